//! Polls: votes, updates, and their end.

use std::time::Duration;

use serde_json::{Value, json};

use crate::{hear_everything, news, only, start};

#[tokio::test]
async fn votes_count_and_are_told() {
    let (server, client) = start().await;
    let (ann, bob) = (server.user("Ann"), server.user("Bob"));
    let group = server.supergroup("Group", [&ann, &bob]);
    hear_everything(&client).await;
    let poll = json!({"chat_id": group.id(), "question": "Tea?", "options": [{"text": "Yes"}, {"text": "No"}], "is_anonymous": false});
    client.call("sendPoll", poll).await.ok();
    let message = group.sent().remove(0);
    assert!(ann.votes(&message, &[0]));
    let updates = news(&client).await;
    assert_eq!(updates[0]["poll"]["options"][0]["voter_count"], 1);
    let answer = &updates[1]["poll_answer"];
    assert_eq!(
        (&answer["user"]["id"], &answer["option_ids"]),
        (&json!(ann.id()), &json!([0]))
    );
    assert!(!bob.votes(&message, &[0, 1]), "one answer only");
    assert!(!bob.votes(&message, &[2]), "there is no such option");
    assert!(ann.votes(&message, &[]), "a vote is taken back");
    let updates = news(&client).await;
    assert_eq!(updates[0]["poll"]["total_voter_count"], 0);
    assert_eq!(updates[1]["poll_answer"]["option_ids"], json!([]));
    assert_eq!(group.sent()[0].json()["poll"]["total_voter_count"], 0);
}

#[tokio::test]
async fn polls_are_stopped_or_end_by_themselves() {
    let (server, client) = start().await;
    let ann = server.user("Ann");
    let chat = ann.chat();
    let poll =
        json!({"chat_id": chat.id(), "question": "?", "options": ["a", "b"], "open_period": 60});
    client.call("sendPoll", poll.clone()).await.ok();
    client.call("sendPoll", poll).await.ok();
    let [first, second] = <[_; 2]>::try_from(chat.sent()).expect("two");
    hear_everything(&client).await;
    let stop = json!({"chat_id": chat.id(), "message_id": first.id()});
    let stopped = client.call("stopPoll", stop.clone()).await.ok();
    assert_eq!(stopped["is_closed"], true);
    assert_eq!(only(&news(&client).await, "poll")["is_closed"], true);
    let refused = client.call("stopPoll", stop).await.refused().1;
    assert_eq!(refused, "Bad Request: poll has already been closed");
    server
        .clock()
        .expect("movable")
        .advance(Duration::from_secs(61));
    assert_eq!(only(&news(&client).await, "poll")["is_closed"], true);
    assert!(!ann.votes(&second, &[0]));
}

#[tokio::test]
async fn quizzes_have_a_solution() {
    let (server, client) = start().await;
    let ann = server.user("Ann");
    let quiz = |more: Value| {
        let mut quiz = json!({"chat_id": ann.chat().id(), "question": "1 + 1?", "options": ["1", "2"], "type": "quiz"});
        for (name, value) in more.as_object().expect("an object") {
            quiz[name] = value.clone();
        }
        client.call("sendPoll", quiz)
    };
    let refused = quiz(json!({})).await.refused().1;
    assert_eq!(refused, "Bad Request: wrong correct option ID specified");
    let refused = quiz(json!({"correct_option_ids": [2]})).await.refused().1;
    assert_eq!(refused, "Bad Request: wrong correct option ID specified");
    let sent = quiz(json!({"correct_option_ids": [1], "explanation": "<b>Count</b>", "explanation_parse_mode": "HTML"})).await.ok();
    assert_eq!(sent["poll"]["correct_option_ids"], json!([1]));
    assert_eq!(sent["poll"]["explanation_entities"][0]["type"], "bold");
    let message = ann.chat().sent().remove(0);
    assert!(ann.votes(&message, &[0]));
    assert!(!ann.votes(&message, &[1]), "a quiz is answered once");
}

#[tokio::test]
async fn bad_polls_are_refused() {
    let (server, client) = start().await;
    let chat = server.user("Ann").chat().id();
    let long = "x".repeat(101);
    for (question, options, text) in [
        (
            String::new(),
            json!(["a", "b"]),
            "poll question must be non-empty",
        ),
        (
            "x".repeat(301),
            json!(["a", "b"]),
            "poll question length must not exceed 300",
        ),
        (
            "?".to_owned(),
            json!(["a"]),
            "poll must have at least 2 option",
        ),
        (
            "?".to_owned(),
            json!(["a"].repeat(13)),
            "poll can't have more than 12 options",
        ),
        (
            "?".to_owned(),
            json!(["a", ""]),
            "poll options must be non-empty",
        ),
        (
            "?".to_owned(),
            json!(["a", long]),
            "poll options length must not exceed 100",
        ),
    ] {
        let poll = json!({"chat_id": chat, "question": question, "options": options});
        let refused = client.call("sendPoll", poll).await.refused().1;
        assert_eq!(refused, format!("Bad Request: {text}"));
    }
    let poll = json!({"chat_id": chat, "question": "?", "options": ["a", "b"], "type": "riddle"});
    let refused = client.call("sendPoll", poll).await.refused().1;
    assert_eq!(refused, "Bad Request: unsupported poll type specified");
}
