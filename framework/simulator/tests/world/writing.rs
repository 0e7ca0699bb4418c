//! What bots write beside plain messages: quotes, forwards, live places, drafts, and what they say of themselves.

use std::time::Duration;

use bot_simulator::{Chat, User};
use serde_json::{Value, json};

use crate::{start, supergroup};

#[tokio::test]
async fn replies_quote_and_reach_into_other_chats() {
    let (server, client) = start().await;
    let (ann, group) = supergroup(&server);
    let asked = ann.says("one two three");
    let reply = |parameters: Value| {
        client.call(
            "sendMessage",
            json!({"chat_id": ann.id(), "text": "x", "reply_parameters": parameters}),
        )
    };
    let quoted = reply(json!({"message_id": asked.id(), "quote": "two"}))
        .await
        .ok();
    assert_eq!(
        (&quoted["quote"]["text"], &quoted["quote"]["position"]),
        (&json!("two"), &json!(4))
    );
    let refused = reply(json!({"message_id": asked.id(), "quote": "four"}))
        .await
        .refused()
        .1;
    assert_eq!(refused, "Bad Request: QUOTE_TEXT_INVALID");
    let there = ann.sends(&group, "elsewhere");
    let external = reply(json!({"message_id": there.id(), "chat_id": group.id()}))
        .await
        .ok();
    assert_eq!(external["external_reply"]["chat"]["id"], group.id());
    assert_eq!(external["reply_to_message"], Value::Null);
}

#[tokio::test]
async fn live_locations_move_until_they_stop() {
    let (server, client) = start().await;
    let chat = server.user("Ann").chat().id();
    let place = |more: Value| {
        let mut place = json!({"chat_id": chat, "latitude": 1.0, "longitude": 2.0});
        for (name, value) in more.as_object().expect("an object") {
            place[name] = value.clone();
        }
        place
    };
    let sent = client
        .call("sendLocation", place(json!({"live_period": 60})))
        .await
        .ok();
    let id = sent["message_id"].clone();
    let moved = client
        .call(
            "editMessageLiveLocation",
            place(json!({"message_id": id, "latitude": 1.5})),
        )
        .await
        .ok();
    assert_eq!(
        (
            &moved["location"]["latitude"],
            &moved["location"]["live_period"]
        ),
        (&json!(1.5), &json!(60))
    );
    client
        .call(
            "stopMessageLiveLocation",
            json!({"chat_id": chat, "message_id": id}),
        )
        .await
        .ok();
    let refused = client
        .call("editMessageLiveLocation", place(json!({"message_id": id})))
        .await
        .refused()
        .1;
    assert_eq!(
        refused,
        "Bad Request: there is no live location in the message to edit"
    );
    let sent = client
        .call("sendLocation", place(json!({"live_period": 60})))
        .await
        .ok();
    server
        .clock()
        .expect("movable")
        .advance(Duration::from_secs(61));
    let late = place(json!({"message_id": sent["message_id"], "latitude": 3.0}));
    client.call("editMessageLiveLocation", late).await.refused();
    let refused = client
        .call(
            "sendLocation",
            json!({"chat_id": chat, "latitude": 91, "longitude": 0}),
        )
        .await
        .refused()
        .1;
    assert_eq!(refused, "Bad Request: latitude is invalid");
}

#[tokio::test]
async fn protected_and_special_messages_stay_where_they_are() {
    let (server, client) = start().await;
    let ann = server.user("Ann");
    let chat = ann.chat().id();
    let secret = client
        .call(
            "sendMessage",
            json!({"chat_id": chat, "text": "x", "protect_content": true}),
        )
        .await
        .ok();
    assert_eq!(secret["has_protected_content"], true);
    let from = |id: &Value| json!({"chat_id": chat, "from_chat_id": chat, "message_id": id});
    for method in ["forwardMessage", "copyMessage"] {
        let refused = client
            .call(method, from(&secret["message_id"]))
            .await
            .refused()
            .1;
        assert_eq!(
            refused,
            "Bad Request: message has protected content and can't be forwarded"
        );
    }
    client
        .call(
            "pinChatMessage",
            json!({"chat_id": chat, "message_id": secret["message_id"]}),
        )
        .await
        .ok();
    let notice = json!(ann.chat().messages().pop().expect("a notice").id());
    assert_eq!(
        client.call("copyMessage", from(&notice)).await.refused().1,
        "Bad Request: message can't be copied"
    );
    assert_eq!(
        client
            .call("forwardMessage", from(&notice))
            .await
            .refused()
            .1,
        "Bad Request: message can't be forwarded"
    );
    let mut ids: Vec<i64> = (0..2).map(|_| ann.says("x").id()).collect();
    ids.reverse();
    let many = json!({"chat_id": chat, "from_chat_id": chat, "message_ids": ids});
    let refused = client.call("copyMessages", many).await.refused().1;
    assert_eq!(
        refused,
        "Bad Request: message identifiers must be in a strictly increasing order"
    );
}

