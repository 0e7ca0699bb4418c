//! All data of one bot: the types it was declared with, and the way between memory and the store.

use super::{
    Scope, Value,
    moves::Moves,
    readable::{DataError, DataFix, Subject},
    slots::Slots,
    states::{StateType, Talk},
    upgrades::{Reader, Upgrades, version},
};
use crate::{
    app::{App, Data},
    store::{DataKey, Space, StateKey, Store, StoreError, StoredValue},
};
use std::{
    any::TypeId,
    fmt,
    panic::AssertUnwindSafe,
    sync::{
        Arc, Mutex, MutexGuard, PoisonError, RwLock,
        atomic::{AtomicBool, Ordering},
    },
    time::SystemTime,
};

/// The declared type of one sort of data.
#[derive(Clone, Copy, Debug)]
pub(crate) struct DataType {
    pub(crate) id: TypeId,
    pub(crate) name: &'static str,
    pub(super) default: fn() -> Value,
    encode: fn(&Value) -> Result<String, serde_json::Error>,
    pub(super) decode: fn(&str) -> Result<Value, serde_json::Error>,
}

impl DataType {
    fn of<T: Data>() -> Self {
        Self {
            id: TypeId::of::<T>(),
            name: std::any::type_name::<T>(),
            default: || Arc::new(T::default()),
            encode: |value| match value.downcast_ref::<T>() {
                Some(value) => serde_json::to_string(value),
                None => Ok(String::from("null")),
            },
            decode: |json| serde_json::from_str::<T>(json).map(|value| Arc::new(value) as Value),
        }
    }
}

/// The data types of an app.
#[derive(Clone, Copy, Debug)]
pub struct DataTypes {
    pub(crate) chat: DataType,
    pub(crate) user: DataType,
    pub(crate) bot: DataType,
}

impl DataTypes {
    pub(crate) fn of<A: App>() -> Self {
        A::data_types()
    }

    pub(crate) fn of_scope(&self, scope: Scope) -> &DataType {
        match scope {
            Scope::Chat => &self.chat,
            Scope::User => &self.user,
        }
    }

    pub(super) fn of_space(&self, space: Space) -> &DataType {
        match space {
            Space::Chat => &self.chat,
            Space::User => &self.user,
            Space::Bot => &self.bot,
        }
    }
}

/// The data types of an app, each blamed where it is named if it cannot be one.
#[must_use]
pub fn data_types<U: Data, C: Data, B: Data>() -> DataTypes {
    DataTypes {
        chat: DataType::of::<C>(),
        user: DataType::of::<U>(),
        bot: DataType::of::<B>(),
    }
}

/// A change of the bot data that waits for its unit to be staged.
pub(crate) type BotChange = Box<dyn FnOnce(&mut Value) + Send>;

/// The values.
pub(crate) struct Values {
    pub(crate) types: DataTypes,
    upgrades: Upgrades,
    store: RwLock<Arc<dyn Store>>,
    /// What the store says of itself, read for every update.
    keeps: AtomicBool,
    chat: Slots,
    user: Slots,
    states: Slots<StateKey>,
    moves: Moves,
    bot: Mutex<Value>,
}

/// The one row of bot data.
const BOT: DataKey = DataKey {
    space: Space::Bot,
    id: 0,
};

impl Values {
    /// With a store that keeps nothing, until one is opened.
    pub(crate) fn new(
        types: DataTypes,
        upgrades: Upgrades,
        cached: usize,
        memory: Arc<dyn Store>,
    ) -> Self {
        Self {
            types,
            upgrades,
            store: RwLock::new(memory),
            keeps: AtomicBool::new(false),
            chat: Slots::new(cached),
            user: Slots::new(cached),
            states: Slots::new(cached),
            moves: Moves::default(),
            bot: Mutex::new((types.bot.default)()),
        }
    }

    pub(crate) fn store(&self) -> Arc<dyn Store> {
        self.store
            .read()
            .unwrap_or_else(PoisonError::into_inner)
            .clone()
    }

