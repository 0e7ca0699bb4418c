//! Error handlers that block nobody: tracked tasks, each with a unit of work of its own, which is noted in the record of
//! the unit that failed. After a crash they are told again.

use super::{
    background::Place, dispatcher::Dispatcher, outbox::Author, route::ErrorRoute, run::run,
    work::Work,
};
use crate::{
    error::{Error, ErrorKind},
    runtime::{LostTask, caught},
    update::{Receipt, UnitName, Update},
};
use serde::{Deserialize, Serialize};
use std::{error::Error as StdError, fmt, sync::Arc};

/// An error on its way to an error handler that blocks nobody.
pub(super) struct Report {
    route: Arc<ErrorRoute>,
    error: Arc<Error>,
    unit: UnitName,
}

/// What the names of their units begin with, and those of handlers do not: `report 2 my_bot::on_error {..}`.
const REPORT: &str = "report ";
/// How much of a text is written down.
const CHARS: usize = 1_000;
/// How many causes behind the first are.
const CAUSES: usize = 8;

/// An error as the name of a unit has it: all but its value, which cannot be written down.
#[derive(Debug, PartialEq, Serialize, Deserialize)]
struct Written {
    kind: ErrorKind,
    /// In which function, as `crate::module::function`.
    function: Option<String>,
    /// The texts of the error and of what caused it.
    texts: Vec<String>,
    /// If it is that of a lost task, the name of its unit.
    task: Option<String>,
}

/// The cause of an error that was written down: its text, and behind it that of its own cause.
#[derive(Debug)]
struct Retold {
    text: String,
    cause: Option<Box<Self>>,
}

impl fmt::Display for Retold {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}

impl StdError for Retold {
    fn source(&self) -> Option<&(dyn StdError + 'static)> {
        let cause = self.cause.as_deref()?;
        Some(cause)
    }
}

impl Written {
    fn of(error: &Error) -> Self {
        let causes = std::iter::successors(Some(error.cause()), |cause| (*cause).source());
        let texts = causes.take(1 + CAUSES);
        Self {
            kind: error.kind(),
            function: error
                .handler()
                .map(|(name, at)| format!("{}::{name}", at.module)),
            texts: texts.map(|cause| shortened(cause.to_string())).collect(),
            task: error.downcast_ref().map(LostTask::to_name),
        }
    }

    fn into_error(self) -> Error {
        if let Some(task) = self.task {
            return Error::of(self.kind, LostTask::from_name(&task));
        }
        let behind = |cause, text| Some(Box::new(Retold { text, cause }));
        match self.texts.into_iter().rev().fold(None, behind) {
            Some(retold) => Error::of(self.kind, retold),
            None => Error::of(self.kind, "its text was not written down"),
        }
    }
}

fn shortened(mut text: String) -> String {
    if let Some((end, _)) = text.char_indices().nth(CHARS) {
        text.truncate(end);
        text.push('…');
    }
    text
}

impl Report {
    /// Whether a unit of an update is that of an error handler that blocks nobody.
    pub(super) fn is_named(unit: &str) -> bool {
        unit.starts_with(REPORT)
    }
}

fn name(number: usize, route: &ErrorRoute, error: &Error) -> String {
    // Plain fields: they can always be written.
    let written = serde_json::to_string(&Written::of(error)).unwrap_or_default();
    format!("{REPORT}{number} {} {written}", route.function.path)
}

/// The error handler's path, and the error, if it can be read.
fn read(unit: &str) -> Option<(&str, Written)> {
    let (_, named) = unit.strip_prefix(REPORT)?.split_once(' ')?;
    let (path, written) = named.split_once(' ')?;
    Some((path, serde_json::from_str(written).ok()?))
}

impl Dispatcher {
    /// An error for an error handler that blocks nobody: it begins when the unit that failed is staged, whose record
    /// says so. `false` if it is for other errors.
    pub(super) fn report_apart(
        self: &Arc<Self>,
        route: &Arc<ErrorRoute>,
        update: &Update,
        work: &mut Work,
        error: &Arc<Error>,
    ) -> bool {
        let nothing = Work::empty(&self.runtime().values, UnitName::Unkept);
        let probe = nothing.context(self.handle(), update, &route.function);
        if (route.built.body)(error, probe).is_none() {
            return false;
        }
        let unit = self
            .handle()
            .note_unit(update, work.name(), |number| name(number, route, error));
        work.reports.push(Report {
            route: route.clone(),
            error: error.clone(),
            unit,
        });
        true
    }

