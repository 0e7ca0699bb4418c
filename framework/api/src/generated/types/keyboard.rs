//! Keyboards and buttons.

use serde::de::MapAccess;
use serde::{Serialize, Serializer};

use crate::de;
use crate::de::Object;
use crate::ser;
use crate::types::*;

/// [`WebAppInfo`](https://core.telegram.org/bots/api#webappinfo) of the Bot API.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct WebAppInfo {
    /// Url.
    pub url: String,
}

impl WebAppInfo {
    /// One with what is required.
    #[must_use]
    pub fn new(url: impl Into<String>) -> Self {
        Self { url: url.into() }
    }
}

impl Object for WebAppInfo {
    const FIELDS: &'static [&'static str] = &["url"];
    const REQUIRED: u128 = de::required(&[0]);

    fn fill_field<'de, A: MapAccess<'de>>(
        &mut self,
        field: usize,
        map: &mut A,
    ) -> Result<(), A::Error> {
        let _only = field;
        de::value(&mut self.url, map)
    }
}

impl Serialize for WebAppInfo {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to).field("url", &self.url).end()
    }
}

/// [`ReplyKeyboardMarkup`](https://core.telegram.org/bots/api#replykeyboardmarkup) of the Bot API.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ReplyKeyboardMarkup {
    /// Keyboard.
    pub keyboard: Vec<Vec<KeyboardButton>>,
    /// Whether it is persistent. The default is `False`.
    pub is_persistent: Option<bool>,
    /// Whether to resize keyboard. The default is `False`.
    pub resize_keyboard: Option<bool>,
    /// Whether this holds: one time keyboard. The default is `False`.
    pub one_time_keyboard: Option<bool>,
    /// Input field placeholder, 1 to 64 characters.
    pub input_field_placeholder: Option<String>,
    /// Whether this holds: selective.
    pub selective: Option<bool>,
    /// Whether to force reply.
    pub force_reply: Option<bool>,
}

impl ReplyKeyboardMarkup {
    /// One with what is required.
    #[must_use]
    pub fn new(
        keyboard: impl IntoIterator<Item = impl IntoIterator<Item = impl Into<KeyboardButton>>>,
    ) -> Self {
        Self {
            keyboard: keyboard
                .into_iter()
                .map(|row| row.into_iter().map(Into::into).collect())
                .collect(),
            is_persistent: None,
            resize_keyboard: None,
            one_time_keyboard: None,
            input_field_placeholder: None,
            selective: None,
            force_reply: None,
        }
    }

    /// Whether it is persistent. The default is `False`.
    #[must_use]
    pub fn is_persistent(mut self, is_persistent: bool) -> Self {
        self.is_persistent = Some(is_persistent);
        self
    }

    /// Whether to resize keyboard. The default is `False`.
    #[must_use]
    pub fn resize_keyboard(mut self, resize_keyboard: bool) -> Self {
        self.resize_keyboard = Some(resize_keyboard);
        self
    }

    /// Whether this holds: one time keyboard. The default is `False`.
    #[must_use]
    pub fn one_time_keyboard(mut self, one_time_keyboard: bool) -> Self {
        self.one_time_keyboard = Some(one_time_keyboard);
        self
    }

    /// Input field placeholder, 1 to 64 characters.
    #[must_use]
    pub fn input_field_placeholder(mut self, input_field_placeholder: impl Into<String>) -> Self {
        self.input_field_placeholder = Some(input_field_placeholder.into());
        self
    }

    /// Whether this holds: selective.
    #[must_use]
    pub fn selective(mut self, selective: bool) -> Self {
        self.selective = Some(selective);
        self
    }

    /// Whether to force reply.
    #[must_use]
    pub fn force_reply(mut self, force_reply: bool) -> Self {
        self.force_reply = Some(force_reply);
        self
    }
}

impl Object for ReplyKeyboardMarkup {
    const FIELDS: &'static [&'static str] = &[
        "keyboard",
        "is_persistent",
        "resize_keyboard",
        "one_time_keyboard",
        "input_field_placeholder",
        "selective",
        "force_reply",
    ];
    const REQUIRED: u128 = de::required(&[0]);

    fn fill_field<'de, A: MapAccess<'de>>(
        &mut self,
        field: usize,
        map: &mut A,
    ) -> Result<(), A::Error> {
        match field {
            0 => de::value(&mut self.keyboard, map),
            1 => de::value(&mut self.is_persistent, map),
            2 => de::value(&mut self.resize_keyboard, map),
            3 => de::value(&mut self.one_time_keyboard, map),
            4 => de::value(&mut self.input_field_placeholder, map),
            5 => de::value(&mut self.selective, map),
            _ => de::value(&mut self.force_reply, map),
        }
    }
}

impl Serialize for ReplyKeyboardMarkup {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("keyboard", &self.keyboard)
            .optional("is_persistent", self.is_persistent.as_ref())
            .optional("resize_keyboard", self.resize_keyboard.as_ref())
            .optional("one_time_keyboard", self.one_time_keyboard.as_ref())
            .optional(
                "input_field_placeholder",
                self.input_field_placeholder.as_ref(),
            )
            .optional("selective", self.selective.as_ref())
            .optional("force_reply", self.force_reply.as_ref())
            .end()
    }
}

