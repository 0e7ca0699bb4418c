//! The process: signals, and with which status it ends.

use crate::support::{Probe, TOKEN, probe};
use bot_simulator::{Fault, Gate, Server, User};
use cablegram_tests::texts;

async fn started(server: &Server) -> Probe {
    started_with(server, "10s").await
}

async fn started_with(server: &Server, grace: &str) -> Probe {
    let probe = probe()
        .against(&server.url(), server.token())
        .variable("BOT_SHUTDOWN_GRACE", grace)
        .start();
    probe.says("ready").await;
    probe
}

/// Somebody writes, and the bot says this while it goes on.
async fn holds(server: &Server, ann: &User, command: &str, says: &str) {
    ann.says(command);
    let sent = server.wait_for_sent(&ann.chat(), 1).await;
    assert_eq!(sent[0].text(), says);
    server.wait_until_confirmed().await;
}

/// Waits until the bot has confirmed what it got for the last time.
async fn stops(server: &Server) {
    server
        .wait_for(|server| {
            server
                .calls_of("getUpdates")
                .iter()
                .any(|call| call.params["timeout"] == 0)
                .then_some(())
        })
        .await;
}

#[tokio::test]
async fn each_of_the_three_signals_is_a_graceful_stop() {
    for signal in ["INT", "TERM", "ABRT"] {
        let server = crate::support::server().await;
        let probe = started(&server).await;
        let gate = Gate::new();
        server.fail(Fault::on("getChat").held_by(&gate));
        let ann = server.user("Ann");
        holds(&server, &ann, "/hold", "holding").await;
        probe.signal(signal).await;
        stops(&server).await;
        gate.open();
        let ended = probe.ended().await;
        assert_eq!(ended.status, Some(0), "{signal}: {ended:?}");
        assert_eq!(texts(&ann.chat()), ["holding", "held"]);
        assert!(ended.err.contains(&format!("SIG{signal}")), "{}", ended.err);
        assert!(
            ended.err.contains("post_stop ran") && ended.err.contains("post_shutdown ran"),
            "{}",
            ended.err
        );
    }
}

#[tokio::test]
async fn b16_a_second_signal_cuts_short_what_runs_and_nothing_else() {
    let server = crate::support::server().await;
    let probe = started_with(&server, "1h").await;
    holds(&server, &server.user("Ann"), "/hang", "hanging").await;
    probe.signal("INT").await;
    stops(&server).await;
    probe.signal("INT").await;
    let ended = probe.ended().await;
    assert_eq!(ended.status, Some(0), "{ended:?}");
    assert!(
        ended.err.contains("stopping at once")
            && ended.err.contains("post_stop ran")
            && ended.err.contains("post_shutdown ran"),
        "{}",
        ended.err
    );
}

#[tokio::test]
async fn b16_a_second_signal_does_not_wait_for_a_server_that_is_silent() {
    let server = crate::support::server().await;
    let probe = started(&server).await;
    let ann = server.user("Ann");
    ann.says("/start");
    server.wait_for_sent(&ann.chat(), 1).await;
    server.wait_until_confirmed().await;
    server.fail(
        Fault::on("getUpdates")
            .when(|call| call.params["timeout"] == 0)
            .held_by(&Gate::new()),
    );
    probe.signal("TERM").await;
    stops(&server).await;
    probe.signal("TERM").await;
    let ended = probe.ended().await;
    assert_eq!(ended.status, Some(0), "{ended:?}");
    // The wait for the confirmation was given up, not sat out.
    assert!(!ended.err.contains("took too long"), "{}", ended.err);
    assert!(ended.err.contains("post_shutdown ran"), "{}", ended.err);
}

