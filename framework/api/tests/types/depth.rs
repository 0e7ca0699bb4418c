//! Things inside things inside things, on the small stack of a worker thread, in a debug build.

use bot_api::types::{Message, RichMessage, RichText, Update};
use serde::de::DeserializeOwned;
use serde_json::{Value, json};

const STACK: usize = 2 * 1024 * 1024;

/// Parses, writes and drops on a thread of two mebibytes.
fn on_a_small_stack<T>(json: String) -> Result<Value, String>
where
    T: DeserializeOwned + serde::Serialize + Clone + PartialEq + std::fmt::Debug,
{
    let work = move || {
        let value: T =
            serde_json::from_slice(json.as_bytes()).map_err(|error| error.to_string())?;
        assert!(value.clone() == value);
        assert!(!format!("{value:?}").is_empty());
        serde_json::to_value(&value).map_err(|error| error.to_string())
    };
    let thread = std::thread::Builder::new()
        .stack_size(STACK)
        .spawn(work)
        .expect("a thread");
    thread.join().expect("no overflow and no panic")
}

fn message(depth: usize) -> Value {
    let mut message =
        json!({"message_id": 1, "date": 1, "chat": {"id": 1, "type": "private"}, "text": "leaf"});
    for level in 1..depth {
        message = json!({
            "message_id": level, "date": 1, "chat": {"id": 1, "type": "private"}, "reply_to_message": message,
        });
    }
    message
}

#[test]
fn a_hundred_messages_inside_one_another_are_read() {
    let wanted = message(100);
    assert_eq!(
        on_a_small_stack::<Message>(wanted.to_string()),
        Ok(wanted.clone())
    );
    let update = json!({"update_id": 1, "message": wanted});
    assert_eq!(on_a_small_stack::<Update>(update.to_string()), Ok(update));
}

#[test]
fn pinned_messages_inside_one_another_are_read() {
    let mut wanted = message(1);
    for _ in 0..90 {
        wanted = json!({"message_id": 1, "date": 1, "chat": {"id": 1, "type": "private"}, "pinned_message": wanted});
    }
    assert_eq!(on_a_small_stack::<Message>(wanted.to_string()), Ok(wanted));
}

#[test]
fn rich_text_is_read_a_hundred_deep_wherever_the_tags_are() {
    let (mut late, mut first) = (r#""leaf""#.to_owned(), r#""leaf""#.to_owned());
    for _ in 0..100 {
        late = format!(r#"{{"text":{late},"type":"bold"}}"#);
        first = format!(r#"{{"type":"bold","text":{first}}}"#);
    }
    let wanted: Value = serde_json::from_str(&first).expect("JSON");
    assert_eq!(on_a_small_stack::<RichText>(first), Ok(wanted.clone()));
    assert_eq!(on_a_small_stack::<RichText>(late), Ok(wanted));
}

#[test]
fn blocks_inside_blocks_are_read() {
    let mut block = r#"{"type":"paragraph","text":["a",{"type":"bold","text":"b"}]}"#.to_owned();
    for _ in 0..50 {
        block = format!(r#"{{"type":"blockquote","blocks":[{block}]}}"#);
    }
    let json = format!(r#"{{"blocks":[{block}]}}"#);
    let wanted: Value = serde_json::from_str(&json).expect("JSON");
    assert_eq!(on_a_small_stack::<RichMessage>(json), Ok(wanted));
}

#[test]
fn what_is_deeper_is_refused_with_a_clear_error() {
    for depth in [bot_api::MAX_DEPTH + 1, 1_000, 100_000] {
        let open =
            r#"{"message_id":1,"date":1,"chat":{"id":1,"type":"private"},"reply_to_message":"#;
        let json = open.repeat(depth) + "null" + &"}".repeat(depth);
        let error = on_a_small_stack::<Message>(json).expect_err("too deep");
        assert!(
            error.contains("recursion limit exceeded"),
            "{depth}: {error}"
        );
    }
    for piece in ["[", r#"{"a":"#, r#"{"type":"bold","text":"#, r#"{"text":"#] {
        let error = on_a_small_stack::<RichText>(piece.repeat(100_000)).expect_err("too deep");
        assert!(error.contains("recursion limit exceeded"), "{error}");
    }
}

#[test]
fn the_depth_that_is_promised_is_taken() {
    let at = |depth: usize| "[".repeat(depth) + &"]".repeat(depth);
    assert!(on_a_small_stack::<RichText>(at(bot_api::MAX_DEPTH)).is_ok());
    assert!(on_a_small_stack::<RichText>(at(bot_api::MAX_DEPTH + 1)).is_err());
}
