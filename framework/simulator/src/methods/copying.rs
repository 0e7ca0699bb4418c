//! Forwarding and copying messages, one or many.

use serde_json::{Map, Value, json};

use super::context::Context;
use super::markup::{self, Markup};
use super::{Answer, ApiError, Area, Result, content, sending};
use crate::rules::Rule;
use crate::world::{ChatKey, ChatKind, Draft, MessageRecord, Sender};

const MAX_MESSAGES: usize = 100;

pub(super) const METHODS: Area = &[
    ("forwardMessage", forward_message),
    ("forwardMessages", forward_messages),
    ("copyMessage", copy_message),
    ("copyMessages", copy_messages),
];

fn forward_message(cx: &mut Context<'_>) -> Result {
    let (to, from) = (cx.writable_chat()?, cx.chat_in("from_chat_id")?);
    let id = cx.message_id()?;
    let draft = forwarded(cx, to, from, id)?;
    cx.post(to, draft)
}

fn copy_message(cx: &mut Context<'_>) -> Result {
    let (to, from) = (cx.writable_chat()?, cx.chat_in("from_chat_id")?);
    let id = cx.message_id()?;
    let mut body = copied(cx, from, id)?;
    if cx.params.text("caption").is_some() {
        body.retain(|field, _| !is_caption(field));
        body.extend(sending::caption(cx, cx.params)?);
    }
    cx.check_sending(to, &body)?;
    let markup = markup::read(cx)?;
    let draft = sending::draft(cx, to, body, markup)?;
    let sent = cx.post_drawn(to, draft)?;
    Ok(json!({ "message_id": sent["message_id"] }).into())
}

/// Messages that are not there are left out.
fn forward_messages(cx: &mut Context<'_>) -> Result {
    many(cx, forwarded)
}

/// Messages that are not there are left out.
fn copy_messages(cx: &mut Context<'_>) -> Result {
    many(cx, |cx, to, from, id| {
        let mut body = copied(cx, from, id)?;
        if cx.params.flag("remove_caption") {
            body.retain(|field, _| !is_caption(field));
        }
        cx.check_sending(to, &body)?;
        sending::draft(cx, to, body, Markup::default())
    })
}

fn is_caption(field: &str) -> bool {
    field == "caption" || field == "caption_entities"
}

fn many(
    cx: &mut Context<'_>,
    draft: impl Fn(&mut Context<'_>, ChatKey, ChatKey, i64) -> Result<Draft>,
) -> Result {
    let (to, from) = (cx.writable_chat()?, cx.chat_in("from_chat_id")?);
    let ids = cx.message_ids(MAX_MESSAGES)?;
    let rises = ids.windows(2).all(|pair| pair[0] < pair[1]);
    cx.demand(rises, Rule::MessageIdsNotIncreasing)?;
    let mut sent = Vec::new();
    for id in ids {
        if cx.world.message(from, id).is_none() {
            continue;
        }
        let draft = draft(cx, to, from, id)?;
        let message = cx.post_drawn(to, draft)?;
        sent.push(json!({ "message_id": message["message_id"] }));
    }
    Ok(Answer::from(Value::Array(sent)))
}

/// The content of a message for a copy of it.
fn copied(cx: &mut Context<'_>, from: ChatKey, id: i64) -> Result<Map<String, Value>> {
    let message = cx.message(from, id, Rule::CopyMissing)?;
    check_protection(cx, message)?;
    let mut body = content_of(message).ok_or(Rule::CopyForbidden)?;
    cx.demand(!body.contains_key("invoice"), Rule::CopyForbidden)?;
    body.remove("forward_origin");
    let bot = cx.bot;
    if let Some(poll) = body.get("poll").and_then(|poll| poll["id"].as_str()) {
        // A copy of a poll is a poll of the bot's own.
        let copy = cx.world.copy_poll(poll, bot).ok_or(Rule::CopyForbidden)?;
        body.extend(content::one("poll", json!({ "id": copy })));
    }
    Ok(body)
}

fn check_protection(cx: &Context<'_>, message: &MessageRecord) -> Result<()> {
    let is_protected = message.body.contains_key("has_protected_content");
    cx.demand(!is_protected, Rule::ProtectedContent)
}

/// What the message says, without what belongs to its place; `None` for notices.
fn content_of(message: &MessageRecord) -> Option<Map<String, Value>> {
    const OF_THE_PLACE: [&str; 5] = [
        "media_group_id",
        "has_protected_content",
        "effect_id",
        "quote",
        "external_reply",
    ];
    message.content()?;
    let mut body = message.body.clone();
    body.retain(|field, _| !OF_THE_PLACE.contains(&field.as_str()));
    Some(body)
}

fn forwarded(cx: &mut Context<'_>, to: ChatKey, from: ChatKey, id: i64) -> Result<Draft> {
    let message = cx.message(from, id, Rule::ForwardMissing)?;
    check_protection(cx, message)?;
    let mut body = content_of(message).ok_or(ApiError::from(Rule::ForwardForbidden))?;
    let origin = origin(cx, from, message);
    body.insert("forward_origin".to_owned(), origin);
    let via_bot = message.via_bot;
    cx.check_sending(to, &body)?;
    let draft = sending::draft(cx, to, body, Markup::default())?;
    Ok(Draft { via_bot, ..draft })
}

/// A `MessageOrigin`. What was forwarded before keeps its first author.
pub(super) fn origin(cx: &Context<'_>, from: ChatKey, message: &MessageRecord) -> Value {
    if let Some(origin) = message.body.get("forward_origin") {
        return origin.clone();
    }
    let is_channel = cx
        .world
        .chats
        .get(&from)
        .is_some_and(|chat| chat.kind == ChatKind::Channel);
    let chat = || cx.world.draw_chat(from);
    match message.sender {
        Sender::User(user) | Sender::Bot(user) => {
            json!({ "type": "user", "date": message.date, "sender_user": cx.world.draw_user(user) })
        }
        Sender::Chat { .. } if is_channel => {
            json!({ "type": "channel", "date": message.date, "chat": chat(), "message_id": message.id })
        }
        Sender::Chat { .. } => {
            json!({ "type": "chat", "date": message.date, "sender_chat": chat() })
        }
    }
}
