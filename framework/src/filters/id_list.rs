//! Lists of users and chats that change while the bot runs.

use super::{Filter, look, look::Known, peer::bare};
use crate::update::Update;
use bot_api::types::{ChatId, UserId};
use std::{
    collections::BTreeSet,
    sync::{Arc, PoisonError, RwLock, RwLockReadGuard, RwLockWriteGuard},
};

/// A list of users (`IdList<UserId>`) or chats (`IdList<ChatId>`) that may be changed at any time, by any handler.
///
/// It is a filter: updates caused by a user, or happening in a chat, that is on the list. Clones share the list, and
/// every filter with arguments of such a type takes one: [`sender_chat(&list)`](super::sender_chat()). An empty list
/// matches nothing, unless it is made [to let everybody through then](Self::open_while_empty). It lives in memory: what has to survive a restart belongs into bot data.
///
/// ```
/// use bot::{filters::IdList, prelude::*, types::UserId};
/// use std::sync::LazyLock;
///
/// static ADMINS: LazyLock<IdList<UserId>> = LazyLock::new(|| IdList::from([42]));
///
/// #[handler(command = "promote", filter = ADMINS.clone())]
/// async fn promote(Args((user,)): Args<(i64,)>) -> &'static str {
///     if ADMINS.add(user) { "Welcome on board" } else { "Already one of us" }
/// }
/// ```
///
/// A username counts for whoever holds it at the moment of the update; where it matters who that is, use ids.
#[derive(Debug)]
pub struct IdList<T>(Arc<RwLock<Ids<T>>>);

impl<T> IdList<T> {
    /// An empty list.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// An empty list that lets everybody through until something is put on it: `allow_empty=True`.
    #[must_use]
    pub fn open_while_empty() -> Self {
        let ids = Ids {
            open_while_empty: true,
            ..Ids::default()
        };
        Self(Arc::new(RwLock::new(ids)))
    }

    // A change is one insertion or removal: a panic in between leaves nothing half done.
    fn read(&self) -> RwLockReadGuard<'_, Ids<T>> {
        self.0.read().unwrap_or_else(PoisonError::into_inner)
    }

    fn write(&self) -> RwLockWriteGuard<'_, Ids<T>> {
        self.0.write().unwrap_or_else(PoisonError::into_inner)
    }
}

impl<T: Copy + Ord> IdList<T> {
    /// Puts an id on the list; false if it was there.
    pub fn add(&self, id: impl Into<T>) -> bool {
        let id = id.into();
        self.write().ids.insert(id)
    }

    /// Takes an id off the list; false if it was not there.
    pub fn remove(&self, id: impl Into<T>) -> bool {
        let id = id.into();
        self.write().ids.remove(&id)
    }

    /// Whether an id is on the list.
    #[must_use]
    pub fn contains(&self, id: impl Into<T>) -> bool {
        let id = id.into();
        self.read().ids.contains(&id)
    }

    /// Puts a username on the list, with or without `@`, in the case in which Telegram shows it; false if it was
    /// there.
    pub fn add_username(&self, username: &str) -> bool {
        self.write().usernames.insert(bare(username).into())
    }

    /// Takes a username off the list; false if it was not there.
    pub fn remove_username(&self, username: &str) -> bool {
        self.write().usernames.remove(bare(username))
    }

    /// Whether a username is on the list.
    #[must_use]
    pub fn contains_username(&self, username: &str) -> bool {
        self.read().usernames.contains(bare(username))
    }

    /// Takes everything off the list.
    pub fn clear(&self) {
        let mut list = self.write();
        list.ids.clear();
        list.usernames.clear();
    }

    /// How many ids and usernames are on the list.
    #[must_use]
    pub fn len(&self) -> usize {
        let ids = self.read();
        ids.ids.len() + ids.usernames.len()
    }

    /// Whether nothing is on the list.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The ids that are on the list now, smallest first.
    #[must_use]
    pub fn ids(&self) -> Vec<T> {
        self.read().ids.iter().copied().collect()
    }

    pub(super) fn has(&self, known: Known<'_, T>) -> bool {
        self.read().has(known)
    }

    pub(super) fn has_typed(&self, username: &str) -> bool {
        self.read().has_typed(username)
    }
}

impl Filter for IdList<UserId> {
    fn check(&self, update: &Update) -> bool {
        look::user_id(update).is_some_and(|user| self.has(user))
    }
}

impl Filter for IdList<ChatId> {
    fn check(&self, update: &Update) -> bool {
        look::chat_id(update).is_some_and(|chat| self.has(chat))
    }
}

impl<T> Clone for IdList<T> {
    fn clone(&self) -> Self {
        Self(self.0.clone())
    }
}

impl<T> Default for IdList<T> {
    fn default() -> Self {
        Self(Arc::default())
    }
}

impl<T: Ord, U: Into<T>> FromIterator<U> for IdList<T> {
    fn from_iter<I: IntoIterator<Item = U>>(ids: I) -> Self {
        let ids = Ids {
            ids: ids.into_iter().map(Into::into).collect(),
            ..Ids::default()
        };
        Self(Arc::new(RwLock::new(ids)))
    }
}

impl<T: Ord, U: Into<T>, const N: usize> From<[U; N]> for IdList<T> {
    fn from(ids: [U; N]) -> Self {
        ids.into_iter().collect()
    }
}

/// Ids and usernames, in no more than a few comparisons.
#[derive(Debug)]
pub(super) struct Ids<T> {
    pub(super) ids: BTreeSet<T>,
    pub(super) usernames: BTreeSet<Box<str>>,
    open_while_empty: bool,
}

impl<T> Default for Ids<T> {
    fn default() -> Self {
        Self {
            ids: BTreeSet::new(),
            usernames: BTreeSet::new(),
            open_while_empty: false,
        }
    }
}

impl<T: Copy + Ord> Ids<T> {
    pub(super) fn has(&self, (id, username): Known<'_, T>) -> bool {
        self.ids.contains(&id)
            || username.is_some_and(|name| self.usernames.contains(name))
            || (self.open_while_empty && self.ids.is_empty() && self.usernames.is_empty())
    }

    pub(super) fn has_typed(&self, username: &str) -> bool {
        self.usernames
            .iter()
            .any(|name| name.eq_ignore_ascii_case(username))
    }
}
