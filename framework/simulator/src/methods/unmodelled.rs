//! Methods that exist but change nothing here: parameters are checked, the answer has the right shape.

use serde_json::{Map, Value, json};

use super::context::Context;
use super::{Answer, Result, validation};
use crate::rules::Rule;
use crate::schema::{self, Method};

/// Objects inside objects end here; nothing that is always required goes deeper.
const DEPTH: usize = 6;

pub(super) fn answer(cx: &Context<'_>, method: &Method) -> Result {
    validation::check(method, cx.params)?;
    if cx.rules.enforces(Rule::NotModelled) {
        return Err(Rule::NotModelled.into());
    }
    Ok(Answer {
        note: Some("not modelled"),
        ..plausible_answer(method)
    })
}

/// An answer of the documented type that says nothing.
pub(super) fn plausible_answer(method: &Method) -> Answer {
    Answer::from(plausible(&method.returns, DEPTH))
}

/// A value of a documented type with nothing but its required fields.
fn plausible(kind: &Value, depth: usize) -> Value {
    match kind {
        Value::String(name) => match name.as_str() {
            "True" | "Boolean" => true.into(),
            "Integer" => 1.into(),
            "Float" => 1.0.into(),
            "String" => "not modelled".into(),
            name => object(name, depth),
        },
        Value::Object(of) if of.contains_key("array") => json!([]),
        Value::Object(of) => of
            .values()
            .next()
            .map_or(Value::Null, |first| plausible(first, depth)),
        Value::Array(choices) => choices
            .first()
            .map_or(Value::Null, |first| plausible(first, depth)),
        _ => Value::Null,
    }
}

fn object(name: &str, depth: usize) -> Value {
    let Some(found) = schema::find_type(name).filter(|_| depth > 0) else {
        return json!({});
    };
    if let Some(first) = found.one_of.first() {
        return plausible(first, depth);
    }
    let required = found.fields.iter().filter(|field| field.required);
    let object: Map<String, Value> = required
        .map(|field| {
            let constant = field.constant.clone();
            let value = constant.unwrap_or_else(|| plausible(&field.kind, depth - 1));
            (field.name.clone(), value)
        })
        .collect();
    object.into()
}
