//! What service messages report.

use serde::de::MapAccess;
use serde::{Serialize, Serializer};
use serde_json::Value;

use crate::de;
use crate::de::Object;
use crate::de::Tagged;
use crate::ser;
use crate::types::*;

/// [`WebAppData`](https://core.telegram.org/bots/api#webappdata) of the Bot API.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct WebAppData {
    /// Data.
    pub data: String,
    /// Button text.
    pub button_text: String,
}

impl Object for WebAppData {
    const FIELDS: &'static [&'static str] = &["data", "button_text"];
    const REQUIRED: u128 = de::required(&[0, 1]);

    fn fill_field<'de, A: MapAccess<'de>>(
        &mut self,
        field: usize,
        map: &mut A,
    ) -> Result<(), A::Error> {
        match field {
            0 => de::value(&mut self.data, map),
            _ => de::value(&mut self.button_text, map),
        }
    }
}

impl Serialize for WebAppData {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("data", &self.data)
            .field("button_text", &self.button_text)
            .end()
    }
}

/// [`ProximityAlertTriggered`](https://core.telegram.org/bots/api#proximityalerttriggered) of the Bot API.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ProximityAlertTriggered {
    /// Traveler.
    pub traveler: Box<User>,
    /// Watcher.
    pub watcher: Box<User>,
    /// Distance.
    pub distance: i64,
}

impl Object for ProximityAlertTriggered {
    const FIELDS: &'static [&'static str] = &["traveler", "watcher", "distance"];
    const REQUIRED: u128 = de::required(&[0, 1, 2]);

    fn fill_field<'de, A: MapAccess<'de>>(
        &mut self,
        field: usize,
        map: &mut A,
    ) -> Result<(), A::Error> {
        match field {
            0 => de::value(&mut self.traveler, map),
            1 => de::value(&mut self.watcher, map),
            _ => de::value(&mut self.distance, map),
        }
    }
}

impl Serialize for ProximityAlertTriggered {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("traveler", &self.traveler)
            .field("watcher", &self.watcher)
            .field("distance", &self.distance)
            .end()
    }
}

/// [`MessageAutoDeleteTimerChanged`](https://core.telegram.org/bots/api#messageautodeletetimerchanged) of the Bot API.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct MessageAutoDeleteTimerChanged {
    /// Message auto delete time.
    pub message_auto_delete_time: i64,
}

impl Object for MessageAutoDeleteTimerChanged {
    const FIELDS: &'static [&'static str] = &["message_auto_delete_time"];
    const REQUIRED: u128 = de::required(&[0]);

    fn fill_field<'de, A: MapAccess<'de>>(
        &mut self,
        field: usize,
        map: &mut A,
    ) -> Result<(), A::Error> {
        let _only = field;
        de::value(&mut self.message_auto_delete_time, map)
    }
}

impl Serialize for MessageAutoDeleteTimerChanged {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("message_auto_delete_time", &self.message_auto_delete_time)
            .end()
    }
}

/// [`ManagedBotCreated`](https://core.telegram.org/bots/api#managedbotcreated) of the Bot API.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ManagedBotCreated {
    /// Bot.
    pub bot: Box<User>,
}

impl Object for ManagedBotCreated {
    const FIELDS: &'static [&'static str] = &["bot"];
    const REQUIRED: u128 = de::required(&[0]);

    fn fill_field<'de, A: MapAccess<'de>>(
        &mut self,
        field: usize,
        map: &mut A,
    ) -> Result<(), A::Error> {
        let _only = field;
        de::value(&mut self.bot, map)
    }
}

impl Serialize for ManagedBotCreated {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to).field("bot", &self.bot).end()
    }
}

/// [`ManagedBotUpdated`](https://core.telegram.org/bots/api#managedbotupdated) of the Bot API.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ManagedBotUpdated {
    /// User.
    pub user: Box<User>,
    /// Bot.
    pub bot: Box<User>,
}

impl Object for ManagedBotUpdated {
    const FIELDS: &'static [&'static str] = &["user", "bot"];
    const REQUIRED: u128 = de::required(&[0, 1]);

    fn fill_field<'de, A: MapAccess<'de>>(
        &mut self,
        field: usize,
        map: &mut A,
    ) -> Result<(), A::Error> {
        match field {
            0 => de::value(&mut self.user, map),
            _ => de::value(&mut self.bot, map),
        }
    }
}

impl Serialize for ManagedBotUpdated {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("user", &self.user)
            .field("bot", &self.bot)
            .end()
    }
}

/// [`BotSubscriptionUpdated`](https://core.telegram.org/bots/api#botsubscriptionupdated) of the Bot API.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct BotSubscriptionUpdated {
    /// User.
    pub user: Box<User>,
    /// Invoice payload.
    pub invoice_payload: String,
    /// State.
    pub state: SubscriptionState,
}

