//! Every call that reached the server, in the order of arrival, with what became of it.

use std::collections::VecDeque;
use std::fmt;
use std::time::SystemTime;

use serde_json::{Map, Value};

/// What the log calls an update that is sent to a webhook.
pub(crate) const WEBHOOK: &str = "webhook";

/// One call of a Bot API method.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Call {
    /// Counts all calls from 1.
    pub number: u64,
    /// The bot's id, unless the token was wrong.
    pub bot: Option<i64>,
    /// The method, spelled as in the documentation where it is known; `download` for fetching a file, and `webhook` for an
    /// update that the server sends to the bot's webhook (its parameter is `update`, its result the text of the bot's answer).
    pub method: String,
    /// The parameters with the types that the documentation gives them, however they were sent.
    pub params: Map<String, Value>,
    /// The files that came with it.
    pub files: Vec<SentFile>,
    /// When it arrived, by the server's clock.
    pub at: SystemTime,
    /// When its answer was ready (or its client gone), by the server's clock.
    pub answered: Option<SystemTime>,
    /// The HTTP status of the answer, once there is one.
    pub status: Option<u16>,
    /// What became of it.
    pub outcome: Outcome,
    /// Remarks of the server: a fault that was asked for, a method that is not modelled.
    pub notes: Vec<String>,
}

/// A file that was uploaded with a call.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct SentFile {
    /// The name of its part (for `attach://NAME`).
    pub part: String,
    /// The file's own name.
    pub file_name: String,
    /// Its content type, if one was given.
    pub content_type: String,
    /// Its size in bytes.
    pub size: usize,
}

/// What became of a call.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Outcome {
    /// Not answered yet: a long poll, or a call that a fault holds.
    Running,
    /// It took effect. For `getUpdates` the result is the list of update ids.
    Ok {
        /// The result as the client got it.
        result: Value,
    },
    /// Refused as Telegram would.
    Refused {
        /// `error_code`; for `webhook` the status of the bot's answer, 0 where there was none.
        code: u16,
        /// `description`.
        description: String,
    },
    /// A fault stood in for the real answer.
    Faulted {
        /// The result that the client did not get, if the call took effect.
        effect: Option<Value>,
    },
    /// The client went away before there was an answer.
    Abandoned,
}

impl Call {
    /// A parameter, by name.
    #[must_use]
    pub fn param(&self, name: &str) -> Option<&Value> {
        self.params.get(name)
    }

    /// A parameter that is text; empty where there is none.
    #[must_use]
    pub fn text(&self, name: &str) -> &str {
        self.param(name).and_then(Value::as_str).unwrap_or_default()
    }

    /// Whether it was done and the client was told so.
    #[must_use]
    pub fn is_ok(&self) -> bool {
        matches!(self.outcome, Outcome::Ok { .. })
    }

    /// Whether it changed the world, whatever the client was told.
    #[must_use]
    pub fn took_effect(&self) -> bool {
        matches!(
            self.outcome,
            Outcome::Ok { .. } | Outcome::Faulted { effect: Some(_) }
        )
    }
}

/// The longest text of a parameter or result that is printed in full.
const SHOWN: usize = 200;

impl fmt::Display for Call {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "#{} {} {}",
            self.number,
            self.method,
            shortened(&Value::from(self.params.clone()))
        )?;
        for file in &self.files {
            write!(
                f,
                " [{}: {:?}, {} bytes]",
                file.part, file.file_name, file.size
            )?;
        }
        f.write_str(" -> ")?;
        if let Some(status) = self.status {
            write!(f, "{status} ")?;
        }
        match &self.outcome {
            Outcome::Running => f.write_str("(no answer yet)")?,
            Outcome::Ok { result } => write!(f, "ok {}", shortened(result))?,
            Outcome::Refused { description, .. } => f.write_str(description)?,
            Outcome::Faulted { effect: None } => f.write_str("(fault, without effect)")?,
            Outcome::Faulted { effect: Some(_) } => f.write_str("(fault, after the effect)")?,
            Outcome::Abandoned => f.write_str("(the client went away)")?,
        }
        for note in &self.notes {
            write!(f, " ({note})")?;
        }
        Ok(())
    }
}

fn shortened(value: &Value) -> String {
    let text = value.to_string();
    match text.char_indices().nth(SHOWN) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text,
    }
}

/// The log itself.
#[derive(Debug, Default)]
pub(crate) struct CallLog {
    calls: VecDeque<Call>,
    count: u64,
    running: usize,
    /// Keep only so many; `None` keeps all.
    pub(crate) capacity: Option<usize>,
}

impl CallLog {
    /// Notes a call as running and returns its number.
    pub(crate) fn begin(&mut self, mut call: Call) -> u64 {
        self.count += 1;
        call.number = self.count;
        self.calls.push_back(call);
        while self
            .capacity
            .is_some_and(|capacity| self.calls.len() > capacity)
        {
            self.calls.pop_front();
        }
        self.count
    }

    /// A call, other than a poll, begins (`true`) or ends.
    pub(crate) fn count_running(&mut self, begins: bool) {
        self.running = if begins {
            self.running.saturating_add(1)
        } else {
            self.running.saturating_sub(1)
        };
    }

    /// How many calls, other than polls, have no answer yet.
    pub(crate) fn running(&self) -> usize {
        self.running
    }

    pub(crate) fn get(&self, number: u64) -> Option<&Call> {
        self.calls.get(self.index(number)?)
    }

    pub(crate) fn get_mut(&mut self, number: u64) -> Option<&mut Call> {
        let index = self.index(number)?;
        self.calls.get_mut(index)
    }

    fn index(&self, number: u64) -> Option<usize> {
        let first = self.calls.front()?.number;
        usize::try_from(number.checked_sub(first)?).ok()
    }

    /// Forgets all calls; numbers go on, for those that are still running.
    pub(crate) fn clear(&mut self) {
        self.calls.clear();
    }

    pub(crate) fn len(&self) -> usize {
        self.calls.len()
    }

    pub(crate) fn iter(&self) -> impl Iterator<Item = &Call> {
        self.calls.iter()
    }
}
