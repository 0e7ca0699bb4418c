//! What all writers have in common: what they are asked to do, how long they try, and what they remember for how long.

use super::{Record, StoreError};
use std::time::Duration;
use tokio::sync::oneshot;

/// What a writer is asked to do, in order.
pub(super) enum Work {
    Write(Record),
    /// The process before may have died: counts that against the updates it left, and tells whether it has.
    CountCrash(oneshot::Sender<Result<bool, StoreError>>),
    /// Writes what is left, says that all is well, and ends.
    Close(oneshot::Sender<Result<(), StoreError>>),
}

/// The store cannot write any more.
pub(super) struct GaveUp;

/// The most records of one transaction.
pub(super) const GROUP: usize = 512;
/// How long a transaction that fails is tried again before the store gives up.
pub(super) const PATIENCE: Duration = Duration::from_secs(60);
/// How long it waits before it tries again: this at first, then twice as long each time …
pub(super) const FIRST_WAIT: Duration = Duration::from_millis(50);
/// … up to this.
pub(super) const LONGEST_WAIT: Duration = Duration::from_secs(2);
/// How long it is remembered that an update came in: an hour longer than Telegram keeps one.
pub(super) const SEEN_FOR_MS: i64 = 25 * 60 * 60 * 1_000;
/// How often what need not be remembered any more is thrown away.
pub(super) const TIDY_MS: i64 = 60 * 60 * 1_000;

/// Which run of the machine this is, where it can be known: what a power failure ended, no update has killed.
pub(super) fn boot() -> Option<String> {
    line_of("/proc/sys/kernel/random/boot_id")
}

/// Which machine this is, where it can be known.
#[cfg(feature = "postgres")]
pub(super) fn machine() -> Option<String> {
    line_of("/etc/machine-id")
}

fn line_of(file: &str) -> Option<String> {
    let line = std::fs::read_to_string(file).ok()?;
    Some(line.trim().to_owned()).filter(|line| !line.is_empty())
}
