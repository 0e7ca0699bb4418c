//! Deleting messages.

use serde_json::Value;

use super::context::Context;
use super::{Area, Result};
use crate::rules::Rule;
use crate::world::{ChatKey, ChatKind, MessageRecord};

const MAX_MESSAGES: usize = 100;
/// After that only administrators of groups may delete.
const TOO_OLD: i64 = 48 * 60 * 60;

pub(super) const METHODS: Area = &[
    ("deleteMessage", delete_message),
    ("deleteMessages", delete_messages),
];

fn delete_message(cx: &mut Context<'_>) -> Result {
    let key = cx.writable_chat()?;
    let id = cx.message_id()?;
    check(cx, key, cx.message(key, id, Rule::DeleteMissing)?)?;
    cx.world.delete(key, id);
    Ok(Value::Bool(true).into())
}

/// Skips messages that are not there.
fn delete_messages(cx: &mut Context<'_>) -> Result {
    let key = cx.writable_chat()?;
    let ids = cx.message_ids(MAX_MESSAGES)?;
    for id in &ids {
        if let Some(message) = cx.world.message(key, *id) {
            check(cx, key, message)?;
        }
    }
    for id in ids {
        cx.world.delete(key, id);
    }
    Ok(Value::Bool(true).into())
}

/// Refuses what the bot may not delete.
fn check(cx: &Context<'_>, key: ChatKey, message: &MessageRecord) -> Result<()> {
    let chat = cx.record(key)?;
    let own = cx.own(key)?;
    let is_mine = cx.is_mine(message);
    let may = match chat.kind {
        // Both sides' messages, for both.
        ChatKind::Private => true,
        ChatKind::Group | ChatKind::Supergroup => is_mine || own.has_right("can_delete_messages"),
        ChatKind::Channel => {
            (is_mine && own.has_right("can_post_messages")) || own.has_right("can_delete_messages")
        }
    };
    cx.demand(may, Rule::DeleteForbidden)?;
    let stays = [
        "supergroup_chat_created",
        "channel_chat_created",
        "migrate_from_chat_id",
    ];
    let is_foundation = stays.iter().any(|field| message.body.contains_key(*field));
    cx.demand(!is_foundation, Rule::DeleteForbidden)?;
    let is_old = cx.now.saturating_sub(message.date) > TOO_OLD;
    let is_master = !key.is_private() && own.has_right("can_delete_messages");
    cx.demand(!is_old || is_master, Rule::DeleteTooOld)
}
