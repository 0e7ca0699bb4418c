//! A person, doing what people do in Telegram.

use std::sync::Arc;

use bytes::Bytes;
use serde_json::{Map, Value, json};

use super::{Bot, Chat, Message};
use crate::clock::unix;
use crate::shared::Shared;
use crate::world::{ChatKind, Draft, Sender, text_body};

/// A person, facing the server's first bot (or another: [`towards`](User::towards)). Clones are the same person.
#[derive(Clone, Debug)]
pub struct User {
    pub(crate) shared: Arc<Shared>,
    pub(crate) id: i64,
    /// The bot that [`says`](User::says) talks to.
    pub(crate) bot: i64,
}

/// A question to the bot that waits for its answer: a pressed button, an inline query.
#[derive(Clone, Debug)]
pub struct Query {
    shared: Arc<Shared>,
    id: String,
}

impl Query {
    /// The query's id, as the bot gets it.
    #[must_use]
    pub fn id(&self) -> &str {
        &self.id
    }

    /// The parameters of the bot's answer, once there is one (every value is text, as sent).
    #[must_use]
    pub fn answer(&self) -> Option<Value> {
        self.shared
            .read(|state| state.world.queries.answer_of(&self.id).cloned())
    }
}

impl User {
    /// The user id.
    #[must_use]
    pub fn id(&self) -> i64 {
        self.id
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

    /// Sends a message with these fields of the Bot API's `Message`, such as `{"dice": {"emoji": "🎲", "value": 3}}`.
    pub fn sends_content(&self, chat: &Chat, content: Value) -> Message {
        self.posts(chat, Draft::new(fields(content)))
    }

    /// Replaces the text of a message of theirs.
    pub fn edits(&self, chat: &Chat, message: &Message, text: &str) -> Message {
        let mut changes = text_body(text);
        changes.entry("entities").or_insert(Value::Null);
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

    /// Sends a file as a document.
    pub fn sends_document(&self, chat: &Chat, name: &str, data: impl Into<Bytes>) -> Message {
        self.sends_file(chat, "document", name, data.into())
    }

    /// Sends a picture.
    pub fn sends_photo(&self, chat: &Chat, data: impl Into<Bytes>) -> Message {
        self.sends_file(chat, "photo", "photo.jpg", data.into())
    }

    fn sends_file(&self, chat: &Chat, kind: &'static str, name: &str, data: Bytes) -> Message {
        let file = self
            .shared
            .change(|state, _| state.world.files.add(kind, name, "", data));
        let mut about = file.to_json();
        if kind == "photo" {
            about["width"] = 800.into();
            about["height"] = 600.into();
            about = json!([about]);
        } else {
            about["file_name"] = name.into();
        }
        self.posts(chat, Draft::new(Map::from_iter([(kind.to_owned(), about)])))
    }

    /// Gives a message these reactions (emoji) instead of those before.
    pub fn reacts(&self, chat: &Chat, message: &Message, emoji: &[&str]) {
        let new: Vec<Value> = emoji
            .iter()
            .map(|emoji| json!({ "type": "emoji", "emoji": emoji }))
            .collect();
        self.shared.change(|state, now| {
            state
                .world
                .user_reacts(chat.key, message.id(), self.id, &new, unix(now));
        });
    }

    /// Presses a button with this `callback_data` under a message; its bot is asked.
    pub fn clicks(&self, message: &Message, data: &str) -> Query {
        let id = self.shared.change(|state, now| {
            let (world, now) = (&mut state.world, unix(now));
            let bot = world.bot_behind(&message.json).unwrap_or(self.bot);
            let id = world.queries.ask_callback(bot, now);
            let payload = json!({
                "id": id, "from": world.draw_user(self.id), "message": message.json, "data": data,
                "chat_instance": message.chat_id().wrapping_mul(7_919).to_string(),
            });
            world.emit(bot, "callback_query", payload, now);
            id
        });
        self.query(id)
    }

    /// Types an inline query (`@bot text`).
    pub fn inline_query(&self, text: &str) -> Query {
        let id = self.shared.change(|state, now| {
            let (world, now) = (&mut state.world, unix(now));
            let id = world.queries.ask_inline(self.bot, now);
            let payload = json!({ "id": id, "from": world.draw_user(self.id), "query": text, "offset": "", "chat_type": "sender" });
            world.emit(self.bot, "inline_query", payload, now);
            id
        });
        self.query(id)
    }

    fn query(&self, id: String) -> Query {
        Query {
            shared: Arc::clone(&self.shared),
            id,
        }
    }

    /// Joins a group: a notice in the chat, and `chat_member` for bots that ask for it.
    pub fn joins(&self, chat: &Chat) {
        self.shared
            .change(|state, now| state.world.join(chat.key, self.id, unix(now)));
    }

    /// Leaves a group.
    pub fn leaves(&self, chat: &Chat) {
        self.shared
            .change(|state, now| state.world.leave(chat.key, self.id, unix(now)));
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

    fn posts(&self, chat: &Chat, draft: Draft) -> Message {
        let message = self.shared.change(|state, now| {
            let sender = match state.world.chats.get(&chat.key).map(|chat| chat.kind) {
                Some(ChatKind::Channel) => Sender::Chat { author: self.id },
                _ => Sender::User(self.id),
            };
            let id = state.world.post(chat.key, sender, draft, unix(now))?;
            Message::look(&state.world, chat.key, id)
        });
        message.unwrap_or_else(Message::nothing)
    }
}

fn fields(content: Value) -> Map<String, Value> {
    match content {
        Value::Object(fields) => fields,
        _ => Map::new(),
    }
}
