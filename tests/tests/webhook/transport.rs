//! What requests come in by: TLS, sockets of all kinds, and connections that are up to no good.

use crate::support::{Connection, Hooked, PATH, Request, SECRET, builder, message, tls};
use bot::{Clock, VirtualClock, Webhook};
use std::{os::unix::net::UnixListener, path::Path, time::Duration};
use tokio::net::{TcpStream, UnixStream};

/// What a connection may take for anything, if nothing is said.
const LIMIT: Duration = Duration::from_secs(10);

fn secure(webhook: Webhook) -> Webhook {
    webhook
        .certificate(tls::file("certificate.pem"))
        .private_key(tls::file("key.pem"))
}

#[tokio::test]
async fn r93_with_a_certificate_and_its_key_it_speaks_tls_and_telegram_has_the_certificate() {
    let bot = Hooked::start_with(builder(), secure).await;
    let mut connection = Connection::over(tls::connect(bot.address).await);
    for id in 1..=3 {
        assert_eq!(
            connection
                .ask(&Request::post(message(id, "secure")))
                .await
                .status,
            200
        );
    }
    bot.log.wait_for("heard secure", 3).await;
    let call = &bot.server.calls_of("setWebhook")[0];
    assert_eq!(call.files.len(), 1);
    // Who speaks no TLS is not heard.
    let mut plain = Connection::to(bot.address).await;
    plain
        .send(&Request::post(message(9, "plain")).bytes())
        .await;
    plain.closed().await;
    assert_eq!(bot.log.lines().len(), 6);
    bot.stop().await;
}

#[tokio::test]
async fn r93_a_certificate_alone_is_given_to_telegram_and_plain_http_is_served() {
    let certificate = |webhook: Webhook| webhook.certificate(tls::file("certificate.pem"));
    let bot = Hooked::start_with(builder(), certificate).await;
    assert_eq!(bot.server.calls_of("setWebhook")[0].files.len(), 1);
    assert_eq!(bot.posted(message(1, "plain")).await.status, 200);
    bot.stop().await;
    let kept = |webhook| certificate(webhook).upload_certificate(false);
    let bot = Hooked::start_with(builder(), kept).await;
    assert!(bot.server.calls_of("setWebhook")[0].files.is_empty());
    bot.stop().await;
}

/// A certificate that is renewed every few weeks is no reason to start the bot again.
#[tokio::test]
async fn a_certificate_that_is_replaced_counts_from_then_on() {
    const MINUTE: Duration = Duration::from_secs(60);
    let directory = tempfile::TempDir::new().expect("a directory");
    let (certificate, key) = (
        directory.path().join("a.pem"),
        directory.path().join("k.pem"),
    );
    let put = |from: &str, to: &Path| {
        std::fs::copy(tls::file(from), to).expect("it can be copied");
    };
    put("certificate.pem", &certificate);
    put("key.pem", &key);
    let (bot, hand) = timed(|webhook| webhook.certificate(&certificate).private_key(&key)).await;
    let minute = async || {
        while hand.next_timer() != Some(MINUTE) {
            tokio::task::yield_now().await;
        }
        hand.advance(MINUTE);
    };
    let works = async |name: &str, id: i64| {
        let mut connection = Connection::over(tls::connect_trusting(name, bot.address).await);
        let update = Request::post(message(id, "secure"));
        assert_eq!(connection.ask(&update).await.status, 200);
    };
    minute().await;
    works("certificate.pem", 1).await;
    // Half of it is done: the two do not fit together, and the old ones stay.
    put("other_certificate.pem", &certificate);
    minute().await;
    works("certificate.pem", 2).await;
    assert_eq!(bot.server.calls_of("setWebhook").len(), 1);
    put("other_key.pem", &key);
    minute().await;
    bot.server.wait_for_calls("setWebhook", 2).await;
    works("other_certificate.pem", 3).await;
    let told = &bot.server.calls_of("setWebhook")[1];
    assert_eq!(told.files.len(), 1);
    bot.stop().await;
}

async fn over(path: &Path) -> Connection<UnixStream> {
    Connection::over(UnixStream::connect(path).await.expect("it listens there"))
}

