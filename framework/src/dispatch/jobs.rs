//! Jobs that have come due: taken from the agenda into the inbox, in one record, then handled like updates.

use super::{dispatcher::Dispatcher, routes::RouteTable};
use crate::{
    error::{Error, ErrorKind},
    jobs::{self, JobFunction, Next, Run, schedule::Schedule},
    runtime::Phase,
    source::Backoff,
    store::{
        Change, DeadLetter, Done, JobChange, JobQuery, Millis, Seq, StoreError, StoredJob, durable,
    },
    update::Update,
};
use bytes::Bytes;
use std::{any::TypeId, collections::BTreeMap, sync::Arc};

/// How many jobs come in at once.
const BATCH: usize = 256;

impl Dispatcher {
    /// Begins with the jobs that the store has: one timer for all of them, which ends with the bot.
    pub(crate) fn start_jobs(self: &Arc<Self>) {
        let dispatcher = self.clone();
        let shutdown = self.runtime().shutdown.clone();
        let at_work = self.runtime().agenda.timer();
        self.runtime().tasks.spawn(async move {
            let _at_work = at_work;
            tokio::select! {
                biased;
                () = shutdown.reached(Phase::Stopping) => {}
                () = dispatcher.run_jobs() => {}
            }
        });
    }

    /// Makes the rows of jobs that stand in the code what the code says, and tells of jobs whose function is gone.
    ///
    /// # Errors
    /// When the store cannot read.
    pub(crate) async fn reconcile_jobs(self: &Arc<Self>) -> Result<(), StoreError> {
        let runtime = self.runtime();
        let store = runtime.values.store();
        durable(&*store, runtime.agenda.last_change()).await?;
        let table = self.table();
        let code: Vec<_> = table.planned_jobs().collect();
        let rows = store.jobs(JobQuery::Declared).await?;
        let next_key = || runtime.agenda.next_key();
        let changes = jobs::reconcile(rows, &code, runtime.agenda.zone(), self.now(), next_key);
        let changes = changes.map_err(StoreError)?;
        if !changes.is_empty() {
            durable(&*store, self.change_jobs_now(changes)).await?;
        }
        let known = table.job_names().map(str::to_owned).collect();
        let strangers = JobQuery::Strangers(jobs::KIND.to_owned(), known);
        let mut gone: BTreeMap<String, usize> = BTreeMap::new();
        for job in store.jobs(strangers).await? {
            *gone.entry(job.function).or_default() += 1;
        }
        for (function, jobs) in gone {
            tracing::warn!(target: "bot", %function, jobs, "there are jobs for a function that this bot does not have; each becomes a dead letter when it is due");
        }
        Ok(())
    }

    async fn run_jobs(self: &Arc<Self>) {
        let runtime = self.runtime();
        let agenda = &runtime.agenda;
        let mut backoff = Backoff::default();
        loop {
            match agenda.next(self.now()) {
                Next::Rest(until) => agenda.rest(&runtime.clock, until).await,
                Next::Due => self.take_in_jobs().await,
                Next::Read => match agenda.read(&*runtime.values.store()).await {
                    Ok(()) => backoff.reset(),
                    Err(error) => {
                        let wait = backoff.failed();
                        tracing::error!(target: "bot", %error, ?wait, "jobs cannot be read, trying again");
                        let sleep = runtime.clock.sleep(wait);
                        runtime.activity.idle_during(sleep).await;
                    }
                },
            }
        }
    }

    /// Takes in what is due now. Waits while the bot is full.
    async fn take_in_jobs(self: &Arc<Self>) {
        self.room().await;
        let now = self.now();
        let mut runs = Vec::new();
        let mut last = 0;
        for job in self.runtime().agenda.take_due(now, BATCH) {
            let (run, seq) = self.take_in_job(job, now);
            runs.extend(run);
            last = seq.max(last);
        }
        if !runs.is_empty() {
            self.deliver(runs, last).await;
        }
    }

