//! Games and their high scores.

use serde_json::{Map, Value, json};

use super::content::one;
use super::context::Context;
use super::editing::target;
use super::{Area, Result, sending};
use crate::http::Params;
use crate::rules::Rule;

pub(super) const METHODS: Area = &[
    ("sendGame", |cx| {
        let body = content(cx, cx.params)?;
        sending::send(cx, body)
    }),
    ("setGameScore", set_score),
    ("getGameHighScores", |cx| {
        let (key, id) = target(cx)?.place();
        Ok(Value::from(cx.world.high_scores(key, id)).into())
    }),
];

/// `Game`, one that the bot has.
pub(super) fn content(cx: &Context<'_>, params: &Params) -> Result<Map<String, Value>> {
    let name = params.text("game_short_name").unwrap_or_default();
    let title = cx.world.games.title(cx.bot, name);
    cx.demand(title.is_some(), Rule::GameInvalid)?;
    let title = title.unwrap_or(name);
    let game = json!({ "title": title, "description": title, "photo": [] });
    Ok(one("game", game))
}

fn set_score(cx: &mut Context<'_>) -> Result {
    let user = cx.user()?;
    let score = cx.params.int("score").unwrap_or_default();
    let target = target(cx)?;
    let is_game = target.message(cx)?.body.contains_key("game");
    cx.demand(is_game, Rule::GameMissing)?;
    let (key, id) = target.place();
    let force = cx.params.flag("force");
    let counts = cx.world.games.score(key, id, user, score, force);
    cx.demand(counts, Rule::GameScoreNotModified)?;
    Ok(target.answer(cx))
}
