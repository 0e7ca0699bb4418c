//! Roles, rights, restrictions, and what bots hear of them.

use std::time::Duration;

use serde_json::{Value, json};

use crate::{hear_everything, news, only, start, supergroup};

#[tokio::test]
async fn a_bot_hears_of_its_own_rise_and_fall() {
    let (server, client) = start().await;
    hear_everything(&client).await;
    let (ann, bob) = (server.user("Ann"), server.user("Bob"));
    let group = ann.creates_supergroup("Group", [&bob]);
    let updates = news(&client).await;
    let added = &updates[0]["my_chat_member"];
    assert_eq!(added["from"]["id"], ann.id());
    assert_eq!(added["old_chat_member"]["status"], "left");
    assert_eq!(added["new_chat_member"]["status"], "member");
    let notice = &updates[1]["message"]["new_chat_members"][0];
    assert_eq!(notice["id"], server.bot().id());
    ann.creates_group("Other", [&bob]);
    let updates = news(&client).await;
    assert!(updates[0]["my_chat_member"].is_object());
    assert_eq!(updates[1]["message"]["group_chat_created"], true);
    ann.promotes(&group, server.bot(), &["can_delete_messages"]);
    let raised = only(&news(&client).await, "my_chat_member");
    assert_eq!(raised["new_chat_member"]["status"], "administrator");
    assert_eq!(raised["new_chat_member"]["can_delete_messages"], true);
    assert_eq!(raised["new_chat_member"]["can_restrict_members"], false);
    ann.bans(&group, server.bot());
    let thrown_out = only(&news(&client).await, "my_chat_member");
    assert_eq!(thrown_out["new_chat_member"]["status"], "kicked");
    let params = json!({"chat_id": group.id(), "text": "x"});
    let refused = client.call("sendMessage", params).await.refused();
    let text = "Forbidden: bot was kicked from the supergroup chat";
    assert_eq!(refused, (403, text.to_owned()));
}

#[tokio::test]
async fn only_administrators_hear_of_members() {
    let (server, client) = start().await;
    hear_everything(&client).await;
    let (ann, bob) = (server.user("Ann"), server.user("Bob"));
    let group = server.supergroup("Group", [&ann]);
    bob.joins(&group);
    let joined = only(&news(&client).await, "message");
    assert_eq!(joined["new_chat_members"][0]["id"], bob.id());
    group.make_administrator(server.bot());
    ann.restricts(&group, &bob, &["can_send_messages"]);
    let restricted = only(&news(&client).await, "chat_member");
    assert_eq!(restricted["from"]["id"], ann.id());
    assert_eq!(restricted["new_chat_member"]["status"], "restricted");
    assert_eq!(restricted["new_chat_member"]["can_send_photos"], false);
}

#[tokio::test]
async fn bans_and_restrictions_need_the_right_and_end() {
    let (server, client) = start().await;
    let (ann, group) = supergroup(&server);
    let (bob, eve) = (server.user("Bob"), server.user("Eve"));
    bob.joins(&group);
    let call = |method: &'static str, user: i64, mut params: Value| {
        params["chat_id"] = group.id().into();
        params["user_id"] = user.into();
        client.call(method, params)
    };
    let status = async || call("getChatMember", bob.id(), json!({})).await.ok()["status"].clone();
    let clock = server.clock().expect("movable").clone();
    let now = call("getChatMember", bob.id(), json!({})).await.ok();
    assert_eq!(now["status"], "member");
    let soon = server.calls()[0].at + Duration::from_secs(3_600);
    let soon = soon
        .duration_since(std::time::UNIX_EPOCH)
        .expect("later")
        .as_secs();
    let mute = json!({"permissions": {"can_send_messages": false}, "until_date": soon});
    call("restrictChatMember", bob.id(), mute).await.ok();
    assert_eq!(status().await, "restricted");
    clock.advance(Duration::from_secs(4_000));
    assert_eq!(status().await, "member");
    call("banChatMember", bob.id(), json!({})).await.ok();
    assert_eq!(status().await, "kicked");
    bob.joins(&group);
    assert_eq!(status().await, "kicked", "who is banned stays outside");
    call("unbanChatMember", bob.id(), json!({"only_if_banned": true}))
        .await
        .ok();
    bob.joins(&group);
    assert_eq!(status().await, "member");

    let refused = |answer: crate::client::Answer| answer.refused().1;
    let text = refused(call("banChatMember", ann.id(), json!({})).await);
    assert_eq!(text, "Bad Request: can't remove chat owner");
    let text = refused(call("banChatMember", server.bot().id(), json!({})).await);
    assert_eq!(text, "Bad Request: can't restrict self");
    ann.promotes_fully(&group, &eve);
    let text = refused(call("banChatMember", eve.id(), json!({})).await);
    assert_eq!(text, "Bad Request: user is an administrator of the chat");
    ann.promotes(&group, server.bot(), &["can_pin_messages"]);
    let text = refused(call("banChatMember", bob.id(), json!({})).await);
    assert_eq!(
        text,
        "Bad Request: not enough rights to restrict/unrestrict chat member"
    );
}

