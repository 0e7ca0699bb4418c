//! Handlers that take too long, by the clock of the application.

use bot::{Application, Builder, Clock, ErrorKind, VirtualClock, prelude::*};
use cablegram_tests::{Gate, Log, Running, texts};
use std::time::Duration;

bot::app!(Timed, user_data = u32);

#[error_handler(bot = Timed)]
async fn report(error: &bot::Error, log: Shared<Log>) {
    let timed_out = error.kind() == ErrorKind::Timeout;
    log.note(format!("timed out: {timed_out}"));
}

#[handler(command = "short", timeout = "5s", bot = Timed)]
async fn short(mut count: UserData<u32>, log: Shared<Log>, gate: Shared<Gate>) -> &'static str {
    *count += 1;
    log.note("short");
    gate.pass().await;
    "in time"
}

#[handler(command = "default", bot = Timed)]
async fn by_default(log: Shared<Log>, gate: Shared<Gate>) {
    log.note("default");
    gate.pass().await;
}

#[handler(command = "apart", block = false, timeout = "5s", bot = Timed)]
async fn apart(log: Shared<Log>, gate: Shared<Gate>) {
    log.note("apart");
    gate.pass().await;
}

#[handler(message, group = 1, bot = Timed)]
async fn later(log: Shared<Log>) {
    log.note("later");
}

async fn start(builder: Builder) -> (Running, VirtualClock) {
    let (clock, hand) = Clock::test();
    (Running::start(builder.clock(clock)).await, hand)
}

/// Lets so much time pass as soon as somebody sleeps for exactly that long.
async fn pass(hand: &VirtualClock, time: Duration) {
    while hand.next_timer() != Some(time) {
        tokio::task::yield_now().await;
    }
    hand.advance(time);
}

const LIMIT: Duration = Duration::from_secs(5);

#[tokio::test]
async fn a_handler_past_its_limit_fails_and_changes_nothing() {
    let (bot, hand) = start(Application::builder::<Timed>()).await;
    let ann = bot.server.user("Ann");
    ann.says("/short");
    bot.log.wait_for("short", 1).await;
    pass(&hand, LIMIT).await;
    bot.settle().await;
    assert_eq!(bot.log.take(), ["short", "timed out: true", "later"]);
    assert_eq!(texts(&ann.chat()), [""; 0]);
    assert_eq!(
        bot.handle().peek::<UserData<u32>>(ann.id()).await.unwrap(),
        None
    );
}

#[tokio::test]
async fn a_handler_within_its_limit_is_left_alone() {
    let (bot, hand) = start(Application::builder::<Timed>()).await;
    let ann = bot.server.user("Ann");
    ann.says("/short");
    bot.log.wait_for("short", 1).await;
    while hand.next_timer() != Some(LIMIT) {
        tokio::task::yield_now().await;
    }
    hand.advance(LIMIT - Duration::from_nanos(1));
    bot.gate.open();
    bot.settle().await;
    assert_eq!(bot.log.take(), ["short", "later"]);
    assert_eq!(texts(&ann.chat()), ["in time"]);
    let count = bot.handle().peek::<UserData<u32>>(ann.id()).await.unwrap();
    assert_eq!(count.as_deref(), Some(&1));
}

#[tokio::test]
async fn the_applications_limit_is_for_handlers_without_one_of_their_own() {
    let second = Duration::from_secs(1);
    let builder = Application::builder::<Timed>().handler_timeout(second);
    let (bot, hand) = start(builder).await;
    let ann = bot.server.user("Ann");
    ann.says("/default");
    bot.log.wait_for("default", 1).await;
    pass(&hand, second).await;
    bot.settle().await;
    assert_eq!(bot.log.take(), ["default", "timed out: true", "later"]);
    ann.says("/short");
    bot.log.wait_for("short", 1).await;
    pass(&hand, LIMIT).await;
    bot.settle().await;
    assert_eq!(bot.log.take(), ["short", "timed out: true", "later"]);
}

#[tokio::test]
async fn a_handler_that_does_not_block_is_limited_too() {
    let (bot, hand) = start(Application::builder::<Timed>()).await;
    let ann = bot.server.user("Ann");
    ann.says("/apart");
    bot.log.wait_for("apart", 1).await;
    bot.log.wait_for("later", 1).await;
    pass(&hand, LIMIT).await;
    bot.settle().await;
    let lines = bot.log.take();
    assert_eq!(lines.last().map(String::as_str), Some("timed out: true"));
}
