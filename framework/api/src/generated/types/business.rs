//! Business accounts, and answers to some methods.

use serde::de::MapAccess;
use serde::{Serialize, Serializer};

use crate::de;
use crate::de::Object;
use crate::ser;
use crate::types::*;

/// [`BusinessBotRights`](https://core.telegram.org/bots/api#businessbotrights) of the Bot API.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct BusinessBotRights {
    /// Whether it can reply.
    pub can_reply: bool,
    /// Whether it can read messages.
    pub can_read_messages: bool,
    /// Whether it can delete sent messages.
    pub can_delete_sent_messages: bool,
    /// Whether it can delete all messages.
    pub can_delete_all_messages: bool,
    /// Whether it can edit name.
    pub can_edit_name: bool,
    /// Whether it can edit bio.
    pub can_edit_bio: bool,
    /// Whether it can edit profile photo.
    pub can_edit_profile_photo: bool,
    /// Whether it can edit username.
    pub can_edit_username: bool,
    /// Whether it can change gift settings.
    pub can_change_gift_settings: bool,
    /// Whether it can view gifts and stars.
    pub can_view_gifts_and_stars: bool,
    /// Whether it can convert gifts to stars.
    pub can_convert_gifts_to_stars: bool,
    /// Whether it can transfer and upgrade gifts.
    pub can_transfer_and_upgrade_gifts: bool,
    /// Whether it can transfer stars.
    pub can_transfer_stars: bool,
    /// Whether it can manage stories.
    pub can_manage_stories: bool,
}

impl Object for BusinessBotRights {
    const FIELDS: &'static [&'static str] = &[
        "can_reply",
        "can_read_messages",
        "can_delete_sent_messages",
        "can_delete_all_messages",
        "can_edit_name",
        "can_edit_bio",
        "can_edit_profile_photo",
        "can_edit_username",
        "can_change_gift_settings",
        "can_view_gifts_and_stars",
        "can_convert_gifts_to_stars",
        "can_transfer_and_upgrade_gifts",
        "can_transfer_stars",
        "can_manage_stories",
    ];
    const REQUIRED: u128 = de::required(&[]);

    fn fill_field<'de, A: MapAccess<'de>>(
        &mut self,
        field: usize,
        map: &mut A,
    ) -> Result<(), A::Error> {
        match field {
            0 => de::value(&mut self.can_reply, map),
            1 => de::value(&mut self.can_read_messages, map),
            2 => de::value(&mut self.can_delete_sent_messages, map),
            3 => de::value(&mut self.can_delete_all_messages, map),
            4 => de::value(&mut self.can_edit_name, map),
            5 => de::value(&mut self.can_edit_bio, map),
            6 => de::value(&mut self.can_edit_profile_photo, map),
            7 => de::value(&mut self.can_edit_username, map),
            8 => de::value(&mut self.can_change_gift_settings, map),
            9 => de::value(&mut self.can_view_gifts_and_stars, map),
            10 => de::value(&mut self.can_convert_gifts_to_stars, map),
            11 => de::value(&mut self.can_transfer_and_upgrade_gifts, map),
            12 => de::value(&mut self.can_transfer_stars, map),
            _ => de::value(&mut self.can_manage_stories, map),
        }
    }
}

impl Serialize for BusinessBotRights {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .flag("can_reply", self.can_reply)
            .flag("can_read_messages", self.can_read_messages)
            .flag("can_delete_sent_messages", self.can_delete_sent_messages)
            .flag("can_delete_all_messages", self.can_delete_all_messages)
            .flag("can_edit_name", self.can_edit_name)
            .flag("can_edit_bio", self.can_edit_bio)
            .flag("can_edit_profile_photo", self.can_edit_profile_photo)
            .flag("can_edit_username", self.can_edit_username)
            .flag("can_change_gift_settings", self.can_change_gift_settings)
            .flag("can_view_gifts_and_stars", self.can_view_gifts_and_stars)
            .flag(
                "can_convert_gifts_to_stars",
                self.can_convert_gifts_to_stars,
            )
            .flag(
                "can_transfer_and_upgrade_gifts",
                self.can_transfer_and_upgrade_gifts,
            )
            .flag("can_transfer_stars", self.can_transfer_stars)
            .flag("can_manage_stories", self.can_manage_stories)
            .end()
    }
}

/// [`BusinessConnection`](https://core.telegram.org/bots/api#businessconnection) of the Bot API.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct BusinessConnection {
    /// Id.
    pub id: String,
    /// User.
    pub user: Box<User>,
    /// User chat id.
    pub user_chat_id: ChatId,
    /// Date.
    pub date: Timestamp,
    /// Rights.
    pub rights: Option<Box<BusinessBotRights>>,
    /// Whether it is enabled.
    pub is_enabled: bool,
}

impl Object for BusinessConnection {
    const FIELDS: &'static [&'static str] =
        &["id", "user", "user_chat_id", "date", "rights", "is_enabled"];
    const REQUIRED: u128 = de::required(&[0, 1, 2, 3]);

    fn fill_field<'de, A: MapAccess<'de>>(
        &mut self,
        field: usize,
        map: &mut A,
    ) -> Result<(), A::Error> {
        match field {
            0 => de::id_text(&mut self.id, map),
            1 => de::value(&mut self.user, map),
            2 => de::value(&mut self.user_chat_id, map),
            3 => de::value(&mut self.date, map),
            4 => de::value(&mut self.rights, map),
            _ => de::value(&mut self.is_enabled, map),
        }
    }
}

