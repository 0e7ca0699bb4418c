//! Inline mode: results that people send, and what bots do to them afterwards.

use std::time::Duration;

use serde_json::{Value, json};

use crate::{hear_everything, news, only, start};

fn article(id: &str, text: &str) -> Value {
    json!({"type": "article", "id": id, "title": "t", "input_message_content": {"message_text": text, "parse_mode": "HTML"}})
}

#[tokio::test]
async fn a_result_is_chosen_edited_and_pressed() {
    let (server, client) = start().await;
    let (ann, bob) = (server.user("Ann"), server.user("Bob"));
    // The bot need not be in the chat.
    let group = server.group("Friends", [&ann, &bob]);
    client
        .call("leaveChat", json!({"chat_id": group.id()}))
        .await
        .ok();
    hear_everything(&client).await;
    let query = ann.inline_query("tea");
    assert_eq!(only(&news(&client).await, "inline_query")["query"], "tea");
    let mut with_button = article("2", "<b>two</b>");
    with_button["reply_markup"] =
        json!({"inline_keyboard": [[{"text": "b", "callback_data": "x"}]]});
    let results = json!([article("1", "one"), with_button]);
    client
        .call(
            "answerInlineQuery",
            json!({"inline_query_id": query.id(), "results": results}),
        )
        .await
        .ok();
    assert_eq!(query.result_ids(), ["1", "2"]);
    assert!(ann.chooses(&query, "3", &group).is_none());
    let plain = ann.chooses(&query, "1", &group).expect("offered");
    assert_eq!(
        (plain.text(), &plain.json()["via_bot"]["id"]),
        ("one", &json!(server.bot().id()))
    );
    assert_eq!(
        only(&news(&client).await, "chosen_inline_result")["inline_message_id"],
        Value::Null
    );
    let sent = ann.chooses(&query, "2", &group).expect("offered");
    let chosen = only(&news(&client).await, "chosen_inline_result");
    assert_eq!(
        (&chosen["result_id"], &chosen["query"]),
        (&json!("2"), &json!("tea"))
    );
    let id = chosen["inline_message_id"].clone();

    bob.clicks(&sent, "x");
    let press = only(&news(&client).await, "callback_query");
    assert_eq!(
        (&press["inline_message_id"], &press["message"]),
        (&id, &Value::Null)
    );
    let edit = json!({"inline_message_id": id, "text": "edited"});
    assert_eq!(
        client.call("editMessageText", edit.clone()).await.ok(),
        true
    );
    assert_eq!(group.messages().pop().expect("there").text(), "edited");
    let refused = client.call("editMessageText", edit).await.refused().1;
    assert!(
        refused.starts_with("Bad Request: message is not modified"),
        "{refused}"
    );
}

#[tokio::test]
async fn bad_answers_are_refused() {
    let (server, client) = start().await;
    let query = server.user("Ann").inline_query("x");
    let answer = |results: Value| {
        client.call(
            "answerInlineQuery",
            json!({"inline_query_id": query.id(), "results": results}),
        )
    };
    for (results, text) in [
        (
            json!({}),
            "can't parse inline query results: expected an Array",
        ),
        (
            json!([article("1", "a"), article("1", "b")]),
            "RESULT_ID_DUPLICATE",
        ),
        (json!([article("", "a")]), "RESULT_ID_INVALID"),
        (json!([article("1", "")]), "message text is empty"),
        (
            json!([article("1", "<b>")]),
            "can't parse entities: Can't find end tag corresponding to start tag \"b\"",
        ),
        (
            json!([{"type": "article", "id": "1", "title": "x"}]),
            "can't parse inline query result: Field \"input_message_content\" is required",
        ),
        (
            json!([{"type": "song", "id": "1"}]),
            "can't parse inline query result: unsupported type specified",
        ),
    ] {
        let refused = answer(results).await.refused().1;
        assert_eq!(refused, format!("Bad Request: {text}"));
    }
    let many: Vec<Value> = (0..51).map(|id| article(&id.to_string(), "x")).collect();
    assert_eq!(
        answer(many.into()).await.refused().1,
        "Bad Request: RESULTS_TOO_MUCH"
    );
    server
        .clock()
        .expect("movable")
        .advance(Duration::from_secs(31));
    let late = answer(json!([])).await.refused().1;
    assert_eq!(
        late,
        "Bad Request: query is too old and response timeout expired or query ID is invalid"
    );
}

