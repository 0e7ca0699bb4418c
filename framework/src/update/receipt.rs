//! An update's entry in the inbox, and which of its units of work are still to be done.
//!
//! The blocking handlers of an update are one unit; each handler with `block = false` is another, and so is each task
//! that a handler starts. The entry goes when the last of them is done, in the same record: so after a crash exactly
//! those handlers run again that left nothing, and it is known which tasks were cut short.
//!
//! A unit that another one begins is noted in that one's record: before that, both would begin again together.

use crate::store::{Change, InboxKey};
use std::{
    collections::HashSet,
    sync::{Arc, Mutex, PoisonError},
};

/// How the rows call the blocking handlers' unit.
const BLOCKING: &str = "";

/// Which unit of work of an update.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum UnitName {
    /// That of its blocking handlers.
    Blocking,
    /// That of a handler with `block = false`, or of a task.
    Own(Arc<str>),
    /// One that the inbox does not know, since nobody does it again: of error handlers outside of the others.
    Unkept,
}

/// What an update that was taken in owes the inbox.
#[derive(Debug)]
pub(crate) struct Receipt {
    key: InboxKey,
    open: Mutex<Open>,
    /// From before a crash.
    resumed: Option<Box<Resumed>>,
}

/// What was done of an update before the process died.
#[derive(Clone, Debug, Default)]
pub(crate) struct Resumed {
    pub(crate) blocking_done: bool,
    pub(crate) done: HashSet<String>,
    /// Units of handlers with `block = false` that were begun and not done.
    pub(crate) open: HashSet<String>,
    /// Tasks that were begun and had not ended.
    pub(crate) lost: Vec<Arc<str>>,
    /// Units of error handlers that block nobody that were begun and not done.
    pub(crate) reports: Vec<Arc<str>>,
    /// The last number that a task or such an error handler had.
    pub(crate) last_number: usize,
}

/// What is not done.
#[derive(Debug)]
struct Open {
    blocking: bool,
    own: Vec<Own>,
    /// The last number of a task or an error handler.
    last_number: usize,
}

/// A handler or error handler with `block = false`, or a task, that has begun and is not done.
#[derive(Debug)]
struct Own {
    name: Arc<str>,
    kind: Kind,
    /// Who began it, and notes it.
    by: UnitName,
    noted: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Handler,
    /// Or an error handler: before it is noted, nobody knows of it.
    Task,
}

impl Open {
    fn has(&self, unit: &UnitName) -> bool {
        match unit {
            UnitName::Blocking => self.blocking,
            UnitName::Own(name) => self.own.iter().any(|own| own.name == *name),
            UnitName::Unkept => false,
        }
    }

    fn is_empty(&self) -> bool {
        !self.blocking && self.own.is_empty()
    }
}

impl Receipt {
    /// Of an update with its blocking unit still to be done.
    pub(crate) fn new(key: InboxKey, resumed: Option<Resumed>) -> Self {
        let lost = |name: &Arc<str>| Own {
            name: name.clone(),
            kind: Kind::Task,
            by: UnitName::Unkept,
            noted: true,
        };
        let open = Open {
            blocking: true,
            own: resumed
                .iter()
                .flat_map(|resumed| resumed.lost.iter().chain(&resumed.reports).map(lost))
                .collect(),
            last_number: resumed.as_ref().map_or(0, |resumed| resumed.last_number),
        };
        Self {
            key,
            open: Mutex::new(open),
            resumed: resumed.map(Box::new),
        }
    }

    pub(crate) fn key(&self) -> InboxKey {
        self.key
    }

    /// Whether the blocking handlers ran before a crash, and all that counts now are units of their own.
    pub(crate) fn blocking_done(&self) -> bool {
        self.resumed
            .as_ref()
            .is_some_and(|resumed| resumed.blocking_done)
    }

    /// Whether no handler is to run any more.
    pub(crate) fn is_handled(&self) -> bool {
        self.resumed
            .as_ref()
            .is_some_and(|resumed| resumed.blocking_done && resumed.open.is_empty())
    }

    /// Whether a handler with `block = false` is to run: not if it was done before a crash, and once the blocking unit
    /// is done only if it was begun.
    pub(crate) fn wants(&self, unit: &str) -> bool {
        match &self.resumed {
            Some(resumed) if resumed.blocking_done => resumed.open.contains(unit),
            Some(resumed) => !resumed.done.contains(unit),
            None => true,
        }
    }

