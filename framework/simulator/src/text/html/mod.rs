//! `parse_mode=HTML`.

mod references;
mod tags;

use serde_json::{Value, json};

use super::entities::utf16_len;
use super::{Parsed, custom_emoji};
use tags::StartTag;

/// A tag that is still open.
struct Open {
    name: String,
    /// The entity that it makes; none for a link without address.
    entity: Option<Value>,
    start: usize,
}

/// Reads HTML as the Bot API defines it; the error is the rest of "can't parse entities: …".
pub(crate) fn parse(html: &str) -> Result<Parsed, String> {
    let mut parsed = Parsed::default();
    let mut open: Vec<Open> = Vec::new();
    let mut at = 0;
    while let Some(c) = html[at..].chars().next() {
        match c {
            '<' if html[at..].starts_with("</") => at = close(html, at, &mut open, &mut parsed)?,
            '<' => {
                let (tag, after) = tags::start(html, at)?;
                open.push(opened(tag, at, utf16_len(&parsed.text))?);
                at = after;
            }
            '&' => {
                let (decoded, length) = references::first(&html[at..])?.unwrap_or(('&', 1));
                parsed.text.push(decoded);
                at += length;
            }
            c => {
                parsed.text.push(c);
                at += c.len_utf8();
            }
        }
    }
    if let Some(open) = open.pop() {
        let name = open.name;
        return Err(format!(
            "Can't find end tag corresponding to start tag \"{name}\""
        ));
    }
    forget_languages_of_code(&mut parsed);
    super::sort(&mut parsed.entities);
    Ok(parsed)
}

fn opened(tag: StartTag, at: usize, start: usize) -> Result<Open, String> {
    let simple = |kind: &str| Some(json!({ "type": kind }));
    let entity = match tag.name.as_str() {
        "b" | "strong" => simple("bold"),
        "i" | "em" => simple("italic"),
        "u" | "ins" => simple("underline"),
        "s" | "strike" | "del" => simple("strikethrough"),
        "tg-spoiler" => simple("spoiler"),
        "span" if tag.attribute("class") == Some("tg-spoiler") => simple("spoiler"),
        "span" => {
            return Err(format!(
                "Tag \"span\" must have class \"tg-spoiler\" at byte offset {at}"
            ));
        }
        "blockquote" if tag.attribute("expandable").is_some() => simple("expandable_blockquote"),
        "blockquote" => simple("blockquote"),
        "code" => {
            let class = tag.attribute("class").unwrap_or_default();
            let language = class.strip_prefix("language-").unwrap_or_default();
            Some(json!({ "type": "code", "language": language }))
        }
        "pre" => simple("pre"),
        "tg-emoji" => {
            let id = custom_emoji::checked(tag.attribute("emoji-id").unwrap_or_default())?;
            Some(json!({ "type": "custom_emoji", "custom_emoji_id": id }))
        }
        // Anything else but a link was refused as a start tag.
        _ => tag
            .attribute("href")
            .map(|address| json!({ "href": address })),
    };
    Ok(Open {
        name: tag.name,
        entity,
        start,
    })
}

/// Ends the innermost open tag and returns what follows the end tag.
fn close(
    html: &str,
    at: usize,
    open: &mut Vec<Open>,
    parsed: &mut Parsed,
) -> Result<usize, String> {
    let Some(last) = open.pop() else {
        return Err(format!("Unexpected end tag at byte offset {at}"));
    };
    let rest = &html[at + 2..];
    let end = rest.find(|c: char| c.is_whitespace() || c == '>');
    let (name, rest) = rest.split_at(end.unwrap_or(rest.len()));
    let Some(rest) = rest.trim_start().strip_prefix('>') else {
        return Err(format!("Unclosed end tag at byte offset {at}"));
    };
    if !name.is_empty() && !name.eq_ignore_ascii_case(&last.name) {
        return Err(format!(
            "Unmatched end tag at byte offset {at}, expected \"</{}>\", found \"</{name}>\"",
            last.name
        ));
    }
    finish(last, parsed);
    Ok(html.len() - rest.len())
}

fn finish(tag: Open, parsed: &mut Parsed) {
    let length = utf16_len(&parsed.text) - tag.start;
    let entity = match tag.name.as_str() {
        "a" => link(tag.entity.as_ref(), tag.start, parsed),
        _ => tag.entity,
    };
    let Some(mut entity) = entity.filter(|_| length > 0) else {
        return;
    };
    entity["offset"] = tag.start.into();
    entity["length"] = length.into();
    if !joins_code(&entity, parsed) {
        parsed.entities.push(entity);
    }
}

/// Without an address the text itself is one, or it is no link.
fn link(entity: Option<&Value>, start: usize, parsed: &Parsed) -> Option<Value> {
    let address = match entity {
        Some(entity) => entity["href"].as_str().unwrap_or_default().to_owned(),
        None => {
            let units: Vec<u16> = parsed.text.encode_utf16().skip(start).collect();
            String::from_utf16_lossy(&units)
        }
    };
    super::link(&address)
}

