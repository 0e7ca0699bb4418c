//! Jobs that fail, and who hears of it.

use crate::Drinker;
use bot::{
    Flow,
    prelude::*,
    testing::{Play, seconds},
    types::ChatId,
};
use serde::{Deserialize, Serialize, Serializer};
use std::sync::{
    Arc,
    atomic::{AtomicU32, Ordering},
};

bot::app!(Kettle, user_data = Drinker);

#[job(bot = Kettle)]
async fn fails(_: (), job: Job, mut drinker: UserData<Drinker>) -> Result<(), &'static str> {
    drinker.cups = 100;
    assert_eq!(job.name(), Some("bad"));
    Err("the kettle is broken")
}

#[handler(command = "break", bot = Kettle)]
async fn breaks(jobs: Jobs) -> bot::Result<()> {
    jobs.run_once(fails, seconds(1), ()).name("bad").await?;
    Ok(())
}

#[job(bot = Kettle)]
async fn stops(_: (), mut drinker: UserData<Drinker>) -> Flow {
    drinker.cups = 7;
    Flow::Stop
}

#[handler(command = "stop", bot = Kettle)]
async fn stop(jobs: Jobs) -> bot::Result<()> {
    jobs.run_once(stops, seconds(1), ()).await?;
    Ok(())
}

#[test]
fn r32_a_stop_in_a_job_stops_nothing() {
    Play::builder::<Kettle>().run(async |play| {
        let ann = play.user("Ann");
        ann.sends("/stop").await;
        play.advance(seconds(1)).await;
        assert_eq!(play.user_data::<Drinker>(&ann).cups, 7);
        assert!(play.errors().is_empty());
    });
}

#[error_handler(bot = Kettle)]
async fn report(
    error: &bot::Error,
    job: Option<Job>,
    mut drinker: UserData<Drinker>,
) -> (String, Flow) {
    drinker.cups += 1;
    let name = job.and_then(|job| job.name().map(str::to_owned));
    (format!("{name:?}: {error}"), Flow::Stop)
}

/// R141, R32.
#[test]
fn r141_an_error_in_a_job_reaches_the_error_handlers_with_the_job_and_its_data() {
    Play::builder::<Kettle>().run(async |play| {
        let ann = play.user("Ann");
        ann.sends("/break").await;
        play.advance(seconds(1)).await;
        ann.sees("Some(\"bad\")");
        ann.sees("the kettle is broken");
        assert_eq!(play.user_data::<Drinker>(&ann).cups, 1);
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
        self.count.serialize(serializer)
    }
}

bot::app!(Shelf, chat_data = Brittle);

#[job(bot = Shelf)]
async fn piles_up(_: (), mut shelf: ChatData<Brittle>, runs: Shared<Arc<AtomicU32>>) {
    shelf.count = runs.fetch_add(1, Ordering::SeqCst) + 1;
}

/// A panic of the framework itself, or of what it calls, ends the run, and not the job.
#[test]
fn r141_a_job_whose_data_panics_runs_again() {
    let runs = Arc::new(AtomicU32::new(0));
    let shared = runs.clone();
    Play::builder::<Shelf>()
        .only((piles_up,))
        .sqlite()
        .set_up(async move |builder: Builder| builder.share(shared.clone()))
        .run(async |play| {
            let jobs = play.handle().jobs().of_chat(ChatId(7));
            let every = jobs.run_repeating(piles_up, seconds(60), ());
            every.await.expect("kept");
            play.advance(seconds(180)).await;
            play.expect_error("cannot be handled");
            play.expect_error("it breaks");
            assert_eq!(runs.load(Ordering::SeqCst), 3);
        });
}
