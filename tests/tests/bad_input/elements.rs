//! Good answers with bad updates among good ones (B3): those are handled, the bad ones are told with their text, and
//! the next request is for what comes after them.

use crate::{
    bot_under_test::{Subject, message},
    support::{Answer, updates},
};
use bot::{ErrorKind, Malformed};
use serde_json::{Value, json};
use std::time::Duration;

/// An answer with this text in the midst of two good updates.
fn amidst(bad: &str) -> Answer {
    Answer::ok(format!(
        r#"{{"ok":true,"result":[{},{bad},{}]}}"#,
        message(1, "before"),
        message(9, "after")
    ))
}

/// The good ones are handled, the bad one is told once, and the next request asks for what follows.
async fn is_passed_by(bad: &str) -> (ErrorKind, String, Option<String>) {
    let subject = Subject::facing(vec![amidst(bad)]).await;
    assert_eq!(
        subject.is_sane().await,
        ["before", "after", "sane"],
        "{}",
        short(bad)
    );
    assert_eq!(subject.wire.polls()[1]["offset"], 10, "{}", short(bad));
    assert_eq!(subject.wire.polls().len(), 3, "{}", short(bad));
    let mut told = subject.script.errors();
    assert_eq!(told.len(), 1, "{}: {told:?}", short(bad));
    assert_eq!(told[0].0, ErrorKind::Decode);
    assert!(told[0].1.len() < 1_000, "{}", told[0].1);
    subject.ends().await;
    told.remove(0)
}

fn short(text: &str) -> &str {
    &text[..text.floor_char_boundary(80)]
}

#[tokio::test]
async fn b3_what_is_no_update_at_all() {
    for bad in [
        "17",
        "null",
        "\"text\"",
        "[]",
        "{}",
        r#"{"message":{}}"#,
        r#"{"update_id":"5"}"#,
        r#"{"update_id":null}"#,
        r#"{"update_id":5.5}"#,
        r#"{"update_id":99999999999999999999}"#,
        r#"{"update_id":-1e99,"message":{}}"#,
    ] {
        let (_, text, _) = is_passed_by(bad).await;
        assert!(
            text.contains("not an update") && text.contains(bad),
            "{text}"
        );
    }
}

#[tokio::test]
async fn b3_an_update_whose_inside_is_wrong_is_told_raw_and_with_the_place() {
    let bad = r#"{"update_id":5,"message":{"message_id":1,"date":1,"text":"x","chat":{"id":"five","type":"private"}}}"#;
    let (_, text, raw) = is_passed_by(bad).await;
    assert_eq!(raw.as_deref(), Some(bad));
    for word in ["chat.id", "[update 5"] {
        assert!(text.contains(word), "{word}: {text}");
    }
}

