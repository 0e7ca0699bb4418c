//! Privacy mode: what a bot hears in groups.

use serde_json::{Value, json};

use crate::{hear_everything, news, start};

#[tokio::test]
async fn a_private_minded_bot_hears_only_what_concerns_it() {
    let (server, client) = start().await;
    let ann = server.user("Ann");
    let group = server.group("Group", [&ann]);
    server.bot().set_privacy_mode(true);
    let me = client.call("getMe", json!({})).await.ok();
    assert_eq!(me["can_read_all_group_messages"], false);
    hear_everything(&client).await;
    for text in ["hello", "/start", "/start@other_bot", "hi @somebody"] {
        ann.sends(&group, text);
    }
    assert!(news(&client).await.is_empty());
    ann.sends(&group, "/start@Test_Bot");
    ann.sends(&group, "hi @test_bot");
    client
        .call(
            "sendMessage",
            json!({"chat_id": group.id(), "text": "yes?"}),
        )
        .await
        .ok();
    let mine = group.sent().remove(0);
    ann.replies(&group, &mine, "this");
    ann.sends(&group, "/help");
    ann.sends(&group, "not for you");
    ann.says("in private");
    server.user("Bob").joins(&group);
    let heard = news(&client).await;
    let heard: Vec<&Value> = heard
        .iter()
        .map(|update| &update["message"]["text"])
        .collect();
    let expected = json!([
        "/start@Test_Bot",
        "hi @test_bot",
        "this",
        "/help",
        "in private",
        null
    ]);
    assert_eq!(json!(heard), expected);
    ann.promotes_fully(&group, server.bot());
    news(&client).await;
    ann.sends(&group, "administrators hear everything");
    assert_eq!(news(&client).await.len(), 1);
}

#[tokio::test]
async fn reactions_are_for_administrators_and_nameless_in_channels() {
    let (server, client) = start().await;
    let ann = server.user("Ann");
    let group = server.supergroup("Group", [&ann]);
    let channel = server.channel("News", [&ann]);
    hear_everything(&client).await;
    let message = ann.sends(&group, "x");
    let post = ann.sends(&channel, "y");
    news(&client).await;
    ann.reacts(&group, &message, &["👍"]);
    assert!(news(&client).await.is_empty());
    group.make_administrator(server.bot());
    ann.reacts(&group, &message, &["👎"]);
    ann.reacts(&channel, &post, &["👍"]);
    let heard = news(&client).await;
    assert_eq!(
        heard[0]["message_reaction"]["old_reaction"][0]["emoji"],
        "👍"
    );
    assert_eq!(
        heard[1]["message_reaction_count"]["reactions"][0]["total_count"],
        1
    );
}
