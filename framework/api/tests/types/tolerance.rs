//! What servers other than Telegram's get slightly wrong is taken all the same.

use bot_api::types::{
    CallbackQuery, Chat, Message, PollAnswer, Update, UpdateKind, User, WebhookInfo,
};
use bot_api::{ChatId, MessageId, Method, Timestamp, UpdateType, methods};
use serde_json::{Value, json};

use crate::generated_list;
use crate::synthesis::{Data, Extent};

#[test]
fn missing_booleans_are_false() {
    let user: User = serde_json::from_str(r#"{"id":1,"first_name":"Ann"}"#).expect("a user");
    assert!(!user.is_bot);
    let user: User =
        serde_json::from_str(r#"{"id":1,"first_name":"Ann","is_bot":null}"#).expect("a user");
    assert!(!user.is_bot);
}

#[test]
fn a_missing_chat_instance_is_empty() {
    let from = r#""from":{"id":1,"first_name":"Ann"}"#;
    for instance in ["", r#","chat_instance":null"#] {
        let json = format!(r#"{{"id":"1",{from},"data":"x"{instance}}}"#);
        let query: CallbackQuery = serde_json::from_str(&json).expect("a query");
        assert_eq!(query.chat_instance, "");
    }
}

#[test]
fn whole_numbers_may_be_floats() {
    let json = r#"{"message_id":7.0,"date":1.7e9,"chat":{"id":-1001234567890.0,"type":"group"}}"#;
    let message: Message = serde_json::from_str(json).expect("a message");
    assert_eq!(
        (message.message_id, message.date),
        (MessageId(7), Timestamp(1_700_000_000))
    );
    assert_eq!(message.chat.id, ChatId(-1_001_234_567_890));
}

#[test]
fn numbers_have_64_bits() {
    for id in [i64::MAX, i64::MIN] {
        let json = json!({"id": id, "type": "private"});
        let chat: Chat = serde_json::from_value(json.clone()).expect("a chat");
        assert_eq!(chat.id.get(), id);
        assert_eq!(serde_json::to_value(chat).expect("JSON"), json);
    }
}

#[test]
fn nulls_are_as_good_as_absent() {
    let data = Data::load();
    for name in data
        .types()
        .filter(|name| !data.is_union(name) && !["InputFile", "Update"].contains(name))
    {
        let echo = generated_list::find(name);
        let minimal = data.values(name, Extent::Minimal).swap_remove(0);
        let mut spelt_out = minimal.clone();
        for field in data
            .fields(name)
            .iter()
            .filter(|field| field["required"] != true)
        {
            spelt_out[field["name"].as_str().expect("a name")] = Value::Null;
        }
        let found = echo(&spelt_out.to_string()).unwrap_or_else(|error| panic!("{name}: {error}"));
        assert_eq!(found, minimal, "{name}");
    }
}

#[test]
fn kinds_spelt_out_as_null_are_not_there() {
    let json = r#"{"message":null,"update_id":1,"poll_answer":{"poll_id":"1","option_ids":[],"option_persistent_ids":[]},"callback_query":null}"#;
    let update: Update = serde_json::from_str(json).expect("an update");
    let wanted = PollAnswer {
        poll_id: "1".into(),
        ..PollAnswer::default()
    };
    assert_eq!(update.kind, UpdateKind::PollAnswer(Box::new(wanted)));
}

#[test]
fn results_that_are_null_count_as_true() {
    for body in [
        r#"{"ok":true,"result":true}"#,
        r#"{"ok":true,"result":null}"#,
        r#"{"ok":true}"#,
    ] {
        assert!(
            <methods::SetMyName>::decode(body.as_bytes()).expect(body),
            "{body}"
        );
    }
    assert!(!<methods::SetMyName>::decode(br#"{"ok":true,"result":false}"#).expect("an answer"));
}

#[test]
fn unknown_fields_are_passed_over_everywhere() {
    let data = Data::load();
    for name in data
        .types()
        .filter(|name| !data.is_union(name) && *name != "InputFile")
    {
        let echo = generated_list::find(name);
        let wanted = data.values(name, Extent::Maximal).swap_remove(0);
        let mut richer = wanted.clone();
        for (key, value) in [
            ("aaa_new", json!({"type": [1, {"x": null}]})),
            ("zzz_new", json!("text")),
        ] {
            richer[key] = value;
        }
        let found = echo(&richer.to_string()).unwrap_or_else(|error| panic!("{name}: {error}"));
        assert_eq!(found, wanted, "{name}");
    }
}

#[test]
fn escapes_are_read_in_keys_and_tags_and_text() {
    let json = r#"{"st\u0061tus":"mem\u0062er","user":{"id":1,"is_bot":false,"first_name":"\ud83d\ude00\n"}}"#;
    let member: bot_api::types::ChatMember = serde_json::from_str(json).expect("a member");
    let bot_api::types::ChatMember::Member(member) = member else {
        panic!("{member:?}")
    };
    assert_eq!(member.user.first_name, "\u{1F600}\n");
}

#[test]
fn a_webhook_that_is_not_set_is_read() {
    let json = r#"{"url":"","has_custom_certificate":false,"pending_update_count":0}"#;
    let info: WebhookInfo = serde_json::from_str(json).expect("the webhook");
    assert_eq!(info, WebhookInfo::default());
    assert_eq!(UpdateType::from_name("message"), UpdateType::Message);
}
