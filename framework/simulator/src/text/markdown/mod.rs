//! `parse_mode=MarkdownV2`.

use serde_json::{Value, json};

use super::entities::utf16_len;
use super::{Parsed, custom_emoji};

/// Characters that must not stand alone outside code.
const RESERVED: &str = "_*[]()~`>#+-=|{}.!";

/// Marks that end as they begin, the longer one first.
const TOGGLES: [&str; 5] = ["__", "_", "*", "~", "||"];

/// Something that has begun: a mark, a bracket, or a quotation (`>`).
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
    /// Nothing has been written since the line began: a quotation may begin.
    is_line_start: bool,
    /// The quotation that is open ends with `||`.
    is_expandable: bool,
}

/// Reads MarkdownV2; the error is the rest of "can't parse entities: …".
pub(crate) fn parse(source: &str) -> Result<Parsed, String> {
    let mut reader = Reader {
        source,
        at: 0,
        parsed: Parsed::default(),
        open: Vec::new(),
        is_line_start: true,
        is_expandable: false,
    };
    while reader.at < source.len() {
        reader.step()?;
    }
    reader.end_quote()?;
    if let Some(open) = reader.open.last() {
        return Err(endless(open.mark, open.at));
    }
    super::sort(&mut reader.parsed.entities);
    Ok(reader.parsed)
}

fn endless(mark: &str, at: usize) -> String {
    let name = match mark {
        "*" => "Bold",
        "_" => "Italic",
        "__" => "Underline",
        "~" => "Strikethrough",
        "||" => "Spoiler",
        "![" => "CustomEmoji",
        "[" => "TextUrl",
        name => name,
    };
    format!("Can't find end of {name} entity at byte offset {at}")
}

