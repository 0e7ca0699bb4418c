//! What the targets share: a bot that nobody hears, and updates around what was thought up.

use bot::{
    Application, Builder, Update,
    api::{Bot, Carrier, CarrierAnswer, CarrierRequest},
};
use bytes::Bytes;
use futures_util::future::BoxFuture;
use serde::de::{Deserialize, Deserializer, Error, MapAccess, SeqAccess, Visitor};
use std::{collections::HashSet, fmt, sync::Arc};

/// A server that agrees to everything.
struct Agreeable;

const ME: &[u8] =
    br#"{"ok":true,"result":{"id":1,"is_bot":true,"first_name":"Bot","username":"fuzz_bot"}}"#;
const MESSAGE: &[u8] =
    br#"{"ok":true,"result":{"message_id":1,"date":1,"chat":{"id":5,"type":"private"}}}"#;

impl Carrier for Agreeable {
    fn carry(&self, request: CarrierRequest) -> BoxFuture<'static, Option<CarrierAnswer>> {
        let body = match request.path.rsplit('/').next() {
            Some("getMe") => ME,
            Some("sendMessage") => MESSAGE,
            _ => br#"{"ok":true,"result":true}"#,
        };
        let answer = CarrierAnswer {
            status: 200,
            retry_after: None,
            body: Bytes::from_static(body),
        };
        Box::pin(async move { Some(answer) })
    }
}

/// A bot on that server.
pub fn bot() -> Bot {
    let builder = Bot::builder("1:fuzz").carrier(Arc::new(Agreeable));
    builder.build().expect("a bot")
}

/// A whole bot that handles one update at a time, in the caller's thread.
pub struct Whole {
    runtime: tokio::runtime::Runtime,
    application: Application,
}

impl Whole {
    pub fn new(builder: Builder) -> Self {
        let mut runtime = tokio::runtime::Builder::new_current_thread();
        let runtime = runtime.enable_all().build().expect("a runtime");
        let application = runtime.block_on(async {
            let application = builder.bot(bot()).without_signals().build();
            let application = application.expect("a bot");
            application.initialize().await.expect("a start");
            application
        });
        Self {
            runtime,
            application,
        }
    }

    /// Handles a text as one update, if it is one.
    pub fn handle(&self, text: impl Into<Bytes>) {
        let Ok(update) = Update::from_json(self.application.bot(), text) else {
            return;
        };
        let handled = self
            .runtime
            .block_on(self.application.process_update(update));
        handled.expect("it is initialized");
    }
}

/// An update with a new message of this text; what begins with a slash is marked as Telegram marks it.
pub fn message(text: &str) -> Vec<u8> {
    let word = text.split_whitespace().next().unwrap_or_default();
    let entities = if word.starts_with('/') {
        serde_json::json!([{"type": "bot_command", "offset": 0, "length": word.encode_utf16().count()}])
    } else {
        serde_json::json!([])
    };
    let update = serde_json::json!({"update_id": 1, "message": {
        "message_id": 1, "date": 1, "chat": {"id": 5, "type": "private", "first_name": "Ann"},
        "from": {"id": 5, "is_bot": false, "first_name": "Ann"}, "text": text, "entities": entities,
    }});
    update.to_string().into_bytes()
}

/// Whether a text is JSON that means one thing only: no object in it has a key twice, and every key is written as it
/// is, as Telegram writes them (the look from outside compares keys as written).
pub fn unambiguous(text: &[u8]) -> bool {
    serde_json::from_slice::<Unambiguous>(text).is_ok()
}

struct Unambiguous;

impl<'de> Deserialize<'de> for Unambiguous {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        from.deserialize_any(Self)
    }
}

impl<'de> Visitor<'de> for Unambiguous {
    type Value = Self;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("JSON in which no object has a key twice, nor one with escapes")
    }

    fn visit_unit<E>(self) -> Result<Self, E> {
        Ok(self)
    }

    fn visit_bool<E>(self, _: bool) -> Result<Self, E> {
        Ok(self)
    }

    fn visit_i64<E>(self, _: i64) -> Result<Self, E> {
        Ok(self)
    }

    fn visit_u64<E>(self, _: u64) -> Result<Self, E> {
        Ok(self)
    }

    fn visit_f64<E>(self, _: f64) -> Result<Self, E> {
        Ok(self)
    }

    fn visit_str<E>(self, _: &str) -> Result<Self, E> {
        Ok(self)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut elements: A) -> Result<Self, A::Error> {
        while elements.next_element::<Self>()?.is_some() {}
        Ok(self)
    }

    fn visit_map<A: MapAccess<'de>>(self, mut members: A) -> Result<Self, A::Error> {
        let mut seen = HashSet::new();
        while let Some((key, Self)) = members.next_entry::<&str, Self>()? {
            if !seen.insert(key) {
                return Err(A::Error::custom("a key that was there before"));
            }
        }
        Ok(self)
    }
}
