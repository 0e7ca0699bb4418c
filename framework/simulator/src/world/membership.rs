//! Who comes and goes, and groups that become supergroups.

use serde_json::{Map, Value, json};

use super::{ChatKey, ChatKind, Draft, Sender, World};

impl World {
    /// A person enters a group or channel.
    pub(crate) fn join(&mut self, key: ChatKey, user: i64, date: i64) {
        let Some(chat) = self.chats.get_mut(&key) else {
            return;
        };
        if chat.members.insert(user) {
            let notice = json!({ "new_chat_members": [self.draw_user(user)] });
            self.tell_membership(key, user, ["left", "member"], notice, date);
        }
    }

    /// A person leaves a group or channel.
    pub(crate) fn leave(&mut self, key: ChatKey, user: i64, date: i64) {
        let Some(chat) = self.chats.get_mut(&key) else {
            return;
        };
        if chat.members.remove(&user) {
            let notice = json!({ "left_chat_member": self.draw_user(user) });
            self.tell_membership(key, user, ["member", "left"], notice, date);
        }
    }

    fn tell_membership(
        &mut self,
        key: ChatKey,
        user: i64,
        status: [&str; 2],
        notice: Value,
        date: i64,
    ) {
        let drawn = self.draw_user(user);
        let [old, new] = status.map(|status| json!({ "status": status, "user": drawn }));
        let payload = json!({
            "chat": self.draw_chat(key), "from": drawn, "date": date,
            "old_chat_member": old, "new_chat_member": new,
        });
        for bot in self.bots_in(key) {
            self.emit(bot, "chat_member", payload.clone(), date);
        }
        let is_channel = self
            .chats
            .get(&key)
            .is_some_and(|chat| chat.kind == ChatKind::Channel);
        if !is_channel {
            self.post(key, Sender::User(user), Draft::new(fields(notice)), date);
        }
    }

    /// Turns a basic group into a supergroup with the same people. `None` if it is no basic group.
    pub(crate) fn upgrade(&mut self, key: ChatKey, date: i64) -> Option<ChatKey> {
        let group = self
            .chats
            .get(&key)
            .filter(|chat| chat.kind == ChatKind::Group)?;
        let (title, members) = (
            group.title.clone().unwrap_or_default(),
            group.members.clone(),
        );
        let new = self.add_chat(ChatKind::Supergroup, &title, members);
        let by = Sender::Chat { author: 0 };
        self.post(
            key,
            by,
            Draft::new(fields(json!({ "migrate_to_chat_id": new.id() }))),
            date,
        );
        self.post(
            new,
            by,
            Draft::new(fields(json!({ "migrate_from_chat_id": key.id() }))),
            date,
        );
        self.chats.get_mut(&key)?.migrated_to = Some(new.id());
        Some(new)
    }
}

fn fields(object: Value) -> Map<String, Value> {
    match object {
        Value::Object(fields) => fields,
        _ => Map::new(),
    }
}
