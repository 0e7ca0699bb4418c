//! Gives errors to the error handlers.

use super::{
    process::{Dispatcher, Work},
    route::ErrorRoute,
    routes::RouteTable,
    run::{context, run},
};
use crate::{
    data::{Keys, Scope, Unit},
    error::Error,
    handler::{kind, outcome::Flow, registration::BoxFuture},
    update::Update,
};
use std::sync::Arc;

impl Dispatcher {
    /// Runs the error handlers inside a unit of work, after the failed handler's savepoint was dropped. Their own
    /// errors are logged and go no further.
    pub(super) async fn fail(
        self: &Arc<Self>,
        table: &Arc<RouteTable>,
        update: &Update,
        work: &mut Work,
        error: Error,
    ) -> Flow {
        let error = Arc::new(error);
        let mut heard = false;
        for route in table.errors() {
            if !(route.built.matches)(update) {
                continue;
            }
            if !route.block {
                heard |= self.report_apart(route, update, &error).await;
                continue;
            }
            let ctx = context(
                self.handle(),
                update,
                work.unit.savepoint(),
                &route.function,
            );
            let Some(body) = (route.built.body)(&error, ctx.clone()) else {
                continue;
            };
            heard = true;
            match run(&ctx, body, self.timeout()).await {
                Ok(success) => {
                    work.unit.merge(success.changes);
                    work.answers.extend(success.answers);
                    if success.flow == Flow::Stop {
                        return Flow::Stop;
                    }
                }
                Err(second) => {
                    tracing::error!(target: "bot", error = %second, of = %error, "an error handler failed")
                }
            }
        }
        if !heard {
            tracing::error!(target: "bot", %error, "no error handler took this error");
        }
        Flow::Continue
    }

    /// An error handler that blocks nobody: a task with a unit of work of its own.
    async fn report_apart(
        self: &Arc<Self>,
        route: &Arc<ErrorRoute>,
        update: &Update,
        error: &Arc<Error>,
    ) -> bool {
        let probe = context(
            self.handle(),
            update,
            Unit::empty(&self.runtime().values).savepoint(),
            &route.function,
        );
        if (route.built.body)(error, probe).is_none() {
            return false;
        }
        let (route, update, error, dispatcher) =
            (route.clone(), update.clone(), error.clone(), self.clone());
        self.in_background(async move {
            let keys = dispatcher.error_keys(&update);
            let mut work = Work::new(Unit::lock(&dispatcher.runtime().values, keys).await);
            let ctx = context(dispatcher.handle(), &update, work.unit.savepoint(), &route.function);
            let Some(body) = (route.built.body)(&error, ctx.clone()) else { return };
            match run(&ctx, body, dispatcher.timeout()).await {
                Ok(success) => {
                    work.unit.merge(success.changes);
                    work.answers.extend(success.answers);
                    dispatcher.finish(work, &update).await;
                }
                Err(second) => {
                    tracing::error!(target: "bot", error = %second, of = %error, "an error handler failed");
                }
            }
        })
        .await;
        true
    }

    /// Reports an error that came from outside of a unit: from a task, an answer, the source.
    pub(super) fn report_error(
        self: &Arc<Self>,
        error: Error,
        update: Option<Update>,
    ) -> BoxFuture<'_, ()> {
        // Boxed: an error handler's answer that fails comes back here.
        Box::pin(self.report_now(error, update))
    }

    async fn report_now(self: &Arc<Self>, error: Error, update: Option<Update>) {
        let update = update.unwrap_or_else(|| Update::nothing(&self.runtime().bot));
        let table = self.table();
        let unit = Unit::lock(&self.runtime().values, self.error_keys(&update)).await;
        let mut work = Work::new(unit);
        self.fail(&table, &update, &mut work, error).await;
        let Work { unit, answers } = work;
        self.submit_events(unit.stage());
        for call in answers {
            // An answer of an error handler that fails is told to nobody but the log: there is no end to it otherwise.
            if let Err(error) = self.runtime().bot.execute(call).await {
                tracing::error!(target: "bot", %error, "an error handler's answer could not be sent");
            }
        }
    }

    /// The data that error handlers hold.
    fn error_keys(&self, update: &Update) -> Keys {
        let table = self.table();
        let id = |scope: Scope| {
            if table.error_holds(scope) {
                kind::data_key(update, scope)
            } else {
                None
            }
        };
        Keys {
            ids: Scope::ALL.map(id),
        }
    }
}
