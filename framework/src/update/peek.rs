//! What the stages before the handlers need to know of an update, read off its raw text in one pass.

use super::scan::{Broken, Scanner};
use bot_api::types::{ChatId, ThreadId, UpdateId, UpdateType, UserId};
use std::ops::Range;

/// The outside of an update: enough to file it, to give it a lane and to find the routes that may want it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Peek {
    pub(crate) id: UpdateId,
    pub(crate) kind: UpdateType,
    /// The kind's name as it came, which matters for kinds that are not known yet.
    pub(crate) name: Range<usize>,
    /// Where the payload stands in the text.
    pub(crate) payload: Range<usize>,
    pub(crate) chat: Option<ChatId>,
    /// The topic of a forum in which a message is, or the message that carries a pressed button.
    pub(crate) topic: Option<ThreadId>,
    /// Who caused it, for lanes only: an anonymous administrator's stand-in counts here.
    pub(crate) user: Option<UserId>,
    /// The chat in whose name somebody answered a poll, for lanes only: nothing happened *in* it.
    pub(crate) voter: Option<ChatId>,
    /// The word behind the slash with which a message's text begins, as far as it could be a command.
    pub(crate) command: Option<Range<usize>>,
    /// A group says that it has become a supergroup, or the supergroup says so: the old chat and the new one.
    pub(crate) migration: Option<(ChatId, ChatId)>,
}

impl Peek {
    /// Reads one update's text.
    pub(crate) fn read(text: &[u8]) -> Result<Self, Broken> {
        let mut scanner = Scanner::new(text);
        let peek = Self::walk(&mut scanner)?;
        scanner.end()?;
        Ok(peek)
    }

    /// Reads the update before which the scanner stands, and stops behind it. Places count from its beginning.
    pub(crate) fn walk(scanner: &mut Scanner<'_>) -> Result<Self, Broken> {
        let (text, begun) = (scanner.rest(), scanner.position());
        let mut id = None;
        let mut kind: Option<(UpdateType, Range<usize>, Range<usize>)> = None;
        let mut inside = Inside::default();
        scanner.object(|key, scanner| {
            if key == b"update_id" {
                id = scanner.integer()?;
                return Ok(());
            }
            let known = std::str::from_utf8(key)
                .ok()
                .map_or(UpdateType::Unknown, UpdateType::from_name);
            let name = range_of(text, key);
            // A known kind wins over unknown fields, wherever they stand; explicit nulls are absent fields.
            let better = kind.as_ref().is_none_or(|(seen, ..)| {
                *seen == UpdateType::Unknown && known != UpdateType::Unknown
            });
            if better && scanner.peek()? == b'{' {
                let start = scanner.position() - begun;
                inside = Inside::default();
                inside.read(known, text, scanner)?;
                kind = Some((known, name, start..scanner.position() - begun));
            } else {
                scanner.value()?;
            }
            Ok(())
        })?;
        let Some(id) = id else {
            return Err(Broken::new("there is no `update_id`", begun));
        };
        let (kind, name, payload) = kind.unwrap_or((UpdateType::Unknown, 0..0, 0..0));
        Ok(Self {
            id: UpdateId(id),
            kind,
            name,
            payload,
            chat: inside.place.chat.map(ChatId),
            topic: inside.place.topic(),
            user: inside.user.map(UserId),
            voter: inside.voter.map(ChatId),
            migration: inside.migration(),
            command: inside.command,
        })
    }
}

/// The id alone, of a text that is broken otherwise.
pub(crate) fn id_only(text: &[u8]) -> Option<UpdateId> {
    let mut id = None;
    let walked = Scanner::of_any_depth(text).object(|key, scanner| {
        if key == b"update_id" {
            id = scanner.integer()?;
            return Ok(());
        }
        scanner.value().map(drop)
    });
    walked.ok().and(id).map(UpdateId)
}

/// What a payload's own members tell.
#[derive(Default)]
struct Inside {
    place: Place,
    user: Option<i64>,
    voter: Option<i64>,
    command: Option<Range<usize>>,
    migrated_to: Option<i64>,
    migrated_from: Option<i64>,
}

/// Where a message is.
#[derive(Default)]
struct Place {
    chat: Option<i64>,
    thread: Option<i64>,
    /// Whether the thread is a topic, and not one of replies in an ordinary group.
    is_topic: bool,
}

