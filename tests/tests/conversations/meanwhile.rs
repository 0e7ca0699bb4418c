//! What the chats of a group that moves hear while it moves, where no lane keeps it in order.

use bot::{Application, Builder, prelude::*};
use bot_simulator::Chat as Place;
use cablegram_tests::{Gate, Log, Running};
use serde::{Deserialize, Serialize};
use serde_json::json;
use tempfile::TempDir;

bot::app!(Meanwhile, chat_data = u32);

#[derive(Conversation, Clone, Serialize, Deserialize)]
enum Walk {
    At(String),
}

#[handler(command = "walk", entry = Walk, bot = Meanwhile)]
async fn walk(Args((place,)): Args<(String,)>) -> Walk {
    Walk::At(place)
}

/// From then on the chat's data are in memory, and a move begins in the moment in which the group's last message is done.
#[handler(command = "look", bot = Meanwhile)]
async fn looks(_: ChatData<u32>) {}

#[handler(message(text_is("wait")), state = Walk::At(place), bot = Meanwhile)]
async fn waits(place: String, gate: Shared<Gate>, log: Shared<Log>) -> Walk {
    log.note(format!("waits at {place}"));
    gate.pass().await;
    Walk::At(format!("{place} for long"))
}

#[handler(message(text), state = Walk::At(place), bot = Meanwhile)]
async fn tells(place: String, log: Shared<Log>) {
    log.note(format!("at {place}"));
}

#[handler(message(text), bot = Meanwhile)]
async fn nowhere(log: Shared<Log>) {
    log.note("nowhere");
}

#[handler(message(migrate), bot = Meanwhile)]
async fn moved(log: Shared<Log>) {
    log.note("moves");
}

fn builder() -> Builder {
    Application::builder::<Meanwhile>().unordered(64)
}

fn migration(of: &Place, member: &str, other: &Place) -> serde_json::Value {
    json!({ "message": {
        "message_id": 100_000,
        "date": 1_700_000_000,
        "chat": { "id": of.id(), "type": "supergroup", "title": "Group" },
        member: other.id(),
    }})
}

/// One conversation of each chat is held, and the move waits for it; what comes meanwhile waits for the move, sees all of
/// it, and nobody waits for ever.
async fn nobody_sees_half_of_it(builder: Builder, held_in_the_group: bool) {
    let running = Running::start(builder).await;
    let server = &running.server;
    let (ann, bob) = (server.user("Ann"), server.user("Bob"));
    let group = server.group("Group", [&ann, &bob]);
    let supergroup = server.supergroup("Group", [&ann, &bob]);
    let held = if held_in_the_group {
        &group
    } else {
        &supergroup
    };
    for chat in [&group, &supergroup] {
        ann.sends(chat, "/look");
    }
    ann.sends(&group, "/walk home");
    bob.sends(held, "/walk town");
    running.settle().await;
    bob.sends(held, "wait");
    running.log.wait_for("waits at town", 1).await;
    server.push_update(migration(&group, "migrate_to_chat_id", &supergroup));
    running.log.wait_for("moves", 1).await;
    server.push_update(migration(&supergroup, "migrate_from_chat_id", &group));
    ann.sends(&supergroup, "Where?");
    ann.sends(&group, "Where?");
    bob.sends(&supergroup, "Where?");
    server.wait_until_confirmed().await;
    running.gate.let_through(1);
    running.settle().await;
    let mut heard = running.log.take();
    heard.retain(|line| line != "moves");
    heard.sort();
    assert_eq!(
        heard,
        ["at home", "at home", "at town for long", "waits at town"]
    );
    running.stop().await.expect("it ends");
}

#[tokio::test]
async fn nobody_sees_half_of_a_move_in_memory() {
    nobody_sees_half_of_it(builder(), true).await;
    nobody_sees_half_of_it(builder(), false).await;
}

#[tokio::test]
async fn nobody_sees_half_of_a_move_in_a_file() {
    for held_in_the_group in [true, false] {
        let directory = TempDir::new().expect("a directory");
        let file = format!("sqlite:{}", directory.path().join("bot.db").display());
        nobody_sees_half_of_it(builder().store(&file), held_in_the_group).await;
    }
}
