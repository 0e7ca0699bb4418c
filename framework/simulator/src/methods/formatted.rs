//! A text parameter with its `parse_mode` or its list of entities.

use serde_json::{Map, Value};

use super::{ApiError, Result};
use crate::http::Params;
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

/// A text without markup, trimmed as Telegram does.
#[derive(Debug)]
pub(super) struct Formatted(Parsed);

impl Formatted {
    pub(super) fn read(params: &Params, names: Names) -> Result<Self> {
        let source = params.text(names.text).unwrap_or_default();
        let mode = params.text(names.parse_mode).unwrap_or_default();
        let parsed = match mode.to_ascii_lowercase().as_str() {
            "html" => text::parse_html(source).map_err(|what| cannot_parse(&what))?,
            "markdownv2" | "markdown" => {
                text::parse_markdown(source).map_err(|what| cannot_parse(&what))?
            }
            "" | "none" => Parsed {
                text: source.to_owned(),
                entities: given(params, names.entities)?,
            },
            _ => return Err(ApiError::bad_request("unsupported parse_mode")),
        };
        let mut parsed = trimmed(parsed);
        parsed.find_more();
        Ok(Self(parsed))
    }

    /// In characters, as the limits are.
    pub(super) fn length(&self) -> usize {
        self.0.text.chars().count()
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

fn cannot_parse(what: &str) -> ApiError {
    ApiError::bad_request(format!("can't parse entities: {what}"))
}

fn given(params: &Params, name: &str) -> Result<Vec<Value>> {
    match params.json(name) {
        Ok(None) => Ok(Vec::new()),
        Ok(Some(Value::Array(entities))) if entities.iter().all(Value::is_object) => Ok(entities),
        Ok(Some(_)) => Err(cannot_parse("expected an Array of MessageEntity")),
        Err(_) => Err(cannot_parse("can't parse entities JSON object")),
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
