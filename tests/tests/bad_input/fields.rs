//! Every position of an update with every wrong type in it, and with numbers that are too large.

use crate::{
    bot_under_test::{Subject, message},
    support::updates,
};
use bot::ErrorKind;
use serde_json::{Value, json};
use std::collections::BTreeSet;

/// A message with something of everything.
fn rich() -> Value {
    json!({"update_id": 0, "message": {
        "message_id": 7, "date": 1_700_000_000, "edit_date": 1_700_000_001, "text": "rich", "message_thread_id": 3, "is_topic_message": true,
        "from": {"id": 5, "is_bot": false, "first_name": "Ann", "username": "ann", "language_code": "en"},
        "chat": {"id": 5, "type": "private", "first_name": "Ann"},
        "entities": [{"type": "bold", "offset": 0, "length": 4}, {"type": "text_link", "offset": 0, "length": 2, "url": "https://example.org"}],
        "reply_to_message": {"message_id": 6, "date": 1, "chat": {"id": 5, "type": "private"}, "photo": [
            {"file_id": "f", "file_unique_id": "u", "width": 10, "height": 20, "file_size": 30}
        ], "caption": "c"},
        "forward_origin": {"type": "user", "date": 1, "sender_user": {"id": 6, "is_bot": false, "first_name": "Ben"}},
        "location": {"latitude": 1.5, "longitude": -2.5},
        "poll": {"id": "p", "question": "?", "options": [{"persistent_id": "0", "text": "a", "voter_count": 1}], "total_voter_count": 1,
            "is_closed": false, "is_anonymous": true, "type": "regular", "allows_multiple_answers": false},
        "reply_markup": {"inline_keyboard": [[{"text": "b", "callback_data": "d"}]]}
    }})
}

/// The paths of all values inside, as JSON pointers.
fn paths(value: &Value, at: &str, all: &mut Vec<String>) {
    match value {
        Value::Object(fields) => {
            for (name, value) in fields {
                let path = format!("{at}/{name}");
                all.push(path.clone());
                paths(value, &path, all);
            }
        }
        Value::Array(elements) => {
            for (index, value) in elements.iter().enumerate() {
                let path = format!("{at}/{index}");
                all.push(path.clone());
                paths(value, &path, all);
            }
        }
        _ => {}
    }
}

/// Sends the update with this value in every place, among good ones; each is handled or told, and none twice.
async fn everywhere(name: &str, wrong: &Value) {
    let mut places = Vec::new();
    paths(&rich(), "", &mut places);
    places.retain(|path| path != "/update_id");
    let mut batch = Vec::new();
    for (place, id) in places.iter().zip(1..) {
        let mut update = rich();
        *update.pointer_mut(place).expect("it is there") = wrong.clone();
        update["update_id"] = (2 * id).into();
        batch.push(update);
        batch.push(message(2 * id + 1, &format!("good {id}")));
    }
    let answers = batch.chunks(100).map(updates).collect();
    let subject = Subject::facing(answers).await;
    let handled = subject.is_sane().await;
    for id in 1..=places.len() {
        assert_eq!(
            handled
                .iter()
                .filter(|text| **text == format!("good {id}"))
                .count(),
            1,
            "{name}: good {id}"
        );
    }
    let told = subject.script.errors();
    let mut seen = BTreeSet::new();
    for (kind, text, raw) in &told {
        assert_eq!(*kind, ErrorKind::Decode, "{name}: {text}");
        let update: Value =
            serde_json::from_str(raw.as_deref().expect("its text")).expect("what was sent");
        assert!(
            seen.insert(update["update_id"].as_i64()),
            "{name}: told twice: {text}"
        );
        assert!(text.contains("[update "), "{name}: {text}");
    }
    // The rest was good enough, be it for a message without a text that nobody handles.
    let rich = handled
        .iter()
        .filter(|text| *text == "rich" || !text.starts_with("good") && *text != "sane")
        .count();
    assert!(rich + told.len() <= places.len(), "{name}: none is both");
    subject.ends().await;
}

#[tokio::test]
async fn wrong_types_everywhere() {
    for (name, wrong) in [
        ("null", Value::Null),
        ("a flag", json!(true)),
        ("a number", json!(17)),
        ("a fraction", json!(1.5)),
        ("a text", json!("text")),
        ("an empty text", json!("")),
        ("a list", json!([1, "x", {}])),
        ("an empty list", json!([])),
        ("an object", json!({"unexpected": true})),
        ("an empty object", json!({})),
    ] {
        everywhere(name, &wrong).await;
    }
}

#[tokio::test]
async fn huge_numbers_everywhere() {
    for text in [
        "9223372036854775807",
        "-9223372036854775808",
        "9223372036854775808",
        "18446744073709551615",
        "99999999999999999999999999",
        "1e308",
        "-1e308",
        "1e-308",
    ] {
        everywhere(text, &serde_json::from_str(text).unwrap()).await;
    }
}

#[tokio::test]
async fn numbers_that_no_float_holds() {
    // Not to be had as a `Value`: put into the text.
    for number in [
        "1e999", "-1e999", "0x10", "1_000", "01", "+1", ".5", "5.", "NaN", "Infinity",
    ] {
        let bad = format!(
            r#"{{"update_id":5,"message":{{"message_id":{number},"date":1,"text":"odd","chat":{{"id":5,"type":"private"}}}}}}"#
        );
        let body = format!(r#"{{"ok":true,"result":[{bad},{}]}}"#, message(6, "good"));
        let subject = Subject::facing(vec![crate::support::Answer::ok(body)]).await;
        let handled = subject.is_sane().await;
        assert_eq!(handled, ["good", "sane"], "{number}");
        let told = subject.script.errors();
        assert_eq!(
            (told.len(), told[0].0),
            (1, ErrorKind::Decode),
            "{number}: {told:?}"
        );
        subject.ends().await;
    }
}

#[tokio::test]
async fn every_kind_with_every_wrong_payload() {
    use bot::types::UpdateType;
    let payloads = [
        Value::Null,
        json!(true),
        json!(17),
        json!("text"),
        json!([]),
        json!({}),
        json!({"id": {}}),
        json!({"chat": 5}),
        json!({"from": []}),
    ];
    let mut batch = Vec::new();
    for kind in UpdateType::ALL {
        for payload in &payloads {
            let id = batch.len() as i64 + 1;
            batch.push(json!({"update_id": id, kind.as_str(): payload}));
        }
    }
    let subject = Subject::facing(batch.chunks(100).map(updates).collect()).await;
    // Whole batches in which nobody sees anything new are followed by a short wait.
    subject.is_sane_after_floor().await;
    // Only messages are of interest to anybody here; what others have inside is nobody's trouble.
    assert!(
        subject
            .script
            .errors()
            .iter()
            .all(|(kind, _, raw)| *kind == ErrorKind::Decode
                && raw.as_ref().unwrap().contains("\"message\""))
    );
    subject.ends().await;
}
