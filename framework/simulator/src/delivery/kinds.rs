//! What depends on the kind of an update: how long Telegram keeps it, whether a bot gets it unasked, and what it is
//! kept in order with when it is sent to a webhook.

use std::time::Duration;

use serde_json::Value;

/// Kinds that a bot gets only when it names them in `allowed_updates`.
const ONLY_WHEN_ASKED: [&str; 3] = ["chat_member", "message_reaction", "message_reaction_count"];

/// How long an unconfirmed update of this kind is kept.
pub(crate) fn lifetime(kind: &str) -> Duration {
    Duration::from_secs(match kind {
        "inline_query" => 30,
        "callback_query" | "shipping_query" | "pre_checkout_query" => 150,
        "chosen_inline_result" => 600,
        _ => 24 * 60 * 60,
    })
}

/// Whether the kind is delivered as long as the bot has not chosen.
pub(crate) fn by_default(kind: &str) -> bool {
    !ONLY_WHEN_ASKED.contains(&kind)
}

/// What a webhook gets in order: updates of one key one after another, those of different keys side by side.
#[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub(crate) struct OrderKey {
    group: &'static str,
    of: String,
}

impl OrderKey {
    /// The key of an update of this kind with this payload. What looks like nothing that Telegram sends shares one key.
    pub(super) fn of(kind: &str, payload: &Value) -> Self {
        let private = payload["chat"]["type"] == "private";
        let (group, of) = match kind {
            "message" | "edited_message" | "channel_post" | "edited_channel_post" => {
                ("chat", "/chat/id")
            }
            "callback_query" => ("callback", "/from/id"),
            "inline_query" => ("inline", "/from/id"),
            "chosen_inline_result" => ("chosen", "/from/id"),
            "shipping_query" | "pre_checkout_query" => ("payment", "/from/id"),
            "purchased_paid_media" => ("paid media", "/from/id"),
            "poll" => ("poll", "/id"),
            "poll_answer" if payload.get("voter_chat").is_some() => {
                ("poll answer", "/voter_chat/id")
            }
            "poll_answer" => ("poll answer", "/user/id"),
            "message_reaction" | "message_reaction_count" => ("reaction", "/chat/id"),
            "my_chat_member" | "chat_member" if private => ("member", "/from/id"),
            "my_chat_member" | "chat_member" => ("member", "/chat/id"),
            "chat_join_request" => ("join request", "/from/id"),
            "chat_boost" | "removed_chat_boost" => ("boost", "/chat/id"),
            "business_connection" => ("business connection", "/user/id"),
            "business_message" | "edited_business_message" | "deleted_business_messages" => {
                ("business", "/business_connection_id")
            }
            "guest_message" => ("guest", "/from/id"),
            "managed_bot" => ("managed bot", "/user/id"),
            _ => ("", ""),
        };
        let of = payload.pointer(of).filter(|_| !of.is_empty());
        Self {
            group,
            of: of.map(ToString::to_string).unwrap_or_default(),
        }
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn messages_are_in_order_by_chat_and_presses_by_user() {
        let message = json!({"chat": {"id": 5, "type": "private"}, "from": {"id": 5}});
        let press = json!({"from": {"id": 5}, "message": message});
        let of = OrderKey::of;
        assert_eq!(of("message", &message), of("edited_message", &message));
        assert_ne!(of("message", &message), of("message_reaction", &message));
        assert_ne!(of("message", &message), of("callback_query", &press));
        assert_ne!(of("callback_query", &press), of("inline_query", &press));
        assert_eq!(
            of("shipping_query", &press),
            of("pre_checkout_query", &press)
        );
        assert_ne!(
            of("poll", &json!({"id": "1"})),
            of("poll", &json!({"id": "2"}))
        );
        assert_eq!(of("tomorrow", &press), of("never", &Value::Null));
    }
}
