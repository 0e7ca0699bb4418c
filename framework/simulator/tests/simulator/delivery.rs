//! `getUpdates` as the official server answers it.

use std::time::Duration;

use bot_simulator::{Outcome, Rule, Server, VirtualClock};
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

#[tokio::test]
async fn the_webhook_sends_pollers_away() {
    let (server, client) = start().await;
    let poller = client.clone();
    let poll = tokio::spawn(async move { poller.call("getUpdates", json!({"timeout": 50})).await });
    server
        .wait_for(|server| server.bot().is_polling().then_some(()))
        .await;
    let set = json!({"url": "https://example.org/hook", "secret_token": "s-1", "max_connections": 7, "allowed_updates": ["message"]});
    let answer = client.call("setWebhook", set.clone()).await;
    assert_eq!(
        answer.json,
        json!({"ok": true, "result": true, "description": "Webhook was set"})
    );
    assert_eq!(
        client.call("setWebhook", set).await.json["description"],
        "Webhook is already set"
    );
    let waiting = poll.await.expect("no panic").refused();
    assert_eq!(
        waiting,
        (409, "Conflict: terminated by setWebhook request".to_owned())
    );
    let later = client.call("getUpdates", json!({})).await.refused();
    let text = "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first";
    assert_eq!(later, (409, text.to_owned()));

    let info = client.call("getWebhookInfo", json!({})).await.ok();
    let expected = json!({
        "url": "https://example.org/hook", "has_custom_certificate": false, "pending_update_count": 0,
        "max_connections": 7, "allowed_updates": ["message"],
    });
    assert_eq!(info, expected);
    let webhook = server.bot().webhook().expect("set");
    assert_eq!(webhook.secret_token.as_deref(), Some("s-1"));
    assert!(!format!("{webhook:?}").contains("s-1"));

    assert_eq!(
        client.call("deleteWebhook", json!({})).await.json["description"],
        "Webhook was deleted"
    );
    assert_eq!(
        client.call("deleteWebhook", json!({})).await.json["description"],
        "Webhook is already deleted"
    );
    assert!(client.updates(json!({})).await.is_empty());
}

#[tokio::test]
async fn bad_webhooks_are_refused() {
    let (_server, client) = start().await;
    for (params, text) in [
        (
            json!({"url": "http://example.org"}),
            "Bad Request: bad webhook: An HTTPS URL must be provided for webhook",
        ),
        (
            json!({"url": "https://a.b", "secret_token": "ü"}),
            "Bad Request: secret token contains unallowed characters",
        ),
        (
            json!({"url": "https://a.b", "secret_token": "x".repeat(257)}),
            "Bad Request: secret token is too long",
        ),
        (
            json!({"url": "https://a.b:5000/"}),
            "Bad Request: bad webhook: Webhook can be set up only on ports 80, 88, 443 or 8443",
        ),
        (
            json!({"url": "nowhere"}),
            "Bad Request: invalid webhook URL specified",
        ),
        (
            json!({"url": "https://a.b", "ip_address": "here"}),
            "Bad Request: bad webhook: Invalid IP address specified",
        ),
    ] {
        assert_eq!(
            client.call("setWebhook", params).await.refused(),
            (400, text.to_owned())
        );
    }
}

#[tokio::test]
async fn webhooks_elsewhere_without_tls_are_a_rule_that_can_be_off() {
    let (server, client) = start().await;
    let elsewhere = json!({"url": "http://example.org:5000/"});
    server.set_rule(Rule::WebhookNotHttps, false);
    client.call("setWebhook", elsewhere).await.ok();
}

#[tokio::test]
async fn pending_updates_are_dropped_on_request() {
    let (server, client) = start().await;
    let ann = server.user("Ann");
    ann.says("a");
    assert_eq!(
        client.call("getWebhookInfo", json!({})).await.ok()["pending_update_count"],
        1
    );
    client
        .call("deleteWebhook", json!({"drop_pending_updates": true}))
        .await
        .ok();
    assert!(client.updates(json!({})).await.is_empty());
    ann.says("b");
    client
        .call(
            "setWebhook",
            json!({"url": "https://a.b", "drop_pending_updates": true}),
        )
        .await
        .ok();
    assert!(server.bot().pending_updates().is_empty());
}

#[tokio::test]
async fn the_choice_of_kinds_is_remembered() {
    let (server, client) = start().await;
    let ann = server.user("Ann");
    let message = ann.says("a");
    ann.reacts(&ann.chat(), &message, &["👍"]);
    let kinds = |updates: &[serde_json::Value]| -> Vec<String> {
        let keys = updates
            .iter()
            .flat_map(|update| update.as_object().expect("an object").keys());
        keys.filter(|key| *key != "update_id").cloned().collect()
    };
    assert_eq!(
        kinds(&client.updates(json!({})).await),
        ["message"],
        "reactions only when asked for"
    );

    client
        .updates(json!({"allowed_updates": ["message_reaction"]}))
        .await;
    ann.says("b");
    ann.reacts(&ann.chat(), &message, &[]);
    let last = server.bot().last_update_id();
    assert_eq!(
        kinds(&client.updates(json!({"offset": last})).await),
        ["message_reaction"]
    );

    client
        .updates(json!({"offset": last + 1, "allowed_updates": []}))
        .await;
    ann.says("c");
    ann.reacts(&ann.chat(), &message, &["👍"]);
    assert_eq!(
        kinds(&client.updates(json!({})).await),
        ["message"],
        "an empty list is the default"
    );
}

