//! How arguments are written, found out from their type: it is asked to read itself from something that notes what it
//! asks for.

use super::{forms::REST, wrong::WrongArgs};
use serde::de::{
    DeserializeOwned, DeserializeSeed, Deserializer, EnumAccess, IntoDeserializer, MapAccess,
    SeqAccess, VariantAccess, Visitor, value::StrDeserializer,
};

/// As in `<who> [how many] [tags …]`, with the handler's names for the members of its tuple.
pub(crate) fn usage<T: DeserializeOwned>(names: &[&str]) -> String {
    let mut samples: Vec<usize> = Vec::new();
    loop {
        let mut trace = Trace::new(names, samples.clone());
        // What the value is does not matter, only what was asked for.
        let read = T::deserialize(&mut trace);
        let failed_at = trace.texts.checked_sub(1).filter(|_| read.is_err());
        let next = failed_at.map(|text| {
            samples.resize(text + 1, 0);
            samples[text] += 1;
            samples[text]
        });
        // A type that takes no sample does not show whether what comes behind it may be absent.
        if next.is_none_or(|next| next >= SAMPLES.len()) {
            return trace.parts.join(" ");
        }
    }
}

/// Texts that types of the standard library take.
const SAMPLES: [&str; 5] = ["", "1", "127.0.0.1", "127.0.0.1:80", "a"];

/// How deep it looks into types that may contain themselves.
const DEPTH: usize = 8;

struct Trace<'a> {
    parts: Vec<String>,
    names: &'a [&'a str],
    name: String,
    form: Form,
    /// Nothing but one text is wanted.
    is_all: bool,
    /// For each text that was asked for, which sample it gets.
    samples: Vec<usize>,
    texts: usize,
    depth: usize,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Form {
    Once,
    Optional,
    Many,
}

impl<'a> Trace<'a> {
    fn new(names: &'a [&'a str], samples: Vec<usize>) -> Self {
        Self {
            parts: Vec::new(),
            names,
            name: names.first().copied().unwrap_or_default().to_owned(),
            form: Form::Once,
            is_all: true,
            samples,
            texts: 0,
            depth: 0,
        }
    }

    /// Notes one argument, by its name or else by what it is.
    fn note(&mut self, what: &str) {
        let name = match self.name.as_str() {
            "" => what.to_owned(),
            name => name.to_owned(),
        };
        self.write(&name);
    }

    fn write(&mut self, name: &str) {
        let name = name.replace('_', " ");
        self.parts.push(match self.form {
            Form::Once => format!("<{name}>"),
            Form::Optional => format!("[{name}]"),
            Form::Many => format!("[{name} …]"),
        });
    }

    fn sample(&mut self) -> &'static str {
        let sample = self.samples.get(self.texts).copied().unwrap_or_default();
        self.texts += 1;
        SAMPLES.get(sample).copied().unwrap_or_default()
    }

    fn in_form<T>(
        &mut self,
        form: Form,
        read: impl FnOnce(&mut Self) -> Result<T, WrongArgs>,
    ) -> Result<T, WrongArgs> {
        if self.depth == DEPTH {
            return Err(WrongArgs::new("too deep"));
        }
        let before = std::mem::replace(&mut self.form, form);
        self.depth += 1;
        let read = read(self);
        self.depth -= 1;
        self.form = before;
        read
    }
}

macro_rules! scalars {
    ($($method:ident $visit:ident $what:literal $value:expr;)*) => { $(
        fn $method<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, WrongArgs> {
            self.note($what);
            visitor.$visit($value)
        }
    )* };
}

