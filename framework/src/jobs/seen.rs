//! A store on the way to which jobs are seen: everything that a record does to them, in the order of the records.

use super::Agenda;
use crate::{
    handler::registration::BoxFuture,
    store::{
        DataKey, JobKey, JobQuery, Leftovers, Progress, Record, Request, Seq, StateKey, Store,
        StoreError, StoredJob, StoredValue,
    },
};
use bot_api::types::UpdateId;
use std::sync::Arc;
use tokio::sync::watch;

/// A store on the way to which jobs are seen.
pub(super) struct Seen {
    pub(super) store: Arc<dyn Store>,
    pub(super) agenda: Agenda,
}

impl Store for Seen {
    fn keeps(&self) -> bool {
        self.store.keeps()
    }

    fn commit(&self, record: Record) -> Seq {
        self.agenda.commit(&*self.store, record)
    }

    fn progress(&self) -> watch::Receiver<Progress> {
        self.store.progress()
    }

    fn waiting(&self) -> u64 {
        self.store.waiting()
    }

    fn load(&self, key: DataKey) -> BoxFuture<'_, Result<Option<StoredValue>, StoreError>> {
        self.store.load(key)
    }

    fn load_state(&self, key: StateKey) -> BoxFuture<'_, Result<Option<StoredValue>, StoreError>> {
        self.store.load_state(key)
    }

    fn seen(&self, updates: Vec<(UpdateId, u64)>) -> BoxFuture<'_, Result<Vec<bool>, StoreError>> {
        self.store.seen(updates)
    }

    fn jobs(&self, query: JobQuery) -> BoxFuture<'_, Result<Vec<StoredJob>, StoreError>> {
        self.store.jobs(query)
    }

    fn last_job(&self) -> BoxFuture<'_, Result<JobKey, StoreError>> {
        self.store.last_job()
    }

    fn requests(&self) -> BoxFuture<'_, Result<Vec<Request>, StoreError>> {
        self.store.requests()
    }

    fn leftovers(&self) -> BoxFuture<'_, Result<Leftovers, StoreError>> {
        self.store.leftovers()
    }

    fn close(&self) -> BoxFuture<'_, Result<(), StoreError>> {
        self.store.close()
    }
}
