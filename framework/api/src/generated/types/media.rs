//! Files in messages.

use serde::de::MapAccess;
use serde::{Serialize, Serializer};
use serde_json::Value;

use crate::de;
use crate::de::Object;
use crate::de::Tagged;
use crate::ser;
use crate::types::*;

/// [`PhotoSize`](https://core.telegram.org/bots/api#photosize) of the Bot API.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PhotoSize {
    /// File id.
    pub file_id: String,
    /// File unique id.
    pub file_unique_id: String,
    /// Width.
    pub width: i64,
    /// Height.
    pub height: i64,
    /// File size.
    pub file_size: Option<i64>,
}

impl Object for PhotoSize {
    const FIELDS: &'static [&'static str] =
        &["file_id", "file_unique_id", "width", "height", "file_size"];
    const REQUIRED: u128 = de::required(&[0, 2, 3]);

    fn fill_field<'de, A: MapAccess<'de>>(
        &mut self,
        field: usize,
        map: &mut A,
    ) -> Result<(), A::Error> {
        match field {
            0 => de::value(&mut self.file_id, map),
            1 => de::value_or_blank(&mut self.file_unique_id, map),
            2 => de::value(&mut self.width, map),
            3 => de::value(&mut self.height, map),
            _ => de::value(&mut self.file_size, map),
        }
    }
}

impl Serialize for PhotoSize {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("file_id", &self.file_id)
            .field("file_unique_id", &self.file_unique_id)
            .field("width", &self.width)
            .field("height", &self.height)
            .optional("file_size", self.file_size.as_ref())
            .end()
    }
}

/// [`Animation`](https://core.telegram.org/bots/api#animation) of the Bot API.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Animation {
    /// File id.
    pub file_id: String,
    /// File unique id.
    pub file_unique_id: String,
    /// Width.
    pub width: i64,
    /// Height.
    pub height: i64,
    /// Duration.
    pub duration: i64,
    /// Thumbnail.
    pub thumbnail: Option<Box<PhotoSize>>,
    /// File name.
    pub file_name: Option<String>,
    /// Mime type.
    pub mime_type: Option<String>,
    /// File size.
    pub file_size: Option<i64>,
}

impl Object for Animation {
    const FIELDS: &'static [&'static str] = &[
        "file_id",
        "file_unique_id",
        "width",
        "height",
        "duration",
        "thumbnail",
        "file_name",
        "mime_type",
        "file_size",
    ];
    const REQUIRED: u128 = de::required(&[0, 2, 3, 4]);

    fn fill_field<'de, A: MapAccess<'de>>(
        &mut self,
        field: usize,
        map: &mut A,
    ) -> Result<(), A::Error> {
        match field {
            0 => de::value(&mut self.file_id, map),
            1 => de::value_or_blank(&mut self.file_unique_id, map),
            2 => de::value(&mut self.width, map),
            3 => de::value(&mut self.height, map),
            4 => de::value(&mut self.duration, map),
            5 => de::value(&mut self.thumbnail, map),
            6 => de::value(&mut self.file_name, map),
            7 => de::value(&mut self.mime_type, map),
            _ => de::value(&mut self.file_size, map),
        }
    }
}

impl Serialize for Animation {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("file_id", &self.file_id)
            .field("file_unique_id", &self.file_unique_id)
            .field("width", &self.width)
            .field("height", &self.height)
            .field("duration", &self.duration)
            .optional("thumbnail", self.thumbnail.as_ref())
            .optional("file_name", self.file_name.as_ref())
            .optional("mime_type", self.mime_type.as_ref())
            .optional("file_size", self.file_size.as_ref())
            .end()
    }
}

/// [`Audio`](https://core.telegram.org/bots/api#audio) of the Bot API.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Audio {
    /// File id.
    pub file_id: String,
    /// File unique id.
    pub file_unique_id: String,
    /// Duration.
    pub duration: i64,
    /// Performer.
    pub performer: Option<String>,
    /// Title.
    pub title: Option<String>,
    /// File name.
    pub file_name: Option<String>,
    /// Mime type.
    pub mime_type: Option<String>,
    /// File size.
    pub file_size: Option<i64>,
    /// Thumbnail.
    pub thumbnail: Option<Box<PhotoSize>>,
}

