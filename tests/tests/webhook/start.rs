//! The calls of the start, and those of a life with a webhook.

use crate::support::{Hooked, Request, builder, message, note};
use bot::{
    Clock, ErrorKind, Handler, Undeclared, kind, prelude::*, registration::Trigger,
    types::UpdateType,
};
use bot_simulator::Fault;
use std::time::Duration;

#[tokio::test]
async fn r48_the_calls_of_a_life_with_a_webhook() {
    let mut bot = Hooked::start().await;
    let webhook = bot.server.bot().webhook().expect("it is set");
    assert_eq!(webhook.url, "https://bot.example.org/telegram/hook");
    assert_eq!(webhook.max_connections, Some(40));
    bot.handle().shutdown();
    bot.ended().await.expect("it ends well");
    assert_eq!(bot.methods(), ["getMe", "setWebhook"], "it stays set");
}

#[tokio::test]
async fn r48_everything_that_was_said_is_told() {
    let builder = builder().allowed_updates([UpdateType::Message, UpdateType::Poll]);
    let bot = Hooked::start_with(builder, |webhook| {
        webhook
            .max_connections(7)
            .ip_address([203, 0, 113, 7].into())
    })
    .await;
    let call = &bot.server.calls_of("setWebhook")[0];
    assert_eq!(call.params["max_connections"], 7);
    assert_eq!(call.params["ip_address"], "203.0.113.7");
    assert_eq!(call.params["secret_token"], crate::support::SECRET);
    assert_eq!(
        call.params["allowed_updates"],
        serde_json::json!(["message", "poll"])
    );
    assert!(!call.params.contains_key("drop_pending_updates") && call.files.is_empty());
    bot.stop().await;
}

#[tokio::test]
async fn r49_pending_updates_are_dropped_before_and_with_the_webhook() {
    let bot = Hooked::start_with(builder().drop_pending_updates(), |webhook| webhook).await;
    assert_eq!(bot.methods(), ["getMe", "deleteWebhook", "setWebhook"]);
    for call in &bot.server.calls()[1..] {
        assert_eq!(call.params["drop_pending_updates"], true, "{}", call.method);
    }
    bot.stop().await;
}

#[tokio::test]
async fn b17_the_socket_listens_before_telegram_is_told() {
    let (clock, hand) = Clock::test();
    let mut bot = Hooked::new(builder().clock(clock).bootstrap_retries(1), |webhook| {
        webhook
    })
    .await;
    bot.server.fail(Fault::on("setWebhook").status(500));
    bot.run();
    bot.server.wait_for_calls("setWebhook", 1).await;
    // Telegram does not know of it, and it takes updates already.
    assert_eq!(bot.server.bot().webhook().map(|webhook| webhook.url), None);
    assert_eq!(bot.posted(message(1, "early")).await.status, 200);
    bot.log.wait_for("heard early", 1).await;
    while bot.server.calls_of("setWebhook").len() < 2 {
        hand.advance(Duration::from_millis(500));
        tokio::task::yield_now().await;
    }
    bot.stop().await;
}

#[tokio::test]
async fn until_it_runs_it_is_alive_but_not_ready_and_updates_are_to_come_again() {
    let (clock, _hand) = Clock::test();
    let mut bot = Hooked::new(builder().clock(clock).bootstrap_retries(1), |webhook| {
        webhook
    })
    .await;
    bot.server.fail(Fault::on("getMe").status(500));
    bot.run();
    bot.server.wait_for_calls("getMe", 1).await;
    assert_eq!(
        bot.asked(&Request::bare("GET", "/healthz")).await.status,
        200
    );
    assert_eq!(
        bot.asked(&Request::bare("GET", "/readyz")).await.status,
        503
    );
    let answer = bot.posted(message(1, "early")).await;
    assert_eq!((answer.status, answer.retry_after()), (503, Some(1)));
    bot.stop().await;
}

#[tokio::test]
async fn r72_the_webhook_is_tried_as_often_as_was_said_and_post_shutdown_has_its_turn() {
    let mut bot = Hooked::new(builder(), |webhook| webhook).await;
    bot.server
        .fail(Fault::on("setWebhook").status(500).always());
    bot.run();
    let error = bot.ended().await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Startup);
    assert_eq!(bot.methods(), ["getMe", "setWebhook"]);
}

#[tokio::test]
async fn a_refused_token_is_no_failed_start() {
    let mut bot = Hooked::new(builder().bootstrap_retries(None), |webhook| webhook).await;
    bot.server
        .fail(Fault::on("setWebhook").status(401).always());
    bot.run();
    assert_eq!(
        bot.ended().await.unwrap_err().kind(),
        ErrorKind::Unauthorized
    );
}

#[tokio::test]
async fn a_place_that_is_taken_is_told_before_telegram_is_asked_anything() {
    let taken = std::net::TcpListener::bind("127.0.0.1:0").expect("a free port");
    let address = taken.local_addr().expect("an address").to_string();
    let server = bot_simulator::Server::start().await;
    let webhook = bot::Webhook::new("https://bot.example.org").listen(&address);
    let app = builder()
        .token(server.token())
        .api_url(server.url())
        .without_signals()
        .share(cablegram_tests::Log::default())
        .share(cablegram_tests::Gate::default())
        .webhook(webhook)
        .build()
        .expect("a bot");
    let error = app.run().await.unwrap_err();
    assert!(error.to_string().contains(&address), "{error}");
    assert_eq!(server.calls().len(), 0);
}

#[tokio::test]
async fn each_start_has_a_secret_of_its_own_where_none_was_given() {
    let mut secrets = Vec::new();
    for _ in 0..2 {
        let server = bot_simulator::Server::start().await;
        let (log, gate) = (
            cablegram_tests::Log::default(),
            cablegram_tests::Gate::default(),
        );
        let webhook = bot::Webhook::new("https://bot.example.org").listen("127.0.0.1:0");
        let builder = cablegram_tests::Running::connected(&server, builder(), &log, &gate);
        let app = builder.webhook(webhook).build().expect("a bot");
        let handle = app.handle();
        let told = async {
            server.wait_for_calls("setWebhook", 1).await;
            handle.shutdown();
        };
        let (ran, ()) = tokio::join!(app.run(), told);
        ran.expect("it ends well");
        let secret = server
            .bot()
            .webhook()
            .and_then(|webhook| webhook.secret_token);
        secrets.push(secret.expect("a secret"));
    }
    assert_ne!(secrets[0], secrets[1]);
    assert!(secrets.iter().all(|secret| secret.len() >= 32));
}

async fn polled(_: Update) {}

#[tokio::test]
async fn telegram_is_told_when_handlers_want_other_kinds() {
    let bot = Hooked::start_with(builder().only((note,)), |webhook| webhook).await;
    let kinds =
        |nth: usize| bot.server.calls_of("setWebhook")[nth].params["allowed_updates"].clone();
    let before = kinds(0);
    bot.app
        .add_handler(Handler::new::<kind::Poll, Undeclared, _>(
            Trigger::Kinds(&[UpdateType::Poll]),
            polled,
        ))
        .expect("it fits");
    bot.server.wait_for_calls("setWebhook", 2).await;
    assert_ne!(kinds(1), before);
    assert_eq!(kinds(1), serde_json::json!(["message", "poll"]));
    assert_eq!(
        bot.server.calls_of("setWebhook")[1].params["secret_token"],
        crate::support::SECRET
    );
    bot.stop().await;
}
