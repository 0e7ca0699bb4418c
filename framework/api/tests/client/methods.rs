//! Generated methods on the wire: what they write and what they read.

use bot_api::methods::{GetMe, SendMessage};
use bot_api::types::{InputMediaDocument, InputMediaPhoto, MediaGroupItem, ParseMode};
use bot_api::{ChatId, ChatTarget, InputFile, Method};

use crate::server::{Part, Server, http, parts};

const MESSAGE: &str = r#"{"message_id":5,"date":1700000000,"chat":{"id":7,"type":"private","first_name":"A"},"text":"hi"}"#;

async fn answering(result: &str) -> Server {
    Server::saying(http(
        "200 OK",
        format!(r#"{{"ok":true,"result":{result}}}"#),
    ))
    .await
}

fn json(body: &[u8]) -> serde_json::Value {
    serde_json::from_slice(body).unwrap()
}

#[tokio::test]
async fn parameters_are_written_as_the_documentation_names_them() {
    let server = answering(MESSAGE).await;
    let bot = server.bot();
    let message = bot
        .send_message(7, "<b>hi</b>")
        .parse_mode(ParseMode::Html)
        .disable_notification(true)
        .await
        .unwrap();
    assert_eq!(
        (message.message_id.0, message.text.as_deref()),
        (5, Some("hi"))
    );
    assert_eq!(
        json(&server.request().body),
        serde_json::json!({"chat_id": 7, "text": "<b>hi</b>", "parse_mode": "HTML", "disable_notification": true})
    );
}

#[tokio::test]
async fn calls_know_their_chat() {
    let call = SendMessage::new("durov", "hi").into_call().unwrap();
    assert_eq!(call.chat, Some(ChatTarget::Username("@durov".into())));
    let call = SendMessage::new(ChatId(7), "hi").into_call().unwrap();
    assert_eq!(call.chat, Some(ChatTarget::Id(ChatId(7))));
    assert_eq!(GetMe::new().into_call().unwrap().chat, None);
}

#[tokio::test]
async fn a_photo_known_by_id_needs_no_form() {
    let server = answering(MESSAGE).await;
    server
        .bot()
        .send_photo(7, InputFile::file_id("AgAC"))
        .await
        .unwrap();
    assert_eq!(
        json(&server.request().body),
        serde_json::json!({"chat_id": 7, "photo": "AgAC"})
    );
}

#[tokio::test]
async fn a_photo_from_here_is_attached() {
    let server = answering(MESSAGE).await;
    let bot = server.bot();
    bot.send_photo(7, InputFile::bytes("cat.jpg", "meow"))
        .caption("a \"cat\"")
        .await
        .unwrap();
    let text = |name: &str, text: &str| Part {
        name: name.into(),
        file_name: None,
        bytes: text.into(),
    };
    let file = Part {
        name: "file0".into(),
        file_name: Some("cat.jpg".into()),
        bytes: b"meow".to_vec(),
    };
    assert_eq!(
        parts(&server.request()),
        [
            text("chat_id", "7"),
            text("photo", "attach://file0"),
            text("caption", "a \"cat\""),
            file
        ]
    );
}

#[tokio::test]
async fn albums_name_their_files() {
    let server = answering(&format!("[{MESSAGE}]")).await;
    let media: Vec<MediaGroupItem> = vec![
        InputMediaPhoto::new(InputFile::bytes("a.jpg", "A")).into(),
        InputMediaPhoto::new(InputFile::url("https://example.org/b.jpg")).into(),
        InputMediaDocument::new(InputFile::bytes("c.pdf", "C"))
            .thumbnail(InputFile::bytes("t.jpg", "T"))
            .into(),
    ];
    server.bot().send_media_group(7, media).await.unwrap();
    let parts = parts(&server.request());
    let media = parts.iter().find(|part| part.name == "media").unwrap();
    let media = json(&media.bytes);
    assert_eq!(media[0]["media"], "attach://file0");
    assert_eq!(media[1]["media"], "https://example.org/b.jpg");
    let document = [&media[2]["media"], &media[2]["thumbnail"]].map(|name| name.as_str().unwrap());
    let bytes = |name: &str| {
        let name = name.strip_prefix("attach://").unwrap();
        parts
            .iter()
            .find(|part| part.name == name)
            .unwrap()
            .bytes
            .clone()
    };
    assert_eq!(document.map(bytes), [b"C", b"T"]);
    assert_eq!(bytes("attach://file0"), b"A");
}

#[tokio::test]
async fn an_absent_or_null_true_is_true() {
    for answer in [
        r#"{"ok":true,"result":true}"#,
        r#"{"ok":true,"result":null}"#,
        r#"{"ok":true}"#,
    ] {
        let server = Server::saying(http("200 OK", answer)).await;
        assert!(server.bot().delete_message(7, 5).await.unwrap(), "{answer}");
    }
}

#[tokio::test]
async fn a_wrong_result_says_where() {
    let server =
        answering(r#"{"message_id":5,"date":1,"chat":{"id":"seven","type":"private"}}"#).await;
    let error = server.bot().send_message(7, "hi").await.unwrap_err();
    let bot_api::Error::Decode(error) = error else {
        panic!("{error}")
    };
    assert_eq!(
        (&*error.what, &*error.path),
        ("sendMessage", "result.chat.id")
    );
}
