//! People, chats, several bots, and what the server lets one see.

use serde_json::{Value, json};

use crate::start;

#[tokio::test]
async fn message_ids_count_per_account_or_per_supergroup() {
    let (server, client) = start().await;
    let (ann, bob) = (server.user("Ann"), server.user("Bob"));
    assert_eq!(ann.says("1").id(), 1);
    assert_eq!(bob.says("2").id(), 2);
    let group = server.group("Group", [&ann, &bob]);
    assert_eq!(ann.sends(&group, "3").id(), 3);
    let supergroup = server.supergroup("Super", [&ann]);
    assert_eq!(ann.sends(&supergroup, "1").id(), 1);
    let sent = client
        .call("sendMessage", json!({"chat_id": bob.id(), "text": "4"}))
        .await
        .ok();
    assert_eq!(sent["message_id"], 4);
    let sent = client
        .call(
            "sendMessage",
            json!({"chat_id": supergroup.id(), "text": "2"}),
        )
        .await
        .ok();
    assert_eq!(sent["message_id"], 2);
    assert_eq!(
        sent["chat"],
        json!({"id": supergroup.id(), "type": "supergroup", "title": "Super"})
    );
    assert!(supergroup.id() < -1_000_000_000_000 && group.id() < 0);
}

#[tokio::test]
async fn channel_posts_are_the_channels_own() {
    let (server, client) = start().await;
    let ann = server.user("Ann");
    let channel = server.channel("News", [&ann]);
    channel.set_username("the_news");
    ann.sends(&channel, "post");
    let post = &client.updates(json!({})).await[0]["channel_post"];
    assert_eq!(post["sender_chat"]["id"], channel.id());
    assert_eq!(post["from"], Value::Null);
    client
        .call(
            "sendMessage",
            json!({"chat_id": "@The_News", "text": "mine"}),
        )
        .await
        .ok();
    assert_eq!(server.sent(&channel).len(), 1);
    assert_eq!(
        client.updates(json!({})).await.len(),
        1,
        "a bot does not hear itself"
    );
}

#[tokio::test]
async fn replies_show_what_they_answer() {
    let (server, client) = start().await;
    let ann = server.user("Ann");
    let question = ann.says("?");
    let reply = json!({"chat_id": ann.id(), "text": "!", "reply_parameters": {"message_id": question.id()}});
    let sent = client.call("sendMessage", reply).await.ok();
    assert_eq!(sent["reply_to_message"]["text"], "?");
    let seen = &server.sent(&ann.chat())[0];
    assert_eq!(seen.reply_to(), Some(question.id()));
    ann.replies(&ann.chat(), seen, "thanks");
    let updates = client.updates(json!({})).await;
    assert_eq!(
        updates[1]["message"]["reply_to_message"]["message_id"],
        seen.id()
    );
    let lenient = json!({"chat_id": ann.id(), "text": "!", "reply_parameters": {"message_id": 99, "allow_sending_without_reply": true}});
    assert_eq!(
        client.call("sendMessage", lenient).await.ok()["reply_to_message"],
        Value::Null
    );
}

#[tokio::test]
async fn peoples_edits_reach_the_bot() {
    let (server, client) = start().await;
    let ann = server.user("Ann");
    let message = ann.says("/a");
    let edited = ann.edits(&ann.chat(), &message, "b");
    assert_eq!(edited.text(), "b");
    let update = client.updates(json!({})).await.remove(1);
    assert_eq!(update["edited_message"]["text"], "b");
    assert_eq!(update["edited_message"]["entities"], Value::Null);
}

#[tokio::test]
async fn the_log_has_every_call_with_typed_parameters() {
    let (server, client) = start().await;
    let ann = server.user("Ann");
    client.call("sendmessage", json!({"chat_id": ann.chat().id().to_string(), "text": "5", "disable_notification": "true"})).await.ok();
    let calls = server.calls();
    assert_eq!(calls.len(), 1);
    assert_eq!(calls[0].method, "sendMessage");
    assert_eq!(calls[0].param("chat_id"), Some(&json!(ann.id())));
    assert_eq!(calls[0].param("text"), Some(&json!("5")));
    assert_eq!(calls[0].param("disable_notification"), Some(&json!(true)));
    assert_eq!(calls[0].status, Some(200));
    assert!(
        server.transcript().starts_with("#1 sendMessage {"),
        "{}",
        server.transcript()
    );
    assert!(
        !format!(
            "{server:?} {} {:?} {calls:?}",
            server.transcript(),
            server.bot()
        )
        .contains("simulated_token")
    );
}

