//! The unit of work of one update: what it locks, what its handlers changed, and the step that makes it visible.

use super::{
    Changes, Found, Savepoint, Scope, Talk, Value, Values,
    slots::{Pass, Slots},
    states::StateType,
    values::{BotChange, Unreadable},
};
use crate::{
    store::{Change, DataKey, JobChange, Millis, Record, Seq, StateKey, StoredValue},
    update::Update,
};
use bot_api::types::UpdateId;
use std::{hash::Hash, sync::Arc, time::Duration};

/// What a unit holds: the id for each scope of data that some handler declared and the update has, and the conversations
/// that its handlers are part of.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Keys {
    pub(crate) ids: [Option<i64>; 2],
    /// In the order in which they are locked.
    pub(crate) talks: Vec<Talk>,
}

impl Keys {
    pub(crate) fn is_empty(&self) -> bool {
        self.ids.iter().all(Option::is_none) && self.talks.is_empty()
    }
}

/// Exclusive hold of some data, with the changes made so far. Dropping it changes nothing.
pub(crate) struct Unit {
    values: Arc<Values>,
    held: [Option<Held<i64>>; 2],
    /// Whether the data that is held has been read.
    loaded: bool,
    talks: Vec<HeldTalk>,
    bot: Vec<BotChange>,
    events: Vec<Update>,
    jobs: Vec<JobChange>,
}

/// The state of a conversation.
struct HeldTalk {
    of: StateType,
    timeout: Option<Duration>,
    held: Held<StateKey>,
    /// A handler of it has taken the update.
    taken: bool,
}

impl HeldTalk {
    /// Waits for it, without asking for its state.
    async fn take(values: &Values, talk: &Talk) -> Self {
        Self {
            of: talk.of,
            timeout: talk.timeout,
            held: Held::take(values.states(), talk.key.clone()).await,
            taken: false,
        }
    }

    /// Whether its state or its time changes.
    fn is_touched(&self) -> bool {
        self.held.changed || self.taken && self.timeout.is_some()
    }

    fn go(&mut self, values: &Values, to: Option<Value>) -> Result<(), serde_json::Error> {
        let Self { of, held, .. } = self;
        held.stored = match &to {
            Some(state) if values.keeps() => {
                Some(values.encode_state(*of, &held.id.conversation, state)?)
            }
            _ => None,
        };
        held.value = to;
        held.changed = true;
        Ok(())
    }
}

struct Held<K> {
    id: K,
    /// There until the unit ends.
    pass: Option<Pass>,
    /// As it was when the unit began.
    base: Option<Value>,
    value: Option<Value>,
    changed: bool,
    /// What is to be written, where anything is kept.
    stored: Option<StoredValue>,
}

impl<K: Clone + Eq + Hash> Held<K> {
    /// Waits for a value, without asking for it.
    async fn take(slots: &Slots<K>, id: K) -> Self {
        let pass = slots.lock(&id).await;
        Self {
            id,
            pass: Some(pass),
            base: None,
            value: None,
            changed: false,
            stored: None,
        }
    }

    /// What was read.
    fn found(&mut self, value: Option<Value>) {
        self.base.clone_from(&value);
        self.value = value;
    }

    fn publish(&mut self, slots: &Slots<K>, seq: Seq) {
        if self.changed {
            slots.publish(&self.id, self.value.take(), seq);
        }
    }

    fn give_back(&mut self, slots: &Slots<K>, values: &Values) {
        if let Some(pass) = self.pass.take() {
            slots.unlock(&self.id, pass, &*values.store());
        }
    }
}

/// Where and when a unit's changes come from: written beside them.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Stamp {
    pub(crate) update: Option<UpdateId>,
    pub(crate) at: Millis,
}

impl Unit {
    /// Holds nothing.
    pub(crate) fn empty(values: &Arc<Values>) -> Self {
        Self {
            values: values.clone(),
            held: [None, None],
            loaded: false,
            talks: Vec::new(),
            bot: Vec::new(),
            events: Vec::new(),
            jobs: Vec::new(),
        }
    }

    /// Waits for all of `keys`, always in the same order, and reads what is not in memory. Cancel-safe: what was locked
    /// so far is given back.
    pub(crate) async fn lock(values: &Arc<Values>, keys: &Keys) -> Result<Self, Unreadable> {
        let mut unit = Self::hold(values, keys).await?;
        unit.load().await?;
        Ok(unit)
    }

    /// The same, but of the values it reads the states of conversations only: they decide which handlers match, and
    /// where none does, nobody needs the data.
    pub(crate) async fn hold(values: &Arc<Values>, keys: &Keys) -> Result<Self, Unreadable> {
        let moves = values.moves();
        loop {
            let (keys, version) = moves.find(keys).await;
            let mut unit = Self::take(values, &keys).await;
            // A chat that began to move meanwhile may not have seen that it is held: it is given back.
            if moves.version() == version {
                for (talk, talking) in keys.talks.iter().zip(&mut unit.talks) {
                    talking.held.found(values.fetch_state(talk).await?);
                }
                return Ok(unit);
            }
        }
    }

