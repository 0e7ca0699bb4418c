//! The store that keeps nothing but jobs: all is in the process's memory and ends with it.

use super::{
    Change, DataKey, JobKey, JobQuery, JobTable, Leftovers, Progress, Record, Request, Seq,
    StateKey, Store, StoreError, StoredJob, StoredValue,
};
use crate::handler::registration::BoxFuture;
use bot_api::types::UpdateId;
use std::sync::{Mutex, MutexGuard, PoisonError};
use tokio::sync::watch;

/// `BOT_STORE=memory`.
#[derive(Debug)]
pub(crate) struct MemoryStore {
    progress: watch::Sender<Progress>,
    jobs: Mutex<JobTable>,
}

impl Default for MemoryStore {
    fn default() -> Self {
        Self {
            progress: watch::Sender::new(Progress {
                durable: Seq::MAX,
                ..Progress::default()
            }),
            jobs: Mutex::default(),
        }
    }
}

impl MemoryStore {
    fn table(&self) -> MutexGuard<'_, JobTable> {
        self.jobs.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Store for MemoryStore {
    fn keeps(&self) -> bool {
        false
    }

    fn commit(&self, record: Record) -> Seq {
        let mut table = None;
        for change in &record.0 {
            if let Change::Job(change) = change {
                table.get_or_insert_with(|| self.table()).apply(change);
            }
        }
        0
    }

    fn progress(&self) -> watch::Receiver<Progress> {
        self.progress.subscribe()
    }

    fn waiting(&self) -> u64 {
        0
    }

    fn load(&self, _: DataKey) -> BoxFuture<'_, Result<Option<StoredValue>, StoreError>> {
        Box::pin(async { Ok(None) })
    }

    fn load_state(&self, _: StateKey) -> BoxFuture<'_, Result<Option<StoredValue>, StoreError>> {
        Box::pin(async { Ok(None) })
    }

    fn seen(&self, updates: Vec<(UpdateId, u64)>) -> BoxFuture<'_, Result<Vec<bool>, StoreError>> {
        Box::pin(async move { Ok(vec![false; updates.len()]) })
    }

    fn jobs(&self, query: JobQuery) -> BoxFuture<'_, Result<Vec<StoredJob>, StoreError>> {
        Box::pin(async move { Ok(self.table().query(&query)) })
    }

    fn last_job(&self) -> BoxFuture<'_, Result<JobKey, StoreError>> {
        Box::pin(async { Ok(self.table().last_key()) })
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
