//! Arguments into types, by serde: words into fields, one after another.

use super::{
    forms::REST,
    words::{Word, Words},
    wrong::WrongArgs,
};
use serde::de::{
    DeserializeOwned, DeserializeSeed, Deserializer, EnumAccess, IntoDeserializer, MapAccess,
    SeqAccess, VariantAccess, Visitor, value::CowStrDeserializer,
};
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

struct Reader<'a> {
    words: Words<'a>,
    /// A value that was given by name: it is read next.
    given: Option<Cow<'a, str>>,
    /// What the handler calls the members of its tuple.
    names: &'a [&'a str],
    /// What is being read is called this.
    name: String,
    /// Nothing but one text is wanted: it is everything, as it was written.
    is_all: bool,
    depth: usize,
}

impl<'a> Reader<'a> {
    fn word(&mut self) -> Result<Cow<'a, str>, WrongArgs> {
        let given = self.given.take();
        let word = given.or_else(|| self.words.next().map(|word| word.said));
        word.ok_or_else(|| self.missing())
    }

    fn missing(&self) -> WrongArgs {
        WrongArgs::Missing {
            name: self.name.clone(),
        }
    }

    fn is_done(&self) -> bool {
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

/// As many as there are words.
struct Many<'r, 'a>(&'r mut Reader<'a>);

impl<'de> SeqAccess<'de> for Many<'_, '_> {
    type Error = WrongArgs;

    fn next_element_seed<S: DeserializeSeed<'de>>(
        &mut self,
        seed: S,
    ) -> Result<Option<S::Value>, WrongArgs> {
        if self.0.is_done() {
            return Ok(None);
        }
        let before = (self.0.words.position(), self.0.given.is_some());
        let element = seed.deserialize(&mut *self.0)?;
        let now = (self.0.words.position(), self.0.given.is_some());
        // What takes no words could go on for ever.
        Ok((now != before).then_some(element))
    }
}

/// The members of a tuple: there is always a next one to be asked, so that optional ones can be absent.
struct Members<'r, 'a> {
    reader: &'r mut Reader<'a>,
    names: &'a [&'a str],
    at: usize,
    length: usize,
}

impl<'de> SeqAccess<'de> for Members<'_, '_> {
    type Error = WrongArgs;

    fn next_element_seed<S: DeserializeSeed<'de>>(
        &mut self,
        seed: S,
    ) -> Result<Option<S::Value>, WrongArgs> {
        if self.at == self.length {
            return Ok(None);
        }
        if let Some(name) = self.names.get(self.at) {
            (*name).clone_into(&mut self.reader.name);
        } else if self.length > 1 {
            self.reader.name.clear();
        }
        self.at += 1;
        seed.deserialize(&mut *self.reader).map(Some)
    }

    fn size_hint(&self) -> Option<usize> {
        Some(self.length - self.at)
    }
}

/// A map of words like `name=value`.
struct Pairs<'r, 'a>(&'r mut Reader<'a>);

impl<'de> MapAccess<'de> for Pairs<'_, '_> {
    type Error = WrongArgs;

    fn next_key_seed<S: DeserializeSeed<'de>>(
        &mut self,
        seed: S,
    ) -> Result<Option<S::Value>, WrongArgs> {
        let Some(word) = self.0.words.next() else {
            return Ok(None);
        };
        let (name, value) = split(word).map_err(|word| WrongArgs::Unfit {
            word: word.said.into_owned(),
            wanted: "like name=value".to_owned(),
        })?;
        self.0.given = Some(value);
        let name: CowStrDeserializer<'_, WrongArgs> = name.into_deserializer();
        seed.deserialize(name).map(Some)
    }

    fn next_value_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<S::Value, WrongArgs> {
        let value = seed.deserialize(&mut *self.0);
        self.0.given = None;
        value
    }
}

/// `name=value` in two.
fn split(word: Word<'_>) -> Result<(Cow<'_, str>, Cow<'_, str>), Word<'_>> {
    let Some(end) = word.name else {
        return Err(word);
    };
    let at = end + 1;
    Ok(match word.said {
        Cow::Borrowed(said) => (said[..end].into(), said[at..].into()),
        Cow::Owned(said) => (said[..end].to_owned().into(), said[at..].to_owned().into()),
    })
}

/// The fields of a struct: those that are named in the text, the others in their order. Fields that are not given are
/// not there, so that serde's defaults count.
struct Fields<'r, 'a> {
    reader: &'r mut Reader<'a>,
    left: Vec<&'static str>,
}

impl<'de> MapAccess<'de> for Fields<'_, '_> {
    type Error = WrongArgs;

    fn next_key_seed<S: DeserializeSeed<'de>>(
        &mut self,
        seed: S,
    ) -> Result<Option<S::Value>, WrongArgs> {
        if self.left.is_empty() || self.reader.is_done() {
            return Ok(None);
        }
        let mut ahead = self.reader.words.clone();
        let named = ahead.next().and_then(|word| {
            let (name, value) = split(word).ok()?;
            let place = self.left.iter().position(|field| *field == name)?;
            Some((place, value))
        });
        let place = named.as_ref().map_or(0, |(place, _)| *place);
        if let Some((_, value)) = named {
            self.reader.words = ahead;
            self.reader.given = Some(value);
        }
        let field = self.left.remove(place);
        field.clone_into(&mut self.reader.name);
        let field: serde::de::value::StrDeserializer<'_, WrongArgs> = field.into_deserializer();
        seed.deserialize(field).map(Some)
    }

    fn next_value_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<S::Value, WrongArgs> {
        let value = seed.deserialize(&mut *self.reader);
        self.reader.given = None;
        value
    }
}

/// A word that says which variant it is; what the variant holds follows.
struct Variant<'r, 'a> {
    reader: &'r mut Reader<'a>,
    variants: &'static [&'static str],
}

impl<'de, 'r, 'a> EnumAccess<'de> for Variant<'r, 'a> {
    type Error = WrongArgs;
    type Variant = Content<'r, 'a>;

    fn variant_seed<S: DeserializeSeed<'de>>(
        self,
        seed: S,
    ) -> Result<(S::Value, Self::Variant), WrongArgs> {
        let word = self.reader.word()?;
        let known = self
            .variants
            .iter()
            .find(|known| known.to_lowercase() == word.to_lowercase());
        let name = known.copied().unwrap_or(&word);
        let name: serde::de::value::StrDeserializer<'_, WrongArgs> = name.into_deserializer();
        let variant = seed.deserialize(name).map_err(|wrong| wrong.about(&word))?;
        Ok((variant, Content(self.reader)))
    }
}

struct Content<'r, 'a>(&'r mut Reader<'a>);

impl<'de> VariantAccess<'de> for Content<'_, '_> {
    type Error = WrongArgs;

    fn unit_variant(self) -> Result<(), WrongArgs> {
        Ok(())
    }

    fn newtype_variant_seed<S: DeserializeSeed<'de>>(self, seed: S) -> Result<S::Value, WrongArgs> {
        seed.deserialize(self.0)
    }

    fn tuple_variant<V: Visitor<'de>>(
        self,
        length: usize,
        visitor: V,
    ) -> Result<V::Value, WrongArgs> {
        self.0.deserialize_tuple(length, visitor)
    }

    fn struct_variant<V: Visitor<'de>>(
        self,
        fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, WrongArgs> {
        self.0.deserialize_struct("", fields, visitor)
    }
}
