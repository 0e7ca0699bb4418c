//! Who, where and what of an update.

use bot_api::types::{Update, UpdateKind};
use bot_api::{ChatId, UpdateType, UserId};
use serde_json::{Value, json};

use crate::synthesis::{Data, Extent};

fn update(name: &str, payload: &Value) -> UpdateKind {
    UpdateKind::decode(
        UpdateType::from_name(name),
        name,
        payload.to_string().as_bytes(),
    )
    .unwrap_or_else(|error| panic!("{name}: {error}"))
}

#[test]
fn the_kinds_are_those_of_the_documentation() {
    let data = Data::load();
    let names: Vec<&str> = data
        .fields("Update")
        .iter()
        .map(|field| field["name"].as_str().expect("a name"))
        .skip(1)
        .collect();
    let known: Vec<&str> = UpdateType::ALL.iter().map(|ty| ty.as_str()).collect();
    assert_eq!(known, names);
    for (index, name) in names.iter().enumerate() {
        assert_eq!(UpdateType::from_name(name), UpdateType::ALL[index]);
        assert_eq!(UpdateType::ALL[index].index(), index);
    }
    assert_eq!(UpdateType::from_name("update_id"), UpdateType::Unknown);
    assert_eq!(UpdateType::COUNT, names.len() + 1);
    let all = UpdateType::ALL
        .iter()
        .fold(UpdateType::Unknown.bit(), |mask, ty| mask | ty.bit());
    assert_eq!(all.count_ones() as usize, UpdateType::COUNT);
}

#[test]
fn every_kind_is_decoded_alone_and_in_its_update() {
    let data = Data::load();
    for field in &data.fields("Update")[1..] {
        let name = field["name"].as_str().expect("a name");
        for extent in [Extent::Minimal, Extent::Maximal] {
            let payload = data
                .values(field["type"].as_str().expect("a type"), extent)
                .swap_remove(0);
            let alone = update(name, &payload);
            assert_eq!(alone.update_type().as_str(), name);
            let json = json!({"update_id": 3, name: payload});
            let whole: Update = serde_json::from_value(json.clone()).expect(name);
            assert_eq!(whole.kind, alone);
            assert_eq!(serde_json::to_value(whole).expect("JSON"), json);
        }
    }
}

#[test]
fn a_payload_of_an_unknown_kind_is_kept() {
    let kind = update("hologram", &json!({"x": 1}));
    assert_eq!(
        kind,
        UpdateKind::Unknown {
            name: "hologram".into(),
            payload: json!({"x": 1})
        }
    );
}

#[test]
fn text_after_a_payload_is_refused() {
    assert!(UpdateKind::decode(UpdateType::Poll, "poll", br#"{} {}"#).is_err());
    assert!(UpdateKind::decode(UpdateType::Unknown, "x", b"1 2").is_err());
}

#[test]
fn the_sender_is_nobody_behind_a_chat() {
    let chat = json!({"id": -5, "type": "supergroup", "title": "g"});
    let bot = json!({"id": 1_087_968_824, "is_bot": true, "first_name": "Group"});
    let ann = json!({"id": 7, "is_bot": false, "first_name": "Ann"});
    let message = |from: &Value, sender: Option<&Value>| {
        let mut message = json!({"message_id": 1, "date": 1, "chat": chat, "from": from});
        if let Some(sender) = sender {
            message["sender_chat"] = sender.clone();
        }
        update("message", &message)
    };
    assert_eq!(
        message(&ann, None).user().map(|user| user.id),
        Some(UserId(7))
    );
    assert_eq!(message(&bot, Some(&chat)).user(), None);
    assert_eq!(
        message(&bot, Some(&chat)).chat().map(|chat| chat.id),
        Some(ChatId(-5))
    );
}

#[test]
fn chat_user_and_message_are_found_in_every_kind_that_has_them() {
    let data = Data::load();
    for field in &data.fields("Update")[1..] {
        let (name, ty) = (
            field["name"].as_str().expect("a name"),
            field["type"].as_str().expect("a type"),
        );
        let payload = data.values(ty, Extent::Maximal).swap_remove(0);
        let kind = update(name, &payload);
        let has = |field: &str| payload.get(field).is_some();
        let chat = has("chat") || payload.pointer("/message/chat").is_some();
        assert_eq!(kind.chat().is_some(), chat, "chat of {name}");
        let user = !has("sender_chat") && (has("from") || has("user"));
        assert_eq!(kind.user().is_some(), user, "user of {name}");
        assert_eq!(
            kind.message().is_some(),
            ty == "Message" || ty == "CallbackQuery",
            "message of {name}"
        );
    }
}
