//! A bot that runs against a simulated server.

use crate::{Gate, Log};
use bot::{Application, Builder, Handle};
use bot_simulator::{Chat, Server, User};
use std::{sync::Arc, time::Duration};
use tokio::task::JoinHandle;

/// For a bot that never comes to rest: the test fails then, so it is no speed that anything depends on.
const PATIENCE: Duration = Duration::from_secs(60);

/// A server, and a bot that polls it. Ends when it is dropped; [`stop`](Self::stop) is gentler.
#[derive(Debug)]
pub struct Running {
    /// The Bot API server.
    pub server: Server,
    /// The application.
    pub app: Arc<Application>,
    /// What the handlers noted; a service of the bot.
    pub log: Log,
    /// Where handlers wait; a service of the bot.
    pub gate: Gate,
    task: JoinHandle<bot::Result<()>>,
}

impl Running {
    /// Starts a server and the bot, and waits until the bot asks for updates.
    pub async fn start(builder: Builder) -> Self {
        Self::start_on(Server::start().await, builder).await
    }

    /// Starts the bot on a server that is there already, and waits until it asks for updates.
    ///
    /// # Panics
    /// When the bot cannot be put together, or ends at once.
    pub async fn start_on(server: Server, builder: Builder) -> Self {
        let (log, gate) = (Log::default(), Gate::default());
        let built = Self::connected(&server, builder, &log, &gate).build();
        let app = Arc::new(built.unwrap_or_else(|error| panic!("{error}")));
        let task = run(&server, &app).await;
        Self {
            server,
            app,
            log,
            gate,
            task,
        }
    }

    /// Ends the bot and runs the same application again.
    ///
    /// # Panics
    /// When the bot did not end gracefully.
    pub async fn restart(&mut self) {
        self.end().await;
        self.task = run(&self.server, &self.app).await;
    }

    /// Ends the bot and runs another program in its place, with the same log and gate.
    ///
    /// # Panics
    /// When the bot did not end gracefully, or the other one cannot be put together.
    pub async fn replace(&mut self, builder: Builder) {
        self.end().await;
        let built = Self::connected(&self.server, builder, &self.log, &self.gate).build();
        self.app = Arc::new(built.unwrap_or_else(|error| panic!("{error}")));
        self.task = run(&self.server, &self.app).await;
    }

    async fn end(&mut self) {
        self.handle().shutdown();
        let ended = (&mut self.task).await.expect("the bot does not panic");
        ended.expect("the bot ends gracefully");
    }

    /// The builder of a bot on this server, with the log and the gate as services.
    pub fn connected(server: &Server, builder: Builder, log: &Log, gate: &Gate) -> Builder {
        builder
            .token(server.token())
            .api_url(server.url())
            .without_signals()
            .share(log.clone())
            .share(gate.clone())
    }

    /// The bot's handle.
    #[must_use]
    pub fn handle(&self) -> Handle {
        self.app.handle()
    }

    /// Waits until the bot has taken all updates in and is done with them: handlers, tasks, answers.
    ///
    /// # Panics
    /// When that does not happen.
    pub async fn settle(&self) {
        self.server.wait_until_confirmed().await;
        let quiet = tokio::time::timeout(PATIENCE, self.handle().quiescent()).await;
        assert!(
            quiet.is_ok(),
            "the bot does not come to rest; noted so far: {:#?}; the calls so far:\n{}",
            self.log.lines(),
            self.server.transcript()
        );
    }

    /// Somebody writes to the bot in private; when all is done, what the handlers noted meanwhile.
    pub async fn hears(&self, user: &User, text: &str) -> Vec<String> {
        user.says(text);
        self.settle().await;
        self.log.take()
    }

    /// Ends the bot and waits for it.
    ///
    /// # Errors
    /// As [`ended`](Self::ended).
    ///
    /// # Panics
    /// As [`ended`](Self::ended).
    pub async fn stop(self) -> bot::Result<()> {
        self.handle().shutdown();
        self.ended().await
    }

    /// Waits for the end of the bot, which somebody else asked for.
    ///
    /// # Errors
    /// The bot's own.
    ///
    /// # Panics
    /// When the bot panicked.
    pub async fn ended(mut self) -> bot::Result<()> {
        (&mut self.task).await.expect("the bot does not panic")
    }
}

/// Runs the bot and waits until it asks for updates, or ends instead.
async fn run(server: &Server, app: &Arc<Application>) -> JoinHandle<bot::Result<()>> {
    let task = tokio::spawn({
        let app = app.clone();
        async move { app.run().await }
    });
    server
        .wait_for(|server| (server.bot().is_polling() || task.is_finished()).then_some(()))
        .await;
    task
}

impl Drop for Running {
    fn drop(&mut self) {
        self.task.abort();
    }
}

/// What bots wrote in a chat.
#[must_use]
pub fn texts(chat: &Chat) -> Vec<String> {
    let sent = chat.sent();
    sent.iter()
        .map(|message| message.text().to_owned())
        .collect()
}
