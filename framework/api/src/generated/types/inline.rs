//! Inline mode.

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

/// [`InlineQuery`](https://core.telegram.org/bots/api#inlinequery) of the Bot API.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct InlineQuery {
    /// Id.
    pub id: String,
    /// From.
    pub from: Box<User>,
    /// Query.
    pub query: String,
    /// Offset.
    pub offset: String,
    /// Chat type.
    pub chat_type: Option<InlineQueryChatType>,
    /// Location.
    pub location: Option<Box<Location>>,
}

impl Object for InlineQuery {
    const FIELDS: &'static [&'static str] =
        &["id", "from", "query", "offset", "chat_type", "location"];
    const REQUIRED: u128 = de::required(&[0, 1, 2, 3]);

    fn fill_field<'de, A: MapAccess<'de>>(
        &mut self,
        field: usize,
        map: &mut A,
    ) -> Result<(), A::Error> {
        match field {
            0 => de::id_text(&mut self.id, map),
            1 => de::value(&mut self.from, map),
            2 => de::value(&mut self.query, map),
            3 => de::value(&mut self.offset, map),
            4 => de::value(&mut self.chat_type, map),
            _ => de::value(&mut self.location, map),
        }
    }
}

impl Serialize for InlineQuery {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("id", &self.id)
            .field("from", &self.from)
            .field("query", &self.query)
            .field("offset", &self.offset)
            .optional("chat_type", self.chat_type.as_ref())
            .optional("location", self.location.as_ref())
            .end()
    }
}

/// [`InlineQueryResultsButton`](https://core.telegram.org/bots/api#inlinequeryresultsbutton) of the Bot API.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct InlineQueryResultsButton {
    /// Text.
    pub text: String,
    /// Web app.
    pub web_app: Option<Box<WebAppInfo>>,
    /// Start parameter, 1 to 64 characters.
    pub start_parameter: Option<String>,
}

impl InlineQueryResultsButton {
    /// One with what is required.
    #[must_use]
    pub fn new(text: impl Into<String>) -> Self {
        Self {
            text: text.into(),
            web_app: None,
            start_parameter: None,
        }
    }

    /// Web app.
    #[must_use]
    pub fn web_app(mut self, web_app: impl Into<WebAppInfo>) -> Self {
        self.web_app = Some(Box::new(web_app.into()));
        self
    }

    /// Start parameter, 1 to 64 characters.
    #[must_use]
    pub fn start_parameter(mut self, start_parameter: impl Into<String>) -> Self {
        self.start_parameter = Some(start_parameter.into());
        self
    }
}

impl Object for InlineQueryResultsButton {
    const FIELDS: &'static [&'static str] = &["text", "web_app", "start_parameter"];
    const REQUIRED: u128 = de::required(&[0]);

    fn fill_field<'de, A: MapAccess<'de>>(
        &mut self,
        field: usize,
        map: &mut A,
    ) -> Result<(), A::Error> {
        match field {
            0 => de::value(&mut self.text, map),
            1 => de::value(&mut self.web_app, map),
            _ => de::value(&mut self.start_parameter, map),
        }
    }
}

impl Serialize for InlineQueryResultsButton {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("text", &self.text)
            .optional("web_app", self.web_app.as_ref())
            .optional("start_parameter", self.start_parameter.as_ref())
            .end()
    }
}

/// [`InlineQueryResult`](https://core.telegram.org/bots/api#inlinequeryresult) of the Bot API, told apart by its fields.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum InlineQueryResult {
    /// [`InlineQueryResultCachedAudio`](https://core.telegram.org/bots/api#inlinequeryresultcachedaudio): `audio`.
    CachedAudio(Box<InlineQueryResultCachedAudio>),
    /// [`InlineQueryResultCachedDocument`](https://core.telegram.org/bots/api#inlinequeryresultcacheddocument): `document`.
    CachedDocument(Box<InlineQueryResultCachedDocument>),
    /// [`InlineQueryResultCachedGif`](https://core.telegram.org/bots/api#inlinequeryresultcachedgif): `gif`.
    CachedGif(Box<InlineQueryResultCachedGif>),
    /// [`InlineQueryResultCachedMpeg4Gif`](https://core.telegram.org/bots/api#inlinequeryresultcachedmpeg4gif): `mpeg4_gif`.
    CachedMpeg4Gif(Box<InlineQueryResultCachedMpeg4Gif>),
    /// [`InlineQueryResultCachedPhoto`](https://core.telegram.org/bots/api#inlinequeryresultcachedphoto): `photo`.
    CachedPhoto(Box<InlineQueryResultCachedPhoto>),
    /// [`InlineQueryResultCachedSticker`](https://core.telegram.org/bots/api#inlinequeryresultcachedsticker): `sticker`.
    CachedSticker(Box<InlineQueryResultCachedSticker>),
    /// [`InlineQueryResultCachedVideo`](https://core.telegram.org/bots/api#inlinequeryresultcachedvideo): `video`.
    CachedVideo(Box<InlineQueryResultCachedVideo>),
    /// [`InlineQueryResultCachedVoice`](https://core.telegram.org/bots/api#inlinequeryresultcachedvoice): `voice`.
    CachedVoice(Box<InlineQueryResultCachedVoice>),
    /// [`InlineQueryResultArticle`](https://core.telegram.org/bots/api#inlinequeryresultarticle): `article`.
    Article(Box<InlineQueryResultArticle>),
    /// [`InlineQueryResultAudio`](https://core.telegram.org/bots/api#inlinequeryresultaudio): `audio`.
    Audio(Box<InlineQueryResultAudio>),
    /// [`InlineQueryResultContact`](https://core.telegram.org/bots/api#inlinequeryresultcontact): `contact`.
    Contact(Box<InlineQueryResultContact>),
    /// [`InlineQueryResultGame`](https://core.telegram.org/bots/api#inlinequeryresultgame): `game`.
    Game(Box<InlineQueryResultGame>),
    /// [`InlineQueryResultDocument`](https://core.telegram.org/bots/api#inlinequeryresultdocument): `document`.
    Document(Box<InlineQueryResultDocument>),
    /// [`InlineQueryResultGif`](https://core.telegram.org/bots/api#inlinequeryresultgif): `gif`.
    Gif(Box<InlineQueryResultGif>),
    /// [`InlineQueryResultLocation`](https://core.telegram.org/bots/api#inlinequeryresultlocation): `location`.
    Location(Box<InlineQueryResultLocation>),
    /// [`InlineQueryResultMpeg4Gif`](https://core.telegram.org/bots/api#inlinequeryresultmpeg4gif): `mpeg4_gif`.
    Mpeg4Gif(Box<InlineQueryResultMpeg4Gif>),
    /// [`InlineQueryResultPhoto`](https://core.telegram.org/bots/api#inlinequeryresultphoto): `photo`.
    Photo(Box<InlineQueryResultPhoto>),
    /// [`InlineQueryResultVenue`](https://core.telegram.org/bots/api#inlinequeryresultvenue): `venue`.
    Venue(Box<InlineQueryResultVenue>),
    /// [`InlineQueryResultVideo`](https://core.telegram.org/bots/api#inlinequeryresultvideo): `video`.
    Video(Box<InlineQueryResultVideo>),
    /// [`InlineQueryResultVoice`](https://core.telegram.org/bots/api#inlinequeryresultvoice): `voice`.
    Voice(Box<InlineQueryResultVoice>),
    /// Something that this version of the crate does not know, as it came.
    Unknown(Value),
}

/// Nothing known: what a blank structure has until it is filled.
impl Default for InlineQueryResult {
    fn default() -> Self {
        Self::Unknown(Value::Null)
    }
}

impl From<InlineQueryResultCachedAudio> for InlineQueryResult {
    fn from(value: InlineQueryResultCachedAudio) -> Self {
        Self::CachedAudio(Box::new(value))
    }
}

impl From<InlineQueryResultCachedDocument> for InlineQueryResult {
    fn from(value: InlineQueryResultCachedDocument) -> Self {
        Self::CachedDocument(Box::new(value))
    }
}

impl From<InlineQueryResultCachedGif> for InlineQueryResult {
    fn from(value: InlineQueryResultCachedGif) -> Self {
        Self::CachedGif(Box::new(value))
    }
}

