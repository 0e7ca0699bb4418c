//! The strictest crate there is: no lint sees an expansion.
#![deny(
    warnings,
    missing_docs,
    missing_debug_implementations,
    unreachable_pub,
    unused_qualifications,
    unused_results,
    unused_import_braces,
    single_use_lifetimes,
    let_underscore_drop,
    unnameable_types,
    redundant_imports,
    trivial_casts,
    trivial_numeric_casts,
    variant_size_differences,
    clippy::all,
    clippy::pedantic,
    clippy::nursery
)]

use bot::{CallbackData, Chat, Conversation, End, FromUpdate, Next, State, UserData, handler};
use serde::{Deserialize, Serialize};

/// Says hello.
#[handler(command = "strict", group = -1, timeout = "1s", filter = |_: &bot::Update| true)]
pub async fn strict(_: Chat, _: UserData<String>) {}

#[handler(callback = Pick, block = false)]
async fn pick(_: bot::Callback<Pick>, _: Visitor) {}

#[bot::error_handler]
async fn report(_: &bot::Error, _: Option<bot::Update>) {}

/// Is scheduled from code.
#[bot::job(name = "reminder", timeout = "30s")]
async fn remind(_: String, _: bot::types::ChatId) -> &'static str {
    "You wanted to"
}

/// Runs by itself.
#[bot::job(daily = "09:00", days = "MON-FRI", tz = "Europe/Berlin", grace = "1h")]
async fn greet(_: bot::Context) {}

#[bot::post_init]
async fn ready(_: bot::Handle) {}

/// A button.
#[derive(Clone, Copy, Debug, CallbackData)]
pub enum Pick {
    /// One.
    One,
    /// One of several.
    Of {
        /// How many.
        several: u8,
    },
}

/// Who comes.
#[derive(Debug, FromUpdate)]
pub struct Visitor {
    /// From where.
    pub chat: Chat,
}

/// A conversation.
#[derive(Clone, Debug, Conversation, Serialize, Deserialize)]
#[conversation(timeout = "10m", per = [chat, user], name = "strict")]
pub enum Order {
    /// Begins.
    Size,
    /// Goes on.
    Address {
        /// How big.
        size: u8,
        /// With what.
        with: String,
    },
    /// Is nearly over.
    Pay(u8, String),
    /// Not to be used any longer.
    #[deprecated]
    Old,
}

/// Begins it.
#[handler(command = "order", entry = Order)]
pub async fn order() -> (Order, &'static str) {
    (Order::Size, "How big?")
}

#[handler(command = "again", entry = Order, reentry)]
async fn again(state: Option<State<Order>>) -> Option<Order> {
    state.map(|State(order)| order)
}

#[handler(message, state = Order::Size)]
async fn size() -> Next<Order> {
    Next::Stay
}

#[handler(message, state = Order::Address { size, with })]
async fn address(size: u8, with: String) -> bot::Result<(Order, String)> {
    Ok((Order::Pay(size, with), String::from("Pay!")))
}

#[handler(edited_message, state = Order::Pay(_, with))]
async fn edited(with: String) -> String {
    with
}

#[handler(message, state = Order::Size | Order::Pay(1..=9, _))]
async fn either() -> End {
    End
}

/// Whatever the state is.
#[handler(command = "cancel", state = Order::*)]
pub async fn cancel() -> (End, &'static str) {
    (End, "Bye")
}

#[handler(timeout, state = Order::*)]
async fn over() {}

/// Another bot.
pub mod other {
    bot::app!(pub Other, user_data = u8);
}
