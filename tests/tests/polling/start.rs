//! The calls of the start, when they fail.

use crate::support::{Life, Script, builder, virtual_time, waits};
use bot::ErrorKind;
use bot_simulator::Fault;
use std::time::Duration;

#[tokio::test]
async fn r72_n_retries_are_n_and_one_attempts() {
    for method in ["getMe", "deleteWebhook"] {
        let (builder, hand) = virtual_time();
        let life = Life::new(builder.bootstrap_retries(3), Script::default()).await;
        life.server.fail(Fault::on(method).status(500).always());
        let run = life.run();
        for (wait, attempts) in [(1500, 1), (2250, 2), (3375, 3)] {
            waits(&hand, Duration::from_millis(wait)).await;
            assert_eq!(life.server.calls_of(method).len(), attempts);
            hand.advance(Duration::from_millis(wait));
        }
        let error = run.ended().await.unwrap_err();
        assert_eq!(error.kind(), ErrorKind::Startup);
        assert_eq!(life.server.calls_of(method).len(), 4);
    }
}

#[tokio::test]
async fn r72_for_ever_means_until_it_works() {
    let (builder, hand) = virtual_time();
    let life = Life::new(builder.bootstrap_retries(None), Script::default()).await;
    life.server.fail(Fault::on("getMe").status(503).times(40));
    let run = life.run();
    for attempt in 1..=40 {
        let wait = crate::support::until("the bot waits", || {
            let over = life.server.calls_of("getMe").len() == attempt;
            over.then(|| hand.next_timer()).flatten()
        })
        .await;
        assert!(wait <= Duration::from_secs(30));
        hand.advance(wait);
    }
    life.server
        .wait_for(|server| server.bot().is_polling().then_some(()))
        .await;
    life.handle().shutdown();
    run.ended().await.unwrap();
}

#[tokio::test]
async fn r72_flood_control_is_obeyed() {
    let (builder, hand) = virtual_time();
    let life = Life::new(builder.bootstrap_retries(1), Script::default()).await;
    life.server.fail(Fault::on("deleteWebhook").retry_after(9));
    let run = life.run();
    waits(&hand, Duration::from_millis(9_500)).await;
    hand.advance(Duration::from_millis(9_500));
    life.server
        .wait_for(|server| server.bot().is_polling().then_some(()))
        .await;
    life.handle().shutdown();
    run.ended().await.unwrap();
}

#[tokio::test]
async fn r72_a_refused_token_is_not_tried_again() {
    for method in ["getMe", "deleteWebhook"] {
        for (code, text) in [(401, "Unauthorized"), (404, "Not Found")] {
            let life = Life::new(builder().bootstrap_retries(None), Script::default()).await;
            life.server
                .fail(Fault::on(method).error(code, text).always());
            let error = life.run().ended().await.unwrap_err();
            assert_eq!(error.kind(), ErrorKind::Unauthorized);
            assert_eq!(life.server.calls_of(method).len(), 1);
        }
    }
}

#[tokio::test]
async fn a_stop_does_not_wait_for_the_retries() {
    let (builder, hand) = virtual_time();
    let life = Life::new(builder.bootstrap_retries(None), Script::default()).await;
    life.server.fail(Fault::on("getMe").status(500).always());
    let run = life.run();
    waits(&hand, Duration::from_millis(1500)).await;
    life.handle().shutdown();
    run.ended().await.unwrap();
    assert_eq!(life.methods(), ["getMe"]);
    assert_eq!(life.log.lines(), ["post_shutdown"]);
}