    /// Waits for all of `keys`.
    async fn take(values: &Arc<Values>, keys: &Keys) -> Self {
        let mut unit = Self::empty(values);
        // Each is the unit's from here on, so that it is given back if something fails.
        for scope in Scope::ALL {
            if let Some(id) = keys.ids[scope as usize] {
                unit.held[scope as usize] = Some(Held::take(values.slots(scope), id).await);
            }
        }
        for talk in &keys.talks {
            unit.talks.push(HeldTalk::take(values, talk).await);
        }
        unit
    }

    /// Reads the data that is held, if that was not done.
    pub(crate) async fn load(&mut self) -> Result<(), Unreadable> {
        if self.loaded {
            return Ok(());
        }
        for scope in Scope::ALL {
            if let Some(held) = &mut self.held[scope as usize] {
                held.found(self.values.fetch(scope, held.id).await?);
            }
        }
        self.loaded = true;
        Ok(())
    }

    /// Waits for one value, wherever its chat has gone, without reading it: one that is to be forgotten need not even be
    /// readable.
    pub(super) async fn lock_unread(values: &Arc<Values>, scope: Scope, id: i64) -> Self {
        let mut unit = Self::empty(values);
        unit.held[scope as usize] = Some(Held::take(values.slots(scope), id).await);
        unit
    }

    /// Waits for one conversation that is to be moved whatever it is in.
    #[cfg(feature = "testing")]
    pub(super) async fn lock_talk(values: &Arc<Values>, talk: &Talk) -> Self {
        let mut unit = Self::empty(values);
        unit.talks.push(HeldTalk::take(values, talk).await);
        unit
    }

    /// Moves the one conversation that is held.
    #[cfg(feature = "testing")]
    pub(super) fn move_talk(&mut self, to: Option<&Value>) -> Result<(), serde_json::Error> {
        let (values, mut talks) = (&self.values, self.talks.iter_mut());
        talks.try_for_each(|talk| talk.go(values, to.cloned()))
    }

    /// What is held of a scope.
    pub(super) fn value(&self, scope: Scope) -> Option<Value> {
        self.held[scope as usize].as_ref()?.value.clone()
    }

    /// Replaces what is held of a scope; whoever does so writes it, too.
    pub(super) fn set(&mut self, scope: Scope, value: Option<Value>) {
        if let Some(held) = &mut self.held[scope as usize] {
            held.value = value;
            held.changed = true;
        }
    }

    /// Makes the held values visible that another unit's record has written.
    pub(super) fn show(mut self, seq: Seq) {
        self.publish(seq);
    }

    fn publish(&mut self, seq: Seq) {
        for scope in Scope::ALL {
            if let Some(held) = &mut self.held[scope as usize] {
                held.publish(self.values.slots(scope), seq);
            }
        }
        for talk in &mut self.talks {
            talk.held.publish(self.values.states(), seq);
        }
    }

    /// The state in which the update found a conversation, whatever its handlers have made of it since: one update is
    /// handled in one state. `None` if the unit does not hold the conversation.
    pub(crate) fn found(&self, conversation: &str) -> Option<&Option<Value>> {
        let held = self
            .talks
            .iter()
            .find(|talk| talk.held.id.conversation == conversation);
        held.map(|talk| &talk.held.base)
    }

    /// Whose a conversation is that the unit holds.
    pub(crate) fn key(&self, conversation: &str) -> Option<&StateKey> {
        let mut keys = self.talks.iter().map(|talk| &talk.held.id);
        keys.find(|key| key.conversation == conversation)
    }

    /// A handler of this conversation has taken the update.
    pub(crate) fn taken(&mut self, conversation: &str) {
        if let Some(talk) = talk(&mut self.talks, conversation) {
            talk.taken = true;
        }
    }

    /// Its time is over: it ends, unless a handler has moved it.
    pub(crate) fn time_out(&mut self, conversation: &str) {
        if let Some(talk) = talk(&mut self.talks, conversation).filter(|talk| !talk.held.changed) {
            talk.held.value = None;
            talk.held.changed = true;
        }
    }

    /// The conversations that have timers and were part of this, and whether each goes on.
    pub(crate) fn timed(&self) -> impl Iterator<Item = (Talk, Duration, bool)> {
        self.talks.iter().filter_map(|talk| {
            let HeldTalk {
                of,
                timeout,
                held,
                taken,
            } = talk;
            let goes_on = held.value.is_some();
            let matters = (*taken || held.changed) && (goes_on || held.base.is_some());
            let talk = Talk {
                key: held.id.clone(),
                of: *of,
                timeout: *timeout,
            };
            timeout
                .filter(|_| matters)
                .map(|timeout| (talk, timeout, goes_on))
        })
    }

    /// For the next handler: it sees what the handlers before it left, and the conversation that it is part of.
    pub(crate) fn savepoint(&self, conversation: Option<&'static str>) -> Savepoint {
        let held = Scope::ALL.map(|scope| {
            self.held[scope as usize]
                .as_ref()
                .map(|held| held.value.clone())
        });
        let found = conversation.and_then(|conversation| {
            let state = self.found(conversation)?.clone();
            Some(Found {
                conversation,
                state,
            })
        });
        Savepoint::new(held, self.jobs.clone(), found)
    }

