//! Sending: what every message that a bot sends has in common; text and chat actions themselves.

use serde_json::{Map, Value, json};

use super::context::Context;
use super::formatted::{CAPTION, Formatted, TEXT};
use super::markup::{self, Markup};
use super::{Answer, Area, Result};
use crate::http::Params;
use crate::rules::Rule;
use crate::world::{ChatKey, Draft, GENERAL};

const MAX_TEXT: usize = 4096;
const MAX_CAPTION: usize = 1024;

pub(super) const METHODS: Area = &[
    ("sendMessage", send_message),
    ("sendChatAction", send_chat_action),
    ("sendMessageDraft", send_message_draft),
];

fn send_message(cx: &mut Context<'_>) -> Result {
    let body = checked_text(cx)?;
    send(cx, body)
}

/// A text that is being written: seen while it grows, never kept.
fn send_message_draft(cx: &mut Context<'_>) -> Result {
    let text = Formatted::read(cx, cx.params, TEXT)?;
    cx.demand(text.length() <= MAX_TEXT, Rule::TextTooLong)?;
    cx.writable_chat()?;
    Ok(Value::Bool(true).into())
}

/// Sends a message with this content to the call's chat.
pub(super) fn send(cx: &mut Context<'_>, body: Map<String, Value>) -> Result {
    let markup = markup::read(cx)?;
    let key = cx.writable_chat()?;
    cx.check_sending(key, &body)?;
    let draft = draft(cx, key, body, markup)?;
    cx.post(key, draft)
}

/// The fields of `text`, neither empty nor too long.
pub(super) fn checked_text(cx: &Context<'_>) -> Result<Map<String, Value>> {
    let text = Formatted::read(cx, cx.params, TEXT)?;
    cx.demand(text.length() > 0, Rule::TextEmpty)?;
    cx.demand(text.length() <= MAX_TEXT, Rule::TextTooLong)?;
    let mut body = text.into_fields("text", "entities");
    if let Ok(Some(options)) = cx.params.json("link_preview_options") {
        body.insert("link_preview_options".to_owned(), options);
    }
    Ok(body)
}

/// The fields of a caption; none where it is empty.
pub(super) fn caption(cx: &Context<'_>, params: &Params) -> Result<Map<String, Value>> {
    let caption = Formatted::read(cx, params, CAPTION)?;
    cx.demand(caption.length() <= MAX_CAPTION, Rule::CaptionTooLong)?;
    let mut body = match caption.length() {
        0 => Map::new(),
        _ => caption.into_fields("caption", "caption_entities"),
    };
    if params.flag("show_caption_above_media") {
        body.insert("show_caption_above_media".to_owned(), true.into());
    }
    Ok(body)
}

/// Adds what every sent message can have: a reply, a keyboard, a topic, protection.
pub(super) fn draft(
    cx: &Context<'_>,
    key: ChatKey,
    mut body: Map<String, Value>,
    markup: Markup,
) -> Result<Draft> {
    markup.check_place(cx, key)?;
    if cx.params.flag("protect_content") {
        body.insert("has_protected_content".to_owned(), true.into());
    }
    if let Some(effect) = cx.params.text("message_effect_id") {
        body.insert("effect_id".to_owned(), effect.into());
    }
    let reply_to = reply_to(cx, key, &mut body)?;
    Ok(Draft {
        reply_to,
        thread: topic(cx, key, reply_to)?,
        markup: markup.inline,
        keyboard: markup.keyboard,
        ..Draft::new(body)
    })
}

/// The topic of `message_thread_id`, or that of the message that is answered.
fn topic(cx: &Context<'_>, key: ChatKey, reply_to: Option<i64>) -> Result<Option<i64>> {
    let Some(topics) = cx
        .world
        .chats
        .get(&key)
        .and_then(|chat| chat.topics.as_ref())
    else {
        let asked = cx.params.int("message_thread_id").is_some_and(|id| id > 0);
        cx.demand(!asked || key.is_private(), Rule::TopicNotFound)?;
        return Ok(None);
    };
    let answered = reply_to.and_then(|id| cx.world.message(key, id)?.thread);
    let asked = cx.params.int("message_thread_id").filter(|id| *id > 0);
    let id = asked.or(answered).unwrap_or(GENERAL);
    let found = topics.get(id);
    cx.demand(found.is_some(), Rule::TopicNotFound)?;
    if found.is_some_and(|topic| topic.is_closed) {
        let may = cx.own(key)?.has_right("can_manage_topics");
        cx.demand(may, Rule::TopicClosed)?;
    }
    Ok(Some(id).filter(|id| *id != GENERAL))
}

/// `reply_parameters`, or the older `reply_to_message_id`. What lies in another chat is shown as `external_reply`.
fn reply_to(cx: &Context<'_>, key: ChatKey, body: &mut Map<String, Value>) -> Result<Option<i64>> {
    let parameters = cx.object("reply_parameters", Rule::ReplyParametersInvalid)?;
    let parameters = parameters.map_or_else(Params::default, Params::from_json);
    let id = parameters.int("message_id");
    let Some(id) = id.or_else(|| cx.params.int("reply_to_message_id")) else {
        return Ok(None);
    };
    let there = match parameters.text("chat_id") {
        Some(other) => cx.chat_named(other, "chat_id")?,
        None => key,
    };
    let Some(answered) = cx.world.message(there, id) else {
        let is_lenient = parameters.flag("allow_sending_without_reply")
            || cx.params.flag("allow_sending_without_reply");
        cx.demand(is_lenient, Rule::ReplyToMissing)?;
        return Ok(None);
    };
    if let Some(quote) = parameters.text("quote").filter(|quote| !quote.is_empty()) {
        let text = |field: &str| answered.body.get(field).and_then(Value::as_str);
        let text = text("text").or_else(|| text("caption")).unwrap_or_default();
        cx.demand(text.contains(quote), Rule::QuoteMissing)?;
        let before = text.find(quote).map_or("", |at| &text[..at]);
        let position = crate::text::entities::utf16_len(before);
        let quote = json!({ "text": quote, "position": position, "is_manual": true });
        body.insert("quote".to_owned(), quote);
    }
    if there == key {
        return Ok(Some(id));
    }
    let origin = super::copying::origin(cx, there, answered);
    let mut external = json!({ "origin": origin, "message_id": id });
    if !there.is_private() {
        external["chat"] = cx.world.draw_chat(there);
    }
    body.insert("external_reply".to_owned(), external);
    Ok(None)
}

fn send_chat_action(cx: &mut Context<'_>) -> Result {
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
    cx.demand(ACTIONS.contains(&action), Rule::WrongChatAction)?;
    Ok(Answer::from(Value::Bool(true)))
}
