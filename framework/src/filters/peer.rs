//! Users and chats that filters look for.

use super::{IdList, OneOrMany, id_list::Ids, look::Known};
use bot_api::types::{ChatId, UserId};
use std::ops::RangeFull;

/// A user or a chat to look for, made from what is at hand: an id, a username (with or without `@`, in the case in
/// which Telegram shows it), an [`IdList`] that changes while the bot runs, or `..` for any at all.
///
/// ```
/// use bot::{filters, filters::IdList, prelude::*, types::{ChatId, UserId}};
///
/// #[handler(message(sender_chat(..) & !chat("@ours")))]
/// async fn spoken_by_a_chat(message: Message) {}
///
/// let by_id = filters::chat(-1001234);
/// let by_username = filters::chat(["@telegram", "@durov"]);
/// let private_chat = filters::chat(UserId(42));
/// let in_any_chats_name = filters::sender_chat(..);
/// let list = IdList::<ChatId>::new();
/// let on_the_list = filters::chat(&list);
/// ```
#[derive(Clone, Debug)]
pub struct Peer<T>(Kind<T>);

#[derive(Clone, Debug)]
enum Kind<T> {
    Id(T),
    Username(Box<str>),
    List(IdList<T>),
    Any,
}

macro_rules! ids {
    ($($id:ty: $($from:ty),*;)*) => { $($(
        impl From<$from> for Peer<$id> {
            fn from(id: $from) -> Self {
                Self(Kind::Id(id.into()))
            }
        }
    )*)* };
}
ids! {
    ChatId: i64, ChatId, UserId;
    UserId: i64, UserId;
}

impl<T> From<&str> for Peer<T> {
    fn from(username: &str) -> Self {
        Self(Kind::Username(bare(username).into()))
    }
}

impl<T> From<String> for Peer<T> {
    fn from(username: String) -> Self {
        Self::from(username.as_str())
    }
}

impl<T> From<IdList<T>> for Peer<T> {
    fn from(list: IdList<T>) -> Self {
        Self(Kind::List(list))
    }
}

impl<T> From<&IdList<T>> for Peer<T> {
    fn from(list: &IdList<T>) -> Self {
        Self(Kind::List(list.clone()))
    }
}

impl<T> From<RangeFull> for Peer<T> {
    fn from(_: RangeFull) -> Self {
        Self(Kind::Any)
    }
}

/// A username without the `@` with which people write it.
pub(super) fn bare(username: &str) -> &str {
    username.strip_prefix('@').unwrap_or(username)
}

/// All that one filter looks for.
pub(super) struct Peers<T> {
    any: bool,
    fixed: Ids<T>,
    lists: Vec<IdList<T>>,
}

impl<T: Copy + Ord> Peers<T> {
    pub(super) fn new(peers: impl OneOrMany<Peer<T>>) -> Self {
        let mut all = Self {
            any: false,
            fixed: Ids::default(),
            lists: Vec::new(),
        };
        for Peer(kind) in peers.into_vec() {
            match kind {
                Kind::Any => all.any = true,
                Kind::List(list) => all.lists.push(list),
                Kind::Id(id) => drop(all.fixed.ids.insert(id)),
                Kind::Username(name) => drop(all.fixed.usernames.insert(name)),
            }
        }
        all
    }

    pub(super) fn has(&self, known: Known<'_, T>) -> bool {
        self.any || self.fixed.has(known) || self.lists.iter().any(|list| list.has(known))
    }

    /// Whether a username that somebody typed, in whatever case, is one of them.
    pub(super) fn has_typed(&self, username: &str) -> bool {
        self.any
            || self.fixed.has_typed(username)
            || self.lists.iter().any(|list| list.has_typed(username))
    }
}
