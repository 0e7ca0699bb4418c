//! Who reads: a session beside the one that writes, for many questions at once.

use super::{
    jobs,
    server::{Server, Session, is_away},
    text,
};
use crate::store::{
    DataKey, Done, InboxKey, JobKey, JobQuery, Leftovers, Millis, OutboxKey, Queued, Received,
    Request, StateKey, StoreError, StoredJob, StoredValue, Unfinished,
    columns::{signed, update_id, whom},
};
use bot_api::types::UpdateId;
use bytes::Bytes;
use std::{
    collections::HashMap,
    sync::Arc,
    time::{Duration, Instant},
};
use tokio::{
    sync::Mutex,
    time::{sleep, timeout},
};
use tokio_postgres::{Error, Row};

/// How long a server that is away is asked again.
const PATIENCE: Duration = Duration::from_secs(60);
/// How long one answer may take, with a new session.
const ATTEMPT: Duration = Duration::from_secs(25);
const WAIT: Duration = Duration::from_millis(250);

pub(super) struct Reader {
    server: Server,
    bot: i64,
    /// `None` at first, and after it was lost.
    session: Mutex<Option<Arc<Session>>>,
}

impl Reader {
    pub(super) fn new(server: Server, bot: i64) -> Self {
        Self {
            server,
            bot,
            session: Mutex::new(None),
        }
    }

    /// Asks until the server is there to answer.
    async fn ask<T, F>(&self, question: impl Fn(Arc<Session>) -> F) -> Result<T, StoreError>
    where
        F: Future<Output = Result<T, Error>>,
    {
        let begun = Instant::now();
        loop {
            let attempt = timeout(ATTEMPT, async { question(self.session().await?).await });
            let (error, away) = match attempt.await {
                Ok(Ok(answer)) => return Ok(answer),
                Ok(Err(error)) => (text::told(&error), is_away(&error)),
                Err(_) => {
                    *self.session.lock().await = None;
                    ("the server does not answer".to_owned(), true)
                }
            };
            if !away || begun.elapsed() >= PATIENCE {
                return Err(StoreError(format!("the store cannot read: {error}")));
            }
            sleep(WAIT).await;
        }
    }

    async fn session(&self) -> Result<Arc<Session>, Error> {
        let mut session = self.session.lock().await;
        if let Some(there) = session.as_ref().filter(|there| !there.is_over()) {
            return Ok(there.clone());
        }
        *session = None;
        let new = Arc::new(self.server.connect().await?);
        *session = Some(new.clone());
        Ok(new)
    }

    pub(super) async fn value(&self, key: DataKey) -> Result<Option<StoredValue>, StoreError> {
        let sql = "SELECT value, type, version FROM data WHERE bot = $1 AND space = $2 AND id = $3";
        self.ask(|session| async move {
            let statement = session.statement(sql).await?;
            let parameters: [&(dyn tokio_postgres::types::ToSql + Sync); 3] =
                [&self.bot, &key.space.as_str(), &key.id];
            let row = session.client.query_opt(&statement, &parameters).await?;
            row.as_ref().map(stored).transpose()
        })
        .await
    }

    pub(super) async fn state(&self, key: StateKey) -> Result<Option<StoredValue>, StoreError> {
        let sql = "SELECT state, type, version FROM conversations
                   WHERE bot = $1 AND name = $2 AND chat_id = $3 AND user_id = $4 AND part = $5";
        let (chat, user) = whom(&key);
        let part = key.part.to_string();
        let (name, part) = (text::written(&key.conversation), text::written(&part));
        let (name, part) = (&*name, &*part);
        self.ask(|session| async move {
            let statement = session.statement(sql).await?;
            let row = session
                .client
                .query_opt(&statement, &[&self.bot, &name, &chat, &user, &part])
                .await?;
            row.as_ref().map(stored).transpose()
        })
        .await
    }

    pub(super) async fn seen(
        &self,
        updates: Vec<(UpdateId, u64)>,
    ) -> Result<Vec<bool>, StoreError> {
        let sql = "SELECT EXISTS (SELECT FROM seen WHERE bot = $1 AND update_id = asked.id AND seen.hash = asked.hash)
                   FROM unnest($2::int8[], $3::int8[]) WITH ORDINALITY AS asked (id, hash, place) ORDER BY place";
        let ids: Vec<i64> = updates.iter().map(|(id, _)| id.0).collect();
        let hashes: Vec<i64> = updates.iter().map(|(_, hash)| signed(*hash)).collect();
        let (ids, hashes) = (&ids, &hashes);
        self.ask(|session| async move {
            let statement = session.statement(sql).await?;
            let rows = session
                .client
                .query(&statement, &[&self.bot, ids, hashes])
                .await?;
            rows.iter().map(|row| row.try_get(0)).collect()
        })
        .await
    }

    pub(super) async fn jobs(&self, query: JobQuery) -> Result<Vec<StoredJob>, StoreError> {
        let query = &query;
        self.ask(|session| async move { jobs::query(&session, self.bot, query).await })
            .await
    }

    pub(super) async fn last_job(&self) -> Result<JobKey, StoreError> {
        self.ask(|session| async move { jobs::last_key(&session).await })
            .await
    }

