//! Filters with arguments.

use super::{message, pressed, refuses, update, user, wants};
use crate::{
    filters,
    update::{Addressee, Update},
};
use bot_api::{
    Bot,
    types::{ChatId, ChatType, MessageEntityKind, UpdateType, UserId},
};
use regex::Regex;
use serde_json::{Value, json};
use std::collections::{BTreeSet, HashSet};

pub(super) fn payment(payload: &str) -> Value {
    json!({
        "currency": "XTR", "total_amount": 1, "invoice_payload": payload,
        "telegram_payment_charge_id": "1", "provider_payment_charge_id": "1",
    })
}

fn text(text: &str) -> Update {
    message(&json!({"text": text}))
}

fn caption(caption: &str) -> Update {
    message(&json!({"caption": caption}))
}

#[test]
fn texts_are_compared_to_the_letter() {
    wants(&filters::text_is("yes"), &text("yes"));
    wants(&filters::text_is(["no", "yes"]), &text("yes"));
    refuses(&filters::text_is("yes"), &text("Yes"));
    refuses(&filters::text_is("yes"), &caption("yes"));
    refuses(&filters::text_is("yes"), &pressed(&json!({"text": "yes"})));
    wants(&filters::text_contains("ell"), &text("hello"));
    refuses(&filters::text_contains(["x", "HELLO"]), &text("hello"));
    wants(
        &filters::starts_with(vec!["x".to_owned(), "he".to_owned()]),
        &text("hello"),
    );
    refuses(&filters::starts_with("lo"), &text("hello"));
    wants(&filters::caption_is("yes"), &caption("yes"));
    refuses(&filters::caption_is("yes"), &text("yes"));
}

#[test]
fn patterns_are_searched_for() {
    wants(&filters::regex(r"l+o\b"), &text("hello you"));
    refuses(&filters::regex("l+o"), &caption("hello"));
    refuses(&filters::regex("^l+o"), &text("hello"));
    wants(&filters::caption_regex("l+o"), &caption("hello"));
    refuses(&filters::caption_regex("l+o"), &text("hello"));
    let compiled = Regex::new("(?i)HELLO").unwrap();
    wants(&filters::regex(&compiled), &text("hello"));
    wants(&filters::regex(compiled), &text("hello"));
}

#[test]
#[should_panic(expected = "`(` is not a regular expression")]
fn a_broken_pattern_is_told_when_the_bot_starts() {
    let _ = filters::regex("(");
}

#[test]
fn commands_are_known_by_name() {
    let marked = |words: &str, offset: i64| {
        message(&json!({
            "text": words,
            "entities": [{"type": "bot_command", "offset": offset, "length": 3}],
        }))
    };
    wants(&filters::command_is("go"), &marked("/go there", 0));
    wants(
        &filters::command_is(["stop", "/GO"]),
        &marked("/go@some_bot", 0),
    );
    refuses(&filters::command_is("g"), &marked("/go", 0));
    refuses(&filters::command_is("go"), &marked("to /go", 3));
    refuses(&filters::command_is("go"), &text("go"));
}

#[test]
fn marks_are_known_by_kind() {
    let link = json!([{"type": "url", "offset": 0, "length": 3}]);
    let in_text = message(&json!({"text": "a.b", "entities": link}));
    let in_caption = message(&json!({"caption": "a.b", "caption_entities": link}));
    let kinds = [MessageEntityKind::Email, MessageEntityKind::Url];
    wants(&filters::entity(MessageEntityKind::Url), &in_text);
    wants(&filters::entity(kinds.clone()), &in_text);
    refuses(&filters::entity(MessageEntityKind::Email), &in_text);
    refuses(&filters::entity(MessageEntityKind::Url), &in_caption);
    wants(&filters::caption_entity(kinds), &in_caption);
    refuses(&filters::caption_entity(MessageEntityKind::Url), &in_text);
}

#[test]
fn people_are_mentioned_by_username_or_by_name() {
    let mark = json!([{"type": "mention", "offset": 3, "length": 5}]);
    let by_username =
        |words: &str, entities: &str| message(&json!({(words): "👍 @Anna!", (entities): mark}));
    let by_name = message(&json!({
        "text": "Anna", "entities": [{"type": "text_mention", "offset": 0, "length": 4, "user": user(9)}],
    }));
    for update in [
        by_username("text", "entities"),
        by_username("caption", "caption_entities"),
    ] {
        wants(&filters::mention("@anna"), &update);
        wants(&filters::mention(["Bert", "Anna"]), &update);
        wants(&filters::mention(..), &update);
        refuses(&filters::mention("ann"), &update);
        refuses(&filters::mention(9), &update);
    }
    wants(&filters::mention(9), &by_name);
    wants(&filters::mention(..), &by_name);
    refuses(&filters::mention([8, 10]), &by_name);
    refuses(&filters::mention(..), &text("@anna"));
}

