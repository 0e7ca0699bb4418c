//! Sending, forwarding and copying messages.

use serde::{Serialize, Serializer};

use crate::bot::Bot;
use crate::call::Attachments;
use crate::client::envelope;
use crate::methods::method;
use crate::ser;
use crate::types::*;

/// [`sendMessage`](https://core.telegram.org/bots/api#sendmessage), answered with [`Message`].
#[derive(Clone, Debug, PartialEq)]
#[must_use = "a call does nothing until it is awaited or sent"]
pub struct SendMessage<B = ()> {
    pub(crate) bot: B,
    /// Business connection id.
    pub business_connection_id: Option<String>,
    /// Chat id.
    pub chat_id: ChatTarget,
    /// Message thread id.
    pub message_thread_id: Option<ThreadId>,
    /// Direct messages topic id.
    pub direct_messages_topic_id: Option<i64>,
    /// Ephemeral message parameters.
    pub ephemeral_message_parameters: Option<Box<EphemeralMessageParameters>>,
    /// Text, 1 to 4096 characters.
    pub text: String,
    /// Parse mode.
    pub parse_mode: Option<ParseMode>,
    /// Entities.
    pub entities: Option<Vec<MessageEntity>>,
    /// Link preview options.
    pub link_preview_options: Option<Box<LinkPreviewOptions>>,
    /// Whether to disable notification.
    pub disable_notification: Option<bool>,
    /// Whether to protect content.
    pub protect_content: Option<bool>,
    /// Whether to allow paid broadcast.
    pub allow_paid_broadcast: Option<bool>,
    /// Message effect id.
    pub message_effect_id: Option<String>,
    /// Suggested post parameters.
    pub suggested_post_parameters: Option<Box<SuggestedPostParameters>>,
    /// Reply parameters.
    pub reply_parameters: Option<Box<ReplyParameters>>,
    /// Reply markup.
    pub reply_markup: Option<ReplyMarkup>,
}

impl SendMessage {
    /// The call with what is required.
    pub fn new(chat_id: impl Into<ChatTarget>, text: impl Into<String>) -> Self {
        Self {
            bot: (),
            business_connection_id: None,
            chat_id: chat_id.into(),
            message_thread_id: None,
            direct_messages_topic_id: None,
            ephemeral_message_parameters: None,
            text: text.into(),
            parse_mode: None,
            entities: None,
            link_preview_options: None,
            disable_notification: None,
            protect_content: None,
            allow_paid_broadcast: None,
            message_effect_id: None,
            suggested_post_parameters: None,
            reply_parameters: None,
            reply_markup: None,
        }
    }
}

impl<B> SendMessage<B> {
    /// Business connection id.
    pub fn business_connection_id(mut self, business_connection_id: impl Into<String>) -> Self {
        self.business_connection_id = Some(business_connection_id.into());
        self
    }

    /// Message thread id.
    pub fn message_thread_id(mut self, message_thread_id: impl Into<ThreadId>) -> Self {
        self.message_thread_id = Some(message_thread_id.into());
        self
    }

    /// Direct messages topic id.
    pub fn direct_messages_topic_id(mut self, direct_messages_topic_id: i64) -> Self {
        self.direct_messages_topic_id = Some(direct_messages_topic_id);
        self
    }

    /// Ephemeral message parameters.
    pub fn ephemeral_message_parameters(
        mut self,
        ephemeral_message_parameters: impl Into<EphemeralMessageParameters>,
    ) -> Self {
        self.ephemeral_message_parameters = Some(Box::new(ephemeral_message_parameters.into()));
        self
    }

    /// Parse mode.
    pub fn parse_mode(mut self, parse_mode: impl Into<ParseMode>) -> Self {
        self.parse_mode = Some(parse_mode.into());
        self
    }

    /// Entities.
    pub fn entities(
        mut self,
        entities: impl IntoIterator<Item = impl Into<MessageEntity>>,
    ) -> Self {
        self.entities = Some(entities.into_iter().map(Into::into).collect());
        self
    }

    /// Link preview options.
    pub fn link_preview_options(
        mut self,
        link_preview_options: impl Into<LinkPreviewOptions>,
    ) -> Self {
        self.link_preview_options = Some(Box::new(link_preview_options.into()));
        self
    }