    /// Whether anything is kept beyond the process.
    pub(crate) fn keeps(&self) -> bool {
        self.keeps.load(Ordering::Relaxed)
    }

    /// Goes over to a store that was just opened: what is in memory is forgotten, the bot data is read.
    pub(crate) async fn open(&self, store: Arc<dyn Store>) -> Result<(), Unreadable> {
        if store.keeps() {
            self.chat.clear();
            self.user.clear();
            self.states.clear();
        }
        self.keeps.store(store.keeps(), Ordering::Relaxed);
        *self.store.write().unwrap_or_else(PoisonError::into_inner) = store.clone();
        if store.keeps() {
            let value = self.load(&*store, BOT).await?;
            *self.lock_bot() = value.unwrap_or_else(self.types.bot.default);
        }
        Ok(())
    }

    pub(crate) fn slots(&self, scope: Scope) -> &Slots {
        match scope {
            Scope::Chat => &self.chat,
            Scope::User => &self.user,
        }
    }

    pub(super) fn states(&self) -> &Slots<StateKey> {
        &self.states
    }

    /// Which chats go by other ids.
    pub(super) fn moves(&self) -> &Moves {
        &self.moves
    }

    /// The state of a conversation, from memory or from the store, for who holds its pass.
    pub(super) async fn fetch_state(&self, talk: &Talk) -> Result<Option<Value>, Unreadable> {
        if let Some(known) = self.states.known(&talk.key) {
            return Ok(known);
        }
        let state = self.look_up_state(talk).await?;
        if self.keeps() {
            self.states.learned(&talk.key, state.clone());
        }
        Ok(state)
    }

    /// The state of a conversation as it is now, for anybody; it is not remembered.
    #[cfg(feature = "testing")]
    pub(crate) async fn peek_state(&self, talk: &Talk) -> Result<Option<Value>, Unreadable> {
        match self.states.known(&talk.key) {
            Some(known) => Ok(known),
            None => self.look_up_state(talk).await,
        }
    }

    async fn look_up_state(&self, talk: &Talk) -> Result<Option<Value>, Unreadable> {
        if !self.keeps() {
            return Ok(None);
        }
        let store = self.store();
        let loaded = store.load_state(talk.key.clone()).await;
        let subject = Subject::State(talk.key.clone().into());
        let reader = self.upgrades.state_reader(talk.of, &talk.key.conversation);
        self.read(&*store, &subject, &reader, loaded)
    }

    /// The value of an id, from memory or from the store, for who holds its pass.
    pub(super) async fn fetch(&self, scope: Scope, id: i64) -> Result<Option<Value>, Unreadable> {
        let slots = self.slots(scope);
        if let Some(known) = slots.known(&id) {
            return Ok(known);
        }
        let value = self.look_up(scope, id).await?;
        if self.keeps() {
            slots.learned(&id, value.clone());
        }
        Ok(value)
    }

    /// The value of an id as it is now, for anybody; it is not remembered.
    pub(crate) async fn peek(&self, scope: Scope, id: i64) -> Result<Option<Value>, Unreadable> {
        match self.slots(scope).known(&id) {
            Some(known) => Ok(known),
            None => self.look_up(scope, id).await,
        }
    }

    async fn look_up(&self, scope: Scope, id: i64) -> Result<Option<Value>, Unreadable> {
        if !self.keeps() {
            return Ok(None);
        }
        let store = self.store();
        let space = scope.space();
        self.load(&*store, DataKey { space, id }).await
    }

    async fn load(&self, store: &dyn Store, key: DataKey) -> Result<Option<Value>, Unreadable> {
        let loaded = store.load(key).await;
        let reader = self.upgrades.reader(&self.types, key.space);
        self.read(store, &Subject::Data(key), &reader, loaded)
    }