    /// Keeps what a handler changed.
    ///
    /// # Errors
    /// When a value cannot be written as JSON; then nothing of the handler is kept.
    pub(crate) fn merge(&mut self, changes: Changes) -> Result<(), serde_json::Error> {
        let keeps = self.values.keeps();
        let mut stored = [None, None];
        if keeps {
            for scope in Scope::ALL {
                if let Some(value) = &changes.slots[scope as usize] {
                    stored[scope as usize] = Some(self.values.encode(scope.space(), value)?);
                }
            }
        }
        if let Some(moved) = changes.moved
            && let Some(talk) = talk(&mut self.talks, moved.conversation)
        {
            talk.go(&self.values, moved.to)?;
        }
        for ((held, changed), stored) in self.held.iter_mut().zip(changes.slots).zip(stored) {
            if let (Some(held), Some(value)) = (held, changed) {
                held.value = Some(value);
                held.changed = true;
                held.stored = stored;
            }
        }
        self.bot.extend(changes.bot);
        self.events.extend(changes.events);
        self.jobs.extend(changes.jobs);
        Ok(())
    }

    /// Whether there is nothing to stage.
    pub(crate) fn is_unchanged(&self) -> bool {
        let Self {
            values: _,
            held,
            loaded: _,
            talks,
            bot,
            events,
            jobs,
        } = self;
        held.iter().flatten().all(|held| !held.changed)
            && !talks.iter().any(HeldTalk::is_touched)
            && bot.is_empty()
            && events.is_empty()
            && jobs.is_empty()
    }

    /// What its handlers told to other lanes, which is the caller's to keep.
    pub(crate) fn take_events(&mut self) -> Vec<Update> {
        std::mem::take(&mut self.events)
    }

    /// Changes a job with this unit: for what the framework itself wants to come later.
    pub(crate) fn schedule(&mut self, change: JobChange) {
        self.jobs.push(change);
    }

    /// Makes all changes visible at once, with `changes` in the same record, and gives up the locks. No `await`:
    /// nothing can come between. Returns the record that has to be on disk before anything of it is told; 0 if nothing
    /// was written.
    pub(crate) fn stage(mut self, mut changes: Vec<Change>, stamp: Stamp) -> Seq {
        let values = self.values.clone();
        let keeps = values.keeps();
        if keeps {
            self.write(&mut changes, stamp);
            self.write_talks(&mut changes, stamp);
        }
        changes.extend(self.jobs.drain(..).map(Change::Job));
        let bot = std::mem::take(&mut self.bot);
        let seq = values.change_bot(bot, |written| {
            if let Some((key, value)) = written {
                let (update, at) = (stamp.update, stamp.at);
                changes.push(Change::Put {
                    key,
                    value,
                    update,
                    at,
                });
            }
            if changes.is_empty() {
                0
            } else {
                values.store().commit(Record(changes))
            }
        });
        self.publish(seq);
        seq
    }

    /// What has to be written of the held values: not what was touched and is as it was.
    fn write(&mut self, changes: &mut Vec<Change>, stamp: Stamp) {
        for scope in Scope::ALL {
            let Some(held) = &mut self.held[scope as usize] else {
                continue;
            };
            let Some(value) = held.stored.take() else {
                continue;
            };
            let before = held
                .base
                .as_ref()
                .and_then(|base| self.values.encode(scope.space(), base).ok());
            if before.is_none_or(|before| before.json != value.json) {
                let key = DataKey {
                    space: scope.space(),
                    id: held.id,
                };
                changes.push(Change::Put {
                    key,
                    value,
                    update: stamp.update,
                    at: stamp.at,
                });
            }
        }
    }

    /// What has to be written of the conversations: not of those that are where they were.
    fn write_talks(&mut self, changes: &mut Vec<Change>, stamp: Stamp) {
        for HeldTalk { of, held, .. } in &mut self.talks {
            if !held.changed {
                continue;
            }
            let key = held.id.clone();
            let before = held.base.as_ref().and_then(|base| of.encode(base).ok());
            match (before, held.stored.take()) {
                (Some(before), Some(value)) if before == value.json => {}
                (_, Some(value)) => changes.push(Change::PutState {
                    key,
                    value,
                    update: stamp.update,
                    at: stamp.at,
                }),
                (_, None) => changes.push(Change::EndState(key)),
            }
        }
    }
}

fn talk<'t>(talks: &'t mut [HeldTalk], conversation: &str) -> Option<&'t mut HeldTalk> {
    talks
        .iter_mut()
        .find(|talk| talk.held.id.conversation == conversation)
}

impl Drop for Unit {
    fn drop(&mut self) {
        for scope in Scope::ALL {
            if let Some(held) = &mut self.held[scope as usize] {
                held.give_back(self.values.slots(scope), &self.values);
            }
        }
        for talk in &mut self.talks {
            talk.held.give_back(self.values.states(), &self.values);
        }
    }
}