impl Object for Audio {
    const FIELDS: &'static [&'static str] = &[
        "file_id",
        "file_unique_id",
        "duration",
        "performer",
        "title",
        "file_name",
        "mime_type",
        "file_size",
        "thumbnail",
    ];
    const REQUIRED: u128 = de::required(&[0, 2]);

    fn fill_field<'de, A: MapAccess<'de>>(
        &mut self,
        field: usize,
        map: &mut A,
    ) -> Result<(), A::Error> {
        match field {
            0 => de::value(&mut self.file_id, map),
            1 => de::value_or_blank(&mut self.file_unique_id, map),
            2 => de::value(&mut self.duration, map),
            3 => de::value(&mut self.performer, map),
            4 => de::value(&mut self.title, map),
            5 => de::value(&mut self.file_name, map),
            6 => de::value(&mut self.mime_type, map),
            7 => de::value(&mut self.file_size, map),
            _ => de::value(&mut self.thumbnail, map),
        }
    }
}

impl Serialize for Audio {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("file_id", &self.file_id)
            .field("file_unique_id", &self.file_unique_id)
            .field("duration", &self.duration)
            .optional("performer", self.performer.as_ref())
            .optional("title", self.title.as_ref())
            .optional("file_name", self.file_name.as_ref())
            .optional("mime_type", self.mime_type.as_ref())
            .optional("file_size", self.file_size.as_ref())
            .optional("thumbnail", self.thumbnail.as_ref())
            .end()
    }
}

/// [`Document`](https://core.telegram.org/bots/api#document) of the Bot API.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Document {
    /// File id.
    pub file_id: String,
    /// File unique id.
    pub file_unique_id: String,
    /// Thumbnail.
    pub thumbnail: Option<Box<PhotoSize>>,
    /// File name.
    pub file_name: Option<String>,
    /// Mime type.
    pub mime_type: Option<String>,
    /// File size.
    pub file_size: Option<i64>,
}

impl Object for Document {
    const FIELDS: &'static [&'static str] = &[
        "file_id",
        "file_unique_id",
        "thumbnail",
        "file_name",
        "mime_type",
        "file_size",
    ];
    const REQUIRED: u128 = de::required(&[0]);

    fn fill_field<'de, A: MapAccess<'de>>(
        &mut self,
        field: usize,
        map: &mut A,
    ) -> Result<(), A::Error> {
        match field {
            0 => de::value(&mut self.file_id, map),
            1 => de::value_or_blank(&mut self.file_unique_id, map),
            2 => de::value(&mut self.thumbnail, map),
            3 => de::value(&mut self.file_name, map),
            4 => de::value(&mut self.mime_type, map),
            _ => de::value(&mut self.file_size, map),
        }
    }
}

impl Serialize for Document {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("file_id", &self.file_id)
            .field("file_unique_id", &self.file_unique_id)
            .optional("thumbnail", self.thumbnail.as_ref())
            .optional("file_name", self.file_name.as_ref())
            .optional("mime_type", self.mime_type.as_ref())
            .optional("file_size", self.file_size.as_ref())
            .end()
    }
}

/// [`LivePhoto`](https://core.telegram.org/bots/api#livephoto) of the Bot API.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct LivePhoto {
    /// Photo.
    pub photo: Option<Vec<PhotoSize>>,
    /// File id.
    pub file_id: String,
    /// File unique id.
    pub file_unique_id: String,
    /// Width.
    pub width: i64,
    /// Height.
    pub height: i64,
    /// Duration.
    pub duration: i64,
    /// Mime type.
    pub mime_type: Option<String>,
    /// File size.
    pub file_size: Option<i64>,
}

