//! What calls do to the world, and what people see of it.

use bot_simulator::Outcome;
use serde_json::{Value, json};

use crate::start;

#[tokio::test]
async fn keyboards_are_seen_and_pressed() {
    let (server, client) = start().await;
    let ann = server.user("Ann");
    let keyboard = json!({"inline_keyboard": [[{"text": "Yes", "callback_data": "y"}, {"text": "Web", "url": "https://a.b"}]]});
    client
        .call(
            "sendMessage",
            json!({"chat_id": ann.chat().id(), "text": "?", "reply_markup": keyboard}),
        )
        .await
        .ok();
    let message = server.sent(&ann.chat()).remove(0);
    assert_eq!(message.buttons()[0][0].data.as_deref(), Some("y"));
    assert_eq!(message.buttons()[0][1].url.as_deref(), Some("https://a.b"));
    let click = ann.clicks(&message, "y");
    let update = client.updates(json!({})).await.remove(0);
    assert_eq!(update["callback_query"]["data"], "y");
    assert_eq!(update["callback_query"]["message"], *message.json());
    assert_eq!(click.answer(), None);
    let answer = json!({"callback_query_id": click.id(), "text": "Done", "show_alert": true});
    client
        .call("answerCallbackQuery", answer.clone())
        .await
        .ok();
    assert_eq!(click.answer().expect("answered")["text"], "Done");
    client.call("answerCallbackQuery", answer).await.refused();

    let reply_keyboard = json!({"keyboard": [[{"text": "A"}]]});
    client
        .call(
            "sendMessage",
            json!({"chat_id": ann.id(), "text": "?", "reply_markup": reply_keyboard}),
        )
        .await
        .ok();
    let message = server.sent(&ann.chat()).remove(1);
    assert_eq!(message.keyboard(), Some(&reply_keyboard));
    assert_eq!(message.json()["reply_markup"], Value::Null);
}

#[tokio::test]
async fn inline_queries_are_answered() {
    let (server, client) = start().await;
    let ann = server.user("Ann");
    let query = ann.inline_query("cats");
    assert_eq!(
        client.updates(json!({})).await[0]["inline_query"]["query"],
        "cats"
    );
    client
        .call(
            "answerInlineQuery",
            json!({"inline_query_id": query.id(), "results": []}),
        )
        .await
        .ok();
    assert_eq!(query.answer().expect("answered")["results"], "[]");
}

#[tokio::test]
async fn edits_and_deletions_show() {
    let (server, client) = start().await;
    let ann = server.user("Ann");
    let chat = ann.chat();
    let sent = client
        .call("sendMessage", json!({"chat_id": chat.id(), "text": "a"}))
        .await
        .ok();
    let id = &sent["message_id"];
    let edited = client
        .call(
            "editMessageText",
            json!({"chat_id": chat.id(), "message_id": id, "text": "b /c"}),
        )
        .await
        .ok();
    assert_eq!(edited["text"], "b /c");
    assert_eq!(edited["entities"][0]["type"], "bot_command");
    assert!(edited["edit_date"].is_i64());
    let keyboard = json!({"inline_keyboard": [[{"text": "x", "callback_data": "x"}]]});
    let markup = json!({"chat_id": chat.id(), "message_id": id, "reply_markup": keyboard});
    assert_eq!(
        client.call("editMessageReplyMarkup", markup).await.ok()["reply_markup"],
        keyboard
    );
    assert_eq!(server.sent(&chat)[0].text(), "b /c");
    client
        .call(
            "deleteMessage",
            json!({"chat_id": chat.id(), "message_id": id}),
        )
        .await
        .ok();
    assert!(server.sent(&chat).is_empty());
    let ids: Vec<_> = (0..3).map(|_| ann.says("x").id()).collect();
    client
        .call(
            "deleteMessages",
            json!({"chat_id": chat.id(), "message_ids": ids}),
        )
        .await
        .ok();
    assert!(chat.messages().is_empty());
}

