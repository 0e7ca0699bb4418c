//! Takes updates in: what comes from a source is kept before anybody is told that it arrived; what a process before
//! left unfinished runs again.

use super::{dispatcher::Dispatcher, reports::Report, routes::RouteTable};
use crate::{
    error::{Error, ErrorKind},
    runtime::{LostTask, Phase},
    spread::fingerprint,
    store::{
        Change, DeadLetter, Done, InboxKey, Leftovers, Millis, Received, Request, StoreError,
        Unfinished, durable,
    },
    update::{Malformed, Receipt, Resumed, Update},
};
use bot_api::types::{UpdateId, UpdateType};
use std::{
    sync::{Arc, atomic::Ordering},
    time::Duration,
};

/// An update during which the process died this often, when nothing else ran, is put aside.
const DEATHS: u32 = 3;
/// An update that was there at this many crashes runs alone.
const CRASHES: u32 = 2;
/// How long it may take then.
const ALONE: Duration = Duration::from_secs(60);

impl Dispatcher {
    /// Takes in what a source fetched; `next` is the offset that tells Telegram so. Returns when all is kept: only then
    /// may anybody be told.
    ///
    /// # Errors
    /// When the bot has stopped or the store has given up.
    pub(super) async fn receive(
        self: &Arc<Self>,
        updates: Vec<Update>,
        malformed: Vec<Malformed>,
        next: Option<UpdateId>,
    ) -> Result<(), StoreError> {
        let table = self.table();
        if !self.runtime().values.keeps() {
            let wanted = updates
                .into_iter()
                .filter(|update| is_wanted(&table, update))
                .collect();
            return self.hand_over(wanted).await;
        }
        let store = self.runtime().values.store();
        let updates = self.new_ones(updates, next).await?;
        let at = self.now();
        let mut changes = Vec::with_capacity(updates.len() + 1);
        let mut wanted = Vec::with_capacity(updates.len());
        for (update, hash) in updates {
            let is_wanted = is_wanted(&table, &update);
            let key = self.next_inbox();
            changes.push(Change::Receive(Received {
                key,
                update_id: Some(update.id().unwrap_or_default()),
                hash,
                kind: update.kind_name().to_owned(),
                at,
                text: update.raw().filter(|_| is_wanted).cloned(),
            }));
            if is_wanted {
                update.set_receipt(Receipt::new(key, None));
                wanted.push(update);
            }
        }
        changes.extend(malformed.into_iter().map(|malformed| {
            Change::DeadLetter(DeadLetter {
                update_id: None,
                kind: String::new(),
                reason: malformed.to_string(),
                text: malformed.raw().clone(),
                at,
                done: Done::default(),
            })
        }));
        changes.extend(next.map(|next| Change::Offset(next.0)));
        let seq = store.commit(changes.into());
        let kept = async {
            tokio::select! {
                biased;
                kept = durable(&*store, seq) => kept,
                // Nobody is told that it arrived, so it comes again.
                () = self.runtime().shutdown.reached(Phase::Cancelled) => Err(stopped()),
            }
        };
        if self.wary.load(Ordering::Relaxed) {
            // What kills the process before it is on disk leaves no trace there, and comes again for ever.
            kept.await?;
            return self.hand_over(wanted).await;
        }
        self.hand_over(wanted).await?;
        kept.await
    }

    async fn hand_over(&self, updates: Vec<Update>) -> Result<(), StoreError> {
        match self.lanes() {
            Some(lanes) if !updates.is_empty() => {
                lanes.submit(updates).await.map_err(|_| stopped())
            }
            Some(_) => Ok(()),
            None => Err(stopped()),
        }
    }

    /// Leaves out updates that were taken in before: a number alone does not say so, since numbers start anew.
    async fn new_ones(
        &self,
        updates: Vec<Update>,
        next: Option<UpdateId>,
    ) -> Result<Vec<(Update, u64)>, StoreError> {
        let hashed: Vec<_> = updates.into_iter().map(hashed).collect();
        let asked = self.asked_for(next);
        let doubtful = asked.is_none_or(|asked| {
            hashed
                .iter()
                .any(|(update, _)| update.id().is_none_or(|id| id.0 < asked))
        });
        if !doubtful {
            return Ok(hashed);
        }
        let ids = hashed
            .iter()
            .map(|(update, hash)| (update.id().unwrap_or_default(), *hash))
            .collect();
        let seen = self.runtime().values.store().seen(ids).await?;
        Ok(hashed
            .into_iter()
            .zip(seen)
            .filter(|(_, seen)| !seen)
            .map(|(update, _)| update)
            .collect())
    }

