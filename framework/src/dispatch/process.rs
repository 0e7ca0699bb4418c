//! Takes one update through the groups, in one unit of work.

use super::{
    candidates::Candidates,
    failure::Report,
    lanes::{Lanes, handle_one},
    outbox::{Answer, Author},
    route::{Route, scopes},
    routes::RouteTable,
    run::{Success, context, run},
};
use crate::{
    data::{Keys, Scope, Staged, Stamp, Unit, Unreadable},
    error::{Error, ErrorKind, panic_message},
    handler::{
        extract::{Context, Function},
        kind,
        outcome::Flow,
        registration::BoxFuture,
    },
    runtime::{Handle, Phase, QueueClosed, Runtime, Upstream},
    store::{Change, InboxKey, Millis, OutboxKey, StoreError},
    update::{Malformed, Receipt, Update},
};
use bot_api::types::{UpdateId, UpdateKind};
use std::{
    panic::AssertUnwindSafe,
    sync::{
        Arc, Mutex, PoisonError, RwLock, Weak,
        atomic::{AtomicBool, AtomicI64, Ordering},
    },
    time::Duration,
};
use tokio::sync::Semaphore;

/// What hands updates to handlers.
pub(crate) struct Dispatcher {
    me: Weak<Self>,
    handle: Handle,
    table: RwLock<Arc<RouteTable>>,
    /// How long a handler may take that says nothing of its own.
    timeout: Option<Duration>,
    /// How many handlers that block nobody may run.
    pub(super) background: Arc<Semaphore>,
    /// Places of error handlers that block nobody: of their own, since who has a place of the others may fail.
    pub(super) reporting: Arc<Semaphore>,
    lanes: Mutex<Option<Lanes>>,
    numbers: Numbers,
    /// The process before died, and it may have been of an update that was not on disk yet.
    pub(super) wary: AtomicBool,
}

/// The next numbers of rows, and how far updates were fetched.
#[derive(Default)]
struct Numbers {
    inbox: AtomicI64,
    outbox: AtomicI64,
    /// What was asked for last; 0 before the first time.
    offset: AtomicI64,
}

/// A unit of work and what is to be sent when it is staged.
pub(super) struct Work {
    pub(super) unit: Unit,
    pub(super) answers: Vec<Answer>,
    /// Error handlers that block nobody, for which there was no place at once.
    pub(super) reports: Vec<Report>,
}

impl Work {
    pub(super) fn new(unit: Unit) -> Self {
        Self {
            unit,
            answers: Vec::new(),
            reports: Vec::new(),
        }
    }

    /// Keeps what a handler left.
    pub(super) fn take(
        &mut self,
        success: Success,
        ctx: &Context,
        author: Author,
    ) -> Result<Flow, Error> {
        let Success {
            mut changes,
            answers,
            flow,
        } = success;
        let calls = std::mem::take(&mut changes.calls);
        self.unit.merge(changes).map_err(|error| {
            let Function { name, at, .. } = &*ctx.invocation().function;
            let error = format!("its data cannot be written as JSON: {error}");
            Error::of(ErrorKind::Data, error)
                .in_function(name, *at)
                .on_update(ctx.update())
        })?;
        let answer = |call| Answer { call, author };
        self.answers
            .extend(calls.into_iter().chain(answers).map(answer));
        Ok(flow)
    }
}

/// An update is not to be handled, for this reason.
pub(super) struct PutAside(pub(super) String);

/// How many records may wait to be written before no further update is begun.
const RECORDS_AHEAD: u64 = 4_096;
/// How often data that cannot be read is tried again.
const DATA_RETRY: Duration = Duration::from_secs(30);

impl Dispatcher {
    /// A dispatcher that is connected to `runtime`, without lanes yet.
    pub(crate) fn new(
        runtime: &Arc<Runtime>,
        table: RouteTable,
        timeout: Option<Duration>,
        background: usize,
    ) -> Arc<Self> {
        let dispatcher = Arc::new_cyclic(|me| Self {
            me: me.clone(),
            handle: Handle::new(runtime.clone()),
            table: RwLock::new(Arc::new(table)),
            timeout,
            background: Arc::new(Semaphore::new(background)),
            reporting: Arc::new(Semaphore::new(background)),
            lanes: Mutex::new(None),
            numbers: Numbers::default(),
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
                true
            }
            None => false,
        }
    }

