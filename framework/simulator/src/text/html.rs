//! `parse_mode=HTML`.

use serde_json::{Value, json};

use super::Parsed;
use super::entities::utf16_len;

/// A tag that is still open.
struct Open {
    tag: String,
    kind: Option<Value>,
    start: usize,
}

/// Reads HTML as the Bot API defines it; the error is the rest of "can't parse entities: …".
pub(crate) fn parse(html: &str) -> Result<Parsed, String> {
    let mut parsed = Parsed::default();
    let mut open: Vec<Open> = Vec::new();
    let mut rest = html;
    while let Some(c) = rest.chars().next() {
        let at = html.len() - rest.len();
        match c {
            '<' => {
                let end = rest
                    .find('>')
                    .ok_or_else(|| format!("Unclosed start tag at byte offset {at}"))?;
                let inner = &rest[1..end];
                rest = &rest[end + 1..];
                match inner.strip_prefix('/') {
                    Some(name) => close(name.trim(), at, &mut open, &mut parsed)?,
                    None => open.push(opened(inner, at, utf16_len(&parsed.text))?),
                }
            }
            '&' => {
                let (decoded, length) = reference(rest).unwrap_or(('&', 1));
                parsed.text.push(decoded);
                rest = &rest[length..];
            }
            _ => {
                parsed.text.push(c);
                rest = &rest[c.len_utf8()..];
            }
        }
    }
    match open.pop() {
        Some(open) => Err(format!(
            "Can't find end tag corresponding to start tag \"{}\"",
            open.tag
        )),
        None => {
            super::sort(&mut parsed.entities);
            Ok(parsed)
        }
    }
}

fn opened(inner: &str, at: usize, start: usize) -> Result<Open, String> {
    let (name, attributes) = inner.split_once(char::is_whitespace).unwrap_or((inner, ""));
    let tag = name.to_ascii_lowercase();
    let simple = |kind: &str| Some(json!({ "type": kind }));
    let kind = match tag.as_str() {
        "b" | "strong" => simple("bold"),
        "i" | "em" => simple("italic"),
        "u" | "ins" => simple("underline"),
        "s" | "strike" | "del" => simple("strikethrough"),
        "tg-spoiler" => simple("spoiler"),
        "span" if attribute(attributes, "class").as_deref() == Some("tg-spoiler") => {
            simple("spoiler")
        }
        "span" => {
            return Err(format!(
                "Tag \"span\" must have class \"tg-spoiler\" at byte offset {at}"
            ));
        }
        "blockquote" if attributes.contains("expandable") => simple("expandable_blockquote"),
        "blockquote" => simple("blockquote"),
        "code" => Some(match language(attributes) {
            Some(language) => json!({ "type": "code", "language": language }),
            None => json!({ "type": "code" }),
        }),
        "pre" => simple("pre"),
        // A link without an address is no link.
        "a" => attribute(attributes, "href").and_then(|url| super::link(&url)),
        "tg-emoji" => attribute(attributes, "emoji-id")
            .map(|id| json!({ "type": "custom_emoji", "custom_emoji_id": id })),
        tag => {
            return Err(format!(
                "Unsupported start tag \"{tag}\" at byte offset {at}"
            ));
        }
    };
    Ok(Open { tag, kind, start })
}

fn language(attributes: &str) -> Option<String> {
    attribute(attributes, "class")?
        .strip_prefix("language-")
        .map(str::to_owned)
}

