//! What it costs to keep something: `cargo bench -p cablegram-tests --bench state`.
//!
//! A server hands out messages one, ten and a hundred at a time. A bot that counts each user's messages takes them with
//! the store in memory and with SQLite; so do a loop that reads three fields and counts in a map, and one that writes
//! the rows that the bot writes, in as many transactions. Processor time is that of the whole process, server included.

use bot::{Application, Bot, Handler, UserData, kind, registration::Trigger, types::UpdateType};
use cablegram_tests::measure;
use rusqlite::Connection;
use serde::Deserialize;
use std::{
    collections::HashMap,
    path::Path,
    sync::atomic::{AtomicU64, Ordering},
    time::{Duration, Instant},
};

bot::app!(pub Counting, user_data = u64);

static SEEN: AtomicU64 = AtomicU64::new(0);

fn main() {
    if std::env::args().any(|argument| argument == "--list") {
        return;
    }
    let runtime = measure::runtime();
    for (batch, updates) in [(1, 20_000), (10, 100_000), (100, 400_000)] {
        runtime.block_on(async {
            let run = Run { batch, updates };
            let map = run.compare("a map", |url, _| in_a_map(url, run)).await;
            let memory = run.compare("a bot, memory", |url, _| a_bot(url, run, None)).await;
            let rows = run.compare("bare SQLite", |url, file| in_rows(url, run, file)).await;
            let sqlite = run.compare("a bot, SQLite", |url, file| a_bot(url, run, Some(file))).await;
            println!(
                "{batch:>3} a batch: memory {:.2} times a map; SQLite {:.2} times the bare rows, at {:.0} % of their speed\n",
                memory.cost / map.cost,
                sqlite.cost / rows.cost,
                100.0 * sqlite.rate / rows.rate
            );
        });
    }
}

#[derive(Clone, Copy)]
struct Run {
    batch: u64,
    updates: u64,
}

/// Of one contestant.
struct Result {
    /// Microseconds of processor time per update.
    cost: f64,
    /// Updates per second.
    rate: f64,
}

impl Run {
    /// The better of two runs, each with a file of its own.
    async fn compare<F: Future<Output = ()>>(
        self,
        name: &str,
        contestant: impl Fn(String, std::path::PathBuf) -> F,
    ) -> Result {
        let mut best = Result {
            cost: f64::INFINITY,
            rate: 0.0,
        };
        for _ in 0..2 {
            let folder = tempfile::tempdir().expect("a folder");
            SEEN.store(0, Ordering::SeqCst);
            let url = measure::serve(self.updates, self.batch).await;
            let (begun, wall) = (measure::processor_time(), Instant::now());
            contestant(url, folder.path().join("bot.db")).await;
            let spent = (measure::processor_time() - begun).as_secs_f64();
            let rate = self.updates as f64 / wall.elapsed().as_secs_f64();
            best.cost = best.cost.min(spent * 1e6 / self.updates as f64);
            best.rate = best.rate.max(rate);
        }
        println!(
            "{:>3} a batch, {name:>14}: {:.2} µs of processor time per update, {:.0} updates/s",
            self.batch, best.cost, best.rate
        );
        best
    }

    /// Polls until all is there, `each` being given every batch with its text.
    async fn poll(self, url: String, mut each: impl FnMut(&[Three], &[u8])) {
        let bot = Bot::builder("1:bench")
            .base_url(url)
            .build()
            .expect("a bot");
        while SEEN.load(Ordering::Relaxed) < self.updates {
            let call = bot::api::Method::into_call(bot::methods::GetUpdates::new().limit(100));
            let body = bot.execute(call.expect("a call")).await.expect("an answer");
            let batch: Batch = serde_json::from_slice(&body).expect("a batch");
            each(&batch.result, &body);
            SEEN.fetch_add(batch.result.len() as u64, Ordering::Relaxed);
        }
    }
}

#[derive(Deserialize)]
struct Batch {
    result: Vec<Three>,
}

#[derive(Deserialize)]
struct Three {
    update_id: i64,
    message: Inner,
}

#[derive(Deserialize)]
struct Inner {
    chat: Id,
    text: String,
}

#[derive(Deserialize)]
struct Id {
    id: i64,
}