/// R76.
#[test]
fn users_are_known_by_id_and_by_username() {
    let mut anna = user(7);
    anna["username"] = json!("Anna");
    let hello = message(&json!({"text": "hello", "from": anna}));
    for filter in [filters::user_id, filters::from] {
        wants(&filter(vec![filters::Peer::from(7)]), &hello);
    }
    wants(&filters::user_id(7), &hello);
    wants(&filters::from([1, 7]), &hello);
    wants(&filters::from(UserId(7)), &hello);
    wants(&filters::from(HashSet::from([UserId(7)])), &hello);
    wants(&filters::from("@Anna"), &hello);
    wants(&filters::from(..), &hello);
    refuses(&filters::from("anna"), &hello);
    refuses(&filters::from(8), &hello);
    wants(&filters::username("@Anna"), &hello);
    wants(&filters::username(["Bert", "Anna"]), &hello);
    refuses(&filters::username("anna"), &hello);
    refuses(&filters::username("Anna"), &text("hello"));
    wants(&filters::from(8), &pressed(&json!({"text": "hello"})));
}

#[test]
fn whoever_speaks_for_a_chat_is_not_the_user_who_stands_for_it() {
    let channel = json!({"id": -9, "type": "channel", "title": "Nine", "username": "nine"});
    let hello = message(&json!({"text": "hello", "sender_chat": channel}));
    refuses(&filters::from(7), &hello);
    wants(&filters::sender_chat(-9), &hello);
    wants(&filters::sender_chat("nine"), &hello);
    wants(&filters::sender_chat(..), &hello);
    wants(&filters::sender_chat_type(ChatType::Channel), &hello);
    refuses(&filters::sender_chat_type(ChatType::Supergroup), &hello);
    refuses(&filters::sender_chat(-5), &hello);
    refuses(&filters::sender_chat(..), &text("hello"));
    let answer = json!({
        "poll_id": "1", "voter_chat": channel, "option_ids": [0], "option_persistent_ids": ["0"],
    });
    wants(
        &filters::sender_chat(-9),
        &update(UpdateType::PollAnswer, &answer),
    );
}

#[test]
fn languages_include_their_variants_and_nothing_else() {
    let speaking = |code: &str| {
        let mut from = user(7);
        from["language_code"] = json!(code);
        message(&json!({"text": "hello", "from": from}))
    };
    wants(&filters::language("pt"), &speaking("pt-br"));
    wants(&filters::language(["en", "pt-BR"]), &speaking("pt-br"));
    refuses(&filters::language("pt-br"), &speaking("pt"));
    refuses(&filters::language("fi"), &speaking("fil"));
    refuses(&filters::language("en"), &text("hello"));
}

#[test]
fn chats_are_known_by_id_username_and_type() {
    let hello = message(&json!({
        "text": "hello", "chat": {"id": -1001234, "type": "supergroup", "username": "Ours"},
    }));
    wants(&filters::chat(-1001234), &hello);
    wants(&filters::chat(ChatId(-1001234)), &hello);
    wants(
        &filters::chat([ChatId(1), ChatId(-1001234)].as_slice()),
        &hello,
    );
    let ids = vec![-1001234];
    wants(&filters::chat(&ids), &hello);
    wants(&filters::chat(ids), &hello);
    wants(&filters::chat(BTreeSet::from([-1001234])), &hello);
    wants(&filters::chat("@Ours"), &hello);
    refuses(&filters::chat("ours"), &hello);
    refuses(&filters::chat([1, 2]), &hello);
    wants(
        &filters::chat(UserId(7)),
        &message(&json!({"chat": {"id": 7, "type": "private"}})),
    );
    wants(&filters::chat(-5), &pressed(&json!({"text": "hello"})));
    wants(
        &filters::chat_type([ChatType::Group, ChatType::Supergroup]),
        &hello,
    );
    refuses(&filters::chat_type(ChatType::Channel), &hello);
}

#[test]
fn events_of_the_users_own_have_a_chat_or_a_user_too() {
    let bot = Bot::new("1:test").unwrap();
    let event = |to| Update::custom(&bot, "event", Some(to));
    wants(&filters::chat(-5), &event(Addressee::Chat(ChatId(-5))));
    refuses(&filters::chat(-6), &event(Addressee::Chat(ChatId(-5))));
    wants(&filters::from(7), &event(Addressee::User(UserId(7))));
    refuses(&filters::from(..), &event(Addressee::Chat(ChatId(-5))));
    refuses(&filters::chat(..), &Update::custom(&bot, "event", None));
}

