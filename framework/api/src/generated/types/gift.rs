//! Gifts.

use serde::de::MapAccess;
use serde::{Serialize, Serializer};
use serde_json::Value;

use crate::de;
use crate::de::Object;
use crate::de::Tagged;
use crate::ser;
use crate::types::*;

/// [`GiftBackground`](https://core.telegram.org/bots/api#giftbackground) of the Bot API.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct GiftBackground {
    /// Center color.
    pub center_color: i64,
    /// Edge color.
    pub edge_color: i64,
    /// Text color.
    pub text_color: i64,
}

impl Object for GiftBackground {
    const FIELDS: &'static [&'static str] = &["center_color", "edge_color", "text_color"];
    const REQUIRED: u128 = de::required(&[0, 1, 2]);

    fn fill_field<'de, A: MapAccess<'de>>(
        &mut self,
        field: usize,
        map: &mut A,
    ) -> Result<(), A::Error> {
        match field {
            0 => de::value(&mut self.center_color, map),
            1 => de::value(&mut self.edge_color, map),
            _ => de::value(&mut self.text_color, map),
        }
    }
}

impl Serialize for GiftBackground {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("center_color", &self.center_color)
            .field("edge_color", &self.edge_color)
            .field("text_color", &self.text_color)
            .end()
    }
}

/// [`Gift`](https://core.telegram.org/bots/api#gift) of the Bot API.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Gift {
    /// Id.
    pub id: String,
    /// Sticker.
    pub sticker: Box<Sticker>,
    /// Star count.
    pub star_count: i64,
    /// Upgrade star count.
    pub upgrade_star_count: Option<i64>,
    /// Whether it is premium.
    pub is_premium: bool,
    /// Whether it has colors.
    pub has_colors: bool,
    /// Total count.
    pub total_count: Option<i64>,
    /// Remaining count.
    pub remaining_count: Option<i64>,
    /// Personal total count.
    pub personal_total_count: Option<i64>,
    /// Personal remaining count.
    pub personal_remaining_count: Option<i64>,
    /// Background.
    pub background: Option<Box<GiftBackground>>,
    /// Unique gift variant count.
    pub unique_gift_variant_count: Option<i64>,
    /// Publisher chat.
    pub publisher_chat: Option<Box<Chat>>,
}

impl Object for Gift {
    const FIELDS: &'static [&'static str] = &[
        "id",
        "sticker",
        "star_count",
        "upgrade_star_count",
        "is_premium",
        "has_colors",
        "total_count",
        "remaining_count",
        "personal_total_count",
        "personal_remaining_count",
        "background",
        "unique_gift_variant_count",
        "publisher_chat",
    ];
    const REQUIRED: u128 = de::required(&[0, 1, 2]);

    fn fill_field<'de, A: MapAccess<'de>>(
        &mut self,
        field: usize,
        map: &mut A,
    ) -> Result<(), A::Error> {
        match field {
            0 => de::id_text(&mut self.id, map),
            1 => de::value(&mut self.sticker, map),
            2 => de::value(&mut self.star_count, map),
            3 => de::value(&mut self.upgrade_star_count, map),
            4 => de::value(&mut self.is_premium, map),
            5 => de::value(&mut self.has_colors, map),
            6 => de::value(&mut self.total_count, map),
            7 => de::value(&mut self.remaining_count, map),
            8 => de::value(&mut self.personal_total_count, map),
            9 => de::value(&mut self.personal_remaining_count, map),
            10 => de::value(&mut self.background, map),
            11 => de::value(&mut self.unique_gift_variant_count, map),
            _ => de::value(&mut self.publisher_chat, map),
        }
    }
}

impl Serialize for Gift {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("id", &self.id)
            .field("sticker", &self.sticker)
            .field("star_count", &self.star_count)
            .optional("upgrade_star_count", self.upgrade_star_count.as_ref())
            .flag("is_premium", self.is_premium)
            .flag("has_colors", self.has_colors)
            .optional("total_count", self.total_count.as_ref())
            .optional("remaining_count", self.remaining_count.as_ref())
            .optional("personal_total_count", self.personal_total_count.as_ref())
            .optional(
                "personal_remaining_count",
                self.personal_remaining_count.as_ref(),
            )
            .optional("background", self.background.as_ref())
            .optional(
                "unique_gift_variant_count",
                self.unique_gift_variant_count.as_ref(),
            )
            .optional("publisher_chat", self.publisher_chat.as_ref())
            .end()
    }
}

