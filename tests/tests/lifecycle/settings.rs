//! Settings from outside: the environment, `.env`, the token's file, what is logged.

use crate::support::{Probe, probe};
use bot::{Application, Environment};
use bot_simulator::{Server, User};
use cablegram_tests::texts;

async fn answers(server: &Server, ann: &User) {
    let before = texts(&ann.chat()).len();
    ann.says("/start");
    server.wait_for_sent(&ann.chat(), before + 1).await;
}

/// Lets the bot answer once and ends it.
async fn works(server: &Server, probe: Probe) -> String {
    answers(server, &server.user("Ann")).await;
    probe.signal("TERM").await;
    let ended = probe.ended().await;
    assert_eq!(ended.status, Some(0), "{ended:?}");
    ended.err
}

#[test]
fn a_missing_token_is_told_with_what_to_do() {
    let nothing = Environment::of([]).unwrap();
    let error = Application::builder::<crate::__BotApp>()
        .environment(&nothing)
        .build()
        .unwrap_err()
        .to_string();
    for word in [
        "no token",
        "@BotFather",
        "BOT_TOKEN=",
        "BOT_TOKEN_FILE",
        ".env",
    ] {
        assert!(error.contains(word), "{error}");
    }
}

#[tokio::test]
async fn a_file_of_variables_is_read_and_the_environment_wins() {
    let server = crate::support::server().await;
    let file = format!(
        "# of the test\nexport BOT_TOKEN='{}'\nBOT_API_URL={} # here\nBOT_CONCURRENCY=nonsense\n",
        server.token(),
        server.url()
    );
    let start = probe()
        .file(".env", &file)
        .variable("BOT_CONCURRENCY", "sequential");
    works(&server, start.start()).await;
    let ended = probe().file(".env", &file).run().await;
    assert_eq!(ended.status, Some(1));
    assert!(
        ended.err.contains("BOT_CONCURRENCY") && ended.err.contains("nonsense"),
        "{}",
        ended.err
    );
}

#[tokio::test]
async fn a_line_of_the_file_that_is_none_is_named_without_its_content() {
    let ended = probe()
        .file(
            ".env",
            "BOT_MODE=polling\n123456:AAF_pasted_without_its_name\n",
        )
        .run()
        .await;
    assert_eq!(ended.status, Some(1), "{ended:?}");
    assert!(ended.err.contains("line 2 of .env"), "{}", ended.err);
    assert!(!ended.err.contains("AAF_pasted"), "{}", ended.err);
}

#[tokio::test]
async fn a_comment_may_follow_quotation_marks() {
    let server = crate::support::server().await;
    let file = format!(
        "BOT_TOKEN=\"{}\" # of the test\nBOT_API_URL='{}'   # here\n",
        server.token(),
        server.url()
    );
    works(&server, probe().file(".env", &file).start()).await;
}

#[tokio::test]
async fn the_environments_token_wins_however_it_is_given() {
    let server = crate::support::server().await;
    let start = probe()
        .file(".env", "BOT_TOKEN=1:of_the_file\n")
        .file("token", server.token());
    let path = start.path().join("token");
    let start = start
        .variable("BOT_TOKEN_FILE", path)
        .variable("BOT_API_URL", server.url());
    works(&server, start.start()).await;
    let start = probe()
        .file(".env", "BOT_TOKEN_FILE=/nowhere/token\n")
        .variable("BOT_TOKEN", server.token())
        .variable("BOT_API_URL", server.url());
    works(&server, start.start()).await;
}

#[tokio::test]
async fn a_variable_that_is_nearly_one_of_ours_is_told() {
    let server = crate::support::server().await;
    let start = probe()
        .against(&server.url(), server.token())
        .file(".env", "BOT_CONCURENCY=sequential\n")
        .variable("BOT_WEBHOOK_ULR", "https://bot.example.org")
        .variable("BOT_OWNER", "42");
    let said = works(&server, start.start()).await;
    assert!(
        said.contains("is BOT_CONCURRENCY meant?") && said.contains("is BOT_WEBHOOK_URL meant?"),
        "{said}"
    );
    assert!(!said.contains("BOT_OWNER"), "{said}");
}

