//! Editing messages.

use serde::{Serialize, Serializer};

use crate::bot::Bot;
use crate::call::Attachments;
use crate::client::envelope;
use crate::methods::method;
use crate::methods::truth;
use crate::ser;
use crate::types::*;

/// [`editMessageText`](https://core.telegram.org/bots/api#editmessagetext), answered with [`Edited`].
#[derive(Clone, Debug, Default, PartialEq)]
#[must_use = "a call does nothing until it is awaited or sent"]
pub struct EditMessageText<B = ()> {
    pub(crate) bot: B,
    /// Business connection id.
    pub business_connection_id: Option<String>,
    /// Chat id.
    pub chat_id: Option<ChatTarget>,
    /// Message id.
    pub message_id: Option<MessageId>,
    /// Inline message id.
    pub inline_message_id: Option<String>,
    /// Text, 1 to 4096 characters.
    pub text: Option<String>,
    /// Parse mode.
    pub parse_mode: Option<ParseMode>,
    /// Entities.
    pub entities: Option<Vec<MessageEntity>>,
    /// Link preview options.
    pub link_preview_options: Option<Box<LinkPreviewOptions>>,
    /// Rich message.
    pub rich_message: Option<Box<InputRichMessage>>,
    /// Reply markup.
    pub reply_markup: Option<Box<InlineKeyboardMarkup>>,
}

impl EditMessageText {
    /// The call.
    pub fn new() -> Self {
        Self {
            bot: (),
            business_connection_id: None,
            chat_id: None,
            message_id: None,
            inline_message_id: None,
            text: None,
            parse_mode: None,
            entities: None,
            link_preview_options: None,
            rich_message: None,
            reply_markup: None,
        }
    }
}

impl<B> EditMessageText<B> {
    /// Business connection id.
    pub fn business_connection_id(mut self, business_connection_id: impl Into<String>) -> Self {
        self.business_connection_id = Some(business_connection_id.into());
        self
    }

    /// Chat id.
    pub fn chat_id(mut self, chat_id: impl Into<ChatTarget>) -> Self {
        self.chat_id = Some(chat_id.into());
        self
    }

    /// Message id.
    pub fn message_id(mut self, message_id: impl Into<MessageId>) -> Self {
        self.message_id = Some(message_id.into());
        self
    }

    /// Inline message id.
    pub fn inline_message_id(mut self, inline_message_id: impl Into<String>) -> Self {
        self.inline_message_id = Some(inline_message_id.into());
        self
    }

    /// Text, 1 to 4096 characters.
    pub fn text(mut self, text: impl Into<String>) -> Self {
        self.text = Some(text.into());
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

    /// Rich message.
    pub fn rich_message(mut self, rich_message: impl Into<InputRichMessage>) -> Self {
        self.rich_message = Some(Box::new(rich_message.into()));
        self
    }

    /// Reply markup.
    pub fn reply_markup(mut self, reply_markup: impl Into<InlineKeyboardMarkup>) -> Self {
        self.reply_markup = Some(Box::new(reply_markup.into()));
        self
    }

    fn with_bot<C>(self, bot: C) -> EditMessageText<C> {
        EditMessageText {
            bot,
            business_connection_id: self.business_connection_id,
            chat_id: self.chat_id,
            message_id: self.message_id,
            inline_message_id: self.inline_message_id,
            text: self.text,
            parse_mode: self.parse_mode,
            entities: self.entities,
            link_preview_options: self.link_preview_options,
            rich_message: self.rich_message,
            reply_markup: self.reply_markup,
        }
    }

    fn target(&self) -> Option<ChatTarget> {
        self.chat_id.clone()
    }

    fn detach(&mut self, files: &mut Attachments) {
        if let Some(rich_message) = &mut self.rich_message {
            rich_message.detach(files);
        }
    }
}

impl<B> Serialize for EditMessageText<B> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .optional(
                "business_connection_id",
                self.business_connection_id.as_ref(),
            )
            .optional("chat_id", self.chat_id.as_ref())
            .optional("message_id", self.message_id.as_ref())
            .optional("inline_message_id", self.inline_message_id.as_ref())
            .optional("text", self.text.as_ref())
            .optional("parse_mode", self.parse_mode.as_ref())
            .optional("entities", self.entities.as_ref())
            .optional("link_preview_options", self.link_preview_options.as_ref())
            .optional("rich_message", self.rich_message.as_ref())
            .optional("reply_markup", self.reply_markup.as_ref())
            .end()
    }
}

impl Bot {
    /// [`editMessageText`](https://core.telegram.org/bots/api#editmessagetext), answered with [`Edited`].
    pub fn edit_message_text(&self) -> EditMessageText<Self> {
        EditMessageText::new().bind(self)
    }
}

method!(
    EditMessageText,
    "editMessageText",
    Edited,
    envelope::decode::<Edited>
);

