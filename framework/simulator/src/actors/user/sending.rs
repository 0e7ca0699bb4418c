//! Everything that a person sends beside plain text.

use bytes::Bytes;
use serde_json::{Value, json};

use super::User;
use crate::actors::{Account, Chat, Media, Message};
use crate::clock::unix;
use crate::world::{Draft, PollRecord};

impl User {
    /// Sends a message with these fields of the Bot API's `Message`, such as `{"dice": {"emoji": "🎲", "value": 3}}`.
    pub fn sends_content(&self, chat: &Chat, content: Value) -> Message {
        self.posts(chat, Draft::of(content))
    }

    /// Sends a file as a document.
    pub fn sends_document(&self, chat: &Chat, name: &str, data: impl Into<Bytes>) -> Message {
        self.sends_media(chat, Media::document(data).named(name))
    }

    /// Sends a picture.
    pub fn sends_photo(&self, chat: &Chat, data: impl Into<Bytes>) -> Message {
        self.sends_media(chat, Media::photo(data))
    }

    /// Sends a file of any kind.
    pub fn sends_media(&self, chat: &Chat, media: Media) -> Message {
        let body = self.shared.change(|state, _| media.body(&mut state.world));
        self.posts(chat, Draft::new(body))
    }

    /// Sends several files as an album.
    pub fn sends_album(&self, chat: &Chat, media: impl IntoIterator<Item = Media>) -> Vec<Message> {
        let album = self.shared.change(|state, _| state.world.next_album_id());
        let media = media.into_iter().map(|media| {
            let mut body = self.shared.change(|state, _| media.body(&mut state.world));
            body.insert("media_group_id".to_owned(), album.as_str().into());
            self.posts(chat, Draft::new(body))
        });
        media.collect()
    }

    /// Shares a place.
    pub fn sends_location(&self, chat: &Chat, latitude: f64, longitude: f64) -> Message {
        let location = json!({ "latitude": latitude, "longitude": longitude });
        self.sends_content(chat, json!({ "location": location }))
    }

    /// Shares a phone number, one's own unless the contact says otherwise.
    pub fn sends_contact(&self, chat: &Chat, phone_number: &str) -> Message {
        let contact = json!({
            "phone_number": phone_number, "first_name": self.first_name(), "user_id": self.id,
        });
        self.sends_content(chat, json!({ "contact": contact }))
    }

    /// Throws a dice, or what else this emoji throws.
    pub fn sends_dice(&self, chat: &Chat, emoji: &str) -> Message {
        let faces = match emoji.trim_end_matches('\u{fe0f}') {
            "🏀" | "⚽" => 5,
            "🎰" => 64,
            _ => 6,
        };
        let value = self.shared.change(|state, _| state.world.throw_dice(faces));
        self.sends_content(chat, json!({ "dice": { "emoji": emoji, "value": value } }))
    }

    /// Asks everybody in a chat.
    pub fn sends_poll(&self, chat: &Chat, question: &str, options: &[&str]) -> Message {
        let fixed = json!({
            "question": question, "type": "regular", "is_anonymous": true,
            "allows_multiple_answers": false, "allows_revoting": true, "members_only": false,
        });
        let option = |(index, text): (usize, &&str)| json!({ "persistent_id": index.to_string(), "text": text });
        let poll = PollRecord {
            author: self.id,
            fixed: Draft::of(fixed).body,
            options: options.iter().enumerate().map(option).collect(),
            votes: Default::default(),
            is_closed: false,
            closes_at: None,
        };
        let id = self.shared.change(|state, _| state.world.add_poll(poll));
        self.sends_content(chat, json!({ "poll": { "id": id } }))
    }

    /// Forwards a message of one chat to another.
    pub fn forwards(&self, from: &Chat, message: &Message, to: &Chat) -> Message {
        let draft = self.shared.read(|state| {
            let record = state.world.message(from.key, message.id())?;
            let mut body = record.body.clone();
            body.remove("media_group_id");
            let user = state.world.draw_user(record.sender.author());
            let origin = json!({ "type": "user", "date": record.date, "sender_user": user });
            body.entry("forward_origin").or_insert(origin);
            Some(Draft {
                via_bot: record.via_bot,
                ..Draft::new(body)
            })
        });
        self.posts(to, draft.unwrap_or_default())
    }

    /// Shares people with the bot, as a button with `request_users` asks.
    pub fn shares_users(&self, request_id: i64, users: &[&Self]) -> Message {
        let shared = users.iter().map(|user| json!({ "user_id": user.id }));
        let users: Vec<Value> = shared.collect();
        let notice = json!({ "users_shared": { "request_id": request_id, "users": users } });
        self.sends_content(&self.chat(), notice)
    }

    /// Shares a chat with the bot, as a button with `request_chat` asks.
    pub fn shares_chat(&self, request_id: i64, chat: &Chat) -> Message {
        let notice = json!({ "chat_shared": { "request_id": request_id, "chat_id": chat.id() } });
        self.sends_content(&self.chat(), notice)
    }

    /// Sends data from the web app of a keyboard button.
    pub fn sends_web_app_data(&self, button_text: &str, data: &str) -> Message {
        let notice = json!({ "web_app_data": { "button_text": button_text, "data": data } });
        self.sends_content(&self.chat(), notice)
    }

    /// Pins a message; the chat is told.
    pub fn pins(&self, chat: &Chat, message: &Message) {
        self.shared.change(|state, now| {
            let Some(pinned) = state.world.draw_message(chat.key, message.id()) else {
                return;
            };
            if let Some(record) = state.world.chats.get_mut(&chat.key) {
                record.pinned.retain(|id| *id != message.id());
                record.pinned.push(message.id());
            }
            let notice = json!({ "pinned_message": pinned });
            let by = self.account_id();
            state.world.note(chat.key, by, notice, unix(now));
        });
    }
}
