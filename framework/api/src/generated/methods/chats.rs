//! Chats.

use serde::{Serialize, Serializer};

use crate::bot::Bot;
use crate::call::Attachments;
use crate::client::envelope;
use crate::methods::method;
use crate::methods::truth;
use crate::ser;
use crate::types::*;

/// [`setChatPhoto`](https://core.telegram.org/bots/api#setchatphoto), answered with `true`.
#[derive(Clone, Debug, PartialEq)]
#[must_use = "a call does nothing until it is awaited or sent"]
pub struct SetChatPhoto<B = ()> {
    pub(crate) bot: B,
    /// Chat id.
    pub chat_id: ChatTarget,
    /// Photo.
    pub photo: InputFile,
}

impl SetChatPhoto {
    /// The call with what is required.
    pub fn new(chat_id: impl Into<ChatTarget>, photo: impl Into<InputFile>) -> Self {
        Self {
            bot: (),
            chat_id: chat_id.into(),
            photo: photo.into(),
        }
    }
}

impl<B> SetChatPhoto<B> {
    fn with_bot<C>(self, bot: C) -> SetChatPhoto<C> {
        SetChatPhoto {
            bot,
            chat_id: self.chat_id,
            photo: self.photo,
        }
    }

    fn target(&self) -> Option<ChatTarget> {
        Some(self.chat_id.clone())
    }

    fn detach(&mut self, files: &mut Attachments) {
        files.attach(&mut self.photo);
    }
}

impl<B> Serialize for SetChatPhoto<B> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("chat_id", &self.chat_id)
            .field("photo", &self.photo)
            .end()
    }
}

impl Bot {
    /// [`setChatPhoto`](https://core.telegram.org/bots/api#setchatphoto), answered with `true`.
    pub fn set_chat_photo(
        &self,
        chat_id: impl Into<ChatTarget>,
        photo: impl Into<InputFile>,
    ) -> SetChatPhoto<Self> {
        SetChatPhoto::new(chat_id, photo).bind(self)
    }
}

method!(SetChatPhoto, "setChatPhoto", bool, truth);

/// [`deleteChatPhoto`](https://core.telegram.org/bots/api#deletechatphoto), answered with `true`.
#[derive(Clone, Debug, PartialEq)]
#[must_use = "a call does nothing until it is awaited or sent"]
pub struct DeleteChatPhoto<B = ()> {
    pub(crate) bot: B,
    /// Chat id.
    pub chat_id: ChatTarget,
}

impl DeleteChatPhoto {
    /// The call with what is required.
    pub fn new(chat_id: impl Into<ChatTarget>) -> Self {
        Self {
            bot: (),
            chat_id: chat_id.into(),
        }
    }
}

impl<B> DeleteChatPhoto<B> {
    fn with_bot<C>(self, bot: C) -> DeleteChatPhoto<C> {
        DeleteChatPhoto {
            bot,
            chat_id: self.chat_id,
        }
    }

    fn target(&self) -> Option<ChatTarget> {
        Some(self.chat_id.clone())
    }

    fn detach(&mut self, files: &mut Attachments) {
        let _none = files;
    }
}

impl<B> Serialize for DeleteChatPhoto<B> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to).field("chat_id", &self.chat_id).end()
    }
}

impl Bot {
    /// [`deleteChatPhoto`](https://core.telegram.org/bots/api#deletechatphoto), answered with `true`.
    pub fn delete_chat_photo(&self, chat_id: impl Into<ChatTarget>) -> DeleteChatPhoto<Self> {
        DeleteChatPhoto::new(chat_id).bind(self)
    }
}

method!(DeleteChatPhoto, "deleteChatPhoto", bool, truth);

/// [`setChatTitle`](https://core.telegram.org/bots/api#setchattitle), answered with `true`.
#[derive(Clone, Debug, PartialEq)]
#[must_use = "a call does nothing until it is awaited or sent"]
pub struct SetChatTitle<B = ()> {
    pub(crate) bot: B,
    /// Chat id.
    pub chat_id: ChatTarget,
    /// Title, 1 to 128 characters.
    pub title: String,
}