/// [`editMessageCaption`](https://core.telegram.org/bots/api#editmessagecaption), answered with [`Edited`].
#[derive(Clone, Debug, Default, PartialEq)]
#[must_use = "a call does nothing until it is awaited or sent"]
pub struct EditMessageCaption<B = ()> {
    pub(crate) bot: B,
    /// Business connection id.
    pub business_connection_id: Option<String>,
    /// Chat id.
    pub chat_id: Option<ChatTarget>,
    /// Message id.
    pub message_id: Option<MessageId>,
    /// Inline message id.
    pub inline_message_id: Option<String>,
    /// Caption, 0 to 1024 characters.
    pub caption: Option<String>,
    /// Parse mode.
    pub parse_mode: Option<ParseMode>,
    /// Caption entities.
    pub caption_entities: Option<Vec<MessageEntity>>,
    /// Whether to show caption above media.
    pub show_caption_above_media: Option<bool>,
    /// Reply markup.
    pub reply_markup: Option<Box<InlineKeyboardMarkup>>,
}

impl EditMessageCaption {
    /// The call.
    pub fn new() -> Self {
        Self {
            bot: (),
            business_connection_id: None,
            chat_id: None,
            message_id: None,
            inline_message_id: None,
            caption: None,
            parse_mode: None,
            caption_entities: None,
            show_caption_above_media: None,
            reply_markup: None,
        }
    }
}

impl<B> EditMessageCaption<B> {
    /// Business connection id.
    pub fn business_connection_id(mut self, business_connection_id: impl Into<String>) -> Self {
        self.business_connection_id = Some(business_connection_id.into());
        self
    }

    /// Chat id.
    pub fn chat_id(mut self, chat_id: impl Into<ChatTarget>) -> Self {
        self.chat_id = Some(chat_id.into());
        self
    }

    /// Message id.
    pub fn message_id(mut self, message_id: impl Into<MessageId>) -> Self {
        self.message_id = Some(message_id.into());
        self
    }

    /// Inline message id.
    pub fn inline_message_id(mut self, inline_message_id: impl Into<String>) -> Self {
        self.inline_message_id = Some(inline_message_id.into());
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

    /// Reply markup.
    pub fn reply_markup(mut self, reply_markup: impl Into<InlineKeyboardMarkup>) -> Self {
        self.reply_markup = Some(Box::new(reply_markup.into()));
        self
    }

    fn with_bot<C>(self, bot: C) -> EditMessageCaption<C> {
        EditMessageCaption {
            bot,
            business_connection_id: self.business_connection_id,
            chat_id: self.chat_id,
            message_id: self.message_id,
            inline_message_id: self.inline_message_id,
            caption: self.caption,
            parse_mode: self.parse_mode,
            caption_entities: self.caption_entities,
            show_caption_above_media: self.show_caption_above_media,
            reply_markup: self.reply_markup,
        }
    }

    fn target(&self) -> Option<ChatTarget> {
        self.chat_id.clone()
    }

    fn detach(&mut self, files: &mut Attachments) {
        let _none = files;
    }
}

impl<B> Serialize for EditMessageCaption<B> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .optional(
                "business_connection_id",
                self.business_connection_id.as_ref(),
            )
            .optional("chat_id", self.chat_id.as_ref())
            .optional("message_id", self.message_id.as_ref())
            .optional("inline_message_id", self.inline_message_id.as_ref())
            .optional("caption", self.caption.as_ref())
            .optional("parse_mode", self.parse_mode.as_ref())
            .optional("caption_entities", self.caption_entities.as_ref())
            .optional(
                "show_caption_above_media",
                self.show_caption_above_media.as_ref(),
            )
            .optional("reply_markup", self.reply_markup.as_ref())
            .end()
    }
}

impl Bot {
    /// [`editMessageCaption`](https://core.telegram.org/bots/api#editmessagecaption), answered with [`Edited`].
    pub fn edit_message_caption(&self) -> EditMessageCaption<Self> {
        EditMessageCaption::new().bind(self)
    }
}

method!(
    EditMessageCaption,
    "editMessageCaption",
    Edited,
    envelope::decode::<Edited>
);

/// [`editMessageMedia`](https://core.telegram.org/bots/api#editmessagemedia), answered with [`Edited`].
#[derive(Clone, Debug, PartialEq)]
#[must_use = "a call does nothing until it is awaited or sent"]
pub struct EditMessageMedia<B = ()> {
    pub(crate) bot: B,
    /// Business connection id.
    pub business_connection_id: Option<String>,
    /// Chat id.
    pub chat_id: Option<ChatTarget>,
    /// Message id.
    pub message_id: Option<MessageId>,
    /// Inline message id.
    pub inline_message_id: Option<String>,
    /// Media.
    pub media: InputMedia,
    /// Reply markup.
    pub reply_markup: Option<Box<InlineKeyboardMarkup>>,
}

impl EditMessageMedia {
    /// The call with what is required.
    pub fn new(media: impl Into<InputMedia>) -> Self {
        Self {
            bot: (),
            business_connection_id: None,
            chat_id: None,
            message_id: None,
            inline_message_id: None,
            media: media.into(),
            reply_markup: None,
        }
    }
}

impl<B> EditMessageMedia<B> {
    /// Business connection id.
    pub fn business_connection_id(mut self, business_connection_id: impl Into<String>) -> Self {
        self.business_connection_id = Some(business_connection_id.into());
        self
    }

    /// Chat id.
    pub fn chat_id(mut self, chat_id: impl Into<ChatTarget>) -> Self {
        self.chat_id = Some(chat_id.into());
        self
    }

    /// Message id.
    pub fn message_id(mut self, message_id: impl Into<MessageId>) -> Self {
        self.message_id = Some(message_id.into());
        self
    }

