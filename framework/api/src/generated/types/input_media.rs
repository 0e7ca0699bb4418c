//! Media that bots send.

use serde::de::MapAccess;
use serde::{Serialize, Serializer};
use serde_json::Value;

use crate::call::Attachments;
use crate::de;
use crate::de::Object;
use crate::de::Tagged;
use crate::ser;
use crate::types::*;

/// [`InputMedia`](https://core.telegram.org/bots/api#inputmedia) of the Bot API, told apart by `type`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum InputMedia {
    /// [`InputMediaAnimation`](https://core.telegram.org/bots/api#inputmediaanimation): `animation`.
    Animation(Box<InputMediaAnimation>),
    /// [`InputMediaAudio`](https://core.telegram.org/bots/api#inputmediaaudio): `audio`.
    Audio(Box<InputMediaAudio>),
    /// [`InputMediaDocument`](https://core.telegram.org/bots/api#inputmediadocument): `document`.
    Document(Box<InputMediaDocument>),
    /// [`InputMediaLivePhoto`](https://core.telegram.org/bots/api#inputmedialivephoto): `live_photo`.
    LivePhoto(Box<InputMediaLivePhoto>),
    /// [`InputMediaPhoto`](https://core.telegram.org/bots/api#inputmediaphoto): `photo`.
    Photo(Box<InputMediaPhoto>),
    /// [`InputMediaVideo`](https://core.telegram.org/bots/api#inputmediavideo): `video`.
    Video(Box<InputMediaVideo>),
    /// Something that this version of the crate does not know, as it came.
    Unknown(Value),
}

/// Nothing known: what a blank structure has until it is filled.
impl Default for InputMedia {
    fn default() -> Self {
        Self::Unknown(Value::Null)
    }
}

impl From<InputMediaAnimation> for InputMedia {
    fn from(value: InputMediaAnimation) -> Self {
        Self::Animation(Box::new(value))
    }
}

impl From<InputMediaAudio> for InputMedia {
    fn from(value: InputMediaAudio) -> Self {
        Self::Audio(Box::new(value))
    }
}

impl From<InputMediaDocument> for InputMedia {
    fn from(value: InputMediaDocument) -> Self {
        Self::Document(Box::new(value))
    }
}

impl From<InputMediaLivePhoto> for InputMedia {
    fn from(value: InputMediaLivePhoto) -> Self {
        Self::LivePhoto(Box::new(value))
    }
}

impl From<InputMediaPhoto> for InputMedia {
    fn from(value: InputMediaPhoto) -> Self {
        Self::Photo(Box::new(value))
    }
}

impl From<InputMediaVideo> for InputMedia {
    fn from(value: InputMediaVideo) -> Self {
        Self::Video(Box::new(value))
    }
}

impl Tagged for InputMedia {
    const TAG: &'static str = "type";

    fn with_tag(tag: &str) -> Option<Self> {
        Some(match tag {
            "animation" => Self::Animation(Default::default()),
            "audio" => Self::Audio(Default::default()),
            "document" => Self::Document(Default::default()),
            "live_photo" => Self::LivePhoto(Default::default()),
            "photo" => Self::Photo(Default::default()),
            "video" => Self::Video(Default::default()),
            _ => return None,
        })
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
            Self::Animation(value) => de::fields(&mut **value, given, map),
            Self::Audio(value) => de::fields(&mut **value, given, map),
            Self::Document(value) => de::fields(&mut **value, given, map),
            Self::LivePhoto(value) => de::fields(&mut **value, given, map),
            Self::Photo(value) => de::fields(&mut **value, given, map),
            Self::Video(value) => de::fields(&mut **value, given, map),
            Self::Unknown(_) => Ok(()),
        }
    }
}

impl Serialize for InputMedia {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Animation(value) => value.serialize(to),
            Self::Audio(value) => value.serialize(to),
            Self::Document(value) => value.serialize(to),
            Self::LivePhoto(value) => value.serialize(to),
            Self::Photo(value) => value.serialize(to),
            Self::Video(value) => value.serialize(to),
            Self::Unknown(value) => value.serialize(to),
        }
    }
}

impl InputMedia {
    /// Takes the uploads out.
    pub(crate) fn detach(&mut self, files: &mut Attachments) {
        match self {
            Self::Animation(value) => value.detach(files),
            Self::Audio(value) => value.detach(files),
            Self::Document(value) => value.detach(files),
            Self::LivePhoto(value) => value.detach(files),
            Self::Photo(value) => value.detach(files),
            Self::Video(value) => value.detach(files),
            Self::Unknown(_) => {}
        }
    }
}

/// [`InputMediaAnimation`](https://core.telegram.org/bots/api#inputmediaanimation) of the Bot API.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct InputMediaAnimation {
    /// Media.
    pub media: InputFile,
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
    /// Width.
    pub width: Option<i64>,
    /// Height.
    pub height: Option<i64>,
    /// Duration.
    pub duration: Option<i64>,
    /// Whether it has spoiler.
    pub has_spoiler: Option<bool>,
}

impl InputMediaAnimation {
    /// One with what is required.
    #[must_use]
    pub fn new(media: impl Into<InputFile>) -> Self {
        Self {
            media: media.into(),
            thumbnail: None,
            caption: None,
            parse_mode: None,
            caption_entities: None,
            show_caption_above_media: None,
            width: None,
            height: None,
            duration: None,
            has_spoiler: None,
        }
    }

    /// Thumbnail.
    #[must_use]
    pub fn thumbnail(mut self, thumbnail: impl Into<InputFile>) -> Self {
        self.thumbnail = Some(thumbnail.into());
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

    /// Width.
    #[must_use]
    pub fn width(mut self, width: i64) -> Self {
        self.width = Some(width);
        self
    }

    /// Height.
    #[must_use]
    pub fn height(mut self, height: i64) -> Self {
        self.height = Some(height);
        self
    }

    /// Duration.
    #[must_use]
    pub fn duration(mut self, duration: i64) -> Self {
        self.duration = Some(duration);
        self
    }

    /// Whether it has spoiler.
    #[must_use]
    pub fn has_spoiler(mut self, has_spoiler: bool) -> Self {
        self.has_spoiler = Some(has_spoiler);
        self
    }
}

impl InputMediaAnimation {
    /// Takes the uploads out.
    pub(crate) fn detach(&mut self, files: &mut Attachments) {
        files.attach(&mut self.media);
        if let Some(thumbnail) = &mut self.thumbnail {
            files.attach(thumbnail);
        }
    }
}

impl Object for InputMediaAnimation {
    const FIELDS: &'static [&'static str] = &[
        "media",
        "thumbnail",
        "caption",
        "parse_mode",
        "caption_entities",
        "show_caption_above_media",
        "width",
        "height",
        "duration",
        "has_spoiler",
    ];
    const REQUIRED: u128 = de::required(&[0]);

