//! Filters about words: texts, captions, commands and what is marked in them.

use super::{
    Expression, OneOrMany, Peer, custom,
    look::{filters, known_user, message},
    peer::{Peers, bare},
};
use crate::{pattern, update::Update};
use bot_api::types::{MessageEntity, MessageEntityKind, UserId};
use regex::Regex;

filters! { message:
    /// A message with a text, commands included: `TEXT`.
    text = |message| message.text.is_some();
    /// A message with a caption: `CAPTION`.
    caption = |message| message.caption.is_some();
    /// A message of formatted blocks: the field `rich_message`.
    rich_message = |message| message.rich_message.is_some();
}

/// A message that begins with a command, whichever it is and whoever it is addressed to: `COMMAND`.
///
/// Exactly what handlers with `command = ".."` look at, so that `message(text & !command)` is all that no command
/// could be. A command further inside a text is found by [`entity`]`(MessageEntityKind::BotCommand)`.
#[must_use]
pub fn command() -> Expression {
    Expression::plain(|update| command_of(update).is_some())
}

/// A message that begins with this command, or one of these, in any case and with or without the slash:
/// `command_is("start")`.
#[must_use]
pub fn command_is(names: impl OneOrMany<Box<str>>) -> Expression {
    let names = names.into_vec();
    custom(move |update| {
        command_of(update).is_some_and(|command| {
            names
                .iter()
                .map(|name| name.strip_prefix('/').unwrap_or(name))
                .any(|name| name.eq_ignore_ascii_case(command))
        })
    })
}

/// The command with which a message begins. Telegram marks it; a server that marks nothing leaves it to the slash.
fn command_of(update: &Update) -> Option<&str> {
    let marked = message(update)?.entities.as_deref().unwrap_or_default();
    let is_command =
        |entity: &MessageEntity| entity.offset == 0 && entity.kind == MessageEntityKind::BotCommand;
    if marked.is_empty() || marked.iter().any(is_command) {
        update.command_word()
    } else {
        None
    }
}