    /// Whether to disable notification.
    pub fn disable_notification(mut self, disable_notification: bool) -> Self {
        self.disable_notification = Some(disable_notification);
        self
    }

    /// Whether to protect content.
    pub fn protect_content(mut self, protect_content: bool) -> Self {
        self.protect_content = Some(protect_content);
        self
    }

    /// Whether to allow paid broadcast.
    pub fn allow_paid_broadcast(mut self, allow_paid_broadcast: bool) -> Self {
        self.allow_paid_broadcast = Some(allow_paid_broadcast);
        self
    }

    /// Message effect id.
    pub fn message_effect_id(mut self, message_effect_id: impl Into<String>) -> Self {
        self.message_effect_id = Some(message_effect_id.into());
        self
    }

    /// Suggested post parameters.
    pub fn suggested_post_parameters(
        mut self,
        suggested_post_parameters: impl Into<SuggestedPostParameters>,
    ) -> Self {
        self.suggested_post_parameters = Some(Box::new(suggested_post_parameters.into()));
        self
    }

    /// Reply parameters.
    pub fn reply_parameters(mut self, reply_parameters: impl Into<ReplyParameters>) -> Self {
        self.reply_parameters = Some(Box::new(reply_parameters.into()));
        self
    }

    /// Reply markup.
    pub fn reply_markup(mut self, reply_markup: impl Into<ReplyMarkup>) -> Self {
        self.reply_markup = Some(reply_markup.into());
        self
    }

    fn with_bot<C>(self, bot: C) -> SendMessage<C> {
        SendMessage {
            bot,
            business_connection_id: self.business_connection_id,
            chat_id: self.chat_id,
            message_thread_id: self.message_thread_id,
            direct_messages_topic_id: self.direct_messages_topic_id,
            ephemeral_message_parameters: self.ephemeral_message_parameters,
            text: self.text,
            parse_mode: self.parse_mode,
            entities: self.entities,
            link_preview_options: self.link_preview_options,
            disable_notification: self.disable_notification,
            protect_content: self.protect_content,
            allow_paid_broadcast: self.allow_paid_broadcast,
            message_effect_id: self.message_effect_id,
            suggested_post_parameters: self.suggested_post_parameters,
            reply_parameters: self.reply_parameters,
            reply_markup: self.reply_markup,
        }
    }

    fn target(&self) -> Option<ChatTarget> {
        Some(self.chat_id.clone())
    }

    fn detach(&mut self, files: &mut Attachments) {
        let _none = files;
    }
}

impl<B> Serialize for SendMessage<B> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .optional(
                "business_connection_id",
                self.business_connection_id.as_ref(),
            )
            .field("chat_id", &self.chat_id)
            .optional("message_thread_id", self.message_thread_id.as_ref())
            .optional(
                "direct_messages_topic_id",
                self.direct_messages_topic_id.as_ref(),
            )
            .optional(
                "ephemeral_message_parameters",
                self.ephemeral_message_parameters.as_ref(),
            )
            .field("text", &self.text)
            .optional("parse_mode", self.parse_mode.as_ref())
            .optional("entities", self.entities.as_ref())
            .optional("link_preview_options", self.link_preview_options.as_ref())
            .optional("disable_notification", self.disable_notification.as_ref())
            .optional("protect_content", self.protect_content.as_ref())
            .optional("allow_paid_broadcast", self.allow_paid_broadcast.as_ref())
            .optional("message_effect_id", self.message_effect_id.as_ref())
            .optional(
                "suggested_post_parameters",
                self.suggested_post_parameters.as_ref(),
            )
            .optional("reply_parameters", self.reply_parameters.as_ref())
            .optional("reply_markup", self.reply_markup.as_ref())
            .end()
    }
}

impl Bot {
    /// [`sendMessage`](https://core.telegram.org/bots/api#sendmessage), answered with [`Message`].
    pub fn send_message(
        &self,
        chat_id: impl Into<ChatTarget>,
        text: impl Into<String>,
    ) -> SendMessage<Self> {
        SendMessage::new(chat_id, text).bind(self)
    }
}

method!(
    SendMessage,
    "sendMessage",
    Message,
    envelope::decode::<Message>
);

