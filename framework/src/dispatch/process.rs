//! Takes one update through the groups, in one unit of work.

use super::{
    answers::{Answer, Author},
    candidates::Candidates,
    failure::Report,
    lanes::Lanes,
    route::{Route, scopes},
    routes::RouteTable,
    run::{Success, context, run},
};
use crate::{
    data::{Keys, Scope, Unit},
    error::{Error, ErrorKind, panic_message},
    handler::{extract::Function, kind, outcome::Flow, registration::BoxFuture},
    runtime::{Handle, QueueClosed, Runtime, Upstream},
    update::Update,
};
use bot_api::types::UpdateKind;
use std::{
    panic::AssertUnwindSafe,
    sync::{Arc, Mutex, PoisonError, RwLock, Weak},
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

    /// Keeps what a handler left, and tells how it wants to go on.
    pub(super) fn keep(&mut self, success: Success, author: Author) -> Flow {
        self.unit.merge(success.changes);
        let answer = |call| Answer { call, author };
        self.answers.extend(success.answers.into_iter().map(answer));
        success.flow
    }
}

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

    fn lanes(&self) -> Option<Lanes> {
        self.lanes
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .clone()
    }

    /// Everything that happens to one update.
    pub(super) async fn process_update(self: &Arc<Self>, update: &Update) {
        let table = self.table();
        let candidates = table.candidates(update);
        if candidates.is_empty() {
            return;
        }
        let kind = match update.kind() {
            Ok(kind) => kind,
            Err(error) => {
                let error = Error::of(ErrorKind::Decode, error.clone()).on_update(update);
                return self.report_error(error, Some(update.clone())).await;
            }
        };
        let mut pass = Pass {
            table: &table,
            update,
            kind,
            candidates: candidates.clone(),
            work: None,
            apart: Vec::new(),
        };
        let mut left = candidates;
        while let Some(route) = self.next_match(&mut pass, &mut left).await {
            let flow = match route {
                Ok(route) if route.block => self.run_blocking(&mut pass, route).await,
                Ok(route) => {
                    self.run_apart(&mut pass, route);
                    Flow::Continue
                }
                Err(error) => self.fail_in(&mut pass, error).await,
            };
            if flow == Flow::Stop {
                break;
            }
        }
        let Pass { work, apart, .. } = pass;
        if let Some(work) = work {
            self.finish(work, update).await;
        }
        self.spawn_routes(apart, update).await;
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

    async fn run_blocking(self: &Arc<Self>, pass: &mut Pass<'_>, route: &Arc<Route>) -> Flow {
        let limit = route.timeout.or(self.timeout);
        let savepoint = self.work(pass).await.unit.savepoint();
        let ctx = context(&self.handle, pass.update, savepoint, &route.function);
        match run(&ctx, (route.built.body)(ctx.clone()), limit).await {
            Ok(success) => {
                let work = self.work(pass).await;
                work.keep(success, Author::Handler)
            }
            Err(error) => self.fail_in(pass, error).await,
        }
    }

    async fn fail_in(self: &Arc<Self>, pass: &mut Pass<'_>, error: Error) -> Flow {
        self.work(pass).await;
        let Pass {
            table,
            update,
            work: Some(work),
            ..
        } = pass
        else {
            return Flow::Continue;
        };
        self.fail(table, update, work, error).await
    }

    /// The update's unit of work, opened when the first handler needs it: with all the data that any handler of any
    /// group may hold, so that nothing has to be locked later.
    async fn work<'p>(&self, pass: &'p mut Pass<'_>) -> &'p mut Work {
        if pass.work.is_none() {
            let keys = pass.keys();
            let values = &self.runtime().values;
            let unit = if keys.is_empty() {
                Unit::empty(values)
            } else {
                Unit::lock(values, keys).await
            };
            pass.work = Some(Work::new(unit));
        }
        match &mut pass.work {
            Some(work) => work,
            None => unreachable!("made above"),
        }
    }

    /// A handler that blocks nobody starts at once, unless it holds data or finds no place: then when this update's
    /// unit is staged.
    fn run_apart(self: &Arc<Self>, pass: &mut Pass<'_>, route: &Arc<Route>) {
        if scopes(route.needs()).next().is_none()
            && let Ok(place) = self.background.clone().try_acquire_owned()
        {
            self.spawn_route(place, route, pass.update);
        } else {
            pass.apart.push(route.clone());
        }
    }

    /// Ends a unit: its changes become visible, then its answers go out and those start who had to wait for it.
    pub(super) async fn finish(self: &Arc<Self>, work: Work, update: &Update) {
        let Work {
            unit,
            answers,
            reports,
        } = work;
        self.submit_events(unit.stage());
        if !answers.is_empty() {
            self.send_answers(answers, update).await;
        }
        self.spawn_reports(reports, update).await;
    }

    /// Puts told events into their lanes, without making anybody wait: their number is bounded by that of handlers.
    pub(super) fn submit_events(self: &Arc<Self>, events: Vec<Update>) {
        if events.is_empty() {
            return;
        }
        if let Some(lanes) = self.lanes() {
            let busy = self.runtime().activity.begin();
            self.runtime().tasks.spawn(async move {
                let _busy = busy;
                if lanes.submit(events).await.is_err() {
                    tracing::warn!(target: "bot", "events told while the bot stops are dropped");
                }
            });
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

    fn report(&self, error: Error, update: Option<Update>) -> BoxFuture<'_, ()> {
        Box::pin(async move {
            if let Some(me) = self.me.upgrade() {
                me.report_error(error, update).await;
            }
        })
    }
}
