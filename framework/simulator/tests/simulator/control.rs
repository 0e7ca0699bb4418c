//! The control endpoints, as a test in another language uses them.

use std::time::{Duration, UNIX_EPOCH};

use bot_simulator::{Clock, Fault, Gate, Server, VirtualClock};
use serde_json::{Value, json};

use crate::client::{Answer, Client, answer};
use crate::start;

/// Calls a control endpoint with the key of the server.
pub(crate) async fn control(server: &Server, path: &str, params: Option<Value>) -> Answer {
    let client = Client::new(server);
    let url = format!("{}/control/{path}", server.url());
    let request = match params {
        None => client.http().get(url),
        Some(params) => client
            .http()
            .post(url)
            .header("content-type", "application/json")
            .body(params.to_string()),
    };
    let request = request.header("x-simulator-key", server.key());
    answer(request).await.expect("an answer in JSON")
}

#[tokio::test]
async fn time_is_frozen_moved_and_let_go() {
    let server = Server::start().await;
    let ann = server.user("Ann");
    let frozen = control(
        &server,
        "time",
        Some(json!({"freeze": true, "advance": 3600.5})),
    )
    .await
    .ok();
    assert_eq!(frozen["frozen"], true);
    assert_eq!(control(&server, "time", None).await.ok(), frozen);
    let clock = server.clock().expect("one that can be moved");
    let now = clock.now().duration_since(UNIX_EPOCH).expect("after 1970");
    let told = frozen["now"].as_f64().expect("a number");
    assert!((told - now.as_secs_f64()).abs() < 0.001, "{told}");
    assert_eq!(ann.says("hi").json()["date"], now.as_secs());

    let resumed = control(&server, "time", Some(json!({"resume": true})))
        .await
        .ok();
    assert_eq!(resumed["frozen"], false);
    assert!(!clock.is_frozen());
}

#[tokio::test]
async fn the_clock_over_http_is_the_one_in_rust() {
    let clock = VirtualClock::new();
    let server = Server::builder()
        .clock(clock.clone())
        .start()
        .await
        .expect("a free port");
    let before = clock.now();
    control(&server, "time", Some(json!({"advance": 2})))
        .await
        .ok();
    assert_eq!(clock.now(), before + Duration::from_secs(2));
}

#[tokio::test]
async fn what_makes_no_sense_is_refused_with_a_reason() {
    let server = Server::start().await;
    for advance in [
        json!(-1),
        json!("soon"),
        json!("NaN"),
        json!("inf"),
        json!(1e300),
    ] {
        let refused = control(
            &server,
            "time",
            Some(json!({"advance": advance, "freeze": true})),
        )
        .await;
        let (code, text) = refused.refused();
        assert_eq!(code, 400);
        assert!(
            text.contains("advance must be a number of seconds"),
            "{text}"
        );
    }
    assert!(
        !server.clock().expect("can be moved").is_frozen(),
        "nothing was done"
    );
    assert_eq!(control(&server, "weather", None).await.status, 404);
    let immovable = Server::builder()
        .clock(bot_simulator::RealClock)
        .start()
        .await
        .expect("a free port");
    let (code, text) = control(&immovable, "time", Some(json!({"advance": 1})))
        .await
        .refused();
    assert_eq!(code, 400);
    assert!(text.contains("cannot be moved"), "{text}");
}

#[tokio::test]
async fn faults_are_ordered_over_http() {
    let (server, client) = start().await;
    let ann = server.user("Ann");
    let hello = json!({"chat_id": ann.chat().id(), "text": "hello"});
    let add = |fault| control(&server, "faults", Some(fault));
    let flood = json!({"on": "sendMessage", "kind": "retry_after", "seconds": 4, "when": {"text": "hello"}, "times": 2, "skip": 1});
    assert_eq!(add(flood).await.ok(), 2);
    client.call("sendMessage", hello.clone()).await.ok();
    for left in [1, 0] {
        let refused = client.call("sendMessage", hello.clone()).await;
        assert_eq!(refused.json["parameters"]["retry_after"], 4);
        assert_eq!(control(&server, "faults", None).await.ok(), left);
    }
    add(json!({"on": "sendMessage", "kind": "reset", "after_effect": true}))
        .await
        .ok();
    assert!(client.try_call("sendMessage", hello.clone()).await.is_err());
    assert_eq!(ann.chat().sent().len(), 2);
    assert_eq!(
        add(json!({"on": "*", "status": 502, "always": true}))
            .await
            .ok(),
        Value::Null
    );
    assert_eq!(
        client.call("getMe", json!({})).await.refused(),
        (502, "Bad Gateway".to_owned())
    );
    control(&server, "heal", Some(json!({}))).await.ok();
    add(json!({"on": "getMe", "status": 403, "description": "Forbidden: no"}))
        .await
        .ok();
    assert_eq!(
        client.call("getMe", json!({})).await.refused(),
        (403, "Forbidden: no".to_owned())
    );
}

