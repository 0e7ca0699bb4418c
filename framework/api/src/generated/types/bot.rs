//! The bot itself: access, commands, menu.

use serde::de::MapAccess;
use serde::{Serialize, Serializer};
use serde_json::Value;

use crate::de;
use crate::de::Object;
use crate::de::Tagged;
use crate::ser;
use crate::types::*;

/// [`BotAccessSettings`](https://core.telegram.org/bots/api#botaccesssettings) of the Bot API.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct BotAccessSettings {
    /// Whether it is access restricted.
    pub is_access_restricted: bool,
    /// Added users.
    pub added_users: Option<Vec<User>>,
}

impl Object for BotAccessSettings {
    const FIELDS: &'static [&'static str] = &["is_access_restricted", "added_users"];
    const REQUIRED: u128 = de::required(&[]);

    fn fill_field<'de, A: MapAccess<'de>>(
        &mut self,
        field: usize,
        map: &mut A,
    ) -> Result<(), A::Error> {
        match field {
            0 => de::value(&mut self.is_access_restricted, map),
            _ => de::value(&mut self.added_users, map),
        }
    }
}

impl Serialize for BotAccessSettings {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("is_access_restricted", &self.is_access_restricted)
            .optional("added_users", self.added_users.as_ref())
            .end()
    }
}

/// [`AcceptedGiftTypes`](https://core.telegram.org/bots/api#acceptedgifttypes) of the Bot API.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct AcceptedGiftTypes {
    /// Whether this holds: unlimited gifts.
    pub unlimited_gifts: bool,
    /// Whether this holds: limited gifts.
    pub limited_gifts: bool,
    /// Whether this holds: unique gifts.
    pub unique_gifts: bool,
    /// Whether this holds: premium subscription.
    pub premium_subscription: bool,
    /// Whether this holds: gifts from channels.
    pub gifts_from_channels: bool,
}

impl AcceptedGiftTypes {
    /// One with what is required.
    #[must_use]
    pub fn new(
        unlimited_gifts: bool,
        limited_gifts: bool,
        unique_gifts: bool,
        premium_subscription: bool,
        gifts_from_channels: bool,
    ) -> Self {
        Self {
            unlimited_gifts,
            limited_gifts,
            unique_gifts,
            premium_subscription,
            gifts_from_channels,
        }
    }
}

impl Object for AcceptedGiftTypes {
    const FIELDS: &'static [&'static str] = &[
        "unlimited_gifts",
        "limited_gifts",
        "unique_gifts",
        "premium_subscription",
        "gifts_from_channels",
    ];
    const REQUIRED: u128 = de::required(&[]);

    fn fill_field<'de, A: MapAccess<'de>>(
        &mut self,
        field: usize,
        map: &mut A,
    ) -> Result<(), A::Error> {
        match field {
            0 => de::value(&mut self.unlimited_gifts, map),
            1 => de::value(&mut self.limited_gifts, map),
            2 => de::value(&mut self.unique_gifts, map),
            3 => de::value(&mut self.premium_subscription, map),
            _ => de::value(&mut self.gifts_from_channels, map),
        }
    }
}

impl Serialize for AcceptedGiftTypes {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("unlimited_gifts", &self.unlimited_gifts)
            .field("limited_gifts", &self.limited_gifts)
            .field("unique_gifts", &self.unique_gifts)
            .field("premium_subscription", &self.premium_subscription)
            .field("gifts_from_channels", &self.gifts_from_channels)
            .end()
    }
}

/// [`StarAmount`](https://core.telegram.org/bots/api#staramount) of the Bot API.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct StarAmount {
    /// Amount.
    pub amount: i64,
    /// Nanostar amount.
    pub nanostar_amount: Option<i64>,
}

impl Object for StarAmount {
    const FIELDS: &'static [&'static str] = &["amount", "nanostar_amount"];
    const REQUIRED: u128 = de::required(&[0]);

    fn fill_field<'de, A: MapAccess<'de>>(
        &mut self,
        field: usize,
        map: &mut A,
    ) -> Result<(), A::Error> {
        match field {
            0 => de::value(&mut self.amount, map),
            _ => de::value(&mut self.nanostar_amount, map),
        }
    }
}

impl Serialize for StarAmount {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("amount", &self.amount)
            .optional("nanostar_amount", self.nanostar_amount.as_ref())
            .end()
    }
}

/// [`BotCommand`](https://core.telegram.org/bots/api#botcommand) of the Bot API.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct BotCommand {
    /// Command, 1 to 32 characters.
    pub command: String,
    /// Description, 1 to 256 characters.
    pub description: String,
    /// Whether it is ephemeral.
    pub is_ephemeral: Option<bool>,
}

