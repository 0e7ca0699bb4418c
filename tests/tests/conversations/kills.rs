//! `kill -9` in mid-conversation.

use bot_simulator::{Chat, Server, User as Person};
use rusqlite::Connection;
use std::{path::Path, process::Stdio, time::Duration};
use tempfile::TempDir;
use tokio::process::{Child, Command};

const PEOPLE: usize = 8;
const KILLS: u32 = 12;
/// How many numbers each person says between two kills.
const NUMBERS: u32 = 6;
/// The number before which the first group moves.
const MOVES: u32 = 2 * NUMBERS;

fn start(server: &Server, file: &Path) -> Child {
    let mut command = Command::new(env!("CARGO_BIN_EXE_conversation_probe"));
    command
        .env("BOT_API_URL", server.url())
        .env("BOT_TOKEN", server.token())
        .env("BOT_STORE", format!("sqlite:{}", file.display()))
        .env("RUST_LOG", "warn")
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .kill_on_drop(true);
    command.spawn().expect("the probe starts")
}

fn kept(db: &Connection, sql: &str, user: i64) -> String {
    let found = db.query_row(sql, [user], |row| row.get(0));
    found.unwrap_or_else(|error| panic!("{sql}: {error}"))
}

/// Somebody, and where they talk to the bot.
struct Counting {
    person: Person,
    chat: Chat,
}

impl Counting {
    fn says(&self, text: &str) {
        self.person.sends(&self.chat, text);
    }

    /// What the bot wrote there.
    fn heard(&self, server: &Server) -> Vec<String> {
        let sent = server.sent(&self.chat);
        sent.iter().map(|sent| sent.text().to_owned()).collect()
    }
}

/// Every other one counts in private, the others in groups of their own.
fn people(server: &Server) -> Vec<Counting> {
    let counting = |number: usize| {
        let person = server.user(&format!("P{number}"));
        let chat = match number % 2 {
            0 => person.chat(),
            _ => server.group(&format!("G{number}"), [&person]),
        };
        Counting { person, chat }
    };
    (0..PEOPLE).map(counting).collect()
}

/// Every number is heard in the state that the one before left, exactly once, and in order; also by those whose group
/// becomes a supergroup on the way.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn kill_9_in_mid_conversation_loses_nothing_and_doubles_nothing() {
    let server = Server::builder().throttle(false).start().await;
    let server = server.expect("a free port");
    let home = TempDir::new().expect("a directory");
    let file = home.path().join("bot.db");
    let mut people = people(&server);
    for person in &people {
        person.says("/count");
    }
    for kill in 0..KILLS {
        let mut life = start(&server, &file);
        let calls = server.count_calls(|_| true);
        for number in kill * NUMBERS..(kill + 1) * NUMBERS {
            for (place, person) in people.iter_mut().enumerate() {
                // One after another, while the bot is at work on what was said before.
                if place % 2 == 1
                    && number == MOVES + u32::try_from(place).expect("few") * NUMBERS / 2
                {
                    person.chat = person.chat.upgrade();
                }
                person.says(&number.to_string());
            }
        }
        // Somewhere in the midst of it, at another place each time.
        let some = PEOPLE * (kill as usize % 5);
        server
            .wait_at_most(Duration::from_secs(5), |server| {
                (server.count_calls(|_| true) > calls + some).then_some(())
            })
            .await;
        life.kill().await.expect("it is our child");
    }
    let life = start(&server, &file);
    let last = format!("heard {}", KILLS * NUMBERS - 1);
    server
        .wait_for(|server| {
            let heard = |person: &Counting| person.heard(server).contains(&last);
            people.iter().all(heard).then_some(())
        })
        .await;
    drop(life);
    let all: Vec<u32> = (0..KILLS * NUMBERS).collect();
    let said = serde_json::to_string(&all).expect("numbers");
    let db = Connection::open(&file).expect("SQLite opens it");
    for person in &people {
        let id = person.person.id();
        let rows = "SELECT count(*) || ' in ' || min(chat) FROM conversations WHERE user = ?1";
        assert_eq!(kept(&db, rows, id), format!("1 in {}", person.chat.id()));
        let state = kept(&db, "SELECT state FROM conversations WHERE user = ?1", id);
        assert_eq!(state, format!(r#"{{"Said":{said}}}"#));
        let sql = "SELECT value FROM data WHERE space = 'user' AND id = ?1";
        assert_eq!(kept(&db, sql, id), format!(r#"{{"said":{said}}}"#));
        let mut heard = person.heard(&server).into_iter();
        assert_eq!(heard.find(|text| text.starts_with("not counting")), None);
    }
}
