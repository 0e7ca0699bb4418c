//! What else a message can hold: contacts, polls, checklists, places.

use serde::de::MapAccess;
use serde::{Serialize, Serializer};
use serde_json::Value;

use crate::call::Attachments;
use crate::de;
use crate::de::Object;
use crate::de::Tagged;
use crate::ser;
use crate::types::*;

/// [`Contact`](https://core.telegram.org/bots/api#contact) of the Bot API.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Contact {
    /// Phone number.
    pub phone_number: String,
    /// First name.
    pub first_name: String,
    /// Last name.
    pub last_name: Option<String>,
    /// User id.
    pub user_id: Option<UserId>,
    /// Vcard.
    pub vcard: Option<String>,
}

impl Object for Contact {
    const FIELDS: &'static [&'static str] = &[
        "phone_number",
        "first_name",
        "last_name",
        "user_id",
        "vcard",
    ];
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
            3 => de::value(&mut self.user_id, map),
            _ => de::value(&mut self.vcard, map),
        }
    }
}

impl Serialize for Contact {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("phone_number", &self.phone_number)
            .field("first_name", &self.first_name)
            .optional("last_name", self.last_name.as_ref())
            .optional("user_id", self.user_id.as_ref())
            .optional("vcard", self.vcard.as_ref())
            .end()
    }
}

/// [`Dice`](https://core.telegram.org/bots/api#dice) of the Bot API.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Dice {
    /// Emoji.
    pub emoji: String,
    /// Value.
    pub value: i64,
}

impl Object for Dice {
    const FIELDS: &'static [&'static str] = &["emoji", "value"];
    const REQUIRED: u128 = de::required(&[0, 1]);

    fn fill_field<'de, A: MapAccess<'de>>(
        &mut self,
        field: usize,
        map: &mut A,
    ) -> Result<(), A::Error> {
        match field {
            0 => de::value(&mut self.emoji, map),
            _ => de::value(&mut self.value, map),
        }
    }
}

impl Serialize for Dice {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("emoji", &self.emoji)
            .field("value", &self.value)
            .end()
    }
}

/// [`Link`](https://core.telegram.org/bots/api#link) of the Bot API.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Link {
    /// Url.
    pub url: String,
}

impl Object for Link {
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

impl Serialize for Link {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to).field("url", &self.url).end()
    }
}

/// [`PollMedia`](https://core.telegram.org/bots/api#pollmedia) of the Bot API.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PollMedia {
    /// Animation.
    pub animation: Option<Box<Animation>>,
    /// Audio.
    pub audio: Option<Box<Audio>>,
    /// Document.
    pub document: Option<Box<Document>>,
    /// Link.
    pub link: Option<Box<Link>>,
    /// Live photo.
    pub live_photo: Option<Box<LivePhoto>>,
    /// Location.
    pub location: Option<Box<Location>>,
    /// Photo.
    pub photo: Option<Vec<PhotoSize>>,
    /// Sticker.
    pub sticker: Option<Box<Sticker>>,
    /// Venue.
    pub venue: Option<Box<Venue>>,
    /// Video.
    pub video: Option<Box<Video>>,
}

impl Object for PollMedia {
    const FIELDS: &'static [&'static str] = &[
        "animation",
        "audio",
        "document",
        "link",
        "live_photo",
        "location",
        "photo",
        "sticker",
        "venue",
        "video",
    ];
    const REQUIRED: u128 = de::required(&[]);

    fn fill_field<'de, A: MapAccess<'de>>(
        &mut self,
        field: usize,
        map: &mut A,
    ) -> Result<(), A::Error> {
        match field {
            0 => de::value(&mut self.animation, map),
            1 => de::value(&mut self.audio, map),
            2 => de::value(&mut self.document, map),
            3 => de::value(&mut self.link, map),
            4 => de::value(&mut self.live_photo, map),
            5 => de::value(&mut self.location, map),
            6 => de::value(&mut self.photo, map),
            7 => de::value(&mut self.sticker, map),
            8 => de::value(&mut self.venue, map),
            _ => de::value(&mut self.video, map),
        }
    }
}

impl Serialize for PollMedia {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .optional("animation", self.animation.as_ref())
            .optional("audio", self.audio.as_ref())
            .optional("document", self.document.as_ref())
            .optional("link", self.link.as_ref())
            .optional("live_photo", self.live_photo.as_ref())
            .optional("location", self.location.as_ref())
            .optional("photo", self.photo.as_ref())
            .optional("sticker", self.sticker.as_ref())
            .optional("venue", self.venue.as_ref())
            .optional("video", self.video.as_ref())
            .end()
    }
}

