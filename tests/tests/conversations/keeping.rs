//! Conversations in the store: they outlive the bot, are read by other programs, and are never dropped.

use bot::{Application, Builder, DataFix, prelude::*};
use bot_simulator::{Server, User as Person};
use cablegram_tests::{Log, Running, texts};
use rusqlite::Connection;
use serde::{Deserialize, Serialize};
use std::path::PathBuf;
use tempfile::TempDir;

bot::app!(Kiosk);

#[derive(Conversation, Clone, Debug, PartialEq, Serialize, Deserialize)]
enum Order {
    What,
    Count { what: String },
}

#[handler(command = "order", entry = Order, bot = Kiosk)]
async fn order() -> (Order, &'static str) {
    (Order::What, "What?")
}

#[handler(message(text), state = Order::What, bot = Kiosk)]
async fn what(text: Text) -> (Order, &'static str) {
    let what = text.to_string();
    (Order::Count { what }, "How many?")
}

#[handler(message(text), state = Order::Count { what }, bot = Kiosk)]
async fn count(what: String, text: Text) -> (End, String) {
    (End, format!("{text} × {what}"))
}

#[handler(message, bot = Kiosk)]
async fn outside(log: Shared<Log>) {
    log.note("outside");
}

#[error_handler(bot = Kiosk)]
async fn report(error: &bot::Error, log: Shared<Log>) {
    log.note(error.to_string());
}

struct Home {
    directory: TempDir,
}

impl Home {
    fn new() -> Self {
        let directory = TempDir::new().expect("a directory");
        Self { directory }
    }

    fn file(&self) -> PathBuf {
        self.directory.path().join("bot.db")
    }

    fn builder(&self) -> Builder {
        let store = format!("sqlite:{}", self.file().display());
        Application::builder::<Kiosk>().store(&store)
    }

    fn db(&self) -> Connection {
        Connection::open(self.file()).expect("SQLite opens it")
    }

    /// All conversations, as a person reads them.
    fn rows(&self) -> Vec<String> {
        let db = self.db();
        let sql = "SELECT name || ' ' || chat || ' ' || user || ' ' || part || state FROM conversations ORDER BY user";
        let mut query = db.prepare(sql).expect("there is such a table");
        let rows = query.query_map([], |row| row.get(0)).expect("rows");
        rows.map(|row| row.expect("a text")).collect()
    }

    fn aside(&self) -> Vec<(String, String)> {
        let db = self.db();
        let mut query = db
            .prepare("SELECT space, value FROM quarantine")
            .expect("there is such a table");
        let rows = query
            .query_map([], |row| Ok((row.get(0)?, row.get(1)?)))
            .expect("rows");
        rows.map(|row| row.expect("texts")).collect()
    }
}