impl BotCommand {
    /// One with what is required.
    #[must_use]
    pub fn new(command: impl Into<String>, description: impl Into<String>) -> Self {
        Self {
            command: command.into(),
            description: description.into(),
            is_ephemeral: None,
        }
    }

    /// Whether it is ephemeral.
    #[must_use]
    pub fn is_ephemeral(mut self, is_ephemeral: bool) -> Self {
        self.is_ephemeral = Some(is_ephemeral);
        self
    }
}

impl Object for BotCommand {
    const FIELDS: &'static [&'static str] = &["command", "description", "is_ephemeral"];
    const REQUIRED: u128 = de::required(&[0, 1]);

    fn fill_field<'de, A: MapAccess<'de>>(
        &mut self,
        field: usize,
        map: &mut A,
    ) -> Result<(), A::Error> {
        match field {
            0 => de::value(&mut self.command, map),
            1 => de::value(&mut self.description, map),
            _ => de::value(&mut self.is_ephemeral, map),
        }
    }
}

impl Serialize for BotCommand {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("command", &self.command)
            .field("description", &self.description)
            .optional("is_ephemeral", self.is_ephemeral.as_ref())
            .end()
    }
}

/// [`BotCommandScope`](https://core.telegram.org/bots/api#botcommandscope) of the Bot API, told apart by `type`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum BotCommandScope {
    /// [`BotCommandScopeDefault`](https://core.telegram.org/bots/api#botcommandscopedefault): `default`.
    Default(BotCommandScopeDefault),
    /// [`BotCommandScopeAllPrivateChats`](https://core.telegram.org/bots/api#botcommandscopeallprivatechats): `all_private_chats`.
    AllPrivateChats(BotCommandScopeAllPrivateChats),
    /// [`BotCommandScopeAllGroupChats`](https://core.telegram.org/bots/api#botcommandscopeallgroupchats): `all_group_chats`.
    AllGroupChats(BotCommandScopeAllGroupChats),
    /// [`BotCommandScopeAllChatAdministrators`](https://core.telegram.org/bots/api#botcommandscopeallchatadministrators): `all_chat_administrators`.
    AllChatAdministrators(BotCommandScopeAllChatAdministrators),
    /// [`BotCommandScopeChat`](https://core.telegram.org/bots/api#botcommandscopechat): `chat`.
    Chat(BotCommandScopeChat),
    /// [`BotCommandScopeChatAdministrators`](https://core.telegram.org/bots/api#botcommandscopechatadministrators): `chat_administrators`.
    ChatAdministrators(BotCommandScopeChatAdministrators),
    /// [`BotCommandScopeChatMember`](https://core.telegram.org/bots/api#botcommandscopechatmember): `chat_member`.
    ChatMember(Box<BotCommandScopeChatMember>),
    /// Something that this version of the crate does not know, as it came.
    Unknown(Value),
}

/// Nothing known: what a blank structure has until it is filled.
impl Default for BotCommandScope {
    fn default() -> Self {
        Self::Unknown(Value::Null)
    }
}

impl From<BotCommandScopeDefault> for BotCommandScope {
    fn from(value: BotCommandScopeDefault) -> Self {
        Self::Default(value)
    }
}

impl From<BotCommandScopeAllPrivateChats> for BotCommandScope {
    fn from(value: BotCommandScopeAllPrivateChats) -> Self {
        Self::AllPrivateChats(value)
    }
}

impl From<BotCommandScopeAllGroupChats> for BotCommandScope {
    fn from(value: BotCommandScopeAllGroupChats) -> Self {
        Self::AllGroupChats(value)
    }
}

impl From<BotCommandScopeAllChatAdministrators> for BotCommandScope {
    fn from(value: BotCommandScopeAllChatAdministrators) -> Self {
        Self::AllChatAdministrators(value)
    }
}

impl From<BotCommandScopeChat> for BotCommandScope {
    fn from(value: BotCommandScopeChat) -> Self {
        Self::Chat(value)
    }
}

impl From<BotCommandScopeChatAdministrators> for BotCommandScope {
    fn from(value: BotCommandScopeChatAdministrators) -> Self {
        Self::ChatAdministrators(value)
    }
}

impl From<BotCommandScopeChatMember> for BotCommandScope {
    fn from(value: BotCommandScopeChatMember) -> Self {
        Self::ChatMember(Box::new(value))
    }
}

impl Tagged for BotCommandScope {
    const TAG: &'static str = "type";