    fn fill_field<'de, A: MapAccess<'de>>(
        &mut self,
        field: usize,
        map: &mut A,
    ) -> Result<(), A::Error> {
        match field {
            0 => de::value(&mut self.media, map),
            1 => de::value(&mut self.thumbnail, map),
            2 => de::value(&mut self.caption, map),
            3 => de::value(&mut self.parse_mode, map),
            4 => de::value(&mut self.caption_entities, map),
            5 => de::value(&mut self.show_caption_above_media, map),
            6 => de::value(&mut self.width, map),
            7 => de::value(&mut self.height, map),
            8 => de::value(&mut self.duration, map),
            _ => de::value(&mut self.has_spoiler, map),
        }
    }
}

impl Serialize for InputMediaAnimation {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("type", "animation")
            .field("media", &self.media)
            .optional("thumbnail", self.thumbnail.as_ref())
            .optional("caption", self.caption.as_ref())
            .optional("parse_mode", self.parse_mode.as_ref())
            .optional("caption_entities", self.caption_entities.as_ref())
            .optional(
                "show_caption_above_media",
                self.show_caption_above_media.as_ref(),
            )
            .optional("width", self.width.as_ref())
            .optional("height", self.height.as_ref())
            .optional("duration", self.duration.as_ref())
            .optional("has_spoiler", self.has_spoiler.as_ref())
            .end()
    }
}

/// [`InputMediaAudio`](https://core.telegram.org/bots/api#inputmediaaudio) of the Bot API.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct InputMediaAudio {
    /// Media.
    pub media: InputFile,
    /// Thumbnail.
    pub thumbnail: Option<InputFile>,
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
}

impl InputMediaAudio {
    /// One with what is required.
    #[must_use]
    pub fn new(media: impl Into<InputFile>) -> Self {
        Self {
            media: media.into(),
            thumbnail: None,
            caption: None,
            parse_mode: None,
            caption_entities: None,
            duration: None,
            performer: None,
            title: None,
        }
    }

    /// Thumbnail.
    #[must_use]
    pub fn thumbnail(mut self, thumbnail: impl Into<InputFile>) -> Self {
        self.thumbnail = Some(thumbnail.into());
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

    /// Duration.
    #[must_use]
    pub fn duration(mut self, duration: i64) -> Self {
        self.duration = Some(duration);
        self
    }

    /// Performer.
    #[must_use]
    pub fn performer(mut self, performer: impl Into<String>) -> Self {
        self.performer = Some(performer.into());
        self
    }

    /// Title.
    #[must_use]
    pub fn title(mut self, title: impl Into<String>) -> Self {
        self.title = Some(title.into());
        self
    }
}

impl InputMediaAudio {
    /// Takes the uploads out.
    pub(crate) fn detach(&mut self, files: &mut Attachments) {
        files.attach(&mut self.media);
        if let Some(thumbnail) = &mut self.thumbnail {
            files.attach(thumbnail);
        }
    }
}

impl Object for InputMediaAudio {
    const FIELDS: &'static [&'static str] = &[
        "media",
        "thumbnail",
        "caption",
        "parse_mode",
        "caption_entities",
        "duration",
        "performer",
        "title",
    ];
    const REQUIRED: u128 = de::required(&[0]);

    fn fill_field<'de, A: MapAccess<'de>>(
        &mut self,
        field: usize,
        map: &mut A,
    ) -> Result<(), A::Error> {
        match field {
            0 => de::value(&mut self.media, map),
            1 => de::value(&mut self.thumbnail, map),
            2 => de::value(&mut self.caption, map),
            3 => de::value(&mut self.parse_mode, map),
            4 => de::value(&mut self.caption_entities, map),
            5 => de::value(&mut self.duration, map),
            6 => de::value(&mut self.performer, map),
            _ => de::value(&mut self.title, map),
        }
    }
}

impl Serialize for InputMediaAudio {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("type", "audio")
            .field("media", &self.media)
            .optional("thumbnail", self.thumbnail.as_ref())
            .optional("caption", self.caption.as_ref())
            .optional("parse_mode", self.parse_mode.as_ref())
            .optional("caption_entities", self.caption_entities.as_ref())
            .optional("duration", self.duration.as_ref())
            .optional("performer", self.performer.as_ref())
            .optional("title", self.title.as_ref())
            .end()
    }
}

/// [`InputMediaDocument`](https://core.telegram.org/bots/api#inputmediadocument) of the Bot API.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct InputMediaDocument {
    /// Media.
    pub media: InputFile,
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
}

impl InputMediaDocument {
    /// One with what is required.
    #[must_use]
    pub fn new(media: impl Into<InputFile>) -> Self {
        Self {
            media: media.into(),
            thumbnail: None,
            caption: None,
            parse_mode: None,
            caption_entities: None,
            disable_content_type_detection: None,
        }
    }

    /// Thumbnail.
    #[must_use]
    pub fn thumbnail(mut self, thumbnail: impl Into<InputFile>) -> Self {
        self.thumbnail = Some(thumbnail.into());
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

    /// Whether to disable content type detection.
    #[must_use]
    pub fn disable_content_type_detection(mut self, disable_content_type_detection: bool) -> Self {
        self.disable_content_type_detection = Some(disable_content_type_detection);
        self
    }
}

impl InputMediaDocument {
    /// Takes the uploads out.
    pub(crate) fn detach(&mut self, files: &mut Attachments) {
        files.attach(&mut self.media);
        if let Some(thumbnail) = &mut self.thumbnail {
            files.attach(thumbnail);
        }
    }
}

impl Object for InputMediaDocument {
    const FIELDS: &'static [&'static str] = &[
        "media",
        "thumbnail",
        "caption",
        "parse_mode",
        "caption_entities",
        "disable_content_type_detection",
    ];
    const REQUIRED: u128 = de::required(&[0]);

