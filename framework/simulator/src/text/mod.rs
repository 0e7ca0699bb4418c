//! Text as Telegram reads it: what it finds by itself, and what `parse_mode` says.

mod custom_emoji;
pub(crate) mod entities;
mod html;
mod legacy;
mod markdown;
pub(crate) mod url;

use serde_json::{Value, json};

pub(crate) use html::parse as parse_html;
pub(crate) use legacy::parse as parse_legacy_markdown;
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

/// The entity of a link in a text: a mention where it leads to a user; `None` where it leads nowhere.
fn link(address: &str) -> Option<Value> {
    let user = ["tg://user?id=", "tg:user?id="]
        .iter()
        .find_map(|start| address.strip_prefix(start)?.parse::<i64>().ok());
    if let Some(id) = user {
        return Some(json!({ "type": "text_mention", "user": { "id": id } }));
    }
    url::check(address).ok()?;
    Some(json!({ "type": "text_link", "url": url::whole(address) }))
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::random::Random;

    fn assert_inside(parsed: &Parsed, source: &str) {
        let end = u64::try_from(entities::utf16_len(&parsed.text)).expect("short");
        for entity in &parsed.entities {
            let number = |field: &str| entity[field].as_u64().expect("a number");
            assert!(
                number("offset") + number("length") <= end && number("length") > 0,
                "{entity} in {source:?}"
            );
        }
    }

    #[test]
    fn markup_never_reaches_out_of_its_text() {
        let html = [
            "<b>",
            "</b>",
            "<i>",
            "</i>",
            "</>",
            "<pre>",
            "</pre>",
            "<code class=\"language-x\">",
            "</code>",
            "<a href='x'>",
            "</a>",
            "<",
            ">",
            "&lt;",
            "&#",
            "&#x41;",
            "&",
            ";",
            "ü",
            "👍",
            " ",
            "\n",
            "<blockquote expandable>",
            "</blockquote>",
            "<span class=",
            "\"",
        ];
        let markdown = [
            "*", "_", "__", "~", "||", "|", "`", "```", "[", "]", "(", ")", "!", "![", "\\", ">",
            "\n", "ü", "👍", "a", " ", "](x)", "rust\n",
        ];
        let (mut valid, mut invalid) = (0, 0);
        Random::cases(|random| {
            for (source, parsed) in [
                {
                    let source = random.text(&html, 8);
                    let parsed = parse_html(&source);
                    (source, parsed)
                },
                {
                    let source = random.text(&markdown, 8);
                    let parsed = parse_markdown(&source);
                    (source, parsed)
                },
            ] {
                match parsed {
                    Ok(mut parsed) => {
                        valid += 1;
                        parsed.find_more();
                        assert_inside(&parsed, &source);
                    }
                    Err(_) => invalid += 1,
                }
            }
        });
        assert!(
            valid > 100 && invalid > 100,
            "{valid} valid, {invalid} invalid"
        );
    }
}
