//! Errors say where they come from.

use bot::{Application, Clock, ErrorKind, prelude::*};
use bot_simulator::{Fault, Server};
use cablegram_tests::{Gate, Log, Running};
use std::{error::Error as _, fmt, time::Duration};

bot::app!(Failing);

#[derive(Debug)]
struct Outer(std::num::ParseIntError);

impl fmt::Display for Outer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the price is wrong")
    }
}

impl std::error::Error for Outer {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        Some(&self.0)
    }
}

#[error_handler(bot = Failing)]
async fn report(error: &bot::Error, log: Shared<Log>) {
    let (handler, at) = error
        .handler()
        .map_or(("", String::new()), |(name, at)| (name, at.to_string()));
    let update = error.update_id().is_some();
    let chat = error.chat_id().map(|chat| chat.0);
    let mut chain = vec![error.to_string()];
    let mut cause = error.source();
    while let Some(error) = cause {
        chain.push(error.to_string());
        cause = error.source();
    }
    log.note(format!(
        "{:?} {handler} {} {update} {chat:?}",
        error.kind(),
        at.replace(char::is_numeric, "")
    ));
    log.note(chain.join(" <- "));
    log.note(format!(
        "api: {:?}",
        error.api().and_then(bot::api::Error::cause)
    ));
    log.note(format!(
        "outer: {}",
        error.downcast_ref::<Outer>().is_some()
    ));
}

#[handler(command = "price", bot = Failing)]
async fn price() -> Result<(), Outer> {
    "x".parse::<u32>().map(drop).map_err(Outer)
}

#[tokio::test]
async fn an_error_knows_its_handler_its_place_its_update_and_its_chat() {
    let bot = Running::start(Application::builder::<Failing>()).await;
    let ann = bot.server.user("Ann");
    let noted = bot.hears(&ann, "/price").await;
    let id = bot.server.bot().last_update_id();
    let chat = ann.chat().id();
    assert_eq!(
        noted[0],
        format!("Handler price tests/tests/around/errors.rs: true Some({chat})")
    );
    let (first, rest) = noted[1].split_once(" <- ").unwrap();
    assert!(
        first.starts_with("`price` (tests/tests/around/errors.rs:"),
        "{first}"
    );
    assert!(
        first.ends_with(&format!("): the price is wrong [update {id}, chat {chat}]")),
        "{first}"
    );
    assert_eq!(rest, "invalid digit found in string");
    assert_eq!(noted[3], "outer: true");
}

/// R66, R65: what ends the bot reaches the error handlers as what it is, and the caller too.
#[tokio::test]
async fn r66_a_refused_token_and_another_poller_are_known_by_their_causes() {
    for (code, description, kind, cause) in [
        (401, "Unauthorized", ErrorKind::Unauthorized, "Unauthorized"),
        (
            409,
            "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running",
            ErrorKind::Conflict,
            "Conflict",
        ),
    ] {
        let (clock, hand) = Clock::test();
        let (server, log) = (Server::start().await, Log::default());
        server.fail(Fault::on("getUpdates").always().error(code, description));
        let builder = Application::builder::<Failing>().clock(clock);
        let built = Running::connected(&server, builder, &log, &Gate::default()).build();
        let run = tokio::spawn(async move { built.unwrap().run().await });
        // Pauses between requests pass at once; the watch over one that is under way is longer.
        while !run.is_finished() {
            let pause = hand
                .next_timer()
                .filter(|pause| *pause < Duration::from_secs(20));
            pause.into_iter().for_each(|pause| hand.advance(pause));
            tokio::task::yield_now().await;
        }
        let error = run.await.unwrap().unwrap_err();
        assert_eq!(error.kind(), kind);
        let api = error.api().and_then(bot::api::Error::cause);
        assert_eq!(format!("{api:?}"), format!("Some({cause})"));
        let lines = log.take();
        assert!(lines.contains(&format!("api: Some({cause})")), "{lines:#?}");
        assert!(
            lines
                .iter()
                .any(|line| line.starts_with(&format!("{kind:?}"))),
            "{lines:#?}"
        );
    }
}
