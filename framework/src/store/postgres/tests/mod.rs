//! The promises of every store, and those of a database.

#[path = "../../../../../tests/src/postgres.rs"]
#[allow(
    dead_code,
    unreachable_pub,
    reason = "other tests use what these do not"
)]
mod machine;

mod groups;
mod losing;

use super::*;
use crate::store::{
    Change, DeadLetter, Done, InboxKey, Inspect as _, Millis, Part, Received, Space,
    conformance::{PATIENCE, Place, conformance, json, keep, put, value},
    durable,
};
use bytes::Bytes;
use machine::Postgres;
use std::sync::{Arc, LazyLock};

/// One for all tests of the process, with which it ends.
static MACHINE: LazyLock<Option<Postgres>> = LazyLock::new(Postgres::start);

/// A database of its own.
struct Here {
    machine: &'static Postgres,
    server: Server,
    name: String,
}

impl Here {
    /// `None` where there is no PostgreSQL.
    fn new() -> Option<Self> {
        let machine = MACHINE.as_ref()?;
        let url = machine.database();
        let (_, name) = url.rsplit_once('/').expect("a name");
        Some(Self {
            machine,
            server: Server::parse(&url).expect("an address"),
            name: name.to_owned(),
        })
    }

    /// As any program may.
    fn sql(&self, sql: &str) -> String {
        self.machine.sql(&self.name, sql)
    }

    /// Ends the session of who has a bot, as an operator does.
    fn end_sessions(&self, user: &str) {
        self.sql(&format!(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{}' AND usename = '{user}' AND pid <> pg_backend_pid()",
            self.name
        ));
    }

    fn admin(&self, bot: i64) -> Admin {
        let admin = Admin::open(&self.server, bot).expect("it can be looked into");
        admin.expect("there are tables")
    }

    async fn refused(&self) -> String {
        match PostgresStore::open(&self.server, 7).await {
            Err(NotOpened::Failed(error)) => error.to_string(),
            other => panic!("not refused: {other:?}"),
        }
    }
}

impl Place for Here {
    /// The thread of a store that was dropped ends by itself, and the lock goes with it.
    async fn open(&self, bot: i64) -> Arc<dyn Store> {
        let opened = async {
            loop {
                match PostgresStore::open(&self.server, bot).await {
                    Ok(store) => return Arc::new(store) as Arc<dyn Store>,
                    Err(NotOpened::Locked) => tokio::task::yield_now().await,
                    Err(other) => panic!("{other:?}"),
                }
            }
        };
        let opened = tokio::time::timeout(PATIENCE, opened).await;
        opened.expect("the store before gives the bot up")
    }

    fn letters(&self, bot: i64) -> Vec<(i64, String, Bytes)> {
        let letters = self.admin(bot).letters().expect("they can be read");
        let letters = letters.into_iter();
        letters
            .map(|letter| (letter.id, letter.reason, letter.body))
            .collect()
    }

    fn ask(&self, bot: i64, command: &str, letter: Option<i64>) -> Result<usize, StoreError> {
        self.admin(bot).ask(command, letter)
    }

    fn quarantined(&self, bot: i64) -> Vec<(DataKey, String, String)> {
        let rows = self.sql(&format!(
            "SELECT space, id, value, error FROM quarantine WHERE bot = {bot}"
        ));
        let row = |row: &str| {
            let [space, id, value, error] = row.split('|').collect::<Vec<_>>()[..] else {
                panic!("four columns: {row}")
            };
            let key = DataKey {
                space: Space::from_name(space),
                id: id.parse().expect("a number"),
            };
            (key, value.to_owned(), error.to_owned())
        };
        rows.lines().map(row).collect()
    }
}

mod promises {
    use super::*;
    conformance!(match Here::new() {
        Some(here) => here,
        None => return,
    });
}

const ANN: DataKey = DataKey {
    space: Space::User,
    id: 1,
};

#[tokio::test]
async fn one_process_has_a_bot() {
    let Some(here) = Here::new() else { return };
    let store = here.open(7).await;
    let second = PostgresStore::open(&here.server, 7).await;
    assert!(matches!(second, Err(NotOpened::Locked)), "{second:?}");
    // Another bot is another's.
    here.open(8).await;
    // Who has closed it has given it up, even if it is still there.
    store.close().await.expect("it can be closed");
    let next = PostgresStore::open(&here.server, 7).await;
    assert!(next.is_ok(), "{next:?}");
}

#[tokio::test]
async fn what_cannot_be_written_now_is_written_later() {
    let Some(here) = Here::new() else { return };
    let store = here.open(7).await;
    keep(&*store, vec![put(ANN, "0")]).await;
    here.sql(
        "CREATE FUNCTION full_disk() RETURNS trigger LANGUAGE plpgsql AS $$
         BEGIN RAISE EXCEPTION 'disk full'; END $$;
         CREATE TRIGGER full_disk BEFORE INSERT ON data FOR EACH ROW EXECUTE FUNCTION full_disk()",
    );
    let seq = store.commit(vec![Change::Offset(5), put(ANN, "1")].into());
    let mut progress = store.progress();
    let failing = progress.wait_for(|progress| progress.failing.is_some());
    let failing = failing.await.expect("it is told").failing.clone();
    let failing = failing.expect("it says why").0.to_string();
    assert!(failing.contains("disk full"), "{failing}");
    // Nothing of the record, though its first half could have been.
    assert_eq!(here.sql("SELECT next_offset FROM bots"), "");
    // It has not lost the bot for that.
    let second = PostgresStore::open(&here.server, 7).await;
    assert!(matches!(second, Err(NotOpened::Locked)), "{second:?}");
    here.sql("DROP TRIGGER full_disk ON data");
    durable(&*store, seq).await.expect("it can be written");
    assert!(store.progress().borrow().failing.is_none());
    assert_eq!(json(&*store, ANN).await.as_deref(), Some("1"));
}