    /// Inline message id.
    pub fn inline_message_id(mut self, inline_message_id: impl Into<String>) -> Self {
        self.inline_message_id = Some(inline_message_id.into());
        self
    }

    /// Reply markup.
    pub fn reply_markup(mut self, reply_markup: impl Into<InlineKeyboardMarkup>) -> Self {
        self.reply_markup = Some(Box::new(reply_markup.into()));
        self
    }

    fn with_bot<C>(self, bot: C) -> EditMessageMedia<C> {
        EditMessageMedia {
            bot,
            business_connection_id: self.business_connection_id,
            chat_id: self.chat_id,
            message_id: self.message_id,
            inline_message_id: self.inline_message_id,
            media: self.media,
            reply_markup: self.reply_markup,
        }
    }

    fn target(&self) -> Option<ChatTarget> {
        self.chat_id.clone()
    }

    fn detach(&mut self, files: &mut Attachments) {
        self.media.detach(files);
    }
}

impl<B> Serialize for EditMessageMedia<B> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .optional(
                "business_connection_id",
                self.business_connection_id.as_ref(),
            )
            .optional("chat_id", self.chat_id.as_ref())
            .optional("message_id", self.message_id.as_ref())
            .optional("inline_message_id", self.inline_message_id.as_ref())
            .field("media", &self.media)
            .optional("reply_markup", self.reply_markup.as_ref())
            .end()
    }
}

impl Bot {
    /// [`editMessageMedia`](https://core.telegram.org/bots/api#editmessagemedia), answered with [`Edited`].
    pub fn edit_message_media(&self, media: impl Into<InputMedia>) -> EditMessageMedia<Self> {
        EditMessageMedia::new(media).bind(self)
    }
}

method!(
    EditMessageMedia,
    "editMessageMedia",
    Edited,
    envelope::decode::<Edited>
);

/// [`editMessageLiveLocation`](https://core.telegram.org/bots/api#editmessagelivelocation), answered with [`Edited`].
#[derive(Clone, Debug, PartialEq)]
#[must_use = "a call does nothing until it is awaited or sent"]
pub struct EditMessageLiveLocation<B = ()> {
    pub(crate) bot: B,
    /// Business connection id.
    pub business_connection_id: Option<String>,
    /// Chat id.
    pub chat_id: Option<ChatTarget>,
    /// Message id.
    pub message_id: Option<MessageId>,
    /// Inline message id.
    pub inline_message_id: Option<String>,
    /// Latitude.
    pub latitude: f64,
    /// Longitude.
    pub longitude: f64,
    /// Live period.
    pub live_period: Option<i64>,
    /// Horizontal accuracy.
    pub horizontal_accuracy: Option<f64>,
    /// Heading, 1 to 360.
    pub heading: Option<i64>,
    /// Proximity alert radius, 1 to 100000.
    pub proximity_alert_radius: Option<i64>,
    /// Reply markup.
    pub reply_markup: Option<Box<InlineKeyboardMarkup>>,
}

impl EditMessageLiveLocation {
    /// The call with what is required.
    pub fn new(latitude: f64, longitude: f64) -> Self {
        Self {
            bot: (),
            business_connection_id: None,
            chat_id: None,
            message_id: None,
            inline_message_id: None,
            latitude,
            longitude,
            live_period: None,
            horizontal_accuracy: None,
            heading: None,
            proximity_alert_radius: None,
            reply_markup: None,
        }
    }
}

impl<B> EditMessageLiveLocation<B> {
    /// Business connection id.
    pub fn business_connection_id(mut self, business_connection_id: impl Into<String>) -> Self {
        self.business_connection_id = Some(business_connection_id.into());
        self
    }

    /// Chat id.
    pub fn chat_id(mut self, chat_id: impl Into<ChatTarget>) -> Self {
        self.chat_id = Some(chat_id.into());
        self
    }

    /// Message id.
    pub fn message_id(mut self, message_id: impl Into<MessageId>) -> Self {
        self.message_id = Some(message_id.into());
        self
    }

    /// Inline message id.
    pub fn inline_message_id(mut self, inline_message_id: impl Into<String>) -> Self {
        self.inline_message_id = Some(inline_message_id.into());
        self
    }

    /// Live period.
    pub fn live_period(mut self, live_period: i64) -> Self {
        self.live_period = Some(live_period);
        self
    }

    /// Horizontal accuracy.
    pub fn horizontal_accuracy(mut self, horizontal_accuracy: f64) -> Self {
        self.horizontal_accuracy = Some(horizontal_accuracy);
        self
    }

    /// Heading, 1 to 360.
    pub fn heading(mut self, heading: i64) -> Self {
        self.heading = Some(heading);
        self
    }

    /// Proximity alert radius, 1 to 100000.
    pub fn proximity_alert_radius(mut self, proximity_alert_radius: i64) -> Self {
        self.proximity_alert_radius = Some(proximity_alert_radius);
        self
    }

    /// Reply markup.
    pub fn reply_markup(mut self, reply_markup: impl Into<InlineKeyboardMarkup>) -> Self {
        self.reply_markup = Some(Box::new(reply_markup.into()));
        self
    }

