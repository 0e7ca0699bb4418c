//! What is around handlers: defaults of calls, replies, hooks, "typing…", lanes by topic, where errors come from, and
//! several bots in one program, seen from the outside.
//!
//! Every module has bots of its own (`bot::app!`), so that it has its own error handlers.

mod build;
mod call_hooks;
mod defaults;
mod errors;
mod replies;
mod several;
mod topics;
mod typing;
mod update_hooks;

use bot_simulator::Server;
use serde_json::{Map, Value};

/// The parameters of all calls of a method so far, in order.
fn params(server: &Server, method: &str) -> Vec<Map<String, Value>> {
    let calls = server.calls_of(method);
    calls.into_iter().map(|call| call.params).collect()
}

/// One parameter of all calls of a method so far.
fn param(server: &Server, method: &str, name: &str) -> Vec<Value> {
    let params = params(server, method);
    params
        .into_iter()
        .map(|mut params| params.remove(name).unwrap_or_default())
        .collect()
}

/// A message in a forum's topic, a thread of replies, or (without a thread) the forum itself.
fn in_topic(forum: i64, topic: Option<i64>, is_topic: bool, text: &str) -> Value {
    let mut message = serde_json::json!({
        "message_id": 10, "date": 1, "text": text, "from": {"id": 5, "is_bot": false, "first_name": "Ann"},
        "chat": {"id": forum, "type": "supergroup", "title": "Forum", "is_forum": true},
    });
    if let Some(topic) = topic {
        message["message_thread_id"] = topic.into();
    }
    if is_topic {
        message["is_topic_message"] = true.into();
    }
    serde_json::json!({"message": message})
}
