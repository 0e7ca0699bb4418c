//! Parameters that can be one of several things.

use serde::de::MapAccess;
use serde::{Serialize, Serializer};
use serde_json::Map;
use serde_json::Value;

use crate::call::Attachments;
use crate::de;
use crate::de::Choice;
use crate::de::Tagged;
use crate::types::*;

/// [`ReplyMarkup`](https://core.telegram.org/bots/api#sendmessage) of the Bot API, told apart by its fields.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum ReplyMarkup {
    /// [`InlineKeyboardMarkup`](https://core.telegram.org/bots/api#inlinekeyboardmarkup).
    InlineKeyboard(Box<InlineKeyboardMarkup>),
    /// [`ReplyKeyboardMarkup`](https://core.telegram.org/bots/api#replykeyboardmarkup).
    Keyboard(Box<ReplyKeyboardMarkup>),
    /// [`ReplyKeyboardRemove`](https://core.telegram.org/bots/api#replykeyboardremove).
    Remove(ReplyKeyboardRemove),
    /// [`ForceReply`](https://core.telegram.org/bots/api#forcereply).
    ForceReply(Box<ForceReply>),
    /// Something that this version of the crate does not know, as it came.
    Unknown(Value),
}

/// Nothing known: what a blank structure has until it is filled.
impl Default for ReplyMarkup {
    fn default() -> Self {
        Self::Unknown(Value::Null)
    }
}

impl From<InlineKeyboardMarkup> for ReplyMarkup {
    fn from(value: InlineKeyboardMarkup) -> Self {
        Self::InlineKeyboard(Box::new(value))
    }
}

impl From<ReplyKeyboardMarkup> for ReplyMarkup {
    fn from(value: ReplyKeyboardMarkup) -> Self {
        Self::Keyboard(Box::new(value))
    }
}

impl From<ReplyKeyboardRemove> for ReplyMarkup {
    fn from(value: ReplyKeyboardRemove) -> Self {
        Self::Remove(value)
    }
}

impl From<ForceReply> for ReplyMarkup {
    fn from(value: ForceReply) -> Self {
        Self::ForceReply(Box::new(value))
    }
}

impl Choice for ReplyMarkup {
    fn choose(object: &Map<String, Value>) -> Option<Self> {
        if de::has(object, &[], &["inline_keyboard"]) {
            return Some(Self::InlineKeyboard(Default::default()));
        }
        if de::has(object, &[], &["keyboard"]) {
            return Some(Self::Keyboard(Default::default()));
        }
        if de::has(object, &[], &["remove_keyboard"]) {
            return Some(Self::Remove(Default::default()));
        }
        if de::has(object, &[], &["force_reply"]) {
            return Some(Self::ForceReply(Default::default()));
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
            Self::InlineKeyboard(value) => de::fields(&mut **value, given, map),
            Self::Keyboard(value) => de::fields(&mut **value, given, map),
            Self::Remove(value) => de::fields(value, given, map),
            Self::ForceReply(value) => de::fields(&mut **value, given, map),
            Self::Unknown(_) => Ok(()),
        }
    }
}

impl Serialize for ReplyMarkup {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::InlineKeyboard(value) => value.serialize(to),
            Self::Keyboard(value) => value.serialize(to),
            Self::Remove(value) => value.serialize(to),
            Self::ForceReply(value) => value.serialize(to),
            Self::Unknown(value) => value.serialize(to),
        }
    }
}

/// [`MediaGroupItem`](https://core.telegram.org/bots/api#sendmediagroup) of the Bot API, told apart by `type`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum MediaGroupItem {
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
impl Default for MediaGroupItem {
    fn default() -> Self {
        Self::Unknown(Value::Null)
    }
}

impl From<InputMediaAudio> for MediaGroupItem {
    fn from(value: InputMediaAudio) -> Self {
        Self::Audio(Box::new(value))
    }
}

impl From<InputMediaDocument> for MediaGroupItem {
    fn from(value: InputMediaDocument) -> Self {
        Self::Document(Box::new(value))
    }
}

impl From<InputMediaLivePhoto> for MediaGroupItem {
    fn from(value: InputMediaLivePhoto) -> Self {
        Self::LivePhoto(Box::new(value))
    }
}

impl From<InputMediaPhoto> for MediaGroupItem {
    fn from(value: InputMediaPhoto) -> Self {
        Self::Photo(Box::new(value))
    }
}

impl From<InputMediaVideo> for MediaGroupItem {
    fn from(value: InputMediaVideo) -> Self {
        Self::Video(Box::new(value))
    }
}

impl Tagged for MediaGroupItem {
    const TAG: &'static str = "type";

    fn with_tag(tag: &str) -> Option<Self> {
        Some(match tag {
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
            Self::Audio(value) => de::fields(&mut **value, given, map),
            Self::Document(value) => de::fields(&mut **value, given, map),
            Self::LivePhoto(value) => de::fields(&mut **value, given, map),
            Self::Photo(value) => de::fields(&mut **value, given, map),
            Self::Video(value) => de::fields(&mut **value, given, map),
            Self::Unknown(_) => Ok(()),
        }
    }
}

impl Serialize for MediaGroupItem {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Audio(value) => value.serialize(to),
            Self::Document(value) => value.serialize(to),
            Self::LivePhoto(value) => value.serialize(to),
            Self::Photo(value) => value.serialize(to),
            Self::Video(value) => value.serialize(to),
            Self::Unknown(value) => value.serialize(to),
        }
    }
}

