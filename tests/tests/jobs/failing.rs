//! Jobs that fail, and who hears of it.

use crate::Drinker;
use bot::{
    Flow,
    prelude::*,
    testing::{Play, seconds},
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
