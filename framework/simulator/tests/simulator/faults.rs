//! Every misfortune, before and after the effect.

use std::time::Duration;

use bot_simulator::{Fault, Gate, Outcome, Server, User, VirtualClock};
use serde_json::{Value, json};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

use crate::client::{Answer, Client};
use crate::start;

fn hello(ann: &User) -> Value {
    json!({"chat_id": ann.chat().id(), "text": "hello"})
}

async fn struck(fault: Fault) -> (Server, User, Result<Answer, reqwest::Error>) {
    let (server, client) = start().await;
    let ann = server.user("Ann");
    server.fail(fault);
    let answer = client.try_call("sendMessage", hello(&ann)).await;
    assert_eq!(server.faults_left(), 0);
    client.call("getMe", json!({})).await.ok();
    (server, ann, answer)
}

#[tokio::test]
async fn flood_control_counts_down() {
    let (server, client) = start().await;
    let ann = server.user("Ann");
    server.fail(Fault::on("sendMessage").times(2).retry_after(3));
    client.call("getMe", json!({})).await.ok();
    for _ in 0..2 {
        let answer = client.call("sendMessage", hello(&ann)).await;
        let expected = json!({"ok": false, "error_code": 429, "description": "Too Many Requests: retry after 3", "parameters": {"retry_after": 3}});
        assert_eq!((answer.status, answer.json), (429, expected));
    }
    client.call("sendMessage", hello(&ann)).await.ok();
    assert_eq!(server.sent(&ann.chat()).len(), 1);
    let outcomes: Vec<_> = server
        .calls_of("sendMessage")
        .into_iter()
        .map(|call| call.took_effect())
        .collect();
    assert_eq!(outcomes, [false, false, true]);
}

#[tokio::test]
async fn retry_after_is_a_header_too() {
    let (server, client) = start().await;
    server.fail(Fault::on("getMe").retry_after(7));
    let response = client
        .http()
        .get(client.method_url("getMe"))
        .send()
        .await
        .expect("an answer");
    assert_eq!(response.headers()["retry-after"], "7");
}

#[tokio::test]
async fn errors_of_any_kind() {
    let (_, _, answer) = struck(Fault::on("sendMessage")).await;
    assert_eq!(
        answer.expect("an answer").refused(),
        (500, "Internal Server Error".to_owned())
    );
    let (_, _, answer) = struck(Fault::on("*").status(502)).await;
    assert_eq!(
        answer.expect("an answer").refused(),
        (502, "Bad Gateway".to_owned())
    );
    let (_, _, answer) =
        struck(Fault::on("sendMessage").error(403, "Forbidden: user is deactivated")).await;
    assert_eq!(
        answer.expect("an answer").refused(),
        (403, "Forbidden: user is deactivated".to_owned())
    );
    let (_, _, answer) = struck(Fault::on("sendMessage").json(&json!({"ok": false}))).await;
    assert_eq!(
        answer.expect("an answer"),
        Answer {
            status: 200,
            json: json!({"ok": false})
        }
    );
    let (_, _, answer) = struck(Fault::on("sendMessage").null_result()).await;
    assert_eq!(answer.expect("an answer").ok(), Value::Null);
    let (_, _, answer) =
        struck(Fault::on("sendMessage").respond(200, "text/plain", &b"\xff\x00"[..])).await;
    assert!(answer.expect("an answer").json.is_string());
}

#[tokio::test]
async fn pages_and_floods_of_bytes() {
    let (_, _, answer) = struck(Fault::on("sendMessage").html()).await;
    let answer = answer.expect("an answer");
    assert_eq!(answer.status, 502);
    assert!(
        answer
            .json
            .as_str()
            .is_some_and(|text| text.contains("<html>"))
    );
    let (_, _, answer) = struck(Fault::on("sendMessage").huge(10_000_000)).await;
    let filling = answer.expect("an answer").json["filling"]
        .as_str()
        .map(str::len);
    assert_eq!(filling, Some(10_000_000));
}

#[tokio::test]
async fn resets_before_and_after_the_effect() {
    let (server, ann, answer) = struck(Fault::on("sendMessage").reset()).await;
    assert!(answer.is_err());
    assert!(server.sent(&ann.chat()).is_empty());
    assert_eq!(
        server.calls_of("sendMessage")[0].outcome,
        Outcome::Faulted { effect: None }
    );
    let (server, ann, answer) = struck(Fault::on("sendMessage").after_effect().reset()).await;
    assert!(answer.is_err());
    assert_eq!(server.sent(&ann.chat())[0].text(), "hello");
    assert!(server.calls_of("sendMessage")[0].took_effect());
}

#[tokio::test]
async fn a_reset_is_one_on_the_wire() {
    let server = Server::start().await;
    server.fail(Fault::on("getMe").reset());
    let mut stream = TcpStream::connect(server.url().replace("http://", ""))
        .await
        .expect("connected");
    let request = format!(
        "GET /bot{}/getMe HTTP/1.1\r\nHost: localhost\r\n\r\n",
        server.token()
    );
    stream.write_all(request.as_bytes()).await.expect("written");
    let error = stream.read(&mut [0; 1]).await.expect_err("no goodbye");
    assert_eq!(error.kind(), std::io::ErrorKind::ConnectionReset);
}

