//! Rich messages and inline mode.

use serde::{Serialize, Serializer};

use crate::bot::Bot;
use crate::call::Attachments;
use crate::client::envelope;
use crate::methods::method;
use crate::methods::truth;
use crate::ser;
use crate::types::*;

/// [`sendRichMessage`](https://core.telegram.org/bots/api#sendrichmessage), answered with [`Message`].
#[derive(Clone, Debug, PartialEq)]
#[must_use = "a call does nothing until it is awaited or sent"]
pub struct SendRichMessage<B = ()> {
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
    /// Rich message.
    pub rich_message: Box<InputRichMessage>,
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

impl SendRichMessage {
    /// The call with what is required.
    pub fn new(chat_id: impl Into<ChatTarget>, rich_message: impl Into<InputRichMessage>) -> Self {
        Self {
            bot: (),
            business_connection_id: None,
            chat_id: chat_id.into(),
            message_thread_id: None,
            direct_messages_topic_id: None,
            ephemeral_message_parameters: None,
            rich_message: Box::new(rich_message.into()),
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

impl<B> SendRichMessage<B> {
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

    fn with_bot<C>(self, bot: C) -> SendRichMessage<C> {
        SendRichMessage {
            bot,
            business_connection_id: self.business_connection_id,
            chat_id: self.chat_id,
            message_thread_id: self.message_thread_id,
            direct_messages_topic_id: self.direct_messages_topic_id,
            ephemeral_message_parameters: self.ephemeral_message_parameters,
            rich_message: self.rich_message,
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
        self.rich_message.detach(files);
    }
}

impl<B> Serialize for SendRichMessage<B> {
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
            .field("rich_message", &self.rich_message)
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
    /// [`sendRichMessage`](https://core.telegram.org/bots/api#sendrichmessage), answered with [`Message`].
    pub fn send_rich_message(
        &self,
        chat_id: impl Into<ChatTarget>,
        rich_message: impl Into<InputRichMessage>,
    ) -> SendRichMessage<Self> {
        SendRichMessage::new(chat_id, rich_message).bind(self)
    }
}

method!(
    SendRichMessage,
    "sendRichMessage",
    Message,
    envelope::decode::<Message>
);

/// [`sendRichMessageDraft`](https://core.telegram.org/bots/api#sendrichmessagedraft), answered with `true`.
#[derive(Clone, Debug, PartialEq)]
#[must_use = "a call does nothing until it is awaited or sent"]
pub struct SendRichMessageDraft<B = ()> {
    pub(crate) bot: B,
    /// Chat id.
    pub chat_id: ChatId,
    /// Message thread id.
    pub message_thread_id: Option<ThreadId>,
    /// Draft id.
    pub draft_id: i64,
    /// Rich message.
    pub rich_message: Box<InputRichMessage>,
    /// Whether it can stop.
    pub can_stop: Option<bool>,
    /// Whether to keep on stop.
    pub keep_on_stop: Option<bool>,
}

impl SendRichMessageDraft {
    /// The call with what is required.
    pub fn new(
        chat_id: impl Into<ChatId>,
        draft_id: i64,
        rich_message: impl Into<InputRichMessage>,
    ) -> Self {
        Self {
            bot: (),
            chat_id: chat_id.into(),
            message_thread_id: None,
            draft_id,
            rich_message: Box::new(rich_message.into()),
            can_stop: None,
            keep_on_stop: None,
        }
    }
}

impl<B> SendRichMessageDraft<B> {
    /// Message thread id.
    pub fn message_thread_id(mut self, message_thread_id: impl Into<ThreadId>) -> Self {
        self.message_thread_id = Some(message_thread_id.into());
        self
    }

    /// Whether it can stop.
    pub fn can_stop(mut self, can_stop: bool) -> Self {
        self.can_stop = Some(can_stop);
        self
    }

    /// Whether to keep on stop.
    pub fn keep_on_stop(mut self, keep_on_stop: bool) -> Self {
        self.keep_on_stop = Some(keep_on_stop);
        self
    }

    fn with_bot<C>(self, bot: C) -> SendRichMessageDraft<C> {
        SendRichMessageDraft {
            bot,
            chat_id: self.chat_id,
            message_thread_id: self.message_thread_id,
            draft_id: self.draft_id,
            rich_message: self.rich_message,
            can_stop: self.can_stop,
            keep_on_stop: self.keep_on_stop,
        }
    }

    fn target(&self) -> Option<ChatTarget> {
        Some(self.chat_id.into())
    }

    fn detach(&mut self, files: &mut Attachments) {
        self.rich_message.detach(files);
    }
}

impl<B> Serialize for SendRichMessageDraft<B> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("chat_id", &self.chat_id)
            .optional("message_thread_id", self.message_thread_id.as_ref())
            .field("draft_id", &self.draft_id)
            .field("rich_message", &self.rich_message)
            .optional("can_stop", self.can_stop.as_ref())
            .optional("keep_on_stop", self.keep_on_stop.as_ref())
            .end()
    }
}

impl Bot {
    /// [`sendRichMessageDraft`](https://core.telegram.org/bots/api#sendrichmessagedraft), answered with `true`.
    pub fn send_rich_message_draft(
        &self,
        chat_id: impl Into<ChatId>,
        draft_id: i64,
        rich_message: impl Into<InputRichMessage>,
    ) -> SendRichMessageDraft<Self> {
        SendRichMessageDraft::new(chat_id, draft_id, rich_message).bind(self)
    }
}

method!(SendRichMessageDraft, "sendRichMessageDraft", bool, truth);

/// [`answerInlineQuery`](https://core.telegram.org/bots/api#answerinlinequery), answered with `true`.
#[derive(Clone, Debug, PartialEq)]
#[must_use = "a call does nothing until it is awaited or sent"]
pub struct AnswerInlineQuery<B = ()> {
    pub(crate) bot: B,
    /// Inline query id.
    pub inline_query_id: String,
    /// Results.
    pub results: Vec<InlineQueryResult>,
    /// Cache time. The default is `300`.
    pub cache_time: Option<i64>,
    /// Whether it is personal.
    pub is_personal: Option<bool>,
    /// Next offset.
    pub next_offset: Option<String>,
    /// Button.
    pub button: Option<Box<InlineQueryResultsButton>>,
}

impl AnswerInlineQuery {
    /// The call with what is required.
    pub fn new(
        inline_query_id: impl Into<String>,
        results: impl IntoIterator<Item = impl Into<InlineQueryResult>>,
    ) -> Self {
        Self {
            bot: (),
            inline_query_id: inline_query_id.into(),
            results: results.into_iter().map(Into::into).collect(),
            cache_time: None,
            is_personal: None,
            next_offset: None,
            button: None,
        }
    }
}

impl<B> AnswerInlineQuery<B> {
    /// Cache time. The default is `300`.
    pub fn cache_time(mut self, cache_time: i64) -> Self {
        self.cache_time = Some(cache_time);
        self
    }

    /// Whether it is personal.
    pub fn is_personal(mut self, is_personal: bool) -> Self {
        self.is_personal = Some(is_personal);
        self
    }

    /// Next offset.
    pub fn next_offset(mut self, next_offset: impl Into<String>) -> Self {
        self.next_offset = Some(next_offset.into());
        self
    }

    /// Button.
    pub fn button(mut self, button: impl Into<InlineQueryResultsButton>) -> Self {
        self.button = Some(Box::new(button.into()));
        self
    }

    fn with_bot<C>(self, bot: C) -> AnswerInlineQuery<C> {
        AnswerInlineQuery {
            bot,
            inline_query_id: self.inline_query_id,
            results: self.results,
            cache_time: self.cache_time,
            is_personal: self.is_personal,
            next_offset: self.next_offset,
            button: self.button,
        }
    }

    fn target(&self) -> Option<ChatTarget> {
        None
    }

    fn detach(&mut self, files: &mut Attachments) {
        for item in &mut self.results {
            item.detach(files);
        }
    }
}

impl<B> Serialize for AnswerInlineQuery<B> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("inline_query_id", &self.inline_query_id)
            .field("results", &self.results)
            .optional("cache_time", self.cache_time.as_ref())
            .optional("is_personal", self.is_personal.as_ref())
            .optional("next_offset", self.next_offset.as_ref())
            .optional("button", self.button.as_ref())
            .end()
    }
}

impl Bot {
    /// [`answerInlineQuery`](https://core.telegram.org/bots/api#answerinlinequery), answered with `true`.
    pub fn answer_inline_query(
        &self,
        inline_query_id: impl Into<String>,
        results: impl IntoIterator<Item = impl Into<InlineQueryResult>>,
    ) -> AnswerInlineQuery<Self> {
        AnswerInlineQuery::new(inline_query_id, results).bind(self)
    }
}

method!(AnswerInlineQuery, "answerInlineQuery", bool, truth);
