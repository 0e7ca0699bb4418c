//! The handle through which a handler reaches the rest of the bot.

use crate::{
    data::{Ended, Savepoint},
    error::IntoHandlerError,
    event::{self, Event},
    extensions::Extensions,
    handler::registration::Location,
    pattern::Pattern,
    runtime::{Handle, Peekable, QueueClosed},
    update::{Addressee, UnitName, Update},
};
use bot_api::Bot;
use std::{
    fmt,
    future::Future,
    sync::Arc,
    time::{Duration, SystemTime},
};

/// What surrounds a handler: the update, the bot, time, tasks, the way out. Cheap to clone.
///
/// ```
/// use bot::prelude::*;
/// use std::time::Duration;
///
/// #[handler(command = "tea")]
/// async fn tea(ctx: Context, chat: Chat) -> &'static str {
///     let later = ctx.clone();
///     ctx.spawn(async move {
///         later.sleep(Duration::from_secs(180)).await;
///         chat.send("Your tea is ready").await?;
///         Ok::<_, bot::Error>(())
///     });
///     "I'll remind you in three minutes"
/// }
/// ```
#[derive(Clone)]
pub struct Context(Arc<Invocation>);

/// One run of one handler for one update.
pub(crate) struct Invocation {
    pub(crate) update: Update,
    pub(crate) handle: Handle,
    pub(crate) savepoint: Savepoint,
    /// The unit of work it is part of.
    pub(crate) unit: UnitName,
    pub(crate) function: Arc<Function>,
}

/// Which function it is that runs.
pub(crate) struct Function {
    pub(crate) name: Box<str>,
    /// As rows call it: `crate::module::function`.
    pub(crate) path: Arc<str>,
    pub(crate) at: Location,
    /// What a command's arguments are called.
    pub(crate) arguments: &'static [&'static str],
    /// The pattern whose match made it run.
    pub(crate) pattern: Option<Pattern>,
    /// The conversation that it is part of.
    pub(crate) conversation: Option<&'static str>,
}

impl Function {
    /// One without arguments and pattern.
    pub(crate) fn new(name: &str, at: Location) -> Self {
        Self {
            name: name.into(),
            path: format!("{}::{name}", at.module).into(),
            at,
            arguments: &[],
            pattern: None,
            conversation: None,
        }
    }
}

impl Context {
    pub(crate) fn new(invocation: Invocation) -> Self {
        Self(Arc::new(invocation))
    }

    pub(crate) fn invocation(&self) -> &Arc<Invocation> {
        &self.0
    }

    /// The update that is being handled.
    #[must_use]
    pub fn update(&self) -> &Update {
        &self.0.update
    }

    /// The bot that received it.
    #[must_use]
    pub fn bot(&self) -> &Bot {
        self.0.handle.bot()
    }

    /// The handle of the application, for code outside handlers.
    #[must_use]
    pub fn handle(&self) -> &Handle {
        &self.0.handle
    }

    /// The name of the function that runs.
    #[must_use]
    pub fn handler_name(&self) -> &str {
        &self.0.function.name
    }

    /// Values that handlers of earlier groups left for later ones.
    #[must_use]
    pub fn extensions(&self) -> &Extensions {
        self.0.update.extensions()
    }

    /// The time of day by the application's clock.
    #[must_use]
    pub fn now(&self) -> SystemTime {
        self.0.handle.clock().now()
    }

    /// Waits, by the application's clock. Cancel-safe.
    pub async fn sleep(&self, duration: Duration) {
        let runtime = self.0.handle.runtime();
        runtime
            .activity
            .idle_during(runtime.clock.sleep(duration))
            .await;
    }

    /// The value that is kept for another user or chat, as it was staged last; `None` where there is none.
    ///
    /// ```
    /// use bot::prelude::*;
    /// # #[derive(Clone, Default, serde::Serialize, serde::Deserialize)]
    /// # struct Profile { visits: u32 }
    /// #[handler(command = "visits_of")]
    /// async fn visits_of(ctx: Context, Args((user,)): Args<(i64,)>) -> bot::Result<Option<String>> {
    ///     let profile = ctx.peek::<UserData<Profile>>(user).await?;
    ///     Ok(profile.map(|profile| format!("{} visits", profile.visits)))
    /// }
    /// ```
    ///
    /// # Errors
    /// When the stored value cannot be read, or when the bot keeps another type.
    pub async fn peek<D: Peekable>(&self, id: i64) -> crate::Result<Option<Arc<D::Value>>> {
        self.0.handle.peek::<D>(id).await
    }