impl Object for BotSubscriptionUpdated {
    const FIELDS: &'static [&'static str] = &["user", "invoice_payload", "state"];
    const REQUIRED: u128 = de::required(&[0, 1, 2]);

    fn fill_field<'de, A: MapAccess<'de>>(
        &mut self,
        field: usize,
        map: &mut A,
    ) -> Result<(), A::Error> {
        match field {
            0 => de::value(&mut self.user, map),
            1 => de::value(&mut self.invoice_payload, map),
            _ => de::value(&mut self.state, map),
        }
    }
}

impl Serialize for BotSubscriptionUpdated {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("user", &self.user)
            .field("invoice_payload", &self.invoice_payload)
            .field("state", &self.state)
            .end()
    }
}

/// [`MessageGenerationStopped`](https://core.telegram.org/bots/api#messagegenerationstopped) of the Bot API.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct MessageGenerationStopped {
    /// Chat.
    pub chat: Box<Chat>,
    /// Message thread id.
    pub message_thread_id: Option<ThreadId>,
    /// Draft id.
    pub draft_id: i64,
}

impl Object for MessageGenerationStopped {
    const FIELDS: &'static [&'static str] = &["chat", "message_thread_id", "draft_id"];
    const REQUIRED: u128 = de::required(&[0, 2]);

    fn fill_field<'de, A: MapAccess<'de>>(
        &mut self,
        field: usize,
        map: &mut A,
    ) -> Result<(), A::Error> {
        match field {
            0 => de::value(&mut self.chat, map),
            1 => de::value(&mut self.message_thread_id, map),
            _ => de::value(&mut self.draft_id, map),
        }
    }
}

impl Serialize for MessageGenerationStopped {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("chat", &self.chat)
            .optional("message_thread_id", self.message_thread_id.as_ref())
            .field("draft_id", &self.draft_id)
            .end()
    }
}

/// [`PollOptionAdded`](https://core.telegram.org/bots/api#polloptionadded) of the Bot API.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PollOptionAdded {
    /// Poll message.
    pub poll_message: Option<MaybeInaccessibleMessage>,
    /// Option persistent id.
    pub option_persistent_id: String,
    /// Option text.
    pub option_text: String,
    /// Option text entities.
    pub option_text_entities: Option<Vec<MessageEntity>>,
}

impl Object for PollOptionAdded {
    const FIELDS: &'static [&'static str] = &[
        "poll_message",
        "option_persistent_id",
        "option_text",
        "option_text_entities",
    ];
    const REQUIRED: u128 = de::required(&[1, 2]);

    fn fill_field<'de, A: MapAccess<'de>>(
        &mut self,
        field: usize,
        map: &mut A,
    ) -> Result<(), A::Error> {
        match field {
            0 => de::value(&mut self.poll_message, map),
            1 => de::value(&mut self.option_persistent_id, map),
            2 => de::value(&mut self.option_text, map),
            _ => de::value(&mut self.option_text_entities, map),
        }
    }
}

impl Serialize for PollOptionAdded {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .optional("poll_message", self.poll_message.as_ref())
            .field("option_persistent_id", &self.option_persistent_id)
            .field("option_text", &self.option_text)
            .optional("option_text_entities", self.option_text_entities.as_ref())
            .end()
    }
}

/// [`PollOptionDeleted`](https://core.telegram.org/bots/api#polloptiondeleted) of the Bot API.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PollOptionDeleted {
    /// Poll message.
    pub poll_message: Option<MaybeInaccessibleMessage>,
    /// Option persistent id.
    pub option_persistent_id: String,
    /// Option text.
    pub option_text: String,
    /// Option text entities.
    pub option_text_entities: Option<Vec<MessageEntity>>,
}

impl Object for PollOptionDeleted {
    const FIELDS: &'static [&'static str] = &[
        "poll_message",
        "option_persistent_id",
        "option_text",
        "option_text_entities",
    ];
    const REQUIRED: u128 = de::required(&[1, 2]);

    fn fill_field<'de, A: MapAccess<'de>>(
        &mut self,
        field: usize,
        map: &mut A,
    ) -> Result<(), A::Error> {
        match field {
            0 => de::value(&mut self.poll_message, map),
            1 => de::value(&mut self.option_persistent_id, map),
            2 => de::value(&mut self.option_text, map),
            _ => de::value(&mut self.option_text_entities, map),
        }
    }
}

impl Serialize for PollOptionDeleted {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .optional("poll_message", self.poll_message.as_ref())
            .field("option_persistent_id", &self.option_persistent_id)
            .field("option_text", &self.option_text)
            .optional("option_text_entities", self.option_text_entities.as_ref())
            .end()
    }
}

/// [`ChatBoostAdded`](https://core.telegram.org/bots/api#chatboostadded) of the Bot API.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ChatBoostAdded {
    /// Boost count.
    pub boost_count: i64,
}

