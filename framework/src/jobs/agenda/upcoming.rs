//! Which jobs come next, and which are under way: what the [`Agenda`](super::Agenda) knows, without its locks and timers.

use crate::store::{JobChange, JobKey, JobQuery, JobTable, Millis, Place, StoredJob};
use std::collections::HashMap;

/// How many jobs are read at once; in tests few, so that what happens at its edge happens often.
pub(super) const WINDOW: usize = if cfg!(test) { 16 } else { 1_024 };

/// The first jobs of the store, and those that are under way.
#[derive(Default)]
pub(super) struct Upcoming {
    window: JobTable,
    /// Up to where the window has all jobs of the store.
    reach: Reach,
    /// Changes that came while jobs are being read, and are newer than what is read.
    reading: Option<Vec<JobChange>>,
    /// Jobs that were taken in and are not done, and how often.
    running: HashMap<JobKey, usize>,
    /// Those of them that have come due again.
    held: HashMap<JobKey, StoredJob>,
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

/// What is known of the time of the first job.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum First {
    /// The window is empty, and the store may have more.
    Unread,
    /// There is no job.
    Never,
    At(Millis),
}

impl Upcoming {
    pub(super) fn first(&self) -> First {
        match (self.window.first(), self.reach) {
            (Some((due, _)), _) => First::At(due),
            (None, Reach::Everything) => First::Never,
            (None, _) => First::Unread,
        }
    }

    /// Up to `limit` jobs that are due by `now`; they stay here until a record moves them on. Those that are still under
    /// way are held until they are done.
    pub(super) fn due(&mut self, now: Millis, limit: usize) -> Vec<StoredJob> {
        let all = self.window.due_by(now).take(limit);
        let (again, due): (Vec<_>, Vec<_>) = all
            .cloned()
            .partition(|job| self.running.contains_key(&job.key));
        for job in again {
            self.window.remove(job.key);
            self.held.insert(job.key, job);
        }
        due
    }

    /// Whether a job is still to come, and as it was.
    pub(super) fn has(&self, job: &StoredJob) -> bool {
        self.window.get(job.key) == Some(job)
    }

    pub(super) fn began(&mut self, key: JobKey) {
        *self.running.entry(key).or_default() += 1;
    }

    /// A run of a job has ended. Whether one that was held may come now.
    pub(super) fn done(&mut self, key: JobKey) -> bool {
        let Some(count) = self.running.get_mut(&key) else {
            return false;
        };
        *count -= 1;
        if *count > 0 {
            return false;
        }
        self.running.remove(&key);
        let held = self.held.remove(&key);
        held.map(|job| self.insert(job)).is_some()
    }

    /// Jobs are going to be read: how many.
    pub(super) fn begin_reading(&mut self) -> usize {
        self.reading = Some(Vec::new());
        // Those that are held are among the first of the store, and are not what is looked for.
        WINDOW + self.held.len()
    }

    /// Whatever came of it; what has changed meanwhile.
    pub(super) fn end_reading(&mut self) -> Vec<JobChange> {
        self.reading.take().unwrap_or_default()
    }

    /// The window is what was read, where `limit` was asked for, with what is newer.
    pub(super) fn fill(&mut self, jobs: Vec<StoredJob>, limit: usize, newer: &[JobChange]) {
        self.window = JobTable::default();
        self.reach = match jobs.last() {
            Some(last) if jobs.len() == limit => Reach::To((last.due, last.key)),
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

    /// What a record does to jobs.
    pub(super) fn see(&mut self, change: &JobChange) {
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
            JobChange::Resume { .. } | JobChange::MoveChat { .. } => self.forget(),
        }
    }

    #[cfg(test)]
    pub(super) fn window_len(&self) -> usize {
        self.window.len()
    }

    /// All is to be read again, those that are held as well.
    fn forget(&mut self) {
        self.held.clear();
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
}

impl std::fmt::Debug for Upcoming {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Upcoming")
            .field("window", &self.window.len())
            .field("reach", &self.reach)
            .field("running", &self.running.len())
            .field("held", &self.held.len())
            .finish_non_exhaustive()
    }
}
