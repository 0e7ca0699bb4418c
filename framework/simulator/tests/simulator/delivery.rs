//! `getUpdates` as the official server answers it.

use std::time::Duration;

use bot_simulator::{Outcome, Server, VirtualClock};
use serde_json::json;

use crate::client::{Client, ids};
use crate::start;

#[tokio::test]
async fn a_message_arrives_and_the_answer_is_seen() {
    let (server, client) = start().await;
    let ann = server.user("Ann");
    ann.says("/start now");
    let updates = client.updates(json!({})).await;
    let message = &updates[0]["message"];
    assert_eq!(message["text"], "/start now");
    assert_eq!(
        message["chat"],
        json!({"id": ann.id(), "type": "private", "first_name": "Ann"})
    );
    assert_eq!(message["from"]["id"], ann.id());
    assert_eq!(
        message["entities"],
        json!([{"type": "bot_command", "offset": 0, "length": 6}])
    );
    let sent = client
        .call("sendMessage", json!({"chat_id": ann.id(), "text": "Hello"}))
        .await
        .ok();
    assert_eq!(sent["from"]["is_bot"], true);
    let seen = server.wait_for_sent(&ann.chat(), 1).await;
    assert_eq!(seen[0].text(), "Hello");
    assert_eq!(seen[0].json(), &sent);
    let call = &server.calls_of("sendMessage")[0];
    assert_eq!(call.text("text"), "Hello");
    assert!(call.is_ok());
}

#[tokio::test]
async fn an_offset_confirms_everything_below() {
    let (server, client) = start().await;
    let ann = server.user("Ann");
    for text in ["a", "b", "c"] {
        ann.says(text);
    }
    let all = client.update_ids().await;
    assert_eq!(all, [all[0], all[0] + 1, all[0] + 2]);
    assert_eq!(
        client.update_ids().await,
        all,
        "unconfirmed updates come again"
    );
    assert_eq!(
        ids(&client.updates(json!({"offset": all[2]})).await),
        all[2..]
    );
    assert_eq!(client.update_ids().await, all[2..]);
    assert_eq!(server.bot().pending_updates(), all[2..]);
}

#[tokio::test]
async fn a_negative_offset_forgets_all_but_the_last() {
    let (server, client) = start().await;
    let ann = server.user("Ann");
    for text in ["a", "b", "c"] {
        ann.says(text);
    }
    let last = client.updates(json!({"offset": -1})).await;
    assert_eq!(last[0]["message"]["text"], "c");
    assert_eq!(client.update_ids().await, ids(&last));
}

#[tokio::test]
async fn limit_is_kept_between_1_and_100() {
    let (server, client) = start().await;
    let ann = server.user("Ann");
    for number in 0..101 {
        ann.says(&number.to_string());
    }
    assert_eq!(client.updates(json!({"limit": 2})).await.len(), 2);
    assert_eq!(client.updates(json!({"limit": 0})).await.len(), 1);
    assert_eq!(client.updates(json!({"limit": 1000})).await.len(), 100);
}

#[tokio::test]
async fn a_long_poll_answers_as_soon_as_something_arrives() {
    let (server, client) = start().await;
    let ann = server.user("Ann");
    let poll = tokio::spawn(async move { client.updates(json!({"timeout": 50})).await });
    server
        .wait_for(|server| server.bot().is_polling().then_some(()))
        .await;
    ann.says("hi");
    let updates = poll.await.expect("no panic");
    assert_eq!(updates[0]["message"]["text"], "hi");
}

#[tokio::test]
async fn a_long_poll_ends_by_the_servers_clock_after_at_most_50_seconds() {
    let clock = VirtualClock::new();
    let server = Server::builder()
        .clock(clock.clone())
        .start()
        .await
        .expect("a free port");
    let client = Client::new(&server);
    let poll = tokio::spawn(async move { client.updates(json!({"timeout": 1_000})).await });
    server
        .wait_for(|server| server.bot().is_polling().then_some(()))
        .await;
    clock.advance(Duration::from_secs(49));
    assert!(server.bot().is_polling());
    clock.advance(Duration::from_secs(1));
    assert!(poll.await.expect("no panic").is_empty());
}

#[tokio::test]
async fn a_second_poller_terminates_the_first() {
    let (server, client) = start().await;
    let ann = server.user("Ann");
    let (one, two) = (client.clone(), client);
    let first = tokio::spawn(async move { one.call("getUpdates", json!({"timeout": 50})).await });
    server
        .wait_for(|server| server.bot().is_polling().then_some(()))
        .await;
    let second = tokio::spawn(async move { two.updates(json!({"timeout": 50})).await });
    let (code, text) = first.await.expect("no panic").refused();
    assert_eq!(code, 409);
    assert_eq!(
        text,
        "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running"
    );
    ann.says("for the second");
    assert_eq!(second.await.expect("no panic").len(), 1);
}

#[tokio::test]
async fn a_poller_that_hung_up_is_no_rival() {
    let (server, client) = start().await;
    let gone = client.clone();
    let poll =
        tokio::spawn(async move { gone.try_call("getUpdates", json!({"timeout": 50})).await });
    server
        .wait_for(|server| server.bot().is_polling().then_some(()))
        .await;
    poll.abort();
    server
        .wait_for(|server| (!server.bot().is_polling()).then_some(()))
        .await;
    let calls = server.wait_for_calls("getUpdates", 1).await;
    assert_eq!(calls[0].outcome, Outcome::Abandoned);
}