impl From<InlineQueryResultCachedMpeg4Gif> for InlineQueryResult {
    fn from(value: InlineQueryResultCachedMpeg4Gif) -> Self {
        Self::CachedMpeg4Gif(Box::new(value))
    }
}

impl From<InlineQueryResultCachedPhoto> for InlineQueryResult {
    fn from(value: InlineQueryResultCachedPhoto) -> Self {
        Self::CachedPhoto(Box::new(value))
    }
}

impl From<InlineQueryResultCachedSticker> for InlineQueryResult {
    fn from(value: InlineQueryResultCachedSticker) -> Self {
        Self::CachedSticker(Box::new(value))
    }
}

impl From<InlineQueryResultCachedVideo> for InlineQueryResult {
    fn from(value: InlineQueryResultCachedVideo) -> Self {
        Self::CachedVideo(Box::new(value))
    }
}

impl From<InlineQueryResultCachedVoice> for InlineQueryResult {
    fn from(value: InlineQueryResultCachedVoice) -> Self {
        Self::CachedVoice(Box::new(value))
    }
}

impl From<InlineQueryResultArticle> for InlineQueryResult {
    fn from(value: InlineQueryResultArticle) -> Self {
        Self::Article(Box::new(value))
    }
}

impl From<InlineQueryResultAudio> for InlineQueryResult {
    fn from(value: InlineQueryResultAudio) -> Self {
        Self::Audio(Box::new(value))
    }
}

impl From<InlineQueryResultContact> for InlineQueryResult {
    fn from(value: InlineQueryResultContact) -> Self {
        Self::Contact(Box::new(value))
    }
}

impl From<InlineQueryResultGame> for InlineQueryResult {
    fn from(value: InlineQueryResultGame) -> Self {
        Self::Game(Box::new(value))
    }
}

impl From<InlineQueryResultDocument> for InlineQueryResult {
    fn from(value: InlineQueryResultDocument) -> Self {
        Self::Document(Box::new(value))
    }
}

impl From<InlineQueryResultGif> for InlineQueryResult {
    fn from(value: InlineQueryResultGif) -> Self {
        Self::Gif(Box::new(value))
    }
}

impl From<InlineQueryResultLocation> for InlineQueryResult {
    fn from(value: InlineQueryResultLocation) -> Self {
        Self::Location(Box::new(value))
    }
}

impl From<InlineQueryResultMpeg4Gif> for InlineQueryResult {
    fn from(value: InlineQueryResultMpeg4Gif) -> Self {
        Self::Mpeg4Gif(Box::new(value))
    }
}

impl From<InlineQueryResultPhoto> for InlineQueryResult {
    fn from(value: InlineQueryResultPhoto) -> Self {
        Self::Photo(Box::new(value))
    }
}

impl From<InlineQueryResultVenue> for InlineQueryResult {
    fn from(value: InlineQueryResultVenue) -> Self {
        Self::Venue(Box::new(value))
    }
}

impl From<InlineQueryResultVideo> for InlineQueryResult {
    fn from(value: InlineQueryResultVideo) -> Self {
        Self::Video(Box::new(value))
    }
}

impl From<InlineQueryResultVoice> for InlineQueryResult {
    fn from(value: InlineQueryResultVoice) -> Self {
        Self::Voice(Box::new(value))
    }
}

impl Choice for InlineQueryResult {
    fn choose(object: &Map<String, Value>) -> Option<Self> {
        if de::has(
            object,
            &[("type", "venue")],
            &["id", "latitude", "longitude", "title", "address"],
        ) {
            return Some(Self::Venue(Default::default()));
        }
        if de::has(
            object,
            &[("type", "video")],
            &["id", "video_url", "mime_type", "thumbnail_url", "title"],
        ) {
            return Some(Self::Video(Default::default()));
        }
        if de::has(
            object,
            &[("type", "document")],
            &["id", "title", "document_url", "mime_type"],
        ) {
            return Some(Self::Document(Default::default()));
        }
        if de::has(
            object,
            &[("type", "location")],
            &["id", "latitude", "longitude", "title"],
        ) {
            return Some(Self::Location(Default::default()));
        }
        if de::has(
            object,
            &[("type", "document")],
            &["id", "title", "document_file_id"],
        ) {
            return Some(Self::CachedDocument(Default::default()));
        }
        if de::has(
            object,
            &[("type", "video")],
            &["id", "video_file_id", "title"],
        ) {
            return Some(Self::CachedVideo(Default::default()));
        }
        if de::has(
            object,
            &[("type", "voice")],
            &["id", "voice_file_id", "title"],
        ) {
            return Some(Self::CachedVoice(Default::default()));
        }
        if de::has(
            object,
            &[("type", "article")],
            &["id", "title", "input_message_content"],
        ) {
            return Some(Self::Article(Default::default()));
        }
        if de::has(object, &[("type", "audio")], &["id", "audio_url", "title"]) {
            return Some(Self::Audio(Default::default()));
        }
        if de::has(
            object,
            &[("type", "contact")],
            &["id", "phone_number", "first_name"],
        ) {
            return Some(Self::Contact(Default::default()));
        }
        if de::has(
            object,
            &[("type", "gif")],
            &["id", "gif_url", "thumbnail_url"],
        ) {
            return Some(Self::Gif(Default::default()));
        }
        if de::has(
            object,
            &[("type", "mpeg4_gif")],
            &["id", "mpeg4_url", "thumbnail_url"],
        ) {
            return Some(Self::Mpeg4Gif(Default::default()));
        }
        if de::has(
            object,
            &[("type", "photo")],
            &["id", "photo_url", "thumbnail_url"],
        ) {
            return Some(Self::Photo(Default::default()));
        }
        if de::has(object, &[("type", "voice")], &["id", "voice_url", "title"]) {
            return Some(Self::Voice(Default::default()));
        }
        if de::has(object, &[("type", "audio")], &["id", "audio_file_id"]) {
            return Some(Self::CachedAudio(Default::default()));
        }
        if de::has(object, &[("type", "gif")], &["id", "gif_file_id"]) {
            return Some(Self::CachedGif(Default::default()));
        }
        if de::has(object, &[("type", "mpeg4_gif")], &["id", "mpeg4_file_id"]) {
            return Some(Self::CachedMpeg4Gif(Default::default()));
        }
        if de::has(object, &[("type", "photo")], &["id", "photo_file_id"]) {
            return Some(Self::CachedPhoto(Default::default()));
        }
        if de::has(object, &[("type", "sticker")], &["id", "sticker_file_id"]) {
            return Some(Self::CachedSticker(Default::default()));
        }
        if de::has(object, &[("type", "game")], &["id", "game_short_name"]) {
            return Some(Self::Game(Default::default()));
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
            Self::CachedAudio(value) => de::fields(&mut **value, given, map),
            Self::CachedDocument(value) => de::fields(&mut **value, given, map),
            Self::CachedGif(value) => de::fields(&mut **value, given, map),
            Self::CachedMpeg4Gif(value) => de::fields(&mut **value, given, map),
            Self::CachedPhoto(value) => de::fields(&mut **value, given, map),
            Self::CachedSticker(value) => de::fields(&mut **value, given, map),
            Self::CachedVideo(value) => de::fields(&mut **value, given, map),
            Self::CachedVoice(value) => de::fields(&mut **value, given, map),
            Self::Article(value) => de::fields(&mut **value, given, map),
            Self::Audio(value) => de::fields(&mut **value, given, map),
            Self::Contact(value) => de::fields(&mut **value, given, map),
            Self::Game(value) => de::fields(&mut **value, given, map),
            Self::Document(value) => de::fields(&mut **value, given, map),
            Self::Gif(value) => de::fields(&mut **value, given, map),
            Self::Location(value) => de::fields(&mut **value, given, map),
            Self::Mpeg4Gif(value) => de::fields(&mut **value, given, map),
            Self::Photo(value) => de::fields(&mut **value, given, map),
            Self::Venue(value) => de::fields(&mut **value, given, map),
            Self::Video(value) => de::fields(&mut **value, given, map),
            Self::Voice(value) => de::fields(&mut **value, given, map),
            Self::Unknown(_) => Ok(()),
        }
    }
}

