//! What goes over the wire from the first call to the last.

use crate::support::{Life, Script, builder};
use serde_json::{Value, json};

/// A script whose hooks leave a trace on the wire.
fn traced() -> Script {
    let mut script = Script::default();
    for stage in ["post_init", "post_stop", "post_shutdown"] {
        script = script.hook(stage, |handle| async move {
            handle.bot().get_webhook_info().await?;
            Ok(())
        });
    }
    script
}

#[tokio::test]
async fn r47_from_get_me_to_the_last_confirmation() {
    let life = Life::new(builder(), traced()).await;
    let run = life.start().await;
    let ann = life.server.user("Ann");
    ann.says("hello");
    life.server.wait_for_sent(&ann.chat(), 1).await;
    life.server
        .wait_for(|server| server.bot().is_polling().then_some(()))
        .await;
    life.handle().shutdown();
    run.ended().await.unwrap();
    let id = life.server.bot().last_update_id();
    assert_eq!(
        without_answers(&life),
        [
            "getMe",
            "getWebhookInfo", // post_init
            "deleteWebhook",
            "getUpdates",
            "getUpdates",     // confirms the first batch
            "getUpdates",     // confirms at the end
            "getWebhookInfo", // post_stop
            "getWebhookInfo", // post_shutdown
        ]
    );
    let polls: Vec<_> = life
        .polls()
        .iter()
        .map(|call| {
            (
                call.params["offset"].clone(),
                call.params["timeout"].clone(),
            )
        })
        .collect();
    assert_eq!(
        polls,
        [
            (json!(0), json!(10)),
            (json!(id + 1), json!(10)),
            (json!(id + 1), json!(0))
        ]
    );
    assert_eq!(
        life.log.lines(),
        [
            "post_init",
            "begin hello",
            "end hello",
            "post_stop",
            "post_shutdown"
        ]
    );
    assert_eq!(life.server.bot().pending_updates(), Vec::<i64>::new());
}

/// The calls but for answers, whose place among the polls is nobody's business.
fn without_answers(life: &Life) -> Vec<String> {
    life.methods()
        .into_iter()
        .filter(|method| method != "sendMessage")
        .collect()
}

#[tokio::test]
async fn r47_nothing_to_confirm_where_nothing_came() {
    let life = Life::new(builder(), Script::default()).await;
    let run = life.start().await;
    life.handle().shutdown();
    run.ended().await.unwrap();
    assert_eq!(life.methods(), ["getMe", "deleteWebhook", "getUpdates"]);
}

#[tokio::test]
async fn r47_get_me_is_asked_once_over_several_lives() {
    let life = Life::new(builder(), Script::default()).await;
    for _ in 0..3 {
        let run = life.start().await;
        assert_eq!(
            life.handle().me().unwrap().username.as_deref(),
            Some("test_bot")
        );
        life.handle().shutdown();
        run.ended().await.unwrap();
    }
    assert_eq!(life.server.calls_of("getMe").len(), 1);
    assert_eq!(life.server.calls_of("deleteWebhook").len(), 3);
}

#[tokio::test]
async fn r49_what_is_pending_is_dropped_only_when_asked_for() {
    for (drop, handled) in [
        (
            false,
            vec!["begin before", "end before", "begin after", "end after"],
        ),
        (true, vec!["begin after", "end after"]),
    ] {
        let builder = if drop {
            builder().drop_pending_updates()
        } else {
            builder()
        };
        let life = Life::new(builder, Script::default()).await;
        let ann = life.server.user("Ann");
        ann.says("before");
        let run = life.run();
        life.server.wait_for_calls("deleteWebhook", 1).await;
        ann.says("after");
        life.log.wait_for("end after", 1).await;
        life.handle().shutdown();
        run.ended().await.unwrap();
        let noted = life.log.lines();
        assert_eq!(noted[1..noted.len() - 2], handled);
        let flag = life.server.calls_of("deleteWebhook")[0]
            .param("drop_pending_updates")
            .cloned();
        assert_eq!(flag, drop.then_some(Value::Bool(true)));
    }
}

#[tokio::test]
async fn a_webhook_of_earlier_days_is_taken_away() {
    let life = Life::new(builder(), Script::default()).await;
    let bot = bot::Bot::builder(life.server.token())
        .base_url(life.server.url())
        .build()
        .unwrap();
    bot.set_webhook("https://example.org/hook").await.unwrap();
    let run = life.start().await;
    assert!(life.server.bot().webhook().is_none());
    life.handle().shutdown();
    run.ended().await.unwrap();
}
