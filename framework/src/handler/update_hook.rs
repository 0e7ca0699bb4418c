//! What happens around every update: before the first handler is tried, and after the last one ended.

use super::outcome::Flow;
use crate::{
    error::BoxError,
    handler::registration::BoxFuture,
    runtime::{Handle, caught},
    update::Update,
};
use std::{future::Future, time::Duration};

/// Comes before and after the handlers of every update: for bans and maintenance, for metrics, for values that handlers
/// are to find.
///
/// Both run in the lane of the update: what they wait for, its chat waits for. They run for every update, also for those
/// that no handler wants and for values of your own types; an update that runs again after a crash is one more to them.
/// Without hooks nothing is spent on any.
///
/// ```
/// use bot::{BoxError, Flow, Handle, Handled, Update, UpdateHook};
///
/// /// Nobody but these is heard.
/// struct Guests(Vec<i64>);
///
/// impl UpdateHook for Guests {
///     async fn before(&self, _: &Handle, update: &Update) -> Result<Flow, BoxError> {
///         let known = update.user_id().is_none_or(|user| self.0.contains(&user.0));
///         Ok(if known { Flow::Continue } else { Flow::Stop })
///     }
///
///     async fn after(&self, _: &Handle, update: &Update, handled: &Handled) {
///         tracing::debug!(kind = update.kind_name(), took = ?handled.elapsed, "handled");
///     }
/// }
///
/// # bot::app! {}
/// # fn main() {
/// let builder = bot::Application::builder::<__BotApp>().update_hook(Guests(vec![123456]));
/// # }
/// ```
#[diagnostic::on_unimplemented(
    message = "`{Self}` is no update hook",
    label = "does not implement `UpdateHook`",
    note = "`impl UpdateHook for {Self} {{ async fn before(..) .. }}`: both of its methods may be left out"
)]
pub trait UpdateHook: Send + Sync {
    /// The update is about to be handled. With [`Flow::Stop`] no further hook and no handler sees it, and it is done.
    /// What is put into [`update.extensions()`](Update::extensions) is there for the handlers.
    ///
    /// # Errors
    /// Whatever goes wrong: the error handlers hear of it, and no handler sees the update. A panic is an error too.
    fn before(
        &self,
        handle: &Handle,
        update: &Update,
    ) -> impl Future<Output = Result<Flow, BoxError>> + Send {
        let _ = (handle, update);
        async { Ok(Flow::Continue) }
    }

    /// The update is done: what its handlers changed is committed and their answers are sent. Handlers with
    /// `block = false` may still run. Of an update that was cut short by the end of the bot there is no `after`.
    fn after(
        &self,
        handle: &Handle,
        update: &Update,
        handled: &Handled,
    ) -> impl Future<Output = ()> + Send {
        let _ = (handle, update, handled);
        async {}
    }
}

/// A hook that others keep a handle of.
#[diagnostic::do_not_recommend]
impl<H: UpdateHook + ?Sized> UpdateHook for std::sync::Arc<H> {
    async fn before(&self, handle: &Handle, update: &Update) -> Result<Flow, BoxError> {
        (**self).before(handle, update).await
    }

    async fn after(&self, handle: &Handle, update: &Update, handled: &Handled) {
        (**self).after(handle, update, handled).await;
    }
}

/// What became of an update.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Handled {
    /// How many handlers took it, those with `block = false` among them.
    pub handlers: usize,
    /// How many of those that block failed, hooks included.
    pub failures: usize,
    /// From before the first hook to after the last answer, by the application's clock.
    pub elapsed: Duration,
}

/// A hook with its type erased.
pub(crate) trait ErasedUpdateHook: Send + Sync {
    fn before<'a>(
        &'a self,
        handle: &'a Handle,
        update: &'a Update,
    ) -> BoxFuture<'a, Result<Flow, BoxError>>;
    fn after<'a>(
        &'a self,
        handle: &'a Handle,
        update: &'a Update,
        handled: &'a Handled,
    ) -> BoxFuture<'a, ()>;
}

impl<H: UpdateHook> ErasedUpdateHook for H {
    fn before<'a>(
        &'a self,
        handle: &'a Handle,
        update: &'a Update,
    ) -> BoxFuture<'a, Result<Flow, BoxError>> {
        Box::pin(UpdateHook::before(self, handle, update))
    }

    fn after<'a>(
        &'a self,
        handle: &'a Handle,
        update: &'a Update,
        handled: &'a Handled,
    ) -> BoxFuture<'a, ()> {
        Box::pin(UpdateHook::after(self, handle, update, handled))
    }
}

/// All hooks of a bot, in the order in which they were given.
pub(crate) type UpdateHooks = Box<[Box<dyn ErasedUpdateHook>]>;

/// Asks all hooks, until one stops the update or fails.
pub(crate) async fn before(
    hooks: &UpdateHooks,
    handle: &Handle,
    update: &Update,
) -> Result<Flow, BoxError> {
    for hook in hooks {
        // The hook's own code may panic before there is a future.
        let asked = Box::pin(async move { hook.before(handle, update).await });
        match caught(asked).await {
            Ok(Ok(Flow::Continue)) => {}
            Ok(Ok(Flow::Stop)) => return Ok(Flow::Stop),
            Ok(Err(error)) => return Err(error),
            Err(panic) => return Err(panic.into()),
        }
    }
    Ok(Flow::Continue)
}

/// Tells all hooks, the last one first.
pub(crate) async fn after(
    hooks: &UpdateHooks,
    handle: &Handle,
    update: &Update,
    handled: &Handled,
) {
    for hook in hooks.iter().rev() {
        let told = Box::pin(async move { hook.after(handle, update, handled).await });
        if let Err(panic) = caught(told).await {
            tracing::error!(target: "bot", %panic, ?update, "an update hook panicked after this update");
        }
    }
}