/// [`KeyboardButton`](https://core.telegram.org/bots/api#keyboardbutton) of the Bot API.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct KeyboardButton {
    /// Text.
    pub text: String,
    /// Icon custom emoji id.
    pub icon_custom_emoji_id: Option<String>,
    /// Style.
    pub style: Option<ButtonStyle>,
    /// Request users.
    pub request_users: Option<Box<KeyboardButtonRequestUsers>>,
    /// Request chat.
    pub request_chat: Option<Box<KeyboardButtonRequestChat>>,
    /// Request managed bot.
    pub request_managed_bot: Option<Box<KeyboardButtonRequestManagedBot>>,
    /// Whether to request contact.
    pub request_contact: Option<bool>,
    /// Whether to request location.
    pub request_location: Option<bool>,
    /// Request poll.
    pub request_poll: Option<Box<KeyboardButtonPollType>>,
    /// Web app.
    pub web_app: Option<Box<WebAppInfo>>,
}

impl KeyboardButton {
    /// One with what is required.
    #[must_use]
    pub fn new(text: impl Into<String>) -> Self {
        Self {
            text: text.into(),
            icon_custom_emoji_id: None,
            style: None,
            request_users: None,
            request_chat: None,
            request_managed_bot: None,
            request_contact: None,
            request_location: None,
            request_poll: None,
            web_app: None,
        }
    }

    /// Icon custom emoji id.
    #[must_use]
    pub fn icon_custom_emoji_id(mut self, icon_custom_emoji_id: impl Into<String>) -> Self {
        self.icon_custom_emoji_id = Some(icon_custom_emoji_id.into());
        self
    }

    /// Style.
    #[must_use]
    pub fn style(mut self, style: impl Into<ButtonStyle>) -> Self {
        self.style = Some(style.into());
        self
    }

    /// Request users.
    #[must_use]
    pub fn request_users(mut self, request_users: impl Into<KeyboardButtonRequestUsers>) -> Self {
        self.request_users = Some(Box::new(request_users.into()));
        self
    }

    /// Request chat.
    #[must_use]
    pub fn request_chat(mut self, request_chat: impl Into<KeyboardButtonRequestChat>) -> Self {
        self.request_chat = Some(Box::new(request_chat.into()));
        self
    }

    /// Request managed bot.
    #[must_use]
    pub fn request_managed_bot(
        mut self,
        request_managed_bot: impl Into<KeyboardButtonRequestManagedBot>,
    ) -> Self {
        self.request_managed_bot = Some(Box::new(request_managed_bot.into()));
        self
    }

    /// Whether to request contact.
    #[must_use]
    pub fn request_contact(mut self, request_contact: bool) -> Self {
        self.request_contact = Some(request_contact);
        self
    }

    /// Whether to request location.
    #[must_use]
    pub fn request_location(mut self, request_location: bool) -> Self {
        self.request_location = Some(request_location);
        self
    }

    /// Request poll.
    #[must_use]
    pub fn request_poll(mut self, request_poll: impl Into<KeyboardButtonPollType>) -> Self {
        self.request_poll = Some(Box::new(request_poll.into()));
        self
    }

    /// Web app.
    #[must_use]
    pub fn web_app(mut self, web_app: impl Into<WebAppInfo>) -> Self {
        self.web_app = Some(Box::new(web_app.into()));
        self
    }
}

impl Object for KeyboardButton {
    const FIELDS: &'static [&'static str] = &[
        "text",
        "icon_custom_emoji_id",
        "style",
        "request_users",
        "request_chat",
        "request_managed_bot",
        "request_contact",
        "request_location",
        "request_poll",
        "web_app",
    ];
    const REQUIRED: u128 = de::required(&[0]);

    fn fill_field<'de, A: MapAccess<'de>>(
        &mut self,
        field: usize,
        map: &mut A,
    ) -> Result<(), A::Error> {
        match field {
            0 => de::value(&mut self.text, map),
            1 => de::value(&mut self.icon_custom_emoji_id, map),
            2 => de::value(&mut self.style, map),
            3 => de::value(&mut self.request_users, map),
            4 => de::value(&mut self.request_chat, map),
            5 => de::value(&mut self.request_managed_bot, map),
            6 => de::value(&mut self.request_contact, map),
            7 => de::value(&mut self.request_location, map),
            8 => de::value(&mut self.request_poll, map),
            _ => de::value(&mut self.web_app, map),
        }
    }
}

impl Serialize for KeyboardButton {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("text", &self.text)
            .optional("icon_custom_emoji_id", self.icon_custom_emoji_id.as_ref())
            .optional("style", self.style.as_ref())
            .optional("request_users", self.request_users.as_ref())
            .optional("request_chat", self.request_chat.as_ref())
            .optional("request_managed_bot", self.request_managed_bot.as_ref())
            .optional("request_contact", self.request_contact.as_ref())
            .optional("request_location", self.request_location.as_ref())
            .optional("request_poll", self.request_poll.as_ref())
            .optional("web_app", self.web_app.as_ref())
            .end()
    }
}

/// [`KeyboardButtonRequestUsers`](https://core.telegram.org/bots/api#keyboardbuttonrequestusers) of the Bot API.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct KeyboardButtonRequestUsers {
    /// Request id.
    pub request_id: i64,
    /// Whether this holds: user is bot.
    pub user_is_bot: Option<bool>,
    /// Whether this holds: user is premium.
    pub user_is_premium: Option<bool>,
    /// Max quantity. The default is `1`.
    pub max_quantity: Option<i64>,
    /// Whether to request name.
    pub request_name: Option<bool>,
    /// Whether to request username.
    pub request_username: Option<bool>,
    /// Whether to request photo.
    pub request_photo: Option<bool>,
}

