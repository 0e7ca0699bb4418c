//! Every way to send parameters, files, and requests that nobody should send.

use bot_simulator::Server;
use reqwest::multipart::{Form, Part};
use serde_json::json;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

use crate::client::{Client, answer};
use crate::start;

#[tokio::test]
async fn parameters_come_in_four_ways() {
    let (server, client) = start().await;
    let ann = server.user("Ann");
    let (chat, url) = (ann.chat().id(), client.method_url("sendMessage"));
    let http = client.http();
    let form = format!("chat_id={chat}&text=f%C3%BCr+%26");
    let requests = [
        http.get(format!("{url}?{form}")),
        http.post(&url)
            .header("content-type", "application/x-www-form-urlencoded")
            .body(form.clone()),
        http.post(&url).multipart(
            Form::new()
                .text("chat_id", chat.to_string())
                .text("text", "für &"),
        ),
        http.post(&url)
            .header("content-type", "application/json")
            .body(json!({"chat_id": chat, "text": "für &"}).to_string()),
        http.post(format!("{url}?chat_id={chat}"))
            .header("content-type", "application/json")
            .body(r#"{"text": "für &", "parse_mode": null}"#),
    ];
    for request in requests {
        let sent = answer(request).await.expect("an answer").ok();
        assert_eq!(sent["text"], "für &");
    }
    let first = &server.calls()[0].params;
    assert!(server.calls()[..4].iter().all(|call| call.params == *first));
}

#[tokio::test]
async fn files_go_up_and_come_down() {
    let (server, client) = start().await;
    let ann = server.user("Ann");
    let part = Part::bytes(b"content".to_vec())
        .file_name("../a/b.txt")
        .mime_str("text/plain")
        .expect("a type");
    let form = Form::new()
        .text("chat_id", ann.chat().id().to_string())
        .text("caption", "c")
        .part("document", part);
    let request = client
        .http()
        .post(client.method_url("sendDocument"))
        .multipart(form);
    let sent = answer(request).await.expect("an answer").ok();
    assert_eq!(sent["caption"], "c");
    let document = &sent["document"];
    assert_eq!(
        (
            &document["file_name"],
            &document["file_size"],
            &document["mime_type"]
        ),
        (&json!("b.txt"), &json!(7), &json!("text/plain"))
    );

    let file = client
        .call("getFile", json!({"file_id": document["file_id"]}))
        .await
        .ok();
    let path = file["file_path"].as_str().expect("a path");
    let url = format!("{}/file/bot{}/{path}", server.url(), server.token());
    let body = client
        .http()
        .get(&url)
        .send()
        .await
        .expect("an answer")
        .bytes()
        .await
        .expect("a body");
    assert_eq!(body, &b"content"[..]);
    let log = &server.calls_of("sendDocument")[0];
    assert_eq!(
        (log.files[0].part.as_str(), log.files[0].size),
        ("document", 7)
    );

    for path in [
        "../Cargo.toml",
        "documents/..%2f..%2fetc%2fpasswd",
        "documents/file_99",
    ] {
        let url = format!("{}/file/bot{}/{path}", server.url(), server.token());
        assert_eq!(
            client
                .http()
                .get(url)
                .send()
                .await
                .expect("an answer")
                .status(),
            404
        );
    }
    let url = format!("{}/file/bot1:x/{path}", server.url());
    assert_eq!(
        client
            .http()
            .get(url)
            .send()
            .await
            .expect("an answer")
            .status(),
        401
    );

    let again = json!({"chat_id": ann.id(), "document": document["file_id"]});
    assert_eq!(
        client.call("sendDocument", again).await.ok()["document"]["file_id"],
        document["file_id"]
    );
    let wrong = json!({"chat_id": ann.id(), "photo": document["file_id"]});
    let refused = client.call("sendPhoto", wrong).await.refused();
    assert_eq!(
        refused.1,
        "Bad Request: can't use file of type Document as Photo"
    );
}

#[tokio::test]
async fn albums_attach_their_files() {
    let (server, client) = start().await;
    let ann = server.user("Ann");
    let media = json!([
        {"type": "photo", "media": "attach://one", "caption": "<b>1</b>", "parse_mode": "HTML"},
        {"type": "video", "media": "attach://two"},
    ]);
    let form = Form::new()
        .text("chat_id", ann.chat().id().to_string())
        .text("media", media.to_string())
        .part("one", Part::bytes(vec![1; 10]).file_name("1.jpg"))
        .part("two", Part::bytes(vec![2; 20]).file_name("2.mp4"));
    let sent = answer(
        client
            .http()
            .post(client.method_url("sendMediaGroup"))
            .multipart(form),
    )
    .await
    .expect("an answer")
    .ok();
    assert_eq!(sent[0]["photo"][0]["file_size"], 10);
    assert_eq!(sent[0]["caption"], "1");
    assert_eq!(sent[1]["video"]["file_size"], 20);
    assert!(sent[0]["media_group_id"].is_string());
    assert_eq!(sent[0]["media_group_id"], sent[1]["media_group_id"]);
    assert_eq!(server.sent(&ann.chat()).len(), 2);
    let missing =
        json!({"chat_id": ann.id(), "media": [{"type": "photo", "media": "attach://none"}]});
    client.call("sendMediaGroup", missing).await.refused();
    assert_eq!(server.sent(&ann.chat()).len(), 2);

    let new = json!({"chat_id": ann.id(), "message_id": sent[0]["message_id"], "media": {"type": "photo", "media": "https://a.b/c.jpg"}});
    let edited = client.call("editMessageMedia", new).await.ok();
    assert_ne!(edited["photo"], sent[0]["photo"]);
    assert_eq!(edited["caption"], json!(null));
}

#[tokio::test]
async fn every_kind_of_file_has_its_shape() {
    let (server, client) = start().await;
    let ann = server.user("Ann");
    for (method, field) in [
        ("sendPhoto", "photo"),
        ("sendDocument", "document"),
        ("sendAudio", "audio"),
        ("sendVideo", "video"),
        ("sendVoice", "voice"),
        ("sendAnimation", "animation"),
        ("sendSticker", "sticker"),
        ("sendVideoNote", "video_note"),
    ] {
        let form = Form::new()
            .text("chat_id", ann.chat().id().to_string())
            .text("duration", "5")
            .part(field, Part::bytes(vec![0; 3]).file_name("f.bin"));
        let sent = answer(
            client
                .http()
                .post(client.method_url(method))
                .multipart(form),
        )
        .await
        .expect("an answer")
        .ok();
        let file = if field == "photo" {
            &sent[field][0]
        } else {
            &sent[field]
        };
        assert_eq!(file["file_size"], 3, "{method}");
        let parsed: bot_api::types::Message = serde_json::from_value(sent).expect("a message");
        assert_eq!(parsed.chat.id, ann.id().into());
    }
}

#[tokio::test]
async fn peoples_files_can_be_fetched() {
    let (server, client) = start().await;
    let ann = server.user("Ann");
    ann.sends_document(&ann.chat(), "a.txt", &b"abc"[..]);
    let update = client.updates(json!({})).await.remove(0);
    let id = &update["message"]["document"]["file_id"];
    assert_eq!(
        client.call("getFile", json!({"file_id": id})).await.ok()["file_size"],
        3
    );
}

#[tokio::test]
async fn unreadable_requests_are_refused() {
    let (server, client) = start().await;
    let url = client.method_url("sendMessage");
    let post = |kind: &str, body: &'static [u8]| {
        client
            .http()
            .post(&url)
            .header("content-type", kind)
            .body(body)
    };
    for (request, text) in [
        (post("application/json", b"{"), "can't parse JSON object"),
        (post("application/json", b"[1]"), "can't parse JSON object"),
        (
            post("application/json", b"{\"text\": \"\xff\"}"),
            "strings must be encoded in UTF-8",
        ),
        (
            post("application/x-www-form-urlencoded", b"text=%ff"),
            "strings must be encoded in UTF-8",
        ),
        (post("multipart/form-data", b"x"), "boundary not found"),
        (
            post("multipart/form-data; boundary=b", b"--b\r\n"),
            "headers of a part not found",
        ),
    ] {
        let refused = answer(request).await.expect("an answer").refused();
        assert_eq!(refused, (400, format!("Bad Request: {text}")));
    }
    let deep = "[".repeat(200_000);
    let request = client
        .http()
        .post(&url)
        .header("content-type", "application/json")
        .body(deep);
    assert_eq!(answer(request).await.expect("an answer").status, 400);
    let put = answer(client.http().put(&url)).await.expect("an answer");
    assert_eq!(put.refused().0, 405);
    for path in ["", "bot", "bot/", "botx", "file/bot", "%ff"] {
        let url = format!("{}/{path}", server.url());
        let answer = answer(client.http().get(url)).await.expect("an answer");
        assert_eq!(answer.status, 404, "{path}");
    }
}

