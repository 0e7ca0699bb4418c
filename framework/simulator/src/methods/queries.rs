//! Answers to pressed buttons.

use serde_json::Value;

use super::context::Context;
use super::{Area, Result};
use crate::rules::Rule;
use crate::world::{OfferedMessage, Purpose};

/// The longest notice, in characters.
const MAX_NOTICE: usize = 200;

pub(super) const METHODS: Area = &[("answerCallbackQuery", answer_callback)];

fn answer_callback(cx: &mut Context<'_>) -> Result {
    let text = cx.params.text("text").unwrap_or_default();
    let id = cx.params.text("callback_query_id").unwrap_or_default();
    check_open(cx, id, Purpose::Callback)?;
    let fits = text.chars().count() <= MAX_NOTICE;
    cx.demand(fits, Rule::CallbackAnswerTooLong)?;
    if let Some(url) = cx.params.text("url").filter(|url| !url.is_empty()) {
        // Only games and the bot's own start links may be opened.
        let is_own = url.starts_with("https://t.me/") || url.starts_with("tg://");
        let is_game = url.starts_with("https://") && !cx.world.games.is_empty();
        cx.demand(is_own || is_game, Rule::CallbackUrlInvalid)?;
    }
    settle(cx, id, Vec::new())
}

/// Refuses unless the question was asked of this bot, not too long ago, and has no answer.
pub(super) fn check_open(cx: &Context<'_>, id: &str, purpose: Purpose) -> Result<()> {
    let open = cx.world.queries.open(cx.bot, id, purpose, cx.now);
    cx.demand(open.is_some(), Rule::QueryTooOld)
}

/// Keeps the call's parameters as the answer; every value is text, as sent.
pub(super) fn settle(cx: &mut Context<'_>, id: &str, offers: Vec<OfferedMessage>) -> Result {
    let fields = cx.params.fields();
    let answer: Value = fields
        .map(|(name, text)| (name.to_owned(), Value::from(text)))
        .collect();
    cx.world.queries.settle(id, answer, offers);
    Ok(Value::Bool(true).into())
}
