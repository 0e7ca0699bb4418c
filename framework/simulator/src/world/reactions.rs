//! People's reactions to messages.

use serde_json::{Value, json};

use super::{ChatKey, World};

impl World {
    /// Replaces a person's reactions to a message and tells the bots of the chat.
    pub(crate) fn user_reacts(
        &mut self,
        key: ChatKey,
        id: i64,
        user: i64,
        new: &[Value],
        date: i64,
    ) {
        let Some(message) = self.message_mut(key, id) else {
            return;
        };
        let before = message.react(user, new.to_vec());
        let payload = json!({
            "chat": self.draw_chat(key), "message_id": id, "user": self.draw_user(user), "date": date,
            "old_reaction": before, "new_reaction": new,
        });
        for bot in self.bots_in(key) {
            self.emit(bot, "message_reaction", payload.clone(), date);
        }
    }
}
