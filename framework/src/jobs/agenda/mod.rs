//! What comes next: the first jobs of the store, in memory, and which jobs are under way.
//!
//! Only a window of the store's jobs is here, those that are due first, so that a hundred thousand jobs cost what they
//! cost on disk. Everything that a record changes is seen on its way to the store, in the order of the records: what is
//! new and lies inside the window is put there, the rest is left to the store. The timer asks for
//! [what to do next](Agenda::next), reads further jobs when the window is empty, and takes in what has come due, with a
//! record of its own among the others: what was cancelled before that does not run, however close it was.

mod upcoming;

use super::{schedule::Zone, seen::Seen};
use crate::{
    clock::Clock,
    runtime::Activity,
    store::{Change, JobKey, JobQuery, Millis, Record, Seq, Store, StoreError, StoredJob, durable},
};
use std::sync::{
    Arc, Mutex, MutexGuard, PoisonError,
    atomic::{AtomicBool, AtomicI64, Ordering},
};
use tokio::sync::Notify;
use upcoming::{First, Upcoming};

/// The first jobs, and the timer that waits for them. Cheap to clone.
#[derive(Clone)]
pub(crate) struct Agenda(Arc<Shared>);

struct Shared {
    state: Mutex<State>,
    /// Wakes the timer.
    wake: Notify,
    /// The time zone of jobs that say nothing of one.
    zone: Zone,
    /// While the timer does not rest, something is going on in the bot.
    activity: Activity,
    /// The last number that was given to a job.
    last_key: AtomicI64,
    /// The store is the one that the bot is to have, and what is scheduled stays.
    is_open: AtomicBool,
}

#[derive(Default)]
struct State {
    jobs: Upcoming,
    /// The store that records go to.
    store: Option<Arc<dyn Store>>,
    /// The last record that changed a job.
    last: Seq,
    timer: Timer,
}

/// What the timer does.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Timer {
    /// The bot does not run.
    #[default]
    Gone,
    Works,
    Rests,
}

/// What the timer has to do next.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Next {
    /// The window is empty: further jobs have to be read.
    Read,
    /// Some job is due.
    Due,
    /// Nothing before this time, or at all: it rests now, until it is woken.
    Rest(Option<Millis>),
}

impl Agenda {
    /// Nothing to do yet.
    pub(crate) fn new(activity: Activity, zone: Zone) -> Self {
        Self(Arc::new(Shared {
            state: Mutex::default(),
            wake: Notify::new(),
            zone,
            activity,
            last_key: AtomicI64::new(0),
            is_open: AtomicBool::new(false),
        }))
    }

    pub(crate) fn zone(&self) -> &Zone {
        &self.0.zone
    }

