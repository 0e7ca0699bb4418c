//! Who hands updates to handlers: its table, its lanes, its numbers, and the way to it from below.

use super::{events::Told, lanes::Lanes, routes::RouteTable};
use crate::{
    error::Error,
    handler::{commands::Listing, registration::BoxFuture, update_hook::UpdateHooks},
    jobs::{JobFunction, Run},
    runtime::{Handle, Phase, QueueClosed, Runtime, Upstream},
    store::{InboxKey, JobChange, Leftovers, Millis, OutboxKey, Seq, StoreError},
    update::{Malformed, UnitName, Update},
};
use bot_api::types::UpdateId;
use std::{
    any::TypeId,
    collections::HashSet,
    sync::{
        Arc, Mutex, MutexGuard, PoisonError, RwLock, Weak,
        atomic::{AtomicBool, AtomicI64, Ordering},
    },
    time::Duration,
};
use tokio::sync::{Notify, Semaphore, watch};

/// What hands updates to handlers.
pub(crate) struct Dispatcher {
    me: Weak<Self>,
    handle: Handle,
    table: RwLock<Arc<RouteTable>>,
    /// Told when other handlers were swapped in.
    table_changed: Notify,
    /// How long a handler may take that says nothing of its own.
    timeout: Option<Duration>,
    /// What comes around every update.
    pub(super) hooks: UpdateHooks,
    /// How many handlers that block nobody may run.
    pub(super) background: Arc<Semaphore>,
    /// Places of error handlers that block nobody: of their own, since who has a place of the others may fail.
    pub(super) reporting: Arc<Semaphore>,
    entrance: Mutex<Entrance>,
    /// Events on their way into their lanes, in the order in which they were told.
    pub(super) told: Mutex<Told>,
    numbers: Numbers,
    /// Chats to which answers of the process before are still to be sent.
    pub(super) owed: watch::Sender<HashSet<String>>,
    /// The process before died, and it may have been of an update that was not on disk yet.
    pub(super) wary: AtomicBool,
}

/// The way into the bot, over its life.
#[derive(Clone)]
enum Entrance {
    /// It does not run.
    Shut,
    Open(Lanes),
    /// What is in it is finished, and what that tells is a part of it.
    Closing,
}

/// The next numbers of rows, and how far updates were fetched.
#[derive(Default)]
struct Numbers {
    inbox: AtomicI64,
    outbox: AtomicI64,
    /// What was asked for last; 0 before the first time.
    offset: AtomicI64,
}

/// How many records may wait to be written before no further update is begun.
const RECORDS_AHEAD: u64 = 4_096;

impl Dispatcher {
    /// A dispatcher that is connected to `runtime`, without lanes yet.
    pub(crate) fn new(
        runtime: &Arc<Runtime>,
        table: RouteTable,
        hooks: UpdateHooks,
        timeout: Option<Duration>,
        background: usize,
    ) -> Arc<Self> {
        let places = || Arc::new(Semaphore::new(background.min(Semaphore::MAX_PERMITS)));
        let dispatcher = Arc::new_cyclic(|me| Self {
            me: me.clone(),
            handle: Handle::new(runtime.clone()),
            table: RwLock::new(Arc::new(table)),
            table_changed: Notify::new(),
            timeout,
            hooks,
            background: places(),
            reporting: places(),
            entrance: Mutex::new(Entrance::Shut),
            told: Mutex::default(),
            numbers: Numbers::default(),
            owed: watch::Sender::default(),
            wary: AtomicBool::new(false),
        });
        runtime.connect(&dispatcher);
        dispatcher
    }

    pub(crate) fn runtime(&self) -> &Arc<Runtime> {
        self.handle.runtime()
    }

    pub(crate) fn handle(&self) -> &Handle {
        &self.handle
    }

    pub(super) fn timeout(&self) -> Option<Duration> {
        self.timeout
    }

    /// The handlers as they are now.
    pub(crate) fn table(&self) -> Arc<RouteTable> {
        self.table
            .read()
            .unwrap_or_else(PoisonError::into_inner)
            .clone()
    }

    /// Swaps in other handlers; updates that are being handled keep theirs.
    pub(crate) fn replace_table(
        &self,
        change: impl FnOnce(&RouteTable) -> Option<RouteTable>,
    ) -> bool {
        let mut table = self.table.write().unwrap_or_else(PoisonError::into_inner);
        match change(&table) {
            Some(changed) => {
                *table = Arc::new(changed);
                self.table_changed.notify_one();
                true
            }
            None => false,
        }
    }

    /// Returns when other handlers were swapped in since the last time; for one listener. Cancel-safe.
    #[cfg(feature = "webhook")]
    pub(crate) async fn table_changed(&self) {
        self.table_changed.notified().await;
    }

    /// Opens the lanes: from here on updates are taken in.
    pub(crate) fn open(&self, lanes: Lanes) {
        *self.entrance() = Entrance::Open(lanes);
    }