    fn fill_field<'de, A: MapAccess<'de>>(
        &mut self,
        field: usize,
        map: &mut A,
    ) -> Result<(), A::Error> {
        match field {
            0 => de::value(&mut self.media, map),
            1 => de::value(&mut self.thumbnail, map),
            2 => de::value(&mut self.caption, map),
            3 => de::value(&mut self.parse_mode, map),
            4 => de::value(&mut self.caption_entities, map),
            _ => de::value(&mut self.disable_content_type_detection, map),
        }
    }
}

impl Serialize for InputMediaDocument {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("type", "document")
            .field("media", &self.media)
            .optional("thumbnail", self.thumbnail.as_ref())
            .optional("caption", self.caption.as_ref())
            .optional("parse_mode", self.parse_mode.as_ref())
            .optional("caption_entities", self.caption_entities.as_ref())
            .optional(
                "disable_content_type_detection",
                self.disable_content_type_detection.as_ref(),
            )
            .end()
    }
}

/// [`InputMediaLink`](https://core.telegram.org/bots/api#inputmedialink) of the Bot API.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct InputMediaLink {
    /// Url.
    pub url: String,
}

impl InputMediaLink {
    /// One with what is required.
    #[must_use]
    pub fn new(url: impl Into<String>) -> Self {
        Self { url: url.into() }
    }
}

impl Object for InputMediaLink {
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

impl Serialize for InputMediaLink {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("type", "link")
            .field("url", &self.url)
            .end()
    }
}

/// [`InputMediaLivePhoto`](https://core.telegram.org/bots/api#inputmedialivephoto) of the Bot API.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct InputMediaLivePhoto {
    /// Media.
    pub media: InputFile,
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
}

impl InputMediaLivePhoto {
    /// One with what is required.
    #[must_use]
    pub fn new(media: impl Into<InputFile>, photo: impl Into<InputFile>) -> Self {
        Self {
            media: media.into(),
            photo: photo.into(),
            caption: None,
            parse_mode: None,
            caption_entities: None,
            show_caption_above_media: None,
            has_spoiler: None,
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

    /// Whether it has spoiler.
    #[must_use]
    pub fn has_spoiler(mut self, has_spoiler: bool) -> Self {
        self.has_spoiler = Some(has_spoiler);
        self
    }
}

impl InputMediaLivePhoto {
    /// Takes the uploads out.
    pub(crate) fn detach(&mut self, files: &mut Attachments) {
        files.attach(&mut self.media);
        files.attach(&mut self.photo);
    }
}

impl Object for InputMediaLivePhoto {
    const FIELDS: &'static [&'static str] = &[
        "media",
        "photo",
        "caption",
        "parse_mode",
        "caption_entities",
        "show_caption_above_media",
        "has_spoiler",
    ];
    const REQUIRED: u128 = de::required(&[0, 1]);

    fn fill_field<'de, A: MapAccess<'de>>(
        &mut self,
        field: usize,
        map: &mut A,
    ) -> Result<(), A::Error> {
        match field {
            0 => de::value(&mut self.media, map),
            1 => de::value(&mut self.photo, map),
            2 => de::value(&mut self.caption, map),
            3 => de::value(&mut self.parse_mode, map),
            4 => de::value(&mut self.caption_entities, map),
            5 => de::value(&mut self.show_caption_above_media, map),
            _ => de::value(&mut self.has_spoiler, map),
        }
    }
}

impl Serialize for InputMediaLivePhoto {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("type", "live_photo")
            .field("media", &self.media)
            .field("photo", &self.photo)
            .optional("caption", self.caption.as_ref())
            .optional("parse_mode", self.parse_mode.as_ref())
            .optional("caption_entities", self.caption_entities.as_ref())
            .optional(
                "show_caption_above_media",
                self.show_caption_above_media.as_ref(),
            )
            .optional("has_spoiler", self.has_spoiler.as_ref())
            .end()
    }
}

/// [`InputMediaLocation`](https://core.telegram.org/bots/api#inputmedialocation) of the Bot API.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct InputMediaLocation {
    /// Latitude.
    pub latitude: f64,
    /// Longitude.
    pub longitude: f64,
    /// Horizontal accuracy.
    pub horizontal_accuracy: Option<f64>,
}

impl InputMediaLocation {
    /// One with what is required.
    #[must_use]
    pub fn new(latitude: f64, longitude: f64) -> Self {
        Self {
            latitude,
            longitude,
            horizontal_accuracy: None,
        }
    }

    /// Horizontal accuracy.
    #[must_use]
    pub fn horizontal_accuracy(mut self, horizontal_accuracy: f64) -> Self {
        self.horizontal_accuracy = Some(horizontal_accuracy);
        self
    }
}

impl Object for InputMediaLocation {
    const FIELDS: &'static [&'static str] = &["latitude", "longitude", "horizontal_accuracy"];
    const REQUIRED: u128 = de::required(&[0, 1]);

    fn fill_field<'de, A: MapAccess<'de>>(
        &mut self,
        field: usize,
        map: &mut A,
    ) -> Result<(), A::Error> {
        match field {
            0 => de::value(&mut self.latitude, map),
            1 => de::value(&mut self.longitude, map),
            _ => de::value(&mut self.horizontal_accuracy, map),
        }
    }
}

impl Serialize for InputMediaLocation {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("type", "location")
            .field("latitude", &self.latitude)
            .field("longitude", &self.longitude)
            .optional("horizontal_accuracy", self.horizontal_accuracy.as_ref())
            .end()
    }
}

/// [`InputMediaPhoto`](https://core.telegram.org/bots/api#inputmediaphoto) of the Bot API.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct InputMediaPhoto {
    /// Media.
    pub media: InputFile,
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
}

