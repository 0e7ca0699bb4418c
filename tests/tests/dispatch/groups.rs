//! Groups, and the first match in each.

use bot::{Application, prelude::*};
use cablegram_tests::{Log, Running};

bot::app!(Groups);

#[handler(message, group = 1, bot = Groups)]
async fn one(log: Shared<Log>) {
    log.note("one");
}

#[handler(message, group = -1, bot = Groups)]
async fn minus_one(log: Shared<Log>) {
    log.note("minus one");
}

#[handler(message, bot = Groups)]
async fn zero(log: Shared<Log>) {
    log.note("zero");
}

/// R1
#[tokio::test]
async fn groups_run_in_ascending_order_whatever_the_order_of_registration() {
    let bot = Running::start(Application::builder::<Groups>().only((one, minus_one, zero))).await;
    let ann = bot.server.user("Ann");
    assert_eq!(bot.hears(&ann, "hello").await, ["minus one", "zero", "one"]);
}

#[handler(message, bot = Groups, filter = |update| update.id().is_none())]
async fn never(log: Shared<Log>) {
    log.note("never");
}

#[handler(command = "fail", bot = Groups)]
async fn failing(log: Shared<Log>) -> Result<(), &'static str> {
    log.note("failing");
    Err("as asked")
}

#[handler(message, bot = Groups)]
async fn first(log: Shared<Log>) {
    log.note("first");
}

#[handler(update, bot = Groups)]
async fn second(log: Shared<Log>) {
    log.note("second");
}

/// R2
#[tokio::test]
async fn in_a_group_only_the_first_match_runs() {
    let builder = Application::builder::<Groups>().only((never, first, second, one));
    let bot = Running::start(builder).await;
    let ann = bot.server.user("Ann");
    assert_eq!(bot.hears(&ann, "hello").await, ["first", "one"]);
}

/// R2, R4
#[tokio::test]
async fn later_groups_run_after_a_failing_handler_and_its_own_group_does_not_go_on() {
    let builder = Application::builder::<Groups>().only((failing, first, second, one));
    let bot = Running::start(builder).await;
    let ann = bot.server.user("Ann");
    assert_eq!(bot.hears(&ann, "/fail").await, ["failing", "one"]);
    assert_eq!(bot.hears(&ann, "go on").await, ["first", "one"]);
}

#[handler(command = "stop", group = -1, bot = Groups)]
async fn stopping(log: Shared<Log>) -> Flow {
    log.note("stopping");
    Flow::Stop
}

/// R27
#[tokio::test]
async fn a_stop_ends_the_update_and_only_this_update() {
    let builder = Application::builder::<Groups>().only((stopping, zero, one));
    let bot = Running::start(builder).await;
    let ann = bot.server.user("Ann");
    assert_eq!(bot.hears(&ann, "/stop").await, ["stopping"]);
    assert_eq!(bot.hears(&ann, "hello").await, ["zero", "one"]);
}

struct Found(String);

#[handler(message, group = -2, bot = Groups)]
async fn leaves_something(ctx: Context, text: Text) {
    assert!(ctx.extensions().get::<Found>().is_none());
    ctx.extensions().insert(Found(text.into()));
}

#[handler(message, group = 2, bot = Groups)]
async fn takes_it(ctx: Context, log: Shared<Log>) {
    let found = ctx.extensions().get::<Found>();
    log.note(found.map_or_else(|| "nothing".to_owned(), |found| found.0.clone()));
}

/// R6
#[tokio::test]
async fn what_a_group_leaves_is_found_by_later_ones_and_ends_with_the_update() {
    let builder = Application::builder::<Groups>().only((leaves_something, zero, takes_it));
    let bot = Running::start(builder).await;
    let ann = bot.server.user("Ann");
    assert_eq!(bot.hears(&ann, "a").await, ["zero", "a"]);
    assert_eq!(bot.hears(&ann, "b").await, ["zero", "b"]);
}

#[handler(regex = r"(\d+)", bot = Groups)]
async fn digits(captures: Captures, log: Shared<Log>) {
    log.note(&captures[1]);
}

#[handler(regex = r"([a-z]+)", group = 1, bot = Groups)]
async fn letters(captures: Captures, log: Shared<Log>) {
    log.note(&captures[1]);
}

#[handler(command = "add", group = 2, bot = Groups)]
async fn arguments(Args(words): Args<Vec<String>>, log: Shared<Log>) {
    log.note(words.join("+"));
}

/// R7, better: every handler has the captures and arguments of its own trigger.
#[tokio::test]
async fn captures_and_arguments_are_those_of_the_handlers_own_trigger() {
    let builder = Application::builder::<Groups>().only((digits, letters, arguments));
    let bot = Running::start(builder).await;
    let ann = bot.server.user("Ann");
    assert_eq!(
        bot.hears(&ann, "/add 12 three").await,
        ["12", "add", "12+three"]
    );
}

#[handler(message, bot = Groups)]
async fn optional(photo: Option<Caption>, text: Option<Text>, log: Shared<Log>) {
    log.note(format!("{} {}", photo.is_some(), text.is_some()));
}

#[handler(message, bot = Groups)]
async fn with_text(_text: Text, log: Shared<Log>) {
    log.note("text");
}

#[handler(message, bot = Groups)]
async fn without_text(log: Shared<Log>) {
    log.note("no text");
}

/// R3: what an update lacks makes a handler not match, as a filter would; `Option` takes both cases.
#[tokio::test]
async fn a_parameter_that_the_update_lacks_makes_the_handler_not_match() {
    let builder = Application::builder::<Groups>().only((optional,));
    let bot = Running::start(builder).await;
    let ann = bot.server.user("Ann");
    ann.sends_photo(&ann.chat(), "jpeg");
    ann.says("");
    bot.settle().await;
    assert_eq!(bot.log.take(), ["false false", "false true"]);

    let builder = Application::builder::<Groups>().only((with_text, without_text));
    let bot = Running::start(builder).await;
    let ann = bot.server.user("Ann");
    ann.sends_photo(&ann.chat(), "jpeg");
    ann.says("words");
    bot.settle().await;
    assert_eq!(bot.log.take(), ["no text", "text"]);
}
