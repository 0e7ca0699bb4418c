//! A text parameter with its `parse_mode` or its list of entities.

use serde_json::{Map, Value};

use super::context::Context;
use super::{ApiError, Result};
use crate::http::Params;
use crate::rules::Rule;
use crate::text::{self, Parsed};

/// The names of the parameters that belong together.
#[derive(Clone, Copy, Debug)]
pub(super) struct Names {
    pub(super) text: &'static str,
    pub(super) entities: &'static str,
    pub(super) parse_mode: &'static str,
}

pub(super) const TEXT: Names = Names {
    text: "text",
    entities: "entities",
    parse_mode: "parse_mode",
};
pub(super) const CAPTION: Names = Names {
    text: "caption",
    entities: "caption_entities",
    parse_mode: "parse_mode",
};
pub(super) const MESSAGE_TEXT: Names = Names {
    text: "message_text",
    ..TEXT
};

/// A text without markup, trimmed as Telegram does.
#[derive(Debug)]
pub(super) struct Formatted(Parsed);

impl Formatted {
    /// Reads from the call's parameters, or from an object inside them.
    pub(super) fn read(cx: &Context<'_>, params: &Params, names: Names) -> Result<Self> {
        let source = params.text(names.text).unwrap_or_default();
        let mode = params.text(names.parse_mode).unwrap_or_default();
        let marked = match mode.to_ascii_lowercase().as_str() {
            "html" => text::parse_html(source),
            "markdownv2" => text::parse_markdown(source),
            "markdown" => text::parse_legacy_markdown(source),
            "" | "none" => Ok(Parsed {
                text: source.to_owned(),
                entities: given(params, names.entities)?,
            }),
            _ => {
                cx.demand(false, Rule::ParseModeUnsupported)?;
                Ok(plain(source))
            }
        };
        let parsed = match marked {
            Ok(parsed) => parsed,
            Err(what) => {
                cx.demand_of(false, Rule::MarkupBroken, &[what])?;
                plain(source)
            }
        };
        let mut parsed = trimmed(parsed);
        parsed.entities = std::mem::take(&mut parsed.entities)
            .into_iter()
            .filter_map(|entity| known_mention(cx, entity))
            .collect();
        parsed.find_more();
        Ok(Self(parsed))
    }

    /// In UTF-16 code units, as Telegram counts.
    pub(super) fn length(&self) -> usize {
        text::entities::utf16_len(&self.0.text)
    }

    pub(super) fn into_fields(self, text: &str, entities: &str) -> Map<String, Value> {
        let mut fields = Map::new();
        fields.insert(text.to_owned(), self.0.text.into());
        if !self.0.entities.is_empty() {
            fields.insert(entities.to_owned(), self.0.entities.into());
        }
        fields
    }
}

fn plain(source: &str) -> Parsed {
    Parsed {
        text: source.to_owned(),
        entities: Vec::new(),
    }
}

/// Somebody who is mentioned by id is drawn whole, or not at all where nobody knows them.
fn known_mention(cx: &Context<'_>, mut entity: Value) -> Option<Value> {
    if entity["type"] != "text_mention" {
        return Some(entity);
    }
    let user = cx.world.draw_user(entity["user"]["id"].as_i64()?);
    if user.is_null() {
        return None;
    }
    entity["user"] = user;
    Some(entity)
}

fn given(params: &Params, name: &str) -> Result<Vec<Value>> {
    let bad = |what: &str| Err(ApiError::of(Rule::EntitiesInvalid, &[what]));
    let is_whole = |entity: &Value| {
        let number = |field: &str| entity[field].as_i64().is_some_and(|n| n >= 0);
        entity["type"].is_string() && number("offset") && number("length")
    };
    match params.json(name) {
        Ok(None) => Ok(Vec::new()),
        Ok(Some(Value::Array(entities))) if entities.iter().all(is_whole) => Ok(entities),
        Ok(Some(Value::Array(_))) => bad("MessageEntity must have a type, an offset and a length"),
        Ok(Some(_)) => bad("expected an Array of MessageEntity"),
        Err(_) => bad("can't parse entities JSON object"),
    }
}

/// Takes the white space off both ends and moves the entities along.
fn trimmed(parsed: Parsed) -> Parsed {
    let from_start = parsed.text.trim_start();
    let shift = text::entities::utf16_len(&parsed.text[..parsed.text.len() - from_start.len()]);
    let trimmed = from_start.trim_end();
    let end = text::entities::utf16_len(trimmed);
    let moved = parsed.entities.into_iter().filter_map(|mut entity| {
        let number = |field: &str| usize::try_from(entity[field].as_u64()?).ok();
        let start = number("offset")?;
        let stop = start
            .saturating_add(number("length")?)
            .saturating_sub(shift)
            .min(end);
        let start = start.saturating_sub(shift);
        entity["offset"] = start.into();
        entity["length"] = stop.checked_sub(start).filter(|length| *length > 0)?.into();
        Some(entity)
    });
    Parsed {
        entities: moved.collect(),
        text: trimmed.to_owned(),
    }
}