    fn with_bot<C>(self, bot: C) -> EditMessageLiveLocation<C> {
        EditMessageLiveLocation {
            bot,
            business_connection_id: self.business_connection_id,
            chat_id: self.chat_id,
            message_id: self.message_id,
            inline_message_id: self.inline_message_id,
            latitude: self.latitude,
            longitude: self.longitude,
            live_period: self.live_period,
            horizontal_accuracy: self.horizontal_accuracy,
            heading: self.heading,
            proximity_alert_radius: self.proximity_alert_radius,
            reply_markup: self.reply_markup,
        }
    }

    fn target(&self) -> Option<ChatTarget> {
        self.chat_id.clone()
    }

    fn detach(&mut self, files: &mut Attachments) {
        let _none = files;
    }
}

impl<B> Serialize for EditMessageLiveLocation<B> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .optional(
                "business_connection_id",
                self.business_connection_id.as_ref(),
            )
            .optional("chat_id", self.chat_id.as_ref())
            .optional("message_id", self.message_id.as_ref())
            .optional("inline_message_id", self.inline_message_id.as_ref())
            .field("latitude", &self.latitude)
            .field("longitude", &self.longitude)
            .optional("live_period", self.live_period.as_ref())
            .optional("horizontal_accuracy", self.horizontal_accuracy.as_ref())
            .optional("heading", self.heading.as_ref())
            .optional(
                "proximity_alert_radius",
                self.proximity_alert_radius.as_ref(),
            )
            .optional("reply_markup", self.reply_markup.as_ref())
            .end()
    }
}

impl Bot {
    /// [`editMessageLiveLocation`](https://core.telegram.org/bots/api#editmessagelivelocation), answered with [`Edited`].
    pub fn edit_message_live_location(
        &self,
        latitude: f64,
        longitude: f64,
    ) -> EditMessageLiveLocation<Self> {
        EditMessageLiveLocation::new(latitude, longitude).bind(self)
    }
}

method!(
    EditMessageLiveLocation,
    "editMessageLiveLocation",
    Edited,
    envelope::decode::<Edited>
);

/// [`stopMessageLiveLocation`](https://core.telegram.org/bots/api#stopmessagelivelocation), answered with [`Edited`].
#[derive(Clone, Debug, Default, PartialEq)]
#[must_use = "a call does nothing until it is awaited or sent"]
pub struct StopMessageLiveLocation<B = ()> {
    pub(crate) bot: B,
    /// Business connection id.
    pub business_connection_id: Option<String>,
    /// Chat id.
    pub chat_id: Option<ChatTarget>,
    /// Message id.
    pub message_id: Option<MessageId>,
    /// Inline message id.
    pub inline_message_id: Option<String>,
    /// Reply markup.
    pub reply_markup: Option<Box<InlineKeyboardMarkup>>,
}

impl StopMessageLiveLocation {
    /// The call.
    pub fn new() -> Self {
        Self {
            bot: (),
            business_connection_id: None,
            chat_id: None,
            message_id: None,
            inline_message_id: None,
            reply_markup: None,
        }
    }
}

impl<B> StopMessageLiveLocation<B> {
    /// Business connection id.
    pub fn business_connection_id(mut self, business_connection_id: impl Into<String>) -> Self {
        self.business_connection_id = Some(business_connection_id.into());
        self
    }

    /// Chat id.
    pub fn chat_id(mut self, chat_id: impl Into<ChatTarget>) -> Self {
        self.chat_id = Some(chat_id.into());
        self
    }

    /// Message id.
    pub fn message_id(mut self, message_id: impl Into<MessageId>) -> Self {
        self.message_id = Some(message_id.into());
        self
    }

    /// Inline message id.
    pub fn inline_message_id(mut self, inline_message_id: impl Into<String>) -> Self {
        self.inline_message_id = Some(inline_message_id.into());
        self
    }

    /// Reply markup.
    pub fn reply_markup(mut self, reply_markup: impl Into<InlineKeyboardMarkup>) -> Self {
        self.reply_markup = Some(Box::new(reply_markup.into()));
        self
    }

    fn with_bot<C>(self, bot: C) -> StopMessageLiveLocation<C> {
        StopMessageLiveLocation {
            bot,
            business_connection_id: self.business_connection_id,
            chat_id: self.chat_id,
            message_id: self.message_id,
            inline_message_id: self.inline_message_id,
            reply_markup: self.reply_markup,
        }
    }

    fn target(&self) -> Option<ChatTarget> {
        self.chat_id.clone()
    }

    fn detach(&mut self, files: &mut Attachments) {
        let _none = files;
    }
}

impl<B> Serialize for StopMessageLiveLocation<B> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .optional(
                "business_connection_id",
                self.business_connection_id.as_ref(),
            )
            .optional("chat_id", self.chat_id.as_ref())
            .optional("message_id", self.message_id.as_ref())
            .optional("inline_message_id", self.inline_message_id.as_ref())
            .optional("reply_markup", self.reply_markup.as_ref())
            .end()
    }
}

impl Bot {
    /// [`stopMessageLiveLocation`](https://core.telegram.org/bots/api#stopmessagelivelocation), answered with [`Edited`].
    pub fn stop_message_live_location(&self) -> StopMessageLiveLocation<Self> {
        StopMessageLiveLocation::new().bind(self)
    }
}

method!(
    StopMessageLiveLocation,
    "stopMessageLiveLocation",
    Edited,
    envelope::decode::<Edited>
);