#[tokio::test]
async fn forwards_name_their_author_and_copies_do_not() {
    let (server, client) = start().await;
    let (ann, bob) = (server.user("Ann"), server.user("Bob"));
    let message = ann.says("news");
    let params =
        json!({"chat_id": bob.chat().id(), "from_chat_id": ann.id(), "message_id": message.id()});
    let forwarded = client.call("forwardMessage", params.clone()).await.ok();
    assert_eq!(forwarded["text"], "news");
    assert_eq!(forwarded["forward_origin"]["sender_user"]["id"], ann.id());
    let copied = client.call("copyMessage", params).await.ok();
    let sent = server.sent(&bob.chat());
    assert_eq!(copied, json!({"message_id": sent[1].id()}));
    assert_eq!(sent[1].json()["forward_origin"], Value::Null);
    let many =
        json!({"chat_id": bob.id(), "from_chat_id": ann.id(), "message_ids": [message.id(), 777]});
    assert_eq!(
        client
            .call("copyMessages", many.clone())
            .await
            .ok()
            .as_array()
            .map(Vec::len),
        Some(1)
    );
    assert_eq!(
        client
            .call("forwardMessages", many)
            .await
            .ok()
            .as_array()
            .map(Vec::len),
        Some(1)
    );
}

#[tokio::test]
async fn dice_polls_places_actions() {
    let (server, client) = start().await;
    let ann = server.user("Ann");
    let chat = ann.chat().id();
    server.load_dice(4);
    let dice = client.call("sendDice", json!({"chat_id": chat})).await.ok();
    assert_eq!(dice["dice"], json!({"emoji": "🎲", "value": 4}));
    let poll = json!({"chat_id": chat, "question": "q", "options": [{"text": "a"}, {"text": "b"}], "is_anonymous": false});
    let poll = client.call("sendPoll", poll).await.ok();
    assert_eq!(
        poll["poll"]["options"][1],
        json!({"persistent_id": "1", "text": "b", "voter_count": 0})
    );
    assert_eq!(poll["poll"]["is_anonymous"], false);
    let place = client
        .call(
            "sendLocation",
            json!({"chat_id": chat, "latitude": 1.5, "longitude": -2}),
        )
        .await
        .ok();
    assert_eq!(
        place["location"],
        json!({"latitude": 1.5, "longitude": -2.0})
    );
    let venue =
        json!({"chat_id": chat, "latitude": 1, "longitude": 2, "title": "t", "address": "a"});
    let venue = client.call("sendVenue", venue).await.ok();
    assert_eq!(venue["venue"]["location"], venue["location"]);
    let contact = json!({"chat_id": chat, "phone_number": "+1", "first_name": "Bob"});
    let contact = client.call("sendContact", contact).await.ok();
    assert_eq!(
        contact["contact"],
        json!({"phone_number": "+1", "first_name": "Bob"})
    );
    client
        .call(
            "sendChatAction",
            json!({"chat_id": chat, "action": "typing"}),
        )
        .await
        .ok();
}

#[tokio::test]
async fn pins_and_reactions() {
    let (server, client) = start().await;
    let ann = server.user("Ann");
    let message = ann.says("a");
    let this = json!({"chat_id": ann.id(), "message_id": message.id()});
    client.call("pinChatMessage", this.clone()).await.ok();
    let chat = client
        .call("getChat", json!({"chat_id": ann.id()}))
        .await
        .ok();
    assert_eq!(chat["pinned_message"]["message_id"], message.id());
    assert!(
        server.sent(&ann.chat()).is_empty(),
        "the notice is no answer"
    );
    assert_eq!(ann.chat().messages().len(), 2);
    client.call("unpinChatMessage", this.clone()).await.ok();
    client
        .call("unpinChatMessage", this.clone())
        .await
        .refused();
    client
        .call("unpinAllChatMessages", json!({"chat_id": ann.id()}))
        .await
        .ok();

    let mut reaction = this;
    reaction["reaction"] = json!([{"type": "emoji", "emoji": "👍"}]);
    client.call("setMessageReaction", reaction).await.ok();
    assert_eq!(
        ann.chat().messages()[0].reactions(),
        [json!({"type": "emoji", "emoji": "👍"})]
    );
}

