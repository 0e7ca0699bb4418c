//! Reactions of bots to messages.

use serde_json::Value;

use super::context::Context;
use super::{ApiError, Result};

/// Bots may give one reaction; an empty list takes it back.
pub(super) fn set(cx: &mut Context<'_>) -> Result {
    let key = cx.writable_chat()?;
    let id = cx.message_id()?;
    let given = cx.json("reaction", "reaction types JSON object")?;
    let given = given
        .as_ref()
        .and_then(Value::as_array)
        .cloned()
        .unwrap_or_default();
    if given.len() > 1 {
        return Err(ApiError::bad_request("REACTIONS_TOO_MANY"));
    }
    if given.iter().any(|reaction| !is_reaction(reaction)) {
        return Err(ApiError::bad_request("REACTION_INVALID"));
    }
    let bot = cx.bot;
    let message = cx.world.message_mut(key, id);
    let message = message.ok_or_else(|| ApiError::bad_request("message to react not found"))?;
    message.react(bot, given);
    Ok(Value::Bool(true).into())
}

fn is_reaction(reaction: &Value) -> bool {
    let text = |field: &str| {
        reaction[field]
            .as_str()
            .is_some_and(|text| !text.is_empty())
    };
    match reaction["type"].as_str() {
        Some("emoji") => text("emoji"),
        Some("custom_emoji") => text("custom_emoji_id"),
        _ => false,
    }
}
