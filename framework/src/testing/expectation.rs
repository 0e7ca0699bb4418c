//! What a failed expectation says: what was wanted, what there is instead, and which of it comes nearest.

use super::{describe, stage::Before};
use bot_simulator::Message;
use std::fmt::Write as _;

/// Whether a message shows a text: in what it says, what it is, or on a button.
pub(super) fn shows(message: &Message, wanted: &str) -> bool {
    describe::shown(message).contains(wanted)
}

/// The bot's messages that are new or have changed.
pub(super) fn news(now: Vec<Message>, before: &Before) -> Vec<Message> {
    now.into_iter()
        .filter(|message| !before.messages.contains(message))
        .collect()
}

/// "Ann does not see …", with what there is.
pub(super) fn not_seen(who: &str, wanted: &str, news: &[Message], before: &Before) -> String {
    let mut text = format!("{who} does not see {wanted:?}.\n\n");
    let since = since(before);
    if news.is_empty() {
        // Writing to a string cannot fail.
        let _ = writeln!(text, "The bot has not shown {who} anything{since}.");
    } else {
        let _ = writeln!(text, "What the bot has shown {who}{since}:");
        let nearest = nearest(wanted, news);
        for (number, message) in news.iter().enumerate() {
            let mark = if nearest == Some(number) {
                " <- the nearest"
            } else {
                ""
            };
            let said = describe::message(message);
            let mut lines = said.lines();
            let _ = writeln!(text, "    {}{mark}", lines.next().unwrap_or_default());
            lines.for_each(|line| {
                let _ = writeln!(text, "    {line}");
            });
        }
    }
    let old = before
        .messages
        .iter()
        .rev()
        .find(|message| shows(message, wanted));
    if let Some(old) = old {
        let old = describe::first_line(&describe::message(old));
        let _ = writeln!(text, "It was there before, and has not come again: {old:?}");
    }
    text.truncate(text.trim_end().len());
    text
}

/// " since …", where there is something to count from.
fn since(before: &Before) -> String {
    if before.step.is_empty() {
        String::new()
    } else {
        format!(" since {:?}", describe::first_line(&before.step))
    }
}

/// The message that a text was most likely meant for.
fn nearest(wanted: &str, messages: &[Message]) -> Option<usize> {
    let distance = |message: &Message| distance_within(wanted, &describe::shown(message));
    messages
        .iter()
        .map(distance)
        .enumerate()
        .filter(|(_, distance)| *distance <= wanted.chars().count() / 2)
        .min_by_key(|(_, distance)| *distance)
        .map(|(number, _)| number)
}

/// The word that comes nearest to one that is not there.
pub(super) fn nearest_of<'a>(wanted: &str, words: &'a [String]) -> Option<&'a str> {
    let far = wanted.chars().count() / 2;
    words
        .iter()
        .map(|word| (distance_within(wanted, word), word.as_str()))
        .filter(|(distance, _)| *distance <= far)
        .min()
        .map(|(_, word)| word)
}

/// How many characters have to be added, dropped or changed to find `wanted` somewhere in `text`, capitals or not.
fn distance_within(wanted: &str, text: &str) -> usize {
    let text: Vec<char> = text.chars().flat_map(char::to_lowercase).collect();
    // Row by row over `wanted`; the match may begin and end anywhere in `text`.
    let mut row = vec![0; text.len() + 1];
    for (typed, letter) in wanted.chars().flat_map(char::to_lowercase).enumerate() {
        let mut diagonal = row[0];
        row[0] = typed + 1;
        for at in 0..text.len() {
            let changed = diagonal + usize::from(letter != text[at]);
            diagonal = row[at + 1];
            row[at + 1] = changed.min(row[at] + 1).min(diagonal + 1);
        }
    }
    row.into_iter().min().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn distances_are_those_to_the_nearest_part() {
        assert_eq!(distance_within("welcome", "Welcome, Ann!"), 0);
        assert_eq!(distance_within("Wellcome", "Hi! Welcome, Ann!"), 1);
        assert_eq!(distance_within("abc", ""), 3);
        assert_eq!(distance_within("", "abc"), 0);
    }

    #[test]
    fn only_near_words_are_named() {
        let words = ["Order".to_owned(), "Help".to_owned()];
        assert_eq!(nearest_of("Ordr", &words), Some("Order"));
        assert_eq!(nearest_of("Cancel", &words), None);
    }
}
