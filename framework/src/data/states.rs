//! The states of conversations: how they are written and read, and what a handler changes of them.

use super::Value;
use crate::store::StateKey;
use serde::{Serialize, de::DeserializeOwned};
use std::{any::TypeId, fmt, sync::Arc, time::Duration};

/// How the states of one conversation are written and read.
#[derive(Clone, Copy)]
pub struct StateType {
    pub(crate) id: TypeId,
    pub(crate) name: &'static str,
    encode: fn(&Value) -> Result<String, serde_json::Error>,
    pub(super) decode: fn(&str) -> Result<Value, serde_json::Error>,
}

/// A type that can be kept as the state of a conversation. Implemented for everything that meets the bounds.
#[diagnostic::on_unimplemented(
    message = "the states of `{Self}` cannot be kept",
    label = "not a type that can be kept",
    note = "a conversation survives the process: `#[derive(Clone, serde::Serialize, serde::Deserialize)]`"
)]
pub trait KeptState: Clone + Serialize + DeserializeOwned + Send + Sync + 'static {}

#[diagnostic::do_not_recommend]
impl<T: Clone + Serialize + DeserializeOwned + Send + Sync + 'static> KeptState for T {}

impl StateType {
    /// That of `T`.
    #[must_use]
    pub fn of<T: KeptState>() -> Self {
        Self {
            id: TypeId::of::<T>(),
            name: std::any::type_name::<T>(),
            encode: |value| match value.downcast_ref::<T>() {
                Some(value) => serde_json::to_string(value),
                None => Ok(String::from("null")),
            },
            decode: |json| serde_json::from_str::<T>(json).map(|value| Arc::new(value) as Value),
        }
    }
}

impl StateType {
    /// A state as JSON.
    pub(super) fn encode(&self, state: &Value) -> Result<String, serde_json::Error> {
        (self.encode)(state)
    }
}

impl PartialEq for StateType {
    fn eq(&self, other: &Self) -> bool {
        self.id == other.id
    }
}

impl Eq for StateType {}

impl fmt::Debug for StateType {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "StateType({})", self.name)
    }
}

/// One conversation that a unit of work has to hold.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Talk {
    pub(crate) key: StateKey,
    pub(crate) of: StateType,
    /// How long it lasts when nothing happens in it.
    pub(crate) timeout: Option<Duration>,
}

/// A handler moved its conversation: into a state, or to its end.
#[derive(Clone)]
pub(crate) struct Moved {
    pub(crate) conversation: &'static str,
    pub(crate) to: Option<Value>,
}

/// The conversation that a handler is part of, as its update found it.
#[derive(Clone)]
pub(crate) struct Found {
    pub(crate) conversation: &'static str,
    /// `None`: there is none.
    pub(crate) state: Option<Value>,
}
