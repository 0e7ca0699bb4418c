//! Data of users and chats that are gone, or have become others.

use super::{Scope, Stamp, Unit, Unreadable, Values, slots::Pass};
use crate::store::{Change, DataKey, JobChange, Seq, Space, StateKey, StoreError, durable};
use std::{mem, sync::Arc};

impl Values {
    /// Forgets what is kept for an id, also where it cannot be read.
    pub(crate) async fn forget(self: &Arc<Self>, scope: Scope, id: i64, stamp: Stamp) -> Seq {
        let mut unit = Unit::lock_unread(self, scope, id).await;
        unit.set(scope, None);
        let change = Change::Delete(DataKey {
            space: scope.space(),
            id,
        });
        unit.stage(vec![change], stamp)
    }

    /// What the process before has moved.
    pub(crate) fn have_moved(&self, chats: &[(i64, i64)]) {
        for (from, to) in chats {
            self.moves().gone(*from, *to);
        }
    }

    /// Whether this was done already.
    pub(crate) fn has_moved(&self, chat: Move) -> bool {
        self.moves().is_gone(chat.from, chat.to)
    }
}

/// A chat of which everything goes on under another id.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Move {
    from: i64,
    to: i64,
    why: Why,
}

/// Why a chat moves, and so which of two things with one name stays.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Why {
    /// Telegram says that the old chat is no more. What the new one has already is newer, and stays; what comes for the
    /// old one later is the new one's.
    Upgraded,
    /// The bot's own code wants it: what moves replaces what is there.
    Asked,
}

impl Move {
    /// `None` where nothing can move: 0 is nobody's id.
    pub(crate) fn new(from: i64, to: i64, why: Why) -> Option<Self> {
        let can = from != to && from != 0 && to != 0;
        can.then_some(Self { from, to, why })
    }

    fn replaces(self) -> bool {
        self.why == Why::Asked
    }

    fn concerns(self, key: &StateKey) -> bool {
        [Some(self.from), Some(self.to)].contains(&key.chat)
    }

    fn data_key(id: i64) -> DataKey {
        DataKey {
            space: Space::Chat,
            id,
        }
    }
}

/// What a chat takes along.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum With {
    /// Everything.
    Data,
    /// Everything but the chat data, which nobody can read.
    NoData,
}

/// A chat on its way. Whoever has this holds the data and the conversations of both ids, and nobody takes hold of one of
/// them before it is gone: everything that belongs to the chat changes its id at once, in one record.
pub(crate) struct Moving {
    values: Arc<Values>,
    chat: Move,
    /// That of the old id and that of the new one, until it is staged.
    data: Option<(Unit, Unit)>,
    /// The conversations that somebody held or waited for when it began.
    talks: Vec<(StateKey, Pass)>,
}

impl Moving {
    /// Waits for everything, in the order in which everybody takes locks, of two chats' the smaller id's first. Cancel-safe.
    ///
    /// # Errors
    /// When the chat data cannot be read.
    pub(crate) async fn begin(
        values: &Arc<Values>,
        chat: Move,
        with: With,
    ) -> Result<Self, Unreadable> {
        let Move { from, to, .. } = chat;
        let first = Unit::lock_unread(values, Scope::Chat, from.min(to)).await;
        let second = Unit::lock_unread(values, Scope::Chat, from.max(to)).await;
        let (mut source, mut target) = if from < to {
            (first, second)
        } else {
            (second, first)
        };
        if with == With::Data {
            source.load().await?;
            target.load().await?;
        }
        values.moves().begin(from, to);
        let mut moving = Self {
            values: values.clone(),
            chat,
            data: Some((source, target)),
            talks: Vec::new(),
        };
        // Who takes hold of another one from now on sees that the chat is on its way, and gives it back.
        let mut held = values.states().in_use(|key| chat.concerns(key));
        held.sort();
        for key in held {
            let pass = values.states().lock(&key).await;
            moving.talks.push((key, pass));
        }
        Ok(moving)
    }

    /// Everything changes its id, in one record with `changes`. The data can be seen under the new one at once.
    ///
    /// # Errors
    /// When the data cannot be written as JSON; then nothing has moved.
    pub(crate) fn stage(
        &mut self,
        mut changes: Vec<Change>,
        stamp: Stamp,
    ) -> Result<Seq, serde_json::Error> {
        let Move { from, to, .. } = self.chat;
        let replace = self.chat.replaces();
        let Some((mut source, mut target)) = self.data.take() else {
            return Ok(0);
        };
        if let Some(value) = source.value(Scope::Chat) {
            if replace || target.value(Scope::Chat).is_none() {
                if self.values.keeps() {
                    changes.push(Change::Put {
                        key: Move::data_key(to),
                        value: self.values.encode(Space::Chat, &value)?,
                        update: stamp.update,
                        at: stamp.at,
                    });
                }
                target.set(Scope::Chat, Some(value));
            }
            changes.push(Change::Delete(Move::data_key(from)));
            source.set(Scope::Chat, None);
        }
        changes.push(Change::MoveStates { from, to, replace });
        changes.push(Change::Job(JobChange::MoveChat { from, to, replace }));
        if !self.values.keeps() {
            self.rename_states();
        }
        if self.chat.why == Why::Upgraded {
            let (chat, now, at) = (from, to, stamp.at);
            changes.push(Change::Gone { chat, now, at });
            self.values.moves().gone(from, to);
        }
        // One record for both: the source's unit writes it, the target's only shows it.
        let seq = source.stage(changes, stamp);
        target.show(seq);
        Ok(seq)
    }

    /// What the record does in a store, where there is none.
    fn rename_states(&self) {
        let Move { from, to, .. } = self.chat;
        let states = self.values.states();
        for (key, state) in states.take_known(|key| key.chat == Some(from)) {
            let new = StateKey {
                chat: Some(to),
                ..key
            };
            if self.chat.replaces() || states.known(&new).flatten().is_none() {
                states.publish(&new, state, 0);
            }
        }
    }

    /// Waits until the record is on disk, where everybody finds the conversations from then on.
    ///
    /// # Errors
    /// When the store has given up.
    pub(crate) async fn settle(self, seq: Seq) -> Result<(), StoreError> {
        if self.values.keeps() {
            durable(&*self.values.store(), seq).await?;
            let chat = self.chat;
            self.values.states().take_known(|key| chat.concerns(key));
        }
        Ok(())
    }
}

impl Drop for Moving {
    fn drop(&mut self) {
        self.values.moves().end(self.chat.from, self.chat.to);
        let store = self.values.store();
        for (key, pass) in mem::take(&mut self.talks) {
            self.values.states().unlock(&key, pass, &*store);
        }
    }
}
