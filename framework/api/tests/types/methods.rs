//! Methods: names, parameters, files.

use bot_api::types::{
    InlineKeyboardButton, InlineKeyboardMarkup, InputFile, InputMediaPhoto, InputMediaVideo,
    InputPaidMediaPhoto, InputProfilePhotoStatic, InputSticker, InputStoryContentPhoto, ParseMode,
    ReplyParameters, StickerFormat,
};
use bot_api::{Body, Call, ChatId, ChatTarget, Method, Multipart, methods};
use serde_json::{Value, json};

use crate::synthesis::Data;

fn body(call: &Call) -> Value {
    match &call.body {
        Body::Json(json) => serde_json::from_slice(json).expect("JSON"),
        other => panic!("{other:?}"),
    }
}

fn multipart(method: impl Method) -> Multipart {
    match method.into_call().expect("a call").body {
        Body::Multipart(multipart) => multipart,
        other => panic!("{other:?}"),
    }
}

fn field<'a>(multipart: &'a Multipart, name: &str) -> &'a str {
    &multipart
        .fields
        .iter()
        .find(|(known, _)| known == name)
        .unwrap_or_else(|| panic!("no {name}"))
        .1
}

#[test]
fn there_is_one_for_every_method() {
    macro_rules! names {
        ($($name:ident)*) => { [$(<methods::$name as Method>::NAME),*] };
    }
    let data = Data::load();
    let known = bot_api::for_each_method!(names);
    assert!(known.iter().copied().eq(data.methods()));
    let sending = bot_api::for_each_sending_method!(names);
    let asks = |name: &str| {
        name.starts_with("get")
            || ["logOut", "close", "setWebhook", "deleteWebhook"].contains(&name)
    };
    assert!(
        sending
            .iter()
            .copied()
            .eq(data.methods().filter(|name| !asks(name)))
    );
}

#[test]
fn parameters_are_written_and_absent_ones_left_out() {
    let call = methods::SendMessage::new("cablegram", "Hi")
        .parse_mode(ParseMode::Html)
        .disable_notification(false)
        .reply_parameters(ReplyParameters::new().message_id(9))
        .reply_markup(InlineKeyboardMarkup::new([[InlineKeyboardButton::new(
            "Go",
        )
        .callback_data("go")]]))
        .into_call()
        .expect("a call");
    assert_eq!(
        (call.method, &call.chat),
        (
            "sendMessage",
            &Some(ChatTarget::Username("@cablegram".into()))
        )
    );
    let wanted = json!({
        "chat_id": "@cablegram", "text": "Hi", "parse_mode": "HTML", "disable_notification": false,
        "reply_parameters": {"message_id": 9},
        "reply_markup": {"inline_keyboard": [[{"text": "Go", "callback_data": "go"}]]},
    });
    assert_eq!(body(&call), wanted);
}

#[test]
fn a_method_without_parameters_has_no_body() {
    assert_eq!(
        methods::GetMe::new().into_call().expect("a call").body,
        Body::Empty
    );
    assert_eq!(
        methods::GetUpdates::new().into_call().expect("a call").body,
        Body::Empty
    );
}

#[test]
fn a_call_knows_its_chat() {
    let chat = |method: Result<Call, bot_api::Error>| method.expect("a call").chat;
    assert_eq!(
        chat(methods::GetChat::new(5).into_call()),
        Some(ChatTarget::Id(ChatId(5)))
    );
    assert_eq!(
        chat(methods::SendMessageDraft::new(5, 1).into_call()),
        Some(ChatTarget::Id(ChatId(5)))
    );
    assert_eq!(chat(methods::SendGift::new("gift").into_call()), None);
    assert_eq!(
        chat(methods::SendGift::new("gift").chat_id(5).into_call()),
        Some(ChatTarget::Id(ChatId(5)))
    );
    assert_eq!(chat(methods::GetMe::new().into_call()), None);
}

#[test]
fn files_that_telegram_has_go_as_json() {
    let call = methods::SendPhoto::new(1, "AgACAgIAAxkBAAM")
        .caption("x")
        .into_call()
        .expect("a call");
    assert_eq!(
        body(&call),
        json!({"chat_id": 1, "photo": "AgACAgIAAxkBAAM", "caption": "x"})
    );
}