    /// Brings a value from the store up to date; one that cannot be read is copied aside, and the user decides.
    fn read(
        &self,
        store: &dyn Store,
        of: &Subject,
        reader: &Reader<'_>,
        loaded: Result<Option<StoredValue>, StoreError>,
    ) -> Result<Option<Value>, Unreadable> {
        let Some(stored) = loaded.map_err(|error| Unreadable::Store(error.0))? else {
            return Ok(None);
        };
        let error = match reader.read(of, &stored) {
            Ok(value) => return Ok(Some(value)),
            Err(error) => error,
        };
        let change =
            of.clone()
                .quarantine(stored.clone(), error.to_string(), SystemTime::now().into());
        store.commit(vec![change].into());
        let fix = self
            .upgrades
            .on_error
            .as_ref()
            .map_or(DataFix::Block, |decide| decide(&error));
        match fix {
            DataFix::Value(json) => {
                let replaced = StoredValue {
                    json: json.to_string(),
                    version: reader.version,
                    ..stored
                };
                reader
                    .read(of, &replaced)
                    .map(Some)
                    .map_err(|error| Unreadable::Value { error, skip: false })
            }
            DataFix::UseDefault => Ok(None),
            DataFix::Skip => Err(Unreadable::Value { error, skip: true }),
            DataFix::Block => Err(Unreadable::Value { error, skip: false }),
        }
    }

    /// A value as it is kept.
    pub(crate) fn encode(
        &self,
        space: Space,
        value: &Value,
    ) -> Result<StoredValue, serde_json::Error> {
        let of = self.types.of_space(space);
        Ok(StoredValue {
            json: (of.encode)(value)?,
            type_name: of.name.to_owned(),
            version: version(self.upgrades.steps(space)),
        })
    }

    /// A state as it is kept.
    pub(super) fn encode_state(
        &self,
        of: StateType,
        conversation: &str,
        state: &Value,
    ) -> Result<StoredValue, serde_json::Error> {
        Ok(StoredValue {
            json: of.encode(state)?,
            type_name: of.name.to_owned(),
            version: version(self.upgrades.conversation_steps(conversation)),
        })
    }

    pub(crate) fn bot(&self) -> Value {
        self.lock_bot().clone()
    }

    pub(super) fn lock_bot(&self) -> MutexGuard<'_, Value> {
        self.bot.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Applies the changes of the bot data in order, then runs `commit` with what is to be written, while nobody else
    /// can change it: so the log has the changes in the order in which memory has them. A change that panics, or whose
    /// result cannot be written, is dropped, and the others still count.
    pub(crate) fn change_bot<T>(
        &self,
        changes: Vec<BotChange>,
        commit: impl FnOnce(Option<(DataKey, StoredValue)>) -> T,
    ) -> T {
        if changes.is_empty() {
            return commit(None);
        }
        let keeps = self.keeps();
        let mut value = self.lock_bot();
        let mut written = None;
        for change in changes {
            let before = value.clone();
            if std::panic::catch_unwind(AssertUnwindSafe(|| change(&mut value))).is_err() {
                tracing::error!(target: "bot", "a change of the bot data panicked and was dropped");
                *value = before;
            } else if keeps {
                match self.encode(Space::Bot, &value) {
                    Ok(stored) => written = Some((BOT, stored)),
                    Err(error) => {
                        tracing::error!(target: "bot", %error, "a change of the bot data cannot be written and was dropped");
                        *value = before;
                    }
                }
            }
        }
        commit(written)
    }
}

impl fmt::Debug for Values {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Values")
            .field("types", &self.types)
            .finish_non_exhaustive()
    }
}

/// Why a value is not to be had.
#[derive(Debug)]
pub(crate) enum Unreadable {
    /// The store cannot read at all.
    Store(String),
    /// This value cannot be understood.
    Value { error: DataError, skip: bool },
}

impl fmt::Display for Unreadable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Store(error) => f.write_str(error),
            Self::Value { error, .. } => error.fmt(f),
        }
    }
}