/// [`forwardMessage`](https://core.telegram.org/bots/api#forwardmessage), answered with [`Message`].
#[derive(Clone, Debug, PartialEq)]
#[must_use = "a call does nothing until it is awaited or sent"]
pub struct ForwardMessage<B = ()> {
    pub(crate) bot: B,
    /// Chat id.
    pub chat_id: ChatTarget,
    /// Message thread id.
    pub message_thread_id: Option<ThreadId>,
    /// Direct messages topic id.
    pub direct_messages_topic_id: Option<i64>,
    /// From chat id.
    pub from_chat_id: ChatTarget,
    /// Video start timestamp.
    pub video_start_timestamp: Option<i64>,
    /// Whether to disable notification.
    pub disable_notification: Option<bool>,
    /// Whether to protect content.
    pub protect_content: Option<bool>,
    /// Message effect id.
    pub message_effect_id: Option<String>,
    /// Suggested post parameters.
    pub suggested_post_parameters: Option<Box<SuggestedPostParameters>>,
    /// Message id.
    pub message_id: MessageId,
}

impl ForwardMessage {
    /// The call with what is required.
    pub fn new(
        chat_id: impl Into<ChatTarget>,
        from_chat_id: impl Into<ChatTarget>,
        message_id: impl Into<MessageId>,
    ) -> Self {
        Self {
            bot: (),
            chat_id: chat_id.into(),
            message_thread_id: None,
            direct_messages_topic_id: None,
            from_chat_id: from_chat_id.into(),
            video_start_timestamp: None,
            disable_notification: None,
            protect_content: None,
            message_effect_id: None,
            suggested_post_parameters: None,
            message_id: message_id.into(),
        }
    }
}

impl<B> ForwardMessage<B> {
    /// Message thread id.
    pub fn message_thread_id(mut self, message_thread_id: impl Into<ThreadId>) -> Self {
        self.message_thread_id = Some(message_thread_id.into());
        self
    }

    /// Direct messages topic id.
    pub fn direct_messages_topic_id(mut self, direct_messages_topic_id: i64) -> Self {
        self.direct_messages_topic_id = Some(direct_messages_topic_id);
        self
    }

    /// Video start timestamp.
    pub fn video_start_timestamp(mut self, video_start_timestamp: i64) -> Self {
        self.video_start_timestamp = Some(video_start_timestamp);
        self
    }

    /// Whether to disable notification.
    pub fn disable_notification(mut self, disable_notification: bool) -> Self {
        self.disable_notification = Some(disable_notification);
        self
    }

    /// Whether to protect content.
    pub fn protect_content(mut self, protect_content: bool) -> Self {
        self.protect_content = Some(protect_content);
        self
    }

    /// Message effect id.
    pub fn message_effect_id(mut self, message_effect_id: impl Into<String>) -> Self {
        self.message_effect_id = Some(message_effect_id.into());
        self
    }

    /// Suggested post parameters.
    pub fn suggested_post_parameters(
        mut self,
        suggested_post_parameters: impl Into<SuggestedPostParameters>,
    ) -> Self {
        self.suggested_post_parameters = Some(Box::new(suggested_post_parameters.into()));
        self
    }

