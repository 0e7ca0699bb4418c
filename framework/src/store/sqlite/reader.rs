//! The thread that reads.

use super::jobs;
use crate::store::{
    DataKey, Done, InboxKey, JobKey, JobQuery, Leftovers, Millis, OutboxKey, Queued, Received,
    Request, StateKey, StoreError, StoredJob, StoredValue, Unfinished,
    columns::{signed, update_id, whom},
};
use bot_api::types::UpdateId;
use bytes::Bytes;
use rusqlite::{Connection, OptionalExtension as _, Row, types::ValueRef};
use std::{collections::HashMap, sync::mpsc};
use tokio::sync::oneshot;

pub(super) type Answer<T> = oneshot::Sender<Result<T, StoreError>>;

/// What can be asked.
pub(super) enum Question {
    Value(DataKey, Answer<Option<StoredValue>>),
    State(StateKey, Answer<Option<StoredValue>>),
    Seen(Vec<(UpdateId, u64)>, Answer<Vec<bool>>),
    Jobs(JobQuery, Answer<Vec<StoredJob>>),
    LastJob(Answer<JobKey>),
    Requests(Answer<Vec<Request>>),
    Leftovers(Answer<Leftovers>),
}

pub(super) struct Reader {
    db: Connection,
    bot: i64,
}

impl Reader {
    pub(super) fn new(db: Connection, bot: i64) -> Self {
        Self { db, bot }
    }

    #[cfg(test)]
    pub(super) fn db(&self) -> &Connection {
        &self.db
    }

    /// Answers until nobody can ask any more.
    pub(super) fn work(self, questions: &mpsc::Receiver<Question>) {
        // Somebody who no longer waits for an answer does not miss it.
        while let Ok(question) = questions.recv() {
            match question {
                Question::Value(key, answer) => drop(answer.send(told(self.value(key)))),
                Question::State(key, answer) => drop(answer.send(told(self.state(&key)))),
                Question::Seen(updates, answer) => drop(answer.send(told(self.seen(&updates)))),
                Question::Jobs(query, answer) => {
                    drop(answer.send(told(jobs::query(&self.db, self.bot, &query))));
                }
                Question::LastJob(answer) => drop(answer.send(told(jobs::last_key(&self.db)))),
                Question::Requests(answer) => drop(answer.send(told(self.requests()))),
                Question::Leftovers(answer) => drop(answer.send(told(self.leftovers()))),
            }
        }
    }

    pub(super) fn value(&self, key: DataKey) -> rusqlite::Result<Option<StoredValue>> {
        // One statement sees one moment: a row that goes from one table to the other meanwhile is in one of them.
        let sql = "SELECT value, type, version FROM data_recent WHERE bot = ?1 AND space = ?2 AND id = ?3
                   UNION ALL
                   SELECT value, type, version FROM data_settled WHERE bot = ?1 AND space = ?2 AND id = ?3
                   LIMIT 1";
        let mut query = self.db.prepare_cached(sql)?;
        query
            .query_row((self.bot, key.space.as_str(), key.id), stored)
            .optional()
    }

    fn state(&self, key: &StateKey) -> rusqlite::Result<Option<StoredValue>> {
        let sql = "SELECT state, type, version FROM conversations
                   WHERE bot = ?1 AND name = ?2 AND chat = ?3 AND user = ?4 AND part = ?5";
        let (chat, user) = whom(key);
        let mut query = self.db.prepare_cached(sql)?;
        let part = key.part.to_string();
        query
            .query_row((self.bot, &*key.conversation, chat, user, part), stored)
            .optional()
    }

    fn seen(&self, updates: &[(UpdateId, u64)]) -> rusqlite::Result<Vec<bool>> {
        let mut query = self
            .db
            .prepare_cached("SELECT 1 FROM seen WHERE bot = ?1 AND update_id = ?2 AND hash = ?3")?;
        updates
            .iter()
            .map(|(id, hash)| query.exists((self.bot, id.0, signed(*hash))))
            .collect()
    }

    fn requests(&self) -> rusqlite::Result<Vec<Request>> {
        // What was asked for last counts.
        let sql = "SELECT l.id, c.command, l.update_id, l.kind, l.body, l.done
                   FROM (SELECT dead_letter, max(id) AS id FROM control WHERE bot = ?1 GROUP BY dead_letter) AS last
                   JOIN control c ON c.id = last.id
                   JOIN dead_letters l ON l.id = c.dead_letter AND l.bot = ?1 ORDER BY c.id";
        let mut query = self.db.prepare_cached(sql)?;
        let rows = query.query_map([self.bot], |row| {
            Ok(Request {
                letter: row.get(0)?,
                retry: row.get_ref(1)?.as_str().unwrap_or_default() == "retry",
                update_id: row.get::<_, Option<i64>>(2)?.map(UpdateId),
                kind: row.get(3)?,
                text: bytes(row, 4)?,
                done: serde_json::from_str(row.get_ref(5)?.as_str().unwrap_or_default())
                    .unwrap_or_default(),
            })
        })?;
        rows.collect()
    }

