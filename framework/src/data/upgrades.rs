//! How stored values of older versions of their types are read: the steps that a builder was given.

use super::{
    DataTypes, Value,
    readable::{DataError, DataFix, Reading, Subject},
    states::StateType,
};
use crate::{
    error::BoxError,
    store::{Space, StoredValue},
};
use std::{collections::HashMap, fmt};

/// One step of a value's way from an older version of its type to the next.
pub(crate) type Upgrade =
    Box<dyn Fn(serde_json::Value) -> Result<serde_json::Value, BoxError> + Send + Sync>;

/// The user's own answer to a value that cannot be read.
pub(crate) type OnDataError = Box<dyn Fn(&DataError) -> DataFix + Send + Sync>;

/// What is known about reading older values.
#[derive(Default)]
pub(crate) struct Upgrades {
    chat: Vec<Upgrade>,
    user: Vec<Upgrade>,
    bot: Vec<Upgrade>,
    /// By the conversations' names.
    conversations: HashMap<&'static str, Vec<Upgrade>>,
    pub(crate) on_error: Option<OnDataError>,
}

impl Upgrades {
    pub(crate) fn steps(&self, space: Space) -> &[Upgrade] {
        match space {
            Space::Chat => &self.chat,
            Space::User => &self.user,
            Space::Bot => &self.bot,
        }
    }

    pub(crate) fn steps_mut(&mut self, space: Space) -> &mut Vec<Upgrade> {
        match space {
            Space::Chat => &mut self.chat,
            Space::User => &mut self.user,
            Space::Bot => &mut self.bot,
        }
    }

    pub(crate) fn conversation_steps(&self, name: &str) -> &[Upgrade] {
        self.conversations.get(name).map_or(&[], Vec::as_slice)
    }

    pub(crate) fn conversation_steps_mut(&mut self, name: &'static str) -> &mut Vec<Upgrade> {
        self.conversations.entry(name).or_default()
    }

    /// How the values of a sort of data are read.
    pub(crate) fn reader(&self, types: &DataTypes, space: Space) -> Reader<'_> {
        Reader::new(types.of_space(space).decode, self.steps(space))
    }

    /// How the states of a conversation are read.
    pub(crate) fn state_reader(&self, of: StateType, conversation: &str) -> Reader<'_> {
        Reader::new(of.decode, self.conversation_steps(conversation))
    }
}

impl fmt::Debug for Upgrades {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "Upgrades(chat: {}, user: {}, bot: {}, conversations: {})",
            self.chat.len(),
            self.user.len(),
            self.bot.len(),
            self.conversations.len()
        )
    }
}

/// The version in which values are written now: one more for each step.
pub(super) fn version(steps: &[Upgrade]) -> u32 {
    u32::try_from(steps.len()).unwrap_or(u32::MAX)
}

/// How values of one sort are read.
pub(crate) struct Reader<'a> {
    decode: fn(&str) -> Result<Value, serde_json::Error>,
    pub(super) version: u32,
    steps: &'a [Upgrade],
}

impl<'a> Reader<'a> {
    fn new(decode: fn(&str) -> Result<Value, serde_json::Error>, steps: &'a [Upgrade]) -> Self {
        Self {
            decode,
            version: version(steps),
            steps,
        }
    }

    /// The typed value of a row, brought up to date.
    pub(crate) fn read(&self, of: &Subject, stored: &StoredValue) -> Result<Value, DataError> {
        let reading = Reading {
            of: of.clone(),
            stored,
            version: self.version,
            steps: self.steps,
        };
        reading.decode(self.decode)
    }
}