#[tokio::test]
async fn faults_that_make_no_sense_are_refused() {
    let server = Server::start().await;
    for (fault, about) in [
        (json!({}), "on must be"),
        (
            json!({"on": "getMe", "kind": "earthquake"}),
            "no fault of kind \"earthquake\"",
        ),
        (json!({"on": "getMe", "kind": "slow"}), "needs seconds"),
        (
            json!({"on": "getMe", "kind": "slow", "seconds": "a"}),
            "seconds must be",
        ),
        (json!({"on": "getMe", "status": 99}), "status must be"),
        (json!({"on": "getMe", "times": -1}), "times must be"),
    ] {
        let (code, text) = control(&server, "faults", Some(fault)).await.refused();
        assert!(code == 400 && text.contains(about), "{text}");
    }
    assert_eq!(server.faults_left(), 0);
}

#[tokio::test]
async fn the_log_is_read_in_pieces() {
    let (server, client) = start().await;
    for _ in 0..3 {
        client.call("getMe", json!({})).await.ok();
    }
    client
        .call("sendMessage", json!({"chat_id": 1, "text": "x"}))
        .await
        .refused();
    let calls = control(&server, "calls?after=1&limit=1", None).await.ok();
    assert_eq!(calls.as_array().map(Vec::len), Some(1));
    assert_eq!(
        (&calls[0]["number"], &calls[0]["outcome"]),
        (&json!(2), &json!("ok"))
    );
    assert_eq!(calls[0]["result"]["is_bot"], true);
    let last = &control(&server, "calls?after=3", None).await.ok()[0];
    assert_eq!(
        (&last["method"], &last["params"]["text"]),
        (&json!("sendMessage"), &json!("x"))
    );
    assert_eq!(last["result"]["error_code"], 400);
}

#[tokio::test]
async fn quiet_is_when_everything_is_taken_and_answered() {
    let (server, client) = start().await;
    let quiet = |wait: &'static str| async { control(&server, wait, None).await.ok() };
    assert_eq!(
        quiet("quiet?timeout=0.05&settle=0").await,
        true,
        "no bot has ever asked"
    );
    client.call("getUpdates", json!({})).await.ok();
    server.user("Ann").says("hi");
    assert_eq!(
        quiet("quiet?timeout=0.05&settle=0").await,
        false,
        "one that asked has not taken it"
    );
    let offset = server.bot().last_update_id() + 1;
    let poller = client.clone();
    let poll = tokio::spawn(async move {
        poller
            .updates(json!({"offset": offset, "timeout": 50}))
            .await
    });
    server.wait_until_quiet(Duration::ZERO).await;
    let gate = Gate::new();
    server.fail(Fault::on("getMe").held_by(&gate));
    let call = tokio::spawn(async move { client.call("getMe", json!({})).await });
    server
        .wait_for(|server| server.calls_of("getMe").pop())
        .await;
    assert_eq!(
        quiet("quiet?timeout=0.05&settle=0").await,
        false,
        "a call is being answered"
    );
    gate.open();
    call.await.expect("no panic").ok();
    assert_eq!(quiet("quiet?timeout=10&settle=0.01").await, true);
    server.user("Bob").says("bye");
    assert_eq!(poll.await.expect("no panic").len(), 1);
}

#[tokio::test]
async fn rules_are_switched_off_and_on() {
    let (server, client) = start().await;
    let long = json!({"chat_id": server.user("Ann").chat().id(), "text": "x".repeat(5_000)});
    let switch = |on: bool| {
        control(
            &server,
            "rules",
            Some(json!({"rule": "text_too_long", "on": on})),
        )
    };
    switch(false).await.ok();
    client.call("sendMessage", long.clone()).await.ok();
    switch(true).await.ok();
    client.call("sendMessage", long).await.refused();
    let nonsense = control(&server, "rules", Some(json!({"rule": "gravity"}))).await;
    assert_eq!(nonsense.refused().0, 400);
}

