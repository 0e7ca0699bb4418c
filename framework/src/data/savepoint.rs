//! One handler's part of a unit of work: what it borrows, and what it wants changed.

use super::{Found, Moved, Scope, Value, values::BotChange};
use crate::{store::JobChange, update::Update};
use bot_api::Call;
use std::sync::{Mutex, MutexGuard, PoisonError};

/// Lends the unit's values to one handler and collects its changes. They count only if the handler succeeds.
pub(crate) struct Savepoint {
    ledger: Mutex<Ledger>,
    /// What handlers before it changed of jobs.
    jobs_before: Vec<JobChange>,
    /// The conversation that the handler is part of.
    found: Option<Found>,
}

#[derive(Default)]
struct Ledger {
    /// `None` where the unit holds nothing.
    slots: [Option<Entry>; 2],
    bot: Vec<BotChange>,
    events: Vec<Update>,
    jobs: Vec<JobChange>,
    calls: Vec<Call>,
    closed: bool,
}

/// A value that the unit holds.
struct Entry {
    value: Option<Value>,
    lent: bool,
    changed: bool,
}

/// What a handler that succeeded wants changed.
#[derive(Default)]
pub(crate) struct Changes {
    pub(crate) slots: [Option<Value>; 2],
    /// Where its conversation goes.
    pub(crate) moved: Option<Moved>,
    pub(crate) bot: Vec<BotChange>,
    /// Events told to other chats' and users' lanes.
    pub(crate) events: Vec<Update>,
    /// Jobs that are scheduled or changed.
    pub(crate) jobs: Vec<JobChange>,
    /// Calls to be sent when all is kept.
    pub(crate) calls: Vec<Call>,
}

impl Changes {
    pub(crate) fn is_empty(&self) -> bool {
        let Self {
            slots,
            moved,
            bot,
            events,
            jobs,
            calls,
        } = self;
        slots.iter().all(Option::is_none)
            && moved.is_none()
            && bot.is_empty()
            && events.is_empty()
            && jobs.is_empty()
            && calls.is_empty()
    }
}

/// The handler has ended, and nothing can be added to what it leaves any more.
pub(crate) struct Ended<T>(pub(crate) T);

/// A guard outlived its handler.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct StillLent(pub(crate) Scope);

/// Why a value cannot be lent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Refused {
    NotHeld,
    AlreadyLent,
    Closed,
}

impl Savepoint {
    /// With the values that the unit holds: for each scope, `None` where it does not.
    pub(crate) fn new(
        held: [Option<Option<Value>>; 2],
        jobs_before: Vec<JobChange>,
        found: Option<Found>,
    ) -> Self {
        let slots = held.map(|held| {
            held.map(|value| Entry {
                value,
                lent: false,
                changed: false,
            })
        });
        let ledger = Ledger {
            slots,
            ..Ledger::default()
        };
        Self {
            ledger: Mutex::new(ledger),
            jobs_before,
            found,
        }
    }

    fn ledger(&self) -> MutexGuard<'_, Ledger> {
        self.ledger.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The conversation that the handler is part of, as its update found it.
    pub(crate) fn conversation(&self) -> Option<&Found> {
        self.found.as_ref()
    }

    /// Hands out the value of a scope; `None` where there is none yet.
    pub(crate) fn lend(&self, scope: Scope) -> Result<Option<Value>, Refused> {
        let mut ledger = self.ledger();
        if ledger.closed {
            return Err(Refused::Closed);
        }
        match &mut ledger.slots[scope as usize] {
            None => Err(Refused::NotHeld),
            Some(Entry { lent: true, .. }) => Err(Refused::AlreadyLent),
            Some(entry) => {
                entry.lent = true;
                Ok(entry.value.clone())
            }
        }
    }

    /// Takes a value back, with its new content if it was changed.
    pub(crate) fn give_back(&self, scope: Scope, changed: Option<Value>) {
        if let Some(entry) = &mut self.ledger().slots[scope as usize] {
            entry.lent = false;
            if changed.is_some() {
                entry.value = changed;
                entry.changed = true;
            }
        }
    }

    pub(crate) fn change_bot(&self, change: BotChange) -> Result<(), Ended<BotChange>> {
        self.add(change, |ledger| &mut ledger.bot)
    }

    pub(crate) fn tell(&self, event: Update) -> Result<(), Ended<Update>> {
        self.add(event, |ledger| &mut ledger.events)
    }

    pub(crate) fn schedule(&self, change: JobChange) -> Result<(), Ended<JobChange>> {
        self.add(change, |ledger| &mut ledger.jobs)
    }

    /// What this handler and those before it changed of jobs.
    pub(crate) fn jobs(&self) -> Vec<JobChange> {
        let mut jobs = self.jobs_before.clone();
        jobs.extend_from_slice(&self.ledger().jobs);
        jobs
    }

    pub(crate) fn send(&self, call: Call) -> Result<(), Ended<Call>> {
        self.add(call, |ledger| &mut ledger.calls)
    }

    fn add<T>(&self, item: T, to: impl FnOnce(&mut Ledger) -> &mut Vec<T>) -> Result<(), Ended<T>> {
        let mut ledger = self.ledger();
        if ledger.closed {
            return Err(Ended(item));
        }
        to(&mut ledger).push(item);
        Ok(())
    }

    /// Ends it: later guards, changes and events are refused.
    pub(crate) fn close(&self) -> Result<Changes, StillLent> {
        let mut ledger = self.ledger();
        ledger.closed = true;
        let mut changes = Changes {
            bot: std::mem::take(&mut ledger.bot),
            events: std::mem::take(&mut ledger.events),
            jobs: std::mem::take(&mut ledger.jobs),
            calls: std::mem::take(&mut ledger.calls),
            ..Changes::default()
        };
        for scope in Scope::ALL {
            match ledger.slots[scope as usize].take() {
                Some(Entry { lent: true, .. }) => return Err(StillLent(scope)),
                Some(Entry {
                    value,
                    changed: true,
                    ..
                }) => changes.slots[scope as usize] = value,
                Some(_) | None => {}
            }
        }
        Ok(changes)
    }
}
