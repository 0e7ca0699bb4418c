//! Error handlers without attributes: put together by hand, added and taken out while the bot runs.

use crate::{
    app::App,
    dispatch::ErrorRoute,
    error::Error,
    handler::{
        arity::error_built,
        extract::{Context, FromUpdate, Needs},
        kind::Failure,
        outcome::IntoOutcome,
        registration::{ErrorBuilt, Location, Owner},
    },
};
use std::{any::TypeId, fmt, future::Future};

/// An error handler made by hand: what `#[error_handler]` would have registered.
///
/// Its first parameter is the [`Error`] itself, not a reference to it; which errors it is about is its own to say, as
/// with [`Error::downcast_ref`]. The others are extractors, as in `#[error_handler]`.
///
/// ```
/// use bot::{ErrorHandler, Undeclared, prelude::*};
///
/// async fn report(error: bot::Error, update: Option<Update>) {
///     tracing::warn!(%error, has_update = update.is_some(), "failed");
/// }
///
/// let handler = ErrorHandler::new::<Undeclared, _>(report).block(false);
/// ```
pub struct ErrorHandler {
    name: &'static str,
    block: Option<bool>,
    at: Location,
    built: ErrorBuilt,
}

impl ErrorHandler {
    /// An error handler in a bot with the data types of `A`.
    #[track_caller]
    pub fn new<A: App, P>(function: impl ErrorHandlerFn<A, P>) -> Self {
        let (name, at) = Location::of_given(&function);
        Self {
            name,
            block: None,
            at,
            built: function.built(),
        }
    }

    /// Whether later error handlers wait for it. One that blocks nobody begins when what failed has ended.
    #[must_use]
    pub fn block(mut self, block: bool) -> Self {
        self.block = Some(block);
        self
    }

    pub(super) fn build(self, block: bool) -> ErrorRoute {
        ErrorRoute::new(self.name, self.at, self.block.unwrap_or(block), self.built)
    }
}

impl fmt::Debug for ErrorHandler {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ErrorHandler")
            .field("name", &self.name)
            .finish_non_exhaustive()
    }
}

/// An async function of an [`Error`] and up to eleven extractors.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not an error handler",
    label = "not an error handler",
    note = "made by hand, an error handler is an async function of a `bot::Error` and extractors: `async fn report(error: bot::Error, ..)`"
)]
pub trait ErrorHandlerFn<A, P> {
    #[doc(hidden)]
    fn built(self) -> ErrorBuilt;
}

macro_rules! functions {
    ($(($($t:ident)*))*) => { $(
        #[diagnostic::do_not_recommend]
        impl<A, F, Fut, R, $($t),*> ErrorHandlerFn<A, (R, $($t,)*)> for F
        where
            A: App,
            F: Fn(Error, $($t),*) -> Fut + Copy + Send + Sync + 'static,
            Fut: Future<Output = R> + Send + 'static,
            R: IntoOutcome<Failure> + 'static,
            $($t: FromUpdate<Failure, A> + 'static,)*
        {
            #[allow(non_snake_case, reason = "the parameters are called like their types")]
            fn built(self) -> ErrorBuilt {
                use crate::handler::arity::Reportable;
                type E = Error;
                let handler = move |error: &Error, $($t: $t),*| self(error.clone(), $($t),*);
                ErrorBuilt {
                    identity: Some(TypeId::of::<F>()),
                    ..error_built!(handler $($t)*)
                }
            }
        }
    )* };
}
functions! {
    ()
    (T1)
    (T1 T2)
    (T1 T2 T3)
    (T1 T2 T3 T4)
    (T1 T2 T3 T4 T5)
    (T1 T2 T3 T4 T5 T6)
    (T1 T2 T3 T4 T5 T6 T7)
    (T1 T2 T3 T4 T5 T6 T7 T8)
    (T1 T2 T3 T4 T5 T6 T7 T8 T9)
    (T1 T2 T3 T4 T5 T6 T7 T8 T9 T10)
    (T1 T2 T3 T4 T5 T6 T7 T8 T9 T10 T11)
}
