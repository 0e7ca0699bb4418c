//! A type that makes sense as callback data.

use crate::errors::{Errors, unknown};
use proc_macro2::Span;
use syn::{
    Attribute, Data, DeriveInput, Error, Fields, Ident, LitInt, LitStr, Member, Path, Result, Type,
    ext::IdentExt, meta::ParseNestedMeta, parse_quote,
};

pub(super) struct Callback {
    pub(super) krate: Path,
    pub(super) name: Ident,
    pub(super) prefix: String,
    pub(super) shape: Shape,
}

pub(super) enum Shape {
    Struct(Vec<Field>),
    Enum(Vec<Variant>),
}

impl Shape {
    /// Whether the compiler knows that every value fits: no field's length was only promised.
    pub(super) fn always_fits(&self) -> bool {
        let bounded = |fields: &[Field]| fields.iter().all(|field| field.max.is_none());
        match self {
            Self::Struct(fields) => bounded(fields),
            Self::Enum(variants) => variants.iter().all(|variant| bounded(&variant.fields)),
        }
    }
}

pub(super) struct Variant {
    pub(super) name: Ident,
    /// What stands for it in the data.
    pub(super) tag: String,
    pub(super) fields: Vec<Field>,
}

pub(super) struct Field {
    pub(super) member: Member,
    pub(super) ty: Type,
    /// The longest text, where the type does not say it.
    pub(super) max: Option<LitInt>,
}

impl Callback {
    /// `None` has been told; further mistakes are among the errors.
    pub(super) fn check(input: &DeriveInput, errors: &mut Errors) -> Option<Self> {
        if !input.generics.params.is_empty() {
            errors.at(
                &input.generics,
                "callback data cannot be generic: its size has to be known",
            );
        }
        let mut krate = parse_quote!(::bot);
        let mut prefix = None;
        read(&input.attrs, errors, &["prefix", "crate"], |key, meta| {
            match key {
                "prefix" => prefix = Some(word(&meta.value()?.parse()?, "a prefix")?),
                _ => krate = meta.value()?.parse()?,
            }
            Ok(())
        });
        let shape = match &input.data {
            Data::Struct(data) => Shape::Struct(fields(&data.fields, errors)),
            Data::Enum(data) if data.variants.is_empty() => {
                errors.at(
                    &input.ident,
                    "a button has to carry one of these, and there is none",
                );
                return None;
            }
            Data::Enum(data) => Shape::Enum(variants(data, errors)),
            Data::Union(data) => {
                errors.at(
                    data.union_token,
                    "`CallbackData` is derived for structs and enums",
                );
                return None;
            }
        };
        let name = input.ident.clone();
        let prefix = prefix.unwrap_or_else(|| short(&name.unraw().to_string()));
        Some(Self {
            krate,
            name,
            prefix,
            shape,
        })
    }
}

fn variants(data: &syn::DataEnum, errors: &mut Errors) -> Vec<Variant> {
    let mut variants: Vec<Variant> = Vec::new();
    for variant in &data.variants {
        let mut tag = None;
        read(&variant.attrs, errors, &["name"], |_, meta| {
            tag = Some(word(&meta.value()?.parse()?, "a variant's name")?);
            Ok(())
        });
        let tag = tag.unwrap_or_else(|| variant.ident.unraw().to_string());
        if let Some(other) = variants.iter().find(|other| other.tag == tag) {
            errors.at(
                &variant.ident,
                format!("`{tag}` already stands for `{}`", other.name),
            );
        }
        variants.push(Variant {
            name: variant.ident.clone(),
            tag,
            fields: fields(&variant.fields, errors),
        });
    }
    variants
}

fn fields(fields: &Fields, errors: &mut Errors) -> Vec<Field> {
    let members = fields.members();
    fields
        .iter()
        .zip(members)
        .map(|(field, member)| {
            let mut max = None;
            read(&field.attrs, errors, &["max"], |_, meta| {
                max = Some(bound(meta)?);
                Ok(())
            });
            Field {
                member,
                ty: field.ty.clone(),
                max,
            }
        })
        .collect()
}

fn bound(meta: &ParseNestedMeta<'_>) -> Result<LitInt> {
    let value = meta.value()?;
    let at = value.span();
    let number: LitInt = value
        .parse()
        .map_err(|_| Error::new(at, "the bound is a number of bytes: write `max = 20`"))?;
    number.base10_parse::<u16>()?;
    Ok(number)
}

/// Reads `#[callback(key = value, ..)]`, each key at most once.
fn read(
    attrs: &[Attribute],
    errors: &mut Errors,
    keys: &[&str],
    mut argument: impl FnMut(&str, &ParseNestedMeta<'_>) -> Result<()>,
) {
    let mut seen = Vec::new();
    for attr in attrs.iter().filter(|attr| attr.path().is_ident("callback")) {
        errors.keep(attr.parse_nested_meta(|meta| {
            let Some(key) = meta.path.get_ident().cloned() else {
                return Err(meta.error("expected a word"));
            };
            let word = key.to_string();
            if !keys.contains(&word.as_str()) {
                return Err(unknown("argument", &key, keys));
            }
            if seen.contains(&word) {
                return Err(meta.error(format!("`{word}` is given twice")));
            }
            argument(&word, &meta)?;
            seen.push(word);
            Ok(())
        }));
    }
}

/// A text that can stand between the separators.
fn word(literal: &LitStr, what: &str) -> Result<String> {
    let word = literal.value();
    if word.is_empty()
        || !word
            .chars()
            .all(|c| c.is_ascii_alphanumeric() || matches!(c, '_' | '-' | '.'))
    {
        let fault = format!(
            "{what} is one or more of the letters `a`-`z` and `A`-`Z`, digits, `_`, `-` and `.`"
        );
        return Err(Error::new(literal.span(), fault));
    }
    Ok(word)
}

/// Four letters made from a type's name: the same in every build, different for different names.
fn short(name: &str) -> String {
    const LETTERS: &[u8; 62] = b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    // FNV-1a, which is the same everywhere and always.
    let mut hash = name.bytes().fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3)
    });
    // The low bits alone depend on little more than the last letters.
    hash ^= hash >> 32;
    let mut short = String::new();
    for _ in 0..4 {
        short.push(char::from(LETTERS[(hash % 62) as usize]));
        hash /= 62;
    }
    short
}

impl Shape {
    /// Values that are nothing but a name can be fields of other callback data.
    pub(super) fn is_plain_enum(&self) -> bool {
        matches!(self, Self::Enum(variants) if variants.iter().all(|variant| variant.fields.is_empty()))
    }
}

impl Variant {
    pub(super) fn span(&self) -> Span {
        self.name.span()
    }
}

#[cfg(test)]
mod tests {
    use super::short;

    #[test]
    fn default_prefixes_never_change() {
        // Buttons in old messages carry them.
        assert_eq!(
            [short("Buy"), short("Sell"), short("Bye")],
            ["k2aR", "Ho3j", "8daa"]
        );
    }
}