impl Object for LivePhoto {
    const FIELDS: &'static [&'static str] = &[
        "photo",
        "file_id",
        "file_unique_id",
        "width",
        "height",
        "duration",
        "mime_type",
        "file_size",
    ];
    const REQUIRED: u128 = de::required(&[1, 3, 4, 5]);

    fn fill_field<'de, A: MapAccess<'de>>(
        &mut self,
        field: usize,
        map: &mut A,
    ) -> Result<(), A::Error> {
        match field {
            0 => de::value(&mut self.photo, map),
            1 => de::value(&mut self.file_id, map),
            2 => de::value_or_blank(&mut self.file_unique_id, map),
            3 => de::value(&mut self.width, map),
            4 => de::value(&mut self.height, map),
            5 => de::value(&mut self.duration, map),
            6 => de::value(&mut self.mime_type, map),
            _ => de::value(&mut self.file_size, map),
        }
    }
}

impl Serialize for LivePhoto {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .optional("photo", self.photo.as_ref())
            .field("file_id", &self.file_id)
            .field("file_unique_id", &self.file_unique_id)
            .field("width", &self.width)
            .field("height", &self.height)
            .field("duration", &self.duration)
            .optional("mime_type", self.mime_type.as_ref())
            .optional("file_size", self.file_size.as_ref())
            .end()
    }
}

/// [`Story`](https://core.telegram.org/bots/api#story) of the Bot API.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Story {
    /// Chat.
    pub chat: Box<Chat>,
    /// Id.
    pub id: i64,
}

impl Object for Story {
    const FIELDS: &'static [&'static str] = &["chat", "id"];
    const REQUIRED: u128 = de::required(&[0, 1]);

    fn fill_field<'de, A: MapAccess<'de>>(
        &mut self,
        field: usize,
        map: &mut A,
    ) -> Result<(), A::Error> {
        match field {
            0 => de::value(&mut self.chat, map),
            _ => de::value(&mut self.id, map),
        }
    }
}

impl Serialize for Story {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("chat", &self.chat)
            .field("id", &self.id)
            .end()
    }
}

/// [`VideoQuality`](https://core.telegram.org/bots/api#videoquality) of the Bot API.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct VideoQuality {
    /// File id.
    pub file_id: String,
    /// File unique id.
    pub file_unique_id: String,
    /// Width.
    pub width: i64,
    /// Height.
    pub height: i64,
    /// Codec.
    pub codec: VideoCodec,
    /// File size.
    pub file_size: Option<i64>,
}

impl Object for VideoQuality {
    const FIELDS: &'static [&'static str] = &[
        "file_id",
        "file_unique_id",
        "width",
        "height",
        "codec",
        "file_size",
    ];
    const REQUIRED: u128 = de::required(&[0, 2, 3, 4]);

    fn fill_field<'de, A: MapAccess<'de>>(
        &mut self,
        field: usize,
        map: &mut A,
    ) -> Result<(), A::Error> {
        match field {
            0 => de::value(&mut self.file_id, map),
            1 => de::value_or_blank(&mut self.file_unique_id, map),
            2 => de::value(&mut self.width, map),
            3 => de::value(&mut self.height, map),
            4 => de::value(&mut self.codec, map),
            _ => de::value(&mut self.file_size, map),
        }
    }
}

impl Serialize for VideoQuality {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("file_id", &self.file_id)
            .field("file_unique_id", &self.file_unique_id)
            .field("width", &self.width)
            .field("height", &self.height)
            .field("codec", &self.codec)
            .optional("file_size", self.file_size.as_ref())
            .end()
    }
}

/// [`Video`](https://core.telegram.org/bots/api#video) of the Bot API.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Video {
    /// File id.
    pub file_id: String,
    /// File unique id.
    pub file_unique_id: String,
    /// Width.
    pub width: i64,
    /// Height.
    pub height: i64,
    /// Duration.
    pub duration: i64,
    /// Thumbnail.
    pub thumbnail: Option<Box<PhotoSize>>,
    /// Cover.
    pub cover: Option<Vec<PhotoSize>>,
    /// Start timestamp.
    pub start_timestamp: Option<i64>,
    /// Qualities.
    pub qualities: Option<Vec<VideoQuality>>,
    /// File name.
    pub file_name: Option<String>,
    /// Mime type.
    pub mime_type: Option<String>,
    /// File size.
    pub file_size: Option<i64>,
}

