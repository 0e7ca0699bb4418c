//! Inline results that are on Telegram's servers, and contents of inline results.

use serde::de::MapAccess;
use serde::{Serialize, Serializer};
use serde_json::Map;
use serde_json::Value;

use crate::call::Attachments;
use crate::de;
use crate::de::Choice;
use crate::de::Object;
use crate::ser;
use crate::types::*;

/// [`InlineQueryResultCachedPhoto`](https://core.telegram.org/bots/api#inlinequeryresultcachedphoto) of the Bot API.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct InlineQueryResultCachedPhoto {
    /// Id, 1 to 64 bytes.
    pub id: String,
    /// Photo file id.
    pub photo_file_id: String,
    /// Title.
    pub title: Option<String>,
    /// Description.
    pub description: Option<String>,
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
    /// Input message content.
    pub input_message_content: Option<InputMessageContent>,
}

impl InlineQueryResultCachedPhoto {
    /// One with what is required.
    #[must_use]
    pub fn new(id: impl Into<String>, photo_file_id: impl Into<String>) -> Self {
        Self {
            id: id.into(),
            photo_file_id: photo_file_id.into(),
            title: None,
            description: None,
            caption: None,
            parse_mode: None,
            caption_entities: None,
            show_caption_above_media: None,
            reply_markup: None,
            input_message_content: None,
        }
    }

    /// Title.
    #[must_use]
    pub fn title(mut self, title: impl Into<String>) -> Self {
        self.title = Some(title.into());
        self
    }

    /// Description.
    #[must_use]
    pub fn description(mut self, description: impl Into<String>) -> Self {
        self.description = Some(description.into());
        self
    }

    /// Caption, 0 to 1024 characters.
    #[must_use]
    pub fn caption(mut self, caption: impl Into<String>) -> Self {
        self.caption = Some(caption.into());
        self
    }

    /// Parse mode.
    #[must_use]
    pub fn parse_mode(mut self, parse_mode: impl Into<ParseMode>) -> Self {
        self.parse_mode = Some(parse_mode.into());
        self
    }

    /// Caption entities.
    #[must_use]
    pub fn caption_entities(
        mut self,
        caption_entities: impl IntoIterator<Item = impl Into<MessageEntity>>,
    ) -> Self {
        self.caption_entities = Some(caption_entities.into_iter().map(Into::into).collect());
        self
    }

    /// Whether to show caption above media.
    #[must_use]
    pub fn show_caption_above_media(mut self, show_caption_above_media: bool) -> Self {
        self.show_caption_above_media = Some(show_caption_above_media);
        self
    }

    /// Reply markup.
    #[must_use]
    pub fn reply_markup(mut self, reply_markup: impl Into<InlineKeyboardMarkup>) -> Self {
        self.reply_markup = Some(Box::new(reply_markup.into()));
        self
    }

    /// Input message content.
    #[must_use]
    pub fn input_message_content(
        mut self,
        input_message_content: impl Into<InputMessageContent>,
    ) -> Self {
        self.input_message_content = Some(input_message_content.into());
        self
    }
}

impl InlineQueryResultCachedPhoto {
    /// Takes the uploads out.
    pub(crate) fn detach(&mut self, files: &mut Attachments) {
        if let Some(input_message_content) = &mut self.input_message_content {
            input_message_content.detach(files);
        }
    }
}

impl Object for InlineQueryResultCachedPhoto {
    const FIELDS: &'static [&'static str] = &[
        "id",
        "photo_file_id",
        "title",
        "description",
        "caption",
        "parse_mode",
        "caption_entities",
        "show_caption_above_media",
        "reply_markup",
        "input_message_content",
    ];
    const REQUIRED: u128 = de::required(&[0, 1]);

    fn fill_field<'de, A: MapAccess<'de>>(
        &mut self,
        field: usize,
        map: &mut A,
    ) -> Result<(), A::Error> {
        match field {
            0 => de::id_text(&mut self.id, map),
            1 => de::value(&mut self.photo_file_id, map),
            2 => de::value(&mut self.title, map),
            3 => de::value(&mut self.description, map),
            4 => de::value(&mut self.caption, map),
            5 => de::value(&mut self.parse_mode, map),
            6 => de::value(&mut self.caption_entities, map),
            7 => de::value(&mut self.show_caption_above_media, map),
            8 => de::value(&mut self.reply_markup, map),
            _ => de::value(&mut self.input_message_content, map),
        }
    }
}

impl Serialize for InlineQueryResultCachedPhoto {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("type", "photo")
            .field("id", &self.id)
            .field("photo_file_id", &self.photo_file_id)
            .optional("title", self.title.as_ref())
            .optional("description", self.description.as_ref())
            .optional("caption", self.caption.as_ref())
            .optional("parse_mode", self.parse_mode.as_ref())
            .optional("caption_entities", self.caption_entities.as_ref())
            .optional(
                "show_caption_above_media",
                self.show_caption_above_media.as_ref(),
            )
            .optional("reply_markup", self.reply_markup.as_ref())
            .optional("input_message_content", self.input_message_content.as_ref())
            .end()
    }
}

/// [`InlineQueryResultCachedGif`](https://core.telegram.org/bots/api#inlinequeryresultcachedgif) of the Bot API.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct InlineQueryResultCachedGif {
    /// Id, 1 to 64 bytes.
    pub id: String,
    /// Gif file id.
    pub gif_file_id: String,
    /// Title.
    pub title: Option<String>,
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
    /// Input message content.
    pub input_message_content: Option<InputMessageContent>,
}

impl InlineQueryResultCachedGif {
    /// One with what is required.
    #[must_use]
    pub fn new(id: impl Into<String>, gif_file_id: impl Into<String>) -> Self {
        Self {
            id: id.into(),
            gif_file_id: gif_file_id.into(),
            title: None,
            caption: None,
            parse_mode: None,
            caption_entities: None,
            show_caption_above_media: None,
            reply_markup: None,
            input_message_content: None,
        }
    }

    /// Title.
    #[must_use]
    pub fn title(mut self, title: impl Into<String>) -> Self {
        self.title = Some(title.into());
        self
    }

    /// Caption, 0 to 1024 characters.
    #[must_use]
    pub fn caption(mut self, caption: impl Into<String>) -> Self {
        self.caption = Some(caption.into());
        self
    }

    /// Parse mode.
    #[must_use]
    pub fn parse_mode(mut self, parse_mode: impl Into<ParseMode>) -> Self {
        self.parse_mode = Some(parse_mode.into());
        self
    }

    /// Caption entities.
    #[must_use]
    pub fn caption_entities(
        mut self,
        caption_entities: impl IntoIterator<Item = impl Into<MessageEntity>>,
    ) -> Self {
        self.caption_entities = Some(caption_entities.into_iter().map(Into::into).collect());
        self
    }

    /// Whether to show caption above media.
    #[must_use]
    pub fn show_caption_above_media(mut self, show_caption_above_media: bool) -> Self {
        self.show_caption_above_media = Some(show_caption_above_media);
        self
    }

    /// Reply markup.
    #[must_use]
    pub fn reply_markup(mut self, reply_markup: impl Into<InlineKeyboardMarkup>) -> Self {
        self.reply_markup = Some(Box::new(reply_markup.into()));
        self
    }

    /// Input message content.
    #[must_use]
    pub fn input_message_content(
        mut self,
        input_message_content: impl Into<InputMessageContent>,
    ) -> Self {
        self.input_message_content = Some(input_message_content.into());
        self
    }
}