/// `<pre><code class="language-…">` is one block of code, as is the other way round.
fn joins_code(outer: &Value, parsed: &mut Parsed) -> bool {
    let same_place =
        |inner: &Value| inner["offset"] == outer["offset"] && inner["length"] == outer["length"];
    let Some(inner) = parsed.entities.last_mut().filter(|inner| same_place(inner)) else {
        return false;
    };
    let language = match (outer["type"].as_str(), inner["type"].as_str()) {
        (Some("pre"), Some("code")) => inner["language"].clone(),
        (Some("code"), Some("pre")) => outer["language"].clone(),
        _ => Value::Null,
    };
    if language.as_str().is_none_or(str::is_empty) {
        return false;
    }
    inner["type"] = "pre".into();
    inner["language"] = language;
    true
}

fn forget_languages_of_code(parsed: &mut Parsed) {
    let codes = parsed.entities.iter_mut();
    for code in codes.filter(|entity| entity["type"] == "code") {
        if let Some(fields) = code.as_object_mut() {
            fields.remove("language");
        }
    }
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
        let block = [json!({"type": "pre", "language": "rust", "offset": 0, "length": 2})];
        for html in [
            "<pre><code class=\"language-rust\">fn</code></pre>",
            "<code class = 'language-rust'><pre>fn</></>",
        ] {
            assert_eq!(parse(html).expect("valid").entities, block);
        }
        let apart = parse("<pre> <code class=\"language-rust\">fn</code></pre>").expect("valid");
        assert_eq!(
            apart.entities[1],
            json!({"type": "code", "offset": 1, "length": 2})
        );
    }

    #[test]
    fn what_is_lenient() {
        for (html, text, kinds) in [
            ("🏟 &lt🏟", "🏟 <🏟", vec![]),
            ("&ge;&laquo;&#12345678;", "&ge;&laquo;&#12345678;", vec![]),
            ("<i    aba  =  190azAz-.   >a</i>", "a", vec!["italic"]),
            ("<i aba = '&lt;&gt;'>a</    >", "a", vec!["italic"]),
            (
                "<a>telegram.org</a><a>x</a>",
                "telegram.orgx",
                vec!["text_link"],
            ),
            ("<a href=telegram.org>x</a>", "x", vec!["text_link"]),
            ("<b></b>", "", vec![]),
            (
                "<blockquote expandable asd>a</>",
                "a",
                vec!["expandable_blockquote"],
            ),
            (
                "<tg-emoji emoji-id=\"12345\">👍</tg-emoji>",
                "👍",
                vec!["custom_emoji"],
            ),
        ] {
            let parsed = parse(html).expect(html);
            let found: Vec<_> = parsed.entities.iter().map(|e| e["type"].clone()).collect();
            assert_eq!(
                (parsed.text.as_str(), found),
                (text, kinds.into_iter().map(Value::from).collect())
            );
        }
    }

    #[test]
    fn mistakes_are_named() {
        for (html, expected) in [
            ("a<p>", "Unsupported start tag \"p\" at byte offset 1"),
            (
                "ü<b>x",
                "Can't find end tag corresponding to start tag \"b\"",
            ),
            ("x</b>", "Unexpected end tag at byte offset 1"),
            ("🏟 🏟&lt;<b></b></", "Unexpected end tag at byte offset 20"),
            (
                "<b>x</i>",
                "Unmatched end tag at byte offset 4, expected \"</b>\", found \"</i>\"",
            ),
            ("🏟 🏟&lt;<i>a</i   ", "Unclosed end tag at byte offset 17"),
            ("1 < 2", "Unclosed start tag at byte offset 2"),
            ("🏟 🏟&lt;<abacaba", "Unclosed start tag at byte offset 13"),
            (
                "🏟 🏟&lt;<abac aba>",
                "Unsupported start tag \"abac\" at byte offset 13",
            ),
            (
                "🏟 🏟&lt;<i   =aba>",
                "Empty attribute name in the tag \"i\" at byte offset 13",
            ),
            (
                "🏟 🏟&lt;<i    aba  =  ",
                "Unclosed start tag \"i\" at byte offset 13",
            ),
            (
                "🏟 🏟&lt;<i    aba  =  190azAz-.,",
                "Unexpected end of name token at byte offset 27",
            ),
            (
                "🏟 🏟&lt;<i    aba  =  \"&lt;&quot;>",
                "Unclosed start tag at byte offset 13",
            ),
            (
                "<span>x</span>",
                "Tag \"span\" must have class \"tg-spoiler\" at byte offset 0",
            ),
            (
                "<tg-emoji emoji-id='x'>👍</>",
                "Invalid custom emoji identifier specified",
            ),
            (
                "&#xDFDF;",
                "Text contains invalid Unicode characters after decoding HTML entities, check for unmatched surrogate code units",
            ),
        ] {
            assert_eq!(parse(html).err().as_deref(), Some(expected), "{html}");
        }
    }
}
