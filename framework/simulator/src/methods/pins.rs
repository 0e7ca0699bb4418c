//! Pinned messages, of a chat or of one topic.

use serde_json::{Map, Value};

use super::context::Context;
use super::{Area, Result};
use crate::rules::Rule;
use crate::world::{ChatKey, ChatKind, Draft, GENERAL};

pub(super) const METHODS: Area = &[
    ("pinChatMessage", pin),
    ("unpinChatMessage", unpin),
    ("unpinAllChatMessages", unpin_all),
    ("unpinAllForumTopicMessages", |cx| {
        let topic = cx.params.int("message_thread_id").unwrap_or_default();
        unpin_topic(cx, topic)
    }),
    ("unpinAllGeneralForumTopicMessages", |cx| {
        unpin_topic(cx, GENERAL)
    }),
];

/// Pins and says so in the chat, as Telegram does.
fn pin(cx: &mut Context<'_>) -> Result {
    let key = allowed_chat(cx)?;
    let id = cx.message_id()?;
    let thread = cx.message(key, id, Rule::PinMissing)?.thread;
    let pinned = cx.world.draw_message(key, id).unwrap_or_default();
    let chat = cx.record_mut(key)?;
    chat.pinned.retain(|other| *other != id);
    chat.pinned.push(id);
    let notice = Map::from_iter([("pinned_message".to_owned(), pinned)]);
    let draft = Draft {
        thread,
        ..Draft::new(notice)
    };
    cx.post(key, draft)?;
    Ok(Value::Bool(true).into())
}

/// Without `message_id` the newest pinned message.
fn unpin(cx: &mut Context<'_>) -> Result {
    let key = allowed_chat(cx)?;
    let id = cx.params.int("message_id");
    let pinned = &mut cx.record_mut(key)?.pinned;
    let index = match id {
        Some(id) => pinned.iter().position(|other| *other == id),
        None => pinned.len().checked_sub(1),
    };
    pinned.remove(index.ok_or(Rule::UnpinMissing)?);
    Ok(Value::Bool(true).into())
}

fn unpin_all(cx: &mut Context<'_>) -> Result {
    let key = allowed_chat(cx)?;
    cx.record_mut(key)?.pinned.clear();
    Ok(Value::Bool(true).into())
}

fn unpin_topic(cx: &mut Context<'_>, topic: i64) -> Result {
    let key = allowed_chat(cx)?;
    let chat = cx.record_mut(key)?;
    let topics = chat.topics.as_ref().ok_or(Rule::NotAForum)?;
    topics.get(topic).ok_or(Rule::TopicIdInvalid)?;
    let messages = &chat.messages;
    chat.pinned.retain(|id| {
        let message = messages.get(id);
        message.is_some_and(|message| message.thread.unwrap_or(GENERAL) != topic)
    });
    Ok(Value::Bool(true).into())
}

/// The call's chat, if the bot may pin there.
fn allowed_chat(cx: &Context<'_>) -> Result<ChatKey> {
    let key = cx.writable_chat()?;
    let chat = cx.record(key)?;
    let own = cx.own(key)?;
    let may = match chat.kind {
        ChatKind::Private => true,
        ChatKind::Channel => own.has_right("can_edit_messages"),
        // A permission that members may have is not theirs by default.
        ChatKind::Group | ChatKind::Supergroup => own.has_right("can_pin_messages"),
    };
    cx.demand(may, Rule::PinForbidden)?;
    Ok(key)
}
