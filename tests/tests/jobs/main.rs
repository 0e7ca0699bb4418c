//! Jobs: scheduled from code and by attributes, kept, run once, in order, in time.

mod apart;
mod failing;
mod kept;
mod kills;
mod planned;
#[allow(dead_code, reason = "more than these tests need")]
#[path = "../durability/probe.rs"]
mod probe;
mod program;
#[allow(dead_code, reason = "more than these tests need")]
#[path = "../durability/random.rs"]
mod random;
mod repeated;
mod scheduled;
mod stopping;

use serde::{Deserialize, Serialize};

/// What the bot of these tests keeps of each user.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub(crate) struct Drinker {
    cups: u32,
}

bot::app!(pub(crate) __BotApp, user_data = Drinker, chat_data = Vec<String>);
