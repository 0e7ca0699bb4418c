//! Arguments that are read in a way of their own.

use serde::{Deserialize, Deserializer, Serialize, Serializer, de};
use std::{fmt, marker::PhantomData, ops::Deref, str::FromStr};

/// By this name the reader knows that all that is left is wanted.
pub(super) const REST: &str = "$bot::Rest";

/// All that is left of a command's arguments, as it was written: with its white space and quotation marks.
///
/// ```
/// use bot::prelude::*;
///
/// #[handler(command = "tell")]
/// async fn tell(Args((who, Rest(what))): Args<(String, Rest)>) -> String {
///     format!("{who}, I am to tell you: {what}")
/// }
/// ```
///
/// There has to be something; `Option<Rest>` takes nothing too.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Rest(pub String);

impl Deref for Rest {
    type Target = str;

    fn deref(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Rest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl From<Rest> for String {
    fn from(rest: Rest) -> Self {
        rest.0
    }
}

impl<'de> Deserialize<'de> for Rest {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Visitor;
        impl<'de> de::Visitor<'de> for Visitor {
            type Value = Rest;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a text")
            }

            fn visit_str<E: de::Error>(self, text: &str) -> Result<Rest, E> {
                Ok(Rest(text.to_owned()))
            }

            fn visit_newtype_struct<D: Deserializer<'de>>(
                self,
                inner: D,
            ) -> Result<Rest, D::Error> {
                String::deserialize(inner).map(Rest)
            }
        }
        deserializer.deserialize_newtype_struct(REST, Visitor)
    }
}

/// A value that is read by its own [`FromStr`]: for types that serde does not know.
///
/// ```
/// use bot::{Parsed, prelude::*};
/// use std::str::FromStr;
///
/// enum Unit { Celsius, Fahrenheit }
///
/// impl FromStr for Unit {
///     type Err = &'static str;
///
///     fn from_str(text: &str) -> Result<Self, Self::Err> {
///         match text {
///             "C" => Ok(Self::Celsius),
///             "F" => Ok(Self::Fahrenheit),
///             _ => Err("write C or F"),
///         }
///     }
/// }
///
/// #[handler(command = "convert")]
/// async fn convert(Args((degrees, Parsed(unit))): Args<(f64, Parsed<Unit>)>) -> String {
///     match unit {
///         Unit::Celsius => format!("{} F", degrees * 1.8 + 32.0),
///         Unit::Fahrenheit => format!("{} C", (degrees - 32.0) / 1.8),
///     }
/// }
/// ```
///
/// The error's text is what the user is told about the word.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Parsed<T>(pub T);

impl<T> Deref for Parsed<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.0
    }
}

impl<'de, T: FromStr<Err: fmt::Display>> Deserialize<'de> for Parsed<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Visitor<T>(PhantomData<T>);
        impl<'de, T: FromStr<Err: fmt::Display>> de::Visitor<'de> for Visitor<T> {
            type Value = T;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a text")
            }

            fn visit_str<E: de::Error>(self, text: &str) -> Result<T, E> {
                text.parse().map_err(E::custom)
            }

            fn visit_newtype_struct<D: Deserializer<'de>>(self, inner: D) -> Result<T, D::Error> {
                inner.deserialize_str(self)
            }
        }
        // The name is for those who ask what is wanted here.
        let name = std::any::type_name::<T>();
        deserializer
            .deserialize_newtype_struct(name, Visitor(PhantomData))
            .map(Parsed)
    }
}

impl<T: fmt::Display> Serialize for Parsed<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(&self.0)
    }
}
