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
    let given = given.and_then(|given| FieldName::of::<T>(0, None).position(given));
    let mut seen = given.map_or(0_u128, |field| 1 << field);
    let mut expected = 0;
    let mut unknown = others.is_some().then(String::new);
    while let Some(field) = map.next_key_seed(FieldName::of::<T>(expected, unknown.as_mut()))? {
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
    /// Where there are many.
    index: Option<&'static Index>,
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
        let found = self.position(name);
        if let (None, Some(unknown)) = (found, self.unknown) {
            name.clone_into(unknown);
        }
        Ok(found)
    }
}

impl<'n> FieldName<'n> {
    fn of<T: Object>(expected: usize, unknown: Option<&'n mut String>) -> Self {
        Self {
            fields: T::FIELDS,
            index: (T::FIELDS.len() >= MANY).then_some(const { &Index::new(T::FIELDS) }),
            expected,
            unknown,
        }
    }

    fn position(&self, name: &str) -> Option<usize> {
        let Self {
            fields,
            index,
            expected,
            ..
        } = *self;
        if fields.get(expected).is_some_and(|next| *next == name) {
            return Some(expected);
        }
        match index {
            Some(index) => index.find(fields, name),
            None => fields.iter().position(|field| *field == name),
        }
    }
}

/// From how many fields on a table finds one sooner than a look at all of them.
const MANY: usize = 8;
const SLOTS: usize = 64;
const NONE: u8 = u8::MAX;

/// The fields of an object by their names: a hash table, made when the program is built.
struct Index {
    first: [u8; SLOTS],
    /// The next field of the same slot.
    next: [u8; SEEN_BITS],
}

impl Index {
    const fn new(fields: &[&str]) -> Self {
        let mut index = Self {
            first: [NONE; SLOTS],
            next: [NONE; SEEN_BITS],
        };
        let mut field = fields.len();
        while field > 0 {
            field -= 1;
            let slot = Self::slot(fields[field].as_bytes());
            index.next[field] = index.first[slot];
            index.first[slot] = field as u8;
        }
        index
    }

    const fn slot(name: &[u8]) -> usize {
        let length = name.len();
        if length == 0 {
            return 0;
        }
        let (first, middle, last) = (name[0], name[length / 2], name[length - 1]);
        (length + first as usize * 3 + middle as usize * 7 + last as usize * 5) % SLOTS
    }

    fn find(&self, fields: &[&str], name: &str) -> Option<usize> {
        let mut field = self.first[Self::slot(name.as_bytes())];
        while field != NONE {
            if fields[usize::from(field)] == name {
                return Some(usize::from(field));
            }
            field = self.next[usize::from(field)];
        }
        None
    }
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
    use super::{FieldName, Index};

    #[test]
    fn a_field_is_found_from_any_start() {
        const FIELDS: &[&str] = &["id", "type", "title", "titel", "tit", "", "ti_tle"];
        for index in [None, Some(const { &Index::new(FIELDS) })] {
            for expected in 0..=FIELDS.len() {
                let names = FieldName {
                    fields: FIELDS,
                    index,
                    expected,
                    unknown: None,
                };
                for (field, name) in FIELDS.iter().enumerate() {
                    assert_eq!(names.position(name), Some(field), "{name} from {expected}");
                }
                assert_eq!(names.position("titl"), None);
            }
        }
    }
}
