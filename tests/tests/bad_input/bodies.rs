//! Whole answers that are none.

use crate::{
    bot_under_test::{Subject, message},
    support::Answer,
};
use bot::ErrorKind;
use serde_json::json;
use std::time::Duration;

const SECOND: Duration = Duration::from_secs(1);

/// One such answer: it is told once with these words, waited out, and the next request finds everything in order.
async fn is_survived(name: &str, answer: Answer, words: &[&str]) {
    let subject = Subject::facing(vec![answer]).await;
    subject.backs_off(SECOND, 1).await;
    assert_eq!(subject.is_sane().await, ["sane"], "{name}");
    let told = subject.script.errors();
    assert_eq!(told.len(), 1, "{name}: {told:?}");
    assert_eq!(told[0].0, ErrorKind::Polling, "{name}");
    for word in words {
        assert!(
            told[0].1.contains(word),
            "{name}: `{word}` in: {}",
            told[0].1
        );
    }
    assert!(
        told[0].1.len() < 1_000,
        "{name}: no error is a book: {}",
        told[0].1.len()
    );
    let offsets: Vec<_> = subject
        .wire
        .polls()
        .iter()
        .take(2)
        .map(|poll| poll["offset"].clone())
        .collect();
    assert_eq!(
        offsets,
        [0, 0],
        "{name}: nothing is confirmed that was not understood"
    );
    subject.ends().await;
}

#[tokio::test]
async fn what_is_no_json() {
    for (name, body) in [
        ("empty", &b""[..]),
        ("white space", b" \r\n"),
        (
            "a page",
            b"<!doctype html><html><body>captive portal</body></html>",
        ),
        ("a text", b"OK"),
        ("not UTF-8", b"\xff\xfe\x00\x01"),
        ("zeroes", &[0; 512]),
        ("a byte order mark alone", b"\xef\xbb\xbf"),
        (
            "compressed",
            b"\x1f\x8b\x08\x00\x00\x00\x00\x00\x00\x03\xab\x56\xca",
        ),
    ] {
        is_survived(name, Answer::http(200, "text/html", body), &["getUpdates"]).await;
    }
}

#[tokio::test]
async fn json_that_is_no_answer() {
    for body in [
        "null",
        "true",
        "17",
        "\"ok\"",
        "[]",
        "{}",
        "[{\"ok\":true}]",
        r#"{"ok":"true","result":[]}"#,
        r#"{"ok":1}"#,
        r#"{"result":[]}"#,
        r#"{"ok":null,"result":[]}"#,
    ] {
        is_survived(body, Answer::ok(body), &["getUpdates"]).await;
    }
}

