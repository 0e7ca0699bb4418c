//! Opens the file: who may, how it is set up, which version it has.

use crate::store::StoreError;
use rusqlite::{Connection, OpenFlags};
use std::{
    ffi::OsString,
    fs::{File, OpenOptions, TryLockError},
    path::{Path, PathBuf},
    time::Duration,
};

/// "CBGM": what `PRAGMA application_id` says of our files.
const APPLICATION: i32 = 0x4342_474D;
/// The scripts that make a file of version n into one of version n + 1.
pub(super) const STEPS: &[&str] = &[
    include_str!("schema.sql"),
    include_str!("data.sql"),
    include_str!("jobs.sql"),
    include_str!("conversations.sql"),
    include_str!("outbox.sql"),
];
/// The first SQLite without the bug that could damage a WAL file written and checkpointed at the same instant.
const OLDEST_SQLITE: i32 = 3_051_003;
/// 40 MB: a checkpoint less often, which doubles what can be written.
const CHECKPOINT_PAGES: u32 = 10_000;
/// How long another program that has the file may take.
const BUSY: Duration = Duration::from_secs(10);

/// The right to be the only process that writes a file; given up when it is dropped, or when the process ends in any
/// way at all.
#[derive(Debug)]
pub(super) struct FileLock {
    _file: File,
}

impl FileLock {
    /// Takes the lock, if nobody has it.
    ///
    /// # Errors
    /// When the side file cannot be made. `Ok(None)` when another process has the lock.
    pub(super) fn take(path: &Path) -> Result<Option<Self>, StoreError> {
        let side = beside(path);
        let file = OpenOptions::new()
            .create(true)
            .truncate(false)
            .write(true)
            .open(&side);
        let file =
            file.map_err(|error| StoreError(format!("cannot open {}: {error}", side.display())))?;
        match file.try_lock() {
            Ok(()) => Ok(Some(Self { _file: file })),
            Err(TryLockError::WouldBlock) => Ok(None),
            Err(TryLockError::Error(error)) => Err(StoreError(format!(
                "cannot lock {}: {error}",
                side.display()
            ))),
        }
    }
}

fn beside(path: &Path) -> PathBuf {
    let mut name = OsString::from(path.as_os_str());
    name.push(".lock");
    PathBuf::from(name)
}

/// A connection that may write.
pub(super) fn writer(path: &Path) -> Result<Connection, StoreError> {
    let told = |what: &'static str| {
        move |error: rusqlite::Error| StoreError(format!("{}: {what}: {error}", path.display()))
    };
    assert_version()?;
    let mut connection = Connection::open(path).map_err(told("cannot be opened"))?;
    connection
        .busy_timeout(BUSY)
        .map_err(told("cannot be set up"))?;
    // Not even its mode is changed before it is known to be ours.
    let version = recognise(&connection, path)?;
    configure(&connection).map_err(told("cannot be set up"))?;
    migrate(&mut connection, path, version)?;
    Ok(connection)
}

/// A connection that only reads.
pub(super) fn reader(path: &Path) -> Result<Connection, StoreError> {
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let connection = Connection::open_with_flags(path, flags);
    connection
        .and_then(|connection| connection.busy_timeout(BUSY).map(|()| connection))
        .map_err(|error| StoreError(format!("{}: cannot be read: {error}", path.display())))
}

fn assert_version() -> Result<(), StoreError> {
    if rusqlite::version_number() < OLDEST_SQLITE {
        return Err(StoreError(format!(
            "SQLite {} is too old: 3.51.3 is the first that is safe here",
            rusqlite::version()
        )));
    }
    Ok(())
}

fn configure(connection: &Connection) -> rusqlite::Result<()> {
    connection.set_prepared_statement_cache_capacity(64);
    let mode: String =
        connection.pragma_update_and_check(None, "journal_mode", "WAL", |row| row.get(0))?;
    if mode != "wal" {
        return Err(rusqlite::Error::InvalidParameterName(format!(
            "journal mode {mode}, not WAL: is this a network file system?"
        )));
    }
    connection.pragma_update(None, "synchronous", "FULL")?;
    connection.pragma_update(None, "fullfsync", true)?;
    connection.pragma_update(None, "checkpoint_fullfsync", true)?;
    connection.pragma_update(None, "wal_autocheckpoint", CHECKPOINT_PAGES)?;
    connection.pragma_update(None, "temp_store", "MEMORY")?;
    connection.pragma_update(None, "mmap_size", 0)?;
    let synchronous: i64 = connection.pragma_query_value(None, "synchronous", |row| row.get(0))?;
    if synchronous != 2 {
        return Err(rusqlite::Error::InvalidParameterName(
            "synchronous is not FULL".to_owned(),
        ));
    }
    Ok(())
}

/// Which version of the schema a file has; 0 if it is new.
///
/// # Errors
/// When it is another program's, or a newer one's.
fn recognise(connection: &Connection, path: &Path) -> Result<usize, StoreError> {
    let told =
        |error: rusqlite::Error| StoreError(format!("{}: cannot be read: {error}", path.display()));
    let number = |sql: &str| connection.query_row(sql, [], |row| row.get::<_, i64>(0));
    let application = number("PRAGMA application_id").map_err(told)?;
    let tables = number("SELECT count(*) FROM sqlite_schema").map_err(told)?;
    if application != i64::from(APPLICATION) && (application != 0 || tables > 0) {
        return Err(StoreError(format!(
            "{}: this is another program's database",
            path.display()
        )));
    }
    let version = number("PRAGMA user_version").map_err(told)?;
    match usize::try_from(version) {
        Ok(version) if version <= STEPS.len() => Ok(version),
        _ => Err(StoreError(format!(
            "{}: written by a newer version (schema {version})",
            path.display()
        ))),
    }
}

/// Brings an older file to the newest version, step by step, each in a transaction of its own.
fn migrate(connection: &mut Connection, path: &Path, version: usize) -> Result<(), StoreError> {
    let mut step = |done: usize, step: &str| -> rusqlite::Result<()> {
        let transaction = connection.transaction()?;
        transaction.execute_batch(step)?;
        transaction.pragma_update(None, "application_id", APPLICATION)?;
        transaction.pragma_update(None, "user_version", (done + 1) as u32)?;
        transaction.commit()
    };
    for (done, script) in STEPS.iter().enumerate().skip(version) {
        step(done, script).map_err(|error| {
            StoreError(format!(
                "{}: the schema cannot be brought up to date: {error}",
                path.display()
            ))
        })?;
    }
    Ok(())
}
