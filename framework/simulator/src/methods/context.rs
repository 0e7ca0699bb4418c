//! What a method works with: its bot's world, its parameters and the rules, with the refusals that many methods share.

use std::cell::Cell;
use std::time::SystemTime;

use serde_json::{Map, Value};

use super::{Answer, ApiError, Result};
use crate::clock::unix;
use crate::delivery::Delivery;
use crate::http::Params;
use crate::rules::{Rule, Rules};
use crate::shared::State;
use crate::world::{
    ChatKey, ChatKind, ChatRecord, Content, Draft, Member, MessageRecord, Sender, Standing, World,
};

pub(super) struct Context<'a> {
    pub(super) world: &'a mut World,
    pub(super) delivery: &'a mut Delivery,
    pub(super) bot: i64,
    pub(super) params: &'a Params,
    pub(super) clock: SystemTime,
    /// The same moment in Unix seconds.
    pub(super) now: i64,
    pub(super) rules: &'a Rules,
    /// A rule that the call broke and that is switched off.
    pub(super) passed_over: Cell<Option<Rule>>,
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
            rules: &state.rules,
            passed_over: Cell::new(None),
        }
    }

    /// Refuses by this rule unless the condition holds; goes on where the rule is switched off.
    pub(super) fn demand(&self, holds: bool, rule: Rule) -> Result<()> {
        self.demand_of::<&str>(holds, rule, &[])
    }

    /// The same, with what the rule's text names.
    pub(super) fn demand_of<S: AsRef<str>>(
        &self,
        holds: bool,
        rule: Rule,
        details: &[S],
    ) -> Result<()> {
        if holds {
            return Ok(());
        }
        if self.rules.enforces(rule) {
            return Err(ApiError::of(rule, details));
        }
        self.passed_over.set(Some(rule));
        Ok(())
    }

    /// A parameter that is JSON; the rule names the parameter where it is not.
    pub(super) fn json(&self, name: &str) -> Result<Option<Value>> {
        self.params.json(name).map_err(|_| match name {
            "reply_markup" => Rule::ReplyMarkupUnreadable.into(),
            name => ApiError::of(Rule::ParameterInvalid, &[name, "it is not JSON"]),
        })
    }

    /// A parameter that is an object, with what to say where it is none.
    pub(super) fn object(&self, name: &str, rule: Rule) -> Result<Option<Map<String, Value>>> {
        match self.params.json(name) {
            Ok(None) => Ok(None),
            Ok(Some(Value::Object(fields))) => Ok(Some(fields)),
            _ => Err(ApiError::of(rule, &["expected an Object"])),
        }
    }

    /// A parameter that is a list, with what to say where it is none.
    pub(super) fn list(&self, name: &str, rule: Rule) -> Result<Option<Vec<Value>>> {
        match self.params.json(name) {
            Ok(None) => Ok(None),
            Ok(Some(Value::Array(list))) => Ok(Some(list)),
            _ => Err(ApiError::of(rule, &["expected an Array"])),
        }
    }

    /// A text that has to be there.
    pub(super) fn required(&self, name: &str) -> Result<&'a str> {
        let text = self.params.text(name).filter(|text| !text.is_empty());
        text.ok_or_else(|| ApiError::of(Rule::ParameterRequired, &[name]))
    }

    /// The chat of `chat_id`, as long as the bot knows it.
    pub(super) fn chat(&self) -> Result<ChatKey> {
        self.chat_in("chat_id")
    }

    pub(super) fn chat_in(&self, param: &str) -> Result<ChatKey> {
        self.chat_named(self.params.text(param).unwrap_or_default(), param)
    }

    /// The chat that this text means: an id or `@name`.
    pub(super) fn chat_named(&self, text: &str, param: &str) -> Result<ChatKey> {
        let text = text.trim();
        if text.is_empty() {
            return Err(ApiError::of(Rule::ChatIdEmpty, &[param]));
        }
        let found = match text.parse() {
            Ok(id) => self.chat_by_id(id),
            Err(_) => self.chat_by_name(text),
        };
        found.ok_or_else(|| Rule::ChatNotFound.into())
    }

    fn chat_by_id(&self, id: i64) -> Option<ChatKey> {
        let shared = ChatKey::Shared(id);
        if let Some(chat) = self.world.chats.get(&shared) {
            let is_known = chat.username.is_some() || chat.members.contains_key(&self.bot);
            return is_known.then_some(shared);
        }
        let private = ChatKey::Private {
            bot: self.bot,
            user: id,
        };
        let is_known = self.world.chats.contains_key(&private)
            || (self.world.users.contains_key(&id) && self.world.has_met(self.bot, id));
        is_known.then_some(private)
    }

    fn chat_by_name(&self, name: &str) -> Option<ChatKey> {
        let name = name.strip_prefix('@')?;
        let mut chats = self.world.chats.iter();
        let is_named = |username: &String| username.eq_ignore_ascii_case(name);
        let found = chats.find(|(_, chat)| chat.username.as_ref().is_some_and(is_named));
        found.map(|(key, _)| *key)
    }

    /// The record of a chat.
    pub(super) fn record(&self, key: ChatKey) -> Result<&ChatRecord> {
        let chat = self.world.chats.get(&key);
        chat.ok_or_else(|| Rule::ChatNotFound.into())
    }

    pub(super) fn record_mut(&mut self, key: ChatKey) -> Result<&mut ChatRecord> {
        let chat = self.world.chats.get_mut(&key);
        chat.ok_or_else(|| Rule::ChatNotFound.into())
    }

    /// The chat of `chat_id`, if the bot may do anything there.
    pub(super) fn writable_chat(&self) -> Result<ChatKey> {
        let text = self.params.text("chat_id").unwrap_or_default().trim();
        let is_bot = text
            .parse()
            .is_ok_and(|id: i64| self.world.bots.contains_key(&id));
        if is_bot {
            return Err(Rule::BotsCannotTalk.into());
        }
        let key = self.chat()?;
        self.check_access(key)?;
        Ok(key)
    }

    fn check_access(&self, key: ChatKey) -> Result<()> {
        let Some(chat) = self.world.chats.get(&key) else {
            return Err(Rule::CannotInitiate.into());
        };
        if let Some(to) = chat.migrated_to {
            return Err(ApiError::migrated(to));
        }
        if let ChatKey::Private { user, .. } = key {
            self.demand(!self.world.is_deactivated(user), Rule::UserDeactivated)?;
            return self.demand(!chat.blocked, Rule::BotBlocked);
        }
        let own = chat.member(self.bot, self.now);
        let is_banned = matches!(own.standing, Standing::Banned { .. });
        let name = chat.kind.name();
        self.demand_of(!is_banned, Rule::BotKicked, &[name])?;
        self.demand_of(own.is_in() || is_banned, Rule::BotNotMember, &[name])
    }

    /// Refuses unless the bot may send this there.
    pub(super) fn check_sending(&self, key: ChatKey, body: &Map<String, Value>) -> Result<()> {
        if key.is_private() {
            return Ok(());
        }
        let chat = self.record(key)?;
        let own = chat.member(self.bot, self.now);
        if chat.kind == ChatKind::Channel {
            let may = own.has_right("can_post_messages");
            return self.demand(may, Rule::NeedAdministratorRightsInChannel);
        }
        let Some(content) = Content::of(body) else {
            return Ok(());
        };
        let may = own.may(content.permission, &chat.permissions);
        self.demand_of(may, Rule::NotEnoughRightsToSend, &[content.name])
    }

    /// What the bot is in a chat.
    pub(super) fn own(&self, key: ChatKey) -> Result<Member> {
        Ok(self.record(key)?.member(self.bot, self.now))
    }

    /// Refuses by this rule unless the bot has this right of administrators.
    pub(super) fn need_right(&self, key: ChatKey, right: &str, rule: Rule) -> Result<()> {
        self.demand(self.own(key)?.has_right(right), rule)
    }

    /// The person or bot of `user_id`.
    pub(super) fn user(&self) -> Result<i64> {
        let id = self.params.int("user_id").filter(|id| *id > 0);
        let id = id.ok_or(Rule::UserIdInvalid)?;
        let exists = self.world.users.contains_key(&id) || self.world.bots.contains_key(&id);
        if exists {
            Ok(id)
        } else {
            Err(Rule::UserNotFound.into())
        }
    }

    /// `message_id`, where it must be a number.
    pub(super) fn message_id(&self) -> Result<i64> {
        let id = self.params.int("message_id").filter(|id| *id > 0);
        id.ok_or_else(|| Rule::MessageIdMissing.into())
    }

    /// `message_ids`.
    pub(super) fn message_ids(&self, most: usize) -> Result<Vec<i64>> {
        let ids = self.json("message_ids")?;
        let ids = ids.as_ref().and_then(Value::as_array);
        let ids: Vec<i64> = ids
            .into_iter()
            .flatten()
            .filter_map(Value::as_i64)
            .collect();
        if ids.is_empty() {
            return Err(Rule::MessageIdsMissing.into());
        }
        self.demand(ids.len() <= most, Rule::TooManyMessageIds)?;
        Ok(ids)
    }

    /// A message of a chat, or a refusal by this rule.
    pub(super) fn message(&self, key: ChatKey, id: i64, rule: Rule) -> Result<&MessageRecord> {
        let message = self.world.message(key, id);
        message.ok_or_else(|| rule.into())
    }

    /// How the bot's messages appear in a chat.
    pub(super) fn sender(&self, key: ChatKey) -> Sender {
        let chat = self.world.chats.get(&key);
        chat.map_or(Sender::Bot(self.bot), |chat| chat.sender(self.bot, true))
    }

    /// Puts a message of this bot into a chat and answers the message.
    pub(super) fn post(&mut self, key: ChatKey, draft: Draft) -> Result {
        self.post_drawn(key, draft).map(Answer::from)
    }

    pub(super) fn post_drawn(&mut self, key: ChatKey, draft: Draft) -> Result<Value> {
        let sender = self.sender(key);
        let id = self.world.post(key, sender, draft, self.now);
        let drawn = id.and_then(|id| self.world.draw_message(key, id));
        drawn.ok_or_else(|| Rule::ChatNotFound.into())
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
