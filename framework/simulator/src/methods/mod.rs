//! What each Bot API method does in this world. One module per group of methods, each with its own table; this one
//! finds the right function.

mod album;
mod chats;
mod commands;
mod content;
mod context;
mod copying;
#[cfg(test)]
mod coverage;
mod deleting;
mod editing;
mod error;
mod formatted;
mod games;
mod inline;
mod invites;
mod markup;
mod media;
mod members;
mod myself;
mod payments;
mod pins;
mod polls;
mod profile;
mod queries;
mod reactions;
mod sending;
mod stickers;
mod topics;
mod unmodelled;
mod validation;
mod webhook;

use std::collections::HashMap;
use std::sync::LazyLock;
use std::time::SystemTime;

use serde_json::Value;

use context::Context;
pub(crate) use error::ApiError;

use crate::http::Params;
pub(crate) use crate::schema::Method;
use crate::shared::State;

/// The result of a call.
#[derive(Debug)]
pub(crate) struct Answer {
    pub(crate) result: Value,
    pub(crate) description: Option<&'static str>,
    /// For the log: that the world did not really do what the method says, or which refusal was switched off.
    pub(crate) note: Option<&'static str>,
}

impl Answer {
    fn told(description: &'static str) -> Self {
        Self {
            description: Some(description),
            ..Self::from(Value::Bool(true))
        }
    }
}

impl From<Value> for Answer {
    fn from(result: Value) -> Self {
        Self {
            result,
            description: None,
            note: None,
        }
    }
}

type Result<T = Answer> = std::result::Result<T, ApiError>;

type Handler = fn(&mut Context<'_>) -> Result;

/// The methods of one module.
type Area = &'static [(&'static str, Handler)];

/// All methods that really happen, under what they are about.
const AREAS: [(&str, Area); 23] = [
    ("Webhook", webhook::METHODS),
    ("Sending", sending::METHODS),
    ("Files", media::METHODS),
    ("Albums and paid media", album::METHODS),
    ("Dice, places, contacts", content::METHODS),
    ("Polls", polls::METHODS),
    ("Forwarding and copying", copying::METHODS),
    ("Editing", editing::METHODS),
    ("Deleting", deleting::METHODS),
    ("Pinning", pins::METHODS),
    ("Reactions", reactions::METHODS),
    ("Chats", chats::METHODS),
    ("Members", members::METHODS),
    ("Chat properties", profile::METHODS),
    ("Invite links", invites::METHODS),
    ("Topics", topics::METHODS),
    ("Commands", commands::METHODS),
    ("The bot itself", myself::METHODS),
    ("Callback queries", queries::METHODS),
    ("Inline mode", inline::METHODS),
    ("Payments", payments::METHODS),
    ("Stickers", stickers::METHODS),
    ("Games", games::METHODS),
];

static HANDLERS: LazyLock<HashMap<&str, Handler>> = LazyLock::new(|| {
    let methods = AREAS.iter().flat_map(|(_, area)| area.iter().copied());
    methods.collect()
});

/// Does what the method says, to this bot's world.
pub(crate) fn call(
    state: &mut State,
    bot: i64,
    method: &'static Method,
    params: &Params,
    now: SystemTime,
) -> Result {
    let cx = &mut Context::new(state, bot, params, now);
    let done = match HANDLERS.get(method.name.as_str()) {
        Some(handler) => handler(cx),
        None => unmodelled::answer(cx, method),
    };
    match done {
        Ok(mut answer) => {
            let passed_over = cx.passed_over.get().map(crate::rules::Rule::name);
            answer.note = answer.note.or(passed_over);
            Ok(answer)
        }
        Err(error) => match error.rule.filter(|rule| !cx.rules.enforces(*rule)) {
            Some(rule) => Ok(Answer {
                note: Some(rule.name()),
                ..unmodelled::plausible_answer(method)
            }),
            None => Err(error),
        },
    }
}