/// [`Gifts`](https://core.telegram.org/bots/api#gifts) of the Bot API.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Gifts {
    /// Gifts.
    pub gifts: Vec<Gift>,
}

impl Object for Gifts {
    const FIELDS: &'static [&'static str] = &["gifts"];
    const REQUIRED: u128 = de::required(&[0]);

    fn fill_field<'de, A: MapAccess<'de>>(
        &mut self,
        field: usize,
        map: &mut A,
    ) -> Result<(), A::Error> {
        let _only = field;
        de::value(&mut self.gifts, map)
    }
}

impl Serialize for Gifts {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to).field("gifts", &self.gifts).end()
    }
}

/// [`UniqueGiftModel`](https://core.telegram.org/bots/api#uniquegiftmodel) of the Bot API.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct UniqueGiftModel {
    /// Name.
    pub name: String,
    /// Sticker.
    pub sticker: Box<Sticker>,
    /// Rarity per mille.
    pub rarity_per_mille: i64,
    /// Rarity.
    pub rarity: Option<UniqueGiftRarity>,
}

impl Object for UniqueGiftModel {
    const FIELDS: &'static [&'static str] = &["name", "sticker", "rarity_per_mille", "rarity"];
    const REQUIRED: u128 = de::required(&[0, 1, 2]);

    fn fill_field<'de, A: MapAccess<'de>>(
        &mut self,
        field: usize,
        map: &mut A,
    ) -> Result<(), A::Error> {
        match field {
            0 => de::value(&mut self.name, map),
            1 => de::value(&mut self.sticker, map),
            2 => de::value(&mut self.rarity_per_mille, map),
            _ => de::value(&mut self.rarity, map),
        }
    }
}

impl Serialize for UniqueGiftModel {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("name", &self.name)
            .field("sticker", &self.sticker)
            .field("rarity_per_mille", &self.rarity_per_mille)
            .optional("rarity", self.rarity.as_ref())
            .end()
    }
}

/// [`UniqueGiftSymbol`](https://core.telegram.org/bots/api#uniquegiftsymbol) of the Bot API.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct UniqueGiftSymbol {
    /// Name.
    pub name: String,
    /// Sticker.
    pub sticker: Box<Sticker>,
    /// Rarity per mille.
    pub rarity_per_mille: i64,
}

impl Object for UniqueGiftSymbol {
    const FIELDS: &'static [&'static str] = &["name", "sticker", "rarity_per_mille"];
    const REQUIRED: u128 = de::required(&[0, 1, 2]);

    fn fill_field<'de, A: MapAccess<'de>>(
        &mut self,
        field: usize,
        map: &mut A,
    ) -> Result<(), A::Error> {
        match field {
            0 => de::value(&mut self.name, map),
            1 => de::value(&mut self.sticker, map),
            _ => de::value(&mut self.rarity_per_mille, map),
        }
    }
}

impl Serialize for UniqueGiftSymbol {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("name", &self.name)
            .field("sticker", &self.sticker)
            .field("rarity_per_mille", &self.rarity_per_mille)
            .end()
    }
}

/// [`UniqueGiftBackdropColors`](https://core.telegram.org/bots/api#uniquegiftbackdropcolors) of the Bot API.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct UniqueGiftBackdropColors {
    /// Center color.
    pub center_color: i64,
    /// Edge color.
    pub edge_color: i64,
    /// Symbol color.
    pub symbol_color: i64,
    /// Text color.
    pub text_color: i64,
}

impl Object for UniqueGiftBackdropColors {
    const FIELDS: &'static [&'static str] =
        &["center_color", "edge_color", "symbol_color", "text_color"];
    const REQUIRED: u128 = de::required(&[0, 1, 2, 3]);

    fn fill_field<'de, A: MapAccess<'de>>(
        &mut self,
        field: usize,
        map: &mut A,
    ) -> Result<(), A::Error> {
        match field {
            0 => de::value(&mut self.center_color, map),
            1 => de::value(&mut self.edge_color, map),
            2 => de::value(&mut self.symbol_color, map),
            _ => de::value(&mut self.text_color, map),
        }
    }
}