impl Serialize for InlineQueryResult {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::CachedAudio(value) => value.serialize(to),
            Self::CachedDocument(value) => value.serialize(to),
            Self::CachedGif(value) => value.serialize(to),
            Self::CachedMpeg4Gif(value) => value.serialize(to),
            Self::CachedPhoto(value) => value.serialize(to),
            Self::CachedSticker(value) => value.serialize(to),
            Self::CachedVideo(value) => value.serialize(to),
            Self::CachedVoice(value) => value.serialize(to),
            Self::Article(value) => value.serialize(to),
            Self::Audio(value) => value.serialize(to),
            Self::Contact(value) => value.serialize(to),
            Self::Game(value) => value.serialize(to),
            Self::Document(value) => value.serialize(to),
            Self::Gif(value) => value.serialize(to),
            Self::Location(value) => value.serialize(to),
            Self::Mpeg4Gif(value) => value.serialize(to),
            Self::Photo(value) => value.serialize(to),
            Self::Venue(value) => value.serialize(to),
            Self::Video(value) => value.serialize(to),
            Self::Voice(value) => value.serialize(to),
            Self::Unknown(value) => value.serialize(to),
        }
    }
}

impl InlineQueryResult {
    /// Takes the uploads out.
    pub(crate) fn detach(&mut self, files: &mut Attachments) {
        match self {
            Self::CachedAudio(value) => value.detach(files),
            Self::CachedDocument(value) => value.detach(files),
            Self::CachedGif(value) => value.detach(files),
            Self::CachedMpeg4Gif(value) => value.detach(files),
            Self::CachedPhoto(value) => value.detach(files),
            Self::CachedSticker(value) => value.detach(files),
            Self::CachedVideo(value) => value.detach(files),
            Self::CachedVoice(value) => value.detach(files),
            Self::Article(value) => value.detach(files),
            Self::Audio(value) => value.detach(files),
            Self::Contact(value) => value.detach(files),
            Self::Document(value) => value.detach(files),
            Self::Gif(value) => value.detach(files),
            Self::Location(value) => value.detach(files),
            Self::Mpeg4Gif(value) => value.detach(files),
            Self::Photo(value) => value.detach(files),
            Self::Venue(value) => value.detach(files),
            Self::Video(value) => value.detach(files),
            Self::Voice(value) => value.detach(files),
            Self::Game(_) | Self::Unknown(_) => {}
        }
    }
}

/// [`InlineQueryResultArticle`](https://core.telegram.org/bots/api#inlinequeryresultarticle) of the Bot API.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct InlineQueryResultArticle {
    /// Id.
    pub id: String,
    /// Title.
    pub title: String,
    /// Input message content.
    pub input_message_content: InputMessageContent,
    /// Reply markup.
    pub reply_markup: Option<Box<InlineKeyboardMarkup>>,
    /// Url.
    pub url: Option<String>,
    /// Description.
    pub description: Option<String>,
    /// Thumbnail url.
    pub thumbnail_url: Option<String>,
    /// Thumbnail width.
    pub thumbnail_width: Option<i64>,
    /// Thumbnail height.
    pub thumbnail_height: Option<i64>,
}

impl InlineQueryResultArticle {
    /// One with what is required.
    #[must_use]
    pub fn new(
        id: impl Into<String>,
        title: impl Into<String>,
        input_message_content: impl Into<InputMessageContent>,
    ) -> Self {
        Self {
            id: id.into(),
            title: title.into(),
            input_message_content: input_message_content.into(),
            reply_markup: None,
            url: None,
            description: None,
            thumbnail_url: None,
            thumbnail_width: None,
            thumbnail_height: None,
        }
    }

    /// Reply markup.
    #[must_use]
    pub fn reply_markup(mut self, reply_markup: impl Into<InlineKeyboardMarkup>) -> Self {
        self.reply_markup = Some(Box::new(reply_markup.into()));
        self
    }

    /// Url.
    #[must_use]
    pub fn url(mut self, url: impl Into<String>) -> Self {
        self.url = Some(url.into());
        self
    }

    /// Description.
    #[must_use]
    pub fn description(mut self, description: impl Into<String>) -> Self {
        self.description = Some(description.into());
        self
    }

    /// Thumbnail url.
    #[must_use]
    pub fn thumbnail_url(mut self, thumbnail_url: impl Into<String>) -> Self {
        self.thumbnail_url = Some(thumbnail_url.into());
        self
    }

    /// Thumbnail width.
    #[must_use]
    pub fn thumbnail_width(mut self, thumbnail_width: i64) -> Self {
        self.thumbnail_width = Some(thumbnail_width);
        self
    }

    /// Thumbnail height.
    #[must_use]
    pub fn thumbnail_height(mut self, thumbnail_height: i64) -> Self {
        self.thumbnail_height = Some(thumbnail_height);
        self
    }
}

impl InlineQueryResultArticle {
    /// Takes the uploads out.
    pub(crate) fn detach(&mut self, files: &mut Attachments) {
        self.input_message_content.detach(files);
    }
}

impl Object for InlineQueryResultArticle {
    const FIELDS: &'static [&'static str] = &[
        "id",
        "title",
        "input_message_content",
        "reply_markup",
        "url",
        "description",
        "thumbnail_url",
        "thumbnail_width",
        "thumbnail_height",
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
            2 => de::value(&mut self.input_message_content, map),
            3 => de::value(&mut self.reply_markup, map),
            4 => de::value(&mut self.url, map),
            5 => de::value(&mut self.description, map),
            6 => de::value(&mut self.thumbnail_url, map),
            7 => de::value(&mut self.thumbnail_width, map),
            _ => de::value(&mut self.thumbnail_height, map),
        }
    }
}

impl Serialize for InlineQueryResultArticle {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("type", "article")
            .field("id", &self.id)
            .field("title", &self.title)
            .field("input_message_content", &self.input_message_content)
            .optional("reply_markup", self.reply_markup.as_ref())
            .optional("url", self.url.as_ref())
            .optional("description", self.description.as_ref())
            .optional("thumbnail_url", self.thumbnail_url.as_ref())
            .optional("thumbnail_width", self.thumbnail_width.as_ref())
            .optional("thumbnail_height", self.thumbnail_height.as_ref())
            .end()
    }
}

/// [`InlineQueryResultPhoto`](https://core.telegram.org/bots/api#inlinequeryresultphoto) of the Bot API.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct InlineQueryResultPhoto {
    /// Id, 1 to 64 bytes.
    pub id: String,
    /// Photo url.
    pub photo_url: String,
    /// Thumbnail url.
    pub thumbnail_url: String,
    /// Photo width.
    pub photo_width: Option<i64>,
    /// Photo height.
    pub photo_height: Option<i64>,
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

