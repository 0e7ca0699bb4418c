//! Messages come into being, change and disappear; those who see them are told.

use serde_json::{Map, Value};

use super::message::{Draft, MessageRecord, Sender};
use super::{ChatKey, ChatKind, World};

impl World {
    /// Puts a message into a chat and tells the bots that see it. `None` if there is no such chat.
    pub(crate) fn post(
        &mut self,
        key: ChatKey,
        sender: Sender,
        draft: Draft,
        date: i64,
    ) -> Option<i64> {
        let id = self.next_message_id(key)?;
        let chat = self.chats.get_mut(&key)?;
        let kind = match chat.kind {
            ChatKind::Channel => "channel_post",
            _ => "message",
        };
        if let Sender::Bot(bot) = sender {
            chat.last_bot = Some(bot);
        }
        let message = MessageRecord {
            id,
            date,
            edit_date: None,
            sender,
            reply_to: draft.reply_to,
            thread: if draft.begins_topic {
                Some(id)
            } else {
                draft.thread
            },
            via_bot: draft.via_bot,
            body: draft.body,
            markup: draft.markup,
            keyboard: draft.keyboard,
            reactions: Vec::new(),
        };
        chat.messages.insert(id, message);
        self.tell_bots(key, id, kind, date);
        Some(id)
    }

    /// Replaces fields of a message's body (a `Null` removes one) and tells the bots. `None` if there is no such message.
    pub(crate) fn edit(
        &mut self,
        key: ChatKey,
        id: i64,
        changes: Map<String, Value>,
        date: i64,
    ) -> Option<()> {
        let chat = self.chats.get_mut(&key)?;
        let kind = match chat.kind {
            ChatKind::Channel => "edited_channel_post",
            _ => "edited_message",
        };
        let message = chat.messages.get_mut(&id)?;
        for (field, value) in changes {
            if value.is_null() {
                message.body.remove(&field);
            } else {
                message.body.insert(field, value);
            }
        }
        message.edit_date = Some(date);
        self.tell_bots(key, id, kind, date);
        Some(())
    }

    /// Takes a message away; nobody is told, as in Telegram. Says whether it was there.
    pub(crate) fn delete(&mut self, key: ChatKey, id: i64) -> bool {
        let Some(chat) = self.chats.get_mut(&key) else {
            return false;
        };
        chat.pinned.retain(|pinned| *pinned != id);
        chat.messages.remove(&id).is_some()
    }

    pub(crate) fn message(&self, key: ChatKey, id: i64) -> Option<&MessageRecord> {
        self.chats.get(&key)?.messages.get(&id)
    }

    pub(crate) fn message_mut(&mut self, key: ChatKey, id: i64) -> Option<&mut MessageRecord> {
        self.chats.get_mut(&key)?.messages.get_mut(&id)
    }

    /// Message ids as Telegram counts them: one sequence per account over its private chats and basic groups,
    /// one per supergroup or channel. Where several bots share a basic group, the id is new to all of them.
    fn next_message_id(&mut self, key: ChatKey) -> Option<i64> {
        let bots = self.bots_in(key);
        let chat = self.chats.get_mut(&key)?;
        let accounts = match chat.kind {
            ChatKind::Supergroup | ChatKind::Channel => Vec::new(),
            ChatKind::Private | ChatKind::Group => bots,
        };
        if accounts.is_empty() {
            chat.last_id += 1;
            return Some(chat.last_id);
        }
        let last = accounts.iter().filter_map(|bot| self.bots.get(bot));
        let id = last.map(|bot| bot.last_message_id).max().unwrap_or(0) + 1;
        for bot in &accounts {
            if let Some(bot) = self.bots.get_mut(bot) {
                bot.last_message_id = id;
            }
        }
        Some(id)
    }
}
