//! What goes wrong, on demand or by itself.

use crate::{__BotApp, failure};
use bot::{
    prelude::*,
    testing::{Call, CallOutcome, Fault, Play},
};

#[handler(command = "hello")]
async fn hello() -> &'static str {
    "Hello"
}

#[handler(command = "fall")]
async fn fall() {
    panic!("over my own feet");
}

#[handler(command = "careful")]
async fn careful() -> Result<(), Careful> {
    Err(Careful)
}

#[derive(Debug)]
struct Careful;

impl std::fmt::Display for Careful {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("that was close")
    }
}

impl std::error::Error for Careful {}

#[error_handler]
async fn comfort(error: &Careful) -> String {
    format!("Don't worry: {error}")
}

#[bot::test(handlers = [hello])]
async fn telegram_refuses_on_demand(play: Play) {
    let ann = play.user("Ann");
    play.fails_next("sendMessage", 403, "Forbidden: bot was blocked by the user");
    ann.sends("/hello").await;
    ann.sees_nothing_new();
    play.expect_error("blocked by the user");
    ann.sends("/hello").await;
    ann.sees("Hello");
    let outcomes: Vec<_> = play
        .calls_of("sendMessage")
        .iter()
        .map(Call::is_ok)
        .collect();
    assert_eq!(outcomes, [false, true]);
    assert_eq!(play.calls().len(), 3, "getMe and two answers");
    assert!(matches!(
        play.calls()[1].outcome,
        CallOutcome::Faulted { effect: None }
    ));
}

#[bot::test(handlers = [hello])]
async fn broken_connections_are_errors(play: Play) {
    let ann = play.user("Ann");
    play.fails(Fault::on("sendMessage").after_effect().reset());
    ann.sends("/hello").await;
    ann.sees("Hello");
    play.expect_error("the connection broke");
}

#[bot::test(handlers = [hello])]
async fn who_blocks_the_bot_hears_nothing(play: Play) {
    let ann = play.user("Ann");
    ann.sends("/hello").await;
    ann.blocks_bot().await;
    assert!(
        play.handle()
            .bot()
            .send_message(ann.id(), "psst")
            .await
            .is_err()
    );
    ann.unblocks_bot().await;
    ann.sends("/hello").await;
    ann.sees("Hello");
}

#[bot::test(handlers = [careful])]
async fn errors_that_are_handled_are_no_failure(play: Play) {
    let ann = play.user("Ann");
    ann.sends("/careful").await;
    ann.sees("Don't worry: that was close");
    assert!(play.errors().is_empty());
    let transcript = play.transcript();
    assert!(transcript.contains("ERROR     `careful` ("), "{transcript}");
}

#[test]
fn errors_that_nobody_took_fail_the_test() {
    let said = failure((fall,), async |play| {
        play.user("Ann").sends("/fall").await;
    });
    assert!(
        said.starts_with("There were errors that no error handler took"),
        "{said}"
    );
    assert!(said.contains("panicked: over my own feet"), "{said}");
    assert!(
        said.contains("ERROR  (nobody took care of it) `fall` ("),
        "{said}"
    );
}

#[test]
fn a_test_may_leave_errors_alone() {
    Play::builder::<__BotApp>()
        .only((fall,))
        .ignore_errors()
        .run(async |play| {
            play.user("Ann").sends("/fall").await;
            assert_eq!(play.errors().len(), 1);
        });
}

#[bot::test]
async fn a_test_may_end_with_an_error(play: Play) -> Result<(), bot::api::Error> {
    let me = play.handle().bot().get_me().await?;
    assert_eq!(me.username.as_deref(), Some("test_bot"));
    Ok(())
}

#[bot::test]
#[should_panic(expected = "The test ended with an error: getChat: ")]
async fn an_error_of_the_test_is_a_failure(play: Play) -> Result<(), bot::api::Error> {
    play.handle().bot().get_chat(1).await?;
    Ok(())
}
