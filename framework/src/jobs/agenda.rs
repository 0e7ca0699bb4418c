//! What comes next: the first jobs of the store, in memory, and which jobs are under way.
//!
//! Only a window of the store's jobs is here, those that are due first, so that a hundred thousand jobs cost what they
//! cost on disk. Everything that a record changes is seen on its way to the store, in the order of the records: what is
//! new and lies inside the window is put there, the rest is left to the store. The timer asks for
//! [what to do next](Agenda::next), reads further jobs when the window is empty, and takes out what has come due.

use super::{schedule::Zone, seen::Seen};
use crate::{
    clock::Clock,
    runtime::Activity,
    store::{
        Change, JobChange, JobKey, JobQuery, JobTable, Millis, Place, Record, Seq, Store,
        StoreError, StoredJob, durable,
    },
};
use std::{
    collections::HashMap,
    sync::{
        Arc, Mutex, MutexGuard, PoisonError,
        atomic::{AtomicBool, AtomicI64, Ordering},
    },
};
use tokio::sync::Notify;

/// How many jobs are read at once.
pub(crate) const WINDOW: usize = 1_024;

/// The window, and what is under way. Cheap to clone.
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
    window: JobTable,
    /// Up to where the window has all jobs of the store.
    reach: Reach,
    /// Changes that came while jobs are being read, and are newer than what is read.
    reading: Option<Vec<JobChange>>,
    /// Jobs that were taken in and are not done, and how often.
    running: HashMap<JobKey, usize>,
    /// Those of them that have come due again.
    held: HashMap<JobKey, StoredJob>,
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

/// How far the window goes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Reach {
    /// Nothing was read yet.
    #[default]
    Nothing,
    /// To this job.
    To(Place),
    Everything,
}

impl Reach {
    fn covers(self, place: Place) -> bool {
        match self {
            Self::Nothing => false,
            Self::To(last) => place <= last,
            Self::Everything => true,
        }
    }
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
        // A store counts its own records.
        self.state().last = 0;
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
        let mut state = self.state();
        *state = State {
            last: state.last,
            timer: state.timer,
            ..State::default()
        };
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
        let first = match (state.window.first(), state.reach) {
            (Some((due, _)), _) if due <= now => return Next::Due,
            (Some((due, _)), _) => Some(due),
            (None, Reach::Everything) => None,
            (None, _) => return Next::Read,
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
        let last = {
            let mut state = self.state();
            state.reading = Some(Vec::new());
            state.last
        };
        let read = async {
            durable(store, last).await?;
            store.jobs(JobQuery::Due(WINDOW)).await
        };
        let read = read.await;
        let mut state = self.state();
        let newer = state.reading.take().unwrap_or_default();
        state.fill(read?, &newer);
        Ok(())
    }

    /// Takes out up to `limit` jobs that are due by `now`. Those that are still under way wait until they are done.
    pub(crate) fn take_due(&self, now: Millis, limit: usize) -> Vec<StoredJob> {
        let mut state = self.state();
        let mut taken = Vec::new();
        while let Some((due, key)) = state.window.first()
            && due <= now
            && taken.len() < limit
        {
            let Some(job) = state.window.remove(key) else {
                break;
            };
            if state.running.contains_key(&key) {
                state.held.insert(key, job);
            } else {
                taken.push(job);
            }
        }
        taken
    }

    /// Puts a job back that was taken out, with its next run.
    pub(crate) fn put_back(&self, job: StoredJob) {
        self.state().insert(job);
    }

    /// A job has come in, and does not come in again before it is [done](Self::done).
    pub(crate) fn began(&self, key: JobKey) {
        *self.state().running.entry(key).or_default() += 1;
    }

    /// A run of a job has ended.
    pub(crate) fn done(&self, key: JobKey) {
        let mut state = self.state();
        let Some(count) = state.running.get_mut(&key) else {
            return;
        };
        *count -= 1;
        if *count > 0 {
            return;
        }
        state.running.remove(&key);
        if let Some(job) = state.held.remove(&key) {
            state.insert(job);
            self.wake(&mut state);
        }
    }

