//! Reactions of bots to messages, and taking away those of others.

use serde_json::Value;

use super::context::Context;
use super::{Area, Result};
use crate::rules::Rule;
use crate::world::ChatKey;

pub(super) const METHODS: Area = &[
    ("setMessageReaction", set),
    ("deleteMessageReaction", delete_one),
    ("deleteAllMessageReactions", delete_all),
];

/// Bots may give one reaction; an empty list takes it back.
fn set(cx: &mut Context<'_>) -> Result {
    let key = cx.writable_chat()?;
    let id = cx.message_id()?;
    let given = cx.json("reaction")?;
    let given = given.as_ref().and_then(Value::as_array).cloned();
    let given = given.unwrap_or_default();
    cx.demand(given.len() <= 1, Rule::TooManyReactions)?;
    cx.demand(given.iter().all(is_reaction), Rule::ReactionInvalid)?;
    let is_paid = given.iter().any(|reaction| reaction["type"] == "paid");
    cx.demand(!is_paid, Rule::ReactionInvalid)?;
    let bot = cx.bot;
    let message = cx.world.message_mut(key, id);
    message.ok_or(Rule::ReactMissing)?.react(bot, given);
    Ok(Value::Bool(true).into())
}

fn delete_one(cx: &mut Context<'_>) -> Result {
    let (key, who) = (moderated_chat(cx)?, actor(cx)?);
    let id = cx.message_id()?;
    let message = cx.world.message_mut(key, id);
    message.ok_or(Rule::ReactMissing)?.react(who, Vec::new());
    Ok(Value::Bool(true).into())
}

fn delete_all(cx: &mut Context<'_>) -> Result {
    let (key, who) = (moderated_chat(cx)?, actor(cx)?);
    for message in cx.record_mut(key)?.messages.values_mut() {
        message.react(who, Vec::new());
    }
    Ok(Value::Bool(true).into())
}

fn moderated_chat(cx: &Context<'_>) -> Result<ChatKey> {
    let key = cx.writable_chat()?;
    cx.need_right(key, "can_delete_messages", Rule::NotEnoughRights)?;
    Ok(key)
}

/// Whose reactions: a user's, or a chat's.
fn actor(cx: &Context<'_>) -> Result<i64> {
    match cx.params.int("actor_chat_id") {
        Some(chat) => Ok(chat),
        None => cx.user(),
    }
}

fn is_reaction(reaction: &Value) -> bool {
    let text = |field: &str| {
        reaction[field]
            .as_str()
            .is_some_and(|text| !text.is_empty())
    };
    match reaction["type"].as_str() {
        Some("emoji") => text("emoji"),
        Some("custom_emoji") => text("custom_emoji_id"),
        Some("paid") => true,
        _ => false,
    }
}
