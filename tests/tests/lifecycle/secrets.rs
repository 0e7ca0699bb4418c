//! The token is nobody's business: not in any log, error or Debug output, however much is logged and whatever fails.

use crate::support::{Answer, Ended, TOKEN, Wire, probe, updates};
use serde_json::json;

/// The part of the token that is secret.
fn secret() -> &'static str {
    TOKEN.split_once(':').expect("a token").1
}

fn is_clean(ended: &Ended) {
    assert!(ended.err.len() > 200, "something was logged");
    for text in [&ended.out, &ended.err] {
        for part in [secret(), &secret()[..12], &secret()[12..]] {
            let leak = text
                .find(part)
                .map(|at| &text[text[..at].rfind('\n').unwrap_or(0)..text.len().min(at + 40)]);
            assert_eq!(leak, None);
        }
    }
}

#[tokio::test]
async fn not_where_there_is_no_server() {
    let nobody = std::net::TcpListener::bind("127.0.0.1:0")
        .unwrap()
        .local_addr()
        .unwrap();
    for url in [
        format!("http://{nobody}"),
        format!("https://{nobody}"),
        "http://nobody.invalid".to_owned(),
        format!("http://{TOKEN}@{nobody}"),
    ] {
        is_clean(
            &probe()
                .against(&url, TOKEN)
                .variable("RUST_LOG", "trace")
                .run()
                .await,
        );
    }
}

#[tokio::test]
async fn not_where_settings_are_wrong() {
    for (name, value) in [
        ("BOT_CONCURRENCY", "x"),
        ("BOT_API_URL", "not a url"),
        ("BOT_TOKEN", &format!("{TOKEN} {TOKEN}")),
        ("BOT_API_URL", "ftp://x"),
    ] {
        let start = probe()
            .against("http://127.0.0.1:9", TOKEN)
            .variable("RUST_LOG", "trace")
            .variable(name, value);
        is_clean(&start.run().await);
    }
}

/// A server that says the token back in every way it can, and then lets the bot go.
fn echoes(nth: usize) -> Answer {
    let path = format!("/bot{TOKEN}/getUpdates");
    match nth {
        0 => Answer::http(404, "text/html", format!("<html>The requested URL {path} was not found</html>")),
        1 => Answer::http(502, "text/html", format!("<html>upstream http://127.0.0.1{path} is away</html>")),
        2 => Answer::http(200, "text/html", format!("<html>{path}</html>")),
        3 => Answer::ok(json!({"ok": false, "error_code": 400, "description": format!("Bad Request: {path}")}).to_string()),
        4 => Answer::ok(format!(r#"{{"ok":true,"result":[{{"update_id":1,"message":"{path}"}},"{path}"]}}"#)),
        5 => Answer::bytes(format!("HTTP/1.1 302 Found\r\nlocation: http://127.0.0.1:9{path}\r\ncontent-length: 0\r\n\r\n")),
        6 => Answer::bytes(format!("HTTP/1.1 200 {TOKEN}\r\nx-token: {TOKEN}\r\ncontent-length: 10\r\n\r\n{{")).close(),
        7 => Answer::bytes(format!("{TOKEN}\r\n\r\n")).close(),
        8 => Answer::bytes([]).reset(),
        9 => updates(&[json!({"update_id": 2, "message": {"message_id": 1, "date": 1, "text": "/fail", "chat": {"id": 1, "type": "private", "first_name": "A"}, "entities": [{"type": "bot_command", "offset": 0, "length": 5}]}})]),
        _ => Answer::ok(json!({"ok": false, "error_code": 401, "description": format!("Unauthorized: {TOKEN}")}).to_string()),
    }
}

#[tokio::test]
async fn not_when_everything_fails_and_everything_is_logged() {
    let wire = Wire::start(|nth, _| echoes(nth)).await;
    let start = probe()
        .against(&wire.url(), TOKEN)
        .variable("RUST_LOG", "trace")
        .hasty();
    let ended = start.run().await;
    assert_eq!(ended.status, Some(2), "{ended:?}");
    assert!(wire.polls().len() > 10);
    assert!(ended.err.contains("TRACE"), "all of it was logged");
    assert!(
        ended.err.matches("error handler:").count() >= 11,
        "{}",
        ended.err
    );
    is_clean(&ended);
}
