//! Jobs that handlers schedule.

use crate::Drinker;
use bot::{
    prelude::*,
    testing::{Play, minutes, seconds},
    types::{ChatId, UserId},
};
use serde::{Deserialize, Serialize};

#[derive(Serialize, Deserialize)]
struct Tea {
    kind: String,
}

fn tea_of(kind: &str) -> Tea {
    Tea {
        kind: kind.to_owned(),
    }
}

#[handler(command = "tea")]
async fn tea(jobs: Jobs, Args((kind,)): Args<(String,)>) -> bot::Result<&'static str> {
    jobs.run_once(ready, minutes(3), Tea { kind }).await?;
    Ok("Three minutes")
}

/// Says that it is ready.
#[job]
async fn ready(
    tea: Tea,
    mut drinker: UserData<Drinker>,
    mut log: ChatData<Vec<String>>,
    chat: ChatId,
    user: UserId,
) -> String {
    drinker.cups += 1;
    log.push(tea.kind.clone());
    assert_eq!(chat.0, user.0, "a private chat");
    format!("{} is ready, cup {}", tea.kind, drinker.cups)
}

#[bot::test(handlers = [tea, ready])]
async fn a_job_runs_when_its_time_has_come_with_the_data_of_whom_it_is_for(play: Play) {
    let ann = play.user("Ann");
    ann.sends("/tea Assam").await;
    ann.sees("Three minutes");
    play.advance(seconds(179)).await;
    ann.does_not_see("ready");
    play.advance(seconds(1)).await;
    ann.sees("Assam is ready, cup 1");
    assert_eq!(play.user_data::<Drinker>(&ann).cups, 1);
    assert_eq!(play.chat_data::<Vec<String>>(&ann), ["Assam"]);
    play.advance(minutes(60)).await;
    assert_eq!(play.user_data::<Drinker>(&ann).cups, 1, "once");
}

/// Schedules, and fails or not, as it is told.
#[handler(command = "plan")]
async fn plan(jobs: Jobs, text: Text) -> bot::Result<String> {
    jobs.run_once(ready, seconds(1), tea_of("Assam")).await?;
    let seen = jobs.list().await?.len();
    if text.contains("fail") {
        return Err(bot::Error::new("as asked"));
    }
    Ok(format!("{seen} planned"))
}

#[handler(message, group = 1)]
async fn looks(jobs: Jobs) -> bot::Result<String> {
    Ok(format!("{} to come", jobs.list().await?.len()))
}

#[bot::test(handlers = [plan, looks, ready])]
async fn what_a_failing_handler_scheduled_is_not_scheduled(play: Play) {
    let ann = play.user("Ann");
    ann.sends("/plan and fail").await;
    play.expect_error("as asked");
    ann.sees("0 to come");
    play.advance(minutes(1)).await;
    ann.does_not_see("ready");
    // What a handler changed it sees itself, and so do those of later groups.
    ann.sends("/plan").await;
    ann.sees("1 planned");
    ann.sees("1 to come");
    play.advance(minutes(1)).await;
    ann.sees("Assam is ready");
}

/// PTB's example `timerbot`: one timer of a chat.
#[handler(command = "set")]
async fn set(jobs: Jobs, Args((wait,)): Args<(u64,)>) -> bot::Result<&'static str> {
    let had = jobs.named("timer").await?.is_some();
    let kind = tea_of(&format!("tea of {wait}"));
    jobs.run_once(ready, seconds(wait), kind)
        .name("timer")
        .await?;
    Ok(if had { "replaced" } else { "set" })
}

#[handler(command = "unset")]
async fn unset(jobs: Jobs) -> bot::Result<&'static str> {
    match jobs.named("timer").await? {
        Some(timer) => {
            assert!(timer.cancel().await?);
            assert!(jobs.named("timer").await?.is_none());
            assert!(!timer.cancel().await?, "there is none any more");
            Ok("cancelled")
        }
        None => Ok("no timer"),
    }
}

