//! The fifteen mistakes that every bot makes once: each is refused (or answered plausibly) as by Telegram itself.

use serde_json::{Value, json};

use crate::client::Client;
use crate::{start, supergroup};

#[track_caller]
fn is((code, said): (u16, String), text: &str) {
    assert_eq!((code, said), (400, format!("Bad Request: {text}")));
}

async fn sent(client: &Client, mut params: Value, chat: i64) -> crate::client::Answer {
    params["chat_id"] = chat.into();
    client.call("sendMessage", params).await
}

#[tokio::test]
async fn callback_data_is_too_long() {
    let (server, client) = start().await;
    let chat = server.user("Ann").chat().id();
    let keyboard = |length: usize| json!({"inline_keyboard": [[{"text": "b", "callback_data": "x".repeat(length)}]]});
    let params = |length| json!({"text": "x", "reply_markup": keyboard(length)});
    sent(&client, params(64), chat).await.ok();
    is(
        sent(&client, params(65), chat).await.refused(),
        "BUTTON_DATA_INVALID",
    );
    // Bytes, not characters.
    let umlauts = json!({"inline_keyboard": [[{"text": "b", "callback_data": "ü".repeat(33)}]]});
    let refused = sent(&client, json!({"text": "x", "reply_markup": umlauts}), chat)
        .await
        .refused();
    is(refused, "BUTTON_DATA_INVALID");
}

#[tokio::test]
async fn text_is_too_long() {
    let (server, client) = start().await;
    let chat = server.user("Ann").chat().id();
    sent(&client, json!({"text": "ü".repeat(4096)}), chat)
        .await
        .ok();
    is(
        sent(&client, json!({"text": "ü".repeat(4097)}), chat)
            .await
            .refused(),
        "message is too long",
    );
    // Counted in UTF-16, and after the markup is gone.
    is(
        sent(&client, json!({"text": "👍".repeat(2049)}), chat)
            .await
            .refused(),
        "message is too long",
    );
    let bold = format!("<b>{}</b>", "x".repeat(4096));
    sent(&client, json!({"text": bold, "parse_mode": "HTML"}), chat)
        .await
        .ok();
}

#[tokio::test]
async fn html_is_broken() {
    let (server, client) = start().await;
    let chat = server.user("Ann").chat().id();
    for (text, expected) in [
        ("ü <p>", "Unsupported start tag \"p\" at byte offset 3"),
        (
            "<b>x",
            "Can't find end tag corresponding to start tag \"b\"",
        ),
        (
            "<b>x</i>",
            "Unmatched end tag at byte offset 4, expected \"</b>\", found \"</i>\"",
        ),
        ("x</b>", "Unexpected end tag at byte offset 1"),
        ("1 < 2", "Unclosed start tag at byte offset 2"),
    ] {
        let refused = sent(&client, json!({"text": text, "parse_mode": "HTML"}), chat).await;
        is(
            refused.refused(),
            &format!("can't parse entities: {expected}"),
        );
    }
}

#[tokio::test]
async fn markdown_v2_is_broken() {
    let (server, client) = start().await;
    let chat = server.user("Ann").chat().id();
    for (text, expected) in [
        (
            "1.0",
            "Character '.' is reserved and must be escaped with the preceding '\\'",
        ),
        (
            "🏟 🏟_abacaba",
            "Can't find end of Italic entity at byte offset 9",
        ),
        (
            "🏟 🏟_abac * asd ",
            "Can't find end of Bold entity at byte offset 15",
        ),
        (
            "🏟 🏟__",
            "Can't find end of Underline entity at byte offset 9",
        ),
        ("🏟 🏟`", "Can't find end of Code entity at byte offset 9"),
        (
            "[telegram\\.org](asd",
            "Can't find end of a URL at byte offset 16",
        ),
    ] {
        let refused = sent(
            &client,
            json!({"text": text, "parse_mode": "MarkdownV2"}),
            chat,
        )
        .await;
        is(
            refused.refused(),
            &format!("can't parse entities: {expected}"),
        );
    }
    let refused = sent(
        &client,
        json!({"text": "ü *x", "parse_mode": "Markdown"}),
        chat,
    )
    .await;
    is(
        refused.refused(),
        "can't parse entities: Can't find end of the entity starting at byte offset 3",
    );
}

