//! Changing and deleting messages.

use serde_json::{Map, Value};

use super::context::Context;
use super::{Answer, ApiError, Result, markup, media, sending};
use crate::world::ChatKey;

const NOT_MODIFIED: &str = "message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message";

pub(super) fn edit_text(cx: &mut Context<'_>) -> Result {
    let Some((key, id)) = target(cx)? else {
        return sending::checked_text(cx).map(|_| Answer::from(Value::Bool(true)));
    };
    let changes = sending::checked_text(cx)?;
    if !cx
        .message(key, id, "message to edit")?
        .body
        .contains_key("text")
    {
        return Err(ApiError::bad_request(
            "there is no text in the message to edit",
        ));
    }
    apply(cx, key, id, changes, &["text", "entities"])
}

pub(super) fn edit_caption(cx: &mut Context<'_>) -> Result {
    let Some((key, id)) = target(cx)? else {
        return Ok(Value::Bool(true).into());
    };
    let changes = sending::caption(cx.params)?;
    const CAPTIONED: [&str; 6] = ["photo", "video", "audio", "document", "animation", "voice"];
    let body = &cx.message(key, id, "message to edit")?.body;
    if !CAPTIONED.iter().any(|kind| body.contains_key(*kind)) {
        return Err(ApiError::bad_request(
            "there is no caption in the message to edit",
        ));
    }
    apply(cx, key, id, changes, &["caption", "caption_entities"])
}

/// Everything the message shows is replaced, the caption too.
pub(super) fn edit_media(cx: &mut Context<'_>) -> Result {
    let Some((key, id)) = target(cx)? else {
        return Ok(Value::Bool(true).into());
    };
    let new = media::replacement(cx)?;
    let body = &cx.message(key, id, "message to edit")?.body;
    let keeps = |field: &&String| {
        matches!(
            field.as_str(),
            "has_protected_content" | "message_thread_id" | "media_group_id" | "effect_id"
        )
    };
    let old: Vec<String> = body.keys().filter(|field| !keeps(field)).cloned().collect();
    let old: Vec<&str> = old.iter().map(String::as_str).collect();
    apply(cx, key, id, new, &old)
}

pub(super) fn edit_markup(cx: &mut Context<'_>) -> Result {
    match target(cx)? {
        Some((key, id)) => apply(cx, key, id, Map::new(), &[]),
        None => Ok(Value::Bool(true).into()),
    }
}

/// The message to edit, one of the bot's own; `None` for a message sent through inline mode.
fn target(cx: &Context<'_>) -> Result<Option<(ChatKey, i64)>> {
    if cx.params.has("inline_message_id") {
        return Ok(None);
    }
    let key = cx.writable_chat()?;
    let id = cx.message_id()?;
    let message = cx.message(key, id, "message to edit")?;
    if !cx.is_mine(message) {
        return Err(ApiError::bad_request("message can't be edited"));
    }
    Ok(Some((key, id)))
}

/// Replaces `fields` and the keyboard; refuses to change nothing.
fn apply(
    cx: &mut Context<'_>,
    key: ChatKey,
    id: i64,
    new: Map<String, Value>,
    fields: &[&str],
) -> Result {
    let markup = markup::read(cx)?.inline;
    let now = cx.now;
    let message = cx.world.message_mut(key, id);
    let message = message.ok_or_else(|| ApiError::bad_request("message to edit not found"))?;
    let before = message
        .body
        .iter()
        .filter(|(field, _)| fields.contains(&field.as_str()));
    let same_content = before.eq(new.iter());
    if same_content && message.markup == markup {
        return Err(ApiError::bad_request(NOT_MODIFIED));
    }
    message
        .body
        .retain(|field, _| !fields.contains(&field.as_str()));
    message.body.extend(new);
    message.markup = markup;
    message.edit_date = Some(now);
    let drawn = cx.world.draw_message(key, id);
    Ok(drawn.unwrap_or(Value::Null).into())
}

pub(super) fn delete_message(cx: &mut Context<'_>) -> Result {
    let key = cx.chat()?;
    let id = cx.message_id()?;
    cx.message(key, id, "message to delete")?;
    remove(cx, key, id);
    Ok(Value::Bool(true).into())
}

/// Skips messages that are not there.
pub(super) fn delete_messages(cx: &mut Context<'_>) -> Result {
    let key = cx.chat()?;
    let ids = cx.message_ids(100)?;
    for id in ids {
        remove(cx, key, id);
    }
    Ok(Value::Bool(true).into())
}

fn remove(cx: &mut Context<'_>, key: ChatKey, id: i64) {
    if let Some(chat) = cx.world.chats.get_mut(&key) {
        chat.messages.remove(&id);
        chat.pinned.retain(|pinned| *pinned != id);
    }
}