impl KeyboardButtonRequestUsers {
    /// One with what is required.
    #[must_use]
    pub fn new(request_id: i64) -> Self {
        Self {
            request_id,
            user_is_bot: None,
            user_is_premium: None,
            max_quantity: None,
            request_name: None,
            request_username: None,
            request_photo: None,
        }
    }

    /// Whether this holds: user is bot.
    #[must_use]
    pub fn user_is_bot(mut self, user_is_bot: bool) -> Self {
        self.user_is_bot = Some(user_is_bot);
        self
    }

    /// Whether this holds: user is premium.
    #[must_use]
    pub fn user_is_premium(mut self, user_is_premium: bool) -> Self {
        self.user_is_premium = Some(user_is_premium);
        self
    }

    /// Max quantity. The default is `1`.
    #[must_use]
    pub fn max_quantity(mut self, max_quantity: i64) -> Self {
        self.max_quantity = Some(max_quantity);
        self
    }

    /// Whether to request name.
    #[must_use]
    pub fn request_name(mut self, request_name: bool) -> Self {
        self.request_name = Some(request_name);
        self
    }

    /// Whether to request username.
    #[must_use]
    pub fn request_username(mut self, request_username: bool) -> Self {
        self.request_username = Some(request_username);
        self
    }

    /// Whether to request photo.
    #[must_use]
    pub fn request_photo(mut self, request_photo: bool) -> Self {
        self.request_photo = Some(request_photo);
        self
    }
}

impl Object for KeyboardButtonRequestUsers {
    const FIELDS: &'static [&'static str] = &[
        "request_id",
        "user_is_bot",
        "user_is_premium",
        "max_quantity",
        "request_name",
        "request_username",
        "request_photo",
    ];
    const REQUIRED: u128 = de::required(&[0]);

    fn fill_field<'de, A: MapAccess<'de>>(
        &mut self,
        field: usize,
        map: &mut A,
    ) -> Result<(), A::Error> {
        match field {
            0 => de::value(&mut self.request_id, map),
            1 => de::value(&mut self.user_is_bot, map),
            2 => de::value(&mut self.user_is_premium, map),
            3 => de::value(&mut self.max_quantity, map),
            4 => de::value(&mut self.request_name, map),
            5 => de::value(&mut self.request_username, map),
            _ => de::value(&mut self.request_photo, map),
        }
    }
}

impl Serialize for KeyboardButtonRequestUsers {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("request_id", &self.request_id)
            .optional("user_is_bot", self.user_is_bot.as_ref())
            .optional("user_is_premium", self.user_is_premium.as_ref())
            .optional("max_quantity", self.max_quantity.as_ref())
            .optional("request_name", self.request_name.as_ref())
            .optional("request_username", self.request_username.as_ref())
            .optional("request_photo", self.request_photo.as_ref())
            .end()
    }
}

/// [`KeyboardButtonRequestChat`](https://core.telegram.org/bots/api#keyboardbuttonrequestchat) of the Bot API.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct KeyboardButtonRequestChat {
    /// Request id.
    pub request_id: i64,
    /// Whether this holds: chat is channel.
    pub chat_is_channel: bool,
    /// Whether this holds: chat is forum.
    pub chat_is_forum: Option<bool>,
    /// Whether this holds: chat has username.
    pub chat_has_username: Option<bool>,
    /// Whether this holds: chat is created.
    pub chat_is_created: Option<bool>,
    /// User administrator rights.
    pub user_administrator_rights: Option<Box<ChatAdministratorRights>>,
    /// Bot administrator rights.
    pub bot_administrator_rights: Option<Box<ChatAdministratorRights>>,
    /// Whether this holds: bot is member.
    pub bot_is_member: Option<bool>,
    /// Whether to request title.
    pub request_title: Option<bool>,
    /// Whether to request username.
    pub request_username: Option<bool>,
    /// Whether to request photo.
    pub request_photo: Option<bool>,
}

impl KeyboardButtonRequestChat {
    /// One with what is required.
    #[must_use]
    pub fn new(request_id: i64, chat_is_channel: bool) -> Self {
        Self {
            request_id,
            chat_is_channel,
            chat_is_forum: None,
            chat_has_username: None,
            chat_is_created: None,
            user_administrator_rights: None,
            bot_administrator_rights: None,
            bot_is_member: None,
            request_title: None,
            request_username: None,
            request_photo: None,
        }
    }

    /// Whether this holds: chat is forum.
    #[must_use]
    pub fn chat_is_forum(mut self, chat_is_forum: bool) -> Self {
        self.chat_is_forum = Some(chat_is_forum);
        self
    }

    /// Whether this holds: chat has username.
    #[must_use]
    pub fn chat_has_username(mut self, chat_has_username: bool) -> Self {
        self.chat_has_username = Some(chat_has_username);
        self
    }

    /// Whether this holds: chat is created.
    #[must_use]
    pub fn chat_is_created(mut self, chat_is_created: bool) -> Self {
        self.chat_is_created = Some(chat_is_created);
        self
    }