#[tokio::test]
async fn the_token_may_stand_in_a_file_of_its_own() {
    let server = crate::support::server().await;
    let start = probe().file("token", &format!("{}\n", server.token()));
    let path = start.path().join("token");
    works(
        &server,
        start
            .variable("BOT_TOKEN_FILE", path)
            .variable("BOT_API_URL", server.url())
            .start(),
    )
    .await;
    let ended = probe()
        .variable("BOT_TOKEN_FILE", "/nowhere/token")
        .run()
        .await;
    assert_eq!(ended.status, Some(1));
    assert!(
        ended.err.contains("/nowhere/token") && ended.err.contains("BOT_TOKEN_FILE"),
        "{}",
        ended.err
    );
}

#[tokio::test]
async fn a_concurrency_that_makes_no_sense_is_told_with_what_does() {
    let ended = probe()
        .against("http://127.0.0.1:9", crate::support::TOKEN)
        .variable("BOT_CONCURRENCY", "per_chat:0")
        .run()
        .await;
    assert_eq!(ended.status, Some(1));
    for word in [
        "BOT_CONCURRENCY",
        "per_chat:N",
        "sequential",
        "unordered:N",
        "per_chat:0",
    ] {
        assert!(ended.err.contains(word), "{word}: {}", ended.err);
    }
}

#[tokio::test]
async fn everything_that_is_wrong_is_told_at_once() {
    let start = probe()
        .variable("BOT_CONCURRENCY", "many")
        .variable("BOT_SHUTDOWN_GRACE", "soon")
        .variable("BOT_TOKEN", "nonsense of mine");
    let ended = start.run().await;
    assert_eq!(ended.status, Some(1));
    for word in ["BOT_CONCURRENCY", "BOT_SHUTDOWN_GRACE", "token"] {
        assert!(ended.err.contains(word), "{word}: {}", ended.err);
    }
    assert!(!ended.err.contains("nonsense"), "{}", ended.err);
}

#[tokio::test]
async fn ready_is_logged_once_updates_are_taken_and_the_filter_rules() {
    for (filter, ready, debug) in [
        (None, true, false),
        (Some("bot=debug"), true, true),
        (Some("warn"), false, false),
        (Some("bot=info,hyper=trace"), true, false),
        (Some("bot=loud"), true, false),
    ] {
        let server = crate::support::server().await;
        let mut start = probe().against(&server.url(), server.token());
        if let Some(filter) = filter {
            start = start.variable("RUST_LOG", filter);
        }
        let said = works(&server, start.start()).await;
        assert_eq!(
            said.lines()
                .filter(|line| line.contains("INFO") && line.contains("ready"))
                .count(),
            usize::from(ready),
            "{filter:?}: {said}"
        );
        assert_eq!(
            said.contains("this is the bot"),
            debug,
            "{filter:?}: {said}"
        );
    }
}

#[tokio::test]
async fn a_filter_that_makes_no_sense_is_told() {
    let server = crate::support::server().await;
    let start = probe()
        .against(&server.url(), server.token())
        .variable("RUST_LOG", "bot=loud");
    let said = works(&server, start.start()).await;
    let warning = said.lines().find(|line| line.contains("WARN"));
    assert!(
        warning.is_some_and(|line| line.contains("RUST_LOG") && line.contains("`bot=loud`")),
        "{said}"
    );
}

#[tokio::test]
async fn a_subscriber_of_the_programs_own_is_left_alone() {
    let server = crate::support::server().await;
    let start = probe()
        .against(&server.url(), server.token())
        .variable("RUST_LOG", "bot=loud")
        .variable("PROBE_LOGS", "1");
    let said = works(&server, start.start()).await;
    // Its lines have no level.
    assert!(said.lines().any(|line| line.contains("ready")), "{said}");
    assert!(!said.contains("INFO") && !said.contains("WARN"), "{said}");
}

#[tokio::test]
async fn logs_go_to_stderr_alone() {
    let server = crate::support::server().await;
    let probe = probe()
        .against(&server.url(), server.token())
        .variable("RUST_LOG", "trace")
        .start();
    probe.says("ready").await;
    probe.signal("TERM").await;
    let ended = probe.ended().await;
    assert_eq!(ended.out, "");
}
