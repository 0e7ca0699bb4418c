//! Takes one update through the groups, in one unit of work.

use super::{
    candidates::Candidates,
    dispatcher::Dispatcher,
    outbox::Author,
    route::{Route, scopes},
    routes::RouteTable,
    run::run,
    work::{PutAside, Work},
};
use crate::{
    clock::Clock,
    data::{Keys, Scope, Unit},
    error::{BoxError, Error, ErrorKind, panic_message},
    handler::{
        extract::Function,
        kind,
        outcome::Flow,
        update_hook::{self, Handled},
    },
    runtime::{Step, caught},
    update::{Receipt, UnitName, Update},
};
use bot_api::types::UpdateKind;
use std::{panic::AssertUnwindSafe, sync::Arc, time::Duration};

impl Dispatcher {
    /// Everything that happens to one update.
    pub(super) async fn process_update(self: &Arc<Self>, update: &Update) {
        if self.was_handled_before(update).await {
            self.settle(update, Vec::new());
        } else if self.hooks.is_empty() {
            self.handle_update(update, Flow::Continue).await;
        } else {
            Box::pin(self.process_with_hooks(update)).await;
        }
        self.job_done(update);
    }

    /// Tells of the update's tasks, and those error handlers that block nobody, that were cut short when the process before
    /// ended. Whether they are all that was left of it.
    async fn was_handled_before(self: &Arc<Self>, update: &Update) -> bool {
        let receipt = update.receipt();
        let cut_short =
            |receipt: &&Receipt| !(receipt.lost().is_empty() && receipt.reports().is_empty());
        let Some(receipt) = receipt.filter(cut_short) else {
            return false;
        };
        Box::pin(self.report_again(update)).await;
        Box::pin(self.tell_lost_tasks(update)).await;
        receipt.is_handled()
    }

    async fn process_with_hooks(self: &Arc<Self>, update: &Update) {
        let clock = &self.runtime().clock;
        let begun = clock.elapsed();
        let (flow, failed) = match update_hook::before(&self.hooks, self.handle(), update).await {
            Ok(flow) => (flow, None),
            Err(error) => (Flow::Stop, Some(error)),
        };
        let mut handled = self.handle_update(update, flow).await;
        if let Some(error) = failed {
            handled.failures += 1;
            let error = Error::of(ErrorKind::Hook, error).on_update(update);
            self.report_error(error, Some(update.clone())).await;
        }
        handled.elapsed = clock.elapsed().saturating_sub(begun);
        update_hook::after(&self.hooks, self.handle(), update, &handled).await;
    }

    /// Takes an update through its handlers, unless it is stopped already: a group that moves takes its data along all
    /// the same.
    async fn handle_update(self: &Arc<Self>, update: &Update, flow: Flow) -> Handled {
        self.runtime().administrators.hear(update);
        let table = self.table();
        let mut candidates = table.candidates(update);
        if flow == Flow::Stop {
            candidates = Candidates::new(&[], &[]);
        }
        if candidates.is_empty() && update.migration().is_none() && update.timer().is_none() {
            self.settle(update, Vec::new());
            return Handled::default();
        }
        self.before_moving(update).await;
        let kind = match update.kind() {
            Ok(kind) => kind,
            Err(error) => {
                self.settle(update, self.put_aside(update, &error.to_string()));
                let error = Error::of(ErrorKind::Decode, error.clone()).on_update(update);
                self.report_error(error, Some(update.clone())).await;
                self.after_moving(update).await;
                return Handled::default();
            }
        };
        let mut pass = Pass {
            table: &table,
            update,
            kind,
            candidates: candidates.clone(),
            work: None,
            apart: Vec::new(),
            handled: Handled::default(),
        };
        let passed = self.through_groups(&mut pass, candidates).await;
        let Pass {
            work,
            apart,
            handled,
            ..
        } = pass;
        match passed {
            Ok(()) => match work {
                Some(work) => self.finish(work, update).await,
                None => self.settle(update, Vec::new()),
            },
            Err(PutAside(reason)) => {
                let reports = work.map(Work::into_reports);
                self.settle(update, self.put_aside(update, &reason));
                self.spawn_reports(reports.unwrap_or_default(), update)
                    .await;
            }
        }
        self.after_moving(update).await;
        for route in apart {
            self.spawn_route(&route, update).await;
        }
        handled
    }

