//! People and bots.

use std::collections::BTreeMap;
use std::fmt;

use serde_json::{Map, Value, json};

use super::{Member, Standing, World, chat::ChatKey};

/// A person: the fields of Telegram's `User` object.
#[derive(Clone, Debug)]
pub(crate) struct UserRecord {
    pub(crate) object: Map<String, Value>,
    /// The account was deleted.
    pub(crate) is_deactivated: bool,
    /// File ids of profile photos, newest first.
    pub(crate) photos: Vec<String>,
}

/// A bot account.
pub(crate) struct BotRecord {
    pub(crate) token: String,
    pub(crate) first_name: String,
    pub(crate) username: String,
    /// The last id given in its private chats and basic groups.
    pub(crate) last_message_id: i64,
    /// `setMyCommands` by scope and language, the scope as JSON text.
    pub(crate) commands: BTreeMap<(String, String), Value>,
    /// Name, description and short description by field and language.
    pub(crate) texts: BTreeMap<(&'static str, String), String>,
    /// The menu button of chats that have none of their own.
    pub(crate) menu_button: Option<Value>,
    /// The rights it asks for in groups and in channels, as `ChatAdministratorRights`.
    pub(crate) default_rights: [Option<Value>; 2],
    /// It hears of a group's messages only what concerns it.
    pub(crate) privacy_mode: bool,
    /// It takes part in inline mode.
    pub(crate) inline_mode: bool,
    /// The file id of its profile photo.
    pub(crate) photo: Option<String>,
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
            texts: BTreeMap::new(),
            menu_button: None,
            default_rights: [None, None],
            privacy_mode: false,
            inline_mode: true,
            photo: None,
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
            ("can_read_all_group_messages", !self.privacy_mode),
            ("supports_guest_queries", false),
            ("supports_inline_queries", self.inline_mode),
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
        let record = UserRecord {
            object,
            is_deactivated: false,
            photos: Vec::new(),
        };
        self.users.insert(id, record);
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
        let drawn = self.draw_user(bot);
        let member = |blocked| {
            Member::new(if blocked {
                Standing::Banned { until: 0 }
            } else {
                Standing::Member
            })
        };
        let [old, new] = [!blocked, blocked].map(|blocked| member(blocked).draw(&drawn, bot));
        let payload = json!({
            "chat": self.draw_chat(key), "from": self.draw_user(user), "date": date,
            "old_chat_member": old, "new_chat_member": new,
        });
        self.emit(bot, "my_chat_member", payload, date);
    }

    /// Whether this is a person whose account is gone.
    pub(crate) fn is_deactivated(&self, user: i64) -> bool {
        self.users
            .get(&user)
            .is_some_and(|user| user.is_deactivated)
    }

    /// Whether a bot has met a person: somewhere they are both.
    pub(crate) fn has_met(&self, bot: i64, user: i64) -> bool {
        let together = |(key, chat): (&ChatKey, &super::ChatRecord)| match key {
            ChatKey::Private { .. } => *key == ChatKey::Private { bot, user },
            ChatKey::Shared(_) => {
                chat.members.contains_key(&bot) && chat.members.contains_key(&user)
            }
        };
        self.chats.iter().any(together)
    }
}