impl Object for Video {
    const FIELDS: &'static [&'static str] = &[
        "file_id",
        "file_unique_id",
        "width",
        "height",
        "duration",
        "thumbnail",
        "cover",
        "start_timestamp",
        "qualities",
        "file_name",
        "mime_type",
        "file_size",
    ];
    const REQUIRED: u128 = de::required(&[0, 2, 3, 4]);

    fn fill_field<'de, A: MapAccess<'de>>(
        &mut self,
        field: usize,
        map: &mut A,
    ) -> Result<(), A::Error> {
        match field {
            0 => de::value(&mut self.file_id, map),
            1 => de::value_or_blank(&mut self.file_unique_id, map),
            2 => de::value(&mut self.width, map),
            3 => de::value(&mut self.height, map),
            4 => de::value(&mut self.duration, map),
            5 => de::value(&mut self.thumbnail, map),
            6 => de::value(&mut self.cover, map),
            7 => de::value(&mut self.start_timestamp, map),
            8 => de::value(&mut self.qualities, map),
            9 => de::value(&mut self.file_name, map),
            10 => de::value(&mut self.mime_type, map),
            _ => de::value(&mut self.file_size, map),
        }
    }
}

impl Serialize for Video {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("file_id", &self.file_id)
            .field("file_unique_id", &self.file_unique_id)
            .field("width", &self.width)
            .field("height", &self.height)
            .field("duration", &self.duration)
            .optional("thumbnail", self.thumbnail.as_ref())
            .optional("cover", self.cover.as_ref())
            .optional("start_timestamp", self.start_timestamp.as_ref())
            .optional("qualities", self.qualities.as_ref())
            .optional("file_name", self.file_name.as_ref())
            .optional("mime_type", self.mime_type.as_ref())
            .optional("file_size", self.file_size.as_ref())
            .end()
    }
}

/// [`VideoNote`](https://core.telegram.org/bots/api#videonote) of the Bot API.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct VideoNote {
    /// File id.
    pub file_id: String,
    /// File unique id.
    pub file_unique_id: String,
    /// Length.
    pub length: i64,
    /// Duration.
    pub duration: i64,
    /// Thumbnail.
    pub thumbnail: Option<Box<PhotoSize>>,
    /// File size.
    pub file_size: Option<i64>,
}

impl Object for VideoNote {
    const FIELDS: &'static [&'static str] = &[
        "file_id",
        "file_unique_id",
        "length",
        "duration",
        "thumbnail",
        "file_size",
    ];
    const REQUIRED: u128 = de::required(&[0, 2, 3]);

    fn fill_field<'de, A: MapAccess<'de>>(
        &mut self,
        field: usize,
        map: &mut A,
    ) -> Result<(), A::Error> {
        match field {
            0 => de::value(&mut self.file_id, map),
            1 => de::value_or_blank(&mut self.file_unique_id, map),
            2 => de::value(&mut self.length, map),
            3 => de::value(&mut self.duration, map),
            4 => de::value(&mut self.thumbnail, map),
            _ => de::value(&mut self.file_size, map),
        }
    }
}

impl Serialize for VideoNote {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("file_id", &self.file_id)
            .field("file_unique_id", &self.file_unique_id)
            .field("length", &self.length)
            .field("duration", &self.duration)
            .optional("thumbnail", self.thumbnail.as_ref())
            .optional("file_size", self.file_size.as_ref())
            .end()
    }
}

/// [`Voice`](https://core.telegram.org/bots/api#voice) of the Bot API.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Voice {
    /// File id.
    pub file_id: String,
    /// File unique id.
    pub file_unique_id: String,
    /// Duration.
    pub duration: i64,
    /// Mime type.
    pub mime_type: Option<String>,
    /// File size.
    pub file_size: Option<i64>,
}