/// [`editMessageChecklist`](https://core.telegram.org/bots/api#editmessagechecklist), answered with [`Message`].
#[derive(Clone, Debug, PartialEq)]
#[must_use = "a call does nothing until it is awaited or sent"]
pub struct EditMessageChecklist<B = ()> {
    pub(crate) bot: B,
    /// Business connection id.
    pub business_connection_id: String,
    /// Chat id.
    pub chat_id: ChatTarget,
    /// Message id.
    pub message_id: MessageId,
    /// Checklist.
    pub checklist: Box<InputChecklist>,
    /// Reply markup.
    pub reply_markup: Option<Box<InlineKeyboardMarkup>>,
}

impl EditMessageChecklist {
    /// The call with what is required.
    pub fn new(
        business_connection_id: impl Into<String>,
        chat_id: impl Into<ChatTarget>,
        message_id: impl Into<MessageId>,
        checklist: impl Into<InputChecklist>,
    ) -> Self {
        Self {
            bot: (),
            business_connection_id: business_connection_id.into(),
            chat_id: chat_id.into(),
            message_id: message_id.into(),
            checklist: Box::new(checklist.into()),
            reply_markup: None,
        }
    }
}

impl<B> EditMessageChecklist<B> {
    /// Reply markup.
    pub fn reply_markup(mut self, reply_markup: impl Into<InlineKeyboardMarkup>) -> Self {
        self.reply_markup = Some(Box::new(reply_markup.into()));
        self
    }

    fn with_bot<C>(self, bot: C) -> EditMessageChecklist<C> {
        EditMessageChecklist {
            bot,
            business_connection_id: self.business_connection_id,
            chat_id: self.chat_id,
            message_id: self.message_id,
            checklist: self.checklist,
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

impl<B> Serialize for EditMessageChecklist<B> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("business_connection_id", &self.business_connection_id)
            .field("chat_id", &self.chat_id)
            .field("message_id", &self.message_id)
            .field("checklist", &self.checklist)
            .optional("reply_markup", self.reply_markup.as_ref())
            .end()
    }
}

impl Bot {
    /// [`editMessageChecklist`](https://core.telegram.org/bots/api#editmessagechecklist), answered with [`Message`].
    pub fn edit_message_checklist(
        &self,
        business_connection_id: impl Into<String>,
        chat_id: impl Into<ChatTarget>,
        message_id: impl Into<MessageId>,
        checklist: impl Into<InputChecklist>,
    ) -> EditMessageChecklist<Self> {
        EditMessageChecklist::new(business_connection_id, chat_id, message_id, checklist).bind(self)
    }
}

method!(
    EditMessageChecklist,
    "editMessageChecklist",
    Message,
    envelope::decode::<Message>
);

/// [`editMessageReplyMarkup`](https://core.telegram.org/bots/api#editmessagereplymarkup), answered with [`Edited`].
#[derive(Clone, Debug, Default, PartialEq)]
#[must_use = "a call does nothing until it is awaited or sent"]
pub struct EditMessageReplyMarkup<B = ()> {
    pub(crate) bot: B,
    /// Business connection id.
    pub business_connection_id: Option<String>,
    /// Chat id.
    pub chat_id: Option<ChatTarget>,
    /// Message id.
    pub message_id: Option<MessageId>,
    /// Inline message id.
    pub inline_message_id: Option<String>,
    /// Reply markup.
    pub reply_markup: Option<Box<InlineKeyboardMarkup>>,
}

impl EditMessageReplyMarkup {
    /// The call.
    pub fn new() -> Self {
        Self {
            bot: (),
            business_connection_id: None,
            chat_id: None,
            message_id: None,
            inline_message_id: None,
            reply_markup: None,
        }
    }
}

impl<B> EditMessageReplyMarkup<B> {
    /// Business connection id.
    pub fn business_connection_id(mut self, business_connection_id: impl Into<String>) -> Self {
        self.business_connection_id = Some(business_connection_id.into());
        self
    }

    /// Chat id.
    pub fn chat_id(mut self, chat_id: impl Into<ChatTarget>) -> Self {
        self.chat_id = Some(chat_id.into());
        self
    }

    /// Message id.
    pub fn message_id(mut self, message_id: impl Into<MessageId>) -> Self {
        self.message_id = Some(message_id.into());
        self
    }

    /// Inline message id.
    pub fn inline_message_id(mut self, inline_message_id: impl Into<String>) -> Self {
        self.inline_message_id = Some(inline_message_id.into());
        self
    }

    /// Reply markup.
    pub fn reply_markup(mut self, reply_markup: impl Into<InlineKeyboardMarkup>) -> Self {
        self.reply_markup = Some(Box::new(reply_markup.into()));
        self
    }

    fn with_bot<C>(self, bot: C) -> EditMessageReplyMarkup<C> {
        EditMessageReplyMarkup {
            bot,
            business_connection_id: self.business_connection_id,
            chat_id: self.chat_id,
            message_id: self.message_id,
            inline_message_id: self.inline_message_id,
            reply_markup: self.reply_markup,
        }
    }

    fn target(&self) -> Option<ChatTarget> {
        self.chat_id.clone()
    }

