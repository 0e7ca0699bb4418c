//! The promises of every store, and those of a file.

use super::*;
use crate::store::{
    Change, Inspect as _, Space,
    conformance::{PATIENCE, Place, conformance, json, keep, put, value},
    durable,
};
use bytes::Bytes;
use rusqlite::Connection;
use std::{path::PathBuf, sync::Arc};
use tempfile::TempDir;

/// A directory with a file in it.
struct Here(TempDir);

impl Here {
    fn new() -> Self {
        Self(TempDir::new().expect("a directory"))
    }

    fn path(&self) -> PathBuf {
        self.0.path().join("bot.db")
    }

    /// As any program may.
    fn plain(&self) -> Connection {
        Connection::open(self.path()).expect("SQLite opens it")
    }

    fn refused(&self) -> String {
        match SqliteStore::open(&self.path(), 7) {
            Err(NotOpened::Failed(error)) => error.to_string(),
            other => panic!("not refused: {other:?}"),
        }
    }
}

impl Place for Here {
    /// The threads of a store that was dropped end by themselves, and the lock goes with them.
    async fn open(&self, bot: i64) -> Arc<dyn Store> {
        let opened = async {
            loop {
                match SqliteStore::open(&self.path(), bot) {
                    Ok(store) => return Arc::new(store) as Arc<dyn Store>,
                    Err(NotOpened::Locked) => tokio::task::yield_now().await,
                    Err(error) => panic!("{error:?}"),
                }
            }
        };
        let opened = tokio::time::timeout(PATIENCE, opened).await;
        opened.expect("the store before gives the file up")
    }

    fn letters(&self, bot: i64) -> Vec<(i64, String, Bytes)> {
        let letters = Admin::open(&self.path(), bot).and_then(|admin| admin.letters());
        let letters = letters.expect("they can be read").into_iter();
        letters
            .map(|letter| (letter.id, letter.reason, letter.body))
            .collect()
    }

    fn ask(&self, bot: i64, command: &str, letter: Option<i64>) -> Result<usize, StoreError> {
        Admin::open(&self.path(), bot)?.ask(command, letter)
    }

    fn quarantined(&self, bot: i64) -> Vec<(DataKey, String, String)> {
        let db = self.plain();
        let mut query = db
            .prepare("SELECT space, id, value, error FROM quarantine WHERE bot = ?1")
            .unwrap();
        let rows = query.query_map([bot], |row| {
            let space = Space::from_name(&row.get::<_, String>(0)?);
            let id = row.get(1)?;
            Ok((DataKey { space, id }, row.get(2)?, row.get(3)?))
        });
        rows.unwrap().collect::<Result<_, _>>().unwrap()
    }
}

mod promises {
    use super::*;
    conformance!(Here::new());
}

const ANN: DataKey = DataKey {
    space: Space::User,
    id: 1,
};

/// How many transactions stand in the write-ahead log: frames that say how large the file is then.
fn transactions(here: &Here) -> usize {
    let wal = std::fs::read(here.path().with_extension("db-wal")).expect("there is a log");
    let number = |at: usize| u32::from_be_bytes(wal[at..at + 4].try_into().unwrap());
    let frame = number(8) as usize + 24;
    (32..wal.len())
        .step_by(frame)
        .filter(|at| number(at + 4) != 0)
        .count()
}

#[tokio::test]
async fn records_that_wait_share_a_transaction() {
    let here = Here::new();
    let store = here.open(7).await;
    keep(&*store, vec![put(ANN, "0")]).await;
    let before = transactions(&here);
    let other = here.plain();
    other.execute_batch("BEGIN IMMEDIATE").unwrap();
    let mut last = 0;
    for number in 1..=500 {
        last = store.commit(vec![put(ANN, &number.to_string())].into());
    }
    assert_eq!(store.progress().borrow().durable, 1);
    assert_eq!(store.waiting(), 500);
    assert_eq!(json(&*store, ANN).await.as_deref(), Some("0"));
    other.execute_batch("COMMIT").unwrap();
    durable(&*store, last).await.unwrap();
    assert_eq!(store.waiting(), 0);
    assert_eq!(json(&*store, ANN).await.as_deref(), Some("500"));
    // One if the thread saw them all at once; two if it had begun with those that came first.
    let shared = transactions(&here) - before;
    assert!((1..=2).contains(&shared), "{shared}");
}