impl SetChatTitle {
    /// The call with what is required.
    pub fn new(chat_id: impl Into<ChatTarget>, title: impl Into<String>) -> Self {
        Self {
            bot: (),
            chat_id: chat_id.into(),
            title: title.into(),
        }
    }
}

impl<B> SetChatTitle<B> {
    fn with_bot<C>(self, bot: C) -> SetChatTitle<C> {
        SetChatTitle {
            bot,
            chat_id: self.chat_id,
            title: self.title,
        }
    }

    fn target(&self) -> Option<ChatTarget> {
        Some(self.chat_id.clone())
    }

    fn detach(&mut self, files: &mut Attachments) {
        let _none = files;
    }
}

impl<B> Serialize for SetChatTitle<B> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("chat_id", &self.chat_id)
            .field("title", &self.title)
            .end()
    }
}

impl Bot {
    /// [`setChatTitle`](https://core.telegram.org/bots/api#setchattitle), answered with `true`.
    pub fn set_chat_title(
        &self,
        chat_id: impl Into<ChatTarget>,
        title: impl Into<String>,
    ) -> SetChatTitle<Self> {
        SetChatTitle::new(chat_id, title).bind(self)
    }
}

method!(SetChatTitle, "setChatTitle", bool, truth);

/// [`setChatDescription`](https://core.telegram.org/bots/api#setchatdescription), answered with `true`.
#[derive(Clone, Debug, PartialEq)]
#[must_use = "a call does nothing until it is awaited or sent"]
pub struct SetChatDescription<B = ()> {
    pub(crate) bot: B,
    /// Chat id.
    pub chat_id: ChatTarget,
    /// Description, 0 to 255 characters.
    pub description: Option<String>,
}

impl SetChatDescription {
    /// The call with what is required.
    pub fn new(chat_id: impl Into<ChatTarget>) -> Self {
        Self {
            bot: (),
            chat_id: chat_id.into(),
            description: None,
        }
    }
}

impl<B> SetChatDescription<B> {
    /// Description, 0 to 255 characters.
    pub fn description(mut self, description: impl Into<String>) -> Self {
        self.description = Some(description.into());
        self
    }

    fn with_bot<C>(self, bot: C) -> SetChatDescription<C> {
        SetChatDescription {
            bot,
            chat_id: self.chat_id,
            description: self.description,
        }
    }

    fn target(&self) -> Option<ChatTarget> {
        Some(self.chat_id.clone())
    }

    fn detach(&mut self, files: &mut Attachments) {
        let _none = files;
    }
}

impl<B> Serialize for SetChatDescription<B> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("chat_id", &self.chat_id)
            .optional("description", self.description.as_ref())
            .end()
    }
}

impl Bot {
    /// [`setChatDescription`](https://core.telegram.org/bots/api#setchatdescription), answered with `true`.
    pub fn set_chat_description(&self, chat_id: impl Into<ChatTarget>) -> SetChatDescription<Self> {
        SetChatDescription::new(chat_id).bind(self)
    }
}

method!(SetChatDescription, "setChatDescription", bool, truth);

/// [`pinChatMessage`](https://core.telegram.org/bots/api#pinchatmessage), answered with `true`.
#[derive(Clone, Debug, PartialEq)]
#[must_use = "a call does nothing until it is awaited or sent"]
pub struct PinChatMessage<B = ()> {
    pub(crate) bot: B,
    /// Business connection id.
    pub business_connection_id: Option<String>,
    /// Chat id.
    pub chat_id: ChatTarget,
    /// Message id.
    pub message_id: MessageId,
    /// Whether to disable notification.
    pub disable_notification: Option<bool>,
}