#[tokio::test]
async fn it_listens_at_a_path_and_leaves_nothing_there() {
    let directory = tempfile::tempdir().expect("a directory");
    let path = directory.path().join("bot.sock");
    // Left behind by somebody who was killed.
    drop(UnixListener::bind(&path).expect("a socket"));
    let bot = Hooked::told(&format!("unix:{}", path.display()))
        .await
        .running()
        .await;
    let mut connection = over(&path).await;
    assert_eq!(
        connection
            .ask(&Request::post(message(1, "by path")))
            .await
            .status,
        200
    );
    bot.log.wait_for("heard by path", 1).await;
    bot.stop().await;
    assert!(!path.exists());
}

#[tokio::test]
async fn a_path_that_somebody_else_has_is_left_alone() {
    let directory = tempfile::tempdir().expect("a directory");
    let (socket, file) = (
        directory.path().join("bot.sock"),
        directory.path().join("notes.txt"),
    );
    let _theirs = UnixListener::bind(&socket).expect("a socket");
    std::fs::write(&file, "mine").expect("a file");
    for path in [&socket, &file] {
        let mut bot = Hooked::told(&format!("unix:{}", path.display())).await;
        bot.run();
        let error = bot.ended().await.unwrap_err().to_string();
        assert!(error.contains(&path.display().to_string()), "{error}");
        assert!(path.exists());
    }
    assert_eq!(std::fs::read_to_string(&file).expect("it is there"), "mine");
}

#[tokio::test]
async fn sockets_that_listen_already_are_taken_as_they_are_also_for_a_second_life() {
    let directory = tempfile::tempdir().expect("a directory");
    let path = directory.path().join("ready.sock");
    let listener = tokio::net::UnixListener::bind(&path).expect("a socket");
    let mut bot = Hooked::given(listener).await;
    for life in 1..=2 {
        bot.run();
        bot.server.wait_for_calls("setWebhook", life).await;
        let mut connection = over(&path).await;
        let text = format!("life {life}");
        assert_eq!(
            connection
                .ask(&Request::post(message(life as i64, &text)))
                .await
                .status,
            200
        );
        bot.log.wait_for(&format!("heard {text}"), 1).await;
        bot.handle().shutdown();
        bot.ended().await.expect("it ends well");
    }
}

/// A bot on a clock that stands still.
async fn timed(webhook: impl FnOnce(Webhook) -> Webhook) -> (Hooked, VirtualClock) {
    let (clock, hand) = Clock::test();
    (
        Hooked::start_with(builder().clock(clock), webhook).await,
        hand,
    )
}

/// Waits until so many connections are being waited for, and lets the time pass.
async fn pass(hand: &VirtualClock, time: Duration) {
    while hand.next_timer().is_none() {
        tokio::task::yield_now().await;
    }
    hand.advance(time);
}

#[tokio::test]
async fn who_says_nothing_or_only_the_beginning_of_a_head_is_sent_away() {
    let (bot, hand) = timed(|webhook| webhook).await;
    let head = format!(
        "POST {PATH} HTTP/1.1\r\nhost: bot\r\nx-telegram-bot-api-secret-token: {SECRET}\r\n"
    );
    for beginning in ["", "P", &head] {
        let mut slow = Connection::to(bot.address).await;
        slow.send(beginning.as_bytes()).await;
        // Others are served meanwhile, over connections of their own.
        assert_eq!(bot.posted(message(1, "meanwhile")).await.status, 200);
        pass(&hand, LIMIT).await;
        slow.closed().await;
    }
    bot.stop().await;
}

#[tokio::test]
async fn a_head_that_trickles_in_has_no_longer_than_one_that_stands_still() {
    let (bot, hand) = timed(|webhook| webhook).await;
    let mut slow = Connection::to(bot.address).await;
    slow.send(b"POST / HTTP/1.1\r\n").await;
    for _ in 0..9 {
        pass(&hand, Duration::from_secs(1)).await;
        slow.send(b"x: y\r\n").await;
    }
    pass(&hand, Duration::from_secs(2)).await;
    slow.closed().await;
    bot.stop().await;
}