#[tokio::test]
async fn one_process_has_the_file() {
    let here = Here::new();
    let store = here.open(7).await;
    for bot in [7, 8] {
        let second = SqliteStore::open(&here.path(), bot);
        assert!(matches!(second, Err(NotOpened::Locked)), "{second:?}");
    }
    // Who has closed it has given it up, even if it is still there.
    store.close().await.unwrap();
    let next = SqliteStore::open(&here.path(), 7);
    assert!(next.is_ok(), "{next:?}");
}

#[tokio::test]
async fn the_lock_lasts_as_long_as_anything_is_written() {
    let here = Here::new();
    let store = here.open(7).await;
    keep(&*store, vec![put(ANN, "0")]).await;
    let other = here.plain();
    other.execute_batch("BEGIN IMMEDIATE").unwrap();
    store.commit(vec![put(ANN, "1")].into());
    drop(store);
    let second = SqliteStore::open(&here.path(), 7);
    assert!(matches!(second, Err(NotOpened::Locked)), "{second:?}");
    other.execute_batch("COMMIT").unwrap();
    let store = here.open(7).await;
    assert_eq!(json(&*store, ANN).await.as_deref(), Some("1"));
}

#[tokio::test]
async fn a_file_of_a_newer_program_is_refused() {
    let here = Here::new();
    here.open(7).await.close().await.unwrap();
    here.plain()
        .pragma_update(None, "user_version", 99)
        .unwrap();
    let error = here.refused();
    assert!(
        error.contains("newer version (schema 99)") && error.contains("bot.db"),
        "{error}"
    );
}

/// As the first version made it.
#[tokio::test]
async fn an_older_file_is_brought_up_to_date() {
    let here = Here::new();
    let old = here.plain();
    old.execute_batch(include_str!("schema.sql")).unwrap();
    old.execute_batch(
        "PRAGMA application_id = 0x4342474D; PRAGMA user_version = 1;
         INSERT INTO bots VALUES (7, 41, 1);
         INSERT INTO data VALUES (7, 'user', 1, '5', 'tests::Counter', 3, 0, NULL)",
    )
    .unwrap();
    drop(old);
    let store = here.open(7).await;
    let left = store.leftovers().await.unwrap();
    assert_eq!((left.offset, left.crashed), (Some(41), false));
    assert_eq!(json(&*store, ANN).await.as_deref(), Some("5"));
    for visits in 6..30 {
        keep(&*store, vec![put(ANN, &visits.to_string())]).await;
    }
    assert_eq!(json(&*store, ANN).await.as_deref(), Some("29"));
    store.close().await.unwrap();
    let store = here.open(7).await;
    assert_eq!(json(&*store, ANN).await.as_deref(), Some("29"));
}

#[test]
fn another_programs_database_is_refused_and_left_as_it_is() {
    for identity in [
        "CREATE TABLE songs (name)",
        "PRAGMA application_id = 5; PRAGMA user_version = 9",
    ] {
        let here = Here::new();
        here.plain().execute_batch(identity).unwrap();
        let before = std::fs::read(here.path()).unwrap();
        let error = here.refused();
        assert!(error.contains("another program's database"), "{error}");
        assert_eq!(std::fs::read(here.path()).unwrap(), before);
    }
}

#[test]
fn what_is_no_database_is_refused_and_left_as_it_is() {
    let here = Here::new();
    let text = "Dear diary, ".repeat(1_000);
    std::fs::write(here.path(), &text).unwrap();
    let error = here.refused();
    assert!(error.contains("not a database"), "{error}");
    assert_eq!(std::fs::read_to_string(here.path()).unwrap(), text);
}

#[test]
fn a_file_that_cannot_be_made_is_an_error() {
    let here = Here::new();
    let nowhere = here.0.path().join("nowhere").join("bot.db");
    match SqliteStore::open(&nowhere, 7) {
        Err(NotOpened::Failed(error)) => assert!(error.to_string().contains("nowhere"), "{error}"),
        other => panic!("{other:?}"),
    }
}

#[tokio::test]
async fn the_file_says_whose_it_is_and_is_durable() {
    let here = Here::new();
    let _store = here.open(7).await;
    let db = here.plain();
    let number = |name| db.pragma_query_value(None, name, |row| row.get::<_, i64>(0));
    assert_eq!(number("application_id"), Ok(0x4342_474D));
    assert_eq!(number("user_version"), Ok(open::STEPS.len() as i64));
    let mode: String = db
        .pragma_query_value(None, "journal_mode", |row| row.get(0))
        .unwrap();
    assert_eq!(mode, "wal");
}

