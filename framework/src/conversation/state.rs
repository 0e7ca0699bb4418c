//! The state as a parameter.

use super::{Conversation, InState};
use crate::{
    data::Value,
    handler::extract::{Context, ExtractError, FromUpdate, Needs},
};

/// The state in which the update found the conversation, with all that was collected so far.
///
/// Where only some of it is wanted, the pattern of `state = ..` gives it names, which then are parameters:
///
/// ```
/// use bot::prelude::*;
/// # use serde::{Deserialize, Serialize};
/// #[derive(Conversation, Clone, Debug, Serialize, Deserialize)]
/// enum Order {
///     Size,
///     Address { size: u8 },
/// }
///
/// #[handler(message(text), state = Order::Address { size })]
/// async fn address(size: u8, text: Text) -> (End, String) {
///     (End, format!("{size} cm, to {text}"))
/// }
///
/// #[handler(command = "where", state = Order::*)]
/// async fn place(State(order): State<Order>) -> String {
///     format!("{order:?}")
/// }
/// ```
///
/// It is a copy: the conversation goes where the handler's result says. Handlers with `entry = .., reentry` take
/// `Option<State<C>>`; without the `Option` they are for conversations only that are under way.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct State<C>(pub C);

impl<K: InState<C>, A, C: Conversation + Clone> FromUpdate<K, A> for State<C> {
    fn needs(needs: &mut Needs) {
        needs.state = true;
    }

    async fn extract(ctx: &Context) -> Result<Self, ExtractError> {
        let state = found(ctx).and_then(|state| state.downcast_ref::<C>());
        state.cloned().map(Self).ok_or(ExtractError::Absent)
    }
}

/// The state in which the update found the handler's conversation.
fn found(ctx: &Context) -> Option<&Value> {
    let found = ctx.invocation().savepoint.conversation()?;
    found.state.as_ref()
}

/// How one name in the pattern of `state = ..` is found: what `#[handler]` writes.
pub trait Collect: 'static {
    /// The conversation.
    type State: 'static;
    /// What the name stands for.
    type Value: Send;
    /// Finds it in a state that matches.
    fn collect(state: &Self::State) -> Option<Self::Value>;
}

/// The value of one name in the pattern of `state = ..`.
#[derive(Debug)]
pub struct Collected<S: Collect>(pub S::Value);

impl<K: InState<S::State>, A, S: Collect> FromUpdate<K, A> for Collected<S> {
    async fn extract(ctx: &Context) -> Result<Self, ExtractError> {
        let state = found(ctx).and_then(|state| state.downcast_ref());
        state
            .and_then(S::collect)
            .map(Self)
            .ok_or(ExtractError::Absent)
    }
}

/// A copy of what a name in a pattern is bound to.
#[allow(
    clippy::unnecessary_wraps,
    reason = "beside the arm of the other states"
)]
pub fn collected<T: Clone>(value: &T) -> Option<T> {
    Some(value.clone())
}
