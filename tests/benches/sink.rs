//! How fast updates go through a whole bot: `cargo bench -p cablegram-tests --bench sink`.
//!
//! A server on this machine hands out batches of a hundred text messages as fast as they are asked for. The same
//! number of updates is taken by three clients, each in this process, and the processor time is compared: one that
//! reads the bytes and nothing else, one that decodes three fields (the floor), and a bot with one typed handler.
//!
//! On a machine that others use, too, instructions say more than time. One client alone, once, is what `bytes`, `three`
//! or `bot` behind `--` runs, for tools that count:
//!
//! ```text
//! valgrind --tool=callgrind $CARGO_TARGET_DIR/release/deps/sink-… bot
//! ```

use bot::{
    Application, Bot, Handler, Message, Undeclared, kind, registration::Trigger, types::UpdateType,
};
use cablegram_tests::measure;
use serde::Deserialize;
use std::{
    sync::atomic::{AtomicU64, Ordering},
    time::{Duration, Instant},
};

const UPDATES: u64 = 400_000;
/// As many as can be counted one instruction at a time.
const COUNTED: u64 = 40_000;
const BATCH: u64 = 100;

static SEEN: AtomicU64 = AtomicU64::new(0);

fn main() {
    // `cargo test --benches` and the like only want to know that it starts.
    if std::env::args().any(|argument| argument == "--list") {
        return;
    }
    let runtime = measure::runtime();
    let alone = std::env::args().find_map(|argument| match &*argument {
        "bytes" => Some(0),
        "three" => Some(1),
        "bot" => Some(2),
        _ => None,
    });
    if let Some(client) = alone {
        runtime.block_on(async {
            let url = measure::serve(COUNTED, BATCH).await;
            match client {
                0 => bytes_only(url, COUNTED).await,
                1 => three_fields(url, COUNTED).await,
                _ => a_bot(url, COUNTED).await,
            }
        });
        return;
    }
    runtime.block_on(async {
        let bytes = compare("bytes only", bytes_only).await;
        let floor = compare("three fields", three_fields).await;
        let typed = compare("a bot", a_bot).await;
        let ratio = (typed - bytes) / (floor - bytes);
        println!(
            "a bot costs {ratio:.2} times the three fields, the bytes and the server taken off both"
        );
    });
}

/// The processor time per update, in microseconds.
async fn compare<F: Future<Output = ()>>(name: &str, run: impl Fn(String, u64) -> F) -> f64 {
    let mut best = f64::INFINITY;
    for _ in 0..3 {
        SEEN.store(0, Ordering::SeqCst);
        let url = measure::serve(UPDATES, BATCH).await;
        let (begun, wall) = (measure::processor_time(), Instant::now());
        run(url, UPDATES).await;
        let spent = (measure::processor_time() - begun).as_secs_f64() * 1e6 / UPDATES as f64;
        let rate = UPDATES as f64 / wall.elapsed().as_secs_f64();
        println!("{name:>12}: {spent:.2} µs of processor time per update, {rate:.0} updates/s");
        best = best.min(spent);
    }
    best
}

/// Polls until all is there, `each` being given every body.
async fn poll(url: String, updates: u64, each: impl Fn(&[u8])) {
    let bot = Bot::builder("1:bench")
        .base_url(url)
        .build()
        .expect("a bot");
    while SEEN.load(Ordering::Relaxed) < updates {
        let call = bot::api::Method::into_call(bot::methods::GetUpdates::new().limit(100))
            .expect("a call");
        each(&bot.execute(call).await.expect("an answer"));
    }
}

async fn bytes_only(url: String, updates: u64) {
    poll(url, updates, |_| {
        SEEN.fetch_add(BATCH, Ordering::Relaxed);
    })
    .await;
}

#[derive(Deserialize)]
struct Batch {
    result: Vec<Three>,
}

#[derive(Deserialize)]
struct Three {
    update_id: u64,
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

async fn three_fields(url: String, updates: u64) {
    poll(url, updates, |body| {
        let batch: Batch = serde_json::from_slice(body).expect("a batch");
        for Three { update_id, message } in batch.result {
            std::hint::black_box((update_id, message.chat.id, message.text));
            SEEN.fetch_add(1, Ordering::Relaxed);
        }
    })
    .await;
}

async fn count(message: Message) {
    std::hint::black_box(message.chat.id);
    SEEN.fetch_add(1, Ordering::Relaxed);
}

async fn a_bot(url: String, updates: u64) {
    let handler =
        Handler::new::<kind::Message, Undeclared, _>(Trigger::Kinds(&[UpdateType::Message]), count);
    let application = Application::builder::<Undeclared>()
        .token("1:bench")
        .api_url(url)
        .without_signals()
        .handler(handler)
        .build()
        .expect("a bot");
    let handle = application.handle();
    let watch = async {
        while SEEN.load(Ordering::Relaxed) < updates {
            tokio::time::sleep(Duration::from_millis(5)).await;
        }
        handle.shutdown();
    };
    let (ran, ()) = tokio::join!(application.run(), watch);
    ran.expect("a run");
}
