//! Filters as words: `text & !forwarded & chat(ID)`, with Rust's precedence, and their names.

use super::regex;
use crate::{
    errors::{Errors, unknown},
    source,
};
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

/// The functions of `bot::filters` without arguments. A test of `ui-tests` uses each of them.
#[rustfmt::skip]
pub(super) const NAMES: [&str; 114] = [
    "all", "text", "command", "caption", "user", "forwarded", "automatic_forward", "via_bot", "premium_user",
    "user_attachment", "animation", "attachment", "audio", "contact", "photo", "video", "video_note", "voice",
    "live_photo", "location", "venue", "poll", "game", "story", "paid_media", "checklist", "sticker",
    "animated_sticker", "static_sticker", "video_sticker", "premium_sticker", "dice", "darts", "basketball",
    "football", "slot_machine", "bowling", "document", "media_spoiler", "protected_content", "effect", "from_offline",
    "boost_added", "sender_boost_count", "giveaway", "giveaway_winners", "suggested_post", "reply", "reply_to_story",
    "invoice", "successful_payment", "passport_data", "rich_message",
    "private", "group", "supergroup", "groups", "channel", "forum", "topic_message", "direct_messages", "edited",
    "anonymous_admin", "from_bot", "service",
    "community_chat_added", "community_chat_joined", "community_chat_removed",
    "chat_background_set", "chat_created", "chat_owner_changed", "chat_owner_left", "chat_shared",
    "checklist_tasks_added", "checklist_tasks_done", "connected_website", "delete_chat_photo",
    "direct_message_price_changed", "forum_topic_closed", "forum_topic_created", "forum_topic_edited",
    "forum_topic_reopened", "general_forum_topic_hidden", "general_forum_topic_unhidden", "gift", "gift_upgrade_sent",
    "giveaway_created", "giveaway_completed", "left_chat_member", "managed_bot_created",
    "message_auto_delete_timer_changed", "migrate", "new_chat_members", "new_chat_photo", "new_chat_title",
    "paid_message_price_changed", "pinned_message", "poll_option_added", "poll_option_deleted",
    "proximity_alert_triggered", "refunded_payment", "suggested_post_approval_failed", "suggested_post_approved",
    "suggested_post_declined", "suggested_post_paid", "suggested_post_refunded", "unique_gift", "users_shared",
    "video_chat_scheduled", "video_chat_started", "video_chat_ended", "video_chat_participants_invited",
    "web_app_data", "write_access_allowed",
];

/// The functions with arguments.
#[rustfmt::skip]
pub(super) const CALLS: [&str; 27] = [
    "chat", "user_id", "from", "username", "text_is", "text_contains", "starts_with", "regex", "caption_regex",
    "language", "entity", "mention", "document_mime", "document_extension", "dice_value", "sender_chat", "via",
    "forwarded_from", "command_is", "update_type", "chat_type", "custom", "caption_is", "caption_entity", "dice_emoji",
    "sender_chat_type", "payment_payload",
];

pub(super) fn is_known(name: &str) -> bool {
    NAMES.contains(&name) || CALLS.contains(&name)
}

/// A filter as the user wrote it.
pub(super) enum Filter {
    Name {
        name: Ident,
        args: Option<TokenStream>,
    },
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
        if input.peek(Token![!]) {
            input.parse::<Token![!]>()?;
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
        let name = input
            .call(Ident::parse_any)
            .map_err(|_| Error::new(at, "expected a filter, as in `text & !forwarded`"))?;
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

    /// The filter as an expression of `bot::filters`.
    pub(super) fn expand(&self, krate: &Path) -> TokenStream {
        match self {
            Self::Name { name, args } => quote!(#krate::filters::#name(#args)),
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

const EXPECTED_OPERATOR: &str = "expected `&`, `|` or `^` between two filters";

/// The name is a filter, and has arguments if it needs some.
fn check(name: &Ident, args: Option<&TokenStream>) -> Result<()> {
    let word = name.unraw().to_string();
    let fault = if CALLS.contains(&word.as_str()) {
        match args {
            None => format!("`{word}` needs to be told more: write `{word}(..)`"),
            Some(args) if word.ends_with("regex") => return check_pattern(args.clone()),
            Some(_) => return Ok(()),
        }
    } else if NAMES.contains(&word.as_str()) {
        match args {
            Some(args) if !args.is_empty() => {
                format!("`{word}` takes nothing in parentheses: write `{word}`")
            }
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
