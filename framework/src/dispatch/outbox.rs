//! Sends what handlers returned: after the changes of their update are kept, and kept itself until it was sent.

use super::dispatcher::Dispatcher;
use crate::{
    error::{BoxError, Error, ErrorKind},
    outgoing,
    runtime::Phase,
    source::Backoff,
    store::{Change, OutboxKey, Queued, Seq, durable},
    update::Update,
};
use bot_api::{Call, ChatTarget, error::Delivery};
use futures_util::stream::{self, StreamExt as _};
use std::{collections::BTreeMap, sync::Arc, time::Duration};

/// Something to be sent.
pub(super) struct Answer {
    pub(super) call: Call,
    pub(super) author: Author,
}

/// Whose answer it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Author {
    Handler,
    ErrorHandler,
}

/// An answer on its way, with its row if it has one.
pub(super) struct Outgoing {
    key: Option<OutboxKey>,
    answer: Answer,
}

/// Why a call was not made, as far as one knows.
enum Unsent {
    Failed(bot_api::Error),
    /// Nothing can be noted any more, so it is as if it had not begun.
    StoreGaveUp,
}

/// How often a call that surely was not sent, and is not kept, is tried.
const TRIES: u32 = 6;
/// To how many chats the answers that were left go at once: as many as Telegram takes in a second.
const CHATS_AT_ONCE: usize = 30;
/// How long the start waits for them.
const LEFT_FIRST: Duration = Duration::from_secs(10);

impl Dispatcher {
    /// Makes the rows for some answers, which become part of the unit's record.
    pub(super) fn enqueue(
        &self,
        answers: Vec<Answer>,
        update: &Update,
        changes: &mut Vec<Change>,
    ) -> Vec<Outgoing> {
        if answers.is_empty() {
            return Vec::new();
        }
        let keeps = self.runtime().values.keeps();
        let at = self.now();
        let mut row = |call: &Call| {
            let key = self.next_outbox();
            match outgoing::queued(key, call, update.id(), at) {
                Ok(row) => changes.push(Change::Send(row)),
                Err(error) => {
                    tracing::error!(target: "bot", %error, method = call.method, "an answer cannot be kept; it is sent at most once");
                    return None;
                }
            }
            Some(key)
        };
        let outgoing = |answer: Answer| Outgoing {
            key: if keeps { row(&answer.call) } else { None },
            answer,
        };
        answers.into_iter().map(outgoing).collect()
    }

    /// Sends answers when their record is on disk, one after another: the next update of the chat is not handled
    /// before. One that cannot be sent goes to the error handlers, and the others still go out.
    pub(super) async fn send(self: &Arc<Self>, seq: Seq, outgoing: Vec<Outgoing>, update: &Update) {
        if outgoing.is_empty() {
            return;
        }
        let store = self.runtime().values.store();
        if let Err(error) = durable(&*store, seq).await {
            // Not told to anybody, since it is not kept: it happens again after a restart.
            tracing::error!(target: "bot", %error, "answers are not sent");
            return;
        }
        let mut told = seq;
        for Outgoing { key, answer } in outgoing {
            // A crash repeats the one call that is on the wire, not those before it, too.
            if durable(&*store, told).await.is_err() {
                return;
            }
            self.behind_what_is_owed(&answer.call).await;
            let sent = match self.call(answer.call, key).await {
                Ok(()) => Ok(()),
                Err(Unsent::Failed(error)) => Err(error),
                // It is made after a restart.
                Err(Unsent::StoreGaveUp) => return,
            };
            if let Some(key) = key {
                told = store.commit(vec![Change::Sent(key)].into());
            }
            match (sent, answer.author) {
                (Ok(()), _) => {}
                (Err(error), Author::Handler) => {
                    let error = Error::of(ErrorKind::Answer, error).on_update(update);
                    self.report_error(error, Some(update.clone())).await;
                }
                // Told to nobody but the log: there is no end to it otherwise.
                (Err(error), Author::ErrorHandler) => {
                    tracing::error!(target: "bot", %error, "an error handler's answer could not be sent");
                }
            }
        }
    }

