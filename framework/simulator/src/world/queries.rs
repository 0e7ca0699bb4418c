//! Questions that a bot has to answer in time: button presses, inline queries, checkouts, data of web apps.

use std::collections::BTreeMap;

use serde_json::Value;

use super::chat::ChatKey;
use super::message::Draft;

/// What a question is about, and with that how long it may be answered.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) enum Purpose {
    Callback,
    Inline,
    Shipping,
    PreCheckout,
    /// A web app that was opened from an inline keyboard.
    WebApp,
    Guest,
}

impl Purpose {
    /// In seconds.
    fn lasts(self) -> i64 {
        match self {
            Self::Callback | Self::Shipping => 150,
            Self::Inline => 30,
            // Telegram cancels the payment after that.
            Self::PreCheckout => 10,
            Self::WebApp | Self::Guest => 24 * 60 * 60,
        }
    }
}

/// A message that a bot offers to be sent in a person's name.
#[derive(Clone, Debug)]
pub(crate) struct OfferedMessage {
    /// `id` of the `InlineQueryResult`.
    pub(crate) id: String,
    pub(crate) draft: Draft,
}

#[derive(Debug)]
pub(crate) struct Query {
    bot: i64,
    pub(crate) user: i64,
    purpose: Purpose,
    asked: i64,
    /// What was typed, in an inline query.
    pub(crate) text: String,
    /// Where the answer is to be sent, if not in private.
    pub(crate) place: Option<ChatKey>,
    answer: Option<Value>,
    pub(crate) offers: Vec<OfferedMessage>,
}

impl Query {
    pub(crate) fn bot(&self) -> i64 {
        self.bot
    }
}

/// All questions ever asked, by id.
#[derive(Debug, Default)]
pub(crate) struct Queries {
    by_id: BTreeMap<String, Query>,
}

impl Queries {
    pub(crate) fn ask(
        &mut self,
        bot: i64,
        user: i64,
        purpose: Purpose,
        text: &str,
        now: i64,
    ) -> String {
        let id = format!("43{:017}", self.by_id.len() + 1);
        let query = Query {
            bot,
            user,
            purpose,
            asked: now,
            text: text.to_owned(),
            place: None,
            answer: None,
            offers: Vec::new(),
        };
        self.by_id.insert(id.clone(), query);
        id
    }

    /// The question was asked in this chat, and is to be answered there.
    pub(crate) fn put(&mut self, id: &str, place: ChatKey) {
        if let Some(query) = self.by_id.get_mut(id) {
            query.place = Some(place);
        }
    }

    /// The question, as long as this bot may answer it.
    pub(crate) fn open(&self, bot: i64, id: &str, purpose: Purpose, now: i64) -> Option<&Query> {
        let query = self.by_id.get(id)?;
        let in_time = now <= query.asked.saturating_add(purpose.lasts());
        let is_asked = query.bot == bot && query.purpose == purpose;
        (is_asked && in_time && query.answer.is_none()).then_some(query)
    }

    /// Keeps the answer.
    pub(crate) fn settle(&mut self, id: &str, answer: Value, offers: Vec<OfferedMessage>) {
        if let Some(query) = self.by_id.get_mut(id) {
            query.answer = Some(answer);
            query.offers = offers;
        }
    }

    pub(crate) fn get(&self, id: &str) -> Option<&Query> {
        self.by_id.get(id)
    }

    pub(crate) fn answer_of(&self, id: &str) -> Option<&Value> {
        self.by_id.get(id)?.answer.as_ref()
    }
}
