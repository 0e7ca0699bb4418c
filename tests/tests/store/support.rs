//! A place where bots live one after another: a server, and a file that outlives them.

use bot::{Application, Builder, Clock, Handle, VirtualClock};
use bot_simulator::{Server, User};
use cablegram_tests::{Gate, Log, Running};
use rusqlite::{Connection, OptionalExtension as _, types::FromSql};
use std::{
    path::{Path, PathBuf},
    sync::Arc,
    time::Duration,
};
use tempfile::TempDir;
use tokio::task::JoinHandle;

/// For something that never comes: the test fails then, so it is no speed that anything depends on.
const PATIENCE: Duration = Duration::from_secs(60);

/// A server and a directory.
#[derive(Debug)]
pub(crate) struct Home {
    pub(crate) server: Server,
    directory: TempDir,
}

impl Home {
    pub(crate) async fn new() -> Self {
        let directory = TempDir::new().expect("a directory");
        // A poller that repeats itself, as each last one does, is not slowed down.
        let server = Server::builder()
            .throttle(false)
            .start()
            .await
            .expect("a free port");
        Self { server, directory }
    }

    pub(crate) fn path(&self) -> &Path {
        self.directory.path()
    }

    pub(crate) fn file(&self) -> PathBuf {
        self.path().join("bot.db")
    }

    /// The file, as a setting.
    pub(crate) fn setting(&self) -> String {
        format!("sqlite:{}", self.file().display())
    }

    /// The file as any program sees it.
    pub(crate) fn db(&self) -> Connection {
        let db = Connection::open(self.file()).expect("SQLite opens it");
        db.busy_timeout(PATIENCE).expect("it takes a number");
        db
    }

    /// The only value of a query's only row, if it has one.
    #[track_caller]
    pub(crate) fn find<T: FromSql>(&self, sql: &str) -> Option<T> {
        let found = self.db().query_row(sql, [], |row| row.get(0)).optional();
        found.unwrap_or_else(|error| panic!("{sql}: {error}"))
    }

    #[track_caller]
    pub(crate) fn count(&self, table: &str) -> i64 {
        self.find(&format!("SELECT count(*) FROM {table}"))
            .expect("a number")
    }

    #[track_caller]
    pub(crate) fn change(&self, sql: &str) {
        self.db()
            .execute_batch(sql)
            .unwrap_or_else(|error| panic!("{sql}: {error}"));
    }

    /// A value as JSON text.
    #[track_caller]
    pub(crate) fn value(&self, space: &str, id: i64) -> Option<String> {
        self.find(&format!(
            "SELECT value FROM data WHERE space = '{space}' AND id = {id}"
        ))
    }

    /// Puts a value there, as an older program might have left it. The file is there once a bot has run.
    pub(crate) fn put(&self, space: &str, id: i64, json: &str) {
        let (db, bot) = (self.db(), self.server.bot().id());
        let forget = "DELETE FROM data WHERE bot = ?1 AND space = ?2 AND id = ?3";
        db.execute(forget, (bot, space, id)).expect("it can go");
        let sql = "INSERT INTO data VALUES (?1, ?2, ?3, ?4, 'old::Type', 0, 0, NULL)";
        db.execute(sql, (bot, space, id, json))
            .expect("it can be written");
    }

    /// Starts a bot on the file.
    pub(crate) async fn start(&self, builder: Builder) -> Bot<'_> {
        self.start_with(builder.store(&self.setting())).await
    }

    /// Starts a bot with a store of its own.
    pub(crate) async fn start_with(&self, builder: Builder) -> Bot<'_> {
        let (log, gate) = (Log::default(), Gate::default());
        let built = Running::connected(&self.server, builder, &log, &gate).build();
        let app = Arc::new(built.unwrap_or_else(|error| panic!("{error}")));
        // Not that it is polled: a request of the bot before may seem to be open.
        let polls = |server: &Server| server.calls_of("getUpdates").len();
        let before = polls(&self.server);
        let task = tokio::spawn({
            let app = app.clone();
            async move { app.run().await }
        });
        let begun = |server: &Server| (polls(server) > before || task.is_finished()).then_some(());
        self.server.wait_for(begun).await;
        Bot {
            home: self,
            app,
            log,
            task,
        }
    }

    /// A file with nothing in it but its tables.
    pub(crate) async fn make_file<A: bot::App>(&self) {
        self.start(Application::builder::<A>()).await.stop().await;
    }
}

/// A bot that runs.
#[derive(Debug)]
pub(crate) struct Bot<'h> {
    home: &'h Home,
    app: Arc<Application>,
    pub(crate) log: Log,
    task: JoinHandle<bot::Result<()>>,
}

impl Bot<'_> {
    pub(crate) fn handle(&self) -> Handle {
        self.app.handle()
    }

    /// Waits until all updates are taken in and done, but for those that wait for the clock.
    pub(crate) async fn settle(&self) {
        self.home.server.wait_until_confirmed().await;
        let quiet = tokio::time::timeout(PATIENCE, self.handle().quiescent()).await;
        assert!(
            quiet.is_ok(),
            "no rest; noted so far: {:#?}",
            self.log.lines()
        );
    }

    pub(crate) async fn hears(&self, user: &User, text: &str) -> Vec<String> {
        user.says(text);
        self.settle().await;
        self.log.take()
    }

    /// Ends it gracefully: then all is in the file.
    pub(crate) async fn stop(mut self) {
        self.handle().shutdown();
        let ended = tokio::time::timeout(PATIENCE, &mut self.task).await;
        let ended = ended.expect("it ends").expect("it does not panic");
        ended.unwrap_or_else(|error| panic!("{error}"));
    }
}

impl Drop for Bot<'_> {
    fn drop(&mut self) {
        self.task.abort();
    }
}

/// On a clock that stands still. An empty answer to a long poll would wait for it, so there are none.
pub(crate) fn on_a_still_clock(builder: Builder) -> (Builder, VirtualClock) {
    let (clock, hand) = Clock::test();
    (
        builder.clock(clock).poll_timeout(Duration::from_secs(50)),
        hand,
    )
}