impl PinChatMessage {
    /// The call with what is required.
    pub fn new(chat_id: impl Into<ChatTarget>, message_id: impl Into<MessageId>) -> Self {
        Self {
            bot: (),
            business_connection_id: None,
            chat_id: chat_id.into(),
            message_id: message_id.into(),
            disable_notification: None,
        }
    }
}

impl<B> PinChatMessage<B> {
    /// Business connection id.
    pub fn business_connection_id(mut self, business_connection_id: impl Into<String>) -> Self {
        self.business_connection_id = Some(business_connection_id.into());
        self
    }

    /// Whether to disable notification.
    pub fn disable_notification(mut self, disable_notification: bool) -> Self {
        self.disable_notification = Some(disable_notification);
        self
    }

    fn with_bot<C>(self, bot: C) -> PinChatMessage<C> {
        PinChatMessage {
            bot,
            business_connection_id: self.business_connection_id,
            chat_id: self.chat_id,
            message_id: self.message_id,
            disable_notification: self.disable_notification,
        }
    }

    fn target(&self) -> Option<ChatTarget> {
        Some(self.chat_id.clone())
    }

    fn detach(&mut self, files: &mut Attachments) {
        let _none = files;
    }
}

impl<B> Serialize for PinChatMessage<B> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .optional(
                "business_connection_id",
                self.business_connection_id.as_ref(),
            )
            .field("chat_id", &self.chat_id)
            .field("message_id", &self.message_id)
            .optional("disable_notification", self.disable_notification.as_ref())
            .end()
    }
}

impl Bot {
    /// [`pinChatMessage`](https://core.telegram.org/bots/api#pinchatmessage), answered with `true`.
    pub fn pin_chat_message(
        &self,
        chat_id: impl Into<ChatTarget>,
        message_id: impl Into<MessageId>,
    ) -> PinChatMessage<Self> {
        PinChatMessage::new(chat_id, message_id).bind(self)
    }
}

method!(PinChatMessage, "pinChatMessage", bool, truth);

/// [`unpinChatMessage`](https://core.telegram.org/bots/api#unpinchatmessage), answered with `true`.
#[derive(Clone, Debug, PartialEq)]
#[must_use = "a call does nothing until it is awaited or sent"]
pub struct UnpinChatMessage<B = ()> {
    pub(crate) bot: B,
    /// Business connection id.
    pub business_connection_id: Option<String>,
    /// Chat id.
    pub chat_id: ChatTarget,
    /// Message id.
    pub message_id: Option<MessageId>,
}

impl UnpinChatMessage {
    /// The call with what is required.
    pub fn new(chat_id: impl Into<ChatTarget>) -> Self {
        Self {
            bot: (),
            business_connection_id: None,
            chat_id: chat_id.into(),
            message_id: None,
        }
    }
}

impl<B> UnpinChatMessage<B> {
    /// Business connection id.
    pub fn business_connection_id(mut self, business_connection_id: impl Into<String>) -> Self {
        self.business_connection_id = Some(business_connection_id.into());
        self
    }

    /// Message id.
    pub fn message_id(mut self, message_id: impl Into<MessageId>) -> Self {
        self.message_id = Some(message_id.into());
        self
    }

    fn with_bot<C>(self, bot: C) -> UnpinChatMessage<C> {
        UnpinChatMessage {
            bot,
            business_connection_id: self.business_connection_id,
            chat_id: self.chat_id,
            message_id: self.message_id,
        }
    }

    fn target(&self) -> Option<ChatTarget> {
        Some(self.chat_id.clone())
    }

    fn detach(&mut self, files: &mut Attachments) {
        let _none = files;
    }
}

impl<B> Serialize for UnpinChatMessage<B> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .optional(
                "business_connection_id",
                self.business_connection_id.as_ref(),
            )
            .field("chat_id", &self.chat_id)
            .optional("message_id", self.message_id.as_ref())
            .end()
    }
}

impl Bot {
    /// [`unpinChatMessage`](https://core.telegram.org/bots/api#unpinchatmessage), answered with `true`.
    pub fn unpin_chat_message(&self, chat_id: impl Into<ChatTarget>) -> UnpinChatMessage<Self> {
        UnpinChatMessage::new(chat_id).bind(self)
    }
}

