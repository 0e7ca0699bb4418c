//! Updates that are posted, as Telegram does: what is answered, what is kept, and what the bot does about trouble.
//!
//! The requests are the tests' own, down to the last byte where it matters; those to bots that are killed are the
//! simulator's too.

mod answers;
mod delivered;
mod kills;
mod mounted;
mod pressure;
mod settings;
mod start;
mod stopping;
mod support;
mod transport;

#[allow(dead_code, reason = "each test binary uses a part of it")]
#[path = "../durability/books/mod.rs"]
mod books;
#[allow(dead_code, reason = "each test binary uses a part of it")]
#[path = "../durability/crowd.rs"]
mod crowd;
#[allow(dead_code, reason = "each test binary uses a part of it")]
#[path = "../durability/probe.rs"]
mod probe;
#[allow(dead_code, reason = "each test binary uses a part of it")]
#[path = "../durability/random.rs"]
mod random;

bot::app! {}