/// [`InputPollMedia`](https://core.telegram.org/bots/api#inputpollmedia) of the Bot API, told apart by `type`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum InputPollMedia {
    /// [`InputMediaAnimation`](https://core.telegram.org/bots/api#inputmediaanimation): `animation`.
    Animation(Box<InputMediaAnimation>),
    /// [`InputMediaAudio`](https://core.telegram.org/bots/api#inputmediaaudio): `audio`.
    Audio(Box<InputMediaAudio>),
    /// [`InputMediaDocument`](https://core.telegram.org/bots/api#inputmediadocument): `document`.
    Document(Box<InputMediaDocument>),
    /// [`InputMediaLivePhoto`](https://core.telegram.org/bots/api#inputmedialivephoto): `live_photo`.
    LivePhoto(Box<InputMediaLivePhoto>),
    /// [`InputMediaLocation`](https://core.telegram.org/bots/api#inputmedialocation): `location`.
    Location(InputMediaLocation),
    /// [`InputMediaPhoto`](https://core.telegram.org/bots/api#inputmediaphoto): `photo`.
    Photo(Box<InputMediaPhoto>),
    /// [`InputMediaVenue`](https://core.telegram.org/bots/api#inputmediavenue): `venue`.
    Venue(Box<InputMediaVenue>),
    /// [`InputMediaVideo`](https://core.telegram.org/bots/api#inputmediavideo): `video`.
    Video(Box<InputMediaVideo>),
    /// Something that this version of the crate does not know, as it came.
    Unknown(Value),
}

/// Nothing known: what a blank structure has until it is filled.
impl Default for InputPollMedia {
    fn default() -> Self {
        Self::Unknown(Value::Null)
    }
}

impl From<InputMediaAnimation> for InputPollMedia {
    fn from(value: InputMediaAnimation) -> Self {
        Self::Animation(Box::new(value))
    }
}

impl From<InputMediaAudio> for InputPollMedia {
    fn from(value: InputMediaAudio) -> Self {
        Self::Audio(Box::new(value))
    }
}

impl From<InputMediaDocument> for InputPollMedia {
    fn from(value: InputMediaDocument) -> Self {
        Self::Document(Box::new(value))
    }
}

impl From<InputMediaLivePhoto> for InputPollMedia {
    fn from(value: InputMediaLivePhoto) -> Self {
        Self::LivePhoto(Box::new(value))
    }
}

impl From<InputMediaLocation> for InputPollMedia {
    fn from(value: InputMediaLocation) -> Self {
        Self::Location(value)
    }
}

impl From<InputMediaPhoto> for InputPollMedia {
    fn from(value: InputMediaPhoto) -> Self {
        Self::Photo(Box::new(value))
    }
}

impl From<InputMediaVenue> for InputPollMedia {
    fn from(value: InputMediaVenue) -> Self {
        Self::Venue(Box::new(value))
    }
}

impl From<InputMediaVideo> for InputPollMedia {
    fn from(value: InputMediaVideo) -> Self {
        Self::Video(Box::new(value))
    }
}

impl Tagged for InputPollMedia {
    const TAG: &'static str = "type";

    fn with_tag(tag: &str) -> Option<Self> {
        Some(match tag {
            "animation" => Self::Animation(Default::default()),
            "audio" => Self::Audio(Default::default()),
            "document" => Self::Document(Default::default()),
            "live_photo" => Self::LivePhoto(Default::default()),
            "location" => Self::Location(Default::default()),
            "photo" => Self::Photo(Default::default()),
            "venue" => Self::Venue(Default::default()),
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
            Self::Location(value) => de::fields(value, given, map),
            Self::Photo(value) => de::fields(&mut **value, given, map),
            Self::Venue(value) => de::fields(&mut **value, given, map),
            Self::Video(value) => de::fields(&mut **value, given, map),
            Self::Unknown(_) => Ok(()),
        }
    }
}

impl Serialize for InputPollMedia {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Animation(value) => value.serialize(to),
            Self::Audio(value) => value.serialize(to),
            Self::Document(value) => value.serialize(to),
            Self::LivePhoto(value) => value.serialize(to),
            Self::Location(value) => value.serialize(to),
            Self::Photo(value) => value.serialize(to),
            Self::Venue(value) => value.serialize(to),
            Self::Video(value) => value.serialize(to),
            Self::Unknown(value) => value.serialize(to),
        }
    }
}

