//! `/control/rules`: which refusals are on.

use serde_json::{Map, Value};

use super::Result;
use crate::http::Params;
use crate::methods::ApiError;
use crate::rules::Rule;
use crate::shared::Shared;

/// Every rule by its name, with whether it is on.
pub(super) fn list(shared: &Shared) -> Value {
    let rules = shared.read(|state| state.rules.clone());
    let all = Rule::ALL.iter();
    let all = all.map(|rule| (rule.name().to_owned(), rules.enforces(*rule).into()));
    Value::Object(all.collect::<Map<_, _>>())
}

/// Switches one rule on or off, or with the name `all` every one.
pub(super) fn set(shared: &Shared, params: &Params) -> Result {
    let name = params.text("rule").unwrap_or_default();
    let on = params.flag("on");
    let chosen: Vec<Rule> = match name {
        "all" => Rule::ALL.to_vec(),
        name => Rule::find(name).into_iter().collect(),
    };
    if chosen.is_empty() {
        return Err(ApiError::bad_request(format!("there is no rule {name:?}")));
    }
    shared.change(|state, _| {
        for rule in chosen {
            state.rules.set(rule, on);
        }
    });
    Ok(true.into())
}
