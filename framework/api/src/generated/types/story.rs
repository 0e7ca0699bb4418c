//! Stories.

use serde::de::MapAccess;
use serde::{Serialize, Serializer};
use serde_json::Value;

use crate::de;
use crate::de::Object;
use crate::de::Tagged;
use crate::ser;
use crate::types::*;

/// [`StoryAreaPosition`](https://core.telegram.org/bots/api#storyareaposition) of the Bot API.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct StoryAreaPosition {
    /// X percentage.
    pub x_percentage: f64,
    /// Y percentage.
    pub y_percentage: f64,
    /// Width percentage.
    pub width_percentage: f64,
    /// Height percentage.
    pub height_percentage: f64,
    /// Rotation angle.
    pub rotation_angle: f64,
    /// Corner radius percentage.
    pub corner_radius_percentage: f64,
}

impl StoryAreaPosition {
    /// One with what is required.
    #[must_use]
    pub fn new(
        x_percentage: f64,
        y_percentage: f64,
        width_percentage: f64,
        height_percentage: f64,
        rotation_angle: f64,
        corner_radius_percentage: f64,
    ) -> Self {
        Self {
            x_percentage,
            y_percentage,
            width_percentage,
            height_percentage,
            rotation_angle,
            corner_radius_percentage,
        }
    }
}

impl Object for StoryAreaPosition {
    const FIELDS: &'static [&'static str] = &[
        "x_percentage",
        "y_percentage",
        "width_percentage",
        "height_percentage",
        "rotation_angle",
        "corner_radius_percentage",
    ];
    const REQUIRED: u128 = de::required(&[0, 1, 2, 3, 4, 5]);

    fn fill_field<'de, A: MapAccess<'de>>(
        &mut self,
        field: usize,
        map: &mut A,
    ) -> Result<(), A::Error> {
        match field {
            0 => de::value(&mut self.x_percentage, map),
            1 => de::value(&mut self.y_percentage, map),
            2 => de::value(&mut self.width_percentage, map),
            3 => de::value(&mut self.height_percentage, map),
            4 => de::value(&mut self.rotation_angle, map),
            _ => de::value(&mut self.corner_radius_percentage, map),
        }
    }
}

impl Serialize for StoryAreaPosition {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("x_percentage", &self.x_percentage)
            .field("y_percentage", &self.y_percentage)
            .field("width_percentage", &self.width_percentage)
            .field("height_percentage", &self.height_percentage)
            .field("rotation_angle", &self.rotation_angle)
            .field("corner_radius_percentage", &self.corner_radius_percentage)
            .end()
    }
}

/// [`LocationAddress`](https://core.telegram.org/bots/api#locationaddress) of the Bot API.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct LocationAddress {
    /// Country code.
    pub country_code: String,
    /// State.
    pub state: Option<String>,
    /// City.
    pub city: Option<String>,
    /// Street.
    pub street: Option<String>,
}

impl LocationAddress {
    /// One with what is required.
    #[must_use]
    pub fn new(country_code: impl Into<String>) -> Self {
        Self {
            country_code: country_code.into(),
            state: None,
            city: None,
            street: None,
        }
    }

    /// State.
    #[must_use]
    pub fn state(mut self, state: impl Into<String>) -> Self {
        self.state = Some(state.into());
        self
    }

    /// City.
    #[must_use]
    pub fn city(mut self, city: impl Into<String>) -> Self {
        self.city = Some(city.into());
        self
    }

    /// Street.
    #[must_use]
    pub fn street(mut self, street: impl Into<String>) -> Self {
        self.street = Some(street.into());
        self
    }
}

impl Object for LocationAddress {
    const FIELDS: &'static [&'static str] = &["country_code", "state", "city", "street"];
    const REQUIRED: u128 = de::required(&[0]);

    fn fill_field<'de, A: MapAccess<'de>>(
        &mut self,
        field: usize,
        map: &mut A,
    ) -> Result<(), A::Error> {
        match field {
            0 => de::value(&mut self.country_code, map),
            1 => de::value(&mut self.state, map),
            2 => de::value(&mut self.city, map),
            _ => de::value(&mut self.street, map),
        }
    }
}