impl InlineQueryResultCachedGif {
    /// Takes the uploads out.
    pub(crate) fn detach(&mut self, files: &mut Attachments) {
        if let Some(input_message_content) = &mut self.input_message_content {
            input_message_content.detach(files);
        }
    }
}

impl Object for InlineQueryResultCachedGif {
    const FIELDS: &'static [&'static str] = &[
        "id",
        "gif_file_id",
        "title",
        "caption",
        "parse_mode",
        "caption_entities",
        "show_caption_above_media",
        "reply_markup",
        "input_message_content",
    ];
    const REQUIRED: u128 = de::required(&[0, 1]);

    fn fill_field<'de, A: MapAccess<'de>>(
        &mut self,
        field: usize,
        map: &mut A,
    ) -> Result<(), A::Error> {
        match field {
            0 => de::id_text(&mut self.id, map),
            1 => de::value(&mut self.gif_file_id, map),
            2 => de::value(&mut self.title, map),
            3 => de::value(&mut self.caption, map),
            4 => de::value(&mut self.parse_mode, map),
            5 => de::value(&mut self.caption_entities, map),
            6 => de::value(&mut self.show_caption_above_media, map),
            7 => de::value(&mut self.reply_markup, map),
            _ => de::value(&mut self.input_message_content, map),
        }
    }
}

impl Serialize for InlineQueryResultCachedGif {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("type", "gif")
            .field("id", &self.id)
            .field("gif_file_id", &self.gif_file_id)
            .optional("title", self.title.as_ref())
            .optional("caption", self.caption.as_ref())
            .optional("parse_mode", self.parse_mode.as_ref())
            .optional("caption_entities", self.caption_entities.as_ref())
            .optional(
                "show_caption_above_media",
                self.show_caption_above_media.as_ref(),
            )
            .optional("reply_markup", self.reply_markup.as_ref())
            .optional("input_message_content", self.input_message_content.as_ref())
            .end()
    }
}

/// [`InlineQueryResultCachedMpeg4Gif`](https://core.telegram.org/bots/api#inlinequeryresultcachedmpeg4gif) of the Bot API.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct InlineQueryResultCachedMpeg4Gif {
    /// Id, 1 to 64 bytes.
    pub id: String,
    /// Mpeg4 file id.
    pub mpeg4_file_id: String,
    /// Title.
    pub title: Option<String>,
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
    /// Input message content.
    pub input_message_content: Option<InputMessageContent>,
}

impl InlineQueryResultCachedMpeg4Gif {
    /// One with what is required.
    #[must_use]
    pub fn new(id: impl Into<String>, mpeg4_file_id: impl Into<String>) -> Self {
        Self {
            id: id.into(),
            mpeg4_file_id: mpeg4_file_id.into(),
            title: None,
            caption: None,
            parse_mode: None,
            caption_entities: None,
            show_caption_above_media: None,
            reply_markup: None,
            input_message_content: None,
        }
    }

    /// Title.
    #[must_use]
    pub fn title(mut self, title: impl Into<String>) -> Self {
        self.title = Some(title.into());
        self
    }

    /// Caption, 0 to 1024 characters.
    #[must_use]
    pub fn caption(mut self, caption: impl Into<String>) -> Self {
        self.caption = Some(caption.into());
        self
    }

    /// Parse mode.
    #[must_use]
    pub fn parse_mode(mut self, parse_mode: impl Into<ParseMode>) -> Self {
        self.parse_mode = Some(parse_mode.into());
        self
    }

    /// Caption entities.
    #[must_use]
    pub fn caption_entities(
        mut self,
        caption_entities: impl IntoIterator<Item = impl Into<MessageEntity>>,
    ) -> Self {
        self.caption_entities = Some(caption_entities.into_iter().map(Into::into).collect());
        self
    }

    /// Whether to show caption above media.
    #[must_use]
    pub fn show_caption_above_media(mut self, show_caption_above_media: bool) -> Self {
        self.show_caption_above_media = Some(show_caption_above_media);
        self
    }

    /// Reply markup.
    #[must_use]
    pub fn reply_markup(mut self, reply_markup: impl Into<InlineKeyboardMarkup>) -> Self {
        self.reply_markup = Some(Box::new(reply_markup.into()));
        self
    }

    /// Input message content.
    #[must_use]
    pub fn input_message_content(
        mut self,
        input_message_content: impl Into<InputMessageContent>,
    ) -> Self {
        self.input_message_content = Some(input_message_content.into());
        self
    }
}

impl InlineQueryResultCachedMpeg4Gif {
    /// Takes the uploads out.
    pub(crate) fn detach(&mut self, files: &mut Attachments) {
        if let Some(input_message_content) = &mut self.input_message_content {
            input_message_content.detach(files);
        }
    }
}

impl Object for InlineQueryResultCachedMpeg4Gif {
    const FIELDS: &'static [&'static str] = &[
        "id",
        "mpeg4_file_id",
        "title",
        "caption",
        "parse_mode",
        "caption_entities",
        "show_caption_above_media",
        "reply_markup",
        "input_message_content",
    ];
    const REQUIRED: u128 = de::required(&[0, 1]);

    fn fill_field<'de, A: MapAccess<'de>>(
        &mut self,
        field: usize,
        map: &mut A,
    ) -> Result<(), A::Error> {
        match field {
            0 => de::id_text(&mut self.id, map),
            1 => de::value(&mut self.mpeg4_file_id, map),
            2 => de::value(&mut self.title, map),
            3 => de::value(&mut self.caption, map),
            4 => de::value(&mut self.parse_mode, map),
            5 => de::value(&mut self.caption_entities, map),
            6 => de::value(&mut self.show_caption_above_media, map),
            7 => de::value(&mut self.reply_markup, map),
            _ => de::value(&mut self.input_message_content, map),
        }
    }
}

impl Serialize for InlineQueryResultCachedMpeg4Gif {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("type", "mpeg4_gif")
            .field("id", &self.id)
            .field("mpeg4_file_id", &self.mpeg4_file_id)
            .optional("title", self.title.as_ref())
            .optional("caption", self.caption.as_ref())
            .optional("parse_mode", self.parse_mode.as_ref())
            .optional("caption_entities", self.caption_entities.as_ref())
            .optional(
                "show_caption_above_media",
                self.show_caption_above_media.as_ref(),
            )
            .optional("reply_markup", self.reply_markup.as_ref())
            .optional("input_message_content", self.input_message_content.as_ref())
            .end()
    }
}

/// [`InlineQueryResultCachedSticker`](https://core.telegram.org/bots/api#inlinequeryresultcachedsticker) of the Bot API.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct InlineQueryResultCachedSticker {
    /// Id, 1 to 64 bytes.
    pub id: String,
    /// Sticker file id.
    pub sticker_file_id: String,
    /// Reply markup.
    pub reply_markup: Option<Box<InlineKeyboardMarkup>>,
    /// Input message content.
    pub input_message_content: Option<InputMessageContent>,
}

impl InlineQueryResultCachedSticker {
    /// One with what is required.
    #[must_use]
    pub fn new(id: impl Into<String>, sticker_file_id: impl Into<String>) -> Self {
        Self {
            id: id.into(),
            sticker_file_id: sticker_file_id.into(),
            reply_markup: None,
            input_message_content: None,
        }
    }

    /// Reply markup.
    #[must_use]
    pub fn reply_markup(mut self, reply_markup: impl Into<InlineKeyboardMarkup>) -> Self {
        self.reply_markup = Some(Box::new(reply_markup.into()));
        self
    }

    /// Input message content.
    #[must_use]
    pub fn input_message_content(
        mut self,
        input_message_content: impl Into<InputMessageContent>,
    ) -> Self {
        self.input_message_content = Some(input_message_content.into());
        self
    }
}