impl Object for Voice {
    const FIELDS: &'static [&'static str] = &[
        "file_id",
        "file_unique_id",
        "duration",
        "mime_type",
        "file_size",
    ];
    const REQUIRED: u128 = de::required(&[0, 2]);

    fn fill_field<'de, A: MapAccess<'de>>(
        &mut self,
        field: usize,
        map: &mut A,
    ) -> Result<(), A::Error> {
        match field {
            0 => de::value(&mut self.file_id, map),
            1 => de::value_or_blank(&mut self.file_unique_id, map),
            2 => de::value(&mut self.duration, map),
            3 => de::value(&mut self.mime_type, map),
            _ => de::value(&mut self.file_size, map),
        }
    }
}

impl Serialize for Voice {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("file_id", &self.file_id)
            .field("file_unique_id", &self.file_unique_id)
            .field("duration", &self.duration)
            .optional("mime_type", self.mime_type.as_ref())
            .optional("file_size", self.file_size.as_ref())
            .end()
    }
}

/// [`PaidMediaInfo`](https://core.telegram.org/bots/api#paidmediainfo) of the Bot API.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PaidMediaInfo {
    /// Star count.
    pub star_count: i64,
    /// Paid media.
    pub paid_media: Vec<PaidMedia>,
}

impl Object for PaidMediaInfo {
    const FIELDS: &'static [&'static str] = &["star_count", "paid_media"];
    const REQUIRED: u128 = de::required(&[0, 1]);

    fn fill_field<'de, A: MapAccess<'de>>(
        &mut self,
        field: usize,
        map: &mut A,
    ) -> Result<(), A::Error> {
        match field {
            0 => de::value(&mut self.star_count, map),
            _ => de::value(&mut self.paid_media, map),
        }
    }
}

impl Serialize for PaidMediaInfo {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("star_count", &self.star_count)
            .field("paid_media", &self.paid_media)
            .end()
    }
}

/// [`PaidMedia`](https://core.telegram.org/bots/api#paidmedia) of the Bot API, told apart by `type`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum PaidMedia {
    /// [`PaidMediaLivePhoto`](https://core.telegram.org/bots/api#paidmedialivephoto): `live_photo`.
    LivePhoto(PaidMediaLivePhoto),
    /// [`PaidMediaPhoto`](https://core.telegram.org/bots/api#paidmediaphoto): `photo`.
    Photo(PaidMediaPhoto),
    /// [`PaidMediaPreview`](https://core.telegram.org/bots/api#paidmediapreview): `preview`.
    Preview(PaidMediaPreview),
    /// [`PaidMediaVideo`](https://core.telegram.org/bots/api#paidmediavideo): `video`.
    Video(PaidMediaVideo),
    /// Something that this version of the crate does not know, as it came.
    Unknown(Value),
}

/// Nothing known: what a blank structure has until it is filled.
impl Default for PaidMedia {
    fn default() -> Self {
        Self::Unknown(Value::Null)
    }
}

impl From<PaidMediaLivePhoto> for PaidMedia {
    fn from(value: PaidMediaLivePhoto) -> Self {
        Self::LivePhoto(value)
    }
}

impl From<PaidMediaPhoto> for PaidMedia {
    fn from(value: PaidMediaPhoto) -> Self {
        Self::Photo(value)
    }
}

impl From<PaidMediaPreview> for PaidMedia {
    fn from(value: PaidMediaPreview) -> Self {
        Self::Preview(value)
    }
}

impl From<PaidMediaVideo> for PaidMedia {
    fn from(value: PaidMediaVideo) -> Self {
        Self::Video(value)
    }
}

impl Tagged for PaidMedia {
    const TAG: &'static str = "type";