    fn with_tag(tag: &str) -> Option<Self> {
        Some(match tag {
            "default" => Self::Default(Default::default()),
            "all_private_chats" => Self::AllPrivateChats(Default::default()),
            "all_group_chats" => Self::AllGroupChats(Default::default()),
            "all_chat_administrators" => Self::AllChatAdministrators(Default::default()),
            "chat" => Self::Chat(Default::default()),
            "chat_administrators" => Self::ChatAdministrators(Default::default()),
            "chat_member" => Self::ChatMember(Default::default()),
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
            Self::Default(value) => de::fields(value, given, map),
            Self::AllPrivateChats(value) => de::fields(value, given, map),
            Self::AllGroupChats(value) => de::fields(value, given, map),
            Self::AllChatAdministrators(value) => de::fields(value, given, map),
            Self::Chat(value) => de::fields(value, given, map),
            Self::ChatAdministrators(value) => de::fields(value, given, map),
            Self::ChatMember(value) => de::fields(&mut **value, given, map),
            Self::Unknown(_) => Ok(()),
        }
    }
}

impl Serialize for BotCommandScope {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Default(value) => value.serialize(to),
            Self::AllPrivateChats(value) => value.serialize(to),
            Self::AllGroupChats(value) => value.serialize(to),
            Self::AllChatAdministrators(value) => value.serialize(to),
            Self::Chat(value) => value.serialize(to),
            Self::ChatAdministrators(value) => value.serialize(to),
            Self::ChatMember(value) => value.serialize(to),
            Self::Unknown(value) => value.serialize(to),
        }
    }
}

/// [`BotCommandScopeDefault`](https://core.telegram.org/bots/api#botcommandscopedefault) of the Bot API.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct BotCommandScopeDefault {}

impl BotCommandScopeDefault {
    /// An empty one.
    #[must_use]
    pub fn new() -> Self {
        Self {}
    }
}

impl Object for BotCommandScopeDefault {
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

impl Serialize for BotCommandScopeDefault {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to).field("type", "default").end()
    }
}

/// [`BotCommandScopeAllPrivateChats`](https://core.telegram.org/bots/api#botcommandscopeallprivatechats) of the Bot API.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct BotCommandScopeAllPrivateChats {}

impl BotCommandScopeAllPrivateChats {
    /// An empty one.
    #[must_use]
    pub fn new() -> Self {
        Self {}
    }
}

impl Object for BotCommandScopeAllPrivateChats {
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

impl Serialize for BotCommandScopeAllPrivateChats {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to).field("type", "all_private_chats").end()
    }
}

/// [`BotCommandScopeAllGroupChats`](https://core.telegram.org/bots/api#botcommandscopeallgroupchats) of the Bot API.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct BotCommandScopeAllGroupChats {}

impl BotCommandScopeAllGroupChats {
    /// An empty one.
    #[must_use]
    pub fn new() -> Self {
        Self {}
    }
}

impl Object for BotCommandScopeAllGroupChats {
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

impl Serialize for BotCommandScopeAllGroupChats {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to).field("type", "all_group_chats").end()
    }
}

/// [`BotCommandScopeAllChatAdministrators`](https://core.telegram.org/bots/api#botcommandscopeallchatadministrators) of the Bot API.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct BotCommandScopeAllChatAdministrators {}

impl BotCommandScopeAllChatAdministrators {
    /// An empty one.
    #[must_use]
    pub fn new() -> Self {
        Self {}
    }
}

impl Object for BotCommandScopeAllChatAdministrators {
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

impl Serialize for BotCommandScopeAllChatAdministrators {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("type", "all_chat_administrators")
            .end()
    }
}

/// [`BotCommandScopeChat`](https://core.telegram.org/bots/api#botcommandscopechat) of the Bot API.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct BotCommandScopeChat {
    /// Chat id.
    pub chat_id: ChatTarget,
}

impl BotCommandScopeChat {
    /// One with what is required.
    #[must_use]
    pub fn new(chat_id: impl Into<ChatTarget>) -> Self {
        Self {
            chat_id: chat_id.into(),
        }
    }
}

impl Object for BotCommandScopeChat {
    const FIELDS: &'static [&'static str] = &["chat_id"];
    const REQUIRED: u128 = de::required(&[0]);

    fn fill_field<'de, A: MapAccess<'de>>(
        &mut self,
        field: usize,
        map: &mut A,
    ) -> Result<(), A::Error> {
        let _only = field;
        de::value(&mut self.chat_id, map)
    }
}

impl Serialize for BotCommandScopeChat {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("type", "chat")
            .field("chat_id", &self.chat_id)
            .end()
    }
}

