//! Telegram's own refusals, word by word.

use std::time::Duration;

use bot_simulator::{Server, VirtualClock};
use serde_json::{Value, json};

use crate::client::Client;
use crate::start;

#[tokio::test]
async fn tokens_and_methods() {
    let (server, client) = start().await;
    let refused = Client::with_token(&server, "1:wrong")
        .call("getMe", json!({}))
        .await
        .refused();
    assert_eq!(refused, (401, "Unauthorized".to_owned()));
    let refused = Client::with_token(&server, "wrong")
        .call("getMe", json!({}))
        .await
        .refused();
    assert_eq!(refused, (404, "Not Found".to_owned()));
    let refused = client.call("getNothing", json!({})).await.refused();
    assert_eq!(refused, (404, "Not Found: method not found".to_owned()));
    assert_eq!(server.calls().len(), 3, "they are in the log as well");
}

#[tokio::test]
async fn bad_requests() {
    let (server, client) = start().await;
    let ann = server.user("Ann");
    let chat = ann.chat();
    let hers = ann.says("hers").id();
    let text = client
        .call("sendMessage", json!({"chat_id": chat.id(), "text": "mine"}))
        .await
        .ok()["message_id"]
        .clone();
    let sticker = client
        .call("sendDice", json!({"chat_id": chat.id()}))
        .await
        .ok()["message_id"]
        .clone();
    let button = |button: Value| json!({"inline_keyboard": [[button]]});
    let not_modified = "message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message";
    let too_old = "query is too old and response timeout expired or query ID is invalid";
    let cases = [
        ("sendMessage", json!({"text": "x"}), "chat_id is empty"),
        (
            "sendMessage",
            json!({"chat_id": 5, "text": "x"}),
            "chat not found",
        ),
        (
            "sendMessage",
            json!({"chat_id": "@nobody", "text": "x"}),
            "chat not found",
        ),
        (
            "sendMessage",
            json!({"text": " \n"}),
            "message text is empty",
        ),
        (
            "sendMessage",
            json!({"text": "ü".repeat(4097)}),
            "message is too long",
        ),
        (
            "sendMessage",
            json!({"text": "x", "parse_mode": "TeX"}),
            "unsupported parse_mode",
        ),
        (
            "sendMessage",
            json!({"text": "<p>", "parse_mode": "HTML"}),
            "can't parse entities: Unsupported start tag \"p\" at byte offset 0",
        ),
        (
            "sendMessage",
            json!({"text": "x", "reply_markup": "{"}),
            "can't parse reply keyboard markup JSON object",
        ),
        (
            "sendMessage",
            json!({"text": "x", "reply_markup": []}),
            "object expected as reply markup",
        ),
        (
            "sendMessage",
            json!({"text": "x", "reply_markup": button(json!({"text": "b", "callback_data": "x".repeat(65)}))}),
            "BUTTON_DATA_INVALID",
        ),
        (
            "sendMessage",
            json!({"text": "x", "reply_markup": button(json!({"text": "b"}))}),
            "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard",
        ),
        (
            "sendMessage",
            json!({"text": "x", "reply_parameters": {"message_id": 99}}),
            "message to be replied not found",
        ),
        ("sendPhoto", json!({}), "there is no photo in the request"),
        (
            "sendPhoto",
            json!({"photo": "bogus"}),
            "wrong file identifier/HTTP URL specified",
        ),
        (
            "sendPhoto",
            json!({"photo": "https://a.b/c.jpg", "caption": "x".repeat(1025)}),
            "message caption is too long",
        ),
        (
            "sendMediaGroup",
            json!({"media": []}),
            "there are no messages to send",
        ),
        (
            "sendPoll",
            json!({"question": "q", "options": ["a"]}),
            "poll must have at least 2 option",
        ),
        (
            "sendChatAction",
            json!({"action": "dancing"}),
            "wrong parameter action in request",
        ),
        (
            "editMessageText",
            json!({"text": "x"}),
            "message identifier is not specified",
        ),
        (
            "editMessageText",
            json!({"message_id": 99, "text": "x"}),
            "message to edit not found",
        ),
        (
            "editMessageText",
            json!({"message_id": hers, "text": "x"}),
            "message can't be edited",
        ),
        (
            "editMessageText",
            json!({"message_id": text, "text": "mine"}),
            not_modified,
        ),
        (
            "editMessageText",
            json!({"message_id": text, "text": ""}),
            "message text is empty",
        ),
        (
            "editMessageText",
            json!({"message_id": sticker, "text": "x"}),
            "there is no text in the message to edit",
        ),
        (
            "editMessageCaption",
            json!({"message_id": text, "caption": "x"}),
            "there is no caption in the message to edit",
        ),
        (
            "editMessageReplyMarkup",
            json!({"message_id": text}),
            not_modified,
        ),
        (
            "deleteMessage",
            json!({"message_id": 99}),
            "message to delete not found",
        ),
        (
            "deleteMessages",
            json!({"message_ids": []}),
            "message identifiers are not specified",
        ),
        (
            "forwardMessage",
            json!({"from_chat_id": chat.id(), "message_id": 99}),
            "message to forward not found",
        ),
        (
            "copyMessage",
            json!({"from_chat_id": chat.id(), "message_id": 99}),
            "message to copy not found",
        ),
        (
            "copyMessage",
            json!({"from_chat_id": 5, "message_id": 99}),
            "chat not found",
        ),
        (
            "pinChatMessage",
            json!({"message_id": 99}),
            "message to pin not found",
        ),
        (
            "setMessageReaction",
            json!({"message_id": 99, "reaction": []}),
            "message to react not found",
        ),
        (
            "setMessageReaction",
            json!({"message_id": hers, "reaction": [{"type": "emoji"}]}),
            "REACTION_INVALID",
        ),
        (
            "answerCallbackQuery",
            json!({"callback_query_id": "1"}),
            too_old,
        ),
        (
            "answerInlineQuery",
            json!({"inline_query_id": "1", "results": []}),
            too_old,
        ),
        ("getFile", json!({"file_id": "bogus"}), "invalid file_id"),
        (
            "setMyCommands",
            json!({"commands": [{"command": "Start", "description": "x"}]}),
            "BOT_COMMAND_INVALID",
        ),
        (
            "setMyCommands",
            json!({"commands": [{"command": "start", "description": ""}]}),
            "BOT_COMMAND_DESCRIPTION_INVALID",
        ),
    ];
    for (index, (method, mut params, text)) in cases.into_iter().enumerate() {
        // The first case is the one without a chat.
        if index > 0 && params["chat_id"].is_null() {
            params["chat_id"] = chat.id().into();
        }
        let refused = client.call(method, params.clone()).await.refused();
        assert_eq!(
            refused,
            (400, format!("Bad Request: {text}")),
            "{method} {params}"
        );
    }
    assert_eq!(server.sent(&chat).len(), 2, "nothing refused left a trace");
}

