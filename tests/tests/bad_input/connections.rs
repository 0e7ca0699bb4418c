//! HTTP that is broken below the answer.

use crate::{
    bot_under_test::{Subject, message},
    support::{Answer, updates},
};
use bot::ErrorKind;
use serde_json::json;
use std::time::Duration;

const SECOND: Duration = Duration::from_secs(1);

fn body() -> String {
    json!({"ok": true, "result": [message(1, "broken off")]}).to_string()
}

fn with_length(length: usize) -> Answer {
    let body = body();
    Answer::bytes(format!(
        "HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: {length}\r\n\r\n{body}"
    ))
}

/// It is told once, waited out, and the same is asked for again: what did not come whole is not confirmed.
async fn is_survived(name: &str, answer: Answer) {
    let subject = Subject::facing(vec![answer]).await;
    subject.backs_off(SECOND, 1).await;
    assert_eq!(subject.is_sane().await, ["sane"], "{name}");
    let told = subject.script.errors();
    assert_eq!(told.len(), 1, "{name}: {told:?}");
    assert_eq!(told[0].0, ErrorKind::Polling, "{name}");
    assert!(
        told[0].1.starts_with("getUpdates: "),
        "{name}: {}",
        told[0].1
    );
    assert_eq!(subject.wire.polls()[1]["offset"], 0, "{name}");
    subject.ends().await;
}

#[tokio::test]
async fn connections_that_end() {
    is_survived("reset without a word", Answer::bytes([]).reset()).await;
    is_survived("closed without a word", Answer::bytes([]).close()).await;
    is_survived(
        "reset in the head",
        Answer::bytes("HTTP/1.1 200 OK\r\ncontent-le").reset(),
    )
    .await;
    is_survived(
        "closed in the head",
        Answer::bytes("HTTP/1.1 200 OK\r\ncontent-le").close(),
    )
    .await;
    is_survived("closed in the body", with_length(body().len() + 1).close()).await;
    is_survived("reset in the body", with_length(body().len() + 1).reset()).await;
    is_survived(
        "closed before the body",
        Answer::bytes("HTTP/1.1 200 OK\r\ncontent-length: 100\r\n\r\n").close(),
    )
    .await;
    is_survived(
        "closed in a chunk",
        Answer::bytes(format!(
            "HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\nffff\r\n{}",
            body()
        ))
        .close(),
    )
    .await;
    is_survived(
        "closed between chunks",
        Answer::bytes(format!(
            "HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n{:x}\r\n{}\r\n",
            body().len(),
            body()
        ))
        .close(),
    )
    .await;
}

#[tokio::test]
async fn lengths_that_are_wrong() {
    is_survived("too short by one", with_length(body().len() - 1)).await;
    is_survived("nothing announced", with_length(0)).await;
    let with_text = |length: &str| {
        Answer::bytes(format!(
            "HTTP/1.1 200 OK\r\ncontent-length: {length}\r\n\r\n{}",
            body()
        ))
        .close()
    };
    for length in [
        "-1",
        "many",
        "",
        "99999999999999999999999",
        "18446744073709551615",
        "1, 2",
    ] {
        is_survived(length, with_text(length)).await;
    }
    // More than any answer may have: it is not waited for.
    is_survived("a terabyte", with_length(1 << 40).hang()).await;
}

#[tokio::test]
async fn what_is_no_http() {
    for bytes in [
        "\0\0\0\0\r\n\r\n",
        "HTTP/9.9 200 OK\r\n\r\n",
        "HTTP/1.1 xx OK\r\n\r\n",
        "SSH-2.0-OpenSSH_9.6\r\n",
        "HTTP/1.1 200 OK\r\nno colon\r\n\r\n",
        "\u{16}\u{3}\u{1}\u{2}\u{0}",
    ] {
        is_survived(bytes, Answer::bytes(bytes).close()).await;
    }
    is_survived(
        "endless headers",
        Answer::bytes(format!(
            "HTTP/1.1 200 OK\r\n{}\r\n",
            "x-filling: y\r\n".repeat(20_000)
        )),
    )
    .await;
    is_survived(
        "an endless header",
        Answer::bytes(format!(
            "HTTP/1.1 200 OK\r\nx-filling: {}\r\n\r\n",
            "y".repeat(4 << 20)
        ))
        .close(),
    )
    .await;
    is_survived(
        "compressed though nobody asked",
        Answer::bytes(
            "HTTP/1.1 200 OK\r\ncontent-encoding: gzip\r\ncontent-length: 3\r\n\r\n\x1f\x08\x08",
        ),
    )
    .await;
}

#[tokio::test]
async fn what_http_allows_is_understood() {
    let body = body();
    let (first, second) = body.split_at(body.len() / 2);
    for answer in [
        format!(
            "HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n{:x};x=y\r\n{first}\r\n{:x}\r\n{second}\r\n0\r\n\r\n",
            first.len(),
            second.len()
        ),
        format!(
            "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200 OK\r\ncontent-length: {}\r\n\r\n{body}",
            body.len()
        ),
        format!(
            "HTTP/1.1 200\r\nCONTENT-LENGTH:{}\r\nx: \u{e9}\r\n\r\n{body}",
            body.len()
        ),
    ] {
        let subject = Subject::facing(vec![Answer::bytes(answer)]).await;
        assert_eq!(subject.is_sane().await, ["broken off", "sane"]);
        assert!(subject.script.errors().is_empty());
        subject.ends().await;
    }
    // HTTP/1.0, where the end of the connection is the end of the answer.
    let subject = Subject::facing(vec![
        Answer::bytes(format!("HTTP/1.0 200 OK\r\n\r\n{body}")).close(),
    ])
    .await;
    assert_eq!(subject.is_sane().await, ["broken off", "sane"]);
    subject.ends().await;
}

/// An answer longer than announced: what is too much must not become the answer to the next request.
#[tokio::test]
async fn what_follows_an_answer_is_not_the_answer_to_the_next_request() {
    let first = json!({"ok": true, "result": [message(1, "first")]}).to_string();
    let smuggled = json!({"ok": true, "result": [message(2, "smuggled")]}).to_string();
    let answer = format!(
        "HTTP/1.1 200 OK\r\ncontent-length: {}\r\n\r\n{first}HTTP/1.1 200 OK\r\ncontent-length: {}\r\n\r\n{smuggled}",
        first.len(),
        smuggled.len()
    );
    let subject = Subject::facing(vec![
        Answer::bytes(answer),
        updates(&[message(3, "honest")]),
    ])
    .await;
    let handled = subject.is_sane().await;
    assert_eq!(handled, ["first", "honest", "sane"]);
    subject.ends().await;
}

#[tokio::test]
async fn one_trouble_after_another() {
    let subject = Subject::facing(vec![
        Answer::bytes([]).reset(),
        Answer::ok("{"),
        updates(&[message(1, "between")]),
        Answer::http(502, "text/html", "<html>"),
        with_length(3),
    ])
    .await;
    for (wait, asked) in [(1000, 1), (1500, 2), (1000, 4), (1500, 5)] {
        subject.backs_off(Duration::from_millis(wait), asked).await;
    }
    assert_eq!(subject.is_sane().await, ["between", "sane"]);
    assert_eq!(subject.script.errors().len(), 4);
    assert_eq!(
        subject.wire.polls()[3..5]
            .iter()
            .map(|poll| poll["offset"].clone())
            .collect::<Vec<_>>(),
        [2, 2]
    );
    subject.ends().await;
}