#[tokio::test]
async fn updates_live_as_long_as_their_kind() {
    let clock = VirtualClock::new();
    let server = Server::builder()
        .clock(clock.clone())
        .throttle(false)
        .start()
        .await
        .expect("a free port");
    let client = Client::new(&server);
    let ann = server.user("Ann");
    let message = ann.says("a");
    ann.clicks(&message, "b");
    ann.inline_query("c");
    assert_eq!(client.update_ids().await.len(), 3);
    for (seconds, left) in [
        (29, 3),
        (1, 2),
        (119, 2),
        (1, 1),
        (24 * 3600 - 151, 1),
        (1, 0),
    ] {
        clock.advance(Duration::from_secs(seconds));
        assert_eq!(
            client.update_ids().await.len(),
            left,
            "after {seconds} s more"
        );
    }
}

#[tokio::test]
async fn a_poller_that_repeats_itself_is_slowed_down() {
    let clock = VirtualClock::new();
    let server = Server::builder()
        .clock(clock.clone())
        .start()
        .await
        .expect("a free port");
    let client = Client::new(&server);
    assert!(client.updates(json!({})).await.is_empty());
    let repeated = client.clone();
    let poll = tokio::spawn(async move { repeated.updates(json!({})).await });
    server
        .wait_for(|server| server.bot().is_polling().then_some(()))
        .await;
    clock.advance(Duration::from_secs(3));
    assert!(poll.await.expect("no panic").is_empty());

    let ann = server.user("Ann");
    ann.says("a");
    ann.says("b");
    let one = client.updates(json!({"offset": -2})).await;
    assert_eq!(one.len(), 2);
    assert_eq!(
        client.updates(json!({"offset": -2})).await.len(),
        1,
        "within half a second one at a time"
    );
    clock.advance(Duration::from_millis(500));
    assert_eq!(client.updates(json!({"offset": -2})).await.len(), 2);
}

#[tokio::test]
async fn frequent_conflicts_are_answered_late() {
    let clock = VirtualClock::new();
    let server = Server::builder()
        .clock(clock.clone())
        .start()
        .await
        .expect("a free port");
    let client = Client::new(&server);
    client
        .call("setWebhook", json!({"url": "https://a.b"}))
        .await
        .ok();
    client.call("getUpdates", json!({})).await.refused();
    let second = tokio::spawn(async move { client.call("getUpdates", json!({})).await.refused() });
    server
        .wait_for(|server| (server.calls_of("getUpdates").len() == 2).then_some(()))
        .await;
    assert_eq!(server.calls_of("getUpdates")[1].outcome, Outcome::Running);
    while !second.is_finished() {
        clock.advance(Duration::from_secs(3));
        tokio::task::yield_now().await;
    }
    assert_eq!(second.await.expect("no panic").0, 409);
}

#[tokio::test]
async fn update_ids_jump_and_restart() {
    let (server, client) = start().await;
    let ann = server.user("Ann");
    ann.says("a");
    let first = server.bot().last_update_id();
    server.bot().set_next_update_id(first + 1_000);
    ann.says("b");
    assert_eq!(client.update_ids().await, [first, first + 1_000]);
    server.bot().set_next_update_id(1);
    ann.says("c");
    let offset = json!({"offset": first + 1_001});
    assert_eq!(
        ids(&client.updates(offset).await),
        [1],
        "an offset of the old numbering spares the new one"
    );
}

#[tokio::test]
async fn pushed_updates_arrive_as_they_are() {
    let (server, client) = start().await;
    client
        .updates(json!({"allowed_updates": ["message"]}))
        .await;
    let id = server.push_update(json!({"tomorrow": {"a": null}}));
    assert_eq!(
        server.push_update(json!({"update_id": id, "poll": 5})),
        id,
        "the same id again"
    );
    let updates = client.updates(json!({})).await;
    assert_eq!(
        updates,
        [
            json!({"update_id": id, "tomorrow": {"a": null}}),
            json!({"update_id": id, "poll": 5})
        ]
    );
    client.updates(json!({"offset": id + 1})).await;

    let broken = server.push_raw(&b"{\"update_id\": 7, \"mess"[..]);
    let answer = client.call("getUpdates", json!({})).await;
    assert_eq!(
        answer.json,
        json!("{\"ok\":true,\"result\":[{\"update_id\": 7, \"mess]}")
    );
    assert!(
        client
            .updates(json!({"offset": broken + 1}))
            .await
            .is_empty()
    );
}

#[tokio::test]
async fn each_bot_has_its_own_queue_and_private_chats() {
    let (server, client) = start().await;
    let other = server.add_bot("other_bot");
    let other_client = Client::with_token(&server, other.token());
    let ann = server.user("Ann");
    ann.says("to the first");
    ann.sends(&other.private_chat(&ann), "to the second");
    let texts = |updates: Vec<serde_json::Value>| -> Vec<_> {
        updates
            .iter()
            .map(|u| u["message"]["text"].clone())
            .collect()
    };
    assert_eq!(texts(client.updates(json!({})).await), ["to the first"]);
    assert_eq!(
        texts(other_client.updates(json!({})).await),
        ["to the second"]
    );
    assert_eq!(
        other_client.call("getMe", json!({})).await.ok()["username"],
        "other_bot"
    );
}

#[tokio::test]
async fn stopping_answers_whoever_waits() {
    let (server, client) = start().await;
    let poll = tokio::spawn(async move { client.call("getUpdates", json!({"timeout": 50})).await });
    server
        .wait_for(|server| server.bot().is_polling().then_some(()))
        .await;
    server.stop().await;
    let refused = poll.await.expect("no panic").refused();
    assert_eq!(refused, (500, "Internal Server Error: restart".to_owned()));
}