#[tokio::test]
async fn a_body_that_does_not_come_is_waited_for_only_so_long() {
    let (bot, hand) = timed(|webhook| webhook.request_timeout(Duration::from_secs(3))).await;
    let mut slow = Connection::to(bot.address).await;
    slow.begin(&Request::post(message(1, "slow"))).await;
    assert_eq!(bot.posted(message(2, "quick")).await.status, 200);
    pass(&hand, Duration::from_secs(3)).await;
    assert_eq!(slow.answer().await.expect("an answer").status, 408);
    slow.closed().await;
    bot.log.wait_for("heard quick", 1).await;
    bot.stop().await;
}

#[tokio::test]
async fn a_handshake_that_does_not_come_is_waited_for_only_so_long() {
    let (bot, hand) = timed(secure).await;
    let mut silent = Connection::to(bot.address).await;
    // The look at the certificate is further away.
    while hand.next_timer() != Some(LIMIT) {
        tokio::task::yield_now().await;
    }
    hand.advance(LIMIT);
    silent.closed().await;
    bot.stop().await;
}

#[tokio::test]
async fn who_has_shown_the_secret_may_be_silent_for_longer() {
    let (bot, hand) = timed(|webhook| webhook).await;
    let mut telegram = Connection::to(bot.address).await;
    assert_eq!(
        telegram.ask(&Request::post(message(1, "a"))).await.status,
        200
    );
    for _ in 0..8 {
        pass(&hand, LIMIT).await;
    }
    assert_eq!(
        telegram.ask(&Request::post(message(2, "b"))).await.status,
        200
    );
    for _ in 0..9 {
        pass(&hand, LIMIT).await;
    }
    telegram.closed().await;
    bot.stop().await;
}

#[tokio::test]
async fn where_too_many_come_those_go_that_have_shown_nothing() {
    let bot = Hooked::start_with(builder(), |webhook| webhook.connection_limit(8)).await;
    let mut telegram = Connection::to(bot.address).await;
    assert_eq!(
        telegram
            .ask(&Request::post(message(1, "first")))
            .await
            .status,
        200
    );
    let mut crowd = Vec::new();
    for _ in 0..40 {
        crowd.push(TcpStream::connect(bot.address).await.expect("a connection"));
    }
    // New ones are served all the same, and the one that is known is still there.
    assert_eq!(bot.posted(message(2, "new")).await.status, 200);
    assert_eq!(
        telegram.ask(&Request::post(message(3, "old"))).await.status,
        200
    );
    let mut first = Connection::over(crowd.remove(0));
    first.closed().await;
    assert_eq!(bot.noted().await.len(), 6);
    bot.stop().await;
}

/// Anybody can ask for a path that is not there, or how the bot is: that shows nothing.
#[tokio::test]
async fn who_asked_for_something_else_has_shown_nothing_either() {
    let bot = Hooked::start_with(builder(), |webhook| webhook.connection_limit(4)).await;
    let mut telegram = Connection::to(bot.address).await;
    let update = Request::post(message(1, "first"));
    assert_eq!(telegram.ask(&update).await.status, 200);
    let mut crowd = Vec::new();
    for _ in 0..3 {
        for (path, status) in [("/nowhere", 404), ("/healthz", 200), ("/readyz", 200)] {
            let mut stranger = Connection::to(bot.address).await;
            let answer = stranger.ask(&Request::bare("GET", path)).await;
            assert_eq!(answer.status, status, "{path}");
            crowd.push(stranger);
        }
    }
    let update = Request::post(message(2, "still here"));
    assert_eq!(telegram.ask(&update).await.status, 200);
    bot.stop().await;
}

#[tokio::test]
async fn a_request_that_goes_on_is_never_thrown_out() {
    let bot = Hooked::start_with(builder(), |webhook| webhook.connection_limit(2)).await;
    let slow = Request::post(message(1, "slow"));
    let mut telegram = Connection::to(bot.address).await;
    let rest = telegram.begin(&slow).await;
    for _ in 0..20 {
        let other = bot.asked(&Request::bare("GET", "/healthz")).await;
        assert_eq!(other.status, 200);
    }
    telegram.send(rest).await;
    assert_eq!(telegram.answer().await.expect("an answer").status, 200);
    bot.stop().await;
}
