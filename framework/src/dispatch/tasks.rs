//! How the tasks of handlers end that do not end well: with an error, or with the process.

use super::{
    dispatcher::Dispatcher,
    work::{PutAside, Work},
};
use crate::{
    error::{Error, ErrorKind},
    runtime::LostTask,
    update::{Receipt, UnitName, Update},
};
use std::sync::Arc;

impl Dispatcher {
    /// Tells the error handlers of the update's tasks that were cut short when the process before ended.
    pub(super) async fn tell_lost_tasks(self: &Arc<Self>, update: &Update) {
        for task in update.receipt().map_or(&[][..], Receipt::lost) {
            let lost = LostTask::from_name(task);
            let table = self.table();
            let function = table.function(lost.handler());
            let mut error = Error::of(ErrorKind::LostTask, lost).on_update(update);
            if let Some(function) = function {
                error = error.in_function(&function.name, function.at);
            }
            self.end_task(error, update, UnitName::Own(task.clone()))
                .await;
        }
    }

    /// Gives the error of a task to the error handlers. What they do is one record with the end of the task.
    pub(super) async fn end_task(self: &Arc<Self>, error: Error, update: &Update, unit: UnitName) {
        match self.lock(&self.error_keys(update), update).await {
            Ok(data) => {
                let mut work = Work::new(data, unit);
                self.fail(&self.table(), update, &mut work, error).await;
                self.finish(work, update).await;
            }
            Err(PutAside(reason)) => {
                tracing::error!(target: "bot", %error, %reason, "the error handlers' data cannot be read");
                self.finish_empty(unit, update).await;
            }
        }
    }
}
