//! Messages that people send through inline mode, known to the bot only by an `inline_message_id`.

use std::collections::BTreeMap;

use serde_json::json;

use super::message::{Draft, Sender, text_body};
use super::queries::{OfferedMessage, Purpose};
use super::{ChatKey, World};

/// Where the messages are that bots know by an `inline_message_id`.
#[derive(Debug, Default)]
pub(crate) struct InlineMessages {
    by_id: BTreeMap<String, (i64, ChatKey, i64)>,
}

impl InlineMessages {
    /// Chat and message, if it is one of this bot's.
    pub(crate) fn find(&self, bot: i64, id: &str) -> Option<(ChatKey, i64)> {
        let (owner, key, message) = self.by_id.get(id)?;
        (*owner == bot).then_some((*key, *message))
    }

    /// The id by which a bot knows this message.
    pub(crate) fn id_of(&self, key: ChatKey, message: i64) -> Option<&str> {
        let mut known = self.by_id.iter();
        known
            .find(|(_, (_, chat, id))| (*chat, *id) == (key, message))
            .map(|(id, _)| id.as_str())
    }

    fn add(&mut self, bot: i64, key: ChatKey, message: i64) -> String {
        let id = format!("SIMINLINE{:016}", self.by_id.len() + 1);
        self.by_id.insert(id.clone(), (bot, key, message));
        id
    }
}

impl World {
    /// A person sends what a bot offers. Only what has an inline keyboard can be edited later and gets an id.
    pub(crate) fn send_offered(
        &mut self,
        bot: i64,
        user: i64,
        key: ChatKey,
        offered: &OfferedMessage,
        now: i64,
    ) -> Option<(i64, Option<String>)> {
        let mut draft = offered.draft.clone();
        draft.via_bot = Some(bot);
        let has_buttons = draft.markup.is_some();
        let id = self.post(key, Sender::User(user), draft, now)?;
        let inline = has_buttons.then(|| self.inline_messages.add(bot, key, id));
        Some((id, inline))
    }

    /// A person calls a bot into a chat that it is not in: it sees this one message and may answer once.
    pub(crate) fn call_guest(
        &mut self,
        bot: i64,
        user: i64,
        key: ChatKey,
        text: &str,
        now: i64,
    ) -> Option<(i64, String)> {
        let draft = Draft::new(text_body(text));
        let message = self.post(key, Sender::User(user), draft, now)?;
        let id = self.queries.ask(bot, user, Purpose::Guest, text, now);
        self.queries.put(&id, key);
        let mut payload = self.draw_message(key, message)?;
        payload["guest_query_id"] = id.as_str().into();
        self.emit(bot, "guest_message", payload, now);
        Some((message, id))
    }

    /// The guest's answer, in its own name. It can be edited later.
    pub(crate) fn send_as_guest(
        &mut self,
        query: &str,
        offered: &OfferedMessage,
        now: i64,
    ) -> Option<String> {
        let asked = self.queries.get(query)?;
        let (bot, user, key) = (asked.bot(), asked.user, asked.place?);
        let mut draft = offered.draft.clone();
        let caller = self.draw_user(user);
        draft
            .body
            .insert("guest_bot_caller_user".to_owned(), caller);
        let id = self.post(key, Sender::Bot(bot), draft, now)?;
        Some(self.inline_messages.add(bot, key, id))
    }

    /// A person chooses one of the results of an inline query; the bot hears which.
    pub(crate) fn choose_result(
        &mut self,
        query: &str,
        result: &str,
        key: ChatKey,
        now: i64,
    ) -> Option<i64> {
        let asked = self.queries.get(query)?;
        let (bot, user, text) = (asked.bot(), asked.user, asked.text.clone());
        let offered = asked.offers.iter().find(|offer| offer.id == result)?;
        let offered = offered.clone();
        let (id, inline) = self.send_offered(bot, user, key, &offered, now)?;
        let mut chosen =
            json!({ "result_id": result, "from": self.draw_user(user), "query": text });
        if let Some(inline) = inline {
            chosen["inline_message_id"] = inline.into();
        }
        self.emit(bot, "chosen_inline_result", chosen, now);
        Some(id)
    }
}
