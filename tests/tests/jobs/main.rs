//! Jobs: scheduled from code and by attributes, kept, run once, in order, in time.

mod failing;
mod kept;
mod planned;
mod repeated;
mod scheduled;

use serde::{Deserialize, Serialize};

/// What the bot of these tests keeps of each user.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub(crate) struct Drinker {
    cups: u32,
}

bot::app!(pub(crate) __BotApp, user_data = Drinker, chat_data = Vec<String>);
