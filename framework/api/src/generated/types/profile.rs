//! What profiles show.

use serde::de::MapAccess;
use serde::{Serialize, Serializer};

use crate::de;
use crate::de::Object;
use crate::ser;
use crate::types::*;

/// [`Birthdate`](https://core.telegram.org/bots/api#birthdate) of the Bot API.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Birthdate {
    /// Day.
    pub day: i64,
    /// Month.
    pub month: i64,
    /// Year.
    pub year: Option<i64>,
}

impl Object for Birthdate {
    const FIELDS: &'static [&'static str] = &["day", "month", "year"];
    const REQUIRED: u128 = de::required(&[0, 1]);

    fn fill_field<'de, A: MapAccess<'de>>(
        &mut self,
        field: usize,
        map: &mut A,
    ) -> Result<(), A::Error> {
        match field {
            0 => de::value(&mut self.day, map),
            1 => de::value(&mut self.month, map),
            _ => de::value(&mut self.year, map),
        }
    }
}

impl Serialize for Birthdate {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("day", &self.day)
            .field("month", &self.month)
            .optional("year", self.year.as_ref())
            .end()
    }
}

/// [`BusinessIntro`](https://core.telegram.org/bots/api#businessintro) of the Bot API.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct BusinessIntro {
    /// Title.
    pub title: Option<String>,
    /// Message.
    pub message: Option<String>,
    /// Sticker.
    pub sticker: Option<Box<Sticker>>,
}

impl Object for BusinessIntro {
    const FIELDS: &'static [&'static str] = &["title", "message", "sticker"];
    const REQUIRED: u128 = de::required(&[]);

    fn fill_field<'de, A: MapAccess<'de>>(
        &mut self,
        field: usize,
        map: &mut A,
    ) -> Result<(), A::Error> {
        match field {
            0 => de::value(&mut self.title, map),
            1 => de::value(&mut self.message, map),
            _ => de::value(&mut self.sticker, map),
        }
    }
}

impl Serialize for BusinessIntro {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .optional("title", self.title.as_ref())
            .optional("message", self.message.as_ref())
            .optional("sticker", self.sticker.as_ref())
            .end()
    }
}

/// [`BusinessLocation`](https://core.telegram.org/bots/api#businesslocation) of the Bot API.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct BusinessLocation {
    /// Address.
    pub address: String,
    /// Location.
    pub location: Option<Box<Location>>,
}

impl Object for BusinessLocation {
    const FIELDS: &'static [&'static str] = &["address", "location"];
    const REQUIRED: u128 = de::required(&[0]);

    fn fill_field<'de, A: MapAccess<'de>>(
        &mut self,
        field: usize,
        map: &mut A,
    ) -> Result<(), A::Error> {
        match field {
            0 => de::value(&mut self.address, map),
            _ => de::value(&mut self.location, map),
        }
    }
}

impl Serialize for BusinessLocation {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("address", &self.address)
            .optional("location", self.location.as_ref())
            .end()
    }
}

/// [`BusinessOpeningHoursInterval`](https://core.telegram.org/bots/api#businessopeninghoursinterval) of the Bot API.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct BusinessOpeningHoursInterval {
    /// Opening minute.
    pub opening_minute: i64,
    /// Closing minute.
    pub closing_minute: i64,
}

impl Object for BusinessOpeningHoursInterval {
    const FIELDS: &'static [&'static str] = &["opening_minute", "closing_minute"];
    const REQUIRED: u128 = de::required(&[0, 1]);

    fn fill_field<'de, A: MapAccess<'de>>(
        &mut self,
        field: usize,
        map: &mut A,
    ) -> Result<(), A::Error> {
        match field {
            0 => de::value(&mut self.opening_minute, map),
            _ => de::value(&mut self.closing_minute, map),
        }
    }
}

impl Serialize for BusinessOpeningHoursInterval {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("opening_minute", &self.opening_minute)
            .field("closing_minute", &self.closing_minute)
            .end()
    }
}

/// [`BusinessOpeningHours`](https://core.telegram.org/bots/api#businessopeninghours) of the Bot API.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct BusinessOpeningHours {
    /// Time zone name.
    pub time_zone_name: String,
    /// Opening hours.
    pub opening_hours: Vec<BusinessOpeningHoursInterval>,
}

impl Object for BusinessOpeningHours {
    const FIELDS: &'static [&'static str] = &["time_zone_name", "opening_hours"];
    const REQUIRED: u128 = de::required(&[0, 1]);

    fn fill_field<'de, A: MapAccess<'de>>(
        &mut self,
        field: usize,
        map: &mut A,
    ) -> Result<(), A::Error> {
        match field {
            0 => de::value(&mut self.time_zone_name, map),
            _ => de::value(&mut self.opening_hours, map),
        }
    }
}

impl Serialize for BusinessOpeningHours {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("time_zone_name", &self.time_zone_name)
            .field("opening_hours", &self.opening_hours)
            .end()
    }
}

/// [`UserRating`](https://core.telegram.org/bots/api#userrating) of the Bot API.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct UserRating {
    /// Level.
    pub level: i64,
    /// Rating.
    pub rating: i64,
    /// Current level rating.
    pub current_level_rating: i64,
    /// Next level rating.
    pub next_level_rating: Option<i64>,
}

impl Object for UserRating {
    const FIELDS: &'static [&'static str] = &[
        "level",
        "rating",
        "current_level_rating",
        "next_level_rating",
    ];
    const REQUIRED: u128 = de::required(&[0, 1, 2]);

    fn fill_field<'de, A: MapAccess<'de>>(
        &mut self,
        field: usize,
        map: &mut A,
    ) -> Result<(), A::Error> {
        match field {
            0 => de::value(&mut self.level, map),
            1 => de::value(&mut self.rating, map),
            2 => de::value(&mut self.current_level_rating, map),
            _ => de::value(&mut self.next_level_rating, map),
        }
    }
}

impl Serialize for UserRating {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        ser::object(to)
            .field("level", &self.level)
            .field("rating", &self.rating)
            .field("current_level_rating", &self.current_level_rating)
            .optional("next_level_rating", self.next_level_rating.as_ref())
            .end()
    }
}

de::deserialize_object!(
    Birthdate,
    BusinessIntro,
    BusinessLocation,
    BusinessOpeningHoursInterval,
    BusinessOpeningHours,
    UserRating,
);