impl InputPollMedia {
    /// Takes the uploads out.
    pub(crate) fn detach(&mut self, files: &mut Attachments) {
        match self {
            Self::Animation(value) => value.detach(files),
            Self::Audio(value) => value.detach(files),
            Self::Document(value) => value.detach(files),
            Self::LivePhoto(value) => value.detach(files),
            Self::Photo(value) => value.detach(files),
            Self::Video(value) => value.detach(files),
            Self::Location(_) | Self::Venue(_) | Self::Unknown(_) => {}
        }
    }
}

/// [`InputPollOptionMedia`](https://core.telegram.org/bots/api#inputpolloptionmedia) of the Bot API, told apart by `type`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum InputPollOptionMedia {
    /// [`InputMediaAnimation`](https://core.telegram.org/bots/api#inputmediaanimation): `animation`.
    Animation(Box<InputMediaAnimation>),
    /// [`InputMediaLink`](https://core.telegram.org/bots/api#inputmedialink): `link`.
    Link(InputMediaLink),
    /// [`InputMediaLivePhoto`](https://core.telegram.org/bots/api#inputmedialivephoto): `live_photo`.
    LivePhoto(Box<InputMediaLivePhoto>),
    /// [`InputMediaLocation`](https://core.telegram.org/bots/api#inputmedialocation): `location`.
    Location(InputMediaLocation),
    /// [`InputMediaPhoto`](https://core.telegram.org/bots/api#inputmediaphoto): `photo`.
    Photo(Box<InputMediaPhoto>),
    /// [`InputMediaSticker`](https://core.telegram.org/bots/api#inputmediasticker): `sticker`.
    Sticker(Box<InputMediaSticker>),
    /// [`InputMediaVenue`](https://core.telegram.org/bots/api#inputmediavenue): `venue`.
    Venue(Box<InputMediaVenue>),
    /// [`InputMediaVideo`](https://core.telegram.org/bots/api#inputmediavideo): `video`.
    Video(Box<InputMediaVideo>),
    /// Something that this version of the crate does not know, as it came.
    Unknown(Value),
}

/// Nothing known: what a blank structure has until it is filled.
impl Default for InputPollOptionMedia {
    fn default() -> Self {
        Self::Unknown(Value::Null)
    }
}

impl From<InputMediaAnimation> for InputPollOptionMedia {
    fn from(value: InputMediaAnimation) -> Self {
        Self::Animation(Box::new(value))
    }
}

impl From<InputMediaLink> for InputPollOptionMedia {
    fn from(value: InputMediaLink) -> Self {
        Self::Link(value)
    }
}

impl From<InputMediaLivePhoto> for InputPollOptionMedia {
    fn from(value: InputMediaLivePhoto) -> Self {
        Self::LivePhoto(Box::new(value))
    }
}

impl From<InputMediaLocation> for InputPollOptionMedia {
    fn from(value: InputMediaLocation) -> Self {
        Self::Location(value)
    }
}

impl From<InputMediaPhoto> for InputPollOptionMedia {
    fn from(value: InputMediaPhoto) -> Self {
        Self::Photo(Box::new(value))
    }
}

impl From<InputMediaSticker> for InputPollOptionMedia {
    fn from(value: InputMediaSticker) -> Self {
        Self::Sticker(Box::new(value))
    }
}

impl From<InputMediaVenue> for InputPollOptionMedia {
    fn from(value: InputMediaVenue) -> Self {
        Self::Venue(Box::new(value))
    }
}

impl From<InputMediaVideo> for InputPollOptionMedia {
    fn from(value: InputMediaVideo) -> Self {
        Self::Video(Box::new(value))
    }
}

impl Tagged for InputPollOptionMedia {
    const TAG: &'static str = "type";

    fn with_tag(tag: &str) -> Option<Self> {
        Some(match tag {
            "animation" => Self::Animation(Default::default()),
            "link" => Self::Link(Default::default()),
            "live_photo" => Self::LivePhoto(Default::default()),
            "location" => Self::Location(Default::default()),
            "photo" => Self::Photo(Default::default()),
            "sticker" => Self::Sticker(Default::default()),
            "venue" => Self::Venue(Default::default()),
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
            Self::Link(value) => de::fields(value, given, map),
            Self::LivePhoto(value) => de::fields(&mut **value, given, map),
            Self::Location(value) => de::fields(value, given, map),
            Self::Photo(value) => de::fields(&mut **value, given, map),
            Self::Sticker(value) => de::fields(&mut **value, given, map),
            Self::Venue(value) => de::fields(&mut **value, given, map),
            Self::Video(value) => de::fields(&mut **value, given, map),
            Self::Unknown(_) => Ok(()),
        }
    }
}

impl Serialize for InputPollOptionMedia {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Animation(value) => value.serialize(to),
            Self::Link(value) => value.serialize(to),
            Self::LivePhoto(value) => value.serialize(to),
            Self::Location(value) => value.serialize(to),
            Self::Photo(value) => value.serialize(to),
            Self::Sticker(value) => value.serialize(to),
            Self::Venue(value) => value.serialize(to),
            Self::Video(value) => value.serialize(to),
            Self::Unknown(value) => value.serialize(to),
        }
    }
}

