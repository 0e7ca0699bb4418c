//! The bot that is killed, as a process, and the directory that outlives it.

use bot_simulator::Server;
use cablegram_tests::Postgres;
use rusqlite::{Connection, OpenFlags, types::Value};
use std::{
    collections::HashMap, panic::Location, path::PathBuf, process::Stdio, sync::Arc, time::Duration,
};
use tempfile::TempDir;
use tokio::{
    io::AsyncReadExt as _,
    process::{Child, Command},
    sync::watch,
};

/// How long something may take that has to come; nothing depends on its speed.
pub(crate) const PATIENCE: Duration = Duration::from_secs(120);

/// What stands behind the last word of a program.
const SILENCE: &str = "\n(end)\n";

/// The program's file.
pub(crate) const PROGRAM: &str = env!("CARGO_BIN_EXE_durability_probe");

/// Where a bot lives, with how it is started.
#[derive(Debug)]
pub(crate) struct Home {
    directory: TempDir,
    /// The name of the database that has the store, and its server.
    database: Option<(String, Arc<Postgres>)>,
    variables: HashMap<&'static str, String>,
}

impl Home {
    /// An empty directory for a bot of this server.
    pub(crate) fn new(server: &Server) -> Self {
        let directory = TempDir::new().expect("a directory");
        let store = format!("sqlite:{}", directory.path().join("bot.db").display());
        let variables = HashMap::from([
            ("BOT_API_URL", server.url()),
            ("BOT_TOKEN", server.token().to_owned()),
            ("BOT_STORE", store),
            ("BOT_SHUTDOWN_GRACE", "60s".to_owned()),
        ]);
        Self {
            directory,
            database: None,
            variables,
        }
    }

    /// The same for a bot that keeps everything in a new database.
    pub(crate) fn in_database(server: &Server, machine: &Arc<Postgres>) -> Self {
        let url = machine.database();
        let (_, name) = url.rsplit_once('/').expect("a name");
        let mut home = Self::new(server).with("BOT_STORE", &url);
        home.database = Some((name.to_owned(), machine.clone()));
        home
    }

    /// With a setting.
    pub(crate) fn with(mut self, variable: &'static str, value: &str) -> Self {
        self.set(variable, value);
        self
    }

    /// From the next start on.
    pub(crate) fn set(&mut self, variable: &'static str, value: &str) {
        self.variables.insert(variable, value.to_owned());
    }

    /// The store's file.
    pub(crate) fn file(&self) -> PathBuf {
        self.directory.path().join("bot.db")
    }

    /// A look into the store, from outside.
    pub(crate) fn store(&self) -> Connection {
        let flags = OpenFlags::SQLITE_OPEN_READ_WRITE;
        Connection::open_with_flags(self.file(), flags).expect("the store's file")
    }

    /// One number from the store.
    #[track_caller]
    pub(crate) fn count(&self, sql: &str) -> i64 {
        if self.database.is_some() {
            return self.sql(sql).parse().expect("a number");
        }
        self.store()
            .query_row(sql, [], |row| row.get(0))
            .expect("a number")
    }

    /// Waits until a running bot has nothing left to do, now or later. A job that comes due when the bot is asked to end
    /// may have to wait for its next start.
    pub(crate) async fn has_nothing_to_do(&self) {
        let sql = "SELECT (SELECT count(*) FROM inbox) + (SELECT count(*) FROM jobs)";
        let waits = async {
            while self.count(sql) > 0 {
                tokio::time::sleep(Duration::from_millis(5)).await;
            }
        };
        let waited = tokio::time::timeout(PATIENCE, waits).await;
        assert!(waited.is_ok(), "there is still something to do");
    }

    /// What the database says to a statement.
    pub(crate) fn sql(&self, sql: &str) -> String {
        let (name, machine) = self.database.as_ref().expect("there is one");
        machine.sql(name, sql)
    }

    /// Rows of three columns, as any tool would show them.
    #[track_caller]
    pub(crate) fn rows(&self, sql: &str) -> Vec<[String; 3]> {
        let row = |mut columns: Vec<String>| {
            let mut next = || columns.remove(0);
            [next(), next(), next()]
        };
        if self.database.is_some() {
            let rows = self.sql(sql);
            let split = |row: &str| row.splitn(3, '|').map(str::to_owned).collect();
            return rows.lines().map(split).map(row).collect();
        }
        let store = self.store();
        let mut query = store.prepare(sql).expect("the documented schema");
        let rows = query.query_map([], |found| {
            let text = |column| match found.get(column).expect("the documented schema") {
                Value::Integer(number) => number.to_string(),
                Value::Text(text) => text,
                other => panic!("{other:?}"),
            };
            Ok(row(vec![text(0), text(1), text(2)]))
        });
        rows.and_then(Iterator::collect)
            .expect("the documented schema")
    }