#[tokio::test]
async fn results_of_another_type() {
    for result in [
        "true",
        "nothing",
        "[}",
        "17",
        "\"x\"",
        "{}",
        r#"{"update_id":1,"message":{}}"#,
    ] {
        let body = format!(r#"{{"ok":true,"result":{result}}}"#);
        is_survived(&body, Answer::ok(&body), &["getUpdates"]).await;
    }
}

#[tokio::test]
async fn answers_that_end_too_early_at_every_length() {
    let whole =
        json!({"ok": true, "result": [message(1, "cut \u{e9} \"off\""), message(2, "second")]})
            .to_string();
    // Whole HTTP answers each: what is missing is missing in the JSON.
    let cuts: Vec<_> = (0..whole.len())
        .map(|end| Answer::ok(&whole.as_bytes()[..end]))
        .collect();
    let count = cuts.len();
    let subject = Subject::facing(cuts).await;
    for asked in 1..=count {
        let exponent = i32::try_from(asked - 1).unwrap_or(i32::MAX).min(9);
        let wait = (0..exponent).fold(SECOND, |wait, _| {
            (wait * 3 / 2).min(Duration::from_secs(30))
        });
        subject.backs_off(wait, asked).await;
    }
    assert_eq!(subject.is_sane().await, ["sane"]);
    let told = subject.script.errors();
    assert_eq!(told.len(), count);
    assert!(told.iter().all(|(kind, ..)| *kind == ErrorKind::Polling));
    subject.ends().await;
}

#[tokio::test]
async fn answers_that_go_on_too_long() {
    for rest in ["x", "{}", "]", "}", "\0", r#"{"ok":true,"result":[]}"#] {
        let body = format!(r#"{{"ok":true,"result":[]}}{rest}"#);
        is_survived(&body, Answer::ok(&body), &["getUpdates"]).await;
    }
}

#[tokio::test]
async fn pages_of_gateways() {
    for status in [400, 403, 404, 413, 500, 502, 503, 504, 521] {
        let page = format!("<html><title>{status}</title>\r\n<center>nginx</center></html>");
        is_survived(
            &page,
            Answer::http(status, "text/html", &page),
            &["getUpdates", &status.to_string(), "nginx"],
        )
        .await;
        is_survived(
            "an empty page",
            Answer::http(status, "text/plain", ""),
            &["getUpdates", &status.to_string()],
        )
        .await;
    }
}

#[tokio::test]
async fn redirects_are_not_followed() {
    let answer = Answer::bytes(
        "HTTP/1.1 307 Moved\r\nlocation: http://127.0.0.1:9/elsewhere\r\ncontent-length: 0\r\n\r\n",
    );
    is_survived(
        "a redirect",
        answer,
        &["getUpdates", "307", "redirects are not followed"],
    )
    .await;
}

#[tokio::test]
async fn ten_megabytes_of_nothing() {
    let filling = "x".repeat(10 << 20);
    is_survived("a text", Answer::ok(&filling), &["getUpdates"]).await;
    is_survived("a page", Answer::http(502, "text/html", &filling), &["502"]).await;
    let refusal = json!({"ok": false, "error_code": 500, "description": filling}).to_string();
    let subject = Subject::facing(vec![Answer::ok(refusal)]).await;
    subject.backs_off(SECOND, 1).await;
    assert_eq!(subject.is_sane().await, ["sane"]);
    assert!(
        subject.script.errors()[0].1.len() < 10_000,
        "what is told has a limit"
    );
    subject.ends().await;
}

#[tokio::test]
async fn ten_megabytes_of_updates_are_handled() {
    let mut long: Vec<_> = (1..=100).map(|id| message(id, &id.to_string())).collect();
    for update in &mut long {
        update["message"]["nobody_knows"] = "x".repeat(100 << 10).into();
    }
    let subject = Subject::facing(vec![crate::support::updates(&long)]).await;
    let handled = subject.is_sane().await;
    assert_eq!(handled.len(), 101);
    assert_eq!(handled[..3], ["1", "2", "3"]);
    assert!(subject.script.errors().is_empty());
    subject.ends().await;
}

#[tokio::test]
async fn ten_thousand_levels_of_nesting() {
    for (open, close) in [("[", "]"), (r#"{"a":"#, "}")] {
        let deep = open.repeat(10_000) + "1" + &close.repeat(10_000);
        for body in [
            deep.clone(),
            format!(r#"{{"ok":true,"result":{deep}}}"#),
            open.repeat(10_000),
            format!(r#"{{"ok":true,"result":[{}"#, open.repeat(10_000)),
        ] {
            let subject = Subject::facing(vec![Answer::ok(&body)]).await;
            subject.backs_off(SECOND, 1).await;
            assert_eq!(subject.is_sane().await, ["sane"]);
            assert_eq!(subject.script.errors().len(), 1);
            subject.ends().await;
        }
        // Around the result it is nobody's business.
        let body = format!(
            r#"{{"ok":true,"junk":{deep},"result":[{}]}}"#,
            message(1, "behind it")
        );
        let subject = Subject::facing(vec![Answer::ok(&body)]).await;
        assert_eq!(subject.is_sane().await, ["behind it", "sane"]);
        subject.ends().await;
    }
}

#[tokio::test]
async fn refusals_with_strange_fields() {
    for body in [
        r#"{"ok":false}"#,
        r#"{"ok":false,"error_code":null,"description":null}"#,
        r#"{"ok":false,"error_code":"502","description":["Bad","Gateway"]}"#,
        r#"{"ok":false,"error_code":1e300,"description":"huge"}"#,
        r#"{"ok":false,"error_code":-1,"description":"","parameters":"none"}"#,
        r#"{"ok":false,"error_code":500,"result":[{"update_id":5}],"description":"\u0000\u202e"}"#,
    ] {
        is_survived(body, Answer::ok(body), &["getUpdates"]).await;
    }
}