    fn with_bot<C>(self, bot: C) -> ForwardMessage<C> {
        ForwardMessage {
            bot,
            chat_id: self.chat_id,
            message_thread_id: self.message_thread_id,
            direct_messages_topic_id: self.direct_messages_topic_id,
            from_chat_id: self.from_chat_id,
            video_start_timestamp: self.video_start_timestamp,
            disable_notification: self.disable_notification,
            protect_content: self.protect_content,
            message_effect_id: self.message_effect_id,
            suggested_post_parameters: self.suggested_post_parameters,
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

impl<B> Serialize for ForwardMessage<B> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("chat_id", &self.chat_id)
            .optional("message_thread_id", self.message_thread_id.as_ref())
            .optional(
                "direct_messages_topic_id",
                self.direct_messages_topic_id.as_ref(),
            )
            .field("from_chat_id", &self.from_chat_id)
            .optional("video_start_timestamp", self.video_start_timestamp.as_ref())
            .optional("disable_notification", self.disable_notification.as_ref())
            .optional("protect_content", self.protect_content.as_ref())
            .optional("message_effect_id", self.message_effect_id.as_ref())
            .optional(
                "suggested_post_parameters",
                self.suggested_post_parameters.as_ref(),
            )
            .field("message_id", &self.message_id)
            .end()
    }
}

impl Bot {
    /// [`forwardMessage`](https://core.telegram.org/bots/api#forwardmessage), answered with [`Message`].
    pub fn forward_message(
        &self,
        chat_id: impl Into<ChatTarget>,
        from_chat_id: impl Into<ChatTarget>,
        message_id: impl Into<MessageId>,
    ) -> ForwardMessage<Self> {
        ForwardMessage::new(chat_id, from_chat_id, message_id).bind(self)
    }
}

method!(
    ForwardMessage,
    "forwardMessage",
    Message,
    envelope::decode::<Message>
);

/// [`forwardMessages`](https://core.telegram.org/bots/api#forwardmessages), answered with an array of [`MessageIdObject`].
#[derive(Clone, Debug, PartialEq)]
#[must_use = "a call does nothing until it is awaited or sent"]
pub struct ForwardMessages<B = ()> {
    pub(crate) bot: B,
    /// Chat id.
    pub chat_id: ChatTarget,
    /// Message thread id.
    pub message_thread_id: Option<ThreadId>,
    /// Direct messages topic id.
    pub direct_messages_topic_id: Option<i64>,
    /// From chat id.
    pub from_chat_id: ChatTarget,
    /// Message ids.
    pub message_ids: Vec<MessageId>,
    /// Whether to disable notification.
    pub disable_notification: Option<bool>,
    /// Whether to protect content.
    pub protect_content: Option<bool>,
}

impl ForwardMessages {
    /// The call with what is required.
    pub fn new(
        chat_id: impl Into<ChatTarget>,
        from_chat_id: impl Into<ChatTarget>,
        message_ids: impl IntoIterator<Item = impl Into<MessageId>>,
    ) -> Self {
        Self {
            bot: (),
            chat_id: chat_id.into(),
            message_thread_id: None,
            direct_messages_topic_id: None,
            from_chat_id: from_chat_id.into(),
            message_ids: message_ids.into_iter().map(Into::into).collect(),
            disable_notification: None,
            protect_content: None,
        }
    }
}

impl<B> ForwardMessages<B> {
    /// Message thread id.
    pub fn message_thread_id(mut self, message_thread_id: impl Into<ThreadId>) -> Self {
        self.message_thread_id = Some(message_thread_id.into());
        self
    }

    /// Direct messages topic id.
    pub fn direct_messages_topic_id(mut self, direct_messages_topic_id: i64) -> Self {
        self.direct_messages_topic_id = Some(direct_messages_topic_id);
        self
    }

    /// Whether to disable notification.
    pub fn disable_notification(mut self, disable_notification: bool) -> Self {
        self.disable_notification = Some(disable_notification);
        self
    }

    /// Whether to protect content.
    pub fn protect_content(mut self, protect_content: bool) -> Self {
        self.protect_content = Some(protect_content);
        self
    }

    fn with_bot<C>(self, bot: C) -> ForwardMessages<C> {
        ForwardMessages {
            bot,
            chat_id: self.chat_id,
            message_thread_id: self.message_thread_id,
            direct_messages_topic_id: self.direct_messages_topic_id,
            from_chat_id: self.from_chat_id,
            message_ids: self.message_ids,
            disable_notification: self.disable_notification,
            protect_content: self.protect_content,
        }
    }

    fn target(&self) -> Option<ChatTarget> {
        Some(self.chat_id.clone())
    }

    fn detach(&mut self, files: &mut Attachments) {
        let _none = files;
    }
}

impl<B> Serialize for ForwardMessages<B> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("chat_id", &self.chat_id)
            .optional("message_thread_id", self.message_thread_id.as_ref())
            .optional(
                "direct_messages_topic_id",
                self.direct_messages_topic_id.as_ref(),
            )
            .field("from_chat_id", &self.from_chat_id)
            .field("message_ids", &self.message_ids)
            .optional("disable_notification", self.disable_notification.as_ref())
            .optional("protect_content", self.protect_content.as_ref())
            .end()
    }
}

impl Bot {
    /// [`forwardMessages`](https://core.telegram.org/bots/api#forwardmessages), answered with an array of [`MessageIdObject`].
    pub fn forward_messages(
        &self,
        chat_id: impl Into<ChatTarget>,
        from_chat_id: impl Into<ChatTarget>,
        message_ids: impl IntoIterator<Item = impl Into<MessageId>>,
    ) -> ForwardMessages<Self> {
        ForwardMessages::new(chat_id, from_chat_id, message_ids).bind(self)
    }
}