impl Serialize for UniqueGiftBackdropColors {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("center_color", &self.center_color)
            .field("edge_color", &self.edge_color)
            .field("symbol_color", &self.symbol_color)
            .field("text_color", &self.text_color)
            .end()
    }
}

/// [`UniqueGiftBackdrop`](https://core.telegram.org/bots/api#uniquegiftbackdrop) of the Bot API.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct UniqueGiftBackdrop {
    /// Name.
    pub name: String,
    /// Colors.
    pub colors: Box<UniqueGiftBackdropColors>,
    /// Rarity per mille.
    pub rarity_per_mille: i64,
}

impl Object for UniqueGiftBackdrop {
    const FIELDS: &'static [&'static str] = &["name", "colors", "rarity_per_mille"];
    const REQUIRED: u128 = de::required(&[0, 1, 2]);

    fn fill_field<'de, A: MapAccess<'de>>(
        &mut self,
        field: usize,
        map: &mut A,
    ) -> Result<(), A::Error> {
        match field {
            0 => de::value(&mut self.name, map),
            1 => de::value(&mut self.colors, map),
            _ => de::value(&mut self.rarity_per_mille, map),
        }
    }
}

impl Serialize for UniqueGiftBackdrop {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("name", &self.name)
            .field("colors", &self.colors)
            .field("rarity_per_mille", &self.rarity_per_mille)
            .end()
    }
}

/// [`UniqueGiftColors`](https://core.telegram.org/bots/api#uniquegiftcolors) of the Bot API.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct UniqueGiftColors {
    /// Model custom emoji id.
    pub model_custom_emoji_id: String,
    /// Symbol custom emoji id.
    pub symbol_custom_emoji_id: String,
    /// Light theme main color.
    pub light_theme_main_color: i64,
    /// Light theme other colors.
    pub light_theme_other_colors: Vec<i64>,
    /// Dark theme main color.
    pub dark_theme_main_color: i64,
    /// Dark theme other colors.
    pub dark_theme_other_colors: Vec<i64>,
}

impl Object for UniqueGiftColors {
    const FIELDS: &'static [&'static str] = &[
        "model_custom_emoji_id",
        "symbol_custom_emoji_id",
        "light_theme_main_color",
        "light_theme_other_colors",
        "dark_theme_main_color",
        "dark_theme_other_colors",
    ];
    const REQUIRED: u128 = de::required(&[0, 1, 2, 3, 4, 5]);

    fn fill_field<'de, A: MapAccess<'de>>(
        &mut self,
        field: usize,
        map: &mut A,
    ) -> Result<(), A::Error> {
        match field {
            0 => de::value(&mut self.model_custom_emoji_id, map),
            1 => de::value(&mut self.symbol_custom_emoji_id, map),
            2 => de::value(&mut self.light_theme_main_color, map),
            3 => de::value(&mut self.light_theme_other_colors, map),
            4 => de::value(&mut self.dark_theme_main_color, map),
            _ => de::value(&mut self.dark_theme_other_colors, map),
        }
    }
}

impl Serialize for UniqueGiftColors {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("model_custom_emoji_id", &self.model_custom_emoji_id)
            .field("symbol_custom_emoji_id", &self.symbol_custom_emoji_id)
            .field("light_theme_main_color", &self.light_theme_main_color)
            .field("light_theme_other_colors", &self.light_theme_other_colors)
            .field("dark_theme_main_color", &self.dark_theme_main_color)
            .field("dark_theme_other_colors", &self.dark_theme_other_colors)
            .end()
    }
}

