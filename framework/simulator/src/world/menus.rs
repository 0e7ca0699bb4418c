//! Which of a bot's command menus a person sees: the narrowest scope wins, and in it the person's language.

use serde_json::{Value, json};

use super::{ChatKey, ChatKind, Member, World};

impl World {
    /// `BotCommand` objects.
    pub(crate) fn menu(&self, bot: i64, user: i64, key: ChatKey) -> Vec<Value> {
        let Some(record) = self.bots.get(&bot) else {
            return Vec::new();
        };
        let language = self.draw_user(user)["language_code"].clone();
        let language = language.as_str().unwrap_or_default();
        let mut menus = self.scopes(user, key).into_iter().flat_map(|scope| {
            [language, ""].map(|language| (scope.to_string(), language.to_owned()))
        });
        let found = menus.find_map(|menu| record.commands.get(&menu)?.as_array());
        found.cloned().unwrap_or_default()
    }

    /// The scopes that hold for a person in a chat, the narrowest first.
    fn scopes(&self, user: i64, key: ChatKey) -> Vec<Value> {
        let id = key.id();
        let chat = self.chats.get(&key);
        let is_group =
            chat.is_some_and(|chat| matches!(chat.kind, ChatKind::Group | ChatKind::Supergroup));
        let member = chat.and_then(|chat| chat.members.get(&user));
        let is_administrator = member.is_some_and(Member::is_administrator);
        let mut scopes = Vec::new();
        if is_group {
            scopes.push(json!({ "type": "chat_member", "chat_id": id, "user_id": user }));
        }
        if is_group && is_administrator {
            scopes.push(json!({ "type": "chat_administrators", "chat_id": id }));
        }
        scopes.push(json!({ "type": "chat", "chat_id": id }));
        if is_group && is_administrator {
            scopes.push(json!({ "type": "all_chat_administrators" }));
        }
        if is_group {
            scopes.push(json!({ "type": "all_group_chats" }));
        } else if key.is_private() {
            scopes.push(json!({ "type": "all_private_chats" }));
        }
        scopes.push(json!({ "type": "default" }));
        scopes
    }
}