    fn with_tag(tag: &str) -> Option<Self> {
        Some(match tag {
            "live_photo" => Self::LivePhoto(Default::default()),
            "photo" => Self::Photo(Default::default()),
            "preview" => Self::Preview(Default::default()),
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
            Self::LivePhoto(value) => de::fields(value, given, map),
            Self::Photo(value) => de::fields(value, given, map),
            Self::Preview(value) => de::fields(value, given, map),
            Self::Video(value) => de::fields(value, given, map),
            Self::Unknown(_) => Ok(()),
        }
    }
}

impl Serialize for PaidMedia {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::LivePhoto(value) => value.serialize(to),
            Self::Photo(value) => value.serialize(to),
            Self::Preview(value) => value.serialize(to),
            Self::Video(value) => value.serialize(to),
            Self::Unknown(value) => value.serialize(to),
        }
    }
}

/// [`PaidMediaLivePhoto`](https://core.telegram.org/bots/api#paidmedialivephoto) of the Bot API.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PaidMediaLivePhoto {
    /// Live photo.
    pub live_photo: Box<LivePhoto>,
}

impl Object for PaidMediaLivePhoto {
    const FIELDS: &'static [&'static str] = &["live_photo"];
    const REQUIRED: u128 = de::required(&[0]);

    fn fill_field<'de, A: MapAccess<'de>>(
        &mut self,
        field: usize,
        map: &mut A,
    ) -> Result<(), A::Error> {
        let _only = field;
        de::value(&mut self.live_photo, map)
    }
}

impl Serialize for PaidMediaLivePhoto {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("type", "live_photo")
            .field("live_photo", &self.live_photo)
            .end()
    }
}

/// [`PaidMediaPhoto`](https://core.telegram.org/bots/api#paidmediaphoto) of the Bot API.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PaidMediaPhoto {
    /// Photo.
    pub photo: Vec<PhotoSize>,
}

impl Object for PaidMediaPhoto {
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

impl Serialize for PaidMediaPhoto {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("type", "photo")
            .field("photo", &self.photo)
            .end()
    }
}

/// [`PaidMediaPreview`](https://core.telegram.org/bots/api#paidmediapreview) of the Bot API.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PaidMediaPreview {
    /// Width.
    pub width: Option<i64>,
    /// Height.
    pub height: Option<i64>,
    /// Duration.
    pub duration: Option<i64>,
}

impl Object for PaidMediaPreview {
    const FIELDS: &'static [&'static str] = &["width", "height", "duration"];
    const REQUIRED: u128 = de::required(&[]);

    fn fill_field<'de, A: MapAccess<'de>>(
        &mut self,
        field: usize,
        map: &mut A,
    ) -> Result<(), A::Error> {
        match field {
            0 => de::value(&mut self.width, map),
            1 => de::value(&mut self.height, map),
            _ => de::value(&mut self.duration, map),
        }
    }
}

impl Serialize for PaidMediaPreview {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("type", "preview")
            .optional("width", self.width.as_ref())
            .optional("height", self.height.as_ref())
            .optional("duration", self.duration.as_ref())
            .end()
    }
}

/// [`PaidMediaVideo`](https://core.telegram.org/bots/api#paidmediavideo) of the Bot API.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PaidMediaVideo {
    /// Video.
    pub video: Box<Video>,
}

impl Object for PaidMediaVideo {
    const FIELDS: &'static [&'static str] = &["video"];
    const REQUIRED: u128 = de::required(&[0]);

    fn fill_field<'de, A: MapAccess<'de>>(
        &mut self,
        field: usize,
        map: &mut A,
    ) -> Result<(), A::Error> {
        let _only = field;
        de::value(&mut self.video, map)
    }
}

impl Serialize for PaidMediaVideo {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("type", "video")
            .field("video", &self.video)
            .end()
    }
}

de::deserialize_object!(
    PhotoSize,
    Animation,
    Audio,
    Document,
    LivePhoto,
    Story,
    VideoQuality,
    Video,
    VideoNote,
    Voice,
    PaidMediaInfo,
    PaidMediaLivePhoto,
    PaidMediaPhoto,
    PaidMediaPreview,
    PaidMediaVideo,
);
de::deserialize_tagged!(PaidMedia,);