    /// Adds a call to what is sent when all handlers of the update are done and their changes are kept, behind the
    /// answers so far: in order, at least once, also if the process dies meanwhile. It is not sent if this handler fails.
    /// Where the network breaks while it is on the wire, nobody knows whether it arrived: the error handlers are told, and
    /// it is not made again.
    ///
    /// # Errors
    /// When the call cannot be kept: it sends a stream, a value of it cannot be written, or this handler has ended
    /// already (a task of its own calls the bot directly).
    pub fn outbox<M: bot_api::Method>(&self, method: M) -> crate::Result<()> {
        let call = method.into_call()?;
        if !call.is_repeatable() {
            return Err(crate::Error::new(crate::outgoing::STREAM));
        }
        let kept = self.0.savepoint.send(call);
        kept.map_err(|Ended(_)| crate::Error::new(TOO_LATE))
    }

    /// Puts an event into the lane of a chat or a user, where a handler with `custom = T` finds it, with that chat's
    /// or user's data. It happens only if this handler succeeds, when all handlers of the update are done; what a
    /// task tells after its handler has ended happens at once.
    ///
    /// The event is kept together with what this handler changes: exactly once, and until it is handled, also if the
    /// process dies. So work that must not be forgotten, and that nobody is to wait for, is told to a handler with
    /// `block = false`.
    ///
    /// ```
    /// use bot::prelude::*;
    /// use serde::{Deserialize, Serialize};
    ///
    /// #[derive(Serialize, Deserialize)]
    /// struct Report {
    ///     month: u32,
    /// }
    ///
    /// #[handler(command = "report")]
    /// async fn ask(ctx: Context, chat: Chat) -> bot::Result<&'static str> {
    ///     ctx.tell(chat.id, Report { month: 4 })?;
    ///     Ok("I am at it.")
    /// }
    ///
    /// #[handler(custom = Report, block = false)]
    /// async fn make(report: Custom<Report>) -> String {
    ///     format!("The report of month {} is ready.", report.month)
    /// }
    /// ```
    ///
    /// # Errors
    /// When the event cannot be written as JSON, or when it is told by a task that has outlived the bot.
    pub fn tell<T: Event>(&self, to: impl Into<Addressee>, event: T) -> crate::Result<()> {
        let runtime = self.0.handle.runtime();
        let event = event::told(self.bot(), event, to.into(), runtime.values.keeps())?;
        let Err(Ended(event)) = self.0.savepoint.tell(event) else {
            return Ok(());
        };
        match runtime.upstream().and_then(|upstream| upstream.tell(event)) {
            Some(_) => Ok(()),
            None => Err(crate::Error::new(QueueClosed)),
        }
    }

    /// Runs a task of the handler's own, which nobody waits for. The bot knows of it: its error or panic reaches the
    /// error handlers, and a graceful stop waits for it up to the grace period. It goes on if its handler fails. The
    /// term of `telegram.ext` is `create_task`.
    ///
    /// Where updates are kept, a task counts as part of its update until it ends. If the process dies before the
    /// handler's changes are kept, the handler runs again and starts it again. If it dies later, or the grace period is
    /// over before the task is, the task **does not run again**, since a future cannot be written down: the next start
    /// tells the error handlers, with an error of the kind [`LostTask`](crate::ErrorKind::LostTask).
    ///
    /// | the work | goes into |
    /// |---|---|
    /// | must be done, whatever happens | [`tell`](Self::tell), to a handler with `custom = T, block = false`: it runs again until it is done |
    /// | is worth nothing without this process, or may be asked for again | `spawn` |
    /// | goes on as long as the bot does, and belongs to no update | [`handle.spawn`](Handle::spawn) |
    #[track_caller]
    pub fn spawn<F, E>(&self, task: F)
    where
        F: Future<Output = Result<(), E>> + Send + 'static,
        E: IntoHandlerError,
    {
        let at = std::panic::Location::caller();
        let task = async move { task.await.map_err(E::into_handler_error) };
        self.0
            .handle
            .spawn_task_of(self.0.clone(), at, Box::pin(task));
    }

    /// Ends the bot gracefully: no more updates are fetched, what is running finishes. Returns at once.
    pub fn shutdown(&self) {
        self.0.handle.shutdown();
    }
}

const TOO_LATE: &str =
    "the handler has ended, so nothing can be added to its outbox: a task calls the bot directly";

impl fmt::Debug for Context {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Context")
            .field("update", &self.0.update)
            .field("handler", &self.0.function.name)
            .finish_non_exhaustive()
    }
}
