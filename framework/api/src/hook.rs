//! Watching what goes out: for metrics, logs and tests.

use std::time::Duration;

use bytes::Bytes;

use crate::ChatTarget;
use crate::call::Call;
use crate::error::Error;

/// Sees every call before it is sent and after it was answered, and changes nothing.
///
/// Both methods run where the call runs, so they must be quick and never block. A call whose future
/// is dropped in between has a `before` and no `after`. Without a hook nothing is spent on any.
///
/// ```
/// use std::sync::atomic::{AtomicU64, Ordering};
/// use std::sync::Arc;
///
/// use bot_api::{Bot, Call, Hook};
///
/// #[derive(Default)]
/// struct Count(AtomicU64);
///
/// impl Hook for Count {
///     fn before(&self, _call: &Call) {
///         self.0.fetch_add(1, Ordering::Relaxed);
///     }
/// }
///
/// let count = Arc::new(Count::default());
/// let bot = Bot::builder("123456:ABC-DEF").hook(count.clone()).build()?;
/// # Ok::<(), bot_api::Error>(())
/// ```
pub trait Hook: Send + Sync {
    /// The call is about to be sent.
    fn before(&self, call: &Call) {
        let _ = call;
    }

    /// The call has come to its end. The outcome is the whole body of the answer, or why there is
    /// none.
    fn after(&self, call: &Finished, outcome: &Result<Bytes, Error>) {
        let _ = (call, outcome);
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
    /// From the moment it was handed over: waiting for a connection included.
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