    fn detach(&mut self, files: &mut Attachments) {
        let _none = files;
    }
}

impl<B> Serialize for EditMessageReplyMarkup<B> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .optional(
                "business_connection_id",
                self.business_connection_id.as_ref(),
            )
            .optional("chat_id", self.chat_id.as_ref())
            .optional("message_id", self.message_id.as_ref())
            .optional("inline_message_id", self.inline_message_id.as_ref())
            .optional("reply_markup", self.reply_markup.as_ref())
            .end()
    }
}

impl Bot {
    /// [`editMessageReplyMarkup`](https://core.telegram.org/bots/api#editmessagereplymarkup), answered with [`Edited`].
    pub fn edit_message_reply_markup(&self) -> EditMessageReplyMarkup<Self> {
        EditMessageReplyMarkup::new().bind(self)
    }
}

method!(
    EditMessageReplyMarkup,
    "editMessageReplyMarkup",
    Edited,
    envelope::decode::<Edited>
);

/// [`stopPoll`](https://core.telegram.org/bots/api#stoppoll), answered with [`Poll`].
#[derive(Clone, Debug, PartialEq)]
#[must_use = "a call does nothing until it is awaited or sent"]
pub struct StopPoll<B = ()> {
    pub(crate) bot: B,
    /// Business connection id.
    pub business_connection_id: Option<String>,
    /// Chat id.
    pub chat_id: ChatTarget,
    /// Message id.
    pub message_id: MessageId,
    /// Reply markup.
    pub reply_markup: Option<Box<InlineKeyboardMarkup>>,
}

impl StopPoll {
    /// The call with what is required.
    pub fn new(chat_id: impl Into<ChatTarget>, message_id: impl Into<MessageId>) -> Self {
        Self {
            bot: (),
            business_connection_id: None,
            chat_id: chat_id.into(),
            message_id: message_id.into(),
            reply_markup: None,
        }
    }
}

impl<B> StopPoll<B> {
    /// Business connection id.
    pub fn business_connection_id(mut self, business_connection_id: impl Into<String>) -> Self {
        self.business_connection_id = Some(business_connection_id.into());
        self
    }

    /// Reply markup.
    pub fn reply_markup(mut self, reply_markup: impl Into<InlineKeyboardMarkup>) -> Self {
        self.reply_markup = Some(Box::new(reply_markup.into()));
        self
    }

    fn with_bot<C>(self, bot: C) -> StopPoll<C> {
        StopPoll {
            bot,
            business_connection_id: self.business_connection_id,
            chat_id: self.chat_id,
            message_id: self.message_id,
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

impl<B> Serialize for StopPoll<B> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .optional(
                "business_connection_id",
                self.business_connection_id.as_ref(),
            )
            .field("chat_id", &self.chat_id)
            .field("message_id", &self.message_id)
            .optional("reply_markup", self.reply_markup.as_ref())
            .end()
    }
}

impl Bot {
    /// [`stopPoll`](https://core.telegram.org/bots/api#stoppoll), answered with [`Poll`].
    pub fn stop_poll(
        &self,
        chat_id: impl Into<ChatTarget>,
        message_id: impl Into<MessageId>,
    ) -> StopPoll<Self> {
        StopPoll::new(chat_id, message_id).bind(self)
    }
}

method!(StopPoll, "stopPoll", Poll, envelope::decode::<Poll>);

/// [`editEphemeralMessageText`](https://core.telegram.org/bots/api#editephemeralmessagetext), answered with `true`.
#[derive(Clone, Debug, PartialEq)]
#[must_use = "a call does nothing until it is awaited or sent"]
pub struct EditEphemeralMessageText<B = ()> {
    pub(crate) bot: B,
    /// Chat id.
    pub chat_id: ChatTarget,
    /// Receiver user id.
    pub receiver_user_id: UserId,
    /// Ephemeral message id.
    pub ephemeral_message_id: i64,
    /// Text, 1 to 4096 characters.
    pub text: Option<String>,
    /// Parse mode.
    pub parse_mode: Option<ParseMode>,
    /// Entities.
    pub entities: Option<Vec<MessageEntity>>,
    /// Rich message.
    pub rich_message: Option<Box<InputRichMessage>>,
    /// Link preview options.
    pub link_preview_options: Option<Box<LinkPreviewOptions>>,
    /// Reply markup.
    pub reply_markup: Option<Box<InlineKeyboardMarkup>>,
}

impl EditEphemeralMessageText {
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
            text: None,
            parse_mode: None,
            entities: None,
            rich_message: None,
            link_preview_options: None,
            reply_markup: None,
        }
    }
}

