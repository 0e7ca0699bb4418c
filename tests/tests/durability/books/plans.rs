//! What jobs did.

use super::Verdict;
use crate::crowd::Said;
use serde::Deserialize;
use std::collections::BTreeSet;

/// How often a repeating job of `durability_probe` runs.
const TICKS: usize = 3;

/// As `durability_probe` keeps it.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Ran {
    rung: Vec<u64>,
    ticks: Vec<(u64, u64)>,
    pub(super) alarms: Vec<u64>,
    botched: Vec<u64>,
}

impl Verdict {
    /// Each job ran as often as it was to run, and those of a failed handler did not.
    pub(super) fn plans(&mut self, name: &str, ran: &Ran, said: &[Said]) {
        let of = |kind| said.iter().filter(move |said| said.kind == kind);
        let numbers = |kind| of(kind).map(|said| said.number).collect::<Vec<_>>();
        self.compare(&format!("{name} rung"), &ran.rung, &numbers("ring"));
        self.compare(&format!("{name} botched"), &ran.botched, &numbers("botch"));
        let ticks: Vec<_> = ran.ticks.iter().map(|tick| tick.0).collect();
        let again = of("again").flat_map(|said| [said.number; TICKS]);
        let again: Vec<_> = again.collect();
        self.compare(&format!("{name} ticks"), &ticks, &again);
        let mut times = BTreeSet::new();
        let again = ran.ticks.iter().filter(|tick| !times.insert(**tick));
        self.twice
            .extend(again.map(|(number, due)| format!("{name} tick {number} of {due}")));
        self.alarms(name, &ran.alarms, &numbers("alarm"));
    }

    /// The last one rang; those before it rang or were replaced.
    fn alarms(&mut self, name: &str, rang: &[u64], set: &[u64]) {
        let mut once = BTreeSet::new();
        let wrong = rang
            .iter()
            .filter(|number| !once.insert(**number) || !set.contains(number));
        self.twice
            .extend(wrong.map(|number| format!("{name} alarm: {number}")));
        let silent = set.last().filter(|last| !rang.contains(last));
        self.lost
            .extend(silent.map(|number| format!("{name} alarm: {number}")));
    }
}
