//! Values into payloads, by serde.

use super::{DeepLinkError, is_allowed};
use base64::Engine as _;
use serde::{
    Serialize, Serializer,
    ser::{self, Impossible},
};
use std::fmt;

pub(super) fn write<T: Serialize + ?Sized>(value: &T) -> Result<String, DeepLinkError> {
    match value.serialize(Plain) {
        Ok(payload) => Ok(payload),
        Err(NotPlain::Compound) => json(value),
        Err(NotPlain::Never(error)) => Err(error),
    }
}

fn json<T: Serialize + ?Sized>(value: &T) -> Result<String, DeepLinkError> {
    let json = serde_json::to_vec(value);
    let json = json.map_err(|error| DeepLinkError::Unsupported(error.to_string()))?;
    Ok(base64::prelude::BASE64_URL_SAFE_NO_PAD.encode(json))
}

/// Writes what can be read in a link by people.
struct Plain;

#[derive(Debug)]
enum NotPlain {
    /// It consists of several values.
    Compound,
    Never(DeepLinkError),
}

impl fmt::Display for NotPlain {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Compound => f.write_str("several values"),
            Self::Never(error) => error.fmt(f),
        }
    }
}

impl std::error::Error for NotPlain {}

impl ser::Error for NotPlain {
    fn custom<T: fmt::Display>(why: T) -> Self {
        Self::Never(DeepLinkError::Unsupported(why.to_string()))
    }
}

fn never<T>(why: &str) -> Result<T, NotPlain> {
    Err(NotPlain::Never(DeepLinkError::Unsupported(why.to_owned())))
}

macro_rules! integers {
    ($($method:ident $type:ty)*) => { $(
        fn $method(self, number: $type) -> Result<String, NotPlain> {
            Ok(number.to_string())
        }
    )* };
}

impl Serializer for Plain {
    type Ok = String;
    type Error = NotPlain;
    type SerializeSeq = Impossible<String, NotPlain>;
    type SerializeTuple = Impossible<String, NotPlain>;
    type SerializeTupleStruct = Impossible<String, NotPlain>;
    type SerializeTupleVariant = Impossible<String, NotPlain>;
    type SerializeMap = Impossible<String, NotPlain>;
    type SerializeStruct = Impossible<String, NotPlain>;
    type SerializeStructVariant = Impossible<String, NotPlain>;

    integers! {
        serialize_i8 i8
        serialize_i16 i16
        serialize_i32 i32
        serialize_i64 i64
        serialize_i128 i128
        serialize_u8 u8
        serialize_u16 u16
        serialize_u32 u32
        serialize_u64 u64
        serialize_u128 u128
        serialize_bool bool
    }

    fn serialize_str(self, text: &str) -> Result<String, NotPlain> {
        match text.chars().find(|character| !is_allowed(*character)) {
            Some(character) => Err(NotPlain::Never(DeepLinkError::NotAllowed(character))),
            None => Ok(text.to_owned()),
        }
    }

    fn serialize_char(self, character: char) -> Result<String, NotPlain> {
        self.serialize_str(character.encode_utf8(&mut [0; 4]))
    }

    fn serialize_f32(self, _: f32) -> Result<String, NotPlain> {
        never("a fraction; put it in a struct")
    }

    fn serialize_f64(self, _: f64) -> Result<String, NotPlain> {
        never("a fraction; put it in a struct")
    }

    fn serialize_bytes(self, _: &[u8]) -> Result<String, NotPlain> {
        Err(NotPlain::Compound)
    }

    fn serialize_none(self) -> Result<String, NotPlain> {
        never("there is nothing in it")
    }

    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Result<String, NotPlain> {
        value.serialize(self)
    }

    fn serialize_unit(self) -> Result<String, NotPlain> {
        never("there is nothing in it")
    }

    fn serialize_unit_struct(self, _: &'static str) -> Result<String, NotPlain> {
        self.serialize_unit()
    }

    fn serialize_unit_variant(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
    ) -> Result<String, NotPlain> {
        self.serialize_str(variant)
    }

    fn serialize_newtype_struct<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        value: &T,
    ) -> Result<String, NotPlain> {
        value.serialize(self)
    }

    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
        value: &T,
    ) -> Result<String, NotPlain> {
        let name = Self.serialize_str(variant)?;
        let value = write(value).map_err(NotPlain::Never)?;
        Ok(format!("{name}-{value}"))
    }

    fn serialize_seq(self, _: Option<usize>) -> Result<Self::SerializeSeq, NotPlain> {
        Err(NotPlain::Compound)
    }

    fn serialize_tuple(self, _: usize) -> Result<Self::SerializeTuple, NotPlain> {
        Err(NotPlain::Compound)
    }

    fn serialize_tuple_struct(
        self,
        _: &'static str,
        _: usize,
    ) -> Result<Self::SerializeTupleStruct, NotPlain> {
        Err(NotPlain::Compound)
    }

    fn serialize_tuple_variant(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: usize,
    ) -> Result<Self::SerializeTupleVariant, NotPlain> {
        Err(NotPlain::Compound)
    }

    fn serialize_map(self, _: Option<usize>) -> Result<Self::SerializeMap, NotPlain> {
        Err(NotPlain::Compound)
    }

    fn serialize_struct(
        self,
        _: &'static str,
        _: usize,
    ) -> Result<Self::SerializeStruct, NotPlain> {
        Err(NotPlain::Compound)
    }

    fn serialize_struct_variant(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: usize,
    ) -> Result<Self::SerializeStructVariant, NotPlain> {
        Err(NotPlain::Compound)
    }
}
