//! Answers that are not what the documentation says.

use std::fmt;

use crate::json_path;
use crate::token;

/// How much of the text around the trouble is kept.
const SNIPPET_BEFORE: usize = 60;
const SNIPPET_AFTER: usize = 20;

/// Reasons and paths longer than this lose their middle: parsers repeat whole strings of their input.
const LONGEST: usize = 300;

/// JSON that does not say what it should: what was read, where it went wrong, and why.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct DecodeError {
    /// What was being read: a method's answer (`getMe`), an update, a type.
    pub what: String,
    /// Where in the JSON: `result[3].message.chat.id`; empty for the whole.
    pub path: String,
    /// Why.
    pub reason: String,
    /// The text around that place, made printable.
    pub snippet: String,
}

impl DecodeError {
    /// Puts together what the parser said with the text that it was reading.
    ///
    /// ```
    /// use bot_api::error::DecodeError;
    ///
    /// let text = br#"{"chat":{"id":"seven"}}"#;
    /// let error = serde_json::from_slice::<std::collections::HashMap<String, std::collections::HashMap<String, i64>>>(text).unwrap_err();
    /// assert_eq!(DecodeError::new("chat", text, &error).path, "chat.id");
    /// ```
    #[must_use]
    pub fn new(what: impl Into<String>, json: &[u8], error: &serde_json::Error) -> Self {
        let offset = json_path::offset_of(json, error.line(), error.column());
        Self {
            what: what.into(),
            path: without_middle(json_path::path_at(json, offset)),
            reason: reason_of(error),
            snippet: snippet(json, offset),
        }
    }

    /// Trouble that no parser has put a place to.
    #[must_use]
    pub fn whole(what: impl Into<String>, json: &[u8], reason: impl Into<String>) -> Self {
        Self {
            what: what.into(),
            path: String::new(),
            reason: without_middle(reason.into()),
            snippet: snippet(json, 0),
        }
    }

    pub(super) fn scrub(&mut self, scrub: impl Fn(&str) -> String) {
        self.path = scrub(&self.path);
        self.reason = scrub(&self.reason);
        self.snippet = scrub(&self.snippet);
    }
}

/// The parser's words without its " at line 1 column 2".
fn reason_of(error: &serde_json::Error) -> String {
    let text = error.to_string();
    let reason = if error.line() == 0 {
        &*text
    } else {
        let place = format!(" at line {} column {}", error.line(), error.column());
        text.strip_suffix(&place).unwrap_or(&text)
    };
    without_middle(token::scrub_lookalikes(reason).into_owned())
}

/// What was wrong stands at the beginning, what had been expected at the end: those two are kept.
fn without_middle(text: String) -> String {
    if text.len() <= LONGEST {
        return text;
    }
    let begin = text.floor_char_boundary(LONGEST * 2 / 3);
    let end = text.ceil_char_boundary(text.len() - LONGEST / 3);
    format!("{}…{}", &text[..begin], &text[end..])
}

/// A few characters around a place, whatever the bytes are.
fn snippet(json: &[u8], offset: usize) -> String {
    let offset = offset.min(json.len());
    let start = offset.saturating_sub(SNIPPET_BEFORE);
    let end = (offset + SNIPPET_AFTER + SNIPPET_BEFORE.saturating_sub(offset)).min(json.len());
    let text = String::from_utf8_lossy(token::part(json, start, end));
    let printable = text.chars().map(|c| if c.is_control() { ' ' } else { c });
    let mut snippet = String::new();
    if start > 0 {
        snippet.push('…');
    }
    snippet.extend(printable);
    if end < json.len() {
        snippet.push('…');
    }
    token::scrub_lookalikes(&snippet).into_owned()
}

impl fmt::Display for DecodeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: unexpected answer", self.what)?;
        if !self.path.is_empty() {
            write!(f, " at {}", self.path)?;
        }
        write!(f, ": {}", self.reason)?;
        if self.snippet.is_empty() {
            Ok(())
        } else {
            write!(f, "; near: {}", self.snippet)
        }
    }
}

impl std::error::Error for DecodeError {}