impl MediaGroupItem {
    /// Takes the uploads out.
    pub(crate) fn detach(&mut self, files: &mut Attachments) {
        match self {
            Self::Audio(value) => value.detach(files),
            Self::Document(value) => value.detach(files),
            Self::LivePhoto(value) => value.detach(files),
            Self::Photo(value) => value.detach(files),
            Self::Video(value) => value.detach(files),
            Self::Unknown(_) => {}
        }
    }
}

/// [`InputRichMedia`](https://core.telegram.org/bots/api#inputrichmessagemedia) of the Bot API, told apart by `type`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum InputRichMedia {
    /// [`InputMediaAnimation`](https://core.telegram.org/bots/api#inputmediaanimation): `animation`.
    Animation(Box<InputMediaAnimation>),
    /// [`InputMediaAudio`](https://core.telegram.org/bots/api#inputmediaaudio): `audio`.
    Audio(Box<InputMediaAudio>),
    /// [`InputMediaDocument`](https://core.telegram.org/bots/api#inputmediadocument): `document`.
    Document(Box<InputMediaDocument>),
    /// [`InputMediaPhoto`](https://core.telegram.org/bots/api#inputmediaphoto): `photo`.
    Photo(Box<InputMediaPhoto>),
    /// [`InputMediaVideo`](https://core.telegram.org/bots/api#inputmediavideo): `video`.
    Video(Box<InputMediaVideo>),
    /// [`InputMediaVoiceNote`](https://core.telegram.org/bots/api#inputmediavoicenote): `voice_note`.
    VoiceNote(Box<InputMediaVoiceNote>),
    /// Something that this version of the crate does not know, as it came.
    Unknown(Value),
}

/// Nothing known: what a blank structure has until it is filled.
impl Default for InputRichMedia {
    fn default() -> Self {
        Self::Unknown(Value::Null)
    }
}

impl From<InputMediaAnimation> for InputRichMedia {
    fn from(value: InputMediaAnimation) -> Self {
        Self::Animation(Box::new(value))
    }
}

impl From<InputMediaAudio> for InputRichMedia {
    fn from(value: InputMediaAudio) -> Self {
        Self::Audio(Box::new(value))
    }
}

impl From<InputMediaDocument> for InputRichMedia {
    fn from(value: InputMediaDocument) -> Self {
        Self::Document(Box::new(value))
    }
}

impl From<InputMediaPhoto> for InputRichMedia {
    fn from(value: InputMediaPhoto) -> Self {
        Self::Photo(Box::new(value))
    }
}

impl From<InputMediaVideo> for InputRichMedia {
    fn from(value: InputMediaVideo) -> Self {
        Self::Video(Box::new(value))
    }
}

impl From<InputMediaVoiceNote> for InputRichMedia {
    fn from(value: InputMediaVoiceNote) -> Self {
        Self::VoiceNote(Box::new(value))
    }
}

impl Tagged for InputRichMedia {
    const TAG: &'static str = "type";

    fn with_tag(tag: &str) -> Option<Self> {
        Some(match tag {
            "animation" => Self::Animation(Default::default()),
            "audio" => Self::Audio(Default::default()),
            "document" => Self::Document(Default::default()),
            "photo" => Self::Photo(Default::default()),
            "video" => Self::Video(Default::default()),
            "voice_note" => Self::VoiceNote(Default::default()),
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
            Self::Photo(value) => de::fields(&mut **value, given, map),
            Self::Video(value) => de::fields(&mut **value, given, map),
            Self::VoiceNote(value) => de::fields(&mut **value, given, map),
            Self::Unknown(_) => Ok(()),
        }
    }
}

impl Serialize for InputRichMedia {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Animation(value) => value.serialize(to),
            Self::Audio(value) => value.serialize(to),
            Self::Document(value) => value.serialize(to),
            Self::Photo(value) => value.serialize(to),
            Self::Video(value) => value.serialize(to),
            Self::VoiceNote(value) => value.serialize(to),
            Self::Unknown(value) => value.serialize(to),
        }
    }
}

impl InputRichMedia {
    /// Takes the uploads out.
    pub(crate) fn detach(&mut self, files: &mut Attachments) {
        match self {
            Self::Animation(value) => value.detach(files),
            Self::Audio(value) => value.detach(files),
            Self::Document(value) => value.detach(files),
            Self::Photo(value) => value.detach(files),
            Self::Video(value) => value.detach(files),
            Self::VoiceNote(value) => value.detach(files),
            Self::Unknown(_) => {}
        }
    }
}

de::deserialize_choice!(ReplyMarkup,);
de::deserialize_tagged!(MediaGroupItem, InputRichMedia,);