impl InputMediaPhoto {
    /// One with what is required.
    #[must_use]
    pub fn new(media: impl Into<InputFile>) -> Self {
        Self {
            media: media.into(),
            caption: None,
            parse_mode: None,
            caption_entities: None,
            show_caption_above_media: None,
            has_spoiler: None,
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

    /// Whether it has spoiler.
    #[must_use]
    pub fn has_spoiler(mut self, has_spoiler: bool) -> Self {
        self.has_spoiler = Some(has_spoiler);
        self
    }
}

impl InputMediaPhoto {
    /// Takes the uploads out.
    pub(crate) fn detach(&mut self, files: &mut Attachments) {
        files.attach(&mut self.media);
    }
}

impl Object for InputMediaPhoto {
    const FIELDS: &'static [&'static str] = &[
        "media",
        "caption",
        "parse_mode",
        "caption_entities",
        "show_caption_above_media",
        "has_spoiler",
    ];
    const REQUIRED: u128 = de::required(&[0]);

    fn fill_field<'de, A: MapAccess<'de>>(
        &mut self,
        field: usize,
        map: &mut A,
    ) -> Result<(), A::Error> {
        match field {
            0 => de::value(&mut self.media, map),
            1 => de::value(&mut self.caption, map),
            2 => de::value(&mut self.parse_mode, map),
            3 => de::value(&mut self.caption_entities, map),
            4 => de::value(&mut self.show_caption_above_media, map),
            _ => de::value(&mut self.has_spoiler, map),
        }
    }
}

impl Serialize for InputMediaPhoto {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("type", "photo")
            .field("media", &self.media)
            .optional("caption", self.caption.as_ref())
            .optional("parse_mode", self.parse_mode.as_ref())
            .optional("caption_entities", self.caption_entities.as_ref())
            .optional(
                "show_caption_above_media",
                self.show_caption_above_media.as_ref(),
            )
            .optional("has_spoiler", self.has_spoiler.as_ref())
            .end()
    }
}

/// [`InputMediaSticker`](https://core.telegram.org/bots/api#inputmediasticker) of the Bot API.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct InputMediaSticker {
    /// Media.
    pub media: InputFile,
    /// Emoji.
    pub emoji: Option<String>,
}

impl InputMediaSticker {
    /// One with what is required.
    #[must_use]
    pub fn new(media: impl Into<InputFile>) -> Self {
        Self {
            media: media.into(),
            emoji: None,
        }
    }

    /// Emoji.
    #[must_use]
    pub fn emoji(mut self, emoji: impl Into<String>) -> Self {
        self.emoji = Some(emoji.into());
        self
    }
}

impl InputMediaSticker {
    /// Takes the uploads out.
    pub(crate) fn detach(&mut self, files: &mut Attachments) {
        files.attach(&mut self.media);
    }
}

impl Object for InputMediaSticker {
    const FIELDS: &'static [&'static str] = &["media", "emoji"];
    const REQUIRED: u128 = de::required(&[0]);

    fn fill_field<'de, A: MapAccess<'de>>(
        &mut self,
        field: usize,
        map: &mut A,
    ) -> Result<(), A::Error> {
        match field {
            0 => de::value(&mut self.media, map),
            _ => de::value(&mut self.emoji, map),
        }
    }
}

impl Serialize for InputMediaSticker {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("type", "sticker")
            .field("media", &self.media)
            .optional("emoji", self.emoji.as_ref())
            .end()
    }
}

/// [`InputMediaVenue`](https://core.telegram.org/bots/api#inputmediavenue) of the Bot API.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct InputMediaVenue {
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

impl InputMediaVenue {
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

impl Object for InputMediaVenue {
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

impl Serialize for InputMediaVenue {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("type", "venue")
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

/// [`InputMediaVideo`](https://core.telegram.org/bots/api#inputmediavideo) of the Bot API.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct InputMediaVideo {
    /// Media.
    pub media: InputFile,
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
    /// Width.
    pub width: Option<i64>,
    /// Height.
    pub height: Option<i64>,
    /// Duration.
    pub duration: Option<i64>,
    /// Whether it supports streaming.
    pub supports_streaming: Option<bool>,
    /// Whether it has spoiler.
    pub has_spoiler: Option<bool>,
}

impl InputMediaVideo {
    /// One with what is required.
    #[must_use]
    pub fn new(media: impl Into<InputFile>) -> Self {
        Self {
            media: media.into(),
            thumbnail: None,
            cover: None,
            start_timestamp: None,
            caption: None,
            parse_mode: None,
            caption_entities: None,
            show_caption_above_media: None,
            width: None,
            height: None,
            duration: None,
            supports_streaming: None,
            has_spoiler: None,
        }
    }

    /// Thumbnail.
    #[must_use]
    pub fn thumbnail(mut self, thumbnail: impl Into<InputFile>) -> Self {
        self.thumbnail = Some(thumbnail.into());
        self
    }

    /// Cover.
    #[must_use]
    pub fn cover(mut self, cover: impl Into<InputFile>) -> Self {
        self.cover = Some(cover.into());
        self
    }

    /// Start timestamp.
    #[must_use]
    pub fn start_timestamp(mut self, start_timestamp: i64) -> Self {
        self.start_timestamp = Some(start_timestamp);
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

    /// Width.
    #[must_use]
    pub fn width(mut self, width: i64) -> Self {
        self.width = Some(width);
        self
    }

    /// Height.
    #[must_use]
    pub fn height(mut self, height: i64) -> Self {
        self.height = Some(height);
        self
    }

    /// Duration.
    #[must_use]
    pub fn duration(mut self, duration: i64) -> Self {
        self.duration = Some(duration);
        self
    }

    /// Whether it supports streaming.
    #[must_use]
    pub fn supports_streaming(mut self, supports_streaming: bool) -> Self {
        self.supports_streaming = Some(supports_streaming);
        self
    }

    /// Whether it has spoiler.
    #[must_use]
    pub fn has_spoiler(mut self, has_spoiler: bool) -> Self {
        self.has_spoiler = Some(has_spoiler);
        self
    }
}

impl InputMediaVideo {
    /// Takes the uploads out.
    pub(crate) fn detach(&mut self, files: &mut Attachments) {
        files.attach(&mut self.media);
        if let Some(thumbnail) = &mut self.thumbnail {
            files.attach(thumbnail);
        }
        if let Some(cover) = &mut self.cover {
            files.attach(cover);
        }
    }
}

impl Object for InputMediaVideo {
    const FIELDS: &'static [&'static str] = &[
        "media",
        "thumbnail",
        "cover",
        "start_timestamp",
        "caption",
        "parse_mode",
        "caption_entities",
        "show_caption_above_media",
        "width",
        "height",
        "duration",
        "supports_streaming",
        "has_spoiler",
    ];
    const REQUIRED: u128 = de::required(&[0]);

