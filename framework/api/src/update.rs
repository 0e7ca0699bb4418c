//! Updates: what Telegram tells a bot.

use std::fmt;

use serde::de::{DeserializeSeed, Deserializer, IgnoredAny, MapAccess, Visitor};
use serde::ser::SerializeMap;
use serde::{Deserialize, Serialize, Serializer};
use serde_json::Value;

use crate::de::{Fill, as_text, from_slice, value};
use crate::error::DecodeError;
use crate::types::{Chat, Message, UpdateId, UpdateKind, UpdateType, User, UserId};

/// [`Update`](https://core.telegram.org/bots/api#update) of the Bot API: a number, and something
/// that happened.
///
/// ```
/// use bot_api::types::{Update, UpdateKind};
///
/// let update: Update = serde_json::from_str(r#"{"update_id": 7, "hologram": {"depth": 3}}"#)?;
/// assert!(matches!(update.kind, UpdateKind::Unknown { name, .. } if name == "hologram"));
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Update {
    /// Its number.
    pub update_id: UpdateId,
    /// What happened.
    pub kind: UpdateKind,
}

impl Default for UpdateKind {
    /// Nothing at all, which Telegram never sends.
    fn default() -> Self {
        Self::Unknown {
            name: String::new(),
            payload: Value::Null,
        }
    }
}

impl fmt::Display for UpdateType {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(if *self == Self::Unknown {
            "unknown"
        } else {
            self.as_str()
        })
    }
}

impl From<UpdateType> for String {
    fn from(ty: UpdateType) -> Self {
        ty.as_str().to_owned()
    }
}

impl UpdateType {
    /// A number below [`COUNT`](Self::COUNT), different for every kind: the row of a table.
    #[must_use]
    pub const fn index(self) -> usize {
        self as usize
    }

    /// A bit of its own: a mask of kinds has 32.
    #[must_use]
    pub const fn bit(self) -> u32 {
        const { assert!(Self::COUNT <= 32, "a mask has 32 bits") };
        1 << self as u32
    }

    /// How many kinds there are, [`Unknown`](Self::Unknown) included.
    pub const COUNT: usize = Self::Unknown as usize + 1;
}

impl Update {
    /// Reads an update.
    ///
    /// # Errors
    /// When it is not what the documentation says.
    pub fn decode(json: &[u8]) -> Result<Self, DecodeError> {
        from_slice(json).map_err(|error| DecodeError::new("update", json, &error))
    }
}

/// The user that Telegram shows in place of administrators who are anonymous: @GroupAnonymousBot.
const ANONYMOUS_ADMIN: UserId = UserId(1_087_968_824);

impl UpdateKind {
    /// Reads a payload that was cut out of an update: `name` is the field it stood in, `ty` the
    /// kind of that name.
    ///
    /// # Errors
    /// When the payload is not what the documentation says.
    pub fn decode(ty: UpdateType, name: &str, json: &[u8]) -> Result<Self, DecodeError> {
        let mut kind = Self::blank(ty, name);
        let filled = as_text(json).and_then(|text| {
            let mut source = serde_json::Deserializer::from_str(text);
            kind.fill(&mut source)?;
            source.end()
        });
        match filled {
            Ok(()) => Ok(kind),
            Err(error) => Err(DecodeError::new("update", json, &error)),
        }
    }

    /// The chat in which it happened.
    #[must_use]
    pub fn chat(&self) -> Option<&Chat> {
        if let Some(message) = self.own_message() {
            return Some(&message.chat);
        }
        Some(match self {
            Self::CallbackQuery(query) => query.message.as_ref()?.chat(),
            Self::DeletedBusinessMessages(deleted) => &deleted.chat,
            Self::MessageReaction(reaction) => &reaction.chat,
            Self::MessageReactionCount(reaction) => &reaction.chat,
            Self::MyChatMember(member) | Self::ChatMember(member) => &member.chat,
            Self::ChatJoinRequest(request) => &request.chat,
            Self::ChatBoost(boost) => &boost.chat,
            Self::RemovedChatBoost(boost) => &boost.chat,
            Self::StoppedMessageGeneration(stopped) => &stopped.chat,
            _ => return None,
        })
    }

