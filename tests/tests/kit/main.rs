//! The test kit, tested with itself: what people do and see, time, data, faults, and what a failing test says.

mod apart;
mod choosing;
mod data;
mod failing;
mod keeping;
mod life;
mod paying;
mod talking;
mod time;
mod trouble;

use bot::{Functions, testing::Play};
use serde::{Deserialize, Serialize};
use std::panic::{AssertUnwindSafe, catch_unwind};

/// What the bot of these tests keeps of each user.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub(crate) struct Visitor {
    visits: u32,
}

/// What it keeps of each chat.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub(crate) struct Place {
    orders: Vec<String>,
}

bot::app!(pub(crate) __BotApp, user_data = Visitor, chat_data = Place, bot_data = u64);

/// Runs a test with these handlers that is to fail, and returns what it says.
fn failure(handlers: impl Functions, test: impl AsyncFnOnce(Play)) -> String {
    let run = || Play::builder::<__BotApp>().only(handlers).run(test);
    let payload = catch_unwind(AssertUnwindSafe(run)).expect_err("the test fails");
    match payload.downcast::<String>() {
        Ok(text) => *text,
        Err(payload) => payload.downcast::<&str>().expect("a text").to_string(),
    }
}