#[tokio::test]
async fn text_is_empty() {
    let (server, client) = start().await;
    let chat = server.user("Ann").chat().id();
    for params in [
        json!({}),
        json!({"text": ""}),
        json!({"text": " \n\t"}),
        json!({"text": "<b></b>", "parse_mode": "HTML"}),
    ] {
        is(
            sent(&client, params, chat).await.refused(),
            "message text is empty",
        );
    }
}

#[tokio::test]
async fn edit_changes_nothing() {
    let (server, client) = start().await;
    let chat = server.user("Ann").chat().id();
    let keyboard = json!({"inline_keyboard": [[{"text": "b", "callback_data": "x"}]]});
    let message = json!({"text": "a", "reply_markup": keyboard});
    let id = sent(&client, message.clone(), chat).await.ok()["message_id"].clone();
    let mut edit = message;
    edit["chat_id"] = chat.into();
    edit["message_id"] = id;
    let text = "message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message";
    is(
        client.call("editMessageText", edit.clone()).await.refused(),
        text,
    );
    is(
        client
            .call("editMessageReplyMarkup", edit.clone())
            .await
            .refused(),
        text,
    );
    edit["text"] = "b".into();
    client.call("editMessageText", edit).await.ok();
}

#[tokio::test]
async fn edit_of_a_message_that_is_not_there() {
    let (server, client) = start().await;
    let ann = server.user("Ann");
    let hers = ann.says("hers").id();
    let edit = |id: i64| json!({"chat_id": ann.id(), "message_id": id, "text": "x"});
    is(
        client.call("editMessageText", edit(99)).await.refused(),
        "message to edit not found",
    );
    is(
        client.call("editMessageText", edit(hers)).await.refused(),
        "message can't be edited",
    );
    let inline = json!({"inline_message_id": "bogus", "text": "x"});
    is(
        client.call("editMessageText", inline).await.refused(),
        "MESSAGE_ID_INVALID",
    );
}

#[tokio::test]
async fn delete_of_a_message_that_is_not_there() {
    let (server, client) = start().await;
    let ann = server.user("Ann");
    let message = ann.says("x");
    let delete = |id: i64| json!({"chat_id": ann.id(), "message_id": id});
    is(
        client.call("deleteMessage", delete(99)).await.refused(),
        "message to delete not found",
    );
    client
        .call("deleteMessage", delete(message.id()))
        .await
        .ok();
    is(
        client
            .call("deleteMessage", delete(message.id()))
            .await
            .refused(),
        "message to delete not found",
    );
}

#[tokio::test]
async fn reply_to_a_message_that_is_not_there() {
    let (server, client) = start().await;
    let chat = server.user("Ann").chat().id();
    let reply = json!({"text": "x", "reply_parameters": {"message_id": 99}});
    is(
        sent(&client, reply, chat).await.refused(),
        "message to be replied not found",
    );
}

#[tokio::test]
async fn chat_is_unknown() {
    let (server, client) = start().await;
    is(
        sent(&client, json!({"text": "x"}), 5).await.refused(),
        "chat not found",
    );
    is(
        sent(&client, json!({"text": "x"}), -1_001_234_567_890)
            .await
            .refused(),
        "chat not found",
    );
    let named = json!({"chat_id": "@nobody_at_all", "text": "x"});
    is(
        client.call("sendMessage", named).await.refused(),
        "chat not found",
    );
    is(
        client
            .call("sendMessage", json!({"text": "x"}))
            .await
            .refused(),
        "chat_id is empty",
    );
    // Somebody who only shares a group with the bot has never begun to talk with it.
    let (ann, _group) = supergroup(&server);
    let refused = sent(&client, json!({"text": "x"}), ann.id())
        .await
        .refused();
    let text = "Forbidden: bot can't initiate conversation with a user";
    assert_eq!(refused, (403, text.to_owned()));
}

#[tokio::test]
async fn callback_id_is_bogus() {
    let (server, client) = start().await;
    let text = "query is too old and response timeout expired or query ID is invalid";
    let answer = |id: &str| json!({"callback_query_id": id});
    is(
        client
            .call("answerCallbackQuery", answer("4242"))
            .await
            .refused(),
        text,
    );
    let ann = server.user("Ann");
    let click = ann.clicks(&ann.says("x"), "x");
    client
        .call("answerCallbackQuery", answer(click.id()))
        .await
        .ok();
    is(
        client
            .call("answerCallbackQuery", answer(click.id()))
            .await
            .refused(),
        text,
    );
}

