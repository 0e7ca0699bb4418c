//! Polls: asking and ending.

use std::collections::BTreeMap;

use serde_json::{Map, Value, json};

use super::content::one;
use super::context::Context;
use super::formatted::{Formatted, Names};
use super::{Area, Result, markup, sending};
use crate::http::Params;
use crate::rules::Rule;
use crate::world::PollRecord;

const MAX_QUESTION: usize = 300;
const MAX_OPTION: usize = 100;
const MAX_OPTIONS: usize = 12;
const MAX_EXPLANATION: usize = 200;
/// The shortest and the longest time that a poll may be open, in seconds: 5 s to 30 days.
const PERIOD: std::ops::RangeInclusive<i64> = 5..=2_628_000;

const QUESTION: Names = Names {
    text: "question",
    entities: "question_entities",
    parse_mode: "question_parse_mode",
};
const EXPLANATION: Names = Names {
    text: "explanation",
    entities: "explanation_entities",
    parse_mode: "explanation_parse_mode",
};
const DESCRIPTION: Names = Names {
    text: "description",
    entities: "description_entities",
    parse_mode: "description_parse_mode",
};
const OPTION: Names = Names {
    text: "text",
    entities: "text_entities",
    parse_mode: "text_parse_mode",
};

pub(super) const METHODS: Area = &[("sendPoll", send), ("stopPoll", stop)];

fn send(cx: &mut Context<'_>) -> Result {
    let poll = read(cx)?;
    // A poll is made only when it can be sent.
    let key = cx.writable_chat()?;
    cx.check_sending(key, &one("poll", Value::Null))?;
    markup::read(cx)?.check_place(cx, key)?;
    let id = cx.world.add_poll(poll);
    sending::send(cx, one("poll", json!({ "id": id })))
}

fn read(cx: &Context<'_>) -> Result<PollRecord> {
    let kind = cx.params.text("type").filter(|kind| !kind.is_empty());
    let kind = kind.unwrap_or("regular");
    cx.demand(["regular", "quiz"].contains(&kind), Rule::PollTypeInvalid)?;
    let question = Formatted::read(cx, cx.params, QUESTION)?;
    cx.demand(question.length() > 0, Rule::PollQuestionEmpty)?;
    cx.demand(question.length() <= MAX_QUESTION, Rule::PollQuestionTooLong)?;
    let mut fixed = question.into_fields("question", "question_entities");
    let options = options(cx)?;
    let is_anonymous = cx.params.text("is_anonymous").is_none() || cx.params.flag("is_anonymous");
    fixed.insert("is_anonymous".to_owned(), is_anonymous.into());
    fixed.insert("type".to_owned(), kind.into());
    for flag in ["allows_multiple_answers", "allows_revoting", "members_only"] {
        fixed.insert(flag.to_owned(), cx.params.flag(flag).into());
    }
    if kind == "quiz" {
        add_solution(cx, &mut fixed, options.len())?;
    }
    let description = Formatted::read(cx, cx.params, DESCRIPTION)?;
    if description.length() > 0 {
        fixed.extend(description.into_fields("description", "description_entities"));
    }
    if let Some(countries) = cx.json("country_codes")?.filter(Value::is_array) {
        fixed.insert("country_codes".to_owned(), countries);
    }
    let closes_at = closes_at(cx, &mut fixed)?;
    Ok(PollRecord {
        author: cx.bot,
        fixed,
        options,
        votes: BTreeMap::new(),
        is_closed: cx.params.flag("is_closed"),
        closes_at,
    })
}

/// What is right in a quiz, and why. `correct_option_id` is the parameter's older form.
fn add_solution(cx: &Context<'_>, fixed: &mut Map<String, Value>, count: usize) -> Result<()> {
    let given = cx.json("correct_option_ids")?;
    let given = given.or_else(|| Some(json!([cx.params.int("correct_option_id")?])));
    let ids = given.as_ref().and_then(Value::as_array);
    let ids = ids.map(Vec::as_slice).unwrap_or_default();
    let exists = |id: &Value| {
        id.as_u64()
            .and_then(|id| usize::try_from(id).ok())
            .is_some_and(|id| id < count)
    };
    let is_right = !ids.is_empty() && ids.iter().all(exists);
    cx.demand(is_right, Rule::PollAnswerInvalid)?;
    fixed.insert("correct_option_ids".to_owned(), ids.into());
    let explanation = Formatted::read(cx, cx.params, EXPLANATION)?;
    cx.demand(
        explanation.length() <= MAX_EXPLANATION,
        Rule::PollExplanationTooLong,
    )?;
    if explanation.length() > 0 {
        fixed.extend(explanation.into_fields("explanation", "explanation_entities"));
    }
    Ok(())
}

/// `open_period` or `close_date`.
fn closes_at(cx: &Context<'_>, fixed: &mut Map<String, Value>) -> Result<Option<i64>> {
    let period = cx.params.int("open_period").filter(|period| *period != 0);
    let date = cx.params.int("close_date").filter(|date| *date != 0);
    let lasts = match (period, date) {
        (Some(period), _) => period,
        (None, Some(date)) => date.saturating_sub(cx.now),
        (None, None) => return Ok(None),
    };
    cx.demand_of(
        PERIOD.contains(&lasts),
        Rule::PollPeriodInvalid,
        &[lasts.to_string()],
    )?;
    if period.is_some() {
        fixed.insert("open_period".to_owned(), lasts.into());
    }
    Ok(Some(cx.now.saturating_add(lasts)))
}

/// Options are objects; plain strings are taken as well, as in older versions of the API.
fn options(cx: &Context<'_>) -> Result<Vec<Value>> {
    let given = cx.json("options")?;
    let given = given.as_ref().and_then(Value::as_array);
    let given = given.map(Vec::as_slice).unwrap_or_default();
    let least = 2;
    let least_named = [least.to_string()];
    cx.demand_of(given.len() >= least, Rule::PollTooFewOptions, &least_named)?;
    let most = [MAX_OPTIONS.to_string()];
    cx.demand_of(given.len() <= MAX_OPTIONS, Rule::PollTooManyOptions, &most)?;
    let numbered = given.iter().enumerate();
    numbered
        .map(|(index, given)| option(cx, index, given))
        .collect()
}

fn option(cx: &Context<'_>, index: usize, given: &Value) -> Result<Value> {
    let fields = match given {
        Value::Object(fields) => fields.clone(),
        Value::String(text) => one("text", text.as_str().into()),
        _ => Map::new(),
    };
    let text = Formatted::read(cx, &Params::from_json(fields), OPTION)?;
    cx.demand(text.length() > 0, Rule::PollOptionEmpty)?;
    cx.demand(text.length() <= MAX_OPTION, Rule::PollOptionTooLong)?;
    let mut option = Value::Object(text.into_fields("text", "text_entities"));
    option["persistent_id"] = index.to_string().into();
    Ok(option)
}

fn stop(cx: &mut Context<'_>) -> Result {
    let markup = markup::read(cx)?;
    let key = cx.writable_chat()?;
    let id = cx.message_id()?;
    let message = cx.message(key, id, Rule::PollNotFound)?;
    let poll = message
        .poll_id()
        .map(str::to_owned)
        .ok_or(Rule::PollNotOne)?;
    cx.demand(cx.is_mine(message), Rule::PollStopForbidden)?;
    let now = cx.now;
    let was_open = cx.world.close_poll(&poll, now);
    cx.demand(was_open, Rule::PollClosed)?;
    if let Some(message) = cx.world.message_mut(key, id) {
        message.markup = markup.inline;
    }
    Ok(cx.world.draw_poll(&poll).unwrap_or_default().into())
}