impl InlineQueryResultPhoto {
    /// One with what is required.
    #[must_use]
    pub fn new(
        id: impl Into<String>,
        photo_url: impl Into<String>,
        thumbnail_url: impl Into<String>,
    ) -> Self {
        Self {
            id: id.into(),
            photo_url: photo_url.into(),
            thumbnail_url: thumbnail_url.into(),
            photo_width: None,
            photo_height: None,
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

impl InlineQueryResultPhoto {
    /// Takes the uploads out.
    pub(crate) fn detach(&mut self, files: &mut Attachments) {
        if let Some(input_message_content) = &mut self.input_message_content {
            input_message_content.detach(files);
        }
    }
}

impl Object for InlineQueryResultPhoto {
    const FIELDS: &'static [&'static str] = &[
        "id",
        "photo_url",
        "thumbnail_url",
        "photo_width",
        "photo_height",
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
            1 => de::value(&mut self.photo_url, map),
            2 => de::value(&mut self.thumbnail_url, map),
            3 => de::value(&mut self.photo_width, map),
            4 => de::value(&mut self.photo_height, map),
            5 => de::value(&mut self.title, map),
            6 => de::value(&mut self.description, map),
            7 => de::value(&mut self.caption, map),
            8 => de::value(&mut self.parse_mode, map),
            9 => de::value(&mut self.caption_entities, map),
            10 => de::value(&mut self.show_caption_above_media, map),
            11 => de::value(&mut self.reply_markup, map),
            _ => de::value(&mut self.input_message_content, map),
        }
    }
}

impl Serialize for InlineQueryResultPhoto {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("type", "photo")
            .field("id", &self.id)
            .field("photo_url", &self.photo_url)
            .field("thumbnail_url", &self.thumbnail_url)
            .optional("photo_width", self.photo_width.as_ref())
            .optional("photo_height", self.photo_height.as_ref())
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

/// [`InlineQueryResultGif`](https://core.telegram.org/bots/api#inlinequeryresultgif) of the Bot API.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct InlineQueryResultGif {
    /// Id, 1 to 64 bytes.
    pub id: String,
    /// Gif url.
    pub gif_url: String,
    /// Gif width.
    pub gif_width: Option<i64>,
    /// Gif height.
    pub gif_height: Option<i64>,
    /// Gif duration.
    pub gif_duration: Option<i64>,
    /// Thumbnail url.
    pub thumbnail_url: String,
    /// Thumbnail mime type. The default is `image/jpeg`.
    pub thumbnail_mime_type: Option<String>,
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

impl InlineQueryResultGif {
    /// One with what is required.
    #[must_use]
    pub fn new(
        id: impl Into<String>,
        gif_url: impl Into<String>,
        thumbnail_url: impl Into<String>,
    ) -> Self {
        Self {
            id: id.into(),
            gif_url: gif_url.into(),
            gif_width: None,
            gif_height: None,
            gif_duration: None,
            thumbnail_url: thumbnail_url.into(),
            thumbnail_mime_type: None,
            title: None,
            caption: None,
            parse_mode: None,
            caption_entities: None,
            show_caption_above_media: None,
            reply_markup: None,
            input_message_content: None,
        }
    }

    /// Gif width.
    #[must_use]
    pub fn gif_width(mut self, gif_width: i64) -> Self {
        self.gif_width = Some(gif_width);
        self
    }

    /// Gif height.
    #[must_use]
    pub fn gif_height(mut self, gif_height: i64) -> Self {
        self.gif_height = Some(gif_height);
        self
    }

    /// Gif duration.
    #[must_use]
    pub fn gif_duration(mut self, gif_duration: i64) -> Self {
        self.gif_duration = Some(gif_duration);
        self
    }

    /// Thumbnail mime type. The default is `image/jpeg`.
    #[must_use]
    pub fn thumbnail_mime_type(mut self, thumbnail_mime_type: impl Into<String>) -> Self {
        self.thumbnail_mime_type = Some(thumbnail_mime_type.into());
        self
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

impl InlineQueryResultGif {
    /// Takes the uploads out.
    pub(crate) fn detach(&mut self, files: &mut Attachments) {
        if let Some(input_message_content) = &mut self.input_message_content {
            input_message_content.detach(files);
        }
    }
}

impl Object for InlineQueryResultGif {
    const FIELDS: &'static [&'static str] = &[
        "id",
        "gif_url",
        "gif_width",
        "gif_height",
        "gif_duration",
        "thumbnail_url",
        "thumbnail_mime_type",
        "title",
        "caption",
        "parse_mode",
        "caption_entities",
        "show_caption_above_media",
        "reply_markup",
        "input_message_content",
    ];
    const REQUIRED: u128 = de::required(&[0, 1, 5]);

    fn fill_field<'de, A: MapAccess<'de>>(
        &mut self,
        field: usize,
        map: &mut A,
    ) -> Result<(), A::Error> {
        match field {
            0 => de::id_text(&mut self.id, map),
            1 => de::value(&mut self.gif_url, map),
            2 => de::value(&mut self.gif_width, map),
            3 => de::value(&mut self.gif_height, map),
            4 => de::value(&mut self.gif_duration, map),
            5 => de::value(&mut self.thumbnail_url, map),
            6 => de::value(&mut self.thumbnail_mime_type, map),
            7 => de::value(&mut self.title, map),
            8 => de::value(&mut self.caption, map),
            9 => de::value(&mut self.parse_mode, map),
            10 => de::value(&mut self.caption_entities, map),
            11 => de::value(&mut self.show_caption_above_media, map),
            12 => de::value(&mut self.reply_markup, map),
            _ => de::value(&mut self.input_message_content, map),
        }
    }
}

impl Serialize for InlineQueryResultGif {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("type", "gif")
            .field("id", &self.id)
            .field("gif_url", &self.gif_url)
            .optional("gif_width", self.gif_width.as_ref())
            .optional("gif_height", self.gif_height.as_ref())
            .optional("gif_duration", self.gif_duration.as_ref())
            .field("thumbnail_url", &self.thumbnail_url)
            .optional("thumbnail_mime_type", self.thumbnail_mime_type.as_ref())
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

/// [`InlineQueryResultMpeg4Gif`](https://core.telegram.org/bots/api#inlinequeryresultmpeg4gif) of the Bot API.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct InlineQueryResultMpeg4Gif {
    /// Id, 1 to 64 bytes.
    pub id: String,
    /// Mpeg4 url.
    pub mpeg4_url: String,
    /// Mpeg4 width.
    pub mpeg4_width: Option<i64>,
    /// Mpeg4 height.
    pub mpeg4_height: Option<i64>,
    /// Mpeg4 duration.
    pub mpeg4_duration: Option<i64>,
    /// Thumbnail url.
    pub thumbnail_url: String,
    /// Thumbnail mime type. The default is `image/jpeg`.
    pub thumbnail_mime_type: Option<String>,
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

impl InlineQueryResultMpeg4Gif {
    /// One with what is required.
    #[must_use]
    pub fn new(
        id: impl Into<String>,
        mpeg4_url: impl Into<String>,
        thumbnail_url: impl Into<String>,
    ) -> Self {
        Self {
            id: id.into(),
            mpeg4_url: mpeg4_url.into(),
            mpeg4_width: None,
            mpeg4_height: None,
            mpeg4_duration: None,
            thumbnail_url: thumbnail_url.into(),
            thumbnail_mime_type: None,
            title: None,
            caption: None,
            parse_mode: None,
            caption_entities: None,
            show_caption_above_media: None,
            reply_markup: None,
            input_message_content: None,
        }
    }

    /// Mpeg4 width.
    #[must_use]
    pub fn mpeg4_width(mut self, mpeg4_width: i64) -> Self {
        self.mpeg4_width = Some(mpeg4_width);
        self
    }

    /// Mpeg4 height.
    #[must_use]
    pub fn mpeg4_height(mut self, mpeg4_height: i64) -> Self {
        self.mpeg4_height = Some(mpeg4_height);
        self
    }

    /// Mpeg4 duration.
    #[must_use]
    pub fn mpeg4_duration(mut self, mpeg4_duration: i64) -> Self {
        self.mpeg4_duration = Some(mpeg4_duration);
        self
    }

