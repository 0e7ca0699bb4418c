//! Who and where: the bot itself and its chats.

use serde_json::{Value, json};

use super::context::Context;
use super::{Answer, Result};
use crate::world::ChatKey;

pub(super) fn get_me(cx: &Context<'_>) -> Answer {
    let me = cx
        .world
        .bots
        .get(&cx.bot)
        .map_or(Value::Null, |bot| bot.to_me(cx.bot));
    me.into()
}

/// `ChatFullInfo`.
pub(super) fn get_chat(cx: &Context<'_>) -> Result {
    let key = cx.chat()?;
    let mut info = cx.world.draw_chat(key);
    info["accent_color_id"] = 0.into();
    info["max_reaction_count"] = 11.into();
    info["accepted_gift_types"] = json!({
        "unlimited_gifts": true, "limited_gifts": true, "unique_gifts": true,
        "premium_subscription": true, "gifts_from_channels": true,
    });
    if matches!(key, ChatKey::Shared(_)) {
        info["permissions"] = json!({ "can_send_messages": true });
    }
    let pinned = cx
        .world
        .chats
        .get(&key)
        .and_then(|chat| chat.pinned.last().copied());
    if let Some(message) = pinned.and_then(|id| cx.world.draw_message(key, id)) {
        info["pinned_message"] = message;
    }
    Ok(info.into())
}
