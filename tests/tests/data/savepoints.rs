//! What a handler that fails leaves behind: nothing.

use bot::{Application, Clock, ErrorKind, prelude::*, types};
use cablegram_tests::{Gate, Log, Running, texts};
use serde::{Deserialize, Serialize};
use std::time::Duration;

bot::app!(Careful, user_data = Vec<String>, chat_data = Vec<String>, bot_data = Vec<String>);

type Words = Vec<String>;

#[error_handler(bot = Careful)]
async fn report(
    error: &bot::Error,
    user: Option<UserData<Words>>,
    chat: Option<ChatData<Words>>,
    log: Shared<Log>,
) {
    let user = user.map(|words| words.join(","));
    let chat = chat.map(|words| words.join(","));
    log.note(format!("{:?} {user:?} {chat:?}", error.kind()));
}

/// Everything that a handler can change.
fn change_all(
    ctx: &Context,
    word: &str,
    user: &mut UserData<Words>,
    chat: &mut ChatData<Words>,
    all: &BotData<Words>,
) {
    user.push(word.to_owned());
    chat.push(word.to_owned());
    let owned = word.to_owned();
    all.update(move |words| words.push(owned));
    ctx.tell(types::ChatId(1), Told(word.to_owned()))
        .expect("it can be written");
}

#[derive(Serialize, Deserialize)]
struct Told(String);

#[handler(custom = Told, bot = Careful)]
async fn told(event: Custom<Told>, log: Shared<Log>) {
    log.note(format!("told {}", event.0));
}

#[handler(message, group = -1, bot = Careful)]
async fn before(
    ctx: Context,
    mut user: UserData<Words>,
    mut chat: ChatData<Words>,
    all: BotData<Words>,
) {
    change_all(&ctx, "before", &mut user, &mut chat, &all);
}

#[handler(command = "error", bot = Careful)]
async fn fails(
    ctx: Context,
    mut user: UserData<Words>,
    mut chat: ChatData<Words>,
    all: BotData<Words>,
) -> Result<&'static str, &'static str> {
    change_all(&ctx, "failed", &mut user, &mut chat, &all);
    Err("as asked")
}

#[handler(command = "panic", bot = Careful)]
async fn panics(
    ctx: Context,
    mut user: UserData<Words>,
    mut chat: ChatData<Words>,
    all: BotData<Words>,
) -> &'static str {
    change_all(&ctx, "panicked", &mut user, &mut chat, &all);
    tokio::task::yield_now().await;
    panic!("as asked")
}

#[handler(command = "slow", timeout = "1s", bot = Careful)]
async fn too_slow(
    ctx: Context,
    mut user: UserData<Words>,
    mut chat: ChatData<Words>,
    all: BotData<Words>,
    gate: Shared<Gate>,
) -> &'static str {
    change_all(&ctx, "timed out", &mut user, &mut chat, &all);
    gate.pass().await;
    "never"
}

#[handler(message, group = 1, bot = Careful)]
async fn after(user: UserData<Words>, mut chat: ChatData<Words>, log: Shared<Log>) {
    log.note(format!("after {} {}", user.join(","), chat.join(",")));
    chat.push("after".to_owned());
}

async fn start() -> (Running, bot::VirtualClock) {
    let (clock, hand) = Clock::test();
    let builder = Application::builder::<Careful>();
    let handlers = (told, before, fails, panics, too_slow, after);
    (
        Running::start(builder.only(handlers).clock(clock)).await,
        hand,
    )
}

/// Only what came before and after the failure is left.
async fn assert_clean(bot: &Running, user: i64) {
    let handle = bot.handle();
    let words = handle
        .peek::<UserData<Words>>(user)
        .await
        .expect("readable");
    assert_eq!(
        words.as_deref().map(|words| words.join(",")).as_deref(),
        Some("before")
    );
    let words = handle
        .peek::<ChatData<Words>>(user)
        .await
        .expect("readable");
    assert_eq!(
        words.as_deref().map(|words| words.join(",")).as_deref(),
        Some("before,after")
    );
    let words = handle.bot_data::<Words>();
    assert_eq!(
        words.as_deref().map(|words| words.join(",")).as_deref(),
        Some("before")
    );
}