fn close(name: &str, at: usize, open: &mut Vec<Open>, parsed: &mut Parsed) -> Result<(), String> {
    let Some(last) = open.pop() else {
        return Err(format!("Unexpected end tag at byte offset {at}"));
    };
    if !name.is_empty() && !name.eq_ignore_ascii_case(&last.tag) {
        return Err(format!(
            "Unmatched end tag at byte offset {at}, expected \"</{}>\", found \"</{name}>\"",
            last.tag
        ));
    }
    let length = utf16_len(&parsed.text) - last.start;
    let Some(mut entity) = last.kind.filter(|_| length > 0) else {
        return Ok(());
    };
    let is_pre = open
        .last()
        .is_some_and(|outer| outer.tag == "pre" && outer.start == last.start);
    if last.tag == "code" {
        let language = entity
            .as_object_mut()
            .and_then(|fields| fields.remove("language"));
        if let (true, Some(language)) = (is_pre, language) {
            // <pre><code class="language-…"> is one block of code.
            if let Some(kind) = open.last_mut().and_then(|outer| outer.kind.as_mut()) {
                kind["language"] = language;
            }
            return Ok(());
        }
    }
    entity["offset"] = last.start.into();
    entity["length"] = length.into();
    parsed.entities.push(entity);
    Ok(())
}

/// The value of `name="value"`, with character references undone.
fn attribute(attributes: &str, name: &str) -> Option<String> {
    let mut rest = attributes;
    loop {
        let equals = rest.find('=')?;
        let key = rest[..equals].split_whitespace().last().unwrap_or_default();
        let value = rest[equals + 1..].trim_start();
        let quote = value.chars().next().filter(|c| matches!(c, '"' | '\''));
        let (value, after) = match quote {
            Some(quote) => value[1..].split_once(quote)?,
            None => value.split_once(char::is_whitespace).unwrap_or((value, "")),
        };
        if key.eq_ignore_ascii_case(name) {
            return Some(unescaped(value));
        }
        rest = after;
    }
}

fn unescaped(text: &str) -> String {
    let mut out = String::new();
    let mut rest = text;
    while let Some(c) = rest.chars().next() {
        let (decoded, length) = reference(rest).unwrap_or((c, c.len_utf8()));
        out.push(decoded);
        rest = &rest[length..];
    }
    out
}

/// A character reference at the start of the text, with its length in bytes.
fn reference(text: &str) -> Option<(char, usize)> {
    let inner = text.strip_prefix('&')?;
    let end = inner.bytes().take(12).position(|byte| byte == b';')?;
    let name = inner.get(..end)?;
    let decoded = match name {
        "lt" => '<',
        "gt" => '>',
        "amp" => '&',
        "quot" => '"',
        _ => {
            let number = name.strip_prefix('#')?;
            let code = match number.strip_prefix(['x', 'X']) {
                Some(digits) => u32::from_str_radix(digits, 16),
                None => number.parse(),
            };
            char::from_u32(code.ok()?).filter(|c| *c != '\0')?
        }
    };
    Some((decoded, end + 2))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nested_markup() {
        let parsed = parse("<b>ü👍<i>x</i></b> &lt;<a href='https://a.b/?c&amp;d'>l</a>&#33;")
            .expect("valid");
        assert_eq!(parsed.text, "ü👍x <l!");
        assert_eq!(
            parsed.entities,
            [
                json!({"type": "bold", "offset": 0, "length": 4}),
                json!({"type": "italic", "offset": 3, "length": 1}),
                json!({"type": "text_link", "url": "https://a.b/?c&d", "offset": 6, "length": 1}),
            ]
        );
    }

    #[test]
    fn code_with_a_language() {
        let parsed = parse("<pre><code class=\"language-rust\">fn</code></pre>").expect("valid");
        assert_eq!(
            parsed.entities,
            [json!({"type": "pre", "language": "rust", "offset": 0, "length": 2})]
        );
    }

    #[test]
    fn mistakes_are_named() {
        let error = |html| parse(html).expect_err("invalid");
        assert_eq!(
            error("a<p>"),
            "Unsupported start tag \"p\" at byte offset 1"
        );
        assert_eq!(
            error("ü<b>x"),
            "Can't find end tag corresponding to start tag \"b\""
        );
        assert_eq!(error("x</b>"), "Unexpected end tag at byte offset 1");
        assert_eq!(
            error("<b>x</i>"),
            "Unmatched end tag at byte offset 4, expected \"</b>\", found \"</i>\""
        );
        assert_eq!(error("1 < 2"), "Unclosed start tag at byte offset 2");
    }
}
