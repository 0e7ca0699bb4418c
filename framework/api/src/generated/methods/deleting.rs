//! Approving, declining and deleting.

use serde::{Serialize, Serializer};

use crate::bot::Bot;
use crate::call::Attachments;
use crate::methods::method;
use crate::methods::truth;
use crate::ser;
use crate::types::*;

/// [`approveSuggestedPost`](https://core.telegram.org/bots/api#approvesuggestedpost), answered with `true`.
#[derive(Clone, Debug, PartialEq)]
#[must_use = "a call does nothing until it is awaited or sent"]
pub struct ApproveSuggestedPost<B = ()> {
    pub(crate) bot: B,
    /// Chat id.
    pub chat_id: ChatId,
    /// Message id.
    pub message_id: MessageId,
    /// Send date.
    pub send_date: Option<Timestamp>,
}

impl ApproveSuggestedPost {
    /// The call with what is required.
    pub fn new(chat_id: impl Into<ChatId>, message_id: impl Into<MessageId>) -> Self {
        Self {
            bot: (),
            chat_id: chat_id.into(),
            message_id: message_id.into(),
            send_date: None,
        }
    }
}

impl<B> ApproveSuggestedPost<B> {
    /// Send date.
    pub fn send_date(mut self, send_date: impl Into<Timestamp>) -> Self {
        self.send_date = Some(send_date.into());
        self
    }

    fn with_bot<C>(self, bot: C) -> ApproveSuggestedPost<C> {
        ApproveSuggestedPost {
            bot,
            chat_id: self.chat_id,
            message_id: self.message_id,
            send_date: self.send_date,
        }
    }

    fn target(&self) -> Option<ChatTarget> {
        Some(self.chat_id.into())
    }

    fn detach(&mut self, files: &mut Attachments) {
        let _none = files;
    }
}

impl<B> Serialize for ApproveSuggestedPost<B> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("chat_id", &self.chat_id)
            .field("message_id", &self.message_id)
            .optional("send_date", self.send_date.as_ref())
            .end()
    }
}

impl Bot {
    /// [`approveSuggestedPost`](https://core.telegram.org/bots/api#approvesuggestedpost), answered with `true`.
    pub fn approve_suggested_post(
        &self,
        chat_id: impl Into<ChatId>,
        message_id: impl Into<MessageId>,
    ) -> ApproveSuggestedPost<Self> {
        ApproveSuggestedPost::new(chat_id, message_id).bind(self)
    }
}

method!(ApproveSuggestedPost, "approveSuggestedPost", bool, truth);

/// [`declineSuggestedPost`](https://core.telegram.org/bots/api#declinesuggestedpost), answered with `true`.
#[derive(Clone, Debug, PartialEq)]
#[must_use = "a call does nothing until it is awaited or sent"]
pub struct DeclineSuggestedPost<B = ()> {
    pub(crate) bot: B,
    /// Chat id.
    pub chat_id: ChatId,
    /// Message id.
    pub message_id: MessageId,
    /// Comment, 0 to 128 characters.
    pub comment: Option<String>,
}

impl DeclineSuggestedPost {
    /// The call with what is required.
    pub fn new(chat_id: impl Into<ChatId>, message_id: impl Into<MessageId>) -> Self {
        Self {
            bot: (),
            chat_id: chat_id.into(),
            message_id: message_id.into(),
            comment: None,
        }
    }
}

impl<B> DeclineSuggestedPost<B> {
    /// Comment, 0 to 128 characters.
    pub fn comment(mut self, comment: impl Into<String>) -> Self {
        self.comment = Some(comment.into());
        self
    }

    fn with_bot<C>(self, bot: C) -> DeclineSuggestedPost<C> {
        DeclineSuggestedPost {
            bot,
            chat_id: self.chat_id,
            message_id: self.message_id,
            comment: self.comment,
        }
    }

    fn target(&self) -> Option<ChatTarget> {
        Some(self.chat_id.into())
    }