    /// Thumbnail mime type. The default is `image/jpeg`.
    #[must_use]
    pub fn thumbnail_mime_type(mut self, thumbnail_mime_type: impl Into<String>) -> Self {
        self.thumbnail_mime_type = Some(thumbnail_mime_type.into());
        self
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

impl InlineQueryResultMpeg4Gif {
    /// Takes the uploads out.
    pub(crate) fn detach(&mut self, files: &mut Attachments) {
        if let Some(input_message_content) = &mut self.input_message_content {
            input_message_content.detach(files);
        }
    }
}

impl Object for InlineQueryResultMpeg4Gif {
    const FIELDS: &'static [&'static str] = &[
        "id",
        "mpeg4_url",
        "mpeg4_width",
        "mpeg4_height",
        "mpeg4_duration",
        "thumbnail_url",
        "thumbnail_mime_type",
        "title",
        "caption",
        "parse_mode",
        "caption_entities",
        "show_caption_above_media",
        "reply_markup",
        "input_message_content",
    ];
    const REQUIRED: u128 = de::required(&[0, 1, 5]);

    fn fill_field<'de, A: MapAccess<'de>>(
        &mut self,
        field: usize,
        map: &mut A,
    ) -> Result<(), A::Error> {
        match field {
            0 => de::id_text(&mut self.id, map),
            1 => de::value(&mut self.mpeg4_url, map),
            2 => de::value(&mut self.mpeg4_width, map),
            3 => de::value(&mut self.mpeg4_height, map),
            4 => de::value(&mut self.mpeg4_duration, map),
            5 => de::value(&mut self.thumbnail_url, map),
            6 => de::value(&mut self.thumbnail_mime_type, map),
            7 => de::value(&mut self.title, map),
            8 => de::value(&mut self.caption, map),
            9 => de::value(&mut self.parse_mode, map),
            10 => de::value(&mut self.caption_entities, map),
            11 => de::value(&mut self.show_caption_above_media, map),
            12 => de::value(&mut self.reply_markup, map),
            _ => de::value(&mut self.input_message_content, map),
        }
    }
}

impl Serialize for InlineQueryResultMpeg4Gif {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("type", "mpeg4_gif")
            .field("id", &self.id)
            .field("mpeg4_url", &self.mpeg4_url)
            .optional("mpeg4_width", self.mpeg4_width.as_ref())
            .optional("mpeg4_height", self.mpeg4_height.as_ref())
            .optional("mpeg4_duration", self.mpeg4_duration.as_ref())
            .field("thumbnail_url", &self.thumbnail_url)
            .optional("thumbnail_mime_type", self.thumbnail_mime_type.as_ref())
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

/// [`InlineQueryResultVideo`](https://core.telegram.org/bots/api#inlinequeryresultvideo) of the Bot API.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct InlineQueryResultVideo {
    /// Id, 1 to 64 bytes.
    pub id: String,
    /// Video url.
    pub video_url: String,
    /// Mime type.
    pub mime_type: String,
    /// Thumbnail url.
    pub thumbnail_url: String,
    /// Title.
    pub title: String,
    /// Caption, 0 to 1024 characters.
    pub caption: Option<String>,
    /// Parse mode.
    pub parse_mode: Option<ParseMode>,
    /// Caption entities.
    pub caption_entities: Option<Vec<MessageEntity>>,
    /// Whether to show caption above media.
    pub show_caption_above_media: Option<bool>,
    /// Video width.
    pub video_width: Option<i64>,
    /// Video height.
    pub video_height: Option<i64>,
    /// Video duration.
    pub video_duration: Option<i64>,
    /// Description.
    pub description: Option<String>,
    /// Reply markup.
    pub reply_markup: Option<Box<InlineKeyboardMarkup>>,
    /// Input message content.
    pub input_message_content: Option<InputMessageContent>,
}

impl InlineQueryResultVideo {
    /// One with what is required.
    #[must_use]
    pub fn new(
        id: impl Into<String>,
        video_url: impl Into<String>,
        mime_type: impl Into<String>,
        thumbnail_url: impl Into<String>,
        title: impl Into<String>,
    ) -> Self {
        Self {
            id: id.into(),
            video_url: video_url.into(),
            mime_type: mime_type.into(),
            thumbnail_url: thumbnail_url.into(),
            title: title.into(),
            caption: None,
            parse_mode: None,
            caption_entities: None,
            show_caption_above_media: None,
            video_width: None,
            video_height: None,
            video_duration: None,
            description: None,
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

    /// Whether to show caption above media.
    #[must_use]
    pub fn show_caption_above_media(mut self, show_caption_above_media: bool) -> Self {
        self.show_caption_above_media = Some(show_caption_above_media);
        self
    }

    /// Video width.
    #[must_use]
    pub fn video_width(mut self, video_width: i64) -> Self {
        self.video_width = Some(video_width);
        self
    }

    /// Video height.
    #[must_use]
    pub fn video_height(mut self, video_height: i64) -> Self {
        self.video_height = Some(video_height);
        self
    }

    /// Video duration.
    #[must_use]
    pub fn video_duration(mut self, video_duration: i64) -> Self {
        self.video_duration = Some(video_duration);
        self
    }

    /// Description.
    #[must_use]
    pub fn description(mut self, description: impl Into<String>) -> Self {
        self.description = Some(description.into());
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

impl InlineQueryResultVideo {
    /// Takes the uploads out.
    pub(crate) fn detach(&mut self, files: &mut Attachments) {
        if let Some(input_message_content) = &mut self.input_message_content {
            input_message_content.detach(files);
        }
    }
}

impl Object for InlineQueryResultVideo {
    const FIELDS: &'static [&'static str] = &[
        "id",
        "video_url",
        "mime_type",
        "thumbnail_url",
        "title",
        "caption",
        "parse_mode",
        "caption_entities",
        "show_caption_above_media",
        "video_width",
        "video_height",
        "video_duration",
        "description",
        "reply_markup",
        "input_message_content",
    ];
    const REQUIRED: u128 = de::required(&[0, 1, 2, 3, 4]);

    fn fill_field<'de, A: MapAccess<'de>>(
        &mut self,
        field: usize,
        map: &mut A,
    ) -> Result<(), A::Error> {
        match field {
            0 => de::id_text(&mut self.id, map),
            1 => de::value(&mut self.video_url, map),
            2 => de::value(&mut self.mime_type, map),
            3 => de::value(&mut self.thumbnail_url, map),
            4 => de::value(&mut self.title, map),
            5 => de::value(&mut self.caption, map),
            6 => de::value(&mut self.parse_mode, map),
            7 => de::value(&mut self.caption_entities, map),
            8 => de::value(&mut self.show_caption_above_media, map),
            9 => de::value(&mut self.video_width, map),
            10 => de::value(&mut self.video_height, map),
            11 => de::value(&mut self.video_duration, map),
            12 => de::value(&mut self.description, map),
            13 => de::value(&mut self.reply_markup, map),
            _ => de::value(&mut self.input_message_content, map),
        }
    }
}

impl Serialize for InlineQueryResultVideo {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("type", "video")
            .field("id", &self.id)
            .field("video_url", &self.video_url)
            .field("mime_type", &self.mime_type)
            .field("thumbnail_url", &self.thumbnail_url)
            .field("title", &self.title)
            .optional("caption", self.caption.as_ref())
            .optional("parse_mode", self.parse_mode.as_ref())
            .optional("caption_entities", self.caption_entities.as_ref())
            .optional(
                "show_caption_above_media",
                self.show_caption_above_media.as_ref(),
            )
            .optional("video_width", self.video_width.as_ref())
            .optional("video_height", self.video_height.as_ref())
            .optional("video_duration", self.video_duration.as_ref())
            .optional("description", self.description.as_ref())
            .optional("reply_markup", self.reply_markup.as_ref())
            .optional("input_message_content", self.input_message_content.as_ref())
            .end()
    }
}

/// [`InlineQueryResultAudio`](https://core.telegram.org/bots/api#inlinequeryresultaudio) of the Bot API.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct InlineQueryResultAudio {
    /// Id, 1 to 64 bytes.
    pub id: String,
    /// Audio url.
    pub audio_url: String,
    /// Title.
    pub title: String,
    /// Caption, 0 to 1024 characters.
    pub caption: Option<String>,
    /// Parse mode.
    pub parse_mode: Option<ParseMode>,
    /// Caption entities.
    pub caption_entities: Option<Vec<MessageEntity>>,
    /// Performer.
    pub performer: Option<String>,
    /// Audio duration.
    pub audio_duration: Option<i64>,
    /// Reply markup.
    pub reply_markup: Option<Box<InlineKeyboardMarkup>>,
    /// Input message content.
    pub input_message_content: Option<InputMessageContent>,
}

impl InlineQueryResultAudio {
    /// One with what is required.
    #[must_use]
    pub fn new(
        id: impl Into<String>,
        audio_url: impl Into<String>,
        title: impl Into<String>,
    ) -> Self {
        Self {
            id: id.into(),
            audio_url: audio_url.into(),
            title: title.into(),
            caption: None,
            parse_mode: None,
            caption_entities: None,
            performer: None,
            audio_duration: None,
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

    /// Performer.
    #[must_use]
    pub fn performer(mut self, performer: impl Into<String>) -> Self {
        self.performer = Some(performer.into());
        self
    }

    /// Audio duration.
    #[must_use]
    pub fn audio_duration(mut self, audio_duration: i64) -> Self {
        self.audio_duration = Some(audio_duration);
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

impl InlineQueryResultAudio {
    /// Takes the uploads out.
    pub(crate) fn detach(&mut self, files: &mut Attachments) {
        if let Some(input_message_content) = &mut self.input_message_content {
            input_message_content.detach(files);
        }
    }
}

impl Object for InlineQueryResultAudio {
    const FIELDS: &'static [&'static str] = &[
        "id",
        "audio_url",
        "title",
        "caption",
        "parse_mode",
        "caption_entities",
        "performer",
        "audio_duration",
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
            1 => de::value(&mut self.audio_url, map),
            2 => de::value(&mut self.title, map),
            3 => de::value(&mut self.caption, map),
            4 => de::value(&mut self.parse_mode, map),
            5 => de::value(&mut self.caption_entities, map),
            6 => de::value(&mut self.performer, map),
            7 => de::value(&mut self.audio_duration, map),
            8 => de::value(&mut self.reply_markup, map),
            _ => de::value(&mut self.input_message_content, map),
        }
    }
}

impl Serialize for InlineQueryResultAudio {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("type", "audio")
            .field("id", &self.id)
            .field("audio_url", &self.audio_url)
            .field("title", &self.title)
            .optional("caption", self.caption.as_ref())
            .optional("parse_mode", self.parse_mode.as_ref())
            .optional("caption_entities", self.caption_entities.as_ref())
            .optional("performer", self.performer.as_ref())
            .optional("audio_duration", self.audio_duration.as_ref())
            .optional("reply_markup", self.reply_markup.as_ref())
            .optional("input_message_content", self.input_message_content.as_ref())
            .end()
    }
}

/// [`InlineQueryResultVoice`](https://core.telegram.org/bots/api#inlinequeryresultvoice) of the Bot API.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct InlineQueryResultVoice {
    /// Id, 1 to 64 bytes.
    pub id: String,
    /// Voice url.
    pub voice_url: String,
    /// Title.
    pub title: String,
    /// Caption, 0 to 1024 characters.
    pub caption: Option<String>,
    /// Parse mode.
    pub parse_mode: Option<ParseMode>,
    /// Caption entities.
    pub caption_entities: Option<Vec<MessageEntity>>,
    /// Voice duration.
    pub voice_duration: Option<i64>,
    /// Reply markup.
    pub reply_markup: Option<Box<InlineKeyboardMarkup>>,
    /// Input message content.
    pub input_message_content: Option<InputMessageContent>,
}

impl InlineQueryResultVoice {
    /// One with what is required.
    #[must_use]
    pub fn new(
        id: impl Into<String>,
        voice_url: impl Into<String>,
        title: impl Into<String>,
    ) -> Self {
        Self {
            id: id.into(),
            voice_url: voice_url.into(),
            title: title.into(),
            caption: None,
            parse_mode: None,
            caption_entities: None,
            voice_duration: None,
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

    /// Voice duration.
    #[must_use]
    pub fn voice_duration(mut self, voice_duration: i64) -> Self {
        self.voice_duration = Some(voice_duration);
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

impl InlineQueryResultVoice {
    /// Takes the uploads out.
    pub(crate) fn detach(&mut self, files: &mut Attachments) {
        if let Some(input_message_content) = &mut self.input_message_content {
            input_message_content.detach(files);
        }
    }
}

impl Object for InlineQueryResultVoice {
    const FIELDS: &'static [&'static str] = &[
        "id",
        "voice_url",
        "title",
        "caption",
        "parse_mode",
        "caption_entities",
        "voice_duration",
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
            1 => de::value(&mut self.voice_url, map),
            2 => de::value(&mut self.title, map),
            3 => de::value(&mut self.caption, map),
            4 => de::value(&mut self.parse_mode, map),
            5 => de::value(&mut self.caption_entities, map),
            6 => de::value(&mut self.voice_duration, map),
            7 => de::value(&mut self.reply_markup, map),
            _ => de::value(&mut self.input_message_content, map),
        }
    }
}

impl Serialize for InlineQueryResultVoice {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("type", "voice")
            .field("id", &self.id)
            .field("voice_url", &self.voice_url)
            .field("title", &self.title)
            .optional("caption", self.caption.as_ref())
            .optional("parse_mode", self.parse_mode.as_ref())
            .optional("caption_entities", self.caption_entities.as_ref())
            .optional("voice_duration", self.voice_duration.as_ref())
            .optional("reply_markup", self.reply_markup.as_ref())
            .optional("input_message_content", self.input_message_content.as_ref())
            .end()
    }
}

/// [`InlineQueryResultDocument`](https://core.telegram.org/bots/api#inlinequeryresultdocument) of the Bot API.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct InlineQueryResultDocument {
    /// Id, 1 to 64 bytes.
    pub id: String,
    /// Title.
    pub title: String,
    /// Caption, 0 to 1024 characters.
    pub caption: Option<String>,
    /// Parse mode.
    pub parse_mode: Option<ParseMode>,
    /// Caption entities.
    pub caption_entities: Option<Vec<MessageEntity>>,
    /// Document url.
    pub document_url: String,
    /// Mime type.
    pub mime_type: String,
    /// Description.
    pub description: Option<String>,
    /// Reply markup.
    pub reply_markup: Option<Box<InlineKeyboardMarkup>>,
    /// Input message content.
    pub input_message_content: Option<InputMessageContent>,
    /// Thumbnail url.
    pub thumbnail_url: Option<String>,
    /// Thumbnail width.
    pub thumbnail_width: Option<i64>,
    /// Thumbnail height.
    pub thumbnail_height: Option<i64>,
}

impl InlineQueryResultDocument {
    /// One with what is required.
    #[must_use]
    pub fn new(
        id: impl Into<String>,
        title: impl Into<String>,
        document_url: impl Into<String>,
        mime_type: impl Into<String>,
    ) -> Self {
        Self {
            id: id.into(),
            title: title.into(),
            caption: None,
            parse_mode: None,
            caption_entities: None,
            document_url: document_url.into(),
            mime_type: mime_type.into(),
            description: None,
            reply_markup: None,
            input_message_content: None,
            thumbnail_url: None,
            thumbnail_width: None,
            thumbnail_height: None,
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

    /// Description.
    #[must_use]
    pub fn description(mut self, description: impl Into<String>) -> Self {
        self.description = Some(description.into());
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

    /// Thumbnail url.
    #[must_use]
    pub fn thumbnail_url(mut self, thumbnail_url: impl Into<String>) -> Self {
        self.thumbnail_url = Some(thumbnail_url.into());
        self
    }

    /// Thumbnail width.
    #[must_use]
    pub fn thumbnail_width(mut self, thumbnail_width: i64) -> Self {
        self.thumbnail_width = Some(thumbnail_width);
        self
    }

    /// Thumbnail height.
    #[must_use]
    pub fn thumbnail_height(mut self, thumbnail_height: i64) -> Self {
        self.thumbnail_height = Some(thumbnail_height);
        self
    }
}

impl InlineQueryResultDocument {
    /// Takes the uploads out.
    pub(crate) fn detach(&mut self, files: &mut Attachments) {
        if let Some(input_message_content) = &mut self.input_message_content {
            input_message_content.detach(files);
        }
    }
}

impl Object for InlineQueryResultDocument {
    const FIELDS: &'static [&'static str] = &[
        "id",
        "title",
        "caption",
        "parse_mode",
        "caption_entities",
        "document_url",
        "mime_type",
        "description",
        "reply_markup",
        "input_message_content",
        "thumbnail_url",
        "thumbnail_width",
        "thumbnail_height",
    ];
    const REQUIRED: u128 = de::required(&[0, 1, 5, 6]);

    fn fill_field<'de, A: MapAccess<'de>>(
        &mut self,
        field: usize,
        map: &mut A,
    ) -> Result<(), A::Error> {
        match field {
            0 => de::id_text(&mut self.id, map),
            1 => de::value(&mut self.title, map),
            2 => de::value(&mut self.caption, map),
            3 => de::value(&mut self.parse_mode, map),
            4 => de::value(&mut self.caption_entities, map),
            5 => de::value(&mut self.document_url, map),
            6 => de::value(&mut self.mime_type, map),
            7 => de::value(&mut self.description, map),
            8 => de::value(&mut self.reply_markup, map),
            9 => de::value(&mut self.input_message_content, map),
            10 => de::value(&mut self.thumbnail_url, map),
            11 => de::value(&mut self.thumbnail_width, map),
            _ => de::value(&mut self.thumbnail_height, map),
        }
    }
}

impl Serialize for InlineQueryResultDocument {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("type", "document")
            .field("id", &self.id)
            .field("title", &self.title)
            .optional("caption", self.caption.as_ref())
            .optional("parse_mode", self.parse_mode.as_ref())
            .optional("caption_entities", self.caption_entities.as_ref())
            .field("document_url", &self.document_url)
            .field("mime_type", &self.mime_type)
            .optional("description", self.description.as_ref())
            .optional("reply_markup", self.reply_markup.as_ref())
            .optional("input_message_content", self.input_message_content.as_ref())
            .optional("thumbnail_url", self.thumbnail_url.as_ref())
            .optional("thumbnail_width", self.thumbnail_width.as_ref())
            .optional("thumbnail_height", self.thumbnail_height.as_ref())
            .end()
    }
}

/// [`InlineQueryResultLocation`](https://core.telegram.org/bots/api#inlinequeryresultlocation) of the Bot API.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct InlineQueryResultLocation {
    /// Id.
    pub id: String,
    /// Latitude.
    pub latitude: f64,
    /// Longitude.
    pub longitude: f64,
    /// Title.
    pub title: String,
    /// Horizontal accuracy.
    pub horizontal_accuracy: Option<f64>,
    /// Live period, 60 to 86400.
    pub live_period: Option<i64>,
    /// Heading, 1 to 360.
    pub heading: Option<i64>,
    /// Proximity alert radius, 1 to 100000.
    pub proximity_alert_radius: Option<i64>,
    /// Reply markup.
    pub reply_markup: Option<Box<InlineKeyboardMarkup>>,
    /// Input message content.
    pub input_message_content: Option<InputMessageContent>,
    /// Thumbnail url.
    pub thumbnail_url: Option<String>,
    /// Thumbnail width.
    pub thumbnail_width: Option<i64>,
    /// Thumbnail height.
    pub thumbnail_height: Option<i64>,
}

impl InlineQueryResultLocation {
    /// One with what is required.
    #[must_use]
    pub fn new(
        id: impl Into<String>,
        latitude: f64,
        longitude: f64,
        title: impl Into<String>,
    ) -> Self {
        Self {
            id: id.into(),
            latitude,
            longitude,
            title: title.into(),
            horizontal_accuracy: None,
            live_period: None,
            heading: None,
            proximity_alert_radius: None,
            reply_markup: None,
            input_message_content: None,
            thumbnail_url: None,
            thumbnail_width: None,
            thumbnail_height: None,
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

    /// Thumbnail url.
    #[must_use]
    pub fn thumbnail_url(mut self, thumbnail_url: impl Into<String>) -> Self {
        self.thumbnail_url = Some(thumbnail_url.into());
        self
    }

    /// Thumbnail width.
    #[must_use]
    pub fn thumbnail_width(mut self, thumbnail_width: i64) -> Self {
        self.thumbnail_width = Some(thumbnail_width);
        self
    }

    /// Thumbnail height.
    #[must_use]
    pub fn thumbnail_height(mut self, thumbnail_height: i64) -> Self {
        self.thumbnail_height = Some(thumbnail_height);
        self
    }
}

impl InlineQueryResultLocation {
    /// Takes the uploads out.
    pub(crate) fn detach(&mut self, files: &mut Attachments) {
        if let Some(input_message_content) = &mut self.input_message_content {
            input_message_content.detach(files);
        }
    }
}

impl Object for InlineQueryResultLocation {
    const FIELDS: &'static [&'static str] = &[
        "id",
        "latitude",
        "longitude",
        "title",
        "horizontal_accuracy",
        "live_period",
        "heading",
        "proximity_alert_radius",
        "reply_markup",
        "input_message_content",
        "thumbnail_url",
        "thumbnail_width",
        "thumbnail_height",
    ];
    const REQUIRED: u128 = de::required(&[0, 1, 2, 3]);

    fn fill_field<'de, A: MapAccess<'de>>(
        &mut self,
        field: usize,
        map: &mut A,
    ) -> Result<(), A::Error> {
        match field {
            0 => de::id_text(&mut self.id, map),
            1 => de::value(&mut self.latitude, map),
            2 => de::value(&mut self.longitude, map),
            3 => de::value(&mut self.title, map),
            4 => de::value(&mut self.horizontal_accuracy, map),
            5 => de::value(&mut self.live_period, map),
            6 => de::value(&mut self.heading, map),
            7 => de::value(&mut self.proximity_alert_radius, map),
            8 => de::value(&mut self.reply_markup, map),
            9 => de::value(&mut self.input_message_content, map),
            10 => de::value(&mut self.thumbnail_url, map),
            11 => de::value(&mut self.thumbnail_width, map),
            _ => de::value(&mut self.thumbnail_height, map),
        }
    }
}

impl Serialize for InlineQueryResultLocation {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("type", "location")
            .field("id", &self.id)
            .field("latitude", &self.latitude)
            .field("longitude", &self.longitude)
            .field("title", &self.title)
            .optional("horizontal_accuracy", self.horizontal_accuracy.as_ref())
            .optional("live_period", self.live_period.as_ref())
            .optional("heading", self.heading.as_ref())
            .optional(
                "proximity_alert_radius",
                self.proximity_alert_radius.as_ref(),
            )
            .optional("reply_markup", self.reply_markup.as_ref())
            .optional("input_message_content", self.input_message_content.as_ref())
            .optional("thumbnail_url", self.thumbnail_url.as_ref())
            .optional("thumbnail_width", self.thumbnail_width.as_ref())
            .optional("thumbnail_height", self.thumbnail_height.as_ref())
            .end()
    }
}

/// [`InlineQueryResultVenue`](https://core.telegram.org/bots/api#inlinequeryresultvenue) of the Bot API.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct InlineQueryResultVenue {
    /// Id.
    pub id: String,
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
    /// Reply markup.
    pub reply_markup: Option<Box<InlineKeyboardMarkup>>,
    /// Input message content.
    pub input_message_content: Option<InputMessageContent>,
    /// Thumbnail url.
    pub thumbnail_url: Option<String>,
    /// Thumbnail width.
    pub thumbnail_width: Option<i64>,
    /// Thumbnail height.
    pub thumbnail_height: Option<i64>,
}

impl InlineQueryResultVenue {
    /// One with what is required.
    #[must_use]
    pub fn new(
        id: impl Into<String>,
        latitude: f64,
        longitude: f64,
        title: impl Into<String>,
        address: impl Into<String>,
    ) -> Self {
        Self {
            id: id.into(),
            latitude,
            longitude,
            title: title.into(),
            address: address.into(),
            foursquare_id: None,
            foursquare_type: None,
            google_place_id: None,
            google_place_type: None,
            reply_markup: None,
            input_message_content: None,
            thumbnail_url: None,
            thumbnail_width: None,
            thumbnail_height: None,
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

    /// Thumbnail url.
    #[must_use]
    pub fn thumbnail_url(mut self, thumbnail_url: impl Into<String>) -> Self {
        self.thumbnail_url = Some(thumbnail_url.into());
        self
    }

    /// Thumbnail width.
    #[must_use]
    pub fn thumbnail_width(mut self, thumbnail_width: i64) -> Self {
        self.thumbnail_width = Some(thumbnail_width);
        self
    }

    /// Thumbnail height.
    #[must_use]
    pub fn thumbnail_height(mut self, thumbnail_height: i64) -> Self {
        self.thumbnail_height = Some(thumbnail_height);
        self
    }
}

impl InlineQueryResultVenue {
    /// Takes the uploads out.
    pub(crate) fn detach(&mut self, files: &mut Attachments) {
        if let Some(input_message_content) = &mut self.input_message_content {
            input_message_content.detach(files);
        }
    }
}

impl Object for InlineQueryResultVenue {
    const FIELDS: &'static [&'static str] = &[
        "id",
        "latitude",
        "longitude",
        "title",
        "address",
        "foursquare_id",
        "foursquare_type",
        "google_place_id",
        "google_place_type",
        "reply_markup",
        "input_message_content",
        "thumbnail_url",
        "thumbnail_width",
        "thumbnail_height",
    ];
    const REQUIRED: u128 = de::required(&[0, 1, 2, 3, 4]);

    fn fill_field<'de, A: MapAccess<'de>>(
        &mut self,
        field: usize,
        map: &mut A,
    ) -> Result<(), A::Error> {
        match field {
            0 => de::id_text(&mut self.id, map),
            1 => de::value(&mut self.latitude, map),
            2 => de::value(&mut self.longitude, map),
            3 => de::value(&mut self.title, map),
            4 => de::value(&mut self.address, map),
            5 => de::value(&mut self.foursquare_id, map),
            6 => de::value(&mut self.foursquare_type, map),
            7 => de::value(&mut self.google_place_id, map),
            8 => de::value(&mut self.google_place_type, map),
            9 => de::value(&mut self.reply_markup, map),
            10 => de::value(&mut self.input_message_content, map),
            11 => de::value(&mut self.thumbnail_url, map),
            12 => de::value(&mut self.thumbnail_width, map),
            _ => de::value(&mut self.thumbnail_height, map),
        }
    }
}

impl Serialize for InlineQueryResultVenue {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("type", "venue")
            .field("id", &self.id)
            .field("latitude", &self.latitude)
            .field("longitude", &self.longitude)
            .field("title", &self.title)
            .field("address", &self.address)
            .optional("foursquare_id", self.foursquare_id.as_ref())
            .optional("foursquare_type", self.foursquare_type.as_ref())
            .optional("google_place_id", self.google_place_id.as_ref())
            .optional("google_place_type", self.google_place_type.as_ref())
            .optional("reply_markup", self.reply_markup.as_ref())
            .optional("input_message_content", self.input_message_content.as_ref())
            .optional("thumbnail_url", self.thumbnail_url.as_ref())
            .optional("thumbnail_width", self.thumbnail_width.as_ref())
            .optional("thumbnail_height", self.thumbnail_height.as_ref())
            .end()
    }
}

/// [`InlineQueryResultContact`](https://core.telegram.org/bots/api#inlinequeryresultcontact) of the Bot API.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct InlineQueryResultContact {
    /// Id.
    pub id: String,
    /// Phone number.
    pub phone_number: String,
    /// First name.
    pub first_name: String,
    /// Last name.
    pub last_name: Option<String>,
    /// Vcard, 0 to 2048 bytes.
    pub vcard: Option<String>,
    /// Reply markup.
    pub reply_markup: Option<Box<InlineKeyboardMarkup>>,
    /// Input message content.
    pub input_message_content: Option<InputMessageContent>,
    /// Thumbnail url.
    pub thumbnail_url: Option<String>,
    /// Thumbnail width.
    pub thumbnail_width: Option<i64>,
    /// Thumbnail height.
    pub thumbnail_height: Option<i64>,
}

impl InlineQueryResultContact {
    /// One with what is required.
    #[must_use]
    pub fn new(
        id: impl Into<String>,
        phone_number: impl Into<String>,
        first_name: impl Into<String>,
    ) -> Self {
        Self {
            id: id.into(),
            phone_number: phone_number.into(),
            first_name: first_name.into(),
            last_name: None,
            vcard: None,
            reply_markup: None,
            input_message_content: None,
            thumbnail_url: None,
            thumbnail_width: None,
            thumbnail_height: None,
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

    /// Thumbnail url.
    #[must_use]
    pub fn thumbnail_url(mut self, thumbnail_url: impl Into<String>) -> Self {
        self.thumbnail_url = Some(thumbnail_url.into());
        self
    }

    /// Thumbnail width.
    #[must_use]
    pub fn thumbnail_width(mut self, thumbnail_width: i64) -> Self {
        self.thumbnail_width = Some(thumbnail_width);
        self
    }

    /// Thumbnail height.
    #[must_use]
    pub fn thumbnail_height(mut self, thumbnail_height: i64) -> Self {
        self.thumbnail_height = Some(thumbnail_height);
        self
    }
}

impl InlineQueryResultContact {
    /// Takes the uploads out.
    pub(crate) fn detach(&mut self, files: &mut Attachments) {
        if let Some(input_message_content) = &mut self.input_message_content {
            input_message_content.detach(files);
        }
    }
}

impl Object for InlineQueryResultContact {
    const FIELDS: &'static [&'static str] = &[
        "id",
        "phone_number",
        "first_name",
        "last_name",
        "vcard",
        "reply_markup",
        "input_message_content",
        "thumbnail_url",
        "thumbnail_width",
        "thumbnail_height",
    ];
    const REQUIRED: u128 = de::required(&[0, 1, 2]);

    fn fill_field<'de, A: MapAccess<'de>>(
        &mut self,
        field: usize,
        map: &mut A,
    ) -> Result<(), A::Error> {
        match field {
            0 => de::id_text(&mut self.id, map),
            1 => de::value(&mut self.phone_number, map),
            2 => de::value(&mut self.first_name, map),
            3 => de::value(&mut self.last_name, map),
            4 => de::value(&mut self.vcard, map),
            5 => de::value(&mut self.reply_markup, map),
            6 => de::value(&mut self.input_message_content, map),
            7 => de::value(&mut self.thumbnail_url, map),
            8 => de::value(&mut self.thumbnail_width, map),
            _ => de::value(&mut self.thumbnail_height, map),
        }
    }
}

impl Serialize for InlineQueryResultContact {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("type", "contact")
            .field("id", &self.id)
            .field("phone_number", &self.phone_number)
            .field("first_name", &self.first_name)
            .optional("last_name", self.last_name.as_ref())
            .optional("vcard", self.vcard.as_ref())
            .optional("reply_markup", self.reply_markup.as_ref())
            .optional("input_message_content", self.input_message_content.as_ref())
            .optional("thumbnail_url", self.thumbnail_url.as_ref())
            .optional("thumbnail_width", self.thumbnail_width.as_ref())
            .optional("thumbnail_height", self.thumbnail_height.as_ref())
            .end()
    }
}

/// [`InlineQueryResultGame`](https://core.telegram.org/bots/api#inlinequeryresultgame) of the Bot API.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct InlineQueryResultGame {
    /// Id, 1 to 64 bytes.
    pub id: String,
    /// Game short name.
    pub game_short_name: String,
    /// Reply markup.
    pub reply_markup: Option<Box<InlineKeyboardMarkup>>,
}

impl InlineQueryResultGame {
    /// One with what is required.
    #[must_use]
    pub fn new(id: impl Into<String>, game_short_name: impl Into<String>) -> Self {
        Self {
            id: id.into(),
            game_short_name: game_short_name.into(),
            reply_markup: None,
        }
    }

