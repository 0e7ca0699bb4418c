//! Sending files.

use serde::{Serialize, Serializer};

use crate::bot::Bot;
use crate::call::Attachments;
use crate::client::envelope;
use crate::methods::method;
use crate::ser;
use crate::types::*;

/// [`sendPhoto`](https://core.telegram.org/bots/api#sendphoto), answered with [`Message`].
#[derive(Clone, Debug, PartialEq)]
#[must_use = "a call does nothing until it is awaited or sent"]
pub struct SendPhoto<B = ()> {
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
    /// Photo.
    pub photo: InputFile,
    /// Caption, 0 to 1024 characters.
    pub caption: Option<String>,
    /// Parse mode.
    pub parse_mode: Option<ParseMode>,
    /// Caption entities.
    pub caption_entities: Option<Vec<MessageEntity>>,
    /// Whether to show caption above media.
    pub show_caption_above_media: Option<bool>,
    /// Whether it has spoiler.
    pub has_spoiler: Option<bool>,
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

impl SendPhoto {
    /// The call with what is required.
    pub fn new(chat_id: impl Into<ChatTarget>, photo: impl Into<InputFile>) -> Self {
        Self {
            bot: (),
            business_connection_id: None,
            chat_id: chat_id.into(),
            message_thread_id: None,
            direct_messages_topic_id: None,
            ephemeral_message_parameters: None,
            photo: photo.into(),
            caption: None,
            parse_mode: None,
            caption_entities: None,
            show_caption_above_media: None,
            has_spoiler: None,
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

impl<B> SendPhoto<B> {
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

    /// Whether it has spoiler.
    pub fn has_spoiler(mut self, has_spoiler: bool) -> Self {
        self.has_spoiler = Some(has_spoiler);
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

    fn with_bot<C>(self, bot: C) -> SendPhoto<C> {
        SendPhoto {
            bot,
            business_connection_id: self.business_connection_id,
            chat_id: self.chat_id,
            message_thread_id: self.message_thread_id,
            direct_messages_topic_id: self.direct_messages_topic_id,
            ephemeral_message_parameters: self.ephemeral_message_parameters,
            photo: self.photo,
            caption: self.caption,
            parse_mode: self.parse_mode,
            caption_entities: self.caption_entities,
            show_caption_above_media: self.show_caption_above_media,
            has_spoiler: self.has_spoiler,
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
        files.attach(&mut self.photo);
    }
}

impl<B> Serialize for SendPhoto<B> {
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
            .field("photo", &self.photo)
            .optional("caption", self.caption.as_ref())
            .optional("parse_mode", self.parse_mode.as_ref())
            .optional("caption_entities", self.caption_entities.as_ref())
            .optional(
                "show_caption_above_media",
                self.show_caption_above_media.as_ref(),
            )
            .optional("has_spoiler", self.has_spoiler.as_ref())
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
    /// [`sendPhoto`](https://core.telegram.org/bots/api#sendphoto), answered with [`Message`].
    pub fn send_photo(
        &self,
        chat_id: impl Into<ChatTarget>,
        photo: impl Into<InputFile>,
    ) -> SendPhoto<Self> {
        SendPhoto::new(chat_id, photo).bind(self)
    }
}

method!(SendPhoto, "sendPhoto", Message, envelope::decode::<Message>);

/// [`sendLivePhoto`](https://core.telegram.org/bots/api#sendlivephoto), answered with [`Message`].
#[derive(Clone, Debug, PartialEq)]
#[must_use = "a call does nothing until it is awaited or sent"]
pub struct SendLivePhoto<B = ()> {
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
    /// Live photo.
    pub live_photo: InputFile,
    /// Photo.
    pub photo: InputFile,
    /// Caption, 0 to 1024 characters.
    pub caption: Option<String>,
    /// Parse mode.
    pub parse_mode: Option<ParseMode>,
    /// Caption entities.
    pub caption_entities: Option<Vec<MessageEntity>>,
    /// Whether to show caption above media.
    pub show_caption_above_media: Option<bool>,
    /// Whether it has spoiler.
    pub has_spoiler: Option<bool>,
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

impl SendLivePhoto {
    /// The call with what is required.
    pub fn new(
        chat_id: impl Into<ChatTarget>,
        live_photo: impl Into<InputFile>,
        photo: impl Into<InputFile>,
    ) -> Self {
        Self {
            bot: (),
            business_connection_id: None,
            chat_id: chat_id.into(),
            message_thread_id: None,
            direct_messages_topic_id: None,
            ephemeral_message_parameters: None,
            live_photo: live_photo.into(),
            photo: photo.into(),
            caption: None,
            parse_mode: None,
            caption_entities: None,
            show_caption_above_media: None,
            has_spoiler: None,
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

impl<B> SendLivePhoto<B> {
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

    /// Whether it has spoiler.
    pub fn has_spoiler(mut self, has_spoiler: bool) -> Self {
        self.has_spoiler = Some(has_spoiler);
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

    fn with_bot<C>(self, bot: C) -> SendLivePhoto<C> {
        SendLivePhoto {
            bot,
            business_connection_id: self.business_connection_id,
            chat_id: self.chat_id,
            message_thread_id: self.message_thread_id,
            direct_messages_topic_id: self.direct_messages_topic_id,
            ephemeral_message_parameters: self.ephemeral_message_parameters,
            live_photo: self.live_photo,
            photo: self.photo,
            caption: self.caption,
            parse_mode: self.parse_mode,
            caption_entities: self.caption_entities,
            show_caption_above_media: self.show_caption_above_media,
            has_spoiler: self.has_spoiler,
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
        files.attach(&mut self.live_photo);
        files.attach(&mut self.photo);
    }
}

impl<B> Serialize for SendLivePhoto<B> {
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
            .field("live_photo", &self.live_photo)
            .field("photo", &self.photo)
            .optional("caption", self.caption.as_ref())
            .optional("parse_mode", self.parse_mode.as_ref())
            .optional("caption_entities", self.caption_entities.as_ref())
            .optional(
                "show_caption_above_media",
                self.show_caption_above_media.as_ref(),
            )
            .optional("has_spoiler", self.has_spoiler.as_ref())
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
    /// [`sendLivePhoto`](https://core.telegram.org/bots/api#sendlivephoto), answered with [`Message`].
    pub fn send_live_photo(
        &self,
        chat_id: impl Into<ChatTarget>,
        live_photo: impl Into<InputFile>,
        photo: impl Into<InputFile>,
    ) -> SendLivePhoto<Self> {
        SendLivePhoto::new(chat_id, live_photo, photo).bind(self)
    }
}

method!(
    SendLivePhoto,
    "sendLivePhoto",
    Message,
    envelope::decode::<Message>
);

/// [`sendAudio`](https://core.telegram.org/bots/api#sendaudio), answered with [`Message`].
#[derive(Clone, Debug, PartialEq)]
#[must_use = "a call does nothing until it is awaited or sent"]
pub struct SendAudio<B = ()> {
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
    /// Audio.
    pub audio: InputFile,
    /// Caption, 0 to 1024 characters.
    pub caption: Option<String>,
    /// Parse mode.
    pub parse_mode: Option<ParseMode>,
    /// Caption entities.
    pub caption_entities: Option<Vec<MessageEntity>>,
    /// Duration.
    pub duration: Option<i64>,
    /// Performer.
    pub performer: Option<String>,
    /// Title.
    pub title: Option<String>,
    /// Thumbnail.
    pub thumbnail: Option<InputFile>,
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

impl SendAudio {
    /// The call with what is required.
    pub fn new(chat_id: impl Into<ChatTarget>, audio: impl Into<InputFile>) -> Self {
        Self {
            bot: (),
            business_connection_id: None,
            chat_id: chat_id.into(),
            message_thread_id: None,
            direct_messages_topic_id: None,
            ephemeral_message_parameters: None,
            audio: audio.into(),
            caption: None,
            parse_mode: None,
            caption_entities: None,
            duration: None,
            performer: None,
            title: None,
            thumbnail: None,
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

impl<B> SendAudio<B> {
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

    /// Duration.
    pub fn duration(mut self, duration: i64) -> Self {
        self.duration = Some(duration);
        self
    }

    /// Performer.
    pub fn performer(mut self, performer: impl Into<String>) -> Self {
        self.performer = Some(performer.into());
        self
    }

    /// Title.
    pub fn title(mut self, title: impl Into<String>) -> Self {
        self.title = Some(title.into());
        self
    }

    /// Thumbnail.
    pub fn thumbnail(mut self, thumbnail: impl Into<InputFile>) -> Self {
        self.thumbnail = Some(thumbnail.into());
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

    fn with_bot<C>(self, bot: C) -> SendAudio<C> {
        SendAudio {
            bot,
            business_connection_id: self.business_connection_id,
            chat_id: self.chat_id,
            message_thread_id: self.message_thread_id,
            direct_messages_topic_id: self.direct_messages_topic_id,
            ephemeral_message_parameters: self.ephemeral_message_parameters,
            audio: self.audio,
            caption: self.caption,
            parse_mode: self.parse_mode,
            caption_entities: self.caption_entities,
            duration: self.duration,
            performer: self.performer,
            title: self.title,
            thumbnail: self.thumbnail,
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
        files.attach(&mut self.audio);
        if let Some(thumbnail) = &mut self.thumbnail {
            files.attach(thumbnail);
        }
    }
}

impl<B> Serialize for SendAudio<B> {
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
            .field("audio", &self.audio)
            .optional("caption", self.caption.as_ref())
            .optional("parse_mode", self.parse_mode.as_ref())
            .optional("caption_entities", self.caption_entities.as_ref())
            .optional("duration", self.duration.as_ref())
            .optional("performer", self.performer.as_ref())
            .optional("title", self.title.as_ref())
            .optional("thumbnail", self.thumbnail.as_ref())
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
    /// [`sendAudio`](https://core.telegram.org/bots/api#sendaudio), answered with [`Message`].
    pub fn send_audio(
        &self,
        chat_id: impl Into<ChatTarget>,
        audio: impl Into<InputFile>,
    ) -> SendAudio<Self> {
        SendAudio::new(chat_id, audio).bind(self)
    }
}

method!(SendAudio, "sendAudio", Message, envelope::decode::<Message>);

/// [`sendDocument`](https://core.telegram.org/bots/api#senddocument), answered with [`Message`].
#[derive(Clone, Debug, PartialEq)]
#[must_use = "a call does nothing until it is awaited or sent"]
pub struct SendDocument<B = ()> {
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
    /// Document.
    pub document: InputFile,
    /// Thumbnail.
    pub thumbnail: Option<InputFile>,
    /// Caption, 0 to 1024 characters.
    pub caption: Option<String>,
    /// Parse mode.
    pub parse_mode: Option<ParseMode>,
    /// Caption entities.
    pub caption_entities: Option<Vec<MessageEntity>>,
    /// Whether to disable content type detection.
    pub disable_content_type_detection: Option<bool>,
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

impl SendDocument {
    /// The call with what is required.
    pub fn new(chat_id: impl Into<ChatTarget>, document: impl Into<InputFile>) -> Self {
        Self {
            bot: (),
            business_connection_id: None,
            chat_id: chat_id.into(),
            message_thread_id: None,
            direct_messages_topic_id: None,
            ephemeral_message_parameters: None,
            document: document.into(),
            thumbnail: None,
            caption: None,
            parse_mode: None,
            caption_entities: None,
            disable_content_type_detection: None,
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

impl<B> SendDocument<B> {
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

    /// Thumbnail.
    pub fn thumbnail(mut self, thumbnail: impl Into<InputFile>) -> Self {
        self.thumbnail = Some(thumbnail.into());
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

    /// Whether to disable content type detection.
    pub fn disable_content_type_detection(mut self, disable_content_type_detection: bool) -> Self {
        self.disable_content_type_detection = Some(disable_content_type_detection);
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

    fn with_bot<C>(self, bot: C) -> SendDocument<C> {
        SendDocument {
            bot,
            business_connection_id: self.business_connection_id,
            chat_id: self.chat_id,
            message_thread_id: self.message_thread_id,
            direct_messages_topic_id: self.direct_messages_topic_id,
            ephemeral_message_parameters: self.ephemeral_message_parameters,
            document: self.document,
            thumbnail: self.thumbnail,
            caption: self.caption,
            parse_mode: self.parse_mode,
            caption_entities: self.caption_entities,
            disable_content_type_detection: self.disable_content_type_detection,
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
        files.attach(&mut self.document);
        if let Some(thumbnail) = &mut self.thumbnail {
            files.attach(thumbnail);
        }
    }
}

impl<B> Serialize for SendDocument<B> {
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
            .field("document", &self.document)
            .optional("thumbnail", self.thumbnail.as_ref())
            .optional("caption", self.caption.as_ref())
            .optional("parse_mode", self.parse_mode.as_ref())
            .optional("caption_entities", self.caption_entities.as_ref())
            .optional(
                "disable_content_type_detection",
                self.disable_content_type_detection.as_ref(),
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
    /// [`sendDocument`](https://core.telegram.org/bots/api#senddocument), answered with [`Message`].
    pub fn send_document(
        &self,
        chat_id: impl Into<ChatTarget>,
        document: impl Into<InputFile>,
    ) -> SendDocument<Self> {
        SendDocument::new(chat_id, document).bind(self)
    }
}

method!(
    SendDocument,
    "sendDocument",
    Message,
    envelope::decode::<Message>
);

/// [`sendVideo`](https://core.telegram.org/bots/api#sendvideo), answered with [`Message`].
#[derive(Clone, Debug, PartialEq)]
#[must_use = "a call does nothing until it is awaited or sent"]
pub struct SendVideo<B = ()> {
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
    /// Video.
    pub video: InputFile,
    /// Duration.
    pub duration: Option<i64>,
    /// Width.
    pub width: Option<i64>,
    /// Height.
    pub height: Option<i64>,
    /// Thumbnail.
    pub thumbnail: Option<InputFile>,
    /// Cover.
    pub cover: Option<InputFile>,
    /// Start timestamp.
    pub start_timestamp: Option<i64>,
    /// Caption, 0 to 1024 characters.
    pub caption: Option<String>,
    /// Parse mode.
    pub parse_mode: Option<ParseMode>,
    /// Caption entities.
    pub caption_entities: Option<Vec<MessageEntity>>,
    /// Whether to show caption above media.
    pub show_caption_above_media: Option<bool>,
    /// Whether it has spoiler.
    pub has_spoiler: Option<bool>,
    /// Whether it supports streaming.
    pub supports_streaming: Option<bool>,
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

impl SendVideo {
    /// The call with what is required.
    pub fn new(chat_id: impl Into<ChatTarget>, video: impl Into<InputFile>) -> Self {
        Self {
            bot: (),
            business_connection_id: None,
            chat_id: chat_id.into(),
            message_thread_id: None,
            direct_messages_topic_id: None,
            ephemeral_message_parameters: None,
            video: video.into(),
            duration: None,
            width: None,
            height: None,
            thumbnail: None,
            cover: None,
            start_timestamp: None,
            caption: None,
            parse_mode: None,
            caption_entities: None,
            show_caption_above_media: None,
            has_spoiler: None,
            supports_streaming: None,
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

impl<B> SendVideo<B> {
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

    /// Duration.
    pub fn duration(mut self, duration: i64) -> Self {
        self.duration = Some(duration);
        self
    }

    /// Width.
    pub fn width(mut self, width: i64) -> Self {
        self.width = Some(width);
        self
    }

    /// Height.
    pub fn height(mut self, height: i64) -> Self {
        self.height = Some(height);
        self
    }

    /// Thumbnail.
    pub fn thumbnail(mut self, thumbnail: impl Into<InputFile>) -> Self {
        self.thumbnail = Some(thumbnail.into());
        self
    }

    /// Cover.
    pub fn cover(mut self, cover: impl Into<InputFile>) -> Self {
        self.cover = Some(cover.into());
        self
    }

    /// Start timestamp.
    pub fn start_timestamp(mut self, start_timestamp: i64) -> Self {
        self.start_timestamp = Some(start_timestamp);
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

    /// Whether it has spoiler.
    pub fn has_spoiler(mut self, has_spoiler: bool) -> Self {
        self.has_spoiler = Some(has_spoiler);
        self
    }

    /// Whether it supports streaming.
    pub fn supports_streaming(mut self, supports_streaming: bool) -> Self {
        self.supports_streaming = Some(supports_streaming);
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

    fn with_bot<C>(self, bot: C) -> SendVideo<C> {
        SendVideo {
            bot,
            business_connection_id: self.business_connection_id,
            chat_id: self.chat_id,
            message_thread_id: self.message_thread_id,
            direct_messages_topic_id: self.direct_messages_topic_id,
            ephemeral_message_parameters: self.ephemeral_message_parameters,
            video: self.video,
            duration: self.duration,
            width: self.width,
            height: self.height,
            thumbnail: self.thumbnail,
            cover: self.cover,
            start_timestamp: self.start_timestamp,
            caption: self.caption,
            parse_mode: self.parse_mode,
            caption_entities: self.caption_entities,
            show_caption_above_media: self.show_caption_above_media,
            has_spoiler: self.has_spoiler,
            supports_streaming: self.supports_streaming,
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
        files.attach(&mut self.video);
        if let Some(thumbnail) = &mut self.thumbnail {
            files.attach(thumbnail);
        }
        if let Some(cover) = &mut self.cover {
            files.attach(cover);
        }
    }
}

impl<B> Serialize for SendVideo<B> {
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
            .field("video", &self.video)
            .optional("duration", self.duration.as_ref())
            .optional("width", self.width.as_ref())
            .optional("height", self.height.as_ref())
            .optional("thumbnail", self.thumbnail.as_ref())
            .optional("cover", self.cover.as_ref())
            .optional("start_timestamp", self.start_timestamp.as_ref())
            .optional("caption", self.caption.as_ref())
            .optional("parse_mode", self.parse_mode.as_ref())
            .optional("caption_entities", self.caption_entities.as_ref())
            .optional(
                "show_caption_above_media",
                self.show_caption_above_media.as_ref(),
            )
            .optional("has_spoiler", self.has_spoiler.as_ref())
            .optional("supports_streaming", self.supports_streaming.as_ref())
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
    /// [`sendVideo`](https://core.telegram.org/bots/api#sendvideo), answered with [`Message`].
    pub fn send_video(
        &self,
        chat_id: impl Into<ChatTarget>,
        video: impl Into<InputFile>,
    ) -> SendVideo<Self> {
        SendVideo::new(chat_id, video).bind(self)
    }
}

method!(SendVideo, "sendVideo", Message, envelope::decode::<Message>);

/// [`sendAnimation`](https://core.telegram.org/bots/api#sendanimation), answered with [`Message`].
#[derive(Clone, Debug, PartialEq)]
#[must_use = "a call does nothing until it is awaited or sent"]
pub struct SendAnimation<B = ()> {
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
    /// Animation.
    pub animation: InputFile,
    /// Duration.
    pub duration: Option<i64>,
    /// Width.
    pub width: Option<i64>,
    /// Height.
    pub height: Option<i64>,
    /// Thumbnail.
    pub thumbnail: Option<InputFile>,
    /// Caption, 0 to 1024 characters.
    pub caption: Option<String>,
    /// Parse mode.
    pub parse_mode: Option<ParseMode>,
    /// Caption entities.
    pub caption_entities: Option<Vec<MessageEntity>>,
    /// Whether to show caption above media.
    pub show_caption_above_media: Option<bool>,
    /// Whether it has spoiler.
    pub has_spoiler: Option<bool>,
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

impl SendAnimation {
    /// The call with what is required.
    pub fn new(chat_id: impl Into<ChatTarget>, animation: impl Into<InputFile>) -> Self {
        Self {
            bot: (),
            business_connection_id: None,
            chat_id: chat_id.into(),
            message_thread_id: None,
            direct_messages_topic_id: None,
            ephemeral_message_parameters: None,
            animation: animation.into(),
            duration: None,
            width: None,
            height: None,
            thumbnail: None,
            caption: None,
            parse_mode: None,
            caption_entities: None,
            show_caption_above_media: None,
            has_spoiler: None,
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

impl<B> SendAnimation<B> {
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

    /// Duration.
    pub fn duration(mut self, duration: i64) -> Self {
        self.duration = Some(duration);
        self
    }

    /// Width.
    pub fn width(mut self, width: i64) -> Self {
        self.width = Some(width);
        self
    }

    /// Height.
    pub fn height(mut self, height: i64) -> Self {
        self.height = Some(height);
        self
    }

    /// Thumbnail.
    pub fn thumbnail(mut self, thumbnail: impl Into<InputFile>) -> Self {
        self.thumbnail = Some(thumbnail.into());
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

    /// Whether it has spoiler.
    pub fn has_spoiler(mut self, has_spoiler: bool) -> Self {
        self.has_spoiler = Some(has_spoiler);
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

    fn with_bot<C>(self, bot: C) -> SendAnimation<C> {
        SendAnimation {
            bot,
            business_connection_id: self.business_connection_id,
            chat_id: self.chat_id,
            message_thread_id: self.message_thread_id,
            direct_messages_topic_id: self.direct_messages_topic_id,
            ephemeral_message_parameters: self.ephemeral_message_parameters,
            animation: self.animation,
            duration: self.duration,
            width: self.width,
            height: self.height,
            thumbnail: self.thumbnail,
            caption: self.caption,
            parse_mode: self.parse_mode,
            caption_entities: self.caption_entities,
            show_caption_above_media: self.show_caption_above_media,
            has_spoiler: self.has_spoiler,
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
        files.attach(&mut self.animation);
        if let Some(thumbnail) = &mut self.thumbnail {
            files.attach(thumbnail);
        }
    }
}

impl<B> Serialize for SendAnimation<B> {
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
            .field("animation", &self.animation)
            .optional("duration", self.duration.as_ref())
            .optional("width", self.width.as_ref())
            .optional("height", self.height.as_ref())
            .optional("thumbnail", self.thumbnail.as_ref())
            .optional("caption", self.caption.as_ref())
            .optional("parse_mode", self.parse_mode.as_ref())
            .optional("caption_entities", self.caption_entities.as_ref())
            .optional(
                "show_caption_above_media",
                self.show_caption_above_media.as_ref(),
            )
            .optional("has_spoiler", self.has_spoiler.as_ref())
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
    /// [`sendAnimation`](https://core.telegram.org/bots/api#sendanimation), answered with [`Message`].
    pub fn send_animation(
        &self,
        chat_id: impl Into<ChatTarget>,
        animation: impl Into<InputFile>,
    ) -> SendAnimation<Self> {
        SendAnimation::new(chat_id, animation).bind(self)
    }
}

method!(
    SendAnimation,
    "sendAnimation",
    Message,
    envelope::decode::<Message>
);

/// [`sendVoice`](https://core.telegram.org/bots/api#sendvoice), answered with [`Message`].
#[derive(Clone, Debug, PartialEq)]
#[must_use = "a call does nothing until it is awaited or sent"]
pub struct SendVoice<B = ()> {
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
    /// Voice.
    pub voice: InputFile,
    /// Caption, 0 to 1024 characters.
    pub caption: Option<String>,
    /// Parse mode.
    pub parse_mode: Option<ParseMode>,
    /// Caption entities.
    pub caption_entities: Option<Vec<MessageEntity>>,
    /// Duration.
    pub duration: Option<i64>,
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

impl SendVoice {
    /// The call with what is required.
    pub fn new(chat_id: impl Into<ChatTarget>, voice: impl Into<InputFile>) -> Self {
        Self {
            bot: (),
            business_connection_id: None,
            chat_id: chat_id.into(),
            message_thread_id: None,
            direct_messages_topic_id: None,
            ephemeral_message_parameters: None,
            voice: voice.into(),
            caption: None,
            parse_mode: None,
            caption_entities: None,
            duration: None,
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

impl<B> SendVoice<B> {
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

    /// Duration.
    pub fn duration(mut self, duration: i64) -> Self {
        self.duration = Some(duration);
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

    fn with_bot<C>(self, bot: C) -> SendVoice<C> {
        SendVoice {
            bot,
            business_connection_id: self.business_connection_id,
            chat_id: self.chat_id,
            message_thread_id: self.message_thread_id,
            direct_messages_topic_id: self.direct_messages_topic_id,
            ephemeral_message_parameters: self.ephemeral_message_parameters,
            voice: self.voice,
            caption: self.caption,
            parse_mode: self.parse_mode,
            caption_entities: self.caption_entities,
            duration: self.duration,
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
        files.attach(&mut self.voice);
    }
}

impl<B> Serialize for SendVoice<B> {
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
            .field("voice", &self.voice)
            .optional("caption", self.caption.as_ref())
            .optional("parse_mode", self.parse_mode.as_ref())
            .optional("caption_entities", self.caption_entities.as_ref())
            .optional("duration", self.duration.as_ref())
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
    /// [`sendVoice`](https://core.telegram.org/bots/api#sendvoice), answered with [`Message`].
    pub fn send_voice(
        &self,
        chat_id: impl Into<ChatTarget>,
        voice: impl Into<InputFile>,
    ) -> SendVoice<Self> {
        SendVoice::new(chat_id, voice).bind(self)
    }
}

method!(SendVoice, "sendVoice", Message, envelope::decode::<Message>);

/// [`sendVideoNote`](https://core.telegram.org/bots/api#sendvideonote), answered with [`Message`].
#[derive(Clone, Debug, PartialEq)]
#[must_use = "a call does nothing until it is awaited or sent"]
pub struct SendVideoNote<B = ()> {
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
    /// Video note.
    pub video_note: InputFile,
    /// Duration.
    pub duration: Option<i64>,
    /// Length.
    pub length: Option<i64>,
    /// Thumbnail.
    pub thumbnail: Option<InputFile>,
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

impl SendVideoNote {
    /// The call with what is required.
    pub fn new(chat_id: impl Into<ChatTarget>, video_note: impl Into<InputFile>) -> Self {
        Self {
            bot: (),
            business_connection_id: None,
            chat_id: chat_id.into(),
            message_thread_id: None,
            direct_messages_topic_id: None,
            ephemeral_message_parameters: None,
            video_note: video_note.into(),
            duration: None,
            length: None,
            thumbnail: None,
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

impl<B> SendVideoNote<B> {
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

    /// Duration.
    pub fn duration(mut self, duration: i64) -> Self {
        self.duration = Some(duration);
        self
    }

    /// Length.
    pub fn length(mut self, length: i64) -> Self {
        self.length = Some(length);
        self
    }

    /// Thumbnail.
    pub fn thumbnail(mut self, thumbnail: impl Into<InputFile>) -> Self {
        self.thumbnail = Some(thumbnail.into());
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

    fn with_bot<C>(self, bot: C) -> SendVideoNote<C> {
        SendVideoNote {
            bot,
            business_connection_id: self.business_connection_id,
            chat_id: self.chat_id,
            message_thread_id: self.message_thread_id,
            direct_messages_topic_id: self.direct_messages_topic_id,
            ephemeral_message_parameters: self.ephemeral_message_parameters,
            video_note: self.video_note,
            duration: self.duration,
            length: self.length,
            thumbnail: self.thumbnail,
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
        files.attach(&mut self.video_note);
        if let Some(thumbnail) = &mut self.thumbnail {
            files.attach(thumbnail);
        }
    }
}

impl<B> Serialize for SendVideoNote<B> {
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
            .field("video_note", &self.video_note)
            .optional("duration", self.duration.as_ref())
            .optional("length", self.length.as_ref())
            .optional("thumbnail", self.thumbnail.as_ref())
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
    /// [`sendVideoNote`](https://core.telegram.org/bots/api#sendvideonote), answered with [`Message`].
    pub fn send_video_note(
        &self,
        chat_id: impl Into<ChatTarget>,
        video_note: impl Into<InputFile>,
    ) -> SendVideoNote<Self> {
        SendVideoNote::new(chat_id, video_note).bind(self)
    }
}

method!(
    SendVideoNote,
    "sendVideoNote",
    Message,
    envelope::decode::<Message>
);

/// [`sendPaidMedia`](https://core.telegram.org/bots/api#sendpaidmedia), answered with [`Message`].
#[derive(Clone, Debug, PartialEq)]
#[must_use = "a call does nothing until it is awaited or sent"]
pub struct SendPaidMedia<B = ()> {
    pub(crate) bot: B,
    /// Business connection id.
    pub business_connection_id: Option<String>,
    /// Chat id.
    pub chat_id: ChatTarget,
    /// Message thread id.
    pub message_thread_id: Option<ThreadId>,
    /// Direct messages topic id.
    pub direct_messages_topic_id: Option<i64>,
    /// Star count.
    pub star_count: i64,
    /// Media.
    pub media: Vec<InputPaidMedia>,
    /// Payload, 0 to 128 bytes.
    pub payload: Option<String>,
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
    /// Suggested post parameters.
    pub suggested_post_parameters: Option<Box<SuggestedPostParameters>>,
    /// Reply parameters.
    pub reply_parameters: Option<Box<ReplyParameters>>,
    /// Reply markup.
    pub reply_markup: Option<ReplyMarkup>,
}

impl SendPaidMedia {
    /// The call with what is required.
    pub fn new(
        chat_id: impl Into<ChatTarget>,
        star_count: i64,
        media: impl IntoIterator<Item = impl Into<InputPaidMedia>>,
    ) -> Self {
        Self {
            bot: (),
            business_connection_id: None,
            chat_id: chat_id.into(),
            message_thread_id: None,
            direct_messages_topic_id: None,
            star_count,
            media: media.into_iter().map(Into::into).collect(),
            payload: None,
            caption: None,
            parse_mode: None,
            caption_entities: None,
            show_caption_above_media: None,
            disable_notification: None,
            protect_content: None,
            allow_paid_broadcast: None,
            suggested_post_parameters: None,
            reply_parameters: None,
            reply_markup: None,
        }
    }
}

impl<B> SendPaidMedia<B> {
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

    /// Payload, 0 to 128 bytes.
    pub fn payload(mut self, payload: impl Into<String>) -> Self {
        self.payload = Some(payload.into());
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

    fn with_bot<C>(self, bot: C) -> SendPaidMedia<C> {
        SendPaidMedia {
            bot,
            business_connection_id: self.business_connection_id,
            chat_id: self.chat_id,
            message_thread_id: self.message_thread_id,
            direct_messages_topic_id: self.direct_messages_topic_id,
            star_count: self.star_count,
            media: self.media,
            payload: self.payload,
            caption: self.caption,
            parse_mode: self.parse_mode,
            caption_entities: self.caption_entities,
            show_caption_above_media: self.show_caption_above_media,
            disable_notification: self.disable_notification,
            protect_content: self.protect_content,
            allow_paid_broadcast: self.allow_paid_broadcast,
            suggested_post_parameters: self.suggested_post_parameters,
            reply_parameters: self.reply_parameters,
            reply_markup: self.reply_markup,
        }
    }

    fn target(&self) -> Option<ChatTarget> {
        Some(self.chat_id.clone())
    }

    fn detach(&mut self, files: &mut Attachments) {
        for item in &mut self.media {
            item.detach(files);
        }
    }
}

impl<B> Serialize for SendPaidMedia<B> {
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
            .field("star_count", &self.star_count)
            .field("media", &self.media)
            .optional("payload", self.payload.as_ref())
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
    /// [`sendPaidMedia`](https://core.telegram.org/bots/api#sendpaidmedia), answered with [`Message`].
    pub fn send_paid_media(
        &self,
        chat_id: impl Into<ChatTarget>,
        star_count: i64,
        media: impl IntoIterator<Item = impl Into<InputPaidMedia>>,
    ) -> SendPaidMedia<Self> {
        SendPaidMedia::new(chat_id, star_count, media).bind(self)
    }
}

method!(
    SendPaidMedia,
    "sendPaidMedia",
    Message,
    envelope::decode::<Message>
);

/// [`sendMediaGroup`](https://core.telegram.org/bots/api#sendmediagroup), answered with an array of [`Message`].
#[derive(Clone, Debug, PartialEq)]
#[must_use = "a call does nothing until it is awaited or sent"]
pub struct SendMediaGroup<B = ()> {
    pub(crate) bot: B,
    /// Business connection id.
    pub business_connection_id: Option<String>,
    /// Chat id.
    pub chat_id: ChatTarget,
    /// Message thread id.
    pub message_thread_id: Option<ThreadId>,
    /// Direct messages topic id.
    pub direct_messages_topic_id: Option<i64>,
    /// Media, 2 to 10 items.
    pub media: Vec<MediaGroupItem>,
    /// Whether to disable notification.
    pub disable_notification: Option<bool>,
    /// Whether to protect content.
    pub protect_content: Option<bool>,
    /// Whether to allow paid broadcast.
    pub allow_paid_broadcast: Option<bool>,
    /// Message effect id.
    pub message_effect_id: Option<String>,
    /// Reply parameters.
    pub reply_parameters: Option<Box<ReplyParameters>>,
}

impl SendMediaGroup {
    /// The call with what is required.
    pub fn new(
        chat_id: impl Into<ChatTarget>,
        media: impl IntoIterator<Item = impl Into<MediaGroupItem>>,
    ) -> Self {
        Self {
            bot: (),
            business_connection_id: None,
            chat_id: chat_id.into(),
            message_thread_id: None,
            direct_messages_topic_id: None,
            media: media.into_iter().map(Into::into).collect(),
            disable_notification: None,
            protect_content: None,
            allow_paid_broadcast: None,
            message_effect_id: None,
            reply_parameters: None,
        }
    }
}

impl<B> SendMediaGroup<B> {
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

    /// Reply parameters.
    pub fn reply_parameters(mut self, reply_parameters: impl Into<ReplyParameters>) -> Self {
        self.reply_parameters = Some(Box::new(reply_parameters.into()));
        self
    }

    fn with_bot<C>(self, bot: C) -> SendMediaGroup<C> {
        SendMediaGroup {
            bot,
            business_connection_id: self.business_connection_id,
            chat_id: self.chat_id,
            message_thread_id: self.message_thread_id,
            direct_messages_topic_id: self.direct_messages_topic_id,
            media: self.media,
            disable_notification: self.disable_notification,
            protect_content: self.protect_content,
            allow_paid_broadcast: self.allow_paid_broadcast,
            message_effect_id: self.message_effect_id,
            reply_parameters: self.reply_parameters,
        }
    }

    fn target(&self) -> Option<ChatTarget> {
        Some(self.chat_id.clone())
    }

    fn detach(&mut self, files: &mut Attachments) {
        for item in &mut self.media {
            item.detach(files);
        }
    }
}

impl<B> Serialize for SendMediaGroup<B> {
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
            .field("media", &self.media)
            .optional("disable_notification", self.disable_notification.as_ref())
            .optional("protect_content", self.protect_content.as_ref())
            .optional("allow_paid_broadcast", self.allow_paid_broadcast.as_ref())
            .optional("message_effect_id", self.message_effect_id.as_ref())
            .optional("reply_parameters", self.reply_parameters.as_ref())
            .end()
    }
}

impl Bot {
    /// [`sendMediaGroup`](https://core.telegram.org/bots/api#sendmediagroup), answered with an array of [`Message`].
    pub fn send_media_group(
        &self,
        chat_id: impl Into<ChatTarget>,
        media: impl IntoIterator<Item = impl Into<MediaGroupItem>>,
    ) -> SendMediaGroup<Self> {
        SendMediaGroup::new(chat_id, media).bind(self)
    }
}

method!(
    SendMediaGroup,
    "sendMediaGroup",
    Vec<Message>,
    envelope::decode::<Vec<Message>>
);
