//! Words that stand for values of the Bot API's own enumerations: `entity(url)`, `chat_type([group, supergroup])`.

use super::super::kinds::{self, KINDS};
use crate::errors::unknown;
use proc_macro2::TokenStream;
use quote::{format_ident, quote};
use syn::{
    Ident, Path, Result, Token, bracketed,
    ext::IdentExt,
    parse::{ParseStream, Parser},
    token::Bracket,
};

/// An enumeration whose values have names in Telegram's documentation.
struct Enumeration {
    /// What one value is called in messages.
    what: &'static str,
    name: &'static str,
    words: &'static [&'static str],
}

const CHAT_TYPES: Enumeration = Enumeration {
    what: "type of chat",
    name: "ChatType",
    words: &["private", "group", "supergroup", "channel"],
};

const INLINE_CHAT_TYPES: Enumeration = Enumeration {
    what: "type of chat",
    name: "InlineQueryChatType",
    words: &["sender", "private", "group", "supergroup", "channel"],
};

const UPDATE_TYPES: Enumeration = Enumeration {
    what: "kind of update",
    name: "UpdateType",
    words: &KINDS,
};

#[rustfmt::skip]
const ENTITIES: Enumeration = Enumeration {
    what: "kind of entity",
    name: "MessageEntityKind",
    words: &[
        "mention", "hashtag", "cashtag", "bot_command", "url", "email", "phone_number", "bold", "italic", "underline",
        "strikethrough", "spoiler", "blockquote", "expandable_blockquote", "code", "pre", "text_link", "text_mention",
        "custom_emoji", "date_time",
    ],
};

/// The enumeration whose words a filter takes.
fn enumeration(filter: &str) -> Option<&'static Enumeration> {
    Some(match filter {
        "chat_type" | "sender_chat_type" => &CHAT_TYPES,
        "inline_chat_type" => &INLINE_CHAT_TYPES,
        "update_type" => &UPDATE_TYPES,
        "entity" | "caption_entity" => &ENTITIES,
        _ => return None,
    })
}

/// The words of a filter's arguments; `None` where it takes none, or was given something else: a constant, a call.
fn words(filter: &str, args: &TokenStream) -> Option<(&'static Enumeration, Vec<Ident>)> {
    let enumeration = enumeration(filter)?;
    let words = list.parse2(args.clone()).ok()?;
    let lower = |word: &Ident| word.unraw().to_string().starts_with(char::is_lowercase);
    words.iter().all(lower).then_some((enumeration, words))
}

fn list(input: ParseStream<'_>) -> Result<Vec<Ident>> {
    if !input.peek(Bracket) {
        return input.call(Ident::parse_any).map(|word| vec![word]);
    }
    let list;
    bracketed!(list in input);
    let words = list.parse_terminated(Ident::parse_any, Token![,])?;
    Ok(words.into_iter().collect())
}

/// Every word has to be one that is known.
pub(super) fn check(filter: &str, args: &TokenStream) -> Result<()> {
    let Some((enumeration, words)) = words(filter, args) else {
        return Ok(());
    };
    for word in words {
        if !enumeration
            .words
            .contains(&word.unraw().to_string().as_str())
        {
            return Err(unknown(enumeration.what, &word, enumeration.words));
        }
    }
    Ok(())
}

/// The values that the words stand for, as an array; other arguments as they are.
pub(super) fn expand(krate: &Path, filter: &str, args: &TokenStream) -> TokenStream {
    let Some((enumeration, words)) = words(filter, args) else {
        return args.clone();
    };
    let name = format_ident!("{}", enumeration.name);
    let values = words.iter().map(|word| {
        let variant = kinds::camel(&word.unraw().to_string());
        quote!(#krate::types::#name::#variant)
    });
    quote!([#(#values),*])
}