#[tokio::test]
async fn reply_keyboards_are_pressed() {
    let (server, client) = start().await;
    let ann = server.user("Ann");
    let chat = ann.chat();
    assert!(ann.presses(&chat, "Order").is_none());
    let keyboard = json!({"keyboard": [["Order", {"text": "Me", "request_contact": true}]]});
    client
        .call(
            "sendMessage",
            json!({"chat_id": chat.id(), "text": "?", "reply_markup": keyboard}),
        )
        .await
        .ok();
    assert_eq!(
        ann.presses(&chat, "Order").expect("a button").text(),
        "Order"
    );
    let contact = ann.presses(&chat, "Me").expect("a button");
    assert_eq!(contact.json()["contact"]["user_id"], ann.id());
    client
        .call(
            "sendMessage",
            json!({"chat_id": chat.id(), "text": "bye", "reply_markup": {"remove_keyboard": true}}),
        )
        .await
        .ok();
    assert!(chat.keyboard().is_none());
    let group = server.group("Group", [&ann]);
    let refused = client
        .call(
            "sendMessage",
            json!({"chat_id": group.id(), "text": "?", "reply_markup": keyboard}),
        )
        .await
        .refused()
        .1;
    assert_eq!(
        refused,
        "Bad Request: phone number can be requested in private chats only"
    );
}

#[tokio::test]
async fn buttons_are_checked() {
    let (server, client) = start().await;
    let chat = server.user("Ann").chat().id();
    let send = |rows: Value| {
        client.call(
            "sendMessage",
            json!({"chat_id": chat, "text": "x", "reply_markup": {"inline_keyboard": rows}}),
        )
    };
    let one = |button: Value| json!([[button]]);
    let many: Vec<Value> = (0..101)
        .map(|_| json!([{"text": "b", "callback_data": "x"}]))
        .collect();
    for (rows, text) in [
        (
            json!([{"text": "b"}]),
            "field \"inline_keyboard\" of the InlineKeyboardMarkup should be an Array of Arrays",
        ),
        (
            one(json!("b")),
            "can't parse inline keyboard button: InlineKeyboardButton must be an Object",
        ),
        (
            one(json!({"callback_data": "x"})),
            "can't parse inline keyboard button: Can't find field \"text\"",
        ),
        (
            one(json!({"text": "b"})),
            "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard",
        ),
        (
            one(json!({"text": "b", "url": "localhost:3000"})),
            "inline keyboard button URL 'localhost:3000' is invalid: Wrong HTTP URL",
        ),
        (
            one(json!({"text": "b", "url": "ftp://a.b"})),
            "inline keyboard button URL 'ftp://a.b' is invalid: Unsupported URL protocol",
        ),
        (
            one(json!({"text": "b", "copy_text": {"text": "x".repeat(257)}})),
            "BUTTON_COPY_TEXT_INVALID",
        ),
        (
            json!([[{"text": "a", "callback_data": "x"}, {"text": "b", "pay": true}]]),
            "BUTTON_POS_INVALID",
        ),
        (many.into(), "reply markup is too long"),
    ] {
        assert_eq!(send(rows).await.refused().1, format!("Bad Request: {text}"));
    }
    send(one(json!({"text": "b", "url": "tg://user?id=1"})))
        .await
        .ok();
}

#[tokio::test]
async fn bots_speak_of_themselves_in_many_languages() {
    let (server, client) = start().await;
    let ann = server.user("Ann");
    client.call("setMyName", json!({"name": "Tea"})).await.ok();
    client
        .call("setMyName", json!({"name": "Tee", "language_code": "de"}))
        .await
        .ok();
    assert_eq!(
        client
            .call("getMyName", json!({"language_code": "de"}))
            .await
            .ok()["name"],
        "Tee"
    );
    assert_eq!(
        client
            .call("getMyName", json!({"language_code": "fr"}))
            .await
            .ok()["name"],
        "Tea"
    );
    assert_eq!(
        client.call("getMe", json!({})).await.ok()["first_name"],
        "Tea"
    );
    let refused = client
        .call(
            "setMyShortDescription",
            json!({"short_description": "x".repeat(121)}),
        )
        .await
        .refused()
        .1;
    assert_eq!(refused, "Bad Request: BOT_SHORT_DESCRIPTION_INVALID");
    let app = json!({"type": "web_app", "text": "Open", "web_app": {"url": "https://a.org"}});
    client
        .call("setChatMenuButton", json!({"menu_button": app}))
        .await
        .ok();
    let mine = json!({"chat_id": ann.chat().id(), "menu_button": {"type": "commands"}});
    client.call("setChatMenuButton", mine).await.ok();
    assert_eq!(client.call("getChatMenuButton", json!({})).await.ok(), app);
    assert_eq!(
        client
            .call("getChatMenuButton", json!({"chat_id": ann.id()}))
            .await
            .ok()["type"],
        "commands"
    );
    let rights = json!({"rights": {"can_pin_messages": true}});
    client
        .call("setMyDefaultAdministratorRights", rights)
        .await
        .ok();
    let rights = client
        .call("getMyDefaultAdministratorRights", json!({}))
        .await
        .ok();
    assert_eq!(
        (&rights["can_pin_messages"], &rights["can_post_messages"]),
        (&json!(true), &Value::Null)
    );
}

