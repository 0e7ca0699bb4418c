//! Who sees a command in Telegram's menu, and in which words: `scope = ..` and `description(..)`.

use super::command;
use crate::{
    args::{self, Given, Slot},
    errors::{Errors, unknown},
};
use proc_macro2::{Ident, Span, TokenStream};
use quote::{ToTokens, quote};
use syn::{
    Error, Expr, LitStr, Path, Result, Token, ext::IdentExt, parenthesized, parse::Parse,
    parse::ParseStream, punctuated::Punctuated, token::Paren,
};

pub(super) const SCOPE: &str =
    "`scope` is a word or a list of them: write `scope = private` or `scope = [private, admins]`";

/// Words of `scope = ..`, the variants of `CommandScope`, and how many ids belong to each.
const SCOPES: [(&str, &str, usize); 7] = [
    ("default", "Default", 0),
    ("private", "Private", 0),
    ("group", "Group", 0),
    ("admins", "Admins", 0),
    ("chat", "Chat", 1),
    ("chat_admins", "ChatAdmins", 1),
    ("member", "Member", 2),
];

/// `private`, `chat(ID)`, as it was written.
#[derive(Clone)]
pub(super) struct ScopeWord {
    word: Ident,
    ids: Vec<Expr>,
}

impl Parse for ScopeWord {
    fn parse(input: ParseStream<'_>) -> Result<Self> {
        // `default` is a word like any other.
        let word = input.call(Ident::parse_any)?;
        let mut ids = Vec::new();
        if input.peek(Paren) {
            let inside;
            parenthesized!(inside in input);
            ids = Punctuated::<Expr, Token![,]>::parse_terminated(&inside)?
                .into_iter()
                .collect();
        }
        Ok(Self { word, ids })
    }
}

/// A scope that there is.
pub(super) struct Scope {
    variant: &'static str,
    ids: Vec<Expr>,
}

impl Scope {
    pub(super) fn check(given: Slot<Vec<ScopeWord>>, errors: &mut Errors) -> Vec<Self> {
        let Some(Given { key, value }) = given else {
            return Vec::new();
        };
        if value.is_empty() {
            errors.at(
                &key,
                "this list is empty: nobody would see the command; write `hidden`",
            );
        }
        value
            .into_iter()
            .filter_map(|scope| errors.keep(Self::check_one(scope)))
            .collect()
    }

    fn check_one(ScopeWord { word, ids }: ScopeWord) -> Result<Self> {
        // Telegram's own word is the plural.
        let name = if word == "groups" {
            "group".to_owned()
        } else {
            word.to_string()
        };
        let Some((_, variant, wanted)) = SCOPES.iter().find(|(known, ..)| *known == name) else {
            return Err(unknown("scope", &word, &SCOPES.map(|(word, ..)| word)));
        };
        if ids.len() != *wanted {
            let written = match wanted {
                0 => format!("`{name}`, without parentheses"),
                1 => format!("`{name}(CHAT)`, with the chat's id"),
                _ => format!("`{name}(CHAT, USER)`, with the ids of the chat and of the user"),
            };
            return Err(Error::new(
                word.span(),
                format!("this scope is written {written}"),
            ));
        }
        Ok(Self { variant, ids })
    }

    pub(super) fn expand(&self, krate: &Path) -> TokenStream {
        let variant = Ident::new(self.variant, Span::call_site());
        let scope = quote!(#krate::__private::CommandScope::#variant);
        match self.ids.as_slice() {
            [] => scope,
            ids => quote!(#scope(#(#ids),*)),
        }
    }
}

/// A description in one language: `de = "Sagt hallo"`.
#[derive(Clone)]
pub(super) struct Translation {
    pub(super) language: Ident,
    text: LitStr,
}

/// `(de = "..", fr = "..")`
pub(super) fn translations(
    input: ParseStream<'_>,
    errors: &mut Errors,
) -> Result<Vec<Translation>> {
    let inside;
    parenthesized!(inside in input);
    let mut translations: Vec<Translation> = Vec::new();
    args::list(&inside, errors, |input, _| {
        let language = args::key(input)?;
        let text = args::text(input, &language, "..")?;
        if translations
            .iter()
            .any(|earlier| earlier.language == language)
        {
            return Err(Error::new(
                language.span(),
                format!("`{language}` is given twice"),
            ));
        }
        translations.push(Translation { language, text });
        Ok(())
    })?;
    Ok(translations)
}

impl Translation {
    pub(super) fn check(given: Slot<Vec<Self>>, errors: &mut Errors) -> Vec<Self> {
        let Some(Given { key, value }) = given else {
            return Vec::new();
        };
        if value.is_empty() {
            errors.at(
                &key,
                "there is no language in these parentheses: write `description(de = \"..\")`",
            );
        }
        for Self { language, text } in &value {
            let code = language.to_string();
            if !is_language(&code) {
                errors.at(
                    language,
                    format!("`{code}` is no language: write a code of two letters, of ISO 639-1, as in `de` or `pt`"),
                );
            }
            command::check_description(text, errors);
        }
        value
    }
}

impl ToTokens for Translation {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        let (language, text) = (self.language.to_string(), &self.text);
        tokens.extend(quote!((#language, #text)));
    }
}

/// The languages of ISO 639-1, which are all that Telegram knows.
const LANGUAGES: &str = "aa ab ae af ak am an ar as av ay az ba be bg bh bi bm bn bo br bs ca ce ch co cr cs cu cv cy \
    da de dv dz ee el en eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik \
    io is it iu ja jv ka kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn mr ms mt \
    my na nb nd ne ng nl nn no nr nv ny oc oj om or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg si sk sl sm sn so \
    sq sr ss st su sv sw ta te tg th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu";

fn is_language(code: &str) -> bool {
    code.len() == 2 && LANGUAGES.split_whitespace().any(|known| known == code)
}
