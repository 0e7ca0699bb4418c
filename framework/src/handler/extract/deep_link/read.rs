//! Payloads into values, by serde. Any text at all can be tried.

use base64::Engine as _;
use serde::{
    Deserializer,
    de::{
        DeserializeOwned, DeserializeSeed, EnumAccess, Error as _, IntoDeserializer, VariantAccess,
        Visitor,
        value::{Error, StrDeserializer},
    },
};
use serde_json::Value;

/// `None` for a payload that is something else.
pub(super) fn read<T: DeserializeOwned>(payload: &str) -> Option<T> {
    T::deserialize(Payload {
        text: payload,
        depth: 0,
    })
    .ok()
}

/// How deep types may be in each other without anything that takes a part of the text.
const DEPTH: u8 = 16;

#[derive(Clone, Copy)]
struct Payload<'p> {
    text: &'p str,
    depth: u8,
}

impl<'p> Payload<'p> {
    /// What consists of several values, as it was written.
    fn json(self) -> Result<Value, Error> {
        let json = base64::prelude::BASE64_URL_SAFE_NO_PAD.decode(self.text);
        let json = json.map_err(Error::custom)?;
        serde_json::from_slice(&json).map_err(Error::custom)
    }

    fn deeper(self) -> Result<Self, Error> {
        if self.depth == DEPTH {
            return Err(Error::custom("nested too deeply"));
        }
        Ok(Self {
            depth: self.depth + 1,
            ..self
        })
    }
}

macro_rules! scalars {
    ($($method:ident $visit:ident)*) => { $(
        fn $method<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
            visitor.$visit(self.text.parse().map_err(Error::custom)?)
        }
    )* };
}

macro_rules! encoded {
    ($($method:ident($($argument:ident: $type:ty),*))*) => { $(
        fn $method<V: Visitor<'de>>(self, $($argument: $type,)* visitor: V) -> Result<V::Value, Error> {
            self.json()?.$method($($argument,)* visitor).map_err(Error::custom)
        }
    )* };
}

impl<'de> Deserializer<'de> for Payload<'_> {
    type Error = Error;

    scalars! {
        deserialize_i8 visit_i8
        deserialize_i16 visit_i16
        deserialize_i32 visit_i32
        deserialize_i64 visit_i64
        deserialize_i128 visit_i128
        deserialize_u8 visit_u8
        deserialize_u16 visit_u16
        deserialize_u32 visit_u32
        deserialize_u64 visit_u64
        deserialize_u128 visit_u128
        deserialize_bool visit_bool
    }

    encoded! {
        deserialize_any()
        deserialize_bytes()
        deserialize_byte_buf()
        deserialize_seq()
        deserialize_tuple(length: usize)
        deserialize_tuple_struct(name: &'static str, length: usize)
        deserialize_map()
        deserialize_struct(name: &'static str, fields: &'static [&'static str])
    }

    fn deserialize_str<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        visitor.visit_str(self.text)
    }

    fn deserialize_string<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        visitor.visit_str(self.text)
    }

    fn deserialize_identifier<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        visitor.visit_str(self.text)
    }

    fn deserialize_char<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        visitor.visit_str(self.text)
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        visitor.visit_some(self.deeper()?)
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        visitor: V,
    ) -> Result<V::Value, Error> {
        visitor.visit_newtype_struct(self.deeper()?)
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        name: &'static str,
        variants: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Error> {
        match Named::find(self, variants) {
            Some(named) => visitor.visit_enum(named),
            // Variants of several values are written as a whole.
            None => self
                .json()?
                .deserialize_enum(name, variants, visitor)
                .map_err(Error::custom),
        }
    }

    fn deserialize_f32<V: Visitor<'de>>(self, _: V) -> Result<V::Value, Error> {
        Err(Error::custom("a fraction"))
    }

    fn deserialize_f64<V: Visitor<'de>>(self, _: V) -> Result<V::Value, Error> {
        Err(Error::custom("a fraction"))
    }

    fn deserialize_unit<V: Visitor<'de>>(self, _: V) -> Result<V::Value, Error> {
        Err(Error::custom("nothing"))
    }

    fn deserialize_unit_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        visitor: V,
    ) -> Result<V::Value, Error> {
        self.deserialize_unit(visitor)
    }

    fn deserialize_ignored_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        visitor.visit_unit()
    }
}

/// A variant's name, and its value behind a `-`.
struct Named<'p> {
    name: &'static str,
    value: Option<Payload<'p>>,
}

impl<'p> Named<'p> {
    fn find(payload: Payload<'p>, variants: &'static [&'static str]) -> Option<Self> {
        let named = |name: &&'static str| {
            let value = payload.text.strip_prefix(*name)?;
            let value = match value.strip_prefix('-') {
                Some(text) => Some(Payload { text, ..payload }),
                None if value.is_empty() => None,
                None => return None,
            };
            Some(Self { name, value })
        };
        // Of `a` and `a-b`, the longer one is meant.
        variants
            .iter()
            .filter_map(named)
            .max_by_key(|named| named.name.len())
    }
}

impl<'de, 'p> EnumAccess<'de> for Named<'p> {
    type Error = Error;
    type Variant = Self;

    fn variant_seed<S: DeserializeSeed<'de>>(self, seed: S) -> Result<(S::Value, Self), Error> {
        let name: StrDeserializer<'_, Error> = self.name.into_deserializer();
        Ok((seed.deserialize(name)?, self))
    }
}

impl<'de> VariantAccess<'de> for Named<'_> {
    type Error = Error;

    fn unit_variant(self) -> Result<(), Error> {
        match self.value {
            None => Ok(()),
            Some(_) => Err(Error::custom("a value where there is none")),
        }
    }

    fn newtype_variant_seed<S: DeserializeSeed<'de>>(self, seed: S) -> Result<S::Value, Error> {
        let value = self.value.ok_or_else(|| Error::custom("no value"))?;
        seed.deserialize(value.deeper()?)
    }

    fn tuple_variant<V: Visitor<'de>>(self, _: usize, _: V) -> Result<V::Value, Error> {
        Err(Error::custom("a name alone"))
    }

    fn struct_variant<V: Visitor<'de>>(
        self,
        _: &'static [&'static str],
        _: V,
    ) -> Result<V::Value, Error> {
        Err(Error::custom("a name alone"))
    }
}
