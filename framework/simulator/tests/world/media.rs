//! Files both ways, albums, stickers, photos of chats and people.

use bot_simulator::Media;
use reqwest::multipart::{Form, Part};
use serde_json::{Value, json};

use crate::client::answer;
use crate::{hear_everything, news, only, start, supergroup};

fn part(data: &'static [u8], name: &str) -> Part {
    Part::bytes(data).file_name(name.to_owned())
}

#[tokio::test]
async fn people_send_files_of_every_kind() {
    let (server, client) = start().await;
    let ann = server.user("Ann");
    let chat = ann.chat();
    hear_everything(&client).await;
    for (media, field) in [
        (Media::photo(&b"photo"[..]).caption("see #this"), "photo"),
        (Media::document(&b"document"[..]).named("a.pdf"), "document"),
        (Media::video(&b"video"[..]), "video"),
        (Media::animation(&b"animation"[..]), "animation"),
        (Media::audio(&b"audio"[..]), "audio"),
        (Media::voice(&b"voice"[..]), "voice"),
        (Media::video_note(&b"video_note"[..]), "video_note"),
        (Media::sticker(&b"sticker"[..]), "sticker"),
    ] {
        ann.sends_media(&chat, media);
        let message = only(&news(&client).await, "message");
        let file = match field {
            "photo" => &message["photo"][1]["file_id"],
            field => &message[field]["file_id"],
        };
        let file = client.call("getFile", json!({"file_id": file})).await.ok();
        let path = file["file_path"].as_str().expect("a path");
        let url = client.method_url(path).replace("/bot", "/file/bot");
        let answer = answer(client.http().get(url)).await.expect("an answer");
        assert_eq!(answer.json, field);
    }
    let picture = ann.sends_photo(&chat, &b"x"[..]);
    let again = json!({"chat_id": chat.id(), "photo": picture.json()["photo"][1]["file_id"]});
    let again = client.call("sendPhoto", again).await.ok();
    assert_eq!(again["photo"], picture.json()["photo"]);
    news(&client).await;
    let album = ann.sends_album(&chat, [Media::photo(&b"1"[..]), Media::video(&b"2"[..])]);
    let updates = news(&client).await;
    let ids: Vec<&Value> = updates
        .iter()
        .map(|update| &update["message"]["media_group_id"])
        .collect();
    assert!(ids[0].is_string() && ids[0] == ids[1]);
    assert_eq!(album.len(), 2);
}

#[tokio::test]
async fn albums_are_uploaded_and_have_sizes() {
    let (server, client) = start().await;
    let chat = server.user("Ann").chat().id();
    let media = json!([{"type": "photo", "media": "attach://one", "caption": "<b>c</b>", "parse_mode": "HTML"}, {"type": "video", "media": "attach://two"}]);
    let form = Form::new()
        .text("chat_id", chat.to_string())
        .text("media", media.to_string())
        .part("one", part(b"1", "a.jpg"))
        .part("two", part(b"2", "b.mp4"));
    let request = client
        .http()
        .post(client.method_url("sendMediaGroup"))
        .multipart(form);
    let sent = answer(request).await.expect("an answer").ok();
    assert_eq!(sent[0]["media_group_id"], sent[1]["media_group_id"]);
    assert_eq!(sent[0]["caption_entities"][0]["type"], "bold");
    let photo =
        |count: usize| vec![json!({"type": "photo", "media": "https://example.org/a.jpg"}); count];
    let mixed = json!([{"type": "photo", "media": "https://example.org/a.jpg"}, {"type": "document", "media": "https://example.org/a.zip"}]);
    for (media, text) in [
        (Value::from(photo(0)), "there are no messages to send"),
        (photo(1).into(), "album must have at least 2 messages"),
        (photo(11).into(), "too many messages to send as an album"),
        (
            mixed,
            "can't use the media of the specified type in the album",
        ),
        (
            json!([{"type": "photo", "media": "attach://x"}, {"type": "photo", "media": "x"}]),
            "there is no photo in the request",
        ),
    ] {
        let refused = client
            .call("sendMediaGroup", json!({"chat_id": chat, "media": media}))
            .await
            .refused()
            .1;
        assert_eq!(refused, format!("Bad Request: {text}"));
    }
}

