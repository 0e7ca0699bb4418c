//! Who comes, goes, is raised or restrained, and groups that become supergroups.

use serde_json::{Value, json};

use super::invites::InviteLink;
use super::member::{Member, Standing};
use super::{ChatKey, ChatKind, ChatRecord, Draft, Sender, World};

/// How somebody's standing came to change.
#[derive(Clone, Debug)]
pub(crate) struct Passage {
    /// Whose doing it was.
    pub(crate) by: i64,
    /// The link through which they came.
    pub(crate) link: Option<InviteLink>,
    /// They had asked, and were let in.
    pub(crate) was_asked: bool,
}

impl Passage {
    pub(crate) fn by(by: i64) -> Self {
        Self {
            by,
            link: None,
            was_asked: false,
        }
    }
}

impl World {
    /// Somebody enters a group or channel. Nothing happens to who is in already, or is banned.
    pub(crate) fn join(&mut self, key: ChatKey, user: i64, passage: &Passage, date: i64) {
        let Some(chat) = self.chats.get(&key) else {
            return;
        };
        let before = chat.member(user, date);
        let is_shut_out = matches!(before.standing, Standing::Banned { .. }) && passage.by == user;
        if before.is_in() || is_shut_out {
            return;
        }
        let standing = match before.standing {
            // Restrictions outlast a farewell.
            Standing::Restricted {
                permissions, until, ..
            } => Standing::Restricted {
                permissions,
                until,
                is_member: true,
            },
            _ => Standing::Member,
        };
        let by = passage.by;
        self.set_member(key, user, Member::new(standing), passage, date);
        let notice = json!({ "new_chat_members": [self.draw_user(user)] });
        self.note(key, by, notice, date);
    }

    /// Somebody leaves a group or channel of their own will.
    pub(crate) fn leave(&mut self, key: ChatKey, user: i64, date: i64) {
        let Some(chat) = self.chats.get(&key).filter(|chat| chat.has(user)) else {
            return;
        };
        let standing = match chat.member(user, date).standing {
            Standing::Restricted {
                permissions, until, ..
            } => Standing::Restricted {
                permissions,
                until,
                is_member: false,
            },
            _ => Standing::Left,
        };
        let sender = chat.sender(user, self.bots.contains_key(&user));
        let is_channel = chat.kind == ChatKind::Channel;
        self.set_member(key, user, Member::new(standing), &Passage::by(user), date);
        if !is_channel {
            let notice = json!({ "left_chat_member": self.draw_user(user) });
            self.post(key, sender, Draft::of(notice), date);
        }
    }

    /// Somebody is put out by another.
    pub(crate) fn expel(&mut self, key: ChatKey, user: i64, by: i64, until: i64, date: i64) {
        let was_in = self.chats.get(&key).is_some_and(|chat| chat.has(user));
        let banned = Member::new(Standing::Banned { until });
        self.set_member(key, user, banned, &Passage::by(by), date);
        if was_in {
            let notice = json!({ "left_chat_member": self.draw_user(user) });
            self.note(key, by, notice, date);
        }
    }

    /// Gives somebody a new standing; the bots whom it concerns are told.
    pub(crate) fn set_member(
        &mut self,
        key: ChatKey,
        user: i64,
        new: Member,
        passage: &Passage,
        date: i64,
    ) {
        let listeners = self.listeners(key, user);
        let Some(chat) = self.chats.get_mut(&key) else {
            return;
        };
        let old = chat.member(user, date);
        if old == new {
            return;
        }
        chat.members.insert(user, new);
        let new = chat.member(user, date);
        let mut heard = self.listeners(key, user);
        heard.extend(listeners);
        heard.sort_unstable();
        heard.dedup();
        let drawn = self.draw_user(user);
        for bot in heard {
            let mut payload = json!({
                "chat": self.draw_chat(key), "from": self.draw_user(passage.by), "date": date,
                "old_chat_member": old.draw(&drawn, bot), "new_chat_member": new.draw(&drawn, bot),
            });
            if let Some(link) = &passage.link {
                payload["invite_link"] = self.draw_invite_link(key, link, date, bot);
            }
            if passage.was_asked {
                payload["via_join_request"] = true.into();
            }
            let kind = if bot == user {
                "my_chat_member"
            } else {
                "chat_member"
            };
            self.emit(bot, kind, payload, date);
        }
    }

    /// The bots that hear of a member's change: the administrators, and the bot that it is about.
    fn listeners(&self, key: ChatKey, user: i64) -> Vec<i64> {
        let mut bots = self.bots_with(key, "");
        bots.retain(|bot| *bot != user);
        if self.bots.contains_key(&user) {
            bots.push(user);
        }
        bots
    }

    /// A notice in a chat; channels have none of these.
    pub(crate) fn note(&mut self, key: ChatKey, by: i64, notice: Value, date: i64) {
        let Some(chat) = self.chats.get(&key) else {
            return;
        };
        if chat.kind != ChatKind::Channel {
            let sender = chat.sender(by, self.bots.contains_key(&by));
            self.post(key, sender, Draft::of(notice), date);
        }
    }

    /// Turns a basic group into a supergroup with the same people. `None` if it is no basic group.
    pub(crate) fn upgrade(&mut self, key: ChatKey, date: i64) -> Option<ChatKey> {
        let group = self
            .chats
            .get(&key)
            .filter(|chat| chat.kind == ChatKind::Group && chat.migrated_to.is_none())?;
        let (title, members, permissions) = (
            group.title.clone().unwrap_or_default(),
            group.members.clone(),
            group.permissions.clone(),
        );
        let new = self.add_chat(ChatKind::Supergroup, &title, []);
        let chat = self.chats.get_mut(&new)?;
        chat.members = members;
        chat.permissions = permissions;
        let by = Sender::Chat { author: 0 };
        let farewell = Draft::of(json!({ "migrate_to_chat_id": new.id() }));
        self.post(key, by, farewell, date);
        let welcome = Draft::of(json!({ "migrate_from_chat_id": key.id() }));
        self.post(new, by, welcome, date);
        self.chats.get_mut(&key)?.migrated_to = Some(new.id());
        Some(new)
    }
}

impl ChatRecord {
    /// How a message of this hand appears here: in their own name, or in the chat's.
    pub(crate) fn sender(&self, author: i64, is_bot: bool) -> Sender {
        let is_anonymous = self.members.get(&author).is_some_and(Member::is_anonymous);
        match self.kind {
            ChatKind::Channel => Sender::Chat { author },
            _ if is_anonymous => Sender::Chat { author },
            _ if is_bot => Sender::Bot(author),
            _ => Sender::User(author),
        }
    }
}
