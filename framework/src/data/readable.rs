//! Stored values that may no longer fit their type: what is tried, and what is told when nothing helps.

use super::{Value, upgrades::Upgrade};
use crate::store::{Change, DataKey, Millis, Space, StateKey, StoredValue};
use bot_api::error::DecodeError;
use std::fmt;

/// A stored value cannot be read as the type that the bot keeps now.
///
/// The value is never touched: it stays where it is, a copy goes to the quarantine, and the updates that need it wait,
/// until the program can read it or [`Builder::on_data_error`](crate::Builder::on_data_error) decides otherwise.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DataError {
    of: Subject,
    json: String,
    type_name: String,
    version: u32,
    why: String,
}

/// What a stored value is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Subject {
    Data(DataKey),
    /// In a box: errors carry it.
    State(Box<StateKey>),
}

impl Subject {
    /// A copy put aside.
    pub(super) fn quarantine(self, value: StoredValue, error: String, at: Millis) -> Change {
        match self {
            Self::Data(key) => Change::Quarantine {
                key,
                value,
                error,
                at,
            },
            Self::State(key) => Change::QuarantineState {
                key: *key,
                value,
                error,
                at,
            },
        }
    }
}

/// What to do about a value that cannot be read.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum DataFix {
    /// Go on with this value; it is written when it is next changed.
    Value(serde_json::Value),
    /// Go on as if there were none: a conversation has ended then.
    UseDefault,
    /// Put the update aside as a dead letter and go on with the next.
    Skip,
    /// Let the chat wait until the value can be read. This is the default.
    Block,
}

impl DataError {
    /// `user`, `chat`, `bot` or `conversation`.
    #[must_use]
    pub fn space(&self) -> &'static str {
        match &self.of {
            Subject::Data(key) => key.space.as_str(),
            Subject::State(_) => "conversation",
        }
    }

    /// The id of the user or chat; 0 for the bot's own. That of a conversation is the user's, or the chat's where it is
    /// not kept by user.
    #[must_use]
    pub fn id(&self) -> i64 {
        match &self.of {
            Subject::Data(key) => key.id,
            Subject::State(key) => key.user.or(key.chat).unwrap_or(0),
        }
    }

    /// The name of the conversation whose state it is, if it is one.
    #[must_use]
    pub fn conversation(&self) -> Option<&str> {
        match &self.of {
            Subject::Data(_) => None,
            Subject::State(key) => Some(&key.conversation),
        }
    }

    /// The value as it is stored.
    #[must_use]
    pub fn json(&self) -> &str {
        &self.json
    }

    /// The name of the type it was written from.
    #[must_use]
    pub fn type_name(&self) -> &str {
        &self.type_name
    }

    /// The version of that type: how many upgrade steps there were.
    #[must_use]
    pub fn version(&self) -> u32 {
        self.version
    }
}

impl fmt::Display for DataError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let DataError {
            of,
            type_name,
            version,
            why,
            ..
        } = self;
        match of {
            Subject::Data(key) if key.space == Space::Bot => write!(f, "the stored bot data"),
            Subject::Data(key) => {
                write!(f, "the stored {} data of {}", key.space.as_str(), key.id)
            }
            Subject::State(key) => write!(f, "the stored state of {key}"),
        }?;
        write!(f, " ({type_name}, version {version}) cannot be read: {why}")
    }
}

impl std::error::Error for DataError {}

/// One attempt to read a row.
pub(super) struct Reading<'a> {
    pub(super) of: Subject,
    pub(super) stored: &'a StoredValue,
    /// The version in which values are written now.
    pub(super) version: u32,
    pub(super) steps: &'a [Upgrade],
}

impl Reading<'_> {
    pub(super) fn decode(
        &self,
        decode: fn(&str) -> Result<Value, serde_json::Error>,
    ) -> Result<Value, DataError> {
        let StoredValue { json, version, .. } = self.stored;
        if *version > self.version {
            return Err(self.refused(format!(
                "it was written by a newer program, which had version {version} of the type"
            )));
        }
        let upgraded = self.upgrade()?;
        let json = upgraded.as_ref().unwrap_or(json);
        decode(json).map_err(|error| {
            self.refused(DecodeError::new("the value", json.as_bytes(), &error).to_string())
        })
    }

    /// Takes an older value through the steps to the present version.
    fn upgrade(&self) -> Result<Option<String>, DataError> {
        let StoredValue { json, version, .. } = self.stored;
        let steps = self.steps.get(*version as usize..).unwrap_or_default();
        if steps.is_empty() {
            return Ok(None);
        }
        let parsed = serde_json::from_str(json).map_err(|error| self.refused(error.to_string()))?;
        let upgraded = (*version..).zip(steps).try_fold(
            parsed,
            |value: serde_json::Value, (from, step)| {
                step(value).map_err(|error| {
                    self.refused(format!("the step from version {from} failed: {error}"))
                })
            },
        )?;
        Ok(Some(upgraded.to_string()))
    }

    fn refused(&self, why: String) -> DataError {
        let StoredValue {
            json,
            type_name,
            version,
        } = self.stored.clone();
        DataError {
            of: self.of.clone(),
            json,
            type_name,
            version,
            why,
        }
    }
}