impl Serialize for LocationAddress {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("country_code", &self.country_code)
            .optional("state", self.state.as_ref())
            .optional("city", self.city.as_ref())
            .optional("street", self.street.as_ref())
            .end()
    }
}

/// [`StoryAreaType`](https://core.telegram.org/bots/api#storyareatype) of the Bot API, told apart by `type`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum StoryAreaType {
    /// [`StoryAreaTypeLocation`](https://core.telegram.org/bots/api#storyareatypelocation): `location`.
    Location(StoryAreaTypeLocation),
    /// [`StoryAreaTypeSuggestedReaction`](https://core.telegram.org/bots/api#storyareatypesuggestedreaction): `suggested_reaction`.
    SuggestedReaction(Box<StoryAreaTypeSuggestedReaction>),
    /// [`StoryAreaTypeLink`](https://core.telegram.org/bots/api#storyareatypelink): `link`.
    Link(StoryAreaTypeLink),
    /// [`StoryAreaTypeWeather`](https://core.telegram.org/bots/api#storyareatypeweather): `weather`.
    Weather(Box<StoryAreaTypeWeather>),
    /// [`StoryAreaTypeUniqueGift`](https://core.telegram.org/bots/api#storyareatypeuniquegift): `unique_gift`.
    UniqueGift(StoryAreaTypeUniqueGift),
    /// Something that this version of the crate does not know, as it came.
    Unknown(Value),
}

/// Nothing known: what a blank structure has until it is filled.
impl Default for StoryAreaType {
    fn default() -> Self {
        Self::Unknown(Value::Null)
    }
}

impl From<StoryAreaTypeLocation> for StoryAreaType {
    fn from(value: StoryAreaTypeLocation) -> Self {
        Self::Location(value)
    }
}

impl From<StoryAreaTypeSuggestedReaction> for StoryAreaType {
    fn from(value: StoryAreaTypeSuggestedReaction) -> Self {
        Self::SuggestedReaction(Box::new(value))
    }
}

impl From<StoryAreaTypeLink> for StoryAreaType {
    fn from(value: StoryAreaTypeLink) -> Self {
        Self::Link(value)
    }
}

impl From<StoryAreaTypeWeather> for StoryAreaType {
    fn from(value: StoryAreaTypeWeather) -> Self {
        Self::Weather(Box::new(value))
    }
}

impl From<StoryAreaTypeUniqueGift> for StoryAreaType {
    fn from(value: StoryAreaTypeUniqueGift) -> Self {
        Self::UniqueGift(value)
    }
}

impl Tagged for StoryAreaType {
    const TAG: &'static str = "type";

    fn with_tag(tag: &str) -> Option<Self> {
        Some(match tag {
            "location" => Self::Location(Default::default()),
            "suggested_reaction" => Self::SuggestedReaction(Default::default()),
            "link" => Self::Link(Default::default()),
            "weather" => Self::Weather(Default::default()),
            "unique_gift" => Self::UniqueGift(Default::default()),
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
            Self::Location(value) => de::fields(value, given, map),
            Self::SuggestedReaction(value) => de::fields(&mut **value, given, map),
            Self::Link(value) => de::fields(value, given, map),
            Self::Weather(value) => de::fields(&mut **value, given, map),
            Self::UniqueGift(value) => de::fields(value, given, map),
            Self::Unknown(_) => Ok(()),
        }
    }
}

impl Serialize for StoryAreaType {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Location(value) => value.serialize(to),
            Self::SuggestedReaction(value) => value.serialize(to),
            Self::Link(value) => value.serialize(to),
            Self::Weather(value) => value.serialize(to),
            Self::UniqueGift(value) => value.serialize(to),
            Self::Unknown(value) => value.serialize(to),
        }
    }
}

