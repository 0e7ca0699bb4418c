//! Handlers that block nobody: tracked tasks, each with a unit of work of its own, in bounded number.

use super::{
    answers::Author,
    process::{Dispatcher, Work},
    route::{Route, scopes},
    run::{context, run},
};
use crate::{
    data::{Keys, Scope, Unit},
    handler::{kind, outcome::Flow},
    runtime::Phase,
    update::Update,
};
use std::{future::Future, sync::Arc};
use tokio::sync::OwnedSemaphorePermit;

/// A place among the tasks that block nobody. It is never waited for while data is held: who has a place may itself
/// be waiting for that data.
pub(super) type Place = OwnedSemaphorePermit;

impl Dispatcher {
    /// Starts a task that a graceful stop waits for.
    pub(super) fn in_background(
        &self,
        place: Place,
        task: impl Future<Output = ()> + Send + 'static,
    ) {
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

    /// Starts handlers with `block = false` that had to wait for the end of the update's unit.
    pub(super) async fn spawn_routes(self: &Arc<Self>, routes: Vec<Arc<Route>>, update: &Update) {
        for route in routes {
            if let Ok(place) = self.background.clone().acquire_owned().await {
                self.spawn_route(place, &route, update);
            }
        }
    }

    /// Runs a handler with `block = false`.
    pub(super) fn spawn_route(self: &Arc<Self>, place: Place, route: &Arc<Route>, update: &Update) {
        let (dispatcher, route, update) = (self.clone(), route.clone(), update.clone());
        self.in_background(
            place,
            async move { dispatcher.run_route(&route, &update).await },
        );
    }

    async fn run_route(self: &Arc<Self>, route: &Route, update: &Update) {
        let mut keys = Keys::default();
        for scope in scopes(route.needs()).chain(
            Scope::ALL
                .into_iter()
                .filter(|scope| self.table().error_holds(*scope)),
        ) {
            keys.ids[scope as usize] = kind::data_key(update, scope);
        }
        let mut work = Work::new(Unit::lock(&self.runtime().values, keys).await);
        let ctx = context(
            self.handle(),
            update,
            work.unit.savepoint(),
            &route.function,
        );
        let limit = route.timeout.or(self.timeout());
        match run(&ctx, (route.built.body)(ctx.clone()), limit).await {
            Ok(success) => {
                if work.keep(success, Author::Handler) == Flow::Stop {
                    tracing::warn!(target: "bot", handler = %ctx.handler_name(), "a handler with `block = false` cannot stop later groups");
                }
            }
            Err(error) => {
                let table = self.table();
                self.fail(&table, update, &mut work, error).await;
            }
        }
        self.finish(work, update).await;
    }
}
