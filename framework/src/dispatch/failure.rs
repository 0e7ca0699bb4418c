//! Gives errors to the error handlers.

use super::{dispatcher::Dispatcher, outbox::Author, routes::RouteTable, run::run, work::Work};
use crate::{
    data::{Keys, Scope, Unit, Unreadable},
    error::{Error, ErrorKind},
    handler::{kind, outcome::Flow, registration::BoxFuture},
    store::{Change, Done},
    update::{UnitName, Update},
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
        tracing::debug!(target: "bot::errors", %error, "for the error handlers");
        let mut heard = false;
        for route in table.errors() {
            if !(route.built.matches)(update) {
                continue;
            }
            if !route.block {
                heard |= self.report_apart(route, update, work, &error);
                continue;
            }
            let ctx = work.context(self.handle(), update, &route.function);
            let Some(body) = (route.built.body)(&error, ctx.clone()) else {
                continue;
            };
            heard = true;
            let ran = run(&ctx, body, self.timeout()).await;
            match ran.and_then(|success| work.take(success, &ctx, Author::ErrorHandler)) {
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

    /// Reports an error that came from outside of a unit: from a task, an answer, the source.
    pub(super) fn report_error(
        self: &Arc<Self>,
        error: Error,
        update: Option<Update>,
    ) -> BoxFuture<'_, ()> {
        // Boxed: an error handler's answer that fails comes back here.
        Box::pin(async move {
            let update = update.unwrap_or_else(|| Update::nothing(&self.runtime().bot));
            match self.error_work(&update, UnitName::Unkept).await {
                Ok(mut work) => {
                    self.fail(&self.table(), &update, &mut work, error).await;
                    self.finish(work, &update).await;
                }
                Err(unreadable) => {
                    tracing::error!(target: "bot", %error, %unreadable, "the error handlers' data cannot be read");
                }
            }
        })
    }

    /// Puts an update aside that the framework itself failed on in this unit, and tells the error handlers; `done` is what
    /// is not to be done again when somebody has it handled once more.
    pub(super) fn give_up<'a>(
        self: &'a Arc<Self>,
        update: &'a Update,
        unit: &UnitName,
        done: Done,
        panic: &str,
    ) -> BoxFuture<'a, ()> {
        tracing::error!(target: "bot", %panic, ?update, "this update cannot be handled");
        let letter = self.dead_letter(update, panic, done);
        self.settle_unit(unit, update, vec![Change::DeadLetter(letter)]);
        let error = Error::of(ErrorKind::Panic, panic).on_update(update);
        self.report_error(error, Some(update.clone()))
    }

    /// Reports an error to those error handlers that need no data: it is data that cannot be read.
    pub(super) async fn report_dataless(self: &Arc<Self>, error: Error) {
        let nothing = Update::nothing(&self.runtime().bot);
        let mut work = Work::empty(&self.runtime().values, UnitName::Unkept);
        Box::pin(self.fail(&self.table(), &nothing, &mut work, error)).await;
        Box::pin(self.finish(work, &nothing)).await;
    }

    /// A unit of nothing but error handlers.
    pub(super) async fn error_work(
        &self,
        update: &Update,
        name: UnitName,
    ) -> Result<Work, Unreadable> {
        let unit = Unit::lock(&self.runtime().values, &self.error_keys(update)).await?;
        Ok(Work::new(unit, name))
    }

    /// The data that error handlers hold.
    pub(super) fn error_keys(&self, update: &Update) -> Keys {
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
            talks: Vec::new(),
        }
    }
}
