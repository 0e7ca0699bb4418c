//! Which chats go by another id now, and which are on their way: asked by whoever takes hold of values.

use super::{Keys, Scope};
use crate::spread::IdMap;
use std::{
    borrow::Cow,
    sync::atomic::{AtomicU64, Ordering},
};
use tokio::sync::watch;

/// The chats that have moved.
#[derive(Debug, Default)]
pub(crate) struct Moves {
    table: watch::Sender<Table>,
    /// One more with every change. Most bots never see a chat move, and need not look into the table.
    version: AtomicU64,
}

#[derive(Debug, Default)]
struct Table {
    /// The old and the new id of each chat whose conversations are on their way.
    under_way: Vec<[i64; 2]>,
    /// What became of chats that are no more: whatever comes for one of them belongs to the new one.
    gone: IdMap<i64>,
}

impl Table {
    fn is_under_way(&self, chat: i64) -> bool {
        self.under_way.iter().flatten().any(|id| *id == chat)
    }

    /// Where these are kept now; `None` while a conversation among them is on its way.
    fn find<'k>(&self, keys: &'k Keys) -> Option<Cow<'k, Keys>> {
        let mut found = Cow::Borrowed(keys);
        let chat = keys.ids[Scope::Chat as usize];
        if let Some(now) = chat.and_then(|chat| self.gone.get(&chat)) {
            found.to_mut().ids[Scope::Chat as usize] = Some(*now);
        }
        for (place, talk) in keys.talks.iter().enumerate() {
            let Some(chat) = talk.key.chat else {
                continue;
            };
            let now = self.gone.get(&chat).copied();
            if self.is_under_way(now.unwrap_or(chat)) {
                return None;
            }
            // Locks are taken by the conversations' names first, and no two here have one name: the order stays.
            if now.is_some() {
                found.to_mut().talks[place].key.chat = now;
            }
        }
        Some(found)
    }
}

impl Moves {
    /// Where these are kept now, as of the version that is told, too. Waits while a conversation among them is on its
    /// way; who waits must hold nothing.
    pub(super) async fn find<'k>(&self, keys: &'k Keys) -> (Cow<'k, Keys>, u64) {
        loop {
            let version = self.version();
            if version == 0 {
                return (Cow::Borrowed(keys), version);
            }
            if let Some(found) = self.table.borrow().find(keys) {
                return (found, version);
            }
            let mut table = self.table.subscribe();
            // The sender is this one's own.
            let _ = table.wait_for(|table| table.find(keys).is_some()).await;
        }
    }

    /// Changes with everything that [`find`](Self::find) tells.
    pub(super) fn version(&self) -> u64 {
        self.version.load(Ordering::SeqCst)
    }

    fn change(&self, change: impl FnOnce(&mut Table)) {
        self.table.send_modify(|table| {
            change(table);
            self.version.fetch_add(1, Ordering::SeqCst);
        });
    }

    pub(super) fn is_gone(&self, from: i64, to: i64) -> bool {
        self.table.borrow().gone.get(&from) == Some(&to)
    }

    /// From here on nobody takes hold of a conversation in either chat.
    pub(super) fn begin(&self, from: i64, to: i64) {
        self.change(|table| table.under_way.push([from, to]));
    }

    pub(super) fn end(&self, from: i64, to: i64) {
        self.change(|table| {
            let place = table.under_way.iter().position(|ids| *ids == [from, to]);
            place.map(|place| table.under_way.swap_remove(place));
        });
    }

    /// From here on what comes for the old chat is the new one's.
    pub(super) fn gone(&self, from: i64, to: i64) {
        self.change(|table| {
            table.gone.remove(&to);
            table.gone.insert(from, to);
        });
    }
}