/// [`BotCommandScopeChatAdministrators`](https://core.telegram.org/bots/api#botcommandscopechatadministrators) of the Bot API.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct BotCommandScopeChatAdministrators {
    /// Chat id.
    pub chat_id: ChatTarget,
}

impl BotCommandScopeChatAdministrators {
    /// One with what is required.
    #[must_use]
    pub fn new(chat_id: impl Into<ChatTarget>) -> Self {
        Self {
            chat_id: chat_id.into(),
        }
    }
}

impl Object for BotCommandScopeChatAdministrators {
    const FIELDS: &'static [&'static str] = &["chat_id"];
    const REQUIRED: u128 = de::required(&[0]);

    fn fill_field<'de, A: MapAccess<'de>>(
        &mut self,
        field: usize,
        map: &mut A,
    ) -> Result<(), A::Error> {
        let _only = field;
        de::value(&mut self.chat_id, map)
    }
}

impl Serialize for BotCommandScopeChatAdministrators {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("type", "chat_administrators")
            .field("chat_id", &self.chat_id)
            .end()
    }
}

/// [`BotCommandScopeChatMember`](https://core.telegram.org/bots/api#botcommandscopechatmember) of the Bot API.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct BotCommandScopeChatMember {
    /// Chat id.
    pub chat_id: ChatTarget,
    /// User id.
    pub user_id: UserId,
}

impl BotCommandScopeChatMember {
    /// One with what is required.
    #[must_use]
    pub fn new(chat_id: impl Into<ChatTarget>, user_id: impl Into<UserId>) -> Self {
        Self {
            chat_id: chat_id.into(),
            user_id: user_id.into(),
        }
    }
}

impl Object for BotCommandScopeChatMember {
    const FIELDS: &'static [&'static str] = &["chat_id", "user_id"];
    const REQUIRED: u128 = de::required(&[0, 1]);

    fn fill_field<'de, A: MapAccess<'de>>(
        &mut self,
        field: usize,
        map: &mut A,
    ) -> Result<(), A::Error> {
        match field {
            0 => de::value(&mut self.chat_id, map),
            _ => de::value(&mut self.user_id, map),
        }
    }
}

impl Serialize for BotCommandScopeChatMember {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("type", "chat_member")
            .field("chat_id", &self.chat_id)
            .field("user_id", &self.user_id)
            .end()
    }
}

/// [`BotName`](https://core.telegram.org/bots/api#botname) of the Bot API.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct BotName {
    /// Name.
    pub name: String,
}

impl Object for BotName {
    const FIELDS: &'static [&'static str] = &["name"];
    const REQUIRED: u128 = de::required(&[0]);

    fn fill_field<'de, A: MapAccess<'de>>(
        &mut self,
        field: usize,
        map: &mut A,
    ) -> Result<(), A::Error> {
        let _only = field;
        de::value(&mut self.name, map)
    }
}

impl Serialize for BotName {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to).field("name", &self.name).end()
    }
}

/// [`BotDescription`](https://core.telegram.org/bots/api#botdescription) of the Bot API.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct BotDescription {
    /// Description.
    pub description: String,
}

impl Object for BotDescription {
    const FIELDS: &'static [&'static str] = &["description"];
    const REQUIRED: u128 = de::required(&[0]);

    fn fill_field<'de, A: MapAccess<'de>>(
        &mut self,
        field: usize,
        map: &mut A,
    ) -> Result<(), A::Error> {
        let _only = field;
        de::value(&mut self.description, map)
    }
}

impl Serialize for BotDescription {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("description", &self.description)
            .end()
    }
}

/// [`BotShortDescription`](https://core.telegram.org/bots/api#botshortdescription) of the Bot API.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct BotShortDescription {
    /// Short description.
    pub short_description: String,
}

impl Object for BotShortDescription {
    const FIELDS: &'static [&'static str] = &["short_description"];
    const REQUIRED: u128 = de::required(&[0]);

    fn fill_field<'de, A: MapAccess<'de>>(
        &mut self,
        field: usize,
        map: &mut A,
    ) -> Result<(), A::Error> {
        let _only = field;
        de::value(&mut self.short_description, map)
    }
}

impl Serialize for BotShortDescription {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("short_description", &self.short_description)
            .end()
    }
}