#[tokio::test]
async fn photos_of_chats_and_people() {
    let (server, client) = start().await;
    let (_ann, group) = supergroup(&server);
    let refused = client
        .call(
            "setChatPhoto",
            json!({"chat_id": group.id(), "photo": "https://example.org/a.jpg"}),
        )
        .await
        .refused()
        .1;
    assert_eq!(
        refused,
        "Bad Request: photo must be uploaded as an InputFile"
    );
    let form = Form::new()
        .text("chat_id", group.id().to_string())
        .part("photo", part(b"x", "a.jpg"));
    let request = client
        .http()
        .post(client.method_url("setChatPhoto"))
        .multipart(form);
    answer(request).await.expect("an answer").ok();
    let info = client
        .call("getChat", json!({"chat_id": group.id()}))
        .await
        .ok();
    assert!(info["photo"]["big_file_id"].is_string());
    assert!(group.messages().pop().expect("a notice").json()["new_chat_photo"].is_array());
    client
        .call("deleteChatPhoto", json!({"chat_id": group.id()}))
        .await
        .ok();
    let info = client
        .call("getChat", json!({"chat_id": group.id()}))
        .await
        .ok();
    assert_eq!(info["photo"], Value::Null);
    let own = json!({"user_id": server.bot().id()});
    assert_eq!(
        client.call("getUserProfilePhotos", own).await.ok()["total_count"],
        0
    );
}

#[tokio::test]
async fn sticker_sets_are_made_and_changed() {
    let (server, client) = start().await;
    let ann = server.user("Ann");
    let url = "https://example.org/s.webp";
    let sticker = |emoji: &str| json!({"sticker": url, "format": "static", "emoji_list": [emoji]});
    let set = |name: &str, emoji: &str| json!({"user_id": ann.id(), "name": name, "title": "Cats", "stickers": [sticker(emoji)]});
    let refused = client
        .call("createNewStickerSet", set("cats", "🐱"))
        .await
        .refused()
        .1;
    assert_eq!(
        refused,
        "Bad Request: invalid sticker set name is specified"
    );
    client
        .call("createNewStickerSet", set("cats_by_test_bot", "🐱"))
        .await
        .ok();
    let refused = client
        .call("createNewStickerSet", set("cats_by_test_bot", "🐱"))
        .await
        .refused()
        .1;
    assert_eq!(refused, "Bad Request: sticker set name is already occupied");
    client
        .call(
            "addStickerToSet",
            json!({"user_id": ann.id(), "name": "cats_by_test_bot", "sticker": sticker("🐶")}),
        )
        .await
        .ok();
    let name = json!({"name": "cats_by_test_bot"});
    let drawn = client.call("getStickerSet", name.clone()).await.ok();
    let stickers = drawn["stickers"].as_array().expect("a list");
    assert_eq!((stickers.len(), &stickers[1]["emoji"]), (2, &json!("🐶")));
    let first = stickers[0]["file_id"].clone();
    client
        .call(
            "setStickerPositionInSet",
            json!({"sticker": first, "position": 1}),
        )
        .await
        .ok();
    client
        .call(
            "setStickerEmojiList",
            json!({"sticker": first, "emoji_list": ["😼"]}),
        )
        .await
        .ok();
    let drawn = client.call("getStickerSet", name.clone()).await.ok();
    assert_eq!(drawn["stickers"][1]["emoji"], "😼");
    let sent = client
        .call(
            "sendSticker",
            json!({"chat_id": ann.chat().id(), "sticker": first}),
        )
        .await
        .ok();
    assert_eq!(
        (&sent["sticker"]["set_name"], &sent["sticker"]["emoji"]),
        (&name["name"], &json!("😼"))
    );
    client
        .call("deleteStickerFromSet", json!({"sticker": first}))
        .await
        .ok();
    client.call("deleteStickerSet", name.clone()).await.ok();
    assert_eq!(
        client.call("getStickerSet", name).await.refused().1,
        "Bad Request: STICKERSET_INVALID"
    );
}