#[tokio::test]
async fn every_update_is_one_that_the_types_know() {
    let (server, client) = start().await;
    let every = json!({"allowed_updates": ["message", "edited_message", "channel_post", "callback_query", "inline_query", "message_reaction", "my_chat_member"]});
    client.updates(every).await;
    let ann = server.user_from(json!({"first_name": "Ann", "username": "ann_b", "language_code": "de", "is_premium": true}));
    let chat = ann.chat();
    let message = ann.says("/start @ann_b https://a.com");
    ann.edits(&chat, &message, "b");
    ann.replies(&chat, &message, "c");
    ann.sends_photo(&chat, &b"x"[..]);
    ann.sends_document(&chat, "x.txt", &b"x"[..]);
    ann.sends_content(&chat, json!({"dice": {"emoji": "🎲", "value": 3}}));
    let group = server.group("Group", [&ann]);
    ann.sends(&group, "d");
    ann.sends(&server.channel("News", [&ann]), "e");
    ann.clicks(&message, "f");
    ann.inline_query("g");
    ann.reacts(&chat, &message, &["👍"]);
    ann.blocks_bot();
    let updates = client.updates(json!({})).await;
    assert_eq!(updates.len(), 12);
    for update in updates {
        let typed: bot_api::types::Update =
            serde_json::from_value(update.clone()).expect("an update");
        assert_eq!(serde_json::to_value(&typed).expect("JSON"), update);
    }
}

#[tokio::test]
async fn looking_wakes_nobody() {
    let (server, _client) = start().await;
    let ann = server.user("Ann");
    let mut looks = 0;
    let waited = server.wait_at_most(std::time::Duration::from_millis(20), |server| {
        looks += 1;
        server.sent(&ann.chat()).pop()
    });
    assert_eq!(waited.await, None);
    assert_eq!(looks, 1);
}

#[tokio::test]
async fn groups_grow_and_become_supergroups() {
    let (server, client) = start().await;
    let (ann, bob) = (server.user("Ann"), server.user("Bob"));
    let group = server.group("Group", [&ann]);
    group.make_administrator(server.bot());
    client
        .updates(json!({"allowed_updates": ["message", "chat_member"]}))
        .await;
    bob.joins(&group);
    bob.leaves(&group);
    bob.leaves(&group);
    let updates = client.updates(json!({})).await;
    assert_eq!(updates.len(), 4);
    assert_eq!(
        updates[0]["chat_member"]["new_chat_member"]["status"],
        "member"
    );
    assert_eq!(updates[1]["message"]["new_chat_members"][0]["id"], bob.id());
    assert_eq!(
        updates[2]["chat_member"]["new_chat_member"]["status"],
        "left"
    );
    assert_eq!(updates[3]["message"]["left_chat_member"]["id"], bob.id());

    let supergroup = group.upgrade();
    let updates = client.updates(json!({"offset": -2})).await;
    assert_eq!(updates[0]["message"]["migrate_to_chat_id"], supergroup.id());
    assert_eq!(updates[1]["message"]["migrate_from_chat_id"], group.id());
    let refused = client
        .call("sendMessage", json!({"chat_id": group.id(), "text": "x"}))
        .await;
    assert_eq!(
        refused.json["parameters"],
        json!({"migrate_to_chat_id": supergroup.id()})
    );
    assert_eq!(
        refused.refused().1,
        "Bad Request: group chat was upgraded to a supergroup chat"
    );
    client
        .call(
            "sendMessage",
            json!({"chat_id": supergroup.id(), "text": "x"}),
        )
        .await
        .ok();
}

#[tokio::test]
async fn anonymous_administrators_have_no_name() {
    let (server, client) = start().await;
    let group = server.supergroup("Group", []);
    group.posts("listen");
    let update = client.updates(json!({})).await.remove(0);
    assert_eq!(update["message"]["sender_chat"]["id"], group.id());
    assert_eq!(update["message"]["from"]["username"], "GroupAnonymousBot");
}

#[tokio::test]
async fn people_talk_to_the_bot_they_face() {
    let (server, client) = start().await;
    let other = server.add_bot("other_bot");
    let other_client = crate::client::Client::with_token(&server, other.token());
    let ann = server.user("Ann");
    let facing = ann.towards(&other);
    facing.says("hi");
    other_client
        .call("sendMessage", json!({"chat_id": ann.id(), "text": "hello"}))
        .await
        .ok();
    // Buttons belong to the bot whose message they are under, whoever presses them.
    ann.clicks(&facing.chat().sent()[0], "x");
    facing.inline_query("y");
    assert_eq!(other_client.updates(json!({})).await.len(), 3);
    assert!(client.updates(json!({})).await.is_empty());
}