/// [`UniqueGift`](https://core.telegram.org/bots/api#uniquegift) of the Bot API.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct UniqueGift {
    /// Gift id.
    pub gift_id: String,
    /// Base name.
    pub base_name: String,
    /// Name.
    pub name: String,
    /// Number.
    pub number: i64,
    /// Model.
    pub model: Box<UniqueGiftModel>,
    /// Symbol.
    pub symbol: Box<UniqueGiftSymbol>,
    /// Backdrop.
    pub backdrop: Box<UniqueGiftBackdrop>,
    /// Whether it is premium.
    pub is_premium: bool,
    /// Whether it is burned.
    pub is_burned: bool,
    /// Whether it is from blockchain.
    pub is_from_blockchain: bool,
    /// Colors.
    pub colors: Option<Box<UniqueGiftColors>>,
    /// Publisher chat.
    pub publisher_chat: Option<Box<Chat>>,
}

impl Object for UniqueGift {
    const FIELDS: &'static [&'static str] = &[
        "gift_id",
        "base_name",
        "name",
        "number",
        "model",
        "symbol",
        "backdrop",
        "is_premium",
        "is_burned",
        "is_from_blockchain",
        "colors",
        "publisher_chat",
    ];
    const REQUIRED: u128 = de::required(&[0, 1, 2, 3, 4, 5, 6]);

    fn fill_field<'de, A: MapAccess<'de>>(
        &mut self,
        field: usize,
        map: &mut A,
    ) -> Result<(), A::Error> {
        match field {
            0 => de::value(&mut self.gift_id, map),
            1 => de::value(&mut self.base_name, map),
            2 => de::value(&mut self.name, map),
            3 => de::value(&mut self.number, map),
            4 => de::value(&mut self.model, map),
            5 => de::value(&mut self.symbol, map),
            6 => de::value(&mut self.backdrop, map),
            7 => de::value(&mut self.is_premium, map),
            8 => de::value(&mut self.is_burned, map),
            9 => de::value(&mut self.is_from_blockchain, map),
            10 => de::value(&mut self.colors, map),
            _ => de::value(&mut self.publisher_chat, map),
        }
    }
}

impl Serialize for UniqueGift {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("gift_id", &self.gift_id)
            .field("base_name", &self.base_name)
            .field("name", &self.name)
            .field("number", &self.number)
            .field("model", &self.model)
            .field("symbol", &self.symbol)
            .field("backdrop", &self.backdrop)
            .flag("is_premium", self.is_premium)
            .flag("is_burned", self.is_burned)
            .flag("is_from_blockchain", self.is_from_blockchain)
            .optional("colors", self.colors.as_ref())
            .optional("publisher_chat", self.publisher_chat.as_ref())
            .end()
    }
}

/// [`GiftInfo`](https://core.telegram.org/bots/api#giftinfo) of the Bot API.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct GiftInfo {
    /// Gift.
    pub gift: Box<Gift>,
    /// Owned gift id.
    pub owned_gift_id: Option<String>,
    /// Convert star count.
    pub convert_star_count: Option<i64>,
    /// Prepaid upgrade star count.
    pub prepaid_upgrade_star_count: Option<i64>,
    /// Whether it is upgrade separate.
    pub is_upgrade_separate: bool,
    /// Whether it can be upgraded.
    pub can_be_upgraded: bool,
    /// Text.
    pub text: Option<String>,
    /// Entities.
    pub entities: Option<Vec<MessageEntity>>,
    /// Whether it is private.
    pub is_private: bool,
    /// Unique gift number.
    pub unique_gift_number: Option<i64>,
}

impl Object for GiftInfo {
    const FIELDS: &'static [&'static str] = &[
        "gift",
        "owned_gift_id",
        "convert_star_count",
        "prepaid_upgrade_star_count",
        "is_upgrade_separate",
        "can_be_upgraded",
        "text",
        "entities",
        "is_private",
        "unique_gift_number",
    ];
    const REQUIRED: u128 = de::required(&[0]);

    fn fill_field<'de, A: MapAccess<'de>>(
        &mut self,
        field: usize,
        map: &mut A,
    ) -> Result<(), A::Error> {
        match field {
            0 => de::value(&mut self.gift, map),
            1 => de::value(&mut self.owned_gift_id, map),
            2 => de::value(&mut self.convert_star_count, map),
            3 => de::value(&mut self.prepaid_upgrade_star_count, map),
            4 => de::value(&mut self.is_upgrade_separate, map),
            5 => de::value(&mut self.can_be_upgraded, map),
            6 => de::value(&mut self.text, map),
            7 => de::value(&mut self.entities, map),
            8 => de::value(&mut self.is_private, map),
            _ => de::value(&mut self.unique_gift_number, map),
        }
    }
}