#[tokio::test]
async fn administrators_are_made_and_titled() {
    let (server, client) = start().await;
    let (_ann, group) = supergroup(&server);
    let bob = server.user("Bob");
    bob.joins(&group);
    let this = |mut params: Value| {
        params["chat_id"] = group.id().into();
        params["user_id"] = bob.id().into();
        params
    };
    let promote = this(json!({"can_delete_messages": true}));
    client.call("promoteChatMember", promote).await.ok();
    let title = this(json!({"custom_title": "Sheriff"}));
    client
        .call("setChatAdministratorCustomTitle", title)
        .await
        .ok();
    let list = client
        .call("getChatAdministrators", json!({"chat_id": group.id()}))
        .await
        .ok();
    let bob_there = list
        .as_array()
        .expect("a list")
        .iter()
        .find(|member| member["user"]["id"] == bob.id());
    let bob_there = bob_there.expect("an administrator");
    assert_eq!(bob_there["custom_title"], "Sheriff");
    assert_eq!(
        (
            &bob_there["can_delete_messages"],
            &bob_there["can_be_edited"]
        ),
        (&json!(true), &json!(true))
    );
    let picture = this(json!({"custom_title": "👮"}));
    let refused = client
        .call("setChatAdministratorCustomTitle", picture)
        .await
        .refused();
    assert_eq!(refused.1, "Bad Request: ADMIN_RANK_EMOJI_NOT_ALLOWED");
    client.call("promoteChatMember", this(json!({}))).await.ok();
    assert_eq!(group.member(&bob)["status"], "member");
}

#[tokio::test]
async fn members_may_send_only_what_they_are_allowed_to() {
    let (server, client) = start().await;
    let ann = server.user("Ann");
    let group = server.supergroup("Group", [&ann]);
    let text = json!({"chat_id": group.id(), "text": "x"});
    let photo = json!({"chat_id": group.id(), "photo": "https://example.org/a.jpg"});
    let poll = json!({"chat_id": group.id(), "question": "?", "options": ["a", "b"]});
    client.call("sendMessage", text.clone()).await.ok();
    group.set_permissions(&["can_send_messages"]);
    client.call("sendMessage", text.clone()).await.ok();
    for (method, params, name) in [("sendPhoto", photo, "photos"), ("sendPoll", poll, "polls")] {
        let refused = client.call(method, params).await.refused().1;
        assert_eq!(
            refused,
            format!("Bad Request: not enough rights to send {name} to the chat")
        );
    }
    ann.restricts(&group, server.bot(), &[]);
    let refused = client.call("sendMessage", text).await.refused().1;
    assert_eq!(
        refused,
        "Bad Request: not enough rights to send text messages to the chat"
    );
    let channel = server.channel("News", [&ann]);
    ann.promotes(&channel, server.bot(), &["can_edit_messages"]);
    let post = json!({"chat_id": channel.id(), "text": "x"});
    let refused = client.call("sendMessage", post).await.refused().1;
    assert_eq!(
        refused,
        "Bad Request: need administrator rights in the channel chat"
    );
}

