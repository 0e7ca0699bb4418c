//! Boosts.

use serde::de::MapAccess;
use serde::{Serialize, Serializer};
use serde_json::Value;

use crate::de;
use crate::de::Object;
use crate::de::Tagged;
use crate::ser;
use crate::types::*;

/// [`ChatBoostSource`](https://core.telegram.org/bots/api#chatboostsource) of the Bot API, told apart by `source`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum ChatBoostSource {
    /// [`ChatBoostSourcePremium`](https://core.telegram.org/bots/api#chatboostsourcepremium): `premium`.
    Premium(ChatBoostSourcePremium),
    /// [`ChatBoostSourceGiftCode`](https://core.telegram.org/bots/api#chatboostsourcegiftcode): `gift_code`.
    GiftCode(ChatBoostSourceGiftCode),
    /// [`ChatBoostSourceGiveaway`](https://core.telegram.org/bots/api#chatboostsourcegiveaway): `giveaway`.
    Giveaway(Box<ChatBoostSourceGiveaway>),
    /// Something that this version of the crate does not know, as it came.
    Unknown(Value),
}

/// Nothing known: what a blank structure has until it is filled.
impl Default for ChatBoostSource {
    fn default() -> Self {
        Self::Unknown(Value::Null)
    }
}

impl From<ChatBoostSourcePremium> for ChatBoostSource {
    fn from(value: ChatBoostSourcePremium) -> Self {
        Self::Premium(value)
    }
}

impl From<ChatBoostSourceGiftCode> for ChatBoostSource {
    fn from(value: ChatBoostSourceGiftCode) -> Self {
        Self::GiftCode(value)
    }
}

impl From<ChatBoostSourceGiveaway> for ChatBoostSource {
    fn from(value: ChatBoostSourceGiveaway) -> Self {
        Self::Giveaway(Box::new(value))
    }
}

impl Tagged for ChatBoostSource {
    const TAG: &'static str = "source";

    fn with_tag(tag: &str) -> Option<Self> {
        Some(match tag {
            "premium" => Self::Premium(Default::default()),
            "gift_code" => Self::GiftCode(Default::default()),
            "giveaway" => Self::Giveaway(Default::default()),
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
            Self::Premium(value) => de::fields(value, given, map),
            Self::GiftCode(value) => de::fields(value, given, map),
            Self::Giveaway(value) => de::fields(&mut **value, given, map),
            Self::Unknown(_) => Ok(()),
        }
    }
}

impl Serialize for ChatBoostSource {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Premium(value) => value.serialize(to),
            Self::GiftCode(value) => value.serialize(to),
            Self::Giveaway(value) => value.serialize(to),
            Self::Unknown(value) => value.serialize(to),
        }
    }
}

/// [`ChatBoostSourcePremium`](https://core.telegram.org/bots/api#chatboostsourcepremium) of the Bot API.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ChatBoostSourcePremium {
    /// User.
    pub user: Box<User>,
}

impl Object for ChatBoostSourcePremium {
    const FIELDS: &'static [&'static str] = &["user"];
    const REQUIRED: u128 = de::required(&[0]);

    fn fill_field<'de, A: MapAccess<'de>>(
        &mut self,
        field: usize,
        map: &mut A,
    ) -> Result<(), A::Error> {
        let _only = field;
        de::value(&mut self.user, map)
    }
}

impl Serialize for ChatBoostSourcePremium {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("source", "premium")
            .field("user", &self.user)
            .end()
    }
}

/// [`ChatBoostSourceGiftCode`](https://core.telegram.org/bots/api#chatboostsourcegiftcode) of the Bot API.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ChatBoostSourceGiftCode {
    /// User.
    pub user: Box<User>,
}