impl InlineQueryResultCachedSticker {
    /// Takes the uploads out.
    pub(crate) fn detach(&mut self, files: &mut Attachments) {
        if let Some(input_message_content) = &mut self.input_message_content {
            input_message_content.detach(files);
        }
    }
}

impl Object for InlineQueryResultCachedSticker {
    const FIELDS: &'static [&'static str] = &[
        "id",
        "sticker_file_id",
        "reply_markup",
        "input_message_content",
    ];
    const REQUIRED: u128 = de::required(&[0, 1]);

    fn fill_field<'de, A: MapAccess<'de>>(
        &mut self,
        field: usize,
        map: &mut A,
    ) -> Result<(), A::Error> {
        match field {
            0 => de::id_text(&mut self.id, map),
            1 => de::value(&mut self.sticker_file_id, map),
            2 => de::value(&mut self.reply_markup, map),
            _ => de::value(&mut self.input_message_content, map),
        }
    }
}

impl Serialize for InlineQueryResultCachedSticker {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("type", "sticker")
            .field("id", &self.id)
            .field("sticker_file_id", &self.sticker_file_id)
            .optional("reply_markup", self.reply_markup.as_ref())
            .optional("input_message_content", self.input_message_content.as_ref())
            .end()
    }
}

/// [`InlineQueryResultCachedDocument`](https://core.telegram.org/bots/api#inlinequeryresultcacheddocument) of the Bot API.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct InlineQueryResultCachedDocument {
    /// Id, 1 to 64 bytes.
    pub id: String,
    /// Title.
    pub title: String,
    /// Document file id.
    pub document_file_id: String,
    /// Description.
    pub description: Option<String>,
    /// Caption, 0 to 1024 characters.
    pub caption: Option<String>,
    /// Parse mode.
    pub parse_mode: Option<ParseMode>,
    /// Caption entities.
    pub caption_entities: Option<Vec<MessageEntity>>,
    /// Reply markup.
    pub reply_markup: Option<Box<InlineKeyboardMarkup>>,
    /// Input message content.
    pub input_message_content: Option<InputMessageContent>,
}

impl InlineQueryResultCachedDocument {
    /// One with what is required.
    #[must_use]
    pub fn new(
        id: impl Into<String>,
        title: impl Into<String>,
        document_file_id: impl Into<String>,
    ) -> Self {
        Self {
            id: id.into(),
            title: title.into(),
            document_file_id: document_file_id.into(),
            description: None,
            caption: None,
            parse_mode: None,
            caption_entities: None,
            reply_markup: None,
            input_message_content: None,
        }
    }

    /// Description.
    #[must_use]
    pub fn description(mut self, description: impl Into<String>) -> Self {
        self.description = Some(description.into());
        self
    }

    /// Caption, 0 to 1024 characters.
    #[must_use]
    pub fn caption(mut self, caption: impl Into<String>) -> Self {
        self.caption = Some(caption.into());
        self
    }

    /// Parse mode.
    #[must_use]
    pub fn parse_mode(mut self, parse_mode: impl Into<ParseMode>) -> Self {
        self.parse_mode = Some(parse_mode.into());
        self
    }

    /// Caption entities.
    #[must_use]
    pub fn caption_entities(
        mut self,
        caption_entities: impl IntoIterator<Item = impl Into<MessageEntity>>,
    ) -> Self {
        self.caption_entities = Some(caption_entities.into_iter().map(Into::into).collect());
        self
    }

    /// Reply markup.
    #[must_use]
    pub fn reply_markup(mut self, reply_markup: impl Into<InlineKeyboardMarkup>) -> Self {
        self.reply_markup = Some(Box::new(reply_markup.into()));
        self
    }

    /// Input message content.
    #[must_use]
    pub fn input_message_content(
        mut self,
        input_message_content: impl Into<InputMessageContent>,
    ) -> Self {
        self.input_message_content = Some(input_message_content.into());
        self
    }
}

impl InlineQueryResultCachedDocument {
    /// Takes the uploads out.
    pub(crate) fn detach(&mut self, files: &mut Attachments) {
        if let Some(input_message_content) = &mut self.input_message_content {
            input_message_content.detach(files);
        }
    }
}

impl Object for InlineQueryResultCachedDocument {
    const FIELDS: &'static [&'static str] = &[
        "id",
        "title",
        "document_file_id",
        "description",
        "caption",
        "parse_mode",
        "caption_entities",
        "reply_markup",
        "input_message_content",
    ];
    const REQUIRED: u128 = de::required(&[0, 1, 2]);

    fn fill_field<'de, A: MapAccess<'de>>(
        &mut self,
        field: usize,
        map: &mut A,
    ) -> Result<(), A::Error> {
        match field {
            0 => de::id_text(&mut self.id, map),
            1 => de::value(&mut self.title, map),
            2 => de::value(&mut self.document_file_id, map),
            3 => de::value(&mut self.description, map),
            4 => de::value(&mut self.caption, map),
            5 => de::value(&mut self.parse_mode, map),
            6 => de::value(&mut self.caption_entities, map),
            7 => de::value(&mut self.reply_markup, map),
            _ => de::value(&mut self.input_message_content, map),
        }
    }
}

impl Serialize for InlineQueryResultCachedDocument {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("type", "document")
            .field("id", &self.id)
            .field("title", &self.title)
            .field("document_file_id", &self.document_file_id)
            .optional("description", self.description.as_ref())
            .optional("caption", self.caption.as_ref())
            .optional("parse_mode", self.parse_mode.as_ref())
            .optional("caption_entities", self.caption_entities.as_ref())
            .optional("reply_markup", self.reply_markup.as_ref())
            .optional("input_message_content", self.input_message_content.as_ref())
            .end()
    }
}

/// [`InlineQueryResultCachedVideo`](https://core.telegram.org/bots/api#inlinequeryresultcachedvideo) of the Bot API.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct InlineQueryResultCachedVideo {
    /// Id, 1 to 64 bytes.
    pub id: String,
    /// Video file id.
    pub video_file_id: String,
    /// Title.
    pub title: String,
    /// Description.
    pub description: Option<String>,
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
    /// Input message content.
    pub input_message_content: Option<InputMessageContent>,
}

impl InlineQueryResultCachedVideo {
    /// One with what is required.
    #[must_use]
    pub fn new(
        id: impl Into<String>,
        video_file_id: impl Into<String>,
        title: impl Into<String>,
    ) -> Self {
        Self {
            id: id.into(),
            video_file_id: video_file_id.into(),
            title: title.into(),
            description: None,
            caption: None,
            parse_mode: None,
            caption_entities: None,
            show_caption_above_media: None,
            reply_markup: None,
            input_message_content: None,
        }
    }

    /// Description.
    #[must_use]
    pub fn description(mut self, description: impl Into<String>) -> Self {
        self.description = Some(description.into());
        self
    }

    /// Caption, 0 to 1024 characters.
    #[must_use]
    pub fn caption(mut self, caption: impl Into<String>) -> Self {
        self.caption = Some(caption.into());
        self
    }

    /// Parse mode.
    #[must_use]
    pub fn parse_mode(mut self, parse_mode: impl Into<ParseMode>) -> Self {
        self.parse_mode = Some(parse_mode.into());
        self
    }

    /// Caption entities.
    #[must_use]
    pub fn caption_entities(
        mut self,
        caption_entities: impl IntoIterator<Item = impl Into<MessageEntity>>,
    ) -> Self {
        self.caption_entities = Some(caption_entities.into_iter().map(Into::into).collect());
        self
    }

