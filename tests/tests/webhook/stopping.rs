//! The end of a bot with a webhook.

use crate::support::{Connection, Hooked, Request, builder, message};
use bot::Clock;
use std::time::Duration;

#[tokio::test]
async fn a_request_that_was_going_on_is_answered_and_its_update_is_handled() {
    let mut bot = Hooked::start().await;
    let request = Request::post(message(1, "at the last moment"));
    let mut connection = Connection::to(bot.address).await;
    let rest = connection.begin(&request).await;
    let mut idle = Connection::to(bot.address).await;
    assert_eq!(idle.ask(&Request::bare("GET", "/readyz")).await.status, 200);
    bot.handle().shutdown();
    // What has no request is let go at once.
    idle.closed().await;
    connection.send(rest).await;
    assert_eq!(connection.answer().await.expect("an answer").status, 200);
    connection.closed().await;
    bot.ended().await.expect("it ends well");
    assert_eq!(
        bot.log.lines(),
        ["heard at the last moment", "kind message"]
    );
}

#[tokio::test]
async fn what_was_taken_is_handled_before_the_end() {
    let mut bot = Hooked::start().await;
    assert_eq!(bot.posted(message(1, "wait")).await.status, 200);
    bot.handle().shutdown();
    bot.gate.open();
    bot.ended().await.expect("it ends well");
    assert_eq!(bot.log.lines(), ["heard wait", "kind message"]);
}

#[tokio::test]
async fn connections_that_wait_for_nothing_keep_nobody() {
    let mut bot = Hooked::start().await;
    let mut telegram = Connection::to(bot.address).await;
    telegram.ask(&Request::post(message(1, "a"))).await;
    let mut begun = Connection::to(bot.address).await;
    begun.send(b"POST / HTTP/1.1\r\nhost:").await;
    let mut silent = Connection::to(bot.address).await;
    bot.handle().shutdown();
    bot.ended().await.expect("it ends well");
    for connection in [&mut telegram, &mut begun, &mut silent] {
        connection.closed().await;
    }
}

#[tokio::test]
async fn a_body_that_never_comes_keeps_the_bot_no_longer_than_the_grace_period() {
    let (clock, hand) = Clock::test();
    let grace = Duration::from_secs(4);
    let builder = builder().clock(clock).shutdown_grace(grace);
    let mut bot = Hooked::start_with(builder, |webhook| webhook).await;
    let mut connection = Connection::to(bot.address).await;
    connection.begin(&Request::post(message(1, "never"))).await;
    bot.handle().shutdown();
    while hand.next_timer() != Some(grace) {
        tokio::task::yield_now().await;
    }
    hand.advance(grace);
    bot.ended().await.expect("it ends well");
    connection.closed().await;
    assert!(bot.log.lines().is_empty());
}

#[tokio::test]
async fn a_new_life_listens_again() {
    let directory = tempfile::tempdir().expect("a directory");
    let path = directory.path().join("bot.sock");
    let mut bot = Hooked::told(&format!("unix:{}", path.display())).await;
    for life in 1..=2 {
        bot.run();
        bot.server.wait_for_calls("setWebhook", life).await;
        assert!(path.exists());
        bot.handle().shutdown();
        bot.ended().await.expect("it ends well");
        assert!(!path.exists());
    }
}
