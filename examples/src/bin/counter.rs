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

#[cfg(test)]
mod tests {
    use super::{Person, Room, Totals};
    use bot::testing::Play;

    #[bot::test]
    async fn people_chats_and_all_messages_are_counted(play: Play) {
        let (ann, bob) = (play.user("Ann"), play.user("Bob"));
        ann.sends("one").await;
        ann.sees("Your message 1; 1 in this chat, after nobody; 1 in all.");
        let friends = play.group("Friends", [&ann, &bob]);
        // Of what is said in a group, a bot sees only what is meant for it.
        bob.at(&friends).sends("/three@test_bot").await;
        bob.at(&friends)
            .sees("Your message 1; 1 in this chat, after nobody; 2 in all.");
        assert_eq!(play.user_data::<Person>(&ann).messages, 1);
        assert_eq!(
            play.chat_data::<Room>(&friends).last_speaker.as_deref(),
            Some("Bob")
        );
        assert_eq!(play.bot_data::<Totals>().messages, 2);
    }

    #[bot::test]
    async fn what_somebody_wrote_can_be_forgotten(play: Play) {
        let ann = play.user("Ann");
        play.set_user_data(&ann, Person { messages: 7 });
        ann.sends("/forget").await;
        ann.sees("I forgot 7 messages of yours.");
        assert_eq!(play.user_data::<Person>(&ann).messages, 0);
    }
}
