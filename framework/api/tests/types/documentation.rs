//! The examples in Telegram's own documentation. They are older than many fields that are required
//! by now: they lack `is_bot`, `chat_instance`, `file_unique_id`, in one case the chat's type, and
//! have a number for an identifier that is text.

use bot_api::types::{ChatType, MessageEntityKind, Update, UpdateKind};
use bot_api::{Timestamp, UpdateId, UserId};

const USER: &str = r#"{"last_name":"Doe","id":1111111,"first_name":"Jo","username":"jo_doe"}"#;
const CHAT: &str =
    r#"{"last_name":"Doe","id":1111111,"type":"private","first_name":"Jo","username":"jo_doe"}"#;

fn update(name: &str, payload: &str) -> UpdateKind {
    let json = format!(r#"{{"update_id":10000,"{name}":{payload}}}"#);
    let update = Update::decode(json.as_bytes()).unwrap_or_else(|error| panic!("{error}: {json}"));
    assert_eq!(update.update_id, UpdateId(10_000));
    let written = serde_json::to_vec(&update).expect("JSON");
    assert_eq!(
        Update::decode(&written).expect("an update"),
        update,
        "what was written reads the same"
    );
    update.kind
}

fn message(rest: &str) -> Box<bot_api::types::Message> {
    let json =
        format!(r#"{{"date":1441645532,"chat":{CHAT},"message_id":1365,"from":{USER},{rest}}}"#);
    match update("message", &json) {
        UpdateKind::Message(message) => message,
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_text_in_a_chat_without_a_type() {
    let json = format!(
        r#"{{"date":1441645532,"chat":{USER},"message_id":1365,"from":{USER},"text":"/start"}}"#
    );
    let UpdateKind::Message(message) = update("message", &json) else {
        panic!("a message")
    };
    assert_eq!(message.chat.kind, ChatType::Unknown("".into()));
    assert_eq!(message.date, Timestamp(1_441_645_532));
    assert_eq!(
        message.sender().map(|user| (user.id, user.is_bot)),
        Some((UserId(1_111_111), false))
    );
}

#[test]
fn forwarded_messages() {
    let user = r#""forward_from":{"last_name":"F","id":222222,"first_name":"F"},"forward_date":1441645550,"text":"x""#;
    assert_eq!(message(user).text.as_deref(), Some("x"));
    let chat = r#""forward_from_chat":{"id":-10000000000,"type":"channel","title":"T"},"forward_date":1441645550,"text":"x""#;
    assert_eq!(message(chat).text.as_deref(), Some("x"));
}

#[test]
fn a_reply() {
    let rest = format!(
        r#""text":"x","reply_to_message":{{"date":1441645000,"chat":{CHAT},"message_id":1334,"text":"Original"}}"#
    );
    let reply = message(&rest).reply_to_message.expect("a message");
    assert_eq!(
        (reply.text.as_deref(), reply.from),
        (Some("Original"), None)
    );
}

#[test]
fn an_edit_and_entities() {
    let json = format!(
        r#"{{"date":1441645532,"chat":{CHAT},"message_id":1365,"from":{USER},"text":"Bold and italics","edit_date":1441646600,
            "entities":[{{"type":"italic","offset":9,"length":7}},{{"type":"bold","offset":0,"length":4}}]}}"#
    );
    let UpdateKind::EditedMessage(message) = update("edited_message", &json) else {
        panic!("an edit")
    };
    let kinds: Vec<_> = message
        .entities
        .iter()
        .flatten()
        .map(|entity| &entity.kind)
        .collect();
    assert_eq!(
        kinds,
        [&MessageEntityKind::Italic, &MessageEntityKind::Bold]
    );
}

#[test]
fn files() {
    let audio = message(
        r#""audio":{"file_id":"A","duration":243,"mime_type":"audio/mpeg","file_size":3897500,"title":"T"}"#,
    );
    assert_eq!(audio.audio.expect("audio").duration, 243);
    let voice = message(
        r#""voice":{"file_id":"A","duration":5,"mime_type":"audio/ogg","file_size":23000}"#,
    );
    assert_eq!(voice.voice.expect("a voice").file_unique_id, "");
    let document = message(
        r#""document":{"file_id":"A","file_name":"T.pdf","mime_type":"application/pdf","file_size":536392}"#,
    );
    assert_eq!(
        document.document.expect("a document").file_name.as_deref(),
        Some("T.pdf")
    );
}

#[test]
fn queries() {
    let inline =
        format!(r#"{{"id":134567890097,"from":{USER},"query":"inline query","offset":""}}"#);
    let UpdateKind::InlineQuery(query) = update("inline_query", &inline) else {
        panic!("a query")
    };
    assert_eq!(
        (query.id.as_str(), query.offset.as_str()),
        ("134567890097", "")
    );

    let chosen = format!(
        r#"{{"result_id":"12","from":{USER},"query":"inline query","inline_message_id":"1234csdbsk4839"}}"#
    );
    assert!(matches!(
        update("chosen_inline_result", &chosen),
        UpdateKind::ChosenInlineResult(_)
    ));

    let callback = format!(
        r#"{{"id":"4382b","from":{USER},"data":"Data from button","inline_message_id":"1234csdbsk4839"}}"#
    );
    let UpdateKind::CallbackQuery(query) = update("callback_query", &callback) else {
        panic!("a query")
    };
    assert_eq!(
        (query.data.as_deref(), query.chat_instance.as_str()),
        (Some("Data from button"), "")
    );
}