impl Serialize for BusinessConnection {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("id", &self.id)
            .field("user", &self.user)
            .field("user_chat_id", &self.user_chat_id)
            .field("date", &self.date)
            .optional("rights", self.rights.as_ref())
            .field("is_enabled", &self.is_enabled)
            .end()
    }
}

/// [`BusinessMessagesDeleted`](https://core.telegram.org/bots/api#businessmessagesdeleted) of the Bot API.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct BusinessMessagesDeleted {
    /// Business connection id.
    pub business_connection_id: String,
    /// Chat.
    pub chat: Box<Chat>,
    /// Message ids.
    pub message_ids: Vec<MessageId>,
}

impl Object for BusinessMessagesDeleted {
    const FIELDS: &'static [&'static str] = &["business_connection_id", "chat", "message_ids"];
    const REQUIRED: u128 = de::required(&[0, 1, 2]);

    fn fill_field<'de, A: MapAccess<'de>>(
        &mut self,
        field: usize,
        map: &mut A,
    ) -> Result<(), A::Error> {
        match field {
            0 => de::value(&mut self.business_connection_id, map),
            1 => de::value(&mut self.chat, map),
            _ => de::value(&mut self.message_ids, map),
        }
    }
}

impl Serialize for BusinessMessagesDeleted {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("business_connection_id", &self.business_connection_id)
            .field("chat", &self.chat)
            .field("message_ids", &self.message_ids)
            .end()
    }
}

/// [`SentWebAppMessage`](https://core.telegram.org/bots/api#sentwebappmessage) of the Bot API.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SentWebAppMessage {
    /// Inline message id.
    pub inline_message_id: Option<String>,
}

impl Object for SentWebAppMessage {
    const FIELDS: &'static [&'static str] = &["inline_message_id"];
    const REQUIRED: u128 = de::required(&[]);

    fn fill_field<'de, A: MapAccess<'de>>(
        &mut self,
        field: usize,
        map: &mut A,
    ) -> Result<(), A::Error> {
        let _only = field;
        de::value(&mut self.inline_message_id, map)
    }
}

impl Serialize for SentWebAppMessage {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .optional("inline_message_id", self.inline_message_id.as_ref())
            .end()
    }
}

/// [`SentGuestMessage`](https://core.telegram.org/bots/api#sentguestmessage) of the Bot API.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SentGuestMessage {
    /// Inline message id.
    pub inline_message_id: String,
}

impl Object for SentGuestMessage {
    const FIELDS: &'static [&'static str] = &["inline_message_id"];
    const REQUIRED: u128 = de::required(&[0]);

    fn fill_field<'de, A: MapAccess<'de>>(
        &mut self,
        field: usize,
        map: &mut A,
    ) -> Result<(), A::Error> {
        let _only = field;
        de::value(&mut self.inline_message_id, map)
    }
}

impl Serialize for SentGuestMessage {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("inline_message_id", &self.inline_message_id)
            .end()
    }
}

/// [`PreparedInlineMessage`](https://core.telegram.org/bots/api#preparedinlinemessage) of the Bot API.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PreparedInlineMessage {
    /// Id.
    pub id: String,
    /// Expiration date.
    pub expiration_date: Timestamp,
}

impl Object for PreparedInlineMessage {
    const FIELDS: &'static [&'static str] = &["id", "expiration_date"];
    const REQUIRED: u128 = de::required(&[0, 1]);

    fn fill_field<'de, A: MapAccess<'de>>(
        &mut self,
        field: usize,
        map: &mut A,
    ) -> Result<(), A::Error> {
        match field {
            0 => de::id_text(&mut self.id, map),
            _ => de::value(&mut self.expiration_date, map),
        }
    }
}

impl Serialize for PreparedInlineMessage {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("id", &self.id)
            .field("expiration_date", &self.expiration_date)
            .end()
    }
}

/// [`PreparedKeyboardButton`](https://core.telegram.org/bots/api#preparedkeyboardbutton) of the Bot API.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PreparedKeyboardButton {
    /// Id.
    pub id: String,
}

impl Object for PreparedKeyboardButton {
    const FIELDS: &'static [&'static str] = &["id"];
    const REQUIRED: u128 = de::required(&[0]);

    fn fill_field<'de, A: MapAccess<'de>>(
        &mut self,
        field: usize,
        map: &mut A,
    ) -> Result<(), A::Error> {
        let _only = field;
        de::value(&mut self.id, map)
    }
}

impl Serialize for PreparedKeyboardButton {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to).field("id", &self.id).end()
    }
}

/// [`ResponseParameters`](https://core.telegram.org/bots/api#responseparameters) of the Bot API.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ResponseParameters {
    /// Migrate to chat id.
    pub migrate_to_chat_id: Option<ChatId>,
    /// Retry after.
    pub retry_after: Option<i64>,
}

impl Object for ResponseParameters {
    const FIELDS: &'static [&'static str] = &["migrate_to_chat_id", "retry_after"];
    const REQUIRED: u128 = de::required(&[]);

    fn fill_field<'de, A: MapAccess<'de>>(
        &mut self,
        field: usize,
        map: &mut A,
    ) -> Result<(), A::Error> {
        match field {
            0 => de::value(&mut self.migrate_to_chat_id, map),
            _ => de::value(&mut self.retry_after, map),
        }
    }
}

impl Serialize for ResponseParameters {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .optional("migrate_to_chat_id", self.migrate_to_chat_id.as_ref())
            .optional("retry_after", self.retry_after.as_ref())
            .end()
    }
}

de::deserialize_object!(
    BusinessBotRights,
    BusinessConnection,
    BusinessMessagesDeleted,
    SentWebAppMessage,
    SentGuestMessage,
    PreparedInlineMessage,
    PreparedKeyboardButton,
    ResponseParameters,
);
