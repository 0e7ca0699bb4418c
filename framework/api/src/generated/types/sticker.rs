//! Stickers.

use serde::de::MapAccess;
use serde::{Serialize, Serializer};

use crate::call::Attachments;
use crate::de;
use crate::de::Object;
use crate::ser;
use crate::types::*;

/// [`Sticker`](https://core.telegram.org/bots/api#sticker) of the Bot API.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Sticker {
    /// File id.
    pub file_id: String,
    /// File unique id.
    pub file_unique_id: String,
    /// Type.
    pub kind: StickerKind,
    /// Width.
    pub width: i64,
    /// Height.
    pub height: i64,
    /// Whether it is animated.
    pub is_animated: bool,
    /// Whether it is video.
    pub is_video: bool,
    /// Thumbnail.
    pub thumbnail: Option<Box<PhotoSize>>,
    /// Emoji.
    pub emoji: Option<String>,
    /// Set name.
    pub set_name: Option<String>,
    /// Premium animation.
    pub premium_animation: Option<Box<File>>,
    /// Mask position.
    pub mask_position: Option<Box<MaskPosition>>,
    /// Custom emoji id.
    pub custom_emoji_id: Option<String>,
    /// Whether it needs repainting.
    pub needs_repainting: bool,
    /// File size.
    pub file_size: Option<i64>,
}

impl Object for Sticker {
    const FIELDS: &'static [&'static str] = &[
        "file_id",
        "file_unique_id",
        "type",
        "width",
        "height",
        "is_animated",
        "is_video",
        "thumbnail",
        "emoji",
        "set_name",
        "premium_animation",
        "mask_position",
        "custom_emoji_id",
        "needs_repainting",
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
            2 => de::value(&mut self.kind, map),
            3 => de::value(&mut self.width, map),
            4 => de::value(&mut self.height, map),
            5 => de::value(&mut self.is_animated, map),
            6 => de::value(&mut self.is_video, map),
            7 => de::value(&mut self.thumbnail, map),
            8 => de::value(&mut self.emoji, map),
            9 => de::value(&mut self.set_name, map),
            10 => de::value(&mut self.premium_animation, map),
            11 => de::value(&mut self.mask_position, map),
            12 => de::value(&mut self.custom_emoji_id, map),
            13 => de::value(&mut self.needs_repainting, map),
            _ => de::value(&mut self.file_size, map),
        }
    }
}

impl Serialize for Sticker {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("file_id", &self.file_id)
            .field("file_unique_id", &self.file_unique_id)
            .field("type", &self.kind)
            .field("width", &self.width)
            .field("height", &self.height)
            .field("is_animated", &self.is_animated)
            .field("is_video", &self.is_video)
            .optional("thumbnail", self.thumbnail.as_ref())
            .optional("emoji", self.emoji.as_ref())
            .optional("set_name", self.set_name.as_ref())
            .optional("premium_animation", self.premium_animation.as_ref())
            .optional("mask_position", self.mask_position.as_ref())
            .optional("custom_emoji_id", self.custom_emoji_id.as_ref())
            .flag("needs_repainting", self.needs_repainting)
            .optional("file_size", self.file_size.as_ref())
            .end()
    }
}

/// [`StickerSet`](https://core.telegram.org/bots/api#stickerset) of the Bot API.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct StickerSet {
    /// Name.
    pub name: String,
    /// Title.
    pub title: String,
    /// Sticker type.
    pub sticker_type: StickerKind,
    /// Stickers.
    pub stickers: Vec<Sticker>,
    /// Thumbnail.
    pub thumbnail: Option<Box<PhotoSize>>,
}

impl Object for StickerSet {
    const FIELDS: &'static [&'static str] =
        &["name", "title", "sticker_type", "stickers", "thumbnail"];
    const REQUIRED: u128 = de::required(&[0, 1, 2, 3]);

    fn fill_field<'de, A: MapAccess<'de>>(
        &mut self,
        field: usize,
        map: &mut A,
    ) -> Result<(), A::Error> {
        match field {
            0 => de::value(&mut self.name, map),
            1 => de::value(&mut self.title, map),
            2 => de::value(&mut self.sticker_type, map),
            3 => de::value(&mut self.stickers, map),
            _ => de::value(&mut self.thumbnail, map),
        }
    }
}

