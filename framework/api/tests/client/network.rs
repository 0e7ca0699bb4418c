//! What may be sent again and what may not: trouble before, while and after a request was sent.

use std::time::Duration;

use bot_api::error::{Delivery, Error, NetworkError};
use bot_api::methods::GetUpdates;
use bot_api::{Bot, Call, InputFile, Method};

use crate::answers::{get_me, send_message};
use crate::server::{Server, Step, TOKEN, When, http};

/// Short enough to wait for.
const SOON: Duration = Duration::from_millis(80);

/// What a test waits for at most, so that it fails rather than hangs.
const LONG: Duration = Duration::from_secs(20);

async fn trouble(bot: Bot, call: Call) -> NetworkError {
    match tokio::time::timeout(LONG, bot.execute(call))
        .await
        .expect("an end")
    {
        Err(Error::Network(error)) => error,
        other => panic!("{other:?}"),
    }
}

fn kind(error: &NetworkError) -> (Delivery, bool) {
    (error.delivery, error.timed_out)
}

#[tokio::test]
async fn a_closed_port_is_not_sent() {
    let port = {
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
        listener.local_addr().unwrap().port()
    };
    let bot = Bot::builder(TOKEN)
        .base_url(format!("http://127.0.0.1:{port}"))
        .build()
        .unwrap();
    let error = trouble(bot, get_me()).await;
    assert_eq!(kind(&error), (Delivery::NotSent, false));
    assert!(
        error
            .to_string()
            .starts_with("getMe: the server cannot be reached: "),
        "{error}"
    );
    assert!(std::error::Error::source(&error).is_some());
}

#[tokio::test]
async fn a_name_that_does_not_exist_is_not_sent() {
    let bot = Bot::builder(TOKEN)
        .base_url("http://no-such-host.invalid")
        .no_proxy()
        .build()
        .unwrap();
    // Some resolvers say no, others say nothing.
    assert_eq!(trouble(bot, get_me()).await.delivery, Delivery::NotSent);
}

#[cfg(any(feature = "rustls", feature = "native-tls"))]
#[tokio::test]
async fn a_failed_tls_handshake_is_not_sent() {
    let server = Server::start(When::Connecting(Box::new(|| {
        vec![Step::Write(http("200 OK", "{}")), Step::Close]
    })))
    .await;
    let bot = Bot::builder(TOKEN)
        .base_url(server.url.replace("http:", "https:"))
        .build()
        .unwrap();
    assert_eq!(
        kind(&trouble(bot, get_me()).await),
        (Delivery::NotSent, false)
    );
}

#[cfg(any(feature = "rustls", feature = "native-tls"))]
#[tokio::test]
async fn connecting_too_long_is_not_sent() {
    let server = Server::start(When::Connecting(Box::new(|| vec![Step::Hang]))).await;
    let bot = Bot::builder(TOKEN).base_url(server.url.replace("http:", "https:"));
    let bot = bot.connect_timeout(SOON).build().unwrap();
    assert_eq!(
        kind(&trouble(bot, get_me()).await),
        (Delivery::NotSent, true)
    );
}

#[tokio::test]
async fn a_connection_lost_after_the_request_is_ambiguous() {
    for end in [|| Step::Close, || Step::Reset] {
        let server = Server::answering(move |_| vec![end()]).await;
        assert_eq!(
            kind(&trouble(server.bot(), send_message()).await),
            (Delivery::Ambiguous, false)
        );
        assert_eq!(
            server.log.requests.lock().unwrap().len(),
            1,
            "nothing is sent twice"
        );
    }
}

#[tokio::test]
async fn a_connection_lost_within_the_answer_is_ambiguous() {
    for part in [
        "HTTP/1.1 200",
        "HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\n{\"ok\":true,",
    ] {
        let server = Server::answering(move |_| vec![Step::Write(part.into()), Step::Close]).await;
        assert_eq!(
            kind(&trouble(server.bot(), send_message()).await),
            (Delivery::Ambiguous, false)
        );
    }
}

#[tokio::test]
async fn an_answer_that_is_not_http_is_ambiguous() {
    let server = Server::saying("SSH-2.0-OpenSSH_9.6\r\n\r\n").await;
    assert_eq!(
        kind(&trouble(server.bot(), send_message()).await),
        (Delivery::Ambiguous, false)
    );
}

#[tokio::test]
async fn no_answer_in_time_is_ambiguous() {
    let server = Server::answering(|_| vec![Step::Hang]).await;
    let bot = server.builder().read_timeout(SOON).build().unwrap();
    let error = trouble(bot, send_message()).await;
    assert_eq!(kind(&error), (Delivery::Ambiguous, true));
    assert!(Error::from(error).is_timeout());
}

#[tokio::test]
async fn an_answer_that_stops_halfway_runs_out_of_time() {
    let half = "HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\n{\"ok\":true,";
    let server = Server::answering(move |_| vec![Step::Write(half.into()), Step::Hang]).await;
    let bot = server.builder().read_timeout(SOON).build().unwrap();
    assert_eq!(
        kind(&trouble(bot, send_message()).await),
        (Delivery::Ambiguous, true)
    );
}