    fn detach(&mut self, files: &mut Attachments) {
        let _none = files;
    }
}

impl<B> Serialize for DeclineSuggestedPost<B> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("chat_id", &self.chat_id)
            .field("message_id", &self.message_id)
            .optional("comment", self.comment.as_ref())
            .end()
    }
}

impl Bot {
    /// [`declineSuggestedPost`](https://core.telegram.org/bots/api#declinesuggestedpost), answered with `true`.
    pub fn decline_suggested_post(
        &self,
        chat_id: impl Into<ChatId>,
        message_id: impl Into<MessageId>,
    ) -> DeclineSuggestedPost<Self> {
        DeclineSuggestedPost::new(chat_id, message_id).bind(self)
    }
}

method!(DeclineSuggestedPost, "declineSuggestedPost", bool, truth);

/// [`deleteMessage`](https://core.telegram.org/bots/api#deletemessage), answered with `true`.
#[derive(Clone, Debug, PartialEq)]
#[must_use = "a call does nothing until it is awaited or sent"]
pub struct DeleteMessage<B = ()> {
    pub(crate) bot: B,
    /// Chat id.
    pub chat_id: ChatTarget,
    /// Message id.
    pub message_id: MessageId,
}

impl DeleteMessage {
    /// The call with what is required.
    pub fn new(chat_id: impl Into<ChatTarget>, message_id: impl Into<MessageId>) -> Self {
        Self {
            bot: (),
            chat_id: chat_id.into(),
            message_id: message_id.into(),
        }
    }
}

impl<B> DeleteMessage<B> {
    fn with_bot<C>(self, bot: C) -> DeleteMessage<C> {
        DeleteMessage {
            bot,
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

impl<B> Serialize for DeleteMessage<B> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("chat_id", &self.chat_id)
            .field("message_id", &self.message_id)
            .end()
    }
}

impl Bot {
    /// [`deleteMessage`](https://core.telegram.org/bots/api#deletemessage), answered with `true`.
    pub fn delete_message(
        &self,
        chat_id: impl Into<ChatTarget>,
        message_id: impl Into<MessageId>,
    ) -> DeleteMessage<Self> {
        DeleteMessage::new(chat_id, message_id).bind(self)
    }
}

method!(DeleteMessage, "deleteMessage", bool, truth);

/// [`deleteMessages`](https://core.telegram.org/bots/api#deletemessages), answered with `true`.
#[derive(Clone, Debug, PartialEq)]
#[must_use = "a call does nothing until it is awaited or sent"]
pub struct DeleteMessages<B = ()> {
    pub(crate) bot: B,
    /// Chat id.
    pub chat_id: ChatTarget,
    /// Message ids.
    pub message_ids: Vec<MessageId>,
}

impl DeleteMessages {
    /// The call with what is required.
    pub fn new(
        chat_id: impl Into<ChatTarget>,
        message_ids: impl IntoIterator<Item = impl Into<MessageId>>,
    ) -> Self {
        Self {
            bot: (),
            chat_id: chat_id.into(),
            message_ids: message_ids.into_iter().map(Into::into).collect(),
        }
    }
}

impl<B> DeleteMessages<B> {
    fn with_bot<C>(self, bot: C) -> DeleteMessages<C> {
        DeleteMessages {
            bot,
            chat_id: self.chat_id,
            message_ids: self.message_ids,
        }
    }

    fn target(&self) -> Option<ChatTarget> {
        Some(self.chat_id.clone())
    }

    fn detach(&mut self, files: &mut Attachments) {
        let _none = files;
    }
}

impl<B> Serialize for DeleteMessages<B> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("chat_id", &self.chat_id)
            .field("message_ids", &self.message_ids)
            .end()
    }
}

