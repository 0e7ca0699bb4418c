//! The store that keeps nothing: all is in the process's memory and ends with it.

use super::{DataKey, Leftovers, Progress, Record, Request, Seq, Store, StoreError, StoredValue};
use crate::handler::registration::BoxFuture;
use bot_api::types::UpdateId;
use tokio::sync::watch;

/// `BOT_STORE=memory`.
#[derive(Debug)]
pub(crate) struct MemoryStore(watch::Sender<Progress>);

impl Default for MemoryStore {
    fn default() -> Self {
        Self(watch::Sender::new(Progress {
            durable: Seq::MAX,
            ..Progress::default()
        }))
    }
}

impl Store for MemoryStore {
    fn keeps(&self) -> bool {
        false
    }

    fn commit(&self, _: Record) -> Seq {
        0
    }

    fn progress(&self) -> watch::Receiver<Progress> {
        self.0.subscribe()
    }

    fn waiting(&self) -> u64 {
        0
    }

    fn load(&self, _: DataKey) -> BoxFuture<'_, Result<Option<StoredValue>, StoreError>> {
        Box::pin(async { Ok(None) })
    }

    fn seen(&self, updates: Vec<(UpdateId, u64)>) -> BoxFuture<'_, Result<Vec<bool>, StoreError>> {
        Box::pin(async move { Ok(vec![false; updates.len()]) })
    }

    fn requests(&self) -> BoxFuture<'_, Result<Vec<Request>, StoreError>> {
        Box::pin(async { Ok(Vec::new()) })
    }

    fn leftovers(&self) -> BoxFuture<'_, Result<Leftovers, StoreError>> {
        Box::pin(async { Ok(Leftovers::default()) })
    }

    fn close(&self) -> BoxFuture<'_, Result<(), StoreError>> {
        Box::pin(async { Ok(()) })
    }
}
