//! What a person does in and with groups and channels.

use std::sync::Arc;

use serde_json::json;

use super::User;
use crate::actors::{Account, Bot, Chat};
use crate::clock::unix;
use crate::world::{ChatKind, Flags, Member, Passage, Standing, Topic};

impl User {
    /// Makes a basic group of these people and the bot: the bot hears that it was added.
    pub fn creates_group<'a>(&self, title: &str, with: impl IntoIterator<Item = &'a Self>) -> Chat {
        self.creates(ChatKind::Group, title, with)
    }

    /// Makes a supergroup of these people and adds the bot, which hears of it.
    pub fn creates_supergroup<'a>(
        &self,
        title: &str,
        with: impl IntoIterator<Item = &'a Self>,
    ) -> Chat {
        self.creates(ChatKind::Supergroup, title, with)
    }

    /// Makes a channel with the bot as an administrator.
    pub fn creates_channel(&self, title: &str) -> Chat {
        self.creates(ChatKind::Channel, title, [])
    }

    fn creates<'a>(
        &self,
        kind: ChatKind,
        title: &str,
        with: impl IntoIterator<Item = &'a Self>,
    ) -> Chat {
        let people = with.into_iter().map(|user| user.id);
        let people: Vec<i64> = [self.id].into_iter().chain(people).collect();
        let key = self.shared.change(|state, now| {
            let (world, now) = (&mut state.world, unix(now));
            let key = world.add_chat(kind, title, people);
            let (bot, by) = (self.bot, Passage::by(self.id));
            match kind {
                ChatKind::Supergroup => world.join(key, bot, &by, now),
                ChatKind::Channel => {
                    let member = Member::full_administrator(self.id);
                    world.set_member(key, bot, member, &by, now);
                }
                // A basic group is made with everybody in it.
                ChatKind::Group | ChatKind::Private => {
                    let member = Member::new(Standing::Member);
                    world.set_member(key, bot, member, &by, now);
                    world.note(key, self.id, json!({ "group_chat_created": true }), now);
                }
            }
            key
        });
        Chat::new(&self.shared, key)
    }

    /// Joins a group: a notice in the chat, and `chat_member` for bots that ask for it.
    pub fn joins(&self, chat: &Chat) {
        self.shared.change(|state, now| {
            let passage = Passage::by(self.id);
            state.world.join(chat.key, self.id, &passage, unix(now));
        });
    }

    /// Follows an invite link: joins, or asks to be let in where the link says so. Says whether the link led anywhere.
    pub fn joins_by(&self, invite_link: &str) -> bool {
        self.shared
            .change(|state, now| state.world.enter(invite_link, self.id, unix(now)))
    }

    /// Asks to be let into a chat; bots that may invite hear of it.
    pub fn asks_to_join(&self, chat: &Chat) {
        self.shared.change(|state, now| {
            state.world.ask_to_join(chat.key, self.id, None, unix(now));
        });
    }

    /// Leaves a group.
    pub fn leaves(&self, chat: &Chat) {
        self.shared
            .change(|state, now| state.world.leave(chat.key, self.id, unix(now)));
    }

    /// Adds somebody else to a group, people and bots alike.
    pub fn adds(&self, chat: &Chat, who: &impl Account) {
        self.shared.change(|state, now| {
            let passage = Passage::by(self.id);
            let who = who.account_id();
            state.world.join(chat.key, who, &passage, unix(now));
        });
    }

    /// Puts somebody out of a group for good.
    pub fn bans(&self, chat: &Chat, who: &impl Account) {
        self.shared.change(|state, now| {
            let who = who.account_id();
            state.world.expel(chat.key, who, self.id, 0, unix(now));
        });
    }

    /// Takes back a ban; whoever was banned may come again.
    pub fn unbans(&self, chat: &Chat, who: &impl Account) {
        self.gives(chat, who, Member::new(Standing::Left));
    }

    /// Makes somebody an administrator with these rights (`can_pin_messages`, …); no rights make an ordinary member.
    pub fn promotes(&self, chat: &Chat, who: &impl Account, rights: &[&str]) {
        let mut flags = Flags::default();
        for right in rights {
            flags.set(right, true);
        }
        let standing = if rights.is_empty() {
            Standing::Member
        } else {
            flags.set("can_manage_chat", true);
            Standing::Administrator {
                rights: flags,
                by: self.id,
            }
        };
        self.gives(chat, who, Member::new(standing));
    }

    /// Makes somebody an administrator with every right but anonymity.
    pub fn promotes_fully(&self, chat: &Chat, who: &impl Account) {
        self.gives(chat, who, Member::full_administrator(self.id));
    }

    /// Lets somebody do no more than this (`can_send_messages`, …).
    pub fn restricts(&self, chat: &Chat, who: &impl Account, permissions: &[&str]) {
        let mut flags = Flags::default();
        for permission in permissions {
            flags.set(permission, true);
        }
        let standing = Standing::Restricted {
            permissions: flags,
            is_member: true,
            until: 0,
        };
        self.gives(chat, who, Member::new(standing));
    }

    fn gives(&self, chat: &Chat, who: &impl Account, member: Member) {
        self.shared.change(|state, now| {
            let (who, passage) = (who.account_id(), Passage::by(self.id));
            state
                .world
                .set_member(chat.key, who, member, &passage, unix(now));
        });
    }

    /// Gives a group or channel another title.
    pub fn renames(&self, chat: &Chat, title: &str) {
        self.shared.change(|state, now| {
            if let Some(record) = state.world.chats.get_mut(&chat.key) {
                record.title = Some(title.to_owned());
            }
            let notice = json!({ "new_chat_title": title });
            state.world.note(chat.key, self.id, notice, unix(now));
        });
    }

    /// Begins a topic in a forum. `None` where the chat is none.
    pub fn opens_topic(&self, chat: &Chat, name: &str) -> Option<Chat> {
        let id = self.shared.change(|state, now| {
            let sender = state.world.chats.get(&chat.key)?.sender(self.id, false);
            let topic = Topic::new(name);
            state.world.create_topic(chat.key, sender, topic, unix(now))
        })?;
        Some(chat.topic(id))
    }

    /// Closes the topic of this chat handle, or reopens it.
    pub fn closes_topic(&self, topic: &Chat, closed: bool) {
        self.shared.change(|state, now| {
            let record = state.world.chats.get(&topic.key)?;
            let sender = record.sender(self.id, false);
            let id = topic.thread?;
            state
                .world
                .close_topic(topic.key, sender, id, closed, unix(now))
        });
    }

    /// The bot that this person faces.
    #[must_use]
    pub fn bot(&self) -> Option<Bot> {
        let token = self
            .shared
            .read(|state| Some(state.world.bots.get(&self.bot)?.token.clone()))?;
        Some(Bot {
            shared: Arc::clone(&self.shared),
            id: self.bot,
            token: token.into(),
        })
    }
}
