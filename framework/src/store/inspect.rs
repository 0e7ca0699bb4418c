//! What an administrator sees and asks of what a bot keeps, beside the running bot or without one.

use super::{DataKey, StateKey, StoreError, StoredJob, StoredValue};
use bot_api::Timestamp;
use bytes::Bytes;

/// A dead letter, as it is listed.
#[derive(Clone, Debug)]
pub(crate) struct Letter {
    pub(crate) id: i64,
    pub(crate) update_id: Option<i64>,
    pub(crate) kind: String,
    pub(crate) reason: String,
    pub(crate) at_ms: i64,
    pub(crate) body: Bytes,
}

impl Letter {
    /// When it was put aside.
    pub(crate) fn at(&self) -> Timestamp {
        Timestamp(self.at_ms / 1_000)
    }
}

/// A look into a store, for one bot. Waits for the disk or the network.
pub(crate) trait Inspect {
    /// The dead letters, oldest first.
    fn letters(&self) -> Result<Vec<Letter>, StoreError>;

    /// Leaves a request for the bot that has the store, or for the next one that opens it. Returns how many letters it
    /// is about.
    fn ask(&self, command: &str, id: Option<i64>) -> Result<usize, StoreError>;

    /// Every value, for a check that each can still be read.
    fn values(&self, each: &mut dyn FnMut(DataKey, StoredValue)) -> Result<(), StoreError>;

    /// Every state of a conversation, for the same.
    fn states(&self, each: &mut dyn FnMut(StateKey, StoredValue)) -> Result<(), StoreError>;

    /// All jobs of a kind.
    fn jobs(&self, kind: &str) -> Result<Vec<StoredJob>, StoreError>;

    /// The store's own check of itself, where it has one.
    fn integrity(&self) -> Result<(), StoreError>;
}
