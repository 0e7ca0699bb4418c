//! Filters as words: `text & !forwarded & chat(ID)`, with Rust's precedence.

mod names;
mod transition;
mod words;

pub(super) use names::{in_place_of_equals, is_known};

use super::regex;
use crate::{
    errors::{Errors, unknown},
    source,
};
use names::{CALLS, NAMES};
use proc_macro2::{Delimiter, TokenStream};
use quote::quote;
use std::fmt;
use syn::{
    Error, Ident, LitStr, Path, Result, Token,
    ext::IdentExt,
    parenthesized,
    parse::{ParseStream, Parser},
    token::Paren,
};
use transition::Transition;

/// A filter as the user wrote it.
pub(super) enum Filter {
    Name {
        name: Ident,
        args: Option<TokenStream>,
    },
    Transition(Transition),
    Not(Box<Self>),
    Parens(Box<Self>),
    Joined(Box<Self>, Operator, Box<Self>),
}

/// Weakest first.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Operator {
    Or,
    Xor,
    And,
}

impl Filter {
    /// Unknown names are told and read on after.
    pub(super) fn parse(input: ParseStream<'_>, errors: &mut Errors) -> Result<Self> {
        Self::joined(input, Operator::Or, errors)
    }

    /// Filters joined by operators that bind at least as strongly as `weakest`.
    fn joined(input: ParseStream<'_>, weakest: Operator, errors: &mut Errors) -> Result<Self> {
        let mut left = Self::single(input, errors)?;
        while let Some(operator) = Operator::peek(input).filter(|operator| *operator >= weakest) {
            operator.consume(input, errors)?;
            let right = match operator {
                Operator::Or => Self::joined(input, Operator::Xor, errors)?,
                Operator::Xor => Self::joined(input, Operator::And, errors)?,
                Operator::And => Self::single(input, errors)?,
            };
            left = Self::Joined(Box::new(left), operator, Box::new(right));
        }
        Ok(left)
    }