method!(
    ForwardMessages,
    "forwardMessages",
    Vec<MessageIdObject>,
    envelope::decode::<Vec<MessageIdObject>>
);

/// [`copyMessage`](https://core.telegram.org/bots/api#copymessage), answered with [`MessageIdObject`].
#[derive(Clone, Debug, PartialEq)]
#[must_use = "a call does nothing until it is awaited or sent"]
pub struct CopyMessage<B = ()> {
    pub(crate) bot: B,
    /// Chat id.
    pub chat_id: ChatTarget,
    /// Message thread id.
    pub message_thread_id: Option<ThreadId>,
    /// Direct messages topic id.
    pub direct_messages_topic_id: Option<i64>,
    /// From chat id.
    pub from_chat_id: ChatTarget,
    /// Message id.
    pub message_id: MessageId,
    /// Video start timestamp.
    pub video_start_timestamp: Option<i64>,
    /// Caption, 0 to 1024 characters.
    pub caption: Option<String>,
    /// Parse mode.
    pub parse_mode: Option<ParseMode>,
    /// Caption entities.
    pub caption_entities: Option<Vec<MessageEntity>>,
    /// Whether to show caption above media.
    pub show_caption_above_media: Option<bool>,
    /// Whether to disable notification.
    pub disable_notification: Option<bool>,
    /// Whether to protect content.
    pub protect_content: Option<bool>,
    /// Whether to allow paid broadcast.
    pub allow_paid_broadcast: Option<bool>,
    /// Message effect id.
    pub message_effect_id: Option<String>,
    /// Suggested post parameters.
    pub suggested_post_parameters: Option<Box<SuggestedPostParameters>>,
    /// Reply parameters.
    pub reply_parameters: Option<Box<ReplyParameters>>,
    /// Reply markup.
    pub reply_markup: Option<ReplyMarkup>,
}

impl CopyMessage {
    /// The call with what is required.
    pub fn new(
        chat_id: impl Into<ChatTarget>,
        from_chat_id: impl Into<ChatTarget>,
        message_id: impl Into<MessageId>,
    ) -> Self {
        Self {
            bot: (),
            chat_id: chat_id.into(),
            message_thread_id: None,
            direct_messages_topic_id: None,
            from_chat_id: from_chat_id.into(),
            message_id: message_id.into(),
            video_start_timestamp: None,
            caption: None,
            parse_mode: None,
            caption_entities: None,
            show_caption_above_media: None,
            disable_notification: None,
            protect_content: None,
            allow_paid_broadcast: None,
            message_effect_id: None,
            suggested_post_parameters: None,
            reply_parameters: None,
            reply_markup: None,
        }
    }
}

impl<B> CopyMessage<B> {
    /// Message thread id.
    pub fn message_thread_id(mut self, message_thread_id: impl Into<ThreadId>) -> Self {
        self.message_thread_id = Some(message_thread_id.into());
        self
    }

    /// Direct messages topic id.
    pub fn direct_messages_topic_id(mut self, direct_messages_topic_id: i64) -> Self {
        self.direct_messages_topic_id = Some(direct_messages_topic_id);
        self
    }

    /// Video start timestamp.
    pub fn video_start_timestamp(mut self, video_start_timestamp: i64) -> Self {
        self.video_start_timestamp = Some(video_start_timestamp);
        self
    }

    /// Caption, 0 to 1024 characters.
    pub fn caption(mut self, caption: impl Into<String>) -> Self {
        self.caption = Some(caption.into());
        self
    }

    /// Parse mode.
    pub fn parse_mode(mut self, parse_mode: impl Into<ParseMode>) -> Self {
        self.parse_mode = Some(parse_mode.into());
        self
    }

    /// Caption entities.
    pub fn caption_entities(
        mut self,
        caption_entities: impl IntoIterator<Item = impl Into<MessageEntity>>,
    ) -> Self {
        self.caption_entities = Some(caption_entities.into_iter().map(Into::into).collect());
        self
    }

    /// Whether to show caption above media.
    pub fn show_caption_above_media(mut self, show_caption_above_media: bool) -> Self {
        self.show_caption_above_media = Some(show_caption_above_media);
        self
    }

    /// Whether to disable notification.
    pub fn disable_notification(mut self, disable_notification: bool) -> Self {
        self.disable_notification = Some(disable_notification);
        self
    }