#[tokio::test]
async fn answers_that_break_off() {
    let (server, ann, answer) = struck(Fault::on("sendMessage").truncated()).await;
    let answer = answer.expect("valid HTTP");
    assert!(
        answer
            .json
            .as_str()
            .is_some_and(|text| text.starts_with("{\"ok\":true")),
        "{answer:?}"
    );
    assert_eq!(server.sent(&ann.chat()).len(), 1);
    let (server, ann, answer) = struck(Fault::on("sendMessage").cut_off()).await;
    assert!(answer.is_err());
    assert_eq!(server.sent(&ann.chat()).len(), 1);
}

#[tokio::test]
async fn slowness_by_the_servers_clock() {
    let clock = VirtualClock::new();
    let server = Server::builder()
        .clock(clock.clone())
        .start()
        .await
        .expect("a free port");
    let client = Client::new(&server);
    let ann = server.user("Ann");
    server.fail(Fault::on("sendMessage").slow(Duration::from_secs(60)));
    let params = hello(&ann);
    let call = tokio::spawn(async move { client.call("sendMessage", params).await });
    server
        .wait_for(|server| server.calls_of("sendMessage").pop())
        .await;
    assert!(server.sent(&ann.chat()).is_empty());
    while !call.is_finished() {
        clock.advance(Duration::from_secs(60));
        tokio::task::yield_now().await;
    }
    call.await.expect("no panic").ok();
    assert_eq!(server.sent(&ann.chat()).len(), 1);
}

#[tokio::test]
async fn calls_wait_at_a_gate() {
    let (server, client) = start().await;
    let ann = server.user("Ann");
    let gate = Gate::new();
    server.fail(Fault::on("sendMessage").after_effect().held_by(&gate));
    let params = hello(&ann);
    let call = tokio::spawn(async move { client.call("sendMessage", params).await });
    server.wait_for_sent(&ann.chat(), 1).await;
    assert!(!call.is_finished());
    assert_eq!(server.calls_of("sendMessage")[0].outcome, Outcome::Running);
    gate.open();
    call.await.expect("no panic").ok();
}

#[tokio::test]
async fn faults_choose_their_calls() {
    let (server, client) = start().await;
    let ann = server.user("Ann");
    server.fail(
        Fault::on("sendMessage")
            .when(|call| call.text("text") == "no")
            .always(),
    );
    server.fail(Fault::on("sendMessage").skip(1).status(503));
    let mut say = hello(&ann);
    client.call("sendMessage", say.clone()).await.ok();
    assert_eq!(client.call("sendMessage", say.clone()).await.status, 503);
    client.call("sendMessage", say.clone()).await.ok();
    say["text"] = "no".into();
    for _ in 0..3 {
        assert_eq!(client.call("sendMessage", say.clone()).await.status, 500);
    }
    server.heal();
    client.call("sendMessage", say).await.ok();
}

#[tokio::test]
async fn downloads_fail_too() {
    let (server, client) = start().await;
    let ann = server.user("Ann");
    let message = ann.sends_document(&ann.chat(), "a.txt", vec![b'x'; 1000]);
    let id = &message.json()["document"]["file_id"];
    let file = client.call("getFile", json!({"file_id": id})).await.ok();
    let path = file["file_path"].as_str().expect("a path");
    let url = format!("{}/file/bot{}/{path}", server.url(), server.token());
    server.fail(Fault::on("download").cut_off());
    let response = client.http().get(&url).send().await.expect("a head");
    assert!(response.bytes().await.is_err());
    let body = client
        .http()
        .get(&url)
        .send()
        .await
        .expect("an answer")
        .bytes()
        .await
        .expect("a body");
    assert_eq!(body.len(), 1000);
    assert_eq!(server.calls_of("download")[1].text("path"), path);
}

#[tokio::test]
async fn a_fault_of_get_updates_confirms_nothing() {
    let (server, client) = start().await;
    server.user("Ann").says("a");
    let id = server.bot().last_update_id();
    server.fail(Fault::on("getUpdates").truncated());
    assert!(
        client
            .call("getUpdates", json!({"offset": id}))
            .await
            .json
            .is_string()
    );
    assert_eq!(client.update_ids().await, [id]);
}

#[tokio::test]
async fn updates_are_duplicated_reordered_and_replayed() {
    let (server, client) = start().await;
    let ann = server.user("Ann");
    for text in ["a", "b"] {
        ann.says(text);
    }
    let last = server.bot().last_update_id();
    server.fail(Fault::on("getUpdates").duplicated());
    assert_eq!(client.update_ids().await, [last - 1, last - 1, last, last]);
    server.fail(Fault::on("getUpdates").reordered());
    assert_eq!(client.update_ids().await, [last, last - 1]);
    server.fail(Fault::on("getUpdates").replayed());
    let again = client.updates(json!({"offset": last + 1})).await;
    assert_eq!(crate::client::ids(&again), [last - 1, last]);
    assert!(client.updates(json!({"offset": last + 1})).await.is_empty());
    server.fail(Fault::on("getUpdates").replayed().reset());
    ann.says("c");
    assert!(
        client
            .try_call("getUpdates", json!({"offset": last + 2}))
            .await
            .is_err()
    );
    assert_eq!(
        client.update_ids().await,
        [last + 1],
        "the last kind named counts"
    );
}