impl InputPollOptionMedia {
    /// Takes the uploads out.
    pub(crate) fn detach(&mut self, files: &mut Attachments) {
        match self {
            Self::Animation(value) => value.detach(files),
            Self::LivePhoto(value) => value.detach(files),
            Self::Photo(value) => value.detach(files),
            Self::Sticker(value) => value.detach(files),
            Self::Video(value) => value.detach(files),
            Self::Link(_) | Self::Location(_) | Self::Venue(_) | Self::Unknown(_) => {}
        }
    }
}

/// [`PollOption`](https://core.telegram.org/bots/api#polloption) of the Bot API.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PollOption {
    /// Persistent id.
    pub persistent_id: String,
    /// Text, 1 to 100 characters.
    pub text: String,
    /// Text entities.
    pub text_entities: Option<Vec<MessageEntity>>,
    /// Media.
    pub media: Option<Box<PollMedia>>,
    /// Voter count.
    pub voter_count: i64,
    /// Added by user.
    pub added_by_user: Option<Box<User>>,
    /// Added by chat.
    pub added_by_chat: Option<Box<Chat>>,
    /// Addition date.
    pub addition_date: Option<Timestamp>,
}

impl Object for PollOption {
    const FIELDS: &'static [&'static str] = &[
        "persistent_id",
        "text",
        "text_entities",
        "media",
        "voter_count",
        "added_by_user",
        "added_by_chat",
        "addition_date",
    ];
    const REQUIRED: u128 = de::required(&[0, 1, 4]);

    fn fill_field<'de, A: MapAccess<'de>>(
        &mut self,
        field: usize,
        map: &mut A,
    ) -> Result<(), A::Error> {
        match field {
            0 => de::value(&mut self.persistent_id, map),
            1 => de::value(&mut self.text, map),
            2 => de::value(&mut self.text_entities, map),
            3 => de::value(&mut self.media, map),
            4 => de::value(&mut self.voter_count, map),
            5 => de::value(&mut self.added_by_user, map),
            6 => de::value(&mut self.added_by_chat, map),
            _ => de::value(&mut self.addition_date, map),
        }
    }
}

impl Serialize for PollOption {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("persistent_id", &self.persistent_id)
            .field("text", &self.text)
            .optional("text_entities", self.text_entities.as_ref())
            .optional("media", self.media.as_ref())
            .field("voter_count", &self.voter_count)
            .optional("added_by_user", self.added_by_user.as_ref())
            .optional("added_by_chat", self.added_by_chat.as_ref())
            .optional("addition_date", self.addition_date.as_ref())
            .end()
    }
}

/// [`InputPollOption`](https://core.telegram.org/bots/api#inputpolloption) of the Bot API.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct InputPollOption {
    /// Text, 1 to 100 characters.
    pub text: String,
    /// Text parse mode.
    pub text_parse_mode: Option<ParseMode>,
    /// Text entities.
    pub text_entities: Option<Vec<MessageEntity>>,
    /// Media.
    pub media: Option<InputPollOptionMedia>,
}

impl InputPollOption {
    /// One with what is required.
    #[must_use]
    pub fn new(text: impl Into<String>) -> Self {
        Self {
            text: text.into(),
            text_parse_mode: None,
            text_entities: None,
            media: None,
        }
    }

    /// Text parse mode.
    #[must_use]
    pub fn text_parse_mode(mut self, text_parse_mode: impl Into<ParseMode>) -> Self {
        self.text_parse_mode = Some(text_parse_mode.into());
        self
    }

    /// Text entities.
    #[must_use]
    pub fn text_entities(
        mut self,
        text_entities: impl IntoIterator<Item = impl Into<MessageEntity>>,
    ) -> Self {
        self.text_entities = Some(text_entities.into_iter().map(Into::into).collect());
        self
    }

    /// Media.
    #[must_use]
    pub fn media(mut self, media: impl Into<InputPollOptionMedia>) -> Self {
        self.media = Some(media.into());
        self
    }
}

impl InputPollOption {
    /// Takes the uploads out.
    pub(crate) fn detach(&mut self, files: &mut Attachments) {
        if let Some(media) = &mut self.media {
            media.detach(files);
        }
    }
}

