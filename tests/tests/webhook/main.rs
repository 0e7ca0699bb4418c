//! Updates that are posted, as Telegram does: what is answered, what is kept, and what the bot does about trouble.
//!
//! The requests are the tests' own, down to the last byte where it matters.

mod answers;
mod delivered;
mod settings;
mod start;
mod support;

bot::app! {}