impl Serialize for StickerSet {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("name", &self.name)
            .field("title", &self.title)
            .field("sticker_type", &self.sticker_type)
            .field("stickers", &self.stickers)
            .optional("thumbnail", self.thumbnail.as_ref())
            .end()
    }
}

/// [`MaskPosition`](https://core.telegram.org/bots/api#maskposition) of the Bot API.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct MaskPosition {
    /// Point.
    pub point: MaskPoint,
    /// X shift.
    pub x_shift: f64,
    /// Y shift.
    pub y_shift: f64,
    /// Scale.
    pub scale: f64,
}

impl MaskPosition {
    /// One with what is required.
    #[must_use]
    pub fn new(point: impl Into<MaskPoint>, x_shift: f64, y_shift: f64, scale: f64) -> Self {
        Self {
            point: point.into(),
            x_shift,
            y_shift,
            scale,
        }
    }
}

impl Object for MaskPosition {
    const FIELDS: &'static [&'static str] = &["point", "x_shift", "y_shift", "scale"];
    const REQUIRED: u128 = de::required(&[0, 1, 2, 3]);

    fn fill_field<'de, A: MapAccess<'de>>(
        &mut self,
        field: usize,
        map: &mut A,
    ) -> Result<(), A::Error> {
        match field {
            0 => de::value(&mut self.point, map),
            1 => de::value(&mut self.x_shift, map),
            2 => de::value(&mut self.y_shift, map),
            _ => de::value(&mut self.scale, map),
        }
    }
}

impl Serialize for MaskPosition {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("point", &self.point)
            .field("x_shift", &self.x_shift)
            .field("y_shift", &self.y_shift)
            .field("scale", &self.scale)
            .end()
    }
}

/// [`InputSticker`](https://core.telegram.org/bots/api#inputsticker) of the Bot API.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct InputSticker {
    /// Sticker.
    pub sticker: InputFile,
    /// Format.
    pub format: StickerFormat,
    /// Emoji list.
    pub emoji_list: Vec<String>,
    /// Mask position.
    pub mask_position: Option<Box<MaskPosition>>,
    /// Keywords.
    pub keywords: Option<Vec<String>>,
}

impl InputSticker {
    /// One with what is required.
    #[must_use]
    pub fn new(
        sticker: impl Into<InputFile>,
        format: impl Into<StickerFormat>,
        emoji_list: impl IntoIterator<Item = impl Into<String>>,
    ) -> Self {
        Self {
            sticker: sticker.into(),
            format: format.into(),
            emoji_list: emoji_list.into_iter().map(Into::into).collect(),
            mask_position: None,
            keywords: None,
        }
    }

    /// Mask position.
    #[must_use]
    pub fn mask_position(mut self, mask_position: impl Into<MaskPosition>) -> Self {
        self.mask_position = Some(Box::new(mask_position.into()));
        self
    }

    /// Keywords.
    #[must_use]
    pub fn keywords(mut self, keywords: impl IntoIterator<Item = impl Into<String>>) -> Self {
        self.keywords = Some(keywords.into_iter().map(Into::into).collect());
        self
    }
}

impl InputSticker {
    /// Takes the uploads out.
    pub(crate) fn detach(&mut self, files: &mut Attachments) {
        files.attach(&mut self.sticker);
    }
}

impl Object for InputSticker {
    const FIELDS: &'static [&'static str] = &[
        "sticker",
        "format",
        "emoji_list",
        "mask_position",
        "keywords",
    ];
    const REQUIRED: u128 = de::required(&[0, 1, 2]);

    fn fill_field<'de, A: MapAccess<'de>>(
        &mut self,
        field: usize,
        map: &mut A,
    ) -> Result<(), A::Error> {
        match field {
            0 => de::value(&mut self.sticker, map),
            1 => de::value(&mut self.format, map),
            2 => de::value(&mut self.emoji_list, map),
            3 => de::value(&mut self.mask_position, map),
            _ => de::value(&mut self.keywords, map),
        }
    }
}

impl Serialize for InputSticker {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("sticker", &self.sticker)
            .field("format", &self.format)
            .field("emoji_list", &self.emoji_list)
            .optional("mask_position", self.mask_position.as_ref())
            .optional("keywords", self.keywords.as_ref())
            .end()
    }
}

de::deserialize_object!(Sticker, StickerSet, MaskPosition, InputSticker,);
