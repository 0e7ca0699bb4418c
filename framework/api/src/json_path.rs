//! Where in a JSON text a byte is: `result[3].message.chat.id`.
//!
//! Parsers say line and column; people want a path. The text is walked once, up to that byte,
//! without trusting it to be JSON at all. Only error paths come here.

use std::fmt::Write as _;

/// Paths deeper than this end in `…`: they would not be read, and memory stays bounded.
const DEEPEST: usize = 128;

/// Keys longer than this are cut.
const LONGEST_KEY: usize = 40;

/// One level of the walk.
enum Frame {
    /// Inside an object, at this key (where one has been read: start and end in the text).
    Object {
        key: Option<(usize, usize)>,
        value_next: bool,
    },
    /// Inside an array, at this index.
    Array(usize),
}

/// The number of bytes before a 1-based line and a column counted in bytes.
pub(crate) fn offset_of(json: &[u8], line: usize, column: usize) -> usize {
    let mut start = 0;
    for _ in 1..line {
        match json[start..].iter().position(|byte| *byte == b'\n') {
            Some(end) => start += end + 1,
            None => break,
        }
    }
    start.saturating_add(column).min(json.len())
}

/// The path of the value that a parser had in hand after reading `offset` bytes.
pub(crate) fn path_at(json: &[u8], offset: usize) -> String {
    let json = &json[..offset.min(json.len())];
    let mut frames: Vec<Frame> = Vec::new();
    let mut too_deep = 0_usize;
    let mut at = 0;
    while at < json.len() {
        match json[at] {
            b'{' | b'[' if frames.len() == DEEPEST => too_deep += 1,
            b'{' => frames.push(Frame::Object {
                key: None,
                value_next: false,
            }),
            b'[' => frames.push(Frame::Array(0)),
            b'}' | b']' if too_deep > 0 => too_deep -= 1,
            b'}' | b']' => drop(frames.pop()),
            b'"' => {
                let end = string_end(json, at);
                if too_deep == 0
                    && let Some(Frame::Object {
                        key,
                        value_next: false,
                    }) = frames.last_mut()
                {
                    *key = Some((at + 1, end));
                }
                at = end;
            }
            b':' if too_deep == 0 => {
                if let Some(Frame::Object { value_next, .. }) = frames.last_mut() {
                    *value_next = true;
                }
            }
            b',' if too_deep == 0 => match frames.last_mut() {
                Some(Frame::Array(index)) => *index += 1,
                Some(Frame::Object { key, value_next }) => (*key, *value_next) = (None, false),
                None => {}
            },
            _ => {}
        }
        at += 1;
    }
    write_path(json, &frames, too_deep > 0)
}

/// The place of the quote that ends the string which starts at `start`, or the text's end.
fn string_end(json: &[u8], start: usize) -> usize {
    let mut at = start + 1;
    while at < json.len() {
        match json[at] {
            b'"' => return at,
            b'\\' => at += 2,
            _ => at += 1,
        }
    }
    json.len()
}

fn write_path(json: &[u8], frames: &[Frame], cut: bool) -> String {
    let mut path = String::new();
    for frame in frames {
        match frame {
            Frame::Object {
                key: Some((start, end)),
                ..
            } => {
                if !path.is_empty() {
                    path.push('.');
                }
                push_key(&mut path, &json[*start..*end]);
            }
            Frame::Object { key: None, .. } => {}
            Frame::Array(index) => {
                // Writing to a String cannot fail.
                let _ = write!(path, "[{index}]");
            }
        }
    }
    if cut {
        path.push('…');
    }
    path
}