    /// The tasks that were cut short when the process before ended: each is done when that was told.
    pub(crate) fn lost(&self) -> &[Arc<str>] {
        self.resumed.as_ref().map_or(&[], |resumed| &resumed.lost)
    }

    /// The units of error handlers that were cut short when the process before ended: they are told again.
    pub(crate) fn reports(&self) -> &[Arc<str>] {
        let resumed = self.resumed.as_ref();
        resumed.map_or(&[], |resumed| &resumed.reports)
    }

    /// A handler with `block = false` begins, which is noted with the end of the blocking unit.
    pub(crate) fn begin(&self, name: Arc<str>) {
        self.lock().own.push(Own {
            name,
            kind: Kind::Handler,
            by: UnitName::Blocking,
            noted: false,
        });
    }

    /// A task or an error handler begins, by a unit: it is noted with that unit's end, if it does not end before. Where that unit is done
    /// already, `commit` is given what to write at once, behind `again`, which makes the entry anew, if even that is
    /// gone. `name` is given its number among those of the update.
    pub(crate) fn spawn(
        &self,
        by: &UnitName,
        name: impl FnOnce(usize) -> String,
        again: impl FnOnce() -> Vec<Change>,
        commit: impl FnOnce(Vec<Change>),
    ) -> UnitName {
        let mut open = self.lock();
        open.last_number += 1;
        let name: Arc<str> = name(open.last_number).into();
        let noted = !open.has(by);
        if noted {
            let mut changes = if open.is_empty() { again() } else { Vec::new() };
            changes.push(self.opened(&name));
            commit(changes);
        }
        open.own.push(Own {
            name: name.clone(),
            kind: Kind::Task,
            by: by.clone(),
            noted,
        });
        UnitName::Own(name)
    }

    /// A unit is done: `commit` is given what to write, which is nothing for a task that nobody has noted, and must hand
    /// it over before it returns, so that nobody's record with the entry's end can overtake it.
    pub(crate) fn done<T>(&self, unit: &UnitName, commit: impl FnOnce(Vec<Change>) -> T) -> T {
        let mut open = self.lock();
        let known = match unit {
            UnitName::Blocking => {
                open.blocking = false;
                true
            }
            UnitName::Own(name) => {
                let place = open.own.iter().position(|own| own.name == *name);
                let own = place.map(|place| open.own.swap_remove(place));
                own.is_some_and(|own| own.noted || own.kind == Kind::Handler)
            }
            UnitName::Unkept => false,
        };
        if known && open.is_empty() {
            return commit(vec![Change::Finish(self.key)]);
        }
        let mut changes = Vec::new();
        if known {
            let name = match unit {
                UnitName::Own(name) => name,
                UnitName::Blocking | UnitName::Unkept => BLOCKING,
            };
            changes.push(Change::UnitDone {
                update: self.key,
                unit: name.to_owned(),
            });
        }
        for own in open
            .own
            .iter_mut()
            .filter(|own| !own.noted && own.by == *unit)
        {
            own.noted = true;
            changes.push(self.opened(&own.name));
        }
        commit(changes)
    }

    fn opened(&self, unit: &str) -> Change {
        Change::UnitOpen {
            update: self.key,
            unit: unit.to_owned(),
        }
    }

    fn lock(&self) -> std::sync::MutexGuard<'_, Open> {
        self.open.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What the end of a unit writes.
    fn done(receipt: &Receipt, unit: &UnitName) -> Vec<String> {
        receipt.done(unit, |changes| shown(&changes))
    }

    fn shown(changes: &[Change]) -> Vec<String> {
        let shown = |change: &Change| match change {
            Change::UnitDone { unit, .. } => format!("done {unit}"),
            Change::UnitOpen { unit, .. } => format!("open {unit}"),
            Change::Finish(key) => format!("finish {}", key.0),
            other => format!("{other:?}"),
        };
        changes.iter().map(shown).collect()
    }

    /// A task, and what its beginning writes.
    fn spawn(receipt: &Receipt, by: &UnitName) -> (UnitName, Vec<String>) {
        let mut written = Vec::new();
        let again = || {
            let unit = "again".to_owned();
            vec![Change::UnitDone {
                update: InboxKey(7),
                unit,
            }]
        };
        let commit = |changes: Vec<Change>| written = shown(&changes);
        let task = receipt.spawn(by, |number| format!("task {number}"), again, commit);
        (task, written)
    }

    fn own(name: &str) -> UnitName {
        UnitName::Own(name.into())
    }

