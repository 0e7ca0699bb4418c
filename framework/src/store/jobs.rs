//! Jobs as rows: what is to come into the inbox later, and the table in memory that both the memory store and the timer
//! have.
//!
//! A job belongs to an owner (a chat, else a user, else nobody) and may have a name, which no other job of the same kind
//! and owner has: putting one with that name replaces it. All of this is decided where records are applied, in their
//! order, so that it does not matter who knew what when it was staged.

use super::Millis;
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// The number of a job. None is given twice.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct JobKey(pub(crate) i64);

/// Something that comes into the inbox when its time has come.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct StoredJob {
    pub(crate) key: JobKey,
    /// How the inbox calls it then.
    pub(crate) kind: String,
    /// What it is for: the function of a job.
    pub(crate) function: String,
    /// Of all jobs of its kind and owner, only this one has it.
    pub(crate) name: Option<String>,
    pub(crate) chat: Option<i64>,
    pub(crate) user: Option<i64>,
    /// The topic of the chat in which answers go.
    pub(crate) topic: Option<i64>,
    /// JSON.
    pub(crate) payload: String,
    /// When it runs, as text.
    pub(crate) schedule: String,
    /// The time from which intervals are counted.
    pub(crate) since: Millis,
    /// No run comes after this.
    pub(crate) until: Option<Millis>,
    /// A run that is later than this many milliseconds is left out.
    pub(crate) grace: Option<i64>,
    /// The next run.
    pub(crate) due: Millis,
    pub(crate) paused: bool,
    /// It stands in the code, and no handler made it.
    pub(crate) declared: bool,
}

impl StoredJob {
    /// The chat, else the user, else 0: what its name is unique in.
    pub(crate) fn owner(&self) -> i64 {
        self.chat.or(self.user).unwrap_or(0)
    }

    /// Whether putting `other` removes this one.
    pub(crate) fn gives_way_to(&self, other: &Self) -> bool {
        let same_name = || self.name.is_some() && self.name_key() == other.name_key();
        self.key == other.key || same_name()
    }

    fn name_key(&self) -> Option<NameKey> {
        let name = self.name.clone()?;
        Some((self.kind.clone(), self.owner(), name))
    }
}

/// One job that changes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum JobChange {
    /// A new job, in place of the one with its name.
    Put(Box<StoredJob>),
    /// Its next run.
    Due {
        key: JobKey,
        due: Millis,
    },
    Remove(JobKey),
    RemoveNamed {
        kind: String,
        owner: i64,
        name: String,
    },
    Pause(JobKey),
    Resume {
        key: JobKey,
        due: Millis,
    },
    /// The jobs of one chat are another's; of two with one name, the new chat's stays, unless the other replaces it.
    MoveChat {
        from: i64,
        to: i64,
        replace: bool,
    },
}

/// Which jobs are asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum JobQuery {
    One(JobKey),
    Named {
        kind: String,
        owner: i64,
        name: String,
    },
    Chat(String, i64),
    User(String, i64),
    /// All of a kind.
    All(String),
    /// Those that stand in the code.
    Declared,
    /// Those of a kind for any other function than these.
    Strangers(String, Vec<String>),
    /// The first that are not paused.
    Due(usize),
}

impl JobQuery {
    pub(crate) fn wants(&self, job: &StoredJob) -> bool {
        match self {
            Self::One(key) => job.key == *key,
            Self::Named { kind, owner, name } => {
                job.kind == *kind && job.owner() == *owner && job.name.as_ref() == Some(name)
            }
            Self::Chat(kind, chat) => job.kind == *kind && job.chat == Some(*chat),
            Self::User(kind, user) => job.kind == *kind && job.user == Some(*user),
            Self::All(kind) => job.kind == *kind,
            Self::Strangers(kind, known) => job.kind == *kind && !known.contains(&job.function),
            Self::Declared => job.declared,
            Self::Due(_) => !job.paused,
        }
    }
}

/// Kind, owner, name.
type NameKey = (String, i64, String);

/// When a job is due, and which of those that are due then it is.
pub(crate) type Place = (Millis, JobKey);

