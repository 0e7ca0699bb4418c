//! All statements that write, in one place: what each change means in rows.

use super::{jobs, recent::Recent};
use crate::store::{
    Change, DataKey, DeadLetter, Queued, Received, Record, StateKey, StoredValue,
    columns::{NO_UPDATE, signed, whom},
};
use rusqlite::{Connection, ToSql, types::ToSqlOutput, types::ValueRef};

/// JSON text as it came: as text where it is valid UTF-8, so that tools can read it.
struct Text<'a>(&'a [u8]);

impl ToSql for Text<'_> {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(ToSqlOutput::Borrowed(match std::str::from_utf8(self.0) {
            Ok(_) => ValueRef::Text(self.0),
            Err(_) => ValueRef::Blob(self.0),
        }))
    }
}

/// The space of chats that are no more, among the values.
const MOVED: &str = "moved";

/// Applies all changes of a record; the caller has opened a transaction.
pub(super) fn apply(
    db: &Connection,
    bot: i64,
    recent: &mut Recent,
    record: &Record,
) -> rusqlite::Result<()> {
    let mut changes = record.0.iter();
    changes.try_for_each(|change| one(db, bot, recent, change))
}

fn one(db: &Connection, bot: i64, recent: &mut Recent, change: &Change) -> rusqlite::Result<()> {
    match change {
        Change::Receive(received) => receive(db, bot, received),
        Change::Offset(offset) => run(
            db,
            "UPDATE bots SET next_offset = ?2 WHERE bot = ?1",
            &[&bot, offset],
        ),
        Change::UnitDone { update, unit } if unit.is_empty() => run(
            db,
            "UPDATE inbox SET blocking_done = 1 WHERE bot = ?1 AND key = ?2",
            &[&bot, &update.0],
        ),
        Change::UnitDone { update, unit } => run(
            db,
            "INSERT INTO inbox_units (bot, key, unit, done) VALUES (?1, ?2, ?3, 1) ON CONFLICT DO UPDATE SET done = 1",
            &[&bot, &update.0, unit],
        ),
        Change::UnitOpen { update, unit } => run(
            db,
            "INSERT INTO inbox_units (bot, key, unit, done) VALUES (?1, ?2, ?3, 0) ON CONFLICT DO NOTHING",
            &[&bot, &update.0, unit],
        ),
        Change::Finish(update) => {
            run(
                db,
                "DELETE FROM inbox WHERE bot = ?1 AND key = ?2",
                &[&bot, &update.0],
            )?;
            run(
                db,
                "DELETE FROM inbox_units WHERE bot = ?1 AND key = ?2",
                &[&bot, &update.0],
            )
        }
        Change::Alone(update) => run(
            db,
            "UPDATE inbox SET alone = 1 WHERE bot = ?1 AND key = ?2",
            &[&bot, &update.0],
        ),
        Change::Among(update) => run(
            db,
            "UPDATE inbox SET alone = 0 WHERE bot = ?1 AND key = ?2",
            &[&bot, &update.0],
        ),
        Change::Ending => run(db, "UPDATE bots SET ending = 1 WHERE bot = ?1", &[&bot]),
        Change::Put {
            key,
            value,
            update,
            at,
        } => {
            let upsert = if recent.admits(*key) { RECENT } else { SETTLED };
            put(db, upsert, bot, *key, value, update.map(|id| id.0), at.0)?;
            recent.make_room(db, bot)
        }
        Change::Delete(key) => {
            recent.remove(*key);
            let key: [&dyn ToSql; 3] = [&bot, &key.space.as_str(), &key.id];
            run(db, DELETE_RECENT, &key)?;
            let sql = "DELETE FROM data_settled WHERE bot = ?1 AND space = ?2 AND id = ?3";
            run(db, sql, &key)
        }
        Change::PutState {
            key,
            value,
            update,
            at,
        } => put_state(db, bot, key, value, update.map(|id| id.0), at.0),
        Change::EndState(key) => {
            let (chat, user) = whom(key);
            run(
                db,
                "DELETE FROM conversations WHERE bot = ?1 AND name = ?2 AND chat = ?3 AND user = ?4 AND part = ?5",
                &[&bot, &key.conversation, &chat, &user, &key.part.to_string()],
            )
        }
        Change::MoveStates { from, to, replace } => move_states(db, bot, *from, *to, *replace),
        Change::Gone { chat, now, at } => gone(db, bot, *chat, *now, at.0),
        Change::Send(queued) => send(db, bot, queued),
        Change::Begin(key) => run(db, BEGUN, &[&bot, &key.0, &true]),
        Change::Unsent(key) => run(db, BEGUN, &[&bot, &key.0, &false]),
        Change::Sent(key) => run(
            db,
            "DELETE FROM outbox WHERE bot = ?1 AND key = ?2",
            &[&bot, &key.0],
        ),
        Change::DeadLetter(letter) => dead_letter(db, bot, letter),
        Change::Carried { letter, stays } => {
            run(
                db,
                "DELETE FROM control WHERE bot = ?1 AND dead_letter = ?2",
                &[&bot, letter],
            )?;
            if *stays {
                return Ok(());
            }
            run(
                db,
                "DELETE FROM dead_letters WHERE bot = ?1 AND id = ?2",
                &[&bot, letter],
            )
        }
        Change::Job(change) => jobs::apply(db, bot, change),
        Change::Quarantine {
            key: DataKey { space, id },
            value,
            error,
            at,
        } => quarantine(db, bot, space.as_str(), *id, value, error, at.0),
        Change::QuarantineState {
            key,
            value,
            error,
            at,
        } => quarantine(db, bot, &key.to_string(), 0, value, error, at.0),
    }
}

