//! Drawing the world as the objects of the Bot API.

use serde_json::{Value, json};

use super::message::{MessageRecord, Sender};
use super::{ChatKey, ChatKind, World};

impl World {
    /// A `Chat` object.
    pub(crate) fn draw_chat(&self, key: ChatKey) -> Value {
        match key {
            ChatKey::Private { user, .. } => self.draw_private_chat(user),
            ChatKey::Shared(id) => self
                .chats
                .get(&key)
                .map_or(Value::Null, |chat| chat.to_json(id)),
        }
    }

    fn draw_private_chat(&self, user: i64) -> Value {
        let mut chat = json!({ "id": user, "type": "private" });
        if let Some(user) = self.users.get(&user) {
            for field in ["first_name", "last_name", "username"] {
                if let Some(value) = user.object.get(field) {
                    chat[field] = value.clone();
                }
            }
        }
        chat
    }

    /// A `Message` object with the message it replies to.
    pub(crate) fn draw_message(&self, key: ChatKey, id: i64) -> Option<Value> {
        let message = self.message(key, id)?;
        let mut drawn = self.draw_alone(key, message);
        // In a topic everything that answers nothing else answers the message that began it.
        let answered = message.reply_to.or(message.thread);
        let answered = answered
            .filter(|to| *to != id)
            .and_then(|to| self.message(key, to));
        if let Some(answered) = answered {
            drawn["reply_to_message"] = self.draw_alone(key, answered);
        }
        Some(drawn)
    }

    fn draw_alone(&self, key: ChatKey, message: &MessageRecord) -> Value {
        let mut drawn = message.body.clone();
        drawn.insert("message_id".to_owned(), message.id.into());
        drawn.insert("date".to_owned(), message.date.into());
        drawn.insert("chat".to_owned(), self.draw_chat(key));
        if let Some(poll) = message.poll_id().and_then(|id| self.draw_poll(id)) {
            drawn.insert("poll".to_owned(), poll);
        }
        if let Some(thread) = message.thread {
            drawn.insert("message_thread_id".to_owned(), thread.into());
            drawn.insert("is_topic_message".to_owned(), true.into());
        }
        if let Some(bot) = message.via_bot {
            drawn.insert("via_bot".to_owned(), self.draw_user(bot));
        }
        match message.sender {
            Sender::User(id) | Sender::Bot(id) => {
                drawn.insert("from".to_owned(), self.draw_user(id))
            }
            Sender::Chat { .. } => {
                if self.is_group(key) {
                    drawn.insert("from".to_owned(), group_anonymous_bot());
                }
                drawn.insert("sender_chat".to_owned(), self.draw_chat(key))
            }
        };
        if let Some(date) = message.edit_date {
            drawn.insert("edit_date".to_owned(), date.into());
        }
        if let Some(markup) = &message.markup {
            drawn.insert("reply_markup".to_owned(), markup.clone());
        }
        Value::Object(drawn)
    }

    fn is_group(&self, key: ChatKey) -> bool {
        let chat = self.chats.get(&key);
        chat.is_some_and(|chat| matches!(chat.kind, ChatKind::Group | ChatKind::Supergroup))
    }
}

impl MessageRecord {
    /// The poll that it shows, where this world keeps it.
    pub(crate) fn poll_id(&self) -> Option<&str> {
        self.body.get("poll")?.get("id")?.as_str()
    }
}

/// Who anonymous administrators' messages seem to be from.
fn group_anonymous_bot() -> Value {
    json!({ "id": 1_087_968_824, "is_bot": true, "first_name": "Group", "username": "GroupAnonymousBot" })
}