    /// Whether to show caption above media.
    #[must_use]
    pub fn show_caption_above_media(mut self, show_caption_above_media: bool) -> Self {
        self.show_caption_above_media = Some(show_caption_above_media);
        self
    }

    /// Reply markup.
    #[must_use]
    pub fn reply_markup(mut self, reply_markup: impl Into<InlineKeyboardMarkup>) -> Self {
        self.reply_markup = Some(Box::new(reply_markup.into()));
        self
    }

    /// Input message content.
    #[must_use]
    pub fn input_message_content(
        mut self,
        input_message_content: impl Into<InputMessageContent>,
    ) -> Self {
        self.input_message_content = Some(input_message_content.into());
        self
    }
}

impl InlineQueryResultCachedVideo {
    /// Takes the uploads out.
    pub(crate) fn detach(&mut self, files: &mut Attachments) {
        if let Some(input_message_content) = &mut self.input_message_content {
            input_message_content.detach(files);
        }
    }
}

impl Object for InlineQueryResultCachedVideo {
    const FIELDS: &'static [&'static str] = &[
        "id",
        "video_file_id",
        "title",
        "description",
        "caption",
        "parse_mode",
        "caption_entities",
        "show_caption_above_media",
        "reply_markup",
        "input_message_content",
    ];
    const REQUIRED: u128 = de::required(&[0, 1, 2]);

    fn fill_field<'de, A: MapAccess<'de>>(
        &mut self,
        field: usize,
        map: &mut A,
    ) -> Result<(), A::Error> {
        match field {
            0 => de::id_text(&mut self.id, map),
            1 => de::value(&mut self.video_file_id, map),
            2 => de::value(&mut self.title, map),
            3 => de::value(&mut self.description, map),
            4 => de::value(&mut self.caption, map),
            5 => de::value(&mut self.parse_mode, map),
            6 => de::value(&mut self.caption_entities, map),
            7 => de::value(&mut self.show_caption_above_media, map),
            8 => de::value(&mut self.reply_markup, map),
            _ => de::value(&mut self.input_message_content, map),
        }
    }
}

impl Serialize for InlineQueryResultCachedVideo {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("type", "video")
            .field("id", &self.id)
            .field("video_file_id", &self.video_file_id)
            .field("title", &self.title)
            .optional("description", self.description.as_ref())
            .optional("caption", self.caption.as_ref())
            .optional("parse_mode", self.parse_mode.as_ref())
            .optional("caption_entities", self.caption_entities.as_ref())
            .optional(
                "show_caption_above_media",
                self.show_caption_above_media.as_ref(),
            )
            .optional("reply_markup", self.reply_markup.as_ref())
            .optional("input_message_content", self.input_message_content.as_ref())
            .end()
    }
}

/// [`InlineQueryResultCachedVoice`](https://core.telegram.org/bots/api#inlinequeryresultcachedvoice) of the Bot API.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct InlineQueryResultCachedVoice {
    /// Id, 1 to 64 bytes.
    pub id: String,
    /// Voice file id.
    pub voice_file_id: String,
    /// Title.
    pub title: String,
    /// Caption, 0 to 1024 characters.
    pub caption: Option<String>,
    /// Parse mode.
    pub parse_mode: Option<ParseMode>,
    /// Caption entities.
    pub caption_entities: Option<Vec<MessageEntity>>,
    /// Reply markup.
    pub reply_markup: Option<Box<InlineKeyboardMarkup>>,
    /// Input message content.
    pub input_message_content: Option<InputMessageContent>,
}

impl InlineQueryResultCachedVoice {
    /// One with what is required.
    #[must_use]
    pub fn new(
        id: impl Into<String>,
        voice_file_id: impl Into<String>,
        title: impl Into<String>,
    ) -> Self {
        Self {
            id: id.into(),
            voice_file_id: voice_file_id.into(),
            title: title.into(),
            caption: None,
            parse_mode: None,
            caption_entities: None,
            reply_markup: None,
            input_message_content: None,
        }
    }

    /// Caption, 0 to 1024 characters.
    #[must_use]
    pub fn caption(mut self, caption: impl Into<String>) -> Self {
        self.caption = Some(caption.into());
        self
    }

    /// Parse mode.
    #[must_use]
    pub fn parse_mode(mut self, parse_mode: impl Into<ParseMode>) -> Self {
        self.parse_mode = Some(parse_mode.into());
        self
    }

    /// Caption entities.
    #[must_use]
    pub fn caption_entities(
        mut self,
        caption_entities: impl IntoIterator<Item = impl Into<MessageEntity>>,
    ) -> Self {
        self.caption_entities = Some(caption_entities.into_iter().map(Into::into).collect());
        self
    }

    /// Reply markup.
    #[must_use]
    pub fn reply_markup(mut self, reply_markup: impl Into<InlineKeyboardMarkup>) -> Self {
        self.reply_markup = Some(Box::new(reply_markup.into()));
        self
    }

    /// Input message content.
    #[must_use]
    pub fn input_message_content(
        mut self,
        input_message_content: impl Into<InputMessageContent>,
    ) -> Self {
        self.input_message_content = Some(input_message_content.into());
        self
    }
}

impl InlineQueryResultCachedVoice {
    /// Takes the uploads out.
    pub(crate) fn detach(&mut self, files: &mut Attachments) {
        if let Some(input_message_content) = &mut self.input_message_content {
            input_message_content.detach(files);
        }
    }
}

impl Object for InlineQueryResultCachedVoice {
    const FIELDS: &'static [&'static str] = &[
        "id",
        "voice_file_id",
        "title",
        "caption",
        "parse_mode",
        "caption_entities",
        "reply_markup",
        "input_message_content",
    ];
    const REQUIRED: u128 = de::required(&[0, 1, 2]);

    fn fill_field<'de, A: MapAccess<'de>>(
        &mut self,
        field: usize,
        map: &mut A,
    ) -> Result<(), A::Error> {
        match field {
            0 => de::id_text(&mut self.id, map),
            1 => de::value(&mut self.voice_file_id, map),
            2 => de::value(&mut self.title, map),
            3 => de::value(&mut self.caption, map),
            4 => de::value(&mut self.parse_mode, map),
            5 => de::value(&mut self.caption_entities, map),
            6 => de::value(&mut self.reply_markup, map),
            _ => de::value(&mut self.input_message_content, map),
        }
    }
}

impl Serialize for InlineQueryResultCachedVoice {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("type", "voice")
            .field("id", &self.id)
            .field("voice_file_id", &self.voice_file_id)
            .field("title", &self.title)
            .optional("caption", self.caption.as_ref())
            .optional("parse_mode", self.parse_mode.as_ref())
            .optional("caption_entities", self.caption_entities.as_ref())
            .optional("reply_markup", self.reply_markup.as_ref())
            .optional("input_message_content", self.input_message_content.as_ref())
            .end()
    }
}

/// [`InlineQueryResultCachedAudio`](https://core.telegram.org/bots/api#inlinequeryresultcachedaudio) of the Bot API.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct InlineQueryResultCachedAudio {
    /// Id, 1 to 64 bytes.
    pub id: String,
    /// Audio file id.
    pub audio_file_id: String,
    /// Caption, 0 to 1024 characters.
    pub caption: Option<String>,
    /// Parse mode.
    pub parse_mode: Option<ParseMode>,
    /// Caption entities.
    pub caption_entities: Option<Vec<MessageEntity>>,
    /// Reply markup.
    pub reply_markup: Option<Box<InlineKeyboardMarkup>>,
    /// Input message content.
    pub input_message_content: Option<InputMessageContent>,
}