#[tokio::test]
async fn the_limits_themselves_are_allowed() {
    let (server, client) = start().await;
    let chat = server.user("Ann").chat().id();
    client
        .call(
            "sendMessage",
            json!({"chat_id": chat, "text": "👍".repeat(2048)}),
        )
        .await
        .ok();
    let keyboard = json!({"inline_keyboard": [[{"text": "b", "callback_data": "x".repeat(64)}]]});
    client
        .call(
            "sendMessage",
            json!({"chat_id": chat, "text": "x", "reply_markup": keyboard}),
        )
        .await
        .ok();
}

#[tokio::test]
async fn queries_are_answered_in_time_or_never() {
    let clock = VirtualClock::new();
    let server = Server::builder()
        .clock(clock.clone())
        .start()
        .await
        .expect("a free port");
    let client = Client::new(&server);
    let ann = server.user("Ann");
    let message = ann.says("a");
    let click = ann.clicks(&message, "x");
    clock.advance(Duration::from_secs(151));
    let (code, text) = client
        .call(
            "answerCallbackQuery",
            json!({"callback_query_id": click.id()}),
        )
        .await
        .refused();
    assert_eq!(
        (code, text.as_str()),
        (
            400,
            "Bad Request: query is too old and response timeout expired or query ID is invalid"
        )
    );
}

#[tokio::test]
async fn who_blocked_the_bot_hears_nothing() {
    let (server, client) = start().await;
    let ann = server.user("Ann");
    ann.says("a");
    ann.blocks_bot();
    let update = client.updates(json!({})).await.remove(1);
    assert_eq!(
        update["my_chat_member"]["new_chat_member"]["status"],
        "kicked"
    );
    let refused = client
        .call("sendMessage", json!({"chat_id": ann.id(), "text": "x"}))
        .await
        .refused();
    assert_eq!(
        refused,
        (403, "Forbidden: bot was blocked by the user".to_owned())
    );
    ann.unblocks_bot();
    client
        .call("sendMessage", json!({"chat_id": ann.id(), "text": "x"}))
        .await
        .ok();
}

#[tokio::test]
async fn whoever_left_a_group_may_not_write_there() {
    let (server, client) = start().await;
    let ann = server.user("Ann");
    let group = server.group("Group", [&ann]);
    client
        .call("leaveChat", json!({"chat_id": group.id()}))
        .await
        .ok();
    let refused = client
        .call("sendMessage", json!({"chat_id": group.id(), "text": "x"}))
        .await
        .refused();
    assert_eq!(
        refused,
        (
            403,
            "Forbidden: bot is not a member of the group chat".to_owned()
        )
    );
    ann.sends(&group, "unheard");
    let updates = client.updates(json!({})).await;
    assert_eq!(updates.len(), 1);
    let left = &updates[0]["my_chat_member"]["new_chat_member"]["status"];
    assert_eq!(left, "left");
}
