//! Tasks that handlers and others start: owned by the bot, and, where an update is kept, part of it until they end.

use super::{Handle, Phase, caught};
use crate::{
    error::{BoxError, Error, ErrorKind},
    handler::{extract::Invocation, registration::BoxFuture},
    spread::fingerprint,
    store::{Change, InboxKey, Received},
    update::{UnitName, Update},
};
use std::{fmt, panic::Location, sync::Arc};

/// What a task does, its error made one that error handlers know.
pub(crate) type Task = BoxFuture<'static, Result<(), BoxError>>;

/// A task of [`Context::spawn`](crate::Context::spawn) that was still running when the bot ended, killed or stopped:
/// the cause of an [`Error`] of the kind [`LostTask`](ErrorKind::LostTask).
///
/// A task is a future, which cannot be written down, so it does not run again. Instead the error handlers are told at
/// the next start, with the update, once for each task: what they change and answer then is kept together with the note
/// that they were told.
///
/// ```
/// use bot::prelude::*;
///
/// #[error_handler]
/// async fn cut_short(error: &bot::LostTask) -> &'static str {
///     tracing::warn!(handler = error.handler(), at = error.started_at(), "cut short");
///     "I was interrupted. Please ask me again."
/// }
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LostTask {
    handler: Box<str>,
    started_at: Box<str>,
}

impl LostTask {
    /// The function that started it, as `crate::module::function`; there may be no such function any more.
    #[must_use]
    pub fn handler(&self) -> &str {
        &self.handler
    }

    /// Where in the source it was started, as `src/main.rs:42`.
    #[must_use]
    pub fn started_at(&self) -> &str {
        &self.started_at
    }

    /// Whether a unit of an update is that of a task.
    pub(crate) fn is_named(unit: &str) -> bool {
        unit.starts_with(TASK)
    }

    /// A name of a unit of which it can be read again.
    pub(crate) fn to_name(&self) -> String {
        format!("{TASK}0 {}{AT}{}", self.handler, self.started_at)
    }

    /// Of the name of its unit.
    pub(crate) fn from_name(unit: &str) -> Self {
        let numbered = unit.strip_prefix(TASK).unwrap_or(unit);
        let name = numbered.split_once(' ').map_or(numbered, |(_, name)| name);
        let (handler, at) = name.split_once(AT).unwrap_or((name, "an unknown place"));
        Self {
            handler: handler.into(),
            started_at: at.into(),
        }
    }
}

impl fmt::Display for LostTask {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self {
            handler,
            started_at,
        } = self;
        write!(
            f,
            "a task of `{handler}`, started at {started_at}, was still running when the bot ended and does not run again"
        )
    }
}

impl std::error::Error for LostTask {}

/// What the names of tasks begin with, and those of handlers do not: `task 2 my_bot::place @ src/main.rs:42`.
const TASK: &str = "task ";
const AT: &str = " @ ";

fn name(number: usize, handler: &str, at: &Location<'_>) -> String {
    format!("{TASK}{number} {handler}{AT}{}:{}", at.file(), at.line())
}

impl Handle {
    /// Runs a task that is part of no update.
    pub(super) fn spawn_task(&self, task: Task) {
        self.drive(task, None, UnitName::Unkept);
    }

    /// Runs a task of a handler, as part of its update.
    pub(crate) fn spawn_task_of(&self, by: Arc<Invocation>, at: &Location<'_>, task: Task) {
        let unit = self.note(&by, at);
        self.drive(task, Some(by), unit);
    }

    fn drive(&self, task: Task, by: Option<Arc<Invocation>>, unit: UnitName) {
        let busy = self.runtime().activity.begin();
        let handle = self.clone();
        self.runtime().tasks.spawn(async move {
            let _busy = busy;
            let shutdown = handle.runtime().shutdown.clone();
            tokio::select! {
                biased;
                // What is noted of it stays: the next start tells of it.
                () = shutdown.reached(Phase::Cancelled) => {}
                () = handle.run_task(task, by, unit) => {}
            }
        });
    }

    async fn run_task(&self, task: Task, by: Option<Arc<Invocation>>, unit: UnitName) {
        let update = by.as_ref().map(|by| &by.update);
        let error = match caught(task).await {
            Ok(Ok(())) => return self.ended(update, &unit),
            Ok(Err(error)) => Error::of(ErrorKind::Task, error),
            Err(panic) => Error::of(ErrorKind::Panic, panic),
        };
        let error = match &by {
            Some(by) => error
                .in_function(&by.function.name, by.function.at)
                .on_update(&by.update),
            None => error,
        };
        if let Some(upstream) = self.runtime().upstream() {
            upstream.task_failed(error, update.cloned(), unit).await;
        }
    }

    /// Has it written that a task began, as soon as that is needed.
    fn note(&self, by: &Invocation, at: &Location<'_>) -> UnitName {
        let name = |number| name(number, &by.function.path, at);
        self.note_unit(&by.update, &by.unit, name)
    }

    /// Has it written that a unit begins that another one of its update has begun: with the end of that one, or at once if
    /// it has ended. `name` is given its number.
    pub(crate) fn note_unit(
        &self,
        update: &Update,
        by: &UnitName,
        name: impl FnOnce(usize) -> String,
    ) -> UnitName {
        let Some(receipt) = update.receipt() else {
            return UnitName::Unkept;
        };
        let again = || self.entry(receipt.key(), update);
        receipt.spawn(by, name, again, |changes| {
            self.values().store().commit(changes.into());
        })
    }

    fn ended(&self, update: Option<&Update>, unit: &UnitName) {
        let Some(receipt) = update.and_then(Update::receipt) else {
            return;
        };
        receipt.done(unit, |changes| {
            if !changes.is_empty() {
                self.values().store().commit(changes.into());
            }
        });
    }

    /// The entry of an update that had none left, since all of it was done.
    fn entry(&self, key: InboxKey, update: &Update) -> Vec<Change> {
        let text = update.kept_text().cloned().unwrap_or_default();
        vec![
            Change::Receive(Received {
                key,
                update_id: update.id(),
                hash: fingerprint(&text),
                kind: update.kept_kind().to_owned(),
                at: self.clock().now().into(),
                text: Some(text),
            }),
            Change::UnitDone {
                update: key,
                unit: String::new(),
            },
        ]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_name_of_a_task_says_who_started_it_and_where() {
        let at = Location::caller();
        let name = name(12, "my_bot::orders::place", at);
        assert!(LostTask::is_named(&name) && !LostTask::is_named("my_bot::orders::place"));
        let task = LostTask::from_name(&name);
        assert_eq!(task.handler(), "my_bot::orders::place");
        assert_eq!(task.started_at(), format!("{}:{}", file!(), at.line()));
    }
}
