//! Where a bot keeps what must survive: the updates it took in, the data, the answers that are still to be sent.
//!
//! A [`Store`] takes [`Record`]s: everything that one unit of work changes, to be applied whole or not at all, in the
//! order in which records were handed over. Handing over is synchronous and says nothing of durability; who has to be
//! sure waits for the record's [`Seq`]. So many records share one flush, and an update of a chat need not wait for the
//! flush of the one before: whatever it saw lies ahead of it in the log.
//!
//! Nothing here knows of handlers or lanes, and nothing above knows which store it is: values are loaded one at a time
//! when they are needed, and no more than one process is assumed only where a store says so itself.

#[cfg(any(feature = "sqlite", feature = "postgres"))]
mod columns;
#[cfg(all(test, any(feature = "sqlite", feature = "postgres")))]
mod conformance;
#[cfg(any(feature = "sqlite", feature = "postgres"))]
mod inspect;
mod jobs;
mod memory;
#[cfg(feature = "postgres")]
pub(crate) mod postgres;
#[cfg(feature = "sqlite")]
pub(crate) mod sqlite;
mod state;
#[cfg(any(feature = "sqlite", feature = "postgres"))]
mod writing;

#[cfg(any(feature = "sqlite", feature = "postgres"))]
pub(crate) use inspect::{Inspect, Letter};
pub(crate) use jobs::{JobChange, JobKey, JobQuery, JobTable, Place, StoredJob};
pub(crate) use memory::MemoryStore;
pub(crate) use state::{Part, StateKey};

use crate::handler::registration::BoxFuture;
use bot_api::types::UpdateId;
use bytes::Bytes;
use serde::{Deserialize, Serialize};
use std::{
    fmt,
    sync::Arc,
    time::{Duration, SystemTime, UNIX_EPOCH},
};
use tokio::sync::watch;

/// The number of a record in the order in which records are applied.
pub(crate) type Seq = u64;

/// The number of an update in the inbox; ids of updates restart, these do not.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct InboxKey(pub(crate) i64);

/// The number of a call in the outbox.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct OutboxKey(pub(crate) i64);

/// Milliseconds of Unix time: how rows say when they were written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Millis(pub(crate) i64);

impl Millis {
    /// The first whole millisecond that is not before a time: what waits for it is never early.
    pub(crate) fn not_before(time: SystemTime) -> Self {
        let whole = Self::from(time);
        if SystemTime::from(whole) < time {
            Self(whole.0.saturating_add(1))
        } else {
            whole
        }
    }
}

impl From<SystemTime> for Millis {
    fn from(time: SystemTime) -> Self {
        let since = time.duration_since(UNIX_EPOCH).unwrap_or_default();
        Self(since.as_millis().try_into().unwrap_or(i64::MAX))
    }
}

impl From<Millis> for SystemTime {
    fn from(Millis(millis): Millis) -> Self {
        let since = Duration::from_millis(millis.unsigned_abs());
        let time = if millis < 0 {
            UNIX_EPOCH.checked_sub(since)
        } else {
            UNIX_EPOCH.checked_add(since)
        };
        time.unwrap_or(UNIX_EPOCH)
    }
}

impl std::ops::Add<Duration> for Millis {
    type Output = Self;

    fn add(self, wait: Duration) -> Self {
        Self(self.0.saturating_add(millis(wait)))
    }
}

/// A duration as rows have it.
pub(crate) fn millis(duration: Duration) -> i64 {
    duration.as_millis().try_into().unwrap_or(i64::MAX)
}

/// What a value is kept for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum Space {
    Chat,
    User,
    Bot,
}

impl Space {
    /// As it stands in rows.
    pub(crate) fn as_str(self) -> &'static str {
        match self {
            Self::Chat => "chat",
            Self::User => "user",
            Self::Bot => "bot",
        }
    }

    /// From how it stands in rows.
    #[cfg(any(feature = "sqlite", feature = "postgres"))]
    pub(crate) fn from_name(name: &str) -> Self {
        match name {
            "chat" => Self::Chat,
            "user" => Self::User,
            _ => Self::Bot,
        }
    }
}

/// Which value.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct DataKey {
    pub(crate) space: Space,
    pub(crate) id: i64,
}

/// A value as it is kept: JSON text, and what is needed to understand it later.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct StoredValue {
    pub(crate) json: String,
    pub(crate) type_name: String,
    pub(crate) version: u32,
}

