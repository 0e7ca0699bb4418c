//! Questions that a bot has to answer in time: button presses and inline queries.

use std::collections::BTreeMap;

use serde_json::Value;

/// How long a button press may be answered.
const CALLBACK_SECONDS: i64 = 150;
/// How long an inline query may be answered.
const INLINE_SECONDS: i64 = 30;

#[derive(Debug)]
struct Query {
    bot: i64,
    asked: i64,
    lasts: i64,
    answer: Option<Value>,
}

/// All questions ever asked, by id.
#[derive(Debug, Default)]
pub(crate) struct Queries {
    by_id: BTreeMap<String, Query>,
}

impl Queries {
    pub(crate) fn ask_callback(&mut self, bot: i64, now: i64) -> String {
        self.ask(bot, now, CALLBACK_SECONDS)
    }

    pub(crate) fn ask_inline(&mut self, bot: i64, now: i64) -> String {
        self.ask(bot, now, INLINE_SECONDS)
    }

    fn ask(&mut self, bot: i64, asked: i64, lasts: i64) -> String {
        let id = format!("43{:017}", self.by_id.len() + 1);
        let query = Query {
            bot,
            asked,
            lasts,
            answer: None,
        };
        self.by_id.insert(id.clone(), query);
        id
    }

    /// Takes the first answer in time; says whether it was taken.
    pub(crate) fn answer(&mut self, bot: i64, id: &str, answer: Value, now: i64) -> bool {
        let Some(query) = self.by_id.get_mut(id).filter(|query| query.bot == bot) else {
            return false;
        };
        let in_time = now <= query.asked.saturating_add(query.lasts);
        if !in_time || query.answer.is_some() {
            return false;
        }
        query.answer = Some(answer);
        true
    }

    pub(crate) fn answer_of(&self, id: &str) -> Option<&Value> {
        self.by_id.get(id)?.answer.as_ref()
    }
}
