//! Jobs that have come due: taken from the agenda into the inbox, in one record, then handled like updates.

use super::{dispatcher::Dispatcher, routes::RouteTable};
use crate::{
    error::{Error, ErrorKind},
    jobs::{JobFunction, Next, Run},
    runtime::Phase,
    source::Backoff,
    store::{Change, DeadLetter, Done, JobChange, Millis, Seq, StoredJob},
    update::Update,
};
use bytes::Bytes;
use std::{any::TypeId, sync::Arc};

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
        let next = None;
        let mut run = None;
        if skipped {
            tracing::warn!(target: "bot", job = %job.function, id = job.key.0, late_ms = late, "a job is later than its grace allows; this run is left out");
        } else {
            match self.run_of(&job, next) {
                Ok(update) => {
                    self.keep_events(std::slice::from_ref(&update), &mut changes);
                    run = Some(update);
                }
                Err(unread) => changes.push(self.put_job_aside(&job, unread)),
            }
        }
        let change = match next {
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
        if let Some(run) = update.job() {
            self.runtime().agenda.began(run.key());
        }
    }

    pub(super) fn job_done(&self, update: &Update) {
        if let Some(run) = update.job() {
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
