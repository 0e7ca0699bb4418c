//! Webhooks: what is sent, in which order, over which connections, and what an answer may do.

use bot_simulator::{Server, User};
use reqwest::multipart::{Form, Part};
use serde_json::{Value, json};

use crate::client::{Client, answer};
use crate::hook::{CERTIFICATE, Hook};
use crate::start;

/// A server with a webhook that is set.
pub(crate) async fn hooked(more: Value) -> (Server, Client, Hook) {
    let (server, client) = start().await;
    let hook = Hook::start().await;
    set(&client, &hook, more).await;
    (server, client, hook)
}

pub(crate) async fn set(client: &Client, hook: &Hook, more: Value) {
    let mut params = json!({"url": hook.url()});
    for (name, value) in more.as_object().expect("an object") {
        params[name] = value.clone();
    }
    client.call("setWebhook", params).await.ok();
}

#[tokio::test]
async fn an_update_is_posted_as_json_with_the_secret() {
    let (server, client) = start().await;
    let mut hook = Hook::start().await;
    let url = format!("http://name:word@127.0.0.1:{}/a/b?c=d%20e", hook.port());
    let params = json!({"url": url, "secret_token": "s-1_X"});
    client.call("setWebhook", params).await.ok();
    let sent = server.user("Ann").says("hi");
    let delivered = hook.next().await;
    assert_eq!(delivered.path, "/a/b?c=d%20e");
    let header = |name: &str| delivered.headers[name].to_str().expect("text");
    assert_eq!(header("content-type"), "application/json");
    assert_eq!(header("x-telegram-bot-api-secret-token"), "s-1_X");
    assert_eq!(header("host"), format!("127.0.0.1:{}", hook.port()));
    assert_eq!(header("connection"), "keep-alive");
    assert_eq!(delivered.update["message"], *sent.json());
    let id = server.bot().last_update_id();
    assert_eq!(delivered.update["update_id"], id);
    assert_eq!(
        server.bot().pending_updates(),
        [id],
        "not before the answer"
    );
    let info = client.call("getWebhookInfo", json!({})).await.ok();
    assert_eq!(info["pending_update_count"], 1);
    delivered.ok();
    server.wait_until_confirmed().await;
    let log = server.wait_for_calls("webhook", 1).await;
    assert!(log[0].is_ok() && log[0].status == Some(200));
    assert_eq!(log[0].params["update"]["update_id"], id);
}

#[tokio::test]
async fn without_a_secret_there_is_no_header() {
    let (server, _client, mut hook) = hooked(json!({})).await;
    server.user("Ann").says("hi");
    let delivered = hook.next().await;
    assert!(
        !delivered
            .headers
            .contains_key("x-telegram-bot-api-secret-token")
    );
    delivered.ok();
}

#[tokio::test]
async fn what_waited_before_is_sent_when_the_webhook_is_set() {
    let (server, client) = start().await;
    let mut hook = Hook::start().await;
    let ann = server.user("Ann");
    ann.says("one");
    ann.says("two");
    set(&client, &hook, json!({})).await;
    for text in ["one", "two"] {
        let delivered = hook.next().await;
        assert_eq!(delivered.text(), text);
        delivered.ok();
    }
    server.wait_until_confirmed().await;
}

#[tokio::test]
async fn a_chat_is_in_order_and_others_do_not_wait_for_it() {
    let (server, _client, mut hook) = hooked(json!({})).await;
    let (ann, bob) = (server.user("Ann"), server.user("Bob"));
    ann.says("a1");
    let first = hook.next().await;
    assert_eq!(first.text(), "a1");
    ann.says("a2");
    for text in ["b1", "b2", "b3"] {
        bob.says(text);
        let delivered = hook.next().await;
        assert_eq!(delivered.text(), text);
        delivered.ok();
    }
    assert!(hook.is_quiet(), "a2 waits for the answer to a1");
    first.ok();
    let second = hook.next().await;
    assert_eq!(second.text(), "a2");
    second.ok();
    server.wait_until_confirmed().await;
}