/// Jobs in memory.
#[derive(Debug, Default)]
pub(crate) struct JobTable {
    rows: BTreeMap<JobKey, StoredJob>,
    /// Those that are not paused.
    due: BTreeSet<Place>,
    names: HashMap<NameKey, JobKey>,
}

impl JobTable {
    pub(crate) fn apply(&mut self, change: &JobChange) {
        match change {
            JobChange::Put(job) => self.put(StoredJob::clone(job)),
            JobChange::Due { key, due } => self.change(*key, |job| job.due = *due),
            JobChange::Remove(key) => drop(self.remove(*key)),
            JobChange::RemoveNamed { kind, owner, name } => {
                let name = (kind.clone(), *owner, name.clone());
                if let Some(key) = self.names.get(&name).copied() {
                    self.remove(key);
                }
            }
            JobChange::Pause(key) => self.change(*key, |job| job.paused = true),
            JobChange::Resume { key, due } => self.change(*key, |job| {
                job.paused = false;
                job.due = *due;
            }),
            JobChange::MoveChat { from, to, replace } => self.move_chat(*from, *to, *replace),
        }
    }

    pub(crate) fn put(&mut self, job: StoredJob) {
        self.give_way_to(&job);
        if let Some(name) = job.name_key() {
            self.names.insert(name, job.key);
        }
        if !job.paused {
            self.due.insert((job.due, job.key));
        }
        self.rows.insert(job.key, job);
    }

    /// Removes what putting `job` would.
    pub(crate) fn give_way_to(&mut self, job: &StoredJob) {
        self.remove(job.key);
        let named = job.name_key().and_then(|name| self.names.get(&name));
        if let Some(key) = named.copied() {
            self.remove(key);
        }
    }

    pub(crate) fn remove(&mut self, key: JobKey) -> Option<StoredJob> {
        let job = self.rows.remove(&key)?;
        self.due.remove(&(job.due, key));
        if let Some(name) = job.name_key() {
            self.names.remove(&name);
        }
        Some(job)
    }

    fn change(&mut self, key: JobKey, change: impl FnOnce(&mut StoredJob)) {
        if let Some(mut job) = self.remove(key) {
            change(&mut job);
            self.put(job);
        }
    }

    fn move_chat(&mut self, from: i64, to: i64, replace: bool) {
        let moving = self.rows.values().filter(|job| job.chat == Some(from));
        let moving: Vec<_> = moving.map(|job| job.key).collect();
        for key in moving {
            let Some(mut job) = self.remove(key) else {
                continue;
            };
            job.chat = Some(to);
            let is_taken = job
                .name_key()
                .is_some_and(|name| self.names.contains_key(&name));
            if replace || !is_taken {
                self.put(job);
            }
        }
    }

    pub(crate) fn query(&self, query: &JobQuery) -> Vec<StoredJob> {
        match query {
            JobQuery::One(key) => self.rows.get(key).into_iter().cloned().collect(),
            JobQuery::Named { kind, owner, name } => {
                let key = self.names.get(&(kind.clone(), *owner, name.clone()));
                let job = key.and_then(|key| self.rows.get(key));
                job.into_iter().cloned().collect()
            }
            JobQuery::Due(limit) => {
                let first = self.due.iter().take(*limit);
                let jobs = first.filter_map(|(_, key)| self.rows.get(key));
                jobs.cloned().collect()
            }
            _ => {
                let jobs = self.rows.values().filter(|job| query.wants(job));
                jobs.cloned().collect()
            }
        }
    }

    pub(crate) fn get(&self, key: JobKey) -> Option<&StoredJob> {
        self.rows.get(&key)
    }

    /// Those that are due by a time, the first ones first.
    pub(crate) fn due_by(&self, now: Millis) -> impl Iterator<Item = &StoredJob> {
        let due = self.due.range(..=(now, JobKey(i64::MAX)));
        due.filter_map(|(_, key)| self.rows.get(key))
    }

    pub(crate) fn first(&self) -> Option<Place> {
        self.due.first().copied()
    }

    pub(crate) fn last(&self) -> Option<Place> {
        self.due.last().copied()
    }

    pub(crate) fn len(&self) -> usize {
        self.rows.len()
    }

    pub(crate) fn last_key(&self) -> JobKey {
        self.rows.keys().next_back().copied().unwrap_or_default()
    }
}