/// An update as it is kept until all its units of work are done.
#[derive(Clone, Debug)]
pub(crate) struct Received {
    pub(crate) key: InboxKey,
    /// `None` for an event of the bot's own, which nobody sends twice.
    pub(crate) update_id: Option<UpdateId>,
    /// Of the raw text: the same number with another text is another update.
    pub(crate) hash: u64,
    pub(crate) kind: String,
    pub(crate) at: Millis,
    /// `None` where nobody wants the update: then only the fact that it was seen is kept.
    pub(crate) text: Option<Bytes>,
}

/// A call that waits to be sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Queued {
    pub(crate) key: OutboxKey,
    pub(crate) chat: String,
    pub(crate) method: String,
    pub(crate) body: String,
    pub(crate) update: Option<UpdateId>,
    pub(crate) at: Millis,
    /// It is rather not made at all than twice.
    pub(crate) at_most_once: bool,
    /// It was on the wire when this was written, if it is to be made at most once.
    pub(crate) begun: bool,
}

/// One row that changes.
#[derive(Clone, Debug)]
pub(crate) enum Change {
    /// An update came in.
    Receive(Received),
    /// Telegram may forget what lies below this.
    Offset(i64),
    /// One unit of an update is done, others are not: `""` is the unit of its blocking handlers.
    UnitDone {
        update: InboxKey,
        unit: String,
    },
    /// A unit of its own begins when its update's blocking unit is done.
    UnitOpen {
        update: InboxKey,
        unit: String,
    },
    /// All units of the update are done.
    Finish(InboxKey),
    /// The update is about to run, and nothing else with it.
    Alone(InboxKey),
    /// Others run beside the update again.
    Among(InboxKey),
    /// The bot was asked to end: should it be killed before it has, no update is to blame.
    Ending,
    Put {
        key: DataKey,
        value: StoredValue,
        update: Option<UpdateId>,
        at: Millis,
    },
    Delete(DataKey),
    /// A conversation is in this state.
    PutState {
        key: StateKey,
        value: StoredValue,
        update: Option<UpdateId>,
        at: Millis,
    },
    /// A conversation has ended.
    EndState(StateKey),
    /// The conversations of one chat are another's; where both have the same one, the new chat's stays, unless the other
    /// replaces it.
    MoveStates {
        from: i64,
        to: i64,
        replace: bool,
    },
    /// A chat is no more; what comes for it later is another's.
    Gone {
        chat: i64,
        now: i64,
        at: Millis,
    },
    /// A call is to be sent.
    Send(Queued),
    /// A call that is to be made at most once is about to be.
    Begin(OutboxKey),
    /// It surely did not arrive, and is still to be made.
    Unsent(OutboxKey),
    /// A call was sent, or given up.
    Sent(OutboxKey),
    /// An update that cannot be handled is put aside.
    DeadLetter(DeadLetter),
    /// What an administrator asked for about a dead letter is done, and the letter goes; one that came back only to be
    /// unreadable again stays.
    Carried {
        letter: i64,
        stays: bool,
    },
    /// Something is to come into the inbox later, or not any more.
    Job(JobChange),
    /// A value that cannot be read is copied aside; it stays where it is, too.
    Quarantine {
        key: DataKey,
        value: StoredValue,
        error: String,
        at: Millis,
    },
    /// The same for a conversation's state.
    QuarantineState {
        key: StateKey,
        value: StoredValue,
        error: String,
        at: Millis,
    },
}

/// An update that was put aside.
#[derive(Clone, Debug)]
pub(crate) struct DeadLetter {
    pub(crate) update_id: Option<UpdateId>,
    pub(crate) kind: String,
    pub(crate) reason: String,
    pub(crate) text: Bytes,
    pub(crate) at: Millis,
    /// What of it was done already, and is not to be done again.
    pub(crate) done: Done,
}

/// Which units of an update are done.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Done {
    pub(crate) blocking: bool,
    /// Units of their own that were begun, and whether each is done.
    pub(crate) units: Vec<(String, bool)>,
}

/// Something an administrator asked for about a dead letter.
#[derive(Clone, Debug)]
pub(crate) struct Request {
    pub(crate) letter: i64,
    /// Whether it is to be handled again; else it is dropped.
    pub(crate) retry: bool,
    pub(crate) update_id: Option<UpdateId>,
    pub(crate) kind: String,
    pub(crate) text: Bytes,
    pub(crate) done: Done,
}

/// Changes that are applied together.
#[derive(Clone, Debug, Default)]
pub(crate) struct Record(pub(crate) Vec<Change>);

impl From<Vec<Change>> for Record {
    fn from(changes: Vec<Change>) -> Self {
        Self(changes)
    }
}

