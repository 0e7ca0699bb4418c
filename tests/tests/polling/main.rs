//! Long polling, seen from the server: what is asked for, how often, and what the bot does when it goes wrong.
//!
//! The bot's clock stands still but when a test moves it: what a test has seen the bot wait for is all it does until then.

mod asking;
mod odd_servers;
mod refusals;
mod start;
#[allow(
    dead_code,
    unused_imports,
    reason = "each test binary uses a part of it"
)]
#[path = "../lifecycle/support/mod.rs"]
mod support;
mod trouble;

bot::app! { chat_data = u32 }