#[tokio::test]
async fn people_are_directed_over_http() {
    let (server, client) = start().await;
    let post = |path: &'static str, params: Value| async {
        control(&server, path, Some(params)).await.ok()
    };
    let ann =
        post("users", json!({"first_name": "Ann", "language_code": "de"})).await["id"].clone();
    let group = post(
        "groups",
        json!({"title": "Friends", "members": [ann], "kind": "supergroup"}),
    )
    .await["id"]
        .clone();
    let said = post("messages", json!({"user": ann, "text": "/start"})).await;
    assert_eq!(said["entities"][0]["type"], "bot_command");
    assert_eq!(said["from"]["language_code"], "de");
    post(
        "messages",
        json!({"user": ann, "chat": group, "text": "/start@test_bot"}),
    )
    .await;
    let updates = client.updates(json!({})).await;
    assert_eq!(
        (&updates[0]["message"], &updates[1]["message"]["chat"]["id"]),
        (&said, &group)
    );

    let buttons = json!({"inline_keyboard": [[{"text": "Yes", "callback_data": "y"}]]});
    let question = json!({"chat_id": group, "text": "Well?", "reply_markup": buttons});
    let question = client.call("sendMessage", question).await.ok();
    let listed = control(&server, &format!("messages?user={ann}&chat={group}"), None)
        .await
        .ok();
    assert_eq!(listed[1], question);
    let press =
        json!({"user": ann, "chat": group, "message_id": question["message_id"], "button": "Yes"});
    let query = post("clicks", press).await["query"]
        .as_str()
        .expect("an id")
        .to_owned();
    let answers = format!("answers?query={query}");
    assert_eq!(control(&server, &answers, None).await.ok(), Value::Null);
    client
        .call(
            "answerCallbackQuery",
            json!({"callback_query_id": query, "text": "Good"}),
        )
        .await
        .ok();
    assert_eq!(control(&server, &answers, None).await.ok()["text"], "Good");
    let reply = post(
        "messages",
        json!({"user": ann, "text": "again", "reply_to": said["message_id"]}),
    )
    .await;
    assert_eq!(reply["reply_to_message"]["message_id"], said["message_id"]);
}

#[tokio::test]
async fn people_who_are_not_there_do_nothing() {
    let (server, _) = start().await;
    let ann = server.user("Ann").id();
    for (path, params, about) in [
        ("messages", json!({"text": "x"}), "user must be"),
        ("messages", json!({"user": 1, "text": "x"}), "no person 1"),
        ("messages", json!({"user": ann}), "a message needs"),
        (
            "messages",
            json!({"user": ann, "chat": -1, "text": "x"}),
            "no chat -1",
        ),
        (
            "messages",
            json!({"user": ann, "bot": 1, "text": "x"}),
            "no such bot",
        ),
        (
            "messages",
            json!({"user": ann, "text": "x", "reply_to": 7}),
            "no message 7",
        ),
        (
            "clicks",
            json!({"user": ann, "message_id": 7, "button": "x"}),
            "no message 7",
        ),
        ("groups", json!({"kind": "circle"}), "no kind of chat"),
        ("groups", json!({"members": [1]}), "no person 1"),
    ] {
        let (code, text) = control(&server, path, Some(params)).await.refused();
        assert!(code == 400 && text.contains(about), "{text}");
    }
}

#[tokio::test]
async fn people_send_files_over_http() {
    let (server, _) = start().await;
    let ann = server.user("Ann").id();
    let part = reqwest::multipart::Part::bytes(b"content".to_vec()).file_name("a.txt");
    let form = reqwest::multipart::Form::new()
        .text("user", ann.to_string())
        .part("document", part);
    let url = format!("{}/control/messages?key={}", server.url(), server.key());
    let request = Client::new(&server).http().post(url).multipart(form);
    let sent = answer(request).await.expect("an answer").ok();
    let id = sent["document"]["file_id"].as_str().expect("an id");
    assert_eq!(server.file(id).expect("kept"), "content");
}
