//! Reactions and topics.

use serde::de::MapAccess;
use serde::{Serialize, Serializer};
use serde_json::Value;

use crate::de;
use crate::de::Object;
use crate::de::Tagged;
use crate::ser;
use crate::types::*;

/// [`ChatLocation`](https://core.telegram.org/bots/api#chatlocation) of the Bot API.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ChatLocation {
    /// Location.
    pub location: Box<Location>,
    /// Address, 1 to 64 characters.
    pub address: String,
}

impl Object for ChatLocation {
    const FIELDS: &'static [&'static str] = &["location", "address"];
    const REQUIRED: u128 = de::required(&[0, 1]);

    fn fill_field<'de, A: MapAccess<'de>>(
        &mut self,
        field: usize,
        map: &mut A,
    ) -> Result<(), A::Error> {
        match field {
            0 => de::value(&mut self.location, map),
            _ => de::value(&mut self.address, map),
        }
    }
}

impl Serialize for ChatLocation {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("location", &self.location)
            .field("address", &self.address)
            .end()
    }
}

/// [`ReactionType`](https://core.telegram.org/bots/api#reactiontype) of the Bot API, told apart by `type`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum ReactionType {
    /// [`ReactionTypeEmoji`](https://core.telegram.org/bots/api#reactiontypeemoji): `emoji`.
    Emoji(ReactionTypeEmoji),
    /// [`ReactionTypeCustomEmoji`](https://core.telegram.org/bots/api#reactiontypecustomemoji): `custom_emoji`.
    CustomEmoji(ReactionTypeCustomEmoji),
    /// [`ReactionTypePaid`](https://core.telegram.org/bots/api#reactiontypepaid): `paid`.
    Paid(ReactionTypePaid),
    /// Something that this version of the crate does not know, as it came.
    Unknown(Value),
}

/// Nothing known: what a blank structure has until it is filled.
impl Default for ReactionType {
    fn default() -> Self {
        Self::Unknown(Value::Null)
    }
}

impl From<ReactionTypeEmoji> for ReactionType {
    fn from(value: ReactionTypeEmoji) -> Self {
        Self::Emoji(value)
    }
}

impl From<ReactionTypeCustomEmoji> for ReactionType {
    fn from(value: ReactionTypeCustomEmoji) -> Self {
        Self::CustomEmoji(value)
    }
}

impl From<ReactionTypePaid> for ReactionType {
    fn from(value: ReactionTypePaid) -> Self {
        Self::Paid(value)
    }
}

impl Tagged for ReactionType {
    const TAG: &'static str = "type";

    fn with_tag(tag: &str) -> Option<Self> {
        Some(match tag {
            "emoji" => Self::Emoji(Default::default()),
            "custom_emoji" => Self::CustomEmoji(Default::default()),
            "paid" => Self::Paid(Default::default()),
            _ => return None,
        })
    }

    fn unknown(object: Value) -> Self {
        Self::Unknown(object)
    }

    fn fill_rest<'de, A: MapAccess<'de>>(
        &mut self,
        given: Option<&str>,
        map: &mut A,
    ) -> Result<(), A::Error> {
        match self {
            Self::Emoji(value) => de::fields(value, given, map),
            Self::CustomEmoji(value) => de::fields(value, given, map),
            Self::Paid(value) => de::fields(value, given, map),
            Self::Unknown(_) => Ok(()),
        }
    }
}

impl Serialize for ReactionType {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Emoji(value) => value.serialize(to),
            Self::CustomEmoji(value) => value.serialize(to),
            Self::Paid(value) => value.serialize(to),
            Self::Unknown(value) => value.serialize(to),
        }
    }
}

/// [`ReactionTypeEmoji`](https://core.telegram.org/bots/api#reactiontypeemoji) of the Bot API.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ReactionTypeEmoji {
    /// Emoji.
    pub emoji: String,
}

impl ReactionTypeEmoji {
    /// One with what is required.
    #[must_use]
    pub fn new(emoji: impl Into<String>) -> Self {
        Self {
            emoji: emoji.into(),
        }
    }
}