    /// Opens the lanes: from here on updates are taken in.
    pub(crate) fn open(&self, lanes: Lanes) {
        *self.lanes.lock().unwrap_or_else(PoisonError::into_inner) = Some(lanes);
    }

    /// Takes no more updates; those in the lanes are finished.
    pub(crate) fn close(&self) {
        drop(
            self.lanes
                .lock()
                .unwrap_or_else(PoisonError::into_inner)
                .take(),
        );
    }

    pub(super) fn lanes(&self) -> Option<Lanes> {
        self.lanes
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .clone()
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
        let since = self
            .runtime()
            .clock
            .now()
            .duration_since(std::time::UNIX_EPOCH)
            .unwrap_or_default();
        Millis(since.as_millis().try_into().unwrap_or(i64::MAX))
    }

    pub(super) fn next_inbox(&self) -> InboxKey {
        InboxKey(self.numbers.inbox.fetch_add(1, Ordering::Relaxed) + 1)
    }

    pub(super) fn next_outbox(&self) -> OutboxKey {
        OutboxKey(self.numbers.outbox.fetch_add(1, Ordering::Relaxed) + 1)
    }

    /// Goes on counting where the process before stopped.
    pub(super) fn start_numbers(&self, offset: Option<i64>, inbox: i64, outbox: i64) {
        self.numbers.inbox.fetch_max(inbox, Ordering::Relaxed);
        self.numbers.outbox.fetch_max(outbox, Ordering::Relaxed);
        self.numbers
            .offset
            .store(offset.unwrap_or(0), Ordering::Relaxed);
    }

    /// What Telegram was asked for last, noting what it is asked for next.
    pub(super) fn asked_for(&self, next: Option<UpdateId>) -> Option<i64> {
        let asked = match next {
            Some(next) => self.numbers.offset.swap(next.0, Ordering::Relaxed),
            None => return None,
        };
        Some(asked)
    }

    /// Everything that happens to one update.
    pub(super) async fn process_update(self: &Arc<Self>, update: &Update) {
        let table = self.table();
        let candidates = table.candidates(update);
        if candidates.is_empty() && !update.migrates() {
            return self.settle(None, update, Vec::new());
        }
        let kind = match update.kind() {
            Ok(kind) => kind,
            Err(error) => {
                self.settle(None, update, self.put_aside(update, &error.to_string()));
                let error = Error::of(ErrorKind::Decode, error.clone()).on_update(update);
                return self.report_error(error, Some(update.clone())).await;
            }
        };
        if update.migrates() {
            self.follow_migration(kind).await;
        }
        let mut pass = Pass {
            table: &table,
            update,
            kind,
            candidates: candidates.clone(),
            work: None,
            apart: Vec::new(),
        };
        let passed = self.through_groups(&mut pass, candidates).await;
        let Pass { work, apart, .. } = pass;
        match passed {
            Ok(()) => self.finish(work, update, None).await,
            Err(PutAside(reason)) => self.settle(work, update, self.put_aside(update, &reason)),
        }
        for route in apart {
            self.spawn_route(&route, update).await;
        }
    }