    fn fill_field<'de, A: MapAccess<'de>>(
        &mut self,
        field: usize,
        map: &mut A,
    ) -> Result<(), A::Error> {
        match field {
            0 => de::value(&mut self.media, map),
            1 => de::value(&mut self.thumbnail, map),
            2 => de::value(&mut self.cover, map),
            3 => de::value(&mut self.start_timestamp, map),
            4 => de::value(&mut self.caption, map),
            5 => de::value(&mut self.parse_mode, map),
            6 => de::value(&mut self.caption_entities, map),
            7 => de::value(&mut self.show_caption_above_media, map),
            8 => de::value(&mut self.width, map),
            9 => de::value(&mut self.height, map),
            10 => de::value(&mut self.duration, map),
            11 => de::value(&mut self.supports_streaming, map),
            _ => de::value(&mut self.has_spoiler, map),
        }
    }
}

impl Serialize for InputMediaVideo {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("type", "video")
            .field("media", &self.media)
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
            .optional("width", self.width.as_ref())
            .optional("height", self.height.as_ref())
            .optional("duration", self.duration.as_ref())
            .optional("supports_streaming", self.supports_streaming.as_ref())
            .optional("has_spoiler", self.has_spoiler.as_ref())
            .end()
    }
}

/// [`InputMediaVoiceNote`](https://core.telegram.org/bots/api#inputmediavoicenote) of the Bot API.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct InputMediaVoiceNote {
    /// Media.
    pub media: InputFile,
    /// Caption, 0 to 1024 characters.
    pub caption: Option<String>,
    /// Parse mode.
    pub parse_mode: Option<ParseMode>,
    /// Caption entities.
    pub caption_entities: Option<Vec<MessageEntity>>,
    /// Duration.
    pub duration: Option<i64>,
}

impl InputMediaVoiceNote {
    /// One with what is required.
    #[must_use]
    pub fn new(media: impl Into<InputFile>) -> Self {
        Self {
            media: media.into(),
            caption: None,
            parse_mode: None,
            caption_entities: None,
            duration: None,
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

    /// Duration.
    #[must_use]
    pub fn duration(mut self, duration: i64) -> Self {
        self.duration = Some(duration);
        self
    }
}

impl InputMediaVoiceNote {
    /// Takes the uploads out.
    pub(crate) fn detach(&mut self, files: &mut Attachments) {
        files.attach(&mut self.media);
    }
}

impl Object for InputMediaVoiceNote {
    const FIELDS: &'static [&'static str] = &[
        "media",
        "caption",
        "parse_mode",
        "caption_entities",
        "duration",
    ];
    const REQUIRED: u128 = de::required(&[0]);

    fn fill_field<'de, A: MapAccess<'de>>(
        &mut self,
        field: usize,
        map: &mut A,
    ) -> Result<(), A::Error> {
        match field {
            0 => de::value(&mut self.media, map),
            1 => de::value(&mut self.caption, map),
            2 => de::value(&mut self.parse_mode, map),
            3 => de::value(&mut self.caption_entities, map),
            _ => de::value(&mut self.duration, map),
        }
    }
}

impl Serialize for InputMediaVoiceNote {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("type", "voice_note")
            .field("media", &self.media)
            .optional("caption", self.caption.as_ref())
            .optional("parse_mode", self.parse_mode.as_ref())
            .optional("caption_entities", self.caption_entities.as_ref())
            .optional("duration", self.duration.as_ref())
            .end()
    }
}

/// [`InputPaidMedia`](https://core.telegram.org/bots/api#inputpaidmedia) of the Bot API, told apart by `type`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum InputPaidMedia {
    /// [`InputPaidMediaLivePhoto`](https://core.telegram.org/bots/api#inputpaidmedialivephoto): `live_photo`.
    LivePhoto(Box<InputPaidMediaLivePhoto>),
    /// [`InputPaidMediaPhoto`](https://core.telegram.org/bots/api#inputpaidmediaphoto): `photo`.
    Photo(Box<InputPaidMediaPhoto>),
    /// [`InputPaidMediaVideo`](https://core.telegram.org/bots/api#inputpaidmediavideo): `video`.
    Video(Box<InputPaidMediaVideo>),
    /// Something that this version of the crate does not know, as it came.
    Unknown(Value),
}

/// Nothing known: what a blank structure has until it is filled.
impl Default for InputPaidMedia {
    fn default() -> Self {
        Self::Unknown(Value::Null)
    }
}

impl From<InputPaidMediaLivePhoto> for InputPaidMedia {
    fn from(value: InputPaidMediaLivePhoto) -> Self {
        Self::LivePhoto(Box::new(value))
    }
}

impl From<InputPaidMediaPhoto> for InputPaidMedia {
    fn from(value: InputPaidMediaPhoto) -> Self {
        Self::Photo(Box::new(value))
    }
}

impl From<InputPaidMediaVideo> for InputPaidMedia {
    fn from(value: InputPaidMediaVideo) -> Self {
        Self::Video(Box::new(value))
    }
}

impl Tagged for InputPaidMedia {
    const TAG: &'static str = "type";

    fn with_tag(tag: &str) -> Option<Self> {
        Some(match tag {
            "live_photo" => Self::LivePhoto(Default::default()),
            "photo" => Self::Photo(Default::default()),
            "video" => Self::Video(Default::default()),
            _ => return None,
        })
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
            Self::LivePhoto(value) => de::fields(&mut **value, given, map),
            Self::Photo(value) => de::fields(&mut **value, given, map),
            Self::Video(value) => de::fields(&mut **value, given, map),
            Self::Unknown(_) => Ok(()),
        }
    }
}

