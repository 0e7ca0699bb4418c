//! Groups that become supergroups: their lane follows, and so does everything that belongs to them.

use super::{dispatcher::Dispatcher, work::PutAside};
use crate::{
    data::{Move, Moving, Stamp, Why, With},
    error::BoxError,
    runtime::Phase,
    spread::IdMap,
    update::{UnitName, Update},
};
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

/// What the inbox calls the move of a group, which comes after its last message's handlers.
const UNIT: &str = "(the move into a supergroup)";

/// The move that an update tells, if it came in this chat.
fn told_in(update: &Update, chat: fn((ChatId, ChatId)) -> ChatId) -> Option<Move> {
    let (from, to) = update.migration()?;
    let is_here = update.chat_id() == Some(chat((from, to)));
    Move::new(from.0, to.0, Why::Upgraded).filter(|_| is_here)
}

fn told_in_group(update: &Update) -> Option<Move> {
    told_in(update, |(from, _)| from)
}

fn told_in_supergroup(update: &Update) -> Option<Move> {
    told_in(update, |(_, to)| to)
}

impl Dispatcher {
    /// The supergroup's first message takes along what is the group's, if that was not done, before its handlers look
    /// for it. The group's last message does so when its handlers are done: what is noted here is a unit of its own.
    pub(super) async fn before_moving(self: &Arc<Self>, update: &Update) {
        if update.migration().is_none() {
            return;
        }
        if let Some(chat) = told_in_supergroup(update) {
            Box::pin(self.move_chat(chat, update, &UnitName::Unkept)).await;
        } else if told_in_group(update).is_some()
            && let Some(receipt) = update.receipt().filter(|receipt| receipt.wants(UNIT))
        {
            receipt.begin(UNIT.into());
        }
    }

    /// The group's last message, when its handlers are done.
    pub(super) async fn after_moving(self: &Arc<Self>, update: &Update) {
        if update.migration().is_none() {
            return;
        }
        let is_due = || update.receipt().is_none_or(|receipt| receipt.wants(UNIT));
        if let Some(chat) = told_in_group(update).filter(|_| is_due()) {
            let unit = UnitName::Own(UNIT.into());
            Box::pin(self.move_chat(chat, update, &unit)).await;
        }
    }

    /// A call was refused because the group is no more, as when both messages were missed. In a task of its own: who makes
    /// the call may hold what moves.
    pub(super) fn follow(self: &Arc<Self>, from: ChatId, to: ChatId) {
        let chat = Move::new(from.0, to.0, Why::Upgraded);
        let Some(chat) = chat.filter(|chat| !self.runtime().values.has_moved(*chat)) else {
            return;
        };
        let (dispatcher, busy) = (self.clone(), self.runtime().activity.begin());
        self.runtime().tasks.spawn(async move {
            let _busy = busy;
            let runtime = dispatcher.runtime();
            let nothing = Update::nothing(&runtime.bot);
            tokio::select! {
                biased;
                () = runtime.shutdown.reached(Phase::Cancelled) => {}
                () = dispatcher.move_chat(chat, &nothing, &UnitName::Unkept) => {}
            }
        });
    }

    /// Moves everything of the chat, in the record in which the unit is done. Waits, with the lane of both, while the data
    /// cannot be read: else the supergroup would begin with nothing.
    async fn move_chat(self: &Arc<Self>, chat: Move, update: &Update, unit: &UnitName) {
        let mut moving = self.begin_moving(chat, update).await;
        let stamp = Stamp {
            update: None,
            at: self.now(),
        };
        let staged = match update.receipt() {
            Some(receipt) => receipt.done(unit, |end| moving.stage(end, stamp)),
            None => moving.stage(Vec::new(), stamp),
        };
        let moved = match staged {
            Ok(seq) => moving.settle(seq).await.map_err(BoxError::from),
            Err(error) => Err(error.into()),
        };
        if let Err(error) = moved {
            tracing::error!(target: "bot", %error, ?chat, "a group cannot go on as a supergroup");
        }
    }

    async fn begin_moving(self: &Arc<Self>, chat: Move, update: &Update) -> Moving {
        let (mut with, mut told) = (With::Data, false);
        loop {
            let unreadable = match Moving::begin(&self.runtime().values, chat, with).await {
                Ok(moving) => return moving,
                Err(unreadable) => unreadable,
            };
            let again = self.bear_with(unreadable, update, &mut told).await;
            if let Err(PutAside(error)) = again {
                tracing::error!(target: "bot", %error, ?chat, "the chat data cannot follow a group into its supergroup");
                with = With::NoData;
            }
        }
    }
}