    /// Who did it. Nobody, for anonymous administrators and for what is sent in the name of a chat:
    /// the user that such messages show stands for many.
    #[must_use]
    pub fn user(&self) -> Option<&User> {
        if let Some(message) = self.own_message() {
            return message.sender();
        }
        let user = match self {
            Self::BusinessConnection(connection) => &connection.user,
            Self::MessageReaction(reaction) => reaction.user.as_deref()?,
            Self::InlineQuery(query) => &query.from,
            Self::ChosenInlineResult(result) => &result.from,
            Self::CallbackQuery(query) => &query.from,
            Self::ShippingQuery(query) => &query.from,
            Self::PreCheckoutQuery(query) => &query.from,
            Self::PurchasedPaidMedia(purchase) => &purchase.from,
            Self::PollAnswer(answer) => answer.user.as_deref()?,
            Self::MyChatMember(member) | Self::ChatMember(member) => &member.from,
            Self::ChatJoinRequest(request) => &request.from,
            Self::ManagedBot(managed) => &managed.user,
            Self::Subscription(subscription) => &subscription.user,
            _ => return None,
        };
        (user.id != ANONYMOUS_ADMIN).then_some(user)
    }

    /// The message that it brings, or the one whose button was pressed.
    #[must_use]
    pub fn message(&self) -> Option<&Message> {
        match self {
            Self::CallbackQuery(query) => query.message.as_ref()?.message(),
            _ => self.own_message(),
        }
    }

    /// The message of the kinds that are one.
    fn own_message(&self) -> Option<&Message> {
        match self {
            Self::Message(message)
            | Self::EditedMessage(message)
            | Self::ChannelPost(message)
            | Self::EditedChannelPost(message)
            | Self::BusinessMessage(message)
            | Self::EditedBusinessMessage(message)
            | Self::GuestMessage(message) => Some(message),
            _ => None,
        }
    }
}

impl Message {
    /// Who sent it: nobody when it was sent in the name of a chat, though `from` then names a user
    /// that stands for it.
    #[must_use]
    pub fn sender(&self) -> Option<&User> {
        if self.sender_chat.is_some() {
            None
        } else {
            self.from.as_deref()
        }
    }
}

impl Serialize for Update {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        let mut map = to.serialize_map(None)?;
        map.serialize_entry("update_id", &self.update_id)?;
        self.kind.write(&mut map)?;
        map.end()
    }
}

impl Fill for Update {
    fn fill<'de, D: Deserializer<'de>>(&mut self, from: D) -> Result<(), D::Error> {
        from.deserialize_map(UpdateVisitor(self))
    }
}

crate::de::deserialize!(Update);

struct UpdateVisitor<'a>(&'a mut Update);

impl<'de> Visitor<'de> for UpdateVisitor<'_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an update")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
        let Self(update) = self;
        let mut numbered = false;
        while let Some(key) = map.next_key::<Key>()? {
            match key {
                Key::Id => {
                    value(&mut update.update_id, &mut map)?;
                    numbered = true;
                }
                Key::Kind(ty) => {
                    let mut kind = UpdateKind::blank(ty, "");
                    // A kind that is spelt out as null is not there.
                    if map.next_value_seed(Payload(&mut kind))? {
                        update.kind = kind;
                    }
                }
                // What is unknown counts only until something known comes.
                Key::Other(name)
                    if matches!(
                        &update.kind,
                        UpdateKind::Unknown {
                            payload: Value::Null,
                            ..
                        }
                    ) =>
                {
                    let payload = map.next_value()?;
                    update.kind = UpdateKind::Unknown { name, payload };
                }
                Key::Other(_) => drop(map.next_value::<IgnoredAny>()?),
            }
        }
        if numbered {
            Ok(())
        } else {
            Err(serde::de::Error::missing_field("update_id"))
        }
    }
}

/// Reads a payload, unless it is null.
struct Payload<'a>(&'a mut UpdateKind);

impl<'de> DeserializeSeed<'de> for Payload<'_> {
    type Value = bool;

    fn deserialize<D: Deserializer<'de>>(self, from: D) -> Result<bool, D::Error> {
        from.deserialize_option(self)
    }
}

impl<'de> Visitor<'de> for Payload<'_> {
    type Value = bool;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("what happened")
    }

    fn visit_none<E>(self) -> Result<bool, E> {
        Ok(false)
    }

    fn visit_unit<E>(self) -> Result<bool, E> {
        Ok(false)
    }

    fn visit_some<D: Deserializer<'de>>(self, from: D) -> Result<bool, D::Error> {
        self.0.fill(from).map(|()| true)
    }
}

enum Key {
    Id,
    Kind(UpdateType),
    Other(String),
}

impl<'de> Deserialize<'de> for Key {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        crate::de::from_str(from)
    }
}

impl From<&str> for Key {
    fn from(name: &str) -> Self {
        match UpdateType::from_name(name) {
            _ if name == "update_id" => Self::Id,
            UpdateType::Unknown => Self::Other(name.to_owned()),
            ty => Self::Kind(ty),
        }
    }
}
