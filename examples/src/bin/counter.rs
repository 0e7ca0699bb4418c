//! Typed data: what the bot keeps about each user, about each chat, and once for all of them.

use bot::prelude::*;
use serde::{Deserialize, Serialize};

#[derive(Clone, Default, Serialize, Deserialize)]
struct Person {
    messages: u32,
}

#[derive(Clone, Default, Serialize, Deserialize)]
struct Room {
    messages: u32,
    last_speaker: Option<String>,
}

#[derive(Clone, Default, Serialize, Deserialize)]
struct Totals {
    messages: u64,
}

/// Forgets how much you wrote
#[handler(command = "forget")]
async fn forget(mut person: UserData<Person>) -> String {
    let before = std::mem::take(&mut *person);
    format!("I forgot {} messages of yours.", before.messages)
}

/// The guards belong to this handler until it ends: nobody else changes the same user or chat meanwhile. If it
/// failed, nothing would have changed.
#[handler(message)]
async fn count(
    user: User,
    mut person: UserData<Person>,
    mut room: ChatData<Room>,
    totals: BotData<Totals>,
) -> String {
    person.messages += 1;
    room.messages += 1;
    // One value for all chats is not held: what is read is a snapshot, and changes are queued.
    totals.update(|totals| totals.messages += 1);
    let before = room.last_speaker.replace(user.first_name.clone());
    format!(
        "Your message {}; {} in this chat, after {}; {} in all.",
        person.messages,
        room.messages,
        before.as_deref().unwrap_or("nobody"),
        totals.messages + 1,
    )
}

#[bot::main(user_data = Person, chat_data = Room, bot_data = Totals)]
async fn main() {}
