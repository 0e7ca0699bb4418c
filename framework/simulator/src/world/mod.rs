//! The world in memory: people, bots, chats, messages, files.
//!
//! It knows what is true and who may hear of it (as [`Event`]s); it knows nothing of queues, HTTP or method names.

mod chat;
mod files;
mod membership;
mod message;
mod people;
mod queries;
mod reactions;
mod view;

use std::collections::BTreeMap;

use serde_json::{Map, Value};

pub(crate) use chat::{ChatKey, ChatKind, ChatRecord};
pub(crate) use files::{FileRecord, Files};
pub(crate) use message::{Draft, MessageRecord, Sender, text_body};
pub(crate) use people::{BotRecord, UserRecord};
pub(crate) use queries::Queries;

use crate::delivery::Event;

const FIRST_USER: i64 = 5_000_000_001;
const FIRST_GROUP: i64 = -4_000_000_001;
const FIRST_CHANNEL: i64 = -1_002_000_000_001;

/// Everything that exists.
#[derive(Debug, Default)]
pub(crate) struct World {
    pub(crate) users: BTreeMap<i64, UserRecord>,
    pub(crate) bots: BTreeMap<i64, BotRecord>,
    pub(crate) chats: BTreeMap<ChatKey, ChatRecord>,
    pub(crate) files: Files,
    pub(crate) queries: Queries,
    events: Vec<Event>,
    polls: u64,
    albums: u64,
    throws: u64,
    next_throw: Option<u64>,
}

impl World {
    /// What happened since the last call.
    pub(crate) fn take_events(&mut self) -> Vec<Event> {
        std::mem::take(&mut self.events)
    }

    pub(crate) fn emit(&mut self, bot: i64, kind: &'static str, payload: Value, date: i64) {
        self.events.push(Event {
            bot,
            kind,
            payload,
            date,
        });
    }

    /// Adds a group, supergroup or channel and returns its key.
    pub(crate) fn add_chat(
        &mut self,
        kind: ChatKind,
        title: &str,
        members: impl IntoIterator<Item = i64>,
    ) -> ChatKey {
        let count = |k: &ChatKey| matches!(k, ChatKey::Shared(_));
        let number = self.chats.keys().filter(|key| count(key)).count();
        let number = i64::try_from(number).unwrap_or(i64::MAX);
        let first = match kind {
            ChatKind::Supergroup | ChatKind::Channel => FIRST_CHANNEL,
            ChatKind::Group | ChatKind::Private => FIRST_GROUP,
        };
        let key = ChatKey::Shared(first - number);
        let mut chat = ChatRecord::new(kind, Some(title));
        chat.members.extend(members);
        self.chats.insert(key, chat);
        key
    }

    /// The private chat of a user with a bot, opened if it was not.
    pub(crate) fn private_chat(&mut self, bot: i64, user: i64) -> ChatKey {
        let key = ChatKey::Private { bot, user };
        self.chats.entry(key).or_insert_with(|| {
            let mut chat = ChatRecord::new(ChatKind::Private, None);
            chat.members.extend([bot, user]);
            chat
        });
        key
    }

    /// The bots in a chat.
    pub(crate) fn bots_in(&self, key: ChatKey) -> Vec<i64> {
        let members = self.chats.get(&key).map(|chat| &chat.members);
        let members = members.into_iter().flatten().copied();
        members.filter(|id| self.bots.contains_key(id)).collect()
    }

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
        let message = MessageRecord {
            id,
            date,
            edit_date: None,
            sender,
            reply_to: draft.reply_to,
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

    pub(crate) fn message(&self, key: ChatKey, id: i64) -> Option<&MessageRecord> {
        self.chats.get(&key)?.messages.get(&id)
    }

    pub(crate) fn message_mut(&mut self, key: ChatKey, id: i64) -> Option<&mut MessageRecord> {
        self.chats.get_mut(&key)?.messages.get_mut(&id)
    }

    /// Messages of people reach every bot in the chat. Those of bots reach none, but for posts in channels, which the other bots there get.
    fn tell_bots(&mut self, key: ChatKey, id: i64, kind: &'static str, date: i64) {
        let author = match self.message(key, id).map(|message| message.sender) {
            None | Some(Sender::Bot(_)) => return,
            Some(Sender::User(author) | Sender::Chat { author }) => author,
        };
        for bot in self.bots_in(key).into_iter().filter(|bot| *bot != author) {
            let is_blocked = self.chats.get(&key).is_some_and(|chat| chat.blocked);
            if let Some(payload) = self.draw_message(key, id).filter(|_| !is_blocked) {
                self.emit(bot, kind, payload, date);
            }
        }
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

    pub(crate) fn next_poll_id(&mut self) -> String {
        self.polls += 1;
        (5_000_000_000_000_000_000 + self.polls).to_string()
    }

    pub(crate) fn next_album_id(&mut self) -> String {
        self.albums += 1;
        (13_000_000_000_000_000 + self.albums).to_string()
    }

    /// Dice fall the same way in every run, or as the test said.
    pub(crate) fn throw_dice(&mut self, faces: u64) -> u64 {
        self.throws += 1;
        let fair = self.throws.wrapping_mul(2_654_435_761) >> 7;
        match self.next_throw.take() {
            Some(value) => value.clamp(1, faces),
            None => fair % faces + 1,
        }
    }

    /// Decides the next throw.
    pub(crate) fn load_dice(&mut self, value: u64) {
        self.next_throw = Some(value);
    }

    pub(crate) fn next_user_id(&self) -> i64 {
        let last = self.users.keys().next_back().copied().unwrap_or(0);
        FIRST_USER.max(last.saturating_add(1))
    }
}