method!(UnpinChatMessage, "unpinChatMessage", bool, truth);

/// [`unpinAllChatMessages`](https://core.telegram.org/bots/api#unpinallchatmessages), answered with `true`.
#[derive(Clone, Debug, PartialEq)]
#[must_use = "a call does nothing until it is awaited or sent"]
pub struct UnpinAllChatMessages<B = ()> {
    pub(crate) bot: B,
    /// Chat id.
    pub chat_id: ChatTarget,
}

impl UnpinAllChatMessages {
    /// The call with what is required.
    pub fn new(chat_id: impl Into<ChatTarget>) -> Self {
        Self {
            bot: (),
            chat_id: chat_id.into(),
        }
    }
}

impl<B> UnpinAllChatMessages<B> {
    fn with_bot<C>(self, bot: C) -> UnpinAllChatMessages<C> {
        UnpinAllChatMessages {
            bot,
            chat_id: self.chat_id,
        }
    }

    fn target(&self) -> Option<ChatTarget> {
        Some(self.chat_id.clone())
    }

    fn detach(&mut self, files: &mut Attachments) {
        let _none = files;
    }
}

impl<B> Serialize for UnpinAllChatMessages<B> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to).field("chat_id", &self.chat_id).end()
    }
}

impl Bot {
    /// [`unpinAllChatMessages`](https://core.telegram.org/bots/api#unpinallchatmessages), answered with `true`.
    pub fn unpin_all_chat_messages(
        &self,
        chat_id: impl Into<ChatTarget>,
    ) -> UnpinAllChatMessages<Self> {
        UnpinAllChatMessages::new(chat_id).bind(self)
    }
}

method!(UnpinAllChatMessages, "unpinAllChatMessages", bool, truth);

/// [`leaveChat`](https://core.telegram.org/bots/api#leavechat), answered with `true`.
#[derive(Clone, Debug, PartialEq)]
#[must_use = "a call does nothing until it is awaited or sent"]
pub struct LeaveChat<B = ()> {
    pub(crate) bot: B,
    /// Chat id.
    pub chat_id: ChatTarget,
}

impl LeaveChat {
    /// The call with what is required.
    pub fn new(chat_id: impl Into<ChatTarget>) -> Self {
        Self {
            bot: (),
            chat_id: chat_id.into(),
        }
    }
}

impl<B> LeaveChat<B> {
    fn with_bot<C>(self, bot: C) -> LeaveChat<C> {
        LeaveChat {
            bot,
            chat_id: self.chat_id,
        }
    }

    fn target(&self) -> Option<ChatTarget> {
        Some(self.chat_id.clone())
    }

    fn detach(&mut self, files: &mut Attachments) {
        let _none = files;
    }
}

impl<B> Serialize for LeaveChat<B> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to).field("chat_id", &self.chat_id).end()
    }
}

impl Bot {
    /// [`leaveChat`](https://core.telegram.org/bots/api#leavechat), answered with `true`.
    pub fn leave_chat(&self, chat_id: impl Into<ChatTarget>) -> LeaveChat<Self> {
        LeaveChat::new(chat_id).bind(self)
    }
}

method!(LeaveChat, "leaveChat", bool, truth);

/// [`getChat`](https://core.telegram.org/bots/api#getchat), answered with [`ChatFullInfo`].
#[derive(Clone, Debug, PartialEq)]
#[must_use = "a call does nothing until it is awaited or sent"]
pub struct GetChat<B = ()> {
    pub(crate) bot: B,
    /// Chat id.
    pub chat_id: ChatTarget,
}

impl GetChat {
    /// The call with what is required.
    pub fn new(chat_id: impl Into<ChatTarget>) -> Self {
        Self {
            bot: (),
            chat_id: chat_id.into(),
        }
    }
}