    fn single(input: ParseStream<'_>, errors: &mut Errors) -> Result<Self> {
        if Transition::begins(input) {
            return Transition::parse(input).map(Self::Transition);
        }
        if input.peek(Token![!]) {
            input.parse::<Token![!]>()?;
            if Transition::begins(input) {
                return Err(input.error(WHICH_IS_NOT));
            }
            return Ok(Self::Not(Box::new(Self::single(input, errors)?)));
        }
        if input.peek(Paren) {
            let inside;
            parenthesized!(inside in input);
            let filter = Self::parse(&inside, errors)?;
            if !inside.is_empty() {
                return Err(inside.error(EXPECTED_OPERATOR));
            }
            return Ok(Self::Parens(Box::new(filter)));
        }
        if let Some(fragment) = fragment(input) {
            let mut inner = Errors::default();
            let parsed = (|input: ParseStream<'_>| Self::parse(input, &mut inner)).parse2(fragment);
            if let Some(error) = inner.take() {
                errors.add(error);
            }
            return Ok(Self::Parens(Box::new(parsed?)));
        }
        Self::name(input, errors)
    }

    fn name(input: ParseStream<'_>, errors: &mut Errors) -> Result<Self> {
        let at = input.span();
        if let Ok(text) = input.parse::<LitStr>() {
            let fault = format!(
                "what is this text? For messages that say it write `text_is({:?})`",
                text.value()
            );
            return Err(Error::new(at, fault));
        }
        let name = input
            .call(Ident::parse_any)
            .map_err(|_| Error::new(at, "expected a filter, as in `text & !forwarded`"))?;
        if input.peek(Token![::]) {
            return Err(Error::new(
                at,
                "filters have no path here: write their names alone, as in `text & private`",
            ));
        }
        let args = if input.peek(Paren) {
            let inside;
            parenthesized!(inside in input);
            Some(inside.parse::<TokenStream>()?)
        } else {
            None
        };
        errors.keep(check(&name, args.as_ref()));
        if !(input.is_empty() || input.peek(Token![,]) || Operator::peek(input).is_some()) {
            return Err(input.error(EXPECTED_OPERATOR));
        }
        Ok(Self::Name { name, args })
    }

    /// Tells of parts that every update of this kind answers alike.
    pub(super) fn check_for(&self, kind: &str, errors: &mut Errors) {
        match self {
            Self::Name { name, .. } => drop(errors.keep(names::check_for(kind, name))),
            Self::Transition(transition) => drop(errors.keep(transition.check_for(kind))),
            Self::Not(filter) | Self::Parens(filter) => filter.check_for(kind, errors),
            Self::Joined(left, _, right) => {
                left.check_for(kind, errors);
                right.check_for(kind, errors);
            }
        }
    }

    /// The filter as an expression of `bot::filters`.
    pub(super) fn expand(&self, krate: &Path) -> TokenStream {
        match self {
            Self::Name { name, args } => {
                let args = args
                    .as_ref()
                    .map(|args| words::expand(krate, &name.unraw().to_string(), args));
                quote!(#krate::filters::#name(#args))
            }
            Self::Transition(transition) => transition.expand(krate),
            Self::Not(filter) => {
                let filter = filter.expand(krate);
                quote!(!#filter)
            }
            Self::Parens(filter) => {
                let filter = filter.expand(krate);
                quote!((#filter))
            }
            Self::Joined(left, operator, right) => {
                let (left, right) = (left.expand(krate), right.expand(krate));
                match operator {
                    Operator::Or => quote!(#left | #right),
                    Operator::Xor => quote!(#left ^ #right),
                    Operator::And => quote!(#left & #right),
                }
            }
        }
    }
}

const WHICH_IS_NOT: &str =
    "write `!(out -> member)` for no such change, or `(!out) -> member` for another status before";

const EXPECTED_OPERATOR: &str = "expected `&`, `|` or `^` between two filters";

/// The name is a filter, and has arguments if it needs some.
fn check(name: &Ident, args: Option<&TokenStream>) -> Result<()> {
    let word = name.unraw().to_string();
    let fault = if CALLS.contains(&word.as_str()) {
        match args {
            None => format!("`{word}` needs to be told more: write `{word}(..)`"),
            Some(args) if word.ends_with("regex") => return check_pattern(args.clone()),
            Some(args) => return words::check(&word, args),
        }
    } else if NAMES.contains(&word.as_str()) {
        match args {
            Some(args) if !args.is_empty() => match in_place_of_equals(&word) {
                Some(call) => {
                    format!("`{word}` takes nothing in parentheses: write `{word}`, or `{call}`")
                }
                None => format!("`{word}` takes nothing in parentheses: write `{word}`"),
            },
            _ => return Ok(()),
        }
    } else {
        let known: Vec<&str> = NAMES.iter().chain(&CALLS).copied().collect();
        return Err(unknown("filter", name, &known));
    };
    Err(Error::new(name.span(), fault))
}

/// A pattern that is a literal can be looked at now.
fn check_pattern(args: TokenStream) -> Result<()> {
    match syn::parse2::<LitStr>(args) {
        Ok(pattern) => regex::check(&pattern),
        Err(_) => Ok(()),
    }
}

/// What a `macro_rules!` fragment stands for, out of its invisible group.
fn fragment(input: ParseStream<'_>) -> Option<TokenStream> {
    let fragment = input.step(|cursor| match cursor.group(Delimiter::None) {
        Some((inside, _, rest)) => Ok((inside.token_stream(), rest)),
        None => Err(cursor.error("no fragment")),
    });
    fragment.ok()
}

impl Operator {
    fn peek(input: ParseStream<'_>) -> Option<Self> {
        if input.peek(Token![&]) {
            Some(Self::And)
        } else if input.peek(Token![^]) {
            Some(Self::Xor)
        } else if input.peek(Token![|]) {
            Some(Self::Or)
        } else {
            None
        }
    }

    /// Reads the operator; a doubled one is told and taken for a single one.
    fn consume(self, input: ParseStream<'_>, errors: &mut Errors) -> Result<()> {
        if input.peek(Token![&&]) {
            let doubled: Token![&&] = input.parse()?;
            errors.at(doubled, "filters are joined by a single `&`");
        } else if input.peek(Token![||]) {
            let doubled: Token![||] = input.parse()?;
            errors.at(doubled, "filters are joined by a single `|`");
        } else {
            match self {
                Self::Or => drop(input.parse::<Token![|]>()?),
                Self::Xor => drop(input.parse::<Token![^]>()?),
                Self::And => drop(input.parse::<Token![&]>()?),
            }
        }
        Ok(())
    }
}

/// As a person would write it: for tables and messages.
impl fmt::Display for Filter {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Name { name, args: None } => write!(f, "{name}"),
            Self::Name {
                name,
                args: Some(args),
            } => write!(f, "{name}({})", source::text(args.clone())),
            Self::Transition(transition) => transition.fmt(f),
            Self::Not(filter) => write!(f, "!{filter}"),
            Self::Parens(filter) => write!(f, "({filter})"),
            Self::Joined(left, operator, right) => write!(f, "{left} {operator} {right}"),
        }
    }
}

impl fmt::Display for Operator {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Or => "|",
            Self::Xor => "^",
            Self::And => "&",
        })
    }
}