impl InlineQueryResultCachedAudio {
    /// One with what is required.
    #[must_use]
    pub fn new(id: impl Into<String>, audio_file_id: impl Into<String>) -> Self {
        Self {
            id: id.into(),
            audio_file_id: audio_file_id.into(),
            caption: None,
            parse_mode: None,
            caption_entities: None,
            reply_markup: None,
            input_message_content: None,
        }
    }

    /// Caption, 0 to 1024 characters.
    #[must_use]
    pub fn caption(mut self, caption: impl Into<String>) -> Self {
        self.caption = Some(caption.into());
        self
    }

    /// Parse mode.
    #[must_use]
    pub fn parse_mode(mut self, parse_mode: impl Into<ParseMode>) -> Self {
        self.parse_mode = Some(parse_mode.into());
        self
    }

    /// Caption entities.
    #[must_use]
    pub fn caption_entities(
        mut self,
        caption_entities: impl IntoIterator<Item = impl Into<MessageEntity>>,
    ) -> Self {
        self.caption_entities = Some(caption_entities.into_iter().map(Into::into).collect());
        self
    }

    /// Reply markup.
    #[must_use]
    pub fn reply_markup(mut self, reply_markup: impl Into<InlineKeyboardMarkup>) -> Self {
        self.reply_markup = Some(Box::new(reply_markup.into()));
        self
    }

    /// Input message content.
    #[must_use]
    pub fn input_message_content(
        mut self,
        input_message_content: impl Into<InputMessageContent>,
    ) -> Self {
        self.input_message_content = Some(input_message_content.into());
        self
    }
}

impl InlineQueryResultCachedAudio {
    /// Takes the uploads out.
    pub(crate) fn detach(&mut self, files: &mut Attachments) {
        if let Some(input_message_content) = &mut self.input_message_content {
            input_message_content.detach(files);
        }
    }
}

impl Object for InlineQueryResultCachedAudio {
    const FIELDS: &'static [&'static str] = &[
        "id",
        "audio_file_id",
        "caption",
        "parse_mode",
        "caption_entities",
        "reply_markup",
        "input_message_content",
    ];
    const REQUIRED: u128 = de::required(&[0, 1]);

    fn fill_field<'de, A: MapAccess<'de>>(
        &mut self,
        field: usize,
        map: &mut A,
    ) -> Result<(), A::Error> {
        match field {
            0 => de::id_text(&mut self.id, map),
            1 => de::value(&mut self.audio_file_id, map),
            2 => de::value(&mut self.caption, map),
            3 => de::value(&mut self.parse_mode, map),
            4 => de::value(&mut self.caption_entities, map),
            5 => de::value(&mut self.reply_markup, map),
            _ => de::value(&mut self.input_message_content, map),
        }
    }
}

impl Serialize for InlineQueryResultCachedAudio {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("type", "audio")
            .field("id", &self.id)
            .field("audio_file_id", &self.audio_file_id)
            .optional("caption", self.caption.as_ref())
            .optional("parse_mode", self.parse_mode.as_ref())
            .optional("caption_entities", self.caption_entities.as_ref())
            .optional("reply_markup", self.reply_markup.as_ref())
            .optional("input_message_content", self.input_message_content.as_ref())
            .end()
    }
}

/// [`InputMessageContent`](https://core.telegram.org/bots/api#inputmessagecontent) of the Bot API, told apart by its fields.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum InputMessageContent {
    /// [`InputTextMessageContent`](https://core.telegram.org/bots/api#inputtextmessagecontent).
    Text(Box<InputTextMessageContent>),
    /// [`InputRichMessageContent`](https://core.telegram.org/bots/api#inputrichmessagecontent).
    Rich(InputRichMessageContent),
    /// [`InputLocationMessageContent`](https://core.telegram.org/bots/api#inputlocationmessagecontent).
    Location(Box<InputLocationMessageContent>),
    /// [`InputVenueMessageContent`](https://core.telegram.org/bots/api#inputvenuemessagecontent).
    Venue(Box<InputVenueMessageContent>),
    /// [`InputContactMessageContent`](https://core.telegram.org/bots/api#inputcontactmessagecontent).
    Contact(Box<InputContactMessageContent>),
    /// [`InputInvoiceMessageContent`](https://core.telegram.org/bots/api#inputinvoicemessagecontent).
    Invoice(Box<InputInvoiceMessageContent>),
    /// Something that this version of the crate does not know, as it came.
    Unknown(Value),
}

/// Nothing known: what a blank structure has until it is filled.
impl Default for InputMessageContent {
    fn default() -> Self {
        Self::Unknown(Value::Null)
    }
}

impl From<InputTextMessageContent> for InputMessageContent {
    fn from(value: InputTextMessageContent) -> Self {
        Self::Text(Box::new(value))
    }
}

impl From<InputRichMessageContent> for InputMessageContent {
    fn from(value: InputRichMessageContent) -> Self {
        Self::Rich(value)
    }
}

impl From<InputLocationMessageContent> for InputMessageContent {
    fn from(value: InputLocationMessageContent) -> Self {
        Self::Location(Box::new(value))
    }
}

impl From<InputVenueMessageContent> for InputMessageContent {
    fn from(value: InputVenueMessageContent) -> Self {
        Self::Venue(Box::new(value))
    }
}

impl From<InputContactMessageContent> for InputMessageContent {
    fn from(value: InputContactMessageContent) -> Self {
        Self::Contact(Box::new(value))
    }
}

impl From<InputInvoiceMessageContent> for InputMessageContent {
    fn from(value: InputInvoiceMessageContent) -> Self {
        Self::Invoice(Box::new(value))
    }
}

impl Choice for InputMessageContent {
    fn choose(object: &Map<String, Value>) -> Option<Self> {
        if de::has(
            object,
            &[],
            &["title", "description", "payload", "currency", "prices"],
        ) {
            return Some(Self::Invoice(Default::default()));
        }
        if de::has(object, &[], &["latitude", "longitude", "title", "address"]) {
            return Some(Self::Venue(Default::default()));
        }
        if de::has(object, &[], &["latitude", "longitude"]) {
            return Some(Self::Location(Default::default()));
        }
        if de::has(object, &[], &["phone_number", "first_name"]) {
            return Some(Self::Contact(Default::default()));
        }
        if de::has(object, &[], &["message_text"]) {
            return Some(Self::Text(Default::default()));
        }
        if de::has(object, &[], &["rich_message"]) {
            return Some(Self::Rich(Default::default()));
        }
        None
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
            Self::Text(value) => de::fields(&mut **value, given, map),
            Self::Rich(value) => de::fields(value, given, map),
            Self::Location(value) => de::fields(&mut **value, given, map),
            Self::Venue(value) => de::fields(&mut **value, given, map),
            Self::Contact(value) => de::fields(&mut **value, given, map),
            Self::Invoice(value) => de::fields(&mut **value, given, map),
            Self::Unknown(_) => Ok(()),
        }
    }
}

impl Serialize for InputMessageContent {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Text(value) => value.serialize(to),
            Self::Rich(value) => value.serialize(to),
            Self::Location(value) => value.serialize(to),
            Self::Venue(value) => value.serialize(to),
            Self::Contact(value) => value.serialize(to),
            Self::Invoice(value) => value.serialize(to),
            Self::Unknown(value) => value.serialize(to),
        }
    }
}

