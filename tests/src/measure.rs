//! What benchmarks of whole bots share: a server that never runs dry, and what the process has used.

use std::{
    sync::{
        Arc,
        atomic::{AtomicU64, Ordering},
    },
    time::Duration,
};
use tokio::{
    io::{AsyncReadExt as _, AsyncWriteExt as _},
    net::TcpListener,
    runtime::Runtime,
};

const USERS: u64 = 1_000;

/// Two workers, as on the machines that bots run on.
///
/// # Panics
/// When there is no thread to be had.
#[must_use]
pub fn runtime() -> Runtime {
    let mut builder = tokio::runtime::Builder::new_multi_thread();
    let builder = builder.worker_threads(2).enable_all();
    builder.build().expect("a runtime")
}

/// What this process has used so far, in ticks of a hundredth of a second.
#[must_use]
pub fn processor_time() -> Duration {
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

/// What of this process is in memory.
#[must_use]
pub fn resident_megabytes() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status
        .lines()
        .find(|line| line.starts_with("VmRSS:"))
        .unwrap_or_default();
    let kilobytes = line.split_whitespace().nth(1);
    kilobytes
        .and_then(|kilobytes| kilobytes.parse::<u64>().ok())
        .unwrap_or(0)
        / 1_024
}

/// A server that hands out text messages of a thousand people, `batch` at a time, as fast as it is asked.
pub async fn serve(updates: u64, batch: u64) -> String {
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
                    let body = answer(&request, &next, updates, batch);
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

fn answer(request: &str, next: &AtomicU64, all: u64, batch: u64) -> String {
    if request.contains("/getMe") {
        return r#"{"ok":true,"result":{"id":1,"is_bot":true,"first_name":"Bot","username":"bench_bot"}}"#.to_owned();
    }
    if !request.contains("/getUpdates") {
        return r#"{"ok":true,"result":true}"#.to_owned();
    }
    let first = next.fetch_add(batch, Ordering::Relaxed);
    let updates: Vec<String> = (first..first + batch)
        .take_while(|id| *id <= all)
        .map(update)
        .collect();
    format!(r#"{{"ok":true,"result":[{}]}}"#, updates.join(","))
}

/// A text message as Telegram sends it.
#[must_use]
pub fn update(id: u64) -> String {
    let user = 1_000 + id % USERS;
    format!(
        r#"{{"update_id":{id},"message":{{"message_id":{id},"from":{{"id":{user},"is_bot":false,"first_name":"Ann","last_name":"Example","username":"ann_example","language_code":"en"}},"chat":{{"id":{user},"first_name":"Ann","last_name":"Example","username":"ann_example","type":"private"}},"date":1735689600,"text":"just a message of the usual length, number {id}"}}}}"#
    )
}