#[bot::test(handlers = [set, unset, ready])]
async fn a_job_replaces_the_one_with_its_name_in_its_chat(play: Play) {
    let (ann, bob) = (play.user("Ann"), play.user("Bob"));
    ann.sends("/set 10").await;
    ann.sees("set");
    bob.sends("/set 15").await;
    bob.sees("set");
    ann.sends("/set 20").await;
    ann.sees("replaced");
    play.advance(seconds(15)).await;
    ann.does_not_see("ready");
    bob.sees("tea of 15 is ready");
    play.advance(seconds(5)).await;
    ann.sees("tea of 20 is ready");
    ann.sends("/unset").await;
    ann.sees("no timer");
    ann.sends("/set 5").await;
    ann.sends("/unset").await;
    ann.sees("cancelled");
    play.advance(minutes(1)).await;
    ann.does_not_see("tea of 5");
}

/// R136: a time that is over is now.
#[handler(command = "late")]
async fn late(jobs: Jobs, ctx: Context) -> bot::Result<()> {
    jobs.run_once(ready, ctx.now() - minutes(5), tea_of("old"))
        .await?;
    jobs.run_once(ready, seconds(0), tea_of("new")).await?;
    Ok(())
}

/// R136, B12.
#[bot::test(handlers = [late, ready])]
async fn r136_a_time_that_is_over_is_now(play: Play) {
    let ann = play.user("Ann");
    ann.sends("/late").await;
    ann.sees("old is ready, cup 1");
    ann.sees("new is ready, cup 2");
}

#[handler(command = "manage")]
async fn manage(jobs: Jobs, text: Text) -> bot::Result<String> {
    let timer = jobs.named("timer").await?;
    let timer = timer.ok_or_else(|| bot::Error::new("there is no timer"))?;
    match text.rsplit(' ').next() {
        Some("pause") => timer.pause().await?,
        Some("resume") => timer.resume().await?,
        _ => timer.run_now().await?,
    };
    let timer = jobs.get(timer.id()).await?;
    Ok(timer.map_or_else(String::new, |timer| {
        format!(
            "paused: {}, next: {}",
            timer.is_paused(),
            timer.next_run().is_some()
        )
    }))
}

#[bot::test(handlers = [set, manage, ready])]
async fn r143_a_job_is_paused_resumed_and_run_now(play: Play) {
    let ann = play.user("Ann");
    ann.sends("/set 10").await;
    ann.sends("/manage pause").await;
    ann.sees("paused: true, next: false");
    play.advance(minutes(5)).await;
    ann.does_not_see("ready");
    // Whatever the schedule says, which stays as it is.
    ann.sends("/manage now").await;
    ann.sees("tea of 10 is ready, cup 1");
    // Its time has gone by meanwhile.
    ann.sends("/manage resume").await;
    ann.sees("paused: false, next: true");
    ann.sees("tea of 10 is ready, cup 2");
}

#[bot::test(handlers = [set, ready])]
async fn jobs_outlive_a_stop_and_a_start(play: Play) -> bot::Result<()> {
    let ann = play.user("Ann");
    ann.sends("/set 60").await;
    play.stop().await?;
    play.advance(minutes(5)).await;
    ann.does_not_see("ready");
    play.start().await?;
    play.settle().await;
    ann.sees("tea of 60 is ready, cup 1");
    Ok(())
}

/// A hundred thousand jobs cost one timer.
#[bot::test(handlers = [many, counts])]
async fn a_hundred_thousand_jobs(play: Play) -> bot::Result<()> {
    let ann = play.user("Ann");
    ann.sends("/many").await;
    assert_eq!(play.handle().jobs().list_all().await?.len(), 100_000);
    play.advance(seconds(2)).await;
    // Ten are due in each second.
    assert_eq!(play.user_data::<Drinker>(&ann).cups, 20);
    Ok(())
}

#[handler(command = "many")]
async fn many(jobs: Jobs) -> bot::Result<()> {
    for number in 0..100_000 {
        jobs.run_once(counts, seconds(1 + number / 10), ()).await?;
    }
    Ok(())
}

#[job]
async fn counts(_: (), mut drinker: UserData<Drinker>) {
    drinker.cups += 1;
}