impl Place {
    fn topic(&self) -> Option<ThreadId> {
        self.thread.filter(|_| self.is_topic).map(ThreadId)
    }

    /// Takes a member of a message, if it is about the place; `false` if it was left where it is.
    fn take(&mut self, key: &[u8], scanner: &mut Scanner<'_>) -> Result<bool, Broken> {
        match key {
            b"chat" if scanner.peek()? == b'{' => self.chat = id_of(scanner)?,
            b"message_thread_id" => self.thread = scanner.integer()?,
            b"is_topic_message" => {
                self.is_topic = scanner.peek()? == b't';
                scanner.value()?;
            }
            _ => return Ok(false),
        }
        Ok(true)
    }

    fn of_message(scanner: &mut Scanner<'_>) -> Result<Self, Broken> {
        let mut place = Self::default();
        scanner.object(|key, scanner| {
            if !place.take(key, scanner)? {
                scanner.value()?;
            }
            Ok(())
        })?;
        Ok(place)
    }
}

impl Inside {
    fn read(
        &mut self,
        kind: UpdateType,
        text: &[u8],
        scanner: &mut Scanner<'_>,
    ) -> Result<(), Broken> {
        // A pressed button: the chat is that of the message that carries it. New kinds may be alike.
        let carried = matches!(kind, UpdateType::CallbackQuery | UpdateType::Unknown);
        scanner.object(|key, scanner| {
            let is_object = scanner.peek()? == b'{';
            match key {
                b"voter_chat" if is_object => self.voter = id_of(scanner)?,
                b"from" | b"user" if is_object => self.user = id_of(scanner)?,
                b"message" if is_object && carried => self.place = Place::of_message(scanner)?,
                b"migrate_to_chat_id" => self.migrated_to = scanner.integer()?,
                b"migrate_from_chat_id" => self.migrated_from = scanner.integer()?,
                b"text" if scanner.peek()? == b'"' => {
                    let content = scanner.string()?;
                    self.command = command(content).map(|word| range_of(text, word));
                }
                _ => {
                    if !self.place.take(key, scanner)? {
                        scanner.value()?;
                    }
                }
            }
            Ok(())
        })
    }

    fn migration(&self) -> Option<(ChatId, ChatId)> {
        let chat = ChatId(self.place.chat?);
        let to = self.migrated_to.map(|to| (chat, ChatId(to)));
        to.or_else(|| self.migrated_from.map(|from| (ChatId(from), chat)))
    }
}

fn id_of(scanner: &mut Scanner<'_>) -> Result<Option<i64>, Broken> {
    if !scanner.enter_object(b"id")? {
        return Ok(None);
    }
    let id = scanner.integer()?;
    scanner.leave_object()?;
    Ok(id)
}

/// The candidate for a command at the start of a text: whether it is one, its entities say later.
fn command(text: &[u8]) -> Option<&[u8]> {
    // A slash may be escaped in JSON, though nobody needs to.
    let word = text
        .strip_prefix(b"/")
        .or_else(|| text.strip_prefix(b"\\/"))?;
    let end = word
        .iter()
        .position(|byte| !byte.is_ascii_alphanumeric() && *byte != b'_')
        .unwrap_or(word.len());
    (1..=32).contains(&end).then(|| &word[..end])
}

