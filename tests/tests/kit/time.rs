//! Time passes only when a test lets it, and then everything happens in its turn.

use crate::__BotApp;
use bot::{
    Builder, SendLimits,
    prelude::*,
    testing::{Fault, Play, days, hours, minutes, seconds},
};
use std::time::Duration;

#[handler(command = "tea")]
async fn tea(ctx: Context, chat: Chat) -> &'static str {
    let later = ctx.clone();
    ctx.spawn(async move {
        later.sleep(minutes(3)).await;
        chat.send("Your tea is ready").await?;
        Ok::<_, bot::Error>(())
    });
    "Three minutes"
}

#[handler(command = "count")]
async fn count(ctx: Context, chat: Chat) -> Result<(), bot::api::Error> {
    for number in 1..=3 {
        ctx.sleep(hours(1)).await;
        chat.send(number.to_string()).await?;
    }
    Ok(())
}

#[handler(command = "slow", timeout = "5s")]
async fn slow(ctx: Context) -> &'static str {
    ctx.sleep(seconds(6)).await;
    "never said"
}

#[handler(command = "echo")]
async fn echo() -> &'static str {
    "echo"
}

#[handler(update, group = 1, block = false)]
async fn afterwards(ctx: Context, chat: Chat) -> Result<(), bot::api::Error> {
    tokio::task::yield_now().await;
    ctx.sleep(Duration::ZERO).await;
    chat.send("afterwards").await?;
    Ok(())
}

#[handler(command = "read")]
async fn read() -> std::io::Result<String> {
    // Real work on another thread: it is waited for, however long it takes.
    let text = tokio::task::spawn_blocking(|| {
        std::thread::sleep(Duration::from_millis(30));
        "read"
    });
    Ok(text.await?.to_owned())
}

#[bot::test(handlers = [tea])]
async fn what_is_due_happens_when_time_passes(play: Play) {
    let ann = play.user("Ann");
    ann.sends("/tea").await;
    ann.sees("Three minutes");
    play.advance(seconds(179)).await;
    ann.does_not_see("ready");
    play.advance(seconds(1)).await;
    ann.sees("Your tea is ready");
    assert_eq!(
        play.transcript(),
        "\
Ann       /tea
test_bot  Three minutes
          … 3 min …
test_bot  Your tea is ready
"
    );
}

#[handler(command = "both")]
async fn both() -> (&'static str, &'static str) {
    ("one", "two")
}

async fn slowly(builder: Builder) -> Builder {
    builder.limits(SendLimits::none().per_chat(1, seconds(10)))
}

#[bot::test(handlers = [both], setup = slowly)]
async fn what_waits_for_its_turn_to_be_sent_waits_for_the_clock(play: Play) {
    let ann = play.user("Ann");
    ann.sends("/both").await;
    ann.sees("one");
    ann.does_not_see("two");
    play.advance(seconds(10)).await;
    ann.sees("two");
}

#[bot::test(handlers = [tea, count])]
async fn all_timers_run_in_order(play: Play) {
    let (ann, bob) = (play.user("Ann"), play.user("Bob"));
    let begun = play.now();
    ann.sends("/count").await;
    play.advance(minutes(118)).await;
    bob.sends("/tea").await;
    play.advance(hours(2)).await;
    let at = |text: &str| {
        let calls = play.calls_of("sendMessage");
        let call = calls
            .iter()
            .find(|call| call.text("text") == text)
            .expect("it was said");
        call.at.duration_since(begun).expect("later").as_secs() / 60
    };
    assert_eq!(
        ["1", "Three minutes", "2", "Your tea is ready", "3"].map(at),
        [60, 118, 120, 121, 180]
    );
    assert_eq!(
        play.now().duration_since(begun).expect("later"),
        minutes(238)
    );
}

#[bot::test(handlers = [slow])]
async fn handlers_run_out_of_time(play: Play) {
    let ann = play.user("Ann");
    ann.sends("/slow").await;
    assert_eq!(play.errors(), Vec::<String>::new());
    play.advance(seconds(5)).await;
    let error = play.expect_error("took longer than the 5s it may");
    assert!(error.contains("`slow`"), "{error}");
    ann.sees_nothing_new();
}

#[bot::test(handlers = [echo])]
async fn flood_limits_are_waited_for(play: Play) {
    let ann = play.user("Ann");
    play.fails(Fault::on("sendMessage").retry_after(30));
    ann.sends("/echo").await;
    ann.sees_nothing_new();
    play.advance(seconds(31)).await;
    ann.sees("echo");
}

#[bot::test(handlers = [echo])]
async fn slow_servers_are_slow_by_the_plays_clock(play: Play) {
    let ann = play.user("Ann");
    play.fails(Fault::on("sendMessage").slow(hours(1)));
    ann.sends("/echo").await;
    ann.sees_nothing_new();
    play.advance(hours(1)).await;
    ann.sees("echo");
}

#[bot::test(handlers = [afterwards])]
async fn a_step_ends_when_handlers_that_block_nobody_have(play: Play) {
    let ann = play.user("Ann");
    ann.sends("hi").await;
    ann.sees("afterwards");
}

#[bot::test(handlers = [read])]
async fn real_work_is_waited_for(play: Play) {
    let ann = play.user("Ann");
    ann.sends("/read").await;
    ann.sees("read");
}

#[test]
fn years_pass_in_no_time() {
    Play::builder::<__BotApp>()
        .only((count,))
        .run(async |play| {
            let ann = play.user("Ann");
            ann.sends("/count").await;
            play.advance(days(3650)).await;
            ann.sees("3");
        });
}

/// Somebody's next message, for a handler that waits for it.
type Next = std::sync::Mutex<Option<tokio::sync::oneshot::Sender<String>>>;

bot::app!(pub(crate) Asking);

#[handler(command = "ask", block = false, bot = Asking)]
async fn ask(next: Shared<Next>) -> bot::Result<String> {
    let (sender, receiver) = tokio::sync::oneshot::channel();
    *next.lock().expect("one thread") = Some(sender);
    let said = receiver.await.map_err(bot::Error::new)?;
    Ok(format!("{said}, then"))
}

#[handler(message, bot = Asking)]
async fn answered(text: Text, next: Shared<Next>) {
    if let Some(waiting) = next.lock().expect("one thread").take() {
        // It may have given up.
        let _ = waiting.send(text.into());
    }
}

#[test]
fn handlers_may_wait_for_others() {
    Play::builder::<Asking>()
        .set_up(async |builder: Builder| builder.share(Next::default()))
        .secluded()
        .run(async |play| {
            let ann = play.user("Ann");
            ann.sends("/ask").await;
            ann.sends("Soup").await;
            ann.sees("Soup, then");
        });
}