    /// User administrator rights.
    #[must_use]
    pub fn user_administrator_rights(
        mut self,
        user_administrator_rights: impl Into<ChatAdministratorRights>,
    ) -> Self {
        self.user_administrator_rights = Some(Box::new(user_administrator_rights.into()));
        self
    }

    /// Bot administrator rights.
    #[must_use]
    pub fn bot_administrator_rights(
        mut self,
        bot_administrator_rights: impl Into<ChatAdministratorRights>,
    ) -> Self {
        self.bot_administrator_rights = Some(Box::new(bot_administrator_rights.into()));
        self
    }

    /// Whether this holds: bot is member.
    #[must_use]
    pub fn bot_is_member(mut self, bot_is_member: bool) -> Self {
        self.bot_is_member = Some(bot_is_member);
        self
    }

    /// Whether to request title.
    #[must_use]
    pub fn request_title(mut self, request_title: bool) -> Self {
        self.request_title = Some(request_title);
        self
    }

    /// Whether to request username.
    #[must_use]
    pub fn request_username(mut self, request_username: bool) -> Self {
        self.request_username = Some(request_username);
        self
    }

    /// Whether to request photo.
    #[must_use]
    pub fn request_photo(mut self, request_photo: bool) -> Self {
        self.request_photo = Some(request_photo);
        self
    }
}

impl Object for KeyboardButtonRequestChat {
    const FIELDS: &'static [&'static str] = &[
        "request_id",
        "chat_is_channel",
        "chat_is_forum",
        "chat_has_username",
        "chat_is_created",
        "user_administrator_rights",
        "bot_administrator_rights",
        "bot_is_member",
        "request_title",
        "request_username",
        "request_photo",
    ];
    const REQUIRED: u128 = de::required(&[0]);

    fn fill_field<'de, A: MapAccess<'de>>(
        &mut self,
        field: usize,
        map: &mut A,
    ) -> Result<(), A::Error> {
        match field {
            0 => de::value(&mut self.request_id, map),
            1 => de::value(&mut self.chat_is_channel, map),
            2 => de::value(&mut self.chat_is_forum, map),
            3 => de::value(&mut self.chat_has_username, map),
            4 => de::value(&mut self.chat_is_created, map),
            5 => de::value(&mut self.user_administrator_rights, map),
            6 => de::value(&mut self.bot_administrator_rights, map),
            7 => de::value(&mut self.bot_is_member, map),
            8 => de::value(&mut self.request_title, map),
            9 => de::value(&mut self.request_username, map),
            _ => de::value(&mut self.request_photo, map),
        }
    }
}

impl Serialize for KeyboardButtonRequestChat {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("request_id", &self.request_id)
            .field("chat_is_channel", &self.chat_is_channel)
            .optional("chat_is_forum", self.chat_is_forum.as_ref())
            .optional("chat_has_username", self.chat_has_username.as_ref())
            .optional("chat_is_created", self.chat_is_created.as_ref())
            .optional(
                "user_administrator_rights",
                self.user_administrator_rights.as_ref(),
            )
            .optional(
                "bot_administrator_rights",
                self.bot_administrator_rights.as_ref(),
            )
            .optional("bot_is_member", self.bot_is_member.as_ref())
            .optional("request_title", self.request_title.as_ref())
            .optional("request_username", self.request_username.as_ref())
            .optional("request_photo", self.request_photo.as_ref())
            .end()
    }
}

/// [`KeyboardButtonRequestManagedBot`](https://core.telegram.org/bots/api#keyboardbuttonrequestmanagedbot) of the Bot API.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct KeyboardButtonRequestManagedBot {
    /// Request id.
    pub request_id: i64,
    /// Suggested name.
    pub suggested_name: Option<String>,
    /// Suggested username.
    pub suggested_username: Option<String>,
}

impl KeyboardButtonRequestManagedBot {
    /// One with what is required.
    #[must_use]
    pub fn new(request_id: i64) -> Self {
        Self {
            request_id,
            suggested_name: None,
            suggested_username: None,
        }
    }

    /// Suggested name.
    #[must_use]
    pub fn suggested_name(mut self, suggested_name: impl Into<String>) -> Self {
        self.suggested_name = Some(suggested_name.into());
        self
    }

    /// Suggested username.
    #[must_use]
    pub fn suggested_username(mut self, suggested_username: impl Into<String>) -> Self {
        self.suggested_username = Some(suggested_username.into());
        self
    }
}

impl Object for KeyboardButtonRequestManagedBot {
    const FIELDS: &'static [&'static str] = &["request_id", "suggested_name", "suggested_username"];
    const REQUIRED: u128 = de::required(&[0]);

    fn fill_field<'de, A: MapAccess<'de>>(
        &mut self,
        field: usize,
        map: &mut A,
    ) -> Result<(), A::Error> {
        match field {
            0 => de::value(&mut self.request_id, map),
            1 => de::value(&mut self.suggested_name, map),
            _ => de::value(&mut self.suggested_username, map),
        }
    }
}

impl Serialize for KeyboardButtonRequestManagedBot {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("request_id", &self.request_id)
            .optional("suggested_name", self.suggested_name.as_ref())
            .optional("suggested_username", self.suggested_username.as_ref())
            .end()
    }
}

