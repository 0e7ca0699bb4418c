use bot::prelude::*;
use serde::{Deserialize, Serialize};

#[derive(bot::Conversation, Clone, Serialize, Deserialize)]
enum Order {
    Size,
    Address { size: u8 },
}

#[derive(Conversation, Clone, Serialize, Deserialize)]
enum Payment {
    Card,
}

#[handler(message(text), state = Order::Size)]
async fn size() -> (Payment, String) {
    (Payment::Card, String::new())
}

fn main() {}
