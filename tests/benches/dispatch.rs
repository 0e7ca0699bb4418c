//! What it costs to find and run one handler among many: `cargo bench -p cablegram-tests --bench dispatch`.
//!
//! To be read against each other: the cost must not grow with the number of handlers. The first line of each table,
//! with one handler, is the floor.

use bot::{
    Application, Handler, Text, Undeclared, Update, kind,
    registration::{CommandTrigger, Trigger},
    types::UpdateType,
};
use std::sync::atomic::{AtomicU64, Ordering};

static RUNS: AtomicU64 = AtomicU64::new(0);

const COUNTS: [usize; 4] = [1, 100, 1_000, 10_000];

fn main() {
    divan::main();
}

async fn count() {
    RUNS.fetch_add(1, Ordering::Relaxed);
}

async fn with_text(text: Text) {
    RUNS.fetch_add(text.len() as u64, Ordering::Relaxed);
}

fn command(number: usize) -> Handler {
    let name: &'static str = format!("command_{number}").leak();
    let names: &'static [&'static str] = vec![name].leak();
    let trigger = Trigger::Command(CommandTrigger::new(names));
    Handler::new::<kind::Command, Undeclared, _>(trigger, count)
}

fn message(text: &str) -> String {
    let end = text.find(' ').unwrap_or(text.len());
    let entities = if text.starts_with('/') {
        format!(r#","entities":[{{"type":"bot_command","offset":0,"length":{end}}}]"#)
    } else {
        String::new()
    };
    format!(
        r#"{{"update_id":1,"message":{{"message_id":7,"from":{{"id":5,"is_bot":false,"first_name":"Ann","username":"ann","language_code":"en"}},"chat":{{"id":5,"first_name":"Ann","username":"ann","type":"private"}},"date":1735689600,"text":"{text}"{entities}}}}}"#
    )
}

/// An application that knows itself, with these handlers and none of this program's own.
fn application(
    handlers: impl IntoIterator<Item = Handler>,
) -> (tokio::runtime::Runtime, Application) {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .expect("a runtime");
    let application = runtime.block_on(async {
        let server = bot_simulator::Server::start().await;
        let builder = Application::builder::<Undeclared>()
            .token(server.token())
            .api_url(server.url())
            .without_signals();
        let application = handlers
            .into_iter()
            .fold(builder, bot::Builder::handler)
            .build()
            .expect("a bot");
        application.initialize().await.expect("getMe");
        application
    });
    (runtime, application)
}

fn run(bencher: divan::Bencher<'_, '_>, handlers: impl IntoIterator<Item = Handler>, text: &str) {
    let (runtime, application) = application(handlers);
    let text = bytes::Bytes::from(message(text));
    bencher.bench_local(|| {
        let update = Update::from_json(application.bot(), text.clone()).expect("an update");
        runtime
            .block_on(application.process_update(update))
            .expect("initialized");
    });
}

/// One of `n` commands is called.
#[divan::bench(args = COUNTS)]
fn one_command_of(bencher: divan::Bencher<'_, '_>, n: usize) {
    run(
        bencher,
        (0..n).map(command),
        &format!("/command_{} now", n / 2),
    );
}

/// A bot of `n` commands sees a message that is none of them.
#[divan::bench(args = COUNTS)]
fn no_command_of(bencher: divan::Bencher<'_, '_>, n: usize) {
    run(
        bencher,
        (0..n).map(command),
        "just a message in a busy group",
    );
}

/// A handler that reads the text, behind `n` commands.
#[divan::bench(args = COUNTS)]
fn text_behind(bencher: divan::Bencher<'_, '_>, n: usize) {
    let text = Handler::new::<kind::Message, Undeclared, _>(
        Trigger::Kinds(&[UpdateType::Message]),
        with_text,
    );
    run(bencher, (0..n).map(command).chain([text]), "just a message");
}

/// What an update costs before any handler: it is decoded whole, and dropped.
#[divan::bench]
fn decode_only(bencher: divan::Bencher<'_, '_>) {
    let text = message("/command_0 now");
    bencher.bench_local(|| bot::types::Update::decode(text.as_bytes()).expect("an update"));
}
