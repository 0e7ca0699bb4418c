//! Messages of which the bot may know no more than that they exist.

use serde::de::Deserializer;
use serde::{Serialize, Serializer};

use crate::de::{Fill, deserialize};
use crate::types::{Chat, InaccessibleMessage, Message, MessageId, Timestamp};

/// [`MaybeInaccessibleMessage`](https://core.telegram.org/bots/api#maybeinaccessiblemessage) of the
/// Bot API, told apart by `date`: it is 0 when the bot cannot see the message.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum MaybeInaccessibleMessage {
    /// The whole message.
    Message(Box<Message>),
    /// A message that was deleted, or that the bot cannot see for some other reason.
    Inaccessible(Box<InaccessibleMessage>),
}

impl MaybeInaccessibleMessage {
    /// The message, if the bot can see it.
    #[must_use]
    pub fn message(&self) -> Option<&Message> {
        match self {
            Self::Message(message) => Some(message),
            Self::Inaccessible(_) => None,
        }
    }

    /// The chat that it is or was in.
    #[must_use]
    pub fn chat(&self) -> &Chat {
        match self {
            Self::Message(message) => &message.chat,
            Self::Inaccessible(message) => &message.chat,
        }
    }

    /// Its id.
    #[must_use]
    pub fn message_id(&self) -> MessageId {
        match self {
            Self::Message(message) => message.message_id,
            Self::Inaccessible(message) => message.message_id,
        }
    }
}

impl Default for MaybeInaccessibleMessage {
    fn default() -> Self {
        Self::Inaccessible(Box::default())
    }
}

impl From<Message> for MaybeInaccessibleMessage {
    fn from(message: Message) -> Self {
        Self::Message(Box::new(message))
    }
}

impl From<InaccessibleMessage> for MaybeInaccessibleMessage {
    fn from(message: InaccessibleMessage) -> Self {
        Self::Inaccessible(Box::new(message))
    }
}

impl Serialize for MaybeInaccessibleMessage {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Message(message) => message.serialize(to),
            Self::Inaccessible(message) => message.serialize(to),
        }
    }
}

/// Every inaccessible message is also a message, one with nothing in it: it is read as one, and
/// taken for what it is afterwards.
impl Fill for MaybeInaccessibleMessage {
    fn fill<'de, D: Deserializer<'de>>(&mut self, from: D) -> Result<(), D::Error> {
        let mut message = Box::<Message>::default();
        message.fill(from)?;
        *self = if message.date == Timestamp(0) {
            InaccessibleMessage {
                chat: message.chat,
                message_id: message.message_id,
                date: message.date,
            }
            .into()
        } else {
            Self::Message(message)
        };
        Ok(())
    }
}

deserialize!(MaybeInaccessibleMessage);
