//! Where a trigger looks: `on = [message, edited_message]`, or `on = [string]`.

use super::{
    command::EMPTY_LIST,
    kinds::{self, KINDS, MESSAGES, update_type},
    parse::Options,
};
use crate::errors::{Errors, unknown};
use proc_macro2::TokenStream;
use quote::quote;
use syn::{Error, Ident, Path, Result};

/// The kinds of update that are looked at.
pub(super) enum On {
    /// Nothing was said.
    Default,
    Kinds(Vec<String>),
    /// A text on the application's queue.
    String,
}

/// The word for a text on the application's queue.
const STRING: &str = "string";

impl On {
    /// For triggers that look for words: kinds of message, or the queue.
    pub(super) fn words(options: &Options, errors: &mut Errors) -> Self {
        Self::read(options, errors, |word| {
            let name = word.to_string();
            if name == STRING || MESSAGES.contains(&name.as_str()) {
                return Ok(());
            }
            if KINDS.contains(&name.as_str()) {
                let fault = format!("{} has no text of a message to look at", kinds::a(&name));
                return Err(Error::new(word.span(), fault));
            }
            Err(unknown("kind of message", word, &MESSAGES))
        })
    }

    /// For `any_message` and `update`: some of the kinds that they are.
    pub(super) fn kinds(of: &str, options: &Options, errors: &mut Errors) -> Self {
        let (what, known): (&str, &[&str]) = if of == "update" {
            ("kind of update", &KINDS)
        } else {
            ("kind of message", &MESSAGES)
        };
        Self::read(options, errors, |word| {
            if known.contains(&word.to_string().as_str()) {
                return Ok(());
            }
            Err(unknown(what, word, known))
        })
    }

    fn read(options: &Options, errors: &mut Errors, check: impl Fn(&Ident) -> Result<()>) -> Self {
        let Some(on) = &options.on else {
            return Self::Default;
        };
        if on.value.is_empty() {
            errors.at(&on.key, EMPTY_LIST);
        }
        for (index, word) in on.value.iter().enumerate() {
            if on.value[..index].contains(word) {
                errors.at(word, format!("`{word}` is given twice"));
            } else {
                errors.keep(check(word));
            }
        }
        if let Some(string) = on.value.iter().find(|word| *word == STRING) {
            if on.value.len() > 1 {
                errors.at(
                    string,
                    "a text on the queue is no message: give it a handler of its own",
                );
            }
            return Self::String;
        }
        Self::Kinds(on.value.iter().map(ToString::to_string).collect())
    }

    pub(super) fn is_default(&self) -> bool {
        matches!(self, Self::Default)
    }

    /// Nothing but new messages.
    pub(super) fn is_message(&self) -> bool {
        match self {
            Self::Default => true,
            Self::Kinds(kinds) => *kinds == ["message"],
            Self::String => false,
        }
    }

    /// The kinds as values, `default` where nothing was said.
    pub(super) fn types(&self, krate: &Path, default: &[&str]) -> TokenStream {
        let types: Vec<_> = match self {
            Self::Kinds(kinds) => kinds.iter().map(|kind| update_type(krate, kind)).collect(),
            Self::Default | Self::String => default
                .iter()
                .map(|kind| update_type(krate, kind))
                .collect(),
        };
        quote!(&[#(#types),*])
    }
}
