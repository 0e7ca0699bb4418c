//! What comes before and after the handlers of every update.

use bot::{
    Application, BoxError, ErrorKind, Flow, Handle, Handled, Update, UpdateHook, prelude::*,
};
use cablegram_tests::{Log, Running, texts};

bot::app!(Hooked, user_data = u32);

#[error_handler(bot = Hooked)]
async fn report(error: &bot::Error, log: Shared<Log>) {
    let hook = error.kind() == ErrorKind::Hook;
    let place = (error.update_id().is_some(), error.chat_id().is_some());
    log.note(format!("error of a hook: {hook}, {place:?}, {error}"));
}

#[handler(message(text), bot = Hooked)]
async fn hear(text: Text, ctx: Context, log: Shared<Log>) -> Result<String, &'static str> {
    let mark = ctx.extensions().get::<&str>().map_or("", |mark| *mark);
    log.note(format!("heard {text}{mark}"));
    match text.as_str() {
        "fail" => Err("no"),
        _ => Ok("heard".to_owned()),
    }
}

#[handler(message, group = 1, block = false, bot = Hooked)]
async fn apart() {}

/// Notes what it sees, and does what the text says.
struct Around {
    name: &'static str,
    log: Log,
}

impl UpdateHook for Around {
    async fn before(&self, _: &Handle, update: &Update) -> Result<Flow, BoxError> {
        // Hooks may wait.
        tokio::task::yield_now().await;
        let text = update
            .kind()
            .map_err(Clone::clone)?
            .message()
            .and_then(|message| message.text.as_deref());
        let text = text.unwrap_or(update.kind_name());
        self.log.note(format!("{} before {text}", self.name));
        match text {
            "stop" => Ok(Flow::Stop),
            "refuse" => Err("not you".into()),
            "panic" => panic!("oh"),
            "mark" => {
                update.extensions().insert::<&str>(", marked");
                Ok(Flow::Continue)
            }
            _ => Ok(Flow::Continue),
        }
    }

    async fn after(&self, _: &Handle, _: &Update, handled: &Handled) {
        let Handled {
            handlers, failures, ..
        } = handled;
        self.log.note(format!(
            "{} after {handlers} handlers, {failures} failed",
            self.name
        ));
    }
}

/// A bot with two hooks, and what they note.
async fn start() -> (Running, Log) {
    let log = Log::default();
    let around = |name| Around {
        name,
        log: log.clone(),
    };
    let builder = Application::builder::<Hooked>()
        .update_hook(around("1"))
        .update_hook(around("2"));
    (Running::start(builder).await, log)
}

#[tokio::test]
async fn the_first_one_is_around_the_second() {
    let (bot, hooks) = start().await;
    let ann = bot.server.user("Ann");
    assert_eq!(bot.hears(&ann, "hello").await, ["heard hello"]);
    assert_eq!(
        hooks.take(),
        [
            "1 before hello",
            "2 before hello",
            "2 after 2 handlers, 0 failed",
            "1 after 2 handlers, 0 failed"
        ]
    );
    assert_eq!(texts(&ann.chat()), ["heard"]);
}

#[tokio::test]
async fn after_sees_failures() {
    let (bot, hooks) = start().await;
    bot.hears(&bot.server.user("Ann"), "fail").await;
    assert_eq!(hooks.take()[3], "1 after 2 handlers, 1 failed");
}

#[tokio::test]
async fn an_update_that_is_stopped_is_done_and_seen_by_no_handler() {
    let (bot, hooks) = start().await;
    let ann = bot.server.user("Ann");
    assert_eq!(bot.hears(&ann, "stop").await, [""; 0]);
    assert_eq!(
        hooks.take(),
        [
            "1 before stop",
            "2 after 0 handlers, 0 failed",
            "1 after 0 handlers, 0 failed"
        ]
    );
    assert_eq!(bot.hears(&ann, "hello").await, ["heard hello"]);
}

#[tokio::test]
async fn a_hook_that_fails_or_panics_reaches_the_error_handlers() {
    let (bot, hooks) = start().await;
    let ann = bot.server.user("Ann");
    for (text, error) in [("refuse", "not you"), ("panic", "panicked: oh")] {
        let noted = bot.hears(&ann, text).await;
        assert_eq!(noted.len(), 1, "{noted:?}");
        let begin = format!("error of a hook: true, (true, true), {error} [update");
        assert!(noted[0].starts_with(&begin), "{noted:?}");
        assert_eq!(hooks.take()[2], "1 after 0 handlers, 1 failed");
    }
}

#[tokio::test]
async fn hooks_leave_values_for_handlers() {
    let (bot, _) = start().await;
    assert_eq!(
        bot.hears(&bot.server.user("Ann"), "mark").await,
        ["heard mark, marked"]
    );
}

#[tokio::test]
async fn they_see_updates_that_nobody_wants() {
    let (bot, hooks) = start().await;
    bot.handle().send(7_u8, None).await.unwrap();
    bot.handle().quiescent().await;
    assert_eq!(
        hooks.take(),
        [
            "1 before u8",
            "2 before u8",
            "2 after 0 handlers, 0 failed",
            "1 after 0 handlers, 0 failed"
        ]
    );
}

/// A group that moves takes its data along, whatever a hook makes of the message that says so.
#[tokio::test]
async fn a_hook_cannot_keep_data_from_moving() {
    struct Nothing;
    impl UpdateHook for Nothing {
        async fn before(&self, _: &Handle, update: &Update) -> Result<Flow, BoxError> {
            let moves = update
                .kind()
                .map_err(Clone::clone)?
                .message()
                .is_some_and(|message| {
                    message.migrate_to_chat_id.is_some() || message.migrate_from_chat_id.is_some()
                });
            Ok(if moves { Flow::Stop } else { Flow::Continue })
        }
    }
    let builder = Application::builder::<Moving>().update_hook(Nothing);
    let bot = Running::start(builder).await;
    let ann = bot.server.user("Ann");
    let group = bot.server.group("Group", [&ann]);
    ann.sends(&group, "/count");
    bot.settle().await;
    let moved = group.upgrade();
    bot.settle().await;
    ann.sends(&moved, "/count");
    bot.settle().await;
    assert_eq!(bot.log.take(), ["1", "2"]);
}

bot::app!(Moving, chat_data = u32);

#[handler(command = "count", bot = Moving)]
async fn count(mut count: ChatData<u32>, log: Shared<Log>) {
    *count += 1;
    log.note(count.to_string());
}