    async fn through_groups<'t>(
        self: &Arc<Self>,
        pass: &mut Pass<'t>,
        mut left: Candidates<'t>,
    ) -> Result<(), PutAside> {
        let blocking_done = pass.update.receipt().is_some_and(Receipt::blocking_done);
        while let Some(route) = self.next_match(pass, &mut left).await {
            let flow = match route {
                Ok(route) if !route.block => {
                    self.run_apart(pass, route);
                    Flow::Continue
                }
                _ if blocking_done => Flow::Continue,
                Ok(route) => self.run_blocking(pass, route).await?,
                Err(error) => self.fail_in(pass, error).await?,
            };
            if flow == Flow::Stop {
                break;
            }
        }
        Ok(())
    }

    /// The next group's first match, or the panic of a filter, which ends its group too.
    async fn next_match<'t>(
        &self,
        pass: &mut Pass<'t>,
        left: &mut Candidates<'t>,
    ) -> Option<Result<&'t Arc<Route>, Error>> {
        let me = self.runtime().me.get();
        let mut tried = None;
        let found = std::panic::catch_unwind(AssertUnwindSafe(|| {
            left.find(|route| {
                tried = Some(*route);
                route.matches(pass.update, pass.kind, me)
            })
        }));
        let (group, found) = match (found, tried) {
            (Ok(None), _) | (Err(_), None) => return None,
            (Ok(Some(route)), _) => (route.group, Ok(route)),
            (Err(payload), Some(route)) => {
                let Function { name, at, .. } = &*route.function;
                let error = Error::of(ErrorKind::Filter, panic_message(&*payload))
                    .in_function(name, *at)
                    .on_update(pass.update);
                (route.group, Err(error))
            }
        };
        left.skip_group(group);
        Some(found)
    }

    async fn run_blocking(
        self: &Arc<Self>,
        pass: &mut Pass<'_>,
        route: &Arc<Route>,
    ) -> Result<Flow, PutAside> {
        let limit = route.timeout.or(self.timeout);
        let savepoint = self.work(pass).await?.unit.savepoint();
        let ctx = context(&self.handle, pass.update, savepoint, &route.function);
        let ran = run(&ctx, (route.built.body)(ctx.clone()), limit).await;
        let work = self.work(pass).await?;
        match ran.and_then(|success| work.take(success, &ctx, Author::Handler)) {
            Ok(flow) => Ok(flow),
            Err(error) => self.fail_in(pass, error).await,
        }
    }

    async fn fail_in(
        self: &Arc<Self>,
        pass: &mut Pass<'_>,
        error: Error,
    ) -> Result<Flow, PutAside> {
        self.work(pass).await?;
        let Pass {
            table,
            update,
            work: Some(work),
            ..
        } = pass
        else {
            return Ok(Flow::Continue);
        };
        Ok(self.fail(table, update, work, error).await)
    }

    /// The update's unit of work, opened when the first handler needs it: with all the data that any handler of any
    /// group may hold, so that nothing has to be locked later.
    async fn work<'p>(self: &Arc<Self>, pass: &'p mut Pass<'_>) -> Result<&'p mut Work, PutAside> {
        if pass.work.is_none() {
            let keys = pass.keys();
            let unit = if keys.is_empty() {
                Unit::empty(&self.runtime().values)
            } else {
                self.lock(keys, pass.update).await?
            };
            pass.work = Some(Work::new(unit));
        }
        match &mut pass.work {
            Some(work) => Ok(work),
            None => unreachable!("made above"),
        }
    }

    /// Locks and reads data. What cannot be read makes the update wait, with its lane: it is told once, and tried again
    /// until it can be read, unless the user's own decision is to put the update aside.
    pub(super) async fn lock(
        self: &Arc<Self>,
        keys: Keys,
        update: &Update,
    ) -> Result<Unit, PutAside> {
        let mut told = false;
        loop {
            let unreadable = match Unit::lock(&self.runtime().values, keys).await {
                Ok(unit) => return Ok(unit),
                Err(unreadable) => unreadable,
            };
            let text = unreadable.to_string();
            let (kind, skip) = match unreadable {
                Unreadable::Store(_) => (ErrorKind::Store, false),
                Unreadable::Value { skip, .. } => (ErrorKind::Data, skip),
            };
            if !told {
                told = true;
                self.report_dataless(Error::of(kind, text.clone()).on_update(update))
                    .await;
            }
            if skip {
                return Err(PutAside(text));
            }
            self.runtime()
                .activity
                .idle_during(self.runtime().clock.sleep(DATA_RETRY))
                .await;
        }
    }

    /// A handler that blocks nobody starts at once, unless it holds data or too many run: then when this update's unit
    /// is staged, since nobody may wait for a place while holding locks.
    fn run_apart(self: &Arc<Self>, pass: &mut Pass<'_>, route: &Arc<Route>) {
        if let Some(receipt) = pass.update.receipt() {
            if !receipt.wants(&route.path()) {
                return;
            }
            receipt.begin(route.path());
        }
        let at_once = scopes(route.needs())
            .next()
            .is_none()
            .then(|| self.background.clone().try_acquire_owned().ok());
        match at_once.flatten() {
            Some(place) => self.start_route(route, pass.update, place),
            None => pass.apart.push(route.clone()),
        }
    }

    /// Ends a unit: its changes become visible, then its answers go out and those start who had to wait for it.
    pub(super) async fn finish(
        self: &Arc<Self>,
        work: Option<Work>,
        update: &Update,
        unit: Option<&str>,
    ) {
        let empty = || Work::new(Unit::empty(&self.runtime().values));
        let work = work.unwrap_or_else(empty);
        let mut changes = Vec::new();
        let outgoing = self.enqueue(work.answers, update, &mut changes);
        let Staged { seq, events } = self.stage(work.unit, update, unit, changes);
        self.submit_events(events);
        self.send(seq, outgoing, update).await;
        self.spawn_reports(work.reports, update).await;
    }

    /// Ends the blocking unit of an update that no handler ran to its end for, with nothing but `changes`.
    fn settle(self: &Arc<Self>, work: Option<Work>, update: &Update, changes: Vec<Change>) {
        drop(work);
        self.stage(Unit::empty(&self.runtime().values), update, None, changes);
    }

    /// The step after which a unit is done: no `await`, nothing comes between.
    fn stage(
        &self,
        data: Unit,
        update: &Update,
        unit: Option<&str>,
        mut changes: Vec<Change>,
    ) -> Staged {
        let stamp = Stamp {
            update: update.id(),
            at: if self.runtime().values.keeps() {
                self.now()
            } else {
                Millis::default()
            },
        };
        match update.receipt() {
            Some(receipt) => receipt.done(unit, |end| {
                changes.extend(end);
                data.stage(changes, stamp)
            }),
            None => data.stage(changes, stamp),
        }
    }

    /// Puts told events into their lanes, without making anybody wait: their number is bounded by that of handlers.
    /// Where the lanes are closed, they are handled at once, as part of what is still running.
    pub(super) fn submit_events(self: &Arc<Self>, events: Vec<Update>) {
        if events.is_empty() {
            return;
        }
        let busy = self.runtime().activity.begin();
        let tasks = &self.runtime().tasks;
        if let Some(lanes) = self.lanes() {
            tasks.spawn(async move {
                let _busy = busy;
                if lanes.submit(events).await.is_err() {
                    tracing::error!(target: "bot", "told events found no lane and are dropped");
                }
            });
        } else {
            let dispatcher = self.clone();
            tasks.spawn(async move {
                let _busy = busy;
                dispatcher.handle_outside_lanes(events).await;
            });
        }
    }

    async fn handle_outside_lanes(self: &Arc<Self>, events: Vec<Update>) {
        let cut = self.runtime().shutdown.reached(Phase::Cancelled);
        tokio::pin!(cut);
        for event in events {
            tokio::select! {
                biased;
                () = &mut cut => return,
                () = handle_one(self.clone(), event) => {}
            }
        }
    }
}

/// One update on its way through the groups.
struct Pass<'t> {
    table: &'t Arc<RouteTable>,
    update: &'t Update,
    kind: &'t UpdateKind,
    /// All of them, for what the unit has to hold.
    candidates: Candidates<'t>,
    work: Option<Work>,
    /// Handlers that wait for the unit to be staged.
    apart: Vec<Arc<Route>>,
}

impl Pass<'_> {
    fn keys(&self) -> Keys {
        let holds = |scope| self.candidates.hold(scope) || self.table.error_holds(scope);
        Keys {
            ids: Scope::ALL.map(|scope| {
                if holds(scope) {
                    kind::data_key(self.update, scope)
                } else {
                    None
                }
            }),
        }
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

    fn tell(&self, event: Update) {
        if let Some(me) = self.me.upgrade() {
            me.submit_events(vec![event]);
        }
    }

    fn report(&self, error: Error, update: Option<Update>) -> BoxFuture<'_, ()> {
        Box::pin(async move {
            if let Some(me) = self.me.upgrade() {
                me.report_error(error, update).await;
            }
        })
    }
}
