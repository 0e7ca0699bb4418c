//! Whose a conversation is.

use super::ConversationType;
use crate::{
    data::Scope,
    handler::kind,
    store::{Part, StateKey},
    update::Update,
};
use bot_api::types::UpdateKind;
use std::borrow::Cow;

/// Whose a conversation is: `#[conversation(per = ..)]`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Per {
    /// Each chat has its own.
    pub chat: bool,
    /// Each user has one of their own.
    pub user: bool,
    /// Which part of a chat has its own.
    pub about: About,
}

/// Which part of a chat a conversation is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum About {
    /// All of it.
    Everything,
    /// Each topic of a forum.
    Topic,
    /// Each message with buttons or reactions; one that was sent through inline mode is in no chat.
    Message,
}

impl ConversationType {
    /// The conversation that an update is part of; `None` if it lacks a part of what says so.
    pub(crate) fn key(&self, update: &Update) -> Option<StateKey> {
        if let Some(timer) = update.timer() {
            return (timer.key.conversation == self.name).then(|| timer.key.clone());
        }
        let Per { chat, user, about } = self.per;
        let part = match about {
            About::Everything => Part::Whole,
            About::Topic => Part::Topic(update.topic_id().map_or(0, |topic| topic.0)),
            About::Message => message(update)?,
        };
        // A message from inline mode is in no chat, and needs none to be told from others.
        let chat = chat && !matches!(part, Part::Inline(_));
        Some(StateKey {
            conversation: Cow::Borrowed(self.name),
            chat: if chat { Some(chat_of(update)?) } else { None },
            user: if user { Some(user_of(update)?) } else { None },
            part,
        })
    }
}

/// The chat; of an event for a user, the private one.
fn chat_of(update: &Update) -> Option<i64> {
    let private = || update.custom_value().and(update.user_id());
    kind::data_key(update, Scope::Chat).or_else(|| private().map(|user| user.0))
}

/// The user; of an event for a private chat, whoever it is with.
fn user_of(update: &Update) -> Option<i64> {
    let private = || update.custom_value().and(update.chat_id());
    let user = kind::data_key(update, Scope::User);
    user.or_else(|| private().map(|chat| chat.0).filter(|chat| *chat > 0))
}

/// The message that an update is about, if it is not one itself.
fn message(update: &Update) -> Option<Part> {
    let inline = |id: &Option<String>| id.as_deref().map(|id| Part::Inline(id.into()));
    match update.kind().ok()? {
        UpdateKind::CallbackQuery(query) => match &query.message {
            Some(message) => Some(Part::Message(message.message_id().0)),
            None => inline(&query.inline_message_id),
        },
        UpdateKind::ChosenInlineResult(result) => inline(&result.inline_message_id),
        UpdateKind::MessageReaction(reaction) => Some(Part::Message(reaction.message_id.0)),
        UpdateKind::MessageReactionCount(count) => Some(Part::Message(count.message_id.0)),
        _ => None,
    }
}
