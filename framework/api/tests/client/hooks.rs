//! What comes before and after every call.

use std::sync::{Arc, Mutex};

use bot_api::error::{BoxError, Delivery, Error};
use bot_api::{Body, Call, CallHook, Defaults, Finished};
use bytes::Bytes;

use crate::answers::{get_me, send_message};
use crate::server::{Server, Step, http};

/// Notes what it sees, under its own name.
struct Seen {
    name: &'static str,
    lines: Arc<Mutex<Vec<String>>>,
    /// What is done to each call.
    deed: fn(&mut Call) -> Result<(), BoxError>,
}

impl CallHook for Seen {
    async fn before(&self, call: &mut Call) -> Result<(), BoxError> {
        // Hooks may wait.
        tokio::task::yield_now().await;
        self.note(&format!("before {}", call.method));
        (self.deed)(call)
    }

    async fn after(&self, call: &Finished, outcome: &Result<Bytes, Error>) {
        tokio::task::yield_now().await;
        let about = call.chat.as_ref().map(ToString::to_string);
        self.note(&format!(
            "after {} in {about:?}: {}",
            call.method,
            outcome.is_ok()
        ));
    }
}

impl Seen {
    fn note(&self, line: &str) {
        let line = format!("{} {line}", self.name);
        self.lines.lock().unwrap().push(line);
    }
}

/// Hooks with names, and where their lines are.
fn hooks<const N: usize>(
    of: [(&'static str, fn(&mut Call) -> Result<(), BoxError>); N],
) -> ([Seen; N], Arc<Mutex<Vec<String>>>) {
    let lines = Arc::new(Mutex::new(Vec::new()));
    let hooks = of.map(|(name, deed)| Seen {
        name,
        lines: lines.clone(),
        deed,
    });
    (hooks, lines)
}

fn nothing(_: &mut Call) -> Result<(), BoxError> {
    Ok(())
}

async fn server() -> Server {
    Server::answering(|request| {
        let ok = request.method() == "getMe";
        vec![Step::Write(http("200 OK", format!(r#"{{"ok":{ok}}}"#)))]
    })
    .await
}

#[tokio::test]
async fn hooks_see_every_call_and_its_end() {
    let server = server().await;
    let ([one, two], lines) = hooks([("1", nothing), ("2", nothing)]);
    let bot = server.builder().hook(one).hook(two).build().unwrap();
    bot.execute(get_me()).await.unwrap();
    bot.execute(send_message().about(7)).await.unwrap_err();
    assert_eq!(
        *lines.lock().unwrap(),
        [
            "1 before getMe",
            "2 before getMe",
            "2 after getMe in None: true",
            "1 after getMe in None: true",
            "1 before sendMessage",
            "2 before sendMessage",
            "2 after sendMessage in Some(\"7\"): false",
            "1 after sendMessage in Some(\"7\"): false",
        ]
    );
}

#[tokio::test]
async fn a_hook_may_refuse_a_call() {
    let server = server().await;
    let refuse = |call: &mut Call| match call.method {
        "sendMessage" => Err("not today".into()),
        _ => Ok(()),
    };
    let ([one, two], lines) = hooks([("1", refuse), ("2", nothing)]);
    let bot = server.builder().hook(one).hook(two).build().unwrap();
    let error = bot.execute(send_message()).await.unwrap_err();
    assert!(matches!(error, Error::Refused(_)));
    assert_eq!(error.delivery(), Some(Delivery::NotSent));
    assert_eq!(
        error.to_string(),
        "sendMessage: a hook refused this call: not today"
    );
    assert_eq!(
        *lines.lock().unwrap(),
        [
            "1 before sendMessage",
            "2 after sendMessage in None: false",
            "1 after sendMessage in None: false",
        ]
    );
    bot.execute(get_me()).await.unwrap();
    assert_eq!(server.request().method(), "getMe", "and nothing else");
}

#[tokio::test]
async fn a_hook_that_panics_refuses() {
    let server = server().await;
    let ([one], _) = hooks([("1", |_| panic!("no"))]);
    let bot = server.builder().hook(one).build().unwrap();
    let error = bot.execute(send_message()).await.unwrap_err();
    assert!(matches!(error, Error::Refused(_)), "{error}");
}

/// Panics before there is a future.
struct Eager;

impl CallHook for Eager {
    fn before(&self, _: &mut Call) -> impl Future<Output = Result<(), BoxError>> + Send {
        assert!(!std::hint::black_box(true), "no");
        std::future::ready(Ok(()))
    }
}

#[tokio::test]
async fn a_hook_that_panics_at_once_refuses_too() {
    let server = server().await;
    let bot = server.builder().hook(Eager).build().unwrap();
    let error = bot.execute(send_message()).await.unwrap_err();
    assert!(matches!(error, Error::Refused(_)), "{error}");
}

#[tokio::test]
async fn a_hook_sees_defaults_and_may_change_what_is_sent() {
    let server = Server::saying(http("200 OK", r#"{"ok":true}"#)).await;
    let ([one], _) = hooks([("1", |call| {
        let Body::Json(json) = &mut call.body else {
            return Err("no JSON".into());
        };
        let text = String::from_utf8(json.to_vec())?;
        assert!(text.contains(r#""parse_mode":"HTML""#), "{text}");
        *json = text.replace("hello", "good bye").into();
        Ok(())
    })]);
    let builder = server
        .builder()
        .defaults(Defaults::new().parse_mode("HTML"));
    let bot = builder.hook(one).build().unwrap();
    bot.execute(send_message()).await.unwrap();
    let sent: serde_json::Value = serde_json::from_slice(&server.request().body).unwrap();
    assert_eq!(
        sent,
        serde_json::json!({"chat_id": 7, "text": "good bye", "parse_mode": "HTML"})
    );
}
