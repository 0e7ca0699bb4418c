//! Forwarding and copying messages, one or many.

use serde_json::{Map, Value, json};

use super::context::Context;
use super::{Answer, ApiError, Result, sending};
use crate::world::{ChatKey, Draft, Sender};

const MAX_MESSAGES: usize = 100;

pub(super) fn forward_message(cx: &mut Context<'_>) -> Result {
    let (to, from) = (cx.writable_chat()?, cx.chat_in("from_chat_id")?);
    let id = cx.message_id()?;
    let draft = forwarded(cx, to, from, id, "message to forward")?;
    cx.post(to, draft)
}

pub(super) fn copy_message(cx: &mut Context<'_>) -> Result {
    let (to, from) = (cx.writable_chat()?, cx.chat_in("from_chat_id")?);
    let id = cx.message_id()?;
    let mut body = content(cx, from, id, "message to copy")?;
    if cx.params.text("caption").is_some() {
        body.retain(|field, _| field != "caption" && field != "caption_entities");
        body.extend(sending::caption(cx.params)?);
    }
    let draft = sending::draft(cx, to, body)?;
    let sent = cx.post_drawn(to, draft)?;
    Ok(json!({ "message_id": sent["message_id"] }).into())
}

/// Messages that are not there are left out.
pub(super) fn forward_messages(cx: &mut Context<'_>) -> Result {
    many(cx, |cx, to, from, id| {
        forwarded(cx, to, from, id, "message to forward")
    })
}

/// Messages that are not there are left out.
pub(super) fn copy_messages(cx: &mut Context<'_>) -> Result {
    many(cx, |cx, to, from, id| {
        let mut body = content(cx, from, id, "message to copy")?;
        if cx.params.flag("remove_caption") {
            body.retain(|field, _| field != "caption" && field != "caption_entities");
        }
        sending::draft(cx, to, body)
    })
}

fn many(
    cx: &mut Context<'_>,
    draft: impl Fn(&Context<'_>, ChatKey, ChatKey, i64) -> Result<Draft>,
) -> Result {
    let (to, from) = (cx.writable_chat()?, cx.chat_in("from_chat_id")?);
    let ids = cx.message_ids(MAX_MESSAGES)?;
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

/// The content of a message, or "`what` not found".
fn content(cx: &Context<'_>, from: ChatKey, id: i64, what: &str) -> Result<Map<String, Value>> {
    let mut body = cx.message(from, id, what)?.body.clone();
    if body.contains_key("pinned_message") {
        return Err(ApiError::bad_request("message can't be copied"));
    }
    body.retain(|field, _| {
        !matches!(
            field.as_str(),
            "forward_origin"
                | "media_group_id"
                | "has_protected_content"
                | "effect_id"
                | "message_thread_id"
        )
    });
    Ok(body)
}

fn forwarded(cx: &Context<'_>, to: ChatKey, from: ChatKey, id: i64, what: &str) -> Result<Draft> {
    let message = cx.message(from, id, what)?;
    if message.body.contains_key("has_protected_content") {
        return Err(ApiError::bad_request(
            "message has protected content and can't be forwarded",
        ));
    }
    // What was forwarded before keeps its first author.
    let origin = message.body.get("forward_origin").cloned();
    let origin = origin.unwrap_or_else(|| match message.sender {
        Sender::User(user) | Sender::Bot(user) => {
            json!({ "type": "user", "date": message.date, "sender_user": cx.world.draw_user(user) })
        }
        Sender::Chat { .. } => {
            json!({ "type": "channel", "date": message.date, "chat": cx.world.draw_chat(from), "message_id": id })
        }
    });
    let mut body = content(cx, from, id, what)?;
    body.insert("forward_origin".to_owned(), origin);
    sending::draft(cx, to, body)
}