/// [`StoryAreaTypeLocation`](https://core.telegram.org/bots/api#storyareatypelocation) of the Bot API.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct StoryAreaTypeLocation {
    /// Latitude.
    pub latitude: f64,
    /// Longitude.
    pub longitude: f64,
    /// Address.
    pub address: Option<Box<LocationAddress>>,
}

impl StoryAreaTypeLocation {
    /// One with what is required.
    #[must_use]
    pub fn new(latitude: f64, longitude: f64) -> Self {
        Self {
            latitude,
            longitude,
            address: None,
        }
    }

    /// Address.
    #[must_use]
    pub fn address(mut self, address: impl Into<LocationAddress>) -> Self {
        self.address = Some(Box::new(address.into()));
        self
    }
}

impl Object for StoryAreaTypeLocation {
    const FIELDS: &'static [&'static str] = &["latitude", "longitude", "address"];
    const REQUIRED: u128 = de::required(&[0, 1]);

    fn fill_field<'de, A: MapAccess<'de>>(
        &mut self,
        field: usize,
        map: &mut A,
    ) -> Result<(), A::Error> {
        match field {
            0 => de::value(&mut self.latitude, map),
            1 => de::value(&mut self.longitude, map),
            _ => de::value(&mut self.address, map),
        }
    }
}

impl Serialize for StoryAreaTypeLocation {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("type", "location")
            .field("latitude", &self.latitude)
            .field("longitude", &self.longitude)
            .optional("address", self.address.as_ref())
            .end()
    }
}

/// [`StoryAreaTypeSuggestedReaction`](https://core.telegram.org/bots/api#storyareatypesuggestedreaction) of the Bot API.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct StoryAreaTypeSuggestedReaction {
    /// Reaction type.
    pub reaction_type: ReactionType,
    /// Whether it is dark.
    pub is_dark: Option<bool>,
    /// Whether it is flipped.
    pub is_flipped: Option<bool>,
}

impl StoryAreaTypeSuggestedReaction {
    /// One with what is required.
    #[must_use]
    pub fn new(reaction_type: impl Into<ReactionType>) -> Self {
        Self {
            reaction_type: reaction_type.into(),
            is_dark: None,
            is_flipped: None,
        }
    }

    /// Whether it is dark.
    #[must_use]
    pub fn is_dark(mut self, is_dark: bool) -> Self {
        self.is_dark = Some(is_dark);
        self
    }

    /// Whether it is flipped.
    #[must_use]
    pub fn is_flipped(mut self, is_flipped: bool) -> Self {
        self.is_flipped = Some(is_flipped);
        self
    }
}

impl Object for StoryAreaTypeSuggestedReaction {
    const FIELDS: &'static [&'static str] = &["reaction_type", "is_dark", "is_flipped"];
    const REQUIRED: u128 = de::required(&[0]);

    fn fill_field<'de, A: MapAccess<'de>>(
        &mut self,
        field: usize,
        map: &mut A,
    ) -> Result<(), A::Error> {
        match field {
            0 => de::value(&mut self.reaction_type, map),
            1 => de::value(&mut self.is_dark, map),
            _ => de::value(&mut self.is_flipped, map),
        }
    }
}

impl Serialize for StoryAreaTypeSuggestedReaction {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("type", "suggested_reaction")
            .field("reaction_type", &self.reaction_type)
            .optional("is_dark", self.is_dark.as_ref())
            .optional("is_flipped", self.is_flipped.as_ref())
            .end()
    }
}

/// [`StoryAreaTypeLink`](https://core.telegram.org/bots/api#storyareatypelink) of the Bot API.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct StoryAreaTypeLink {
    /// Url.
    pub url: String,
}

impl StoryAreaTypeLink {
    /// One with what is required.
    #[must_use]
    pub fn new(url: impl Into<String>) -> Self {
        Self { url: url.into() }
    }
}