impl Serialize for GiftInfo {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("gift", &self.gift)
            .optional("owned_gift_id", self.owned_gift_id.as_ref())
            .optional("convert_star_count", self.convert_star_count.as_ref())
            .optional(
                "prepaid_upgrade_star_count",
                self.prepaid_upgrade_star_count.as_ref(),
            )
            .flag("is_upgrade_separate", self.is_upgrade_separate)
            .flag("can_be_upgraded", self.can_be_upgraded)
            .optional("text", self.text.as_ref())
            .optional("entities", self.entities.as_ref())
            .flag("is_private", self.is_private)
            .optional("unique_gift_number", self.unique_gift_number.as_ref())
            .end()
    }
}

/// [`UniqueGiftInfo`](https://core.telegram.org/bots/api#uniquegiftinfo) of the Bot API.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct UniqueGiftInfo {
    /// Gift.
    pub gift: Box<UniqueGift>,
    /// Origin.
    pub origin: UniqueGiftOrigin,
    /// Text.
    pub text: Option<String>,
    /// Entities.
    pub entities: Option<Vec<MessageEntity>>,
    /// Whether it is private.
    pub is_private: bool,
    /// Last resale currency.
    pub last_resale_currency: Option<String>,
    /// Last resale amount.
    pub last_resale_amount: Option<i64>,
    /// Owned gift id.
    pub owned_gift_id: Option<String>,
    /// Transfer star count.
    pub transfer_star_count: Option<i64>,
    /// Next transfer date.
    pub next_transfer_date: Option<Timestamp>,
}

impl Object for UniqueGiftInfo {
    const FIELDS: &'static [&'static str] = &[
        "gift",
        "origin",
        "text",
        "entities",
        "is_private",
        "last_resale_currency",
        "last_resale_amount",
        "owned_gift_id",
        "transfer_star_count",
        "next_transfer_date",
    ];
    const REQUIRED: u128 = de::required(&[0, 1]);

    fn fill_field<'de, A: MapAccess<'de>>(
        &mut self,
        field: usize,
        map: &mut A,
    ) -> Result<(), A::Error> {
        match field {
            0 => de::value(&mut self.gift, map),
            1 => de::value(&mut self.origin, map),
            2 => de::value(&mut self.text, map),
            3 => de::value(&mut self.entities, map),
            4 => de::value(&mut self.is_private, map),
            5 => de::value(&mut self.last_resale_currency, map),
            6 => de::value(&mut self.last_resale_amount, map),
            7 => de::value(&mut self.owned_gift_id, map),
            8 => de::value(&mut self.transfer_star_count, map),
            _ => de::value(&mut self.next_transfer_date, map),
        }
    }
}

impl Serialize for UniqueGiftInfo {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("gift", &self.gift)
            .field("origin", &self.origin)
            .optional("text", self.text.as_ref())
            .optional("entities", self.entities.as_ref())
            .flag("is_private", self.is_private)
            .optional("last_resale_currency", self.last_resale_currency.as_ref())
            .optional("last_resale_amount", self.last_resale_amount.as_ref())
            .optional("owned_gift_id", self.owned_gift_id.as_ref())
            .optional("transfer_star_count", self.transfer_star_count.as_ref())
            .optional("next_transfer_date", self.next_transfer_date.as_ref())
            .end()
    }
}

/// [`OwnedGift`](https://core.telegram.org/bots/api#ownedgift) of the Bot API, told apart by `type`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum OwnedGift {
    /// [`OwnedGiftRegular`](https://core.telegram.org/bots/api#ownedgiftregular): `regular`.
    Regular(Box<OwnedGiftRegular>),
    /// [`OwnedGiftUnique`](https://core.telegram.org/bots/api#ownedgiftunique): `unique`.
    Unique(Box<OwnedGiftUnique>),
    /// Something that this version of the crate does not know, as it came.
    Unknown(Value),
}

/// Nothing known: what a blank structure has until it is filled.
impl Default for OwnedGift {
    fn default() -> Self {
        Self::Unknown(Value::Null)
    }
}

