//! What handlers return is sent after their update's unit, in the order of the groups.

use bot::{Application, BoxError, methods::SendMessage, prelude::*};
use bot_simulator::Fault;
use cablegram_tests::{Log, Running, texts};
use serde_json::{Value, json};

bot::app!(Answering);

#[error_handler(bot = Answering)]
async fn report(error: &bot::Error, log: Shared<Log>) {
    log.note(format!("{:?}", error.kind()));
}

#[handler(message, group = -1, bot = Answering)]
async fn first() -> &'static str {
    "first"
}

#[handler(message, bot = Answering)]
async fn direct(chat: Chat) -> bot::Result<String> {
    chat.send("direct").await?;
    Ok("second".into())
}

#[handler(message, group = 1, bot = Answering)]
async fn third() -> Vec<String> {
    vec!["third".into(), "fourth".into()]
}

#[tokio::test]
async fn answers_go_out_after_all_handlers_in_the_order_of_the_groups() {
    let builder = Application::builder::<Answering>().only((first, direct, third));
    let bot = Running::start(builder).await;
    let ann = bot.server.user("Ann");
    bot.hears(&ann, "hello").await;
    assert_eq!(
        texts(&ann.chat()),
        ["direct", "first", "second", "third", "fourth"]
    );
}

#[handler(message, group = 2, bot = Answering)]
async fn fails() -> (&'static str, Result<&'static str, &'static str>) {
    ("never sent", Err("as asked"))
}

#[handler(message, group = 3, bot = Answering)]
async fn stops() -> (&'static str, Flow) {
    ("the end", Flow::Stop)
}

#[handler(message, group = 4, bot = Answering)]
async fn too_late() -> &'static str {
    "too late"
}

#[tokio::test]
async fn neither_a_later_failure_nor_a_stop_recalls_an_answer_and_a_failed_handler_has_none() {
    let builder = Application::builder::<Answering>();
    let bot = Running::start(builder.only((first, fails, stops, too_late))).await;
    let ann = bot.server.user("Ann");
    assert_eq!(bot.hears(&ann, "hello").await, ["Handler"]);
    assert_eq!(texts(&ann.chat()), ["first", "the end"]);
}

#[tokio::test]
async fn an_answer_that_cannot_be_sent_is_an_error_and_the_others_go_out() {
    let builder = Application::builder::<Answering>().only((first, third));
    let bot = Running::start(builder).await;
    let ann = bot.server.user("Ann");
    let third = Fault::on("sendMessage").when(|call| call.text("text") == "third");
    bot.server.fail(third.error(400, "Bad Request: as asked"));
    assert_eq!(bot.hears(&ann, "hello").await, ["Answer"]);
    assert_eq!(texts(&ann.chat()), ["first", "fourth"]);
}

#[handler(command = "nothing", bot = Answering)]
async fn nothing() -> Option<String> {
    None
}

#[handler(command = "something", bot = Answering)]
async fn something() -> Result<Option<&'static str>, BoxError> {
    Ok(Some("something"))
}

#[handler(command = "method", bot = Answering)]
async fn method(bot: Bot, chat: Chat) -> (SendMessage<Bot>, Reply, &'static str) {
    let quietly = bot
        .send_message(chat.id, "quietly")
        .disable_notification(true);
    (quietly, Reply::new("<b>loudly</b>").html(), "as it is")
}

#[tokio::test]
async fn options_results_tuples_and_methods_are_answers() {
    let builder = Application::builder::<Answering>();
    let bot = Running::start(builder.only((nothing, something, method))).await;
    let ann = bot.server.user("Ann");
    bot.hears(&ann, "/nothing").await;
    assert_eq!(texts(&ann.chat()), [""; 0]);
    bot.hears(&ann, "/something").await;
    bot.hears(&ann, "/method").await;
    assert_eq!(
        texts(&ann.chat()),
        ["something", "quietly", "loudly", "as it is"]
    );
    let calls = bot.server.calls_of("sendMessage");
    assert_eq!(calls[1].param("disable_notification"), Some(&json!(true)));
    assert_eq!(calls[2].text("parse_mode"), "HTML");
}

#[handler(any_message, bot = Answering)]
async fn echo(text: Text) -> String {
    text.into()
}

#[handler(callback_query, bot = Answering)]
async fn pressed(query: CallbackQuery) -> Option<String> {
    query.data.clone()
}

fn forum_message(id: i64, text: &str, more: &Value) -> Value {
    let mut message = json!({
        "message_id": id, "date": 1_700_000_000, "text": text,
        "chat": {"id": -1_001, "type": "supergroup", "title": "Forum", "is_forum": true},
        "from": {"id": 7, "is_bot": false, "first_name": "Ann"},
    });
    let fields = more.as_object().cloned().unwrap_or_default();
    message.as_object_mut().expect("an object").extend(fields);
    message
}

