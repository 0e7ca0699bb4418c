//! The simulated world over real HTTP: what methods do in it, what people do in it, and what it refuses.

mod all_methods;
#[path = "../simulator/client.rs"]
mod client;
mod inline;
mod invites;
mod media;
mod members;
mod mistakes;
mod payments;
mod polls;
mod privacy;
mod refusals;
mod rules;
mod topics;
mod writing;

use bot_simulator::{Chat, Rules, Server, User};
use client::Client;
use serde_json::{Value, json};

/// A server whose repeated polls are not slowed down, and a client for its bot.
async fn start() -> (Server, Client) {
    start_with(Rules::default()).await
}

async fn start_with(rules: Rules) -> (Server, Client) {
    let server = Server::builder()
        .throttle(false)
        .rules(rules)
        .start()
        .await
        .expect("a free port");
    let client = Client::new(&server);
    (server, client)
}

/// A supergroup of Ann, who made it, with the bot as an administrator.
fn supergroup(server: &Server) -> (User, Chat) {
    let ann = server.user("Ann");
    let group = server.supergroup("Group", [&ann]);
    group.make_administrator(server.bot());
    (ann, group)
}

/// Every kind of update from now on; those there are, are thrown away.
async fn hear_everything(client: &Client) {
    let schema = schema();
    let fields = schema["types"].as_array().expect("types").iter();
    let update = fields.clone().find(|ty| ty["name"] == "Update");
    let kinds = update.expect("Update")["fields"]
        .as_array()
        .expect("fields");
    let kinds: Vec<&Value> = kinds.iter().skip(1).map(|field| &field["name"]).collect();
    client
        .updates(json!({"allowed_updates": kinds, "offset": -1}))
        .await;
    let last = client.update_ids().await.pop().unwrap_or(0);
    client.updates(json!({"offset": last + 1})).await;
}

/// The updates that came since the last look.
async fn news(client: &Client) -> Vec<Value> {
    let updates = client.updates(json!({})).await;
    if let Some(last) = updates.last() {
        let next = last["update_id"].as_i64().expect("an id") + 1;
        client.updates(json!({"offset": next})).await;
    }
    for update in &updates {
        let typed: bot_api::types::Update =
            serde_json::from_value(update.clone()).expect("an update");
        assert_eq!(serde_json::to_value(&typed).expect("JSON"), *update);
    }
    updates
}

/// The one update that came since the last look, of this kind.
#[track_caller]
fn only(updates: &[Value], kind: &str) -> Value {
    assert_eq!(updates.len(), 1, "{updates:#?}");
    assert!(updates[0][kind].is_object(), "{updates:#?}");
    updates[0][kind].clone()
}

/// The Bot API as data.
fn schema() -> Value {
    let text = include_str!("../../../api/bot_api.json");
    serde_json::from_str(text).expect("JSON")
}
