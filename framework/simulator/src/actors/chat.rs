//! A chat as a test refers to it.

use std::sync::Arc;

use serde_json::Value;

use super::{Account, Message, User};
use crate::clock::unix;
use crate::shared::Shared;
use crate::world::{ChatKey, Draft, Flags, Member, MessageRecord, Sender, World, text_body};

/// A chat. Clones are the same chat.
#[derive(Clone, Debug)]
pub struct Chat {
    pub(crate) shared: Arc<Shared>,
    pub(crate) key: ChatKey,
    /// The forum topic that is written to through this handle.
    pub(crate) thread: Option<i64>,
}

impl Chat {
    /// Opening a chat is nothing to wake anyone for: it happens in the midst of looking, too.
    pub(super) fn private(shared: &Arc<Shared>, bot: i64, user: i64) -> Self {
        let key = shared.touch(|state, _| state.world.private_chat(bot, user));
        Self::new(shared, key)
    }

    pub(crate) fn new(shared: &Arc<Shared>, key: ChatKey) -> Self {
        Self {
            shared: Arc::clone(shared),
            key,
            thread: None,
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
        Self::new(&self.shared, key.unwrap_or(self.key))
    }

    /// Makes a supergroup a forum. Its topics are begun by [`User::opens_topic`] or by bots.
    pub fn make_forum(&self) {
        self.shared
            .change(|state, _| state.world.make_forum(self.key));
    }

    /// The same chat, written to in this topic (`message_thread_id`).
    #[must_use]
    pub fn topic(&self, message_thread_id: i64) -> Self {
        Self {
            thread: Some(message_thread_id),
            ..self.clone()
        }
    }

    /// The topic that this handle writes to (`message_thread_id`).
    #[must_use]
    pub fn topic_id(&self) -> Option<i64> {
        self.thread
    }

    /// The topics of a forum: ids and names; the general one is number 1.
    #[must_use]
    pub fn topics(&self) -> Vec<(i64, String)> {
        self.shared.read(|state| {
            let chat = state.world.chats.get(&self.key);
            let topics = chat.and_then(|chat| chat.topics.as_ref());
            topics.map_or_else(Vec::new, |topics| {
                let topics = topics.iter();
                topics.map(|(id, topic)| (id, topic.name.clone())).collect()
            })
        })
    }

    /// The kind of chat: `private`, `group`, `supergroup` or `channel`.
    #[must_use]
    pub fn kind(&self) -> &'static str {
        self.shared.read(|state| {
            let chat = state.world.chats.get(&self.key);
            chat.map_or("private", |chat| chat.kind.name())
        })
    }

    /// The chat as the Bot API draws it (`Chat`).
    #[must_use]
    pub fn json(&self) -> Value {
        self.shared.read(|state| state.world.draw_chat(self.key))
    }

    /// What somebody is in a group or channel, as the Bot API draws it (`ChatMember`).
    #[must_use]
    pub fn member(&self, who: &impl Account) -> Value {
        let id = who.account_id();
        let now = unix(self.shared.clock.now());
        self.shared.read(|state| {
            let user = state.world.draw_user(id);
            let chat = state.world.chats.get(&self.key);
            let member = chat.map(|chat| chat.member(id, now));
            member.map_or(Value::Null, |member| member.draw(&user, 0))
        })
    }

    /// The ids of everybody in it, people and bots.
    #[must_use]
    pub fn members(&self) -> Vec<i64> {
        match self.key {
            ChatKey::Private { bot, user } => vec![bot, user],
            ChatKey::Shared(_) => self.shared.read(|state| {
                let chat = state.world.chats.get(&self.key);
                chat.map_or_else(Vec::new, |chat| chat.present().collect())
            }),
        }
    }

    /// The pinned messages, the newest last.
    #[must_use]
    pub fn pinned(&self) -> Vec<Message> {
        self.shared.read(|state| {
            let chat = state.world.chats.get(&self.key);
            let pinned = chat.map(|chat| chat.pinned.as_slice());
            let pinned = pinned.unwrap_or_default().iter();
            pinned
                .filter_map(|id| Message::look(&state.world, self.key, *id))
                .collect()
        })
    }

    /// The reply keyboard or forced reply that people see below their input field now.
    #[must_use]
    pub fn keyboard(&self) -> Option<Value> {
        self.shared.read(|state| {
            let messages = &state.world.chats.get(&self.key)?.messages;
            let newest = messages.values().rev().find_map(|m| m.keyboard.as_ref())?;
            newest
                .get("remove_keyboard")
                .is_none()
                .then(|| newest.clone())
        })
    }

    /// What its ordinary members may do from now on (`can_send_messages`, …).
    pub fn set_permissions(&self, permissions: &[&str]) {
        self.shared.change(|state, _| {
            if let Some(chat) = state.world.chats.get_mut(&self.key) {
                chat.permissions = Flags::default();
                for permission in permissions {
                    chat.permissions.set(permission, true);
                }
            }
        });
    }

    /// Makes somebody an administrator with every right, without a word to the bots.
    pub fn make_administrator(&self, who: &impl Account) {
        self.shared.change(|state, _| {
            if let Some(chat) = state.world.chats.get_mut(&self.key) {
                let owner = chat.owner().unwrap_or_default();
                let member = Member::full_administrator(owner);
                chat.members.insert(who.account_id(), member);
            }
        });
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
                chat.admit(user.id());
            }
        });
    }
}

fn is_sent(world: &World, message: &MessageRecord) -> bool {
    let author = message.sender.author();
    world.bots.contains_key(&author) && message.content().is_some()
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
