//! The names that the attributes accept are functions here, each with a test.

use super::{messages, people_and_places, service, words_of};
use std::collections::BTreeSet;

/// The functions with arguments, called as a bot would: that this compiles is the test.
macro_rules! calls {
    ($($name:ident($($argument:expr),*);)*) => { {
        $(let _ = crate::filters::$name($($argument),*);)*
        [$(stringify!($name)),*]
    } };
}

fn calls() -> BTreeSet<String> {
    use bot_api::types::{ChatType, InlineQueryChatType, MessageEntityKind, UpdateType};
    let names = calls! {
        caption_entity(MessageEntityKind::Url);
        caption_is(["a", "b"]);
        caption_regex("a");
        chat([-5, -6]);
        chat_type(ChatType::Group);
        command_is("go");
        custom(|_| true);
        custom_message(|_| true);
        dice_emoji("🎲");
        dice_value(6);
        document_extension("pdf");
        document_extension_exact("pdf");
        document_mime("image/");
        entity(MessageEntityKind::Url);
        forwarded_from(-5);
        from(7);
        inline_chat_type([InlineQueryChatType::Sender]);
        language(["en"]);
        managed(9);
        mention("@anna");
        payment_payload("book");
        regex(r"\d+");
        sender_chat(..);
        sender_chat_type(ChatType::Channel);
        starts_with("a");
        text_contains("a");
        text_is(["a", "b"]);
        update_type(UpdateType::Message);
        user_id([7, 8]);
        username("anna");
        via(9);
    };
    names.into_iter().map(str::to_owned).collect()
}

fn plain() -> BTreeSet<String> {
    let rows = messages::rows()
        .into_iter()
        .chain(service::rows())
        .map(|row| row.name);
    let updates = people_and_places::rows().into_iter().map(|row| row.name);
    rows.chain(updates).map(str::to_owned).collect()
}

#[test]
fn whatever_an_attribute_accepts_is_here() {
    let missing = |list: &str, here: BTreeSet<String>| {
        let accepted = words_of("filters/names.rs", list);
        assert!(accepted.len() > 10, "the list was found");
        accepted.difference(&here).cloned().collect::<Vec<_>>()
    };
    assert_eq!(missing("NAMES", plain()), [""; 0]);
    assert_eq!(missing("CALLS", calls()), [""; 0]);
}
