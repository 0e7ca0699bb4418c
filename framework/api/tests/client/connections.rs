//! One warm pool, bounded, shared by everything a bot sends.

use std::sync::atomic::Ordering;

use crate::answers::{get_me, send_message};
use crate::server::{Server, Step, http};

#[tokio::test]
async fn calls_one_after_the_other_share_a_connection() {
    let server = Server::saying(http("200 OK", r#"{"ok":true,"result":1}"#)).await;
    let bot = server.bot();
    for _ in 0..50 {
        bot.execute(get_me()).await.unwrap();
    }
    assert_eq!(server.log.accepted.load(Ordering::SeqCst), 1);
}

#[tokio::test]
async fn refusals_keep_the_connection() {
    let server = Server::saying(http("400 Bad Request", r#"{"ok":false,"error_code":400}"#)).await;
    let bot = server.bot();
    for _ in 0..10 {
        bot.execute(get_me()).await.unwrap_err();
    }
    assert_eq!(server.log.accepted.load(Ordering::SeqCst), 1);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn two_hundred_calls_at_once_share_the_pool() {
    let server = Server::saying(http("200 OK", r#"{"ok":true,"result":1}"#)).await;
    let bot = server.builder().pool_size(8).build().unwrap();
    let mut calls = tokio::task::JoinSet::new();
    for _ in 0..200 {
        let bot = bot.clone();
        calls.spawn(async move { bot.execute(send_message()).await });
    }
    while let Some(call) = calls.join_next().await {
        call.unwrap().unwrap();
    }
    assert_eq!(server.log.requests.lock().unwrap().len(), 200);
    let (accepted, most) = (
        server.log.accepted.load(Ordering::SeqCst),
        server.log.most_open.load(Ordering::SeqCst),
    );
    assert!(
        accepted <= 16 && most <= 16,
        "{accepted} connections, {most} at once"
    );
}

#[tokio::test]
async fn a_connection_closed_while_idle_is_replaced() {
    let server = Server::answering(|_| {
        vec![
            Step::Write(http("200 OK", r#"{"ok":true,"result":1}"#)),
            Step::Close,
        ]
    })
    .await;
    let bot = server.bot();
    bot.execute(get_me()).await.unwrap();
    // The close has to be seen here before the next call, or that call is rightly ambiguous.
    while bot.execute(get_me()).await.is_err() {}
    assert!(server.log.accepted.load(Ordering::SeqCst) >= 2);
}

#[tokio::test]
async fn long_polls_do_not_take_the_places_of_calls() {
    let server = Server::answering(|request| match request.method() {
        "getUpdates" => vec![Step::Hang],
        _ => vec![Step::Write(http("200 OK", r#"{"ok":true,"result":1}"#))],
    })
    .await;
    let bot = server.builder().pool_size(1).build().unwrap();
    let poll = bot_api::Call::new(
        "getUpdates",
        bot_api::Body::Json(r#"{"timeout":50}"#.into()),
    );
    let polling = tokio::spawn({
        let bot = bot.clone();
        async move { bot.execute(poll).await }
    });
    while server.log.requests.lock().unwrap().is_empty() {
        tokio::task::yield_now().await;
    }
    bot.execute(get_me()).await.unwrap();
    polling.abort();
}

#[tokio::test]
async fn clones_are_the_same_bot() {
    let server = Server::saying("").await;
    let bot = server.bot();
    assert_eq!(bot, bot.clone());
    assert_ne!(bot, server.bot());
}
