//! Regular expressions as triggers: which text of an update they look at.

use crate::error::{Error, Result};
use bot_api::types::UpdateKind;
use regex::Regex;

/// The text that a pattern is tried on: a message's text or caption, a query's words, a button's data.
pub(crate) fn subject(kind: &UpdateKind) -> Option<&str> {
    match kind {
        UpdateKind::CallbackQuery(query) => query.data.as_deref(),
        UpdateKind::InlineQuery(query) => Some(&query.query),
        UpdateKind::ChosenInlineResult(result) => Some(&result.result_id),
        UpdateKind::PreCheckoutQuery(query) => Some(&query.invoice_payload),
        UpdateKind::ShippingQuery(query) => Some(&query.invoice_payload),
        other => other
            .message()
            .and_then(|message| message.text.as_deref().or(message.caption.as_deref())),
    }
}

/// A pattern that may be found anywhere.
pub(crate) fn searching(pattern: &str) -> Result<Regex> {
    Regex::new(pattern).map_err(|error| refused(pattern, &error))
}

/// A pattern that has to match from the start, though not to the end.
pub(crate) fn anchored(pattern: &str) -> Result<Regex> {
    Regex::new(&format!(r"\A(?:{pattern})")).map_err(|error| refused(pattern, &error))
}

fn refused(pattern: &str, error: &regex::Error) -> Error {
    Error::startup(format!(
        "`{pattern}` is not a regular expression that this build knows: {error}"
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_anchored_pattern_matches_from_the_start_only() {
        let pattern = anchored("b|c").unwrap();
        assert!(pattern.is_match("ba") && pattern.is_match("cb"));
        assert!(!pattern.is_match("ab") && !pattern.is_match("a\nb"));
        assert!(searching("b").unwrap().is_match("ab"));
        assert!(
            searching("(")
                .unwrap_err()
                .to_string()
                .contains("not a regular expression")
        );
    }
}