#[test]
fn origins_and_inline_bots_are_known_by_id_and_by_username() {
    let mut anna = user(9);
    anna["username"] = json!("Anna");
    let from = |origin: Value| message(&json!({"text": "hello", "forward_origin": origin}));
    let from_user = from(json!({"type": "user", "date": 1, "sender_user": anna}));
    let nine = json!({"id": -9, "type": "channel", "username": "nine"});
    let from_channel = from(json!({"type": "channel", "date": 1, "chat": nine, "message_id": 1}));
    let from_chat = from(json!({"type": "chat", "date": 1, "sender_chat": nine}));
    let hidden = from(json!({"type": "hidden_user", "date": 1, "sender_user_name": "Anna"}));
    wants(&filters::forwarded_from(9), &from_user);
    wants(&filters::forwarded_from(UserId(9)), &from_user);
    wants(&filters::forwarded_from("Anna"), &from_user);
    wants(&filters::forwarded_from([1, -9]), &from_channel);
    wants(&filters::forwarded_from("@nine"), &from_chat);
    refuses(&filters::forwarded_from(1), &from_user);
    refuses(&filters::forwarded_from(..), &hidden);
    refuses(&filters::forwarded_from(7), &text("hello"));
    let via = message(&json!({"text": "hello", "via_bot": anna}));
    wants(&filters::via(9), &via);
    wants(&filters::via("@Anna"), &via);
    refuses(&filters::via(7), &via);
}

#[test]
fn files_are_known_by_type_and_by_extension() {
    let file = |name: &str, mime: &str| {
        message(&json!({"document": {
            "file_id": "1", "file_unique_id": "1", "file_name": name, "mime_type": mime,
        }}))
    };
    let picture = file("a.PNG", "image/png");
    wants(&filters::document_mime("image/"), &picture);
    wants(
        &filters::document_mime(["text/plain", "Image/PNG"]),
        &picture,
    );
    refuses(&filters::document_mime("image/pn"), &picture);
    refuses(&filters::document_mime("video/"), &picture);
    wants(&filters::document_extension("png"), &picture);
    wants(&filters::document_extension(["jpg", ".png"]), &picture);
    refuses(&filters::document_extension("g"), &picture);
    refuses(&filters::document_extension(""), &picture);
    wants(
        &filters::document_extension("tar.gz"),
        &file("a.b.tar.gz", "x/y"),
    );
    wants(&filters::document_extension(""), &file("README", "x/y"));
    refuses(
        &filters::document_extension("readme"),
        &file("README", "x/y"),
    );
    refuses(&filters::document_extension("x"), &file("é", "é"));
    refuses(&filters::document_mime("image/"), &file("é", "é"));
}

#[test]
fn dice_are_known_by_value_and_emoji() {
    let threw =
        |emoji: &str, value: i64| message(&json!({"dice": {"emoji": emoji, "value": value}}));
    wants(&filters::dice_value(6), &threw("🎯", 6));
    wants(
        &(filters::darts() & filters::dice_value([1, 6])),
        &threw("🎯", 6),
    );
    refuses(
        &(filters::darts() & filters::dice_value(6)),
        &threw("🎲", 6),
    );
    refuses(&filters::dice_value([1, 2, 3, 4, 5]), &threw("🎲", 6));
    wants(&filters::dice_emoji("🎲"), &threw("🎲", 1));
    wants(&filters::dice_emoji(["🎲", "⚽\u{fe0f}"]), &threw("⚽", 1));
    refuses(&filters::dice_emoji("🎲"), &threw("🎯", 1));
}

#[test]
fn payments_are_known_by_payload() {
    let paid = message(&json!({"successful_payment": payment("book:1")}));
    wants(&filters::payment_payload("book:1"), &paid);
    wants(&filters::payment_payload(["book:1", "book:2"]), &paid);
    refuses(&filters::payment_payload("book"), &paid);
    refuses(&filters::payment_payload("book:1"), &text("book:1"));
}

#[test]
fn updates_are_known_by_kind() {
    let query = json!({"id": "1", "from": user(7), "query": "", "offset": ""});
    let query = update(UpdateType::InlineQuery, &query);
    wants(&filters::update_type(UpdateType::InlineQuery), &query);
    wants(
        &filters::update_type([UpdateType::Poll, UpdateType::InlineQuery]),
        &query,
    );
    refuses(
        &filters::update_type(UpdateType::InlineQuery),
        &text("hello"),
    );
}
