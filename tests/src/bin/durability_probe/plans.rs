//! Jobs that texts ask for: one run, several, one in place of the one before, and one that fails.

use crate::{Book, Told, parse};
use bot::{BoxError, prelude::*};
use serde::{Deserialize, Serialize};
use std::time::{Duration, UNIX_EPOCH};

/// How often a repeating job runs.
const TICKS: usize = 3;

/// What a chat has of the jobs that ran.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub(crate) struct Ran {
    rung: Vec<u64>,
    /// Each with the time for which it was scheduled, in milliseconds.
    ticks: Vec<(u64, u128)>,
    alarms: Vec<u64>,
    /// By the error handler.
    pub(crate) botched: Vec<u64>,
}

#[handler(regex = "^(ring|again|alarm|botch) ", group = 5)]
async fn plan(text: Text, jobs: Jobs) -> Result<(), BoxError> {
    let (kind, number) = parse(&text)?;
    let wait = Duration::from_millis(number * 7 % 60);
    match kind {
        "ring" => jobs.run_once(ring, wait, number).await?,
        "again" => {
            jobs.run_repeating(tick, wait.max(Duration::from_millis(1)), number)
                .await?
        }
        "alarm" => jobs.run_once(alarm, wait, number).name("alarm").await?,
        _ => jobs.run_once(botch, wait, number).await?,
    };
    Ok(())
}

/// Runs once, and tells of it if its number is even.
#[job]
pub(crate) async fn ring(
    number: u64,
    ctx: Context,
    mut of_chat: ChatData<Book>,
) -> Result<String, BoxError> {
    if number.is_multiple_of(3) {
        ctx.sleep(Duration::from_millis(number % 20)).await;
    }
    of_chat.plans.rung.push(number);
    if let Some(chat) = ctx.update().chat_id().filter(|_| number.is_multiple_of(2)) {
        ctx.tell(chat, Told { number })?;
    }
    Ok(format!("rang {number}"))
}

/// Runs until it has run often enough.
#[job]
async fn tick(number: u64, job: Job, mut of_chat: ChatData<Book>) -> Result<(), BoxError> {
    let due = job.scheduled_for().ok_or("a run has its time")?;
    let ticks = &mut of_chat.plans.ticks;
    ticks.push((number, due.duration_since(UNIX_EPOCH)?.as_millis()));
    if ticks.iter().filter(|tick| tick.0 == number).count() == TICKS {
        job.cancel().await?;
    }
    Ok(())
}

/// A chat has one of them: the next takes its place, unless it runs already.
#[job]
async fn alarm(number: u64, mut of_chat: ChatData<Book>) -> String {
    of_chat.plans.alarms.push(number);
    format!("alarm {number}")
}

/// Nothing that it does is kept.
#[job]
async fn botch(number: u64, jobs: Jobs, mut of_chat: ChatData<Book>) -> Result<(), BoxError> {
    of_chat.plans.rung.push(number);
    jobs.run_once(ring, Duration::ZERO, number).await?;
    Err("as it was told to".into())
}
