//! Start tags with their attributes.

use super::references;

/// The tags that mean something.
const KNOWN: [&str; 16] = [
    "b",
    "strong",
    "i",
    "em",
    "u",
    "ins",
    "s",
    "strike",
    "del",
    "tg-spoiler",
    "span",
    "blockquote",
    "code",
    "pre",
    "a",
    "tg-emoji",
];

pub(super) struct StartTag {
    /// In small letters.
    pub(super) name: String,
    attributes: Vec<(String, String)>,
}

impl StartTag {
    pub(super) fn attribute(&self, name: &str) -> Option<&str> {
        let mut attributes = self.attributes.iter();
        let found = attributes.find(|(known, _)| known == name);
        found.map(|(_, value)| value.as_str())
    }
}

/// Reads the tag that begins at `at` and returns it with what follows it.
pub(super) fn start(html: &str, at: usize) -> Result<(StartTag, usize), String> {
    let unclosed = || format!("Unclosed start tag at byte offset {at}");
    let inner = &html[at + 1..];
    let end = inner.find(|c: char| c.is_whitespace() || c == '>');
    let name = inner[..end.ok_or_else(unclosed)?].to_ascii_lowercase();
    let mut rest = &inner[name.len()..];
    if !KNOWN.contains(&name.as_str()) {
        // A text such as "1 < 2" is more likely a mistake than a tag.
        if !rest.contains('>') {
            return Err(unclosed());
        }
        return Err(format!(
            "Unsupported start tag \"{name}\" at byte offset {at}"
        ));
    }
    let mut attributes = Vec::new();
    loop {
        rest = rest.trim_start();
        if let Some(after) = rest.strip_prefix('>') {
            let tag = StartTag { name, attributes };
            return Ok((tag, html.len() - after.len()));
        }
        if rest.is_empty() {
            return Err(format!("Unclosed start tag \"{name}\" at byte offset {at}"));
        }
        let (attribute, after) = attribute(html, rest, &name, at)?;
        attributes.push(attribute);
        rest = after;
    }
}

/// One attribute and what follows it. Without `=` its value is empty.
fn attribute<'a>(
    html: &str,
    rest: &'a str,
    tag: &str,
    at: usize,
) -> Result<((String, String), &'a str), String> {
    let end = rest.find(|c: char| c.is_whitespace() || "=>".contains(c));
    let (name, rest) = rest.split_at(end.unwrap_or(rest.len()));
    if name.is_empty() {
        return Err(format!(
            "Empty attribute name in the tag \"{tag}\" at byte offset {at}"
        ));
    }
    let name = name.to_ascii_lowercase();
    let Some(value) = rest.trim_start().strip_prefix('=') else {
        return Ok(((name, String::new()), rest));
    };
    let value = value.trim_start();
    let Some(first) = value.chars().next() else {
        return Err(format!("Unclosed start tag \"{tag}\" at byte offset {at}"));
    };
    if matches!(first, '"' | '\'') {
        let quoted = value[1..].split_once(first);
        let (value, rest) =
            quoted.ok_or_else(|| format!("Unclosed start tag at byte offset {at}"))?;
        return Ok(((name, references::decoded(value)?), rest));
    }
    let is_part = |c: char| c.is_ascii_alphanumeric() || c == '.' || c == '-';
    let end = value.find(|c: char| !is_part(c)).unwrap_or(value.len());
    let (token, rest) = value.split_at(end);
    if !rest.starts_with(|c: char| c.is_whitespace() || c == '>') {
        let begin = html.len() - value.len();
        return Err(format!(
            "Unexpected end of name token at byte offset {begin}"
        ));
    }
    Ok(((name, token.to_owned()), rest))
}
