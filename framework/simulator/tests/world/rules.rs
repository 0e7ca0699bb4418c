//! Rules that are switched off: single checks are skipped, everything else answers plausibly and changes nothing.

use bot_simulator::{Rule, Rules};
use serde_json::{Value, json};

use crate::client::answer;
use crate::{start, start_with};

#[tokio::test]
async fn a_rule_that_is_off_refuses_nothing() {
    let (server, client) = start().await;
    let chat = server.user("Ann").chat();
    let long = json!({"chat_id": chat.id(), "text": "x".repeat(5_000)});
    client.call("sendMessage", long.clone()).await.refused();
    server.set_rule(Rule::TextTooLong, false);
    client.call("sendMessage", long).await.ok();
    assert_eq!(server.sent(&chat)[0].text().len(), 5_000);
    let call = server.calls().pop().expect("logged");
    assert_eq!(call.notes, ["text_too_long"]);
    server.set_rule(Rule::DeleteMissing, false);
    let missing = json!({"chat_id": chat.id(), "message_id": 99});
    assert_eq!(
        client.call("deleteMessage", missing.clone()).await.ok(),
        true
    );
    assert_eq!(
        server.calls().pop().expect("logged").notes,
        ["delete_missing"]
    );
    server.set_rule(Rule::DeleteMissing, true);
    client.call("deleteMessage", missing).await.refused();
}

#[tokio::test]
async fn strict_servers_refuse_what_they_do_not_model() {
    let (_server, client) = start_with(Rules::strict()).await;
    let refused = client.call("getAvailableGifts", json!({})).await.refused();
    assert_eq!(
        refused,
        (
            400,
            "Bad Request: the method is not modelled by this server".to_owned()
        )
    );
}

#[tokio::test]
async fn rules_are_seen_and_switched_over_http() {
    let (server, client) = start().await;
    let url = |query: &str| format!("{}/control/rules?key={}{query}", server.url(), server.key());
    let all = async || {
        let request = client.http().get(url(""));
        answer(request).await.expect("an answer").ok()
    };
    let set = |query: &str| answer(client.http().post(url(query)));
    let before = all().await;
    assert_eq!(
        (&before["text_too_long"], &before["not_modelled"]),
        (&json!(true), &json!(false))
    );
    set("&rule=text_too_long&on=false")
        .await
        .expect("an answer")
        .ok();
    assert_eq!(all().await["text_too_long"], false);
    assert!(!server.rules().enforces(Rule::TextTooLong));
    set("&rule=all&on=true").await.expect("an answer").ok();
    let after = all().await;
    let mut rules = after.as_object().expect("an object").values();
    assert!(rules.all(|on| *on == Value::Bool(true)));
}
