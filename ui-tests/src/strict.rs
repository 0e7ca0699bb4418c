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

use bot::{CallbackData, Chat, FromUpdate, UserData, handler};

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

/// Another bot.
pub mod other {
    bot::app!(pub Other, user_data = u8);
}