    /// Takes no more updates; those in the lanes are finished.
    pub(crate) fn close(&self) {
        *self.entrance() = Entrance::Closing;
    }

    /// All is done: nothing is taken in any more, not even from inside.
    pub(crate) fn shut(&self) {
        *self.entrance() = Entrance::Shut;
    }

    pub(super) fn is_shut(&self) -> bool {
        matches!(*self.entrance(), Entrance::Shut)
    }

    pub(super) fn lanes(&self) -> Option<Lanes> {
        match &*self.entrance() {
            Entrance::Open(lanes) => Some(lanes.clone()),
            Entrance::Shut | Entrance::Closing => None,
        }
    }

    fn entrance(&self) -> MutexGuard<'_, Entrance> {
        self.entrance.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Waits while too many records are not on disk: what is handled must not run ahead of it without end.
    pub(super) async fn room(&self) {
        if !self.runtime().values.keeps() {
            return;
        }
        let store = self.runtime().values.store();
        if store.waiting() <= RECORDS_AHEAD {
            return;
        }
        let mut progress = store.progress();
        // A store that has given up ends the bot; nobody need wait for it, nor for one that is slow at the end.
        tokio::select! {
            biased;
            () = self.runtime().shutdown.reached(Phase::Cancelled) => {}
            _ = progress.wait_for(|progress| progress.broken || store.waiting() <= RECORDS_AHEAD) => {}
        }
    }

    /// The time, as rows have it.
    pub(super) fn now(&self) -> Millis {
        self.runtime().clock.now().into()
    }

    pub(super) fn next_inbox(&self) -> InboxKey {
        InboxKey(self.numbers.inbox.fetch_add(1, Ordering::Relaxed) + 1)
    }

    pub(super) fn next_outbox(&self) -> OutboxKey {
        OutboxKey(self.numbers.outbox.fetch_add(1, Ordering::Relaxed) + 1)
    }

    /// Goes on counting where the process before stopped.
    pub(crate) fn start_numbers(&self, left: &Leftovers) {
        let Numbers {
            inbox,
            outbox,
            offset,
        } = &self.numbers;
        inbox.fetch_max(left.last_inbox, Ordering::Relaxed);
        outbox.fetch_max(left.last_outbox, Ordering::Relaxed);
        offset.store(left.offset.unwrap_or(0), Ordering::Relaxed);
    }

    /// What Telegram was asked for last, noting what it is asked for next.
    pub(super) fn asked_for(&self, next: Option<UpdateId>) -> Option<i64> {
        next.map(|next| self.numbers.offset.swap(next.0, Ordering::Relaxed))
    }
}

impl Upstream for Dispatcher {
    fn receive(
        &self,
        updates: Vec<Update>,
        malformed: Vec<Malformed>,
        next: Option<UpdateId>,
    ) -> BoxFuture<'_, Result<(), StoreError>> {
        Box::pin(async move {
            match self.me.upgrade() {
                Some(me) => Dispatcher::receive(&me, updates, malformed, next).await,
                None => Err(StoreError("the bot has ended".to_owned())),
            }
        })
    }

    fn submit(&self, updates: Vec<Update>) -> BoxFuture<'_, Result<(), QueueClosed>> {
        Box::pin(async move {
            match self.lanes() {
                Some(lanes) => lanes.submit(updates).await,
                None => Err(QueueClosed),
            }
        })
    }

    fn process(&self, update: Update) -> BoxFuture<'_, ()> {
        Box::pin(async move {
            if let Some(me) = self.me.upgrade() {
                me.process_update(&update).await;
            }
        })
    }

    fn tell(&self, event: Update) -> Option<Seq> {
        self.me.upgrade().and_then(|me| me.tell_now(event))
    }

    fn job(&self, identity: TypeId) -> Option<JobFunction> {
        super::jobs::function(&self.table(), identity)
    }

    fn read_job(&self, run: Run) -> Result<Update, String> {
        Dispatcher::read_job(self, run)
    }

    fn change_jobs(&self, changes: Vec<JobChange>) -> Option<Seq> {
        let is_open = self.runtime().agenda.is_open();
        is_open.then(|| self.change_jobs_now(changes))
    }

    fn commands(&self) -> Arc<Listing> {
        self.table().commands().clone()
    }

    fn report(&self, error: Error, update: Option<Update>) -> BoxFuture<'_, ()> {
        Box::pin(async move {
            if let Some(me) = self.me.upgrade() {
                me.report_error(error, update).await;
            }
        })
    }

    fn task_failed(
        &self,
        error: Error,
        update: Option<Update>,
        unit: UnitName,
    ) -> BoxFuture<'_, ()> {
        Box::pin(async move {
            if let Some(me) = self.me.upgrade() {
                let update = update.unwrap_or_else(|| Update::nothing(&self.runtime().bot));
                me.end_task(error, &update, unit).await;
            }
        })
    }
}