    /// Hands a record over, and sees what it does to jobs.
    pub(super) fn commit(&self, store: &dyn Store, record: Record) -> Seq {
        let is_job = |change: &Change| matches!(change, Change::Job(_));
        if !record.0.iter().any(is_job) {
            return store.commit(record);
        }
        // Under the lock, so that changes are seen in the order of the log.
        let mut state = self.state();
        let before = (state.window.first(), state.reach);
        for change in &record.0 {
            if let Change::Job(change) = change {
                state.see(change);
            }
        }
        let seq = store.commit(record);
        state.last = seq;
        if before != (state.window.first(), state.reach) {
            self.wake(&mut state);
        }
        seq
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

impl State {
    fn see(&mut self, change: &JobChange) {
        if let Some(reading) = &mut self.reading {
            reading.push(change.clone());
        }
        match change {
            JobChange::Put(job) => {
                self.held.retain(|_, held| !held.gives_way_to(job));
                self.window.give_way_to(job);
                self.insert(StoredJob::clone(job));
            }
            JobChange::Due { key, due } => {
                if let Some(mut job) = self.window.remove(*key) {
                    job.due = *due;
                    self.insert(job);
                }
            }
            JobChange::Remove(key) | JobChange::Pause(key) => {
                self.held.remove(key);
                self.window.remove(*key);
            }
            JobChange::RemoveNamed { kind, owner, name } => {
                let named = JobQuery::Named {
                    kind: kind.clone(),
                    owner: *owner,
                    name: name.clone(),
                };
                self.held.retain(|_, held| !named.wants(held));
                self.window.apply(change);
            }
            // What becomes of jobs outside the window only the store knows.
            JobChange::Resume { .. } => self.forget(),
            JobChange::MoveChat { from, to } => {
                self.forget();
                for held in self.held.values_mut() {
                    if held.chat == Some(*from) {
                        held.chat = Some(*to);
                    }
                }
            }
        }
    }

    fn forget(&mut self) {
        self.window = JobTable::default();
        self.reach = Reach::Nothing;
    }

    fn insert(&mut self, job: StoredJob) {
        if job.paused || !self.reach.covers((job.due, job.key)) {
            return;
        }
        self.window.put(job);
        if self.window.len() > 4 * WINDOW {
            self.shrink();
        }
    }

    /// Leaves to the store what comes last.
    fn shrink(&mut self) {
        while self.window.len() > WINDOW
            && let Some((_, key)) = self.window.last()
        {
            self.window.remove(key);
        }
        if let Some(last) = self.window.last() {
            self.reach = Reach::To(last);
        }
    }

    /// The window is what was read, with what has changed since.
    fn fill(&mut self, jobs: Vec<StoredJob>, newer: &[JobChange]) {
        self.window = JobTable::default();
        self.reach = match jobs.last() {
            Some(last) if jobs.len() == WINDOW => Reach::To((last.due, last.key)),
            _ => Reach::Everything,
        };
        for job in jobs {
            if !self.held.contains_key(&job.key) {
                self.window.put(job);
            }
        }
        for change in newer {
            self.see(change);
        }
    }
}

impl std::fmt::Debug for Agenda {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let state = self.state();
        f.debug_struct("Agenda")
            .field("window", &state.window.len())
            .field("reach", &state.reach)
            .field("running", &state.running.len())
            .finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::MemoryStore;

    /// An agenda, and the store behind it.
    fn agenda() -> (Agenda, Arc<dyn Store>) {
        let agenda = Agenda::new(Activity::default(), Zone::utc());
        let store = agenda.over(Arc::new(MemoryStore::default()));
        (agenda, store)
    }

    fn job(key: i64, due: i64) -> StoredJob {
        StoredJob {
            key: JobKey(key),
            kind: "job".to_owned(),
            function: "tests::job".to_owned(),
            name: None,
            chat: None,
            user: None,
            topic: None,
            payload: "null".to_owned(),
            schedule: "once".to_owned(),
            since: Millis(0),
            until: None,
            grace: None,
            due: Millis(due),
            paused: false,
            declared: false,
        }
    }

    fn commit(store: &Arc<dyn Store>, change: JobChange) {
        store.commit(vec![Change::Job(change)].into());
    }

    fn put(store: &Arc<dyn Store>, job: StoredJob) {
        commit(store, JobChange::Put(Box::new(job)));
    }

    /// What comes next, as long as anything is due.
    async fn drain(agenda: &Agenda, store: &Arc<dyn Store>, now: i64) -> Vec<i64> {
        let mut came = Vec::new();
        loop {
            match agenda.next(Millis(now)) {
                Next::Read => agenda.read(&**store).await.expect("it can be read"),
                Next::Due => {
                    for job in agenda.take_due(Millis(now), 100) {
                        came.push(job.key.0);
                        commit(store, JobChange::Remove(job.key));
                    }
                }
                Next::Rest(_) => return came,
            }
        }
    }

    #[tokio::test]
    async fn more_jobs_than_fit_come_in_their_order() {
        let (agenda, store) = agenda();
        // Half of them before anything is read, half after that; their times are all mixed up.
        let all = 6 * WINDOW as i64;
        let time = |key: i64| key * 7_919 % all;
        for key in 1..=all / 2 {
            put(&store, job(key, time(key)));
        }
        agenda.read(&*store).await.expect("it can be read");
        assert_eq!(agenda.state().window.len(), WINDOW);
        for key in all / 2 + 1..=all {
            put(&store, job(key, time(key)));
            assert!(agenda.state().window.len() <= 4 * WINDOW);
        }
        let mut expected: Vec<_> = (1..=all).collect();
        expected.sort_by_key(|key| (time(*key), *key));
        assert_eq!(drain(&agenda, &store, all).await, expected);
    }

    #[tokio::test]
    async fn what_runs_is_held_until_it_is_done() {
        let (agenda, store) = agenda();
        put(&store, job(1, 10));
        agenda.began(JobKey(1));
        assert!(drain(&agenda, &store, 20).await.is_empty());
        agenda.done(JobKey(1));
        assert_eq!(drain(&agenda, &store, 20).await, [1]);
        // What is cancelled meanwhile does not come back.
        for change in [JobChange::Remove(JobKey(2)), JobChange::Pause(JobKey(2))] {
            put(&store, job(2, 10));
            agenda.began(JobKey(2));
            assert!(drain(&agenda, &store, 20).await.is_empty());
            commit(&store, change);
            agenda.done(JobKey(2));
            assert!(drain(&agenda, &store, 20).await.is_empty());
        }
    }

    #[tokio::test]
    async fn what_is_resumed_or_moved_is_found_again() {
        let (agenda, store) = agenda();
        let of_a_chat = StoredJob {
            chat: Some(-5),
            ..job(1, 10)
        };
        put(&store, of_a_chat);
        put(&store, job(2, 10));
        commit(&store, JobChange::Pause(JobKey(2)));
        assert_eq!(agenda.next(Millis(5)), Next::Read);
        agenda.read(&*store).await.expect("it can be read");
        assert_eq!(agenda.next(Millis(5)), Next::Rest(Some(Millis(10))));
        let key = JobKey(2);
        commit(
            &store,
            JobChange::Resume {
                key,
                due: Millis(9),
            },
        );
        commit(&store, JobChange::MoveChat { from: -5, to: -100 });
        assert_eq!(drain(&agenda, &store, 9).await, [2]);
        let moved = agenda.take_due(Millis(10), 1);
        assert_eq!(moved[0].chat, Some(-100));
    }

    #[tokio::test]
    async fn the_timer_is_at_work_from_when_there_is_something_to_do() {
        let (agenda, store) = agenda();
        let activity = agenda.activity().clone();
        let at_work = agenda.timer();
        assert_eq!(activity.count(), 1);
        assert!(drain(&agenda, &store, 0).await.is_empty());
        assert_eq!(activity.count(), 0, "it rests");
        put(&store, job(1, 0));
        assert_eq!(activity.count(), 1, "before it has woken");
        agenda.rest(&Clock::real(), None).await;
        assert_eq!(activity.count(), 1);
        drop(at_work);
        assert_eq!(activity.count(), 0);
    }
}
