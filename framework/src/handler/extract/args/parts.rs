//! What consists of several words: lists, tuples, structs, maps and variants, as serde asks for their parts.

use super::{read::Reader, words::Word, wrong::WrongArgs};
use serde::de::{
    DeserializeSeed, Deserializer, EnumAccess, IntoDeserializer, MapAccess, SeqAccess,
    VariantAccess, Visitor, value::CowStrDeserializer,
};
use std::borrow::Cow;

/// As many as there are words.
pub(super) struct Many<'r, 'a>(pub(super) &'r mut Reader<'a>);

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
pub(super) struct Members<'r, 'a> {
    pub(super) reader: &'r mut Reader<'a>,
    pub(super) names: &'a [&'a str],
    pub(super) at: usize,
    pub(super) length: usize,
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
pub(super) struct Pairs<'r, 'a>(pub(super) &'r mut Reader<'a>);

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
pub(super) struct Fields<'r, 'a> {
    pub(super) reader: &'r mut Reader<'a>,
    pub(super) left: Vec<&'static str>,
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
pub(super) struct Variant<'r, 'a> {
    pub(super) reader: &'r mut Reader<'a>,
    pub(super) variants: &'static [&'static str],
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

/// What a variant holds.
pub(super) struct Content<'r, 'a>(&'r mut Reader<'a>);

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