/// Where `part`, a piece of `text`, stands in it.
fn range_of(text: &[u8], part: &[u8]) -> Range<usize> {
    let start = part.as_ptr() as usize - text.as_ptr() as usize;
    start..start + part.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn peek(text: &str) -> Peek {
        Peek::read(text.as_bytes()).unwrap()
    }

    #[test]
    fn a_message_with_a_command() {
        let text = r#"{"update_id":7,"message":{"message_id":1,"from":{"id":5,"is_bot":false},
            "chat":{"id":-9,"type":"group"},"text":"\/Start@Some_bot now"}}"#;
        let peek = peek(text);
        assert_eq!((peek.id, peek.kind), (UpdateId(7), UpdateType::Message));
        assert_eq!((peek.chat, peek.user), (Some(ChatId(-9)), Some(UserId(5))));
        assert_eq!(&text[peek.command.unwrap()], "Start");
        assert!(text[peek.payload].starts_with(r#"{"message_id""#));
    }

    #[test]
    fn a_pressed_button_belongs_to_the_chat_of_its_message() {
        let peek = peek(
            r#"{"callback_query":{"id":"1","from":{"id":5},"message":{"date":0,"chat":{"id":8}},"data":"x"},"update_id":1}"#,
        );
        assert_eq!(
            (peek.kind, peek.chat, peek.user),
            (UpdateType::CallbackQuery, Some(ChatId(8)), Some(UserId(5)))
        );
    }

    #[test]
    fn only_what_carries_a_message_is_where_that_message_is() {
        let place = |kind: &str| {
            let text = format!(
                r#"{{"update_id":1,"{kind}":{{"chat":{{"id":8}},"message":{{"chat":{{"id":9}}}}}}}}"#
            );
            peek(&text).chat
        };
        assert_eq!(place("message"), Some(ChatId(8)));
        assert_eq!(place("message_reaction"), Some(ChatId(8)));
        assert_eq!(place("callback_query"), Some(ChatId(9)));
        assert_eq!(place("of_a_kind_to_come"), Some(ChatId(9)));
    }

    /// R79.
    #[test]
    fn an_answer_in_a_poll_happens_in_no_chat() {
        let text = r#"{"poll_answer":{"poll_id":"1","voter_chat":{"id":-8,"type":"channel"}},"update_id":1}"#;
        let peek = peek(text);
        assert_eq!(
            (peek.chat, peek.user, peek.voter),
            (None, None, Some(ChatId(-8)))
        );
    }

    #[test]
    fn topics_are_told_from_threads_of_replies() {
        let of = |message: &str| peek(&format!(r#"{{"update_id":1,"message":{message}}}"#)).topic;
        let topic = r#"{"chat":{"id":-1},"message_thread_id":7,"is_topic_message":true,"reply_to_message":{"message_thread_id":8}}"#;
        assert_eq!(of(topic), Some(ThreadId(7)));
        assert_eq!(of(r#"{"chat":{"id":-1},"message_thread_id":7}"#), None);
        let button = format!(r#"{{"update_id":1,"callback_query":{{"message":{topic}}}}}"#);
        assert_eq!(peek(&button).topic, Some(ThreadId(7)));
        assert_eq!(peek(&button).chat, Some(ChatId(-1)));
    }

    #[test]
    fn unknown_fields_and_nulls_do_not_hide_the_kind() {
        let text = r#"{"future":{"x":1},"edited_message":null,"update_id":1,"message":{"chat":{"id":1}},"more":[]}"#;
        assert_eq!(peek(text).kind, UpdateType::Message);
        let text = r#"{"update_id":1,"hologram":{"chat":{"id":4}}}"#;
        let unknown = peek(text);
        assert_eq!(
            (unknown.kind, &text[unknown.name]),
            (UpdateType::Unknown, "hologram")
        );
        assert_eq!(unknown.chat, Some(ChatId(4)));
        assert_eq!(peek(r#"{"update_id":3}"#).kind, UpdateType::Unknown);
    }

    #[test]
    fn a_text_that_only_begins_like_a_path_is_no_long_command() {
        let of = |text: &str| {
            peek(&format!(
                r#"{{"update_id":1,"message":{{"text":"{text}"}}}}"#
            ))
            .command
            .is_some()
        };
        assert!(of("/start"));
        assert!(of("/play\\nsong"));
        assert!(!of("/"));
        assert!(!of("hello /start"));
        assert!(!of(&format!("/{}", "a".repeat(33))));
    }

    #[test]
    fn both_messages_about_a_group_that_moved_name_both_chats() {
        let moved = Some((ChatId(-5), ChatId(-1005)));
        let text = r#"{"update_id":1,"message":{"chat":{"id":-5},"migrate_to_chat_id":-1005}}"#;
        assert_eq!(peek(text).migration, moved);
        let text = r#"{"update_id":2,"message":{"migrate_from_chat_id":-5,"chat":{"id":-1005}}}"#;
        assert_eq!(peek(text).migration, moved);
        assert_eq!(
            peek(r#"{"update_id":3,"message":{"chat":{"id":1}}}"#).migration,
            None
        );
    }

    #[test]
    fn what_is_no_update_is_told() {
        for text in [
            "",
            "null",
            "[]",
            "{}",
            r#"{"message":{}}"#,
            r#"{"update_id":"x"}"#,
            r#"{"update_id":1"#,
            r#"{"update_id":1}x"#,
        ] {
            assert!(Peek::read(text.as_bytes()).is_err(), "{text}");
        }
    }
}
