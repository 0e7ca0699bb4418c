//! An update's entry in the inbox, and which of its units of work are still to be done.
//!
//! The blocking handlers of an update are one unit; each handler with `block = false` is another. The entry goes when
//! the last of them is staged, in the same record: so after a crash exactly those units run again that left nothing.

use crate::store::{Change, InboxKey};
use std::{
    collections::HashSet,
    sync::{Mutex, PoisonError},
};

/// The name of the blocking handlers' unit.
const BLOCKING: &str = "";

/// What an update that was taken in owes the inbox.
#[derive(Debug)]
pub(crate) struct Receipt {
    key: InboxKey,
    open: Mutex<Open>,
    /// From before a crash.
    resumed: Option<Resumed>,
}

/// What was done of an update before the process died.
#[derive(Clone, Debug, Default)]
pub(crate) struct Resumed {
    pub(crate) blocking_done: bool,
    pub(crate) done: HashSet<String>,
    /// Units of their own that were begun and not done.
    pub(crate) open: HashSet<String>,
}

#[derive(Debug)]
struct Open {
    units: usize,
    /// Units of their own that this process began.
    begun: Vec<String>,
}

impl Receipt {
    /// Of an update with its blocking unit still to be done.
    pub(crate) fn new(key: InboxKey, resumed: Option<Resumed>) -> Self {
        Self {
            key,
            open: Mutex::new(Open {
                units: 1,
                begun: Vec::new(),
            }),
            resumed,
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

    /// Whether a unit of its own is to run: not if it was done before a crash, and once the blocking unit is done only
    /// if it was begun.
    pub(crate) fn wants(&self, unit: &str) -> bool {
        match &self.resumed {
            Some(resumed) if resumed.blocking_done => resumed.open.contains(unit),
            Some(resumed) => !resumed.done.contains(unit),
            None => true,
        }
    }

    /// A unit of its own begins.
    pub(crate) fn begin(&self, unit: String) {
        let mut open = self.open.lock().unwrap_or_else(PoisonError::into_inner);
        open.units += 1;
        open.begun.push(unit);
    }

    /// A unit is done: `commit` is given what to write, and must hand it over before it returns, so that nobody's
    /// record with the entry's end can overtake it.
    pub(crate) fn done<T>(&self, unit: Option<&str>, commit: impl FnOnce(Vec<Change>) -> T) -> T {
        let mut open = self.open.lock().unwrap_or_else(PoisonError::into_inner);
        open.units = open.units.saturating_sub(1);
        if open.units == 0 {
            return commit(vec![Change::Finish(self.key)]);
        }
        let unit = unit.unwrap_or(BLOCKING);
        let mut changes = vec![Change::UnitDone {
            update: self.key,
            unit: unit.to_owned(),
        }];
        if unit == BLOCKING {
            changes.extend(open.begun.drain(..).map(|unit| Change::UnitOpen {
                update: self.key,
                unit,
            }));
        }
        commit(changes)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn done(receipt: &Receipt, unit: Option<&str>) -> String {
        receipt.done(unit, |changes| format!("{changes:?}"))
    }

    #[test]
    fn the_last_unit_ends_the_entry() {
        let receipt = Receipt::new(InboxKey(7), None);
        receipt.begin("a".to_owned());
        receipt.begin("b".to_owned());
        assert_eq!(
            done(&receipt, Some("b")),
            r#"[UnitDone { update: InboxKey(7), unit: "b" }]"#
        );
        let blocking = done(&receipt, None);
        assert!(
            blocking.contains(r#"UnitDone { update: InboxKey(7), unit: "" }"#)
                && blocking.contains(r#"UnitOpen { update: InboxKey(7), unit: "a" }"#)
        );
        assert_eq!(done(&receipt, Some("a")), "[Finish(InboxKey(7))]");
    }

    #[test]
    fn after_a_crash_only_what_left_nothing_runs_again() {
        let set = |units: &[&str]| units.iter().map(ToString::to_string).collect();
        let resumed = Resumed {
            blocking_done: true,
            done: set(&["a"]),
            open: set(&["b"]),
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
}