/// The entity that a toggled mark makes.
fn kind(mark: &str) -> &'static str {
    match mark {
        "*" => "bold",
        "_" => "italic",
        "__" => "underline",
        "~" => "strikethrough",
        _ => "spoiler",
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
        self.is_line_start = c == '\n';
    }

    fn step(&mut self) -> Result<(), String> {
        let Some(c) = self.rest().chars().next() else {
            return Ok(());
        };
        if self.is_line_start && c == '>' {
            return self.quote();
        }
        if self.source[..self.at].ends_with('\n') {
            self.end_quote()?;
        }
        if c == '\\' {
            self.escaped();
            return Ok(());
        }
        if self.rest().starts_with("```") {
            return self.code("```");
        }
        if c == '`' {
            return self.code("`");
        }
        if let Some(mark) = TOGGLES
            .into_iter()
            .find(|mark| self.rest().starts_with(mark))
        {
            self.toggle(mark);
            return Ok(());
        }
        match c {
            '[' => self.start("["),
            '!' if self.rest().starts_with("![") => self.start("!["),
            ']' if self.innermost() == Some("[") => return self.link(),
            ']' if self.innermost() == Some("![") => return self.emoji(),
            c if RESERVED.contains(c) => {
                return Err(format!(
                    "Character '{c}' is reserved and must be escaped with the preceding '\\'"
                ));
            }
            c => self.take(c),
        }
        Ok(())
    }

    fn innermost(&self) -> Option<&'static str> {
        self.open.last().map(|open| open.mark)
    }

    fn escaped(&mut self) {
        self.at += 1;
        match self.rest().chars().next() {
            Some(c) if c.is_ascii() => self.take(c),
            _ => {
                self.parsed.text.push('\\');
                self.is_line_start = false;
            }
        }
    }

    fn start(&mut self, mark: &'static str) {
        let open = Open {
            mark,
            start: self.here(),
            at: self.at,
        };
        self.open.push(open);
        self.at += mark.len();
    }

    /// Begins an entity, or ends it where it is the innermost open one.
    fn toggle(&mut self, mark: &'static str) {
        let inner = self.innermost();
        if inner == Some(mark) {
            let start = self.open.pop().map_or(0, |open| open.start);
            self.at += mark.len();
            self.mark(start, json!({ "type": kind(mark) }));
        } else if mark == "||" && self.is_last_of_quote() {
            self.at += mark.len();
            self.is_expandable = true;
        } else {
            self.start(mark);
        }
    }

    /// Whether the `||` here is the last thing in a quotation.
    fn is_last_of_quote(&self) -> bool {
        let after = self.rest()[2..].trim_start_matches('\r');
        let ends = match after.strip_prefix('\n') {
            Some(next) => !next.starts_with('>'),
            None => after.is_empty(),
        };
        ends && self.innermost() == Some(">")
    }

    fn quote(&mut self) -> Result<(), String> {
        let is_open = self.open.iter().any(|open| open.mark == ">");
        let is_continued = is_open && (self.at == 0 || self.source[..self.at].ends_with('\n'));
        if is_continued {
            self.at += 1;
            self.is_line_start = false;
            return Ok(());
        }
        self.end_quote()?;
        self.start(">");
        self.is_line_start = false;
        Ok(())
    }

    /// What was begun inside a quotation ends in it.
    fn end_quote(&mut self) -> Result<(), String> {
        let Some(quote) = self.open.iter().rposition(|open| open.mark == ">") else {
            return Ok(());
        };
        if let Some(open) = self.open.get(quote + 1..).and_then(<[Open]>::last) {
            return Err(endless(open.mark, open.at));
        }
        let start = self.open.pop().map_or(0, |open| open.start);
        let kind = if std::mem::take(&mut self.is_expandable) {
            "expandable_blockquote"
        } else {
            "blockquote"
        };
        self.mark(start, json!({ "type": kind }));
        Ok(())
    }

    /// Reads the address after a bracket, where there is one; the error is for one without end.
    fn address(&mut self, what: &str) -> Result<Option<String>, String> {
        self.at += 1;
        let Some(inner) = self.rest().strip_prefix('(') else {
            return Ok(None);
        };
        let mut address = String::new();
        let mut chars = inner.char_indices();
        while let Some((at, c)) = chars.next() {
            match c {
                ')' => {
                    self.at += at + 2;
                    return Ok(Some(address));
                }
                '\\' => match chars.next() {
                    Some((_, escaped)) if escaped.is_ascii() => address.push(escaped),
                    Some((_, other)) => address.extend(['\\', other]),
                    None => {}
                },
                c => address.push(c),
            }
        }
        let start = self.at + 1;
        Err(format!("Can't find end of a {what} at byte offset {start}"))
    }

    fn link(&mut self) -> Result<(), String> {
        let start = self.open.pop().map_or(0, |open| open.start);
        let address = self.address("URL")?;
        // Without an address the text itself is one, or it is no link.
        let address = address.unwrap_or_else(|| self.written_since(start));
        if let Some(entity) = super::link(&address) {
            self.mark(start, entity);
        }
        Ok(())
    }

    fn emoji(&mut self) -> Result<(), String> {
        let start = self.open.pop().map_or(0, |open| open.start);
        let address = self.address("custom emoji URL")?;
        let address = address.ok_or("Custom emoji entity must contain a tg://emoji URL")?;
        let id = custom_emoji::id_of_url(&address)?;
        self.mark(
            start,
            json!({ "type": "custom_emoji", "custom_emoji_id": id }),
        );
        Ok(())
    }

    fn written_since(&self, start: usize) -> String {
        let units: Vec<u16> = self.parsed.text.encode_utf16().skip(start).collect();
        String::from_utf16_lossy(&units)
    }

    fn code(&mut self, fence: &'static str) -> Result<(), String> {
        let (at, start) = (self.at, self.here());
        self.at += fence.len();
        let is_block = fence.len() > 1;
        let language = if is_block { self.language() } else { None };
        let name = match (is_block, &language) {
            (false, _) => "Code",
            (true, None) => "Pre",
            (true, Some(_)) => "PreCode",
        };
        while !self.rest().starts_with(fence) {
            match self.rest().chars().next() {
                None => return Err(endless(name, at)),
                Some('\\') => self.escaped(),
                // Inside a block a single mark begins code of its own.
                Some('`') => self.code("`")?,
                Some(c) => self.take(c),
            }
        }
        self.at += fence.len();
        let mut entity = json!({ "type": if is_block { "pre" } else { "code" } });
        if let Some(language) = language {
            entity["language"] = language.into();
        }
        self.mark(start, entity);
        Ok(())
    }

    /// The word after the fence, with one line break that follows it.
    fn language(&mut self) -> Option<String> {
        let rest = self.rest();
        let end = rest.find(|c: char| c.is_whitespace() || c == '`');
        let language = end.map(|end| rest[..end].to_owned());
        let is_word = |end: usize| end > 0 && !rest[end..].starts_with('`');
        let is_named = end.is_some_and(is_word);
        if is_named {
            self.at += end.unwrap_or(0);
        }
        for line_break in ["\r\n", "\n\r", "\n", "\r"] {
            if self.rest().starts_with(line_break) {
                self.at += line_break.len();
                break;
            }
        }
        language.filter(|_| is_named)
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
mod tests;
