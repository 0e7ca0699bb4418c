//! What editing a message answers.

use std::fmt;

use serde::de::{Deserializer, MapAccess, Visitor};
use serde::{Serialize, Serializer};

use crate::de::{Fill, deserialize, fields};
use crate::types::Message;

/// The edited message, or `True` when it was sent in inline mode: then only its `inline_message_id`
/// is known.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Edited {
    /// The message after the edit.
    Message(Box<Message>),
    /// An inline message was edited.
    #[default]
    True,
}

impl Edited {
    /// The message, unless it was sent in inline mode.
    #[must_use]
    pub fn message(self) -> Option<Message> {
        match self {
            Self::Message(message) => Some(*message),
            Self::True => None,
        }
    }
}

impl Serialize for Edited {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Message(message) => message.serialize(to),
            Self::True => to.serialize_bool(true),
        }
    }
}

impl Fill for Edited {
    fn fill<'de, D: Deserializer<'de>>(&mut self, from: D) -> Result<(), D::Error> {
        *self = from.deserialize_any(EditedVisitor)?;
        Ok(())
    }
}

deserialize!(Edited);

struct EditedVisitor;

impl<'de> Visitor<'de> for EditedVisitor {
    type Value = Edited;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a message or true")
    }

    fn visit_bool<E>(self, _: bool) -> Result<Edited, E> {
        Ok(Edited::True)
    }

    fn visit_unit<E>(self) -> Result<Edited, E> {
        Ok(Edited::True)
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Edited, A::Error> {
        let mut message = Box::<Message>::default();
        fields(&mut *message, None, &mut map)?;
        Ok(Edited::Message(message))
    }
}
