//! Objects: named fields, each of which has its place.

use std::fmt;

use serde::de::{DeserializeSeed, Deserializer, Error, IgnoredAny, MapAccess, Visitor};
use serde_json::{Map, Value};

/// A type that is an object in JSON.
pub(crate) trait Object: Default {
    /// The fields' names in JSON, in the order of the documentation.
    const FIELDS: &'static [&'static str];
    /// One bit per field that must be there, the first field lowest.
    const REQUIRED: u128;

    /// Reads the value of `FIELDS[field]`.
    fn fill_field<'de, A: MapAccess<'de>>(
        &mut self,
        field: usize,
        map: &mut A,
    ) -> Result<(), A::Error>;
}

/// The mask of some fields, for [`Object::REQUIRED`].
pub(crate) const fn required(fields: &[usize]) -> u128 {
    let mut mask = 0;
    let mut index = 0;
    while index < fields.len() {
        mask |= 1 << fields[index];
        index += 1;
    }
    mask
}

/// Reads an object.
pub(crate) fn object<'de, T: Object, D: Deserializer<'de>>(
    place: &mut T,
    from: D,
) -> Result<(), D::Error> {
    from.deserialize_map(ObjectVisitor(place))
}

struct ObjectVisitor<'a, T>(&'a mut T);

impl<'de, T: Object> Visitor<'de> for ObjectVisitor<'_, T> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
        fields(self.0, None, &mut map)
    }
}

/// As many fields as an object can have here.
const SEEN_BITS: usize = u128::BITS as usize;

/// Reads the fields that are left in `map`; `given` names one that `value` has already.
pub(crate) fn fields<'de, T: Object, A: MapAccess<'de>>(
    value: &mut T,
    given: Option<&str>,
    map: &mut A,
) -> Result<(), A::Error> {
    read(value, given, None, map)
}

/// Reads all fields, and keeps those that `T` does not know.
pub(crate) fn fields_and_others<'de, T: Object, A: MapAccess<'de>>(
    value: &mut T,
    others: &mut Map<String, Value>,
    map: &mut A,
) -> Result<(), A::Error> {
    read(value, None, Some(others), map)
}

fn read<'de, T: Object, A: MapAccess<'de>>(
    value: &mut T,
    given: Option<&str>,
    mut others: Option<&mut Map<String, Value>>,
    map: &mut A,
) -> Result<(), A::Error> {
    const {
        assert!(
            T::FIELDS.len() <= SEEN_BITS,
            "more fields than bits to mark them"
        );
    }
    let given = given.and_then(|name| position(T::FIELDS, name, 0));
    let mut seen = given.map_or(0_u128, |field| 1 << field);
    let mut expected = 0;
    let mut unknown = others.is_some().then(String::new);
    while let Some(field) = map.next_key_seed(FieldName {
        fields: T::FIELDS,
        expected,
        unknown: unknown.as_mut(),
    })? {
        if let Some(field) = field {
            seen |= 1 << field;
            expected = field + 1;
            value.fill_field(field, map)?;
        } else if let (Some(others), Some(name)) = (&mut others, &mut unknown) {
            others.insert(std::mem::take(name), map.next_value()?);
        } else {
            map.next_value::<IgnoredAny>()?;
        }
    }
    match T::REQUIRED & !seen {
        0 => Ok(()),
        missing => Err(missing_field(T::FIELDS, missing)),
    }
}

#[cold]
fn missing_field<E: Error>(fields: &'static [&'static str], missing: u128) -> E {
    E::missing_field(fields[missing.trailing_zeros() as usize])
}

/// Finds out which field a key names.
struct FieldName<'n> {
    fields: &'static [&'static str],
    /// The field after the last one: fields mostly come in the documented order, with gaps.
    expected: usize,
    /// Where the name of an unknown one goes, if somebody wants to know it.
    unknown: Option<&'n mut String>,
}

impl<'de> DeserializeSeed<'de> for FieldName<'_> {
    type Value = Option<usize>;

    fn deserialize<D: Deserializer<'de>>(self, from: D) -> Result<Self::Value, D::Error> {
        from.deserialize_identifier(self)
    }
}

impl Visitor<'_> for FieldName<'_> {
    type Value = Option<usize>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a field name")
    }

    fn visit_str<E>(self, name: &str) -> Result<Self::Value, E> {
        let found = position(self.fields, name, self.expected);
        if let (None, Some(unknown)) = (found, self.unknown) {
            name.clone_into(unknown);
        }
        Ok(found)
    }
}

/// Where `name` is in `fields`, looking around `start` first: behind it and before it in turn.
fn position(fields: &[&str], name: &str, start: usize) -> Option<usize> {
    let (before, after) = fields.split_at(start);
    let mut before = before.iter().enumerate().rev();
    for (distance, field) in after.iter().enumerate() {
        if *field == name {
            return Some(start + distance);
        }
        if let Some((index, field)) = before.next()
            && *field == name
        {
            return Some(index);
        }
    }
    before
        .find(|(_, field)| **field == name)
        .map(|(index, _)| index)
}

/// Gives objects `Deserialize`.
macro_rules! deserialize_object {
    ($($name:ident),* $(,)?) => {$(
        impl crate::de::Fill for $name {
            fn fill<'de, D: serde::Deserializer<'de>>(&mut self, from: D) -> Result<(), D::Error> {
                crate::de::object(self, from)
            }
        }
        crate::de::deserialize!($name);
    )*};
}
pub(crate) use deserialize_object;

#[cfg(test)]
mod tests {
    use super::position;

    #[test]
    fn a_field_is_found_from_any_start() {
        let fields = ["id", "type", "title"];
        for start in 0..=fields.len() {
            for (index, name) in fields.iter().enumerate() {
                assert_eq!(
                    position(&fields, name, start),
                    Some(index),
                    "{name} from {start}"
                );
            }
            assert_eq!(position(&fields, "titl", start), None);
        }
    }
}
