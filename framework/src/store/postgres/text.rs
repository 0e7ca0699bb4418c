//! Texts as PostgreSQL takes them: all of UTF-8 but U+0000, which a name or a message may have all the same.

use std::{borrow::Cow, fmt::Write as _};

/// Where a text has this or U+0000, both are written as two characters: this one and a digit.
const MARK: char = '\u{E000}';

/// A text without U+0000, as it stands in rows. Nearly all are as they were.
pub(super) fn written(text: &str) -> Cow<'_, str> {
    if !text.contains(['\0', MARK]) {
        return Cow::Borrowed(text);
    }
    let mut row = String::with_capacity(text.len() + 8);
    for character in text.chars() {
        match character {
            '\0' => row.extend([MARK, '0']),
            MARK => row.extend([MARK, '1']),
            other => row.push(other),
        }
    }
    Cow::Owned(row)
}

/// What [`written`] was given.
pub(super) fn read(row: String) -> String {
    if !row.contains(MARK) {
        return row;
    }
    let mut text = String::with_capacity(row.len());
    let mut characters = row.chars();
    while let Some(character) = characters.next() {
        match (character, characters.as_str().chars().next()) {
            (MARK, Some('0')) => text.push('\0'),
            (MARK, Some('1')) => text.push(MARK),
            // Somebody wrote it by hand.
            (other, _) => {
                text.push(other);
                continue;
            }
        }
        characters.next();
    }
    text
}

/// JSON as it came, which need not even be text: readable where it is.
pub(super) fn body(bytes: &[u8]) -> (Option<&str>, Option<&[u8]>) {
    match std::str::from_utf8(bytes) {
        Ok(text) if !text.contains('\0') => (Some(text), None),
        _ => (None, Some(bytes)),
    }
}

/// An error with its causes, in one line.
pub(super) fn told(error: &dyn std::error::Error) -> String {
    let mut text = error.to_string();
    let mut cause = error.source();
    while let Some(error) = cause {
        // Writing to a text cannot fail.
        let _ = write!(text, ": {error}");
        cause = error.source();
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_are_read_as_they_were_written() {
        for text in [
            "",
            "Ä",
            "a\0b",
            "\0\0",
            "\u{E000}",
            "\u{E000}0\0",
            "\u{E000}\u{E000}1",
        ] {
            let row = written(text);
            assert!(!row.contains('\0'));
            assert_eq!(read(row.into_owned()), text, "{text:?}");
        }
        assert_eq!(read("by hand \u{E000}".to_owned()), "by hand \u{E000}");
    }

    #[test]
    fn bodies_are_text_where_they_can_be() {
        assert_eq!(body(b"{}"), (Some("{}"), None));
        assert_eq!(body(b"\xff"), (None, Some(&b"\xff"[..])));
        assert_eq!(body(b"\0"), (None, Some(&b"\0"[..])));
    }
}
