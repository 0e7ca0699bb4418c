//! Who and where: the bot itself and its chats.

use serde_json::{Map, Value, json};

use super::context::Context;
use super::{Answer, ApiError, Result};
use crate::world::{ChatKey, Draft};

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

pub(super) fn get_chat_member(cx: &Context<'_>) -> Result {
    let key = cx.chat()?;
    let user = cx.params.int("user_id").unwrap_or_default();
    let drawn = cx.world.draw_user(user);
    if drawn.is_null() {
        return Err(ApiError::bad_request("PARTICIPANT_ID_INVALID"));
    }
    let is_member = cx
        .world
        .chats
        .get(&key)
        .is_some_and(|chat| chat.members.contains(&user));
    let status = if is_member { "member" } else { "left" };
    Ok(json!({ "status": status, "user": drawn }).into())
}

pub(super) fn get_chat_member_count(cx: &Context<'_>) -> Result {
    let key = cx.chat()?;
    let count = cx
        .world
        .chats
        .get(&key)
        .map_or(0, |chat| chat.members.len());
    Ok(Value::from(count).into())
}

pub(super) fn leave_chat(cx: &mut Context<'_>) -> Result {
    let key = cx.writable_chat()?;
    if matches!(key, ChatKey::Private { .. }) {
        return Err(ApiError::bad_request(
            "chat member status can't be changed in private chats",
        ));
    }
    if let Some(chat) = cx.world.chats.get_mut(&key) {
        chat.members.remove(&cx.bot);
    }
    Ok(Value::Bool(true).into())
}

/// Pins and says so in the chat, as Telegram does.
pub(super) fn pin(cx: &mut Context<'_>) -> Result {
    let key = cx.writable_chat()?;
    let id = cx.message_id()?;
    cx.message(key, id, "message to pin")?;
    let pinned = cx.world.draw_message(key, id).unwrap_or(Value::Null);
    if let Some(chat) = cx.world.chats.get_mut(&key) {
        chat.pinned.retain(|other| *other != id);
        chat.pinned.push(id);
    }
    let notice = Map::from_iter([("pinned_message".to_owned(), pinned)]);
    cx.post(key, Draft::new(notice))?;
    Ok(Value::Bool(true).into())
}

/// Without `message_id` the newest pinned message.
pub(super) fn unpin(cx: &mut Context<'_>) -> Result {
    let key = cx.writable_chat()?;
    let id = cx.params.int("message_id");
    let pinned = cx.world.chats.get_mut(&key).map(|chat| &mut chat.pinned);
    let found = pinned.and_then(|pinned| {
        let index = match id {
            Some(id) => pinned.iter().position(|other| *other == id),
            None => pinned.len().checked_sub(1),
        };
        index.map(|index| pinned.remove(index))
    });
    found.ok_or_else(|| ApiError::bad_request("message to unpin not found"))?;
    Ok(Value::Bool(true).into())
}

pub(super) fn unpin_all(cx: &mut Context<'_>) -> Result {
    let key = cx.writable_chat()?;
    if let Some(chat) = cx.world.chats.get_mut(&key) {
        chat.pinned.clear();
    }
    Ok(Value::Bool(true).into())
}

pub(super) fn log_out(cx: &mut Context<'_>) -> Answer {
    if let Some(bot) = cx.world.bots.get_mut(&cx.bot) {
        bot.logged_out = true;
    }
    Value::Bool(true).into()
}
