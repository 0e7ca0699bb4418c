//! What the program of a bot answers on the command line.

use crate::support::{TOKEN, probe};

const NOWHERE: &str = "http://127.0.0.1:9";

#[tokio::test]
async fn routes_shows_every_handler_and_needs_no_token() {
    let ended = probe().argument("routes").run().await;
    assert_eq!(ended.status, Some(0), "{ended:?}");
    let rows: Vec<Vec<&str>> = ended
        .out
        .lines()
        .map(|row| row.split_whitespace().collect())
        .collect();
    assert_eq!(
        rows[0],
        ["group", "order", "trigger", "filters", "handler", "place"]
    );
    for (row, name) in rows[1..]
        .iter()
        .zip(["start", "hold", "hang", "stop", "fail"])
    {
        assert_eq!(row[2], format!("/{name}"));
        assert_eq!(row[3], name);
        assert!(row[4].contains("life_probe.rs:"), "{row:?}");
    }
    // Behind the last command stands the help that nobody wrote.
    assert_eq!(rows[6][2..], ["/help", "help", "generated"]);
    assert_eq!(rows.len(), 7);
}

#[tokio::test]
async fn help_names_what_the_program_answers() {
    for word in ["--help", "-h", "help"] {
        let ended = probe().argument(word).run().await;
        assert_eq!(ended.status, Some(0), "{ended:?}");
        for known in ["play", "routes", "check", "dead-letters", "BOT_STORE"] {
            assert!(ended.out.contains(known), "{word}: {}", ended.out);
        }
    }
}

#[tokio::test]
async fn check_is_content_with_a_bot_that_is_right() {
    let ended = probe()
        .argument("check")
        .against(NOWHERE, TOKEN)
        .run()
        .await;
    assert_eq!(ended.status, Some(0), "{ended:?}");
    assert!(ended.out.contains("5 handlers"), "{}", ended.out);
    assert!(!ended.out.contains("BOT_TOKEN"), "{}", ended.out);
}

#[tokio::test]
async fn check_says_that_the_token_is_missing() {
    let ended = probe().argument("check").run().await;
    assert_eq!(ended.status, Some(0), "{ended:?}");
    assert!(ended.out.contains("BOT_TOKEN is not set"), "{}", ended.out);
}

#[tokio::test]
async fn check_refuses_what_the_start_would_refuse() {
    for (variable, value) in [
        ("BOT_CONCURRENCY", "many"),
        ("BOT_SHUTDOWN_GRACE", "soon"),
        ("BOT_MODE", "pigeon"),
        ("BOT_STORE", "floppy"),
        ("BOT_TOKEN", "not a token"),
        ("BOT_API_URL", "gopher://example.org"),
    ] {
        let ended = probe()
            .argument("check")
            .variable("BOT_TOKEN", TOKEN)
            .variable(variable, value)
            .run()
            .await;
        assert_eq!(ended.status, Some(1), "{variable}: {ended:?}");
        let named = if variable.starts_with("BOT_T") || variable == "BOT_API_URL" {
            "error: the "
        } else {
            variable
        };
        assert!(ended.err.contains(named), "{variable}: {}", ended.err);
    }
}

#[tokio::test]
async fn play_shows_a_conversation_and_ends() {
    for start in [
        probe().argument("play"),
        probe(),
        probe().argument("play").against(NOWHERE, TOKEN),
    ] {
        // It goes through every command: those that never end are not for it.
        let ended = start.variable("PROBE_PLAYS", "start").run().await;
        assert_eq!(ended.status, Some(0), "{ended:?}");
        assert!(
            ended.out.contains("/start") && ended.out.contains("visit 1"),
            "{}",
            ended.out
        );
    }
}

#[tokio::test]
async fn play_does_not_claim_that_a_token_that_is_there_is_missing() {
    let ended = probe()
        .argument("play")
        .against(NOWHERE, TOKEN)
        .variable("PROBE_PLAYS", "start")
        .run()
        .await;
    assert!(!ended.out.contains("No BOT_TOKEN"), "{}", ended.out);
}

#[tokio::test]
async fn other_arguments_are_the_programs_own() {
    for arguments in [vec!["routes", "now"], vec!["Routes"], vec!["--check"]] {
        let mut start = probe().against(NOWHERE, TOKEN);
        for argument in &arguments {
            start = start.argument(*argument);
        }
        let ended = start.run().await;
        assert_eq!(
            ended.status,
            Some(1),
            "it runs, and cannot reach its server: {arguments:?}"
        );
        assert!(ended.out.is_empty(), "{}", ended.out);
    }
}

#[cfg(unix)]
#[tokio::test]
async fn arguments_and_variables_that_are_no_text_are_no_reason_to_panic() {
    use std::{ffi::OsString, os::unix::ffi::OsStringExt as _};
    let garbage = || OsString::from_vec(vec![b'x', 0xff, 0xfe]);
    let ended = probe()
        .argument("routes")
        .variable("SOMEBODY_ELSES", garbage())
        .run()
        .await;
    assert_eq!(ended.status, Some(0), "{ended:?}");
    let ended = probe()
        .argument(garbage())
        .against(NOWHERE, TOKEN)
        .run()
        .await;
    assert_eq!(ended.status, Some(1), "{ended:?}");
    assert!(!ended.err.contains("panicked"), "{}", ended.err);
    let ended = probe()
        .argument("check")
        .variable("BOT_TOKEN", garbage())
        .run()
        .await;
    assert_eq!(ended.status, Some(1), "{ended:?}");
    assert!(
        ended.err.contains("BOT_TOKEN is not valid UTF-8"),
        "{}",
        ended.err
    );
}