async fn leaves_nothing(command: &str, kind: ErrorKind) {
    let (bot, hand) = start().await;
    let ann = bot.server.user("Ann");
    ann.says(command);
    if kind == ErrorKind::Timeout {
        let limit = Duration::from_secs(1);
        while hand.next_timer() != Some(limit) {
            tokio::task::yield_now().await;
        }
        hand.advance(limit);
    }
    bot.settle().await;
    let reported = format!("{kind:?} Some(\"before\") Some(\"before\")");
    assert_eq!(
        bot.log.take(),
        [&*reported, "after before before", "told before"]
    );
    assert_clean(&bot, ann.id()).await;
    assert_eq!(texts(&ann.chat()), [""; 0]);
}

/// DESIGN, rules 1 and 7: error handlers see what was there before the failed handler.
#[tokio::test]
async fn a_handler_that_returns_an_error_leaves_nothing() {
    leaves_nothing("/error", ErrorKind::Handler).await;
}

#[tokio::test]
async fn a_handler_that_panics_leaves_nothing() {
    leaves_nothing("/panic", ErrorKind::Panic).await;
}

#[tokio::test]
async fn a_handler_that_takes_too_long_leaves_nothing() {
    leaves_nothing("/slow", ErrorKind::Timeout).await;
}

/// The update is cut short in the middle: nothing of it is left, not even what came before.
#[tokio::test]
async fn an_update_that_is_cut_short_leaves_nothing() {
    let (clock, hand) = Clock::test();
    let grace = Duration::from_millis(500);
    let builder = Application::builder::<Careful>().only((before, waits_for_ever));
    let bot = Running::start(builder.clock(clock).shutdown_grace(grace)).await;
    let ann = bot.server.user("Ann");
    let (log, handle) = (bot.log.clone(), bot.handle());
    ann.says("/wait");
    log.wait_for("waits", 1).await;
    let stopped = tokio::spawn(bot.stop());
    while hand.next_timer() != Some(grace) {
        tokio::task::yield_now().await;
    }
    hand.advance(grace);
    stopped.await.expect("no panic").expect("a graceful stop");
    assert!(
        handle
            .peek::<UserData<Words>>(ann.id())
            .await
            .unwrap()
            .is_none()
    );
    assert!(
        handle
            .peek::<ChatData<Words>>(ann.id())
            .await
            .unwrap()
            .is_none()
    );
    assert_eq!(handle.bot_data::<Words>().as_deref(), Some(&Words::new()));
    assert_eq!(log.lines(), ["waits"]);
}

#[handler(command = "wait", bot = Careful)]
async fn waits_for_ever(mut user: UserData<Words>, log: Shared<Log>, gate: Shared<Gate>) {
    user.push("cut short".to_owned());
    log.note("waits");
    gate.pass().await;
}

/// An error handler may change data, too.
mod error_handlers {
    use bot::{Application, prelude::*};
    use cablegram_tests::Running;

    bot::app!(Counting, user_data = u32);

    #[handler(command = "fail", bot = Counting)]
    async fn fails(mut count: UserData<u32>) -> Result<(), &'static str> {
        *count += 1_000;
        Err("as asked")
    }

    #[handler(message, group = 1, bot = Counting)]
    async fn later(mut count: UserData<u32>) {
        *count *= 10;
    }

    #[error_handler(bot = Counting)]
    async fn counts_failures(_: &bot::Error, count: Option<UserData<u32>>) {
        if let Some(mut count) = count {
            *count += 1;
        }
    }

    #[error_handler(bot = Counting)]
    async fn fails_as_well(
        _: &bot::Error,
        count: Option<UserData<u32>>,
    ) -> Result<(), &'static str> {
        if let Some(mut count) = count {
            *count += 500;
        }
        Err("as asked")
    }

    #[error_handler(block = false, bot = Counting)]
    async fn counts_apart(_: &bot::Error, count: Option<UserData<u32>>) {
        if let Some(mut count) = count {
            *count += 100;
        }
    }

    /// DESIGN, rule 7
    #[tokio::test]
    async fn error_handlers_change_data_in_savepoints_of_their_own() {
        let bot = Running::start(Application::builder::<Counting>()).await;
        let ann = bot.server.user("Ann");
        bot.hears(&ann, "/fail").await;
        let count = bot.handle().peek::<UserData<u32>>(ann.id()).await.unwrap();
        assert_eq!(count.as_deref(), Some(&110));
    }
}
