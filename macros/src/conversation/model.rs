//! An enum that makes sense as a conversation.

use crate::errors::{Errors, unknown};
use syn::{
    Data, DeriveInput, Error, Ident, LitStr, Path, Result, Token, bracketed, ext::IdentExt,
    meta::ParseNestedMeta, parse_quote, punctuated::Punctuated, token::Bracket,
};

const KEYS: [&str; 4] = ["per", "timeout", "name", "crate"];
const PARTS: [&str; 4] = ["chat", "user", "topic", "message"];
const PER: &str = "`per` says whose it is: write `per = chat`, `per = [chat, user]`, with `user`, `chat`, `topic` or `message`";

pub(super) struct Conversation {
    pub(super) krate: Path,
    pub(super) name: Ident,
    /// What it is called in rows.
    pub(super) called: String,
    pub(super) per: Per,
    pub(super) timeout: Option<LitStr>,
    pub(super) states: Vec<Ident>,
}

/// What a conversation is kept by.
pub(super) struct Per {
    pub(super) chat: bool,
    pub(super) user: bool,
    pub(super) about: About,
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum About {
    Everything,
    Topic,
    Message,
}

impl Conversation {
    /// `None` has been told; further mistakes are among the errors.
    pub(super) fn check(input: &DeriveInput, errors: &mut Errors) -> Option<Self> {
        if !input.generics.params.is_empty() {
            errors.at(
                &input.generics,
                "a conversation cannot be generic: its states are kept under one name",
            );
        }
        let data = match &input.data {
            Data::Enum(data) => data,
            Data::Struct(data) => {
                errors.at(data.struct_token, NO_ENUM);
                return None;
            }
            Data::Union(data) => {
                errors.at(data.union_token, NO_ENUM);
                return None;
            }
        };
        if data.variants.is_empty() {
            errors.at(
                &input.ident,
                "a conversation has at least one state, and there is none",
            );
            return None;
        }
        let mut krate = parse_quote!(::bot);
        let (mut called, mut per, mut timeout) = (None, None, None);
        read(input, errors, |key, meta| {
            match key {
                "name" => called = Some(name(&meta.value()?.parse()?)?),
                "per" => per = Some(parts(meta)?),
                "timeout" => timeout = Some(duration(meta)?),
                _ => krate = meta.value()?.parse()?,
            }
            Ok(())
        });
        let own_name = || input.ident.unraw().to_string();
        Some(Self {
            krate,
            name: input.ident.clone(),
            called: called.unwrap_or_else(own_name),
            per: per.unwrap_or(Per {
                chat: true,
                user: true,
                about: About::Everything,
            }),
            timeout,
            states: data
                .variants
                .iter()
                .map(|variant| variant.ident.clone())
                .collect(),
        })
    }
}

const NO_ENUM: &str = "a conversation is an enum: its variants are the states, their fields what was collected so far";

/// Reads `#[conversation(key = value, ..)]`, each key at most once.
fn read(
    input: &DeriveInput,
    errors: &mut Errors,
    mut argument: impl FnMut(&str, &ParseNestedMeta<'_>) -> Result<()>,
) {
    let mut seen = Vec::new();
    let attrs = input.attrs.iter();
    for attr in attrs.filter(|attr| attr.path().is_ident("conversation")) {
        errors.keep(attr.parse_nested_meta(|meta| {
            let Some(key) = meta.path.get_ident().cloned() else {
                return Err(meta.error("expected a word"));
            };
            let word = key.to_string();
            if !KEYS.contains(&word.as_str()) {
                return Err(unknown("argument", &key, &KEYS));
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

fn name(literal: &LitStr) -> Result<String> {
    let name = literal.value();
    if name.is_empty() {
        return Err(Error::new(literal.span(), "a name has at least one letter"));
    }
    Ok(name)
}

/// What it says, the framework reads while the program is compiled.
fn duration(meta: &ParseNestedMeta<'_>) -> Result<LitStr> {
    let value = meta.value()?;
    let at = value.span();
    let wrong = |_| Error::new(at, "`timeout` is a text: write `timeout = \"10m\"`");
    value.parse().map_err(wrong)
}

fn parts(meta: &ParseNestedMeta<'_>) -> Result<Per> {
    let value = meta.value()?;
    let at = value.span();
    let wrong = |error: Error| Error::new(error.span(), PER);
    let parts: Punctuated<Ident, Token![,]> = if value.peek(Bracket) {
        let list;
        bracketed!(list in value);
        list.parse_terminated(Ident::parse_any, Token![,])
            .map_err(wrong)?
    } else {
        [value.call(Ident::parse_any).map_err(wrong)?]
            .into_iter()
            .collect()
    };
    let mut per = Per {
        chat: false,
        user: false,
        about: About::Everything,
    };
    for part in &parts {
        let about = match part.to_string().as_str() {
            "user" => {
                per.user = true;
                continue;
            }
            "chat" => About::Everything,
            "topic" => About::Topic,
            "message" => About::Message,
            _ => return Err(unknown("part", part, &PARTS)),
        };
        // A topic and a message are parts of a chat.
        per.chat = true;
        if about == About::Everything {
            continue;
        }
        if per.about != About::Everything && per.about != about {
            return Err(Error::new(
                part.span(),
                "a message is in one topic: `message` alone is enough",
            ));
        }
        per.about = about;
    }
    if !per.chat && !per.user {
        return Err(Error::new(at, PER));
    }
    Ok(per)
}