#[tokio::test]
async fn get_chat_is_plausible() {
    let (server, client) = start().await;
    let (ann, group) = supergroup(&server);
    let chat = |id: i64| client.call("getChat", json!({"chat_id": id}));
    let info = chat(group.id()).await.ok();
    assert_eq!(
        (&info["type"], &info["title"]),
        (&json!("supergroup"), &json!("Group"))
    );
    assert_eq!(info["permissions"]["can_send_polls"], true);
    let info = chat(ann.chat().id()).await.ok();
    assert_eq!(
        (&info["type"], &info["first_name"]),
        (&json!("private"), &json!("Ann"))
    );
    assert_eq!(info["permissions"], Value::Null);
    is(chat(5).await.refused(), "chat not found");
}

#[tokio::test]
async fn get_chat_member_is_plausible() {
    let (server, client) = start().await;
    let (ann, group) = supergroup(&server);
    let (bob, eve) = (server.user("Bob"), server.user("Eve"));
    bob.joins(&group);
    let member = |user: i64| {
        client.call(
            "getChatMember",
            json!({"chat_id": group.id(), "user_id": user}),
        )
    };
    assert_eq!(member(ann.id()).await.ok()["status"], "creator");
    assert_eq!(member(bob.id()).await.ok()["status"], "member");
    assert_eq!(member(eve.id()).await.ok()["status"], "left");
    let own = member(server.bot().id()).await.ok();
    assert_eq!(
        (&own["status"], &own["can_restrict_members"]),
        (&json!("administrator"), &json!(true))
    );
    is(member(5).await.refused(), "PARTICIPANT_ID_INVALID");
}

#[tokio::test]
async fn file_id_is_bad() {
    let (server, client) = start().await;
    let chat = server.user("Ann").chat().id();
    let photo = |file: &str| json!({"chat_id": chat, "photo": file});
    let text = "wrong file identifier/HTTP URL specified";
    is(
        client
            .call("sendPhoto", photo("AgACAgIAAx"))
            .await
            .refused(),
        text,
    );
    is(
        client.call("sendPhoto", photo("")).await.refused(),
        "there is no photo in the request",
    );
    is(
        client
            .call("sendPhoto", photo("attach://nothing"))
            .await
            .refused(),
        "there is no photo in the request",
    );
    is(
        client
            .call("getFile", json!({"file_id": "AgACAgIAAx"}))
            .await
            .refused(),
        "invalid file_id",
    );
    let url = "https://example.org/a.ogg";
    let voice = client
        .call("sendVoice", json!({"chat_id": chat, "voice": url}))
        .await
        .ok();
    let voice = voice["voice"]["file_id"]
        .as_str()
        .expect("an id")
        .to_owned();
    is(
        client.call("sendPhoto", photo(&voice)).await.refused(),
        "can't use file of type Voice as Photo",
    );
}

#[tokio::test]
async fn web_app_in_a_group_or_without_https() {
    let (server, client) = start().await;
    let (ann, group) = supergroup(&server);
    let button = |url: &str| json!({"text": "b", "web_app": {"url": url}});
    let inline =
        |url: &str| json!({"text": "x", "reply_markup": {"inline_keyboard": [[button(url)]]}});
    let keyboard = |url: &str| json!({"text": "x", "reply_markup": {"keyboard": [[button(url)]]}});
    let private = ann.chat().id();
    sent(&client, inline("https://a.org"), private).await.ok();
    sent(&client, keyboard("https://a.org"), private).await.ok();
    is(
        sent(&client, inline("https://a.org"), group.id())
            .await
            .refused(),
        "BUTTON_TYPE_INVALID",
    );
    is(
        sent(&client, keyboard("https://a.org"), group.id())
            .await
            .refused(),
        "BUTTON_TYPE_INVALID",
    );
    is(
        sent(&client, inline("http://a.org"), private)
            .await
            .refused(),
        "inline keyboard button Web App URL 'http://a.org' is invalid: Only HTTPS links are allowed",
    );
    is(
        sent(&client, keyboard("http://a.org"), private)
            .await
            .refused(),
        "keyboard button Web App URL 'http://a.org' is invalid: Only HTTPS links are allowed",
    );
}