#[tokio::test]
async fn b3_ten_thousand_levels_in_one_update() {
    let deep = "[".repeat(10_000) + &"]".repeat(10_000);
    let (_, text, _) =
        is_passed_by(&format!(r#"{{"update_id":5,"message":{{"x":{deep}}}}}"#)).await;
    assert!(text.contains("nested deeper than 100 levels"), "{text}");
    let deep = r#"{"reply_to_message":"#.repeat(10_000) + "{}" + &"}".repeat(10_000);
    is_passed_by(&format!(r#"{{"update_id":5,"message":{deep}}}"#)).await;
}

#[tokio::test]
async fn b3_text_that_is_not_utf_8() {
    let mut body = Vec::new();
    let good = |id, text: &str| message(id, text).to_string().into_bytes();
    body.extend(br#"{"ok":true,"result":["#);
    body.extend(good(1, "before"));
    body.extend(br#",{"update_id":5,"message":{"message_id":1,"date":1,"text":"#);
    body.extend(b"\"\xff\xc3\"");
    body.extend(br#","chat":{"id":5,"type":"private"}}},"#);
    body.extend(good(9, "after"));
    body.extend(b"]}");
    let subject = Subject::facing(vec![Answer::ok(body)]).await;
    assert_eq!(subject.is_sane().await, ["before", "after", "sane"]);
    let told = subject.script.errors();
    assert_eq!((told.len(), told[0].0), (1, ErrorKind::Decode), "{told:?}");
    subject.ends().await;
}

#[tokio::test]
async fn b3_escapes_that_are_none() {
    for text in [r"\x", r"\u12", r"\ud800", r"\udc00\ud800", "a\u{1}b"] {
        let bad = format!(
            r#"{{"update_id":5,"message":{{"message_id":1,"date":1,"text":"{text}","chat":{{"id":5,"type":"private"}}}}}}"#
        );
        let subject = Subject::facing(vec![amidst(&bad)]).await;
        let handled = subject.is_sane().await;
        // Half a surrogate may be let through; what is lost is told.
        assert_eq!(
            handled.len() + subject.script.errors().len(),
            4,
            "{text}: {handled:?}"
        );
        assert_eq!(
            (
                handled.first().unwrap().as_str(),
                handled.last().unwrap().as_str()
            ),
            ("before", "sane")
        );
        subject.ends().await;
    }
}

#[tokio::test]
async fn b3_a_bad_one_alone_is_passed_by_where_it_has_a_number() {
    let bad = json!({"update_id": 5, "message": "what?"});
    let subject = Subject::facing(vec![updates(&[bad])]).await;
    // Nothing new came of it: the floor between two requests.
    subject.is_sane_after_floor().await;
    assert_eq!(subject.wire.polls()[1]["offset"], 6);
    subject.ends().await;
}

#[tokio::test]
async fn b3_one_without_a_number_alone_cannot_be_passed_by_but_is_no_hot_loop() {
    let junk = || updates(&[json!("junk")]);
    let subject = Subject::facing(vec![junk(), junk(), junk()]).await;
    for (wait, asked) in [(1000, 1), (1500, 2), (2250, 3)] {
        subject.backs_off(Duration::from_millis(wait), asked).await;
    }
    assert_eq!(subject.is_sane().await, ["sane"]);
    assert_eq!(subject.script.errors_of(ErrorKind::Decode).len(), 3);
    subject.ends().await;
}

#[tokio::test]
async fn b3_a_hundred_bad_ones_at_once() {
    let bad: Vec<Value> = (1..=100)
        .map(|id| json!({"update_id": id, "message": {"message_id": [], "chat": {"id": 5}}}))
        .collect();
    let subject = Subject::facing(vec![updates(&bad)]).await;
    assert_eq!(subject.is_sane().await, ["sane"]);
    assert_eq!(subject.wire.polls()[1]["offset"], 101);
    let mut told: Vec<_> = subject
        .script
        .errors()
        .into_iter()
        .map(|(_, _, raw)| raw.unwrap())
        .collect();
    assert_eq!(told.len(), 100);
    told.sort();
    told.dedup();
    assert_eq!(told.len(), 100);
    subject.ends().await;
}

#[tokio::test]
async fn unknown_kinds_are_no_errors() {
    let subject = Subject::facing(vec![updates(&[
        json!({"update_id": 5, "hologram": {"from": {"id": "?"}}}),
        json!({"update_id": 6}),
        message(7, "known"),
    ])])
    .await;
    assert_eq!(subject.is_sane().await, ["known", "sane"]);
    assert!(subject.script.errors().is_empty());
    subject.ends().await;
}

#[tokio::test]
async fn what_is_no_update_can_be_had_as_it_came() {
    let bot = bot::Bot::new(crate::support::TOKEN).unwrap();
    let error = bot::Error::new(bot::Update::from_json(&bot, r#"{"no":"id"}"#).unwrap_err());
    let malformed: &Malformed = error.downcast_ref().unwrap();
    assert_eq!(&malformed.raw()[..], br#"{"no":"id"}"#);
}
