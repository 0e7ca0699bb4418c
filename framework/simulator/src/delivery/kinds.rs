//! What depends on the kind of an update: how long Telegram keeps it and whether a bot gets it unasked.

use std::time::Duration;

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
