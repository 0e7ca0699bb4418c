//! Arguments into types, by serde: words into fields, one after another.

use super::{
    forms::REST,
    parts::{Fields, Many, Members, Pairs, Variant},
    words::Words,
    wrong::WrongArgs,
};
use serde::de::{DeserializeOwned, Deserializer, Visitor};
use std::{
    borrow::Cow,
    num::{IntErrorKind, ParseIntError},
};

/// How deep types may be in each other: a type that contains itself could go on for as long as there are words.
const DEPTH: usize = 32;

/// Reads all of `text`, which has no white space at its ends.
pub(super) fn read<T: DeserializeOwned>(text: &str, names: &[&str]) -> Result<T, WrongArgs> {
    let mut reader = Reader {
        words: Words::new(text),
        given: None,
        names,
        name: names.first().copied().unwrap_or_default().to_owned(),
        is_all: true,
        depth: 0,
    };
    let value = T::deserialize(&mut reader)?;
    match reader.words.next() {
        None => Ok(value),
        Some(word) => Err(WrongArgs::TooMany {
            word: word.said.into_owned(),
        }),
    }
}

/// What is left of a command's text, and what is being read of it.
pub(super) struct Reader<'a> {
    pub(super) words: Words<'a>,
    /// A value that was given by name: it is read next.
    pub(super) given: Option<Cow<'a, str>>,
    /// What the handler calls the members of its tuple.
    names: &'a [&'a str],
    /// What is being read is called this.
    pub(super) name: String,
    /// Nothing but one text is wanted: it is everything, as it was written.
    is_all: bool,
    depth: usize,
}

impl<'a> Reader<'a> {
    pub(super) fn word(&mut self) -> Result<Cow<'a, str>, WrongArgs> {
        let given = self.given.take();
        let word = given.or_else(|| self.words.next().map(|word| word.said));
        word.ok_or_else(|| self.missing())
    }

    fn missing(&self) -> WrongArgs {
        WrongArgs::Missing {
            name: self.name.clone(),
        }
    }

    pub(super) fn is_done(&self) -> bool {
        self.given.is_none() && self.words.is_empty()
    }

    fn deeper<T>(
        &mut self,
        read: impl FnOnce(&mut Self) -> Result<T, WrongArgs>,
    ) -> Result<T, WrongArgs> {
        if self.depth == DEPTH {
            return Err(WrongArgs::new("This is nested too deeply"));
        }
        self.depth += 1;
        let value = read(self);
        self.depth -= 1;
        value
    }

    /// For what consists of several words.
    fn apart<T>(
        &mut self,
        read: impl FnOnce(&mut Self) -> Result<T, WrongArgs>,
    ) -> Result<T, WrongArgs> {
        self.is_all = false;
        self.deeper(read)
    }

    fn text(&mut self) -> Result<Cow<'a, str>, WrongArgs> {
        if self.is_all {
            return Ok(Cow::Borrowed(self.words.rest()));
        }
        self.word()
    }
}

/// A number that cannot be read as this type.
fn no_integer(word: &str, error: &ParseIntError, least: String, most: String) -> WrongArgs {
    let word = word.to_owned();
    let negative = word.strip_prefix('-');
    let is_number = negative.is_some_and(|digits| {
        !digits.is_empty() && digits.bytes().all(|digit| digit.is_ascii_digit())
    });
    match error.kind() {
        IntErrorKind::PosOverflow => WrongArgs::OutOfRange { word, limit: most },
        IntErrorKind::NegOverflow => WrongArgs::OutOfRange { word, limit: least },
        // Types without a sign do not know one.
        _ if is_number => WrongArgs::OutOfRange { word, limit: least },
        _ => WrongArgs::Unfit {
            word,
            wanted: "a whole number".to_owned(),
        },
    }
}

macro_rules! integers {
    ($($method:ident $visit:ident $type:ident)*) => { $(
        fn $method<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, WrongArgs> {
            let word = self.word()?;
            match word.parse::<$type>() {
                Ok(number) => visitor.$visit(number).map_err(|wrong: WrongArgs| wrong.about(&word)),
                Err(error) => {
                    Err(no_integer(&word, &error, $type::MIN.to_string(), $type::MAX.to_string()))
                }
            }
        }
    )* };
}