impl Object for ReactionTypeEmoji {
    const FIELDS: &'static [&'static str] = &["emoji"];
    const REQUIRED: u128 = de::required(&[0]);

    fn fill_field<'de, A: MapAccess<'de>>(
        &mut self,
        field: usize,
        map: &mut A,
    ) -> Result<(), A::Error> {
        let _only = field;
        de::value(&mut self.emoji, map)
    }
}

impl Serialize for ReactionTypeEmoji {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("type", "emoji")
            .field("emoji", &self.emoji)
            .end()
    }
}

/// [`ReactionTypeCustomEmoji`](https://core.telegram.org/bots/api#reactiontypecustomemoji) of the Bot API.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ReactionTypeCustomEmoji {
    /// Custom emoji id.
    pub custom_emoji_id: String,
}

impl ReactionTypeCustomEmoji {
    /// One with what is required.
    #[must_use]
    pub fn new(custom_emoji_id: impl Into<String>) -> Self {
        Self {
            custom_emoji_id: custom_emoji_id.into(),
        }
    }
}

impl Object for ReactionTypeCustomEmoji {
    const FIELDS: &'static [&'static str] = &["custom_emoji_id"];
    const REQUIRED: u128 = de::required(&[0]);

    fn fill_field<'de, A: MapAccess<'de>>(
        &mut self,
        field: usize,
        map: &mut A,
    ) -> Result<(), A::Error> {
        let _only = field;
        de::value(&mut self.custom_emoji_id, map)
    }
}

impl Serialize for ReactionTypeCustomEmoji {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("type", "custom_emoji")
            .field("custom_emoji_id", &self.custom_emoji_id)
            .end()
    }
}

/// [`ReactionTypePaid`](https://core.telegram.org/bots/api#reactiontypepaid) of the Bot API.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ReactionTypePaid {}

impl ReactionTypePaid {
    /// An empty one.
    #[must_use]
    pub fn new() -> Self {
        Self {}
    }
}

impl Object for ReactionTypePaid {
    const FIELDS: &'static [&'static str] = &[];
    const REQUIRED: u128 = de::required(&[]);

    fn fill_field<'de, A: MapAccess<'de>>(
        &mut self,
        field: usize,
        map: &mut A,
    ) -> Result<(), A::Error> {
        de::no_field(field, map)
    }
}

impl Serialize for ReactionTypePaid {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to).field("type", "paid").end()
    }
}

/// [`ReactionCount`](https://core.telegram.org/bots/api#reactioncount) of the Bot API.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ReactionCount {
    /// Type.
    pub kind: ReactionType,
    /// Total count.
    pub total_count: i64,
}

impl Object for ReactionCount {
    const FIELDS: &'static [&'static str] = &["type", "total_count"];
    const REQUIRED: u128 = de::required(&[0, 1]);

    fn fill_field<'de, A: MapAccess<'de>>(
        &mut self,
        field: usize,
        map: &mut A,
    ) -> Result<(), A::Error> {
        match field {
            0 => de::value(&mut self.kind, map),
            _ => de::value(&mut self.total_count, map),
        }
    }
}

impl Serialize for ReactionCount {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("type", &self.kind)
            .field("total_count", &self.total_count)
            .end()
    }
}

/// [`MessageReactionUpdated`](https://core.telegram.org/bots/api#messagereactionupdated) of the Bot API.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct MessageReactionUpdated {
    /// Chat.
    pub chat: Box<Chat>,
    /// Message id.
    pub message_id: MessageId,
    /// User.
    pub user: Option<Box<User>>,
    /// Actor chat.
    pub actor_chat: Option<Box<Chat>>,
    /// Date.
    pub date: Timestamp,
    /// Old reaction.
    pub old_reaction: Vec<ReactionType>,
    /// New reaction.
    pub new_reaction: Vec<ReactionType>,
}

