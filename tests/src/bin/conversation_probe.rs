//! The bot that tests kill in mid-conversation: everybody counts, and the state holds all numbers that were said, so that
//! one that was lost, doubled or out of order shows.

use bot::prelude::*;
use serde::{Deserialize, Serialize};

#[derive(Conversation, Clone, Serialize, Deserialize)]
enum Count {
    Said(Vec<u32>),
}

/// What the user said, once more, in another place of the same record.
#[derive(Clone, Default, Serialize, Deserialize)]
struct Book {
    said: Vec<u32>,
}

#[handler(command = "count", entry = Count)]
async fn count() -> (Count, &'static str) {
    (Count::Said(Vec::new()), "counting")
}

#[handler(message(text), state = Count::Said(said))]
async fn next(
    said: Vec<u32>,
    text: Text,
    mut book: UserData<Book>,
) -> Result<(Count, String), bot::BoxError> {
    let number = text.parse()?;
    let mut said = said;
    said.push(number);
    book.said.push(number);
    Ok((Count::Said(said), format!("heard {number}")))
}

#[handler(message(text))]
async fn outside(text: Text) -> String {
    format!("not counting at {text}")
}

#[bot::main(user_data = Book)]
async fn main() {}