#[tokio::test]
async fn values_are_text_that_any_program_can_read() {
    let here = Here::new();
    let store = here.open(7).await;
    keep(&*store, vec![put(ANN, r#"{"visits":3}"#)]).await;
    let found: (i64, String, String, i64, i64, i64) = here
        .plain()
        .query_row(
            "SELECT value ->> '$.visits', space, type, version, updated_at, update_id FROM data WHERE bot = 7 AND id = 1",
            [],
            |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?, row.get(4)?, row.get(5)?)),
        )
        .unwrap();
    let expected = (3, "user".to_owned(), value("").type_name, 3, 1_000, 9);
    assert_eq!(found, expected);
}

#[tokio::test]
async fn what_cannot_be_written_now_is_written_later() {
    let here = Here::new();
    let store = here.open(7).await;
    keep(&*store, vec![put(ANN, "0")]).await;
    let full = |table| {
        format!(
            "CREATE TRIGGER full_{table} BEFORE INSERT ON data_{table} BEGIN SELECT RAISE(ABORT, 'disk full'); END"
        )
    };
    let sabotage = ["settled", "recent"].map(full);
    here.plain().execute_batch(&sabotage.join(";")).unwrap();
    let seq = store.commit(vec![Change::Offset(5), put(ANN, "1")].into());
    let mut progress = store.progress();
    let failing = progress.wait_for(|progress| progress.failing.is_some());
    let failing = failing.await.unwrap().failing.clone().unwrap();
    assert!(failing.0.to_string().contains("disk full"), "{failing:?}");
    assert_eq!(store.waiting(), 1);
    // Nothing of the record, though its first half could have been.
    let offset: Option<i64> = here
        .plain()
        .query_row("SELECT next_offset FROM bots", [], |row| row.get(0))
        .unwrap();
    assert_eq!(offset, None);
    let mended = "DROP TRIGGER full_settled; DROP TRIGGER full_recent";
    here.plain().execute_batch(mended).unwrap();
    durable(&*store, seq).await.unwrap();
    assert!(store.progress().borrow().failing.is_none());
    assert_eq!(json(&*store, ANN).await.as_deref(), Some("1"));
}

#[tokio::test]
async fn updates_are_remembered_for_25_hours() {
    let here = Here::new();
    let store = here.open(7).await;
    let now = 1_735_689_600_000;
    let came = |id: i64, minutes: i64| {
        Change::Receive(crate::store::Received {
            key: crate::store::InboxKey(id),
            update_id: Some(UpdateId(id)),
            hash: 1,
            kind: String::new(),
            at: crate::store::Millis(now - minutes * 60_000),
            text: None,
        })
    };
    let seen = async || {
        let seen = store.seen(vec![(UpdateId(1), 1), (UpdateId(2), 1)]).await;
        seen.unwrap()
    };
    keep(&*store, vec![came(1, 24 * 60 + 50), came(2, 25 * 60 + 10)]).await;
    assert_eq!(seen().await, [true, true]);
    keep(&*store, vec![came(3, 0)]).await;
    assert_eq!(seen().await, [true, false]);
}

#[test]
fn an_administrator_makes_no_file() {
    let here = Here::new();
    let error = Admin::open(&here.path(), 7).err().unwrap();
    assert!(error.to_string().contains("no such file"), "{error}");
    assert!(!here.path().exists());
}

#[tokio::test]
async fn damage_is_found() {
    let here = Here::new();
    let store = here.open(7).await;
    let values = (0..2_000).map(|id| put(DataKey { id, ..ANN }, &format!("\"{id:0100}\"")));
    keep(&*store, values.collect()).await;
    store.close().await.unwrap();
    assert_eq!(Admin::open(&here.path(), 7).unwrap().integrity(), Ok(()));
    let mut bytes = std::fs::read(here.path()).unwrap();
    let length = bytes.len();
    bytes[length / 2..length / 2 + 4_096].fill(0xA5);
    std::fs::write(here.path(), bytes).unwrap();
    let found = Admin::open(&here.path(), 7).unwrap().integrity();
    assert!(found.is_err(), "{found:?}");
}