/// [`KeyboardButtonPollType`](https://core.telegram.org/bots/api#keyboardbuttonpolltype) of the Bot API.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct KeyboardButtonPollType {
    /// Type.
    pub kind: Option<String>,
}

impl KeyboardButtonPollType {
    /// An empty one.
    #[must_use]
    pub fn new() -> Self {
        Self { kind: None }
    }

    /// Type.
    #[must_use]
    pub fn kind(mut self, kind: impl Into<String>) -> Self {
        self.kind = Some(kind.into());
        self
    }
}

impl Object for KeyboardButtonPollType {
    const FIELDS: &'static [&'static str] = &["type"];
    const REQUIRED: u128 = de::required(&[]);

    fn fill_field<'de, A: MapAccess<'de>>(
        &mut self,
        field: usize,
        map: &mut A,
    ) -> Result<(), A::Error> {
        let _only = field;
        de::value(&mut self.kind, map)
    }
}

impl Serialize for KeyboardButtonPollType {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to).optional("type", self.kind.as_ref()).end()
    }
}

/// [`ReplyKeyboardRemove`](https://core.telegram.org/bots/api#replykeyboardremove) of the Bot API.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ReplyKeyboardRemove {
    /// Whether this holds: selective.
    pub selective: Option<bool>,
}

impl ReplyKeyboardRemove {
    /// An empty one.
    #[must_use]
    pub fn new() -> Self {
        Self { selective: None }
    }

    /// Whether this holds: selective.
    #[must_use]
    pub fn selective(mut self, selective: bool) -> Self {
        self.selective = Some(selective);
        self
    }
}

impl Object for ReplyKeyboardRemove {
    const FIELDS: &'static [&'static str] = &["selective"];
    const REQUIRED: u128 = de::required(&[]);

    fn fill_field<'de, A: MapAccess<'de>>(
        &mut self,
        field: usize,
        map: &mut A,
    ) -> Result<(), A::Error> {
        let _only = field;
        de::value(&mut self.selective, map)
    }
}

impl Serialize for ReplyKeyboardRemove {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("remove_keyboard", &true)
            .optional("selective", self.selective.as_ref())
            .end()
    }
}

/// [`InlineKeyboardMarkup`](https://core.telegram.org/bots/api#inlinekeyboardmarkup) of the Bot API.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct InlineKeyboardMarkup {
    /// Inline keyboard.
    pub inline_keyboard: Vec<Vec<InlineKeyboardButton>>,
    /// Whether to force reply.
    pub force_reply: Option<bool>,
}

impl InlineKeyboardMarkup {
    /// One with what is required.
    #[must_use]
    pub fn new(
        inline_keyboard: impl IntoIterator<
            Item = impl IntoIterator<Item = impl Into<InlineKeyboardButton>>,
        >,
    ) -> Self {
        Self {
            inline_keyboard: inline_keyboard
                .into_iter()
                .map(|row| row.into_iter().map(Into::into).collect())
                .collect(),
            force_reply: None,
        }
    }

    /// Whether to force reply.
    #[must_use]
    pub fn force_reply(mut self, force_reply: bool) -> Self {
        self.force_reply = Some(force_reply);
        self
    }
}

impl Object for InlineKeyboardMarkup {
    const FIELDS: &'static [&'static str] = &["inline_keyboard", "force_reply"];
    const REQUIRED: u128 = de::required(&[0]);

    fn fill_field<'de, A: MapAccess<'de>>(
        &mut self,
        field: usize,
        map: &mut A,
    ) -> Result<(), A::Error> {
        match field {
            0 => de::value(&mut self.inline_keyboard, map),
            _ => de::value(&mut self.force_reply, map),
        }
    }
}

impl Serialize for InlineKeyboardMarkup {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("inline_keyboard", &self.inline_keyboard)
            .optional("force_reply", self.force_reply.as_ref())
            .end()
    }
}

/// [`InlineKeyboardButton`](https://core.telegram.org/bots/api#inlinekeyboardbutton) of the Bot API.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct InlineKeyboardButton {
    /// Text.
    pub text: String,
    /// Icon custom emoji id.
    pub icon_custom_emoji_id: Option<String>,
    /// Style.
    pub style: Option<ButtonStyle>,
    /// Url.
    pub url: Option<String>,
    /// Callback data, 1 to 64 bytes.
    pub callback_data: Option<String>,
    /// Web app.
    pub web_app: Option<Box<WebAppInfo>>,
    /// Login url.
    pub login_url: Option<Box<LoginUrl>>,
    /// Switch inline query.
    pub switch_inline_query: Option<String>,
    /// Switch inline query current chat.
    pub switch_inline_query_current_chat: Option<String>,
    /// Switch inline query chosen chat.
    pub switch_inline_query_chosen_chat: Option<Box<SwitchInlineQueryChosenChat>>,
    /// Copy text.
    pub copy_text: Option<Box<CopyTextButton>>,
    /// Callback game.
    pub callback_game: Option<Box<CallbackGame>>,
    /// Whether this holds: pay.
    pub pay: Option<bool>,
    /// Disabled.
    pub disabled: Option<Box<DisabledButton>>,
}