/// A key as it stands in the text, printable and not too long.
fn push_key(path: &mut String, key: &[u8]) {
    let cut = key.len() > LONGEST_KEY;
    let key = String::from_utf8_lossy(&key[..key.len().min(LONGEST_KEY)]);
    path.extend(key.chars().map(|c| if c.is_control() { ' ' } else { c }));
    if cut {
        path.push('…');
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The path at the first `^` of the text (which is taken out).
    fn path(marked: &str) -> String {
        let offset = marked.find('^').expect("a mark");
        path_at(marked.replacen('^', "", 1).as_bytes(), offset)
    }

    #[test]
    fn paths_name_keys_and_indices() {
        assert_eq!(
            path(r#"{"result":[{"a":1},{"chat":{"id":"x"^}}]}"#),
            "result[1].chat.id"
        );
        assert_eq!(path(r#"{"a":{"b":1}, "c": ^{"#), "c");
        assert_eq!(path(r#"[[1,2],[3,^"x"]]"#), "[1][1]");
        assert_eq!(path(r#"{"a":[{},{}^]}"#), "a[1]");
        assert_eq!(path(r#"{"a":{"b":{}}^}"#), "a");
        assert_eq!(path(r#"{"a":{"b":{}}}^"#), "");
        assert_eq!(path(r"^"), "");
    }

    #[test]
    fn strings_hide_what_is_in_them() {
        assert_eq!(path(r#"{"a":"},[\"{","b":^1}"#), "b");
        assert_eq!(path(r#"{"we\"ird":^1}"#), r#"we\"ird"#);
        assert_eq!(path(r#"{"a":"unterminated ^"#), "a");
    }

    #[test]
    fn offsets_count_lines_and_bytes() {
        assert_eq!(offset_of(b"ab\ncd\nef", 1, 2), 2);
        assert_eq!(offset_of(b"ab\ncd\nef", 3, 1), 7);
        assert_eq!(offset_of(b"ab", 7, 7), 2);
        assert_eq!(offset_of(b"ab", 0, 0), 0);
        assert_eq!(offset_of(b"", usize::MAX, usize::MAX), 0);
    }

    #[test]
    fn the_parsers_own_positions_lead_to_the_right_place() {
        use std::collections::BTreeMap;
        type Nested = BTreeMap<String, Vec<BTreeMap<String, Option<i64>>>>;
        for (text, expected) in [
            ("{\"a\":[{\"b\":1},\n{\"c\":\"no\"}]}", "a[1].c"),
            ("{\"a\":[{\"b\":1},{\"c\": {}}]}", "a[1].c"),
            ("{\"a\":\n7}", "a"),
            ("{\"a\":[{\"b\":1.5}]}", "a[0].b"),
            ("{\"a\":[{\"b\":1", "a[0].b"),
        ] {
            let error = serde_json::from_str::<Nested>(text).expect_err(text);
            let offset = offset_of(text.as_bytes(), error.line(), error.column());
            assert_eq!(path_at(text.as_bytes(), offset), expected, "{text} {error}");
        }
    }

    #[test]
    fn any_bytes_at_any_offset_give_some_path() {
        // A small generator of our own keeps the test repeatable.
        let mut seed = 0x9E37_79B9_7F4A_7C15_u64;
        let mut next = move || {
            seed ^= seed << 13;
            seed ^= seed >> 7;
            seed ^= seed << 17;
            seed
        };
        let alphabet = b"{}[]\",:\\ab1 \n\xff\xc3";
        for _ in 0..20_000 {
            let length = (next() % 40) as usize;
            let text: Vec<u8> = (0..length)
                .map(|_| alphabet[(next() % alphabet.len() as u64) as usize])
                .collect();
            for offset in [0, length / 2, length, length + 9] {
                let _ = path_at(&text, offset);
            }
            let _ = offset_of(&text, (next() % 5) as usize, (next() % 50) as usize);
        }
    }

    #[test]
    fn endless_nesting_gives_a_short_path() {
        let deep = "[".repeat(1_000_000);
        let path = path_at(deep.as_bytes(), deep.len());
        assert!(path.ends_with('…') && path.len() < 1_000, "{}", path.len());
        let shut = format!("{}{}", "[".repeat(1_000), "]".repeat(999));
        assert_eq!(path_at(shut.as_bytes(), shut.len()), "[0]");
    }
}