    /// Reply markup.
    #[must_use]
    pub fn reply_markup(mut self, reply_markup: impl Into<InlineKeyboardMarkup>) -> Self {
        self.reply_markup = Some(Box::new(reply_markup.into()));
        self
    }
}

impl Object for InlineQueryResultGame {
    const FIELDS: &'static [&'static str] = &["id", "game_short_name", "reply_markup"];
    const REQUIRED: u128 = de::required(&[0, 1]);

    fn fill_field<'de, A: MapAccess<'de>>(
        &mut self,
        field: usize,
        map: &mut A,
    ) -> Result<(), A::Error> {
        match field {
            0 => de::id_text(&mut self.id, map),
            1 => de::value(&mut self.game_short_name, map),
            _ => de::value(&mut self.reply_markup, map),
        }
    }
}

impl Serialize for InlineQueryResultGame {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("type", "game")
            .field("id", &self.id)
            .field("game_short_name", &self.game_short_name)
            .optional("reply_markup", self.reply_markup.as_ref())
            .end()
    }
}

de::deserialize_choice!(InlineQueryResult,);
de::deserialize_object!(
    InlineQuery,
    InlineQueryResultsButton,
    InlineQueryResultArticle,
    InlineQueryResultPhoto,
    InlineQueryResultGif,
    InlineQueryResultMpeg4Gif,
    InlineQueryResultVideo,
    InlineQueryResultAudio,
    InlineQueryResultVoice,
    InlineQueryResultDocument,
    InlineQueryResultLocation,
    InlineQueryResultVenue,
    InlineQueryResultContact,
    InlineQueryResultGame,
);
