//! What makes a handler a candidate: every trigger, with every parameter that it takes.

mod buttons;
mod commands;
mod kinds;
mod members;
mod queries;
mod strings;

use bot::{Application, Functions};
use bot_simulator::Server;
use cablegram_tests::Running;
use serde_json::{Value, json};

bot::app!(pub Triggers);

/// A bot with these handlers.
async fn with(handlers: impl Functions) -> Running {
    let server = Server::builder().username("Test_Bot").start().await;
    let builder = Application::builder::<Triggers>().only(handlers);
    Running::start_on(server.expect("a port"), builder).await
}

/// Sends updates of one kind, and takes down what the handlers noted of each.
async fn noted(
    bot: &Running,
    kind: &str,
    payloads: impl IntoIterator<Item = Value>,
) -> Vec<String> {
    for payload in payloads {
        bot.server.push_update(json!({ (kind): payload }));
        bot.settle().await;
    }
    bot.log.take()
}

fn user(id: i64) -> Value {
    json!({"id": id, "is_bot": false, "first_name": "A"})
}

fn group() -> Value {
    json!({"id": -5, "type": "supergroup", "title": "Five"})
}

/// A message in the group with these members, besides those that every message has.
fn message(members: &Value) -> Value {
    let mut message = json!({"message_id": 1, "date": 1, "from": user(7), "chat": group()});
    for (name, value) in members.as_object().expect("an object") {
        message[name] = value.clone();
    }
    message
}