/// [`MenuButton`](https://core.telegram.org/bots/api#menubutton) of the Bot API, told apart by `type`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum MenuButton {
    /// [`MenuButtonCommands`](https://core.telegram.org/bots/api#menubuttoncommands): `commands`.
    Commands(MenuButtonCommands),
    /// [`MenuButtonWebApp`](https://core.telegram.org/bots/api#menubuttonwebapp): `web_app`.
    WebApp(Box<MenuButtonWebApp>),
    /// [`MenuButtonDefault`](https://core.telegram.org/bots/api#menubuttondefault): `default`.
    Default(MenuButtonDefault),
    /// Something that this version of the crate does not know, as it came.
    Unknown(Value),
}

/// Nothing known: what a blank structure has until it is filled.
impl Default for MenuButton {
    fn default() -> Self {
        Self::Unknown(Value::Null)
    }
}

impl From<MenuButtonCommands> for MenuButton {
    fn from(value: MenuButtonCommands) -> Self {
        Self::Commands(value)
    }
}

impl From<MenuButtonWebApp> for MenuButton {
    fn from(value: MenuButtonWebApp) -> Self {
        Self::WebApp(Box::new(value))
    }
}

impl From<MenuButtonDefault> for MenuButton {
    fn from(value: MenuButtonDefault) -> Self {
        Self::Default(value)
    }
}

impl Tagged for MenuButton {
    const TAG: &'static str = "type";

    fn with_tag(tag: &str) -> Option<Self> {
        Some(match tag {
            "commands" => Self::Commands(Default::default()),
            "web_app" => Self::WebApp(Default::default()),
            "default" => Self::Default(Default::default()),
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
            Self::Commands(value) => de::fields(value, given, map),
            Self::WebApp(value) => de::fields(&mut **value, given, map),
            Self::Default(value) => de::fields(value, given, map),
            Self::Unknown(_) => Ok(()),
        }
    }
}

impl Serialize for MenuButton {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Commands(value) => value.serialize(to),
            Self::WebApp(value) => value.serialize(to),
            Self::Default(value) => value.serialize(to),
            Self::Unknown(value) => value.serialize(to),
        }
    }
}

/// [`MenuButtonCommands`](https://core.telegram.org/bots/api#menubuttoncommands) of the Bot API.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct MenuButtonCommands {}

impl MenuButtonCommands {
    /// An empty one.
    #[must_use]
    pub fn new() -> Self {
        Self {}
    }
}

impl Object for MenuButtonCommands {
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

impl Serialize for MenuButtonCommands {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to).field("type", "commands").end()
    }
}

/// [`MenuButtonWebApp`](https://core.telegram.org/bots/api#menubuttonwebapp) of the Bot API.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct MenuButtonWebApp {
    /// Text.
    pub text: String,
    /// Web app.
    pub web_app: Box<WebAppInfo>,
}

impl MenuButtonWebApp {
    /// One with what is required.
    #[must_use]
    pub fn new(text: impl Into<String>, web_app: impl Into<WebAppInfo>) -> Self {
        Self {
            text: text.into(),
            web_app: Box::new(web_app.into()),
        }
    }
}

impl Object for MenuButtonWebApp {
    const FIELDS: &'static [&'static str] = &["text", "web_app"];
    const REQUIRED: u128 = de::required(&[0, 1]);

    fn fill_field<'de, A: MapAccess<'de>>(
        &mut self,
        field: usize,
        map: &mut A,
    ) -> Result<(), A::Error> {
        match field {
            0 => de::value(&mut self.text, map),
            _ => de::value(&mut self.web_app, map),
        }
    }
}

impl Serialize for MenuButtonWebApp {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("type", "web_app")
            .field("text", &self.text)
            .field("web_app", &self.web_app)
            .end()
    }
}

/// [`MenuButtonDefault`](https://core.telegram.org/bots/api#menubuttondefault) of the Bot API.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct MenuButtonDefault {}

impl MenuButtonDefault {
    /// An empty one.
    #[must_use]
    pub fn new() -> Self {
        Self {}
    }
}

impl Object for MenuButtonDefault {
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

impl Serialize for MenuButtonDefault {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to).field("type", "default").end()
    }
}

de::deserialize_object!(
    BotAccessSettings,
    AcceptedGiftTypes,
    StarAmount,
    BotCommand,
    BotCommandScopeDefault,
    BotCommandScopeAllPrivateChats,
    BotCommandScopeAllGroupChats,
    BotCommandScopeAllChatAdministrators,
    BotCommandScopeChat,
    BotCommandScopeChatAdministrators,
    BotCommandScopeChatMember,
    BotName,
    BotDescription,
    BotShortDescription,
    MenuButtonCommands,
    MenuButtonWebApp,
    MenuButtonDefault,
);
de::deserialize_tagged!(BotCommandScope, MenuButton,);
