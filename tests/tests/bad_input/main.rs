//! Servers whose answers are broken, from single fields to connections.
//!
//! Whatever comes: the trouble is told with words that help, the bot lives and does not spin, and no update that can be
//! read is lost or handled twice. The bot's clock stands still, so that a request too many is seen.

mod bodies;
mod bot_under_test;
mod connections;
mod elements;
mod fields;
#[allow(
    dead_code,
    unused_imports,
    reason = "each test binary uses a part of it"
)]
#[path = "../lifecycle/support/mod.rs"]
mod support;

bot::app! { chat_data = u32 }