/// R50, R106: what is under way goes on after a restart; what has ended leaves no row.
#[tokio::test]
async fn a_conversation_goes_on_after_a_restart() {
    let home = Home::new();
    let mut running = Running::start(home.builder()).await;
    let (ann, bob) = (running.server.user("Ann"), running.server.user("Bob"));
    running.hears(&ann, "/order").await;
    running.hears(&ann, "tea").await;
    running.hears(&bob, "/order").await;
    running.restart().await;
    let id = ann.id();
    assert_eq!(
        home.rows(),
        [
            format!(r#"Order {id} {id} {{"Count":{{"what":"tea"}}}}"#),
            format!(r#"Order {0} {0} "What""#, bob.id()),
        ]
    );
    running.hears(&ann, "3").await;
    running.hears(&bob, "milk").await;
    assert_eq!(running.hears(&ann, "4").await, ["outside"]);
    assert_eq!(texts(&ann.chat()), ["What?", "How many?", "3 × tea"]);
    assert_eq!(texts(&bob.chat()), ["What?", "How many?"]);
    running.restart().await;
    assert_eq!(home.rows().len(), 1);
    assert_eq!(running.hears(&ann, "4").await, ["outside"]);
}

/// Somebody who is in `state`, which the bot does not know.
async fn with_an_unknown_state(home: &Home, builder: Builder) -> (Running, Person) {
    let mut running = Running::start_on(
        Server::builder()
            .throttle(false)
            .start()
            .await
            .expect("a free port"),
        builder,
    )
    .await;
    let ann = running.server.user("Ann");
    running.hears(&ann, "/order").await;
    running.handle().shutdown();
    // Nobody else has the file.
    running.restart().await;
    home.db()
        .execute("UPDATE conversations SET state = '{\"Colour\":{}}'", [])
        .expect("there is a row");
    running.restart().await;
    (running, ann)
}

/// R116 ✗: a state that the program no longer has is neither dropped nor taken for the beginning: the conversation waits,
/// the error handlers hear of it once, its text is put aside.
#[tokio::test]
async fn an_unknown_state_makes_its_conversation_wait() {
    let home = Home::new();
    let builder = home.builder().shutdown_grace(std::time::Duration::ZERO);
    let (running, ann) = with_an_unknown_state(&home, builder).await;
    ann.says("tea");
    let told = running
        .server
        .wait_for(|_| running.log.lines().into_iter().next())
        .await;
    for part in [
        &format!(
            "the stored state of the conversation Order of user {}",
            ann.id()
        ),
        "unknown variant `Colour`",
    ] {
        assert!(told.contains(part), "`{part}` is missing in {told}");
    }
    let bob = running.server.user("Bob");
    bob.says("/order");
    running
        .server
        .wait_for(|_| (texts(&bob.chat()) == ["What?"]).then_some(()))
        .await;
    // What was put aside is on disk before what came later.
    let aside = home.aside();
    assert!(aside[0].0.starts_with("the conversation Order of user"));
    assert_eq!(aside[0].1, r#"{"Colour":{}}"#);
    assert!(home.rows()[0].ends_with(r#"{"Colour":{}}"#));
}

/// The bot's owner decides, as for data.
#[tokio::test]
async fn a_decision_mends_an_unknown_state() {
    let home = Home::new();
    let builder = home.builder().on_data_error(|error| {
        assert_eq!(
            (error.space(), error.conversation()),
            ("conversation", Some("Order"))
        );
        DataFix::Value(serde_json::json!({ "Count": { "what": error.json() } }))
    });
    let (running, ann) = with_an_unknown_state(&home, builder).await;
    running.hears(&ann, "3").await;
    assert_eq!(texts(&ann.chat()), ["What?", r#"3 × {"Colour":{}}"#]);
    assert!(home.rows().is_empty());
    assert_eq!(home.aside().len(), 1);
}

#[tokio::test]
async fn a_decision_ends_a_conversation() {
    let home = Home::new();
    let builder = home.builder().on_data_error(|_| DataFix::UseDefault);
    let (running, ann) = with_an_unknown_state(&home, builder).await;
    assert_eq!(running.hears(&ann, "3").await, ["outside"]);
    running.hears(&ann, "/order").await;
    running.hears(&ann, "tea").await;
    assert_eq!(texts(&ann.chat()), ["What?", "What?", "How many?"]);
    assert!(home.rows()[0].ends_with(r#"{"Count":{"what":"tea"}}"#));
}

/// However many conversations there were, only those in use take memory, and all are found again.
#[tokio::test]
async fn conversations_are_loaded_when_they_are_needed() {
    let home = Home::new();
    let running = Running::start(home.builder().data_cache(64)).await;
    let people: Vec<_> = (0..300)
        .map(|number| running.server.user(&format!("Guest{number}")))
        .collect();
    for person in &people {
        person.says("/order");
    }
    running.settle().await;
    for person in &people {
        person.says("tea");
    }
    running.settle().await;
    for person in &people {
        person.says("1");
    }
    running.settle().await;
    for person in &people {
        assert_eq!(texts(&person.chat()), ["What?", "How many?", "1 × tea"]);
    }
    assert!(running.log.take().is_empty());
}
