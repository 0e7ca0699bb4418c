//! Rich text: a string, an array of rich texts, or a tagged object.

use std::fmt;

use serde::de::{Deserializer, MapAccess, SeqAccess, Visitor};

use super::Tagged;
use super::tagged::tagged_map;

/// A tagged union that is also a string, or an array of itself.
pub(crate) trait Text: Tagged {
    /// The variant for a string.
    fn plain(text: String) -> Self;

    /// The variant for an array.
    fn sequence(parts: Vec<Self>) -> Self;
}

/// Reads such a value.
pub(crate) fn text<'de, T: Text, D: Deserializer<'de>>(
    place: &mut T,
    from: D,
) -> Result<(), D::Error> {
    from.deserialize_any(TextVisitor(place))
}

struct TextVisitor<'a, T>(&'a mut T);

impl<'de, T: Text> Visitor<'de> for TextVisitor<'_, T> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a string, an array or an object")
    }

    fn visit_str<E>(self, text: &str) -> Result<(), E> {
        *self.0 = T::plain(text.to_owned());
        Ok(())
    }

    fn visit_string<E>(self, text: String) -> Result<(), E> {
        *self.0 = T::plain(text);
        Ok(())
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<(), A::Error> {
        let mut parts = Vec::new();
        while seq.next_element_seed(super::Item(&mut parts))?.is_some() {}
        *self.0 = T::sequence(parts);
        Ok(())
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
        tagged_map(self.0, &mut map)
    }
}

/// Gives such unions `Deserialize`.
macro_rules! deserialize_text {
    ($($name:ident),* $(,)?) => {$(
        impl crate::de::Fill for $name {
            fn fill<'de, D: serde::Deserializer<'de>>(&mut self, from: D) -> Result<(), D::Error> {
                crate::de::text(self, from)
            }
        }
        crate::de::deserialize!($name);
    )*};
}
pub(crate) use deserialize_text;