impl InlineKeyboardButton {
    /// One with what is required.
    #[must_use]
    pub fn new(text: impl Into<String>) -> Self {
        Self {
            text: text.into(),
            icon_custom_emoji_id: None,
            style: None,
            url: None,
            callback_data: None,
            web_app: None,
            login_url: None,
            switch_inline_query: None,
            switch_inline_query_current_chat: None,
            switch_inline_query_chosen_chat: None,
            copy_text: None,
            callback_game: None,
            pay: None,
            disabled: None,
        }
    }

    /// Icon custom emoji id.
    #[must_use]
    pub fn icon_custom_emoji_id(mut self, icon_custom_emoji_id: impl Into<String>) -> Self {
        self.icon_custom_emoji_id = Some(icon_custom_emoji_id.into());
        self
    }

    /// Style.
    #[must_use]
    pub fn style(mut self, style: impl Into<ButtonStyle>) -> Self {
        self.style = Some(style.into());
        self
    }

    /// Url.
    #[must_use]
    pub fn url(mut self, url: impl Into<String>) -> Self {
        self.url = Some(url.into());
        self
    }

    /// Callback data, 1 to 64 bytes.
    #[must_use]
    pub fn callback_data(mut self, callback_data: impl Into<String>) -> Self {
        self.callback_data = Some(callback_data.into());
        self
    }

    /// Web app.
    #[must_use]
    pub fn web_app(mut self, web_app: impl Into<WebAppInfo>) -> Self {
        self.web_app = Some(Box::new(web_app.into()));
        self
    }

    /// Login url.
    #[must_use]
    pub fn login_url(mut self, login_url: impl Into<LoginUrl>) -> Self {
        self.login_url = Some(Box::new(login_url.into()));
        self
    }

    /// Switch inline query.
    #[must_use]
    pub fn switch_inline_query(mut self, switch_inline_query: impl Into<String>) -> Self {
        self.switch_inline_query = Some(switch_inline_query.into());
        self
    }

    /// Switch inline query current chat.
    #[must_use]
    pub fn switch_inline_query_current_chat(
        mut self,
        switch_inline_query_current_chat: impl Into<String>,
    ) -> Self {
        self.switch_inline_query_current_chat = Some(switch_inline_query_current_chat.into());
        self
    }

    /// Switch inline query chosen chat.
    #[must_use]
    pub fn switch_inline_query_chosen_chat(
        mut self,
        switch_inline_query_chosen_chat: impl Into<SwitchInlineQueryChosenChat>,
    ) -> Self {
        self.switch_inline_query_chosen_chat =
            Some(Box::new(switch_inline_query_chosen_chat.into()));
        self
    }

    /// Copy text.
    #[must_use]
    pub fn copy_text(mut self, copy_text: impl Into<CopyTextButton>) -> Self {
        self.copy_text = Some(Box::new(copy_text.into()));
        self
    }

    /// Callback game.
    #[must_use]
    pub fn callback_game(mut self, callback_game: impl Into<CallbackGame>) -> Self {
        self.callback_game = Some(Box::new(callback_game.into()));
        self
    }

    /// Whether this holds: pay.
    #[must_use]
    pub fn pay(mut self, pay: bool) -> Self {
        self.pay = Some(pay);
        self
    }

    /// Disabled.
    #[must_use]
    pub fn disabled(mut self, disabled: impl Into<DisabledButton>) -> Self {
        self.disabled = Some(Box::new(disabled.into()));
        self
    }
}

impl Object for InlineKeyboardButton {
    const FIELDS: &'static [&'static str] = &[
        "text",
        "icon_custom_emoji_id",
        "style",
        "url",
        "callback_data",
        "web_app",
        "login_url",
        "switch_inline_query",
        "switch_inline_query_current_chat",
        "switch_inline_query_chosen_chat",
        "copy_text",
        "callback_game",
        "pay",
        "disabled",
    ];
    const REQUIRED: u128 = de::required(&[0]);

    fn fill_field<'de, A: MapAccess<'de>>(
        &mut self,
        field: usize,
        map: &mut A,
    ) -> Result<(), A::Error> {
        match field {
            0 => de::value(&mut self.text, map),
            1 => de::value(&mut self.icon_custom_emoji_id, map),
            2 => de::value(&mut self.style, map),
            3 => de::value(&mut self.url, map),
            4 => de::value(&mut self.callback_data, map),
            5 => de::value(&mut self.web_app, map),
            6 => de::value(&mut self.login_url, map),
            7 => de::value(&mut self.switch_inline_query, map),
            8 => de::value(&mut self.switch_inline_query_current_chat, map),
            9 => de::value(&mut self.switch_inline_query_chosen_chat, map),
            10 => de::value(&mut self.copy_text, map),
            11 => de::value(&mut self.callback_game, map),
            12 => de::value(&mut self.pay, map),
            _ => de::value(&mut self.disabled, map),
        }
    }
}

impl Serialize for InlineKeyboardButton {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("text", &self.text)
            .optional("icon_custom_emoji_id", self.icon_custom_emoji_id.as_ref())
            .optional("style", self.style.as_ref())
            .optional("url", self.url.as_ref())
            .optional("callback_data", self.callback_data.as_ref())
            .optional("web_app", self.web_app.as_ref())
            .optional("login_url", self.login_url.as_ref())
            .optional("switch_inline_query", self.switch_inline_query.as_ref())
            .optional(
                "switch_inline_query_current_chat",
                self.switch_inline_query_current_chat.as_ref(),
            )
            .optional(
                "switch_inline_query_chosen_chat",
                self.switch_inline_query_chosen_chat.as_ref(),
            )
            .optional("copy_text", self.copy_text.as_ref())
            .optional("callback_game", self.callback_game.as_ref())
            .optional("pay", self.pay.as_ref())
            .optional("disabled", self.disabled.as_ref())
            .end()
    }
}