impl Object for ChatBoostAdded {
    const FIELDS: &'static [&'static str] = &["boost_count"];
    const REQUIRED: u128 = de::required(&[0]);

    fn fill_field<'de, A: MapAccess<'de>>(
        &mut self,
        field: usize,
        map: &mut A,
    ) -> Result<(), A::Error> {
        let _only = field;
        de::value(&mut self.boost_count, map)
    }
}

impl Serialize for ChatBoostAdded {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("boost_count", &self.boost_count)
            .end()
    }
}

/// [`BackgroundFill`](https://core.telegram.org/bots/api#backgroundfill) of the Bot API, told apart by `type`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum BackgroundFill {
    /// [`BackgroundFillSolid`](https://core.telegram.org/bots/api#backgroundfillsolid): `solid`.
    Solid(BackgroundFillSolid),
    /// [`BackgroundFillGradient`](https://core.telegram.org/bots/api#backgroundfillgradient): `gradient`.
    Gradient(BackgroundFillGradient),
    /// [`BackgroundFillFreeformGradient`](https://core.telegram.org/bots/api#backgroundfillfreeformgradient): `freeform_gradient`.
    FreeformGradient(BackgroundFillFreeformGradient),
    /// Something that this version of the crate does not know, as it came.
    Unknown(Value),
}

/// Nothing known: what a blank structure has until it is filled.
impl Default for BackgroundFill {
    fn default() -> Self {
        Self::Unknown(Value::Null)
    }
}

impl From<BackgroundFillSolid> for BackgroundFill {
    fn from(value: BackgroundFillSolid) -> Self {
        Self::Solid(value)
    }
}

impl From<BackgroundFillGradient> for BackgroundFill {
    fn from(value: BackgroundFillGradient) -> Self {
        Self::Gradient(value)
    }
}

impl From<BackgroundFillFreeformGradient> for BackgroundFill {
    fn from(value: BackgroundFillFreeformGradient) -> Self {
        Self::FreeformGradient(value)
    }
}

impl Tagged for BackgroundFill {
    const TAG: &'static str = "type";

    fn with_tag(tag: &str) -> Option<Self> {
        Some(match tag {
            "solid" => Self::Solid(Default::default()),
            "gradient" => Self::Gradient(Default::default()),
            "freeform_gradient" => Self::FreeformGradient(Default::default()),
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
            Self::Solid(value) => de::fields(value, given, map),
            Self::Gradient(value) => de::fields(value, given, map),
            Self::FreeformGradient(value) => de::fields(value, given, map),
            Self::Unknown(_) => Ok(()),
        }
    }
}

impl Serialize for BackgroundFill {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Solid(value) => value.serialize(to),
            Self::Gradient(value) => value.serialize(to),
            Self::FreeformGradient(value) => value.serialize(to),
            Self::Unknown(value) => value.serialize(to),
        }
    }
}

/// [`BackgroundFillSolid`](https://core.telegram.org/bots/api#backgroundfillsolid) of the Bot API.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct BackgroundFillSolid {
    /// Color.
    pub color: i64,
}

impl Object for BackgroundFillSolid {
    const FIELDS: &'static [&'static str] = &["color"];
    const REQUIRED: u128 = de::required(&[0]);

    fn fill_field<'de, A: MapAccess<'de>>(
        &mut self,
        field: usize,
        map: &mut A,
    ) -> Result<(), A::Error> {
        let _only = field;
        de::value(&mut self.color, map)
    }
}

impl Serialize for BackgroundFillSolid {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("type", "solid")
            .field("color", &self.color)
            .end()
    }
}

/// [`BackgroundFillGradient`](https://core.telegram.org/bots/api#backgroundfillgradient) of the Bot API.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct BackgroundFillGradient {
    /// Top color.
    pub top_color: i64,
    /// Bottom color.
    pub bottom_color: i64,
    /// Rotation angle.
    pub rotation_angle: i64,
}

impl Object for BackgroundFillGradient {
    const FIELDS: &'static [&'static str] = &["top_color", "bottom_color", "rotation_angle"];
    const REQUIRED: u128 = de::required(&[0, 1, 2]);

    fn fill_field<'de, A: MapAccess<'de>>(
        &mut self,
        field: usize,
        map: &mut A,
    ) -> Result<(), A::Error> {
        match field {
            0 => de::value(&mut self.top_color, map),
            1 => de::value(&mut self.bottom_color, map),
            _ => de::value(&mut self.rotation_angle, map),
        }
    }
}

impl Serialize for BackgroundFillGradient {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("type", "gradient")
            .field("top_color", &self.top_color)
            .field("bottom_color", &self.bottom_color)
            .field("rotation_angle", &self.rotation_angle)
            .end()
    }
}

/// [`BackgroundFillFreeformGradient`](https://core.telegram.org/bots/api#backgroundfillfreeformgradient) of the Bot API.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct BackgroundFillFreeformGradient {
    /// Colors.
    pub colors: Vec<i64>,
}

