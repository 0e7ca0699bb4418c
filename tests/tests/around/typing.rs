//! "is typing…", for as long as something takes, by the application's clock.

use crate::{in_topic, params};
use bot::{Application, Clock, VirtualClock, prelude::*, types::ChatAction};
use bot_simulator::Fault;
use cablegram_tests::{Gate, Log, Running, texts};
use serde_json::json;
use std::time::Duration;

bot::app!(Busy);

#[handler(command = "think", bot = Busy)]
async fn think(ctx: Context, gate: Shared<Gate>) -> &'static str {
    let _typing = ctx.typing();
    gate.pass().await;
    "42"
}

#[handler(command = "upload", bot = Busy)]
async fn upload(ctx: Context, gate: Shared<Gate>) {
    let acting = ctx.acting(ChatAction::UploadPhoto);
    gate.pass().await;
    drop(acting);
    gate.pass().await;
}

#[handler(message(text), bot = Busy)]
async fn talk(ctx: Context, gate: Shared<Gate>) {
    let _typing = ctx.typing();
    gate.pass().await;
}

#[handler(callback_query, bot = Busy)]
async fn press(ctx: Context, gate: Shared<Gate>) {
    let _typing = ctx.typing();
    gate.pass().await;
}

#[handler(inline_query, bot = Busy)]
async fn ask(ctx: Context, log: Shared<Log>) {
    let _typing = ctx.typing();
    log.note("asked");
}

async fn start() -> (Running, VirtualClock) {
    let (clock, hand) = Clock::test();
    let builder = Application::builder::<Busy>().clock(clock);
    (Running::start(builder).await, hand)
}

/// How long an action is shown, less a margin.
const AGAIN: Duration = Duration::from_millis(4_500);

/// Lets the time of one repetition pass as soon as somebody waits for it.
async fn pass(hand: &VirtualClock) {
    while hand.next_timer() != Some(AGAIN) {
        tokio::task::yield_now().await;
    }
    hand.advance(AGAIN);
}

#[tokio::test]
async fn it_is_sent_at_once_and_again_until_the_handler_ends() {
    let (bot, hand) = start().await;
    let ann = bot.server.user("Ann");
    ann.says("/think");
    bot.server.wait_for_calls("sendChatAction", 1).await;
    for round in 2..=4 {
        pass(&hand).await;
        bot.server.wait_for_calls("sendChatAction", round).await;
    }
    let sent = params(&bot.server, "sendChatAction");
    assert_eq!(sent[0]["action"], "typing");
    assert_eq!(sent[0]["chat_id"], ann.chat().id());
    bot.gate.open();
    bot.settle().await;
    assert_eq!(texts(&ann.chat()), ["42"]);
    assert_ne!(hand.next_timer(), Some(AGAIN), "nobody waits any more");
    assert_eq!(bot.server.calls_of("sendChatAction").len(), 4);
}

#[tokio::test]
async fn it_ends_when_it_is_dropped() {
    let (bot, hand) = start().await;
    bot.server.user("Ann").says("/upload");
    let calls = bot.server.wait_for_calls("sendChatAction", 1).await;
    assert_eq!(calls[0].text("action"), "upload_photo");
    while hand.next_timer() != Some(AGAIN) {
        tokio::task::yield_now().await;
    }
    bot.gate.let_through(1);
    while hand.next_timer() == Some(AGAIN) {
        tokio::task::yield_now().await;
    }
    bot.gate.let_through(1);
    bot.settle().await;
    assert_eq!(bot.server.calls_of("sendChatAction").len(), 1);
}

#[tokio::test]
async fn it_is_in_the_updates_topic_and_for_buttons_too() {
    let (bot, _) = start().await;
    let forum = -1_001_234_567_890;
    let topic = in_topic(forum, Some(7), true, "hello");
    bot.server.push_update(topic.clone());
    bot.server.wait_for_calls("sendChatAction", 1).await;
    bot.gate.let_through(1);
    bot.server.push_update(json!({"callback_query": {
        "id": "1", "chat_instance": "c", "data": "x", "message": topic["message"],
        "from": {"id": 5, "is_bot": false, "first_name": "Ann"},
    }}));
    bot.server.wait_for_calls("sendChatAction", 2).await;
    bot.gate.open();
    bot.settle().await;
    for sent in params(&bot.server, "sendChatAction") {
        assert_eq!(
            (&sent["chat_id"], &sent["message_thread_id"]),
            (&json!(forum), &json!(7))
        );
    }
}

#[tokio::test]
async fn without_a_chat_nothing_is_sent() {
    let (bot, _) = start().await;
    bot.server.user("Ann").inline_query("x");
    bot.settle().await;
    assert_eq!(bot.log.take(), ["asked"]);
    assert_eq!(bot.server.calls_of("sendChatAction").len(), 0);
}

#[tokio::test]
async fn a_refusal_ends_it_and_a_flood_limit_makes_it_wait() {
    let (bot, hand) = start().await;
    let ann = bot.server.user("Ann");
    bot.server.fail(Fault::on("sendChatAction").retry_after(9));
    bot.server
        .fail(Fault::on("sendChatAction").error(403, "Forbidden: bot was blocked by the user"));
    ann.says("/think");
    bot.server.wait_for_calls("sendChatAction", 1).await;
    while hand.next_timer() != Some(Duration::from_secs(9)) {
        tokio::task::yield_now().await;
    }
    hand.advance(Duration::from_secs(9));
    bot.server.wait_for_calls("sendChatAction", 2).await;
    bot.gate.open();
    bot.settle().await;
    assert_eq!(texts(&ann.chat()), ["42"], "the handler does not notice");
    assert_eq!(bot.server.calls_of("sendChatAction").len(), 2);
}