    fn leftovers(&self) -> rusqlite::Result<Leftovers> {
        let sql = "SELECT next_offset FROM bots WHERE bot = ?1";
        let offset = self
            .db
            .query_row(sql, [self.bot], |row| row.get(0))
            .optional()?
            .flatten();
        let inbox = self.inbox()?;
        let outbox = self.outbox()?;
        let gone = self.gone()?;
        Ok(Leftovers {
            crashed: false,
            offset,
            last_inbox: inbox.last().map_or(0, |last| last.received.key.0),
            last_outbox: outbox.last().map_or(0, |last| last.key.0),
            inbox,
            outbox,
            gone,
        })
    }

    fn inbox(&self) -> rusqlite::Result<Vec<Unfinished>> {
        let mut units: HashMap<i64, Vec<(String, bool)>> = HashMap::new();
        let mut query = self
            .db
            .prepare("SELECT key, unit, done FROM inbox_units WHERE bot = ?1")?;
        let mut rows = query.query([self.bot])?;
        while let Some(row) = rows.next()? {
            units
                .entry(row.get(0)?)
                .or_default()
                .push((row.get(1)?, row.get(2)?));
        }
        let sql = "SELECT key, update_id, hash, kind, received_at, body, blocking_done, crashes, deaths_alone
                   FROM inbox WHERE bot = ?1 ORDER BY key";
        let mut query = self.db.prepare(sql)?;
        let rows = query.query_map([self.bot], |row| {
            let key: i64 = row.get(0)?;
            let hash: i64 = row.get(2)?;
            let received = Received {
                key: InboxKey(key),
                update_id: update_id(row.get(1)?),
                hash: u64::from_ne_bytes(hash.to_ne_bytes()),
                kind: row.get(3)?,
                at: Millis(row.get(4)?),
                text: Some(bytes(row, 5)?),
            };
            let units = units.remove(&key).unwrap_or_default();
            Ok(Unfinished {
                received,
                done: Done {
                    blocking: row.get(6)?,
                    units,
                },
                crashes: row.get(7)?,
                deaths_alone: row.get(8)?,
            })
        })?;
        rows.collect()
    }

    fn gone(&self) -> rusqlite::Result<Vec<(i64, i64)>> {
        let sql = "SELECT id, CAST(value AS INTEGER) FROM data_settled WHERE bot = ?1 AND space = 'moved'";
        let mut query = self.db.prepare(sql)?;
        let rows = query.query_map([self.bot], |row| Ok((row.get(0)?, row.get(1)?)))?;
        rows.collect()
    }

    fn outbox(&self) -> rusqlite::Result<Vec<Queued>> {
        let sql = "SELECT key, chat, method, body, update_id, created_at, at_most_once, begun FROM outbox WHERE bot = ?1 ORDER BY key";
        let mut query = self.db.prepare(sql)?;
        let rows = query.query_map([self.bot], |row| {
            Ok(Queued {
                key: OutboxKey(row.get(0)?),
                chat: row.get(1)?,
                method: row.get(2)?,
                body: row.get(3)?,
                update: row.get::<_, Option<i64>>(4)?.map(UpdateId),
                at: Millis(row.get(5)?),
                at_most_once: row.get(6)?,
                begun: row.get(7)?,
            })
        })?;
        rows.collect()
    }
}

/// The columns `value, type, version`.
pub(super) fn stored(row: &Row<'_>) -> rusqlite::Result<StoredValue> {
    Ok(StoredValue {
        json: row.get(0)?,
        type_name: row.get(1)?,
        version: row.get(2)?,
    })
}

/// Text or bytes.
pub(super) fn bytes(row: &Row<'_>, column: usize) -> rusqlite::Result<Bytes> {
    Ok(match row.get_ref(column)? {
        ValueRef::Text(bytes) | ValueRef::Blob(bytes) => Bytes::copy_from_slice(bytes),
        _ => Bytes::new(),
    })
}

fn told<T>(result: rusqlite::Result<T>) -> Result<T, StoreError> {
    result.map_err(|error| StoreError(format!("the store cannot read: {error}")))
}
