//! Handlers that come and go while the bot runs.

use bot::{
    Application, ErrorHandler, Handler, kind, prelude::*, registration::Trigger, types::UpdateType,
};
use cablegram_tests::{Gate, Log, Running};

bot::app!(Changing, user_data = u8);

const MESSAGES: Trigger = Trigger::Kinds(&[UpdateType::Message]);

#[handler(command = "slow", group = -1, bot = Changing)]
async fn slow(log: Shared<Log>, gate: Shared<Gate>) {
    log.note("slow");
    gate.pass().await;
}

#[handler(message, bot = Changing)]
async fn declared(log: Shared<Log>) {
    log.note("declared");
}

async fn added(log: Shared<Log>) {
    log.note("added");
}

async fn added_to_the_same_group(log: Shared<Log>) {
    log.note("added to the same group");
}

/// R8
#[tokio::test]
async fn handlers_added_or_removed_during_an_update_are_seen_by_the_next() {
    let bot = Running::start(Application::builder::<Changing>().only((slow, declared))).await;
    let ann = bot.server.user("Ann");
    ann.says("/slow");
    bot.log.wait_for("slow", 1).await;
    let handler = Handler::new::<kind::Message, Changing, _>(MESSAGES, added).group(3);
    bot.app.add_handler(handler).expect("it asks for nothing");
    assert!(bot.app.remove_handler((declared,)));
    bot.gate.open();
    bot.settle().await;
    assert_eq!(bot.log.take(), ["slow", "declared"]);
    assert_eq!(bot.hears(&ann, "hello").await, ["added"]);
}

/// R2: behind the others of its group.
#[tokio::test]
async fn an_added_handler_stands_behind_the_others_of_its_group() {
    let bot = Running::start(Application::builder::<Changing>().only((declared,))).await;
    let ann = bot.server.user("Ann");
    let handler = Handler::new::<kind::Message, Changing, _>(MESSAGES, added_to_the_same_group);
    bot.app.add_handler(handler).expect("it asks for nothing");
    assert_eq!(bot.hears(&ann, "hello").await, ["declared"]);
    assert!(bot.app.remove_handler((declared,)));
    assert_eq!(bot.hears(&ann, "hello").await, ["added to the same group"]);
}

/// R9
#[tokio::test]
async fn removing_what_is_not_there_is_told_and_harmless() {
    let bot = Running::start(Application::builder::<Changing>().only((declared,))).await;
    let ann = bot.server.user("Ann");
    assert!(!bot.app.remove_handler((slow,)));
    assert!(bot.app.remove_handler((declared, slow)));
    assert!(!bot.app.remove_handler((declared,)));
    assert_eq!(bot.hears(&ann, "hello").await, [""; 0]);
}

/// Only callback queries.
async fn button(log: Shared<Log>) {
    log.note("button");
}

/// DESIGN, rule 13: `allowed_updates` follows.
#[tokio::test]
async fn the_kinds_asked_for_follow_the_handlers() {
    let bot = Running::start(Application::builder::<Changing>().only((declared,))).await;
    let ann = bot.server.user("Ann");
    let message = ann.says("hello");
    bot.settle().await;
    let trigger = Trigger::Kinds(&[UpdateType::CallbackQuery]);
    let handler = Handler::new::<kind::CallbackQuery, Changing, _>(trigger, button);
    bot.app.add_handler(handler).expect("it asks for nothing");
    // The request that is open already asks for messages only; this ends it.
    ann.says("again");
    bot.settle().await;
    bot.log.take();
    bot.server
        .wait_for(|server| {
            let calls = server.calls_of("getUpdates");
            let asked = calls.last()?.param("allowed_updates")?.to_string();
            asked.contains("callback_query").then_some(())
        })
        .await;
    ann.clicks(&message, "x");
    bot.settle().await;
    assert_eq!(bot.log.take(), ["button"]);
}

async fn wrong_data(_data: ChatData<u32>) {}

async fn unknown_service(_service: Shared<std::net::IpAddr>) {}

#[tokio::test]
async fn an_added_handler_is_checked_as_at_the_start() {
    let bot = Running::start(Application::builder::<Changing>().only((declared,))).await;
    let handler = Handler::new::<kind::Message, bot::Undeclared, _>(MESSAGES, wrong_data);
    let error = bot.app.add_handler(handler).expect_err("the wrong type");
    assert!(error.to_string().contains("chat data"), "{error}");
    let handler = Handler::new::<kind::Message, Changing, _>(MESSAGES, unknown_service);
    let error = bot.app.add_handler(handler).expect_err("nobody gave it");
    assert!(error.to_string().contains("IpAddr"), "{error}");
    let ann = bot.server.user("Ann");
    assert_eq!(bot.hears(&ann, "hello").await, ["declared"]);
}

#[handler(command = "fail", bot = Changing)]
async fn fails() -> Result<(), &'static str> {
    Err("as asked")
}

#[error_handler(bot = Changing)]
async fn first(_: &bot::Error, log: Shared<Log>, gate: Shared<Gate>) {
    log.note("first");
    gate.pass().await;
}

async fn told(error: bot::Error, update: Option<Update>, log: Shared<Log>) {
    log.note(format!("{:?}, {}", error.kind(), update.is_some()));
}

async fn keeps_a_number(_: bot::Error, number: UserData<u16>) {
    drop(number);
}

/// R41
#[tokio::test]
async fn error_handlers_added_or_removed_during_an_error_are_seen_by_the_next() {
    let bot = Running::start(Application::builder::<Changing>().only((fails,))).await;
    let ann = bot.server.user("Ann");
    ann.says("/fail");
    bot.log.wait_for("first", 1).await;
    let told_of = || ErrorHandler::new::<Changing, _>(told);
    bot.app
        .add_error_handler(told_of())
        .expect("it asks for nothing");
    bot.gate.open();
    bot.settle().await;
    assert_eq!(bot.log.take(), ["first"]);
    assert_eq!(bot.hears(&ann, "/fail").await, ["first", "Handler, true"]);
    assert!(bot.app.remove_error_handler((told,)));
    assert!(!bot.app.remove_error_handler((told,)));
    assert_eq!(bot.hears(&ann, "/fail").await, ["first"]);
}

#[tokio::test]
async fn an_added_error_handler_is_checked_as_those_of_the_start_are() {
    let builder = Application::builder::<Changing>().only((fails,));
    let builder = builder.error_handler(ErrorHandler::new::<Changing, _>(told));
    let bot = Running::start(builder).await;
    bot.gate.open();
    let wrong = ErrorHandler::new::<Sixteen, _>(keeps_a_number);
    let error = bot.app.add_error_handler(wrong).unwrap_err().to_string();
    assert!(
        error.contains("keeps_a_number") && error.contains("u16"),
        "{error}"
    );
    let ann = bot.server.user("Ann");
    assert_eq!(bot.hears(&ann, "/fail").await, ["first", "Handler, true"]);
}

bot::app!(Sixteen, user_data = u16);