#[tokio::test]
async fn tables_of_a_newer_program_and_of_others_are_refused() {
    let Some(here) = Here::new() else { return };
    here.open(7).await.close().await.expect("it can be closed");
    here.sql("UPDATE schema_version SET version = 99");
    let error = here.refused().await;
    assert!(error.contains("newer version (schema 99)"), "{error}");
    let Some(other) = Here::new() else { return };
    other.sql("CREATE SCHEMA cablegram; CREATE TABLE cablegram.songs (name text)");
    let error = other.refused().await;
    assert!(error.contains("another program's"), "{error}");
    assert_eq!(
        other.sql("SELECT tablename FROM pg_tables WHERE schemaname = 'cablegram'"),
        "songs"
    );
}

#[tokio::test]
async fn values_are_text_that_any_program_can_read() {
    let Some(here) = Here::new() else { return };
    let store = here.open(7).await;
    keep(&*store, vec![put(ANN, r#"{"visits":3}"#)]).await;
    let found = here.sql(
        "SELECT value::json ->> 'visits', space, type, version, updated_at, update_id FROM data WHERE bot = 7 AND id = 1",
    );
    assert_eq!(found, format!("3|user|{}|3|1000|9", value("").type_name));
}

#[tokio::test]
async fn texts_keep_what_postgresql_has_no_room_for() {
    let Some(here) = Here::new() else { return };
    let store = here.open(7).await;
    let state = StateKey {
        conversation: "Order".into(),
        chat: None,
        user: Some(1),
        part: Part::Inline("a\0b".into()),
    };
    let changes = vec![
        Change::PutState {
            key: state.clone(),
            value: value("{}"),
            update: None,
            at: Millis(1),
        },
        letter("nothing \0 is said"),
        put(ANN, "\"a\0b\""),
    ];
    keep(&*store, changes).await;
    assert_eq!(store.load_state(state).await, Ok(Some(value("{}"))));
    assert_eq!(json(&*store, ANN).await.as_deref(), Some("\"a\0b\""));
    assert_eq!(here.letters(7)[0].1, "nothing \0 is said");
}

#[tokio::test]
async fn updates_are_remembered_for_25_hours() {
    let Some(here) = Here::new() else { return };
    let store = here.open(7).await;
    let now = 1_735_689_600_000;
    let came = |id: i64, minutes: i64| {
        Change::Receive(Received {
            update_id: Some(UpdateId(id)),
            at: Millis(now - minutes * 60_000),
            text: None,
            ..received(id)
        })
    };
    let seen = async || {
        let seen = store.seen(vec![(UpdateId(1), 1), (UpdateId(2), 1)]).await;
        seen.expect("it can be read")
    };
    keep(&*store, vec![came(1, 24 * 60 + 50), came(2, 25 * 60 + 10)]).await;
    assert_eq!(seen().await, [true, true]);
    keep(&*store, vec![came(3, 0)]).await;
    assert_eq!(seen().await, [true, false]);
}

#[tokio::test]
async fn an_administrator_makes_no_tables() {
    let Some(here) = Here::new() else { return };
    let admin = Admin::open(&here.server, 7).expect("it can be looked into");
    assert!(admin.is_none());
    assert_eq!(here.sql("SELECT to_regnamespace('cablegram')"), "");
    let nowhere = Server::parse(&here.machine.url("nowhere")).expect("an address");
    let error = Admin::open(&nowhere, 7).err().expect("there is none");
    assert!(
        error.to_string().contains("\"nowhere\" does not exist"),
        "{error}"
    );
}

#[test]
fn passwords_are_never_shown() {
    let server = Server::parse("postgres://ann:sEcret@db.example:5432/bots").expect("an address");
    let shown = format!("{server} {server:?}");
    assert!(!shown.contains("sEcret"), "{shown}");
    assert!(shown.contains("`bots` at db.example"), "{shown}");
    for wrong in [
        "postgres://ann:sEcret@db.example:port/bots",
        "postgres://ann:sEcret@db.example/bots?sslmode=require",
        "postgres://ann:sEcret@db.example/bots?sEcret=1%",
        "postgres://ann:sEcret@/bots",
    ] {
        let error = Server::parse(wrong).expect_err(wrong);
        assert!(!error.contains(":sEcret"), "{error}");
    }
    let error = Server::parse("postgres://a@b/c?sslmode=require").expect_err("no TLS");
    assert!(error.contains("without TLS"), "{error}");
}

fn letter(reason: &str) -> Change {
    Change::DeadLetter(DeadLetter {
        update_id: None,
        kind: "message".to_owned(),
        reason: reason.to_owned(),
        text: Bytes::from_static(b"{}"),
        at: Millis(1),
        done: Done::default(),
    })
}

fn received(key: i64) -> Received {
    Received {
        key: InboxKey(key),
        update_id: Some(UpdateId(100 + key)),
        hash: 1,
        kind: "message".to_owned(),
        at: Millis(key),
        text: Some(Bytes::from_static(b"{}")),
    }
}