impl Serialize for InputPaidMedia {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::LivePhoto(value) => value.serialize(to),
            Self::Photo(value) => value.serialize(to),
            Self::Video(value) => value.serialize(to),
            Self::Unknown(value) => value.serialize(to),
        }
    }
}

impl InputPaidMedia {
    /// Takes the uploads out.
    pub(crate) fn detach(&mut self, files: &mut Attachments) {
        match self {
            Self::LivePhoto(value) => value.detach(files),
            Self::Photo(value) => value.detach(files),
            Self::Video(value) => value.detach(files),
            Self::Unknown(_) => {}
        }
    }
}

/// [`InputPaidMediaLivePhoto`](https://core.telegram.org/bots/api#inputpaidmedialivephoto) of the Bot API.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct InputPaidMediaLivePhoto {
    /// Media.
    pub media: InputFile,
    /// Photo.
    pub photo: InputFile,
}

impl InputPaidMediaLivePhoto {
    /// One with what is required.
    #[must_use]
    pub fn new(media: impl Into<InputFile>, photo: impl Into<InputFile>) -> Self {
        Self {
            media: media.into(),
            photo: photo.into(),
        }
    }
}

impl InputPaidMediaLivePhoto {
    /// Takes the uploads out.
    pub(crate) fn detach(&mut self, files: &mut Attachments) {
        files.attach(&mut self.media);
        files.attach(&mut self.photo);
    }
}

impl Object for InputPaidMediaLivePhoto {
    const FIELDS: &'static [&'static str] = &["media", "photo"];
    const REQUIRED: u128 = de::required(&[0, 1]);

    fn fill_field<'de, A: MapAccess<'de>>(
        &mut self,
        field: usize,
        map: &mut A,
    ) -> Result<(), A::Error> {
        match field {
            0 => de::value(&mut self.media, map),
            _ => de::value(&mut self.photo, map),
        }
    }
}

impl Serialize for InputPaidMediaLivePhoto {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("type", "live_photo")
            .field("media", &self.media)
            .field("photo", &self.photo)
            .end()
    }
}

/// [`InputPaidMediaPhoto`](https://core.telegram.org/bots/api#inputpaidmediaphoto) of the Bot API.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct InputPaidMediaPhoto {
    /// Media.
    pub media: InputFile,
}

impl InputPaidMediaPhoto {
    /// One with what is required.
    #[must_use]
    pub fn new(media: impl Into<InputFile>) -> Self {
        Self {
            media: media.into(),
        }
    }
}

impl InputPaidMediaPhoto {
    /// Takes the uploads out.
    pub(crate) fn detach(&mut self, files: &mut Attachments) {
        files.attach(&mut self.media);
    }
}

impl Object for InputPaidMediaPhoto {
    const FIELDS: &'static [&'static str] = &["media"];
    const REQUIRED: u128 = de::required(&[0]);

    fn fill_field<'de, A: MapAccess<'de>>(
        &mut self,
        field: usize,
        map: &mut A,
    ) -> Result<(), A::Error> {
        let _only = field;
        de::value(&mut self.media, map)
    }
}

impl Serialize for InputPaidMediaPhoto {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("type", "photo")
            .field("media", &self.media)
            .end()
    }
}

/// [`InputPaidMediaVideo`](https://core.telegram.org/bots/api#inputpaidmediavideo) of the Bot API.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct InputPaidMediaVideo {
    /// Media.
    pub media: InputFile,
    /// Thumbnail.
    pub thumbnail: Option<InputFile>,
    /// Cover.
    pub cover: Option<InputFile>,
    /// Start timestamp.
    pub start_timestamp: Option<i64>,
    /// Width.
    pub width: Option<i64>,
    /// Height.
    pub height: Option<i64>,
    /// Duration.
    pub duration: Option<i64>,
    /// Whether it supports streaming.
    pub supports_streaming: Option<bool>,
}

impl InputPaidMediaVideo {
    /// One with what is required.
    #[must_use]
    pub fn new(media: impl Into<InputFile>) -> Self {
        Self {
            media: media.into(),
            thumbnail: None,
            cover: None,
            start_timestamp: None,
            width: None,
            height: None,
            duration: None,
            supports_streaming: None,
        }
    }

    /// Thumbnail.
    #[must_use]
    pub fn thumbnail(mut self, thumbnail: impl Into<InputFile>) -> Self {
        self.thumbnail = Some(thumbnail.into());
        self
    }

    /// Cover.
    #[must_use]
    pub fn cover(mut self, cover: impl Into<InputFile>) -> Self {
        self.cover = Some(cover.into());
        self
    }

    /// Start timestamp.
    #[must_use]
    pub fn start_timestamp(mut self, start_timestamp: i64) -> Self {
        self.start_timestamp = Some(start_timestamp);
        self
    }

    /// Width.
    #[must_use]
    pub fn width(mut self, width: i64) -> Self {
        self.width = Some(width);
        self
    }

    /// Height.
    #[must_use]
    pub fn height(mut self, height: i64) -> Self {
        self.height = Some(height);
        self
    }

    /// Duration.
    #[must_use]
    pub fn duration(mut self, duration: i64) -> Self {
        self.duration = Some(duration);
        self
    }

    /// Whether it supports streaming.
    #[must_use]
    pub fn supports_streaming(mut self, supports_streaming: bool) -> Self {
        self.supports_streaming = Some(supports_streaming);
        self
    }
}

impl InputPaidMediaVideo {
    /// Takes the uploads out.
    pub(crate) fn detach(&mut self, files: &mut Attachments) {
        files.attach(&mut self.media);
        if let Some(thumbnail) = &mut self.thumbnail {
            files.attach(thumbnail);
        }
        if let Some(cover) = &mut self.cover {
            files.attach(cover);
        }
    }
}

impl Object for InputPaidMediaVideo {
    const FIELDS: &'static [&'static str] = &[
        "media",
        "thumbnail",
        "cover",
        "start_timestamp",
        "width",
        "height",
        "duration",
        "supports_streaming",
    ];
    const REQUIRED: u128 = de::required(&[0]);

    fn fill_field<'de, A: MapAccess<'de>>(
        &mut self,
        field: usize,
        map: &mut A,
    ) -> Result<(), A::Error> {
        match field {
            0 => de::value(&mut self.media, map),
            1 => de::value(&mut self.thumbnail, map),
            2 => de::value(&mut self.cover, map),
            3 => de::value(&mut self.start_timestamp, map),
            4 => de::value(&mut self.width, map),
            5 => de::value(&mut self.height, map),
            6 => de::value(&mut self.duration, map),
            _ => de::value(&mut self.supports_streaming, map),
        }
    }
}

