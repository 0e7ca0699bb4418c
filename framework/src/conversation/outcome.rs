//! Where a conversation goes: what its handlers return.

use super::{Conversation, PartOf};
use crate::{
    data::Value,
    handler::{
        extract::Context,
        outcome::{IntoOutcome, Outcome},
    },
};
use std::sync::Arc;

/// Ends the conversation that the handler is part of.
///
/// ```
/// # use bot::prelude::*;
/// # #[derive(Conversation, Clone, serde::Serialize, serde::Deserialize)]
/// # enum Order { Size }
/// #[handler(command = "cancel", state = Order::*)]
/// async fn cancel() -> (End, &'static str) {
///     (End, "As you like.")
/// }
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct End;

/// Where a conversation goes, for handlers that decide it at run time.
///
/// ```
/// # use bot::prelude::*;
/// # #[derive(Conversation, Clone, serde::Serialize, serde::Deserialize)]
/// # enum Quiz { Question { number: u32 } }
/// use bot::Next;
///
/// #[handler(message(text), state = Quiz::Question { number })]
/// async fn answer(number: u32, text: Text) -> (Next<Quiz>, &'static str) {
///     match (&*text == "42", number) {
///         (true, 10) => (Next::End, "That was the last one."),
///         (true, _) => (Next::To(Quiz::Question { number: number + 1 }), "Right! And now?"),
///         (false, _) => (Next::Stay, "Try again."),
///     }
/// }
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Next<C> {
    /// It stays where it is; an entry begins none, and one whose time is over ends.
    #[default]
    Stay,
    /// It goes into this state.
    To(C),
    /// It ends.
    End,
}

impl<C> From<C> for Next<C> {
    fn from(state: C) -> Self {
        Self::To(state)
    }
}

/// Where a conversation goes, whatever type its states have.
#[derive(Debug)]
pub(crate) enum Move {
    To(Value),
    End,
}

/// The outcome of a handler that returned a state: what `#[derive(Conversation)]` writes.
pub fn moved<C: Conversation>(state: C) -> Outcome {
    Outcome {
        next: Some(Move::To(Arc::new(state))),
        ..Outcome::default()
    }
}

fn ended() -> Outcome {
    Outcome {
        next: Some(Move::End),
        ..Outcome::default()
    }
}

/// A kind of handler that is part of some conversation.
#[diagnostic::on_unimplemented(
    message = "a `{Self}` handler is part of no conversation",
    label = "there is nothing to end",
    note = "say which one: `state = Order::*` in `#[handler(..)]`"
)]
pub trait Talking {}

impl<K, C> Talking for super::In<K, C> {}
impl<K, C> Talking for super::Entry<K, C> {}

impl<K: Talking> IntoOutcome<K> for End {
    fn into_outcome(self, _: &Context) -> Outcome {
        ended()
    }
}

impl<K: PartOf<C>, C: Conversation> IntoOutcome<K> for Next<C> {
    fn into_outcome(self, _: &Context) -> Outcome {
        match self {
            Self::Stay => Outcome::done(),
            Self::To(state) => moved(state),
            Self::End => ended(),
        }
    }
}
