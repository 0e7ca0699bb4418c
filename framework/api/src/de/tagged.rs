//! Unions whose variant is named by one field: `{"type": "photo", …}`.
//!
//! When the tag comes first, which is how Telegram writes nearly all of them, the variant is filled
//! straight from the input; so it is when the tag follows a user that all variants have, which is
//! how Telegram writes members of chats. When the tag comes later, the object is buffered once and
//! read again with the tags moved to the front, its own and those of everything inside it: however
//! unions are nested, at most the outermost one is buffered, and the cost stays linear.

use std::fmt;
use std::marker::PhantomData;

use serde::de::{DeserializeSeed, Deserializer, Error, MapAccess, Visitor};
use serde_json::{Map, Value};

use super::{Fill, fields_and_others, reorder};
use crate::types::User;

/// A union with a tag.
pub(crate) trait Tagged: Fill + Default {
    /// The field that names the variant.
    const TAG: &'static str;

    /// The user that every variant has, where Telegram writes it before the tag.
    const LEADING_USER: Option<&'static str> = None;

    /// The place of that user.
    fn leading_user(&mut self) -> Option<&mut User> {
        None
    }

    /// The blank variant of that name.
    fn with_tag(tag: &str) -> Option<Self>;

    /// What to make of an object whose tag is unknown or missing.
    fn unknown(object: Value) -> Self;

    /// Reads the fields of the variant that `self` is; `given` names one that it has already.
    fn fill_rest<'de, A: MapAccess<'de>>(
        &mut self,
        given: Option<&str>,
        map: &mut A,
    ) -> Result<(), A::Error>;
}

/// Reads a union.
pub(crate) fn tagged<'de, T: Tagged, D: Deserializer<'de>>(
    place: &mut T,
    from: D,
) -> Result<(), D::Error> {
    from.deserialize_map(TaggedVisitor(place))
}

struct TaggedVisitor<'a, T>(&'a mut T);

impl<'de, T: Tagged> Visitor<'de> for TaggedVisitor<'_, T> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
        tagged_map(self.0, &mut map)
    }
}

/// Reads a union from the map of its fields.
pub(super) fn tagged_map<'de, T: Tagged, A: MapAccess<'de>>(
    place: &mut T,
    map: &mut A,
) -> Result<(), A::Error> {
    let mut object = Map::new();
    match map.next_key_seed(Key(T::TAG))? {
        Some(None) => return with_tag_next(place, None, map),
        Some(Some(name)) if Some(&*name) == T::LEADING_USER => {
            let user = map.next_value_seed(LeadingUser)?;
            match map.next_key_seed(Key(T::TAG))? {
                Some(None) => return with_tag_next(place, Some(user), map),
                Some(Some(next)) => drop(object.insert(next, map.next_value()?)),
                None => {}
            }
            object.insert(name, user.whole().map_err(A::Error::custom)?);
        }
        Some(Some(name)) => drop(object.insert(name, map.next_value()?)),
        None => {}
    }
    collect(&mut object, map)?;
    from_object(place, object).map_err(A::Error::custom)
}

/// A user before it is known what follows.
struct Leading {
    known: User,
    /// What only an unknown variant keeps.
    others: Map<String, Value>,
}

impl Leading {
    fn whole(self) -> serde_json::Result<Value> {
        let mut whole = serde_json::to_value(self.known)?;
        if let Value::Object(fields) = &mut whole {
            fields.extend(self.others);
        }
        Ok(whole)
    }
}

struct LeadingUser;

impl<'de> DeserializeSeed<'de> for LeadingUser {
    type Value = Leading;

    fn deserialize<D: Deserializer<'de>>(self, from: D) -> Result<Leading, D::Error> {
        from.deserialize_map(self)
    }
}

impl<'de> Visitor<'de> for LeadingUser {
    type Value = Leading;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Leading, A::Error> {
        let (mut known, mut others) = (User::default(), Map::new());
        fields_and_others(&mut known, &mut others, &mut map)?;
        Ok(Leading { known, others })
    }
}

/// The way for tags that come first, or after a user.
fn with_tag_next<'de, T: Tagged, A: MapAccess<'de>>(
    place: &mut T,
    user: Option<Leading>,
    map: &mut A,
) -> Result<(), A::Error> {
    match map.next_value_seed(Tag(PhantomData))? {
        Ok(variant) => {
            *place = variant;
            let given = user.and_then(|user| {
                *place.leading_user()? = user.known;
                T::LEADING_USER
            });
            place.fill_rest(given, map)
        }
        Err(tag) => {
            let mut object = Map::new();
            object.insert(T::TAG.to_owned(), tag.into());
            if let (Some(name), Some(user)) = (T::LEADING_USER, user) {
                object.insert(name.to_owned(), user.whole().map_err(A::Error::custom)?);
            }
            collect(&mut object, map)?;
            *place = T::unknown(object.into());
            Ok(())
        }
    }
}

fn collect<'de, A: MapAccess<'de>>(
    object: &mut Map<String, Value>,
    map: &mut A,
) -> Result<(), A::Error> {
    while let Some((name, value)) = map.next_entry()? {
        object.insert(name, value);
    }
    Ok(())
}

/// The way for tags that come late.
fn from_object<T: Tagged>(
    place: &mut T,
    object: Map<String, Value>,
) -> Result<(), serde_json::Error> {
    if object
        .get(T::TAG)
        .and_then(Value::as_str)
        .is_some_and(|tag| T::with_tag(tag).is_some())
    {
        let json = reorder::tags_first(&object)?;
        place.fill(&mut serde_json::Deserializer::from_str(&json))
    } else {
        *place = T::unknown(object.into());
        Ok(())
    }
}

/// A key: `None` is the tag.
struct Key(&'static str);

impl<'de> DeserializeSeed<'de> for Key {
    type Value = Option<String>;

    fn deserialize<D: Deserializer<'de>>(self, from: D) -> Result<Self::Value, D::Error> {
        from.deserialize_identifier(self)
    }
}

impl Visitor<'_> for Key {
    type Value = Option<String>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a field name")
    }

    fn visit_str<E>(self, name: &str) -> Result<Self::Value, E> {
        Ok((name != self.0).then(|| name.to_owned()))
    }
}

/// The tag's value: a blank variant, or the name of none.
struct Tag<T>(PhantomData<T>);

impl<'de, T: Tagged> DeserializeSeed<'de> for Tag<T> {
    type Value = Result<T, String>;

    fn deserialize<D: Deserializer<'de>>(self, from: D) -> Result<Self::Value, D::Error> {
        from.deserialize_str(self)
    }
}

impl<T: Tagged> Visitor<'_> for Tag<T> {
    type Value = Result<T, String>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the name of a variant")
    }

    fn visit_str<E>(self, tag: &str) -> Result<Self::Value, E> {
        Ok(T::with_tag(tag).ok_or_else(|| tag.to_owned()))
    }
}

/// Gives tagged unions `Deserialize`.
macro_rules! deserialize_tagged {
    ($($name:ident),* $(,)?) => {$(
        impl crate::de::Fill for $name {
            fn fill<'de, D: serde::Deserializer<'de>>(&mut self, from: D) -> Result<(), D::Error> {
                crate::de::tagged(self, from)
            }
        }
        crate::de::deserialize!($name);
    )*};
}
pub(crate) use deserialize_tagged;
