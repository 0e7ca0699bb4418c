//! SIGTERM: what is running finishes, or is cut short; either way nothing is lost and nothing comes again.

use crate::{
    books::Verdict,
    crowd::Crowd,
    probe::{Home, server},
    random::Random,
};
use bot_simulator::{Fault, Server, User};
use cablegram_tests::texts;
use std::time::Duration;

/// The bot is asked to end again and again while people talk to it.
async fn asked_to_end(what: &str, grace: &str) -> Verdict {
    let mut random = Random::seeded(what);
    let server = server().await;
    let mut crowd = Crowd::new(&server);
    let mut home = Home::new(&server).with("BOT_SHUTDOWN_GRACE", grace);
    for _ in 0..8 {
        (0..15).for_each(|_| crowd.chatter(&mut random));
        let life = home.start();
        life.says(" ready").await;
        (0..15).for_each(|_| crowd.chatter(&mut random));
        let calls = server.count_calls(|_| true) + random.below(30);
        server
            .wait_at_most(Duration::from_millis(50), |server| {
                (server.count_calls(|_| true) > calls).then_some(())
            })
            .await;
        life.stop().await;
    }
    home.set("BOT_SHUTDOWN_GRACE", "60s");
    let life = home.start();
    life.says(" ready").await;
    server.wait_until_confirmed().await;
    home.has_nothing_to_do().await;
    life.stop().await;
    let verdict = Verdict::of(&home, &crowd);
    verdict.is_clean();
    verdict
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_had_finished_does_not_run_again() {
    let verdict = asked_to_end("SIGTERM", "60s").await;
    assert_eq!((verdict.repeated_answers, verdict.repeated_direct), (0, 0));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_is_cut_short_runs_again_whole() {
    asked_to_end("SIGTERM without patience", "1ms").await;
}

/// One chat in which nothing moves, and very much that waits behind it.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn it_ends_in_time_though_more_waits_than_it_takes_in() {
    const MANY: usize = 4_000;
    let server = server().await;
    let home = Home::new(&server).with("BOT_SHUTDOWN_GRACE", "100ms");
    let ann = server.user("Ann");
    ann.says("hang 1");
    (0..MANY).for_each(|number| drop(ann.says(&format!("burden {number}"))));
    let life = home.hanging();
    server.wait_for_sent(&ann.chat(), 1).await;
    // Until nothing more is taken in.
    let asked = |server: &Server| server.calls_of("getUpdates").len();
    let mut before = 0;
    while asked(&server) > before {
        before = asked(&server);
        let limit = Duration::from_secs(1);
        server
            .wait_at_most(limit, |server| (asked(server) > before).then_some(()))
            .await;
    }
    assert!(
        !server.bot().pending_updates().is_empty(),
        "the bot is to have more than it takes in"
    );
    life.stop().await;
    let life = home.start();
    life.says(" ready").await;
    server.wait_until_confirmed().await;
    server
        .wait_for(|_| {
            texts(&ann.chat())
                .contains(&"answer 1".to_owned())
                .then_some(())
        })
        .await;
    life.stop().await;
    assert_eq!(texts(&ann.chat()), ["hanging 1", "answer 1"]);
    assert_eq!(home.count("SELECT count(*) FROM seen"), MANY as i64 + 1);
}

/// An answer was left that Telegram does not want for the next hour.
#[tokio::test]
async fn it_ends_in_time_while_it_sends_what_was_left() {
    let server = server().await;
    let home = Home::new(&server).with("BOT_SHUTDOWN_GRACE", "100ms");
    let ann = server.user("Ann");
    server.fail(Fault::on("sendMessage").retry_after(3_600).always());
    ann.says("plain 1");
    let life = home.start();
    server.wait_for_calls("sendMessage", 1).await;
    life.kill().await;
    let life = home.start();
    server.wait_for_calls("sendMessage", 2).await;
    life.stop().await;
    server.heal();
    let life = home.start();
    server.wait_for_sent(&ann.chat(), 1).await;
    life.stop().await;
    assert_eq!(texts(&ann.chat()), ["answer 1"]);
    assert_eq!(home.count("SELECT count(*) FROM outbox"), 0);
}

/// Somebody says what hangs, and the process is killed twice meanwhile: next time that runs alone.
async fn becomes_suspect(server: &Server, home: &Home) -> User {
    let ann = server.user("Ann");
    ann.says("hang 1");
    for tries in 1..=2 {
        let life = home.hanging();
        server.wait_for_sent(&ann.chat(), tries).await;
        server.wait_until_confirmed().await;
        life.kill().await;
    }
    ann
}

/// What may have killed the process before runs alone, and hangs.
#[tokio::test]
async fn it_ends_in_time_while_a_suspect_runs() {
    let server = server().await;
    let home = Home::new(&server).with("BOT_SHUTDOWN_GRACE", "100ms");
    let ann = becomes_suspect(&server, &home).await;
    let life = home.hanging();
    server.wait_for_sent(&ann.chat(), 3).await;
    assert!(!life.said().contains(" ready"), "it is to run alone");
    life.stop().await;
    let life = home.start();
    life.says(" ready").await;
    life.stop().await;
    assert_eq!(
        texts(&ann.chat()).last().map(String::as_str),
        Some("answer 1")
    );
    assert_eq!(
        home.count("SELECT count(*) FROM inbox") + home.count("SELECT count(*) FROM dead_letters"),
        0
    );
}

/// A supervisor that asks, and kills when it has lost its patience: that is nobody's fault, however often it happens.
#[tokio::test]
async fn a_kill_after_it_was_asked_to_end_puts_nothing_aside() {
    let server = server().await;
    let home = Home::new(&server).with("BOT_SHUTDOWN_GRACE", "600s");
    let ann = becomes_suspect(&server, &home).await;
    let noted = || home.count("SELECT ending FROM bots") == 1;
    for tries in 3..=7 {
        let life = home.hanging();
        server.wait_for_sent(&ann.chat(), tries).await;
        assert_eq!(home.count("SELECT alone FROM inbox"), 1);
        life.signal("TERM").await;
        while !noted() {
            tokio::task::yield_now().await;
        }
        life.kill().await;
    }
    assert_eq!(home.count("SELECT crashes FROM inbox"), 2);
    assert_eq!(home.count("SELECT deaths_alone FROM inbox"), 0);
    let life = home.start();
    life.says(" ready").await;
    life.stop().await;
    assert_eq!(
        texts(&ann.chat()).last().map(String::as_str),
        Some("answer 1")
    );
    assert_eq!(home.count("SELECT count(*) FROM dead_letters"), 0);
}
