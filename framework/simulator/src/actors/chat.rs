//! A chat as a test refers to it.

use std::sync::Arc;

use super::{Message, User};
use crate::clock::unix;
use crate::shared::Shared;
use crate::world::{ChatKey, Draft, MessageRecord, Sender, World, text_body};

/// A chat. Clones are the same chat.
#[derive(Clone, Debug)]
pub struct Chat {
    pub(crate) shared: Arc<Shared>,
    pub(crate) key: ChatKey,
}

impl Chat {
    /// Opening a chat is nothing to wake anyone for: it happens in the midst of looking, too.
    pub(super) fn private(shared: &Arc<Shared>, bot: i64, user: i64) -> Self {
        Self {
            shared: Arc::clone(shared),
            key: shared.touch(|state, _| state.world.private_chat(bot, user)),
        }
    }

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
            messages(&state.world, self.key, |message| {
                is_sent(&state.world, message)
            })
        })
    }

    /// How many messages [`sent`](Chat::sent) has.
    #[must_use]
    pub fn count_sent(&self) -> usize {
        self.shared.read(|state| {
            let stored = state
                .world
                .chats
                .get(&self.key)
                .map(|chat| chat.messages.values());
            stored
                .into_iter()
                .flatten()
                .filter(|message| is_sent(&state.world, message))
                .count()
        })
    }

    /// A message without a person: a post of a channel, or an anonymous administrator of a group.
    pub fn posts(&self, text: &str) -> Message {
        let message = self.shared.change(|state, now| {
            let draft = Draft::new(text_body(text));
            let id = state
                .world
                .post(self.key, Sender::Chat { author: 0 }, draft, unix(now))?;
            Message::look(&state.world, self.key, id)
        });
        message.unwrap_or_else(Message::nothing)
    }

    /// A basic group becomes a supergroup: the bots are told in both, and the old chat is closed. Returns the new chat.
    #[must_use]
    pub fn upgrade(&self) -> Self {
        let key = self
            .shared
            .change(|state, now| state.world.upgrade(self.key, unix(now)));
        Self {
            shared: Arc::clone(&self.shared),
            key: key.unwrap_or(self.key),
        }
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

fn is_sent(world: &World, message: &MessageRecord) -> bool {
    let author = message.sender.author();
    world.bots.contains_key(&author) && !message.body.contains_key("pinned_message")
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
