//! How JSON becomes the types of this crate.
//!
//! Every type is a place that is *filled*: it starts out blank (its `Default`) and takes its fields
//! in as they come. Compared with a visitor per type this needs a fraction of the code (the loop
//! over an object's fields exists once, a generated type only says which field goes where), builds
//! nested values where they stay, on the heap, and lets a union begin to fill a variant as soon as
//! its tag is known.
//!
//! Generated code implements [`Object`], [`Tagged`] and [`Choice`]; the macros of this module turn
//! these into serde's `Deserialize`.

mod choice;
mod object;
mod reorder;
mod scalar;
mod string_enum;
mod tagged;
mod text;

pub(crate) use choice::{Choice, choice, deserialize_choice, has};
pub(crate) use object::{Object, deserialize_object, fields, fields_and_others, object, required};
pub(crate) use scalar::{Truth, id_text};
pub(crate) use string_enum::{from_str, string_enum};
pub(crate) use tagged::{Tagged, deserialize_tagged, tagged};
pub(crate) use text::{Text, deserialize_text, text};

use std::fmt;

use serde::de::{
    DeserializeOwned, DeserializeSeed, Deserializer, Error, MapAccess, SeqAccess, Visitor,
};

/// How many arrays and objects inside one another are taken; JSON that goes deeper is refused with
/// "recursion limit exceeded". Telegram's own messages need about twenty.
pub const MAX_DEPTH: usize = 127;

/// A place that a JSON value can be read into.
pub(crate) trait Fill {
    /// Reads a value into `self`, which is blank.
    fn fill<'de, D: Deserializer<'de>>(&mut self, from: D) -> Result<(), D::Error>;
}

/// Reads the value of an object's current field.
pub(crate) fn value<'de, T: Fill, A: MapAccess<'de>>(
    place: &mut T,
    map: &mut A,
) -> Result<(), A::Error> {
    map.next_value_seed(Place(place))
}

/// Reads the value of a required field that some servers leave out or write as null.
pub(crate) fn value_or_blank<'de, T: Fill + Default, A: MapAccess<'de>>(
    place: &mut T,
    map: &mut A,
) -> Result<(), A::Error> {
    let mut optional = None;
    value(&mut optional, map)?;
    *place = optional.unwrap_or_default();
    Ok(())
}

/// What an object without fields does with a field: nothing, as there is none.
pub(crate) fn no_field<'de, A: MapAccess<'de>>(
    _field: usize,
    _map: &mut A,
) -> Result<(), A::Error> {
    Ok(())
}

/// A place as serde's seed.
struct Place<'a, T>(&'a mut T);

impl<'de, T: Fill> DeserializeSeed<'de> for Place<'_, T> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, from: D) -> Result<(), D::Error> {
        self.0.fill(from)
    }
}

impl<T: Fill> Fill for Box<T> {
    fn fill<'de, D: Deserializer<'de>>(&mut self, from: D) -> Result<(), D::Error> {
        (**self).fill(from)
    }
}

impl<T: Fill + Default> Fill for Option<T> {
    fn fill<'de, D: Deserializer<'de>>(&mut self, from: D) -> Result<(), D::Error> {
        from.deserialize_option(Optional(self))
    }
}

struct Optional<'a, T>(&'a mut Option<T>);

impl<'de, T: Fill + Default> Visitor<'de> for Optional<'_, T> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a value or null")
    }

    fn visit_none<E>(self) -> Result<(), E> {
        *self.0 = None;
        Ok(())
    }

    fn visit_unit<E>(self) -> Result<(), E> {
        *self.0 = None;
        Ok(())
    }

    fn visit_some<D: Deserializer<'de>>(self, from: D) -> Result<(), D::Error> {
        self.0.insert(blank()).fill(from)
    }
}

impl<T: Fill + Default> Fill for Vec<T> {
    fn fill<'de, D: Deserializer<'de>>(&mut self, from: D) -> Result<(), D::Error> {
        self.clear();
        from.deserialize_seq(Items(self))
    }
}

struct Items<'a, T>(&'a mut Vec<T>);

impl<'de, T: Fill + Default> Visitor<'de> for Items<'_, T> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an array")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<(), A::Error> {
        while seq.next_element_seed(Item(self.0))?.is_some() {}
        Ok(())
    }
}

struct Item<'a, T>(&'a mut Vec<T>);

impl<'de, T: Fill + Default> DeserializeSeed<'de> for Item<'_, T> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, from: D) -> Result<(), D::Error> {
        push_blank(self.0).fill(from)
    }
}

/// Kept out of line: in a debug build the blank value would otherwise stay on the stack once per
/// level of nesting.
#[inline(never)]
fn blank<T: Default>() -> T {
    T::default()
}

#[inline(never)]
fn push_blank<T: Default>(items: &mut Vec<T>) -> &mut T {
    let index = items.len();
    items.push(T::default());
    &mut items[index]
}

/// Reads a whole value: what `Deserialize` does for every type of this crate.
pub(crate) fn whole<'de, T: Fill + Default, D: Deserializer<'de>>(from: D) -> Result<T, D::Error> {
    let mut value = T::default();
    value.fill(from)?;
    Ok(value)
}

/// Reads JSON. To check once that all of it is UTF-8 costs less than to check every string.
pub(crate) fn from_slice<T: DeserializeOwned>(json: &[u8]) -> serde_json::Result<T> {
    serde_json::from_str(as_text(json)?)
}

/// The text of some JSON.
pub(crate) fn as_text(json: &[u8]) -> serde_json::Result<&str> {
    str::from_utf8(json).map_err(|error| {
        serde_json::Error::custom(format_args!(
            "invalid UTF-8 at byte {}",
            error.valid_up_to()
        ))
    })
}

/// Gives types that know how to be filled serde's `Deserialize`.
macro_rules! deserialize {
    ($($name:ident),* $(,)?) => {$(
        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
                crate::de::whole(from)
            }
        }
    )*};
}
pub(crate) use deserialize;
