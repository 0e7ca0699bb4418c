//! Answers to queries.

use serde_json::Value;

use super::context::Context;
use super::{ApiError, Result};

const TOO_OLD: &str = "query is too old and response timeout expired or query ID is invalid";

pub(super) fn answer_callback_query(cx: &mut Context<'_>) -> Result {
    answer_query(cx, "callback_query_id")
}

pub(super) fn answer_inline_query(cx: &mut Context<'_>) -> Result {
    let results = cx.json("results", "inline query results JSON object")?;
    match results
        .as_ref()
        .map(|results| results.as_array().map(Vec::len))
    {
        None => return Err(ApiError::bad_request("results is empty")),
        Some(None) => {
            return Err(ApiError::bad_request(
                "can't parse inline query results: expected an Array",
            ));
        }
        Some(Some(51..)) => return Err(ApiError::bad_request("RESULTS_TOO_MUCH")),
        Some(Some(_)) => {}
    }
    answer_query(cx, "inline_query_id")
}

/// Takes the parameters as the answer to a query that is still open.
fn answer_query(cx: &mut Context<'_>, id_param: &str) -> Result {
    let id = cx.params.text(id_param).unwrap_or_default();
    let fields = cx.params.fields();
    let answer: Value = fields
        .map(|(name, text)| (name.to_owned(), Value::from(text)))
        .collect();
    if cx.world.queries.answer(cx.bot, id, answer, cx.now) {
        Ok(Value::Bool(true).into())
    } else {
        Err(ApiError::bad_request(TOO_OLD))
    }
}