/// An update that was taken in before and is not done.
#[derive(Clone, Debug)]
pub(crate) struct Unfinished {
    pub(crate) received: Received,
    pub(crate) done: Done,
    /// How often the process died while this was unfinished.
    pub(crate) crashes: u32,
    /// How often it died while this ran alone.
    pub(crate) deaths_alone: u32,
}

/// What was left behind by the process before.
#[derive(Clone, Debug, Default)]
pub(crate) struct Leftovers {
    /// It did not end properly, and neither had it been asked to end nor has the machine been started since.
    pub(crate) crashed: bool,
    pub(crate) offset: Option<i64>,
    pub(crate) inbox: Vec<Unfinished>,
    pub(crate) outbox: Vec<Queued>,
    /// Chats that are no more, and whose what comes for them is.
    pub(crate) gone: Vec<(i64, i64)>,
    pub(crate) last_inbox: i64,
    pub(crate) last_outbox: i64,
}

/// How far a store has come.
#[derive(Clone, Debug, Default)]
pub(crate) struct Progress {
    /// Every record up to this one is on disk.
    pub(crate) durable: Seq,
    /// The store cannot write at present.
    pub(crate) failing: Option<Arc<Failing>>,
    /// The store has given up.
    pub(crate) broken: bool,
}

/// Why nothing can be written.
#[derive(Clone, Debug)]
pub(crate) struct Failing(pub(crate) StoreError);

/// What a store cannot do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct StoreError(pub(crate) String);

impl fmt::Display for StoreError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for StoreError {}

/// Why a store cannot be opened now.
#[cfg(any(feature = "sqlite", feature = "postgres"))]
#[derive(Debug)]
pub(crate) enum NotOpened {
    /// Another process has it.
    Locked,
    /// Nobody is there who could open it.
    #[cfg(feature = "postgres")]
    Unreachable(StoreError),
    Failed(StoreError),
}

/// Keeps one bot's state.
pub(crate) trait Store: Send + Sync + 'static {
    /// Whether anything is kept at all. If not, nobody need make records of anything but jobs, and values stay in memory
    /// for ever.
    fn keeps(&self) -> bool;

    /// Puts a record at the end of the log. It is applied whole, after all records before it.
    fn commit(&self, record: Record) -> Seq;

    /// How far the log is on disk.
    fn progress(&self) -> watch::Receiver<Progress>;

    /// How many records wait to be written.
    fn waiting(&self) -> u64;

    /// Reads a value; staged changes that are not on disk yet are not seen.
    fn load(&self, key: DataKey) -> BoxFuture<'_, Result<Option<StoredValue>, StoreError>>;

    /// The same for a conversation's state.
    fn load_state(&self, key: StateKey) -> BoxFuture<'_, Result<Option<StoredValue>, StoreError>>;

    /// Which of these updates were taken in before.
    fn seen(&self, updates: Vec<(UpdateId, u64)>) -> BoxFuture<'_, Result<Vec<bool>, StoreError>>;

    /// Jobs, those that are due first before the others; staged changes that are not on disk yet are not seen.
    fn jobs(&self, query: JobQuery) -> BoxFuture<'_, Result<Vec<StoredJob>, StoreError>>;

    /// The last number that was given to any job, whether it still is there.
    fn last_job(&self) -> BoxFuture<'_, Result<JobKey, StoreError>>;

    /// What an administrator asked for and is not done, at most once for each dead letter.
    fn requests(&self) -> BoxFuture<'_, Result<Vec<Request>, StoreError>>;

    /// What the process before left; called once, before the first record.
    fn leftovers(&self) -> BoxFuture<'_, Result<Leftovers, StoreError>>;

    /// Writes all that waits and ends.
    fn close(&self) -> BoxFuture<'_, Result<(), StoreError>>;
}

/// Waits until a record is on disk.
///
/// # Errors
/// When the store has given up.
pub(crate) async fn durable(store: &dyn Store, seq: Seq) -> Result<(), StoreError> {
    let mut progress = store.progress();
    if progress.borrow().durable >= seq {
        return Ok(());
    }
    match progress
        .wait_for(|progress| progress.durable >= seq || progress.broken)
        .await
    {
        Ok(progress) if progress.durable >= seq => Ok(()),
        _ => Err(StoreError(
            "the store has given up: what was not written is done again after a restart".to_owned(),
        )),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_not_before_a_time_is_never_early() {
        let at = |micros| Millis::not_before(UNIX_EPOCH + Duration::from_micros(micros));
        assert_eq!(at(7_000), Millis(7));
        assert_eq!(at(7_001), Millis(8));
        assert_eq!(at(7_999), Millis(8));
    }
}
