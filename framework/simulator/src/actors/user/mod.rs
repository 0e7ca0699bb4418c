//! A person, doing what people do in Telegram.

mod answering;
mod groups;
mod sending;

use std::sync::Arc;

use super::{Bot, Chat, Message, Query};
use crate::clock::unix;
use crate::shared::Shared;
use crate::world::{Draft, text_body};

/// A person, facing the server's first bot (or another: [`towards`](User::towards)). Clones are the same person.
#[derive(Clone, Debug)]
pub struct User {
    pub(crate) shared: Arc<Shared>,
    pub(crate) id: i64,
    /// The bot that [`says`](User::says) talks to.
    pub(crate) bot: i64,
}

impl User {
    /// The user id.
    #[must_use]
    pub fn id(&self) -> i64 {
        self.id
    }

    /// The first name.
    #[must_use]
    pub fn first_name(&self) -> String {
        let name = self
            .shared
            .read(|state| state.world.draw_user(self.id)["first_name"].clone());
        name.as_str().unwrap_or_default().to_owned()
    }

    /// The private chat with the bot, opened if it was not.
    #[must_use]
    pub fn chat(&self) -> Chat {
        Chat::private(&self.shared, self.bot, self.id)
    }

    /// Writes to the bot in private.
    pub fn says(&self, text: &str) -> Message {
        self.sends(&self.chat(), text)
    }

    /// Writes a text message; commands, mentions, links and so on are marked as Telegram does.
    pub fn sends(&self, chat: &Chat, text: &str) -> Message {
        self.posts(chat, Draft::new(text_body(text)))
    }

    /// Answers a message with a text.
    pub fn replies(&self, chat: &Chat, to: &Message, text: &str) -> Message {
        let draft = Draft {
            reply_to: Some(to.id()),
            ..Draft::new(text_body(text))
        };
        self.posts(chat, draft)
    }

    /// Replaces the text of a message of theirs, or its caption.
    pub fn edits(&self, chat: &Chat, message: &Message, text: &str) -> Message {
        let mut changes = text_body(text);
        changes.entry("entities").or_insert(serde_json::Value::Null);
        if message.json()["text"].is_null() && message.has_media() {
            changes = [("text", "caption"), ("entities", "caption_entities")]
                .into_iter()
                .filter_map(|(text, caption)| Some((caption.to_owned(), changes.remove(text)?)))
                .collect();
        }
        self.shared
            .change(|state, now| {
                // A message that is gone stays gone; what the person saw is returned.
                state
                    .world
                    .edit(chat.key, message.id(), changes, unix(now))
                    .and_then(|()| Message::look(&state.world, chat.key, message.id()))
            })
            .unwrap_or_else(|| message.clone())
    }

    /// Deletes a message for everybody; bots are not told.
    pub fn deletes(&self, chat: &Chat, message: &Message) {
        self.shared
            .change(|state, _| state.world.delete(chat.key, message.id()));
    }

    /// The same person, talking to another bot of this world.
    #[must_use]
    pub fn towards(&self, bot: &Bot) -> Self {
        Self {
            bot: bot.id,
            ..self.clone()
        }
    }

    /// Blocks the bot.
    pub fn blocks_bot(&self) {
        self.set_blocked(true);
    }

    /// Lets the bot write again.
    pub fn unblocks_bot(&self) {
        self.set_blocked(false);
    }

    fn set_blocked(&self, blocked: bool) {
        self.shared.change(|state, now| {
            state
                .world
                .set_blocked(self.bot, self.id, blocked, unix(now));
        });
    }

    /// Deletes the account: nobody can write to it any more.
    pub fn deletes_account(&self) {
        self.shared.change(|state, _| {
            if let Some(user) = state.world.users.get_mut(&self.id) {
                user.is_deactivated = true;
                user.object.insert("first_name".to_owned(), "".into());
                user.object
                    .retain(|field, _| matches!(field.as_str(), "id" | "is_bot" | "first_name"));
            }
        });
    }

    fn query(&self, id: String) -> Query {
        Query {
            shared: Arc::clone(&self.shared),
            id,
        }
    }

    fn posts(&self, chat: &Chat, draft: Draft) -> Message {
        let message = self.shared.change(|state, now| {
            let record = state.world.chats.get(&chat.key)?;
            let sender = record.sender(self.id, false);
            let draft = Draft {
                thread: draft.thread.or(chat.thread),
                ..draft
            };
            let id = state.world.post(chat.key, sender, draft, unix(now))?;
            Message::look(&state.world, chat.key, id)
        });
        message.unwrap_or_else(Message::nothing)
    }
}
