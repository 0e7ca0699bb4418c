//! The unit of work of one update: how its data is locked, and how it ends.

use super::{
    dispatcher::Dispatcher,
    outbox::{Answer, Author},
    reports::Report,
    run::Success,
};
use crate::{
    data::{Keys, Stamp, Unit, Unreadable, Values},
    error::{Error, ErrorKind},
    handler::{
        extract::{Context, Function, Invocation},
        outcome::Flow,
    },
    runtime::Handle,
    store::{Change, Millis, Seq},
    update::{UnitName, Update},
};
use std::{sync::Arc, time::Duration};

/// A unit of work and what is to be sent when it is staged.
pub(super) struct Work {
    pub(super) unit: Unit,
    name: UnitName,
    pub(super) answers: Vec<Answer>,
    /// Error handlers that block nobody, which begin when it is staged.
    pub(super) reports: Vec<Report>,
}

impl Work {
    pub(super) fn new(unit: Unit, name: UnitName) -> Self {
        Self {
            unit,
            name,
            answers: Vec::new(),
            reports: Vec::new(),
        }
    }

    /// One that holds no data.
    pub(super) fn empty(values: &Arc<Values>, name: UnitName) -> Self {
        Self::new(Unit::empty(values), name)
    }

    pub(super) fn name(&self) -> &UnitName {
        &self.name
    }

    /// Ends it without its changes.
    pub(super) fn into_reports(self) -> Vec<Report> {
        self.reports
    }

    /// What a handler is called with that is part of it.
    pub(super) fn context(
        &self,
        handle: &Handle,
        update: &Update,
        function: &Arc<Function>,
    ) -> Context {
        Context::new(Invocation {
            update: update.clone(),
            handle: handle.clone(),
            savepoint: self.unit.savepoint(function.conversation),
            unit: self.name.clone(),
            function: function.clone(),
        })
    }

    /// Keeps what a handler left.
    pub(super) fn take(
        &mut self,
        success: Success,
        ctx: &Context,
        author: Author,
    ) -> Result<Flow, Error> {
        let Success {
            mut changes,
            answers,
            flow,
        } = success;
        let conversation = ctx.invocation().function.conversation;
        if changes.is_empty() && answers.is_empty() && conversation.is_none() {
            return Ok(flow);
        }
        let calls = std::mem::take(&mut changes.calls);
        self.unit.merge(changes).map_err(|error| {
            let Function { name, at, .. } = &*ctx.invocation().function;
            let error = format!("its data cannot be written as JSON: {error}");
            Error::of(ErrorKind::Data, error)
                .in_function(name, *at)
                .on_update(ctx.update())
        })?;
        if let Some(conversation) = conversation {
            self.unit.taken(conversation);
        }
        let answer = |call| Answer { call, author };
        self.answers
            .extend(calls.into_iter().chain(answers).map(answer));
        Ok(flow)
    }

    /// Whether nothing comes of it.
    fn is_empty(&self) -> bool {
        self.unit.is_unchanged() && self.answers.is_empty() && self.reports.is_empty()
    }
}

/// An update is not to be handled, for this reason.
pub(super) struct PutAside(pub(super) String);

/// How often data that cannot be read is tried again.
const DATA_RETRY: Duration = Duration::from_secs(30);

impl Dispatcher {
    /// Locks and reads data. What cannot be read makes the update wait, with its lane: it is told once, and tried again
    /// until it can be read, unless the user's own decision is to put the update aside.
    pub(super) async fn lock(
        self: &Arc<Self>,
        keys: &Keys,
        update: &Update,
    ) -> Result<Unit, PutAside> {
        let mut told = false;
        loop {
            match Unit::lock(&self.runtime().values, keys).await {
                Ok(unit) => return Ok(unit),
                Err(unreadable) => self.bear_with(unreadable, update, &mut told).await?,
            }
        }
    }