    const NOTHING: [&str; 0] = [];

    #[test]
    fn the_last_unit_ends_the_entry() {
        let receipt = Receipt::new(InboxKey(7), None);
        receipt.begin("a".into());
        receipt.begin("b".into());
        assert_eq!(done(&receipt, &own("b")), ["done b"]);
        assert_eq!(done(&receipt, &UnitName::Blocking), ["done ", "open a"]);
        assert_eq!(done(&receipt, &own("a")), ["finish 7"]);
    }

    #[test]
    fn after_a_crash_only_what_left_nothing_runs_again() {
        let set = |units: &[&str]| units.iter().map(ToString::to_string).collect();
        let resumed = Resumed {
            blocking_done: true,
            done: set(&["a"]),
            open: set(&["b"]),
            ..Resumed::default()
        };
        let receipt = Receipt::new(InboxKey(1), Some(resumed));
        assert!(
            receipt.blocking_done()
                && receipt.wants("b")
                && !receipt.wants("a")
                && !receipt.wants("c")
        );
        let receipt = Receipt::new(
            InboxKey(1),
            Some(Resumed {
                done: set(&["a"]),
                ..Resumed::default()
            }),
        );
        assert!(!receipt.blocking_done() && !receipt.wants("a") && receipt.wants("b"));
    }

    #[test]
    fn a_task_that_ends_before_its_unit_costs_nothing() {
        let receipt = Receipt::new(InboxKey(7), None);
        let (task, written) = spawn(&receipt, &UnitName::Blocking);
        assert_eq!(written, NOTHING);
        assert_eq!(done(&receipt, &task), NOTHING);
        assert_eq!(done(&receipt, &UnitName::Blocking), ["finish 7"]);
    }

    #[test]
    fn a_task_that_outlives_its_unit_is_noted_with_it_and_holds_the_entry() {
        let receipt = Receipt::new(InboxKey(7), None);
        receipt.begin("a".into());
        let (first, _) = spawn(&receipt, &UnitName::Blocking);
        let (second, _) = spawn(&receipt, &own("a"));
        assert_eq!(done(&receipt, &own("a")), ["done a", "open task 2"]);
        assert_eq!(
            done(&receipt, &UnitName::Blocking),
            ["done ", "open task 1"]
        );
        assert_eq!(done(&receipt, &first), ["done task 1"]);
        assert_eq!(done(&receipt, &second), ["finish 7"]);
    }

    #[test]
    fn a_task_of_a_unit_that_is_done_is_noted_at_once() {
        let receipt = Receipt::new(InboxKey(7), None);
        let (first, _) = spawn(&receipt, &UnitName::Blocking);
        done(&receipt, &UnitName::Blocking);
        let (second, written) = spawn(&receipt, &UnitName::Blocking);
        assert_eq!(written, ["open task 2"]);
        assert_eq!(done(&receipt, &first), ["done task 1"]);
        assert_eq!(done(&receipt, &second), ["finish 7"]);
        let (third, written) = spawn(&receipt, &UnitName::Unkept);
        assert_eq!(written, ["done again", "open task 3"]);
        assert_eq!(done(&receipt, &third), ["finish 7"]);
    }

    #[test]
    fn what_the_error_handlers_of_a_task_begin_is_noted_with_its_end() {
        let receipt = Receipt::new(InboxKey(7), None);
        let (failing, _) = spawn(&receipt, &UnitName::Blocking);
        let (of_errors, _) = spawn(&receipt, &failing);
        assert_eq!(done(&receipt, &failing), ["open task 2"]);
        assert_eq!(done(&receipt, &UnitName::Blocking), ["done "]);
        assert_eq!(done(&receipt, &of_errors), ["finish 7"]);
    }

    #[test]
    fn a_task_that_was_cut_short_holds_the_entry_until_that_was_told() {
        let resumed = Resumed {
            blocking_done: true,
            lost: vec!["task 2".into()],
            last_number: 2,
            ..Resumed::default()
        };
        let receipt = Receipt::new(InboxKey(7), Some(resumed));
        assert_eq!(receipt.lost(), ["task 2".into()]);
        let (another, _) = spawn(&receipt, &UnitName::Blocking);
        assert_eq!(another, own("task 3"), "no name is used twice");
        assert_eq!(done(&receipt, &own("task 2")), ["done task 2"]);
        assert_eq!(done(&receipt, &another), NOTHING);
        assert_eq!(done(&receipt, &UnitName::Blocking), ["finish 7"]);
    }
}
