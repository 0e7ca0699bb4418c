//! Sending: text and chat actions; media are in their own modules.

use serde_json::{Map, Value};

use super::context::Context;
use super::formatted::{CAPTION, Formatted, TEXT};
use super::{ApiError, Result, markup};
use crate::http::Params;
use crate::world::{ChatKey, Draft};

const MAX_TEXT: usize = 4096;
const MAX_CAPTION: usize = 1024;

pub(super) fn send_message(cx: &mut Context<'_>) -> Result {
    let key = cx.writable_chat()?;
    let body = checked_text(cx)?;
    let draft = draft(cx, key, body)?;
    cx.post(key, draft)
}

/// The fields of `text`, neither empty nor too long.
pub(super) fn checked_text(cx: &Context<'_>) -> Result<Map<String, Value>> {
    let text = Formatted::read(cx.params, TEXT)?;
    match text.length() {
        0 => Err(ApiError::bad_request("message text is empty")),
        1..=MAX_TEXT => Ok(text.into_fields("text", "entities")),
        _ => Err(ApiError::bad_request("message is too long")),
    }
}

/// The fields of a caption; none where it is empty.
pub(super) fn caption(params: &Params) -> Result<Map<String, Value>> {
    let caption = Formatted::read(params, CAPTION)?;
    match caption.length() {
        0 => Ok(Map::new()),
        1..=MAX_CAPTION => Ok(caption.into_fields("caption", "caption_entities")),
        _ => Err(ApiError::bad_request("message caption is too long")),
    }
}

/// Adds what every sent message can have: a reply, a keyboard, a topic, protection.
pub(super) fn draft(cx: &Context<'_>, key: ChatKey, mut body: Map<String, Value>) -> Result<Draft> {
    let markup = markup::read(cx)?;
    if cx.params.flag("protect_content") {
        body.insert("has_protected_content".to_owned(), true.into());
    }
    if let Some(topic) = cx.params.int("message_thread_id") {
        body.insert("message_thread_id".to_owned(), topic.into());
    }
    if let Some(effect) = cx.params.text("message_effect_id") {
        body.insert("effect_id".to_owned(), effect.into());
    }
    Ok(Draft {
        reply_to: reply_to(cx, key)?,
        markup: markup.inline,
        keyboard: markup.keyboard,
        body,
    })
}

/// `reply_parameters`, or the older `reply_to_message_id`.
fn reply_to(cx: &Context<'_>, key: ChatKey) -> Result<Option<i64>> {
    let parameters = cx.json("reply_parameters", "reply parameters JSON object")?;
    let field = |name: &str| {
        parameters
            .as_ref()
            .and_then(|parameters| parameters.get(name))
    };
    let id = field("message_id")
        .and_then(Value::as_i64)
        .or_else(|| cx.params.int("reply_to_message_id"));
    let elsewhere = field("chat_id")
        .and_then(Value::as_i64)
        .is_some_and(|chat| chat != key.id());
    let Some(id) = id.filter(|_| !elsewhere) else {
        return Ok(None);
    };
    if cx.world.message(key, id).is_some() {
        return Ok(Some(id));
    }
    let lenient = field("allow_sending_without_reply")
        .and_then(Value::as_bool)
        .unwrap_or(false)
        || cx.params.flag("allow_sending_without_reply");
    if lenient {
        return Ok(None);
    }
    Err(ApiError::bad_request("message to be replied not found"))
}

pub(super) fn send_chat_action(cx: &Context<'_>) -> Result {
    const ACTIONS: [&str; 11] = [
        "typing",
        "upload_photo",
        "record_video",
        "upload_video",
        "record_voice",
        "upload_voice",
        "upload_document",
        "choose_sticker",
        "find_location",
        "record_video_note",
        "upload_video_note",
    ];
    cx.writable_chat()?;
    let action = cx.params.text("action").unwrap_or_default();
    if !ACTIONS.contains(&action) {
        return Err(ApiError::bad_request("wrong parameter action in request"));
    }
    Ok(Value::Bool(true).into())
}