    /// Makes one call; as long as it surely did not reach Telegram, it is tried again: a few times, or until it does
    /// if it is kept, since then it is owed.
    /// One to a group that has become a supergroup goes there, and so does what belongs to the group.
    async fn call(self: &Arc<Self>, mut call: Call, row: Option<OutboxKey>) -> Result<(), Unsent> {
        let once = row.filter(|_| call.at_most_once);
        let runtime = self.runtime();
        let mut backoff = Backoff::default();
        let mut tries = 0;
        let mut followed = false;
        loop {
            if let Some(row) = once {
                self.note(Change::Begin(row)).await?;
            }
            let Err(error) = runtime.bot.execute(call.clone()).await else {
                return Ok(());
            };
            tries += 1;
            if let (Some(to), Some(ChatTarget::Id(from))) = (error.migrated_to(), &call.chat)
                && !std::mem::replace(&mut followed, true)
            {
                self.follow(*from, to);
                if let Some(there) = outgoing::to_supergroup(&call, to) {
                    call = there;
                    continue;
                }
            }
            if matches!(error, bot_api::Error::Refused(_)) {
                return Err(Unsent::Failed(error));
            }
            let wait = match error.retry_after() {
                Some(wait) => wait + Duration::from_millis(100),
                None if error.delivery() == Some(Delivery::NotSent) => backoff.failed(),
                None => return Err(Unsent::Failed(error)),
            };
            // A file that is gone does not come back, but a network does.
            let outlasts = matches!(error, bot_api::Error::Api(_) | bot_api::Error::Network(_));
            if tries >= TRIES && !(row.is_some() && outlasts) {
                return Err(Unsent::Failed(error));
            }
            if let Some(row) = once {
                self.note(Change::Unsent(row)).await?;
            }
            tracing::warn!(target: "bot", method = call.method, %error, ?wait, "an answer was not sent; trying again");
            let wait = runtime.clock.sleep(wait);
            runtime.activity.idle_during(wait).await;
        }
    }

    /// Waits until it is on disk.
    async fn note(&self, change: Change) -> Result<(), Unsent> {
        let store = self.runtime().values.store();
        let seq = store.commit(vec![change].into());
        durable(&*store, seq).await.map_err(|_| Unsent::StoreGaveUp)
    }

    /// Sends what the process before left unsent: in order per chat, several chats at once, so that one that has to
    /// wait keeps no other waiting. Returns when all is sent, or after a while: a chat for which Telegram takes nothing for
    /// an hour keeps only its own answers waiting, those that come meanwhile included.
    pub(super) async fn send_left(self: &Arc<Self>, left: Vec<Queued>) {
        let mut chats: BTreeMap<String, Vec<Queued>> = BTreeMap::new();
        for queued in left {
            chats.entry(queued.chat.clone()).or_default().push(queued);
        }
        if chats.is_empty() {
            return;
        }
        let named = chats.keys().filter(|chat| !chat.is_empty());
        self.owed.send_modify(|owed| owed.extend(named.cloned()));
        let runtime = self.runtime();
        let dispatcher = self.clone();
        let sending = runtime.tasks.spawn(async move {
            let sending =
                stream::iter(chats).for_each_concurrent(CHATS_AT_ONCE, async |(chat, left)| {
                    let _busy = dispatcher.runtime().activity.begin();
                    dispatcher.send_left_in(left).await;
                    dispatcher.owed.send_if_modified(|owed| owed.remove(&chat));
                });
            tokio::select! {
                biased;
                () = dispatcher.runtime().shutdown.reached(Phase::Cancelled) => {}
                () = sending => {}
            }
        });
        if runtime.clock.within(LEFT_FIRST, sending).await.is_none() {
            tracing::warn!(target: "bot", chats = self.owed.borrow().len(), "answers of the process before cannot be sent yet; the bot starts all the same");
        }
    }

    /// Waits while earlier answers to the same chat are still to be sent.
    async fn behind_what_is_owed(&self, call: &Call) {
        let chat = match &call.chat {
            Some(chat) if !self.owed.borrow().is_empty() => chat.to_string(),
            _ => return,
        };
        let mut owed = self.owed.subscribe();
        let sent = owed.wait_for(|owed| !owed.contains(&chat));
        // The sender is this dispatcher's own.
        let _ = self.runtime().activity.idle_during(sent).await;
    }

    async fn send_left_in(self: &Arc<Self>, left: Vec<Queued>) {
        let store = self.runtime().values.store();
        for queued in left {
            let sent = match outgoing::call(&queued) {
                Ok(call) if queued.begun => Err(BoxError::from(format!(
                    "{} was on the wire when the process before died: it may have arrived, and is not made again, since it is to be made at most once",
                    call.method
                ))),
                Ok(call) => match self.call(call, Some(queued.key)).await {
                    Ok(()) => Ok(()),
                    Err(Unsent::Failed(error)) => Err(BoxError::from(error)),
                    Err(Unsent::StoreGaveUp) => return,
                },
                Err(error) => Err(format!(
                    "a call in the outbox ({}) cannot be sent: {error}",
                    queued.method
                )
                .into()),
            };
            if let Err(error) = sent {
                self.report_error(Error::of(ErrorKind::Answer, error), None)
                    .await;
            }
            let sent = store.commit(vec![Change::Sent(queued.key)].into());
            if durable(&*store, sent).await.is_err() {
                return;
            }
        }
    }
}
