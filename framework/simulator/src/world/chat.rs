//! A chat: who is in it and what was said.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Value, json};

use super::message::MessageRecord;

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
    /// Users and bots alike.
    pub(crate) members: BTreeSet<i64>,
    pub(crate) messages: BTreeMap<i64, MessageRecord>,
    /// The last id given, where the chat counts for itself (supergroups and channels).
    pub(crate) last_id: i64,
    pub(crate) pinned: Vec<i64>,
    /// The other side has blocked the bot (private chats).
    pub(crate) blocked: bool,
    /// Where a group's messages continue after it became a supergroup.
    pub(crate) migrated_to: Option<i64>,
}

impl ChatRecord {
    pub(crate) fn new(kind: ChatKind, title: Option<&str>) -> Self {
        Self {
            kind,
            title: title.map(str::to_owned),
            username: None,
            members: BTreeSet::new(),
            messages: BTreeMap::new(),
            last_id: 0,
            pinned: Vec::new(),
            blocked: false,
            migrated_to: None,
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
        chat
    }
}
