//! Gives errors to the error handlers.

use super::{
    process::{Dispatcher, Work},
    route::ErrorRoute,
    routes::RouteTable,
    run::{context, run},
};
use crate::{
    data::{Keys, Scope, Staged, Stamp, Unit},
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
                heard |= self.report_apart(route, update, &error);
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
            let ran = run(&ctx, body, self.timeout()).await;
            match ran.and_then(|success| work.take(success, &ctx)) {
                Ok(Flow::Stop) => return Flow::Stop,
                Ok(_) => {}
                Err(second) => {
                    tracing::error!(target: "bot", error = %second, of = %error, "an error handler failed");
                }
            }
        }
        if !heard {
            tracing::error!(target: "bot", %error, "no error handler took this error");
        }
        Flow::Continue
    }

    /// An error handler that blocks nobody: a task with a unit of work of its own. It takes no place among the handlers
    /// with `block = false`, since one of those may wait for it.
    fn report_apart(
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
        self.track(async move {
            let Ok(mut work) = dispatcher.error_work(&update).await else { return };
            let ctx = context(dispatcher.handle(), &update, work.unit.savepoint(), &route.function);
            let Some(body) = (route.built.body)(&error, ctx.clone()) else { return };
            let ran = run(&ctx, body, dispatcher.timeout()).await;
            match ran.and_then(|success| work.take(success, &ctx)) {
                Ok(_) => dispatcher.end_errors(work, &update).await,
                Err(second) => {
                    tracing::error!(target: "bot", error = %second, of = %error, "an error handler failed");
                }
            }
        });
        true
    }

    /// Reports an error that came from outside of a unit: from a task, an answer, the source.
    pub(super) fn report_error(
        self: &Arc<Self>,
        error: Error,
        update: Option<Update>,
    ) -> BoxFuture<'_, ()> {
        // Boxed: an error handler's answer that fails comes back here.
        Box::pin(async move {
            let update = update.unwrap_or_else(|| Update::nothing(&self.runtime().bot));
            match self.error_work(&update).await {
                Ok(mut work) => {
                    self.fail(&self.table(), &update, &mut work, error).await;
                    self.end_errors(work, &update).await;
                }
                Err(unreadable) => {
                    tracing::error!(target: "bot", %error, %unreadable, "the error handlers' data cannot be read");
                }
            }
        })
    }

    /// Reports an error to those error handlers that need no data: it is data that cannot be read.
    pub(super) async fn report_dataless(self: &Arc<Self>, error: Error) {
        let nothing = Update::nothing(&self.runtime().bot);
        let mut work = Work::new(Unit::empty(&self.runtime().values));
        Box::pin(self.fail(&self.table(), &nothing, &mut work, error)).await;
        Box::pin(self.end_errors(work, &nothing)).await;
    }

    async fn error_work(&self, update: &Update) -> Result<Work, crate::data::Unreadable> {
        Unit::lock(&self.runtime().values, self.error_keys(update))
            .await
            .map(Work::new)
    }

    /// Ends a unit of nothing but error handlers: it is none of the update's own.
    async fn end_errors(self: &Arc<Self>, work: Work, update: &Update) {
        let Work { unit, answers } = work;
        let mut changes = Vec::new();
        let outgoing = self.enqueue(answers, update, &mut changes);
        let Staged { seq, events } = unit.stage(
            changes,
            Stamp {
                update: update.id(),
                at: self.now(),
            },
        );
        self.submit_events(events);
        self.send_quietly(seq, outgoing).await;
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