impl<B> GetChat<B> {
    fn with_bot<C>(self, bot: C) -> GetChat<C> {
        GetChat {
            bot,
            chat_id: self.chat_id,
        }
    }

    fn target(&self) -> Option<ChatTarget> {
        Some(self.chat_id.clone())
    }

    fn detach(&mut self, files: &mut Attachments) {
        let _none = files;
    }
}

impl<B> Serialize for GetChat<B> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to).field("chat_id", &self.chat_id).end()
    }
}

impl Bot {
    /// [`getChat`](https://core.telegram.org/bots/api#getchat), answered with [`ChatFullInfo`].
    pub fn get_chat(&self, chat_id: impl Into<ChatTarget>) -> GetChat<Self> {
        GetChat::new(chat_id).bind(self)
    }
}

method!(
    GetChat,
    "getChat",
    ChatFullInfo,
    envelope::decode::<ChatFullInfo>
);

/// [`getChatAdministrators`](https://core.telegram.org/bots/api#getchatadministrators), answered with an array of [`ChatMember`].
#[derive(Clone, Debug, PartialEq)]
#[must_use = "a call does nothing until it is awaited or sent"]
pub struct GetChatAdministrators<B = ()> {
    pub(crate) bot: B,
    /// Chat id.
    pub chat_id: ChatTarget,
    /// Whether this holds: return bots.
    pub return_bots: Option<bool>,
}

impl GetChatAdministrators {
    /// The call with what is required.
    pub fn new(chat_id: impl Into<ChatTarget>) -> Self {
        Self {
            bot: (),
            chat_id: chat_id.into(),
            return_bots: None,
        }
    }
}

impl<B> GetChatAdministrators<B> {
    /// Whether this holds: return bots.
    pub fn return_bots(mut self, return_bots: bool) -> Self {
        self.return_bots = Some(return_bots);
        self
    }

    fn with_bot<C>(self, bot: C) -> GetChatAdministrators<C> {
        GetChatAdministrators {
            bot,
            chat_id: self.chat_id,
            return_bots: self.return_bots,
        }
    }

    fn target(&self) -> Option<ChatTarget> {
        Some(self.chat_id.clone())
    }

    fn detach(&mut self, files: &mut Attachments) {
        let _none = files;
    }
}

impl<B> Serialize for GetChatAdministrators<B> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("chat_id", &self.chat_id)
            .optional("return_bots", self.return_bots.as_ref())
            .end()
    }
}

impl Bot {
    /// [`getChatAdministrators`](https://core.telegram.org/bots/api#getchatadministrators), answered with an array of [`ChatMember`].
    pub fn get_chat_administrators(
        &self,
        chat_id: impl Into<ChatTarget>,
    ) -> GetChatAdministrators<Self> {
        GetChatAdministrators::new(chat_id).bind(self)
    }
}

method!(
    GetChatAdministrators,
    "getChatAdministrators",
    Vec<ChatMember>,
    envelope::decode::<Vec<ChatMember>>
);

/// [`getChatMemberCount`](https://core.telegram.org/bots/api#getchatmembercount), answered with a number.
#[derive(Clone, Debug, PartialEq)]
#[must_use = "a call does nothing until it is awaited or sent"]
pub struct GetChatMemberCount<B = ()> {
    pub(crate) bot: B,
    /// Chat id.
    pub chat_id: ChatTarget,
}

impl GetChatMemberCount {
    /// The call with what is required.
    pub fn new(chat_id: impl Into<ChatTarget>) -> Self {
        Self {
            bot: (),
            chat_id: chat_id.into(),
        }
    }
}

impl<B> GetChatMemberCount<B> {
    fn with_bot<C>(self, bot: C) -> GetChatMemberCount<C> {
        GetChatMemberCount {
            bot,
            chat_id: self.chat_id,
        }
    }

    fn target(&self) -> Option<ChatTarget> {
        Some(self.chat_id.clone())
    }

    fn detach(&mut self, files: &mut Attachments) {
        let _none = files;
    }
}

