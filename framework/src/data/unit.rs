//! The unit of work of one update: what it locks, what its handlers changed, and the step that makes it visible.

use super::{
    Changes, Savepoint, Scope, Value, Values,
    slots::Pass,
    values::{BotChange, Unreadable},
};
use crate::{
    store::{Change, DataKey, JobChange, Millis, Record, Seq, StoredValue},
    update::Update,
};
use bot_api::types::UpdateId;
use std::sync::Arc;

/// Whose data a unit holds: the id for each scope that some handler declared and the update has.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Keys {
    pub(crate) ids: [Option<i64>; 2],
}

impl Keys {
    pub(crate) fn is_empty(&self) -> bool {
        self.ids.iter().all(Option::is_none)
    }
}

/// Exclusive hold of some data, with the changes made so far. Dropping it changes nothing.
pub(crate) struct Unit {
    values: Arc<Values>,
    held: [Option<Held>; 2],
    bot: Vec<BotChange>,
    events: Vec<Update>,
    jobs: Vec<JobChange>,
}

struct Held {
    id: i64,
    /// There until the unit ends.
    pass: Option<Pass>,
    /// As it was when the unit began.
    base: Option<Value>,
    value: Option<Value>,
    changed: bool,
    /// What is to be written, where anything is kept.
    stored: Option<StoredValue>,
}

impl Held {
    /// Waits for a value, without asking for it.
    async fn take(values: &Values, scope: Scope, id: i64) -> Self {
        let pass = values.slots(scope).lock(id).await;
        Self {
            id,
            pass: Some(pass),
            base: None,
            value: None,
            changed: false,
            stored: None,
        }
    }
}

/// Where and when a unit's changes come from: written beside them.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Stamp {
    pub(crate) update: Option<UpdateId>,
    pub(crate) at: Millis,
}

impl Unit {
    /// Holds nothing.
    pub(crate) fn empty(values: &Arc<Values>) -> Self {
        Self {
            values: values.clone(),
            held: [None, None],
            bot: Vec::new(),
            events: Vec::new(),
            jobs: Vec::new(),
        }
    }

    /// Waits for all of `keys`, always in the same order, and reads what is not in memory. Cancel-safe: what was locked
    /// so far is given back.
    pub(crate) async fn lock(values: &Arc<Values>, keys: Keys) -> Result<Self, Unreadable> {
        let mut unit = Self::empty(values);
        for scope in Scope::ALL {
            let Some(id) = keys.ids[scope as usize] else {
                continue;
            };
            // Held from here on, so that it is given back if reading fails.
            let held = unit.held[scope as usize].insert(Held::take(values, scope, id).await);
            held.base = values.fetch(scope, id).await?;
            held.value = held.base.clone();
        }
        Ok(unit)
    }

    /// Waits for one value that is to be forgotten: it need not even be readable.
    pub(super) async fn lock_unread(values: &Arc<Values>, scope: Scope, id: i64) -> Self {
        let mut unit = Self::empty(values);
        unit.held[scope as usize] = Some(Held::take(values, scope, id).await);
        unit
    }

    /// What is held of a scope.
    pub(super) fn value(&self, scope: Scope) -> Option<Value> {
        self.held[scope as usize].as_ref()?.value.clone()
    }

    /// Replaces what is held of a scope; whoever does so writes it, too.
    pub(super) fn set(&mut self, scope: Scope, value: Option<Value>) {
        if let Some(held) = &mut self.held[scope as usize] {
            held.value = value;
            held.changed = true;
        }
    }

    /// Makes the held values visible that another unit's record has written.
    pub(super) fn show(mut self, seq: Seq) {
        self.publish(seq);
    }

    fn publish(&mut self, seq: Seq) {
        for scope in Scope::ALL {
            if let Some(held) = self.held[scope as usize]
                .as_mut()
                .filter(|held| held.changed)
            {
                self.values
                    .slots(scope)
                    .publish(held.id, held.value.take(), seq);
            }
        }
    }

    /// For the next handler: it sees what the handlers before it left.
    pub(crate) fn savepoint(&self) -> Savepoint {
        let held = Scope::ALL.map(|scope| {
            self.held[scope as usize]
                .as_ref()
                .map(|held| held.value.clone())
        });
        Savepoint::new(held, self.jobs.clone())
    }

    /// Keeps what a handler changed.
    ///
    /// # Errors
    /// When a value cannot be written as JSON; then nothing of the handler is kept.
    pub(crate) fn merge(&mut self, changes: Changes) -> Result<(), serde_json::Error> {
        let keeps = self.values.keeps();
        let mut stored = [None, None];
        if keeps {
            for scope in Scope::ALL {
                if let Some(value) = &changes.slots[scope as usize] {
                    stored[scope as usize] = Some(self.values.encode(scope.space(), value)?);
                }
            }
        }
        for ((held, changed), stored) in self.held.iter_mut().zip(changes.slots).zip(stored) {
            if let (Some(held), Some(value)) = (held, changed) {
                held.value = Some(value);
                held.changed = true;
                held.stored = stored;
            }
        }
        self.bot.extend(changes.bot);
        self.events.extend(changes.events);
        self.jobs.extend(changes.jobs);
        Ok(())
    }

    /// What its handlers told to other lanes, which is the caller's to keep.
    pub(crate) fn take_events(&mut self) -> Vec<Update> {
        std::mem::take(&mut self.events)
    }

    /// Changes a job with this unit: for what the framework itself wants to come later.
    #[allow(dead_code, reason = "time-outs of conversations")]
    pub(crate) fn schedule(&mut self, change: JobChange) {
        self.jobs.push(change);
    }

    /// Makes all changes visible at once, with `changes` in the same record, and gives up the locks. No `await`:
    /// nothing can come between. Returns the record that has to be on disk before anything of it is told; 0 if nothing
    /// was written.
    pub(crate) fn stage(mut self, mut changes: Vec<Change>, stamp: Stamp) -> Seq {
        let values = self.values.clone();
        let keeps = values.keeps();
        if keeps {
            self.write(&mut changes, stamp);
        }
        changes.extend(self.jobs.drain(..).map(Change::Job));
        let bot = std::mem::take(&mut self.bot);
        let seq = values.change_bot(bot, |written| {
            if let Some((key, value)) = written {
                let (update, at) = (stamp.update, stamp.at);
                changes.push(Change::Put {
                    key,
                    value,
                    update,
                    at,
                });
            }
            if changes.is_empty() {
                0
            } else {
                values.store().commit(Record(changes))
            }
        });
        self.publish(seq);
        seq
    }

    /// What has to be written of the held values: not what was touched and is as it was.
    fn write(&mut self, changes: &mut Vec<Change>, stamp: Stamp) {
        for scope in Scope::ALL {
            let Some(held) = &mut self.held[scope as usize] else {
                continue;
            };
            let Some(value) = held.stored.take() else {
                continue;
            };
            let before = held
                .base
                .as_ref()
                .and_then(|base| self.values.encode(scope.space(), base).ok());
            if before.is_none_or(|before| before.json != value.json) {
                let key = DataKey {
                    space: scope.space(),
                    id: held.id,
                };
                changes.push(Change::Put {
                    key,
                    value,
                    update: stamp.update,
                    at: stamp.at,
                });
            }
        }
    }
}

impl Drop for Unit {
    fn drop(&mut self) {
        for scope in Scope::ALL {
            if let Some(Held {
                id,
                pass: Some(pass),
                ..
            }) = self.held[scope as usize].take()
            {
                self.values
                    .slots(scope)
                    .unlock(id, pass, &*self.values.store());
            }
        }
    }
}
