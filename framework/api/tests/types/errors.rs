//! What is wrong is refused, with the place where it is wrong, and without a panic.

use bot_api::types::{Update, UpdateKind};
use bot_api::{Method, UpdateType, methods};
use serde_json::{Value, json};

use crate::synthesis::{Data, Extent};

/// The path and the reason of the error that reading this message update gives.
fn refusal(payload: &str) -> (String, String) {
    let error =
        UpdateKind::decode(UpdateType::Message, "message", payload.as_bytes()).expect_err(payload);
    (error.path, error.reason)
}

#[test]
fn wrong_types_are_named_with_their_place() {
    let chat = r#""chat":{"id":1,"type":"private"}"#;
    for (payload, path, reason) in [
        (
            format!(r#"{{"message_id":"7","date":1,{chat}}}"#),
            "message_id",
            "invalid type: string",
        ),
        (
            format!(r#"{{"message_id":7.5,"date":1,{chat}}}"#),
            "message_id",
            "floating point `7.5`",
        ),
        (
            format!(r#"{{"message_id":1,"date":1,"text":[],{chat}}}"#),
            "text",
            "invalid type: sequence",
        ),
        (
            format!(r#"{{"message_id":1,"date":1,"photo":{{}},{chat}}}"#),
            "photo",
            "expected an array",
        ),
        (
            format!(r#"{{"message_id":1,"date":1,"from":[1],{chat}}}"#),
            "from",
            "expected an object",
        ),
        (
            format!(
                r#"{{"message_id":1,"date":1,{chat},"entities":[{{"type":"bold","offset":0,"length":true}}]}}"#
            ),
            "entities[0].length",
            "invalid type: boolean",
        ),
    ] {
        let found = refusal(&payload);
        assert!(
            found.0.starts_with(path) && found.1.contains(reason),
            "{payload}: {found:?}"
        );
    }
}

#[test]
fn missing_fields_are_named() {
    let (_, reason) = refusal(r#"{"message_id":1,"date":1}"#);
    assert_eq!(reason, "missing field `chat`");
    let (path, reason) = refusal(r#"{"message_id":1,"date":1,"chat":{"type":"private"}}"#);
    assert_eq!(
        (path.as_str(), reason.as_str()),
        ("chat", "missing field `id`")
    );
}

#[test]
fn numbers_beyond_64_bits_are_refused() {
    for number in [
        "9223372036854775808",
        "1e30",
        "-9223372036854775809",
        "1e999",
    ] {
        let payload =
            format!(r#"{{"message_id":{number},"date":1,"chat":{{"id":1,"type":"private"}}}}"#);
        let (path, _) = refusal(&payload);
        assert!(path.is_empty() || path == "message_id", "{number}: {path}");
    }
}

#[test]
fn answers_are_refused_with_the_place() {
    let error =
        <methods::GetMe>::decode(br#"{"ok":true,"result":{"id":1,"is_bot":true,"first_name":7}}"#);
    let text = error.expect_err("a wrong answer").to_string();
    assert!(text.contains("first_name"), "{text}");
}

/// Every prefix of an update, and every single value of it replaced by another sort of value.
#[test]
fn nothing_panics() {
    let data = Data::load();
    let message = data.values("Message", Extent::Maximal).swap_remove(0);
    let update = json!({"update_id": 1, "message": message}).to_string();
    for end in (0..update.len()).step_by(7) {
        assert!(
            serde_json::from_slice::<Update>(&update.as_bytes()[..end]).is_err(),
            "cut at {end}"
        );
    }
    let mut refused = 0;
    for field in message.as_object().expect("an object").keys() {
        for wrong in [
            json!(7),
            json!("text"),
            json!([]),
            json!({}),
            json!([[]]),
            json!(false),
            json!(1.5),
            Value::Null,
        ] {
            let mut message = message.clone();
            message[field] = wrong;
            let json = json!({"update_id": 1, "message": message}).to_string();
            refused += usize::from(serde_json::from_slice::<Update>(json.as_bytes()).is_err());
        }
    }
    assert!(refused > 500, "{refused} were refused");
    for byte in 0..=255_u8 {
        let mut broken = update.clone().into_bytes();
        let middle = broken.len() / 2;
        broken[middle] = byte;
        let _ = serde_json::from_slice::<Update>(&broken);
    }
}

#[test]
fn text_that_is_not_utf_8_is_refused() {
    let json = b"{\"update_id\":1,\"message\":{\"text\":\"\xff\"}}";
    let error = Update::decode(json).expect_err("not UTF-8");
    assert!(error.reason.contains("invalid UTF-8 at byte 34"), "{error}");
    assert!(UpdateKind::decode(UpdateType::Poll, "poll", b"{\"\xc3\"}").is_err());
}

#[test]
fn what_is_told_of_a_long_text_is_short_and_keeps_both_its_ends() {
    let long = "\u{7f}".repeat(100_000);
    let (_, reason) = refusal(&json!({"message_id": 1, "date": long}).to_string());
    assert!(reason.len() < 320, "{} bytes", reason.len());
    assert!(reason.starts_with("invalid type: string"), "{reason}");
    assert!(reason.ends_with("expected a 64-bit integer"), "{reason}");

    let deep = r#"{"message_id":1,"reply_to_message":"#.repeat(60);
    let (path, _) = refusal(&deep);
    assert!(path.len() < 320, "{} bytes", path.len());
    assert!(
        path.starts_with("reply_to_message.") && path.contains('…'),
        "{path}"
    );
}
