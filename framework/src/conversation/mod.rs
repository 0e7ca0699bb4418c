//! Conversations: what a bot asks one after another, and what it was told so far.
//!
//! A conversation is an enum. Its variants are the states it can be in, their fields are what was collected on the way;
//! `#[derive(Conversation)]` makes handlers part of it:
//!
//! ```
//! use bot::prelude::*;
//! use serde::{Deserialize, Serialize};
//!
//! #[derive(Conversation, Clone, Serialize, Deserialize)]
//! enum Order {
//!     Size,
//!     Address { size: u8 },
//! }
//!
//! /// Orders a pizza
//! #[handler(command = "order", entry = Order)]
//! async fn order() -> (Order, &'static str) {
//!     (Order::Size, "How big, in centimetres?")
//! }
//!
//! #[handler(message(text), state = Order::Size)]
//! async fn size(text: Text) -> (Next<Order>, &'static str) {
//!     match text.parse() {
//!         Ok(size) => (Next::To(Order::Address { size }), "Where to?"),
//!         Err(_) => (Next::Stay, "A number, please."),
//!     }
//! }
//!
//! #[handler(message(text), state = Order::Address { size })]
//! async fn address(size: u8, text: Text) -> (End, String) {
//!     (End, format!("{size} cm, to {text}, in half an hour!"))
//! }
//!
//! /// Forgets the order
//! #[handler(command = "cancel", state = Order::*)]
//! async fn cancel() -> (End, &'static str) {
//!     (End, "As you like.")
//! }
//! ```
//!
//! # Which handlers are meant
//!
//! While there is no conversation, those with `entry = Order`; with `entry = Order, reentry` also in the midst of one, and
//! then before all others. In a state, those with that state (any pattern of the enum,
//! `Order::Size | Order::Address { .. }` too) and those with `state = Order::*`, which are for every state. A handler is
//! for states of one conversation and for nothing else; what no handler of the conversation wants goes on to the bot's
//! other handlers.
//!
//! A conversation comes before them: within a group, its handlers are tried first. Of them, commands come before
//! everything else, as nobody types one by accident: `/cancel` for every state is heard in a state that takes any text.
//! Apart from that, handlers of the very state come before those of all states. `cargo run -- routes` prints the order.
//!
//! # Where it goes
//!
//! What the handler returns says it: a state of the conversation moves it there, [`End`] ends it, both alone or beside an
//! answer, inside of `Result` and `Option`; [`Next`] is for code that decides at run time. Everything else leaves it
//! where it is, and an entry that returns no state begins nothing. Handlers of later groups find the state that the update
//! found; if several move the conversation, the last one decides.
//!
//! The state is part of the update's unit of work, as user and chat data are: it changes if the handler succeeds, at
//! once with the data and answers, exactly once, and it survives the process. While an update of a conversation is being
//! handled, the next one waits: two messages never find the same state. That is why a conversation's handlers cannot say
//! `block = false`. Work that takes long is told to a handler of its own, and the conversation waits in a state for it.
//!
//! # When nobody answers
//!
//! `#[conversation(timeout = "10m")]` ends a conversation ten minutes after the last update that one of its handlers took.
//! Handlers with `timeout` as their trigger run then, in the chat where it was, and their answers are sent; one that returns
//! a state lets the conversation go on there, and the time begins anew:
//!
//! ```
//! use bot::prelude::*;
//! use serde::{Deserialize, Serialize};
//!
//! #[derive(Conversation, Clone, Serialize, Deserialize)]
//! #[conversation(timeout = "10m")]
//! enum Order {
//!     Size,
//!     Sure,
//! }
//!
//! #[handler(timeout, state = Order::Size)]
//! async fn still_there() -> (Order, &'static str) {
//!     (Order::Sure, "Are you still there?")
//! }
//!
//! #[handler(timeout, state = Order::*)]
//! async fn over() -> &'static str {
//!     "I forget your order, then."
//! }
//! ```
//!
//! The time is kept with the state: it runs on while the bot does not, and what ran out meanwhile ends when it starts. A
//! handler that fails leaves the time as it was; one of `timeout` that fails, or returns [`Next::Stay`], does not keep the
//! conversation from ending.
//!
//! # Several at once
//!
//! Conversations know nothing of each other: somebody may be in as many as there are. In one group the first handler that
//! matches takes the update, so that of two conversations that both wait for a text the one whose handler stands first hears
//! it, until it has ended. In groups of their own, both hear it.
//!
//! # One inside of another
//!
//! A part that is asked in several places, or has states of its own, is an enum of its own, which a state holds. It has no
//! place of its own to be forgotten in: what moves or ends the outer conversation ends the inner one, too.
//!
//! ```
//! use bot::prelude::*;
//! use serde::{Deserialize, Serialize};
//!
//! #[derive(Conversation, Clone, Serialize, Deserialize)]
//! enum Order {
//!     What,
//!     Pay { what: String, by: Payment },
//! }
//!
//! #[derive(Clone, Serialize, Deserialize)]
//! enum Payment {
//!     How,
//!     Card { number: u64 },
//! }
//!
//! #[handler(message(text), state = Order::What)]
//! async fn what(text: Text) -> (Order, &'static str) {
//!     let (what, by) = (text.to_string(), Payment::How);
//!     (Order::Pay { what, by }, "The number of your card?")
//! }
//!
//! #[handler(message(text), state = Order::Pay { what, by: Payment::How })]
//! async fn card(what: String, text: Text) -> Option<(Order, &'static str)> {
//!     let by = Payment::Card { number: text.parse().ok()? };
//!     Some((Order::Pay { what, by }, "And its PIN?"))
//! }
//!
//! #[handler(message(text), state = Order::Pay { what, by: Payment::Card { number } })]
//! async fn pin(what: String, number: u64) -> (End, String) {
//!     (End, format!("{what}, paid with {number}."))
//! }
//! ```
//!
//! # Whose it is
//!
//! Each user has one in each chat, unless `#[conversation(per = ..)]` says otherwise: `per = chat` is one that all
//! members share, `per = user` one that follows its user through all chats, `per = [chat, user, topic]` one in each topic
//! of a forum, `per = message` one for each message with buttons. An update that lacks a part is not part of any: a
//! channel post has no user, nor has what an administrator says who stays anonymous. A group that becomes a supergroup
//! takes its conversations along, with the time that they have left: see
//! [the guide](crate::guide::store#groups-that-become-supergroups).

