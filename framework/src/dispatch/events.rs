//! Events that handlers tell to other lanes: kept in the inbox with the changes of who told them, then handled like
//! updates.

use super::{dispatcher::Dispatcher, lanes::handle_one};
use crate::{
    conversation::{self, Timer},
    event,
    jobs::{self, Run},
    runtime::{Busy, Phase},
    store::{Change, Received, Seq, durable},
    update::{Receipt, Update},
};
use bytes::Bytes;
use std::{
    collections::VecDeque,
    sync::{Arc, MutexGuard, PoisonError, atomic::Ordering},
};

/// Events that were told and are not in their lanes yet, first in, first out; one task passes them on.
#[derive(Default)]
pub(super) struct Told {
    waiting: VecDeque<Batch>,
    is_passed_on: bool,
}

/// What one unit of work told.
struct Batch {
    events: Vec<Update>,
    /// The record that keeps them.
    kept: Seq,
    _busy: Busy,
}

impl Told {
    /// Whether nobody passes them on yet: that is the caller's to do then.
    fn push(&mut self, batch: Batch) -> bool {
        self.waiting.push_back(batch);
        !std::mem::replace(&mut self.is_passed_on, true)
    }

    fn next(&mut self) -> Option<Batch> {
        let next = self.waiting.pop_front();
        self.is_passed_on = next.is_some();
        next
    }
}

impl Dispatcher {
    /// Makes the rows for events, which become part of the record of who tells them.
    pub(super) fn keep_events(&self, events: &[Update], changes: &mut Vec<Change>) {
        for event in events {
            self.job_began(event);
        }
        if events.is_empty() || !self.runtime().values.keeps() {
            return;
        }
        let table = self.table();
        for event in events {
            let known = match event.custom_value() {
                Some(value) => table.event((**value).type_id()).is_some(),
                None => event.run().is_some(),
            };
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

    /// Puts told events into their lanes, behind those that were told before, without making anybody wait: their number
    /// is bounded by that of handlers. Where the lanes are closed, they are handled at once, as part of what is still
    /// running.
    pub(super) fn submit_events(self: &Arc<Self>, events: Vec<Update>, kept: Seq) {
        if events.is_empty() {
            return;
        }
        let busy = self.runtime().activity.begin();
        let is_first = self.told().push(Batch {
            events,
            kept,
            _busy: busy,
        });
        if is_first {
            let dispatcher = self.clone();
            self.runtime().tasks.spawn(async move {
                while let Some(batch) = dispatcher.next_told() {
                    dispatcher.deliver(batch.events, batch.kept).await;
                }
            });
        }
    }

    fn told(&self) -> MutexGuard<'_, Told> {
        self.told.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn next_told(&self) -> Option<Batch> {
        self.told().next()
    }

    /// Puts what comes from the bot itself into its lanes, when it is kept as far as it must be. Waits while the bot is
    /// full.
    pub(super) async fn deliver(self: &Arc<Self>, events: Vec<Update>, kept: Seq) {
        if self.wary.load(Ordering::Relaxed) {
            // What kills the process before it is on disk leaves no trace there, and is told again for ever.
            let store = self.runtime().values.store();
            if durable(&*store, kept).await.is_err() {
                return;
            }
        }
        let Some(lanes) = self.lanes() else {
            return self.handle_outside_lanes(events).await;
        };
        if lanes.submit(events).await.is_err() {
            tracing::error!(target: "bot", "told events found no lane; those that are kept are handled after the next start");
        }
    }

    async fn handle_outside_lanes(self: &Arc<Self>, events: Vec<Update>) {
        let cut = self.runtime().shutdown.reached(Phase::Cancelled);
        tokio::pin!(cut);
        for event in events {
            tokio::select! {
                biased;
                () = &mut cut => return,
                () = handle_one(self, event) => {}
            }
        }
    }

    /// Takes in an event that no unit of work tells. Returns the record that keeps it; `None` if the bot does not run.
    pub(super) fn tell_now(self: &Arc<Self>, event: Update) -> Option<Seq> {
        if self.is_shut() {
            return None;
        }
        let mut changes = Vec::new();
        self.keep_events(std::slice::from_ref(&event), &mut changes);
        let kept = if changes.is_empty() {
            0
        } else {
            self.runtime().values.store().commit(changes.into())
        };
        self.submit_events(vec![event], kept);
        Some(kept)
    }

    /// What the inbox kept, as it came.
    pub(super) fn read_kept(&self, kind: &str, text: Bytes) -> Result<Update, String> {
        let bot = &self.runtime().bot;
        if kind == jobs::KIND {
            let run = Run::read(&text).map_err(|error| format!("this is no job: {error}"))?;
            return self.read_job(run);
        }
        if kind == conversation::TIMEOUT {
            let run = Run::read(&text).map_err(|error| format!("this is no timer: {error}"))?;
            let timer = Timer::read(&run).map_err(|error| format!("this is no timer: {error}"))?;
            return Ok(Update::of_timer(bot, run, timer));
        }
        if kind == event::KIND {
            let table = self.table();
            return event::read(bot, text, |name| table.event_named(name));
        }
        Update::from_json(bot, text).map_err(|malformed| malformed.to_string())
    }
}
