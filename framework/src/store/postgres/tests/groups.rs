//! Many records in one transaction.

use super::*;
use crate::store::{OutboxKey, Queued};

#[tokio::test]
async fn records_that_wait_share_a_transaction() {
    let Some(here) = Here::new() else { return };
    let store = here.open(7).await;
    keep(&*store, vec![put(ANN, "0")]).await;
    here.sql(
        "CREATE TABLE transactions (written bigint);
         CREATE FUNCTION note() RETURNS trigger LANGUAGE plpgsql AS $$
         BEGIN INSERT INTO transactions VALUES (NEW.written); RETURN NULL; END $$;
         CREATE TRIGGER note AFTER UPDATE ON bots FOR EACH ROW EXECUTE FUNCTION note()",
    );
    let mut other = Lock::on(&here, "bots");
    let mut last = 0;
    for number in 1..=500 {
        last = store.commit(vec![put(ANN, &number.to_string())].into());
    }
    assert_eq!(store.progress().borrow().durable, 1);
    assert_eq!(store.waiting(), 500);
    assert_eq!(json(&*store, ANN).await.as_deref(), Some("0"));
    other.free();
    durable(&*store, last).await.expect("it can be written");
    assert_eq!(store.waiting(), 0);
    assert_eq!(json(&*store, ANN).await.as_deref(), Some("500"));
    // One if the thread saw them all at once; two if it had begun with those that came first.
    let shared = here.sql("SELECT count(*) FROM transactions");
    assert!(["1", "2"].contains(&&*shared), "{shared}");
}

/// Another program's transaction, which keeps a table to itself.
struct Lock(std::process::Child);

impl Lock {
    fn on(here: &Here, table: &str) -> Self {
        let lock = here
            .machine
            .hold(&here.name, &format!("LOCK TABLE {table} IN SHARE MODE"));
        Self(lock)
    }

    fn free(&mut self) {
        drop(self.0.stdin.take());
        let ended = self.0.wait().expect("it is our child");
        assert!(ended.success());
    }
}

/// However records fall into groups, what is left is the same.
#[tokio::test]
async fn many_records_at_once_are_as_good_as_one_after_another() {
    let Some(here) = Here::new() else { return };
    let together = here.open(7).await;
    let apart = here.open(8).await;
    let mut random = 7_u64;
    let mut below = |limit: i64| {
        random = random
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1);
        i64::try_from(random >> 33).expect("31 bits") % limit
    };
    let (mut inbox, mut outbox) = (0, 0);
    for _ in 0..40 {
        let mut lock = Lock::on(&here, "bots");
        let mut records = Vec::new();
        for _ in 0..30 {
            let update = InboxKey(1 + below(inbox + 1).max(inbox - 5));
            let unit = ["", "a", "b"][below(3) as usize].to_owned();
            let data = DataKey {
                space: Space::Chat,
                id: below(5),
            };
            let change = match below(12) {
                0 | 1 => {
                    inbox += 1;
                    Change::Receive(received(inbox))
                }
                2 => Change::Finish(update),
                3 => Change::Alone(update),
                4 => Change::Among(update),
                5 => Change::UnitDone { update, unit },
                6 => put(data, &below(1_000).to_string()),
                7 => Change::Delete(data),
                8 => {
                    outbox += 1;
                    Change::Send(Queued {
                        key: OutboxKey(outbox),
                        chat: "5".to_owned(),
                        method: "sendMessage".to_owned(),
                        body: "{}".to_owned(),
                        update: None,
                        at: Millis(1),
                        at_most_once: true,
                        begun: false,
                    })
                }
                9 => Change::Begin(OutboxKey(1 + below(outbox + 1).max(outbox - 5))),
                10 => Change::Unsent(OutboxKey(1 + below(outbox + 1).max(outbox - 5))),
                _ => Change::Sent(OutboxKey(1 + below(outbox + 1).max(outbox - 5))),
            };
            records.push(Record::from(vec![change]));
        }
        let mut last = 0;
        for record in &records {
            last = together.commit(record.clone());
        }
        lock.free();
        durable(&*together, last).await.expect("it can be written");
        for record in records {
            keep(&*apart, record.0).await;
        }
    }
    let tables = [
        ("inbox", "key, blocking_done, alone"),
        ("inbox_units", "key, unit, done"),
        ("data", "space, id, value"),
        ("outbox", "key, begun"),
        ("seen", "update_id, hash"),
    ];
    for (table, columns) in tables {
        let of = |bot| {
            here.sql(&format!(
                "SELECT {columns} FROM {table} WHERE bot = {bot} ORDER BY {columns}"
            ))
        };
        let (ours, theirs) = (of(7), of(8));
        assert!(!ours.is_empty(), "{table}");
        assert_eq!(ours, theirs, "{table}");
    }
}