    /// What is going on in the bot.
    pub(crate) fn activity(&self) -> &Activity {
        &self.0.activity
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.0.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// A store whose jobs are seen here.
    pub(crate) fn over(&self, store: Arc<dyn Store>) -> Arc<dyn Store> {
        let mut state = self.state();
        state.store = Some(store.clone());
        // A store counts its own records.
        state.last = 0;
        drop(state);
        Arc::new(Seen {
            store,
            agenda: self.clone(),
        })
    }

    /// A number for a new job.
    pub(crate) fn next_key(&self) -> JobKey {
        JobKey(self.0.last_key.fetch_add(1, Ordering::Relaxed) + 1)
    }

    /// From here on jobs can be scheduled; their numbers lie behind the last one that the store has given.
    pub(crate) fn open(&self, last: JobKey) {
        self.0.last_key.fetch_max(last.0, Ordering::Relaxed);
        self.0.is_open.store(true, Ordering::Relaxed);
    }

    /// The store is gone.
    pub(crate) fn close(&self) {
        self.0.is_open.store(false, Ordering::Relaxed);
    }

    pub(crate) fn is_open(&self) -> bool {
        self.0.is_open.load(Ordering::Relaxed)
    }

    /// Begins anew, for a bot that starts: nothing is known, nothing is under way.
    pub(crate) fn begin(&self) {
        self.state().jobs = Upcoming::default();
    }

    /// The last record that changed a job: who reads jobs waits until it is on disk.
    pub(crate) fn last_change(&self) -> Seq {
        self.state().last
    }

    /// Begins the work of a timer, which ends when this is dropped.
    pub(crate) fn timer(&self) -> AtWork {
        self.0.activity.add(1);
        self.state().timer = Timer::Works;
        AtWork(self.clone())
    }

    /// What the timer has to do. What comes up after it was told to rest wakes it.
    pub(crate) fn next(&self, now: Millis) -> Next {
        let mut state = self.state();
        let first = match state.jobs.first() {
            First::At(due) if due <= now => return Next::Due,
            First::At(due) => Some(due),
            First::Never => None,
            First::Unread => return Next::Read,
        };
        state.timer = Timer::Rests;
        drop(state);
        self.0.activity.done();
        Next::Rest(first)
    }

    /// Rests until this time, or until something earlier has come up.
    pub(crate) async fn rest(&self, clock: &Clock, until: Option<Millis>) {
        let woken = self.0.wake.notified();
        match until {
            None => woken.await,
            Some(until) => tokio::select! {
                () = woken => {}
                () = clock.sleep_until(until.into()) => {}
            },
        }
        let mut state = self.state();
        if state.timer == Timer::Rests {
            state.timer = Timer::Works;
            self.0.activity.add(1);
        }
    }

    /// There is something to do: from now on that is going on.
    fn wake(&self, state: &mut State) {
        if state.timer == Timer::Rests {
            state.timer = Timer::Works;
            self.0.activity.add(1);
            self.0.wake.notify_one();
        }
    }

    /// Reads the next jobs of a store into the window.
    pub(crate) async fn read(&self, store: &dyn Store) -> Result<(), StoreError> {
        let (limit, last) = {
            let mut state = self.state();
            (state.jobs.begin_reading(), state.last)
        };
        let read = async {
            durable(store, last).await?;
            store.jobs(JobQuery::Due(limit)).await
        };
        let read = read.await;
        let mut state = self.state();
        let newer = state.jobs.end_reading();
        state.jobs.fill(read?, limit, &newer);
        Ok(())
    }

    /// Up to `limit` jobs that are due by `now`. Each is there until a record [takes it in](Self::take_in); those that are
    /// still under way wait until they are done.
    pub(crate) fn due(&self, now: Millis, limit: usize) -> Vec<StoredJob> {
        self.state().jobs.due(now, limit)
    }

    /// Hands over the record that takes a job in and moves it on, unless it has changed or gone since it was found due.
    pub(crate) fn take_in(&self, job: &StoredJob, record: Record) -> Option<Seq> {
        let mut state = self.state();
        let store = state.store.clone()?;
        state
            .jobs
            .has(job)
            .then(|| self.hand_over(&mut state, &*store, record))
    }

    /// A job has come in, and does not come in again before it is [done](Self::done).
    pub(crate) fn began(&self, key: JobKey) {
        self.state().jobs.began(key);
    }

    /// A run of a job has ended.
    pub(crate) fn done(&self, key: JobKey) {
        let mut state = self.state();
        if state.jobs.done(key) {
            self.wake(&mut state);
        }
    }

    /// A run of a job goes on, until this is dropped.
    pub(crate) fn under_way(&self, key: JobKey) -> UnderWay {
        self.began(key);
        UnderWay {
            agenda: self.clone(),
            key,
        }
    }

    /// Hands a record over, and sees what it does to jobs.
    pub(super) fn commit(&self, store: &dyn Store, record: Record) -> Seq {
        let is_job = |change: &Change| matches!(change, Change::Job(_));
        if !record.0.iter().any(is_job) {
            return store.commit(record);
        }
        self.hand_over(&mut self.state(), store, record)
    }

    /// Under the lock, so that changes are seen in the order of the log.
    fn hand_over(&self, state: &mut State, store: &dyn Store, record: Record) -> Seq {
        let before = state.jobs.first();
        for change in &record.0 {
            if let Change::Job(change) = change {
                state.jobs.see(change);
            }
        }
        let seq = store.commit(record);
        state.last = seq;
        if before != state.jobs.first() {
            self.wake(state);
        }
        seq
    }
}

/// A run of a job that goes on.
pub(crate) struct UnderWay {
    agenda: Agenda,
    key: JobKey,
}

impl Drop for UnderWay {
    fn drop(&mut self) {
        self.agenda.done(self.key);
    }
}

/// A timer at work.
pub(crate) struct AtWork(Agenda);

impl Drop for AtWork {
    fn drop(&mut self) {
        let before = std::mem::replace(&mut self.0.state().timer, Timer::Gone);
        if before == Timer::Works {
            self.0.0.activity.done();
        }
    }
}

impl std::fmt::Debug for Agenda {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Agenda")
            .field("jobs", &self.state().jobs)
            .finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests;
