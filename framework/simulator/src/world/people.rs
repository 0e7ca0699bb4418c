//! People and bots.

use std::collections::BTreeMap;
use std::fmt;

use serde_json::{Map, Value, json};

use super::{World, chat::ChatKey};

/// A person: the fields of Telegram's `User` object.
#[derive(Clone, Debug)]
pub(crate) struct UserRecord {
    pub(crate) object: Map<String, Value>,
}

/// A bot account.
pub(crate) struct BotRecord {
    pub(crate) token: String,
    pub(crate) first_name: String,
    pub(crate) username: String,
    /// The last id given in its private chats and basic groups.
    pub(crate) last_message_id: i64,
    /// `setMyCommands` by scope and language, both as JSON text.
    pub(crate) commands: BTreeMap<(String, String), Value>,
    /// `logOut` was called.
    pub(crate) logged_out: bool,
}

impl BotRecord {
    pub(crate) fn new(token: String, username: &str) -> Self {
        Self {
            token,
            first_name: username.to_owned(),
            username: username.to_owned(),
            last_message_id: 0,
            commands: BTreeMap::new(),
            logged_out: false,
        }
    }

    /// As the bot appears in messages.
    pub(crate) fn to_json(&self, id: i64) -> Value {
        json!({ "id": id, "is_bot": true, "first_name": self.first_name, "username": self.username })
    }

    /// As `getMe` shows it.
    pub(crate) fn to_me(&self, id: i64) -> Value {
        let mut me = self.to_json(id);
        for (field, value) in [
            ("can_join_groups", true),
            ("can_read_all_group_messages", true),
            ("supports_guest_queries", false),
            ("supports_inline_queries", true),
            ("can_connect_to_business", false),
            ("has_main_web_app", false),
            ("has_topics_enabled", false),
            ("allows_users_to_create_topics", false),
            ("can_manage_bots", false),
            ("supports_join_request_queries", false),
        ] {
            me[field] = value.into();
        }
        me
    }
}

impl fmt::Debug for BotRecord {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // Never the token.
        f.debug_struct("BotRecord")
            .field("username", &self.username)
            .finish_non_exhaustive()
    }
}

impl World {
    /// Adds a person from (part of) a `User` object and returns the id.
    pub(crate) fn add_user(&mut self, mut object: Map<String, Value>) -> i64 {
        let id = object.get("id").and_then(Value::as_i64);
        let id = id.unwrap_or_else(|| self.next_user_id());
        object.insert("id".to_owned(), id.into());
        object.entry("is_bot").or_insert(false.into());
        object
            .entry("first_name")
            .or_insert_with(|| "Somebody".into());
        self.users.insert(id, UserRecord { object });
        id
    }

    pub(crate) fn bot_by_token(&self, token: &str) -> Option<i64> {
        let mut bots = self.bots.iter();
        bots.find(|(_, bot)| bot.token == token).map(|(id, _)| *id)
    }

    /// The bot that wrote a drawn message.
    pub(crate) fn bot_behind(&self, message: &Value) -> Option<i64> {
        let author = message["from"]["id"].as_i64();
        author.filter(|id| self.bots.contains_key(id))
    }

    /// The `User` object of a person or a bot.
    pub(crate) fn draw_user(&self, id: i64) -> Value {
        if let Some(bot) = self.bots.get(&id) {
            return bot.to_json(id);
        }
        self.users
            .get(&id)
            .map_or(Value::Null, |user| Value::Object(user.object.clone()))
    }

    /// A user blocks a bot or lets it write again.
    pub(crate) fn set_blocked(&mut self, bot: i64, user: i64, blocked: bool, date: i64) {
        let key = ChatKey::Private { bot, user };
        let Some(chat) = self.chats.get_mut(&key) else {
            return;
        };
        if std::mem::replace(&mut chat.blocked, blocked) == blocked {
            return;
        }
        let member = self.draw_user(bot);
        let status = |blocked| {
            if blocked {
                json!({"status": "kicked", "user": member, "until_date": 0})
            } else {
                json!({"status": "member", "user": member})
            }
        };
        let payload = json!({
            "chat": self.draw_chat(key), "from": self.draw_user(user), "date": date,
            "old_chat_member": status(!blocked), "new_chat_member": status(blocked),
        });
        self.emit(bot, "my_chat_member", payload, date);
    }
}
