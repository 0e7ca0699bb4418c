//! What an update costs that is posted: `cargo bench -p cablegram-tests --bench webhook`.
//!
//! 64 connections post text messages of a thousand people, one after another each. The same is taken by a bare hyper
//! server that reads three fields, by a bot in memory and one with SQLite; a bot that polls is beside them. With `echo`
//! each is answered by a call. Whoever posts, or is asked and called, is another process: the processor time is that of
//! the contestant alone.
//!
//! `cargo bench -p cablegram-tests --bench webhook -- crowd` is the same while ten thousand connections are held open
//! by somebody who says nothing more: once where the server keeps as many as it does by itself, once where it keeps all.

use bot::{
    Application, Builder, Handler, Message, Text, Undeclared, Webhook, kind, registration::Trigger,
    types::UpdateType,
};
use bytes::Bytes;
use cablegram_tests::measure;
use http_body_util::{BodyExt as _, Empty};
use hyper::{Request, Response, body::Incoming, server::conn::http1, service::service_fn};
use hyper_util::rt::TokioIo;
use serde::Deserialize;
use std::{
    convert::Infallible,
    net::SocketAddr,
    sync::atomic::{AtomicU64, Ordering},
    time::{Duration, Instant},
};
use tokio::{
    io::{AsyncBufReadExt as _, AsyncReadExt as _, AsyncWriteExt as _, BufReader},
    net::{TcpListener, TcpStream},
    process::{Child, Command},
};

const CONNECTIONS: u64 = 64;
const SINK: u64 = 100_000;
const ECHO: u64 = 40_000;
const CROWD: usize = 10_000;
const CROWDED: u64 = 400_000;
const SECRET: &str = "bench";

static SEEN: AtomicU64 = AtomicU64::new(0);

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let runtime = measure::runtime();
    match words[..] {
        ["post", address, updates] => runtime.block_on(post(address, updates)),
        ["serve", updates, batch] => runtime.block_on(serve(updates, batch)),
        ["hold", address] => runtime.block_on(hold(address)),
        _ if words.contains(&"--list") => {}
        _ if words.contains(&"crowd") => runtime.block_on(crowd()),
        _ => runtime.block_on(compare()),
    }
}

async fn compare() {
    let same = |webhook| webhook;
    let bare = best("bare hyper", SINK, async || posted(SINK, bare_sink).await).await;
    let in_memory = |listener| hooked(listener, SINK, counting(), same);
    let memory = best("bot, memory", SINK, async || posted(SINK, in_memory).await).await;
    let in_file = async |listener| {
        // A new one each time: what came in once does not come in again.
        let directory = tempfile::tempdir().expect("a directory");
        let file = format!("sqlite:{}", directory.path().join("bench.db").display());
        hooked(listener, SINK, counting().store(&file), same).await;
    };
    let sqlite = best("bot, SQLite", SINK, async || posted(SINK, in_file).await).await;
    let polls = best("polls by 100", SINK, async || polled(SINK, 100).await).await;
    let polls_one = best("polls by 1", ECHO, async || polled(ECHO, 1).await).await;
    println!(
        "sink: in memory {:.2} times bare hyper, {:.2} times polling a hundred at once, {:.2} times polling one by one; SQLite {:.2} times bare hyper\n",
        memory / bare,
        memory / polls,
        memory / polls_one,
        sqlite / bare
    );
    let bare = best("bare hyper", ECHO, async || posted(ECHO, bare_echo).await).await;
    let echoes = |listener| hooked(listener, ECHO, echoing(), same);
    let memory = best("bot, memory", ECHO, async || posted(ECHO, echoes).await).await;
    println!("echo: in memory {:.2} times bare hyper", memory / bare);
}

/// Others are served while a crowd holds connections.
async fn crowd() {
    for limit in [None, Some(CROWD + 100)] {
        let named = limit.map_or("as it is".to_owned(), |limit: usize| limit.to_string());
        let before = measure::resident_megabytes();
        let begun = Instant::now();
        let beside = async |listener: TcpListener| {
            let address = listener.local_addr().expect("an address").to_string();
            let held = async {
                let mut holding = role(&["hold", &address]);
                said(&mut holding).await;
                println!(
                    "limit {named}: {} MB in memory, {before} before",
                    measure::resident_megabytes()
                );
                std::future::pending::<()>().await;
            };
            let webhook = |webhook: Webhook| match limit {
                Some(limit) => webhook.connection_limit(limit),
                None => webhook,
            };
            tokio::select! {
                () = hooked(listener, CROWDED, counting(), webhook) => {}
                () = held => {}
            }
        };
        posted(CROWDED, beside).await;
        let rate = CROWDED as f64 / begun.elapsed().as_secs_f64();
        println!(
            "limit {named}: {rate:.0} updates/s beside {CROWD} connections, start and end included"
        );
    }
}