#[tokio::test]
async fn without_inline_mode_nobody_is_asked() {
    let (server, client) = start().await;
    server.bot().set_inline_mode(false);
    let query = server.user("Ann").inline_query("x");
    assert!(news(&client).await.is_empty());
    let answer = json!({"inline_query_id": query.id(), "results": []});
    let refused = client.call("answerInlineQuery", answer).await.refused().1;
    assert_eq!(refused, "Bad Request: BOT_INLINE_DISABLED");
}

#[tokio::test]
async fn results_of_every_kind_become_messages() {
    let (server, client) = start().await;
    let ann = server.user("Ann");
    let url = "https://example.org/file";
    let kinds = [
        (
            json!({"type": "photo", "photo_url": url, "thumbnail_url": url, "caption": "c"}),
            "photo",
        ),
        (
            json!({"type": "gif", "gif_url": url, "thumbnail_url": url}),
            "animation",
        ),
        (
            json!({"type": "video", "video_url": url, "mime_type": "video/mp4", "thumbnail_url": url, "title": "t"}),
            "video",
        ),
        (
            json!({"type": "audio", "audio_url": url, "title": "t"}),
            "audio",
        ),
        (
            json!({"type": "voice", "voice_url": url, "title": "t"}),
            "voice",
        ),
        (
            json!({"type": "document", "document_url": url, "mime_type": "application/zip", "title": "t"}),
            "document",
        ),
        (
            json!({"type": "location", "latitude": 1.0, "longitude": 2.0, "title": "t"}),
            "location",
        ),
        (
            json!({"type": "venue", "latitude": 1.0, "longitude": 2.0, "title": "t", "address": "a"}),
            "venue",
        ),
        (
            json!({"type": "contact", "phone_number": "+1", "first_name": "B"}),
            "contact",
        ),
    ];
    for (mut result, field) in kinds {
        result["id"] = "1".into();
        let query = ann.inline_query("x");
        client
            .call(
                "answerInlineQuery",
                json!({"inline_query_id": query.id(), "results": [result]}),
            )
            .await
            .ok();
        let sent = ann.chooses(&query, "1", &ann.chat()).expect("offered");
        assert!(!sent.json()[field].is_null(), "{field}");
        let typed: Result<bot_api::types::Message, _> = serde_json::from_value(sent.json().clone());
        assert!(typed.is_ok(), "{field}: {typed:?}");
    }
}

#[tokio::test]
async fn guests_are_called_and_answer_once() {
    let (server, client) = start().await;
    let ann = server.user("Ann");
    let group = server.supergroup("Group", [&ann]);
    client
        .call("leaveChat", json!({"chat_id": group.id()}))
        .await
        .ok();
    hear_everything(&client).await;
    ann.sends(&group, "not for guests");
    let query = ann.calls_guest(&group, "@test_bot what is tea?");
    let called = only(&news(&client).await, "guest_message");
    assert_eq!(
        (&called["guest_query_id"], &called["chat"]["id"]),
        (&json!(query.id()), &json!(group.id()))
    );
    let answer = json!({"guest_query_id": query.id(), "result": article("1", "Leaves in water")});
    let sent = client.call("answerGuestQuery", answer.clone()).await.ok();
    client.call("answerGuestQuery", answer).await.refused();
    let message = group.sent().remove(0);
    assert_eq!(message.text(), "Leaves in water");
    assert_eq!(message.json()["guest_bot_caller_user"]["id"], ann.id());
    let edit =
        json!({"inline_message_id": sent["inline_message_id"], "text": "Hot leaves in water"});
    client.call("editMessageText", edit).await.ok();
    assert_eq!(group.sent()[0].text(), "Hot leaves in water");
}

#[tokio::test]
async fn web_apps_answer_too() {
    let (server, client) = start().await;
    let ann = server.user("Ann");
    let chat = ann.chat();
    hear_everything(&client).await;
    let app = ann.opens_web_app();
    let answer = json!({"web_app_query_id": app.id(), "result": article("1", "from the app")});
    client.call("answerWebAppQuery", answer.clone()).await.ok();
    client.call("answerWebAppQuery", answer).await.refused();
    assert_eq!(chat.messages()[0].text(), "from the app");
    news(&client).await;
    ann.sends_web_app_data("Open", "{\"a\":1}");
    assert_eq!(
        only(&news(&client).await, "message")["web_app_data"]["data"],
        "{\"a\":1}"
    );
}
