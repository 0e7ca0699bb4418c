//! Which state of which conversation a row is: a conversation's name, and whom it is held with.

use std::{borrow::Cow, fmt, str::FromStr};

/// Which conversation's state. The order is the order in which the locks of one update's are taken.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct StateKey {
    /// The name of the conversation's type.
    pub(crate) conversation: Cow<'static, str>,
    /// `None` where it is not kept by chat.
    pub(crate) chat: Option<i64>,
    /// `None` where it is not kept by user.
    pub(crate) user: Option<i64>,
    pub(crate) part: Part,
}

/// Which part of a chat a conversation is about.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum Part {
    /// All of it.
    #[default]
    Whole,
    /// One topic of a forum; 0 is what is in none.
    Topic(i64),
    /// One message.
    Message(i64),
    /// One message that was sent through inline mode, which is in no chat that the bot knows.
    Inline(Box<str>),
}

/// As it stands in rows.
impl fmt::Display for Part {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Whole => Ok(()),
            Self::Topic(id) => write!(f, "topic {id}"),
            Self::Message(id) => write!(f, "message {id}"),
            Self::Inline(id) => write!(f, "inline {id}"),
        }
    }
}

/// What [`Display`](fmt::Display) wrote.
impl FromStr for Part {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let wrong = || format!("`{text}` is no part of a chat");
        let number = |id: &str| id.parse().map_err(|_| wrong());
        match text.split_once(' ') {
            None if text.is_empty() => Ok(Self::Whole),
            Some(("topic", id)) => number(id).map(Self::Topic),
            Some(("message", id)) => number(id).map(Self::Message),
            Some(("inline", id)) => Ok(Self::Inline(id.into())),
            _ => Err(wrong()),
        }
    }
}

/// As part of a sentence: `the conversation Order of user 5 in chat 5`.
impl fmt::Display for StateKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self {
            conversation,
            chat,
            user,
            part,
        } = self;
        write!(f, "the conversation {conversation}")?;
        if let Some(user) = user {
            write!(f, " of user {user}")?;
        }
        if *part != Part::Whole {
            write!(f, " about {part}")?;
        }
        if let Some(chat) = chat {
            write!(f, " in chat {chat}")?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_are_read_as_they_were_written() {
        for part in [
            Part::Whole,
            Part::Topic(0),
            Part::Message(-7),
            Part::Inline("AgA x".into()),
        ] {
            assert_eq!(part.to_string().parse(), Ok(part));
        }
        for wrong in ["topic", "topic x", "chat 5", "message "] {
            assert!(wrong.parse::<Part>().is_err(), "{wrong}");
        }
    }
}