/// The least processor time per update of three runs, in microseconds.
async fn best(name: &str, updates: u64, run: impl AsyncFn()) -> f64 {
    let mut best = f64::INFINITY;
    for _ in 0..3 {
        SEEN.store(0, Ordering::SeqCst);
        let (begun, wall) = (measure::processor_time(), Instant::now());
        run().await;
        let spent = (measure::processor_time() - begun).as_secs_f64() * 1e6 / updates as f64;
        let rate = updates as f64 / wall.elapsed().as_secs_f64();
        println!("{name:>12}: {spent:.2} µs of processor time per update, {rate:.0} updates/s");
        best = best.min(spent);
    }
    best
}

/// Runs a contestant on a port until it has seen all updates that are posted to it.
async fn posted(updates: u64, contestant: impl AsyncFnOnce(TcpListener)) {
    SEEN.store(0, Ordering::SeqCst);
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
    let address = listener.local_addr().expect("an address").to_string();
    let mut posting = role(&["post", &address, &updates.to_string()]);
    contestant(listener).await;
    posting.wait().await.expect("it ends");
}

async fn all_seen(updates: u64) {
    while SEEN.load(Ordering::Relaxed) < updates {
        tokio::time::sleep(Duration::from_millis(5)).await;
    }
}

/// This program in another process, in another role.
fn role(arguments: &[&str]) -> Child {
    let program = std::env::current_exe().expect("this program");
    let mut command = Command::new(program);
    command
        .args(arguments)
        .stdout(std::process::Stdio::piped())
        .kill_on_drop(true);
    command.spawn().expect("it starts")
}

/// The first line that another process says.
async fn said(child: &mut Child) -> String {
    let out = child.stdout.take().expect("it is piped");
    let line = BufReader::new(out).lines().next_line().await;
    line.expect("it can be read").expect("it says something")
}

// The contestants.

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

/// Where a bare server sends its answers.
#[derive(Clone)]
struct Answering {
    client: reqwest::Client,
    url: String,
}

impl Answering {
    async fn answer(self, Three { message, .. }: Three) {
        let answer = serde_json::json!({"chat_id": message.chat.id, "text": message.text});
        let call = self
            .client
            .post(self.url)
            .header("content-type", "application/json");
        let answered = call
            .body(answer.to_string())
            .send()
            .await
            .expect("an answer");
        let answered = answered.bytes().await.expect("a body");
        let sent: serde_json::Value = serde_json::from_slice(&answered).expect("JSON");
        assert_eq!(sent["ok"], true);
        SEEN.fetch_add(1, Ordering::Relaxed);
    }
}

async fn bare_sink(listener: TcpListener) {
    tokio::select! {
        () = bare(listener, None) => {}
        () = all_seen(SINK) => {}
    }
}

async fn bare_echo(listener: TcpListener) {
    let mut telegram = role(&["serve", "0", "1"]);
    let url = format!("{}/bot1:bench/sendMessage", said(&mut telegram).await);
    let provider = tokio_rustls::rustls::crypto::ring::default_provider();
    // The second run finds it there.
    let _ = provider.install_default();
    let client = reqwest::Client::new();
    tokio::select! {
        () = bare(listener, Some(Answering { client, url })) => {}
        () = all_seen(ECHO) => {}
    }
}

async fn bare(listener: TcpListener, answering: Option<Answering>) {
    while let Ok((stream, _)) = listener.accept().await {
        let _ = stream.set_nodelay(true);
        let answering = answering.clone();
        tokio::spawn(async move {
            let service = service_fn(move |request| read(request, answering.clone()));
            let _ = http1::Builder::new()
                .serve_connection(TokioIo::new(stream), service)
                .await;
        });
    }
}

