//! Changes of membership: `out -> member`, `(!admin) -> admin`, `_ -> (left | banned)`.

use super::super::kinds;
use crate::errors::unknown;
use proc_macro2::TokenStream;
use quote::{format_ident, quote};
use std::fmt;
use syn::{
    Error, Ident, Path, Result, Token, ext::IdentExt, parenthesized, parse::ParseStream,
    token::Paren,
};

/// What a member was before, and is now.
pub(in super::super) struct Transition {
    arrow: Token![->],
    from: Standing,
    to: Standing,
}

/// A set of statuses.
enum Standing {
    Any,
    Word(Ident, &'static str),
    Not(Box<Self>),
    /// What stands in parentheses.
    OneOf(Vec<Self>),
}

/// The words, and the constants of `filters::Membership`.
const WORDS: [(&str, &str); 9] = [
    ("owner", "OWNER"),
    ("administrator", "ADMINISTRATOR"),
    ("member", "MEMBER"),
    ("restricted", "RESTRICTED"),
    ("left", "LEFT"),
    ("banned", "BANNED"),
    ("in", "IN"),
    ("out", "OUT"),
    ("admin", "ADMIN"),
];

/// What the Bot API calls some of them.
const ELSEWHERE: [(&str, &str); 2] = [("creator", "owner"), ("kicked", "banned")];

const EXPECTED: &str = "expected a status, as in `out -> member`; `_` is any";

impl Transition {
    /// Whether a change begins here, rather than another filter.
    pub(super) fn begins(input: ParseStream<'_>) -> bool {
        input.peek(Token![->]) || input.peek2(Token![->])
    }

    pub(super) fn parse(input: ParseStream<'_>) -> Result<Self> {
        if input.peek(Token![->]) {
            return Err(input.error("say what was before: `_ -> ..` is any status"));
        }
        let from = Standing::parse(input)?;
        let arrow = input.parse()?;
        if input.peek(Token![!]) {
            return Err(input.error("put this in parentheses: `admin -> (!admin)`"));
        }
        let to = Standing::parse(input)?;
        Ok(Self { arrow, from, to })
    }

    /// Only some updates tell of members.
    pub(super) fn check_for(&self, kind: &str) -> Result<()> {
        if matches!(kind, "chat_member" | "my_chat_member" | "update") {
            return Ok(());
        }
        Err(Error::new_spanned(
            self.arrow,
            format!(
                "{} is no change of membership: that is `chat_member` and `my_chat_member`",
                kinds::a(kind)
            ),
        ))
    }

    pub(super) fn expand(&self, krate: &Path) -> TokenStream {
        let (from, to) = (self.from.expand(krate), self.to.expand(krate));
        quote!(#krate::filters::transition(#from, #to))
    }
}

impl Standing {
    fn parse(input: ParseStream<'_>) -> Result<Self> {
        if input.peek(Token![_]) {
            input.parse::<Token![_]>()?;
            return Ok(Self::Any);
        }
        if input.peek(Paren) {
            let inside;
            parenthesized!(inside in input);
            let one_of = Self::one_of(&inside);
            // What is left after a mistake is not another one.
            inside.parse::<TokenStream>()?;
            return one_of;
        }
        let at = input.span();
        let word = input
            .call(Ident::parse_any)
            .map_err(|_| Error::new(at, EXPECTED))?;
        let constant = constant(&word)?;
        Ok(Self::Word(word, constant))
    }

    fn one_of(inside: ParseStream<'_>) -> Result<Self> {
        let mut all = Vec::new();
        loop {
            all.push(if inside.peek(Token![!]) {
                inside.parse::<Token![!]>()?;
                Self::Not(Box::new(Self::parse(inside)?))
            } else {
                Self::parse(inside)?
            });
            if inside.is_empty() {
                return Ok(Self::OneOf(all));
            }
            let at = inside.span();
            inside
                .parse::<Token![|]>()
                .map_err(|_| Error::new(at, "expected `|` between two statuses"))?;
        }
    }

    fn expand(&self, krate: &Path) -> TokenStream {
        match self {
            Self::Any => quote!(#krate::filters::Membership::ANY),
            Self::Word(_, constant) => {
                let constant = format_ident!("{constant}");
                quote!(#krate::filters::Membership::#constant)
            }
            Self::Not(inner) => {
                let inner = inner.expand(krate);
                quote!(!#inner)
            }
            Self::OneOf(all) => {
                let all = all.iter().map(|one| one.expand(krate));
                quote!((#(#all)|*))
            }
        }
    }
}

fn constant(word: &Ident) -> Result<&'static str> {
    let name = word.unraw().to_string();
    if let Some((_, constant)) = WORDS.iter().find(|(known, _)| *known == name) {
        return Ok(constant);
    }
    if let Some((_, ours)) = ELSEWHERE.iter().find(|(theirs, _)| *theirs == name) {
        return Err(Error::new(
            word.span(),
            format!("Telegram's `{name}` is `{ours}` here"),
        ));
    }
    Err(unknown("status", word, &WORDS.map(|(known, _)| known)))
}

impl fmt::Display for Transition {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} -> {}", self.from, self.to)
    }
}

impl fmt::Display for Standing {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Any => f.write_str("_"),
            Self::Word(word, _) => write!(f, "{}", word.unraw()),
            Self::Not(inner) => write!(f, "!{inner}"),
            Self::OneOf(all) => {
                let all: Vec<_> = all.iter().map(ToString::to_string).collect();
                write!(f, "({})", all.join(" | "))
            }
        }
    }
}
