//! One run of a job, on its way from the store to its function.

use crate::store::{JobKey, Millis, StoredJob};
use bytes::Bytes;
use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;

/// A job that runs: what the inbox keeps of it.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct Run {
    pub(crate) job: String,
    id: i64,
    pub(crate) name: Option<String>,
    pub(crate) chat: Option<i64>,
    pub(crate) user: Option<i64>,
    pub(crate) topic: Option<i64>,
    pub(crate) schedule: String,
    /// When it was to run.
    due: i64,
    /// When it runs again.
    next: Option<i64>,
    pub(crate) payload: Box<RawValue>,
}

impl Run {
    /// The run of a row that is due; `next` is when it comes again.
    ///
    /// # Errors
    /// When its payload is no JSON.
    pub(crate) fn new(job: &StoredJob, next: Option<Millis>) -> serde_json::Result<Self> {
        Ok(Self {
            job: job.function.clone(),
            id: job.key.0,
            name: job.name.clone(),
            chat: job.chat,
            user: job.user,
            topic: job.topic,
            schedule: job.schedule.clone(),
            due: job.due.0,
            next: next.map(|next| next.0),
            payload: RawValue::from_string(job.payload.clone())?,
        })
    }

    /// From the text in the inbox.
    ///
    /// # Errors
    /// When it is none.
    pub(crate) fn read(text: &[u8]) -> serde_json::Result<Self> {
        serde_json::from_slice(text)
    }

    /// The text for the inbox.
    pub(crate) fn text(&self) -> Bytes {
        // Plain fields and text that was read as JSON: it can always be written.
        serde_json::to_vec(self).unwrap_or_default().into()
    }

    pub(crate) fn key(&self) -> JobKey {
        JobKey(self.id)
    }

    pub(crate) fn due(&self) -> Millis {
        Millis(self.due)
    }

    pub(crate) fn next(&self) -> Option<Millis> {
        self.next.map(Millis)
    }
}
