//! Whom a method is for.

use std::fmt;

use serde::de::{Deserializer, Visitor};
use serde::{Serialize, Serializer};

use crate::de::Fill;
use crate::types::{Chat, User};
use crate::{ChatId, UserId};

/// A chat by its id, or a public one by its `@username`.
///
/// ```
/// use bot_api::{ChatId, ChatTarget};
///
/// assert_eq!(ChatTarget::from(42), ChatTarget::Id(ChatId(42)));
/// assert_eq!(ChatTarget::from("durov"), ChatTarget::Username("@durov".into()));
/// assert_eq!(ChatTarget::from("-1001234"), ChatTarget::Id(ChatId(-1_001_234)));
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum ChatTarget {
    /// The chat with that id.
    Id(ChatId),
    /// The public chat of that name, which begins with `@`.
    Username(Box<str>),
}

impl ChatTarget {
    /// The id, where it is one.
    #[must_use]
    pub const fn id(&self) -> Option<ChatId> {
        match self {
            Self::Id(id) => Some(*id),
            Self::Username(_) => None,
        }
    }
}

impl Default for ChatTarget {
    /// Chat 0, which does not exist.
    fn default() -> Self {
        Self::Id(ChatId(0))
    }
}

impl fmt::Display for ChatTarget {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Id(id) => id.fmt(f),
            Self::Username(name) => f.pad(name),
        }
    }
}

impl From<ChatId> for ChatTarget {
    fn from(id: ChatId) -> Self {
        Self::Id(id)
    }
}

impl From<i64> for ChatTarget {
    fn from(id: i64) -> Self {
        Self::Id(ChatId(id))
    }
}

impl From<UserId> for ChatTarget {
    fn from(id: UserId) -> Self {
        Self::Id(id.into())
    }
}

impl From<&Chat> for ChatTarget {
    fn from(chat: &Chat) -> Self {
        Self::Id(chat.id)
    }
}

impl From<&User> for ChatTarget {
    fn from(user: &User) -> Self {
        Self::Id(user.id.into())
    }
}

/// A name, with or without its `@`; text that is a number is an id.
impl From<&str> for ChatTarget {
    fn from(text: &str) -> Self {
        if let Ok(id) = text.parse() {
            return Self::Id(id);
        }
        if text.starts_with('@') {
            Self::Username(text.into())
        } else {
            Self::Username(format!("@{text}").into())
        }
    }
}

impl From<String> for ChatTarget {
    fn from(text: String) -> Self {
        text.as_str().into()
    }
}

impl From<&Self> for ChatTarget {
    fn from(target: &Self) -> Self {
        target.clone()
    }
}

impl Serialize for ChatTarget {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Id(id) => id.serialize(to),
            Self::Username(name) => to.serialize_str(name),
        }
    }
}

impl Fill for ChatTarget {
    fn fill<'de, D: Deserializer<'de>>(&mut self, from: D) -> Result<(), D::Error> {
        *self = from.deserialize_any(TargetVisitor)?;
        Ok(())
    }
}

crate::de::deserialize!(ChatTarget);

struct TargetVisitor;

impl Visitor<'_> for TargetVisitor {
    type Value = ChatTarget;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a chat id or a username")
    }

    fn visit_i64<E>(self, id: i64) -> Result<ChatTarget, E> {
        Ok(id.into())
    }

    fn visit_u64<E: serde::de::Error>(self, id: u64) -> Result<ChatTarget, E> {
        i64::try_from(id).map(Into::into).map_err(E::custom)
    }

    fn visit_str<E>(self, name: &str) -> Result<ChatTarget, E> {
        Ok(name.into())
    }
}