#[tokio::test]
async fn a_press_overtakes_the_message_of_the_same_person() {
    let (server, _client, mut hook) = hooked(json!({})).await;
    let ann = server.user("Ann");
    let message = ann.says("slow");
    let slow = hook.next().await;
    ann.clicks(&message, "x");
    ann.inline_query("y");
    let mut kinds = Vec::new();
    for _ in 0..2 {
        let delivered = hook.next().await;
        kinds.extend(
            delivered
                .update
                .as_object()
                .expect("an object")
                .keys()
                .cloned(),
        );
        delivered.ok();
    }
    kinds.retain(|kind| kind != "update_id");
    kinds.sort();
    assert_eq!(kinds, ["callback_query", "inline_query"]);
    slow.ok();
}

#[tokio::test]
async fn no_more_connections_than_allowed_and_each_is_used_again() {
    let (server, _client, mut hook) = hooked(json!({"max_connections": 2})).await;
    let people: Vec<User> = ["Ann", "Bob", "Cid", "Dan"]
        .map(|name| server.user(name))
        .into();
    for round in 0..3 {
        people
            .iter()
            .for_each(|person| drop(person.says(&round.to_string())));
        let (one, two) = (hook.next().await, hook.next().await);
        assert!(hook.is_quiet());
        one.ok();
        let three = hook.next().await;
        assert!(hook.is_quiet());
        two.ok();
        three.ok();
        hook.next().await.ok();
        server.wait_until_confirmed().await;
    }
    assert_eq!(hook.connections(), 2);
}

/// What Ann is told when the bot answers a webhook like this.
async fn told_by(content_type: &str, body: &str) -> Vec<String> {
    let (server, _client, mut hook) = hooked(json!({})).await;
    let ann = server.user_from(json!({"first_name": "Ann", "id": 77}));
    ann.says("hi");
    hook.next()
        .await
        .answers(200, &[("content-type", content_type)], body);
    server.wait_until_confirmed().await;
    let sent = ann.chat().sent();
    sent.iter()
        .map(|message| message.text().to_owned())
        .collect()
}

#[tokio::test]
async fn an_answer_may_be_a_call() {
    let json = r#"{"method": "sendMessage", "chat_id": 77, "text": "hello"}"#;
    assert_eq!(told_by("application/json", json).await, ["hello"]);
    assert_eq!(
        told_by("application/json; charset=utf-8", json).await,
        ["hello"]
    );
    let form = "method=sendmessage&chat_id=77&text=hello";
    assert_eq!(
        told_by("application/x-www-form-urlencoded", form).await,
        ["hello"]
    );
    let part = |name: &str, value: &str| {
        format!("--x\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n")
    };
    let parts = [
        part("method", "sendMessage"),
        part("chat_id", "77"),
        part("text", "hello"),
    ]
    .concat();
    assert_eq!(
        told_by("multipart/form-data; boundary=x", &format!("{parts}--x--")).await,
        ["hello"]
    );
}