/// [`LoginUrl`](https://core.telegram.org/bots/api#loginurl) of the Bot API.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct LoginUrl {
    /// Url.
    pub url: String,
    /// Forward text.
    pub forward_text: Option<String>,
    /// Bot username.
    pub bot_username: Option<String>,
    /// Whether to request write access.
    pub request_write_access: Option<bool>,
}

impl LoginUrl {
    /// One with what is required.
    #[must_use]
    pub fn new(url: impl Into<String>) -> Self {
        Self {
            url: url.into(),
            forward_text: None,
            bot_username: None,
            request_write_access: None,
        }
    }

    /// Forward text.
    #[must_use]
    pub fn forward_text(mut self, forward_text: impl Into<String>) -> Self {
        self.forward_text = Some(forward_text.into());
        self
    }

    /// Bot username.
    #[must_use]
    pub fn bot_username(mut self, bot_username: impl Into<String>) -> Self {
        self.bot_username = Some(bot_username.into());
        self
    }

    /// Whether to request write access.
    #[must_use]
    pub fn request_write_access(mut self, request_write_access: bool) -> Self {
        self.request_write_access = Some(request_write_access);
        self
    }
}

impl Object for LoginUrl {
    const FIELDS: &'static [&'static str] = &[
        "url",
        "forward_text",
        "bot_username",
        "request_write_access",
    ];
    const REQUIRED: u128 = de::required(&[0]);

    fn fill_field<'de, A: MapAccess<'de>>(
        &mut self,
        field: usize,
        map: &mut A,
    ) -> Result<(), A::Error> {
        match field {
            0 => de::value(&mut self.url, map),
            1 => de::value(&mut self.forward_text, map),
            2 => de::value(&mut self.bot_username, map),
            _ => de::value(&mut self.request_write_access, map),
        }
    }
}

impl Serialize for LoginUrl {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("url", &self.url)
            .optional("forward_text", self.forward_text.as_ref())
            .optional("bot_username", self.bot_username.as_ref())
            .optional("request_write_access", self.request_write_access.as_ref())
            .end()
    }
}

/// [`SwitchInlineQueryChosenChat`](https://core.telegram.org/bots/api#switchinlinequerychosenchat) of the Bot API.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SwitchInlineQueryChosenChat {
    /// Query.
    pub query: Option<String>,
    /// Whether to allow user chats.
    pub allow_user_chats: Option<bool>,
    /// Whether to allow bot chats.
    pub allow_bot_chats: Option<bool>,
    /// Whether to allow group chats.
    pub allow_group_chats: Option<bool>,
    /// Whether to allow channel chats.
    pub allow_channel_chats: Option<bool>,
}

impl SwitchInlineQueryChosenChat {
    /// An empty one.
    #[must_use]
    pub fn new() -> Self {
        Self {
            query: None,
            allow_user_chats: None,
            allow_bot_chats: None,
            allow_group_chats: None,
            allow_channel_chats: None,
        }
    }

    /// Query.
    #[must_use]
    pub fn query(mut self, query: impl Into<String>) -> Self {
        self.query = Some(query.into());
        self
    }

    /// Whether to allow user chats.
    #[must_use]
    pub fn allow_user_chats(mut self, allow_user_chats: bool) -> Self {
        self.allow_user_chats = Some(allow_user_chats);
        self
    }

    /// Whether to allow bot chats.
    #[must_use]
    pub fn allow_bot_chats(mut self, allow_bot_chats: bool) -> Self {
        self.allow_bot_chats = Some(allow_bot_chats);
        self
    }

    /// Whether to allow group chats.
    #[must_use]
    pub fn allow_group_chats(mut self, allow_group_chats: bool) -> Self {
        self.allow_group_chats = Some(allow_group_chats);
        self
    }

    /// Whether to allow channel chats.
    #[must_use]
    pub fn allow_channel_chats(mut self, allow_channel_chats: bool) -> Self {
        self.allow_channel_chats = Some(allow_channel_chats);
        self
    }
}

impl Object for SwitchInlineQueryChosenChat {
    const FIELDS: &'static [&'static str] = &[
        "query",
        "allow_user_chats",
        "allow_bot_chats",
        "allow_group_chats",
        "allow_channel_chats",
    ];
    const REQUIRED: u128 = de::required(&[]);

    fn fill_field<'de, A: MapAccess<'de>>(
        &mut self,
        field: usize,
        map: &mut A,
    ) -> Result<(), A::Error> {
        match field {
            0 => de::value(&mut self.query, map),
            1 => de::value(&mut self.allow_user_chats, map),
            2 => de::value(&mut self.allow_bot_chats, map),
            3 => de::value(&mut self.allow_group_chats, map),
            _ => de::value(&mut self.allow_channel_chats, map),
        }
    }
}

impl Serialize for SwitchInlineQueryChosenChat {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .optional("query", self.query.as_ref())
            .optional("allow_user_chats", self.allow_user_chats.as_ref())
            .optional("allow_bot_chats", self.allow_bot_chats.as_ref())
            .optional("allow_group_chats", self.allow_group_chats.as_ref())
            .optional("allow_channel_chats", self.allow_channel_chats.as_ref())
            .end()
    }
}