impl<B> EditEphemeralMessageText<B> {
    /// Text, 1 to 4096 characters.
    pub fn text(mut self, text: impl Into<String>) -> Self {
        self.text = Some(text.into());
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

    /// Rich message.
    pub fn rich_message(mut self, rich_message: impl Into<InputRichMessage>) -> Self {
        self.rich_message = Some(Box::new(rich_message.into()));
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

    /// Reply markup.
    pub fn reply_markup(mut self, reply_markup: impl Into<InlineKeyboardMarkup>) -> Self {
        self.reply_markup = Some(Box::new(reply_markup.into()));
        self
    }

    fn with_bot<C>(self, bot: C) -> EditEphemeralMessageText<C> {
        EditEphemeralMessageText {
            bot,
            chat_id: self.chat_id,
            receiver_user_id: self.receiver_user_id,
            ephemeral_message_id: self.ephemeral_message_id,
            text: self.text,
            parse_mode: self.parse_mode,
            entities: self.entities,
            rich_message: self.rich_message,
            link_preview_options: self.link_preview_options,
            reply_markup: self.reply_markup,
        }
    }

    fn target(&self) -> Option<ChatTarget> {
        Some(self.chat_id.clone())
    }

    fn detach(&mut self, files: &mut Attachments) {
        if let Some(rich_message) = &mut self.rich_message {
            rich_message.detach(files);
        }
    }
}

impl<B> Serialize for EditEphemeralMessageText<B> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("chat_id", &self.chat_id)
            .field("receiver_user_id", &self.receiver_user_id)
            .field("ephemeral_message_id", &self.ephemeral_message_id)
            .optional("text", self.text.as_ref())
            .optional("parse_mode", self.parse_mode.as_ref())
            .optional("entities", self.entities.as_ref())
            .optional("rich_message", self.rich_message.as_ref())
            .optional("link_preview_options", self.link_preview_options.as_ref())
            .optional("reply_markup", self.reply_markup.as_ref())
            .end()
    }
}

impl Bot {
    /// [`editEphemeralMessageText`](https://core.telegram.org/bots/api#editephemeralmessagetext), answered with `true`.
    pub fn edit_ephemeral_message_text(
        &self,
        chat_id: impl Into<ChatTarget>,
        receiver_user_id: impl Into<UserId>,
        ephemeral_message_id: i64,
    ) -> EditEphemeralMessageText<Self> {
        EditEphemeralMessageText::new(chat_id, receiver_user_id, ephemeral_message_id).bind(self)
    }
}

method!(
    EditEphemeralMessageText,
    "editEphemeralMessageText",
    bool,
    truth
);

/// [`editEphemeralMessageMedia`](https://core.telegram.org/bots/api#editephemeralmessagemedia), answered with `true`.
#[derive(Clone, Debug, PartialEq)]
#[must_use = "a call does nothing until it is awaited or sent"]
pub struct EditEphemeralMessageMedia<B = ()> {
    pub(crate) bot: B,
    /// Chat id.
    pub chat_id: ChatTarget,
    /// Receiver user id.
    pub receiver_user_id: UserId,
    /// Ephemeral message id.
    pub ephemeral_message_id: i64,
    /// Media.
    pub media: InputMedia,
    /// Reply markup.
    pub reply_markup: Option<Box<InlineKeyboardMarkup>>,
}

impl EditEphemeralMessageMedia {
    /// The call with what is required.
    pub fn new(
        chat_id: impl Into<ChatTarget>,
        receiver_user_id: impl Into<UserId>,
        ephemeral_message_id: i64,
        media: impl Into<InputMedia>,
    ) -> Self {
        Self {
            bot: (),
            chat_id: chat_id.into(),
            receiver_user_id: receiver_user_id.into(),
            ephemeral_message_id,
            media: media.into(),
            reply_markup: None,
        }
    }
}

impl<B> EditEphemeralMessageMedia<B> {
    /// Reply markup.
    pub fn reply_markup(mut self, reply_markup: impl Into<InlineKeyboardMarkup>) -> Self {
        self.reply_markup = Some(Box::new(reply_markup.into()));
        self
    }

    fn with_bot<C>(self, bot: C) -> EditEphemeralMessageMedia<C> {
        EditEphemeralMessageMedia {
            bot,
            chat_id: self.chat_id,
            receiver_user_id: self.receiver_user_id,
            ephemeral_message_id: self.ephemeral_message_id,
            media: self.media,
            reply_markup: self.reply_markup,
        }
    }

    fn target(&self) -> Option<ChatTarget> {
        Some(self.chat_id.clone())
    }

    fn detach(&mut self, files: &mut Attachments) {
        self.media.detach(files);
    }
}

impl<B> Serialize for EditEphemeralMessageMedia<B> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("chat_id", &self.chat_id)
            .field("receiver_user_id", &self.receiver_user_id)
            .field("ephemeral_message_id", &self.ephemeral_message_id)
            .field("media", &self.media)
            .optional("reply_markup", self.reply_markup.as_ref())
            .end()
    }
}

impl Bot {
    /// [`editEphemeralMessageMedia`](https://core.telegram.org/bots/api#editephemeralmessagemedia), answered with `true`.
    pub fn edit_ephemeral_message_media(
        &self,
        chat_id: impl Into<ChatTarget>,
        receiver_user_id: impl Into<UserId>,
        ephemeral_message_id: i64,
        media: impl Into<InputMedia>,
    ) -> EditEphemeralMessageMedia<Self> {
        EditEphemeralMessageMedia::new(chat_id, receiver_user_id, ephemeral_message_id, media)
            .bind(self)
    }
}

method!(
    EditEphemeralMessageMedia,
    "editEphemeralMessageMedia",
    bool,
    truth
);