impl Object for MessageReactionUpdated {
    const FIELDS: &'static [&'static str] = &[
        "chat",
        "message_id",
        "user",
        "actor_chat",
        "date",
        "old_reaction",
        "new_reaction",
    ];
    const REQUIRED: u128 = de::required(&[0, 1, 4, 5, 6]);

    fn fill_field<'de, A: MapAccess<'de>>(
        &mut self,
        field: usize,
        map: &mut A,
    ) -> Result<(), A::Error> {
        match field {
            0 => de::value(&mut self.chat, map),
            1 => de::value(&mut self.message_id, map),
            2 => de::value(&mut self.user, map),
            3 => de::value(&mut self.actor_chat, map),
            4 => de::value(&mut self.date, map),
            5 => de::value(&mut self.old_reaction, map),
            _ => de::value(&mut self.new_reaction, map),
        }
    }
}

impl Serialize for MessageReactionUpdated {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("chat", &self.chat)
            .field("message_id", &self.message_id)
            .optional("user", self.user.as_ref())
            .optional("actor_chat", self.actor_chat.as_ref())
            .field("date", &self.date)
            .field("old_reaction", &self.old_reaction)
            .field("new_reaction", &self.new_reaction)
            .end()
    }
}

/// [`MessageReactionCountUpdated`](https://core.telegram.org/bots/api#messagereactioncountupdated) of the Bot API.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct MessageReactionCountUpdated {
    /// Chat.
    pub chat: Box<Chat>,
    /// Message id.
    pub message_id: MessageId,
    /// Date.
    pub date: Timestamp,
    /// Reactions.
    pub reactions: Vec<ReactionCount>,
}

impl Object for MessageReactionCountUpdated {
    const FIELDS: &'static [&'static str] = &["chat", "message_id", "date", "reactions"];
    const REQUIRED: u128 = de::required(&[0, 1, 2, 3]);

    fn fill_field<'de, A: MapAccess<'de>>(
        &mut self,
        field: usize,
        map: &mut A,
    ) -> Result<(), A::Error> {
        match field {
            0 => de::value(&mut self.chat, map),
            1 => de::value(&mut self.message_id, map),
            2 => de::value(&mut self.date, map),
            _ => de::value(&mut self.reactions, map),
        }
    }
}

impl Serialize for MessageReactionCountUpdated {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("chat", &self.chat)
            .field("message_id", &self.message_id)
            .field("date", &self.date)
            .field("reactions", &self.reactions)
            .end()
    }
}

/// [`ForumTopic`](https://core.telegram.org/bots/api#forumtopic) of the Bot API.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ForumTopic {
    /// Message thread id.
    pub message_thread_id: ThreadId,
    /// Name.
    pub name: String,
    /// Icon color.
    pub icon_color: i64,
    /// Icon custom emoji id.
    pub icon_custom_emoji_id: Option<String>,
    /// Whether it is name implicit.
    pub is_name_implicit: bool,
}

impl Object for ForumTopic {
    const FIELDS: &'static [&'static str] = &[
        "message_thread_id",
        "name",
        "icon_color",
        "icon_custom_emoji_id",
        "is_name_implicit",
    ];
    const REQUIRED: u128 = de::required(&[0, 1, 2]);

    fn fill_field<'de, A: MapAccess<'de>>(
        &mut self,
        field: usize,
        map: &mut A,
    ) -> Result<(), A::Error> {
        match field {
            0 => de::value(&mut self.message_thread_id, map),
            1 => de::value(&mut self.name, map),
            2 => de::value(&mut self.icon_color, map),
            3 => de::value(&mut self.icon_custom_emoji_id, map),
            _ => de::value(&mut self.is_name_implicit, map),
        }
    }
}

impl Serialize for ForumTopic {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("message_thread_id", &self.message_thread_id)
            .field("name", &self.name)
            .field("icon_color", &self.icon_color)
            .optional("icon_custom_emoji_id", self.icon_custom_emoji_id.as_ref())
            .flag("is_name_implicit", self.is_name_implicit)
            .end()
    }
}

de::deserialize_object!(
    ChatLocation,
    ReactionTypeEmoji,
    ReactionTypeCustomEmoji,
    ReactionTypePaid,
    ReactionCount,
    MessageReactionUpdated,
    MessageReactionCountUpdated,
    ForumTopic,
);
de::deserialize_tagged!(ReactionType,);
