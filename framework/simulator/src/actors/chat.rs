//! A chat as a test refers to it.

use std::sync::Arc;

use super::{Message, User};
use crate::shared::Shared;
use crate::world::{ChatKey, Sender, World};

/// A chat. Clones are the same chat.
#[derive(Clone, Debug)]
pub struct Chat {
    pub(crate) shared: Arc<Shared>,
    pub(crate) key: ChatKey,
}

impl Chat {
    /// The chat id that the bot sees.
    #[must_use]
    pub fn id(&self) -> i64 {
        self.key.id()
    }

    /// All messages in it, oldest first.
    #[must_use]
    pub fn messages(&self) -> Vec<Message> {
        self.shared
            .read(|state| messages(&state.world, self.key, |_| true))
    }

    /// The messages that bots wrote in it, oldest first.
    #[must_use]
    pub fn sent(&self) -> Vec<Message> {
        let by_bot = |sender: &Sender| matches!(sender, Sender::Bot(_));
        self.shared
            .read(|state| messages(&state.world, self.key, by_bot))
    }

    /// Gives the chat a public name (without `@`).
    pub fn set_username(&self, username: &str) {
        self.shared.change(|state, _| {
            if let Some(chat) = state.world.chats.get_mut(&self.key) {
                chat.username = Some(username.to_owned());
            }
        });
    }

    /// Lets a user in, without a word to the bots.
    pub fn add(&self, user: &User) {
        self.shared.change(|state, _| {
            if let Some(chat) = state.world.chats.get_mut(&self.key) {
                chat.members.insert(user.id());
            }
        });
    }
}

fn messages(world: &World, key: ChatKey, wanted: impl Fn(&Sender) -> bool) -> Vec<Message> {
    let stored = world.chats.get(&key).map(|chat| &chat.messages);
    let chosen = stored
        .into_iter()
        .flatten()
        .filter(|(_, message)| wanted(&message.sender));
    let drawn = chosen.filter_map(|(id, message)| {
        Some(Message {
            json: world.draw_message(key, *id)?,
            keyboard: message.keyboard.clone(),
        })
    });
    drawn.collect()
}