impl Object for ChatBoostSourceGiftCode {
    const FIELDS: &'static [&'static str] = &["user"];
    const REQUIRED: u128 = de::required(&[0]);

    fn fill_field<'de, A: MapAccess<'de>>(
        &mut self,
        field: usize,
        map: &mut A,
    ) -> Result<(), A::Error> {
        let _only = field;
        de::value(&mut self.user, map)
    }
}

impl Serialize for ChatBoostSourceGiftCode {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("source", "gift_code")
            .field("user", &self.user)
            .end()
    }
}

/// [`ChatBoostSourceGiveaway`](https://core.telegram.org/bots/api#chatboostsourcegiveaway) of the Bot API.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ChatBoostSourceGiveaway {
    /// Giveaway message id.
    pub giveaway_message_id: MessageId,
    /// User.
    pub user: Option<Box<User>>,
    /// Prize star count.
    pub prize_star_count: Option<i64>,
    /// Whether it is unclaimed.
    pub is_unclaimed: bool,
}

impl Object for ChatBoostSourceGiveaway {
    const FIELDS: &'static [&'static str] = &[
        "giveaway_message_id",
        "user",
        "prize_star_count",
        "is_unclaimed",
    ];
    const REQUIRED: u128 = de::required(&[0]);

    fn fill_field<'de, A: MapAccess<'de>>(
        &mut self,
        field: usize,
        map: &mut A,
    ) -> Result<(), A::Error> {
        match field {
            0 => de::value(&mut self.giveaway_message_id, map),
            1 => de::value(&mut self.user, map),
            2 => de::value(&mut self.prize_star_count, map),
            _ => de::value(&mut self.is_unclaimed, map),
        }
    }
}

impl Serialize for ChatBoostSourceGiveaway {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("source", "giveaway")
            .field("giveaway_message_id", &self.giveaway_message_id)
            .optional("user", self.user.as_ref())
            .optional("prize_star_count", self.prize_star_count.as_ref())
            .flag("is_unclaimed", self.is_unclaimed)
            .end()
    }
}

/// [`ChatBoost`](https://core.telegram.org/bots/api#chatboost) of the Bot API.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ChatBoost {
    /// Boost id.
    pub boost_id: String,
    /// Add date.
    pub add_date: Timestamp,
    /// Expiration date.
    pub expiration_date: Timestamp,
    /// Source.
    pub source: ChatBoostSource,
}

impl Object for ChatBoost {
    const FIELDS: &'static [&'static str] = &["boost_id", "add_date", "expiration_date", "source"];
    const REQUIRED: u128 = de::required(&[0, 1, 2, 3]);

    fn fill_field<'de, A: MapAccess<'de>>(
        &mut self,
        field: usize,
        map: &mut A,
    ) -> Result<(), A::Error> {
        match field {
            0 => de::value(&mut self.boost_id, map),
            1 => de::value(&mut self.add_date, map),
            2 => de::value(&mut self.expiration_date, map),
            _ => de::value(&mut self.source, map),
        }
    }
}

impl Serialize for ChatBoost {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("boost_id", &self.boost_id)
            .field("add_date", &self.add_date)
            .field("expiration_date", &self.expiration_date)
            .field("source", &self.source)
            .end()
    }
}

/// [`ChatBoostUpdated`](https://core.telegram.org/bots/api#chatboostupdated) of the Bot API.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ChatBoostUpdated {
    /// Chat.
    pub chat: Box<Chat>,
    /// Boost.
    pub boost: Box<ChatBoost>,
}

impl Object for ChatBoostUpdated {
    const FIELDS: &'static [&'static str] = &["chat", "boost"];
    const REQUIRED: u128 = de::required(&[0, 1]);

    fn fill_field<'de, A: MapAccess<'de>>(
        &mut self,
        field: usize,
        map: &mut A,
    ) -> Result<(), A::Error> {
        match field {
            0 => de::value(&mut self.chat, map),
            _ => de::value(&mut self.boost, map),
        }
    }
}

impl Serialize for ChatBoostUpdated {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("chat", &self.chat)
            .field("boost", &self.boost)
            .end()
    }
}