#[tokio::test]
async fn chat_properties_need_the_right_and_leave_notices() {
    let (server, client) = start().await;
    let (ann, group) = supergroup(&server);
    let this = |mut params: Value| {
        params["chat_id"] = group.id().into();
        params
    };
    client
        .call("setChatTitle", this(json!({"title": "Better"})))
        .await
        .ok();
    client
        .call("setChatDescription", this(json!({"description": "Words"})))
        .await
        .ok();
    let info = client.call("getChat", this(json!({}))).await.ok();
    assert_eq!(
        (&info["title"], &info["description"]),
        (&json!("Better"), &json!("Words"))
    );
    let notice = group.messages().pop().expect("a notice");
    assert_eq!(notice.json()["new_chat_title"], "Better");
    let refused = async |method: &str, params| client.call(method, params).await.refused().1;
    let text = refused("setChatTitle", this(json!({"title": ""}))).await;
    assert_eq!(text, "Bad Request: title can't be empty");
    let text = refused("setChatDescription", this(json!({"description": "Words"}))).await;
    assert_eq!(text, "Bad Request: chat description is not modified");
    let text = refused(
        "setChatTitle",
        json!({"chat_id": ann.chat().id(), "title": "x"}),
    )
    .await;
    assert_eq!(text, "Bad Request: can't change private chat title");
    ann.promotes(&group, server.bot(), &["can_pin_messages"]);
    let text = refused("setChatTitle", this(json!({"title": "x"}))).await;
    assert_eq!(text, "Bad Request: not enough rights to change chat title");
}

#[tokio::test]
async fn pins_and_deletions_of_others_need_rights_in_groups() {
    let (server, client) = start().await;
    let ann = server.user("Ann");
    let group = server.supergroup("Group", [&ann]);
    let hers = json!({"chat_id": group.id(), "message_id": ann.sends(&group, "hers").id()});
    let refused = client
        .call("pinChatMessage", hers.clone())
        .await
        .refused()
        .1;
    assert_eq!(
        refused,
        "Bad Request: not enough rights to manage pinned messages in the chat"
    );
    let refused = client.call("deleteMessage", hers.clone()).await.refused().1;
    assert_eq!(refused, "Bad Request: message can't be deleted");
    ann.promotes_fully(&group, server.bot());
    client.call("pinChatMessage", hers.clone()).await.ok();
    assert_eq!(group.pinned()[0].text(), "hers");
    client.call("deleteMessage", hers).await.ok();
    assert!(group.pinned().is_empty());
}

#[tokio::test]
async fn after_two_days_only_administrators_of_groups_delete() {
    let (server, client) = start().await;
    let ann = server.user("Ann");
    let group = server.supergroup("Group", [&ann]);
    group.make_administrator(server.bot());
    let old = [ann.says("old"), ann.sends(&group, "old")];
    server
        .clock()
        .expect("movable")
        .advance(Duration::from_secs(49 * 3_600));
    let [private, public] =
        old.map(|message| json!({"chat_id": message.chat_id(), "message_id": message.id()}));
    let refused = client.call("deleteMessage", private).await.refused().1;
    assert_eq!(
        refused,
        "Bad Request: message can't be deleted for everyone"
    );
    client.call("deleteMessage", public).await.ok();
}

#[tokio::test]
async fn nobody_answers_for_a_deleted_account() {
    let (server, client) = start().await;
    let ann = server.user("Ann");
    ann.says("hi");
    ann.deletes_account();
    let params = json!({"chat_id": ann.id(), "text": "x"});
    let refused = client.call("sendMessage", params).await.refused();
    assert_eq!(refused, (403, "Forbidden: user is deactivated".to_owned()));
    let other = server.add_bot("other_bot");
    let params = json!({"chat_id": other.id(), "text": "x"});
    let refused = client.call("sendMessage", params).await.refused();
    assert_eq!(
        refused,
        (
            403,
            "Forbidden: bots can't send messages to bots".to_owned()
        )
    );
}
