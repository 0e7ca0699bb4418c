//! Unions that no field names: which variant it is shows in the fields that are there.
//!
//! These are values that bots send, so they are only read back by tests and tools; each object is
//! buffered.

use std::fmt;

use serde::de::{Deserializer, Error, MapAccess, Visitor};
use serde_json::{Map, Value};

use super::reorder;

/// A union told apart by its fields.
pub(crate) trait Choice: Default {
    /// The blank variant that this object is.
    fn choose(object: &Map<String, Value>) -> Option<Self>;

    /// What to make of an object that is none of the variants.
    fn unknown(object: Value) -> Self;

    /// Reads the fields of the variant that `self` is; `given` names one that it has already.
    fn fill_rest<'de, A: MapAccess<'de>>(
        &mut self,
        given: Option<&str>,
        map: &mut A,
    ) -> Result<(), A::Error>;
}

/// Whether an object has all of these fields; the ones given with a value must have that value.
pub(crate) fn has(
    object: &Map<String, Value>,
    constants: &[(&str, &str)],
    fields: &[&str],
) -> bool {
    constants
        .iter()
        .all(|(name, value)| object.get(*name).and_then(Value::as_str) == Some(*value))
        && fields.iter().all(|name| object.contains_key(*name))
}

/// Reads a union.
pub(crate) fn choice<'de, T: Choice, D: Deserializer<'de>>(
    place: &mut T,
    from: D,
) -> Result<(), D::Error> {
    let object = <Map<String, Value> as serde::Deserialize>::deserialize(from)?;
    match T::choose(&object) {
        Some(variant) => {
            *place = variant;
            refill(place, &object).map_err(D::Error::custom)
        }
        None => {
            *place = T::unknown(object.into());
            Ok(())
        }
    }
}

fn refill<T: Choice>(place: &mut T, object: &Map<String, Value>) -> Result<(), serde_json::Error> {
    let json = reorder::tags_first(object)?;
    serde_json::Deserializer::from_str(&json).deserialize_map(RestVisitor(place))
}

struct RestVisitor<'a, T>(&'a mut T);

impl<'de, T: Choice> Visitor<'de> for RestVisitor<'_, T> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
        self.0.fill_rest(None, &mut map)
    }
}

/// Gives such unions `Deserialize`.
macro_rules! deserialize_choice {
    ($($name:ident),* $(,)?) => {$(
        impl crate::de::Fill for $name {
            fn fill<'de, D: serde::Deserializer<'de>>(&mut self, from: D) -> Result<(), D::Error> {
                crate::de::choice(self, from)
            }
        }
        crate::de::deserialize!($name);
    )*};
}
pub(crate) use deserialize_choice;