impl Object for InputPollOption {
    const FIELDS: &'static [&'static str] = &["text", "text_parse_mode", "text_entities", "media"];
    const REQUIRED: u128 = de::required(&[0]);

    fn fill_field<'de, A: MapAccess<'de>>(
        &mut self,
        field: usize,
        map: &mut A,
    ) -> Result<(), A::Error> {
        match field {
            0 => de::value(&mut self.text, map),
            1 => de::value(&mut self.text_parse_mode, map),
            2 => de::value(&mut self.text_entities, map),
            _ => de::value(&mut self.media, map),
        }
    }
}

impl Serialize for InputPollOption {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("text", &self.text)
            .optional("text_parse_mode", self.text_parse_mode.as_ref())
            .optional("text_entities", self.text_entities.as_ref())
            .optional("media", self.media.as_ref())
            .end()
    }
}

/// [`PollAnswer`](https://core.telegram.org/bots/api#pollanswer) of the Bot API.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PollAnswer {
    /// Poll id.
    pub poll_id: String,
    /// Voter chat.
    pub voter_chat: Option<Box<Chat>>,
    /// User.
    pub user: Option<Box<User>>,
    /// Option ids.
    pub option_ids: Vec<i64>,
    /// Option persistent ids.
    pub option_persistent_ids: Vec<String>,
}

impl Object for PollAnswer {
    const FIELDS: &'static [&'static str] = &[
        "poll_id",
        "voter_chat",
        "user",
        "option_ids",
        "option_persistent_ids",
    ];
    const REQUIRED: u128 = de::required(&[0, 3, 4]);

    fn fill_field<'de, A: MapAccess<'de>>(
        &mut self,
        field: usize,
        map: &mut A,
    ) -> Result<(), A::Error> {
        match field {
            0 => de::value(&mut self.poll_id, map),
            1 => de::value(&mut self.voter_chat, map),
            2 => de::value(&mut self.user, map),
            3 => de::value(&mut self.option_ids, map),
            _ => de::value(&mut self.option_persistent_ids, map),
        }
    }
}

impl Serialize for PollAnswer {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("poll_id", &self.poll_id)
            .optional("voter_chat", self.voter_chat.as_ref())
            .optional("user", self.user.as_ref())
            .field("option_ids", &self.option_ids)
            .field("option_persistent_ids", &self.option_persistent_ids)
            .end()
    }
}

/// [`Poll`](https://core.telegram.org/bots/api#poll) of the Bot API.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Poll {
    /// Id.
    pub id: String,
    /// Question, 1 to 300 characters.
    pub question: String,
    /// Question entities.
    pub question_entities: Option<Vec<MessageEntity>>,
    /// Options.
    pub options: Vec<PollOption>,
    /// Total voter count.
    pub total_voter_count: i64,
    /// Whether it is closed.
    pub is_closed: bool,
    /// Whether it is anonymous.
    pub is_anonymous: bool,
    /// Type.
    pub kind: PollKind,
    /// Whether it allows multiple answers.
    pub allows_multiple_answers: bool,
    /// Whether it allows revoting.
    pub allows_revoting: bool,
    /// Whether this holds: members only.
    pub members_only: bool,
    /// Country codes.
    pub country_codes: Option<Vec<String>>,
    /// Correct option ids.
    pub correct_option_ids: Option<Vec<i64>>,
    /// Explanation, 0 to 200 characters.
    pub explanation: Option<String>,
    /// Explanation entities.
    pub explanation_entities: Option<Vec<MessageEntity>>,
    /// Explanation media.
    pub explanation_media: Option<Box<PollMedia>>,
    /// Open period.
    pub open_period: Option<i64>,
    /// Close date.
    pub close_date: Option<Timestamp>,
    /// Description.
    pub description: Option<String>,
    /// Description entities.
    pub description_entities: Option<Vec<MessageEntity>>,
    /// Media.
    pub media: Option<Box<PollMedia>>,
}

