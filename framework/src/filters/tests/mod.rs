//! Every filter, with updates that it wants and updates that it does not.

mod algebra;
mod arguments;
mod kinds;
mod lists;
mod messages;
mod names;
mod people_and_places;
mod service;

use super::{Expression, Filter};
use crate::update::Update;
use bot_api::{Bot, types::UpdateType};
use serde_json::{Value, json};
use std::{collections::BTreeSet, fs};

/// The kinds of update that are messages.
const MESSAGES: [UpdateType; 7] = [
    UpdateType::Message,
    UpdateType::EditedMessage,
    UpdateType::ChannelPost,
    UpdateType::EditedChannelPost,
    UpdateType::BusinessMessage,
    UpdateType::EditedBusinessMessage,
    UpdateType::GuestMessage,
];

/// A filter without arguments, the members of a message that it wants, and those of one that it does not.
struct Row {
    name: &'static str,
    make: fn() -> Expression,
    yes: Value,
    no: Value,
}

/// `name: {members that match}, {members that do not};`, the second of which is an ordinary text by default.
macro_rules! rows {
    ($($name:ident: $yes:tt $(, $no:tt)?;)*) => {
        vec![$(crate::filters::tests::Row {
            name: stringify!($name),
            make: crate::filters::$name,
            yes: serde_json::json!($yes),
            no: crate::filters::tests::rows!(@no $($no)?),
        }),*]
    };
    (@no) => { serde_json::json!({"text": "hello"}) };
    (@no $no:tt) => { serde_json::json!($no) };
}
use rows;

/// An update of this kind, with this payload.
fn update(kind: UpdateType, payload: &Value) -> Update {
    let bot = Bot::new("1:test").unwrap();
    let text = json!({"update_id": 1, (kind.as_str()): payload}).to_string();
    let update = Update::from_json(&bot, text).unwrap();
    if let Err(error) = update.kind() {
        panic!("{error} in {payload}");
    }
    update
}

/// A new message in a group with these members, besides those that every message has.
fn message(members: &Value) -> Update {
    update(UpdateType::Message, &message_with(members))
}

/// A press of a button on a message with these members.
fn pressed(members: &Value) -> Update {
    let query = json!({
        "id": "1", "from": user(8), "chat_instance": "1", "data": "x", "message": message_with(members),
    });
    update(UpdateType::CallbackQuery, &query)
}

fn message_with(members: &Value) -> Value {
    let mut message = json!({
        "message_id": 1, "date": 1, "from": user(7), "chat": {"id": -5, "type": "group", "title": "Five"},
    });
    for (name, value) in members.as_object().unwrap() {
        message[name] = value.clone();
    }
    message
}

fn user(id: i64) -> Value {
    json!({"id": id, "is_bot": false, "first_name": "A"})
}

#[track_caller]
fn wants(filter: &Expression, update: &Update) {
    assert!(filter.check(update), "{:?}", update.raw());
}

#[track_caller]
fn refuses(filter: &Expression, update: &Update) {
    assert!(!filter.check(update), "{:?}", update.raw());
}

/// What is true of all filters about messages.
fn check_rows(rows: Vec<Row>) {
    for Row {
        name,
        make,
        yes,
        no,
    } in rows
    {
        let filter = make();
        for kind in MESSAGES {
            let of_kind = update(kind, &message_with(&yes));
            assert!(filter.check(&of_kind), "{name} wants a {kind} with {yes}");
        }
        assert!(!filter.check(&message(&no)), "{name} refuses {no}");
        assert!(
            !filter.check(&pressed(&yes)),
            "{name} does not look at the message of a button"
        );
        assert!((!filter).check(&pressed(&yes)), "but its negation does");
    }
}

/// The words between quotes of one of the lists of the crate with the attributes, in a file of its folder `handler`.
fn words_of(file: &str, list: &str) -> BTreeSet<String> {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../macros/src/handler");
    let source = fs::read_to_string(format!("{folder}/{file}")).unwrap();
    let start = source.find(&format!("const {list}: ")).unwrap();
    let (list, _) = source[start..].split_once("];").unwrap();
    list.split('"')
        .skip(1)
        .step_by(2)
        .map(str::to_owned)
        .collect()
}
