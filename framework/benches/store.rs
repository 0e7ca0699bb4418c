//! What the SQLite store costs beside a bare loop that writes the same rows: `cargo bench -p cablegram --bench store`.
//!
//! An update is two rows when it comes in (`seen`, `inbox`), and two values and the end of its entry when it is done. The
//! loop writes a batch as well as can be: prepared statements, one transaction for all that comes in and one for all that
//! is done. The store is given the same as a bot gives it: a record for the batch and one for each update, and tells when
//! all are on disk. Both have the same file, settings and flushes; read the items per second against each other.
//!
//! The store is compiled in here: it is no part of the public interface.

#![allow(dead_code, unused_imports, reason = "not all of the store is measured")]

#[path = "../src/spread.rs"]
mod spread;
#[path = "../src/store/mod.rs"]
mod store;

/// What the store takes from the rest of the framework.
mod handler {
    pub(crate) mod registration {
        pub(crate) type BoxFuture<'a, T> = std::pin::Pin<Box<dyn Future<Output = T> + Send + 'a>>;
    }
}

use bot_api::types::UpdateId;
use bytes::Bytes;
use divan::{Bencher, counter::ItemsCount};
use rusqlite::Connection;
use store::{
    Change, DataKey, InboxKey, Millis, Received, Record, Seq, Space, Store, StoredValue, durable,
    sqlite::SqliteStore,
};
use tempfile::TempDir;

const BATCHES: [usize; 3] = [1, 10, 100];
const BOT: i64 = 7;
/// 160 bytes, as a small value has.
const VALUE: &str = r#"{"visits":12,"language":"de","name":"Ann Example","basket":[{"article":4711,"count":2},{"article":815,"count":1}],"seen":"2026-01-01T00:00:00Z","note":null}"#;
const TEXT: &str = r#"{"update_id":1,"message":{"message_id":7,"from":{"id":5,"is_bot":false,"first_name":"Ann","username":"ann","language_code":"en"},"chat":{"id":5,"first_name":"Ann","username":"ann","type":"private"},"date":1735689600,"text":"hello"}}"#;

fn main() {
    divan::main();
}

/// On the disk that the build is on, since `/tmp` may be memory; `BENCH_DIRECTORY=/dev/shm` leaves out the disk.
fn directory() -> TempDir {
    let elsewhere = std::env::var_os("BENCH_DIRECTORY");
    TempDir::new_in(elsewhere.unwrap_or_else(|| env!("CARGO_TARGET_TMPDIR").into()))
        .expect("a directory")
}

/// Updates without end, of 100,000 users in as many chats.
struct Updates(i64);

impl Updates {
    fn batch(&mut self, size: usize) -> Vec<i64> {
        (0..size)
            .map(|_| {
                self.0 += 1;
                self.0
            })
            .collect()
    }
}

fn id(update: i64) -> i64 {
    update.wrapping_mul(2_654_435_761).rem_euclid(100_000)
}

#[divan::bench(args = BATCHES)]
fn bare_loop(bencher: Bencher<'_, '_>, size: usize) {
    let directory = directory();
    let mut db = prepared(&directory);
    let mut updates = Updates(0);
    bencher
        .counter(ItemsCount::new(size))
        .bench_local(|| write(&mut db, &updates.batch(size)).expect("it can be written"));
}

/// A connection to a file that the store has made, set up as the store's own.
fn prepared(directory: &TempDir) -> Connection {
    let path = directory.path().join("bot.db");
    let store = SqliteStore::open(&path, BOT).expect("a store");
    runtime().block_on(store.close()).expect("it can be closed");
    let db = Connection::open(path).expect("a file");
    let settings =
        "PRAGMA synchronous = FULL; PRAGMA wal_autocheckpoint = 10000; PRAGMA temp_store = MEMORY;
                    PRAGMA mmap_size = 0;";
    db.execute_batch(settings).expect("settings");
    db.set_prepared_statement_cache_capacity(64);
    db
}

fn write(db: &mut Connection, updates: &[i64]) -> rusqlite::Result<()> {
    let transaction = db.transaction()?;
    for update in updates {
        transaction
            .prepare_cached(
                "INSERT OR IGNORE INTO seen (bot, update_id, hash, at) VALUES (?1, ?2, ?3, ?4)",
            )?
            .execute((BOT, update, update, 1))?;
        transaction
            .prepare_cached("INSERT INTO inbox (bot, key, update_id, hash, kind, received_at, body) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)")?
            .execute((BOT, update, update, update, "message", 1, TEXT))?;
    }
    transaction
        .prepare_cached("UPDATE bots SET next_offset = ?2 WHERE bot = ?1")?
        .execute((BOT, updates.last()))?;
    transaction.commit()?;
    let transaction = db.transaction()?;
    for update in updates {
        for space in ["chat", "user"] {
            transaction
                .prepare_cached(
                    "INSERT INTO data_settled (bot, space, id, value, type, version, updated_at, update_id) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
                     ON CONFLICT DO UPDATE SET value = ?4, type = ?5, version = ?6, updated_at = ?7, update_id = ?8",
                )?
                .execute((BOT, space, id(*update), VALUE, "bench::Profile", 0, 1, update))?;
        }
        transaction
            .prepare_cached("DELETE FROM inbox WHERE bot = ?1 AND key = ?2")?
            .execute((BOT, update))?;
        transaction
            .prepare_cached("DELETE FROM inbox_units WHERE bot = ?1 AND key = ?2")?
            .execute((BOT, update))?;
    }
    transaction.commit()
}

#[divan::bench(args = BATCHES)]
fn sqlite_store(bencher: Bencher<'_, '_>, size: usize) {
    let directory = directory();
    let store = SqliteStore::open(&directory.path().join("bot.db"), BOT).expect("a store");
    let runtime = runtime();
    let mut updates = Updates(0);
    bencher.counter(ItemsCount::new(size)).bench_local(|| {
        let last = hand_over(&store, &updates.batch(size));
        runtime
            .block_on(durable(&store, last))
            .expect("it can be written");
    });
    runtime.block_on(store.close()).expect("it can be closed");
}

/// As a bot does it: nobody waits in between.
fn hand_over(store: &SqliteStore, updates: &[i64]) -> Seq {
    let receive = |update: &i64| {
        Change::Receive(Received {
            key: InboxKey(*update),
            update_id: Some(UpdateId(*update)),
            hash: update.unsigned_abs(),
            kind: "message".to_owned(),
            at: Millis(1),
            text: Some(Bytes::from_static(TEXT.as_bytes())),
        })
    };
    let mut changes: Vec<_> = updates.iter().map(receive).collect();
    changes.extend(updates.last().copied().map(Change::Offset));
    let taken_in = store.commit(Record(changes));
    updates.iter().fold(taken_in, |_, update| {
        let put = |space| Change::Put {
            key: DataKey {
                space,
                id: id(*update),
            },
            value: StoredValue {
                json: VALUE.to_owned(),
                type_name: "bench::Profile".to_owned(),
                version: 0,
            },
            update: Some(UpdateId(*update)),
            at: Millis(1),
        };
        let finish = Change::Finish(InboxKey(*update));
        store.commit(Record(vec![put(Space::Chat), put(Space::User), finish]))
    })
}

fn runtime() -> tokio::runtime::Runtime {
    tokio::runtime::Builder::new_current_thread()
        .build()
        .expect("a runtime")
}