    /// The columns of a conversation that say whom it is with.
    pub(crate) fn whom(&self) -> &'static str {
        match self.database {
            Some(_) => "chat_id, user_id",
            None => "chat, user",
        }
    }

    /// The command that starts the bot.
    pub(crate) fn command(&self) -> Command {
        self.command_of(PROGRAM, &[])
    }

    /// Another program that starts it, in the end.
    pub(crate) fn command_of(&self, program: &str, arguments: &[&str]) -> Command {
        let inherited = std::env::vars_os().filter(|(name, _)| {
            let name = name.to_string_lossy();
            !name.starts_with("BOT_")
                && name != "RUST_LOG"
                && !name.to_ascii_uppercase().ends_with("_PROXY")
        });
        let mut command = Command::new(program);
        command
            .args(arguments)
            .env_clear()
            .envs(inherited)
            .envs(&self.variables)
            .current_dir(self.directory.path())
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::piped())
            .kill_on_drop(true);
        command
    }

    /// Starts the bot, in which some handlers hang.
    pub(crate) fn hanging(&self) -> Life {
        let mut command = self.command();
        command.env("PROBE_HANGS", "yes");
        Life::of(command)
    }

    /// Starts the bot.
    pub(crate) fn start(&self) -> Life {
        Life::of(self.command())
    }
}

/// A running bot.
#[derive(Debug)]
pub(crate) struct Life {
    child: Child,
    said: watch::Sender<String>,
    listening: tokio::task::JoinHandle<()>,
}

/// How it ended.
#[derive(Debug)]
pub(crate) struct Ended {
    pub(crate) status: Option<i32>,
    pub(crate) said: String,
}

impl Life {
    pub(crate) fn of(mut command: Command) -> Self {
        let mut child = command.spawn().expect("the probe starts");
        let mut stream = child.stderr.take().expect("it is piped");
        let said = watch::Sender::new(String::new());
        let sender = said.clone();
        let listening = tokio::spawn(async move {
            let mut piece = vec![0; 16 * 1024];
            while let Ok(count @ 1..) = stream.read(&mut piece).await {
                let text = String::from_utf8_lossy(&piece[..count]);
                sender.send_modify(|said| said.push_str(&text));
            }
            sender.send_modify(|said| said.push_str(SILENCE));
        });
        Self {
            child,
            said,
            listening,
        }
    }

    /// Its number.
    pub(crate) fn pid(&self) -> u32 {
        self.child.id().expect("it was not waited for")
    }

    /// What it said so far.
    pub(crate) fn said(&self) -> String {
        self.said.borrow().clone()
    }

    /// Waits until it says this.
    #[track_caller]
    pub(crate) fn says(&self, text: &str) -> impl Future<Output = ()> + use<> {
        let mut said = self.said.subscribe();
        let (place, text) = (Location::caller(), text.to_owned());
        async move {
            let heard =
                tokio::time::timeout(PATIENCE, said.wait_for(|said| said.contains(&text))).await;
            let heard = heard.is_ok_and(|heard| heard.is_ok());
            assert!(
                heard,
                "{place}: waited in vain for `{text}`; it said: {}",
                *said.borrow()
            );
        }
    }

    /// Waits until it is gone by itself, as its silence tells; true, since it comes no more.
    pub(crate) async fn died(&self) -> bool {
        let mut said = self.said.subscribe();
        let closed = said.wait_for(|said| said.ends_with(SILENCE)).await;
        closed.is_ok()
    }

    /// Kills it, as nobody can prevent.
    pub(crate) async fn kill(mut self) -> String {
        self.child.kill().await.expect("it is our child");
        let _ = self.listening.await;
        self.said.borrow().clone()
    }

    /// Ends the program and the one that traces it, which ends with it.
    pub(crate) async fn stop_traced(self) {
        let children = format!("/proc/{0}/task/{0}/children", self.pid());
        let children = std::fs::read_to_string(children).expect("it runs");
        let killed = Command::new("kill")
            .args(["-s", "TERM"])
            .args(children.split_whitespace())
            .status()
            .await;
        assert!(killed.expect("there is `kill`").success());
        self.ended().await;
    }

    /// Sends it a signal, by name.
    pub(crate) async fn signal(&self, name: &str) {
        let pid = self.pid().to_string();
        let sent = Command::new("kill")
            .args(["-s", name, &pid])
            .status()
            .await
            .expect("there is `kill`");
        assert!(sent.success());
    }

    /// Waits for its end.
    #[track_caller]
    pub(crate) fn ended(mut self) -> impl Future<Output = Ended> {
        let place = Location::caller();
        async move {
            let Ok(status) = tokio::time::timeout(PATIENCE, self.child.wait()).await else {
                panic!("{place}: it does not end; it said: {}", *self.said.borrow());
            };
            let _ = self.listening.await;
            Ended {
                status: status.expect("it is our child").code(),
                said: self.said.borrow().clone(),
            }
        }
    }

    /// Asks it to end, and waits until it has done so gracefully.
    #[track_caller]
    pub(crate) fn stop(self) -> impl Future<Output = String> {
        let place = Location::caller();
        async move {
            self.signal("TERM").await;
            let ended = self.ended().await;
            assert_eq!(ended.status, Some(0), "{place}: {}", ended.said);
            ended.said
        }
    }
}

/// A server for bots that come and go often, which it does not hold against them.
pub(crate) async fn server() -> Server {
    let server = Server::builder().throttle(false).patience(PATIENCE).start();
    server.await.expect("a free port")
}