#[tokio::test]
async fn the_whole_call_has_a_limit_too() {
    let server = Server::answering(|_| vec![Step::Hang]).await;
    let bot = server
        .builder()
        .read_timeout(LONG * 2)
        .total_timeout(SOON)
        .build()
        .unwrap();
    assert_eq!(
        kind(&trouble(bot, send_message()).await),
        (Delivery::Ambiguous, true)
    );
}

#[tokio::test]
async fn a_full_pool_is_not_sent() {
    let server = Server::answering(|_| vec![Step::Hang]).await;
    let bot = server
        .builder()
        .pool_size(1)
        .total_timeout(SOON)
        .build()
        .unwrap();
    // A call with files may take as long as it likes, and keeps its place for as long.
    let upload = bot.send_document(7, InputFile::bytes("a", "A"));
    let upload = tokio::spawn(upload.into_future());
    while server.log.requests.lock().unwrap().is_empty() {
        tokio::task::yield_now().await;
    }
    let error = trouble(bot, send_message()).await;
    assert_eq!(kind(&error), (Delivery::NotSent, true));
    assert!(!upload.is_finished());
    upload.abort();
}

#[tokio::test]
async fn long_polls_get_their_own_time() {
    let gate = std::sync::Arc::new(tokio::sync::Notify::new());
    let opened = gate.clone();
    let server = Server::answering(move |_| {
        vec![
            Step::Wait(opened.clone()),
            Step::Write(http("200 OK", r#"{"ok":true,"result":[]}"#)),
        ]
    })
    .await;
    let bot = server
        .builder()
        .read_timeout(SOON)
        .total_timeout(SOON)
        .build()
        .unwrap();
    let poll = |seconds: i64| GetUpdates::new().timeout(seconds).into_call().unwrap();
    let polling = tokio::spawn({
        let (bot, poll) = (bot.clone(), poll(30));
        async move { bot.execute(poll).await }
    });
    // An ordinary call of that bot gives up while the poll goes on.
    assert_eq!(
        kind(&trouble(bot.clone(), poll(0)).await),
        (Delivery::Ambiguous, true)
    );
    assert!(!polling.is_finished());
    gate.notify_waiters();
    polling.await.unwrap().unwrap();
}

#[tokio::test]
async fn a_poll_may_have_a_patience_of_its_own() {
    let server = Server::answering(|_| vec![Step::Hang]).await;
    let bot = server
        .builder()
        .read_timeout(LONG * 2)
        .poll_read_timeout(SOON)
        .build()
        .unwrap();
    let poll = GetUpdates::new().timeout(1).into_call().unwrap();
    assert_eq!(kind(&trouble(bot, poll).await), (Delivery::Ambiguous, true));
}

#[tokio::test]
async fn a_proxy_gets_the_request() {
    let proxy = Server::saying(http("200 OK", r#"{"ok":true,"result":1}"#)).await;
    let url = proxy.url.replace("http://", "http://me:hunter2@");
    let bot = Bot::builder(TOKEN)
        .base_url("http://telegram.invalid")
        .proxy(url)
        .build()
        .unwrap();
    bot.execute(get_me()).await.unwrap();
    let request = proxy.request();
    assert_eq!(
        request.target,
        format!("http://telegram.invalid/bot{TOKEN}/getMe")
    );
    assert_eq!(
        request.header("proxy-authorization"),
        Some("Basic bWU6aHVudGVyMg==")
    );
}

#[cfg(any(feature = "rustls", feature = "native-tls"))]
#[tokio::test]
async fn a_proxy_that_refuses_is_not_sent() {
    let proxy = Server::saying("HTTP/1.1 407 Proxy Authentication Required\r\n\r\n").await;
    let url = proxy.url.replace("http://", "http://me:hunter2@");
    let bot = Bot::builder(TOKEN)
        .base_url("https://telegram.invalid")
        .proxy(url)
        .build()
        .unwrap();
    let error = trouble(bot, get_me()).await;
    assert_eq!(kind(&error), (Delivery::NotSent, false));
    assert!(
        !format!("{error} {error:?}").contains("hunter2"),
        "{error:?}"
    );
    // The way through the proxy is asked for without the token.
    assert_eq!(proxy.request().target, "telegram.invalid:443");
}

#[tokio::test]
async fn no_limit_is_a_limit_too() {
    let server = Server::saying(http("200 OK", r#"{"ok":true,"result":1}"#)).await;
    let builder = server
        .builder()
        .connect_timeout(Duration::MAX)
        .read_timeout(Duration::MAX);
    let bot = builder
        .total_timeout(Duration::MAX)
        .upload_timeout(Duration::MAX)
        .build()
        .unwrap();
    bot.execute(get_me()).await.unwrap();
    bot.execute(GetUpdates::new().timeout(i64::MAX).into_call().unwrap())
        .await
        .unwrap();
    let answer = bot.send_document(7, InputFile::bytes("a", "A")).await;
    assert!(matches!(answer, Err(Error::Decode(_))), "{answer:?}");
}