pub(super) fn run(db: &Connection, sql: &str, parameters: &[&dyn ToSql]) -> rusqlite::Result<()> {
    db.prepare_cached(sql)?.execute(parameters).map(drop)
}

fn receive(db: &Connection, bot: i64, received: &Received) -> rusqlite::Result<()> {
    let Received {
        key,
        update_id,
        hash,
        kind,
        at,
        text,
    } = received;
    let hash = signed(*hash);
    if let Some(update_id) = update_id {
        run(
            db,
            "INSERT OR IGNORE INTO seen (bot, update_id, hash, at) VALUES (?1, ?2, ?3, ?4)",
            &[&bot, &update_id.0, &hash, &at.0],
        )?;
    }
    let Some(text) = text else { return Ok(()) };
    run(
        db,
        "INSERT INTO inbox (bot, key, update_id, hash, kind, received_at, body) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
        &[
            &bot,
            &key.0,
            &update_id.map_or(NO_UPDATE, |id| id.0),
            &hash,
            kind,
            &at.0,
            &Text(text),
        ],
    )
}

/// The same columns in both tables.
macro_rules! upsert {
    ($table:literal) => {
        concat!(
            "INSERT INTO ",
            $table,
            " (bot, space, id, value, type, version, updated_at, update_id) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
             ON CONFLICT DO UPDATE SET value = ?4, type = ?5, version = ?6, updated_at = ?7, update_id = ?8"
        )
    };
}

const RECENT: &str = upsert!("data_recent");
const SETTLED: &str = upsert!("data_settled");
const DELETE_RECENT: &str = "DELETE FROM data_recent WHERE bot = ?1 AND space = ?2 AND id = ?3";

fn put(
    db: &Connection,
    upsert: &str,
    bot: i64,
    key: DataKey,
    value: &StoredValue,
    update: Option<i64>,
    at: i64,
) -> rusqlite::Result<()> {
    let StoredValue {
        json,
        type_name,
        version,
    } = value;
    run(
        db,
        upsert,
        &[
            &bot,
            &key.space.as_str(),
            &key.id,
            json,
            type_name,
            version,
            &at,
            &update,
        ],
    )
}