impl Serialize for InputPaidMediaVideo {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("type", "video")
            .field("media", &self.media)
            .optional("thumbnail", self.thumbnail.as_ref())
            .optional("cover", self.cover.as_ref())
            .optional("start_timestamp", self.start_timestamp.as_ref())
            .optional("width", self.width.as_ref())
            .optional("height", self.height.as_ref())
            .optional("duration", self.duration.as_ref())
            .optional("supports_streaming", self.supports_streaming.as_ref())
            .end()
    }
}

/// [`InputProfilePhoto`](https://core.telegram.org/bots/api#inputprofilephoto) of the Bot API, told apart by `type`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum InputProfilePhoto {
    /// [`InputProfilePhotoStatic`](https://core.telegram.org/bots/api#inputprofilephotostatic): `static`.
    Static(Box<InputProfilePhotoStatic>),
    /// [`InputProfilePhotoAnimated`](https://core.telegram.org/bots/api#inputprofilephotoanimated): `animated`.
    Animated(Box<InputProfilePhotoAnimated>),
    /// Something that this version of the crate does not know, as it came.
    Unknown(Value),
}

/// Nothing known: what a blank structure has until it is filled.
impl Default for InputProfilePhoto {
    fn default() -> Self {
        Self::Unknown(Value::Null)
    }
}

impl From<InputProfilePhotoStatic> for InputProfilePhoto {
    fn from(value: InputProfilePhotoStatic) -> Self {
        Self::Static(Box::new(value))
    }
}

impl From<InputProfilePhotoAnimated> for InputProfilePhoto {
    fn from(value: InputProfilePhotoAnimated) -> Self {
        Self::Animated(Box::new(value))
    }
}

impl Tagged for InputProfilePhoto {
    const TAG: &'static str = "type";

    fn with_tag(tag: &str) -> Option<Self> {
        Some(match tag {
            "static" => Self::Static(Default::default()),
            "animated" => Self::Animated(Default::default()),
            _ => return None,
        })
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
            Self::Static(value) => de::fields(&mut **value, given, map),
            Self::Animated(value) => de::fields(&mut **value, given, map),
            Self::Unknown(_) => Ok(()),
        }
    }
}

impl Serialize for InputProfilePhoto {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Static(value) => value.serialize(to),
            Self::Animated(value) => value.serialize(to),
            Self::Unknown(value) => value.serialize(to),
        }
    }
}

impl InputProfilePhoto {
    /// Takes the uploads out.
    pub(crate) fn detach(&mut self, files: &mut Attachments) {
        match self {
            Self::Static(value) => value.detach(files),
            Self::Animated(value) => value.detach(files),
            Self::Unknown(_) => {}
        }
    }
}

/// [`InputProfilePhotoStatic`](https://core.telegram.org/bots/api#inputprofilephotostatic) of the Bot API.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct InputProfilePhotoStatic {
    /// Photo.
    pub photo: InputFile,
}

impl InputProfilePhotoStatic {
    /// One with what is required.
    #[must_use]
    pub fn new(photo: impl Into<InputFile>) -> Self {
        Self {
            photo: photo.into(),
        }
    }
}

impl InputProfilePhotoStatic {
    /// Takes the uploads out.
    pub(crate) fn detach(&mut self, files: &mut Attachments) {
        files.attach(&mut self.photo);
    }
}

impl Object for InputProfilePhotoStatic {
    const FIELDS: &'static [&'static str] = &["photo"];
    const REQUIRED: u128 = de::required(&[0]);

    fn fill_field<'de, A: MapAccess<'de>>(
        &mut self,
        field: usize,
        map: &mut A,
    ) -> Result<(), A::Error> {
        let _only = field;
        de::value(&mut self.photo, map)
    }
}

impl Serialize for InputProfilePhotoStatic {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("type", "static")
            .field("photo", &self.photo)
            .end()
    }
}

/// [`InputProfilePhotoAnimated`](https://core.telegram.org/bots/api#inputprofilephotoanimated) of the Bot API.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct InputProfilePhotoAnimated {
    /// Animation.
    pub animation: InputFile,
    /// Main frame timestamp. The default is `0.0`.
    pub main_frame_timestamp: Option<f64>,
}

impl InputProfilePhotoAnimated {
    /// One with what is required.
    #[must_use]
    pub fn new(animation: impl Into<InputFile>) -> Self {
        Self {
            animation: animation.into(),
            main_frame_timestamp: None,
        }
    }

    /// Main frame timestamp. The default is `0.0`.
    #[must_use]
    pub fn main_frame_timestamp(mut self, main_frame_timestamp: f64) -> Self {
        self.main_frame_timestamp = Some(main_frame_timestamp);
        self
    }
}

impl InputProfilePhotoAnimated {
    /// Takes the uploads out.
    pub(crate) fn detach(&mut self, files: &mut Attachments) {
        files.attach(&mut self.animation);
    }
}

impl Object for InputProfilePhotoAnimated {
    const FIELDS: &'static [&'static str] = &["animation", "main_frame_timestamp"];
    const REQUIRED: u128 = de::required(&[0]);

    fn fill_field<'de, A: MapAccess<'de>>(
        &mut self,
        field: usize,
        map: &mut A,
    ) -> Result<(), A::Error> {
        match field {
            0 => de::value(&mut self.animation, map),
            _ => de::value(&mut self.main_frame_timestamp, map),
        }
    }
}

impl Serialize for InputProfilePhotoAnimated {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("type", "animated")
            .field("animation", &self.animation)
            .optional("main_frame_timestamp", self.main_frame_timestamp.as_ref())
            .end()
    }
}