    /// The same with the states of conversations only, and the data not read yet.
    pub(super) async fn hold(
        self: &Arc<Self>,
        keys: &Keys,
        update: &Update,
    ) -> Result<Unit, PutAside> {
        let mut told = false;
        loop {
            match Unit::hold(&self.runtime().values, keys).await {
                Ok(unit) => return Ok(unit),
                Err(unreadable) => self.bear_with(unreadable, update, &mut told).await?,
            }
        }
    }

    /// Reads the data that a unit holds, if that was not done.
    pub(super) async fn load(
        self: &Arc<Self>,
        unit: &mut Unit,
        update: &Update,
    ) -> Result<(), PutAside> {
        let mut told = false;
        loop {
            match unit.load().await {
                Ok(()) => return Ok(()),
                Err(unreadable) => self.bear_with(unreadable, update, &mut told).await?,
            }
        }
    }

    /// Tells of data that cannot be read, unless that was done already, and waits until it may be tried again.
    pub(super) async fn bear_with(
        self: &Arc<Self>,
        unreadable: Unreadable,
        update: &Update,
        told: &mut bool,
    ) -> Result<(), PutAside> {
        let text = unreadable.to_string();
        let (kind, report) = match unreadable {
            Unreadable::Store(_) => (ErrorKind::Store, text.clone()),
            Unreadable::Value { skip: true, .. } => (ErrorKind::Data, text.clone()),
            Unreadable::Value { skip: false, .. } => (
                ErrorKind::Data,
                format!(
                    "{text}; what needs it waits until it can be read, and `bot::guide::store` says what to do"
                ),
            ),
        };
        if !std::mem::replace(told, true) {
            self.report_dataless(Error::of(kind, report).on_update(update))
                .await;
        }
        if matches!(unreadable, Unreadable::Value { skip: true, .. }) {
            return Err(PutAside(text));
        }
        self.runtime()
            .activity
            .idle_during(self.runtime().clock.sleep(DATA_RETRY))
            .await;
        Ok(())
    }

    /// Ends a unit: its changes become visible, then its answers go out and those start who had to wait for it.
    pub(super) async fn finish(self: &Arc<Self>, work: Work, update: &Update) {
        if work.is_empty() && update.receipt().is_none() {
            return;
        }
        let Work {
            mut unit,
            name,
            answers,
            reports,
        } = work;
        self.set_timers(&mut unit, update);
        let mut changes = Vec::new();
        let events = unit.take_events();
        self.keep_events(&events, &mut changes);
        let outgoing = self.enqueue(answers, update, &mut changes);
        let seq = self.stage(unit, update, &name, changes);
        self.submit_events(events, seq);
        let reports = self.start_reports(reports, update);
        self.send(seq, outgoing, update).await;
        self.spawn_reports(reports, update).await;
    }

    /// Ends a unit in which nothing was changed.
    pub(super) async fn finish_empty(self: &Arc<Self>, name: UnitName, update: &Update) {
        self.finish(Work::empty(&self.runtime().values, name), update)
            .await;
    }

    /// Ends the blocking unit of an update that no handler ran to its end for, with nothing but `changes`.
    pub(super) fn settle(self: &Arc<Self>, update: &Update, changes: Vec<Change>) {
        self.settle_unit(&UnitName::Blocking, update, changes);
    }

    /// The same for any unit.
    pub(super) fn settle_unit(
        self: &Arc<Self>,
        name: &UnitName,
        update: &Update,
        changes: Vec<Change>,
    ) {
        let nothing = Unit::empty(&self.runtime().values);
        self.stage(nothing, update, name, changes);
    }

    /// The step after which a unit is done: no `await`, nothing comes between.
    fn stage(&self, data: Unit, update: &Update, name: &UnitName, mut changes: Vec<Change>) -> Seq {
        let stamp = Stamp {
            update: update.id(),
            at: if self.runtime().values.keeps() {
                self.now()
            } else {
                Millis::default()
            },
        };
        match update.receipt() {
            Some(receipt) => receipt.done(name, |end| {
                changes.extend(end);
                data.stage(changes, stamp)
            }),
            None => data.stage(changes, stamp),
        }
    }
}
