//! Events that handlers tell to other lanes: kept in the inbox with the changes of who told them, then handled like
//! updates.

use super::{dispatcher::Dispatcher, lanes::handle_one};
use crate::{
    event,
    runtime::Phase,
    store::{Change, Received, Seq, durable},
    update::{Receipt, Update},
};
use bytes::Bytes;
use std::sync::{Arc, atomic::Ordering};

impl Dispatcher {
    /// Makes the rows for events, which become part of the record of who tells them.
    pub(super) fn keep_events(&self, events: &[Update], changes: &mut Vec<Change>) {
        if events.is_empty() || !self.runtime().values.keeps() {
            return;
        }
        let table = self.table();
        for event in events {
            let known = event
                .custom_value()
                .is_some_and(|value| table.event((**value).type_id()).is_some());
            let Some(text) = event.kept_text().filter(|_| known) else {
                continue;
            };
            let key = self.next_inbox();
            changes.push(Change::Receive(Received {
                key,
                update_id: None,
                hash: 0,
                kind: event.kept_kind().to_owned(),
                at: self.now(),
                text: Some(text.clone()),
            }));
            event.set_receipt(Receipt::new(key, None));
        }
    }

    /// Puts told events into their lanes, without making anybody wait: their number is bounded by that of handlers.
    /// Where the lanes are closed, they are handled at once, as part of what is still running.
    pub(super) fn submit_events(self: &Arc<Self>, events: Vec<Update>, kept: Seq) {
        if events.is_empty() {
            return;
        }
        let busy = self.runtime().activity.begin();
        let dispatcher = self.clone();
        self.runtime().tasks.spawn(async move {
            let _busy = busy;
            if dispatcher.wary.load(Ordering::Relaxed) {
                // What kills the process before it is on disk leaves no trace there, and is told again for ever.
                let store = dispatcher.runtime().values.store();
                if durable(&*store, kept).await.is_err() {
                    return;
                }
            }
            let Some(lanes) = dispatcher.lanes() else {
                return dispatcher.handle_outside_lanes(events).await;
            };
            if lanes.submit(events).await.is_err() {
                tracing::error!(target: "bot", "told events found no lane; those that are kept are handled after the next start");
            }
        });
    }

    async fn handle_outside_lanes(self: &Arc<Self>, events: Vec<Update>) {
        let cut = self.runtime().shutdown.reached(Phase::Cancelled);
        tokio::pin!(cut);
        for event in events {
            tokio::select! {
                biased;
                () = &mut cut => return,
                () = handle_one(self.clone(), event) => {}
            }
        }
    }

    /// Takes in an event that no unit of work tells. Returns the record that keeps it.
    pub(super) fn tell_now(self: &Arc<Self>, event: Update) -> Seq {
        let mut changes = Vec::new();
        self.keep_events(std::slice::from_ref(&event), &mut changes);
        let kept = if changes.is_empty() {
            0
        } else {
            self.runtime().values.store().commit(changes.into())
        };
        self.submit_events(vec![event], kept);
        kept
    }

    /// What the inbox kept, as it came.
    pub(super) fn read_kept(&self, kind: &str, text: Bytes) -> Result<Update, String> {
        let bot = &self.runtime().bot;
        if kind == event::KIND {
            let table = self.table();
            return event::read(bot, text, |name| table.event_named(name));
        }
        Update::from_json(bot, text).map_err(|malformed| malformed.to_string())
    }
}