#[tokio::test]
async fn past_the_grace_period_the_process_ends_all_the_same() {
    let server = crate::support::server().await;
    let probe = started_with(&server, "10ms").await;
    holds(&server, &server.user("Ann"), "/hang", "hanging").await;
    probe.signal("TERM").await;
    let ended = probe.ended().await;
    assert_eq!(ended.status, Some(0), "{ended:?}");
    assert!(
        ended.err.contains("not everything finished in time"),
        "{}",
        ended.err
    );
    assert!(
        ended.err.contains("post_stop ran") && ended.err.contains("post_shutdown ran"),
        "{}",
        ended.err
    );
}

#[tokio::test]
async fn a_handler_ends_the_process() {
    let server = crate::support::server().await;
    let probe = started(&server).await;
    let ann = server.user("Ann");
    ann.says("/stop");
    let ended = probe.ended().await;
    assert_eq!(ended.status, Some(0), "{ended:?}");
    assert_eq!(texts(&ann.chat()), ["stopping"]);
}

#[tokio::test]
async fn b6_a_panic_is_reported_and_the_process_lives() {
    let server = crate::support::server().await;
    let probe = started(&server).await;
    let ann = server.user("Ann");
    ann.says("/fail");
    ann.says("/start");
    server.wait_for_sent(&ann.chat(), 2).await;
    assert_eq!(texts(&ann.chat()), ["about to fail", "Hello Ann, visit 1"]);
    probe.signal("TERM").await;
    let ended = probe.ended().await;
    assert_eq!(ended.status, Some(0), "{ended:?}");
    assert!(
        ended.err.contains("error handler: `fail`") && ended.err.contains("as it was told to"),
        "{}",
        ended.err
    );
}

#[tokio::test]
async fn status_1_where_the_start_fails() {
    let nobody = std::net::TcpListener::bind("127.0.0.1:0")
        .unwrap()
        .local_addr()
        .unwrap();
    let ended = probe()
        .against(&format!("http://{nobody}"), TOKEN)
        .run()
        .await;
    assert_eq!(ended.status, Some(1), "{ended:?}");
    assert!(
        ended
            .err
            .contains("error: getMe: the server cannot be reached"),
        "{}",
        ended.err
    );
    assert!(
        ended.err.contains("post_shutdown ran") && !ended.err.contains("post_init ran"),
        "{}",
        ended.err
    );
}

#[tokio::test]
async fn status_2_where_the_token_is_refused_at_the_start() {
    let server = crate::support::server().await;
    for token in [TOKEN, "1:x"] {
        let ended = probe().against(&server.url(), token).run().await;
        assert_eq!(ended.status, Some(2), "{ended:?}");
        assert!(
            ended.err.contains("error: getMe") && ended.err.contains("Unauthorized"),
            "{}",
            ended.err
        );
    }
}

#[tokio::test]
async fn b1_status_2_where_the_token_is_refused_while_running() {
    let server = crate::support::server().await;
    let probe = started(&server).await;
    let ann = server.user("Ann");
    server
        .wait_for(|server| server.bot().is_polling().then_some(()))
        .await;
    server.fail(Fault::on("getUpdates").error(401, "Unauthorized"));
    ann.says("/start");
    let ended = probe.ended().await;
    assert_eq!(ended.status, Some(2), "{ended:?}");
    assert_eq!(texts(&ann.chat()), ["Hello Ann, visit 1"]);
    for line in [
        "error handler: getUpdates",
        "post_stop ran",
        "post_shutdown ran",
    ] {
        assert!(ended.err.contains(line), "{line}: {}", ended.err);
    }
}

#[tokio::test]
async fn status_3_where_somebody_else_keeps_polling() {
    let server = crate::support::server().await;
    server.fail(Fault::on("getUpdates").error(409, "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running").always());
    let probe = probe()
        .against(&server.url(), server.token())
        .hasty()
        .start();
    let ended = probe.ended().await;
    assert_eq!(ended.status, Some(3), "{ended:?}");
    assert!(
        ended.err.contains("error: getUpdates") && ended.err.contains("Conflict"),
        "{}",
        ended.err
    );
    assert!(
        ended.err.contains("post_stop ran") && ended.err.contains("post_shutdown ran"),
        "{}",
        ended.err
    );
}
