//! What a method works with: its bot's world and its parameters, with the refusals that many methods share.

use std::time::SystemTime;

use serde_json::Value;

use super::{Answer, ApiError, Result};
use crate::clock::unix;
use crate::delivery::Delivery;
use crate::http::Params;
use crate::shared::State;
use crate::world::{ChatKey, ChatKind, Draft, MessageRecord, Sender, World};

pub(super) struct Context<'a> {
    pub(super) world: &'a mut World,
    pub(super) delivery: &'a mut Delivery,
    pub(super) bot: i64,
    pub(super) params: &'a Params,
    pub(super) clock: SystemTime,
    /// The same moment in Unix seconds.
    pub(super) now: i64,
}

impl<'a> Context<'a> {
    pub(super) fn new(
        state: &'a mut State,
        bot: i64,
        params: &'a Params,
        clock: SystemTime,
    ) -> Self {
        Self {
            world: &mut state.world,
            delivery: state.deliveries.of(bot),
            bot,
            params,
            clock,
            now: unix(clock),
        }
    }

    /// A parameter that is JSON; `what` names it in the refusal.
    pub(super) fn json(&self, name: &str, what: &str) -> Result<Option<Value>> {
        self.params
            .json(name)
            .map_err(|_| ApiError::bad_request(format!("can't parse {what}")))
    }

    /// The chat of `chat_id`, as long as the bot knows it.
    pub(super) fn chat(&self) -> Result<ChatKey> {
        self.chat_in("chat_id")
    }

    pub(super) fn chat_in(&self, param: &str) -> Result<ChatKey> {
        let text = self.params.text(param).unwrap_or_default().trim();
        if text.is_empty() {
            return Err(ApiError::bad_request(format!("{param} is empty")));
        }
        let found = match text.parse() {
            Ok(id) => self.chat_by_id(id),
            Err(_) => self.chat_by_name(text),
        };
        found.ok_or_else(|| ApiError::bad_request("chat not found"))
    }

    fn chat_by_id(&self, id: i64) -> Option<ChatKey> {
        let private = ChatKey::Private {
            bot: self.bot,
            user: id,
        };
        let keys = [private, ChatKey::Shared(id)];
        keys.into_iter()
            .find(|key| self.world.chats.contains_key(key))
    }

    fn chat_by_name(&self, name: &str) -> Option<ChatKey> {
        let name = name.strip_prefix('@')?;
        let mut chats = self.world.chats.iter();
        let is_named = |username: &String| username.eq_ignore_ascii_case(name);
        let found = chats.find(|(_, chat)| chat.username.as_ref().is_some_and(is_named));
        found.map(|(key, _)| *key)
    }

    /// The chat of `chat_id`, if the bot may write there.
    pub(super) fn writable_chat(&self) -> Result<ChatKey> {
        let key = self.chat()?;
        let Some(chat) = self.world.chats.get(&key) else {
            return Err(ApiError::bad_request("chat not found"));
        };
        if let Some(to) = chat.migrated_to {
            return Err(ApiError::migrated(to));
        }
        if chat.blocked {
            return Err(ApiError::forbidden("bot was blocked by the user"));
        }
        if !chat.members.contains(&self.bot) {
            let text = match chat.kind {
                ChatKind::Channel => "bot is not a member of the channel chat",
                ChatKind::Supergroup => "bot was kicked from the supergroup chat",
                ChatKind::Group | ChatKind::Private => "bot was kicked from the group chat",
            };
            return Err(ApiError::forbidden(text));
        }
        Ok(key)
    }

    /// `message_id`, where it must be a number.
    pub(super) fn message_id(&self) -> Result<i64> {
        let id = self.params.int("message_id").filter(|id| *id > 0);
        id.ok_or_else(|| ApiError::bad_request("message identifier is not specified"))
    }

    /// `message_ids`.
    pub(super) fn message_ids(&self, most: usize) -> Result<Vec<i64>> {
        let ids = self.json("message_ids", "message identifiers JSON object")?;
        let ids = ids.as_ref().and_then(Value::as_array);
        let ids: Vec<i64> = ids
            .into_iter()
            .flatten()
            .filter_map(Value::as_i64)
            .collect();
        if ids.is_empty() {
            return Err(ApiError::bad_request(
                "message identifiers are not specified",
            ));
        }
        if ids.len() > most {
            return Err(ApiError::bad_request(
                "too many message identifiers specified",
            ));
        }
        Ok(ids)
    }

    /// A message of the bot's chat, or "`what` not found".
    pub(super) fn message(&self, key: ChatKey, id: i64, what: &str) -> Result<&MessageRecord> {
        self.world
            .message(key, id)
            .ok_or_else(|| ApiError::bad_request(format!("{what} not found")))
    }

    /// Puts a message of this bot into a chat and answers the message.
    pub(super) fn post(&mut self, key: ChatKey, draft: Draft) -> Result {
        self.post_drawn(key, draft).map(Answer::from)
    }

    pub(super) fn post_drawn(&mut self, key: ChatKey, draft: Draft) -> Result<Value> {
        let sender = match self.world.chats.get(&key).map(|chat| chat.kind) {
            Some(ChatKind::Channel) => Sender::Chat { author: self.bot },
            _ => Sender::Bot(self.bot),
        };
        let id = self.world.post(key, sender, draft, self.now);
        let drawn = id.and_then(|id| self.world.draw_message(key, id));
        drawn.ok_or_else(|| ApiError::bad_request("chat not found"))
    }

    /// Whether the bot wrote this message.
    pub(super) fn is_mine(&self, message: &MessageRecord) -> bool {
        match message.sender {
            Sender::Bot(id) => id == self.bot,
            Sender::Chat { author } => author == self.bot,
            Sender::User(_) => false,
        }
    }
}
