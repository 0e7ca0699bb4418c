//! What an administrator sees and asks of a file, beside a running bot or without one.

use super::{jobs, open, reader};
use crate::store::{
    DataKey, Inspect, JobQuery, Letter, Space, StateKey, StoreError, StoredJob, StoredValue,
};
use rusqlite::Connection;
use std::{
    path::{Path, PathBuf},
    time::Duration,
};

/// How long another writer may take.
const BUSY: Duration = Duration::from_secs(10);

/// A look into a file, for one bot.
pub(crate) struct Admin {
    path: PathBuf,
    db: Connection,
    bot: i64,
}

impl Admin {
    /// Opens an existing file without changing it.
    pub(crate) fn open(path: &Path, bot: i64) -> Result<Self, StoreError> {
        if !path.exists() {
            return Err(StoreError(format!(
                "{}: there is no such file yet",
                path.display()
            )));
        }
        Ok(Self {
            path: path.to_owned(),
            db: open::reader(path)?,
            bot,
        })
    }
}

impl Inspect for Admin {
    fn letters(&self) -> Result<Vec<Letter>, StoreError> {
        let sql = "SELECT id, update_id, kind, reason, at, body FROM dead_letters WHERE bot = ?1 ORDER BY id";
        let list = || -> rusqlite::Result<Vec<Letter>> {
            let mut query = self.db.prepare(sql)?;
            let rows = query.query_map([self.bot], |row| {
                Ok(Letter {
                    id: row.get(0)?,
                    update_id: row.get(1)?,
                    kind: row.get(2)?,
                    reason: row.get(3)?,
                    at_ms: row.get(4)?,
                    body: reader::bytes(row, 5)?,
                })
            })?;
            rows.collect()
        };
        list().map_err(unread)
    }

    fn ask(&self, command: &str, id: Option<i64>) -> Result<usize, StoreError> {
        let ask = || -> rusqlite::Result<usize> {
            let db = Connection::open(&self.path)?;
            db.busy_timeout(BUSY)?;
            db.execute(
                "INSERT INTO control (bot, command, dead_letter)
                 SELECT bot, ?2, id FROM dead_letters WHERE bot = ?1 AND (?3 IS NULL OR id = ?3)",
                (self.bot, command, id),
            )
        };
        match ask() {
            Ok(0) => Err(StoreError("there is no such dead letter".to_owned())),
            Ok(asked) => Ok(asked),
            Err(error) => Err(StoreError(format!(
                "the store cannot be written to: {error}"
            ))),
        }
    }

    fn values(&self, each: &mut dyn FnMut(DataKey, StoredValue)) -> Result<(), StoreError> {
        let mut walk = || -> rusqlite::Result<()> {
            let mut query = self.db.prepare(
                "SELECT value, type, version, space, id FROM data WHERE bot = ?1 AND space <> 'moved'",
            )?;
            let mut rows = query.query([self.bot])?;
            while let Some(row) = rows.next()? {
                let space = Space::from_name(row.get_ref(3)?.as_str().unwrap_or_default());
                each(
                    DataKey {
                        space,
                        id: row.get(4)?,
                    },
                    reader::stored(row)?,
                );
            }
            Ok(())
        };
        walk().map_err(unread)
    }

    fn states(&self, each: &mut dyn FnMut(StateKey, StoredValue)) -> Result<(), StoreError> {
        let mut walk = || -> rusqlite::Result<()> {
            let mut query = self.db.prepare(
                "SELECT state, type, version, name, chat, user, part FROM conversations WHERE bot = ?1",
            )?;
            let mut rows = query.query([self.bot])?;
            while let Some(row) = rows.next()? {
                let whom = |id: i64| (id != 0).then_some(id);
                let key = StateKey {
                    conversation: row.get::<_, String>(3)?.into(),
                    chat: whom(row.get(4)?),
                    user: whom(row.get(5)?),
                    part: row
                        .get_ref(6)?
                        .as_str()
                        .unwrap_or_default()
                        .parse()
                        .unwrap_or_default(),
                };
                each(key, reader::stored(row)?);
            }
            Ok(())
        };
        walk().map_err(unread)
    }

    /// A file of an older version has none.
    fn jobs(&self, kind: &str) -> Result<Vec<StoredJob>, StoreError> {
        let list = || {
            let sql = "SELECT 1 FROM sqlite_schema WHERE name = 'jobs'";
            if !self.db.prepare(sql)?.exists([])? {
                return Ok(Vec::new());
            }
            jobs::query(&self.db, self.bot, &JobQuery::All(kind.to_owned()))
        };
        list().map_err(unread)
    }

    /// SQLite's own check of the file.
    fn integrity(&self) -> Result<(), StoreError> {
        let found: String = self
            .db
            .query_row("PRAGMA integrity_check", [], |row| row.get(0))
            .map_err(unread)?;
        if found == "ok" {
            Ok(())
        } else {
            Err(StoreError(format!("the file is damaged: {found}")))
        }
    }
}

#[allow(clippy::needless_pass_by_value, reason = "a function for map_err")]
fn unread(error: rusqlite::Error) -> StoreError {
    StoreError(format!("the store cannot read: {error}"))
}
