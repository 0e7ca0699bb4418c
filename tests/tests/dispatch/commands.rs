//! Commands, patterns and kinds: what makes a handler a candidate.

use bot::{Application, prelude::*};
use bot_simulator::Server;
use cablegram_tests::{Log, Running};
use serde_json::json;

bot::app!(Commands);

#[handler(command = "start", bot = Commands)]
async fn start(Args(words): Args<Vec<String>>, log: Shared<Log>) {
    log.note(format!("start {words:?}"));
}

#[handler(command = "edited", on = [message, edited_message], bot = Commands)]
async fn edited(update: Update, log: Shared<Log>) {
    log.note(format!("edited in {}", update.kind_name()));
}

#[handler(message, bot = Commands)]
async fn other(text: Text, log: Shared<Log>) {
    log.note(format!("other {text}"));
}

async fn with_commands() -> Running {
    let server = Server::builder().username("Test_Bot").start().await;
    let builder = Application::builder::<Commands>().only((start, edited, other));
    Running::start_on(server.expect("a port"), builder).await
}

/// R15
#[tokio::test]
async fn commands_are_for_this_bot_or_for_any_in_any_case() {
    let bot = with_commands().await;
    let ann = bot.server.user("Ann");
    for text in ["/start", "/START", "/start@Test_Bot", "/Start@TEST_bot"] {
        assert_eq!(bot.hears(&ann, text).await, ["start []"], "{text}");
    }
    for text in ["/start@other_bot", "/started", "please /start", "start"] {
        let lines = bot.hears(&ann, text).await;
        assert_eq!(lines, [format!("other {text}")], "{text}");
    }
}

/// R15
#[tokio::test]
async fn any_white_space_separates_arguments() {
    let bot = with_commands().await;
    let ann = bot.server.user("Ann");
    let lines = bot.hears(&ann, "/start\none  two\tthree").await;
    assert_eq!(lines, [r#"start ["one", "two", "three"]"#]);
}

/// R15, better: an edited message triggers a command only where the handler says so.
#[tokio::test]
async fn edited_messages_trigger_commands_that_ask_for_them() {
    let bot = with_commands().await;
    let ann = bot.server.user("Ann");
    let first = ann.says("/edited");
    ann.edits(&ann.chat(), &first, "/edited again");
    let second = ann.says("/start");
    ann.edits(&ann.chat(), &second, "/start again");
    bot.settle().await;
    assert_eq!(
        bot.log.take(),
        ["edited in message", "edited in edited_message", "start []"]
    );
}

#[handler(message, bot = Commands)]
async fn new_message(log: Shared<Log>) {
    log.note("message");
}

#[handler(any_message, group = 1, bot = Commands)]
async fn any_message(update: Update, log: Shared<Log>) {
    log.note(format!("any: {}", update.kind_name()));
}

/// R16, better: `message` is new messages, `any_message` all kinds of them; commands are messages.
#[tokio::test]
async fn message_means_new_messages_and_any_message_all_of_them() {
    let builder = Application::builder::<Commands>().only((new_message, any_message));
    let bot = Running::start(builder).await;
    let ann = bot.server.user("Ann");
    let said = ann.says("/command");
    ann.edits(&ann.chat(), &said, "edited");
    bot.server.channel("News", [&ann]).posts("a post");
    let message = json!({"message_id": 1, "date": 1, "chat": {"id": 5, "type": "private", "first_name": "Bob"}, "text": "hello"});
    bot.server
        .push_update(json!({ "business_message": message }));
    bot.server.push_update(json!({ "guest_message": message }));
    bot.settle().await;
    let mut lines = bot.log.take();
    lines.sort();
    let wanted = [
        "any: business_message",
        "any: channel_post",
        "any: edited_message",
        "any: guest_message",
        "any: message",
        "message",
    ];
    assert_eq!(lines, wanted);
}

#[handler(callback_query(regex = "b"), bot = Commands)]
async fn begins_with_b(captures: Captures, log: Shared<Log>) {
    log.note(format!("b: {}", &captures[0]));
}

#[handler(callback_query, bot = Commands)]
async fn other_button(query: CallbackQuery, log: Shared<Log>) {
    log.note(format!("other: {:?}", query.data));
}

#[handler(regex = "b", bot = Commands)]
async fn has_a_b(log: Shared<Log>) {
    log.note("has a b");
}

/// R17; R18, better: a query without data matches no pattern.
#[tokio::test]
async fn patterns_of_queries_match_from_the_start_and_those_of_messages_anywhere() {
    let builder = Application::builder::<Commands>();
    let bot = Running::start(builder.only((begins_with_b, other_button, has_a_b))).await;
    let ann = bot.server.user("Ann");
    let message = ann.says("ab");
    ann.clicks(&message, "ba");
    ann.clicks(&message, "ab");
    let from = json!({"id": ann.id(), "is_bot": false, "first_name": "Ann"});
    let without = json!({"id": "1", "from": from, "chat_instance": "1"});
    bot.server.push_update(json!({ "callback_query": without }));
    bot.settle().await;
    assert_eq!(
        bot.log.take(),
        ["has a b", "b: b", "other: Some(\"ab\")", "other: None"]
    );
}

#[handler(message, filter = !bot::filters::custom(|_: &Update| false), bot = Commands)]
async fn not_nothing(log: Shared<Log>) {
    log.note("a message");
}

#[handler(callback_query, filter = from_ann(), bot = Commands)]
async fn from_ann_only(log: Shared<Log>) {
    log.note("from Ann");
}

#[handler(callback_query, bot = Commands)]
async fn from_others(log: Shared<Log>) {
    log.note("from others");
}

fn from_ann() -> impl bot::filters::Filter {
    |update: &Update| {
        let user = update.kind().ok().and_then(|kind| kind.user());
        user.is_some_and(|user| user.first_name == "Ann")
    }
}

/// R75, better: filters work on every kind of update.
#[tokio::test]
async fn filters_work_on_updates_that_are_no_messages() {
    let builder = Application::builder::<Commands>();
    let bot = Running::start(builder.only((not_nothing, from_ann_only, from_others))).await;
    let (ann, bob) = (bot.server.user("Ann"), bot.server.user("Bob"));
    let message = ann.says("hello");
    ann.clicks(&message, "x");
    bob.clicks(&message, "y");
    bot.settle().await;
    assert_eq!(bot.log.take(), ["a message", "from Ann", "from others"]);
}