impl InputMessageContent {
    /// Takes the uploads out.
    pub(crate) fn detach(&mut self, files: &mut Attachments) {
        match self {
            Self::Rich(value) => value.detach(files),
            Self::Text(_)
            | Self::Location(_)
            | Self::Venue(_)
            | Self::Contact(_)
            | Self::Invoice(_)
            | Self::Unknown(_) => {}
        }
    }
}

/// [`InputTextMessageContent`](https://core.telegram.org/bots/api#inputtextmessagecontent) of the Bot API.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct InputTextMessageContent {
    /// Message text, 1 to 4096 characters.
    pub message_text: String,
    /// Parse mode.
    pub parse_mode: Option<ParseMode>,
    /// Entities.
    pub entities: Option<Vec<MessageEntity>>,
    /// Link preview options.
    pub link_preview_options: Option<Box<LinkPreviewOptions>>,
}

impl InputTextMessageContent {
    /// One with what is required.
    #[must_use]
    pub fn new(message_text: impl Into<String>) -> Self {
        Self {
            message_text: message_text.into(),
            parse_mode: None,
            entities: None,
            link_preview_options: None,
        }
    }

    /// Parse mode.
    #[must_use]
    pub fn parse_mode(mut self, parse_mode: impl Into<ParseMode>) -> Self {
        self.parse_mode = Some(parse_mode.into());
        self
    }

    /// Entities.
    #[must_use]
    pub fn entities(
        mut self,
        entities: impl IntoIterator<Item = impl Into<MessageEntity>>,
    ) -> Self {
        self.entities = Some(entities.into_iter().map(Into::into).collect());
        self
    }

    /// Link preview options.
    #[must_use]
    pub fn link_preview_options(
        mut self,
        link_preview_options: impl Into<LinkPreviewOptions>,
    ) -> Self {
        self.link_preview_options = Some(Box::new(link_preview_options.into()));
        self
    }
}

impl Object for InputTextMessageContent {
    const FIELDS: &'static [&'static str] = &[
        "message_text",
        "parse_mode",
        "entities",
        "link_preview_options",
    ];
    const REQUIRED: u128 = de::required(&[0]);

    fn fill_field<'de, A: MapAccess<'de>>(
        &mut self,
        field: usize,
        map: &mut A,
    ) -> Result<(), A::Error> {
        match field {
            0 => de::value(&mut self.message_text, map),
            1 => de::value(&mut self.parse_mode, map),
            2 => de::value(&mut self.entities, map),
            _ => de::value(&mut self.link_preview_options, map),
        }
    }
}

impl Serialize for InputTextMessageContent {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("message_text", &self.message_text)
            .optional("parse_mode", self.parse_mode.as_ref())
            .optional("entities", self.entities.as_ref())
            .optional("link_preview_options", self.link_preview_options.as_ref())
            .end()
    }
}

/// [`InputRichMessageContent`](https://core.telegram.org/bots/api#inputrichmessagecontent) of the Bot API.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct InputRichMessageContent {
    /// Rich message.
    pub rich_message: Box<InputRichMessage>,
}

impl InputRichMessageContent {
    /// One with what is required.
    #[must_use]
    pub fn new(rich_message: impl Into<InputRichMessage>) -> Self {
        Self {
            rich_message: Box::new(rich_message.into()),
        }
    }
}

impl InputRichMessageContent {
    /// Takes the uploads out.
    pub(crate) fn detach(&mut self, files: &mut Attachments) {
        self.rich_message.detach(files);
    }
}

impl Object for InputRichMessageContent {
    const FIELDS: &'static [&'static str] = &["rich_message"];
    const REQUIRED: u128 = de::required(&[0]);

    fn fill_field<'de, A: MapAccess<'de>>(
        &mut self,
        field: usize,
        map: &mut A,
    ) -> Result<(), A::Error> {
        let _only = field;
        de::value(&mut self.rich_message, map)
    }
}

impl Serialize for InputRichMessageContent {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("rich_message", &self.rich_message)
            .end()
    }
}

/// [`InputLocationMessageContent`](https://core.telegram.org/bots/api#inputlocationmessagecontent) of the Bot API.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct InputLocationMessageContent {
    /// Latitude.
    pub latitude: f64,
    /// Longitude.
    pub longitude: f64,
    /// Horizontal accuracy.
    pub horizontal_accuracy: Option<f64>,
    /// Live period, 60 to 86400.
    pub live_period: Option<i64>,
    /// Heading, 1 to 360.
    pub heading: Option<i64>,
    /// Proximity alert radius, 1 to 100000.
    pub proximity_alert_radius: Option<i64>,
}

impl InputLocationMessageContent {
    /// One with what is required.
    #[must_use]
    pub fn new(latitude: f64, longitude: f64) -> Self {
        Self {
            latitude,
            longitude,
            horizontal_accuracy: None,
            live_period: None,
            heading: None,
            proximity_alert_radius: None,
        }
    }

    /// Horizontal accuracy.
    #[must_use]
    pub fn horizontal_accuracy(mut self, horizontal_accuracy: f64) -> Self {
        self.horizontal_accuracy = Some(horizontal_accuracy);
        self
    }

    /// Live period, 60 to 86400.
    #[must_use]
    pub fn live_period(mut self, live_period: i64) -> Self {
        self.live_period = Some(live_period);
        self
    }

    /// Heading, 1 to 360.
    #[must_use]
    pub fn heading(mut self, heading: i64) -> Self {
        self.heading = Some(heading);
        self
    }

    /// Proximity alert radius, 1 to 100000.
    #[must_use]
    pub fn proximity_alert_radius(mut self, proximity_alert_radius: i64) -> Self {
        self.proximity_alert_radius = Some(proximity_alert_radius);
        self
    }
}

impl Object for InputLocationMessageContent {
    const FIELDS: &'static [&'static str] = &[
        "latitude",
        "longitude",
        "horizontal_accuracy",
        "live_period",
        "heading",
        "proximity_alert_radius",
    ];
    const REQUIRED: u128 = de::required(&[0, 1]);

    fn fill_field<'de, A: MapAccess<'de>>(
        &mut self,
        field: usize,
        map: &mut A,
    ) -> Result<(), A::Error> {
        match field {
            0 => de::value(&mut self.latitude, map),
            1 => de::value(&mut self.longitude, map),
            2 => de::value(&mut self.horizontal_accuracy, map),
            3 => de::value(&mut self.live_period, map),
            4 => de::value(&mut self.heading, map),
            _ => de::value(&mut self.proximity_alert_radius, map),
        }
    }
}

impl Serialize for InputLocationMessageContent {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("latitude", &self.latitude)
            .field("longitude", &self.longitude)
            .optional("horizontal_accuracy", self.horizontal_accuracy.as_ref())
            .optional("live_period", self.live_period.as_ref())
            .optional("heading", self.heading.as_ref())
            .optional(
                "proximity_alert_radius",
                self.proximity_alert_radius.as_ref(),
            )
            .end()
    }
}

/// [`InputVenueMessageContent`](https://core.telegram.org/bots/api#inputvenuemessagecontent) of the Bot API.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct InputVenueMessageContent {
    /// Latitude.
    pub latitude: f64,
    /// Longitude.
    pub longitude: f64,
    /// Title.
    pub title: String,
    /// Address.
    pub address: String,
    /// Foursquare id.
    pub foursquare_id: Option<String>,
    /// Foursquare type.
    pub foursquare_type: Option<String>,
    /// Google place id.
    pub google_place_id: Option<String>,
    /// Google place type.
    pub google_place_type: Option<String>,
}

