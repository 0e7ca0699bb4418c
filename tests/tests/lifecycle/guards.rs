//! Steps taken by hand: what is refused, what does nothing, and lives one after another.

use crate::support::{Life, Script, builder};
use bot::{ErrorKind, QueueClosed, Update};
use serde_json::json;

async fn built() -> Life {
    Life::new(builder(), Script::default()).await
}

fn message(life: &Life, id: i64, text: &str) -> Update {
    let update = json!({"update_id": id, "message": {
        "message_id": id, "date": 1, "text": text, "chat": {"id": 5, "type": "private", "first_name": "Ann"}
    }});
    Update::from_json(life.app.bot(), update.to_string()).expect("an update")
}

#[tokio::test]
async fn r60_what_comes_at_the_wrong_time_is_refused_and_changes_nothing() {
    let life = built().await;
    let app = &life.app;
    let refused =
        |result: bot::Result<()>| assert_eq!(result.unwrap_err().kind(), ErrorKind::Startup);
    refused(app.start().await);
    refused(app.stop().await);
    refused(app.process_update(message(&life, 1, "early")).await);
    assert_eq!(
        life.handle().submit(message(&life, 1, "early")).await,
        Err(QueueClosed)
    );
    app.initialize().await.unwrap();
    refused(app.stop().await);
    app.start().await.unwrap();
    refused(app.start().await);
    refused(app.shutdown().await);
    assert!(app.is_running());
    app.stop().await.unwrap();
    refused(app.stop().await);
    assert!(!app.is_running());
    assert_eq!(
        life.handle().submit(message(&life, 1, "late")).await,
        Err(QueueClosed)
    );
    assert!(life.log.lines().is_empty());
    app.shutdown().await.unwrap();
}

#[tokio::test]
async fn r60_a_second_initialize_or_shutdown_does_nothing() {
    let life = built().await;
    life.app.shutdown().await.unwrap();
    assert!(life.log.lines().is_empty(), "nothing has begun");
    life.app.initialize().await.unwrap();
    life.app.initialize().await.unwrap();
    assert_eq!(life.methods(), ["getMe"]);
    life.app.shutdown().await.unwrap();
    life.app.shutdown().await.unwrap();
    assert_eq!(life.log.lines(), ["post_shutdown"]);
}

#[tokio::test]
async fn r60_a_bot_that_runs_cannot_be_run_again() {
    let life = built().await;
    let run = life.start().await;
    let calls = life.methods().len();
    let error = life.run().ended().await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Startup);
    assert!(error.to_string().contains("runs already"), "{error}");
    assert!(life.app.is_running() && !run.is_over());
    assert_eq!(
        life.log.lines(),
        ["post_init"],
        "the refused one has run no hooks"
    );
    assert_eq!(life.methods().len(), calls, "and called nothing");
    life.handle().shutdown();
    run.ended().await.unwrap();
}

#[tokio::test]
async fn r60_updates_by_hand_in_life_after_life() {
    let life = built().await;
    for round in 1..=3 {
        life.app.initialize().await.unwrap();
        // Stopped and started again, without a new life.
        for _ in 0..2 {
            life.app.start().await.unwrap();
            life.handle()
                .submit(message(&life, round, "hello"))
                .await
                .unwrap();
            life.app.stop().await.unwrap();
            assert_eq!(life.log.take(), ["begin hello", "end hello"]);
        }
        life.app.shutdown().await.unwrap();
        assert_eq!(life.log.take(), ["post_shutdown"]);
    }
    assert_eq!(
        *life
            .handle()
            .peek::<bot::ChatData<u32>>(5)
            .await
            .unwrap()
            .unwrap(),
        6,
        "data outlives them all"
    );
}

#[tokio::test]
async fn r60_process_update_needs_no_start() {
    let life = built().await;
    life.app.initialize().await.unwrap();
    life.app
        .process_update(message(&life, 1, "hello"))
        .await
        .unwrap();
    assert_eq!(life.log.lines(), ["begin hello", "end hello"]);
}

#[tokio::test]
async fn r62_the_offset_is_kept_from_run_to_run() {
    let life = built().await;
    let ann = life.server.user("Ann");
    for round in 1..=3 {
        let run = life.start().await;
        ann.says("hello");
        life.log.wait_for("end hello", round).await;
        life.handle().shutdown();
        run.ended().await.unwrap();
    }
    let last = life.server.bot().last_update_id();
    let firsts: Vec<_> = life
        .server
        .calls()
        .windows(2)
        .filter(|pair| pair[0].method == "deleteWebhook")
        .map(|pair| pair[1].params["offset"].clone())
        .collect();
    assert_eq!(firsts, [json!(0), json!(last - 1), json!(last)]);
}

#[tokio::test]
async fn r69_what_comes_between_two_runs_is_handled_by_the_second() {
    let life = built().await;
    let run = life.start().await;
    life.handle().shutdown();
    run.ended().await.unwrap();
    let ann = life.server.user("Ann");
    ann.says("between");
    let run = life.start().await;
    life.log.wait_for("end between", 1).await;
    life.handle().shutdown();
    run.ended().await.unwrap();
}
