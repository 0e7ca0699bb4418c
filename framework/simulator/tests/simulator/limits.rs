//! Telegram's limits on how much a bot may send.

use std::time::Duration;

use bot_simulator::{Rate, RateLimits, Server, VirtualClock};
use serde_json::json;

use crate::client::Client;
use crate::control::control;
use crate::start;

#[tokio::test]
async fn there_are_none_unless_asked_for() {
    let (server, client) = start().await;
    let chat = server.user("Ann").chat().id();
    for _ in 0..50 {
        client
            .call("sendMessage", json!({"chat_id": chat, "text": "x"}))
            .await
            .ok();
    }
}

#[tokio::test]
async fn who_sends_too_much_is_told_when_to_go_on_in_telegrams_words() {
    let clock = VirtualClock::new();
    let server = Server::builder()
        .clock(clock.clone())
        .start()
        .await
        .expect("a free port");
    let client = Client::new(&server);
    let ann = server.user("Ann");
    let hello = json!({"chat_id": ann.chat().id(), "text": "x"});
    server.limit_rates(Some(RateLimits::telegram()));
    for _ in 0..3 {
        client.call("sendMessage", hello.clone()).await.ok();
    }
    let refused = client.call("sendMessage", hello.clone()).await;
    let text = json!({"ok": false, "error_code": 429, "description": "Too Many Requests: retry after 3", "parameters": {"retry_after": 3}});
    assert_eq!((refused.status, refused.json), (429, text));
    assert_eq!(ann.chat().sent().len(), 3);
    client
        .call(
            "sendMessage",
            json!({"chat_id": server.user("Bob").chat().id(), "text": "x"}),
        )
        .await
        .ok();
    client.call("getMe", json!({})).await.ok();
    clock.advance(Duration::from_secs(3));
    client.call("sendMessage", hello.clone()).await.ok();

    server.limit_rates(Some(
        RateLimits::telegram().chat(Rate::new(1, Duration::from_secs(60))),
    ));
    client.call("sendMessage", hello.clone()).await.ok();
    assert_eq!(
        client.call("sendMessage", hello.clone()).await.json["parameters"]["retry_after"],
        60
    );
    server.limit_rates(None);
    client.call("sendMessage", hello).await.ok();
}

#[tokio::test]
async fn a_group_takes_twenty_a_minute() {
    let clock = VirtualClock::new();
    let server = Server::builder()
        .clock(clock.clone())
        .start()
        .await
        .expect("a free port");
    let client = Client::new(&server);
    control(&server, "limits", Some(json!({"on": true})))
        .await
        .ok();
    let group = server.supergroup("G", [&server.user("Ann")]).id();
    let hello = json!({"chat_id": group, "text": "x"});
    for _ in 0..20 {
        client.call("sendMessage", hello.clone()).await.ok();
        clock.advance(Duration::from_secs(1));
    }
    let refused = client.call("sendMessage", hello.clone()).await;
    assert_eq!(refused.json["parameters"]["retry_after"], 40);
    control(&server, "limits", Some(json!({"on": false})))
        .await
        .ok();
    client.call("sendMessage", hello).await.ok();
}
