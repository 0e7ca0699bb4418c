//! `parse_mode=MarkdownV2`.

use serde_json::{Value, json};

use super::Parsed;
use super::entities::utf16_len;

/// Characters that must not stand alone outside code.
const RESERVED: &str = "_*[]()~`>#+-=|{}.!";

struct Open {
    mark: &'static str,
    start: usize,
    /// Where the mark stood, in bytes of the source.
    at: usize,
}

struct Reader<'a> {
    source: &'a str,
    at: usize,
    parsed: Parsed,
    open: Vec<Open>,
    /// Start of the quotation that the current line belongs to.
    quote: Option<usize>,
}

/// Reads MarkdownV2; the error is the rest of "can't parse entities: …".
pub(crate) fn parse(source: &str) -> Result<Parsed, String> {
    let mut reader = Reader {
        source,
        at: 0,
        parsed: Parsed::default(),
        open: Vec::new(),
        quote: None,
    };
    while reader.at < source.len() {
        reader.step()?;
    }
    reader.end_quote();
    if let Some(open) = reader.open.pop() {
        let name = spelled(open.mark);
        return Err(format!(
            "Can't find end of {name} entity at byte offset {}",
            open.at
        ));
    }
    super::sort(&mut reader.parsed.entities);
    Ok(reader.parsed)
}

fn kind(mark: &str) -> &'static str {
    match mark {
        "*" => "bold",
        "_" => "italic",
        "__" => "underline",
        "~" => "strikethrough",
        "||" => "spoiler",
        _ => "text_link",
    }
}

/// How mistakes name what a mark begins.
fn spelled(mark: &str) -> &'static str {
    match mark {
        "*" => "Bold",
        "_" => "Italic",
        "__" => "Underline",
        "~" => "Strikethrough",
        "||" => "Spoiler",
        "![" => "CustomEmoji",
        _ => "TextUrl",
    }
}

