//! Invite links and people who ask to be let in.

use std::time::Duration;

use serde_json::{Value, json};

use crate::{hear_everything, news, only, start, supergroup};

#[tokio::test]
async fn links_let_people_in_until_they_do_not() {
    let (server, client) = start().await;
    let (_ann, group) = supergroup(&server);
    let people: Vec<_> = ["Bob", "Eve", "Dan"]
        .iter()
        .map(|name| server.user(name))
        .collect();
    let this = |mut params: Value| {
        params["chat_id"] = group.id().into();
        params
    };
    hear_everything(&client).await;
    let link = client
        .call(
            "createChatInviteLink",
            this(json!({"name": "Friends", "member_limit": 1})),
        )
        .await
        .ok();
    let url = link["invite_link"].as_str().expect("a link").to_owned();
    assert_eq!(
        (&link["name"], &link["member_limit"]),
        (&json!("Friends"), &json!(1))
    );
    assert!(people[0].joins_by(&url));
    let joined = &news(&client).await[0]["chat_member"];
    assert_eq!(joined["invite_link"]["invite_link"], url);
    assert!(!people[1].joins_by(&url), "one was enough");
    let more = this(json!({"invite_link": url, "member_limit": 2}));
    client.call("editChatInviteLink", more).await.ok();
    assert!(people[1].joins_by(&url));
    client
        .call("revokeChatInviteLink", this(json!({"invite_link": url})))
        .await
        .ok();
    assert!(!people[2].joins_by(&url));
    let gone = client
        .call("revokeChatInviteLink", this(json!({"invite_link": url})))
        .await
        .refused()
        .1;
    assert_eq!(gone, "Bad Request: INVITE_HASH_EXPIRED");

    let first = client
        .call("exportChatInviteLink", this(json!({})))
        .await
        .ok();
    let second = client
        .call("exportChatInviteLink", this(json!({})))
        .await
        .ok();
    assert!(!people[2].joins_by(first.as_str().expect("a link")));
    let info = client.call("getChat", this(json!({}))).await.ok();
    assert_eq!(info["invite_link"], second);
    assert!(people[2].joins_by(second.as_str().expect("a link")));
}

#[tokio::test]
async fn who_asks_is_let_in_or_not() {
    let (server, client) = start().await;
    let (_ann, group) = supergroup(&server);
    let (bob, eve) = (server.user("Bob"), server.user("Eve"));
    hear_everything(&client).await;
    let asking = json!({"chat_id": group.id(), "creates_join_request": true});
    let link = client.call("createChatInviteLink", asking).await.ok();
    assert!(bob.joins_by(link["invite_link"].as_str().expect("a link")));
    let request = only(&news(&client).await, "chat_join_request");
    assert_eq!(
        (&request["from"]["id"], &request["user_chat_id"]),
        (&json!(bob.id()), &json!(bob.id()))
    );
    // The bot may write to them before it decides.
    client
        .call(
            "sendMessage",
            json!({"chat_id": bob.id(), "text": "Who are you?"}),
        )
        .await
        .ok();
    let about = |user: i64| json!({"chat_id": group.id(), "user_id": user});
    client
        .call("approveChatJoinRequest", about(bob.id()))
        .await
        .ok();
    let joined = &news(&client).await[0]["chat_member"];
    assert_eq!(
        (
            &joined["via_join_request"],
            &joined["new_chat_member"]["status"]
        ),
        (&json!(true), &json!("member"))
    );
    let refused = client
        .call("approveChatJoinRequest", about(bob.id()))
        .await
        .refused()
        .1;
    assert_eq!(refused, "Bad Request: USER_ALREADY_PARTICIPANT");
    let refused = client
        .call("declineChatJoinRequest", about(eve.id()))
        .await
        .refused()
        .1;
    assert_eq!(refused, "Bad Request: HIDE_REQUESTER_MISSING");
    eve.asks_to_join(&group);
    only(&news(&client).await, "chat_join_request");
    client
        .call("declineChatJoinRequest", about(eve.id()))
        .await
        .ok();
    assert!(!group.members().contains(&eve.id()));
}

#[tokio::test]
async fn links_need_the_right_and_a_future() {
    let (server, client) = start().await;
    let (ann, group) = supergroup(&server);
    let link = |params: Value| {
        let mut params = params;
        params["chat_id"] = group.id().into();
        client.call("createChatInviteLink", params)
    };
    let refused = link(json!({"expire_date": 1})).await.refused().1;
    assert_eq!(refused, "Bad Request: EXPIRE_DATE_INVALID");
    let refused = link(json!({"member_limit": 3, "creates_join_request": true}))
        .await
        .refused()
        .1;
    assert_eq!(
        refused,
        "Bad Request: member limit can't be specified for links requiring administrator approval"
    );
    let clock = server.clock().expect("movable");
    let now = server.calls()[0]
        .at
        .duration_since(std::time::UNIX_EPOCH)
        .expect("later");
    let soon = now.as_secs() + 60;
    let url = link(json!({"expire_date": soon})).await.ok()["invite_link"].clone();
    clock.advance(Duration::from_secs(61));
    assert!(!server.user("Bob").joins_by(url.as_str().expect("a link")));
    ann.promotes(&group, server.bot(), &["can_pin_messages"]);
    let refused = link(json!({})).await.refused().1;
    assert_eq!(
        refused,
        "Bad Request: not enough rights to manage chat invite link"
    );
}
