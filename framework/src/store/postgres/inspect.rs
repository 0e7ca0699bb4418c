//! What an administrator sees and asks of a database, beside a running bot or without one.

use super::{
    jobs, open, reader, runtime,
    server::{Server, Session},
    text::{read, told},
};
use crate::store::{
    DataKey, Inspect, JobQuery, Letter, Space, StateKey, StoreError, StoredJob, StoredValue,
};
use futures_util::TryStreamExt as _;
use std::{pin::pin, sync::mpsc, thread};
use tokio_postgres::{Error, Row, types::ToSql};

/// How many rows are read ahead.
const AHEAD: usize = 256;

/// A look into a database, for one bot.
pub(crate) struct Admin {
    server: Server,
    bot: i64,
}

impl Admin {
    /// Looks whether a bot has been there; `None` if there are no tables yet. Changes nothing.
    pub(crate) fn open(server: &Server, bot: i64) -> Result<Option<Self>, StoreError> {
        let admin = Self {
            server: server.clone(),
            bot,
        };
        let version = admin.within(async |session| Ok(open::version(session).await))??;
        Ok((version > 0).then_some(admin))
    }

    /// Talks to the server and waits for it, wherever it is called.
    fn within<T: Send>(
        &self,
        work: impl AsyncFnOnce(&Session) -> Result<T, Error> + Send,
    ) -> Result<T, StoreError> {
        let told = |error: Error| StoreError(format!("{}: {}", self.server, told(&error)));
        let talk = || {
            let runtime = runtime().map_err(|error| StoreError(error.to_string()))?;
            let done = runtime.block_on(async { work(&self.server.connect().await?).await });
            done.map_err(told)
        };
        // A runtime cannot be waited for inside of another one.
        let ended = thread::scope(|scope| scope.spawn(talk).join());
        ended.unwrap_or_else(|_| Err(StoreError("the look into the store failed".to_owned())))
    }

    /// Hands over each row, without having all of them at once.
    fn rows<T: Send>(
        &self,
        sql: &str,
        of: fn(&Row) -> Result<T, Error>,
        each: &mut dyn FnMut(T),
    ) -> Result<(), StoreError> {
        let (sender, rows) = mpsc::sync_channel(AHEAD);
        thread::scope(|scope| {
            let walk = scope.spawn(move || {
                self.within(async |session| {
                    let bot: [&(dyn ToSql + Sync); 1] = [&self.bot];
                    let mut found = pin!(session.client.query_raw(sql, bot).await?);
                    while let Some(row) = found.try_next().await? {
                        // Who asked takes all of them.
                        let _ = sender.send(of(&row)?);
                    }
                    Ok(())
                })
            });
            rows.iter().for_each(each);
            let walked = walk.join();
            walked.unwrap_or_else(|_| Err(StoreError("the look into the store failed".to_owned())))
        })
    }
}

fn letter(row: &Row) -> Result<Letter, Error> {
    Ok(Letter {
        id: row.try_get(0)?,
        update_id: row.try_get(1)?,
        kind: read(row.try_get(2)?),
        reason: read(row.try_get(3)?),
        at_ms: row.try_get(4)?,
        body: reader::bytes(row, 5)?,
    })
}

/// Behind the value's own columns.
fn data_key(row: &Row) -> Result<(DataKey, StoredValue), Error> {
    let key = DataKey {
        space: Space::from_name(row.try_get(3)?),
        id: row.try_get(4)?,
    };
    Ok((key, reader::stored(row)?))
}

/// The same for a conversation.
fn state_key(row: &Row) -> Result<(StateKey, StoredValue), Error> {
    let whom = |id: i64| (id != 0).then_some(id);
    let key = StateKey {
        conversation: read(row.try_get(3)?).into(),
        chat: whom(row.try_get(4)?),
        user: whom(row.try_get(5)?),
        part: read(row.try_get(6)?).parse().unwrap_or_default(),
    };
    Ok((key, reader::stored(row)?))
}

impl Inspect for Admin {
    fn letters(&self) -> Result<Vec<Letter>, StoreError> {
        let sql = "SELECT id, update_id, kind, reason, at, body, raw FROM dead_letters WHERE bot = $1 ORDER BY id";
        let mut letters = Vec::new();
        self.rows(sql, letter, &mut |letter| letters.push(letter))?;
        Ok(letters)
    }

    fn ask(&self, command: &str, id: Option<i64>) -> Result<usize, StoreError> {
        let sql = "INSERT INTO control (bot, command, dead_letter)
                   SELECT bot, $2, id FROM dead_letters WHERE bot = $1 AND ($3::int8 IS NULL OR id = $3) ORDER BY id";
        let asked = self.within(async |session| {
            let parameters: [&(dyn ToSql + Sync); 3] = [&self.bot, &command, &id];
            session.client.execute(sql, &parameters).await
        })?;
        match usize::try_from(asked) {
            Ok(0) => Err(StoreError("there is no such dead letter".to_owned())),
            asked => Ok(asked.unwrap_or(usize::MAX)),
        }
    }

    fn values(&self, each: &mut dyn FnMut(DataKey, StoredValue)) -> Result<(), StoreError> {
        let sql =
            "SELECT value, type, version, space, id FROM data WHERE bot = $1 AND space <> 'moved'";
        self.rows(sql, data_key, &mut |(key, value)| each(key, value))
    }

    fn states(&self, each: &mut dyn FnMut(StateKey, StoredValue)) -> Result<(), StoreError> {
        let sql = "SELECT state, type, version, name, chat_id, user_id, part FROM conversations WHERE bot = $1";
        self.rows(sql, state_key, &mut |(key, value)| each(key, value))
    }

    fn jobs(&self, kind: &str) -> Result<Vec<StoredJob>, StoreError> {
        let query = JobQuery::All(kind.to_owned());
        self.within(async |session| jobs::query(session, self.bot, &query).await)
    }

    /// What PostgreSQL guards itself.
    fn integrity(&self) -> Result<(), StoreError> {
        Ok(())
    }
}