impl Object for Poll {
    const FIELDS: &'static [&'static str] = &[
        "id",
        "question",
        "question_entities",
        "options",
        "total_voter_count",
        "is_closed",
        "is_anonymous",
        "type",
        "allows_multiple_answers",
        "allows_revoting",
        "members_only",
        "country_codes",
        "correct_option_ids",
        "explanation",
        "explanation_entities",
        "explanation_media",
        "open_period",
        "close_date",
        "description",
        "description_entities",
        "media",
    ];
    const REQUIRED: u128 = de::required(&[0, 1, 3, 4, 7]);

    fn fill_field<'de, A: MapAccess<'de>>(
        &mut self,
        field: usize,
        map: &mut A,
    ) -> Result<(), A::Error> {
        match field {
            0 => de::id_text(&mut self.id, map),
            1 => de::value(&mut self.question, map),
            2 => de::value(&mut self.question_entities, map),
            3 => de::value(&mut self.options, map),
            4 => de::value(&mut self.total_voter_count, map),
            5 => de::value(&mut self.is_closed, map),
            6 => de::value(&mut self.is_anonymous, map),
            7 => de::value(&mut self.kind, map),
            8 => de::value(&mut self.allows_multiple_answers, map),
            9 => de::value(&mut self.allows_revoting, map),
            10 => de::value(&mut self.members_only, map),
            11 => de::value(&mut self.country_codes, map),
            12 => de::value(&mut self.correct_option_ids, map),
            13 => de::value(&mut self.explanation, map),
            14 => de::value(&mut self.explanation_entities, map),
            15 => de::value(&mut self.explanation_media, map),
            16 => de::value(&mut self.open_period, map),
            17 => de::value(&mut self.close_date, map),
            18 => de::value(&mut self.description, map),
            19 => de::value(&mut self.description_entities, map),
            _ => de::value(&mut self.media, map),
        }
    }
}

impl Serialize for Poll {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("id", &self.id)
            .field("question", &self.question)
            .optional("question_entities", self.question_entities.as_ref())
            .field("options", &self.options)
            .field("total_voter_count", &self.total_voter_count)
            .field("is_closed", &self.is_closed)
            .field("is_anonymous", &self.is_anonymous)
            .field("type", &self.kind)
            .field("allows_multiple_answers", &self.allows_multiple_answers)
            .field("allows_revoting", &self.allows_revoting)
            .field("members_only", &self.members_only)
            .optional("country_codes", self.country_codes.as_ref())
            .optional("correct_option_ids", self.correct_option_ids.as_ref())
            .optional("explanation", self.explanation.as_ref())
            .optional("explanation_entities", self.explanation_entities.as_ref())
            .optional("explanation_media", self.explanation_media.as_ref())
            .optional("open_period", self.open_period.as_ref())
            .optional("close_date", self.close_date.as_ref())
            .optional("description", self.description.as_ref())
            .optional("description_entities", self.description_entities.as_ref())
            .optional("media", self.media.as_ref())
            .end()
    }
}

/// [`ChecklistTask`](https://core.telegram.org/bots/api#checklisttask) of the Bot API.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ChecklistTask {
    /// Id.
    pub id: i64,
    /// Text.
    pub text: String,
    /// Text entities.
    pub text_entities: Option<Vec<MessageEntity>>,
    /// Completed by user.
    pub completed_by_user: Option<Box<User>>,
    /// Completed by chat.
    pub completed_by_chat: Option<Box<Chat>>,
    /// Completion date.
    pub completion_date: Option<Timestamp>,
}

impl Object for ChecklistTask {
    const FIELDS: &'static [&'static str] = &[
        "id",
        "text",
        "text_entities",
        "completed_by_user",
        "completed_by_chat",
        "completion_date",
    ];
    const REQUIRED: u128 = de::required(&[0, 1]);

    fn fill_field<'de, A: MapAccess<'de>>(
        &mut self,
        field: usize,
        map: &mut A,
    ) -> Result<(), A::Error> {
        match field {
            0 => de::value(&mut self.id, map),
            1 => de::value(&mut self.text, map),
            2 => de::value(&mut self.text_entities, map),
            3 => de::value(&mut self.completed_by_user, map),
            4 => de::value(&mut self.completed_by_chat, map),
            _ => de::value(&mut self.completion_date, map),
        }
    }
}

impl Serialize for ChecklistTask {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("id", &self.id)
            .field("text", &self.text)
            .optional("text_entities", self.text_entities.as_ref())
            .optional("completed_by_user", self.completed_by_user.as_ref())
            .optional("completed_by_chat", self.completed_by_chat.as_ref())
            .optional("completion_date", self.completion_date.as_ref())
            .end()
    }
}

/// [`Checklist`](https://core.telegram.org/bots/api#checklist) of the Bot API.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Checklist {
    /// Title.
    pub title: String,
    /// Title entities.
    pub title_entities: Option<Vec<MessageEntity>>,
    /// Tasks.
    pub tasks: Vec<ChecklistTask>,
    /// Whether this holds: others can add tasks.
    pub others_can_add_tasks: bool,
    /// Whether this holds: others can mark tasks as done.
    pub others_can_mark_tasks_as_done: bool,
}

