//! Parameters against the documentation's data: what is required, of which type, how long or large.
//!
//! For methods that this world does not model; the others check what they use in Telegram's own words.

use serde_json::Value;

use super::{ApiError, Result};
use crate::http::Params;
use crate::rules::Rule;
use crate::schema::{self, Method, Param};

/// Objects inside objects are looked into so far.
const DEPTH: usize = 8;

/// Refuses parameters that are missing or cannot be what the documentation says.
pub(super) fn check(method: &Method, params: &Params) -> Result<()> {
    for param in &method.params {
        if !params.has(&param.name) {
            if param.required {
                return Err(missing(&param.name));
            }
            continue;
        }
        let is_file = params.file(&param.name).is_some();
        if let Some(text) = params.text(&param.name).filter(|_| !is_file) {
            let value = method.typed(&param.name, text);
            check_value(param, &value, DEPTH).map_err(|what| {
                ApiError::of(Rule::ParameterInvalid, &[param.name.as_str(), &what])
            })?;
        }
    }
    Ok(())
}

fn missing(name: &str) -> ApiError {
    let rule = if name == "chat_id" {
        Rule::ChatIdEmpty
    } else {
        Rule::ParameterRequired
    };
    ApiError::of(rule, &[name])
}

fn check_value(param: &Param, value: &Value, depth: usize) -> std::result::Result<(), String> {
    if !fits(&param.kind, value, depth) {
        return Err(format!("expected {}", spelled(&param.kind)));
    }
    let size = match value {
        Value::String(text) => length(text),
        Value::Array(list) => length_of(list.len()),
        Value::Number(number) => number.as_f64(),
        _ => None,
    };
    let Some(size) = size else {
        return Ok(());
    };
    if param.min.is_some_and(|min| size < min) {
        return Err("it is too short or small".to_owned());
    }
    if param.max.is_some_and(|max| size > max) {
        return Err("it is too long or large".to_owned());
    }
    Ok(())
}

fn length(text: &str) -> Option<f64> {
    length_of(text.chars().count())
}

/// As a number that can be compared with the documented ones.
fn length_of(count: usize) -> Option<f64> {
    u32::try_from(count).ok().map(f64::from)
}

/// Whether a value can be of a documented type. Numbers and truth values may be written as text, as in the official server.
fn fits(kind: &Value, value: &Value, depth: usize) -> bool {
    match kind {
        Value::String(name) => fits_name(name, value, depth),
        Value::Object(of) => match (of.get("array"), of.get("any")) {
            (Some(item), _) => value
                .as_array()
                .is_some_and(|list| list.iter().all(|value| fits(item, value, depth))),
            (_, Some(Value::Array(kinds))) => kinds.iter().any(|kind| fits(kind, value, depth)),
            _ => true,
        },
        _ => true,
    }
}

fn fits_name(name: &str, value: &Value, depth: usize) -> bool {
    let text = value.as_str();
    match name {
        "Integer" => value.is_i64() || text.is_some_and(|text| text.trim().parse::<i64>().is_ok()),
        "Float" => value.is_number() || text.is_some_and(|text| text.trim().parse::<f64>().is_ok()),
        "String" => value.is_string(),
        "Boolean" | "True" => value.is_boolean() || text.is_some() || value.is_i64(),
        // Uploaded, attached, by id or by address.
        "InputFile" => value.is_string(),
        name => match schema::find_type(name).filter(|_| depth > 0) {
            Some(found) if !found.one_of.is_empty() => {
                found.one_of.iter().any(|kind| fits(kind, value, depth - 1))
            }
            Some(found) => fits_fields(&found.fields, value, depth - 1),
            None => true,
        },
    }
}

fn fits_fields(fields: &[Param], value: &Value, depth: usize) -> bool {
    let Some(object) = value.as_object() else {
        return false;
    };
    fields.iter().all(|field| {
        let given = object.get(&field.name).filter(|value| !value.is_null());
        match given {
            None => !field.required,
            Some(given) => {
                field
                    .constant
                    .as_ref()
                    .is_none_or(|constant| constant == given)
                    && fits(&field.kind, given, depth)
            }
        }
    })
}

/// A type as the documentation writes it.
fn spelled(kind: &Value) -> String {
    match kind {
        Value::String(name) => name.clone(),
        Value::Object(of) => match (of.get("array"), of.get("any")) {
            (Some(item), _) => format!("Array of {}", spelled(item)),
            (_, Some(Value::Array(kinds))) => {
                let kinds: Vec<String> = kinds.iter().map(spelled).collect();
                kinds.join(" or ")
            }
            _ => "Object".to_owned(),
        },
        _ => "Object".to_owned(),
    }
}