impl Object for BackgroundFillFreeformGradient {
    const FIELDS: &'static [&'static str] = &["colors"];
    const REQUIRED: u128 = de::required(&[0]);

    fn fill_field<'de, A: MapAccess<'de>>(
        &mut self,
        field: usize,
        map: &mut A,
    ) -> Result<(), A::Error> {
        let _only = field;
        de::value(&mut self.colors, map)
    }
}

impl Serialize for BackgroundFillFreeformGradient {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("type", "freeform_gradient")
            .field("colors", &self.colors)
            .end()
    }
}

/// [`BackgroundType`](https://core.telegram.org/bots/api#backgroundtype) of the Bot API, told apart by `type`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum BackgroundType {
    /// [`BackgroundTypeFill`](https://core.telegram.org/bots/api#backgroundtypefill): `fill`.
    Fill(Box<BackgroundTypeFill>),
    /// [`BackgroundTypeWallpaper`](https://core.telegram.org/bots/api#backgroundtypewallpaper): `wallpaper`.
    Wallpaper(BackgroundTypeWallpaper),
    /// [`BackgroundTypePattern`](https://core.telegram.org/bots/api#backgroundtypepattern): `pattern`.
    Pattern(Box<BackgroundTypePattern>),
    /// [`BackgroundTypeChatTheme`](https://core.telegram.org/bots/api#backgroundtypechattheme): `chat_theme`.
    ChatTheme(BackgroundTypeChatTheme),
    /// Something that this version of the crate does not know, as it came.
    Unknown(Value),
}

/// Nothing known: what a blank structure has until it is filled.
impl Default for BackgroundType {
    fn default() -> Self {
        Self::Unknown(Value::Null)
    }
}

impl From<BackgroundTypeFill> for BackgroundType {
    fn from(value: BackgroundTypeFill) -> Self {
        Self::Fill(Box::new(value))
    }
}

impl From<BackgroundTypeWallpaper> for BackgroundType {
    fn from(value: BackgroundTypeWallpaper) -> Self {
        Self::Wallpaper(value)
    }
}

impl From<BackgroundTypePattern> for BackgroundType {
    fn from(value: BackgroundTypePattern) -> Self {
        Self::Pattern(Box::new(value))
    }
}

impl From<BackgroundTypeChatTheme> for BackgroundType {
    fn from(value: BackgroundTypeChatTheme) -> Self {
        Self::ChatTheme(value)
    }
}

impl Tagged for BackgroundType {
    const TAG: &'static str = "type";

    fn with_tag(tag: &str) -> Option<Self> {
        Some(match tag {
            "fill" => Self::Fill(Default::default()),
            "wallpaper" => Self::Wallpaper(Default::default()),
            "pattern" => Self::Pattern(Default::default()),
            "chat_theme" => Self::ChatTheme(Default::default()),
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
            Self::Fill(value) => de::fields(&mut **value, given, map),
            Self::Wallpaper(value) => de::fields(value, given, map),
            Self::Pattern(value) => de::fields(&mut **value, given, map),
            Self::ChatTheme(value) => de::fields(value, given, map),
            Self::Unknown(_) => Ok(()),
        }
    }
}

impl Serialize for BackgroundType {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Fill(value) => value.serialize(to),
            Self::Wallpaper(value) => value.serialize(to),
            Self::Pattern(value) => value.serialize(to),
            Self::ChatTheme(value) => value.serialize(to),
            Self::Unknown(value) => value.serialize(to),
        }
    }
}

/// [`BackgroundTypeFill`](https://core.telegram.org/bots/api#backgroundtypefill) of the Bot API.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct BackgroundTypeFill {
    /// Fill.
    pub fill: BackgroundFill,
    /// Dark theme dimming.
    pub dark_theme_dimming: i64,
}

impl Object for BackgroundTypeFill {
    const FIELDS: &'static [&'static str] = &["fill", "dark_theme_dimming"];
    const REQUIRED: u128 = de::required(&[0, 1]);

    fn fill_field<'de, A: MapAccess<'de>>(
        &mut self,
        field: usize,
        map: &mut A,
    ) -> Result<(), A::Error> {
        match field {
            0 => de::value(&mut self.fill, map),
            _ => de::value(&mut self.dark_theme_dimming, map),
        }
    }
}

impl Serialize for BackgroundTypeFill {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("type", "fill")
            .field("fill", &self.fill)
            .field("dark_theme_dimming", &self.dark_theme_dimming)
            .end()
    }
}

/// [`BackgroundTypeWallpaper`](https://core.telegram.org/bots/api#backgroundtypewallpaper) of the Bot API.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct BackgroundTypeWallpaper {
    /// Document.
    pub document: Box<Document>,
    /// Dark theme dimming.
    pub dark_theme_dimming: i64,
    /// Whether it is blurred.
    pub is_blurred: bool,
    /// Whether it is moving.
    pub is_moving: bool,
}

