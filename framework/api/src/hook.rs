//! What happens around every call: for metrics, logs, policies and tests.

use std::panic::AssertUnwindSafe;
use std::time::Duration;

use bytes::Bytes;
use futures_util::FutureExt as _;
use futures_util::future::BoxFuture;

use crate::ChatTarget;
use crate::call::Call;
use crate::error::{BoxError, Error, RefusedError};

/// Comes before and after every call that goes to the server, `getUpdates` and files' `getFile` among them.
///
/// Both run where the call runs: what they wait for, the call waits for. A call whose future is dropped in between has
/// a `before` and no `after`. Without hooks nothing is spent on any.
///
/// ```
/// use std::sync::atomic::{AtomicU64, Ordering};
/// use std::sync::Arc;
///
/// use bot_api::error::BoxError;
/// use bot_api::{Bot, Call, CallHook};
///
/// #[derive(Default)]
/// struct Quiet {
///     refused: AtomicU64,
/// }
///
/// impl CallHook for Quiet {
///     async fn before(&self, call: &mut Call) -> Result<(), BoxError> {
///         if call.method == "sendMessage" {
///             self.refused.fetch_add(1, Ordering::Relaxed);
///             return Err("nothing is sent during maintenance".into());
///         }
///         Ok(())
///     }
/// }
///
/// let quiet = Arc::new(Quiet::default());
/// let bot = Bot::builder("123456:ABC-DEF").hook(quiet.clone()).build()?;
/// # Ok::<(), bot_api::Error>(())
/// ```
#[diagnostic::on_unimplemented(
    message = "`{Self}` is no call hook",
    label = "does not implement `CallHook`",
    note = "`impl CallHook for {Self} {{ async fn before(..) .. }}`: both of its methods may be left out"
)]
pub trait CallHook: Send + Sync {
    /// The call is about to be sent, with the bot's [`Defaults`](crate::Defaults) in it; it may be changed.
    ///
    /// # Errors
    /// Whatever keeps it from being sent: the call fails with [`Error::Refused`]. A panic is an error too.
    fn before(&self, call: &mut Call) -> impl Future<Output = Result<(), BoxError>> + Send {
        let _ = call;
        async { Ok(()) }
    }

    /// A try of the call has failed, the `tries`-th one, which begin at 1. Whether it is made once more, when this future
    /// is done: it waits as long as it should. [`before`](Self::before) is not asked again, and a call that sends a
    /// stream is not made again.
    fn again(&self, call: &Call, error: &Error, tries: u32) -> impl Future<Output = bool> + Send {
        let _ = (call, error, tries);
        async { false }
    }

    /// The call has come to its end, also if it was refused. The outcome is the whole body of the answer, or why there
    /// is none.
    fn after(
        &self,
        call: &Finished,
        outcome: &Result<Bytes, Error>,
    ) -> impl Future<Output = ()> + Send {
        let _ = (call, outcome);
        async {}
    }
}

/// A hook that others keep a handle of.
#[diagnostic::do_not_recommend]
impl<H: CallHook + ?Sized> CallHook for std::sync::Arc<H> {
    async fn before(&self, call: &mut Call) -> Result<(), BoxError> {
        (**self).before(call).await
    }

    async fn again(&self, call: &Call, error: &Error, tries: u32) -> bool {
        (**self).again(call, error, tries).await
    }

    async fn after(&self, call: &Finished, outcome: &Result<Bytes, Error>) {
        (**self).after(call, outcome).await;
    }
}

/// What is left of a [`Call`] when it is over.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Finished {
    /// The method's name.
    pub method: &'static str,
    /// The chat that it was about.
    pub chat: Option<ChatTarget>,
    /// From the moment it was handed over: waiting for a connection and for hooks included.
    pub elapsed: Duration,
}

impl Finished {
    /// The chat is only copied when somebody will look at it.
    pub(crate) fn new(call: &Call, watched: bool) -> Self {
        let chat = if watched { call.chat.clone() } else { None };
        Self {
            method: call.method,
            chat,
            elapsed: Duration::ZERO,
        }
    }
}

/// A hook with its type erased.
pub(crate) trait ErasedHook: Send + Sync {
    fn before<'a>(&'a self, call: &'a mut Call) -> BoxFuture<'a, Result<(), BoxError>>;
    fn again<'a>(&'a self, call: &'a Call, error: &'a Error, tries: u32) -> BoxFuture<'a, bool>;
    fn after<'a>(
        &'a self,
        call: &'a Finished,
        outcome: &'a Result<Bytes, Error>,
    ) -> BoxFuture<'a, ()>;
}

/// The call into the hook is part of each future: its own code may panic before it returns one.
impl<H: CallHook> ErasedHook for H {
    fn before<'a>(&'a self, call: &'a mut Call) -> BoxFuture<'a, Result<(), BoxError>> {
        Box::pin(async move { CallHook::before(self, call).await })
    }

    fn again<'a>(&'a self, call: &'a Call, error: &'a Error, tries: u32) -> BoxFuture<'a, bool> {
        Box::pin(async move { CallHook::again(self, call, error, tries).await })
    }

    fn after<'a>(
        &'a self,
        call: &'a Finished,
        outcome: &'a Result<Bytes, Error>,
    ) -> BoxFuture<'a, ()> {
        Box::pin(async move { CallHook::after(self, call, outcome).await })
    }
}

/// All hooks of a bot, in the order in which they were given.
pub(crate) type Hooks = Box<[Box<dyn ErasedHook>]>;

/// Asks all hooks, until one refuses.
pub(crate) async fn before(hooks: &Hooks, call: &mut Call) -> Result<(), Error> {
    for hook in hooks {
        let asked = AssertUnwindSafe(hook.before(call)).catch_unwind().await;
        let refused = match asked {
            Ok(Ok(())) => continue,
            Ok(Err(refused)) => refused,
            Err(_) => "a hook panicked".into(),
        };
        return Err(RefusedError::new(call.method, refused).into());
    }
    Ok(())
}

/// Asks all hooks whether a call that failed is made again: the first that says so decides.
pub(crate) async fn again(hooks: &Hooks, call: &Call, error: &Error, tries: u32) -> bool {
    for hook in hooks {
        match AssertUnwindSafe(hook.again(call, error, tries))
            .catch_unwind()
            .await
        {
            Ok(true) => return true,
            Ok(false) => {}
            Err(_) => {
                tracing::error!(target: "bot::api", method = call.method, "a hook panicked after a try of this call");
            }
        }
    }
    false
}

/// Tells all hooks, the last one first.
pub(crate) async fn after(hooks: &Hooks, call: &Finished, outcome: &Result<Bytes, Error>) {
    for hook in hooks.iter().rev() {
        let told = AssertUnwindSafe(hook.after(call, outcome)).catch_unwind();
        if told.await.is_err() {
            tracing::error!(target: "bot::api", method = call.method, "a hook panicked after this call");
        }
    }
}