impl<'de> Deserializer<'de> for &mut Trace<'_> {
    type Error = WrongArgs;

    scalars! {
        deserialize_i8 visit_i8 "number" 1;
        deserialize_i16 visit_i16 "number" 1;
        deserialize_i32 visit_i32 "number" 1;
        deserialize_i64 visit_i64 "number" 1;
        deserialize_i128 visit_i128 "number" 1;
        deserialize_u8 visit_u8 "number" 1;
        deserialize_u16 visit_u16 "number" 1;
        deserialize_u32 visit_u32 "number" 1;
        deserialize_u64 visit_u64 "number" 1;
        deserialize_u128 visit_u128 "number" 1;
        deserialize_f32 visit_f32 "number" 1.0;
        deserialize_f64 visit_f64 "number" 1.0;
        deserialize_bool visit_bool "yes or no" true;
        deserialize_char visit_char "letter" 'a';
        deserialize_bytes visit_bytes "word" b"";
        deserialize_byte_buf visit_bytes "word" b"";
        deserialize_any visit_str "word" "";
    }

    fn deserialize_str<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, WrongArgs> {
        if self.is_all && self.form == Form::Once {
            self.form = Form::Optional;
            self.note("text");
        } else {
            self.note("word");
        }
        let sample = self.sample();
        visitor.visit_str(sample)
    }

    fn deserialize_string<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, WrongArgs> {
        self.deserialize_str(visitor)
    }

    fn deserialize_identifier<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, WrongArgs> {
        self.deserialize_str(visitor)
    }

    fn deserialize_ignored_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, WrongArgs> {
        visitor.visit_unit()
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, WrongArgs> {
        self.in_form(Form::Optional, |trace| visitor.visit_some(trace))
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
        if name == REST {
            self.note("text …");
            return visitor.visit_str("");
        }
        if self.name.is_empty() {
            self.name = plain(name);
            self.is_all = false;
        }
        let form = self.form;
        self.in_form(form, |trace| visitor.visit_newtype_struct(trace))
    }

    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, WrongArgs> {
        self.is_all = false;
        self.in_form(Form::Many, |trace| visitor.visit_seq(One(Some(trace))))
    }

    fn deserialize_tuple<V: Visitor<'de>>(
        self,
        length: usize,
        visitor: V,
    ) -> Result<V::Value, WrongArgs> {
        self.is_all = false;
        let names = std::mem::take(&mut self.names);
        let form = self.form;
        self.in_form(form, |trace| {
            visitor.visit_seq(Members {
                trace,
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
        self.form = Form::Many;
        self.write("name=value");
        visitor.visit_map(Fields {
            trace: self,
            left: [].iter(),
        })
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, WrongArgs> {
        self.is_all = false;
        self.names = &[];
        let form = self.form;
        self.in_form(form, |trace| {
            visitor.visit_map(Fields {
                trace,
                left: fields.iter(),
            })
        })
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        variants: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, WrongArgs> {
        self.is_all = false;
        self.names = &[];
        let words: Vec<_> = variants
            .iter()
            .map(|variant| variant.to_lowercase())
            .collect();
        self.write(&words.join("|"));
        let first = variants.first().copied().unwrap_or_default();
        visitor.visit_enum(Variant {
            trace: self,
            name: first,
        })
    }
}

/// The last word of a type's path, as it is said to a user: `amount` of `shop::Amount<Euro>`.
fn plain(path: &str) -> String {
    let bare = path.split('<').next().unwrap_or(path);
    bare.rsplit("::").next().unwrap_or(bare).to_lowercase()
}

struct One<'t, 'a>(Option<&'t mut Trace<'a>>);

impl<'de> SeqAccess<'de> for One<'_, '_> {
    type Error = WrongArgs;

    fn next_element_seed<S: DeserializeSeed<'de>>(
        &mut self,
        seed: S,
    ) -> Result<Option<S::Value>, WrongArgs> {
        self.0
            .take()
            .map(|trace| seed.deserialize(trace))
            .transpose()
    }
}

struct Members<'t, 'a> {
    trace: &'t mut Trace<'a>,
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
            (*name).clone_into(&mut self.trace.name);
        } else if self.length > 1 {
            self.trace.name.clear();
        }
        self.at += 1;
        let read = seed.deserialize(&mut *self.trace);
        if read.is_err() {
            let missed = (self.at..self.length).map(|at| self.names.get(at).copied());
            missed.for_each(|name| self.trace.write(name.unwrap_or("value")));
        }
        read.map(Some)
    }
}

struct Fields<'t, 'a> {
    trace: &'t mut Trace<'a>,
    left: std::slice::Iter<'static, &'static str>,
}

impl<'de> MapAccess<'de> for Fields<'_, '_> {
    type Error = WrongArgs;

    fn next_key_seed<S: DeserializeSeed<'de>>(
        &mut self,
        seed: S,
    ) -> Result<Option<S::Value>, WrongArgs> {
        let Some(field) = self.left.next() else {
            return Ok(None);
        };
        (*field).clone_into(&mut self.trace.name);
        let field: StrDeserializer<'_, WrongArgs> = (*field).into_deserializer();
        seed.deserialize(field).map(Some)
    }

    fn next_value_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<S::Value, WrongArgs> {
        let read = seed.deserialize(&mut *self.trace);
        if read.is_err() {
            self.left.by_ref().for_each(|name| self.trace.write(name));
        }
        read
    }
}

struct Variant<'t, 'a> {
    trace: &'t mut Trace<'a>,
    name: &'static str,
}

impl<'de, 't, 'a> EnumAccess<'de> for Variant<'t, 'a> {
    type Error = WrongArgs;
    type Variant = Content<'t, 'a>;

    fn variant_seed<S: DeserializeSeed<'de>>(
        self,
        seed: S,
    ) -> Result<(S::Value, Self::Variant), WrongArgs> {
        let name: StrDeserializer<'_, WrongArgs> = self.name.into_deserializer();
        Ok((seed.deserialize(name)?, Content(self.trace)))
    }
}

/// What the first variant holds stands for what all of them hold.
struct Content<'t, 'a>(&'t mut Trace<'a>);

impl Content<'_, '_> {
    /// Reads on without a note but that there is more.
    fn more<T>(
        self,
        read: impl FnOnce(&mut Trace<'_>) -> Result<T, WrongArgs>,
    ) -> Result<T, WrongArgs> {
        let noted = self.0.parts.len();
        let read = self.0.in_form(Form::Once, |trace| read(trace));
        self.0.parts.truncate(noted);
        self.0.parts.push("…".to_owned());
        read
    }
}

impl<'de> VariantAccess<'de> for Content<'_, '_> {
    type Error = WrongArgs;

    fn unit_variant(self) -> Result<(), WrongArgs> {
        Ok(())
    }

    fn newtype_variant_seed<S: DeserializeSeed<'de>>(self, seed: S) -> Result<S::Value, WrongArgs> {
        self.more(|trace| seed.deserialize(trace))
    }

    fn tuple_variant<V: Visitor<'de>>(
        self,
        length: usize,
        visitor: V,
    ) -> Result<V::Value, WrongArgs> {
        self.more(|trace| trace.deserialize_tuple(length, visitor))
    }

    fn struct_variant<V: Visitor<'de>>(
        self,
        fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, WrongArgs> {
        self.more(|trace| trace.deserialize_struct("", fields, visitor))
    }
}
