//! Handlers that block nobody: tracked tasks, each with a unit of work of its own, in bounded number.

use super::{
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

impl Dispatcher {
    /// Starts a task that a graceful stop waits for. Waits itself while too many of them run.
    pub(super) async fn in_background(
        self: &Arc<Self>,
        task: impl Future<Output = ()> + Send + 'static,
    ) {
        let Ok(permit) = self.background.clone().acquire_owned().await else {
            return;
        };
        let busy = self.runtime().activity.begin();
        let shutdown = self.runtime().shutdown.clone();
        self.runtime().tasks.spawn(async move {
            let _held = (permit, busy);
            tokio::select! {
                biased;
                () = shutdown.reached(Phase::Cancelled) => {}
                () = task => {}
            }
        });
    }

    /// Runs a handler with `block = false`.
    pub(super) async fn spawn_route(self: &Arc<Self>, route: &Arc<Route>, update: &Update) {
        let (dispatcher, route, update) = (self.clone(), route.clone(), update.clone());
        self.in_background(async move {
            let mut keys = Keys::default();
            for scope in scopes(route.needs()).chain(Scope::ALL.into_iter().filter(|scope| dispatcher.table().error_holds(*scope))) {
                keys.ids[scope as usize] = kind::data_key(&update, scope);
            }
            let mut work = Work::new(Unit::lock(&dispatcher.runtime().values, keys).await);
            let ctx = context(dispatcher.handle(), &update, work.unit.savepoint(), &route.function);
            let limit = route.timeout.or(dispatcher.timeout());
            match run(&ctx, (route.built.body)(ctx.clone()), limit).await {
                Ok(success) => {
                    if success.flow == Flow::Stop {
                        tracing::warn!(target: "bot", handler = %ctx.handler_name(), "a handler with `block = false` cannot stop later groups");
                    }
                    work.unit.merge(success.changes);
                    work.answers.extend(success.answers);
                }
                Err(error) => {
                    let table = dispatcher.table();
                    dispatcher.fail(&table, &update, &mut work, error).await;
                }
            }
            dispatcher.finish(work, &update).await;
        })
        .await;
    }
}
