//! Handlers without attributes: put together by hand, added and taken out while the bot runs.

use crate::{
    app::App,
    dispatch::Route,
    error::Result,
    event::{Event, EventType},
    filters::Filter,
    handler::{
        arity,
        extract::FromUpdate,
        kind::Kind,
        outcome::IntoOutcome,
        registration::{Built, Declaration, Location, Trigger},
    },
};
use std::{fmt, future::Future, time::Duration};

/// A handler made by hand: what `#[handler]` would have registered.
///
/// ```
/// use bot::{Handler, Undeclared, kind, prelude::*, registration::Trigger, types::UpdateType};
///
/// async fn echo(text: Text) -> String {
///     text.into()
/// }
///
/// let handler = Handler::new::<kind::Message, Undeclared, _>(Trigger::Kinds(&[UpdateType::Message]), echo).group(5);
/// ```
pub struct Handler {
    said: Declaration,
    built: Built,
}

impl Handler {
    /// A handler for updates of kind `K`, in a bot with the data types of `A`, in group 0.
    #[track_caller]
    pub fn new<K: Kind, A: App, P>(trigger: Trigger, function: impl HandlerFn<K, A, P>) -> Self {
        let (name, at) = Location::of_given(&function);
        Self {
            said: Declaration {
                name,
                trigger,
                group: 0,
                block: None,
                timeout: None,
                description: "",
                filter: "",
                at,
            },
            built: function.built(),
        }
    }

    /// In another group.
    #[must_use]
    pub fn group(mut self, group: i32) -> Self {
        self.said.group = group;
        self
    }

    /// Whether later groups wait for it.
    #[must_use]
    pub fn block(mut self, block: bool) -> Self {
        self.said.block = Some(block);
        self
    }

    /// How long it may take.
    #[must_use]
    pub fn timeout(mut self, limit: Duration) -> Self {
        self.said.timeout = Some(limit);
        self
    }

    /// What a command's menu says about it.
    #[must_use]
    pub fn description(mut self, description: &'static str) -> Self {
        self.said.description = description;
        self
    }

    /// Says that its events can be kept, for a handler of [`kind::Custom<T>`](crate::kind::Custom): what is told with
    /// [`Context::tell`](crate::Context::tell) survives a crash then. `#[handler(custom = T)]` finds that out by itself.
    #[must_use]
    pub fn taking<T: Event>(mut self) -> Self {
        self.built = self.built.taking(Some(EventType::of::<T>()));
        self
    }

    /// Only for updates that `filter` accepts.
    #[must_use]
    pub fn filter(mut self, filter: impl Filter) -> Self {
        self.built = self.built.filtered(filter);
        self
    }

    pub(super) fn build(self, block: bool) -> Result<Route> {
        Route::new(self.said, self.built, block)
    }
}

impl fmt::Debug for Handler {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Handler")
            .field("name", &self.said.name)
            .field("trigger", &self.said.trigger)
            .finish_non_exhaustive()
    }
}

/// An async function whose parameters are extractors, up to twelve.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not a handler of `{K}` updates",
    label = "not a handler",
    note = "a handler is an async function whose parameters are extractors of its kind of update"
)]
pub trait HandlerFn<K, A, P> {
    #[doc(hidden)]
    fn built(self) -> Built;
}

macro_rules! functions {
    ($($arity:ident: $($t:ident)*;)*) => { $(
        #[diagnostic::do_not_recommend]
        impl<K, A, F, Fut, R, $($t),*> HandlerFn<K, A, (R, $($t,)*)> for F
        where
            K: Kind,
            A: App,
            F: Fn($($t),*) -> Fut + Copy + Send + Sync + 'static,
            Fut: Future<Output = R> + Send + 'static,
            R: IntoOutcome<K> + 'static,
            $($t: FromUpdate<K, A> + 'static,)*
        {
            fn built(self) -> Built {
                arity::$arity::<$($t,)* R, K, A, Fut, F>(self)
            }
        }
    )* };
}
functions! {
    handler0: ;
    handler1: T1;
    handler2: T1 T2;
    handler3: T1 T2 T3;
    handler4: T1 T2 T3 T4;
    handler5: T1 T2 T3 T4 T5;
    handler6: T1 T2 T3 T4 T5 T6;
    handler7: T1 T2 T3 T4 T5 T6 T7;
    handler8: T1 T2 T3 T4 T5 T6 T7 T8;
    handler9: T1 T2 T3 T4 T5 T6 T7 T8 T9;
    handler10: T1 T2 T3 T4 T5 T6 T7 T8 T9 T10;
    handler11: T1 T2 T3 T4 T5 T6 T7 T8 T9 T10 T11;
    handler12: T1 T2 T3 T4 T5 T6 T7 T8 T9 T10 T11 T12;
}
