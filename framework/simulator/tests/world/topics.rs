//! Forums and their topics.

use serde_json::{Value, json};

use crate::{hear_everything, news, only, start, supergroup};

#[tokio::test]
async fn topics_are_made_written_to_closed_and_deleted() {
    let (server, client) = start().await;
    let (ann, group) = supergroup(&server);
    let this = |mut params: Value| {
        params["chat_id"] = group.id().into();
        params
    };
    let refused = async |method: &str, params| client.call(method, params).await.refused().1;
    let not_yet = refused("createForumTopic", this(json!({"name": "x"}))).await;
    assert_eq!(not_yet, "Bad Request: the chat is not a forum");
    group.make_forum();
    let topic = client
        .call(
            "createForumTopic",
            this(json!({"name": "Cats", "icon_color": 16766590})),
        )
        .await
        .ok();
    assert_eq!(
        (&topic["name"], &topic["icon_color"]),
        (&json!("Cats"), &json!(16766590))
    );
    let id = topic["message_thread_id"].as_i64().expect("an id");
    let sent = client
        .call(
            "sendMessage",
            this(json!({"text": "meow", "message_thread_id": id})),
        )
        .await
        .ok();
    assert_eq!(
        (&sent["message_thread_id"], &sent["is_topic_message"]),
        (&json!(id), &json!(true))
    );
    assert_eq!(sent["chat"]["is_forum"], true);
    assert_eq!(
        sent["reply_to_message"]["forum_topic_created"]["name"],
        "Cats"
    );
    let reply = json!({"text": "answer", "reply_parameters": {"message_id": sent["message_id"]}});
    let reply = client.call("sendMessage", this(reply)).await.ok();
    assert_eq!(
        reply["message_thread_id"], id,
        "an answer stays in its topic"
    );

    client.updates(json!({"offset": -1})).await;
    hear_everything(&client).await;
    ann.sends(&group.topic(id), "purr");
    let heard = only(&news(&client).await, "message");
    assert_eq!(
        (&heard["text"], &heard["message_thread_id"]),
        (&json!("purr"), &json!(id))
    );
    ann.sends(&group, "to all");
    let heard = only(&news(&client).await, "message");
    assert_eq!(
        heard["message_thread_id"],
        Value::Null,
        "the general topic has no number"
    );

    let in_topic = |mut params: Value| {
        params["message_thread_id"] = id.into();
        this(params)
    };
    client
        .call("closeForumTopic", in_topic(json!({})))
        .await
        .ok();
    assert_eq!(
        refused("closeForumTopic", in_topic(json!({}))).await,
        "Bad Request: TOPIC_NOT_MODIFIED"
    );
    ann.promotes(&group, server.bot(), &["can_delete_messages"]);
    assert_eq!(
        refused("sendMessage", in_topic(json!({"text": "x"}))).await,
        "Bad Request: TOPIC_CLOSED"
    );
    let no_right = refused("reopenForumTopic", in_topic(json!({}))).await;
    assert_eq!(no_right, "Bad Request: not enough rights to manage topics");
    ann.promotes_fully(&group, server.bot());
    client
        .call("editForumTopic", in_topic(json!({"name": "Dogs"})))
        .await
        .ok();
    assert!(group.topics().contains(&(id, "Dogs".to_owned())));
    client
        .call("deleteForumTopic", in_topic(json!({})))
        .await
        .ok();
    assert!(
        group
            .messages()
            .iter()
            .all(|message| message.topic() != Some(id))
    );
    assert_eq!(
        refused("sendMessage", in_topic(json!({"text": "x"}))).await,
        "Bad Request: message thread not found"
    );
}

#[tokio::test]
async fn the_general_topic_has_methods_of_its_own() {
    let (server, client) = start().await;
    let (_ann, group) = supergroup(&server);
    group.make_forum();
    let this = |name: &str| json!({"chat_id": group.id(), "name": name});
    client
        .call("editGeneralForumTopic", this("Hall"))
        .await
        .ok();
    assert_eq!(group.topics(), [(1, "Hall".to_owned())]);
    client.call("hideGeneralForumTopic", this("")).await.ok();
    let refused = client
        .call("hideGeneralForumTopic", this(""))
        .await
        .refused()
        .1;
    assert_eq!(refused, "Bad Request: TOPIC_NOT_MODIFIED");
    client.call("unhideGeneralForumTopic", this("")).await.ok();
    client.call("reopenGeneralForumTopic", this("")).await.ok();
    let notices: Vec<_> = group
        .messages()
        .iter()
        .map(|message| message.json().clone())
        .collect();
    for field in [
        "forum_topic_edited",
        "general_forum_topic_hidden",
        "general_forum_topic_unhidden",
        "forum_topic_reopened",
    ] {
        assert!(
            notices.iter().any(|notice| notice[field].is_object()),
            "{field}"
        );
    }
}

#[tokio::test]
async fn people_begin_topics() {
    let (server, client) = start().await;
    let (ann, group) = supergroup(&server);
    assert!(ann.opens_topic(&group, "too early").is_none());
    group.make_forum();
    hear_everything(&client).await;
    let topic = ann.opens_topic(&group, "Birds").expect("a forum");
    let begun = only(&news(&client).await, "message");
    assert_eq!(begun["forum_topic_created"]["name"], "Birds");
    assert_eq!(begun["message_thread_id"].as_i64(), topic.topic_id());
    ann.closes_topic(&topic, true);
    let closed = only(&news(&client).await, "message");
    assert!(closed["forum_topic_closed"].is_object());
}
