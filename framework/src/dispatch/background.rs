//! Handlers that block nobody: tracked tasks, each with a unit of work of its own, in bounded number.

use super::{
    dispatcher::Dispatcher,
    outbox::Author,
    route::{Route, scopes},
    run::run,
    work::{PutAside, Work},
};
use crate::{
    data::Keys,
    handler::{kind, outcome::Flow},
    runtime::{Phase, caught},
    store::Done,
    update::{UnitName, Update},
};
use std::{future::Future, sync::Arc};
use tokio::sync::OwnedSemaphorePermit;

/// A place among the tasks that block nobody. It is never waited for while data is held: who has a place may itself
/// be waiting for that data.
pub(super) type Place = OwnedSemaphorePermit;

impl Dispatcher {
    /// Starts a task that a graceful stop waits for.
    pub(super) fn track(&self, place: Place, task: impl Future<Output = ()> + Send + 'static) {
        let busy = self.runtime().activity.begin();
        let shutdown = self.runtime().shutdown.clone();
        self.runtime().tasks.spawn(async move {
            let _held = (place, busy);
            tokio::select! {
                biased;
                () = shutdown.reached(Phase::Cancelled) => {}
                () = task => {}
            }
        });
    }

    /// Runs a handler with `block = false` as soon as there is a place for it. The caller holds no locks.
    pub(super) async fn spawn_route(self: &Arc<Self>, route: &Arc<Route>, update: &Update) {
        if let Ok(place) = self.background.clone().acquire_owned().await {
            self.start_route(route, update, place);
        }
    }

    /// Runs a handler with `block = false` in a place of its own.
    pub(super) fn start_route(self: &Arc<Self>, route: &Arc<Route>, update: &Update, place: Place) {
        let under_way = self.job_under_way(update);
        let (dispatcher, route, update) = (self.clone(), route.clone(), update.clone());
        let run = async move {
            let _under_way = under_way;
            let ran = caught(Box::pin(dispatcher.run_route(&route, &update)));
            if let Err(panic) = ran.await {
                dispatcher.give_up_route(&route, &update, &panic).await;
            }
        };
        self.track(place, run);
    }

    /// The framework itself failed, or what the bot gave it, such as the `Serialize` of its data.
    async fn give_up_route(self: &Arc<Self>, route: &Arc<Route>, update: &Update, panic: &str) {
        let unit = &route.unit;
        // Only this handler is to run again when somebody asks for it.
        let done = Done {
            blocking: true,
            units: vec![(unit.to_string(), false)],
        };
        self.give_up(update, &UnitName::Own(unit.clone()), done, panic)
            .await;
    }

    async fn run_route(self: &Arc<Self>, route: &Arc<Route>, update: &Update) {
        let table = self.table();
        let mut keys = Keys::default();
        for scope in scopes(route.needs()) {
            keys.ids[scope as usize] = kind::data_key(update, scope);
        }
        let Some(mut work) = self.work_apart(route, keys, update).await else {
            return;
        };
        let ctx = work.context(self.handle(), update, &route.function);
        let limit = route.timeout.or(self.timeout());
        let ran = run(&ctx, (route.built.body)(ctx.clone()), limit).await;
        match ran.and_then(|success| work.take(success, &ctx, Author::Handler)) {
            Ok(Flow::Stop) => {
                tracing::warn!(target: "bot", handler = %ctx.handler_name(), "a handler with `block = false` cannot stop later groups");
            }
            Ok(_) => {}
            Err(error) => {
                // Only now, and in the place of its own: what error handlers want was nobody's to hold meanwhile.
                drop(work);
                let keys = self.error_keys(update);
                let Some(again) = self.work_apart(route, keys, update).await else {
                    return;
                };
                work = again;
                self.fail(&table, update, &mut work, error).await;
            }
        }
        self.finish(work, update).await;
    }

    /// Opens the unit of a handler with `block = false`. `None` if its data is not to be had, and then it is done.
    async fn work_apart(
        self: &Arc<Self>,
        route: &Arc<Route>,
        keys: Keys,
        update: &Update,
    ) -> Option<Work> {
        let name = UnitName::Own(route.unit.clone());
        match self.lock(&keys, update).await {
            Ok(unit) => Some(Work::new(unit, name)),
            Err(PutAside(reason)) => {
                tracing::error!(target: "bot", handler = %route.function.name, %reason, "a handler with `block = false` is left out");
                self.finish_empty(name, update).await;
                None
            }
        }
    }
}