impl Object for Checklist {
    const FIELDS: &'static [&'static str] = &[
        "title",
        "title_entities",
        "tasks",
        "others_can_add_tasks",
        "others_can_mark_tasks_as_done",
    ];
    const REQUIRED: u128 = de::required(&[0, 2]);

    fn fill_field<'de, A: MapAccess<'de>>(
        &mut self,
        field: usize,
        map: &mut A,
    ) -> Result<(), A::Error> {
        match field {
            0 => de::value(&mut self.title, map),
            1 => de::value(&mut self.title_entities, map),
            2 => de::value(&mut self.tasks, map),
            3 => de::value(&mut self.others_can_add_tasks, map),
            _ => de::value(&mut self.others_can_mark_tasks_as_done, map),
        }
    }
}

impl Serialize for Checklist {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("title", &self.title)
            .optional("title_entities", self.title_entities.as_ref())
            .field("tasks", &self.tasks)
            .flag("others_can_add_tasks", self.others_can_add_tasks)
            .flag(
                "others_can_mark_tasks_as_done",
                self.others_can_mark_tasks_as_done,
            )
            .end()
    }
}

/// [`InputChecklistTask`](https://core.telegram.org/bots/api#inputchecklisttask) of the Bot API.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct InputChecklistTask {
    /// Id.
    pub id: i64,
    /// Text, 1 to 100 characters.
    pub text: String,
    /// Parse mode.
    pub parse_mode: Option<ParseMode>,
    /// Text entities.
    pub text_entities: Option<Vec<MessageEntity>>,
}

impl InputChecklistTask {
    /// One with what is required.
    #[must_use]
    pub fn new(id: i64, text: impl Into<String>) -> Self {
        Self {
            id,
            text: text.into(),
            parse_mode: None,
            text_entities: None,
        }
    }

    /// Parse mode.
    #[must_use]
    pub fn parse_mode(mut self, parse_mode: impl Into<ParseMode>) -> Self {
        self.parse_mode = Some(parse_mode.into());
        self
    }

    /// Text entities.
    #[must_use]
    pub fn text_entities(
        mut self,
        text_entities: impl IntoIterator<Item = impl Into<MessageEntity>>,
    ) -> Self {
        self.text_entities = Some(text_entities.into_iter().map(Into::into).collect());
        self
    }
}

impl Object for InputChecklistTask {
    const FIELDS: &'static [&'static str] = &["id", "text", "parse_mode", "text_entities"];
    const REQUIRED: u128 = de::required(&[0, 1]);

    fn fill_field<'de, A: MapAccess<'de>>(
        &mut self,
        field: usize,
        map: &mut A,
    ) -> Result<(), A::Error> {
        match field {
            0 => de::value(&mut self.id, map),
            1 => de::value(&mut self.text, map),
            2 => de::value(&mut self.parse_mode, map),
            _ => de::value(&mut self.text_entities, map),
        }
    }
}

impl Serialize for InputChecklistTask {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("id", &self.id)
            .field("text", &self.text)
            .optional("parse_mode", self.parse_mode.as_ref())
            .optional("text_entities", self.text_entities.as_ref())
            .end()
    }
}

/// [`InputChecklist`](https://core.telegram.org/bots/api#inputchecklist) of the Bot API.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct InputChecklist {
    /// Title, 1 to 255 characters.
    pub title: String,
    /// Parse mode.
    pub parse_mode: Option<ParseMode>,
    /// Title entities.
    pub title_entities: Option<Vec<MessageEntity>>,
    /// Tasks.
    pub tasks: Vec<InputChecklistTask>,
    /// Whether this holds: others can add tasks.
    pub others_can_add_tasks: Option<bool>,
    /// Whether this holds: others can mark tasks as done.
    pub others_can_mark_tasks_as_done: Option<bool>,
}

impl InputChecklist {
    /// One with what is required.
    #[must_use]
    pub fn new(
        title: impl Into<String>,
        tasks: impl IntoIterator<Item = impl Into<InputChecklistTask>>,
    ) -> Self {
        Self {
            title: title.into(),
            parse_mode: None,
            title_entities: None,
            tasks: tasks.into_iter().map(Into::into).collect(),
            others_can_add_tasks: None,
            others_can_mark_tasks_as_done: None,
        }
    }

    /// Parse mode.
    #[must_use]
    pub fn parse_mode(mut self, parse_mode: impl Into<ParseMode>) -> Self {
        self.parse_mode = Some(parse_mode.into());
        self
    }

    /// Title entities.
    #[must_use]
    pub fn title_entities(
        mut self,
        title_entities: impl IntoIterator<Item = impl Into<MessageEntity>>,
    ) -> Self {
        self.title_entities = Some(title_entities.into_iter().map(Into::into).collect());
        self
    }

    /// Whether this holds: others can add tasks.
    #[must_use]
    pub fn others_can_add_tasks(mut self, others_can_add_tasks: bool) -> Self {
        self.others_can_add_tasks = Some(others_can_add_tasks);
        self
    }

