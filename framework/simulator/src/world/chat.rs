//! A chat: who is in it and what was said.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use super::invites::Invites;
use super::member::{Flags, Member, Standing};
use super::message::MessageRecord;
use super::topics::Topics;

/// Where messages live. A private chat belongs to one bot: two bots of one user see the same chat id and different messages.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub(crate) enum ChatKey {
    Private { bot: i64, user: i64 },
    Shared(i64),
}

impl ChatKey {
    /// The chat id as the Bot API shows it.
    pub(crate) fn id(self) -> i64 {
        match self {
            Self::Private { user, .. } => user,
            Self::Shared(id) => id,
        }
    }

    pub(crate) fn is_private(self) -> bool {
        matches!(self, Self::Private { .. })
    }
}

/// The kinds of chats.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) enum ChatKind {
    Private,
    Group,
    Supergroup,
    Channel,
}

impl ChatKind {
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Private => "private",
            Self::Group => "group",
            Self::Supergroup => "supergroup",
            Self::Channel => "channel",
        }
    }
}

#[derive(Debug)]
pub(crate) struct ChatRecord {
    pub(crate) kind: ChatKind,
    pub(crate) title: Option<String>,
    pub(crate) username: Option<String>,
    pub(crate) description: Option<String>,
    /// The file id of the chat's photo.
    pub(crate) photo: Option<String>,
    pub(crate) sticker_set: Option<String>,
    /// Everybody the chat knows, users and bots alike, also those who left; nobody in a private chat, whose two sides are in its key.
    pub(crate) members: BTreeMap<i64, Member>,
    /// What ordinary members may do.
    pub(crate) permissions: Flags,
    pub(crate) messages: BTreeMap<i64, MessageRecord>,
    /// The last id given, where the chat counts for itself (supergroups and channels).
    pub(crate) last_id: i64,
    pub(crate) pinned: Vec<i64>,
    /// The topics of a forum.
    pub(crate) topics: Option<Topics>,
    pub(crate) invites: Invites,
    /// The other side has blocked the bot (private chats).
    pub(crate) blocked: bool,
    /// Where a group's messages continue after it became a supergroup.
    pub(crate) migrated_to: Option<i64>,
    /// The bot's menu button for this private chat.
    pub(crate) menu_button: Option<Value>,
    /// Which bot wrote last in a group: in privacy mode it is the one that hears commands without a name.
    pub(crate) last_bot: Option<i64>,
}

impl ChatRecord {
    pub(crate) fn new(kind: ChatKind, title: Option<&str>) -> Self {
        Self {
            kind,
            title: title.map(str::to_owned),
            username: None,
            description: None,
            photo: None,
            sticker_set: None,
            members: BTreeMap::new(),
            permissions: match kind {
                // There are as many of these as users: they stay small.
                ChatKind::Private => Flags::default(),
                _ => Flags::all_permissions(),
            },
            messages: BTreeMap::new(),
            last_id: 0,
            pinned: Vec::new(),
            topics: None,
            invites: Invites::default(),
            blocked: false,
            migrated_to: None,
            menu_button: None,
            last_bot: None,
        }
    }

    /// The short form of a group or channel; private chats are drawn from their user.
    pub(crate) fn to_json(&self, id: i64) -> Value {
        let mut chat = json!({ "id": id, "type": self.kind.name() });
        if let Some(title) = &self.title {
            chat["title"] = title.as_str().into();
        }
        if let Some(username) = &self.username {
            chat["username"] = username.as_str().into();
        }
        if self.topics.is_some() {
            chat["is_forum"] = true.into();
        }
        chat
    }

    /// What somebody is here; whom the chat has never seen has left.
    pub(crate) fn member(&self, id: i64, now: i64) -> Member {
        let known = self.members.get(&id).map(|member| member.at(now));
        known.unwrap_or_else(|| Member::new(Standing::Left))
    }

    /// Whether somebody is in the chat.
    pub(crate) fn has(&self, id: i64) -> bool {
        self.members.get(&id).is_some_and(Member::is_in)
    }

    /// Everyone in the chat.
    pub(crate) fn present(&self) -> impl Iterator<Item = i64> {
        let members = self.members.iter();
        members
            .filter(|(_, member)| member.is_in())
            .map(|(id, _)| *id)
    }

    /// Lets somebody in as an ordinary member, whatever they were.
    pub(crate) fn admit(&mut self, id: i64) {
        self.members.insert(id, Member::new(Standing::Member));
    }

    pub(crate) fn owner(&self) -> Option<i64> {
        let is_owner = |member: &Member| matches!(member.standing, Standing::Owner { .. });
        let mut members = self.members.iter();
        members
            .find(|(_, member)| is_owner(member))
            .map(|(id, _)| *id)
    }
}