impl InputVenueMessageContent {
    /// One with what is required.
    #[must_use]
    pub fn new(
        latitude: f64,
        longitude: f64,
        title: impl Into<String>,
        address: impl Into<String>,
    ) -> Self {
        Self {
            latitude,
            longitude,
            title: title.into(),
            address: address.into(),
            foursquare_id: None,
            foursquare_type: None,
            google_place_id: None,
            google_place_type: None,
        }
    }

    /// Foursquare id.
    #[must_use]
    pub fn foursquare_id(mut self, foursquare_id: impl Into<String>) -> Self {
        self.foursquare_id = Some(foursquare_id.into());
        self
    }

    /// Foursquare type.
    #[must_use]
    pub fn foursquare_type(mut self, foursquare_type: impl Into<String>) -> Self {
        self.foursquare_type = Some(foursquare_type.into());
        self
    }

    /// Google place id.
    #[must_use]
    pub fn google_place_id(mut self, google_place_id: impl Into<String>) -> Self {
        self.google_place_id = Some(google_place_id.into());
        self
    }

    /// Google place type.
    #[must_use]
    pub fn google_place_type(mut self, google_place_type: impl Into<String>) -> Self {
        self.google_place_type = Some(google_place_type.into());
        self
    }
}

impl Object for InputVenueMessageContent {
    const FIELDS: &'static [&'static str] = &[
        "latitude",
        "longitude",
        "title",
        "address",
        "foursquare_id",
        "foursquare_type",
        "google_place_id",
        "google_place_type",
    ];
    const REQUIRED: u128 = de::required(&[0, 1, 2, 3]);

    fn fill_field<'de, A: MapAccess<'de>>(
        &mut self,
        field: usize,
        map: &mut A,
    ) -> Result<(), A::Error> {
        match field {
            0 => de::value(&mut self.latitude, map),
            1 => de::value(&mut self.longitude, map),
            2 => de::value(&mut self.title, map),
            3 => de::value(&mut self.address, map),
            4 => de::value(&mut self.foursquare_id, map),
            5 => de::value(&mut self.foursquare_type, map),
            6 => de::value(&mut self.google_place_id, map),
            _ => de::value(&mut self.google_place_type, map),
        }
    }
}

impl Serialize for InputVenueMessageContent {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("latitude", &self.latitude)
            .field("longitude", &self.longitude)
            .field("title", &self.title)
            .field("address", &self.address)
            .optional("foursquare_id", self.foursquare_id.as_ref())
            .optional("foursquare_type", self.foursquare_type.as_ref())
            .optional("google_place_id", self.google_place_id.as_ref())
            .optional("google_place_type", self.google_place_type.as_ref())
            .end()
    }
}

/// [`InputContactMessageContent`](https://core.telegram.org/bots/api#inputcontactmessagecontent) of the Bot API.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct InputContactMessageContent {
    /// Phone number.
    pub phone_number: String,
    /// First name.
    pub first_name: String,
    /// Last name.
    pub last_name: Option<String>,
    /// Vcard, 0 to 2048 bytes.
    pub vcard: Option<String>,
}

impl InputContactMessageContent {
    /// One with what is required.
    #[must_use]
    pub fn new(phone_number: impl Into<String>, first_name: impl Into<String>) -> Self {
        Self {
            phone_number: phone_number.into(),
            first_name: first_name.into(),
            last_name: None,
            vcard: None,
        }
    }

    /// Last name.
    #[must_use]
    pub fn last_name(mut self, last_name: impl Into<String>) -> Self {
        self.last_name = Some(last_name.into());
        self
    }

    /// Vcard, 0 to 2048 bytes.
    #[must_use]
    pub fn vcard(mut self, vcard: impl Into<String>) -> Self {
        self.vcard = Some(vcard.into());
        self
    }
}

impl Object for InputContactMessageContent {
    const FIELDS: &'static [&'static str] = &["phone_number", "first_name", "last_name", "vcard"];
    const REQUIRED: u128 = de::required(&[0, 1]);

    fn fill_field<'de, A: MapAccess<'de>>(
        &mut self,
        field: usize,
        map: &mut A,
    ) -> Result<(), A::Error> {
        match field {
            0 => de::value(&mut self.phone_number, map),
            1 => de::value(&mut self.first_name, map),
            2 => de::value(&mut self.last_name, map),
            _ => de::value(&mut self.vcard, map),
        }
    }
}

impl Serialize for InputContactMessageContent {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("phone_number", &self.phone_number)
            .field("first_name", &self.first_name)
            .optional("last_name", self.last_name.as_ref())
            .optional("vcard", self.vcard.as_ref())
            .end()
    }
}

/// [`InputInvoiceMessageContent`](https://core.telegram.org/bots/api#inputinvoicemessagecontent) of the Bot API.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct InputInvoiceMessageContent {
    /// Title, 1 to 32 characters.
    pub title: String,
    /// Description, 1 to 255 characters.
    pub description: String,
    /// Payload, 1 to 128 bytes.
    pub payload: String,
    /// Provider token.
    pub provider_token: Option<String>,
    /// Currency.
    pub currency: String,
    /// Prices.
    pub prices: Vec<LabeledPrice>,
    /// Max tip amount. The default is `0`.
    pub max_tip_amount: Option<i64>,
    /// Suggested tip amounts.
    pub suggested_tip_amounts: Option<Vec<i64>>,
    /// Provider data.
    pub provider_data: Option<String>,
    /// Photo url.
    pub photo_url: Option<String>,
    /// Photo size.
    pub photo_size: Option<i64>,
    /// Photo width.
    pub photo_width: Option<i64>,
    /// Photo height.
    pub photo_height: Option<i64>,
    /// Whether to need name.
    pub need_name: Option<bool>,
    /// Whether to need phone number.
    pub need_phone_number: Option<bool>,
    /// Whether to need email.
    pub need_email: Option<bool>,
    /// Whether to need shipping address.
    pub need_shipping_address: Option<bool>,
    /// Whether to send phone number to provider.
    pub send_phone_number_to_provider: Option<bool>,
    /// Whether to send email to provider.
    pub send_email_to_provider: Option<bool>,
    /// Whether it is flexible.
    pub is_flexible: Option<bool>,
}

impl InputInvoiceMessageContent {
    /// One with what is required.
    #[must_use]
    pub fn new(
        title: impl Into<String>,
        description: impl Into<String>,
        payload: impl Into<String>,
        currency: impl Into<String>,
        prices: impl IntoIterator<Item = impl Into<LabeledPrice>>,
    ) -> Self {
        Self {
            title: title.into(),
            description: description.into(),
            payload: payload.into(),
            provider_token: None,
            currency: currency.into(),
            prices: prices.into_iter().map(Into::into).collect(),
            max_tip_amount: None,
            suggested_tip_amounts: None,
            provider_data: None,
            photo_url: None,
            photo_size: None,
            photo_width: None,
            photo_height: None,
            need_name: None,
            need_phone_number: None,
            need_email: None,
            need_shipping_address: None,
            send_phone_number_to_provider: None,
            send_email_to_provider: None,
            is_flexible: None,
        }
    }

    /// Provider token.
    #[must_use]
    pub fn provider_token(mut self, provider_token: impl Into<String>) -> Self {
        self.provider_token = Some(provider_token.into());
        self
    }

    /// Max tip amount. The default is `0`.
    #[must_use]
    pub fn max_tip_amount(mut self, max_tip_amount: i64) -> Self {
        self.max_tip_amount = Some(max_tip_amount);
        self
    }

    /// Suggested tip amounts.
    #[must_use]
    pub fn suggested_tip_amounts(
        mut self,
        suggested_tip_amounts: impl IntoIterator<Item = i64>,
    ) -> Self {
        self.suggested_tip_amounts = Some(suggested_tip_amounts.into_iter().collect());
        self
    }