/// [`ChatBoostRemoved`](https://core.telegram.org/bots/api#chatboostremoved) of the Bot API.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ChatBoostRemoved {
    /// Chat.
    pub chat: Box<Chat>,
    /// Boost id.
    pub boost_id: String,
    /// Remove date.
    pub remove_date: Timestamp,
    /// Source.
    pub source: ChatBoostSource,
}

impl Object for ChatBoostRemoved {
    const FIELDS: &'static [&'static str] = &["chat", "boost_id", "remove_date", "source"];
    const REQUIRED: u128 = de::required(&[0, 1, 2, 3]);

    fn fill_field<'de, A: MapAccess<'de>>(
        &mut self,
        field: usize,
        map: &mut A,
    ) -> Result<(), A::Error> {
        match field {
            0 => de::value(&mut self.chat, map),
            1 => de::value(&mut self.boost_id, map),
            2 => de::value(&mut self.remove_date, map),
            _ => de::value(&mut self.source, map),
        }
    }
}

impl Serialize for ChatBoostRemoved {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("chat", &self.chat)
            .field("boost_id", &self.boost_id)
            .field("remove_date", &self.remove_date)
            .field("source", &self.source)
            .end()
    }
}

/// [`ChatOwnerLeft`](https://core.telegram.org/bots/api#chatownerleft) of the Bot API.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ChatOwnerLeft {
    /// New owner.
    pub new_owner: Option<Box<User>>,
}

impl Object for ChatOwnerLeft {
    const FIELDS: &'static [&'static str] = &["new_owner"];
    const REQUIRED: u128 = de::required(&[]);

    fn fill_field<'de, A: MapAccess<'de>>(
        &mut self,
        field: usize,
        map: &mut A,
    ) -> Result<(), A::Error> {
        let _only = field;
        de::value(&mut self.new_owner, map)
    }
}

impl Serialize for ChatOwnerLeft {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .optional("new_owner", self.new_owner.as_ref())
            .end()
    }
}

/// [`ChatOwnerChanged`](https://core.telegram.org/bots/api#chatownerchanged) of the Bot API.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ChatOwnerChanged {
    /// New owner.
    pub new_owner: Box<User>,
}

impl Object for ChatOwnerChanged {
    const FIELDS: &'static [&'static str] = &["new_owner"];
    const REQUIRED: u128 = de::required(&[0]);

    fn fill_field<'de, A: MapAccess<'de>>(
        &mut self,
        field: usize,
        map: &mut A,
    ) -> Result<(), A::Error> {
        let _only = field;
        de::value(&mut self.new_owner, map)
    }
}

impl Serialize for ChatOwnerChanged {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to).field("new_owner", &self.new_owner).end()
    }
}

/// [`UserChatBoosts`](https://core.telegram.org/bots/api#userchatboosts) of the Bot API.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct UserChatBoosts {
    /// Boosts.
    pub boosts: Vec<ChatBoost>,
}

impl Object for UserChatBoosts {
    const FIELDS: &'static [&'static str] = &["boosts"];
    const REQUIRED: u128 = de::required(&[0]);

    fn fill_field<'de, A: MapAccess<'de>>(
        &mut self,
        field: usize,
        map: &mut A,
    ) -> Result<(), A::Error> {
        let _only = field;
        de::value(&mut self.boosts, map)
    }
}

impl Serialize for UserChatBoosts {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to).field("boosts", &self.boosts).end()
    }
}

de::deserialize_object!(
    ChatBoostSourcePremium,
    ChatBoostSourceGiftCode,
    ChatBoostSourceGiveaway,
    ChatBoost,
    ChatBoostUpdated,
    ChatBoostRemoved,
    ChatOwnerLeft,
    ChatOwnerChanged,
    UserChatBoosts,
);
de::deserialize_tagged!(ChatBoostSource,);