async fn read(
    request: Request<Incoming>,
    answering: Option<Answering>,
) -> Result<Response<Empty<Bytes>>, Infallible> {
    let body = request
        .into_body()
        .collect()
        .await
        .expect("a body")
        .to_bytes();
    let update: Three = serde_json::from_slice(&body).expect("an update");
    match answering {
        // Telegram is answered first, as a bot does it.
        Some(answering) => drop(tokio::spawn(answering.answer(update))),
        None => {
            let Three { update_id, message } = update;
            std::hint::black_box((update_id, message.chat.id, message.text));
            SEEN.fetch_add(1, Ordering::Relaxed);
        }
    }
    Ok(Response::new(Empty::new()))
}

async fn count(message: Message) {
    std::hint::black_box(message.chat.id);
    SEEN.fetch_add(1, Ordering::Relaxed);
}

async fn echo(text: Text) -> String {
    SEEN.fetch_add(1, Ordering::Relaxed);
    text.into()
}

const MESSAGES: Trigger = Trigger::Kinds(&[UpdateType::Message]);

fn counting() -> Builder {
    let handler = Handler::new::<kind::Message, Undeclared, _>(MESSAGES, count);
    Application::builder::<Undeclared>().handler(handler)
}

fn echoing() -> Builder {
    let handler = Handler::new::<kind::Message, Undeclared, _>(MESSAGES, echo);
    Application::builder::<Undeclared>().handler(handler)
}

/// A bot that is posted to.
async fn hooked(
    listener: TcpListener,
    updates: u64,
    builder: Builder,
    webhook: impl FnOnce(Webhook) -> Webhook,
) {
    let mut telegram = role(&["serve", "0", "1"]);
    let url = said(&mut telegram).await;
    let plain = Webhook::new("http://bot.example.org")
        .secret_token(SECRET)
        .listener(listener);
    run(builder.webhook(webhook(plain)), url, updates).await;
}

async fn polled(updates: u64, batch: u64) {
    let mut telegram = role(&["serve", &updates.to_string(), &batch.to_string()]);
    let url = said(&mut telegram).await;
    run(counting(), url, updates).await;
}

async fn run(builder: Builder, url: String, updates: u64) {
    let builder = builder.token("1:bench").api_url(url).without_signals();
    let application = builder.build().expect("a bot");
    let handle = application.handle();
    let watch = async {
        all_seen(updates).await;
        handle.shutdown();
    };
    let (ran, ()) = tokio::join!(application.run(), watch);
    ran.expect("a run");
}

// The other processes.

async fn post(address: &str, updates: &str) {
    let address: SocketAddr = address.parse().expect("an address");
    let updates: u64 = updates.parse().expect("a number");
    let mut posting = tokio::task::JoinSet::new();
    for connection in 0..CONNECTIONS {
        posting.spawn(async move {
            let mut stream = connected(address).await;
            let mut answer = vec![0; 4 * 1024];
            let mut id = connection + 1;
            while id <= updates {
                let update = measure::update(id);
                let request = format!(
                    "POST / HTTP/1.1\r\nhost: bot\r\ncontent-type: application/json\r\nx-telegram-bot-api-secret-token: {SECRET}\r\ncontent-length: {}\r\n\r\n{update}",
                    update.len()
                );
                stream.write_all(request.as_bytes()).await.expect("it is open");
                let read = stream.read(&mut answer).await.expect("an answer");
                if answer[..read].starts_with(b"HTTP/1.1 200") {
                    id += CONNECTIONS;
                } else {
                    // Sent away, as while the bot starts.
                    tokio::time::sleep(Duration::from_millis(20)).await;
                    stream = connected(address).await;
                }
            }
        });
    }
    posting.join_all().await;
}

async fn connected(address: SocketAddr) -> TcpStream {
    loop {
        if let Ok(stream) = TcpStream::connect(address).await {
            let _ = stream.set_nodelay(true);
            return stream;
        }
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
}

async fn serve(updates: &str, batch: &str) {
    let updates = updates.parse().expect("a number");
    let batch = batch.parse().expect("a number");
    println!("{}", measure::serve(updates, batch).await);
    std::future::pending::<()>().await;
}

/// Opens connections and begins a request over each; says so, and holds them.
async fn hold(address: &str) {
    let address: SocketAddr = address.parse().expect("an address");
    let mut held = Vec::with_capacity(CROWD);
    for _ in 0..CROWD {
        let mut stream = connected(address).await;
        let _ = stream.write_all(b"POST / HTTP/1.1\r\nhost: bot\r\n").await;
        held.push(stream);
    }
    println!("held");
    std::future::pending::<()>().await;
}