impl Object for StoryAreaTypeLink {
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

impl Serialize for StoryAreaTypeLink {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("type", "link")
            .field("url", &self.url)
            .end()
    }
}

/// [`StoryAreaTypeWeather`](https://core.telegram.org/bots/api#storyareatypeweather) of the Bot API.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct StoryAreaTypeWeather {
    /// Temperature.
    pub temperature: f64,
    /// Emoji.
    pub emoji: String,
    /// Background color.
    pub background_color: i64,
}

impl StoryAreaTypeWeather {
    /// One with what is required.
    #[must_use]
    pub fn new(temperature: f64, emoji: impl Into<String>, background_color: i64) -> Self {
        Self {
            temperature,
            emoji: emoji.into(),
            background_color,
        }
    }
}

impl Object for StoryAreaTypeWeather {
    const FIELDS: &'static [&'static str] = &["temperature", "emoji", "background_color"];
    const REQUIRED: u128 = de::required(&[0, 1, 2]);

    fn fill_field<'de, A: MapAccess<'de>>(
        &mut self,
        field: usize,
        map: &mut A,
    ) -> Result<(), A::Error> {
        match field {
            0 => de::value(&mut self.temperature, map),
            1 => de::value(&mut self.emoji, map),
            _ => de::value(&mut self.background_color, map),
        }
    }
}

impl Serialize for StoryAreaTypeWeather {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("type", "weather")
            .field("temperature", &self.temperature)
            .field("emoji", &self.emoji)
            .field("background_color", &self.background_color)
            .end()
    }
}

/// [`StoryAreaTypeUniqueGift`](https://core.telegram.org/bots/api#storyareatypeuniquegift) of the Bot API.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct StoryAreaTypeUniqueGift {
    /// Name.
    pub name: String,
}

impl StoryAreaTypeUniqueGift {
    /// One with what is required.
    #[must_use]
    pub fn new(name: impl Into<String>) -> Self {
        Self { name: name.into() }
    }
}

impl Object for StoryAreaTypeUniqueGift {
    const FIELDS: &'static [&'static str] = &["name"];
    const REQUIRED: u128 = de::required(&[0]);

    fn fill_field<'de, A: MapAccess<'de>>(
        &mut self,
        field: usize,
        map: &mut A,
    ) -> Result<(), A::Error> {
        let _only = field;
        de::value(&mut self.name, map)
    }
}

impl Serialize for StoryAreaTypeUniqueGift {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("type", "unique_gift")
            .field("name", &self.name)
            .end()
    }
}

/// [`StoryArea`](https://core.telegram.org/bots/api#storyarea) of the Bot API.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct StoryArea {
    /// Position.
    pub position: Box<StoryAreaPosition>,
    /// Type.
    pub kind: StoryAreaType,
}

impl StoryArea {
    /// One with what is required.
    #[must_use]
    pub fn new(position: impl Into<StoryAreaPosition>, kind: impl Into<StoryAreaType>) -> Self {
        Self {
            position: Box::new(position.into()),
            kind: kind.into(),
        }
    }
}

impl Object for StoryArea {
    const FIELDS: &'static [&'static str] = &["position", "type"];
    const REQUIRED: u128 = de::required(&[0, 1]);

    fn fill_field<'de, A: MapAccess<'de>>(
        &mut self,
        field: usize,
        map: &mut A,
    ) -> Result<(), A::Error> {
        match field {
            0 => de::value(&mut self.position, map),
            _ => de::value(&mut self.kind, map),
        }
    }
}

impl Serialize for StoryArea {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("position", &self.position)
            .field("type", &self.kind)
            .end()
    }
}

de::deserialize_object!(
    StoryAreaPosition,
    LocationAddress,
    StoryAreaTypeLocation,
    StoryAreaTypeSuggestedReaction,
    StoryAreaTypeLink,
    StoryAreaTypeWeather,
    StoryAreaTypeUniqueGift,
    StoryArea,
);
de::deserialize_tagged!(StoryAreaType,);
