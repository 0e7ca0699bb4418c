//! The server without a network answers as it does over one.

use bot_simulator::{Fault, Server};
use serde_json::Value;

async fn ask(server: &Server, what: &str, body: &'static str) -> Option<(u16, Value)> {
    let path = format!("/bot{}/{what}", server.token());
    let answer = server
        .answer(&path, "application/json", body.into())
        .await?;
    let json = serde_json::from_slice(&answer.body).expect("JSON");
    Some((answer.status, json))
}

#[tokio::test]
async fn calls_take_effect_and_are_in_the_log() {
    let server = Server::builder().in_process().expect("a server");
    let ann = server.user("Ann");
    assert_eq!(ann.chat().id(), ann.id());
    ann.says("/start");
    let (_, updates) = ask(&server, "getUpdates", "{}").await.expect("an answer");
    assert_eq!(updates["result"][0]["message"]["text"], "/start");
    let path = format!("/bot{}/sendMessage", server.token());
    let body = format!(r#"{{"chat_id":{},"text":"Hello"}}"#, ann.id());
    let answer = server.answer(&path, "application/json", body.into()).await;
    assert_eq!(answer.expect("an answer").status, 200);
    assert_eq!(server.sent(&ann.chat())[0].text(), "Hello");
    assert_eq!(server.calls_of("sendMessage").len(), 1);
}

#[tokio::test]
async fn files_are_fetched() {
    let server = Server::builder().in_process().expect("a server");
    let ann = server.user("Ann");
    let document = ann.sends_document(&ann.chat(), "poem.txt", "roses");
    let id = &document.json()["document"]["file_id"];
    let path = format!("/bot{}/getFile", server.token());
    let body = format!(r#"{{"file_id":{id}}}"#);
    let answer = server.answer(&path, "application/json", body.into()).await;
    let file: Value = serde_json::from_slice(&answer.expect("an answer").body).expect("JSON");
    let file = file["result"]["file_path"].as_str().expect("a path");
    let path = format!("/file/bot{}/{file}", server.token());
    let answer = server.answer(&path, "", "".into()).await;
    assert_eq!(&answer.expect("an answer").body[..], b"roses");
}

#[tokio::test]
async fn faults_strike_too() {
    let server = Server::builder().in_process().expect("a server");
    server.fail(Fault::on("getMe").reset());
    assert_eq!(ask(&server, "getMe", "{}").await, None);
    server.fail(Fault::on("getMe").retry_after(3));
    let (status, answer) = ask(&server, "getMe", "{}").await.expect("an answer");
    assert_eq!(
        (status, &answer["parameters"]["retry_after"]),
        (429, &3.into())
    );
}
