//! Changing and deleting messages.

use serde_json::{Map, Value};

use super::context::Context;
use super::{Answer, ApiError, Result, markup, sending};
use crate::world::ChatKey;

const NOT_MODIFIED: &str = "message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message";
const MAX_CAPTION: usize = 1024;

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
    let caption = cx.params.text("caption").unwrap_or_default();
    let mut changes = cx.marked_text("caption", "caption_entities", caption)?;
    if caption.chars().count() > MAX_CAPTION {
        return Err(ApiError::bad_request("message caption is too long"));
    }
    if caption.trim().is_empty() {
        changes.clear();
    }
    const CAPTIONED: [&str; 6] = ["photo", "video", "audio", "document", "animation", "voice"];
    let body = &cx.message(key, id, "message to edit")?.body;
    if !CAPTIONED.iter().any(|kind| body.contains_key(*kind)) {
        return Err(ApiError::bad_request(
            "there is no caption in the message to edit",
        ));
    }
    apply(cx, key, id, changes, &["caption", "caption_entities"])
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
    let same_content = fields
        .iter()
        .all(|field| message.body.get(*field) == new.get(*field));
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
    let ids = cx.json("message_ids", "message identifiers JSON object")?;
    let ids = ids
        .as_ref()
        .and_then(Value::as_array)
        .filter(|ids| !ids.is_empty());
    let ids = ids.ok_or_else(|| ApiError::bad_request("message identifiers are not specified"))?;
    if ids.len() > 100 {
        return Err(ApiError::bad_request(
            "too many message identifiers specified",
        ));
    }
    for id in ids.iter().filter_map(Value::as_i64) {
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