impl From<OwnedGiftRegular> for OwnedGift {
    fn from(value: OwnedGiftRegular) -> Self {
        Self::Regular(Box::new(value))
    }
}

impl From<OwnedGiftUnique> for OwnedGift {
    fn from(value: OwnedGiftUnique) -> Self {
        Self::Unique(Box::new(value))
    }
}

impl Tagged for OwnedGift {
    const TAG: &'static str = "type";

    fn with_tag(tag: &str) -> Option<Self> {
        Some(match tag {
            "regular" => Self::Regular(Default::default()),
            "unique" => Self::Unique(Default::default()),
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
            Self::Regular(value) => de::fields(&mut **value, given, map),
            Self::Unique(value) => de::fields(&mut **value, given, map),
            Self::Unknown(_) => Ok(()),
        }
    }
}

impl Serialize for OwnedGift {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Regular(value) => value.serialize(to),
            Self::Unique(value) => value.serialize(to),
            Self::Unknown(value) => value.serialize(to),
        }
    }
}

/// [`OwnedGiftRegular`](https://core.telegram.org/bots/api#ownedgiftregular) of the Bot API.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct OwnedGiftRegular {
    /// Gift.
    pub gift: Box<Gift>,
    /// Owned gift id.
    pub owned_gift_id: Option<String>,
    /// Sender user.
    pub sender_user: Option<Box<User>>,
    /// Send date.
    pub send_date: Timestamp,
    /// Text.
    pub text: Option<String>,
    /// Entities.
    pub entities: Option<Vec<MessageEntity>>,
    /// Whether it is private.
    pub is_private: bool,
    /// Whether it is saved.
    pub is_saved: bool,
    /// Whether it can be upgraded.
    pub can_be_upgraded: bool,
    /// Whether it was refunded.
    pub was_refunded: bool,
    /// Convert star count.
    pub convert_star_count: Option<i64>,
    /// Prepaid upgrade star count.
    pub prepaid_upgrade_star_count: Option<i64>,
    /// Whether it is upgrade separate.
    pub is_upgrade_separate: bool,
    /// Unique gift number.
    pub unique_gift_number: Option<i64>,
}

impl Object for OwnedGiftRegular {
    const FIELDS: &'static [&'static str] = &[
        "gift",
        "owned_gift_id",
        "sender_user",
        "send_date",
        "text",
        "entities",
        "is_private",
        "is_saved",
        "can_be_upgraded",
        "was_refunded",
        "convert_star_count",
        "prepaid_upgrade_star_count",
        "is_upgrade_separate",
        "unique_gift_number",
    ];
    const REQUIRED: u128 = de::required(&[0, 3]);

    fn fill_field<'de, A: MapAccess<'de>>(
        &mut self,
        field: usize,
        map: &mut A,
    ) -> Result<(), A::Error> {
        match field {
            0 => de::value(&mut self.gift, map),
            1 => de::value(&mut self.owned_gift_id, map),
            2 => de::value(&mut self.sender_user, map),
            3 => de::value(&mut self.send_date, map),
            4 => de::value(&mut self.text, map),
            5 => de::value(&mut self.entities, map),
            6 => de::value(&mut self.is_private, map),
            7 => de::value(&mut self.is_saved, map),
            8 => de::value(&mut self.can_be_upgraded, map),
            9 => de::value(&mut self.was_refunded, map),
            10 => de::value(&mut self.convert_star_count, map),
            11 => de::value(&mut self.prepaid_upgrade_star_count, map),
            12 => de::value(&mut self.is_upgrade_separate, map),
            _ => de::value(&mut self.unique_gift_number, map),
        }
    }
}

impl Serialize for OwnedGiftRegular {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("type", "regular")
            .field("gift", &self.gift)
            .optional("owned_gift_id", self.owned_gift_id.as_ref())
            .optional("sender_user", self.sender_user.as_ref())
            .field("send_date", &self.send_date)
            .optional("text", self.text.as_ref())
            .optional("entities", self.entities.as_ref())
            .flag("is_private", self.is_private)
            .flag("is_saved", self.is_saved)
            .flag("can_be_upgraded", self.can_be_upgraded)
            .flag("was_refunded", self.was_refunded)
            .optional("convert_star_count", self.convert_star_count.as_ref())
            .optional(
                "prepaid_upgrade_star_count",
                self.prepaid_upgrade_star_count.as_ref(),
            )
            .flag("is_upgrade_separate", self.is_upgrade_separate)
            .optional("unique_gift_number", self.unique_gift_number.as_ref())
            .end()
    }
}