/// [`InputStoryContent`](https://core.telegram.org/bots/api#inputstorycontent) of the Bot API, told apart by `type`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum InputStoryContent {
    /// [`InputStoryContentPhoto`](https://core.telegram.org/bots/api#inputstorycontentphoto): `photo`.
    Photo(Box<InputStoryContentPhoto>),
    /// [`InputStoryContentVideo`](https://core.telegram.org/bots/api#inputstorycontentvideo): `video`.
    Video(Box<InputStoryContentVideo>),
    /// Something that this version of the crate does not know, as it came.
    Unknown(Value),
}

/// Nothing known: what a blank structure has until it is filled.
impl Default for InputStoryContent {
    fn default() -> Self {
        Self::Unknown(Value::Null)
    }
}

impl From<InputStoryContentPhoto> for InputStoryContent {
    fn from(value: InputStoryContentPhoto) -> Self {
        Self::Photo(Box::new(value))
    }
}

impl From<InputStoryContentVideo> for InputStoryContent {
    fn from(value: InputStoryContentVideo) -> Self {
        Self::Video(Box::new(value))
    }
}

impl Tagged for InputStoryContent {
    const TAG: &'static str = "type";

    fn with_tag(tag: &str) -> Option<Self> {
        Some(match tag {
            "photo" => Self::Photo(Default::default()),
            "video" => Self::Video(Default::default()),
            _ => return None,
        })
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
            Self::Photo(value) => de::fields(&mut **value, given, map),
            Self::Video(value) => de::fields(&mut **value, given, map),
            Self::Unknown(_) => Ok(()),
        }
    }
}

impl Serialize for InputStoryContent {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Photo(value) => value.serialize(to),
            Self::Video(value) => value.serialize(to),
            Self::Unknown(value) => value.serialize(to),
        }
    }
}

impl InputStoryContent {
    /// Takes the uploads out.
    pub(crate) fn detach(&mut self, files: &mut Attachments) {
        match self {
            Self::Photo(value) => value.detach(files),
            Self::Video(value) => value.detach(files),
            Self::Unknown(_) => {}
        }
    }
}

/// [`InputStoryContentPhoto`](https://core.telegram.org/bots/api#inputstorycontentphoto) of the Bot API.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct InputStoryContentPhoto {
    /// Photo.
    pub photo: InputFile,
}

impl InputStoryContentPhoto {
    /// One with what is required.
    #[must_use]
    pub fn new(photo: impl Into<InputFile>) -> Self {
        Self {
            photo: photo.into(),
        }
    }
}

impl InputStoryContentPhoto {
    /// Takes the uploads out.
    pub(crate) fn detach(&mut self, files: &mut Attachments) {
        files.attach(&mut self.photo);
    }
}

impl Object for InputStoryContentPhoto {
    const FIELDS: &'static [&'static str] = &["photo"];
    const REQUIRED: u128 = de::required(&[0]);

    fn fill_field<'de, A: MapAccess<'de>>(
        &mut self,
        field: usize,
        map: &mut A,
    ) -> Result<(), A::Error> {
        let _only = field;
        de::value(&mut self.photo, map)
    }
}

impl Serialize for InputStoryContentPhoto {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("type", "photo")
            .field("photo", &self.photo)
            .end()
    }
}

/// [`InputStoryContentVideo`](https://core.telegram.org/bots/api#inputstorycontentvideo) of the Bot API.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct InputStoryContentVideo {
    /// Video.
    pub video: InputFile,
    /// Duration.
    pub duration: Option<f64>,
    /// Cover frame timestamp. The default is `0.0`.
    pub cover_frame_timestamp: Option<f64>,
    /// Whether it is animation.
    pub is_animation: Option<bool>,
}

impl InputStoryContentVideo {
    /// One with what is required.
    #[must_use]
    pub fn new(video: impl Into<InputFile>) -> Self {
        Self {
            video: video.into(),
            duration: None,
            cover_frame_timestamp: None,
            is_animation: None,
        }
    }

    /// Duration.
    #[must_use]
    pub fn duration(mut self, duration: f64) -> Self {
        self.duration = Some(duration);
        self
    }

    /// Cover frame timestamp. The default is `0.0`.
    #[must_use]
    pub fn cover_frame_timestamp(mut self, cover_frame_timestamp: f64) -> Self {
        self.cover_frame_timestamp = Some(cover_frame_timestamp);
        self
    }

    /// Whether it is animation.
    #[must_use]
    pub fn is_animation(mut self, is_animation: bool) -> Self {
        self.is_animation = Some(is_animation);
        self
    }
}

impl InputStoryContentVideo {
    /// Takes the uploads out.
    pub(crate) fn detach(&mut self, files: &mut Attachments) {
        files.attach(&mut self.video);
    }
}

impl Object for InputStoryContentVideo {
    const FIELDS: &'static [&'static str] =
        &["video", "duration", "cover_frame_timestamp", "is_animation"];
    const REQUIRED: u128 = de::required(&[0]);

    fn fill_field<'de, A: MapAccess<'de>>(
        &mut self,
        field: usize,
        map: &mut A,
    ) -> Result<(), A::Error> {
        match field {
            0 => de::value(&mut self.video, map),
            1 => de::value(&mut self.duration, map),
            2 => de::value(&mut self.cover_frame_timestamp, map),
            _ => de::value(&mut self.is_animation, map),
        }
    }
}

impl Serialize for InputStoryContentVideo {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("type", "video")
            .field("video", &self.video)
            .optional("duration", self.duration.as_ref())
            .optional("cover_frame_timestamp", self.cover_frame_timestamp.as_ref())
            .optional("is_animation", self.is_animation.as_ref())
            .end()
    }
}

de::deserialize_object!(
    InputMediaAnimation,
    InputMediaAudio,
    InputMediaDocument,
    InputMediaLink,
    InputMediaLivePhoto,
    InputMediaLocation,
    InputMediaPhoto,
    InputMediaSticker,
    InputMediaVenue,
    InputMediaVideo,
    InputMediaVoiceNote,
    InputPaidMediaLivePhoto,
    InputPaidMediaPhoto,
    InputPaidMediaVideo,
    InputProfilePhotoStatic,
    InputProfilePhotoAnimated,
    InputStoryContentPhoto,
    InputStoryContentVideo,
);
de::deserialize_tagged!(
    InputMedia,
    InputPaidMedia,
    InputProfilePhoto,
    InputStoryContent,
);
