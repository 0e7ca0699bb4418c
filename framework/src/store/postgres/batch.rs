//! What many records come to together: for each row the last that is said of it, since they are applied as one.
//!
//! Changes of different rows may change places, those of one row may not. So a group of records becomes a few changes of
//! whole tables, whatever the number of its records, and an update that was received and finished within it was never in
//! the inbox.

use crate::store::{
    Change, DataKey, DeadLetter, JobChange, Millis, Queued, Received, Record, StateKey, StoredValue,
};
use bot_api::types::UpdateId;
use std::collections::{BTreeMap, HashMap};

/// A value with where it comes from.
#[derive(Clone, Copy)]
pub(super) struct Put<'a> {
    pub(super) value: &'a StoredValue,
    pub(super) update: Option<UpdateId>,
    pub(super) at: Millis,
}

/// An update in the inbox.
#[derive(Default)]
pub(super) struct Entry<'a> {
    /// The row that was there before goes, with its units.
    pub(super) goes: bool,
    /// A row comes.
    pub(super) comes: Option<&'a Received>,
    pub(super) blocking_done: bool,
    pub(super) alone: Option<bool>,
    /// Units, and whether they are done.
    pub(super) units: BTreeMap<&'a str, bool>,
}

/// A call in the outbox.
#[derive(Default)]
pub(super) struct Call<'a> {
    pub(super) goes: bool,
    pub(super) comes: Option<&'a Queued>,
    /// Whether it is on the wire, if that was said.
    pub(super) begun: Option<bool>,
}

/// A copy of what could not be read.
pub(super) struct Unreadable<'a> {
    pub(super) space: String,
    pub(super) id: i64,
    pub(super) value: &'a StoredValue,
    pub(super) error: &'a str,
    pub(super) at: Millis,
}

/// All changes of a group.
#[derive(Default)]
pub(super) struct Batch<'a> {
    pub(super) records: i64,
    pub(super) offset: Option<i64>,
    pub(super) ending: bool,
    pub(super) seen: Vec<(UpdateId, u64, Millis)>,
    pub(super) inbox: BTreeMap<i64, Entry<'a>>,
    pub(super) data: HashMap<DataKey, Option<Put<'a>>>,
    pub(super) states: HashMap<&'a StateKey, Option<Put<'a>>>,
    pub(super) outbox: BTreeMap<i64, Call<'a>>,
    pub(super) letters: Vec<&'a DeadLetter>,
    /// Letters that were asked about, and whether they stay.
    pub(super) carried: Vec<(i64, bool)>,
    pub(super) quarantine: Vec<Unreadable<'a>>,
    /// In their order: what one of them means may depend on those before it.
    pub(super) jobs: Vec<&'a JobChange>,
    /// Chats that move, in their order, and whether they replace. Who moves one holds its conversations until this is on
    /// disk, so that nothing in the same group changes them afterwards.
    pub(super) moves: Vec<(i64, i64, bool)>,
    /// Chats that are no more, what they are now, and since when.
    pub(super) gone: Vec<(i64, i64, Millis)>,
    /// When the last update came in.
    pub(super) newest: Option<Millis>,
}

impl<'a> Batch<'a> {
    pub(super) fn of(group: &'a [Record]) -> Self {
        let mut batch = Self {
            records: i64::try_from(group.len()).unwrap_or(i64::MAX),
            ..Self::default()
        };
        for change in group.iter().flat_map(|record| &record.0) {
            batch.add(change);
        }
        batch
    }

    /// The last number that it gives to a job; 0 if it gives none.
    pub(super) fn last_job(&self) -> i64 {
        let put = self.jobs.iter().filter_map(|change| match change {
            JobChange::Put(job) => Some(job.key.0),
            _ => None,
        });
        put.max().unwrap_or(0)
    }

    fn add(&mut self, change: &'a Change) {
        match change {
            Change::Receive(received) => self.receive(received),
            Change::Offset(offset) => self.offset = Some(*offset),
            Change::UnitDone { update, unit } if unit.is_empty() => {
                self.entry(update.0).blocking_done = true;
            }
            Change::UnitDone { update, unit } => {
                self.entry(update.0).units.insert(unit, true);
            }
            Change::UnitOpen { update, unit } => {
                self.entry(update.0).units.entry(unit).or_insert(false);
            }
            Change::Finish(update) => self.finish(update.0),
            Change::Alone(update) => self.entry(update.0).alone = Some(true),
            Change::Among(update) => self.entry(update.0).alone = Some(false),
            Change::Ending => self.ending = true,
            Change::Put {
                key,
                value,
                update,
                at,
            } => {
                self.data.insert(*key, Some(put(value, *update, *at)));
            }
            Change::Delete(key) => {
                self.data.insert(*key, None);
            }
            Change::PutState {
                key,
                value,
                update,
                at,
            } => {
                self.states.insert(key, Some(put(value, *update, *at)));
            }
            Change::EndState(key) => {
                self.states.insert(key, None);
            }
            Change::MoveStates { from, to, replace } => self.moves.push((*from, *to, *replace)),
            Change::Gone { chat, now, at } => self.gone.push((*chat, *now, *at)),
            Change::Send(queued) => {
                let call = self.call(queued.key.0);
                (call.comes, call.begun) = (Some(queued), None);
            }
            Change::Begin(key) => self.call(key.0).begun = Some(true),
            Change::Unsent(key) => self.call(key.0).begun = Some(false),
            Change::Sent(key) => self.sent(key.0),
            Change::DeadLetter(letter) => self.letters.push(letter),
            Change::Carried { letter, stays } => self.carried.push((*letter, *stays)),
            Change::Job(change) => self.jobs.push(change),
            Change::Quarantine {
                key,
                value,
                error,
                at,
            } => self.quarantine.push(Unreadable {
                space: key.space.as_str().to_owned(),
                id: key.id,
                value,
                error,
                at: *at,
            }),
            Change::QuarantineState {
                key,
                value,
                error,
                at,
            } => self.quarantine.push(Unreadable {
                space: key.to_string(),
                id: 0,
                value,
                error,
                at: *at,
            }),
        }
    }

    fn entry(&mut self, key: i64) -> &mut Entry<'a> {
        self.inbox.entry(key).or_default()
    }

    fn receive(&mut self, received: &'a Received) {
        self.newest = self.newest.max(Some(received.at));
        if let Some(id) = received.update_id {
            self.seen.push((id, received.hash, received.at));
        }
        if received.text.is_some() {
            let entry = self.entry(received.key.0);
            // What was said of the update before there was one is forgotten.
            (entry.blocking_done, entry.alone) = (false, None);
            entry.comes = Some(received);
        }
    }

    fn finish(&mut self, key: i64) {
        let entry = self.entry(key);
        let there_before = entry.goes || entry.comes.is_none();
        if there_before {
            *entry = Entry {
                goes: true,
                ..Entry::default()
            };
        } else {
            self.inbox.remove(&key);
        }
    }

    fn call(&mut self, key: i64) -> &mut Call<'a> {
        self.outbox.entry(key).or_default()
    }

    fn sent(&mut self, key: i64) {
        let call = self.call(key);
        let there_before = call.goes || call.comes.is_none();
        if there_before {
            *call = Call {
                goes: true,
                ..Call::default()
            };
        } else {
            self.outbox.remove(&key);
        }
    }
}

fn put(value: &StoredValue, update: Option<UpdateId>, at: Millis) -> Put<'_> {
    Put { value, update, at }
}