/// [`CopyTextButton`](https://core.telegram.org/bots/api#copytextbutton) of the Bot API.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CopyTextButton {
    /// Text, 1 to 256 characters.
    pub text: String,
}

impl CopyTextButton {
    /// One with what is required.
    #[must_use]
    pub fn new(text: impl Into<String>) -> Self {
        Self { text: text.into() }
    }
}

impl Object for CopyTextButton {
    const FIELDS: &'static [&'static str] = &["text"];
    const REQUIRED: u128 = de::required(&[0]);

    fn fill_field<'de, A: MapAccess<'de>>(
        &mut self,
        field: usize,
        map: &mut A,
    ) -> Result<(), A::Error> {
        let _only = field;
        de::value(&mut self.text, map)
    }
}

impl Serialize for CopyTextButton {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to).field("text", &self.text).end()
    }
}

/// [`DisabledButton`](https://core.telegram.org/bots/api#disabledbutton) of the Bot API.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DisabledButton {}

impl DisabledButton {
    /// An empty one.
    #[must_use]
    pub fn new() -> Self {
        Self {}
    }
}

impl Object for DisabledButton {
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

impl Serialize for DisabledButton {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to).end()
    }
}

/// [`CallbackQuery`](https://core.telegram.org/bots/api#callbackquery) of the Bot API.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CallbackQuery {
    /// Id.
    pub id: String,
    /// From.
    pub from: Box<User>,
    /// Message.
    pub message: Option<MaybeInaccessibleMessage>,
    /// Inline message id.
    pub inline_message_id: Option<String>,
    /// Chat instance.
    pub chat_instance: String,
    /// Data.
    pub data: Option<String>,
    /// Game short name.
    pub game_short_name: Option<String>,
}

impl Object for CallbackQuery {
    const FIELDS: &'static [&'static str] = &[
        "id",
        "from",
        "message",
        "inline_message_id",
        "chat_instance",
        "data",
        "game_short_name",
    ];
    const REQUIRED: u128 = de::required(&[0, 1]);

    fn fill_field<'de, A: MapAccess<'de>>(
        &mut self,
        field: usize,
        map: &mut A,
    ) -> Result<(), A::Error> {
        match field {
            0 => de::id_text(&mut self.id, map),
            1 => de::value(&mut self.from, map),
            2 => de::value(&mut self.message, map),
            3 => de::value(&mut self.inline_message_id, map),
            4 => de::value_or_blank(&mut self.chat_instance, map),
            5 => de::value(&mut self.data, map),
            _ => de::value(&mut self.game_short_name, map),
        }
    }
}

impl Serialize for CallbackQuery {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("id", &self.id)
            .field("from", &self.from)
            .optional("message", self.message.as_ref())
            .optional("inline_message_id", self.inline_message_id.as_ref())
            .field("chat_instance", &self.chat_instance)
            .optional("data", self.data.as_ref())
            .optional("game_short_name", self.game_short_name.as_ref())
            .end()
    }
}

/// [`ForceReply`](https://core.telegram.org/bots/api#forcereply) of the Bot API.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ForceReply {
    /// Input field placeholder, 1 to 64 characters.
    pub input_field_placeholder: Option<String>,
    /// Whether this holds: selective.
    pub selective: Option<bool>,
}

impl ForceReply {
    /// An empty one.
    #[must_use]
    pub fn new() -> Self {
        Self {
            input_field_placeholder: None,
            selective: None,
        }
    }

    /// Input field placeholder, 1 to 64 characters.
    #[must_use]
    pub fn input_field_placeholder(mut self, input_field_placeholder: impl Into<String>) -> Self {
        self.input_field_placeholder = Some(input_field_placeholder.into());
        self
    }

    /// Whether this holds: selective.
    #[must_use]
    pub fn selective(mut self, selective: bool) -> Self {
        self.selective = Some(selective);
        self
    }
}

impl Object for ForceReply {
    const FIELDS: &'static [&'static str] = &["input_field_placeholder", "selective"];
    const REQUIRED: u128 = de::required(&[]);

    fn fill_field<'de, A: MapAccess<'de>>(
        &mut self,
        field: usize,
        map: &mut A,
    ) -> Result<(), A::Error> {
        match field {
            0 => de::value(&mut self.input_field_placeholder, map),
            _ => de::value(&mut self.selective, map),
        }
    }
}

impl Serialize for ForceReply {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("force_reply", &true)
            .optional(
                "input_field_placeholder",
                self.input_field_placeholder.as_ref(),
            )
            .optional("selective", self.selective.as_ref())
            .end()
    }
}

de::deserialize_object!(
    WebAppInfo,
    ReplyKeyboardMarkup,
    KeyboardButton,
    KeyboardButtonRequestUsers,
    KeyboardButtonRequestChat,
    KeyboardButtonRequestManagedBot,
    KeyboardButtonPollType,
    ReplyKeyboardRemove,
    InlineKeyboardMarkup,
    InlineKeyboardButton,
    LoginUrl,
    SwitchInlineQueryChosenChat,
    CopyTextButton,
    DisabledButton,
    CallbackQuery,
    ForceReply,
);