    /// Whether to protect content.
    pub fn protect_content(mut self, protect_content: bool) -> Self {
        self.protect_content = Some(protect_content);
        self
    }

    /// Whether to allow paid broadcast.
    pub fn allow_paid_broadcast(mut self, allow_paid_broadcast: bool) -> Self {
        self.allow_paid_broadcast = Some(allow_paid_broadcast);
        self
    }

    /// Message effect id.
    pub fn message_effect_id(mut self, message_effect_id: impl Into<String>) -> Self {
        self.message_effect_id = Some(message_effect_id.into());
        self
    }

    /// Suggested post parameters.
    pub fn suggested_post_parameters(
        mut self,
        suggested_post_parameters: impl Into<SuggestedPostParameters>,
    ) -> Self {
        self.suggested_post_parameters = Some(Box::new(suggested_post_parameters.into()));
        self
    }

    /// Reply parameters.
    pub fn reply_parameters(mut self, reply_parameters: impl Into<ReplyParameters>) -> Self {
        self.reply_parameters = Some(Box::new(reply_parameters.into()));
        self
    }

    /// Reply markup.
    pub fn reply_markup(mut self, reply_markup: impl Into<ReplyMarkup>) -> Self {
        self.reply_markup = Some(reply_markup.into());
        self
    }

    fn with_bot<C>(self, bot: C) -> CopyMessage<C> {
        CopyMessage {
            bot,
            chat_id: self.chat_id,
            message_thread_id: self.message_thread_id,
            direct_messages_topic_id: self.direct_messages_topic_id,
            from_chat_id: self.from_chat_id,
            message_id: self.message_id,
            video_start_timestamp: self.video_start_timestamp,
            caption: self.caption,
            parse_mode: self.parse_mode,
            caption_entities: self.caption_entities,
            show_caption_above_media: self.show_caption_above_media,
            disable_notification: self.disable_notification,
            protect_content: self.protect_content,
            allow_paid_broadcast: self.allow_paid_broadcast,
            message_effect_id: self.message_effect_id,
            suggested_post_parameters: self.suggested_post_parameters,
            reply_parameters: self.reply_parameters,
            reply_markup: self.reply_markup,
        }
    }

    fn target(&self) -> Option<ChatTarget> {
        Some(self.chat_id.clone())
    }

    fn detach(&mut self, files: &mut Attachments) {
        let _none = files;
    }
}

impl<B> Serialize for CopyMessage<B> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("chat_id", &self.chat_id)
            .optional("message_thread_id", self.message_thread_id.as_ref())
            .optional(
                "direct_messages_topic_id",
                self.direct_messages_topic_id.as_ref(),
            )
            .field("from_chat_id", &self.from_chat_id)
            .field("message_id", &self.message_id)
            .optional("video_start_timestamp", self.video_start_timestamp.as_ref())
            .optional("caption", self.caption.as_ref())
            .optional("parse_mode", self.parse_mode.as_ref())
            .optional("caption_entities", self.caption_entities.as_ref())
            .optional(
                "show_caption_above_media",
                self.show_caption_above_media.as_ref(),
            )
            .optional("disable_notification", self.disable_notification.as_ref())
            .optional("protect_content", self.protect_content.as_ref())
            .optional("allow_paid_broadcast", self.allow_paid_broadcast.as_ref())
            .optional("message_effect_id", self.message_effect_id.as_ref())
            .optional(
                "suggested_post_parameters",
                self.suggested_post_parameters.as_ref(),
            )
            .optional("reply_parameters", self.reply_parameters.as_ref())
            .optional("reply_markup", self.reply_markup.as_ref())
            .end()
    }
}

impl Bot {
    /// [`copyMessage`](https://core.telegram.org/bots/api#copymessage), answered with [`MessageIdObject`].
    pub fn copy_message(
        &self,
        chat_id: impl Into<ChatTarget>,
        from_chat_id: impl Into<ChatTarget>,
        message_id: impl Into<MessageId>,
    ) -> CopyMessage<Self> {
        CopyMessage::new(chat_id, from_chat_id, message_id).bind(self)
    }
}

method!(
    CopyMessage,
    "copyMessage",
    MessageIdObject,
    envelope::decode::<MessageIdObject>
);