impl Reader<'_> {
    fn rest(&self) -> &str {
        &self.source[self.at..]
    }

    fn here(&self) -> usize {
        utf16_len(&self.parsed.text)
    }

    fn take(&mut self, c: char) {
        self.parsed.text.push(c);
        self.at += c.len_utf8();
    }

    fn step(&mut self) -> Result<(), String> {
        let Some(c) = self.rest().chars().next() else {
            return Ok(());
        };
        let line_start = self.at == 0 || self.source[..self.at].ends_with('\n');
        if line_start && c == '>' {
            self.quote.get_or_insert(utf16_len(&self.parsed.text));
            self.at += 1;
            return Ok(());
        }
        if line_start {
            self.end_quote();
        }
        if c == '\\' {
            return self.escaped();
        }
        if self.rest().starts_with("```") {
            return self.code("```", "pre");
        }
        if c == '`' {
            return self.code("`", "code");
        }
        if let Some(mark) = ["__", "_", "*", "~", "||"]
            .into_iter()
            .find(|mark| self.rest().starts_with(mark))
        {
            return self.toggle(mark);
        }
        match c {
            '[' => self.start("["),
            '!' if self.rest().starts_with("![") => {
                self.at += 1;
                self.start("[")
            }
            ']' if self.open.last().is_some_and(|open| open.mark == "[") => self.link(),
            c if RESERVED.contains(c) => Err(format!(
                "Character '{c}' is reserved and must be escaped with the preceding '\\'"
            )),
            c => {
                self.take(c);
                Ok(())
            }
        }
    }

    fn escaped(&mut self) -> Result<(), String> {
        self.at += 1;
        match self.rest().chars().next() {
            Some(c) if c.is_ascii() && !c.is_ascii_control() => self.take(c),
            _ => self.parsed.text.push('\\'),
        }
        Ok(())
    }

    fn start(&mut self, mark: &'static str) -> Result<(), String> {
        let open = Open {
            mark,
            start: self.here(),
            at: self.at,
        };
        self.open.push(open);
        self.at += mark.len();
        Ok(())
    }

    /// Begins an entity, or ends it where it is the innermost open one.
    fn toggle(&mut self, mark: &'static str) -> Result<(), String> {
        // "___" ends an italic before an underline when both are open.
        let inner = self.open.last().map(|open| open.mark);
        let mark = if mark == "__" && inner == Some("_") {
            "_"
        } else {
            mark
        };
        if inner != Some(mark) {
            return self.start(mark);
        }
        let start = self.open.pop().map_or(0, |open| open.start);
        self.at += mark.len();
        self.mark(start, json!({ "type": kind(mark) }));
        Ok(())
    }

    fn link(&mut self) -> Result<(), String> {
        let start = self.open.pop().map_or(0, |open| open.start);
        self.at += 1;
        let Some(inner) = self.rest().strip_prefix('(') else {
            // Without an address it is no link; the brackets are gone all the same.
            return Ok(());
        };
        let end = inner
            .char_indices()
            .find(|(at, c)| *c == ')' && !inner[..*at].ends_with('\\'))
            .map(|(at, _)| at)
            .ok_or_else(|| format!("Can't find end of a URL at byte offset {}", self.at))?;
        let url = inner[..end].replace("\\)", ")").replace("\\\\", "\\");
        self.at += end + 2;
        let entity = match url.strip_prefix("tg://emoji?id=") {
            Some(id) => json!({ "type": "custom_emoji", "custom_emoji_id": id }),
            None => json!({ "type": "text_link", "url": url }),
        };
        self.mark(start, entity);
        Ok(())
    }

    fn code(&mut self, fence: &'static str, kind: &str) -> Result<(), String> {
        let (at, start) = (self.at, self.here());
        self.at += fence.len();
        let mut entity = json!({ "type": kind });
        if kind == "pre" {
            let language = self.rest().lines().next().unwrap_or_default().to_owned();
            let is_language = !language.is_empty()
                && language
                    .chars()
                    .all(|c| c.is_ascii_alphanumeric() || "+-#".contains(c));
            if is_language && self.rest()[language.len()..].starts_with('\n') {
                entity["language"] = language.as_str().into();
                self.at += language.len();
            }
            if self.rest().starts_with('\n') {
                self.at += 1;
            }
        }
        while !self.rest().starts_with(fence) {
            match self.rest().chars().next() {
                None => {
                    let name = match kind {
                        "pre" if entity["language"].is_null() => "Pre",
                        "pre" => "PreCode",
                        _ => "Code",
                    };
                    return Err(format!(
                        "Can't find end of {name} entity at byte offset {at}"
                    ));
                }
                Some('\\') => self.escaped()?,
                Some(c) => self.take(c),
            }
        }
        self.at += fence.len();
        self.mark(start, entity);
        Ok(())
    }

    fn end_quote(&mut self) {
        if let Some(start) = self.quote.take() {
            self.mark(start, json!({ "type": "blockquote" }));
        }
    }

    fn mark(&mut self, start: usize, mut entity: Value) {
        let length = self.here() - start;
        if length > 0 {
            entity["offset"] = start.into();
            entity["length"] = length.into();
            self.parsed.entities.push(entity);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_nest() {
        let parsed = parse("*b _i_* __u__ ~s~ ||p|| `a\\`b` [t](https://a.b) 1\\.").expect("valid");
        assert_eq!(parsed.text, "b i u s p a`b t 1.");
        let kinds: Vec<_> = parsed
            .entities
            .iter()
            .map(|e| {
                (
                    e["type"].as_str(),
                    e["offset"].as_u64(),
                    e["length"].as_u64(),
                )
            })
            .collect();
        let is = |kind, offset, length| (Some(kind), Some(offset), Some(length));
        assert_eq!(
            kinds,
            [
                is("bold", 0, 3),
                is("italic", 2, 1),
                is("underline", 4, 1),
                is("strikethrough", 6, 1),
                is("spoiler", 8, 1),
                is("code", 10, 3),
                is("text_link", 14, 1),
            ]
        );
    }

    #[test]
    fn blocks() {
        let parsed = parse(">q\n>r\nx\n```rust\nfn```").expect("valid");
        assert_eq!(parsed.text, "q\nr\nx\nfn");
        assert_eq!(
            parsed.entities[0],
            json!({"type": "blockquote", "offset": 0, "length": 4})
        );
        assert_eq!(
            parsed.entities[1],
            json!({"type": "pre", "language": "rust", "offset": 6, "length": 2})
        );
    }

    #[test]
    fn mistakes_are_named() {
        let error = |text| parse(text).expect_err("invalid");
        assert_eq!(
            error("a.b"),
            "Character '.' is reserved and must be escaped with the preceding '\\'"
        );
        assert_eq!(
            error("ü *b"),
            "Can't find end of Bold entity at byte offset 3"
        );
        assert_eq!(
            error("`x"),
            "Can't find end of Code entity at byte offset 0"
        );
        assert_eq!(error("[t](x"), "Can't find end of a URL at byte offset 3");
    }
}