async fn in_a_map(url: String, run: Run) {
    let mut counts: HashMap<i64, u64> = HashMap::new();
    run.poll(url, |batch, _| {
        for Three { update_id, message } in batch {
            std::hint::black_box((update_id, &message.text));
            *counts.entry(message.chat.id).or_default() += 1;
        }
    })
    .await;
}

/// One transaction for what comes in and one for what is done, as a bot has them.
async fn in_rows(url: String, run: Run, file: std::path::PathBuf) {
    let mut db = prepared(&file).await;
    let mut counts: HashMap<i64, u64> = HashMap::new();
    run.poll(url, |batch, body| {
        // Its share of the batch's text.
        let text = String::from_utf8_lossy(&body[..body.len() / batch.len().max(1)]);
        take_in(&mut db, batch, &text).expect("it can be written");
        for Three { message, .. } in batch {
            *counts.entry(message.chat.id).or_default() += 1;
        }
        finish(&mut db, batch, &counts).expect("it can be written");
    })
    .await;
}

/// A file that a bot has made, set up as a bot does it.
async fn prepared(file: &Path) -> Connection {
    let server = bot_simulator::Server::start().await;
    let application = Application::builder::<Counting>()
        .token(server.token())
        .api_url(server.url())
        .store(&format!("sqlite:{}", file.display()))
        .build()
        .expect("a bot");
    application.initialize().await.expect("a start");
    application.shutdown().await.expect("an end");
    let db = Connection::open(file).expect("the file");
    db.execute_batch(
        "PRAGMA synchronous = FULL; PRAGMA wal_autocheckpoint = 10000; PRAGMA temp_store = MEMORY;",
    )
    .expect("settings");
    db.set_prepared_statement_cache_capacity(64);
    db
}

fn take_in(db: &mut Connection, batch: &[Three], text: &str) -> rusqlite::Result<()> {
    let transaction = db.transaction()?;
    for Three { update_id, .. } in batch {
        transaction
            .prepare_cached(
                "INSERT OR IGNORE INTO seen (bot, update_id, hash, at) VALUES (1, ?1, ?1, 1)",
            )?
            .execute([update_id])?;
        transaction
            .prepare_cached("INSERT INTO inbox (bot, key, update_id, hash, kind, received_at, body) VALUES (1, ?1, ?1, ?1, 'message', 1, ?2)")?
            .execute((update_id, text))?;
    }
    transaction
        .prepare_cached("UPDATE bots SET next_offset = ?1 WHERE bot = 1")?
        .execute([batch.last().map(|last| last.update_id + 1)])?;
    transaction.commit()
}

fn finish(
    db: &mut Connection,
    batch: &[Three],
    counts: &HashMap<i64, u64>,
) -> rusqlite::Result<()> {
    let transaction = db.transaction()?;
    for Three { update_id, message } in batch {
        let count = counts.get(&message.chat.id).copied().unwrap_or(0);
        transaction
            .prepare_cached(
                "INSERT INTO data_settled (bot, space, id, value, type, version, updated_at, update_id) VALUES (1, 'user', ?1, ?2, 'u64', 0, 1, ?3)
                 ON CONFLICT DO UPDATE SET value = ?2, update_id = ?3",
            )?
            .execute((message.chat.id, count.to_string(), update_id))?;
        for table in ["inbox", "inbox_units"] {
            transaction
                .prepare_cached(&format!("DELETE FROM {table} WHERE bot = 1 AND key = ?1"))?
                .execute([update_id])?;
        }
    }
    transaction.commit()
}

async fn count(mut messages: UserData<u64>) {
    *messages += 1;
    SEEN.fetch_add(1, Ordering::Relaxed);
}

async fn a_bot(url: String, run: Run, file: Option<std::path::PathBuf>) {
    let handler =
        Handler::new::<kind::Message, Counting, _>(Trigger::Kinds(&[UpdateType::Message]), count);
    let mut builder = Application::builder::<Counting>()
        .token("1:bench")
        .api_url(url)
        .without_signals()
        .handler(handler);
    if let Some(file) = file {
        builder = builder.store(&format!("sqlite:{}", file.display()));
    }
    let application = builder.build().expect("a bot");
    let handle = application.handle();
    let watch = async {
        while SEEN.load(Ordering::Relaxed) < run.updates {
            tokio::time::sleep(Duration::from_millis(5)).await;
        }
        handle.shutdown();
    };
    let (ran, ()) = tokio::join!(application.run(), watch);
    ran.expect("a run");
}
