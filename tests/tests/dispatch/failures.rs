//! Whatever goes wrong in a handler is an error: told to the error handlers, and no end to anything else.

use bot::{
    Application, FromUpdate,
    extract::ExtractError,
    filters::{self, Filter},
    prelude::*,
};
use cablegram_tests::{Gate, Log, Running};

bot::app!(Failing);

#[error_handler(bot = Failing)]
async fn report(error: &bot::Error, log: Shared<Log>) {
    let function = error.to_string();
    let function = function.split('`').nth(1).unwrap_or_default();
    log.note(format!("{:?} in {function}", error.kind()));
}

#[handler(update, group = 1, bot = Failing)]
async fn later(log: Shared<Log>) {
    log.note("later");
}

#[handler(command = "error", bot = Failing)]
async fn returns_an_error() -> Result<(), std::io::Error> {
    Err(std::io::Error::other("the disk"))
}

#[handler(command = "panic", bot = Failing)]
async fn panics(ctx: Context) {
    let known = ctx.bot().get_me().await;
    panic!("after an await, which was fine: {}", known.is_ok());
}

#[handler(command = "early", bot = Failing)]
async fn panics_at_once() {
    let nothing: Option<u8> = std::hint::black_box(None);
    nothing.expect("something");
}

/// R4, B6
#[tokio::test]
async fn an_error_or_a_panic_of_a_handler_reaches_error_handlers_and_the_next_group_goes_on() {
    let builder = Application::builder::<Failing>();
    let bot = Running::start(builder.only((returns_an_error, panics, panics_at_once, later))).await;
    let ann = bot.server.user("Ann");
    assert_eq!(
        bot.hears(&ann, "/error").await,
        ["Handler in returns_an_error", "later"]
    );
    assert_eq!(
        bot.hears(&ann, "/panic").await,
        ["Panic in panics", "later"]
    );
    assert_eq!(
        bot.hears(&ann, "/early").await,
        ["Panic in panics_at_once", "later"]
    );
    assert_eq!(bot.hears(&ann, "still here?").await, ["later"]);
}

fn broken() -> impl Filter {
    filters::custom(|update| {
        let text = update
            .kind()
            .ok()
            .and_then(|kind| kind.message()?.text.as_deref());
        assert_ne!(text, Some("break"), "the filter breaks");
        text == Some("match")
    })
}

#[handler(message, filter = broken(), group = -1, bot = Failing)]
async fn filtered(log: Shared<Log>) {
    log.note("filtered");
}

#[handler(message, group = -1, bot = Failing)]
async fn behind_the_filter(log: Shared<Log>) {
    log.note("behind");
}

/// R5
#[tokio::test]
async fn a_panic_in_a_filter_is_a_failure_of_its_handler() {
    let builder = Application::builder::<Failing>();
    let bot = Running::start(builder.only((filtered, behind_the_filter, later))).await;
    let ann = bot.server.user("Ann");
    assert_eq!(bot.hears(&ann, "match").await, ["filtered", "later"]);
    assert_eq!(bot.hears(&ann, "other").await, ["behind", "later"]);
    assert_eq!(
        bot.hears(&ann, "break").await,
        ["Filter in filtered", "later"]
    );
}

struct Unwilling;

impl<K, A> FromUpdate<K, A> for Unwilling {
    async fn extract(ctx: &Context) -> Result<Self, ExtractError> {
        match ctx.update().command_text() {
            "/unwilling fail" => Err("no such thing")?,
            "/unwilling panic" => panic!("no such thing"),
            "/unwilling reply" => Err(ExtractError::Reply("Come back tomorrow".into())),
            _ => Ok(Self),
        }
    }
}

/// The text of the message that an update is.
trait CommandText {
    fn command_text(&self) -> &str;
}

impl CommandText for Update {
    fn command_text(&self) -> &str {
        let message = self.kind().ok().and_then(|kind| kind.message());
        message
            .and_then(|message| message.text.as_deref())
            .unwrap_or_default()
    }
}

#[handler(command = "unwilling", bot = Failing)]
async fn wants_it(_it: Unwilling, log: Shared<Log>) {
    log.note("has it");
}

#[handler(command = "maybe", bot = Failing)]
async fn may_want_it(it: Option<Unwilling>, log: Shared<Log>) {
    log.note(format!("has it: {}", it.is_some()));
}

/// R12, R13, better: what cannot be made for a handler is its error, and later groups run.
#[tokio::test]
async fn a_parameter_that_cannot_be_made_is_an_error_of_the_handler() {
    let builder = Application::builder::<Failing>();
    let bot = Running::start(builder.only((wants_it, may_want_it, same_group, later))).await;
    let ann = bot.server.user("Ann");
    assert_eq!(bot.hears(&ann, "/unwilling").await, ["has it", "later"]);
    assert_eq!(
        bot.hears(&ann, "/unwilling fail").await,
        ["Handler in wants_it", "later"]
    );
    assert_eq!(
        bot.hears(&ann, "/unwilling panic").await,
        ["Panic in wants_it", "later"]
    );
    assert_eq!(bot.hears(&ann, "/maybe").await, ["has it: true", "later"]);
    // Told to the user in place of the handler, which counts as done.
    assert_eq!(bot.hears(&ann, "/unwilling reply").await, ["later"]);
    assert_eq!(cablegram_tests::texts(&ann.chat()), ["Come back tomorrow"]);
}

#[handler(command = "wait", bot = Failing)]
async fn waits(gate: Shared<Gate>, log: Shared<Log>) {
    log.note("waits");
    gate.pass().await;
    panic!("in a task of the lane");
}

#[handler(update, bot = Failing)]
async fn same_group(log: Shared<Log>) {
    log.note("same group");
}

/// B6, where the update had to wait: what queued up behind the panic is handled.
#[tokio::test]
async fn a_panic_does_not_hold_up_the_rest_of_its_chat() {
    let builder = Application::builder::<Failing>();
    let bot = Running::start(builder.only((waits, same_group))).await;
    let ann = bot.server.user("Ann");
    ann.says("/wait");
    bot.log.wait_for("waits", 1).await;
    ann.says("one");
    ann.says("two");
    bot.server.wait_until_confirmed().await;
    bot.gate.open();
    bot.settle().await;
    assert_eq!(
        bot.log.take(),
        ["waits", "Panic in waits", "same group", "same group"]
    );
}
