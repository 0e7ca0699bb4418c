//! What comes before and after every call, in a whole bot.

use bot::{
    Application, BoxError, CallHook, ErrorKind,
    api::{Call, Finished},
    prelude::*,
};
use cablegram_tests::{Log, Running, texts};

bot::app!(Watched);

#[error_handler(bot = Watched)]
async fn report(error: &bot::Error, log: Shared<Log>) {
    let answer = error.kind() == ErrorKind::Answer;
    log.note(format!(
        "answer failed: {answer}, {:?}",
        error.api().is_some()
    ));
}

#[handler(message(text), bot = Watched)]
async fn hear(text: Text) -> String {
    text.into()
}

/// Notes calls but for polls, and refuses some.
struct Around(Log);

impl CallHook for Around {
    async fn before(&self, call: &mut Call) -> Result<(), BoxError> {
        let bot::api::Body::Json(json) = &call.body else {
            return Ok(());
        };
        let text = std::str::from_utf8(json)?;
        if text.contains("secret") {
            return Err("not for everybody".into());
        }
        Ok(())
    }

    async fn after(&self, call: &Finished, outcome: &Result<bytes::Bytes, bot::api::Error>) {
        if call.method != "getUpdates" {
            self.0.note(format!("{} {}", call.method, outcome.is_ok()));
        }
    }
}

async fn start() -> (Running, Log) {
    let log = Log::default();
    let builder = Application::builder::<Watched>().call_hook(Around(log.clone()));
    (Running::start(builder).await, log)
}

#[tokio::test]
async fn it_sees_the_calls_of_the_bots_whole_life() {
    let (bot, calls) = start().await;
    bot.hears(&bot.server.user("Ann"), "hello").await;
    assert_eq!(
        calls.take(),
        ["getMe true", "deleteWebhook true", "sendMessage true"]
    );
}

#[tokio::test]
async fn an_answer_that_is_refused_reaches_the_error_handlers_and_is_not_tried_again() {
    let (bot, calls) = start().await;
    let ann = bot.server.user("Ann");
    assert_eq!(
        bot.hears(&ann, "secret").await,
        ["answer failed: true, true"]
    );
    assert_eq!(texts(&ann.chat()), [""; 0]);
    assert_eq!(calls.take()[2..], ["sendMessage false"]);
    bot.hears(&ann, "hello").await;
    assert_eq!(texts(&ann.chat()), ["hello"]);
}
