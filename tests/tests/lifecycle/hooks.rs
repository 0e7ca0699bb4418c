//! Hooks: their order, their failures, and a stop that comes in the middle of the start.

use crate::support::{Life, Script, builder, virtual_time, waits};
use bot::ErrorKind;
use bot_simulator::{Fault, Gate};
use std::{future::pending, time::Duration};

const NONE: [&str; 0] = [];

#[tokio::test]
async fn r56_a_shutdown_in_post_init_ends_the_bot_before_it_began() {
    let script = Script::default().hook("post_init", |handle| async move {
        handle.shutdown();
        Ok(())
    });
    let life = Life::new(builder(), script).await;
    life.run().ended().await.unwrap();
    assert_eq!(life.methods(), ["getMe"]);
    assert_eq!(life.log.lines(), ["post_init", "post_shutdown"]);
    assert!(!life.app.is_running());
}

#[tokio::test]
async fn r57_an_error_of_post_init_is_the_end() {
    let script = Script::default().hook("post_init", |_| async {
        Err("the database is away".into())
    });
    let life = Life::new(builder(), script).await;
    let error = life.run().ended().await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Startup);
    let text = error.to_string();
    assert!(
        text.contains("the database is away")
            && text.contains("`post_init`")
            && text.contains("script.rs:"),
        "{text}"
    );
    assert_eq!(life.methods(), ["getMe"]);
    assert_eq!(life.log.lines(), ["post_init", "post_shutdown"]);
}

#[tokio::test]
async fn r57_a_panic_of_post_init_is_its_error() {
    let script = Script::default().hook("post_init", |_| async { panic!("out of tea") });
    let life = Life::new(builder(), script).await;
    let error = life.run().ended().await.unwrap_err();
    assert!(error.to_string().contains("out of tea"), "{error}");
    assert_eq!(life.log.lines(), ["post_init", "post_shutdown"]);
}

#[tokio::test]
async fn r57_a_failing_start_call_is_the_end_and_post_shutdown_has_its_turn() {
    for (method, hooks) in [
        ("getMe", vec!["post_shutdown"]),
        ("deleteWebhook", vec!["post_init", "post_shutdown"]),
    ] {
        let life = Life::new(builder(), Script::default()).await;
        life.server.fail(Fault::on(method).status(500));
        let error = life.run().ended().await.unwrap_err();
        assert_eq!(error.kind(), ErrorKind::Startup, "{method}");
        assert!(
            error.to_string().contains("Internal Server Error"),
            "{error}"
        );
        assert_eq!(life.log.lines(), hooks);
        assert!(!life.app.is_running(), "R61");
        assert_eq!(life.polls().len(), 0);
        // R60: what failed can be tried again.
        let _ = life.log.take();
        let run = life.start().await;
        life.handle().shutdown();
        run.ended().await.unwrap();
        assert_eq!(
            life.log.lines(),
            ["post_init", "post_stop", "post_shutdown"]
        );
    }
}

#[tokio::test]
async fn a_failing_post_stop_does_not_keep_post_shutdown_from_its_turn() {
    let script = Script::default().hook("post_stop", |_| async { Err("no".into()) });
    let life = Life::new(builder(), script).await;
    let run = life.start().await;
    life.handle().shutdown();
    run.ended().await.unwrap();
    assert_eq!(
        life.log.lines(),
        ["post_init", "post_stop", "post_shutdown"]
    );
}

#[tokio::test]
async fn an_error_of_post_shutdown_is_the_bots() {
    let script = Script::default().hook("post_shutdown", |_| async {
        Err("left something behind".into())
    });
    let life = Life::new(builder(), script).await;
    let run = life.start().await;
    life.handle().shutdown();
    let error = run.ended().await.unwrap_err();
    assert!(
        error.to_string().contains("left something behind"),
        "{error}"
    );
}

#[tokio::test]
async fn a_shutdown_while_the_server_keeps_get_me_waiting_ends_the_bot_at_once() {
    for method in ["getMe", "deleteWebhook"] {
        let life = Life::new(builder(), Script::default()).await;
        life.server.fail(Fault::on(method).held_by(&Gate::new()));
        let run = life.run();
        life.server
            .wait_for(|server| (!server.calls_of(method).is_empty()).then_some(()))
            .await;
        life.handle().shutdown();
        run.ended().await.unwrap();
        assert!(life.polls().is_empty());
        assert_eq!(
            life.log.lines().last().map(String::as_str),
            Some("post_shutdown")
        );
    }
}

#[tokio::test]
async fn a_shutdown_before_the_start_ends_the_bot_at_once_and_only_this_once() {
    let life = Life::new(builder(), Script::default()).await;
    life.handle().shutdown();
    life.run().ended().await.unwrap();
    assert_eq!(life.methods(), NONE);
    let run = life.start().await;
    life.handle().shutdown();
    run.ended().await.unwrap();
    assert_eq!(life.methods(), ["getMe", "deleteWebhook", "getUpdates"]);
}

#[tokio::test]
async fn a_hook_that_hangs_gets_the_grace_period_and_no_more() {
    for (stage, after) in [
        ("post_init", vec!["post_init", "post_shutdown"]),
        ("post_stop", vec!["post_init", "post_stop", "post_shutdown"]),
        (
            "post_shutdown",
            vec!["post_init", "post_stop", "post_shutdown"],
        ),
    ] {
        let (builder, hand) = virtual_time();
        let script = Script::default().hook(stage, |_| pending());
        let life = Life::new(builder.shutdown_grace(Duration::from_secs(7)), script).await;
        let run = if stage == "post_init" {
            life.run()
        } else {
            life.start().await
        };
        life.log.wait_for("post_init", 1).await;
        life.handle().shutdown();
        life.log.wait_for(stage, 1).await;
        waits(&hand, Duration::from_secs(7)).await;
        assert!(!run.is_over());
        hand.advance(Duration::from_secs(7));
        let ended = run.ended().await;
        assert_eq!(life.log.lines(), after, "{stage}");
        // Whoever is asked to stop and stops has not failed, save for what the caller of `run` has to hear.
        if let Err(error) = ended {
            assert!(error.to_string().contains(stage), "{error}");
        }
    }
}