    /// Starts error handlers as far as there is a place for them at once, and gives back the others.
    pub(super) fn start_reports(
        self: &Arc<Self>,
        reports: Vec<Report>,
        update: &Update,
    ) -> Vec<Report> {
        let start = |report| match self.reporting.clone().try_acquire_owned() {
            Ok(place) => {
                self.start_report(place, report, update);
                None
            }
            Err(_) => Some(report),
        };
        reports.into_iter().filter_map(start).collect()
    }

    /// Starts error handlers, each as soon as there is a place for it. The caller holds no locks.
    pub(super) async fn spawn_reports(self: &Arc<Self>, reports: Vec<Report>, update: &Update) {
        for report in reports {
            if let Ok(place) = self.reporting.clone().acquire_owned().await {
                self.start_report(place, report, update);
            }
        }
    }

    fn start_report(self: &Arc<Self>, place: Place, report: Report, update: &Update) {
        let (dispatcher, update) = (self.clone(), update.clone());
        self.track(place, async move {
            let unit = report.unit.clone();
            let ran = caught(Box::pin(dispatcher.run_report(report, &update))).await;
            if let Err(panic) = ran {
                // The framework itself failed, or what the bot gave it, such as the `Serialize` of its data.
                tracing::error!(target: "bot", %panic, "an error handler failed");
                dispatcher.finish_empty(unit, &update).await;
            }
        });
    }

    async fn run_report(self: &Arc<Self>, report: Report, update: &Update) {
        let Report { route, error, unit } = report;
        let mut work = match self.error_work(update, unit.clone()).await {
            Ok(work) => work,
            Err(unreadable) => {
                tracing::error!(target: "bot", %error, %unreadable, "the error handlers' data cannot be read");
                return self.finish_empty(unit, update).await;
            }
        };
        let ctx = work.context(self.handle(), update, &route.function);
        let Some(body) = (route.built.body)(&error, ctx.clone()) else {
            tracing::error!(target: "bot", %error, handler = %route.function.name, "this error handler was cut short by the end of the process, and cannot be told again: it is for errors of a type of their own");
            return self.finish_empty(unit, update).await;
        };
        let ran = run(&ctx, body, self.timeout()).await;
        match ran.and_then(|success| work.take(success, &ctx, Author::ErrorHandler)) {
            Ok(_) => self.finish(work, update).await,
            Err(second) => {
                tracing::error!(target: "bot", error = %second, of = %error, "an error handler failed");
                drop(work);
                self.finish_empty(unit, update).await;
            }
        }
    }

    /// Tells those error handlers again that were cut short when the process before ended.
    pub(super) async fn report_again(self: &Arc<Self>, update: &Update) {
        let table = self.table();
        for unit in update.receipt().map_or(&[][..], Receipt::reports) {
            let name = UnitName::Own(unit.clone());
            let Some((path, written)) = read(unit) else {
                tracing::error!(target: "bot", %unit, "an error that was to be told again cannot be read");
                self.finish_empty(name, update).await;
                continue;
            };
            let function = written.function.as_deref();
            let function = function.and_then(|path| table.function(path)).cloned();
            let mut error = written.into_error().on_update(update);
            if let Some(function) = function {
                error = error.in_function(&function.name, function.at);
            }
            let Some(route) = table.error(path) else {
                tracing::error!(target: "bot", %error, handler = path, "an error was to be told again, and this bot has no such error handler");
                self.finish_empty(name, update).await;
                continue;
            };
            let report = Report {
                route: route.clone(),
                error: Arc::new(error),
                unit: name,
            };
            self.spawn_reports(vec![report], update).await;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_of_an_error_is_its_kind_and_all_texts() {
        let deeper: Box<Retold> = Box::new(Retold {
            text: "deeper".to_owned(),
            cause: None,
        });
        let outer = Retold {
            text: "ä".repeat(CHARS + 1),
            cause: Some(deeper),
        };
        let written = Written::of(&Error::of(ErrorKind::Handler, outer));
        let name = format!(
            "{REPORT}12 my_bot::on_error {}",
            serde_json::to_string(&written).expect("plain fields")
        );
        assert!(Report::is_named(&name));
        let (path, read) = read(&name).expect("it was just written");
        assert_eq!((path, &read), ("my_bot::on_error", &written));
        let error = read.into_error();
        assert_eq!(error.kind(), ErrorKind::Handler);
        assert_eq!(error.to_string(), format!("{}…", "ä".repeat(CHARS)));
        assert_eq!(
            error.source().map(ToString::to_string).as_deref(),
            Some("deeper")
        );
    }

    #[test]
    fn a_lost_task_is_one_again() {
        let lost = LostTask::from_name("task 3 my_bot::order @ src/main.rs:7");
        let error = Written::of(&Error::of(ErrorKind::LostTask, lost.clone())).into_error();
        assert_eq!(error.downcast_ref::<LostTask>(), Some(&lost));
    }
}
