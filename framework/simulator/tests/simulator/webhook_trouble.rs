//! Webhooks that fail: when an update is tried again, when it is given up, what `getWebhookInfo` tells.

use std::time::Duration;

use bot_simulator::{Clock, Fault, Server, VirtualClock};
use serde_json::{Value, json};

use crate::client::Client;
use crate::hook::Hook;
use crate::webhook::{hooked, set};

struct Frozen {
    clock: VirtualClock,
    server: Server,
    client: Client,
    hook: Hook,
}

impl Frozen {
    async fn start() -> Self {
        let clock = VirtualClock::new();
        let server = Server::builder()
            .clock(clock.clone())
            .start()
            .await
            .expect("a free port");
        let client = Client::new(&server);
        let hook = Hook::start().await;
        set(&client, &hook, json!({})).await;
        Self {
            clock,
            server,
            client,
            hook,
        }
    }

    /// The pause before the next try, once that is planned; then it is over.
    async fn passes_pause(&self) -> u64 {
        let now = self.clock.now();
        let next = |server: &Server| server.bot().next_webhook_try().filter(|at| *at > now);
        let at = self.server.wait_for(next).await;
        let pause = at.duration_since(now).expect("later");
        self.clock.advance(pause);
        pause.as_secs()
    }

    async fn info(&self) -> Value {
        self.client.call("getWebhookInfo", json!({})).await.ok()
    }

    async fn wait_for_error(&self) -> String {
        loop {
            let info = self.info().await;
            if let Some(error) = info["last_error_message"].as_str() {
                return error.to_owned();
            }
            tokio::task::yield_now().await;
        }
    }
}

#[tokio::test]
async fn a_failure_is_tried_again_at_once_and_then_later_and_later() {
    let mut on = Frozen::start().await;
    on.server.user("Ann").says("hi");
    on.hook.next().await.answers(500, &[], "");
    let mut pauses = Vec::new();
    for _ in 0..7 {
        on.hook.next().await.answers(404, &[], "");
        pauses.push(on.passes_pause().await);
    }
    assert_eq!(pauses[..5], [2, 4, 8, 16, 32]);
    assert!(
        pauses[5..].iter().all(|pause| (60..=120).contains(pause)),
        "{pauses:?}"
    );
    let info = on.info().await;
    assert_eq!(
        info["last_error_message"],
        "Wrong response from the webhook: 404 Not Found"
    );
    let begun = VirtualClock::new().now();
    let failed = begun + Duration::from_secs(pauses[..6].iter().sum());
    let failed = failed
        .duration_since(std::time::UNIX_EPOCH)
        .expect("after 1970");
    assert_eq!(info["last_error_date"], failed.as_secs());
    assert_eq!(info["pending_update_count"], 1);
    on.hook.next().await.ok();
    on.server.wait_until_confirmed().await;
    assert_eq!(on.server.bot().next_webhook_try(), None);
}

#[tokio::test]
async fn a_failure_holds_up_its_chat_only() {
    let mut on = Frozen::start().await;
    let (ann, bob) = (on.server.user("Ann"), on.server.user("Bob"));
    ann.says("a1");
    ann.says("a2");
    for _ in 0..2 {
        on.hook.next().await.answers(503, &[], "");
    }
    bob.says("b1");
    let other = on.hook.next().await;
    assert_eq!(other.text(), "b1");
    other.ok();
    assert_eq!(on.passes_pause().await, 2);
    for text in ["a1", "a2"] {
        let delivered = on.hook.next().await;
        assert_eq!(delivered.text(), text);
        delivered.ok();
    }
    on.server.wait_until_confirmed().await;
}

#[tokio::test]
async fn the_bot_says_when_to_come_back() {
    let mut on = Frozen::start().await;
    on.server.user("Ann").says("hi");
    for (header, pause) in [("7", 7), ("3600", 3600), ("99999", 3600)] {
        on.hook
            .next()
            .await
            .answers(503, &[("retry-after", header)], "");
        assert_eq!(on.passes_pause().await, pause);
    }
    on.hook
        .next()
        .await
        .answers(503, &[("retry-after", "0")], "");
    on.hook
        .next()
        .await
        .answers(429, &[("retry-after", "soon")], "");
    on.hook.next().await.ok();
    on.server.wait_until_confirmed().await;
}

#[tokio::test]
async fn an_update_that_would_come_too_late_is_dropped() {
    let mut on = Frozen::start().await;
    let ann = on.server.user("Ann");
    let message = ann.says("hi");
    on.hook.next().await.ok();
    ann.clicks(&message, "first");
    ann.clicks(&message, "second");
    on.hook
        .next()
        .await
        .answers(503, &[("retry-after", "149")], "");
    assert_eq!(on.passes_pause().await, 149);
    on.hook
        .next()
        .await
        .answers(503, &[("retry-after", "1")], "");
    let next = on.hook.next().await;
    assert_eq!(
        next.update["callback_query"]["data"], "second",
        "the first would be 150 s old"
    );
    next.ok();
    on.server.wait_until_confirmed().await;
}