    async fn through_groups<'t>(
        self: &Arc<Self>,
        pass: &mut Pass<'t>,
        mut left: Candidates<'t>,
    ) -> Result<(), PutAside> {
        let blocking_done = pass.update.receipt().is_some_and(Receipt::blocking_done);
        if pass.table.talks() && !blocking_done {
            self.find_talks(pass).await?;
        }
        if pass.update.timer().is_some() {
            match pass.timed_out() {
                Some(conversation) if self.is_over(pass.update, &conversation).await? => {}
                _ => return Ok(()),
            }
        }
        let mut fallback = left.fallback().filter(|_| !blocking_done);
        while let Some(route) = self.next_match(pass, &mut left).await {
            fallback = None;
            pass.handled.handlers += usize::from(route.is_ok());
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
        if let Some(route) = fallback {
            pass.handled.handlers += 1;
            self.run_blocking(pass, route).await?;
        }
        if let (Some(timer), Some(work)) = (pass.update.timer(), &mut pass.work) {
            work.unit.time_out(&timer.key.conversation);
        }
        Ok(())
    }

    /// The next group's first match, or what went wrong in a filter or guard, which ends its group too.
    async fn next_match<'t>(
        &self,
        pass: &mut Pass<'t>,
        left: &mut Candidates<'t>,
    ) -> Option<Result<&'t Arc<Route>, Error>> {
        loop {
            let (route, mut found) = self.next_candidate(pass, left)?;
            if found.is_ok() && !route.needs().guards.is_empty() {
                match self.admits(route, pass.update).await {
                    Ok(true) => {}
                    Ok(false) => {
                        self.watched(pass.update, route, Step::Passed);
                        continue;
                    }
                    Err(error) => found = Err(error),
                }
            }
            left.skip_group(route.group);
            let told = |error| in_filter(route, pass.update, error);
            return Some(found.map(|()| route).map_err(told));
        }
    }

    /// The next handler that matches as far as can be said without asking, or whose filter panicked.
    fn next_candidate<'t>(
        &self,
        pass: &Pass<'t>,
        left: &mut Candidates<'t>,
    ) -> Option<(&'t Arc<Route>, Result<(), BoxError>)> {
        let me = self.runtime().me.get();
        let mut tried = None;
        let found = std::panic::catch_unwind(AssertUnwindSafe(|| {
            left.find(|route| {
                tried = Some(*route);
                let matches = pass.is_in_place(route) && route.matches(pass.update, pass.kind, me);
                if !matches {
                    self.watched(pass.update, route, Step::Passed);
                }
                matches
            })
        }));
        match found {
            Ok(found) => found.map(|route| (route, Ok(()))),
            Err(payload) => tried.map(|route| (route, Err(panic_message(&*payload).into()))),
        }
    }

    /// Whether all guards of a handler let the update through.
    async fn admits(&self, route: &Route, update: &Update) -> Result<bool, BoxError> {
        for guard in &route.needs().guards {
            // The guard's own code may panic before there is a future.
            let (handle, update) = (self.handle().clone(), update.clone());
            let asked = caught(Box::pin(async move { guard(handle, update).await }));
            let answer = match route.timeout.or(self.timeout()) {
                None => asked.await,
                Some(limit) => {
                    let answer = self.runtime().clock.within(limit, asked).await;
                    answer
                        .ok_or_else(|| format!("a guard took longer than the {limit:?} it may"))?
                }
            };
            if !answer?? {
                return Ok(false);
            }
        }
        Ok(true)
    }

    async fn run_blocking(
        self: &Arc<Self>,
        pass: &mut Pass<'_>,
        route: &Arc<Route>,
    ) -> Result<Flow, PutAside> {
        let limit = route.timeout.or(self.timeout());
        let (handle, update) = (self.handle(), pass.update);
        let ctx = self
            .work(pass)
            .await?
            .context(handle, update, &route.function);
        self.watched(pass.update, route, Step::Began);
        let clock = self.runtime().observer.get().map(|_| &self.runtime().clock);
        let begun = clock.map(Clock::elapsed);
        let ran = run(&ctx, (route.built.body)(ctx.clone()), limit).await;
        let work = self.work(pass).await?;
        let ended = ran.and_then(|success| work.take(success, &ctx, Author::Handler));
        let now = clock.map(Clock::elapsed);
        let took = now
            .zip(begun)
            .map_or(Duration::ZERO, |(now, begun)| now.saturating_sub(begun));
        match ended {
            Ok(flow) => {
                self.watched(pass.update, route, Step::Ended(flow, took));
                Ok(flow)
            }
            Err(error) => {
                self.watched(pass.update, route, Step::Failed(&error, took));
                self.fail_in(pass, error).await
            }
        }
    }

    /// Tells whoever watches.
    fn watched(&self, update: &Update, route: &Route, step: Step<'_>) {
        if let Some(observer) = self.runtime().observer.get() {
            observer.handler(update, &route.function, route.group, step);
        }
    }

    async fn fail_in(
        self: &Arc<Self>,
        pass: &mut Pass<'_>,
        error: Error,
    ) -> Result<Flow, PutAside> {
        pass.handled.failures += 1;
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
                self.lock(&keys, pass.update).await?
            };
            pass.work = Some(Work::new(unit, UnitName::Blocking));
        }
        match &mut pass.work {
            Some(work) => {
                self.load(&mut work.unit, pass.update).await?;
                Ok(work)
            }
            None => unreachable!("made above"),
        }
    }

    /// A handler that blocks nobody starts at once, unless it holds data or too many run: then when this update's unit
    /// is staged, since nobody may wait for a place while holding locks.
    fn run_apart(self: &Arc<Self>, pass: &mut Pass<'_>, route: &Arc<Route>) {
        self.watched(pass.update, route, Step::Apart);
        if let Some(receipt) = pass.update.receipt() {
            if !receipt.wants(&route.unit) {
                return;
            }
            receipt.begin(route.unit.clone());
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
}

/// What went wrong in a filter or guard of a handler.
fn in_filter(route: &Route, update: &Update, error: BoxError) -> Error {
    let Function { name, at, .. } = &*route.function;
    Error::of(ErrorKind::Filter, error)
        .in_function(name, *at)
        .on_update(update)
}

/// One update on its way through the groups.
pub(super) struct Pass<'t> {
    pub(super) table: &'t Arc<RouteTable>,
    pub(super) update: &'t Update,
    kind: &'t UpdateKind,
    /// All of them, for what the unit has to hold.
    pub(super) candidates: Candidates<'t>,
    pub(super) work: Option<Work>,
    /// Handlers that wait for the unit to be staged.
    apart: Vec<Arc<Route>>,
    /// What update hooks are told.
    handled: Handled,
}

impl Pass<'_> {
    /// Whether a handler is meant in the state that its conversation is in.
    fn is_in_place(&self, route: &Route) -> bool {
        route.is_in_place(|conversation| self.work.as_ref()?.unit.found(conversation))
    }

    pub(super) fn keys(&self) -> Keys {
        let holds = |scope| self.candidates.hold(scope) || self.table.error_holds(scope);
        Keys {
            ids: Scope::ALL.map(|scope| {
                if holds(scope) {
                    kind::data_key(self.update, scope)
                } else {
                    None
                }
            }),
            talks: Vec::new(),
        }
    }
}
