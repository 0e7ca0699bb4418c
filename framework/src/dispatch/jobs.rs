//! Jobs that have come due: taken from the agenda into the inbox, in one record, then handled like updates.

use super::{dispatcher::Dispatcher, routes::RouteTable};
use crate::{
    error::{Error, ErrorKind},
    jobs::{self, JobFunction, Next, Run, UnderWay, schedule::Schedule},
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
/// A run that is so many milliseconds late is in time, whatever its grace: timers are no better.
const IN_TIME: i64 = 1_000;

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
                () = shutdown.reached(Phase::Cancelled) => {}
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
        let shutdown = &self.runtime().shutdown;
        loop {
            tokio::select! {
                biased;
                () = shutdown.reached(Phase::Stopping) => return,
                () = self.until_jobs_are_due() => {}
            }
            // To its end also if the bot is asked to stop meanwhile: in memory, nobody else has what was taken in.
            self.take_in_jobs().await;
        }
    }

    /// Waits until some job is due and there is room for it.
    async fn until_jobs_are_due(&self) {
        let runtime = self.runtime();
        let agenda = &runtime.agenda;
        let mut backoff = Backoff::default();
        loop {
            match agenda.next(self.now()) {
                Next::Rest(until) => agenda.rest(&runtime.clock, until).await,
                Next::Due => return self.room().await,
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
        let now = self.now();
        let mut runs = Vec::new();
        let mut last = 0;
        for job in self.runtime().agenda.due(now, BATCH) {
            if let Some((run, seq)) = self.take_in_job(&job, now) {
                runs.extend(run);
                last = seq.max(last);
            }
        }
        if !runs.is_empty() {
            self.deliver(runs, last).await;
        }
    }

    /// One record: the job moves on, and its run is in the inbox. `None` if it has changed since it was found due.
    fn take_in_job(
        self: &Arc<Self>,
        job: &StoredJob,
        now: Millis,
    ) -> Option<(Option<Update>, Seq)> {
        let TakenIn {
            mut changes,
            run,
            problem,
        } = self.taken_in(job, now);
        self.keep_events(run.as_slice(), &mut changes);
        let Some(seq) = self.runtime().agenda.take_in(job, changes.into()) else {
            run.iter().for_each(|run| self.job_done(run));
            return None;
        };
        if let Some(problem) = problem {
            let text = format!("the job {} of `{}` {problem}", job.key.0, job.function);
            drop(self.handle().report(Error::of(ErrorKind::GivenUp, text)));
        }
        Some((run, seq))
    }

    /// What becomes of a job that is due.
    fn taken_in(&self, job: &StoredJob, now: Millis) -> TakenIn {
        let key = job.key;
        let next = match self.next_run(job, now) {
            Ok(next) => next,
            Err(error) => {
                return TakenIn::without_run(
                    JobChange::Pause(key),
                    Some(format!("is paused: {error}")),
                );
            }
        };
        let moves_on = match next {
            Some(due) => JobChange::Due { key, due },
            None => JobChange::Remove(key),
        };
        let late = now.0.saturating_sub(job.due.0);
        if job.grace.is_some_and(|grace| late > grace.max(IN_TIME)) {
            tracing::warn!(target: "bot", job = %job.function, id = key.0, late_ms = late, "a job is later than its grace allows; this run is left out");
            return TakenIn::without_run(moves_on, None);
        }
        match self.run_of(job, next) {
            Ok(run) => TakenIn {
                changes: vec![Change::Job(moves_on)],
                run: Some(run),
                problem: None,
            },
            Err(unread) => {
                let problem = format!("is not run: {}", unread.reason);
                // Each further run would be one more dead letter.
                let change = next.map_or(moves_on, |_| JobChange::Pause(key));
                let mut taken = TakenIn::without_run(change, Some(problem));
                taken.changes.push(self.job_aside(job, unread));
                taken
            }
        }
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
    #[cfg(any(feature = "sqlite", feature = "postgres"))]
    pub(crate) fn check_job(&self, job: &StoredJob) -> Result<(), String> {
        Schedule::read(&job.schedule)?;
        let run = self.run_of(job, None);
        run.map(drop).map_err(|unread| unread.reason)
    }

    /// A job that cannot run is put aside.
    fn job_aside(&self, job: &StoredJob, Unread { reason, text }: Unread) -> Change {
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

    /// The same for as long as what this gives is there, beside others.
    pub(super) fn job_under_way(&self, update: &Update) -> Option<UnderWay> {
        let key = update.run()?.key();
        Some(self.runtime().agenda.under_way(key))
    }

    /// Changes jobs that no unit of work changes.
    pub(super) fn change_jobs_now(&self, changes: Vec<JobChange>) -> Seq {
        let changes: Vec<_> = changes.into_iter().map(Change::Job).collect();
        self.runtime().values.store().commit(changes.into())
    }
}

/// A job that was due.
struct TakenIn {
    /// What the record has of it, but for its run.
    changes: Vec<Change>,
    run: Option<Update>,
    /// What the error handlers are to be told.
    problem: Option<String>,
}

impl TakenIn {
    fn without_run(change: JobChange, problem: Option<String>) -> Self {
        Self {
            changes: vec![Change::Job(change)],
            run: None,
            problem,
        }
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