    /// Whether this holds: others can mark tasks as done.
    #[must_use]
    pub fn others_can_mark_tasks_as_done(mut self, others_can_mark_tasks_as_done: bool) -> Self {
        self.others_can_mark_tasks_as_done = Some(others_can_mark_tasks_as_done);
        self
    }
}

impl Object for InputChecklist {
    const FIELDS: &'static [&'static str] = &[
        "title",
        "parse_mode",
        "title_entities",
        "tasks",
        "others_can_add_tasks",
        "others_can_mark_tasks_as_done",
    ];
    const REQUIRED: u128 = de::required(&[0, 3]);

    fn fill_field<'de, A: MapAccess<'de>>(
        &mut self,
        field: usize,
        map: &mut A,
    ) -> Result<(), A::Error> {
        match field {
            0 => de::value(&mut self.title, map),
            1 => de::value(&mut self.parse_mode, map),
            2 => de::value(&mut self.title_entities, map),
            3 => de::value(&mut self.tasks, map),
            4 => de::value(&mut self.others_can_add_tasks, map),
            _ => de::value(&mut self.others_can_mark_tasks_as_done, map),
        }
    }
}

impl Serialize for InputChecklist {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("title", &self.title)
            .optional("parse_mode", self.parse_mode.as_ref())
            .optional("title_entities", self.title_entities.as_ref())
            .field("tasks", &self.tasks)
            .optional("others_can_add_tasks", self.others_can_add_tasks.as_ref())
            .optional(
                "others_can_mark_tasks_as_done",
                self.others_can_mark_tasks_as_done.as_ref(),
            )
            .end()
    }
}

/// [`Location`](https://core.telegram.org/bots/api#location) of the Bot API.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Location {
    /// Latitude.
    pub latitude: f64,
    /// Longitude.
    pub longitude: f64,
    /// Horizontal accuracy.
    pub horizontal_accuracy: Option<f64>,
    /// Live period.
    pub live_period: Option<i64>,
    /// Heading.
    pub heading: Option<i64>,
    /// Proximity alert radius.
    pub proximity_alert_radius: Option<i64>,
}

impl Location {
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

    /// Live period.
    #[must_use]
    pub fn live_period(mut self, live_period: i64) -> Self {
        self.live_period = Some(live_period);
        self
    }

    /// Heading.
    #[must_use]
    pub fn heading(mut self, heading: i64) -> Self {
        self.heading = Some(heading);
        self
    }

    /// Proximity alert radius.
    #[must_use]
    pub fn proximity_alert_radius(mut self, proximity_alert_radius: i64) -> Self {
        self.proximity_alert_radius = Some(proximity_alert_radius);
        self
    }
}

impl Object for Location {
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

impl Serialize for Location {
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

/// [`Venue`](https://core.telegram.org/bots/api#venue) of the Bot API.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Venue {
    /// Location.
    pub location: Box<Location>,
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

impl Object for Venue {
    const FIELDS: &'static [&'static str] = &[
        "location",
        "title",
        "address",
        "foursquare_id",
        "foursquare_type",
        "google_place_id",
        "google_place_type",
    ];
    const REQUIRED: u128 = de::required(&[0, 1, 2]);

    fn fill_field<'de, A: MapAccess<'de>>(
        &mut self,
        field: usize,
        map: &mut A,
    ) -> Result<(), A::Error> {
        match field {
            0 => de::value(&mut self.location, map),
            1 => de::value(&mut self.title, map),
            2 => de::value(&mut self.address, map),
            3 => de::value(&mut self.foursquare_id, map),
            4 => de::value(&mut self.foursquare_type, map),
            5 => de::value(&mut self.google_place_id, map),
            _ => de::value(&mut self.google_place_type, map),
        }
    }
}

impl Serialize for Venue {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("location", &self.location)
            .field("title", &self.title)
            .field("address", &self.address)
            .optional("foursquare_id", self.foursquare_id.as_ref())
            .optional("foursquare_type", self.foursquare_type.as_ref())
            .optional("google_place_id", self.google_place_id.as_ref())
            .optional("google_place_type", self.google_place_type.as_ref())
            .end()
    }
}

de::deserialize_object!(
    Contact,
    Dice,
    Link,
    PollMedia,
    PollOption,
    InputPollOption,
    PollAnswer,
    Poll,
    ChecklistTask,
    Checklist,
    InputChecklistTask,
    InputChecklist,
    Location,
    Venue,
);
de::deserialize_tagged!(InputPollMedia, InputPollOptionMedia,);
