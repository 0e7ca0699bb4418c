//! What it costs to know many users: `cargo bench -p cablegram-tests --bench growth`.
//!
//! A bot with a SQLite store knows a thousand, a hundred thousand, a million users, of whom a thousand write, then ten
//! thousand. The processor time per update and the memory of the process must not grow with those who do not. Everybody
//! who writes has written three times before it is measured; what the first time costs, when a value has to be read from
//! wherever it lies in a large file, stands beside it.

use bot::{Application, Handler, Update, UserData, kind, registration::Trigger, types::UpdateType};
use cablegram_tests::measure;
use rusqlite::Connection;
use std::path::Path;

bot::app!(pub Growing, user_data = Profile);

/// About 120 bytes as JSON.
#[derive(Clone, Debug, Default, serde::Serialize, serde::Deserialize)]
pub struct Profile {
    visits: u64,
    name: String,
    notes: Vec<String>,
}

const UPDATES: u64 = 100_000;
/// Each is measured this often, in turn, and the least counts: what else runs on the machine only adds.
const ROUNDS: usize = 3;

fn main() {
    if std::env::args().any(|argument| argument == "--list") {
        return;
    }
    let runtime = measure::runtime();
    for active in [1_000, 10_000] {
        let known: Vec<u64> = [1_000, 10_000, 100_000, 1_000_000]
            .into_iter()
            .filter(|known| *known >= active)
            .collect();
        let mut least: Vec<Option<Measured>> = vec![None; known.len()];
        for _ in 0..ROUNDS {
            for (known, least) in known.iter().zip(&mut least) {
                let measured = runtime.block_on(one(*known, active));
                *least = Some(least.map_or(measured, |least| least.least(measured)));
            }
        }
        let mut first = None;
        for (known, least) in known.iter().zip(least.into_iter().flatten()) {
            let floor = *first.get_or_insert(least.cost);
            println!(
                "{known:>9} known, {active:>6} active: {:.1} µs of processor time per update ({:.2} of the first), {:.1} for a first word, {} MB resident",
                least.cost,
                least.cost / floor,
                least.first_word,
                least.memory,
            );
        }
    }
}

async fn count(mut profile: UserData<Profile>) {
    profile.visits += 1;
}

/// Processor time per update in microseconds, and the memory at the end in megabytes.
#[derive(Clone, Copy)]
struct Measured {
    first_word: f64,
    cost: f64,
    memory: u64,
}

impl Measured {
    fn least(self, other: Self) -> Self {
        Self {
            first_word: self.first_word.min(other.first_word),
            cost: self.cost.min(other.cost),
            memory: self.memory.max(other.memory),
        }
    }
}

async fn one(known: u64, active: u64) -> Measured {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("bot.db");
    let server = bot_simulator::Server::start().await;
    let handler =
        Handler::new::<kind::Message, Growing, _>(Trigger::Kinds(&[UpdateType::Message]), count);
    let application = Application::builder::<Growing>()
        .token(server.token())
        .api_url(server.url())
        .store(&format!("sqlite:{}", file.display()))
        .without_signals()
        .handler(handler)
        .build()
        .expect("a bot");
    application.initialize().await.expect("a start");
    fill(&file, server.bot().id(), known);
    application.start().await.expect("a start");
    // Everybody who is active, spread over all who are known.
    let user = |number| 1 + number % active * (known / active);
    let says = async |number| {
        let text = message(number, user(number));
        let update = Update::from_json(application.bot(), text).expect("an update");
        application.handle().submit(update).await.expect("a place");
    };
    let mut numbers = 0..;
    let mut say = async |updates: u64| {
        let begun = measure::processor_time();
        for number in numbers.by_ref().take(updates as usize) {
            says(number).await;
        }
        application.handle().quiescent().await;
        (measure::processor_time() - begun).as_secs_f64() * 1e6 / updates as f64
    };
    let first_word = say(active).await;
    say(2 * active).await;
    let cost = say(UPDATES).await;
    application.stop().await.expect("an end");
    let memory = measure::resident_megabytes();
    application.shutdown().await.expect("an end");
    Measured {
        first_word,
        cost,
        memory,
    }
}

fn fill(file: &Path, bot: i64, known: u64) {
    let mut db = Connection::open(file).expect("the file");
    let transaction = db.transaction().expect("a transaction");
    for user in 1..=known {
        let sql = "INSERT INTO data_settled (bot, space, id, value, type, version, updated_at) VALUES (?1, 'user', ?2, ?3, 'Profile', 0, 0)";
        let value = format!(
            r#"{{"visits":0,"name":"User number {user}","notes":["likes long walks","and a cup of tea at five in the afternoon"]}}"#
        );
        let mut insert = transaction.prepare_cached(sql).expect("a statement");
        insert.execute((bot, user as i64, value)).expect("a row");
    }
    transaction.commit().expect("a commit");
}

fn message(number: u64, user: u64) -> String {
    format!(
        r#"{{"update_id":{number},"message":{{"message_id":{number},"from":{{"id":{user},"is_bot":false,"first_name":"Ann"}},"chat":{{"id":{user},"first_name":"Ann","type":"private"}},"date":1735689600,"text":"hello"}}}}"#
    )
}