impl Object for BackgroundTypeWallpaper {
    const FIELDS: &'static [&'static str] =
        &["document", "dark_theme_dimming", "is_blurred", "is_moving"];
    const REQUIRED: u128 = de::required(&[0, 1]);

    fn fill_field<'de, A: MapAccess<'de>>(
        &mut self,
        field: usize,
        map: &mut A,
    ) -> Result<(), A::Error> {
        match field {
            0 => de::value(&mut self.document, map),
            1 => de::value(&mut self.dark_theme_dimming, map),
            2 => de::value(&mut self.is_blurred, map),
            _ => de::value(&mut self.is_moving, map),
        }
    }
}

impl Serialize for BackgroundTypeWallpaper {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("type", "wallpaper")
            .field("document", &self.document)
            .field("dark_theme_dimming", &self.dark_theme_dimming)
            .flag("is_blurred", self.is_blurred)
            .flag("is_moving", self.is_moving)
            .end()
    }
}

/// [`BackgroundTypePattern`](https://core.telegram.org/bots/api#backgroundtypepattern) of the Bot API.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct BackgroundTypePattern {
    /// Document.
    pub document: Box<Document>,
    /// Fill.
    pub fill: BackgroundFill,
    /// Intensity.
    pub intensity: i64,
    /// Whether it is inverted.
    pub is_inverted: bool,
    /// Whether it is moving.
    pub is_moving: bool,
}

impl Object for BackgroundTypePattern {
    const FIELDS: &'static [&'static str] =
        &["document", "fill", "intensity", "is_inverted", "is_moving"];
    const REQUIRED: u128 = de::required(&[0, 1, 2]);

    fn fill_field<'de, A: MapAccess<'de>>(
        &mut self,
        field: usize,
        map: &mut A,
    ) -> Result<(), A::Error> {
        match field {
            0 => de::value(&mut self.document, map),
            1 => de::value(&mut self.fill, map),
            2 => de::value(&mut self.intensity, map),
            3 => de::value(&mut self.is_inverted, map),
            _ => de::value(&mut self.is_moving, map),
        }
    }
}

impl Serialize for BackgroundTypePattern {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("type", "pattern")
            .field("document", &self.document)
            .field("fill", &self.fill)
            .field("intensity", &self.intensity)
            .flag("is_inverted", self.is_inverted)
            .flag("is_moving", self.is_moving)
            .end()
    }
}

/// [`BackgroundTypeChatTheme`](https://core.telegram.org/bots/api#backgroundtypechattheme) of the Bot API.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct BackgroundTypeChatTheme {
    /// Theme name.
    pub theme_name: String,
}

impl Object for BackgroundTypeChatTheme {
    const FIELDS: &'static [&'static str] = &["theme_name"];
    const REQUIRED: u128 = de::required(&[0]);

    fn fill_field<'de, A: MapAccess<'de>>(
        &mut self,
        field: usize,
        map: &mut A,
    ) -> Result<(), A::Error> {
        let _only = field;
        de::value(&mut self.theme_name, map)
    }
}

impl Serialize for BackgroundTypeChatTheme {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("type", "chat_theme")
            .field("theme_name", &self.theme_name)
            .end()
    }
}

/// [`ChatBackground`](https://core.telegram.org/bots/api#chatbackground) of the Bot API.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ChatBackground {
    /// Type.
    pub kind: BackgroundType,
}

impl Object for ChatBackground {
    const FIELDS: &'static [&'static str] = &["type"];
    const REQUIRED: u128 = de::required(&[0]);

    fn fill_field<'de, A: MapAccess<'de>>(
        &mut self,
        field: usize,
        map: &mut A,
    ) -> Result<(), A::Error> {
        let _only = field;
        de::value(&mut self.kind, map)
    }
}

impl Serialize for ChatBackground {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to).field("type", &self.kind).end()
    }
}

/// [`ChecklistTasksDone`](https://core.telegram.org/bots/api#checklisttasksdone) of the Bot API.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ChecklistTasksDone {
    /// Checklist message.
    pub checklist_message: Option<Box<Message>>,
    /// Marked as done task ids.
    pub marked_as_done_task_ids: Option<Vec<i64>>,
    /// Marked as not done task ids.
    pub marked_as_not_done_task_ids: Option<Vec<i64>>,
}

impl Object for ChecklistTasksDone {
    const FIELDS: &'static [&'static str] = &[
        "checklist_message",
        "marked_as_done_task_ids",
        "marked_as_not_done_task_ids",
    ];
    const REQUIRED: u128 = de::required(&[]);

    fn fill_field<'de, A: MapAccess<'de>>(
        &mut self,
        field: usize,
        map: &mut A,
    ) -> Result<(), A::Error> {
        match field {
            0 => de::value(&mut self.checklist_message, map),
            1 => de::value(&mut self.marked_as_done_task_ids, map),
            _ => de::value(&mut self.marked_as_not_done_task_ids, map),
        }
    }
}

