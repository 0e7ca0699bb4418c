//! Jobs that nobody waits for: `block = false`.

use bot::{
    Flow,
    prelude::*,
    testing::{Play, PlayBuilder, minutes, seconds},
    types::ChatId,
};
use cablegram_tests::Log;
use serde::{Deserialize, Serialize, Serializer};

bot::app!(Beside);

/// Takes two and a half minutes.
#[job(block = false, bot = Beside)]
async fn slow(what: String, ctx: Context, log: Shared<Log>) -> Result<String, String> {
    log.note("begun");
    ctx.sleep(seconds(150)).await;
    if what == "bad" {
        return Err("it broke".to_owned());
    }
    Ok(format!("{what} is done"))
}

#[handler(command = "slow", bot = Beside)]
async fn plan(jobs: Jobs, Args((what,)): Args<(String,)>) -> bot::Result<&'static str> {
    jobs.run_repeating(slow, minutes(1), what)
        .name("slow")
        .await?;
    Ok("planned")
}

#[handler(command = "ping", bot = Beside)]
async fn ping() -> &'static str {
    "pong"
}

#[handler(command = "stop", bot = Beside)]
async fn stop(jobs: Jobs) -> bot::Result<String> {
    Ok(format!("stopped: {}", jobs.cancel_named("slow").await?))
}

fn with_log<A: bot::App>(log: &Log) -> PlayBuilder {
    let log = log.clone();
    Play::builder::<A>().set_up(async move |builder: Builder| builder.share(log.clone()))
}

#[test]
fn the_chat_goes_on_while_the_job_runs_and_its_runs_do_not_overlap() {
    let log = Log::default();
    with_log::<Beside>(&log)
        .only((slow, plan, ping, stop))
        .run(async |play| {
            let ann = play.user("Ann");
            ann.sends("/slow tea").await;
            play.advance(minutes(2)).await;
            assert_eq!(log.lines().len(), 1);
            ann.sends("/ping").await;
            ann.sees("pong");
            ann.does_not_see("tea is done");
            play.advance(seconds(89)).await;
            // The run of minute 2 is late.
            assert_eq!(log.lines().len(), 1);
            play.advance(seconds(1)).await;
            ann.sees("tea is done");
            assert_eq!(log.lines().len(), 2);
            ann.sends("/stop").await;
            ann.sees("stopped: true");
            play.advance(minutes(10)).await;
            assert_eq!(log.lines().len(), 2);
        });
}

#[error_handler(bot = Beside)]
async fn report(error: &bot::Error, job: Option<Job>) -> (String, Flow) {
    let name = job.and_then(|job| job.name().map(str::to_owned));
    (format!("{name:?}: {error}"), Flow::Stop)
}

#[test]
fn r141_what_fails_beside_the_lane_reaches_the_error_handlers_and_runs_again() {
    let log = Log::default();
    with_log::<Beside>(&log)
        .only((slow, plan, report))
        .run(async |play| {
            let ann = play.user("Ann");
            ann.sends("/slow bad").await;
            play.advance(seconds(210)).await;
            ann.sees("Some(\"slow\")");
            ann.sees("it broke");
            assert_eq!(log.lines().len(), 2);
        });
}

#[test]
fn a_stop_waits_for_it() {
    let log = Log::default();
    with_log::<Beside>(&log)
        .only((slow, ping))
        .run(async |play| {
            let ann = play.user("Ann");
            ann.sends("/ping").await;
            let jobs = play.handle().jobs().of_chat(ChatId(ann.id().0));
            let once = jobs.run_once(slow, seconds(0), "tea".to_owned());
            once.await.expect("kept");
            play.settle().await;
            assert_eq!(log.lines().len(), 1);
            play.stop().await.expect("it stops");
            play.start().await.expect("it starts");
            play.advance(minutes(3)).await;
            assert!(jobs.list().await.expect("read").is_empty());
        });
}

/// What cannot be written as JSON, and says so in a way that nobody expects.
#[derive(Clone, Debug, Default, Deserialize)]
struct Brittle {
    count: u32,
}

impl Serialize for Brittle {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        assert_ne!(self.count, 1, "it breaks");
        serializer.serialize_u32(self.count)
    }
}

bot::app!(Shelf, chat_data = Brittle);

#[job(block = false, bot = Shelf)]
async fn piles_up(_: (), mut shelf: ChatData<Brittle>, log: Shared<Log>) {
    log.note("run");
    shelf.count = u32::try_from(log.lines().len()).unwrap_or_default();
}

#[test]
fn r141_one_whose_data_panics_is_put_aside_and_runs_again() {
    let log = Log::default();
    with_log::<Shelf>(&log)
        .only((piles_up,))
        .sqlite()
        .run(async |play| {
            let jobs = play.handle().jobs().of_chat(ChatId(7));
            let every = jobs.run_repeating(piles_up, seconds(60), ());
            every.await.expect("kept");
            play.advance(seconds(180)).await;
            assert_eq!(log.lines().len(), 3);
            play.expect_error("cannot be handled");
            play.expect_error("it breaks");
            play.stop().await.expect("it stops");
            play.start().await.expect("it starts");
            play.settle().await;
            assert_eq!(log.lines().len(), 3, "it is put aside");
        });
}