impl Bot {
    /// [`deleteMessages`](https://core.telegram.org/bots/api#deletemessages), answered with `true`.
    pub fn delete_messages(
        &self,
        chat_id: impl Into<ChatTarget>,
        message_ids: impl IntoIterator<Item = impl Into<MessageId>>,
    ) -> DeleteMessages<Self> {
        DeleteMessages::new(chat_id, message_ids).bind(self)
    }
}

method!(DeleteMessages, "deleteMessages", bool, truth);

/// [`deleteEphemeralMessage`](https://core.telegram.org/bots/api#deleteephemeralmessage), answered with `true`.
#[derive(Clone, Debug, PartialEq)]
#[must_use = "a call does nothing until it is awaited or sent"]
pub struct DeleteEphemeralMessage<B = ()> {
    pub(crate) bot: B,
    /// Chat id.
    pub chat_id: ChatTarget,
    /// Receiver user id.
    pub receiver_user_id: UserId,
    /// Ephemeral message id.
    pub ephemeral_message_id: i64,
}

impl DeleteEphemeralMessage {
    /// The call with what is required.
    pub fn new(
        chat_id: impl Into<ChatTarget>,
        receiver_user_id: impl Into<UserId>,
        ephemeral_message_id: i64,
    ) -> Self {
        Self {
            bot: (),
            chat_id: chat_id.into(),
            receiver_user_id: receiver_user_id.into(),
            ephemeral_message_id,
        }
    }
}

impl<B> DeleteEphemeralMessage<B> {
    fn with_bot<C>(self, bot: C) -> DeleteEphemeralMessage<C> {
        DeleteEphemeralMessage {
            bot,
            chat_id: self.chat_id,
            receiver_user_id: self.receiver_user_id,
            ephemeral_message_id: self.ephemeral_message_id,
        }
    }

    fn target(&self) -> Option<ChatTarget> {
        Some(self.chat_id.clone())
    }

    fn detach(&mut self, files: &mut Attachments) {
        let _none = files;
    }
}

impl<B> Serialize for DeleteEphemeralMessage<B> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("chat_id", &self.chat_id)
            .field("receiver_user_id", &self.receiver_user_id)
            .field("ephemeral_message_id", &self.ephemeral_message_id)
            .end()
    }
}

impl Bot {
    /// [`deleteEphemeralMessage`](https://core.telegram.org/bots/api#deleteephemeralmessage), answered with `true`.
    pub fn delete_ephemeral_message(
        &self,
        chat_id: impl Into<ChatTarget>,
        receiver_user_id: impl Into<UserId>,
        ephemeral_message_id: i64,
    ) -> DeleteEphemeralMessage<Self> {
        DeleteEphemeralMessage::new(chat_id, receiver_user_id, ephemeral_message_id).bind(self)
    }
}

method!(
    DeleteEphemeralMessage,
    "deleteEphemeralMessage",
    bool,
    truth
);

/// [`deleteMessageReaction`](https://core.telegram.org/bots/api#deletemessagereaction), answered with `true`.
#[derive(Clone, Debug, PartialEq)]
#[must_use = "a call does nothing until it is awaited or sent"]
pub struct DeleteMessageReaction<B = ()> {
    pub(crate) bot: B,
    /// Chat id.
    pub chat_id: ChatTarget,
    /// Message id.
    pub message_id: MessageId,
    /// User id.
    pub user_id: Option<UserId>,
    /// Actor chat id.
    pub actor_chat_id: Option<ChatId>,
}

impl DeleteMessageReaction {
    /// The call with what is required.
    pub fn new(chat_id: impl Into<ChatTarget>, message_id: impl Into<MessageId>) -> Self {
        Self {
            bot: (),
            chat_id: chat_id.into(),
            message_id: message_id.into(),
            user_id: None,
            actor_chat_id: None,
        }
    }
}

impl<B> DeleteMessageReaction<B> {
    /// User id.
    pub fn user_id(mut self, user_id: impl Into<UserId>) -> Self {
        self.user_id = Some(user_id.into());
        self
    }