impl Serialize for ChecklistTasksDone {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .optional("checklist_message", self.checklist_message.as_ref())
            .optional(
                "marked_as_done_task_ids",
                self.marked_as_done_task_ids.as_ref(),
            )
            .optional(
                "marked_as_not_done_task_ids",
                self.marked_as_not_done_task_ids.as_ref(),
            )
            .end()
    }
}

/// [`ChecklistTasksAdded`](https://core.telegram.org/bots/api#checklisttasksadded) of the Bot API.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ChecklistTasksAdded {
    /// Checklist message.
    pub checklist_message: Option<Box<Message>>,
    /// Tasks.
    pub tasks: Vec<ChecklistTask>,
}

impl Object for ChecklistTasksAdded {
    const FIELDS: &'static [&'static str] = &["checklist_message", "tasks"];
    const REQUIRED: u128 = de::required(&[1]);

    fn fill_field<'de, A: MapAccess<'de>>(
        &mut self,
        field: usize,
        map: &mut A,
    ) -> Result<(), A::Error> {
        match field {
            0 => de::value(&mut self.checklist_message, map),
            _ => de::value(&mut self.tasks, map),
        }
    }
}

impl Serialize for ChecklistTasksAdded {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .optional("checklist_message", self.checklist_message.as_ref())
            .field("tasks", &self.tasks)
            .end()
    }
}

/// [`CommunityChatAdded`](https://core.telegram.org/bots/api#communitychatadded) of the Bot API.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CommunityChatAdded {
    /// Community.
    pub community: Box<Community>,
}

impl Object for CommunityChatAdded {
    const FIELDS: &'static [&'static str] = &["community"];
    const REQUIRED: u128 = de::required(&[0]);

    fn fill_field<'de, A: MapAccess<'de>>(
        &mut self,
        field: usize,
        map: &mut A,
    ) -> Result<(), A::Error> {
        let _only = field;
        de::value(&mut self.community, map)
    }
}

impl Serialize for CommunityChatAdded {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to).field("community", &self.community).end()
    }
}

/// [`CommunityChatJoined`](https://core.telegram.org/bots/api#communitychatjoined) of the Bot API.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CommunityChatJoined {
    /// Community.
    pub community: Box<Community>,
}

impl Object for CommunityChatJoined {
    const FIELDS: &'static [&'static str] = &["community"];
    const REQUIRED: u128 = de::required(&[0]);

    fn fill_field<'de, A: MapAccess<'de>>(
        &mut self,
        field: usize,
        map: &mut A,
    ) -> Result<(), A::Error> {
        let _only = field;
        de::value(&mut self.community, map)
    }
}

impl Serialize for CommunityChatJoined {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to).field("community", &self.community).end()
    }
}

/// [`CommunityChatRemoved`](https://core.telegram.org/bots/api#communitychatremoved) of the Bot API.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CommunityChatRemoved {}

impl Object for CommunityChatRemoved {
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

impl Serialize for CommunityChatRemoved {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to).end()
    }
}

/// [`ForumTopicCreated`](https://core.telegram.org/bots/api#forumtopiccreated) of the Bot API.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ForumTopicCreated {
    /// Name.
    pub name: String,
    /// Icon color.
    pub icon_color: i64,
    /// Icon custom emoji id.
    pub icon_custom_emoji_id: Option<String>,
    /// Whether it is name implicit.
    pub is_name_implicit: bool,
}

impl Object for ForumTopicCreated {
    const FIELDS: &'static [&'static str] = &[
        "name",
        "icon_color",
        "icon_custom_emoji_id",
        "is_name_implicit",
    ];
    const REQUIRED: u128 = de::required(&[0, 1]);

    fn fill_field<'de, A: MapAccess<'de>>(
        &mut self,
        field: usize,
        map: &mut A,
    ) -> Result<(), A::Error> {
        match field {
            0 => de::value(&mut self.name, map),
            1 => de::value(&mut self.icon_color, map),
            2 => de::value(&mut self.icon_custom_emoji_id, map),
            _ => de::value(&mut self.is_name_implicit, map),
        }
    }
}

impl Serialize for ForumTopicCreated {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("name", &self.name)
            .field("icon_color", &self.icon_color)
            .optional("icon_custom_emoji_id", self.icon_custom_emoji_id.as_ref())
            .flag("is_name_implicit", self.is_name_implicit)
            .end()
    }
}

/// [`ForumTopicClosed`](https://core.telegram.org/bots/api#forumtopicclosed) of the Bot API.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ForumTopicClosed {}

impl Object for ForumTopicClosed {
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

impl Serialize for ForumTopicClosed {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to).end()
    }
}

/// [`ForumTopicEdited`](https://core.telegram.org/bots/api#forumtopicedited) of the Bot API.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ForumTopicEdited {
    /// Name.
    pub name: Option<String>,
    /// Icon custom emoji id.
    pub icon_custom_emoji_id: Option<String>,
}

