//! Questions that Telegram has given up while the bot was away, and answers that it does not take yet.

use crate::probe::{Home, server};
use bot_simulator::{Fault, Gate};

/// The bot dies while it handles a pressed button, is away for this long, and comes back.
async fn away_for(minutes: u32) -> (Option<serde_json::Value>, String, Home) {
    let server = server().await;
    let home = Home::new(&server);
    let ann = server.user("Ann");
    let life = home.start();
    ann.says("plain 1");
    let message = server.wait_for_sent(&ann.chat(), 1).await.remove(0);
    server.fail(Fault::on("getChat").held_by(&Gate::new()));
    let query = ann.clicks(&message, "yes");
    server
        .wait_for(|server| server.calls_of("getChat").pop())
        .await;
    server.wait_until_confirmed().await;
    life.kill().await;
    let aged = home.store().execute(
        "UPDATE inbox SET received_at = received_at - ?1 * 60000",
        [minutes],
    );
    assert_eq!(aged, Ok(1));
    let life = home.start();
    life.says(" ready").await;
    let said = life.stop().await;
    (query.answer(), said, home)
}

#[tokio::test]
async fn an_expired_callback_query_is_reported_and_not_answered() {
    let (answer, said, home) = away_for(60).await;
    assert_eq!(answer, None);
    assert!(
        said.contains("error handler: GivenUp")
            && said.contains("Telegram no longer takes an answer"),
        "{said}"
    );
    assert_eq!(home.count("SELECT count(*) FROM inbox"), 0);
}

#[tokio::test]
async fn one_that_still_waits_is_answered() {
    let (answer, said, home) = away_for(1).await;
    assert_eq!(answer.expect("it was answered")["text"], "toast yes");
    assert!(!said.contains("error handler"), "{said}");
    assert_eq!(home.count("SELECT count(*) FROM inbox"), 0);
}

/// Telegram has enough of the bot, for longer than anybody would try who could forget.
#[tokio::test]
async fn an_answer_that_is_kept_is_owed_until_telegram_takes_it() {
    let server = server().await;
    let home = Home::new(&server).with("PROBE_CLOCK", "hasty");
    let ann = server.user("Ann");
    server.fail(Fault::on("sendMessage").times(20).retry_after(1));
    ann.says("plain 1");
    let life = home.start();
    server.wait_for_sent(&ann.chat(), 1).await;
    let said = life.kill().await;
    assert!(!said.contains("error handler"), "{said}");
}