impl<B> Serialize for GetChatMemberCount<B> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to).field("chat_id", &self.chat_id).end()
    }
}

impl Bot {
    /// [`getChatMemberCount`](https://core.telegram.org/bots/api#getchatmembercount), answered with a number.
    pub fn get_chat_member_count(
        &self,
        chat_id: impl Into<ChatTarget>,
    ) -> GetChatMemberCount<Self> {
        GetChatMemberCount::new(chat_id).bind(self)
    }
}

method!(
    GetChatMemberCount,
    "getChatMemberCount",
    i64,
    envelope::decode::<i64>
);

/// [`getChatMember`](https://core.telegram.org/bots/api#getchatmember), answered with [`ChatMember`].
#[derive(Clone, Debug, PartialEq)]
#[must_use = "a call does nothing until it is awaited or sent"]
pub struct GetChatMember<B = ()> {
    pub(crate) bot: B,
    /// Chat id.
    pub chat_id: ChatTarget,
    /// User id.
    pub user_id: UserId,
}

impl GetChatMember {
    /// The call with what is required.
    pub fn new(chat_id: impl Into<ChatTarget>, user_id: impl Into<UserId>) -> Self {
        Self {
            bot: (),
            chat_id: chat_id.into(),
            user_id: user_id.into(),
        }
    }
}

impl<B> GetChatMember<B> {
    fn with_bot<C>(self, bot: C) -> GetChatMember<C> {
        GetChatMember {
            bot,
            chat_id: self.chat_id,
            user_id: self.user_id,
        }
    }

    fn target(&self) -> Option<ChatTarget> {
        Some(self.chat_id.clone())
    }

    fn detach(&mut self, files: &mut Attachments) {
        let _none = files;
    }
}

impl<B> Serialize for GetChatMember<B> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("chat_id", &self.chat_id)
            .field("user_id", &self.user_id)
            .end()
    }
}

impl Bot {
    /// [`getChatMember`](https://core.telegram.org/bots/api#getchatmember), answered with [`ChatMember`].
    pub fn get_chat_member(
        &self,
        chat_id: impl Into<ChatTarget>,
        user_id: impl Into<UserId>,
    ) -> GetChatMember<Self> {
        GetChatMember::new(chat_id, user_id).bind(self)
    }
}

method!(
    GetChatMember,
    "getChatMember",
    ChatMember,
    envelope::decode::<ChatMember>
);

/// [`getUserPersonalChatMessages`](https://core.telegram.org/bots/api#getuserpersonalchatmessages), answered with an array of [`Message`].
#[derive(Clone, Debug, PartialEq)]
#[must_use = "a call does nothing until it is awaited or sent"]
pub struct GetUserPersonalChatMessages<B = ()> {
    pub(crate) bot: B,
    /// User id.
    pub user_id: UserId,
    /// Limit.
    pub limit: i64,
}

impl GetUserPersonalChatMessages {
    /// The call with what is required.
    pub fn new(user_id: impl Into<UserId>, limit: i64) -> Self {
        Self {
            bot: (),
            user_id: user_id.into(),
            limit,
        }
    }
}

impl<B> GetUserPersonalChatMessages<B> {
    fn with_bot<C>(self, bot: C) -> GetUserPersonalChatMessages<C> {
        GetUserPersonalChatMessages {
            bot,
            user_id: self.user_id,
            limit: self.limit,
        }
    }

    fn target(&self) -> Option<ChatTarget> {
        None
    }

    fn detach(&mut self, files: &mut Attachments) {
        let _none = files;
    }
}

impl<B> Serialize for GetUserPersonalChatMessages<B> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("user_id", &self.user_id)
            .field("limit", &self.limit)
            .end()
    }
}

impl Bot {
    /// [`getUserPersonalChatMessages`](https://core.telegram.org/bots/api#getuserpersonalchatmessages), answered with an array of [`Message`].
    pub fn get_user_personal_chat_messages(
        &self,
        user_id: impl Into<UserId>,
        limit: i64,
    ) -> GetUserPersonalChatMessages<Self> {
        GetUserPersonalChatMessages::new(user_id, limit).bind(self)
    }
}

