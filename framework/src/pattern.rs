//! Regular expressions as triggers: which text of an update they look at.

use crate::{
    error::{Error, Result},
    handler::registration::Trigger,
    update::Update,
};
use bot_api::types::UpdateKind;
use regex::Regex;

/// What a trigger looks for.
pub(crate) struct Pattern {
    text: Option<Regex>,
    /// For the names of the games whose buttons are pressed.
    game: Option<Regex>,
}

impl Pattern {
    /// The trigger's own, if it has one.
    pub(crate) fn of(trigger: &Trigger) -> Result<Option<Self>> {
        let (text, game) = match *trigger {
            Trigger::Regex { pattern, .. } | Trigger::StringRegex { pattern } => {
                (Some(searching(pattern)?), None)
            }
            Trigger::Pattern { pattern, game, .. } => (
                pattern.map(anchored).transpose()?,
                game.map(anchored).transpose()?,
            ),
            _ => return Ok(None),
        };
        Ok(Some(Self { text, game }))
    }

    /// The expression that matches, and the text that it matches in.
    pub(crate) fn find<'u>(&self, update: &'u Update) -> Option<(&Regex, &'u str)> {
        let text = self.text.as_ref().zip(subject(update));
        let game = self.game.as_ref().zip(game(update));
        let mut both = [text, game].into_iter().flatten();
        both.find(|(pattern, text)| pattern.is_match(text))
    }
}

/// The text that a pattern is tried on: a message's text or caption, a query's words, a button's data, a payload.
fn subject(update: &Update) -> Option<&str> {
    if let Some(value) = update.custom_value() {
        return value.downcast_ref().map(String::as_str);
    }
    match update.kind().ok()? {
        UpdateKind::CallbackQuery(query) => query.data.as_deref(),
        UpdateKind::InlineQuery(query) => Some(&query.query),
        UpdateKind::ChosenInlineResult(result) => Some(&result.result_id),
        UpdateKind::PreCheckoutQuery(query) => Some(&query.invoice_payload),
        UpdateKind::ShippingQuery(query) => Some(&query.invoice_payload),
        UpdateKind::PurchasedPaidMedia(purchase) => Some(&purchase.paid_media_payload),
        UpdateKind::Subscription(subscription) => Some(&subscription.invoice_payload),
        other => other
            .message()
            .and_then(|message| message.text.as_deref().or(message.caption.as_deref())),
    }
}

fn game(update: &Update) -> Option<&str> {
    match update.kind().ok()? {
        UpdateKind::CallbackQuery(query) => query.game_short_name.as_deref(),
        _ => None,
    }
}

/// A pattern that may be found anywhere.
pub(crate) fn searching(pattern: &str) -> Result<Regex> {
    Regex::new(pattern).map_err(|error| refused(pattern, &error))
}

/// A pattern that has to match from the start, though not to the end.
fn anchored(pattern: &str) -> Result<Regex> {
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
