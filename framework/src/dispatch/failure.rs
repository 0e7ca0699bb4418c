//! Gives errors to the error handlers.

use super::{
    answers::Author,
    background::Place,
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

/// An error on its way to an error handler that blocks nobody.
pub(super) struct Report {
    route: Arc<ErrorRoute>,
    error: Arc<Error>,
}

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
                heard |= self.report_apart(route, update, work, &error);
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
                    if work.keep(success, Author::ErrorHandler) == Flow::Stop {
                        return Flow::Stop;
                    }
                }
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

    /// An error handler that blocks nobody: a task with a unit of work of its own. `false` if it is for other errors.
    fn report_apart(
        self: &Arc<Self>,
        route: &Arc<ErrorRoute>,
        update: &Update,
        work: &mut Work,
        error: &Arc<Error>,
    ) -> bool {
        let savepoint = Unit::empty(&self.runtime().values).savepoint();
        let probe = context(self.handle(), update, savepoint, &route.function);
        if (route.built.body)(error, probe).is_none() {
            return false;
        }
        let report = Report {
            route: route.clone(),
            error: error.clone(),
        };
        match self.reporting.clone().try_acquire_owned() {
            Ok(place) => self.spawn_report(place, report, update),
            Err(_) => work.reports.push(report),
        }
        true
    }

    /// Starts error handlers that had to wait for the end of the unit.
    pub(super) async fn spawn_reports(self: &Arc<Self>, reports: Vec<Report>, update: &Update) {
        for report in reports {
            if let Ok(place) = self.reporting.clone().acquire_owned().await {
                self.spawn_report(place, report, update);
            }
        }
    }

    fn spawn_report(self: &Arc<Self>, place: Place, report: Report, update: &Update) {
        let (dispatcher, update) = (self.clone(), update.clone());
        self.in_background(place, async move {
            dispatcher.run_report(&report, &update).await;
        });
    }

    async fn run_report(self: &Arc<Self>, Report { route, error }: &Report, update: &Update) {
        let keys = self.error_keys(update);
        let mut work = Work::new(Unit::lock(&self.runtime().values, keys).await);
        let ctx = context(
            self.handle(),
            update,
            work.unit.savepoint(),
            &route.function,
        );
        let Some(body) = (route.built.body)(error, ctx.clone()) else {
            return;
        };
        match run(&ctx, body, self.timeout()).await {
            Ok(success) => {
                work.keep(success, Author::ErrorHandler);
                self.finish(work, update).await;
            }
            Err(second) => {
                tracing::error!(target: "bot", error = %second, of = %error, "an error handler failed");
            }
        }
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
        self.finish(work, &update).await;
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
