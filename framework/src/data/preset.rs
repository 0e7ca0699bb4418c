//! Data that a test lays down before anything happens, or takes away.

use super::{Scope, Stamp, Talk, Unit, Value, Values};
use crate::store::{Change, DataKey};
use std::sync::Arc;

impl Values {
    /// Replaces what is kept for an id. Waits while a handler holds it.
    ///
    /// # Errors
    /// When the value cannot be written as JSON.
    pub(crate) async fn preset(
        self: &Arc<Self>,
        scope: Scope,
        id: i64,
        value: Value,
        stamp: Stamp,
    ) -> Result<(), serde_json::Error> {
        let space = scope.space();
        let put = Change::Put {
            key: DataKey { space, id },
            value: self.encode(space, &value)?,
            update: stamp.update,
            at: stamp.at,
        };
        let mut unit = Unit::lock_unread(self, scope, id).await;
        unit.set(scope, Some(value));
        unit.stage(vec![put], stamp);
        Ok(())
    }

    /// Nothing is in memory any more, as after the death of a process.
    pub(crate) fn lose(&self) {
        self.slots(Scope::Chat).clear();
        self.slots(Scope::User).clear();
        self.states().clear();
        *self.lock_bot() = (self.types.bot.default)();
    }

    /// Replaces the state of a conversation. Waits while a handler holds it.
    ///
    /// # Errors
    /// When the state cannot be written as JSON.
    pub(crate) async fn preset_state(
        self: &Arc<Self>,
        talk: &Talk,
        state: Option<&Value>,
    ) -> Result<(), serde_json::Error> {
        let mut unit = Unit::lock_talk(self, talk).await;
        unit.move_talk(state)?;
        unit.stage(Vec::new(), Stamp::default());
        Ok(())
    }

    /// Replaces the bot data.
    pub(crate) fn preset_bot(&self, value: Value, stamp: Stamp) {
        self.change_bot(vec![Box::new(move |kept| *kept = value)], |written| {
            if let Some((key, value)) = written {
                let (update, at) = (stamp.update, stamp.at);
                let put = Change::Put {
                    key,
                    value,
                    update,
                    at,
                };
                self.store().commit(vec![put].into());
            }
        });
    }
}