impl Object for ForumTopicEdited {
    const FIELDS: &'static [&'static str] = &["name", "icon_custom_emoji_id"];
    const REQUIRED: u128 = de::required(&[]);

    fn fill_field<'de, A: MapAccess<'de>>(
        &mut self,
        field: usize,
        map: &mut A,
    ) -> Result<(), A::Error> {
        match field {
            0 => de::value(&mut self.name, map),
            _ => de::value(&mut self.icon_custom_emoji_id, map),
        }
    }
}

impl Serialize for ForumTopicEdited {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .optional("name", self.name.as_ref())
            .optional("icon_custom_emoji_id", self.icon_custom_emoji_id.as_ref())
            .end()
    }
}

/// [`ForumTopicReopened`](https://core.telegram.org/bots/api#forumtopicreopened) of the Bot API.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ForumTopicReopened {}

impl Object for ForumTopicReopened {
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

impl Serialize for ForumTopicReopened {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to).end()
    }
}

/// [`GeneralForumTopicHidden`](https://core.telegram.org/bots/api#generalforumtopichidden) of the Bot API.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct GeneralForumTopicHidden {}

impl Object for GeneralForumTopicHidden {
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

impl Serialize for GeneralForumTopicHidden {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to).end()
    }
}

/// [`GeneralForumTopicUnhidden`](https://core.telegram.org/bots/api#generalforumtopicunhidden) of the Bot API.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct GeneralForumTopicUnhidden {}

impl Object for GeneralForumTopicUnhidden {
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

impl Serialize for GeneralForumTopicUnhidden {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to).end()
    }
}

/// [`SharedUser`](https://core.telegram.org/bots/api#shareduser) of the Bot API.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SharedUser {
    /// User id.
    pub user_id: UserId,
    /// First name.
    pub first_name: Option<String>,
    /// Last name.
    pub last_name: Option<String>,
    /// Username.
    pub username: Option<String>,
    /// Photo.
    pub photo: Option<Vec<PhotoSize>>,
}

impl Object for SharedUser {
    const FIELDS: &'static [&'static str] =
        &["user_id", "first_name", "last_name", "username", "photo"];
    const REQUIRED: u128 = de::required(&[0]);

    fn fill_field<'de, A: MapAccess<'de>>(
        &mut self,
        field: usize,
        map: &mut A,
    ) -> Result<(), A::Error> {
        match field {
            0 => de::value(&mut self.user_id, map),
            1 => de::value(&mut self.first_name, map),
            2 => de::value(&mut self.last_name, map),
            3 => de::value(&mut self.username, map),
            _ => de::value(&mut self.photo, map),
        }
    }
}

impl Serialize for SharedUser {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("user_id", &self.user_id)
            .optional("first_name", self.first_name.as_ref())
            .optional("last_name", self.last_name.as_ref())
            .optional("username", self.username.as_ref())
            .optional("photo", self.photo.as_ref())
            .end()
    }
}

/// [`UsersShared`](https://core.telegram.org/bots/api#usersshared) of the Bot API.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct UsersShared {
    /// Request id.
    pub request_id: i64,
    /// Users.
    pub users: Vec<SharedUser>,
}

impl Object for UsersShared {
    const FIELDS: &'static [&'static str] = &["request_id", "users"];
    const REQUIRED: u128 = de::required(&[0, 1]);

    fn fill_field<'de, A: MapAccess<'de>>(
        &mut self,
        field: usize,
        map: &mut A,
    ) -> Result<(), A::Error> {
        match field {
            0 => de::value(&mut self.request_id, map),
            _ => de::value(&mut self.users, map),
        }
    }
}

impl Serialize for UsersShared {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("request_id", &self.request_id)
            .field("users", &self.users)
            .end()
    }
}

/// [`ChatShared`](https://core.telegram.org/bots/api#chatshared) of the Bot API.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ChatShared {
    /// Request id.
    pub request_id: i64,
    /// Chat id.
    pub chat_id: ChatId,
    /// Title.
    pub title: Option<String>,
    /// Username.
    pub username: Option<String>,
    /// Photo.
    pub photo: Option<Vec<PhotoSize>>,
}

impl Object for ChatShared {
    const FIELDS: &'static [&'static str] =
        &["request_id", "chat_id", "title", "username", "photo"];
    const REQUIRED: u128 = de::required(&[0, 1]);

    fn fill_field<'de, A: MapAccess<'de>>(
        &mut self,
        field: usize,
        map: &mut A,
    ) -> Result<(), A::Error> {
        match field {
            0 => de::value(&mut self.request_id, map),
            1 => de::value(&mut self.chat_id, map),
            2 => de::value(&mut self.title, map),
            3 => de::value(&mut self.username, map),
            _ => de::value(&mut self.photo, map),
        }
    }
}

impl Serialize for ChatShared {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("request_id", &self.request_id)
            .field("chat_id", &self.chat_id)
            .optional("title", self.title.as_ref())
            .optional("username", self.username.as_ref())
            .optional("photo", self.photo.as_ref())
            .end()
    }
}

