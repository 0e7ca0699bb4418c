//! What a handler can end with.

use super::{
    extract::Context,
    kind::{InChat, Pressed},
    reply,
};
use crate::{
    conversation::Move,
    error::{BoxError, IntoHandlerError},
};
use bot_api::{Call, Method};

/// Whether later groups still see the update.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Flow {
    /// The next group is tried.
    #[default]
    Continue,
    /// No later handler and no later group sees this update. What the handler changed counts.
    Stop,
}

/// A handler's result, whatever type it had: what is to be sent, how it goes on, what went wrong.
#[derive(Debug, Default)]
#[must_use = "a handler returns it"]
pub struct Outcome {
    pub(crate) flow: Flow,
    pub(crate) answers: Vec<Call>,
    /// Where the conversation goes that the handler is part of.
    pub(crate) next: Option<Move>,
    pub(crate) error: Option<BoxError>,
}

impl Outcome {
    /// All is well, and there is nothing to send.
    pub fn done() -> Self {
        Self::default()
    }

    /// All is well, and this is to be called when the update's changes are kept.
    pub fn answer<M: Method>(method: M) -> Self {
        match method.into_call() {
            Ok(call) => Self {
                answers: vec![call],
                ..Self::default()
            },
            Err(error) => Self::failed(error),
        }
    }

    /// It went wrong: the handler's changes are dropped and the error handlers run.
    pub fn failed(error: impl Into<BoxError>) -> Self {
        Self {
            error: Some(error.into()),
            ..Self::default()
        }
    }

    /// No later group sees the update.
    pub fn stop(mut self) -> Self {
        self.flow = Flow::Stop;
        self
    }

    /// Both, one after the other.
    pub fn and(mut self, then: Self) -> Self {
        self.answers.extend(then.answers);
        self.next = then.next.or(self.next);
        self.error = self.error.or(then.error);
        if then.flow == Flow::Stop {
            self.flow = Flow::Stop;
        }
        self
    }
}

/// A type that a handler of kind `K` can return.
///
/// `()`; [`Flow`]; texts, [`Reply`](crate::Reply) and every sending method's value (`bot.send_photo(..)` without
/// `.await`), which are sent when the update's changes are kept; [`Toast`](crate::Toast) for pressed buttons; pairs,
/// `Vec` and `Option` of these; `Result` of these with any error.
#[diagnostic::on_unimplemented(
    message = "a `{K}` handler cannot return `{Self}`",
    label = "not something a handler can end with",
    note = "return `()`, a text, a `Reply`, a method such as `bot.send_photo(..)`, a `Flow`, or `Option`s and `Result`s of these",
    note = "a handler of a conversation can return its states, too, and `End`",
    note = "what was awaited is sent already: such a handler ends with `Ok(())`"
)]
pub trait IntoOutcome<K> {
    /// Turns it into what the dispatcher understands.
    fn into_outcome(self, ctx: &Context) -> Outcome;
}

impl<K> IntoOutcome<K> for () {
    fn into_outcome(self, _: &Context) -> Outcome {
        Outcome::done()
    }
}

impl<K> IntoOutcome<K> for Outcome {
    fn into_outcome(self, _: &Context) -> Outcome {
        self
    }
}

impl<K> IntoOutcome<K> for Flow {
    fn into_outcome(self, _: &Context) -> Outcome {
        Outcome {
            flow: self,
            ..Outcome::default()
        }
    }
}

impl<K, T: IntoOutcome<K>> IntoOutcome<K> for Option<T> {
    fn into_outcome(self, ctx: &Context) -> Outcome {
        self.map_or_else(Outcome::done, |result| result.into_outcome(ctx))
    }
}

impl<K, T: IntoOutcome<K>, E: IntoHandlerError> IntoOutcome<K> for Result<T, E> {
    fn into_outcome(self, ctx: &Context) -> Outcome {
        match self {
            Ok(result) => result.into_outcome(ctx),
            Err(error) => Outcome {
                error: Some(error.into_handler_error()),
                ..Outcome::default()
            },
        }
    }
}

#[diagnostic::do_not_recommend]
impl<K, T: IntoOutcome<K>> IntoOutcome<K> for Vec<T> {
    fn into_outcome(self, ctx: &Context) -> Outcome {
        self.into_iter()
            .fold(Outcome::done(), |all, next| all.and(next.into_outcome(ctx)))
    }
}

#[diagnostic::do_not_recommend]
impl<K, A: IntoOutcome<K>, B: IntoOutcome<K>> IntoOutcome<K> for (A, B) {
    fn into_outcome(self, ctx: &Context) -> Outcome {
        self.0.into_outcome(ctx).and(self.1.into_outcome(ctx))
    }
}

#[diagnostic::do_not_recommend]
impl<K, A: IntoOutcome<K>, B: IntoOutcome<K>, C: IntoOutcome<K>> IntoOutcome<K> for (A, B, C) {
    fn into_outcome(self, ctx: &Context) -> Outcome {
        self.0
            .into_outcome(ctx)
            .and(self.1.into_outcome(ctx))
            .and(self.2.into_outcome(ctx))
    }
}

impl<K: InChat> IntoOutcome<K> for String {
    fn into_outcome(self, ctx: &Context) -> Outcome {
        reply::text(ctx.update(), self)
    }
}

impl<K: InChat> IntoOutcome<K> for &'static str {
    fn into_outcome(self, ctx: &Context) -> Outcome {
        reply::text(ctx.update(), self.to_owned())
    }
}

impl<K: InChat> IntoOutcome<K> for std::borrow::Cow<'static, str> {
    fn into_outcome(self, ctx: &Context) -> Outcome {
        reply::text(ctx.update(), self.into_owned())
    }
}

impl<K: InChat> IntoOutcome<K> for reply::Reply {
    fn into_outcome(self, ctx: &Context) -> Outcome {
        self.send(ctx.update())
    }
}

impl<K: Pressed> IntoOutcome<K> for reply::Toast {
    fn into_outcome(self, ctx: &Context) -> Outcome {
        self.show(ctx.update())
    }
}

macro_rules! methods {
    ($($method:ident)*) => { $(
        #[diagnostic::do_not_recommend]
        impl<K> IntoOutcome<K> for bot_api::methods::$method {
            fn into_outcome(self, _: &Context) -> Outcome {
                Outcome::answer(self)
            }
        }
        #[diagnostic::do_not_recommend]
        impl<K> IntoOutcome<K> for bot_api::methods::$method<bot_api::Bot> {
            fn into_outcome(self, _: &Context) -> Outcome {
                Outcome::answer(self)
            }
        }
    )* };
}
bot_api::for_each_sending_method!(methods);
