//! The world in memory: people, bots, chats, messages, files.
//!
//! It knows what is true and who may hear of it (as [`Event`]s); it knows nothing of queues, HTTP or method names.

mod chat;
mod files;
mod games;
mod hearing;
mod inline;
mod invites;
mod member;
mod membership;
mod menus;
mod message;
mod payments;
mod people;
mod polls;
mod posting;
mod queries;
mod reactions;
mod stickers;
mod topics;
mod view;

use std::collections::BTreeMap;

use serde_json::Value;

pub(crate) use chat::{ChatKey, ChatKind, ChatRecord};
pub(crate) use files::{FileRecord, Files};
pub(crate) use games::Games;
pub(crate) use inline::InlineMessages;
pub(crate) use invites::InviteLink;
pub(crate) use member::{Flags, Member, Standing, draw_flags};
pub(crate) use membership::Passage;
pub(crate) use message::{Content, Draft, MessageRecord, Sender, text_body};
pub(crate) use payments::{Offer, Payments, Stage};
pub(crate) use people::{BotRecord, UserRecord};
pub(crate) use polls::{PollRecord, Polls};
pub(crate) use queries::{OfferedMessage, Purpose, Queries};
pub(crate) use stickers::{StickerRecord, StickerSet};
pub(crate) use topics::{GENERAL, ICON_COLORS, Topic};

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
    pub(crate) payments: Payments,
    pub(crate) inline_messages: InlineMessages,
    pub(crate) games: Games,
    pub(crate) sticker_sets: BTreeMap<String, StickerSet>,
    events: Vec<Event>,
    polls: Polls,
    links: u64,
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
        for (index, member) in members.into_iter().enumerate() {
            let is_bot = self.bots.contains_key(&member);
            // The first one made the chat. Bots get into channels only as administrators.
            let known = if index == 0 && !is_bot {
                Member::new(Standing::Owner {
                    is_anonymous: false,
                })
            } else if is_bot && kind == ChatKind::Channel {
                Member::full_administrator(chat.owner().unwrap_or(member))
            } else {
                Member::new(Standing::Member)
            };
            chat.members.insert(member, known);
        }
        self.chats.insert(key, chat);
        key
    }

    /// The private chat of a user with a bot, opened if it was not.
    pub(crate) fn private_chat(&mut self, bot: i64, user: i64) -> ChatKey {
        let key = ChatKey::Private { bot, user };
        self.chats
            .entry(key)
            .or_insert_with(|| ChatRecord::new(ChatKind::Private, None));
        key
    }

    /// The bots in a chat.
    pub(crate) fn bots_in(&self, key: ChatKey) -> Vec<i64> {
        if let ChatKey::Private { bot, .. } = key {
            return vec![bot];
        }
        let present = self.chats.get(&key).map(ChatRecord::present);
        let present = present.into_iter().flatten();
        present.filter(|id| self.bots.contains_key(id)).collect()
    }

    /// Whether somebody is in a chat.
    pub(crate) fn is_in(&self, key: ChatKey, id: i64) -> bool {
        match key {
            ChatKey::Private { bot, user } => id == bot || id == user,
            ChatKey::Shared(_) => self.chats.get(&key).is_some_and(|chat| chat.has(id)),
        }
    }

    /// Lets happen what happens by itself as time passes.
    pub(crate) fn pass_time(&mut self, now: i64) {
        self.close_polls(now);
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