/// The calls of `sendMessage` by their text, with one of their parameters.
fn parameters(bot: &Running, name: &str) -> Vec<(String, Option<Value>)> {
    let calls = bot.server.calls_of("sendMessage");
    let one =
        |call: &bot_simulator::Call| (call.text("text").to_owned(), call.param(name).cloned());
    calls.iter().map(one).collect()
}

#[tokio::test]
async fn a_text_goes_to_the_topic_of_its_message_also_for_buttons() {
    let builder = Application::builder::<Answering>().only((echo, pressed));
    let bot = Running::start(builder).await;
    let topic = json!({"message_thread_id": 12, "is_topic_message": true});
    let message = forum_message(1, "in a topic", &topic);
    bot.server.push_update(json!({ "message": message }));
    // In other groups a thread is only a chain of replies: a text is no part of it.
    let chain = forum_message(2, "in a chain", &json!({"message_thread_id": 12}));
    bot.server.push_update(json!({ "message": chain }));
    let query = json!({"id": "1", "from": message["from"], "chat_instance": "1", "data": "a button", "message": message});
    bot.server.push_update(json!({ "callback_query": query }));
    bot.settle().await;
    assert_eq!(
        parameters(&bot, "message_thread_id"),
        [
            ("in a topic".to_owned(), Some(json!(12))),
            ("in a chain".to_owned(), None),
            ("a button".to_owned(), Some(json!(12))),
        ]
    );
}

#[tokio::test]
async fn a_text_goes_through_the_business_connection_of_its_message() {
    let builder = Application::builder::<Answering>().only((echo, pressed));
    let bot = Running::start(builder).await;
    let connection = json!({"business_connection_id": "abc"});
    let message = forum_message(1, "on behalf", &connection);
    bot.server
        .push_update(json!({ "business_message": message }));
    bot.settle().await;
    let parameters = parameters(&bot, "business_connection_id");
    assert_eq!(parameters, [("on behalf".to_owned(), Some(json!("abc")))]);
}

#[handler(callback_query, bot = Answering)]
async fn toast(query: CallbackQuery) -> Result<Toast, &'static str> {
    match query.data.as_deref() {
        Some("quiet") => Ok(Toast::default()),
        Some("alert") => Ok(Toast::alert("Beware")),
        Some("toast") => Ok(Toast::new("Thanks")),
        _ => Err("no such button"),
    }
}

#[tokio::test]
async fn a_toast_answers_the_button() {
    let bot = Running::start(Application::builder::<Answering>().only((toast,))).await;
    let ann = bot.server.user("Ann");
    let message = ann.says("any message");
    let [quiet, alert, toast, wrong] =
        ["quiet", "alert", "toast", "wrong"].map(|data| ann.clicks(&message, data));
    bot.settle().await;
    let field = |query: &bot_simulator::Query, name: &str| {
        let answer = query.answer();
        answer.and_then(|answer| answer.get(name).map(ToString::to_string))
    };
    assert!(quiet.answer().is_some());
    assert_eq!(field(&quiet, "text"), None);
    assert!(field(&alert, "text").is_some_and(|text| text.contains("Beware")));
    assert!(field(&alert, "show_alert").is_some());
    assert!(field(&toast, "text").is_some_and(|text| text.contains("Thanks")));
    assert_eq!(wrong.answer(), None);
    assert_eq!(bot.log.take(), ["Handler"]);
}

#[handler(callback_query, bot = Answering)]
async fn text_for_a_button() -> &'static str {
    "where to?"
}

#[tokio::test]
async fn a_text_without_a_chat_is_an_error() {
    let bot = Running::start(Application::builder::<Answering>().only((text_for_a_button,))).await;
    let from = json!({"id": 7, "is_bot": false, "first_name": "Ann"});
    let inline = json!({"id": "1", "from": from, "chat_instance": "1", "data": "x", "inline_message_id": "abc"});
    bot.server.push_update(json!({ "callback_query": inline }));
    bot.settle().await;
    assert_eq!(bot.log.take(), ["Handler"]);
}

/// The next update of the chat is not handled before the answers are out.
#[tokio::test]
async fn answers_of_one_chat_go_out_in_the_order_of_its_updates() {
    let bot = Running::start(Application::builder::<Answering>().only((echo,))).await;
    let ann = bot.server.user("Ann");
    let gate = bot_simulator::Gate::new();
    bot.server.fail(Fault::on("sendMessage").held_by(&gate));
    for text in ["a", "b", "c"] {
        ann.says(text);
    }
    bot.server.wait_until_confirmed().await;
    bot.server
        .wait_for(|server| (!server.calls_of("sendMessage").is_empty()).then_some(()))
        .await;
    gate.open();
    bot.settle().await;
    assert_eq!(texts(&ann.chat()), ["a", "b", "c"]);
}