method!(
    GetUserPersonalChatMessages,
    "getUserPersonalChatMessages",
    Vec<Message>,
    envelope::decode::<Vec<Message>>
);

/// [`setChatStickerSet`](https://core.telegram.org/bots/api#setchatstickerset), answered with `true`.
#[derive(Clone, Debug, PartialEq)]
#[must_use = "a call does nothing until it is awaited or sent"]
pub struct SetChatStickerSet<B = ()> {
    pub(crate) bot: B,
    /// Chat id.
    pub chat_id: ChatTarget,
    /// Sticker set name.
    pub sticker_set_name: String,
}

impl SetChatStickerSet {
    /// The call with what is required.
    pub fn new(chat_id: impl Into<ChatTarget>, sticker_set_name: impl Into<String>) -> Self {
        Self {
            bot: (),
            chat_id: chat_id.into(),
            sticker_set_name: sticker_set_name.into(),
        }
    }
}

impl<B> SetChatStickerSet<B> {
    fn with_bot<C>(self, bot: C) -> SetChatStickerSet<C> {
        SetChatStickerSet {
            bot,
            chat_id: self.chat_id,
            sticker_set_name: self.sticker_set_name,
        }
    }

    fn target(&self) -> Option<ChatTarget> {
        Some(self.chat_id.clone())
    }

    fn detach(&mut self, files: &mut Attachments) {
        let _none = files;
    }
}

impl<B> Serialize for SetChatStickerSet<B> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("chat_id", &self.chat_id)
            .field("sticker_set_name", &self.sticker_set_name)
            .end()
    }
}

impl Bot {
    /// [`setChatStickerSet`](https://core.telegram.org/bots/api#setchatstickerset), answered with `true`.
    pub fn set_chat_sticker_set(
        &self,
        chat_id: impl Into<ChatTarget>,
        sticker_set_name: impl Into<String>,
    ) -> SetChatStickerSet<Self> {
        SetChatStickerSet::new(chat_id, sticker_set_name).bind(self)
    }
}

method!(SetChatStickerSet, "setChatStickerSet", bool, truth);

/// [`deleteChatStickerSet`](https://core.telegram.org/bots/api#deletechatstickerset), answered with `true`.
#[derive(Clone, Debug, PartialEq)]
#[must_use = "a call does nothing until it is awaited or sent"]
pub struct DeleteChatStickerSet<B = ()> {
    pub(crate) bot: B,
    /// Chat id.
    pub chat_id: ChatTarget,
}

impl DeleteChatStickerSet {
    /// The call with what is required.
    pub fn new(chat_id: impl Into<ChatTarget>) -> Self {
        Self {
            bot: (),
            chat_id: chat_id.into(),
        }
    }
}

impl<B> DeleteChatStickerSet<B> {
    fn with_bot<C>(self, bot: C) -> DeleteChatStickerSet<C> {
        DeleteChatStickerSet {
            bot,
            chat_id: self.chat_id,
        }
    }

    fn target(&self) -> Option<ChatTarget> {
        Some(self.chat_id.clone())
    }

    fn detach(&mut self, files: &mut Attachments) {
        let _none = files;
    }
}

impl<B> Serialize for DeleteChatStickerSet<B> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to).field("chat_id", &self.chat_id).end()
    }
}

impl Bot {
    /// [`deleteChatStickerSet`](https://core.telegram.org/bots/api#deletechatstickerset), answered with `true`.
    pub fn delete_chat_sticker_set(
        &self,
        chat_id: impl Into<ChatTarget>,
    ) -> DeleteChatStickerSet<Self> {
        DeleteChatStickerSet::new(chat_id).bind(self)
    }
}

method!(DeleteChatStickerSet, "deleteChatStickerSet", bool, truth);
