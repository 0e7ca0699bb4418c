//! All statements about jobs.

use super::apply::run;
use crate::store::{JobChange, JobKey, JobQuery, Millis, StoredJob};
use rusqlite::{Connection, Row, ToSql};

/// Applies one change; the caller has opened a transaction.
pub(super) fn apply(db: &Connection, bot: i64, change: &JobChange) -> rusqlite::Result<()> {
    match change {
        JobChange::Put(job) => put(db, bot, job),
        JobChange::Due { key, due } => run(
            db,
            "UPDATE jobs SET due = ?3 WHERE bot = ?1 AND key = ?2",
            &[&bot, &key.0, &due.0],
        ),
        JobChange::Remove(key) => run(
            db,
            "DELETE FROM jobs WHERE bot = ?1 AND key = ?2",
            &[&bot, &key.0],
        ),
        JobChange::RemoveNamed { kind, owner, name } => run(
            db,
            "DELETE FROM jobs WHERE bot = ?1 AND kind = ?2 AND coalesce(chat, user, 0) = ?3 AND name = ?4",
            &[&bot, kind, owner, name],
        ),
        JobChange::Pause(key) => run(
            db,
            "UPDATE jobs SET paused = 1 WHERE bot = ?1 AND key = ?2",
            &[&bot, &key.0],
        ),
        JobChange::Resume { key, due } => run(
            db,
            "UPDATE jobs SET paused = 0, due = ?3 WHERE bot = ?1 AND key = ?2",
            &[&bot, &key.0, &due.0],
        ),
        JobChange::MoveChat { from, to, replace } => {
            let sql = if *replace {
                "UPDATE OR REPLACE jobs SET chat = ?3 WHERE bot = ?1 AND chat = ?2"
            } else {
                "UPDATE OR IGNORE jobs SET chat = ?3 WHERE bot = ?1 AND chat = ?2"
            };
            run(db, sql, &[&bot, from, to])?;
            let left = "DELETE FROM jobs WHERE bot = ?1 AND chat = ?2";
            run(db, left, &[&bot, from])
        }
    }
}

/// One with the same key or name goes.
fn put(db: &Connection, bot: i64, job: &StoredJob) -> rusqlite::Result<()> {
    let StoredJob {
        key,
        kind,
        function,
        name,
        chat,
        user,
        topic,
        payload,
        schedule,
        since,
        until,
        grace,
        due,
        paused,
        declared,
    } = job;
    run(
        db,
        "INSERT OR REPLACE INTO jobs (key, bot, kind, function, name, chat, user, topic, payload, schedule, since, until, grace, due, paused, declared)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16)",
        &[
            &key.0,
            &bot,
            kind,
            function,
            name,
            chat,
            user,
            topic,
            payload,
            schedule,
            &since.0,
            &until.map(|until| until.0),
            grace,
            &due.0,
            paused,
            declared,
        ],
    )
}

const COLUMNS: &str = "key, kind, function, name, chat, user, topic, payload, schedule, since, until, grace, due, paused, declared";

/// The jobs that are asked for.
pub(super) fn query(
    db: &Connection,
    bot: i64,
    query: &JobQuery,
) -> rusqlite::Result<Vec<StoredJob>> {
    let (condition, parameters): (&str, Vec<&dyn ToSql>) = match query {
        JobQuery::One(key) => ("key = ?2", vec![&key.0]),
        JobQuery::Named { kind, owner, name } => (
            "kind = ?2 AND coalesce(chat, user, 0) = ?3 AND name = ?4",
            vec![kind, owner, name],
        ),
        JobQuery::Chat(kind, chat) => ("kind = ?2 AND chat = ?3 ORDER BY key", vec![kind, chat]),
        JobQuery::User(kind, user) => ("kind = ?2 AND user = ?3 ORDER BY key", vec![kind, user]),
        JobQuery::All(kind) => ("kind = ?2 ORDER BY key", vec![kind]),
        JobQuery::Strangers(kind, known) => return strangers(db, bot, kind, known),
        JobQuery::Declared => ("declared = 1 ORDER BY key", vec![]),
        JobQuery::Due(limit) => {
            return due(db, bot, *limit);
        }
    };
    let mut all: Vec<&dyn ToSql> = vec![&bot];
    all.extend(parameters);
    select(db, condition, &all)
}

fn due(db: &Connection, bot: i64, limit: usize) -> rusqlite::Result<Vec<StoredJob>> {
    let limit = i64::try_from(limit).unwrap_or(i64::MAX);
    select(db, "paused = 0 ORDER BY due, key LIMIT ?2", &[&bot, &limit])
}

fn strangers(
    db: &Connection,
    bot: i64,
    kind: &str,
    known: &[String],
) -> rusqlite::Result<Vec<StoredJob>> {
    // A list of texts: it can always be written.
    let known = serde_json::to_string(known).unwrap_or_default();
    select(
        db,
        "kind = ?2 AND function NOT IN (SELECT value FROM json_each(?3)) ORDER BY key",
        &[&bot, &kind, &known],
    )
}

fn select(
    db: &Connection,
    condition: &str,
    parameters: &[&dyn ToSql],
) -> rusqlite::Result<Vec<StoredJob>> {
    let sql = format!("SELECT {COLUMNS} FROM jobs WHERE bot = ?1 AND {condition}");
    let mut query = db.prepare_cached(&sql)?;
    let rows = query.query_map(parameters, job)?;
    rows.collect()
}

/// The [`COLUMNS`].
fn job(row: &Row<'_>) -> rusqlite::Result<StoredJob> {
    Ok(StoredJob {
        key: JobKey(row.get(0)?),
        kind: row.get(1)?,
        function: row.get(2)?,
        name: row.get(3)?,
        chat: row.get(4)?,
        user: row.get(5)?,
        topic: row.get(6)?,
        payload: row.get(7)?,
        schedule: row.get(8)?,
        since: Millis(row.get(9)?),
        until: row.get::<_, Option<i64>>(10)?.map(Millis),
        grace: row.get(11)?,
        due: Millis(row.get(12)?),
        paused: row.get(13)?,
        declared: row.get(14)?,
    })
}

/// The last key that was given to any job.
pub(super) fn last_key(db: &Connection) -> rusqlite::Result<JobKey> {
    let sql = "SELECT coalesce(max(seq), 0) FROM sqlite_sequence WHERE name = 'jobs'";
    db.query_row(sql, [], |row| row.get(0)).map(JobKey)
}