#[tokio::test]
async fn menus_are_narrowed_by_scope_and_language() {
    let (server, client) = start().await;
    let ann = server.user_from(json!({"first_name": "Ann", "language_code": "de"}));
    let bob = server.user("Bob");
    let group = server.supergroup("Group", [&ann, &bob]);
    let set = |name: &str, scope: Value, language: &str| {
        let commands = json!([{"command": name, "description": "x"}]);
        client.call(
            "setMyCommands",
            json!({"commands": commands, "scope": scope, "language_code": language}),
        )
    };
    set("all", json!({"type": "default"}), "").await.ok();
    set("alle", json!({"type": "default"}), "de").await.ok();
    set("groups", json!({"type": "all_group_chats"}), "")
        .await
        .ok();
    set("chiefs", json!({"type": "all_chat_administrators"}), "")
        .await
        .ok();
    set(
        "bob",
        json!({"type": "chat_member", "chat_id": group.id(), "user_id": bob.id()}),
        "",
    )
    .await
    .ok();
    let menu = |user: &User, chat: &Chat| server.bot().menu(user, chat)[0]["command"].clone();
    assert_eq!(menu(&ann, &ann.chat()), "alle");
    assert_eq!(menu(&bob, &bob.chat()), "all");
    assert_eq!(menu(&ann, &group), "chiefs", "she made the group");
    assert_eq!(menu(&bob, &group), "bob");
    let refused = set("x", json!({"type": "nobody"}), "").await.refused().1;
    assert_eq!(
        refused,
        "Bad Request: can't parse BotCommandScope: Unsupported type specified"
    );
}

#[tokio::test]
async fn games_have_high_scores() {
    let (server, client) = start().await;
    let ann = server.user("Ann");
    let chat = ann.chat();
    let game = json!({"chat_id": chat.id(), "game_short_name": "chess"});
    assert_eq!(
        client.call("sendGame", game.clone()).await.refused().1,
        "Bad Request: GAME_SHORTNAME_INVALID"
    );
    server.bot().add_game("chess", "Chess");
    let sent = client.call("sendGame", game).await.ok();
    let this = |score: i64| json!({"chat_id": chat.id(), "message_id": sent["message_id"], "user_id": ann.id(), "score": score});
    client.call("setGameScore", this(7)).await.ok();
    assert_eq!(
        client.call("setGameScore", this(7)).await.refused().1,
        "Bad Request: BOT_SCORE_NOT_MODIFIED"
    );
    let scores = client.call("getGameHighScores", this(0)).await.ok();
    assert_eq!(
        (&scores[0]["score"], &scores[0]["user"]["id"]),
        (&json!(7), &json!(ann.id()))
    );
    let press = ann.plays(&chat.sent()[0], "chess");
    let answer = json!({"callback_query_id": press.id(), "url": "https://example.org/chess"});
    client.call("answerCallbackQuery", answer).await.ok();
}

#[tokio::test]
async fn legacy_markdown_is_read() {
    let (server, client) = start().await;
    let ann = server.user("Ann");
    let text = format!("*b* [Ann](tg://user?id={}) [x](tg://user?id=5)", ann.id());
    let params = json!({"chat_id": ann.chat().id(), "text": text, "parse_mode": "Markdown"});
    let sent = client.call("sendMessage", params).await.ok();
    assert_eq!(sent["text"], "b Ann x");
    let kinds: Vec<&Value> = sent["entities"]
        .as_array()
        .expect("a list")
        .iter()
        .map(|e| &e["type"])
        .collect();
    assert_eq!(kinds, ["bold", "text_mention"], "nobody knows number 5");
    assert_eq!(sent["entities"][1]["user"]["first_name"], "Ann");
}
