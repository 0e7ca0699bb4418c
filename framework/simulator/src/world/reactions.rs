//! People's reactions to messages.

use serde_json::{Value, json};

use super::{ChatKey, ChatKind, World};

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
        if before == new {
            return;
        }
        let payload = json!({
            "chat": self.draw_chat(key), "message_id": id, "user": self.draw_user(user), "date": date,
            "old_reaction": before, "new_reaction": new,
        });
        let kind = self.chats.get(&key).map(|chat| chat.kind);
        let bots = match kind {
            // In groups and channels only administrators hear of reactions.
            Some(ChatKind::Private) => self.bots_in(key),
            _ => self.bots_with(key, ""),
        };
        for bot in bots {
            if kind == Some(ChatKind::Channel) {
                let counts = self.draw_reaction_counts(key, id, date);
                self.emit(bot, "message_reaction_count", counts, date);
            } else {
                self.emit(bot, "message_reaction", payload.clone(), date);
            }
        }
    }

    /// Who reacts to a channel's posts is nobody's business: a `MessageReactionCountUpdated`.
    fn draw_reaction_counts(&self, key: ChatKey, id: i64, date: i64) -> Value {
        let mut counts: Vec<(Value, u64)> = Vec::new();
        let reactions = self
            .message(key, id)
            .map(|message| message.reactions.as_slice());
        for (_, reaction) in reactions.unwrap_or_default() {
            match counts.iter_mut().find(|(known, _)| known == reaction) {
                Some((_, count)) => *count += 1,
                None => counts.push((reaction.clone(), 1)),
            }
        }
        let counts = counts
            .into_iter()
            .map(|(reaction, count)| json!({ "type": reaction, "total_count": count }));
        json!({
            "chat": self.draw_chat(key), "message_id": id, "date": date,
            "reactions": counts.collect::<Vec<_>>(),
        })
    }
}
