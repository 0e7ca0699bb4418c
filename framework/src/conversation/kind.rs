//! The kinds of handlers that are part of a conversation.

use crate::handler::kind::{
    self, Button, ButtonType, ByUser, Carries, HasArgs, HasButton, HasCaptures, HasEvent, InChat,
    Kind, Matching, Pressed,
};
use crate::update::Update;
use bot_api::types::UpdateKind;
use std::marker::PhantomData;

/// `Self` is a kind of handler that is part of the conversation `C`: it can say where that goes.
#[diagnostic::on_unimplemented(
    message = "a `{Self}` handler is not part of the conversation `{C}`",
    label = "nothing here says that it is",
    note = "say `entry = {C}`, or `state = {C}::..`, in `#[handler(..)]`"
)]
pub trait PartOf<C> {}

/// `Self` is a kind of handler that runs in a state of the conversation `C`.
#[diagnostic::on_unimplemented(
    message = "a `{Self}` handler is in no state of `{C}`",
    label = "there is no state for this",
    note = "a handler with `state = {C}::..` has it; an entry begins a conversation that is in none yet"
)]
pub trait InState<C>: PartOf<C> {}

/// `Self` is a kind of update that is about a message, at least sometimes: a button under it, a reaction to it.
#[diagnostic::on_unimplemented(
    message = "a `{Self}` update is about no message",
    label = "there is no message for this",
    note = "conversations that are kept by message are about its buttons and reactions; kept by `chat` or `user`, they are about everything else"
)]
pub trait AboutMessage {}

impl AboutMessage for kind::CallbackQuery {}
impl AboutMessage for kind::ChosenInlineResult {}
impl AboutMessage for kind::MessageReaction {}
impl AboutMessage for kind::MessageReactionCount {}
impl AboutMessage for kind::Update {}
impl AboutMessage for kind::TimeOut {}
impl<K: AboutMessage> AboutMessage for Matching<K> {}
impl<C> AboutMessage for Button<C> {}

/// An update of kind `K` in a state of the conversation `C`.
#[derive(Debug)]
pub struct In<K, C>(PhantomData<(K, C)>);

/// An update of kind `K` that may begin the conversation `C`.
#[derive(Debug)]
pub struct Entry<K, C>(PhantomData<(K, C)>);

impl<K, C> PartOf<C> for In<K, C> {}
impl<K, C> PartOf<C> for Entry<K, C> {}
impl<K, C> InState<C> for In<K, C> {}

macro_rules! as_outside {
    ($($name:ident)*) => { $(
        impl<K: InChat, C> InChat for $name<K, C> {}
        impl<K: ByUser, C> ByUser for $name<K, C> {}
        impl<K: AboutMessage, C> AboutMessage for $name<K, C> {}
        impl<K: Pressed, C> Pressed for $name<K, C> {}
        #[diagnostic::do_not_recommend]
        impl<K: HasCaptures, C> HasCaptures for $name<K, C> {}
        #[diagnostic::do_not_recommend]
        impl<K: HasArgs, C> HasArgs for $name<K, C> {}
        #[diagnostic::do_not_recommend]
        impl<K: HasButton<T>, C, T> HasButton<T> for $name<K, C> {}
        #[diagnostic::do_not_recommend]
        impl<K: HasEvent<T>, C, T> HasEvent<T> for $name<K, C> {}
        #[diagnostic::do_not_recommend]
        impl<K: Carries<T>, C, T: 'static> Carries<T> for $name<K, C> {
            fn get(kind: &UpdateKind) -> Option<&T> {
                K::get(kind)
            }
        }
        impl<K: Kind, C: 'static> Kind for $name<K, C> {
            fn accepts(update: &Update) -> bool {
                K::accepts(update)
            }

            fn button() -> Option<ButtonType> {
                K::button()
            }
        }
    )* };
}
as_outside!(In Entry);
