//! Conversations that were begun with an older program.

use bot::{Application, BoxError, Builder, prelude::*};
use bot_simulator::{Server, User as Person};
use cablegram_tests::{Log, Running, texts};
use rusqlite::Connection;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use std::{
    path::{Path, PathBuf},
    process::Command,
    time::Duration,
};
use tempfile::TempDir;

/// The older program.
mod before {
    use super::*;

    bot::app!(pub(super) Before);

    #[derive(Conversation, Clone, Serialize, Deserialize)]
    pub(super) enum Order {
        Size,
        Address { size: u32 },
    }

    #[handler(command = "order", entry = Order, bot = Before)]
    async fn order() -> (Order, &'static str) {
        (Order::Size, "How big, in inches?")
    }

    #[handler(message(text), state = Order::Size, bot = Before)]
    async fn size(text: Text) -> Option<(Order, &'static str)> {
        let size = text.parse().ok()?;
        Some((Order::Address { size }, "Where to?"))
    }

    #[handler(message(text), state = Order::Address { size }, bot = Before)]
    async fn address(size: u32) -> End {
        let _ = size;
        End
    }
}

bot::app!(After);

/// `Size` has another name now, and the size another unit.
#[derive(Conversation, Clone, Serialize, Deserialize)]
enum Order {
    HowBig,
    Address { size_in_cm: u32 },
    Street { size_in_cm: u32, town: String },
}

#[handler(message(text), state = Order::HowBig, bot = After)]
async fn size(text: Text) -> Option<(Order, &'static str)> {
    let size_in_cm = text.parse().ok()?;
    Some((Order::Address { size_in_cm }, "Where to?"))
}

#[handler(message(text), state = Order::Address { size_in_cm }, bot = After)]
async fn address(size_in_cm: u32, text: Text) -> (Order, &'static str) {
    let town = text.to_string();
    (Order::Street { size_in_cm, town }, "Which street?")
}

#[handler(message(text), state = Order::Street { size_in_cm, town }, bot = After)]
async fn street(size_in_cm: u32, town: String, text: Text) -> (End, String) {
    (End, format!("{size_in_cm} cm, to {text}, {town}"))
}

#[error_handler(bot = After)]
async fn report(error: &bot::Error, log: Shared<Log>) {
    log.note(error.to_string());
}

fn kept(directory: &Path, builder: Builder) -> Builder {
    let store = format!("sqlite:{}", directory.join("bot.db").display());
    builder.store(&store).shutdown_grace(Duration::ZERO)
}

fn centimetres(mut order: Value) -> Result<Value, BoxError> {
    if let Some(address) = order.get_mut("Address") {
        let inches = address["size"].as_u64().ok_or("no size")?;
        *address = json!({ "size_in_cm": inches * 254 / 100 });
    }
    Ok(order)
}

fn renamed(order: Value) -> Result<Value, BoxError> {
    Ok(if order == "Size" {
        json!("HowBig")
    } else {
        order
    })
}

/// A bot whose file an older program has begun.
struct Home {
    directory: TempDir,
    running: Running,
    /// With the size told.
    ann: Person,
    /// Asked for the size.
    bob: Person,
}

impl Home {
    async fn new() -> Self {
        let directory = TempDir::new().expect("a directory");
        let server = Server::builder().throttle(false).start().await;
        let builder = kept(directory.path(), Application::builder::<before::Before>());
        let running = Running::start_on(server.expect("a free port"), builder).await;
        let (ann, bob) = (running.server.user("Ann"), running.server.user("Bob"));
        running.hears(&ann, "/order").await;
        running.hears(&ann, "10").await;
        running.hears(&bob, "/order").await;
        Self {
            directory,
            running,
            ann,
            bob,
        }
    }

    /// Goes on with another program.
    async fn becomes(&mut self, builder: Builder) {
        let builder = kept(self.directory.path(), builder);
        self.running.replace(builder).await;
    }

    fn file(&self) -> PathBuf {
        self.directory.path().join("bot.db")
    }