    pub(super) async fn requests(&self) -> Result<Vec<Request>, StoreError> {
        // What was asked for last counts.
        let sql = "SELECT l.id, c.command, l.update_id, l.kind, l.done, l.body, l.raw
                   FROM (SELECT dead_letter, max(id) AS id FROM control WHERE bot = $1 GROUP BY dead_letter) AS last
                   JOIN control c ON c.id = last.id
                   JOIN dead_letters l ON l.id = c.dead_letter AND l.bot = $1 ORDER BY c.id";
        self.ask(|session| async move {
            let statement = session.statement(sql).await?;
            let rows = session.client.query(&statement, &[&self.bot]).await?;
            rows.iter().map(request).collect()
        })
        .await
    }

    pub(super) async fn leftovers(&self) -> Result<Leftovers, StoreError> {
        self.ask(|session| async move { leftovers(&session, self.bot).await })
            .await
    }
}

fn request(row: &Row) -> Result<Request, Error> {
    let done: String = row.try_get(4)?;
    Ok(Request {
        letter: row.try_get(0)?,
        retry: row.try_get::<_, &str>(1)? == "retry",
        update_id: row.try_get::<_, Option<i64>>(2)?.map(UpdateId),
        kind: text::read(row.try_get(3)?),
        text: bytes(row, 5)?,
        done: serde_json::from_str(&text::read(done)).unwrap_or_default(),
    })
}

async fn leftovers(session: &Session, bot: i64) -> Result<Leftovers, Error> {
    let sql = "SELECT next_offset FROM bots WHERE bot = $1";
    let row = session.client.query_opt(sql, &[&bot]).await?;
    let offset = row.map(|row| row.try_get(0)).transpose()?.flatten();
    let inbox = inbox(session, bot).await?;
    let outbox = outbox(session, bot).await?;
    let gone = gone(session, bot).await?;
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

async fn inbox(session: &Session, bot: i64) -> Result<Vec<Unfinished>, Error> {
    let mut units: HashMap<i64, Vec<(String, bool)>> = HashMap::new();
    let sql = "SELECT key, unit, done FROM inbox_units WHERE bot = $1";
    for row in session.client.query(sql, &[&bot]).await? {
        let unit = (text::read(row.try_get(1)?), row.try_get(2)?);
        units.entry(row.try_get(0)?).or_default().push(unit);
    }
    let sql = "SELECT key, update_id, hash, kind, received_at, blocking_done, crashes, deaths_alone, body, raw
               FROM inbox WHERE bot = $1 ORDER BY key";
    let rows = session.client.query(sql, &[&bot]).await?;
    let unfinished = |row: &Row| {
        let key: i64 = row.try_get(0)?;
        let hash: i64 = row.try_get(2)?;
        let count = |column| row.try_get::<_, i32>(column).map(i32::unsigned_abs);
        Ok(Unfinished {
            received: Received {
                key: InboxKey(key),
                update_id: update_id(row.try_get(1)?),
                hash: u64::from_ne_bytes(hash.to_ne_bytes()),
                kind: text::read(row.try_get(3)?),
                at: Millis(row.try_get(4)?),
                text: Some(bytes(row, 8)?),
            },
            done: Done {
                blocking: row.try_get(5)?,
                units: units.remove(&key).unwrap_or_default(),
            },
            crashes: count(6)?,
            deaths_alone: count(7)?,
        })
    };
    rows.iter().map(unfinished).collect()
}

async fn gone(session: &Session, bot: i64) -> Result<Vec<(i64, i64)>, Error> {
    let sql = "SELECT id, value::bigint FROM data WHERE bot = $1 AND space = 'moved' ORDER BY id";
    let rows = session.client.query(sql, &[&bot]).await?;
    let pair = |row: &Row| Ok((row.try_get(0)?, row.try_get(1)?));
    rows.iter().map(pair).collect()
}

async fn outbox(session: &Session, bot: i64) -> Result<Vec<Queued>, Error> {
    let sql = "SELECT key, chat, method, body, update_id, created_at, at_most_once, begun
               FROM outbox WHERE bot = $1 ORDER BY key";
    let rows = session.client.query(sql, &[&bot]).await?;
    let queued = |row: &Row| {
        Ok(Queued {
            key: OutboxKey(row.try_get(0)?),
            chat: text::read(row.try_get(1)?),
            method: text::read(row.try_get(2)?),
            body: text::read(row.try_get(3)?),
            update: row.try_get::<_, Option<i64>>(4)?.map(UpdateId),
            at: Millis(row.try_get(5)?),
            at_most_once: row.try_get(6)?,
            begun: row.try_get(7)?,
        })
    };
    rows.iter().map(queued).collect()
}

/// The columns `value, type, version`.
pub(super) fn stored(row: &Row) -> Result<StoredValue, Error> {
    let version: i64 = row.try_get(2)?;
    Ok(StoredValue {
        json: text::read(row.try_get(0)?),
        type_name: text::read(row.try_get(1)?),
        // One that is out of bounds was written by hand, and by no program that is known.
        version: u32::try_from(version).unwrap_or(u32::MAX),
    })
}

/// The columns `body, raw`, from this one on.
pub(super) fn bytes(row: &Row, column: usize) -> Result<Bytes, Error> {
    if let Some(text) = row.try_get::<_, Option<String>>(column)? {
        return Ok(text.into());
    }
    let raw: Option<Vec<u8>> = row.try_get(column + 1)?;
    Ok(raw.unwrap_or_default().into())
}