impl<'de> Deserializer<'de> for &mut Reader<'_> {
    type Error = WrongArgs;

    integers! {
        deserialize_i8 visit_i8 i8
        deserialize_i16 visit_i16 i16
        deserialize_i32 visit_i32 i32
        deserialize_i64 visit_i64 i64
        deserialize_i128 visit_i128 i128
        deserialize_u8 visit_u8 u8
        deserialize_u16 visit_u16 u16
        deserialize_u32 visit_u32 u32
        deserialize_u64 visit_u64 u64
        deserialize_u128 visit_u128 u128
    }

    fn deserialize_f32<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, WrongArgs> {
        let word = self.word()?;
        let number = word.parse().ok().filter(|number: &f32| number.is_finite());
        let number = number.ok_or_else(|| no_number(&word))?;
        visitor
            .visit_f32(number)
            .map_err(|wrong: WrongArgs| wrong.about(&word))
    }

    fn deserialize_f64<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, WrongArgs> {
        let word = self.word()?;
        let number = word.parse().ok().filter(|number: &f64| number.is_finite());
        let number = number.ok_or_else(|| no_number(&word))?;
        visitor
            .visit_f64(number)
            .map_err(|wrong: WrongArgs| wrong.about(&word))
    }

    fn deserialize_bool<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, WrongArgs> {
        let word = self.word()?;
        match word.to_ascii_lowercase().as_str() {
            "true" | "yes" | "on" | "1" => visitor.visit_bool(true),
            "false" | "no" | "off" | "0" => visitor.visit_bool(false),
            _ => Err(WrongArgs::Unfit {
                word: word.into_owned(),
                wanted: "yes or no".to_owned(),
            }),
        }
    }

    fn deserialize_char<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, WrongArgs> {
        let word = self.word()?;
        let mut letters = word.chars();
        match (letters.next(), letters.next()) {
            (Some(letter), None) => visitor
                .visit_char(letter)
                .map_err(|wrong: WrongArgs| wrong.about(&word)),
            _ => Err(WrongArgs::Unfit {
                word: word.into_owned(),
                wanted: "a single letter".to_owned(),
            }),
        }
    }

    fn deserialize_str<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, WrongArgs> {
        let text = self.text()?;
        visitor
            .visit_str(&text)
            .map_err(|wrong: WrongArgs| wrong.about(&text))
    }

    fn deserialize_string<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, WrongArgs> {
        self.deserialize_str(visitor)
    }

    fn deserialize_identifier<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, WrongArgs> {
        self.deserialize_str(visitor)
    }

    fn deserialize_bytes<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, WrongArgs> {
        let text = self.text()?;
        visitor
            .visit_bytes(text.as_bytes())
            .map_err(|wrong: WrongArgs| wrong.about(&text))
    }

    fn deserialize_byte_buf<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, WrongArgs> {
        self.deserialize_bytes(visitor)
    }

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, WrongArgs> {
        let word = self.word()?;
        let read = match (word.parse(), word.parse()) {
            (Ok(number), _) => visitor.visit_i64(number),
            (_, Ok(number)) => visitor.visit_u64(number),
            _ => visitor.visit_str(&word),
        };
        read.map_err(|wrong: WrongArgs| wrong.about(&word))
    }

    fn deserialize_ignored_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, WrongArgs> {
        self.word()?;
        visitor.visit_unit()
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, WrongArgs> {
        if self.is_done() {
            return visitor.visit_none();
        }
        self.deeper(|reader| visitor.visit_some(reader))
    }

    fn deserialize_unit<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, WrongArgs> {
        visitor.visit_unit()
    }

    fn deserialize_unit_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        visitor: V,
    ) -> Result<V::Value, WrongArgs> {
        visitor.visit_unit()
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        name: &'static str,
        visitor: V,
    ) -> Result<V::Value, WrongArgs> {
        if name != REST {
            return self.deeper(|reader| visitor.visit_newtype_struct(reader));
        }
        if self.is_done() {
            return Err(self.missing());
        }
        match self.given.take() {
            Some(given) => visitor.visit_str(&given),
            None => visitor.visit_str(self.words.rest()),
        }
    }

    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, WrongArgs> {
        self.apart(|reader| visitor.visit_seq(Many(reader)))
    }

    fn deserialize_tuple<V: Visitor<'de>>(
        self,
        length: usize,
        visitor: V,
    ) -> Result<V::Value, WrongArgs> {
        let names = std::mem::take(&mut self.names);
        self.apart(|reader| {
            visitor.visit_seq(Members {
                reader,
                names,
                at: 0,
                length,
            })
        })
    }

    fn deserialize_tuple_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        length: usize,
        visitor: V,
    ) -> Result<V::Value, WrongArgs> {
        self.deserialize_tuple(length, visitor)
    }

    fn deserialize_map<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, WrongArgs> {
        self.apart(|reader| visitor.visit_map(Pairs(reader)))
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, WrongArgs> {
        self.names = &[];
        let left = fields.to_vec();
        self.apart(|reader| visitor.visit_map(Fields { reader, left }))
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        variants: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, WrongArgs> {
        self.names = &[];
        self.apart(|reader| visitor.visit_enum(Variant { reader, variants }))
    }
}

fn no_number(word: &str) -> WrongArgs {
    WrongArgs::Unfit {
        word: word.to_owned(),
        wanted: "a number".to_owned(),
    }
}
