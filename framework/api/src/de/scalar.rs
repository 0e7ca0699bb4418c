//! Numbers, strings and booleans, read leniently where that costs nothing.

use std::fmt;

use serde::Deserialize;
use serde::de::{DeserializeSeed, Deserializer, Error, MapAccess, Unexpected, Visitor};

use super::Fill;
use crate::input_file::InputFile;

impl Fill for i64 {
    fn fill<'de, D: Deserializer<'de>>(&mut self, from: D) -> Result<(), D::Error> {
        *self = from.deserialize_i64(Integer)?;
        Ok(())
    }
}

/// 64-bit integers; ones that some server wrote as `1.0` or `1e3` are taken too.
struct Integer;

impl Visitor<'_> for Integer {
    type Value = i64;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a 64-bit integer")
    }

    fn visit_i64<E>(self, value: i64) -> Result<i64, E> {
        Ok(value)
    }

    fn visit_u64<E: Error>(self, value: u64) -> Result<i64, E> {
        i64::try_from(value).map_err(|_| E::invalid_value(Unexpected::Unsigned(value), &self))
    }

    fn visit_f64<E: Error>(self, value: f64) -> Result<i64, E> {
        /// Beyond this, a float no longer names one integer.
        const EXACT: f64 = 9_007_199_254_740_992.0;
        if value.fract() == 0.0 && value.abs() <= EXACT {
            #[expect(
                clippy::cast_possible_truncation,
                reason = "checked to be a small whole number"
            )]
            Ok(value as i64)
        } else {
            Err(E::invalid_value(Unexpected::Float(value), &self))
        }
    }
}

impl Fill for f64 {
    fn fill<'de, D: Deserializer<'de>>(&mut self, from: D) -> Result<(), D::Error> {
        *self = Deserialize::deserialize(from)?;
        Ok(())
    }
}

impl Fill for String {
    fn fill<'de, D: Deserializer<'de>>(&mut self, from: D) -> Result<(), D::Error> {
        *self = Deserialize::deserialize(from)?;
        Ok(())
    }
}

/// Reads an identifier that is text, though some write it as a number.
pub(crate) fn id_text<'de, A: MapAccess<'de>>(
    place: &mut String,
    map: &mut A,
) -> Result<(), A::Error> {
    *place = map.next_value_seed(IdText)?;
    Ok(())
}

struct IdText;

impl<'de> DeserializeSeed<'de> for IdText {
    type Value = String;

    fn deserialize<D: Deserializer<'de>>(self, from: D) -> Result<String, D::Error> {
        from.deserialize_any(self)
    }
}

impl Visitor<'_> for IdText {
    type Value = String;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an identifier")
    }

    fn visit_str<E>(self, text: &str) -> Result<String, E> {
        Ok(text.to_owned())
    }

    fn visit_i64<E>(self, number: i64) -> Result<String, E> {
        Ok(number.to_string())
    }

    fn visit_u64<E>(self, number: u64) -> Result<String, E> {
        Ok(number.to_string())
    }
}

impl Fill for bool {
    fn fill<'de, D: Deserializer<'de>>(&mut self, from: D) -> Result<(), D::Error> {
        *self = from.deserialize_any(Flag)?;
        Ok(())
    }
}

/// Booleans, of which `null` is the false one.
struct Flag;

impl Visitor<'_> for Flag {
    type Value = bool;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a boolean")
    }

    fn visit_bool<E>(self, value: bool) -> Result<bool, E> {
        Ok(value)
    }

    fn visit_unit<E>(self) -> Result<bool, E> {
        Ok(false)
    }
}

/// The result of a method that answers `true`; `null`, as some servers write it, counts as true.
#[derive(Debug, Default)]
pub(crate) struct Truth(pub(crate) bool);

impl<'de> Deserialize<'de> for Truth {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        Ok(Self(Option::<bool>::deserialize(from)?.unwrap_or(true)))
    }
}

/// No file at all: what a blank structure has until it is filled. Telegram refuses it.
impl Default for InputFile {
    fn default() -> Self {
        Self::file_id("")
    }
}

impl Fill for InputFile {
    fn fill<'de, D: Deserializer<'de>>(&mut self, from: D) -> Result<(), D::Error> {
        *self = Deserialize::deserialize(from)?;
        Ok(())
    }
}
