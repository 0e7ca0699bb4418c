//! What it costs to read updates: typed, as [`Value`], and as a struct with only what a minimal bot
//! looks at.
//!
//! ```text
//! cargo bench -p cablegram-api --bench parse
//! ```

use bot_api::types::{Update, UpdateKind};
use bot_api::{Method, UpdateType, methods};
use divan::{Bencher, black_box};
use serde::Deserialize;
use serde_json::Value;

fn main() {
    divan::main();
}

/// The least that a bot needs which answers text.
#[derive(Deserialize)]
#[expect(dead_code, reason = "read, not used")]
struct Bare {
    update_id: i64,
    message: Option<BareMessage>,
}

#[derive(Deserialize)]
#[expect(dead_code, reason = "read, not used")]
struct BareMessage {
    chat: BareChat,
    text: Option<String>,
}

#[derive(Deserialize)]
#[expect(dead_code, reason = "read, not used")]
struct BareChat {
    id: i64,
}

#[derive(Deserialize)]
#[expect(dead_code, reason = "read, not used")]
struct BareAnswer {
    ok: bool,
    result: Vec<Bare>,
}

/// Updates as a busy bot gets them, as compact as Telegram sends them.
mod samples {
    use serde_json::Value;

    fn compact(json: &str) -> Vec<u8> {
        let updates: Value = serde_json::from_str(json).expect("JSON");
        ordered(&updates).into_bytes()
    }

    /// The sorted keys of a `Value` put `type` late, which Telegram does not do.
    fn ordered(value: &Value) -> String {
        match value {
            Value::Object(fields) => {
                let mut fields: Vec<_> = fields.iter().collect();
                fields.sort_by_key(|(name, _)| {
                    !matches!(name.as_str(), "type" | "id" | "update_id" | "user")
                });
                let fields: Vec<_> = fields
                    .into_iter()
                    .map(|(name, value)| format!("\"{name}\":{}", ordered(value)))
                    .collect();
                format!("{{{}}}", fields.join(","))
            }
            Value::Array(items) => format!(
                "[{}]",
                items.iter().map(ordered).collect::<Vec<_>>().join(",")
            ),
            other => other.to_string(),
        }
    }

    pub(super) fn text() -> Vec<u8> {
        br#"{"update_id":350000001,"message":{"message_id":101,"from":{"id":123456789,"is_bot":false,"first_name":"Ann","last_name":"Lee","username":"ann_lee","language_code":"en"},"chat":{"id":123456789,"first_name":"Ann","last_name":"Lee","username":"ann_lee","type":"private"},"date":1735689600,"text":"When does the hut open, and is there still room for four on Friday?"}}"#.to_vec()
    }

    macro_rules! file {
        ($name:literal) => {
            compact(include_str!(concat!(
                "../tests/data/updates/",
                $name,
                ".json"
            )))
        };
    }

    /// The whole answer to `getUpdates`: 100 updates, most of them text.
    pub(super) fn batch() -> Vec<u8> {
        let photo = compact(&format!(
            r#"{{"update_id":1,"message":{}}}"#,
            include_str!("../tests/data/messages/photo.json")
        ));
        let reply = compact(&format!(
            r#"{{"update_id":1,"message":{}}}"#,
            include_str!("../tests/data/messages/reply_with_quote.json")
        ));
        let mix = [
            text(),
            file!("message"),
            text(),
            file!("callback_query"),
            photo,
            text(),
            file!("my_chat_member"),
            reply,
            text(),
            file!("message_reaction"),
        ];
        let updates: Vec<_> = mix
            .iter()
            .cycle()
            .take(100)
            .map(|update| String::from_utf8_lossy(update))
            .collect();
        format!(r#"{{"ok":true,"result":[{}]}}"#, updates.join(",")).into_bytes()
    }
}

mod text {
    use super::*;

    #[divan::bench]
    fn typed(bencher: Bencher<'_, '_>) {
        let json = samples::text();
        bencher.bench(|| Update::decode(black_box(&json)).expect("an update"));
    }

    #[divan::bench]
    fn typed_payload(bencher: Bencher<'_, '_>) {
        let json = samples::text();
        let start = json
            .windows(12)
            .position(|window| window == b"\"message_id\"")
            .expect("a message")
            - 1;
        let payload = &json[start..json.len() - 1];
        bencher.bench(|| {
            UpdateKind::decode(UpdateType::Message, "message", black_box(payload))
                .expect("a message")
        });
    }

    #[divan::bench]
    fn value(bencher: Bencher<'_, '_>) {
        let json = samples::text();
        bencher.bench(|| serde_json::from_slice::<Value>(black_box(&json)).expect("JSON"));
    }

    #[divan::bench]
    fn bare(bencher: Bencher<'_, '_>) {
        let json = samples::text();
        bencher.bench(|| serde_json::from_slice::<Bare>(black_box(&json)).expect("an update"));
    }
}

mod batch {
    use super::*;

    #[divan::bench]
    fn typed(bencher: Bencher<'_, '_>) {
        let json = samples::batch();
        bencher.bench(|| <methods::GetUpdates>::decode(black_box(&json)).expect("updates"));
    }

    #[divan::bench]
    fn value(bencher: Bencher<'_, '_>) {
        let json = samples::batch();
        bencher.bench(|| serde_json::from_slice::<Value>(black_box(&json)).expect("JSON"));
    }

    #[divan::bench]
    fn bare(bencher: Bencher<'_, '_>) {
        let json = samples::batch();
        bencher.bench(|| serde_json::from_slice::<BareAnswer>(black_box(&json)).expect("updates"));
    }
}