#[tokio::test]
async fn too_much_is_not_read() {
    let (_server, client) = start().await;
    let body = vec![b'x'; 65 * 1024 * 1024];
    let request = client
        .http()
        .post(client.method_url("sendDocument"))
        .body(body);
    // The server may answer and close before everything is written; either way it is over.
    if let Ok(answer) = answer(request).await {
        assert_eq!(answer.status, 413);
    }
    client.call("getMe", json!({})).await.ok();
}

#[tokio::test]
async fn garbage_on_the_wire_disturbs_nobody() {
    let server = Server::start().await;
    let address = server.url().replace("http://", "");
    for garbage in [
        &b"\x00\xff\x00"[..],
        b"GET",
        b"GET / HTTP/1.1\r\nContent-Length: -1\r\n\r\n",
        b"POST /bot1:x/getMe HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n",
    ] {
        let mut stream = TcpStream::connect(&address).await.expect("connected");
        stream.write_all(garbage).await.expect("written");
        stream.shutdown().await.expect("shut down");
        let mut rest = Vec::new();
        // Closed or reset, but finished.
        let _ = stream.read_to_end(&mut rest).await;
    }
    Client::new(&server).call("getMe", json!({})).await.ok();
}

#[tokio::test]
async fn connections_are_kept_alive() {
    let server = Server::start().await;
    let mut stream = TcpStream::connect(server.url().replace("http://", ""))
        .await
        .expect("connected");
    let request = format!(
        "GET /bot{}/getMe HTTP/1.1\r\nHost: localhost\r\n\r\n",
        server.token()
    );
    for _ in 0..3 {
        stream.write_all(request.as_bytes()).await.expect("written");
        let mut answer = Vec::new();
        while !answer.ends_with(b"}}") {
            assert_ne!(
                stream.read_buf(&mut answer).await.expect("read"),
                0,
                "closed early"
            );
        }
    }
}