#[tokio::test]
async fn commands_are_kept_per_scope_and_language() {
    let (_server, client) = start().await;
    let commands = json!([{"command": "start", "description": "Begin"}]);
    client
        .call("setMyCommands", json!({"commands": commands}))
        .await
        .ok();
    let german =
        json!({"commands": [], "scope": {"type": "all_private_chats"}, "language_code": "de"});
    client.call("setMyCommands", german).await.ok();
    assert_eq!(
        client
            .call("getMyCommands", json!({"scope": {"type": "default"}}))
            .await
            .ok(),
        commands
    );
    assert_eq!(
        client
            .call("getMyCommands", json!({"language_code": "de"}))
            .await
            .ok(),
        json!([])
    );
    client.call("deleteMyCommands", json!({})).await.ok();
    assert_eq!(
        client.call("getMyCommands", json!({})).await.ok(),
        json!([])
    );
}

#[tokio::test]
async fn a_bot_that_logged_out_is_out() {
    let (_server, client) = start().await;
    client.call("close", json!({})).await.ok();
    client.call("logOut", json!({})).await.ok();
    assert_eq!(
        client.call("getMe", json!({})).await.refused(),
        (400, "Logged out".to_owned())
    );
}

#[tokio::test]
async fn markup_becomes_entities() {
    let (server, client) = start().await;
    let ann = server.user("Ann");
    let chat = ann.chat().id();
    let html = json!({"chat_id": chat, "text": " <b>Hi</b> /go ", "parse_mode": "HTML"});
    let sent = client.call("sendMessage", html).await.ok();
    assert_eq!(sent["text"], "Hi /go");
    let expected = json!([{"type": "bold", "offset": 0, "length": 2}, {"type": "bot_command", "offset": 3, "length": 3}]);
    assert_eq!(sent["entities"], expected);
    let markdown = json!({"chat_id": chat, "text": "*a\\!*", "parse_mode": "MarkdownV2"});
    assert_eq!(
        client.call("sendMessage", markdown).await.ok()["text"],
        "a!"
    );
    let given = json!({"chat_id": chat, "text": "  ab", "entities": [{"type": "code", "offset": 2, "length": 9}]});
    let sent = client.call("sendMessage", given).await.ok();
    assert_eq!(
        sent["entities"],
        json!([{"type": "code", "offset": 0, "length": 2}])
    );
}

#[tokio::test]
async fn other_methods_check_their_parameters_and_say_so_in_the_log() {
    let (server, client) = start().await;
    let refused = |answer: crate::client::Answer| answer.refused().1;
    let gift = json!({"user_id": 1, "gift_id": "x", "text": ["y"]});
    assert_eq!(
        refused(client.call("sendGift", json!({"user_id": 1})).await),
        "Bad Request: parameter \"gift_id\" is required"
    );
    assert_eq!(
        refused(client.call("verifyUser", json!({"user_id": "Ann"})).await),
        "Bad Request: can't parse parameter \"user_id\": expected Integer"
    );
    assert!(client.call("sendGift", gift).await.ok().as_bool().is_some());
    let call = server.calls().pop().expect("logged");
    assert_eq!(call.notes, ["not modelled"]);
    assert!(matches!(call.outcome, Outcome::Ok { .. }));
    server.set_rule(bot_simulator::Rule::NotModelled, true);
    assert_eq!(
        refused(client.call("getAvailableGifts", json!({})).await),
        "Bad Request: the method is not modelled by this server"
    );
}