    /// Actor chat id.
    pub fn actor_chat_id(mut self, actor_chat_id: impl Into<ChatId>) -> Self {
        self.actor_chat_id = Some(actor_chat_id.into());
        self
    }

    fn with_bot<C>(self, bot: C) -> DeleteMessageReaction<C> {
        DeleteMessageReaction {
            bot,
            chat_id: self.chat_id,
            message_id: self.message_id,
            user_id: self.user_id,
            actor_chat_id: self.actor_chat_id,
        }
    }

    fn target(&self) -> Option<ChatTarget> {
        Some(self.chat_id.clone())
    }

    fn detach(&mut self, files: &mut Attachments) {
        let _none = files;
    }
}

impl<B> Serialize for DeleteMessageReaction<B> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("chat_id", &self.chat_id)
            .field("message_id", &self.message_id)
            .optional("user_id", self.user_id.as_ref())
            .optional("actor_chat_id", self.actor_chat_id.as_ref())
            .end()
    }
}

impl Bot {
    /// [`deleteMessageReaction`](https://core.telegram.org/bots/api#deletemessagereaction), answered with `true`.
    pub fn delete_message_reaction(
        &self,
        chat_id: impl Into<ChatTarget>,
        message_id: impl Into<MessageId>,
    ) -> DeleteMessageReaction<Self> {
        DeleteMessageReaction::new(chat_id, message_id).bind(self)
    }
}

method!(DeleteMessageReaction, "deleteMessageReaction", bool, truth);

/// [`deleteAllMessageReactions`](https://core.telegram.org/bots/api#deleteallmessagereactions), answered with `true`.
#[derive(Clone, Debug, PartialEq)]
#[must_use = "a call does nothing until it is awaited or sent"]
pub struct DeleteAllMessageReactions<B = ()> {
    pub(crate) bot: B,
    /// Chat id.
    pub chat_id: ChatTarget,
    /// User id.
    pub user_id: Option<UserId>,
    /// Actor chat id.
    pub actor_chat_id: Option<ChatId>,
}

impl DeleteAllMessageReactions {
    /// The call with what is required.
    pub fn new(chat_id: impl Into<ChatTarget>) -> Self {
        Self {
            bot: (),
            chat_id: chat_id.into(),
            user_id: None,
            actor_chat_id: None,
        }
    }
}

impl<B> DeleteAllMessageReactions<B> {
    /// User id.
    pub fn user_id(mut self, user_id: impl Into<UserId>) -> Self {
        self.user_id = Some(user_id.into());
        self
    }

    /// Actor chat id.
    pub fn actor_chat_id(mut self, actor_chat_id: impl Into<ChatId>) -> Self {
        self.actor_chat_id = Some(actor_chat_id.into());
        self
    }

    fn with_bot<C>(self, bot: C) -> DeleteAllMessageReactions<C> {
        DeleteAllMessageReactions {
            bot,
            chat_id: self.chat_id,
            user_id: self.user_id,
            actor_chat_id: self.actor_chat_id,
        }
    }

    fn target(&self) -> Option<ChatTarget> {
        Some(self.chat_id.clone())
    }

    fn detach(&mut self, files: &mut Attachments) {
        let _none = files;
    }
}

impl<B> Serialize for DeleteAllMessageReactions<B> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("chat_id", &self.chat_id)
            .optional("user_id", self.user_id.as_ref())
            .optional("actor_chat_id", self.actor_chat_id.as_ref())
            .end()
    }
}

impl Bot {
    /// [`deleteAllMessageReactions`](https://core.telegram.org/bots/api#deleteallmessagereactions), answered with `true`.
    pub fn delete_all_message_reactions(
        &self,
        chat_id: impl Into<ChatTarget>,
    ) -> DeleteAllMessageReactions<Self> {
        DeleteAllMessageReactions::new(chat_id).bind(self)
    }
}

method!(
    DeleteAllMessageReactions,
    "deleteAllMessageReactions",
    bool,
    truth
);