/// Takes a value's row back among the settled ones.
pub(super) fn settle(db: &Connection, bot: i64, key: DataKey) -> rusqlite::Result<()> {
    let key: [&dyn ToSql; 3] = [&bot, &key.space.as_str(), &key.id];
    let sql = "INSERT OR REPLACE INTO data_settled
               SELECT * FROM data_recent WHERE bot = ?1 AND space = ?2 AND id = ?3";
    run(db, sql, &key)?;
    run(db, DELETE_RECENT, &key)
}

fn put_state(
    db: &Connection,
    bot: i64,
    key: &StateKey,
    value: &StoredValue,
    update: Option<i64>,
    at: i64,
) -> rusqlite::Result<()> {
    let StoredValue {
        json,
        type_name,
        version,
    } = value;
    let (chat, user) = whom(key);
    let part = key.part.to_string();
    run(
        db,
        "INSERT INTO conversations (bot, name, chat, user, part, state, type, version, updated_at, update_id)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)
         ON CONFLICT DO UPDATE SET state = ?6, type = ?7, version = ?8, updated_at = ?9, update_id = ?10",
        &[
            &bot,
            &key.conversation,
            &chat,
            &user,
            &part,
            json,
            type_name,
            version,
            &at,
            &update,
        ],
    )
}

fn move_states(
    db: &Connection,
    bot: i64,
    from: i64,
    to: i64,
    replace: bool,
) -> rusqlite::Result<()> {
    let sql = if replace {
        "UPDATE OR REPLACE conversations SET chat = ?3 WHERE bot = ?1 AND chat = ?2"
    } else {
        "UPDATE OR IGNORE conversations SET chat = ?3 WHERE bot = ?1 AND chat = ?2"
    };
    run(db, sql, &[&bot, &from, &to])?;
    let left = "DELETE FROM conversations WHERE bot = ?1 AND chat = ?2";
    run(db, left, &[&bot, &from])
}

/// Kept beside the chats' data, as a value that says where to look.
fn gone(db: &Connection, bot: i64, chat: i64, now: i64, at: i64) -> rusqlite::Result<()> {
    run(
        db,
        "DELETE FROM data_settled WHERE bot = ?1 AND space = 'moved' AND id = ?2",
        &[&bot, &now],
    )?;
    run(
        db,
        SETTLED,
        &[
            &bot,
            &MOVED,
            &chat,
            &now.to_string(),
            &"",
            &0,
            &at,
            &None::<i64>,
        ],
    )
}

fn quarantine(
    db: &Connection,
    bot: i64,
    space: &str,
    id: i64,
    value: &StoredValue,
    error: &str,
    at: i64,
) -> rusqlite::Result<()> {
    let StoredValue {
        json,
        type_name,
        version,
    } = value;
    run(
        db,
        "INSERT OR REPLACE INTO quarantine (bot, space, id, value, type, version, error, at) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
        &[&bot, &space, &id, json, type_name, version, &error, &at],
    )
}

const BEGUN: &str = "UPDATE outbox SET begun = ?3 WHERE bot = ?1 AND key = ?2";

fn send(db: &Connection, bot: i64, queued: &Queued) -> rusqlite::Result<()> {
    let Queued {
        key,
        chat,
        method,
        body,
        update,
        at,
        at_most_once,
        begun,
    } = queued;
    run(
        db,
        "INSERT INTO outbox (bot, key, chat, method, body, update_id, created_at, at_most_once, begun) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
        &[
            &bot,
            &key.0,
            chat,
            method,
            body,
            &update.map(|id| id.0),
            &at.0,
            at_most_once,
            begun,
        ],
    )
}

fn dead_letter(db: &Connection, bot: i64, letter: &DeadLetter) -> rusqlite::Result<()> {
    let DeadLetter {
        update_id,
        kind,
        reason,
        text,
        at,
        done,
    } = letter;
    // Plain data with text for keys: it can always be written.
    let done = serde_json::to_string(done).unwrap_or_default();
    run(
        db,
        "INSERT INTO dead_letters (bot, update_id, kind, reason, body, at, done) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
        &[
            &bot,
            &update_id.map(|id| id.0),
            kind,
            reason,
            &Text(text),
            &at.0,
            &done,
        ],
    )
}
