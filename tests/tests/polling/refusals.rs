//! Refusals that do not pass: another token, another poller.

use crate::support::{Life, Script, builder, until, virtual_time, waits};
use bot::{ErrorKind, VirtualClock};
use bot_simulator::Fault;
use cablegram_tests::texts;
use std::time::Duration;

const CONFLICT: &str = "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running";

#[tokio::test]
async fn b1_r66_a_refused_token_is_told_and_ends_the_bot_in_order() {
    for (code, text) in [(401, "Unauthorized"), (404, "Not Found")] {
        let life = Life::new(builder(), Script::default()).await;
        let ann = life.server.user("Ann");
        ann.says("hello");
        life.server
            .fail(Fault::on("getUpdates").skip(1).error(code, text));
        let error = life.run().ended().await.unwrap_err();
        assert_eq!(error.kind(), ErrorKind::Unauthorized);
        assert_eq!(life.script.errors_of(ErrorKind::Unauthorized).len(), 1);
        assert_eq!(life.script.errors().len(), 1);
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
        assert_eq!(texts(&ann.chat()), ["done hello"]);
        assert!(!life.app.is_running());
        // Nothing is asked with a token that was refused.
        assert_eq!(life.polls().len(), 2);
        // With the token in order again the same application lives again.
        let run = life.start().await;
        life.handle().shutdown();
        run.ended().await.unwrap();
    }
}

#[tokio::test]
async fn a_page_with_status_404_is_no_refusal_of_the_token() {
    let (builder, hand) = virtual_time();
    let life = Life::new(builder, Script::default()).await;
    life.server
        .fail(Fault::on("getUpdates").respond(404, "text/html", "<html>not found</html>"));
    let run = life.run();
    waits(&hand, Duration::from_secs(1)).await;
    assert_eq!(life.script.errors_of(ErrorKind::Polling).len(), 1);
    hand.advance(Duration::from_secs(1));
    life.server
        .wait_for(|server| server.bot().is_polling().then_some(()))
        .await;
    life.handle().shutdown();
    run.ended().await.unwrap();
}

/// Moves the clock from wait to wait, until it is over. All requests for updates but the first `heard` are refused.
async fn sit_out(
    life: &Life,
    hand: &VirtualClock,
    heard: usize,
    over: impl Fn() -> bool,
) -> Duration {
    let told = || life.script.errors_of(ErrorKind::Polling).len();
    let mut waited = Duration::ZERO;
    loop {
        let wait = until("the bot waits, or it is over", || {
            if over() {
                return Some(None);
            }
            // Not the watch over a request that is under way.
            let refused = life.polls().len() == told() + heard;
            hand.next_timer()
                .filter(|wait| refused && *wait < Duration::from_secs(70))
                .map(Some)
        })
        .await;
        let Some(wait) = wait else { return waited };
        let before = told();
        hand.advance(wait);
        waited += wait;
        until("it goes on", || (over() || told() > before).then_some(())).await;
    }
}

#[tokio::test]
async fn another_poller_at_the_start_has_thirty_seconds_to_go_away() {
    let (builder, hand) = virtual_time();
    let life = Life::new(builder, Script::default()).await;
    life.server
        .fail(Fault::on("getUpdates").error(409, CONFLICT).times(5));
    let run = life.run();
    let waited = sit_out(&life, &hand, 0, || life.server.bot().is_polling()).await;
    assert_eq!(
        waited,
        Duration::from_secs_f64(1.0 + 1.5 + 2.25 + 3.375 + 5.0625)
    );
    assert_eq!(life.script.errors_of(ErrorKind::Polling).len(), 5);
    let ann = life.server.user("Ann");
    ann.says("hello");
    life.server.wait_for_sent(&ann.chat(), 1).await;
    life.handle().shutdown();
    run.ended().await.unwrap();
}

#[tokio::test]
async fn one_that_stays_ends_the_bot_in_order() {
    let (builder, hand) = virtual_time();
    let life = Life::new(builder, Script::default()).await;
    life.server
        .fail(Fault::on("getUpdates").error(409, CONFLICT).always());
    let run = life.run();
    let waited = sit_out(&life, &hand, 0, || run.is_over()).await;
    assert!((30.0..35.0).contains(&waited.as_secs_f64()), "{waited:?}");
    let error = run.ended().await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Conflict);
    assert_eq!(life.script.errors_of(ErrorKind::Conflict).len(), 1);
    assert_eq!(
        life.log.lines(),
        ["post_init", "post_stop", "post_shutdown"]
    );
}