/// [`WriteAccessAllowed`](https://core.telegram.org/bots/api#writeaccessallowed) of the Bot API.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct WriteAccessAllowed {
    /// Whether this holds: from request.
    pub from_request: Option<bool>,
    /// Web app name.
    pub web_app_name: Option<String>,
    /// Whether this holds: from attachment menu.
    pub from_attachment_menu: Option<bool>,
}

impl Object for WriteAccessAllowed {
    const FIELDS: &'static [&'static str] =
        &["from_request", "web_app_name", "from_attachment_menu"];
    const REQUIRED: u128 = de::required(&[]);

    fn fill_field<'de, A: MapAccess<'de>>(
        &mut self,
        field: usize,
        map: &mut A,
    ) -> Result<(), A::Error> {
        match field {
            0 => de::value(&mut self.from_request, map),
            1 => de::value(&mut self.web_app_name, map),
            _ => de::value(&mut self.from_attachment_menu, map),
        }
    }
}

impl Serialize for WriteAccessAllowed {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .optional("from_request", self.from_request.as_ref())
            .optional("web_app_name", self.web_app_name.as_ref())
            .optional("from_attachment_menu", self.from_attachment_menu.as_ref())
            .end()
    }
}

/// [`VideoChatScheduled`](https://core.telegram.org/bots/api#videochatscheduled) of the Bot API.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct VideoChatScheduled {
    /// Start date.
    pub start_date: Timestamp,
}

impl Object for VideoChatScheduled {
    const FIELDS: &'static [&'static str] = &["start_date"];
    const REQUIRED: u128 = de::required(&[0]);

    fn fill_field<'de, A: MapAccess<'de>>(
        &mut self,
        field: usize,
        map: &mut A,
    ) -> Result<(), A::Error> {
        let _only = field;
        de::value(&mut self.start_date, map)
    }
}

impl Serialize for VideoChatScheduled {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to).field("start_date", &self.start_date).end()
    }
}

/// [`VideoChatStarted`](https://core.telegram.org/bots/api#videochatstarted) of the Bot API.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct VideoChatStarted {}

impl Object for VideoChatStarted {
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

impl Serialize for VideoChatStarted {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to).end()
    }
}

/// [`VideoChatEnded`](https://core.telegram.org/bots/api#videochatended) of the Bot API.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct VideoChatEnded {
    /// Duration.
    pub duration: i64,
}

impl Object for VideoChatEnded {
    const FIELDS: &'static [&'static str] = &["duration"];
    const REQUIRED: u128 = de::required(&[0]);

    fn fill_field<'de, A: MapAccess<'de>>(
        &mut self,
        field: usize,
        map: &mut A,
    ) -> Result<(), A::Error> {
        let _only = field;
        de::value(&mut self.duration, map)
    }
}

impl Serialize for VideoChatEnded {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to).field("duration", &self.duration).end()
    }
}

/// [`VideoChatParticipantsInvited`](https://core.telegram.org/bots/api#videochatparticipantsinvited) of the Bot API.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct VideoChatParticipantsInvited {
    /// Users.
    pub users: Vec<User>,
}

impl Object for VideoChatParticipantsInvited {
    const FIELDS: &'static [&'static str] = &["users"];
    const REQUIRED: u128 = de::required(&[0]);

    fn fill_field<'de, A: MapAccess<'de>>(
        &mut self,
        field: usize,
        map: &mut A,
    ) -> Result<(), A::Error> {
        let _only = field;
        de::value(&mut self.users, map)
    }
}

impl Serialize for VideoChatParticipantsInvited {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to).field("users", &self.users).end()
    }
}

de::deserialize_object!(
    WebAppData,
    ProximityAlertTriggered,
    MessageAutoDeleteTimerChanged,
    ManagedBotCreated,
    ManagedBotUpdated,
    BotSubscriptionUpdated,
    MessageGenerationStopped,
    PollOptionAdded,
    PollOptionDeleted,
    ChatBoostAdded,
    BackgroundFillSolid,
    BackgroundFillGradient,
    BackgroundFillFreeformGradient,
    BackgroundTypeFill,
    BackgroundTypeWallpaper,
    BackgroundTypePattern,
    BackgroundTypeChatTheme,
    ChatBackground,
    ChecklistTasksDone,
    ChecklistTasksAdded,
    CommunityChatAdded,
    CommunityChatJoined,
    CommunityChatRemoved,
    ForumTopicCreated,
    ForumTopicClosed,
    ForumTopicEdited,
    ForumTopicReopened,
    GeneralForumTopicHidden,
    GeneralForumTopicUnhidden,
    SharedUser,
    UsersShared,
    ChatShared,
    WriteAccessAllowed,
    VideoChatScheduled,
    VideoChatStarted,
    VideoChatEnded,
    VideoChatParticipantsInvited,
);
de::deserialize_tagged!(BackgroundFill, BackgroundType,);
