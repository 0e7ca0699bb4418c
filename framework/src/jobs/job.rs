//! A job as handlers see it.

use super::{Jobs, Run};
use crate::{
    error::Result,
    handler::extract::{Context, ExtractError, FromUpdate},
    handler::kind,
    store::{JobKey, Millis, StoredJob},
    update::Update,
};
use bot_api::types::{ChatId, UserId};
use serde::{Deserialize, Serialize, de::DeserializeOwned};
use std::{fmt, sync::Arc, time::SystemTime};

/// The number of a job; no other job of the bot ever has the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct JobId(pub(crate) i64);

impl JobId {
    pub(crate) fn key(self) -> JobKey {
        JobKey(self.0)
    }
}

impl From<JobKey> for JobId {
    fn from(key: JobKey) -> Self {
        Self(key.0)
    }
}

impl fmt::Display for JobId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

/// A job that is scheduled, or that runs: PTB's `Job`. Cheap to clone.
///
/// [`Jobs`] finds those that are scheduled. As a parameter of a job it is the job itself, as it was when the run began;
/// as a parameter of an error handler, the one that failed.
///
/// ```
/// use bot::prelude::*;
///
/// /// Counts down and cancels itself.
/// #[job]
/// async fn count_down(_: (), job: Job, mut left: ChatData<u32>) -> bot::Result<String> {
///     *left = left.saturating_sub(1);
///     if *left == 0 {
///         job.cancel().await?;
///     }
///     Ok(format!("{}", *left))
/// }
/// # bot::app!(chat_data = u32); fn main() {}
/// ```
#[derive(Clone)]
pub struct Job {
    facts: Arc<Facts>,
    jobs: Jobs,
}

struct Facts {
    key: JobKey,
    function: String,
    name: Option<String>,
    chat: Option<i64>,
    user: Option<i64>,
    schedule: String,
    due: Option<Millis>,
    next: Option<Millis>,
    paused: bool,
    payload: String,
}

impl Job {
    pub(super) fn scheduled(job: StoredJob, jobs: Jobs) -> Self {
        let facts = Facts {
            key: job.key,
            function: job.function,
            name: job.name,
            chat: job.chat,
            user: job.user,
            schedule: job.schedule,
            due: None,
            next: (!job.paused).then_some(job.due),
            paused: job.paused,
            payload: job.payload,
        };
        Self {
            facts: Arc::new(facts),
            jobs,
        }
    }

    fn running(run: &Run, jobs: Jobs) -> Self {
        let facts = Facts {
            key: run.key(),
            function: run.job.clone(),
            name: run.name.clone(),
            chat: run.chat,
            user: run.user,
            schedule: run.schedule.clone(),
            due: Some(run.due()),
            next: run.next(),
            paused: false,
            payload: run.payload.get().to_owned(),
        };
        Self {
            facts: Arc::new(facts),
            jobs,
        }
    }

    /// Its number.
    #[must_use]
    pub fn id(&self) -> JobId {
        self.facts.key.into()
    }

    /// The name that it was given.
    #[must_use]
    pub fn name(&self) -> Option<&str> {
        self.facts.name.as_deref()
    }

    /// Its function, with the path of its module, or as the attribute's `name` has it.
    #[must_use]
    pub fn function(&self) -> &str {
        &self.facts.function
    }

    /// The chat that it belongs to.
    #[must_use]
    pub fn chat_id(&self) -> Option<ChatId> {
        self.facts.chat.map(ChatId)
    }

    /// The user that it belongs to.
    #[must_use]
    pub fn user_id(&self) -> Option<UserId> {
        self.facts.user.map(UserId)
    }

    /// When it runs, in words: `once`, `every 5m`, `daily 09:00 in Europe/Berlin`.
    #[must_use]
    pub fn schedule(&self) -> &str {
        &self.facts.schedule
    }

    /// Where it runs: the time for which this run was scheduled. It may be later than that by now.
    #[must_use]
    pub fn scheduled_for(&self) -> Option<SystemTime> {
        self.facts.due.map(Into::into)
    }

    /// When it runs next; `None` if it does not, or is paused.
    #[must_use]
    pub fn next_run(&self) -> Option<SystemTime> {
        self.facts.next.map(Into::into)
    }

    /// Whether it was paused when this was read.
    #[must_use]
    pub fn is_paused(&self) -> bool {
        self.facts.paused
    }

    /// What it was scheduled with.
    ///
    /// # Errors
    /// When that is no `T`.
    pub fn payload<T: DeserializeOwned>(&self) -> serde_json::Result<T> {
        serde_json::from_str(&self.facts.payload)
    }

    /// It does not run any more (PTB's `schedule_removal`); a run that has begun goes on. `false` if there is no such job,
    /// as when it has run and was to run once.
    ///
    /// # Errors
    /// When the store cannot say or keep it.
    pub async fn cancel(&self) -> Result<bool> {
        self.jobs.cancel(self.id()).await
    }

    /// It does not run until it is [resumed](Self::resume). `false` if there is no such job.
    ///
    /// # Errors
    /// When the store cannot say or keep it.
    pub async fn pause(&self) -> Result<bool> {
        self.jobs.pause(self.id()).await
    }

    /// It runs again, at its next time from now on; what was to run once and is over runs at once. `false` if there is
    /// no such job, or none any more, since its [last](crate::NewJob::last) time has gone by.
    ///
    /// # Errors
    /// When the store cannot say or keep it.
    pub async fn resume(&self) -> Result<bool> {
        self.jobs.resume(self.id()).await
    }

    /// It runs now, whatever its schedule says, which stays as it is. `false` if there is no such job.
    ///
    /// # Errors
    /// When its function is gone or cannot read its value any more, or when the store cannot say or keep it.
    pub async fn run_now(&self) -> Result<bool> {
        self.jobs.run_now(self.id()).await
    }
}

impl PartialEq for Job {
    /// The same job, whatever has become of it.
    fn eq(&self, other: &Self) -> bool {
        self.facts.key == other.facts.key
    }
}

impl Eq for Job {}

impl fmt::Debug for Job {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Job")
            .field("id", &self.facts.key.0)
            .field("function", &self.facts.function)
            .field("name", &self.facts.name)
            .field("schedule", &self.facts.schedule)
            .finish_non_exhaustive()
    }
}

impl<K: kind::RunsJobs, A> FromUpdate<K, A> for Job {
    fn matches(update: &Update) -> bool {
        update.job().is_some()
    }

    async fn extract(ctx: &Context) -> Result<Self, ExtractError> {
        let run = ctx.update().job().ok_or("this is no job")?;
        Ok(Self::running(run, Jobs::of(ctx)))
    }
}
