//! How fast updates go through a whole bot: `cargo bench -p cablegram-tests --bench sink`.
//!
//! A server on this machine hands out batches of a hundred text messages as fast as they are asked for. The same
//! number of updates is taken by three clients, each in this process, and the processor time is compared: one that
//! reads the bytes and nothing else, one that decodes three fields (the floor), and a bot with one typed handler.

use bot::{
    Application, Bot, Handler, Message, Undeclared, kind, registration::Trigger, types::UpdateType,
};
use serde::Deserialize;
use std::{
    sync::{
        Arc,
        atomic::{AtomicU64, Ordering},
    },
    time::{Duration, Instant},
};
use tokio::{
    io::{AsyncReadExt as _, AsyncWriteExt as _},
    net::TcpListener,
};

const UPDATES: u64 = 400_000;
const BATCH: u64 = 100;
const USERS: u64 = 1_000;

static SEEN: AtomicU64 = AtomicU64::new(0);

fn main() {
    // `cargo test --benches` and the like only want to know that it starts.
    if std::env::args().any(|argument| argument == "--list") {
        return;
    }
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .worker_threads(2)
        .enable_all()
        .build()
        .expect("a runtime");
    runtime.block_on(async {
        let bytes = measure("bytes only", bytes_only).await;
        let floor = measure("three fields", three_fields).await;
        let typed = measure("a bot", a_bot).await;
        let ratio = (typed - bytes) / (floor - bytes);
        println!(
            "a bot costs {ratio:.2} times the three fields, the bytes and the server taken off both"
        );
    });
}

/// The processor time per update, in microseconds.
async fn measure<F: Future<Output = ()>>(name: &str, run: impl Fn(String) -> F) -> f64 {
    let mut best = f64::INFINITY;
    for _ in 0..3 {
        SEEN.store(0, Ordering::SeqCst);
        let url = serve().await;
        let (begun, wall) = (processor_time(), Instant::now());
        run(url).await;
        let spent = (processor_time() - begun).as_secs_f64() * 1e6 / UPDATES as f64;
        let rate = UPDATES as f64 / wall.elapsed().as_secs_f64();
        println!("{name:>12}: {spent:.2} µs of processor time per update, {rate:.0} updates/s");
        best = best.min(spent);
    }
    best
}

/// What this process has used so far, in ticks of a hundredth of a second.
fn processor_time() -> Duration {
    let stat = std::fs::read_to_string("/proc/self/stat").unwrap_or_default();
    let fields: Vec<&str> = stat
        .rsplit(')')
        .next()
        .unwrap_or_default()
        .split_whitespace()
        .collect();
    let ticks = |at: usize| {
        fields
            .get(at)
            .and_then(|field| field.parse::<u64>().ok())
            .unwrap_or(0)
    };
    Duration::from_millis((ticks(11) + ticks(12)) * 10)
}

async fn serve() -> String {
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
    let url = format!("http://{}", listener.local_addr().expect("an address"));
    tokio::spawn(async move {
        let next = Arc::new(AtomicU64::new(1));
        while let Ok((mut stream, _)) = listener.accept().await {
            let next = next.clone();
            tokio::spawn(async move {
                let _ = stream.set_nodelay(true);
                let mut buffer = vec![0; 16 * 1024];
                while let Ok(read) = stream.read(&mut buffer).await {
                    if read == 0 {
                        return;
                    }
                    let request = String::from_utf8_lossy(&buffer[..read]);
                    let body = answer(&request, &next);
                    let head = format!(
                        "HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: {}\r\n\r\n",
                        body.len()
                    );
                    if stream
                        .write_all(&[head.as_bytes(), body.as_bytes()].concat())
                        .await
                        .is_err()
                    {
                        return;
                    }
                }
            });
        }
    });
    url
}

fn answer(request: &str, next: &AtomicU64) -> String {
    if request.contains("/getMe") {
        return r#"{"ok":true,"result":{"id":1,"is_bot":true,"first_name":"Bot","username":"bench_bot"}}"#.to_owned();
    }
    if !request.contains("/getUpdates") {
        return r#"{"ok":true,"result":true}"#.to_owned();
    }
    let first = next.fetch_add(BATCH, Ordering::Relaxed);
    let updates: Vec<String> = (first..first + BATCH)
        .take_while(|id| *id <= UPDATES)
        .map(update)
        .collect();
    format!(r#"{{"ok":true,"result":[{}]}}"#, updates.join(","))
}

fn update(id: u64) -> String {
    let user = 1_000 + id % USERS;
    format!(
        r#"{{"update_id":{id},"message":{{"message_id":{id},"from":{{"id":{user},"is_bot":false,"first_name":"Ann","last_name":"Example","username":"ann_example","language_code":"en"}},"chat":{{"id":{user},"first_name":"Ann","last_name":"Example","username":"ann_example","type":"private"}},"date":1735689600,"text":"just a message of the usual length, number {id}"}}}}"#
    )
}

/// Polls until all is there, `each` being given every body.
async fn poll(url: String, each: impl Fn(&[u8])) {
    let bot = Bot::builder("1:bench")
        .base_url(url)
        .build()
        .expect("a bot");
    while SEEN.load(Ordering::Relaxed) < UPDATES {
        let call = bot::api::Method::into_call(bot::methods::GetUpdates::new().limit(100))
            .expect("a call");
        each(&bot.execute(call).await.expect("an answer"));
    }
}

async fn bytes_only(url: String) {
    poll(url, |_| {
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

async fn three_fields(url: String) {
    poll(url, |body| {
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

async fn a_bot(url: String) {
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
        while SEEN.load(Ordering::Relaxed) < UPDATES {
            tokio::time::sleep(Duration::from_millis(5)).await;
        }
        handle.shutdown();
    };
    let (ran, ()) = tokio::join!(application.run(), watch);
    ran.expect("a run");
}
