//! The token is in every URL, and nowhere else: not in errors, not in Debug, not in logs.

use std::error::Error as StdError;
use std::fmt::Debug;
use std::io::Write;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use bot_api::error::Error;
use bot_api::{Body, Bot, Call, Token};

use crate::answers::{get_me, send_message};
use crate::server::{SECRET, Server, Step, TOKEN, When, http, with_headers};

/// What all loggers of the process have written so far.
static LOGGED: Mutex<Vec<u8>> = Mutex::new(Vec::new());

struct Logger;

impl Write for Logger {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        LOGGED.lock().unwrap().extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

/// The HTTP library logs through `log`, this crate through `tracing`.
impl log::Log for Logger {
    fn enabled(&self, _: &log::Metadata<'_>) -> bool {
        true
    }

    fn log(&self, record: &log::Record<'_>) {
        writeln!(Logger, "{} {}", record.target(), record.args()).unwrap();
    }

    fn flush(&self) {}
}

fn log_everything() {
    static ONCE: std::sync::Once = std::sync::Once::new();
    ONCE.call_once(|| {
        log::set_logger(&Logger).expect("no other logger");
        log::set_max_level(log::LevelFilter::Trace);
        tracing_subscriber::fmt()
            .with_max_level(tracing::level_filters::LevelFilter::TRACE)
            .with_writer(|| Logger)
            .with_ansi(false)
            .init();
    });
}

fn assert_clean(text: &str) {
    assert!(
        !text.contains(SECRET) && !text.contains(&SECRET[..12]) && !text.contains(&SECRET[20..]),
        "{text}"
    );
}

/// Looks at an error in every way there is, sources included.
fn assert_clean_error(error: &Error) {
    assert_clean(&format!("{error} {error:?} {error:#?}"));
    let mut source = error.source();
    while let Some(error) = source {
        assert_clean(&format!("{error} {error:?} {error:#?}"));
        source = error.source();
    }
}

/// Every kind of trouble that a server can make, as loudly as it can.
async fn troubles() -> Vec<Server> {
    let echo = format!("/bot{TOKEN}/getMe and /bot123456%3A{SECRET}/ and {SECRET}");
    let saying = |status: &'static str, body: String| Server::saying(http(status, body));
    let location = format!("Location: http://elsewhere.invalid/bot{TOKEN}/getMe\r\n");
    let mut servers = vec![
        saying(
            "404 Not Found",
            format!("<p>{echo} was not found on this server</p>"),
        )
        .await,
        saying("502 Bad Gateway", format!("{}{echo}", "x".repeat(100))).await,
        saying("200 OK", format!("<html>{echo}</html>")).await,
        saying(
            "200 OK",
            format!(r#"{{"ok":true,"result":{{"{echo}":"{echo}"#),
        )
        .await,
        saying("200 OK", format!(r#"{{"result":"{echo}","x":tru}}"#)).await,
        saying("200 OK", format!(r#"{{"ok":"{echo}"}}"#)).await,
        saying(
            "404 Not Found",
            format!(r#"{{"ok":false,"error_code":404,"description":"Not Found: {echo}"}}"#),
        )
        .await,
        Server::saying(with_headers(
            "301 Moved Permanently",
            &location,
            echo.clone(),
        ))
        .await,
        Server::saying(with_headers("200 OK", "Content-Encoding: gzip\r\n", "")).await,
        Server::saying(format!("HTTP/9 {echo}\r\n\r\n")).await,
        Server::answering(|_| vec![Step::Close]).await,
        Server::answering(|_| vec![Step::Reset]).await,
        Server::answering(|_| vec![Step::Hang]).await,
        Server::start(When::Connecting(Box::new(|| vec![Step::Reset]))).await,
    ];
    let mut gone = Server::saying("").await;
    gone.url = "http://127.0.0.1:1".to_owned();
    servers.push(gone);
    let mut nowhere = Server::saying("").await;
    nowhere.url = "http://no-such-host.invalid".to_owned();
    servers.push(nowhere);
    #[cfg(any(feature = "rustls", feature = "native-tls"))]
    {
        let mut plain = Server::saying("not TLS").await;
        plain.url = plain.url.replace("http:", "https:");
        servers.push(plain);
    }
    servers
}

#[tokio::test]
async fn the_token_is_in_no_error_and_in_no_log() {
    log_everything();
    for server in troubles().await {
        let bot = server
            .builder()
            .no_proxy()
            .read_timeout(Duration::from_millis(100))
            .build()
            .unwrap();
        for call in [get_me(), send_message()] {
            // An answer that begins well is only looked at by whoever decodes it.
            if let Err(error) = bot.execute(call).await {
                assert_clean_error(&error);
            }
        }
        if let Err(error) = bot.download_path("photos/file_1.jpg").bytes().await {
            assert_clean_error(&error);
        }
        if let Err(error) = bot
            .download_path("photos/file_1.jpg")
            .to_path("/proc/no/such/place")
            .await
        {
            assert_clean_error(&error);
        }
    }
    let server = Server::saying(http("200 OK", r#"{"ok":true,"result":1}"#)).await;
    server.bot().execute(get_me()).await.unwrap();

    for url in ["http://telegram.invalid", "https://telegram.invalid"] {
        let proxy = server.url.replace("http://", "http://me:hunter2@");
        let bot = Bot::builder(TOKEN)
            .base_url(url)
            .proxy(proxy)
            .build()
            .unwrap();
        if let Err(error) = bot.execute(get_me()).await {
            assert_clean_error(&error);
        }
    }

    let logged = String::from_utf8(LOGGED.lock().unwrap().clone()).unwrap();
    assert!(
        logged.contains("bot::api") && logged.contains("getMe"),
        "nothing was logged: {logged}"
    );
    assert!(
        logged.contains("reqwest"),
        "the HTTP library was not listened to: {logged}"
    );
    assert_clean(&logged);
    assert!(
        !logged.contains("hunter2"),
        "the proxy's password was logged: {logged}"
    );
}

#[tokio::test]
async fn decoding_shows_no_token() {
    struct Echo;
    impl bot_api::Method for Echo {
        const NAME: &'static str = "echo";
        type Output = ();
        fn into_call(self) -> Result<Call, Error> {
            Ok(get_me())
        }
        fn decode(body: &[u8]) -> Result<(), Error> {
            let error = serde_json::from_slice::<u8>(body).unwrap_err();
            Err(bot_api::error::DecodeError::new("echo", body, &error).into())
        }
    }
    let server = Server::saying(http(
        "200 OK",
        format!(r#"{{"ok":true,"result":"{SECRET} {TOKEN}"}}"#),
    ))
    .await;
    let error = server.bot().call(Echo).await.unwrap_err();
    assert!(error.to_string().contains("<token>"), "{error}");
    assert_clean_error(&error);
}

#[tokio::test]
async fn a_local_servers_path_shows_no_token() {
    let bot = Bot::builder(TOKEN).local_server(true).build().unwrap();
    let download = bot.download_path(format!(
        "/var/lib/telegram-bot-api/{TOKEN}/documents/no.pdf"
    ));
    assert_debug_clean(&download);
    assert_clean_error(&download.bytes().await.unwrap_err());
}

fn assert_debug_clean(value: &impl Debug) {
    assert_clean(&format!("{value:?} {value:#?}"));
}

#[test]
fn the_token_is_in_no_debug_output() {
    let token = Token::from(TOKEN);
    assert_debug_clean(&token);
    assert_clean(&token.to_string());
    let builder = Bot::builder(TOKEN);
    assert_debug_clean(&builder);
    let bot = builder.build().unwrap();
    assert_debug_clean(&bot);
    assert_debug_clean(&Arc::new(bot.clone()));
    assert_debug_clean(&get_me());
    assert_debug_clean(&Call::new("x", Body::Json(TOKEN.into())));
    assert_eq!(bot.token_id().map(|id| id.0), Some(123_456));
    for bad in [format!("{TOKEN}/"), format!("{TOKEN} x")] {
        assert_clean_error(&Bot::new(bad).unwrap_err());
    }
}