/// [`OwnedGiftUnique`](https://core.telegram.org/bots/api#ownedgiftunique) of the Bot API.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct OwnedGiftUnique {
    /// Gift.
    pub gift: Box<UniqueGift>,
    /// Owned gift id.
    pub owned_gift_id: Option<String>,
    /// Sender user.
    pub sender_user: Option<Box<User>>,
    /// Send date.
    pub send_date: Timestamp,
    /// Whether it is saved.
    pub is_saved: bool,
    /// Whether it can be transferred.
    pub can_be_transferred: bool,
    /// Transfer star count.
    pub transfer_star_count: Option<i64>,
    /// Next transfer date.
    pub next_transfer_date: Option<Timestamp>,
}

impl Object for OwnedGiftUnique {
    const FIELDS: &'static [&'static str] = &[
        "gift",
        "owned_gift_id",
        "sender_user",
        "send_date",
        "is_saved",
        "can_be_transferred",
        "transfer_star_count",
        "next_transfer_date",
    ];
    const REQUIRED: u128 = de::required(&[0, 3]);

    fn fill_field<'de, A: MapAccess<'de>>(
        &mut self,
        field: usize,
        map: &mut A,
    ) -> Result<(), A::Error> {
        match field {
            0 => de::value(&mut self.gift, map),
            1 => de::value(&mut self.owned_gift_id, map),
            2 => de::value(&mut self.sender_user, map),
            3 => de::value(&mut self.send_date, map),
            4 => de::value(&mut self.is_saved, map),
            5 => de::value(&mut self.can_be_transferred, map),
            6 => de::value(&mut self.transfer_star_count, map),
            _ => de::value(&mut self.next_transfer_date, map),
        }
    }
}

impl Serialize for OwnedGiftUnique {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("type", "unique")
            .field("gift", &self.gift)
            .optional("owned_gift_id", self.owned_gift_id.as_ref())
            .optional("sender_user", self.sender_user.as_ref())
            .field("send_date", &self.send_date)
            .flag("is_saved", self.is_saved)
            .flag("can_be_transferred", self.can_be_transferred)
            .optional("transfer_star_count", self.transfer_star_count.as_ref())
            .optional("next_transfer_date", self.next_transfer_date.as_ref())
            .end()
    }
}

/// [`OwnedGifts`](https://core.telegram.org/bots/api#ownedgifts) of the Bot API.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct OwnedGifts {
    /// Total count.
    pub total_count: i64,
    /// Gifts.
    pub gifts: Vec<OwnedGift>,
    /// Next offset.
    pub next_offset: Option<String>,
}

impl Object for OwnedGifts {
    const FIELDS: &'static [&'static str] = &["total_count", "gifts", "next_offset"];
    const REQUIRED: u128 = de::required(&[0, 1]);

    fn fill_field<'de, A: MapAccess<'de>>(
        &mut self,
        field: usize,
        map: &mut A,
    ) -> Result<(), A::Error> {
        match field {
            0 => de::value(&mut self.total_count, map),
            1 => de::value(&mut self.gifts, map),
            _ => de::value(&mut self.next_offset, map),
        }
    }
}

impl Serialize for OwnedGifts {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("total_count", &self.total_count)
            .field("gifts", &self.gifts)
            .optional("next_offset", self.next_offset.as_ref())
            .end()
    }
}

de::deserialize_object!(
    GiftBackground,
    Gift,
    Gifts,
    UniqueGiftModel,
    UniqueGiftSymbol,
    UniqueGiftBackdropColors,
    UniqueGiftBackdrop,
    UniqueGiftColors,
    UniqueGift,
    GiftInfo,
    UniqueGiftInfo,
    OwnedGiftRegular,
    OwnedGiftUnique,
    OwnedGifts,
);
de::deserialize_tagged!(OwnedGift,);
