//! Text as Telegram reads it: what it finds by itself, and what `parse_mode` says.

pub(crate) mod entities;
mod html;
mod markdown;

use serde_json::Value;

pub(crate) use html::parse as parse_html;
pub(crate) use markdown::parse as parse_markdown;

/// A text without markup, and what the markup said.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Parsed {
    pub(crate) text: String,
    pub(crate) entities: Vec<Value>,
}

/// Entities in the order in which Telegram lists them: by place, the longer one first.
fn sort(entities: &mut [Value]) {
    let number = |entity: &Value, field: &str| entity[field].as_u64().unwrap_or_default();
    entities.sort_by_key(|entity| {
        (
            number(entity, "offset"),
            std::cmp::Reverse(number(entity, "length")),
        )
    });
}

impl Parsed {
    /// A text as a person types it: marked by what is found in it.
    pub(crate) fn plain(text: &str) -> Self {
        let mut parsed = Self {
            text: text.to_owned(),
            entities: Vec::new(),
        };
        parsed.find_more();
        parsed
    }

    /// Marks what Telegram finds by itself, where the text is not marked yet.
    pub(crate) fn find_more(&mut self) {
        let span = |entity: &Value| {
            let number = |field: &str| {
                entity[field]
                    .as_u64()
                    .and_then(|n| usize::try_from(n).ok())
                    .unwrap_or_default()
            };
            number("offset")..number("offset").saturating_add(number("length"))
        };
        let taken: Vec<_> = self.entities.iter().map(span).collect();
        let found = entities::find(&self.text).into_iter().filter(|entity| {
            let end = entity.offset + entity.length;
            taken
                .iter()
                .all(|taken| end <= taken.start || taken.end <= entity.offset)
        });
        self.entities.extend(found.map(|entity| entity.to_json()));
        sort(&mut self.entities);
    }
}
