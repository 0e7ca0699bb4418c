//! Which bots hear of a message: those in the chat, and in groups those that privacy mode lets hear it.

use serde_json::Value;

use super::message::{MessageRecord, Sender};
use super::{ChatKey, ChatKind, World};

impl World {
    /// Messages of people reach every bot in the chat that may read them. Those of bots reach none, but for posts in channels, which the other bots there get.
    pub(super) fn tell_bots(&mut self, key: ChatKey, id: i64, kind: &'static str, date: i64) {
        let author = match self.message(key, id).map(|message| message.sender) {
            None | Some(Sender::Bot(_)) => return,
            Some(Sender::User(author) | Sender::Chat { author }) => author,
        };
        for bot in self.bots_in(key).into_iter().filter(|bot| *bot != author) {
            if !self.hears(bot, key, id) {
                continue;
            }
            if let Some(payload) = self.draw_message(key, id) {
                self.emit(bot, kind, payload, date);
            }
        }
    }

    fn hears(&self, bot: i64, key: ChatKey, id: i64) -> bool {
        let (Some(chat), Some(message)) = (self.chats.get(&key), self.message(key, id)) else {
            return false;
        };
        if chat.blocked {
            return false;
        }
        let is_group = matches!(chat.kind, ChatKind::Group | ChatKind::Supergroup);
        let is_private_minded = self.bots.get(&bot).is_some_and(|bot| bot.privacy_mode);
        if !is_group || !is_private_minded {
            return true;
        }
        let is_administrator = chat
            .members
            .get(&bot)
            .is_some_and(super::Member::is_administrator);
        is_administrator
            || message.content().is_none()
            || message.via_bot == Some(bot)
            || self.answers(bot, key, message)
            || self.is_addressed(bot, chat.last_bot, message)
    }

    /// Whether a message replies to one of the bot's.
    fn answers(&self, bot: i64, key: ChatKey, message: &MessageRecord) -> bool {
        let answered = message.reply_to.and_then(|to| self.message(key, to));
        answered.is_some_and(|answered| answered.sender == Sender::Bot(bot))
    }

    /// Whether a message names the bot, or is a command that names nobody and this bot spoke last.
    fn is_addressed(&self, bot: i64, last_bot: Option<i64>, message: &MessageRecord) -> bool {
        let name = self.bots.get(&bot).map(|bot| format!("@{}", bot.username));
        let name = name.unwrap_or_default().to_lowercase();
        let mut marked = message.marked();
        marked.any(|(kind, text)| match kind {
            "mention" => text.to_lowercase() == name,
            "bot_command" => match text.find('@') {
                Some(at) => text[at..].to_lowercase() == name,
                None => last_bot == Some(bot),
            },
            _ => false,
        })
    }
}

impl MessageRecord {
    /// The marked stretches of its text or caption, each with its kind.
    pub(crate) fn marked(&self) -> impl Iterator<Item = (&str, String)> {
        let text = |field: &str| self.body.get(field).and_then(Value::as_str);
        let units: Vec<u16> = text("text")
            .or_else(|| text("caption"))
            .unwrap_or_default()
            .encode_utf16()
            .collect();
        let lists = ["entities", "caption_entities"].map(|field| self.body.get(field));
        let entities = lists
            .into_iter()
            .flatten()
            .filter_map(Value::as_array)
            .flatten();
        entities.filter_map(move |entity| {
            let number = |field: &str| usize::try_from(entity[field].as_u64()?).ok();
            let start = number("offset")?;
            let end = start.checked_add(number("length")?)?;
            let cut = String::from_utf16_lossy(units.get(start..end)?);
            Some((entity["type"].as_str()?, cut))
        })
    }
}
