//! Groups that become supergroups: their lane and their data follow.

use super::{dispatcher::Dispatcher, work::PutAside};
use crate::{data::Stamp, spread::IdMap, store::JobChange, update::Update};
use bot_api::types::ChatId;
use std::sync::{
    Arc, PoisonError, RwLock,
    atomic::{AtomicBool, Ordering},
};

/// Which lanes go on as others. What a group said last and what its supergroup says first are handled one after the
/// other: else the one might still be written while the other is moved already.
#[derive(Clone, Debug, Default)]
pub(crate) struct Moved(Arc<Table>);

#[derive(Debug, Default)]
struct Table {
    /// Most bots never see a group move, and need not look.
    any: AtomicBool,
    /// The lane of each new chat.
    lanes: RwLock<IdMap<i64>>,
}

impl Moved {
    /// The lane of a chat.
    pub(super) fn lane(&self, chat: i64) -> i64 {
        if !self.0.any.load(Ordering::Acquire) {
            return chat;
        }
        let lanes = self.0.lanes.read().unwrap_or_else(PoisonError::into_inner);
        lanes.get(&chat).copied().unwrap_or(chat)
    }

    /// From here on the new chat's updates are in the old one's lane.
    pub(super) fn note(&self, (from, to): (ChatId, ChatId)) {
        let lane = self.lane(from.0);
        self.0
            .lanes
            .write()
            .unwrap_or_else(PoisonError::into_inner)
            .insert(to.0, lane);
        self.0.any.store(true, Ordering::Release);
    }
}

impl Dispatcher {
    /// The supergroup's first message moves the chat data, if that was not done, before its handlers look for them.
    pub(super) async fn before_moving(self: &Arc<Self>, update: &Update) {
        if let Some((from, to)) = update
            .migration()
            .filter(|(_, to)| update.chat_id() == Some(*to))
        {
            self.move_data(from, to, update).await;
        }
    }

    /// The group's last message moves them when its handlers are done.
    pub(super) async fn after_moving(self: &Arc<Self>, update: &Update) {
        if let Some((from, to)) = update
            .migration()
            .filter(|(from, _)| update.chat_id() == Some(*from))
        {
            self.move_data(from, to, update).await;
        }
    }

    /// Waits, with the lane of both, while the data cannot be read: else the supergroup would begin with nothing.
    async fn move_data(self: &Arc<Self>, from: ChatId, to: ChatId, update: &Update) {
        let values = &self.runtime().values;
        self.change_jobs_now(vec![JobChange::MoveChat {
            from: from.0,
            to: to.0,
        }]);
        let stamp = Stamp {
            update: None,
            at: self.now(),
        };
        let mut told = false;
        // Whatever the supergroup has already is newer.
        while let Err(unreadable) = values.move_chat(from.0, to.0, stamp, false).await {
            let again = self.bear_with(unreadable, update, &mut told).await;
            if let Err(PutAside(error)) = again {
                tracing::error!(target: "bot", %error, %from, %to, "the chat data cannot follow the group into its supergroup");
                return;
            }
        }
    }
}