#[tokio::test]
async fn the_same_while_running_and_what_was_taken_in_is_finished() {
    let (builder, hand) = virtual_time();
    let life = Life::new(builder, Script::default()).await;
    let ann = life.server.user("Ann");
    ann.says("hello");
    life.server.fail(
        Fault::on("getUpdates")
            .skip(1)
            .error(409, CONFLICT)
            .always(),
    );
    let run = life.run();
    life.log.wait_for("end hello", 1).await;
    let waited = sit_out(&life, &hand, 1, || run.is_over()).await;
    assert!((30.0..35.0).contains(&waited.as_secs_f64()), "{waited:?}");
    assert_eq!(run.ended().await.unwrap_err().kind(), ErrorKind::Conflict);
    assert_eq!(texts(&ann.chat()), ["done hello"]);
}

#[tokio::test]
async fn patience_begins_anew_when_the_other_one_lets_the_bot_in_between() {
    let (builder, hand) = virtual_time();
    let life = Life::new(builder, Script::default()).await;
    let ann = life.server.user("Ann");
    ann.says("between");
    life.server
        .fail(Fault::on("getUpdates").error(409, CONFLICT).times(6));
    // One request goes through.
    life.server.fail(
        Fault::on("getUpdates")
            .skip(1)
            .error(409, CONFLICT)
            .times(6),
    );
    let run = life.run();
    let mut left = 12;
    while left > 0 {
        let told = 13 - left;
        let wait = until("the bot waits", || {
            (life.script.errors_of(ErrorKind::Polling).len() == told)
                .then(|| hand.next_timer())
                .flatten()
                .filter(|wait| *wait < Duration::from_secs(70))
        })
        .await;
        hand.advance(wait);
        left -= 1;
    }
    life.server
        .wait_for(|server| server.bot().is_polling().then_some(()))
        .await;
    assert!(!run.is_over());
    life.handle().shutdown();
    run.ended().await.unwrap();
}

#[tokio::test]
async fn a_webhook_that_somebody_sets_is_a_conflict_too() {
    let (builder, hand) = virtual_time();
    let life = Life::new(builder, Script::default()).await;
    let run = life.start().await;
    life.server
        .wait_for(|server| server.bot().is_polling().then_some(()))
        .await;
    life.app
        .bot()
        .set_webhook("https://example.org/hook")
        .await
        .unwrap();
    let waited = sit_out(&life, &hand, 0, || run.is_over()).await;
    assert!((30.0..35.0).contains(&waited.as_secs_f64()), "{waited:?}");
    let error = run.ended().await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Conflict);
    assert!(error.to_string().contains("webhook"), "{error}");
    assert!(
        life.server.bot().webhook().is_some(),
        "it is not ours to take away"
    );
}

#[tokio::test]
async fn two_bots_with_one_token_on_an_honest_server() {
    // The second one displaces the first, which gives up after its patience; the second one stays.
    let (first, hand) = virtual_time();
    let life = Life::new(first, Script::default()).await;
    let run = life.start().await;
    life.server
        .wait_for(|server| server.bot().is_polling().then_some(()))
        .await;
    let rival = bot::Bot::builder(life.server.token())
        .base_url(life.server.url())
        .build()
        .unwrap();
    let poll = tokio::spawn({
        let rival = rival.clone();
        async move { rival.get_updates().timeout(50).await }
    });
    waits(&hand, Duration::from_secs(1)).await;
    assert_eq!(life.script.errors_of(ErrorKind::Polling).len(), 1);
    // It comes back, and the rival is the one that is sent away.
    hand.advance(Duration::from_secs(1));
    let refused = poll.await.unwrap().unwrap_err();
    assert!(refused.is_conflict(), "{refused}");
    let ann = life.server.user("Ann");
    ann.says("hello");
    life.server.wait_for_sent(&ann.chat(), 1).await;
    life.handle().shutdown();
    run.ended().await.unwrap();
}