    /// Provider data.
    #[must_use]
    pub fn provider_data(mut self, provider_data: impl Into<String>) -> Self {
        self.provider_data = Some(provider_data.into());
        self
    }

    /// Photo url.
    #[must_use]
    pub fn photo_url(mut self, photo_url: impl Into<String>) -> Self {
        self.photo_url = Some(photo_url.into());
        self
    }

    /// Photo size.
    #[must_use]
    pub fn photo_size(mut self, photo_size: i64) -> Self {
        self.photo_size = Some(photo_size);
        self
    }

    /// Photo width.
    #[must_use]
    pub fn photo_width(mut self, photo_width: i64) -> Self {
        self.photo_width = Some(photo_width);
        self
    }

    /// Photo height.
    #[must_use]
    pub fn photo_height(mut self, photo_height: i64) -> Self {
        self.photo_height = Some(photo_height);
        self
    }

    /// Whether to need name.
    #[must_use]
    pub fn need_name(mut self, need_name: bool) -> Self {
        self.need_name = Some(need_name);
        self
    }

    /// Whether to need phone number.
    #[must_use]
    pub fn need_phone_number(mut self, need_phone_number: bool) -> Self {
        self.need_phone_number = Some(need_phone_number);
        self
    }

    /// Whether to need email.
    #[must_use]
    pub fn need_email(mut self, need_email: bool) -> Self {
        self.need_email = Some(need_email);
        self
    }

    /// Whether to need shipping address.
    #[must_use]
    pub fn need_shipping_address(mut self, need_shipping_address: bool) -> Self {
        self.need_shipping_address = Some(need_shipping_address);
        self
    }

    /// Whether to send phone number to provider.
    #[must_use]
    pub fn send_phone_number_to_provider(mut self, send_phone_number_to_provider: bool) -> Self {
        self.send_phone_number_to_provider = Some(send_phone_number_to_provider);
        self
    }

    /// Whether to send email to provider.
    #[must_use]
    pub fn send_email_to_provider(mut self, send_email_to_provider: bool) -> Self {
        self.send_email_to_provider = Some(send_email_to_provider);
        self
    }

    /// Whether it is flexible.
    #[must_use]
    pub fn is_flexible(mut self, is_flexible: bool) -> Self {
        self.is_flexible = Some(is_flexible);
        self
    }
}

impl Object for InputInvoiceMessageContent {
    const FIELDS: &'static [&'static str] = &[
        "title",
        "description",
        "payload",
        "provider_token",
        "currency",
        "prices",
        "max_tip_amount",
        "suggested_tip_amounts",
        "provider_data",
        "photo_url",
        "photo_size",
        "photo_width",
        "photo_height",
        "need_name",
        "need_phone_number",
        "need_email",
        "need_shipping_address",
        "send_phone_number_to_provider",
        "send_email_to_provider",
        "is_flexible",
    ];
    const REQUIRED: u128 = de::required(&[0, 1, 2, 4, 5]);

    fn fill_field<'de, A: MapAccess<'de>>(
        &mut self,
        field: usize,
        map: &mut A,
    ) -> Result<(), A::Error> {
        match field {
            0 => de::value(&mut self.title, map),
            1 => de::value(&mut self.description, map),
            2 => de::value(&mut self.payload, map),
            3 => de::value(&mut self.provider_token, map),
            4 => de::value(&mut self.currency, map),
            5 => de::value(&mut self.prices, map),
            6 => de::value(&mut self.max_tip_amount, map),
            7 => de::value(&mut self.suggested_tip_amounts, map),
            8 => de::value(&mut self.provider_data, map),
            9 => de::value(&mut self.photo_url, map),
            10 => de::value(&mut self.photo_size, map),
            11 => de::value(&mut self.photo_width, map),
            12 => de::value(&mut self.photo_height, map),
            13 => de::value(&mut self.need_name, map),
            14 => de::value(&mut self.need_phone_number, map),
            15 => de::value(&mut self.need_email, map),
            16 => de::value(&mut self.need_shipping_address, map),
            17 => de::value(&mut self.send_phone_number_to_provider, map),
            18 => de::value(&mut self.send_email_to_provider, map),
            _ => de::value(&mut self.is_flexible, map),
        }
    }
}

impl Serialize for InputInvoiceMessageContent {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("title", &self.title)
            .field("description", &self.description)
            .field("payload", &self.payload)
            .optional("provider_token", self.provider_token.as_ref())
            .field("currency", &self.currency)
            .field("prices", &self.prices)
            .optional("max_tip_amount", self.max_tip_amount.as_ref())
            .optional("suggested_tip_amounts", self.suggested_tip_amounts.as_ref())
            .optional("provider_data", self.provider_data.as_ref())
            .optional("photo_url", self.photo_url.as_ref())
            .optional("photo_size", self.photo_size.as_ref())
            .optional("photo_width", self.photo_width.as_ref())
            .optional("photo_height", self.photo_height.as_ref())
            .optional("need_name", self.need_name.as_ref())
            .optional("need_phone_number", self.need_phone_number.as_ref())
            .optional("need_email", self.need_email.as_ref())
            .optional("need_shipping_address", self.need_shipping_address.as_ref())
            .optional(
                "send_phone_number_to_provider",
                self.send_phone_number_to_provider.as_ref(),
            )
            .optional(
                "send_email_to_provider",
                self.send_email_to_provider.as_ref(),
            )
            .optional("is_flexible", self.is_flexible.as_ref())
            .end()
    }
}

/// [`ChosenInlineResult`](https://core.telegram.org/bots/api#choseninlineresult) of the Bot API.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ChosenInlineResult {
    /// Result id.
    pub result_id: String,
    /// From.
    pub from: Box<User>,
    /// Location.
    pub location: Option<Box<Location>>,
    /// Inline message id.
    pub inline_message_id: Option<String>,
    /// Query.
    pub query: String,
}

impl Object for ChosenInlineResult {
    const FIELDS: &'static [&'static str] = &[
        "result_id",
        "from",
        "location",
        "inline_message_id",
        "query",
    ];
    const REQUIRED: u128 = de::required(&[0, 1, 4]);

    fn fill_field<'de, A: MapAccess<'de>>(
        &mut self,
        field: usize,
        map: &mut A,
    ) -> Result<(), A::Error> {
        match field {
            0 => de::value(&mut self.result_id, map),
            1 => de::value(&mut self.from, map),
            2 => de::value(&mut self.location, map),
            3 => de::value(&mut self.inline_message_id, map),
            _ => de::value(&mut self.query, map),
        }
    }
}

impl Serialize for ChosenInlineResult {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("result_id", &self.result_id)
            .field("from", &self.from)
            .optional("location", self.location.as_ref())
            .optional("inline_message_id", self.inline_message_id.as_ref())
            .field("query", &self.query)
            .end()
    }
}

de::deserialize_choice!(InputMessageContent,);
de::deserialize_object!(
    InlineQueryResultCachedPhoto,
    InlineQueryResultCachedGif,
    InlineQueryResultCachedMpeg4Gif,
    InlineQueryResultCachedSticker,
    InlineQueryResultCachedDocument,
    InlineQueryResultCachedVideo,
    InlineQueryResultCachedVoice,
    InlineQueryResultCachedAudio,
    InputTextMessageContent,
    InputRichMessageContent,
    InputLocationMessageContent,
    InputVenueMessageContent,
    InputContactMessageContent,
    InputInvoiceMessageContent,
    ChosenInlineResult,
);