/// [`editEphemeralMessageCaption`](https://core.telegram.org/bots/api#editephemeralmessagecaption), answered with `true`.
#[derive(Clone, Debug, PartialEq)]
#[must_use = "a call does nothing until it is awaited or sent"]
pub struct EditEphemeralMessageCaption<B = ()> {
    pub(crate) bot: B,
    /// Chat id.
    pub chat_id: ChatTarget,
    /// Receiver user id.
    pub receiver_user_id: UserId,
    /// Ephemeral message id.
    pub ephemeral_message_id: i64,
    /// Caption, 0 to 1024 characters.
    pub caption: Option<String>,
    /// Parse mode.
    pub parse_mode: Option<ParseMode>,
    /// Caption entities.
    pub caption_entities: Option<Vec<MessageEntity>>,
    /// Whether to show caption above media.
    pub show_caption_above_media: Option<bool>,
    /// Reply markup.
    pub reply_markup: Option<Box<InlineKeyboardMarkup>>,
}

impl EditEphemeralMessageCaption {
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
            caption: None,
            parse_mode: None,
            caption_entities: None,
            show_caption_above_media: None,
            reply_markup: None,
        }
    }
}

impl<B> EditEphemeralMessageCaption<B> {
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

    /// Reply markup.
    pub fn reply_markup(mut self, reply_markup: impl Into<InlineKeyboardMarkup>) -> Self {
        self.reply_markup = Some(Box::new(reply_markup.into()));
        self
    }

    fn with_bot<C>(self, bot: C) -> EditEphemeralMessageCaption<C> {
        EditEphemeralMessageCaption {
            bot,
            chat_id: self.chat_id,
            receiver_user_id: self.receiver_user_id,
            ephemeral_message_id: self.ephemeral_message_id,
            caption: self.caption,
            parse_mode: self.parse_mode,
            caption_entities: self.caption_entities,
            show_caption_above_media: self.show_caption_above_media,
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

impl<B> Serialize for EditEphemeralMessageCaption<B> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("chat_id", &self.chat_id)
            .field("receiver_user_id", &self.receiver_user_id)
            .field("ephemeral_message_id", &self.ephemeral_message_id)
            .optional("caption", self.caption.as_ref())
            .optional("parse_mode", self.parse_mode.as_ref())
            .optional("caption_entities", self.caption_entities.as_ref())
            .optional(
                "show_caption_above_media",
                self.show_caption_above_media.as_ref(),
            )
            .optional("reply_markup", self.reply_markup.as_ref())
            .end()
    }
}

impl Bot {
    /// [`editEphemeralMessageCaption`](https://core.telegram.org/bots/api#editephemeralmessagecaption), answered with `true`.
    pub fn edit_ephemeral_message_caption(
        &self,
        chat_id: impl Into<ChatTarget>,
        receiver_user_id: impl Into<UserId>,
        ephemeral_message_id: i64,
    ) -> EditEphemeralMessageCaption<Self> {
        EditEphemeralMessageCaption::new(chat_id, receiver_user_id, ephemeral_message_id).bind(self)
    }
}

method!(
    EditEphemeralMessageCaption,
    "editEphemeralMessageCaption",
    bool,
    truth
);

/// [`editEphemeralMessageReplyMarkup`](https://core.telegram.org/bots/api#editephemeralmessagereplymarkup), answered with `true`.
#[derive(Clone, Debug, PartialEq)]
#[must_use = "a call does nothing until it is awaited or sent"]
pub struct EditEphemeralMessageReplyMarkup<B = ()> {
    pub(crate) bot: B,
    /// Chat id.
    pub chat_id: ChatTarget,
    /// Receiver user id.
    pub receiver_user_id: UserId,
    /// Ephemeral message id.
    pub ephemeral_message_id: i64,
    /// Reply markup.
    pub reply_markup: Option<Box<InlineKeyboardMarkup>>,
}

impl EditEphemeralMessageReplyMarkup {
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
            reply_markup: None,
        }
    }
}

impl<B> EditEphemeralMessageReplyMarkup<B> {
    /// Reply markup.
    pub fn reply_markup(mut self, reply_markup: impl Into<InlineKeyboardMarkup>) -> Self {
        self.reply_markup = Some(Box::new(reply_markup.into()));
        self
    }

    fn with_bot<C>(self, bot: C) -> EditEphemeralMessageReplyMarkup<C> {
        EditEphemeralMessageReplyMarkup {
            bot,
            chat_id: self.chat_id,
            receiver_user_id: self.receiver_user_id,
            ephemeral_message_id: self.ephemeral_message_id,
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

impl<B> Serialize for EditEphemeralMessageReplyMarkup<B> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("chat_id", &self.chat_id)
            .field("receiver_user_id", &self.receiver_user_id)
            .field("ephemeral_message_id", &self.ephemeral_message_id)
            .optional("reply_markup", self.reply_markup.as_ref())
            .end()
    }
}

impl Bot {
    /// [`editEphemeralMessageReplyMarkup`](https://core.telegram.org/bots/api#editephemeralmessagereplymarkup), answered with `true`.
    pub fn edit_ephemeral_message_reply_markup(
        &self,
        chat_id: impl Into<ChatTarget>,
        receiver_user_id: impl Into<UserId>,
        ephemeral_message_id: i64,
    ) -> EditEphemeralMessageReplyMarkup<Self> {
        EditEphemeralMessageReplyMarkup::new(chat_id, receiver_user_id, ephemeral_message_id)
            .bind(self)
    }
}

method!(
    EditEphemeralMessageReplyMarkup,
    "editEphemeralMessageReplyMarkup",
    bool,
    truth
);