    /// Version and state of all rows.
    fn rows(&self) -> Vec<String> {
        let db = Connection::open(self.file()).expect("SQLite opens it");
        let sql = "SELECT version || ' ' || state FROM conversations ORDER BY user";
        let mut query = db.prepare(sql).expect("there is such a table");
        let rows = query.query_map([], |row| row.get(0)).expect("rows");
        rows.map(|row| row.expect("a text")).collect()
    }
}

/// What somebody was told last.
fn last(person: &Person) -> String {
    texts(&person.chat()).pop().unwrap_or_default()
}

/// Steps are for states what they are for data: what an older program wrote is brought up to date when it is read, and
/// written in its new form when it next changes.
#[tokio::test]
async fn steps_bring_states_up_to_date() {
    let mut home = Home::new().await;
    let builder = || Application::builder::<After>().upgrade_conversation::<Order>(centimetres);
    home.becomes(builder()).await;
    assert_eq!(home.rows(), [r#"0 {"Address":{"size":10}}"#, r#"0 "Size""#]);
    home.running.hears(&home.ann, "Ulm").await;
    // One step more, of which Ann's state needs the second alone, and Bob's both.
    home.becomes(builder().upgrade_conversation::<Order>(renamed))
        .await;
    let anns = r#"1 {"Street":{"size_in_cm":25,"town":"Ulm"}}"#;
    assert_eq!(home.rows(), [anns, r#"0 "Size""#]);
    home.running.hears(&home.ann, "High Street").await;
    home.running.hears(&home.bob, "20").await;
    assert_eq!(last(&home.ann), "25 cm, to High Street, Ulm");
    home.running.restart().await;
    assert_eq!(home.rows(), [r#"2 {"Address":{"size_in_cm":20}}"#]);
    home.running.hears(&home.bob, "Bonn").await;
    home.running.hears(&home.bob, "Main Street").await;
    assert_eq!(last(&home.bob), "20 cm, to Main Street, Bonn");
}

/// Who waits for a program that can read the state goes on as soon as there is one, with all that was said meanwhile.
#[tokio::test]
async fn nobody_waits_longer_than_until_the_state_can_be_read() {
    let mut home = Home::new().await;
    home.becomes(Application::builder::<After>()).await;
    home.ann.says("Ulm");
    let log = home.running.log.clone();
    let told = home.running.server.wait_for(|_| log.lines().pop()).await;
    for part in [
        &format!(
            "the conversation Order of user {0} in chat {0}",
            home.ann.id()
        ),
        "missing field `size_in_cm`",
        "waits until it can be read",
        "`bot::guide::store`",
    ] {
        assert!(told.contains(part), "`{part}` is missing in {told}");
    }
    home.ann.says("High Street");
    let builder = Application::builder::<After>().upgrade_conversation::<Order>(centimetres);
    home.becomes(builder).await;
    home.running.settle().await;
    assert_eq!(last(&home.ann), "25 cm, to High Street, Ulm");
}

/// A conversation that was renamed, or that is gone, is no mistake, and no silence either.
#[tokio::test]
async fn check_tells_of_conversations_that_nobody_goes_on_with() {
    let mut home = Home::new().await;
    // What was said is on disk.
    home.running.restart().await;
    let check = || {
        let mut command = Command::new(env!("CARGO_BIN_EXE_conversation_probe"));
        command
            .arg("check")
            .env("BOT_TOKEN", home.running.server.token())
            .env("BOT_STORE", format!("sqlite:{}", home.file().display()));
        let checked = command.output().expect("it runs");
        let told = [checked.stdout, checked.stderr].concat();
        (
            checked.status.code(),
            String::from_utf8_lossy(&told).into_owned(),
        )
    };
    let (status, told) = check();
    assert_eq!(status, Some(0), "{told}");
    let strangers = "2 of the conversation `Order`, which this bot does not have";
    assert!(told.contains(strangers), "{told}");
    // One that the bot has is read.
    let db = Connection::open(home.file()).expect("SQLite opens it");
    db.execute("UPDATE conversations SET name = 'Count'", [])
        .expect("there are rows");
    let (status, told) = check();
    assert_eq!(status, Some(1), "{told}");
    assert!(
        told.contains("2 of 2 stored values cannot be read"),
        "{told}"
    );
}
