//! The command that was meant by one that there is not.

use super::{
    policy::{Suggestion, SuggestionText},
    shown::{language, listing, viewer},
};
use crate::handler::extract::Context;
use bot_api::types::{ChatType, Message, MessageEntityKind, UpdateKind};

/// What to say, if something near was meant for this bot.
pub(super) fn answer(ctx: &Context, text: &SuggestionText) -> Option<String> {
    let update = ctx.update();
    let message = update.kind().ok().and_then(UpdateKind::message)?;
    let me = ctx.handle().me().and_then(|me| me.username.as_deref());
    let unknown = addressed(message, me)?.to_ascii_lowercase();
    let listing = listing(ctx)?;
    let shown = listing.shown_to(&viewer(update));
    let nearest = nearest(&unknown, shown.iter().map(|entry| entry.name))?;
    Some(text(&Suggestion {
        unknown: &unknown,
        nearest,
        language: language(update),
    }))
}

/// The word of a command that is for this bot: by its name, or in private to none by name.
fn addressed<'m>(message: &'m Message, me: Option<&str>) -> Option<&'m str> {
    let text = message.text.as_deref()?;
    let marked = message.entities.as_deref().unwrap_or_default();
    let is_command = marked.is_empty()
        || marked
            .iter()
            .any(|entity| entity.offset == 0 && entity.kind == MessageEntityKind::BotCommand);
    let word = text.strip_prefix('/')?.split_whitespace().next()?;
    let word = match word.split_once('@') {
        Some((word, name)) => me
            .is_some_and(|me| me.eq_ignore_ascii_case(name))
            .then_some(word),
        None => (message.chat.kind == ChatType::Private).then_some(word),
    };
    word.filter(|word| is_command && word.len() <= 32)
}

/// The nearest name, if a slip of the finger or two make the difference.
fn nearest<'n>(word: &str, names: impl Iterator<Item = &'n str>) -> Option<&'n str> {
    let near = |name: &'n str| {
        let slips = slips(word, name);
        let few = 1 + name.len().min(word.len()) / 5;
        (slips <= few).then_some((slips, name))
    };
    // Of several the first in the order of the menu.
    let nearest = names.filter_map(near).min_by_key(|(slips, _)| *slips);
    nearest.map(|(_, name)| name)
}

/// How many letters have to be added, left out, changed or swapped with their neighbour to make `b` of `a`.
pub(crate) fn slips(a: &str, b: &str) -> usize {
    let (a, b) = (a.as_bytes(), b.as_bytes());
    let mut before = vec![0; b.len() + 1];
    let mut last: Vec<usize> = (0..=b.len()).collect();
    for i in 1..=a.len() {
        let mut row = vec![i; b.len() + 1];
        for j in 1..=b.len() {
            let changed = last[j - 1] + usize::from(a[i - 1] != b[j - 1]);
            row[j] = changed.min(last[j] + 1).min(row[j - 1] + 1);
            if i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1] {
                row[j] = row[j].min(before[j - 2] + 1);
            }
        }
        before = std::mem::replace(&mut last, row);
    }
    last[b.len()]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slips_of_the_finger_are_near() {
        let of = |word| nearest(word, ["start", "help", "settings", "stats"].into_iter());
        assert_eq!(of("strat"), Some("start"));
        assert_eq!(of("star"), Some("start"));
        assert_eq!(of("hlep"), Some("help"));
        assert_eq!(of("setings"), Some("settings"));
        assert_eq!(of("sttings"), Some("settings"));
        assert_eq!(of("stat"), Some("start"), "of two as near, the first");
        assert_eq!(of("weather"), None);
        assert_eq!(of("h"), None);
    }
}