#[tokio::test]
async fn an_answer_without_a_call_is_just_an_answer() {
    assert!(told_by("text/plain", "sendMessage").await.is_empty());
    assert!(
        told_by("application/json", r#"{"chat_id": 77, "text": "hello"}"#)
            .await
            .is_empty()
    );
    assert!(
        told_by("application/json", r#"{"method": "#)
            .await
            .is_empty()
    );
    assert!(
        told_by(
            "application/json",
            r#"{"method": "sendMessage", "chat_id": 1}"#
        )
        .await
        .is_empty()
    );
}

#[tokio::test]
async fn some_calls_do_nothing_as_an_answer() {
    let (server, client, mut hook) = hooked(json!({})).await;
    let ann = server.user("Ann");
    for method in [
        "getMe",
        "getUpdates",
        "setWebhook",
        "deleteWebhook",
        "deletewebhook",
        "close",
        "logOut",
    ] {
        ann.says(method);
        let body = json!({"method": method}).to_string();
        hook.next()
            .await
            .answers(200, &[("content-type", "application/json")], &body);
        server.wait_until_confirmed().await;
        assert!(server.bot().webhook().is_some(), "{method}");
    }
    client.call("getMe", json!({})).await.ok();
    assert_eq!(server.calls_of("getMe").len(), 1);
}

#[tokio::test]
async fn removed_means_that_the_rest_is_polled() {
    let (server, client, mut hook) = hooked(json!({})).await;
    let ann = server.user("Ann");
    ann.says("one");
    ann.says("two");
    let one = hook.next().await;
    client.call("deleteWebhook", json!({})).await.ok();
    one.ok();
    server
        .wait_for(|server| (server.bot().pending_updates().len() == 1).then_some(()))
        .await;
    assert_eq!(client.updates(json!({})).await[0]["message"]["text"], "two");
    assert!(hook.is_quiet());
}

#[tokio::test]
async fn the_choice_of_kinds_and_dropping_work_as_with_polling() {
    let (server, client) = start().await;
    let mut hook = Hook::start().await;
    let ann = server.user("Ann");
    ann.says("before");
    set(
        &client,
        &hook,
        json!({"allowed_updates": ["callback_query"], "drop_pending_updates": true}),
    )
    .await;
    let message = ann.says("unwanted");
    ann.clicks(&message, "wanted");
    let delivered = hook.next().await;
    assert_eq!(delivered.update["callback_query"]["data"], "wanted");
    delivered.ok();
    server.wait_until_confirmed().await;
    assert!(hook.is_quiet());
}

#[tokio::test]
async fn ip_address_says_where_the_name_is() {
    let (server, client) = start().await;
    let mut hook = Hook::start().await;
    // Nobody listens on the name's own address.
    let url = format!("http://[::1]:{}/hook", hook.port());
    client
        .call("setWebhook", json!({"url": url, "ip_address": "127.0.0.1"}))
        .await
        .ok();
    server.user("Ann").says("hi");
    let delivered = hook.next().await;
    assert_eq!(delivered.headers["host"], format!("[::1]:{}", hook.port()));
    delivered.ok();
    let info = client.call("getWebhookInfo", json!({})).await.ok();
    assert_eq!(info["ip_address"], "127.0.0.1");
    let refused = client
        .call("setWebhook", json!({"url": url, "ip_address": "here"}))
        .await
        .refused();
    assert_eq!(refused.0, 400);
}

#[tokio::test]
async fn a_certificate_that_was_uploaded_is_trusted() {
    for attached in [false, true] {
        let (server, client) = start().await;
        let mut hook = Hook::start_tls().await;
        let form = Form::new()
            .text("url", format!("https://localhost:{}/hook", hook.port()))
            .text("ip_address", "127.0.0.1");
        let file = Part::bytes(CERTIFICATE.as_bytes()).file_name("cert.pem");
        let form = if attached {
            form.text("certificate", "attach://file0")
                .part("file0", file)
        } else {
            form.part("certificate", file)
        };
        let request = client.http().post(client.method_url("setWebhook"));
        answer(request.multipart(form))
            .await
            .expect("an answer")
            .ok();
        server.user("Ann").says("hi");
        let delivered = hook.next().await;
        assert_eq!(delivered.text(), "hi");
        delivered.ok();
        server.wait_until_confirmed().await;
        let info = client.call("getWebhookInfo", json!({})).await.ok();
        assert_eq!(info["has_custom_certificate"], true);
    }
}

#[tokio::test]
async fn a_certificate_that_nobody_uploaded_is_not() {
    let (server, client) = start().await;
    let hook = Hook::start_tls().await;
    let url = format!("https://localhost:{}/hook", hook.port());
    let params = json!({"url": url, "ip_address": "127.0.0.1", "certificate": CERTIFICATE});
    client.call("setWebhook", params).await.ok();
    server.user("Ann").says("hi");
    server.wait_for_calls("webhook", 1).await;
    let info = client.call("getWebhookInfo", json!({})).await.ok();
    let error = info["last_error_message"].as_str().expect("an error");
    assert!(error.contains("certificate verify failed"), "{error}");
    assert_eq!(info["has_custom_certificate"], false, "text is no file");
    assert!(hook.is_quiet());
}

#[tokio::test]
async fn many_chats_go_side_by_side() {
    let (server, _client, mut hook) = hooked(json!({"max_connections": 100})).await;
    let people: Vec<User> = (0..50)
        .map(|number| server.user(&number.to_string()))
        .collect();
    for number in 0..4 {
        people
            .iter()
            .for_each(|person| drop(person.says(&number.to_string())));
    }
    let mut seen = std::collections::BTreeMap::<i64, Vec<String>>::new();
    for _ in 0..200 {
        let delivered = hook.next().await;
        let chat = delivered.update["message"]["chat"]["id"]
            .as_i64()
            .expect("an id");
        seen.entry(chat)
            .or_default()
            .push(delivered.text().to_owned());
        delivered.ok();
    }
    server.wait_until_confirmed().await;
    assert!(seen.len() == 50 && seen.values().all(|texts| *texts == ["0", "1", "2", "3"]));
}
