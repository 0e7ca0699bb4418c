//! Webhooks in a bot's life: which settings ask for one, when it opens and closes, what Telegram is told.

use super::{
    Application,
    entry::MainArgs,
    environment::Environment,
    settings::{Mode, Settings},
};
use crate::{
    error::{Error, Result},
    runtime::{Handle, Phase, Runtime},
    source::webhook::{Intake, Plan, Server, Webhook, WebhookService},
};
use bot_api::types::{InputFile, UpdateType};
use std::{future::IntoFuture, sync::Arc};

/// What was said about webhooks, and by whom.
#[derive(Clone, Debug, Default)]
pub(crate) struct Options {
    webhook: Webhook,
    /// The builder was given one.
    given: bool,
    /// A variable that makes no sense for a bot that polls.
    variable: Option<&'static str>,
}

impl Options {
    /// From the builder.
    pub(super) fn give(&mut self, webhook: Webhook) {
        self.given = true;
        self.take(webhook);
    }

    fn take(&mut self, webhook: Webhook) {
        self.webhook = std::mem::take(&mut self.webhook).overridden_by(webhook);
    }

    /// From the attribute.
    pub(super) fn declare(&mut self, args: MainArgs) {
        let mut webhook = args.webhook_url.map_or_else(Webhook::default, Webhook::new);
        if let Some(listen) = args.webhook_listen {
            webhook = webhook.listen(listen);
        }
        if let Some(path) = args.webhook_path {
            webhook = webhook.path(path);
        }
        self.take(webhook);
    }

    /// From the environment.
    pub(super) fn set(&mut self, environment: &Environment) {
        type Set = fn(Webhook, &str) -> Webhook;
        let variables: [(&'static str, Set); 6] = [
            ("BOT_WEBHOOK_URL", |_, url| Webhook::new(url)),
            ("BOT_WEBHOOK_LISTEN", |webhook, place| webhook.listen(place)),
            ("BOT_WEBHOOK_PATH", |webhook, path| webhook.path(path)),
            ("BOT_WEBHOOK_SECRET", |webhook, secret| {
                webhook.secret_token(secret)
            }),
            ("BOT_WEBHOOK_CERT", |webhook, file| {
                webhook.certificate(file)
            }),
            ("BOT_WEBHOOK_KEY", |webhook, file| webhook.private_key(file)),
        ];
        let mut webhook = Webhook::default();
        for (variable, set) in variables {
            if let Some(text) = environment.get(variable) {
                webhook = set(webhook, text);
                self.variable.get_or_insert(variable);
            }
        }
        self.take(webhook);
    }
}

/// A bot's webhook.
pub(super) struct WebhookSource {
    plan: Plan,
    intake: Arc<Intake>,
}

impl WebhookSource {
    /// The webhook that the settings ask for, if they do; `public` as in [`Webhook::plan`].
    ///
    /// # Errors
    /// All that does not fit together.
    pub(super) fn choose(settings: &Settings, public: bool) -> Result<Option<Plan>, Vec<String>> {
        let Options {
            webhook,
            given,
            variable,
        } = &settings.webhook;
        match (settings.mode, variable) {
            (Some(Mode::Webhook), _) => webhook.plan(public).map(Some),
            (None, _) if *given => webhook.plan(public).map(Some),
            (None, Some(variable)) => Err(vec![format!(
                "{variable} is set, but the bot polls: set BOT_MODE=webhook too, or BOT_MODE=polling if that is what is meant"
            )]),
            (None, None) | (Some(Mode::Polling), _) => Ok(None),
        }
    }

    pub(super) fn new(plan: Plan, runtime: &Arc<Runtime>) -> Self {
        Self {
            plan,
            intake: Intake::new(Handle::new(runtime.clone())),
        }
    }

    fn service(&self) -> WebhookService {
        WebhookService::new(self.intake.clone(), &self.plan)
    }

    /// Begins to listen, if it has a server of its own. Until the bot runs, requests are told to come again.
    pub(super) async fn listen(&self, handle: &Handle) -> Result<Option<Server>> {
        Server::start(&self.plan, self.service(), handle)
            .await
            .map_err(Error::startup)
    }

    /// From now on updates are taken in.
    pub(super) fn open(&self) {
        self.intake.open();
    }

    /// Takes no more; those that are coming in are still taken, as far as the grace period goes.
    pub(super) async fn close(&self) {
        self.intake.close().await;
    }
}

impl Application {
    /// The service that takes Telegram's requests, for a web server of the program's own; see [`WebhookService`]. The
    /// bot has to [run](Self::run), or at least be [started](Self::start), for it to take anything.
    ///
    /// # Errors
    /// When the bot polls.
    pub fn webhook_service(&self) -> Result<WebhookService> {
        match &self.webhook {
            Some(webhook) => Ok(webhook.service()),
            None => Err(Error::startup(
                "the bot polls, so it has no webhook: `builder.webhook(Webhook::new(..).mounted())`, or BOT_MODE=webhook",
            )),
        }
    }

    /// Tells Telegram where updates of these kinds are to go from now on.
    pub(super) async fn set_webhook(
        &self,
        webhook: &WebhookSource,
        allowed: &[UpdateType],
    ) -> Result<()> {
        let drop_pending = self.settings.drop_pending;
        self.tell_webhook(webhook, allowed, drop_pending).await
    }

    async fn tell_webhook(
        &self,
        webhook: &WebhookSource,
        allowed: &[UpdateType],
        drop_pending: bool,
    ) -> Result<()> {
        let (bot, plan) = (&self.runtime.bot, &webhook.plan);
        let call = || {
            let mut set = bot
                .set_webhook(&plan.url)
                .secret_token(plan.secret.expose())
                .max_connections(i64::from(plan.max_connections))
                .allowed_updates(allowed.iter().map(|kind| kind.as_str()));
            if let Some(file) = plan.upload() {
                set = set.certificate(InputFile::path(file));
            }
            if let Some(address) = plan.ip_address {
                set = set.ip_address(address.to_string());
            }
            if drop_pending {
                set = set.drop_pending_updates(true);
            }
            set.into_future()
        };
        self.retrying("setWebhook", call).await.map(drop)
    }

    /// Takes updates in until the bot is to stop. Telegram, which was told of the `allowed` kinds, is told again when
    /// handlers come or go that want others, and when it is to have another certificate.
    pub(super) async fn serve(
        &self,
        webhook: &WebhookSource,
        server: Option<Server>,
        mut allowed: Vec<UpdateType>,
    ) -> Result<()> {
        loop {
            let renewed = tokio::select! {
                biased;
                () = self.runtime.shutdown.reached(Phase::Stopping) => break,
                () = self.dispatcher.table_changed() => false,
                () = webhook.plan.renewed(&self.runtime.clock) => webhook.plan.upload().is_some(),
            };
            let now = self.allowed_updates();
            if now == allowed && !renewed {
                continue;
            }
            allowed = now;
            let told = self.tell_webhook(webhook, &allowed, false);
            if let Err(error) = self.unless_stopped(told).await {
                tracing::error!(target: "bot", %error, "Telegram could not be told which kinds of update are wanted now, or which certificate to trust");
            }
        }
        if let Some(server) = server {
            server.stopped().await;
        }
        self.store_is_well()
    }
}