#[tokio::test]
async fn a_bot_that_does_not_answer_is_given_up_after_a_minute() {
    let mut on = Frozen::start().await;
    on.server.user("Ann").says("hi");
    let _silent = on.hook.next().await;
    on.clock.advance(Duration::from_secs(59));
    assert!(on.info().await.get("last_error_message").is_none());
    on.clock.advance(Duration::from_secs(1));
    assert_eq!(on.wait_for_error().await, "Read timeout expired");
    on.hook.next().await.ok();
    on.server.wait_until_confirmed().await;
}

#[tokio::test]
async fn connections_that_end_or_never_begin() {
    let mut on = Frozen::start().await;
    on.server.user("Ann").says("hi");
    drop(on.hook.next().await);
    assert_eq!(on.wait_for_error().await, "Connection closed");
    on.hook.next().await.ok();
    on.server.wait_until_confirmed().await;

    let nobody = json!({"url": "http://127.0.0.1:1/"});
    on.client.call("setWebhook", nobody).await.ok();
    assert!(
        on.info().await.get("last_error_message").is_none(),
        "a new webhook has no past"
    );
    on.server.user("Ann").says("hi");
    assert_eq!(on.wait_for_error().await, "Connection refused");
}

#[tokio::test]
async fn nothing_leaves_this_machine() {
    let on = Frozen::start().await;
    for url in ["https://192.0.2.1/", "https://[2001:db8::1]:8443/"] {
        on.client.call("setWebhook", json!({"url": url})).await.ok();
        on.server.user("Ann").says("hi");
        let error = on.wait_for_error().await;
        assert!(error.contains("on this machine only"), "{error}");
    }
}

#[tokio::test]
async fn a_bot_that_is_gone_for_23_hours_loses_its_webhook() {
    let mut on = Frozen::start().await;
    on.server.user("Ann").says("hi");
    let hour = [("retry-after", "3600")];
    for _ in 0..23 {
        on.hook.next().await.answers(410, &hour, "");
        on.passes_pause().await;
    }
    assert!(on.server.bot().webhook().is_some());
    on.hook.next().await.answers(410, &hour, "");
    let removed = |server: &Server| server.bot().webhook().is_none().then_some(());
    on.server.wait_for(removed).await;
}

#[tokio::test]
async fn a_bot_that_comes_back_keeps_its_webhook() {
    let mut on = Frozen::start().await;
    let ann = on.server.user("Ann");
    ann.says("one");
    for (status, _) in (0..30).map(|n| (if n == 15 { 500 } else { 410 }, n)) {
        on.hook
            .next()
            .await
            .answers(status, &[("retry-after", "2800")], "");
        on.passes_pause().await;
    }
    on.hook.next().await.ok();
    on.server.wait_until_confirmed().await;
    assert!(on.server.bot().webhook().is_some());
}

#[tokio::test]
async fn a_redirect_is_a_wrong_response_and_no_call_is_made() {
    let mut on = Frozen::start().await;
    let ann = on.server.user("Ann");
    ann.says("hi");
    let body = json!({"method": "sendMessage", "chat_id": ann.id(), "text": "hello"}).to_string();
    let headers = [("location", "/"), ("content-type", "application/json")];
    on.hook.next().await.answers(302, &headers, &body);
    assert_eq!(
        on.wait_for_error().await,
        "Wrong response from the webhook: 302 Found"
    );
    assert!(ann.chat().sent().is_empty());
}

#[tokio::test]
async fn deliveries_fail_on_demand() {
    let (server, _client, mut hook) = hooked(json!({})).await;
    let ann = server.user("Ann");
    server.fail(Fault::on("webhook"));
    server.fail(Fault::on("webhook").after_effect().reset());
    ann.says("lost, then twice");
    for _ in 0..2 {
        let delivered = hook.next().await;
        assert_eq!(delivered.text(), "lost, then twice");
        delivered.ok();
    }
    server.wait_until_confirmed().await;
    let calls = server.calls_of("webhook");
    let shown: Vec<_> = calls.iter().map(ToString::to_string).collect();
    assert!(
        shown[0].contains("500 Wrong response from the webhook: 500 Internal Server Error"),
        "{shown:?}"
    );
    assert!(shown[1].contains("Connection reset by peer"), "{shown:?}");
    assert!(calls[2].is_ok());
}

#[tokio::test]
async fn deliveries_are_duplicated_and_reordered_on_demand() {
    let (server, _client, mut hook) = hooked(json!({})).await;
    let ann = server.user("Ann");
    server.fail(Fault::on("webhook").duplicated());
    server.fail(
        Fault::on("webhook")
            .when(|call| call.params["update"]["message"]["text"] == "2")
            .reordered(),
    );
    for text in ["1", "2", "3"] {
        ann.says(text);
    }
    let mut seen = Vec::new();
    for _ in 0..4 {
        let delivered = hook.next().await;
        seen.push(delivered.text().to_owned());
        delivered.ok();
    }
    assert_eq!(seen, ["1", "1", "3", "2"]);
    server.wait_until_confirmed().await;
    assert!(hook.is_quiet());
}

#[tokio::test]
async fn a_star_means_calls_of_the_bot_not_deliveries() {
    let (server, client, mut hook) = hooked(json!({})).await;
    server.fail(Fault::on("*").status(502));
    server.user("Ann").says("hi");
    hook.next().await.ok();
    server.wait_until_confirmed().await;
    assert_eq!(client.call("getMe", json!({})).await.status, 502);
}
