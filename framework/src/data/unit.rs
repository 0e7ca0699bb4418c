//! The unit of work of one update: what it locks, what its handlers changed, and the step that makes it visible.

use super::{Changes, Savepoint, Scope, Value, Values, slots::Pass, values::BotChange};
use crate::update::Update;
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
}

struct Held {
    id: i64,
    /// There until the unit ends.
    pass: Option<Pass>,
    value: Option<Value>,
    changed: bool,
}

impl Unit {
    /// Holds nothing.
    pub(crate) fn empty(values: &Arc<Values>) -> Self {
        Self {
            values: values.clone(),
            held: [None, None],
            bot: Vec::new(),
            events: Vec::new(),
        }
    }

    /// Waits for all of `keys`, always in the same order. Cancel-safe: what was locked so far is given back.
    pub(crate) async fn lock(values: &Arc<Values>, keys: Keys) -> Self {
        let mut unit = Self::empty(values);
        for scope in Scope::ALL {
            let Some(id) = keys.ids[scope as usize] else {
                continue;
            };
            let slots = values.slots(scope);
            let pass = slots.lock(id).await;
            let value = slots.get(id);
            unit.held[scope as usize] = Some(Held {
                id,
                pass: Some(pass),
                value,
                changed: false,
            });
        }
        unit
    }

    /// For the next handler: it sees what the handlers before it left.
    pub(crate) fn savepoint(&self) -> Savepoint {
        Savepoint::new([Scope::Chat, Scope::User].map(|scope| {
            self.held[scope as usize]
                .as_ref()
                .map(|held| held.value.clone())
        }))
    }

    /// Keeps what a handler changed.
    pub(crate) fn merge(&mut self, changes: Changes) {
        for (held, changed) in self.held.iter_mut().zip(changes.slots) {
            if let (Some(held), Some(value)) = (held, changed) {
                held.value = Some(value);
                held.changed = true;
            }
        }
        self.bot.extend(changes.bot);
        self.events.extend(changes.events);
    }

    /// Makes all changes visible at once and gives up the locks. No `await`: nothing can come between.
    pub(crate) fn stage(mut self) -> Vec<Update> {
        let values = self.values.clone();
        for scope in Scope::ALL {
            if let Some(held) = self.held[scope as usize]
                .as_mut()
                .filter(|held| held.changed)
            {
                values.slots(scope).publish(held.id, held.value.take());
            }
        }
        values.change_bot(std::mem::take(&mut self.bot));
        std::mem::take(&mut self.events)
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
                self.values.slots(scope).unlock(id, pass);
            }
        }
    }
}