/// [`copyMessages`](https://core.telegram.org/bots/api#copymessages), answered with an array of [`MessageIdObject`].
#[derive(Clone, Debug, PartialEq)]
#[must_use = "a call does nothing until it is awaited or sent"]
pub struct CopyMessages<B = ()> {
    pub(crate) bot: B,
    /// Chat id.
    pub chat_id: ChatTarget,
    /// Message thread id.
    pub message_thread_id: Option<ThreadId>,
    /// Direct messages topic id.
    pub direct_messages_topic_id: Option<i64>,
    /// From chat id.
    pub from_chat_id: ChatTarget,
    /// Message ids.
    pub message_ids: Vec<MessageId>,
    /// Whether to disable notification.
    pub disable_notification: Option<bool>,
    /// Whether to protect content.
    pub protect_content: Option<bool>,
    /// Whether to remove caption.
    pub remove_caption: Option<bool>,
}

impl CopyMessages {
    /// The call with what is required.
    pub fn new(
        chat_id: impl Into<ChatTarget>,
        from_chat_id: impl Into<ChatTarget>,
        message_ids: impl IntoIterator<Item = impl Into<MessageId>>,
    ) -> Self {
        Self {
            bot: (),
            chat_id: chat_id.into(),
            message_thread_id: None,
            direct_messages_topic_id: None,
            from_chat_id: from_chat_id.into(),
            message_ids: message_ids.into_iter().map(Into::into).collect(),
            disable_notification: None,
            protect_content: None,
            remove_caption: None,
        }
    }
}

impl<B> CopyMessages<B> {
    /// Message thread id.
    pub fn message_thread_id(mut self, message_thread_id: impl Into<ThreadId>) -> Self {
        self.message_thread_id = Some(message_thread_id.into());
        self
    }

    /// Direct messages topic id.
    pub fn direct_messages_topic_id(mut self, direct_messages_topic_id: i64) -> Self {
        self.direct_messages_topic_id = Some(direct_messages_topic_id);
        self
    }

    /// Whether to disable notification.
    pub fn disable_notification(mut self, disable_notification: bool) -> Self {
        self.disable_notification = Some(disable_notification);
        self
    }

    /// Whether to protect content.
    pub fn protect_content(mut self, protect_content: bool) -> Self {
        self.protect_content = Some(protect_content);
        self
    }

    /// Whether to remove caption.
    pub fn remove_caption(mut self, remove_caption: bool) -> Self {
        self.remove_caption = Some(remove_caption);
        self
    }

    fn with_bot<C>(self, bot: C) -> CopyMessages<C> {
        CopyMessages {
            bot,
            chat_id: self.chat_id,
            message_thread_id: self.message_thread_id,
            direct_messages_topic_id: self.direct_messages_topic_id,
            from_chat_id: self.from_chat_id,
            message_ids: self.message_ids,
            disable_notification: self.disable_notification,
            protect_content: self.protect_content,
            remove_caption: self.remove_caption,
        }
    }

    fn target(&self) -> Option<ChatTarget> {
        Some(self.chat_id.clone())
    }

    fn detach(&mut self, files: &mut Attachments) {
        let _none = files;
    }
}

impl<B> Serialize for CopyMessages<B> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("chat_id", &self.chat_id)
            .optional("message_thread_id", self.message_thread_id.as_ref())
            .optional(
                "direct_messages_topic_id",
                self.direct_messages_topic_id.as_ref(),
            )
            .field("from_chat_id", &self.from_chat_id)
            .field("message_ids", &self.message_ids)
            .optional("disable_notification", self.disable_notification.as_ref())
            .optional("protect_content", self.protect_content.as_ref())
            .optional("remove_caption", self.remove_caption.as_ref())
            .end()
    }
}

impl Bot {
    /// [`copyMessages`](https://core.telegram.org/bots/api#copymessages), answered with an array of [`MessageIdObject`].
    pub fn copy_messages(
        &self,
        chat_id: impl Into<ChatTarget>,
        from_chat_id: impl Into<ChatTarget>,
        message_ids: impl IntoIterator<Item = impl Into<MessageId>>,
    ) -> CopyMessages<Self> {
        CopyMessages::new(chat_id, from_chat_id, message_ids).bind(self)
    }
}

method!(
    CopyMessages,
    "copyMessages",
    Vec<MessageIdObject>,
    envelope::decode::<Vec<MessageIdObject>>
);
