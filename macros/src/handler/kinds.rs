//! The kinds of update, by the names of `Update`'s fields.

use proc_macro2::{Ident, TokenStream};
use quote::{format_ident, quote};
use syn::Path;

/// Every field of `Update` but its id.
pub(super) const KINDS: [&str; 27] = [
    "message",
    "edited_message",
    "channel_post",
    "edited_channel_post",
    "business_connection",
    "business_message",
    "edited_business_message",
    "deleted_business_messages",
    "guest_message",
    "message_reaction",
    "message_reaction_count",
    "inline_query",
    "chosen_inline_result",
    "callback_query",
    "shipping_query",
    "pre_checkout_query",
    "purchased_paid_media",
    "poll",
    "poll_answer",
    "my_chat_member",
    "chat_member",
    "chat_join_request",
    "chat_boost",
    "removed_chat_boost",
    "managed_bot",
    "subscription",
    "stopped_message_generation",
];

/// The kinds whose payload is a message: `any_message` is all of them.
pub(super) const MESSAGES: [&str; 7] = [
    "message",
    "edited_message",
    "channel_post",
    "edited_channel_post",
    "business_message",
    "edited_business_message",
    "guest_message",
];

/// The kinds that have one text a pattern is looked for in.
pub(super) const WITH_PATTERN: [&str; 7] = [
    "callback_query",
    "inline_query",
    "chosen_inline_result",
    "pre_checkout_query",
    "shipping_query",
    "purchased_paid_media",
    "subscription",
];

/// The kinds that tell of nobody who did it.
pub(super) const WITHOUT_USER: [&str; 6] = [
    "deleted_business_messages",
    "message_reaction_count",
    "poll",
    "chat_boost",
    "removed_chat_boost",
    "stopped_message_generation",
];

/// The kinds that happen in no chat.
pub(super) const WITHOUT_CHAT: [&str; 10] = [
    "business_connection",
    "inline_query",
    "chosen_inline_result",
    "shipping_query",
    "pre_checkout_query",
    "purchased_paid_media",
    "poll",
    "poll_answer",
    "managed_bot",
    "subscription",
];

/// The kinds, beside messages, that may be done in the name of a chat.
pub(super) const WITH_SENDER_CHAT: [&str; 2] = ["message_reaction", "poll_answer"];

/// ``an `inline_query` ``: a kind as part of a sentence.
pub(super) fn a(kind: &str) -> String {
    let article = if kind.starts_with(['a', 'e', 'i']) {
        "an"
    } else {
        "a"
    };
    format!("{article} `{kind}`")
}

/// `chat_member` → `ChatMember`: the kind's type in `bot::kind` and its variant of `UpdateType`.
pub(super) fn camel(kind: &str) -> Ident {
    let camel: String = kind
        .split('_')
        .map(|word| word[..1].to_uppercase() + &word[1..])
        .collect();
    format_ident!("{camel}")
}

/// `UpdateType::Message`
pub(super) fn update_type(krate: &Path, kind: &str) -> TokenStream {
    let variant = camel(kind);
    quote!(#krate::__private::UpdateType::#variant)
}