/// Declares filters that compare a message's words with some of the developer's.
macro_rules! words {
    ($($(#[$doc:meta])* $name:ident = |$field:ident, $word:ident| $check:expr;)*) => { $(
        $(#[$doc])*
        #[must_use]
        pub fn $name(words: impl OneOrMany<Box<str>>) -> Expression {
            let words = words.into_vec();
            custom(move |update| {
                message(update)
                    .and_then(|message| message.$field.as_deref())
                    .is_some_and(|$field| words.iter().map(|word| &**word).any(|$word| $check))
            })
        }
    )* };
}
words! {
    /// A message whose whole text is this, or one of these, to the letter: `Text(strings)`.
    text_is = |text, word| text == word;
    /// A message with this, or one of these, anywhere in its text.
    text_contains = |text, word| text.contains(word);
    /// A message whose text starts with this, or with one of these.
    starts_with = |text, word| text.starts_with(word);
    /// A message whose whole caption is this, or one of these, to the letter: `Caption(strings)`.
    caption_is = |caption, word| caption == word;
}

/// Declares filters that search a message's words.
macro_rules! patterns {
    ($($(#[$doc:meta])* $name:ident($field:ident);)*) => { $(
        $(#[$doc])*
        ///
        /// # Panics
        /// When the pattern is no regular expression: when the bot starts, never because of what Telegram sends. In
        /// the parentheses of an attribute, one that is written there is checked while compiling.
        #[must_use]
        #[track_caller]
        pub fn $name(pattern: impl Pattern) -> Expression {
            let pattern = pattern.into_regex();
            custom(move |update| {
                message(update)
                    .and_then(|message| message.$field.as_deref())
                    .is_some_and(|$field| pattern.is_match($field))
            })
        }
    )* };
}
patterns! {
    /// A message in whose text the regular expression is found, anywhere: `Regex`. What it captures is for handlers
    /// with `regex = ".."`.
    regex(text);
    /// A message in whose caption the regular expression is found, anywhere: `CaptionRegex`.
    caption_regex(caption);
}

/// A regular expression: a [`Regex`], or its text.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not a regular expression",
    label = "expected a pattern as a string, or a `regex::Regex`"
)]
pub trait Pattern: sealed::Sealed {
    /// The expression, compiled.
    ///
    /// # Panics
    /// When it is none.
    #[track_caller]
    fn into_regex(self) -> Regex;
}

mod sealed {
    pub trait Sealed {}
    impl Sealed for &str {}
    impl Sealed for String {}
    impl Sealed for regex::Regex {}
    impl Sealed for &regex::Regex {}
}

impl Pattern for &str {
    #[track_caller]
    fn into_regex(self) -> Regex {
        match pattern::searching(self) {
            Ok(pattern) => pattern,
            Err(error) => panic!("{error}"),
        }
    }
}

impl Pattern for String {
    #[track_caller]
    fn into_regex(self) -> Regex {
        self.as_str().into_regex()
    }
}

impl Pattern for Regex {
    fn into_regex(self) -> Regex {
        self
    }
}

impl Pattern for &Regex {
    fn into_regex(self) -> Regex {
        self.clone()
    }
}

/// Declares filters that look for something marked in a message's words.
macro_rules! entities {
    ($($(#[$doc:meta])* $name:ident($field:ident);)*) => { $(
        $(#[$doc])*
        #[must_use]
        pub fn $name(kinds: impl OneOrMany<MessageEntityKind>) -> Expression {
            let kinds = kinds.into_vec();
            custom(move |update| {
                message(update)
                    .and_then(|message| message.$field.as_deref())
                    .is_some_and(|entities| entities.iter().any(|entity| kinds.contains(&entity.kind)))
            })
        }
    )* };
}
entities! {
    /// A message with something of this kind, or one of these, marked in its text: a link, a hashtag, bold words;
    /// `Entity(type)`. In attributes, kinds are words: `message(entity([url, text_link]))`.
    entity(entities);
    /// A message with something of this kind, or one of these, marked in its caption: `CaptionEntity(type)`.
    caption_entity(caption_entities);
}

/// A message that mentions this user, or one of these, in its text or caption, by username or by name: `Mention`.
///
/// People without a username are mentioned by name, which only an id finds; people with one usually by that, which
/// only the username finds (here in any case, for people type it). `mention(..)` is any mention.
#[must_use]
pub fn mention(users: impl OneOrMany<Peer<UserId>>) -> Expression {
    let users = Peers::new(users);
    custom(move |update| {
        message(update).is_some_and(|message| {
            let text = message.text.as_deref().zip(message.entities.as_deref());
            let caption = message
                .caption
                .as_deref()
                .zip(message.caption_entities.as_deref());
            text.into_iter().chain(caption).any(|(words, entities)| {
                entities
                    .iter()
                    .any(|entity| mentions(&users, words, entity))
            })
        })
    })
}

fn mentions(users: &Peers<UserId>, words: &str, entity: &MessageEntity) -> bool {
    match entity.kind {
        MessageEntityKind::Mention => {
            covered(words, entity).is_some_and(|name| users.has_typed(bare(name)))
        }
        MessageEntityKind::TextMention => entity
            .user
            .as_deref()
            .is_some_and(|user| users.has(known_user(user))),
        _ => false,
    }
}

/// The words that are marked. Telegram counts in units of UTF-16.
fn covered<'a>(words: &'a str, entity: &MessageEntity) -> Option<&'a str> {
    let start = usize::try_from(entity.offset).ok()?;
    let length = usize::try_from(entity.length).ok()?;
    let rest = &words[byte_at(words, start)?..];
    Some(&rest[..byte_at(rest, length)?])
}

/// Where a number of UTF-16 units ends; `None` inside of a character, and behind the end.
fn byte_at(words: &str, units: usize) -> Option<usize> {
    let mut left = units;
    for (at, character) in words.char_indices() {
        if left == 0 {
            return Some(at);
        }
        left = left.checked_sub(character.len_utf16())?;
    }
    (left == 0).then_some(words.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_are_counted_in_utf_16() {
        let part = |words, offset, length| {
            let entity = MessageEntity {
                offset,
                length,
                ..MessageEntity::default()
            };
            covered(words, &entity)
        };
        assert_eq!(part("a👍bc", 3, 1), Some("b"));
        assert_eq!(part("a👍bc", 1, 4), Some("👍bc"));
        assert_eq!(part("a👍bc", 2, 1), None, "inside of a character");
        assert_eq!(part("abc", 2, 2), None, "behind the end");
        assert_eq!(part("abc", -1, 2), None);
        assert_eq!(part("abc", i64::MAX, i64::MAX), None);
        assert_eq!(part("", 0, 0), Some(""));
    }
}
