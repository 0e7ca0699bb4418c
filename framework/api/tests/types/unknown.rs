//! What tomorrow's Bot API may bring: it is kept, and written back as it came.

use bot_api::types::{
    ChatMember, ChatMemberUpdated, ChatType, Message, MessageEntityKind, MessageOrigin, RichText,
    Update, UpdateKind,
};
use serde_json::{Value, json};

use crate::generated_list;
use crate::synthesis::Data;

#[test]
fn an_unknown_kind_of_update_is_kept() {
    for json in [
        r#"{"update_id":7,"hologram":{"depth":[1,{"x":2}]}}"#,
        r#"{"hologram":{"depth":[1,{"x":2}]},"update_id":7}"#,
    ] {
        let update: Update = serde_json::from_str(json).expect("an update");
        let UpdateKind::Unknown { name, payload } = &update.kind else {
            panic!("{update:?}")
        };
        assert_eq!(
            (name.as_str(), payload),
            ("hologram", &json!({"depth": [1, {"x": 2}]}))
        );
        let wanted: Value = serde_json::from_str(json).expect("JSON");
        assert_eq!(serde_json::to_value(&update).expect("JSON"), wanted);
    }
}

#[test]
fn an_unknown_key_before_or_after_a_known_kind_does_not_matter() {
    let poll = r#""poll_answer":{"poll_id":"1","option_ids":[0],"option_persistent_ids":["a"]}"#;
    for json in [
        format!(r#"{{"trace":{{"a":1}},"update_id":7,{poll}}}"#),
        format!(r#"{{"update_id":7,"trace":[1],"more":1,{poll}}}"#),
        format!(r#"{{"update_id":7,{poll},"trace":"x"}}"#),
    ] {
        let update: Update = serde_json::from_str(&json).expect("an update");
        assert!(
            matches!(update.kind, UpdateKind::PollAnswer(_)),
            "{json}: {update:?}"
        );
    }
}

#[test]
fn an_update_of_nothing_is_read() {
    let update: Update = serde_json::from_str(r#"{"update_id":7}"#).expect("an update");
    assert_eq!(
        update,
        Update {
            update_id: 7.into(),
            ..Update::default()
        }
    );
    assert_eq!(
        serde_json::to_value(update).expect("JSON"),
        json!({"update_id": 7})
    );
}

#[test]
fn unknown_chat_types_and_entities_are_kept() {
    let json = json!({
        "message_id": 1, "date": 1, "chat": {"id": 1, "type": "constellation"}, "text": "x",
        "entities": [{"type": "sparkle", "offset": 0, "length": 1}],
    });
    let message: Message = serde_json::from_value(json.clone()).expect("a message");
    assert_eq!(message.chat.kind, ChatType::Unknown("constellation".into()));
    let entities = message.entities.as_deref().expect("entities");
    assert_eq!(entities[0].kind, MessageEntityKind::from("sparkle"));
    assert_eq!(entities[0].kind.to_string(), "sparkle");
    assert_eq!(serde_json::to_value(message).expect("JSON"), json);
}

#[test]
fn an_unknown_status_of_a_member_is_kept_within_the_update() {
    // Unknown fields of the user as well, wherever the status stands.
    let user = json!({"id": 1, "is_bot": false, "first_name": "Ann", "mood": {"is": "good"}});
    for text in [
        r#"{"user":USER,"status":"hovering","height":3}"#,
        r#"{"user":USER,"height":3,"status":"hovering"}"#,
        r#"{"status":"hovering","user":USER,"height":3}"#,
    ] {
        let text = text.replace("USER", &user.to_string());
        let member: ChatMember = serde_json::from_str(&text).expect("JSON");
        let written = serde_json::to_value(&member).expect("JSON");
        assert_eq!(written["user"], user, "{text}");
    }
    let user = json!({"id": 1, "is_bot": false, "first_name": "Ann"});
    let json = json!({
        "chat": {"id": -1, "type": "group"}, "from": user, "date": 1,
        "old_chat_member": {"status": "left", "user": user},
        "new_chat_member": {"status": "hovering", "user": user, "height": 3},
    });
    let updated: ChatMemberUpdated = serde_json::from_value(json.clone()).expect("an update");
    assert!(matches!(updated.old_chat_member, ChatMember::Left(_)));
    assert_eq!(
        updated.new_chat_member,
        ChatMember::Unknown(json["new_chat_member"].clone())
    );
    assert_eq!(serde_json::to_value(updated).expect("JSON"), json);
}

/// Every tagged union, with a tag that nobody knows: first, last, and not at all.
#[test]
fn unknown_members_of_every_union_are_kept() {
    let data = Data::load();
    let mut unions = 0;
    for name in data
        .types()
        .filter(|name| data.is_union(name) && *name != "MaybeInaccessibleMessage")
    {
        let echo = generated_list::find(name);
        for json in [
            r#"{"source":"new","status":"new","type":"new","a":[1]}"#,
            r#"{"a":[1],"z":{"type":"bold"},"type":"new","status":"new","source":"new"}"#,
            r#"{"a":1}"#,
            "{}",
        ] {
            let wanted: Value = serde_json::from_str(json).expect("JSON");
            let found = echo(json).unwrap_or_else(|error| panic!("{name}: {error}: {json}"));
            assert_eq!(found, wanted, "{name}");
        }
        unions += 1;
    }
    assert!(unions > 20, "{unions} unions");
}

#[test]
fn unknown_members_inside_known_ones_are_kept() {
    let json = json!({"type": "bold", "text": ["a", {"type": "wobbly", "speed": 2, "text": {"type": "bold", "text": "b"}}]});
    let text: RichText = serde_json::from_value(json.clone()).expect("a text");
    let RichText::Bold(bold) = &text else {
        panic!("{text:?}")
    };
    assert!(
        matches!(&bold.text, RichText::Sequence(parts) if matches!(parts[1], RichText::Unknown(_)))
    );
    assert_eq!(serde_json::to_value(text).expect("JSON"), json);
}

#[test]
fn tags_that_are_not_strings_are_refused() {
    for json in [r#"{"type":7,"date":1}"#, r#"{"type":{"type":"user"}}"#] {
        assert!(
            serde_json::from_str::<MessageOrigin>(json).is_err(),
            "{json}"
        );
    }
}

/// Telegram writes a member's user before the status; the way for that is a different one.
#[test]
fn members_are_read_wherever_the_status_is() {
    let user = r#""user":{"id":1,"is_bot":false,"first_name":"Ann"}"#;
    for status in ["creator", "hovering"] {
        let tag = format!(r#""status":"{status}""#);
        let rest = r#""is_anonymous":true,"custom_title":"x""#;
        let wanted: Value =
            serde_json::from_str(&format!("{{{user},{tag},{rest}}}")).expect("JSON");
        for json in [
            format!("{{{user},{tag},{rest}}}"),
            format!("{{{tag},{user},{rest}}}"),
            format!("{{{rest},{user},{tag}}}"),
            format!("{{{user},{rest},{tag}}}"),
        ] {
            let member: ChatMember = serde_json::from_str(&json).expect(&json);
            assert_eq!(
                matches!(member, ChatMember::Owner(_)),
                status == "creator",
                "{member:?}"
            );
            assert_eq!(
                serde_json::to_value(member).expect("JSON"),
                wanted,
                "{json}"
            );
        }
    }
    let json = format!("{{{user}}}");
    let member: ChatMember = serde_json::from_str(&json).expect("a member");
    assert_eq!(
        serde_json::to_string(&member).expect("JSON"),
        r#"{"user":{"first_name":"Ann","id":1,"is_bot":false}}"#
    );
    let error = serde_json::from_str::<ChatMember>(r#"{"status":"left"}"#).expect_err("no user");
    assert!(
        error.to_string().starts_with("missing field `user`"),
        "{error}"
    );
}
