//! Data of users and chats that are gone, or have become others.

use super::{Keys, Scope, Stamp, Unit, Unreadable, Values};
use crate::store::{Change, DataKey, Seq};
use std::sync::Arc;

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

    /// Gives what is kept for one chat to another, in place of what that has if `replace` says so: after a group has
    /// become a supergroup. Both are held meanwhile, the smaller id first, as everybody would who held two.
    pub(crate) async fn move_chat(
        self: &Arc<Self>,
        from: i64,
        to: i64,
        stamp: Stamp,
        replace: bool,
    ) -> Result<Seq, Unreadable> {
        if from == to {
            return Ok(0);
        }
        let of = |id| Keys {
            ids: [Some(id), None],
            talks: Vec::new(),
        };
        let first = Unit::lock(self, &of(from.min(to))).await?;
        let second = Unit::lock(self, &of(from.max(to))).await?;
        let (mut source, mut target) = if from < to {
            (first, second)
        } else {
            (second, first)
        };
        let Some(value) = source.value(Scope::Chat) else {
            return Ok(0);
        };
        let stored = if self.keeps() {
            let stored = self.encode(Scope::Chat.space(), &value);
            Some(stored.map_err(|error| Unreadable::Store(error.to_string()))?)
        } else {
            None
        };
        let mut changes = vec![Change::Delete(DataKey {
            space: Scope::Chat.space(),
            id: from,
        })];
        if !replace && target.value(Scope::Chat).is_some() {
            source.set(Scope::Chat, None);
            return Ok(source.stage(changes, stamp));
        }
        if let Some(stored) = stored {
            let key = DataKey {
                space: Scope::Chat.space(),
                id: to,
            };
            changes.push(Change::Put {
                key,
                value: stored,
                update: stamp.update,
                at: stamp.at,
            });
        }
        source.set(Scope::Chat, None);
        target.set(Scope::Chat, Some(value));
        // One record for both: the source's unit writes it, the target's only shows it.
        let seq = source.stage(changes, stamp);
        target.show(seq);
        Ok(seq)
    }
}
