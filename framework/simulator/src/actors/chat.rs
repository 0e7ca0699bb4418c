//! A chat as a test refers to it.

use std::sync::Arc;

use super::{Message, User};
use crate::shared::Shared;
use crate::world::{ChatKey, MessageRecord, Sender, World};

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

    /// The messages that bots wrote in it, oldest first; notices such as "pinned a message" are left out.
    #[must_use]
    pub fn sent(&self) -> Vec<Message> {
        self.shared.read(|state| {
            let bots = &state.world.bots;
            messages(&state.world, self.key, |message| {
                let author = match message.sender {
                    Sender::User(id) | Sender::Bot(id) | Sender::Chat { author: id } => id,
                };
                bots.contains_key(&author) && !message.body.contains_key("pinned_message")
            })
        })
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

fn messages(world: &World, key: ChatKey, wanted: impl Fn(&MessageRecord) -> bool) -> Vec<Message> {
    let stored = world.chats.get(&key).map(|chat| &chat.messages);
    let chosen = stored
        .into_iter()
        .flatten()
        .filter(|(_, message)| wanted(message));
    chosen
        .filter_map(|(id, _)| Message::look(world, key, *id))
        .collect()
}
