//! Updates that lack a user or a chat, and conversations that they are part of all the same; two conversations in one
//! text.

use bot::{
    prelude::*,
    testing::{Play, minutes},
};
use cablegram_tests::Log;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

bot::app!(pub(crate) Square);

#[derive(Conversation, Clone, Serialize, Deserialize)]
enum Order {
    What,
}

#[handler(command = "order", entry = Order, bot = Square)]
async fn order(log: Shared<Log>) -> Order {
    log.note("order");
    Order::What
}

#[handler(any_message(text & !command), state = Order::What, bot = Square)]
async fn what(text: Text, log: Shared<Log>) {
    log.note(format!("order {text}"));
}

#[handler(callback_query, state = Order::What, bot = Square)]
async fn clicked(log: Shared<Log>) {
    log.note("clicked in an order");
}

/// The chat's, whoever speaks in it.
#[derive(Conversation, Clone, Serialize, Deserialize)]
#[conversation(per = chat)]
enum Board {
    Open { posts: u32 },
}

#[handler(command = "board", on = [message, channel_post], entry = Board, group = 1, bot = Square)]
async fn board() -> Board {
    Board::Open { posts: 0 }
}

#[handler(any_message(text & !command), state = Board::Open { posts }, group = 1, bot = Square)]
async fn post(posts: u32, log: Shared<Log>) -> Board {
    let posts = posts + 1;
    log.note(format!("post {posts}"));
    Board::Open { posts }
}

/// One for each message with buttons, wherever that is.
#[derive(Conversation, Clone, Serialize, Deserialize)]
#[conversation(per = message, timeout = "10m")]
enum Lamp {
    On { times: u32 },
}

#[handler(callback_query(regex = "switch"), entry = Lamp, group = 2, bot = Square)]
async fn on(log: Shared<Log>) -> Lamp {
    log.note("on");
    Lamp::On { times: 1 }
}

#[handler(callback_query(regex = "switch"), state = Lamp::On { times }, group = 2, bot = Square)]
async fn again(times: u32, log: Shared<Log>) -> Lamp {
    log.note(format!("again {times}"));
    Lamp::On { times: times + 1 }
}

#[handler(timeout, state = Lamp::On { times }, group = 2, bot = Square)]
async fn off(times: u32, log: Shared<Log>) {
    log.note(format!("off after {times}"));
}

async fn set_up(builder: Builder) -> bot::Result<Builder> {
    Ok(builder.share(Log::default()))
}

/// What the handlers noted of these updates.
async fn noted(play: &Play, updates: impl IntoIterator<Item = Value>) -> Vec<String> {
    for update in updates {
        play.server().push_update(update);
    }
    play.settle().await;
    let log = play.handle().service::<Log>();
    log.expect("it is shared").take()
}

fn said(from: &Value, sender: &Value, text: &str) -> Value {
    json!({ "message": {
        "message_id": 1, "date": 1, "chat": group(), "from": from, "sender_chat": sender, "text": text,
    }})
}

fn group() -> Value {
    json!({"id": -1_005, "type": "supergroup", "title": "Five"})
}

fn channel() -> Value {
    json!({"id": -1_006, "type": "channel", "title": "Six"})
}

/// R112: Telegram's stand-ins for those who stay anonymous are nobody; a conversation of theirs would be everybody's.
#[bot::test(bot = Square, setup = set_up)]
async fn who_stays_anonymous_is_in_no_conversation_of_a_user(play: Play) {
    let stand_in = |id: i64| json!({"id": id, "is_bot": true, "first_name": "Group"});
    let ann = json!({"id": 7, "is_bot": false, "first_name": "Ann"});
    let anonymous = |text: &str| said(&stand_in(1_087_968_824), &group(), text);
    let of_channel = |text: &str| said(&stand_in(136_817_688), &channel(), text);
    let begun = noted(&play, [anonymous("/order"), of_channel("/order")]).await;
    assert_eq!(begun, [""; 0]);
    let begun = noted(
        &play,
        [said(&ann, &Value::Null, "/order"), anonymous("tea")],
    )
    .await;
    assert_eq!(begun, ["order"]);
    assert_eq!(
        noted(&play, [said(&ann, &Value::Null, "tea")]).await,
        ["order tea"]
    );
    // The chat's conversation is theirs, too.
    let texts = [anonymous("/board"), of_channel("a"), anonymous("b")];
    assert_eq!(noted(&play, texts).await, ["post 1", "post 2"]);
}

/// R112: a channel has no users, and one conversation.
#[bot::test(bot = Square, setup = set_up)]
async fn a_channel_has_the_conversations_that_are_kept_by_chat(play: Play) {
    let post = |text: &str| {
        json!({ "channel_post": {
            "message_id": 1, "date": 1, "chat": channel(), "sender_chat": channel(), "text": text,
        }})
    };
    let posts = ["/order", "/board", "a", "b"].map(post);
    assert_eq!(noted(&play, posts).await, ["post 1", "post 2"]);
}

/// R112: a message from inline mode is in no chat, and has its conversation and its time like any other.
#[bot::test(bot = Square, setup = set_up)]
async fn an_inline_message_has_its_own(play: Play) {
    let switch = |user: i64, message: &str| {
        let from = json!({"id": user, "is_bot": false, "first_name": "Somebody"});
        json!({ "callback_query": {
            "id": "1", "from": from, "chat_instance": "1", "data": "switch", "inline_message_id": message,
        }})
    };
    let switched = [
        switch(7, "a"),
        switch(8, "a"),
        switch(7, "b"),
        switch(7, "a"),
    ];
    assert_eq!(
        noted(&play, switched).await,
        ["on", "again 1", "on", "again 2"]
    );
    play.advance(minutes(10)).await;
    let mut off = noted(&play, []).await;
    off.sort();
    assert_eq!(off, ["off after 1", "off after 3"]);
    assert_eq!(noted(&play, [switch(8, "a")]).await, ["on"]);
}

/// R134: one begins in the midst of another, and neither is in the other's way.
#[bot::test(bot = Square, setup = set_up)]
async fn groups_of_their_own_let_two_conversations_hear_one_text(play: Play) {
    let ann = play.user("Ann");
    for text in ["/order", "/board", "tea", "/order"] {
        ann.sends(text).await;
    }
    assert_eq!(noted(&play, []).await, ["order", "order tea", "post 1"]);
}
