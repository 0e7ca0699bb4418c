//! Which conversations an update is part of, and in which states: asked before its handlers are, since that decides
//! which of them match.

use super::{
    dispatcher::Dispatcher,
    process::Pass,
    work::{PutAside, Work},
};
use crate::{
    conversation::Timer,
    data::{Keys, Talk, Unit, Unreadable},
    store::{StateKey, durable},
    update::{UnitName, Update},
};
use std::sync::Arc;

impl Dispatcher {
    /// Opens the update's unit of work if some candidate is part of a conversation that the update can be part of: with
    /// everything locked that the unit may have to hold, in the one order of all locks, and with nothing read but the
    /// states. From here on to the unit's end nobody else moves these conversations.
    pub(super) async fn find_talks(self: &Arc<Self>, pass: &mut Pass<'_>) -> Result<(), PutAside> {
        let talks = pass.talks();
        if talks.is_empty() {
            return Ok(());
        }
        let keys = Keys {
            talks,
            ..pass.keys()
        };
        let unit = self.hold(&keys, pass.update).await?;
        pass.work = Some(Work::new(unit, UnitName::Blocking));
        Ok(())
    }

    /// Whether the time of a conversation is over indeed: not if something came in after the timer had run out, so that
    /// there is a new one.
    pub(super) async fn is_over(
        self: &Arc<Self>,
        update: &Update,
        key: &StateKey,
    ) -> Result<bool, PutAside> {
        let query = Timer::of(key);
        let runtime = self.runtime();
        let store = runtime.values.store();
        let mut told = false;
        loop {
            // Nobody changes it meanwhile: its conversation is held.
            let changed = runtime.agenda.last_change();
            let newer = async {
                durable(&*store, changed).await?;
                store.jobs(query.clone()).await
            };
            match newer.await {
                Ok(newer) => return Ok(newer.is_empty()),
                Err(error) => {
                    let unreadable = Unreadable::Store(error.0);
                    self.bear_with(unreadable, update, &mut told).await?;
                }
            }
        }
    }

    /// Begins the time of conversations anew that a handler took the update for, and ends that of those that have ended.
    pub(super) fn set_timers(&self, unit: &mut Unit, update: &Update) {
        let timed: Vec<_> = unit.timed().collect();
        for (talk, timeout, goes_on) in timed {
            unit.schedule(if goes_on {
                let key = self.runtime().agenda.next_key();
                Timer::set(&talk, timeout, key, self.runtime().clock.now(), update)
            } else {
                Timer::unset(&talk.key)
            });
        }
    }
}

impl Pass<'_> {
    /// The conversation whose time has run out, if it is under way.
    pub(super) fn timed_out(&self) -> Option<StateKey> {
        let conversation = &self.update.timer()?.key.conversation;
        let unit = &self.work.as_ref()?.unit;
        unit.found(conversation)?.as_ref()?;
        unit.key(conversation).cloned()
    }

    /// The conversations that the update is part of, as far as its candidates are, in the order of their locks.
    fn talks(&self) -> Vec<Talk> {
        if let Some(timer) = self.update.timer() {
            let conversation = self.table.conversation(&timer.key.conversation);
            let talk = conversation.filter(|conversation| conversation.timeout.is_some());
            return talk
                .and_then(|of| of.talk(self.update))
                .into_iter()
                .collect();
        }
        let mut talks: Vec<Talk> = Vec::new();
        let places = self
            .candidates
            .clone()
            .filter_map(|route| route.built.place.as_ref());
        for place in places {
            let conversation = &place.conversation;
            let known = |talk: &Talk| talk.key.conversation == conversation.name;
            if !talks.iter().any(known) {
                talks.extend(conversation.talk(self.update));
            }
        }
        talks.sort_by(|one, other| one.key.cmp(&other.key));
        talks
    }
}
