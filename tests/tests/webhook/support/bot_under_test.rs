//! The bot that is posted to.

use super::{Answer, Request};
use bot::{Application, Builder, Handle, Listener, Webhook, prelude::*};
use bot_simulator::Server;
use cablegram_tests::{Gate, Log, Running};
use serde_json::{Value, json};
use std::{net::SocketAddr, sync::Arc, time::Duration};
use tokio::task::JoinHandle;

pub(crate) const PATH: &str = "/telegram/hook";
pub(crate) const SECRET: &str = "The-Secret_of-42";

/// How long the end of a bot may take; nothing depends on its speed.
const PATIENCE: Duration = Duration::from_secs(60);

/// Notes the text; `wait` waits at the gate first.
#[handler(message(text))]
pub(crate) async fn note(text: Text, log: Shared<Log>, gate: Shared<Gate>) {
    if text.starts_with("wait") {
        gate.pass().await;
    }
    log.note(format!("heard {text}"));
}

/// Updates of kinds that nobody has heard of reach those who want everything.
#[handler(update, group = 1)]
async fn note_kind(update: Update, log: Shared<Log>) {
    log.note(format!("kind {}", update.kind_name()));
}

#[error_handler]
async fn note_error(error: &bot::Error, log: Shared<Log>) {
    log.note(format!("error {:?}", error.kind()));
}

/// A message as Telegram would post it.
pub(crate) fn message(id: i64, text: &str) -> String {
    message_in(id, 5, text).to_string()
}

/// A message in this private chat.
pub(crate) fn message_in(id: i64, chat: i64, text: &str) -> Value {
    json!({"update_id": id, "message": {"message_id": id, "date": 1, "text": text,
        "chat": {"id": chat, "type": "private", "first_name": "Ann"},
        "from": {"id": chat, "is_bot": false, "first_name": "Ann"}}})
}

pub(crate) fn builder() -> Builder {
    Application::builder::<crate::__BotApp>()
}

/// A bot that listens at an address of this machine.
#[derive(Debug)]
pub(crate) struct Hooked {
    pub(crate) server: Server,
    pub(crate) app: Arc<Application>,
    pub(crate) log: Log,
    pub(crate) gate: Gate,
    pub(crate) address: SocketAddr,
    run: Option<JoinHandle<bot::Result<()>>>,
}

impl Hooked {
    /// A bot that runs, with nothing special about it.
    pub(crate) async fn start() -> Self {
        Self::start_with(builder(), |webhook| webhook).await
    }

    /// A bot that runs, and has told the server where it is.
    pub(crate) async fn start_with(
        builder: Builder,
        webhook: impl FnOnce(Webhook) -> Webhook,
    ) -> Self {
        Self::new(builder, webhook).await.running().await
    }

    /// A bot that does not run yet.
    pub(crate) async fn new(builder: Builder, webhook: impl FnOnce(Webhook) -> Webhook) -> Self {
        let listener = std::net::TcpListener::bind("127.0.0.1:0").expect("a free port");
        let address = listener.local_addr().expect("an address");
        let given = |plain: Webhook| webhook(plain.listener(listener));
        let mut hooked = Self::put_together(builder, given).await;
        hooked.address = address;
        hooked
    }

    /// A bot that is told where to listen, and does not run yet.
    pub(crate) async fn told(place: &str) -> Self {
        Self::put_together(builder(), |webhook| webhook.listen(place)).await
    }

    /// A bot that was given this to listen with, and does not run yet.
    pub(crate) async fn given(listener: impl Into<Listener>) -> Self {
        Self::put_together(builder(), |webhook| webhook.listener(listener)).await
    }

    async fn put_together(builder: Builder, webhook: impl FnOnce(Webhook) -> Webhook) -> Self {
        let server = Server::start().await;
        let (log, gate) = (Log::default(), Gate::default());
        let plain = Webhook::new(format!("https://bot.example.org{PATH}")).secret_token(SECRET);
        let builder = Running::connected(&server, builder, &log, &gate).webhook(webhook(plain));
        let app = Arc::new(builder.build().unwrap_or_else(|error| panic!("{error}")));
        Self {
            server,
            app,
            log,
            gate,
            address: SocketAddr::from(([127, 0, 0, 1], 0)),
            run: None,
        }
    }

    /// Runs it, and waits until Telegram was told: from then on it takes updates.
    pub(crate) async fn running(mut self) -> Self {
        self.run();
        self.server.wait_for_calls("setWebhook", 1).await;
        self
    }

    /// Runs it in a task.
    pub(crate) fn run(&mut self) {
        let app = self.app.clone();
        self.run = Some(tokio::spawn(async move { app.run().await }));
    }

    pub(crate) fn handle(&self) -> Handle {
        self.app.handle()
    }

    /// Sends a request over a connection of its own.
    pub(crate) async fn asked(&self, request: &Request) -> Answer {
        request.to(self.address).await
    }

    /// Posts an update as Telegram does.
    pub(crate) async fn posted(&self, body: impl AsRef<[u8]>) -> Answer {
        self.asked(&Request::post(body)).await
    }

    /// What the handlers noted until all was done.
    pub(crate) async fn noted(&self) -> Vec<String> {
        self.handle().quiescent().await;
        self.log.take()
    }

    /// The methods that were called, in order.
    pub(crate) fn methods(&self) -> Vec<String> {
        self.server
            .calls()
            .into_iter()
            .map(|call| call.method)
            .collect()
    }

    /// How it ends.
    pub(crate) async fn ended(&mut self) -> bot::Result<()> {
        let run = self.run.take().expect("it runs");
        tokio::time::timeout(PATIENCE, run)
            .await
            .expect("it ends in time")
            .expect("it does not panic")
    }

    /// Ends it gracefully.
    pub(crate) async fn stop(mut self) {
        self.handle().shutdown();
        self.ended().await.expect("it ends well");
    }
}

impl Drop for Hooked {
    fn drop(&mut self) {
        if let Some(run) = &self.run {
            run.abort();
        }
    }
}