    /// Puts an update aside that nobody can handle.
    pub(super) fn put_aside(&self, update: &Update, reason: &str) -> Vec<Change> {
        vec![Change::DeadLetter(self.dead_letter(
            update,
            reason,
            Done::default(),
        ))]
    }

    pub(super) fn dead_letter(&self, update: &Update, reason: &str, done: Done) -> DeadLetter {
        DeadLetter {
            update_id: update.id(),
            kind: update.kept_kind().to_owned(),
            reason: reason.to_owned(),
            text: update.kept_text().cloned().unwrap_or_default(),
            at: self.now(),
            done,
        }
    }

    /// Does what an administrator asked for about dead letters: those that are to be handled again come in once more.
    /// Returns when that is on disk, so that the same is not found and done again; nobody calls it twice at once.
    pub(crate) async fn carry_out_requests(self: &Arc<Self>) -> Result<(), StoreError> {
        let store = self.runtime().values.store();
        let mut again = Vec::new();
        let mut last = 0;
        for request in store.requests().await? {
            let Request {
                letter,
                retry,
                update_id,
                kind,
                text,
                done,
            } = request;
            let mut stays = false;
            let mut changes = Vec::new();
            if retry {
                match self.read_kept(&kind, text.clone()) {
                    Ok(update) => {
                        let key = self.next_inbox();
                        changes.push(Change::Receive(Received {
                            key,
                            update_id,
                            hash: 0,
                            kind,
                            at: self.now(),
                            text: Some(text),
                        }));
                        changes.extend(done_before(key, &done));
                        update.set_receipt(Receipt::new(key, Some(resumed(done))));
                        self.job_began(&update);
                        again.push(update);
                    }
                    Err(malformed) => {
                        stays = true;
                        tracing::warn!(target: "bot", letter, error = %malformed, "this dead letter still cannot be read; it stays");
                    }
                }
            }
            changes.push(Change::Carried { letter, stays });
            last = store.commit(changes.into());
        }
        if !again.is_empty() {
            self.hand_over(again).await?;
        }
        durable(&*store, last).await
    }

    /// Runs again what the process before left: first, one at a time, what may have killed it; then the rest, in order.
    /// Its answers go out before anything else.
    pub(crate) async fn resume(self: &Arc<Self>, left: Leftovers) -> Result<(), StoreError> {
        let Leftovers {
            crashed,
            inbox,
            outbox,
            gone,
            ..
        } = left;
        self.runtime().values.have_moved(&gone);
        if let Some(lanes) = self.lanes() {
            lanes.join(gone.into_iter().map(|(from, to)| (from.into(), to.into())));
        }
        self.runtime().agenda.begin();
        self.wary.store(crashed, Ordering::Relaxed);
        if !inbox.is_empty() || !outbox.is_empty() {
            tracing::info!(target: "bot", updates = inbox.len(), answers = outbox.len(), "going on with what was left");
        }
        self.send_left(outbox).await;
        let mut rest = Vec::new();
        for unfinished in inbox {
            let suspect = unfinished.crashes >= CRASHES;
            let Some(update) = self.revive(unfinished).await else {
                continue;
            };
            if suspect {
                self.run_alone(update).await?;
            } else {
                rest.push(update);
            }
            if self.runtime().shutdown.phase() > Phase::Running {
                return Ok(());
            }
        }
        self.hand_over(rest).await?;
        self.carry_out_requests().await
    }

    /// The update of an entry, unless there is no sense in running it again.
    async fn revive(self: &Arc<Self>, unfinished: Unfinished) -> Option<Update> {
        let Unfinished {
            received,
            done,
            deaths_alone,
            ..
        } = unfinished;
        let text = received.text.clone().unwrap_or_default();
        let aside = |update_id, reason: String| DeadLetter {
            update_id,
            kind: received.kind.clone(),
            reason,
            text: text.clone(),
            at: self.now(),
            done: done.clone(),
        };
        let id = received.update_id;
        let (letter, error) = match self.read_kept(&received.kind, text.clone()) {
            Err(malformed) => (Some(aside(id, malformed.clone())), malformed),
            Ok(_) if deaths_alone >= DEATHS => {
                let reason = format!(
                    "the process died {deaths_alone} times while this update ran and nothing else"
                );
                (Some(aside(id, reason.clone())), reason)
            }
            // Where only tasks and error handlers are left, it was handled in time.
            Ok(update) if is_unhandled(&done) && self.expired(&update, received.at) => (
                None,
                "it came while the bot was away, and Telegram no longer takes an answer to it"
                    .to_owned(),
            ),
            Ok(update) => {
                let receipt = Receipt::new(received.key, Some(resumed(done.clone())));
                update.set_receipt(receipt);
                self.job_began(&update);
                return Some(update);
            }
        };
        let mut changes: Vec<_> = letter.map(Change::DeadLetter).into_iter().collect();
        changes.push(Change::Finish(received.key));
        self.runtime().values.store().commit(changes.into());
        let mut text = match id {
            Some(id) => format!("update {id} is not handled: {error}"),
            None => format!("an event is not handled: {error}"),
        };
        for task in lost_tasks(&done) {
            text.push_str(&format!("; {task}"));
        }
        self.report_error(Error::of(ErrorKind::GivenUp, text), None)
            .await;
        None
    }