    /// One record: the job moves on, and its run is in the inbox.
    fn take_in_job(self: &Arc<Self>, mut job: StoredJob, now: Millis) -> (Option<Update>, Seq) {
        let mut changes = Vec::with_capacity(2);
        let late = now.0.saturating_sub(job.due.0);
        let skipped = job.grace.is_some_and(|grace| late > grace);
        let next = match self.next_run(&job, now) {
            Ok(next) => next,
            Err(error) => {
                let text = format!(
                    "the job {} of `{}` is paused: {error}",
                    job.key.0, job.function
                );
                drop(self.handle().report(Error::of(ErrorKind::GivenUp, text)));
                let seq = self.change_jobs_now(vec![JobChange::Pause(job.key)]);
                return (None, seq);
            }
        };
        let mut run = None;
        let mut is_unread = false;
        if skipped {
            tracing::warn!(target: "bot", job = %job.function, id = job.key.0, late_ms = late, "a job is later than its grace allows; this run is left out");
        } else {
            match self.run_of(&job, next) {
                Ok(update) => {
                    self.keep_events(std::slice::from_ref(&update), &mut changes);
                    run = Some(update);
                }
                Err(unread) => {
                    changes.push(self.put_job_aside(&job, unread));
                    is_unread = true;
                }
            }
        }
        let change = match next {
            // Each further run would be one more dead letter.
            Some(_) if is_unread => JobChange::Pause(job.key),
            Some(due) => {
                job.due = due;
                let key = job.key;
                self.runtime().agenda.put_back(job);
                JobChange::Due { key, due }
            }
            None => JobChange::Remove(job.key),
        };
        changes.push(Change::Job(change));
        (run, self.runtime().values.store().commit(changes.into()))
    }

    /// When a job runs again: however many runs were missed, at the next time from now on.
    fn next_run(&self, job: &StoredJob, now: Millis) -> Result<Option<Millis>, String> {
        let next = Schedule::read(&job.schedule)?.next(now.max(job.due), job.since);
        Ok(next.filter(|next| job.until.is_none_or(|until| *next <= until)))
    }

    /// The run of a job that is due, or why it cannot be handled, with its text.
    fn run_of(&self, job: &StoredJob, next: Option<Millis>) -> Result<Update, Unread> {
        let run = Run::new(job, next).map_err(|error| Unread {
            reason: format!("the job's payload is no JSON: {error}"),
            text: Bytes::from(job.payload.clone()),
        })?;
        let text = run.text();
        self.read_kept(&job.kind, text.clone())
            .map_err(|reason| Unread { reason, text })
    }

    /// Whether a job could run, were it due now.
    #[cfg(feature = "sqlite")]
    pub(crate) fn check_job(&self, job: &StoredJob) -> Result<(), String> {
        Schedule::read(&job.schedule)?;
        let run = self.run_of(job, None);
        run.map(drop).map_err(|unread| unread.reason)
    }

    /// A job that cannot run is told of and put aside.
    fn put_job_aside(self: &Arc<Self>, job: &StoredJob, unread: Unread) -> Change {
        let Unread { reason, text } = unread;
        let error = format!(
            "the job {} of `{}` is not run: {reason}",
            job.key.0, job.function
        );
        drop(self.handle().report(Error::of(ErrorKind::GivenUp, error)));
        Change::DeadLetter(DeadLetter {
            update_id: None,
            kind: job.kind.clone(),
            reason,
            text,
            at: self.now(),
            done: Done::default(),
        })
    }

    /// The run as its function can be given it.
    pub(super) fn read_job(&self, run: Run) -> Result<Update, String> {
        let table = self.table();
        let route = table
            .job(&run.job)
            .ok_or_else(|| format!("this bot has no job `{}`", run.job))?;
        if let Some(payload) = &route.built.payload {
            (payload.check)(run.payload.get()).map_err(|error| {
                format!(
                    "what the job was scheduled with is no `{}`: {error}",
                    payload.name
                )
            })?;
        }
        let matches = route.built.matches;
        let update = Update::of_job(&self.runtime().bot, run);
        if matches(&update) {
            Ok(update)
        } else {
            Err("the job's function takes something that the job does not have".to_owned())
        }
    }

    /// A run comes in: until it is done, the job does not come in again.
    pub(super) fn job_began(&self, update: &Update) {
        if let Some(run) = update.run() {
            self.runtime().agenda.began(run.key());
        }
    }

    pub(super) fn job_done(&self, update: &Update) {
        if let Some(run) = update.run() {
            self.runtime().agenda.done(run.key());
        }
    }

    /// Changes jobs that no unit of work changes.
    pub(super) fn change_jobs_now(&self, changes: Vec<JobChange>) -> Seq {
        let changes: Vec<_> = changes.into_iter().map(Change::Job).collect();
        self.runtime().values.store().commit(changes.into())
    }
}

/// A job that cannot be handled.
struct Unread {
    reason: String,
    text: Bytes,
}

/// A function of the table that can be scheduled.
pub(super) fn function(table: &RouteTable, identity: TypeId) -> Option<JobFunction> {
    let route = table.job_of(identity)?;
    Some(JobFunction {
        path: route.job_name(),
        matches: route.built.matches,
    })
}