#[test]
fn uploads_become_attachments() {
    let parts = multipart(
        methods::SendVideo::new(1, InputFile::bytes("a.mp4", "aa"))
            .thumbnail(InputFile::bytes("a.jpg", "bb"))
            .supports_streaming(true),
    );
    assert_eq!(
        (
            field(&parts, "chat_id"),
            field(&parts, "supports_streaming")
        ),
        ("1", "true")
    );
    assert_eq!(
        (field(&parts, "video"), field(&parts, "thumbnail")),
        ("attach://file0", "attach://file1")
    );
    let names: Vec<_> = parts
        .files
        .iter()
        .map(|file| (file.name.as_str(), file.upload.file_name.as_str()))
        .collect();
    assert_eq!(names, [("file0", "a.mp4"), ("file1", "a.jpg")]);
}

#[test]
fn uploads_inside_media_become_attachments() {
    let upload = |name: &str| InputFile::bytes(name, "x");
    let album = multipart(methods::SendMediaGroup::new(
        1,
        [
            bot_api::types::MediaGroupItem::from(
                InputMediaPhoto::new(upload("a.jpg")).caption("one"),
            ),
            InputMediaPhoto::new("file-id").into(),
            InputMediaVideo::new(upload("b.mp4"))
                .thumbnail(upload("c.jpg"))
                .into(),
        ],
    ));
    let media: Value = serde_json::from_str(field(&album, "media")).expect("JSON");
    assert_eq!(
        media,
        json!([
            {"type": "photo", "media": "attach://file0", "caption": "one"},
            {"type": "photo", "media": "file-id"},
            {"type": "video", "media": "attach://file1", "thumbnail": "attach://file2"},
        ])
    );
    assert_eq!(album.files.len(), 3);

    let paid = multipart(methods::SendPaidMedia::new(
        1,
        5,
        [InputPaidMediaPhoto::new(upload("p.jpg"))],
    ));
    assert!(field(&paid, "media").contains("attach://file0"));
    let story = multipart(methods::PostStory::new(
        "b",
        InputStoryContentPhoto::new(upload("s.jpg")),
        86_400,
    ));
    assert_eq!(
        field(&story, "content"),
        r#"{"type":"photo","photo":"attach://file0"}"#
    );
    let profile = multipart(methods::SetMyProfilePhoto::new(
        InputProfilePhotoStatic::new(upload("me.jpg")),
    ));
    assert_eq!(
        field(&profile, "photo"),
        r#"{"type":"static","photo":"attach://file0"}"#
    );
    let sticker = InputSticker::new(upload("s.webp"), StickerFormat::Static, ["\u{1F600}"]);
    let stickers = multipart(methods::CreateNewStickerSet::new(
        7,
        "set_by_bot",
        "Set",
        [sticker],
    ));
    assert!(field(&stickers, "stickers").contains("attach://file0"));
    let edited = multipart(
        methods::EditMessageMedia::new(InputMediaPhoto::new(upload("e.jpg")))
            .chat_id(1)
            .message_id(2),
    );
    assert!(field(&edited, "media").contains("attach://file0"));
}

#[test]
fn answers_are_read_as_their_types() {
    let body = br#"{"ok":true,"result":{"message_id":5,"date":1,"chat":{"id":1,"type":"private"},"text":"Hi"}}"#;
    assert_eq!(
        <methods::SendMessage>::decode(body)
            .expect("a message")
            .text
            .as_deref(),
        Some("Hi")
    );
    assert!(
        <methods::EditMessageText>::decode(body)
            .expect("an answer")
            .message()
            .is_some()
    );
    assert!(
        <methods::EditMessageText>::decode(br#"{"ok":true,"result":true}"#)
            .expect("an answer")
            .message()
            .is_none()
    );
    let ids = <methods::CopyMessages>::decode(br#"{"ok":true,"result":[{"message_id":5}]}"#)
        .expect("ids");
    assert_eq!(ids[0].message_id.get(), 5);
    assert_eq!(
        <methods::GetChatMemberCount>::decode(br#"{"ok":true,"result":3}"#).expect("a number"),
        3
    );
    let updates =
        <methods::GetUpdates>::decode(br#"{"ok":true,"result":[{"update_id":1,"new":{}}]}"#)
            .expect("updates");
    assert_eq!(updates.len(), 1);
}

#[test]
fn an_answer_can_be_awaited_anywhere() {
    fn is_send<F: Future + Send + 'static>(_: F) {}

    let bot = bot_api::Bot::new("1:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA").expect("a bot");
    let call = bot.send_message(1, "Hi").disable_notification(true);
    assert_eq!(
        call.clone().unbind(),
        methods::SendMessage::new(1, "Hi").disable_notification(true)
    );
    is_send(call.into_future());
}