    /// Whether Telegram has forgotten that it waits for an answer.
    fn expired(&self, update: &Update, at: Millis) -> bool {
        let seconds = match update.kind_type() {
            UpdateType::InlineQuery => 30,
            UpdateType::CallbackQuery
            | UpdateType::ShippingQuery
            | UpdateType::PreCheckoutQuery => 150,
            UpdateType::ChosenInlineResult => 600,
            _ => return false,
        };
        self.now().0.saturating_sub(at.0) > seconds * 1_000
    }

    /// Runs an update with nothing beside it, so that it is known who is to blame if the process dies. One that waits for
    /// the clock, as for data that cannot be read now, does not keep the others waiting, nor does one that takes very long.
    async fn run_alone(self: &Arc<Self>, update: Update) -> Result<(), StoreError> {
        let store = self.runtime().values.store();
        let key = update.receipt().map_or(InboxKey(0), Receipt::key);
        durable(&*store, store.commit(vec![Change::Alone(key)].into())).await?;
        let runtime = self.runtime();
        // Tasks that a hook has started may go on for ever.
        let others = runtime.activity.count();
        self.hand_over(vec![update]).await?;
        let done = runtime.activity.quiet_but_for(others);
        tokio::select! {
            biased;
            () = runtime.shutdown.reached(Phase::Cancelled) => return Ok(()),
            _ = runtime.clock.within(ALONE, done) => {}
        }
        durable(&*store, store.commit(vec![Change::Among(key)].into())).await
    }
}

/// What a process before did, as the update's receipt has it.
fn resumed(done: Done) -> Resumed {
    let mut resumed = Resumed {
        blocking_done: done.blocking,
        ..Resumed::default()
    };
    for (unit, done) in done.units {
        let is_task = LostTask::is_named(&unit);
        if is_task || Report::is_named(&unit) {
            let number = unit
                .split(' ')
                .nth(1)
                .and_then(|number| number.parse().ok());
            resumed.last_number = number.unwrap_or(0).max(resumed.last_number);
            match (done, is_task) {
                (true, _) => {}
                (false, true) => resumed.lost.push(unit.into()),
                (false, false) => resumed.reports.push(unit.into()),
            }
        } else if done {
            resumed.done.insert(unit);
        } else {
            resumed.open.insert(unit);
        }
    }
    resumed
}

/// Whether handlers of it are still to run.
fn is_unhandled(done: &Done) -> bool {
    let is_handler = |unit| !(LostTask::is_named(unit) || Report::is_named(unit));
    !done.blocking || open_units(done).any(is_handler)
}

/// The tasks of an update that were cut short.
fn lost_tasks(done: &Done) -> impl Iterator<Item = LostTask> {
    open_units(done)
        .filter(|unit| LostTask::is_named(unit))
        .map(LostTask::from_name)
}

fn open_units(done: &Done) -> impl Iterator<Item = &str> {
    let open = done.units.iter().filter(|(_, done)| !done);
    open.map(|(unit, _)| unit.as_str())
}

/// The same as rows, for an update that comes in once more.
fn done_before(update: InboxKey, done: &Done) -> Vec<Change> {
    let blocking = done
        .blocking
        .then(String::new)
        .map(|unit| Change::UnitDone { update, unit });
    let units = done.units.iter().map(|(unit, done)| {
        let unit = unit.clone();
        if *done {
            Change::UnitDone { update, unit }
        } else {
            Change::UnitOpen { update, unit }
        }
    });
    blocking.into_iter().chain(units).collect()
}

/// Whether anything would happen because of it.
fn is_wanted(table: &RouteTable, update: &Update) -> bool {
    update.migration().is_some()
        || table.hears(update.kind_type())
        || !table.candidates(update).is_empty()
}

fn stopped() -> StoreError {
    StoreError("the bot has stopped".to_owned())
}

fn hashed(update: Update) -> (Update, u64) {
    let hash = fingerprint(update.raw().map(|text| &text[..]).unwrap_or_default());
    (update, hash)
}
