//! `parse_mode=Markdown`, the older form: no nesting, and only what opens an entity needs a backslash.

use serde_json::{Value, json};

use super::Parsed;
use super::entities::utf16_len;

/// Reads it; the error is the rest of "can't parse entities: …".
pub(crate) fn parse(source: &str) -> Result<Parsed, String> {
    let mut parsed = Parsed::default();
    let mut rest = source;
    while let Some(c) = rest.chars().next() {
        let at = source.len() - rest.len();
        rest = match c {
            '\\' if rest[1..].starts_with(['_', '*', '`', '[']) => {
                parsed.text.push_str(&rest[1..2]);
                &rest[2..]
            }
            '_' | '*' | '`' | '[' => entity(rest, at, &mut parsed)?,
            c => {
                parsed.text.push(c);
                &rest[c.len_utf8()..]
            }
        };
    }
    Ok(parsed)
}

/// Reads the entity at the start of `rest` and returns what follows it.
fn entity<'a>(rest: &'a str, at: usize, parsed: &mut Parsed) -> Result<&'a str, String> {
    let endless = || format!("Can't find end of the entity starting at byte offset {at}");
    let start = utf16_len(&parsed.text);
    let (open, close, kind) = match rest.as_bytes().first() {
        Some(b'_') => ("_", "_", "italic"),
        Some(b'*') => ("*", "*", "bold"),
        Some(b'[') => ("[", "]", "text_link"),
        _ if rest.starts_with("```") => ("```", "```", "pre"),
        _ => ("`", "`", "code"),
    };
    let mut inner = &rest[open.len()..];
    let mut entity = json!({ "type": kind });
    if kind == "pre" {
        inner = language(inner, &mut entity);
    }
    let end = inner.find(close).ok_or_else(endless)?;
    parsed.text.push_str(&inner[..end]);
    let mut after = &inner[end + close.len()..];
    if kind == "text_link" {
        let Some(address) = after.strip_prefix('(') else {
            // Without an address it is no link; the brackets are gone all the same.
            return Ok(after);
        };
        let end = address.find(')').ok_or_else(endless)?;
        after = &address[end + 1..];
        match super::link(&address[..end]) {
            Some(link) => entity = link,
            None => return Ok(after),
        }
    }
    let length = utf16_len(&parsed.text) - start;
    if length > 0 {
        entity["offset"] = start.into();
        entity["length"] = length.into();
        parsed.entities.push(entity);
    }
    Ok(after)
}

/// The first line of a block of code, where it names a language.
fn language<'a>(inner: &'a str, entity: &mut Value) -> &'a str {
    let Some((first, after)) = inner.split_once('\n') else {
        return inner;
    };
    if first.contains('`') || first.contains(char::is_whitespace) {
        return inner;
    }
    if !first.is_empty() {
        entity["language"] = first.into();
    }
    after
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_do_not_nest() {
        let parsed = parse("*b _x* _i_ `c` [l](https://a.b) \\*1 2_3_").expect("valid");
        assert_eq!(parsed.text, "b _x i c l *1 23");
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
                is("bold", 0, 4),
                is("italic", 5, 1),
                is("code", 7, 1),
                is("text_link", 9, 1),
                is("italic", 15, 1),
            ]
        );
    }

    #[test]
    fn code_with_a_language() {
        let parsed = parse("```rust\nfn```").expect("valid");
        let expected = json!({"type": "pre", "language": "rust", "offset": 0, "length": 2});
        assert_eq!(
            (parsed.text.as_str(), &parsed.entities[0]),
            ("fn", &expected)
        );
    }

    #[test]
    fn mistakes_are_named() {
        let error = |text| parse(text).expect_err("invalid");
        let expected = "Can't find end of the entity starting at byte offset 3";
        assert_eq!(error("ü *b"), expected);
        assert_eq!(error("ü [b](c"), expected);
    }
}