mod check;
mod key;
mod kind;
mod outcome;
mod place;
mod state;
mod timer;

pub(crate) use check::doubts;
pub use key::{About, Per};
pub use kind::{AboutMessage, Entry, In, InState, PartOf};
pub(crate) use outcome::Move;
pub use outcome::{End, Next, moved};
pub use place::{ConversationType, Place};
pub(crate) use place::{Precedence, When};
pub use state::{Collect, Collected, State, collected};
pub use timer::silence;
pub(crate) use timer::{KIND as TIMEOUT, Timer};

use crate::{data::StateType, handler::registration::Location};
use std::time::Duration;

/// An enum whose variants are the states of a conversation. See [the module](self).
///
/// [Derived](macro@crate::Conversation), never written by hand.
///
/// When the enum changes while conversations are under way, serde's attributes say what older states mean
/// (`#[serde(alias = "Address")]`, `#[serde(default)]` on fields that were added), and what they cannot say,
/// [`Builder::upgrade_conversation`](crate::Builder::upgrade_conversation) does. A state that cannot be read is never
/// dropped: its conversation waits, its text goes to the quarantine, and
/// [`Builder::on_data_error`](crate::Builder::on_data_error) may decide otherwise. `cargo run -- check` finds them before
/// their users do.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not a conversation",
    label = "not a conversation",
    note = "a conversation is an enum of its states with `#[derive(Conversation)]`"
)]
pub trait Conversation: Sized + Send + Sync + 'static {
    /// What it is called where it is kept.
    const NAME: &'static str;
    /// Whose it is.
    const PER: Per;
    /// How long it lasts when its user is silent: after the last update that one of its handlers took.
    const TIMEOUT: Option<Duration>;
    /// The names of its states.
    const STATES: &'static [&'static str];
    #[doc(hidden)]
    const AT: Location;

    /// The name of the state.
    fn name(&self) -> &'static str;

    #[doc(hidden)]
    fn state_type() -> StateType;
}

/// A conversation that an update of kind `K` can be part of: it has all that says whose it is. Derived.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not a conversation",
    label = "not a conversation",
    note = "a conversation is an enum of its states with `#[derive(Conversation)]`"
)]
pub trait ReachedBy<K>: Conversation {}
