//! The builder tells everything that is wrong at once, and what cannot go together.

use bot::{Application, Bot, Builder, Defaults, prelude::*};
use cablegram_tests::{Log, Running, texts};
use std::time::Duration;

bot::app!(Built);

struct Missing;

#[handler(message, bot = Built)]
async fn needs(missing: Shared<Missing>) {
    let _ = missing;
}

#[handler(command = "start", bot = Built)]
async fn start() -> &'static str {
    "hello"
}

#[handler(command = "said", block = true, bot = Built)]
async fn said(log: Shared<Log>) {
    tokio::task::yield_now().await;
    log.note("said");
}

#[handler(command = "unsaid", bot = Built)]
async fn unsaid(log: Shared<Log>) {
    tokio::task::yield_now().await;
    log.note("unsaid");
}

#[handler(message, group = 1, block = true, bot = Built)]
async fn later(log: Shared<Log>) {
    log.note("later");
}

fn builder() -> Builder {
    Application::builder::<Built>().only((start,))
}

fn wrong(builder: Builder) -> String {
    let error = builder.build().expect_err("something is wrong");
    error.to_string()
}

#[test]
fn everything_that_is_wrong_is_told_at_once() {
    let text = wrong(
        Application::builder::<Built>()
            .only((needs,))
            .token("no token")
            .api_url("nowhere")
            .connection(|bot| bot.proxy("::"))
            .store("paper:x")
            .per_topic(0),
    );
    for part in [
        "token",
        "base URL",
        "proxy",
        "paper:x",
        "limit is 0",
        "Shared<",
        "`needs` (tests/tests/around/build.rs:",
    ] {
        assert!(text.contains(part), "{part}: {text}");
    }
}

#[test]
fn a_bot_of_ones_own_leaves_nothing_to_say_about_it() {
    let bot = || Bot::new("123:abc").unwrap();
    assert!(builder().bot(bot()).build().is_ok());
    let text = wrong(
        builder()
            .token("1:x")
            .connection(|bot| bot)
            .defaults(Defaults::new())
            .bot(bot()),
    );
    assert!(
        text.contains(
            "`token`, `connection` and `defaults` cannot be said here: say it to `Bot::builder`"
        ),
        "{text}"
    );
}

/// The environment's token is no conflict: a program that brings its own bot may stand in any environment.
#[test]
fn the_environment_gives_way_to_a_bot_of_ones_own() {
    let environment = bot::Environment::of([("BOT_TOKEN".to_owned(), "1:x".to_owned())]).unwrap();
    let bot = Bot::new("123:abc").unwrap();
    let application = builder().environment(&environment).bot(bot.clone()).build();
    assert_eq!(application.unwrap().bot(), &bot);
}

#[tokio::test]
async fn the_connection_can_be_set_up() {
    let bot = Running::start(builder().connection(|bot| {
        bot.pool_size(1)
            .read_timeout(Duration::from_secs(30))
            .no_proxy()
            .local_server(true)
    }))
    .await;
    assert!(bot.app.bot().is_local_server());
    bot.hears(&bot.server.user("Ann"), "/start").await;
    assert_eq!(bot.server.calls_of("sendMessage").len(), 1);
}

/// R19: a handler's own `block` wins over the application's default, which wins over `true`.
#[tokio::test]
async fn r19_whether_a_handler_blocks_has_a_default() {
    for (default, command, lines) in [
        (None, "/unsaid", ["unsaid", "later"]),
        (Some(false), "/unsaid", ["later", "unsaid"]),
        (Some(false), "/said", ["said", "later"]),
        (Some(true), "/unsaid", ["unsaid", "later"]),
    ] {
        let mut builder = Application::builder::<Built>().only((said, unsaid, later));
        if let Some(block) = default {
            builder = builder.block(block);
        }
        let bot = Running::start(builder).await;
        assert_eq!(
            bot.hears(&bot.server.user("Ann"), command).await,
            lines,
            "{default:?} {command}"
        );
    }
}

/// As much as there is: what a semaphore cannot count is no limit either.
#[tokio::test]
async fn the_largest_number_is_no_limit_at_all() {
    for builder in [
        builder().per_chat(usize::MAX),
        builder().unordered(usize::MAX),
        builder()
            .background_limit(usize::MAX)
            .data_cache(usize::MAX),
    ] {
        let bot = Running::start(builder).await;
        let ann = bot.server.user("Ann");
        bot.hears(&ann, "/start").await;
        assert_eq!(texts(&ann.chat()), ["hello"]);
    }
}
