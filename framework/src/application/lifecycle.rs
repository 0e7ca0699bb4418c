//! The life of a bot: it learns who it is, takes updates, stops, and can begin again.

use super::{Application, State, signals::Signals};
use crate::{
    dispatch::Lanes,
    error::{Error, ErrorKind, Result},
    handler::registration::Stage,
    runtime::{Phase, Upstream},
    source::{Backoff, Ended, Polling},
};
use bot_api::{error::Cause, types::UpdateType};
use std::{
    future::IntoFuture,
    sync::{Arc, PoisonError},
    time::Duration,
};
use tokio::task::JoinHandle;

/// How long what was cut short may take to go away.
const CUT: Duration = Duration::from_secs(1);

/// Cuts short what outlasts the grace period, for as long as it lives.
#[derive(Debug)]
pub(super) struct Deadline(JoinHandle<()>);

impl Drop for Deadline {
    fn drop(&mut self) {
        self.0.abort();
    }
}

impl Application {
    /// Asks Telegram who the bot is, and checks the token with it, opens the store, and sets the menus of commands where
    /// they have changed. A second call does nothing.
    ///
    /// # Errors
    /// When Telegram cannot be reached (after the retries that were set) or refuses the token.
    pub async fn initialize(&self) -> Result<()> {
        if *self.state() != State::Built {
            return Ok(());
        }
        if self.runtime.me.get().is_none() {
            let bot = self.runtime.bot.clone();
            let me = self
                .retrying("getMe", || bot.get_me().into_future())
                .await?;
            tracing::debug!(target: "bot", username = me.username.as_deref().unwrap_or_default(), "this is the bot");
            let _ = self.runtime.me.set(me);
        }
        self.open_store().await?;
        self.set_menus().await;
        *self.state() = State::Initialized;
        Ok(())
    }

    /// Begins to handle what comes in through [`handle().submit(..)`](crate::Handle::submit) or a source.
    ///
    /// # Errors
    /// Before [`initialize`](Self::initialize), and while it runs already.
    pub async fn start(&self) -> Result<()> {
        self.begin().await.map(drop)
    }

    /// Starts; returns the offset that was reached before, where one is known.
    pub(super) async fn begin(&self) -> Result<Option<i64>> {
        {
            let mut state = self.state();
            match *state {
                State::Initialized => {}
                State::Stopped => {
                    self.forget_deadline();
                    self.runtime.shutdown.reset();
                }
                State::Running => return Err(runs_already()),
                State::Built => {
                    return Err(Error::startup(
                        "the application is not initialized: call `initialize` before `start`",
                    ));
                }
            }
            *state = State::Running;
        }
        self.runtime.tasks.reopen();
        self.watch_deadline();
        self.dispatcher
            .open(Lanes::start(&self.dispatcher, &self.order));
        self.watch_store();
        let resumed = tokio::select! {
            biased;
            resumed = self.resume() => resumed,
            // What was not begun goes on after a restart.
            () = self.runtime.shutdown.reached(Phase::Cancelled) => Ok(None),
        };
        let offset = match resumed {
            Ok(offset) => offset,
            Err(error) => {
                self.finish().await;
                return Err(error);
            }
        };
        self.dispatcher.start_jobs();
        self.watch_requests();
        if let Some(webhook) = &self.webhook {
            webhook.open();
        }
        Ok(offset)
    }

    /// Takes in no more updates, finishes those that are in the bot, and waits for all its tasks; what is not done
    /// within the grace period is cut short and changes nothing. `handle().shutdown()` is the way to ask for this from
    /// inside a handler, which would wait for itself here.
    ///
    /// # Errors
    /// When it does not run.
    pub async fn stop(&self) -> Result<()> {
        if self.finish().await {
            Ok(())
        } else {
            Err(Error::startup("the application does not run"))
        }
    }

    /// Stops it; `false` if somebody else does already, or nothing runs. All is done afterwards in any case.
    async fn finish(&self) -> bool {
        let ran = {
            let mut state = self.state();
            let ran = *state == State::Running;
            if ran {
                *state = State::Stopped;
            }
            ran
        };
        if ran {
            self.runtime.shutdown.advance(Phase::Stopping);
            if let Some(webhook) = &self.webhook {
                webhook.close().await;
            }
            self.dispatcher.close();
        }
        self.drain().await;
        ran
    }

    /// One grace period for all that is going on when the bot is asked to stop, whatever it is doing then: what is left
    /// at its end is cut short.
    fn watch_deadline(&self) {
        let (clock, shutdown) = (self.runtime.clock.clone(), self.runtime.shutdown.clone());
        let grace = self.settings.shutdown_grace;
        let deadline = tokio::spawn(async move {
            shutdown.reached(Phase::Stopping).await;
            tokio::select! {
                biased;
                () = shutdown.reached(Phase::Cancelled) => {}
                () = clock.sleep(grace) => {
                    tracing::warn!(target: "bot", "not everything finished in time: the rest is cut short");
                    shutdown.advance(Phase::Cancelled);
                }
            }
        });
        *self.deadline.lock().unwrap_or_else(PoisonError::into_inner) = Some(Deadline(deadline));
    }

    fn forget_deadline(&self) {
        drop(
            self.deadline
                .lock()
                .unwrap_or_else(PoisonError::into_inner)
                .take(),
        );
    }

    /// Waits for everything that runs, as long as it may.
    pub(super) async fn drain(&self) {
        let runtime = &self.runtime;
        runtime.tasks.close();
        let done = tokio::select! {
            biased;
            () = runtime.tasks.wait() => true,
            () = runtime.shutdown.reached(Phase::Cancelled) => false,
        };
        if done {
            return;
        }
        // By the machine's own time: what hangs now hangs in code that does not wait.
        if tokio::time::timeout(CUT, runtime.tasks.wait())
            .await
            .is_err()
        {
            tracing::error!(target: "bot", tasks = runtime.tasks.len(), "some handlers neither wait nor end; they are left behind");
        }
    }

    /// Ends it for good; [`initialize`](Self::initialize) begins a new life. A second call does nothing.
    ///
    /// # Errors
    /// While it runs, or when a `post_shutdown` hook fails.
    pub async fn shutdown(&self) -> Result<()> {
        match *self.state() {
            State::Running => {
                return Err(Error::startup(
                    "the application runs: call `stop` before `shutdown`",
                ));
            }
            State::Built => return Ok(()),
            State::Initialized | State::Stopped => {}
        }
        self.put_away().await;
        let ended = self.hooks(Stage::PostShutdown).await;
        self.renew();
        ended
    }

    /// Nothing of it is left that would go on.
    pub(super) async fn put_away(&self) {
        *self.state() = State::Built;
        self.dispatcher.shut();
        self.close_store().await;
    }

    /// A new life may begin.
    pub(super) fn renew(&self) {
        self.forget_deadline();
        self.runtime.shutdown.reset();
    }

    /// Runs the bot from start to end: until a signal, [`handle().shutdown()`](crate::Handle::shutdown), or an error
    /// that it cannot get over.
    ///
    /// # Errors
    /// When it cannot start or runs already, when Telegram refuses the token ([`ErrorKind::Unauthorized`]), or when
    /// somebody else keeps fetching this bot's updates ([`ErrorKind::Conflict`]).
    pub async fn run(&self) -> Result<()> {
        // Held to the end: two of them would run all hooks twice before one was refused.
        let Ok(mut polling) = self.polling.try_lock() else {
            return Err(runs_already());
        };
        if self.is_running() {
            return Err(runs_already());
        }
        let _signals = if self.settings.signals {
            Some(Signals::listen(&self.runtime.shutdown)?)
        } else {
            None
        };
        let ran = self.run_to_stop(&mut polling).await;
        // Even where the start failed, `post_shutdown` gets its turn.
        if *self.state() == State::Built {
            *self.state() = State::Initialized;
        }
        let ended = self.shutdown().await;
        ran.and(ended)
    }

    async fn run_to_stop(&self, polling: &mut Polling) -> Result<()> {
        // Before Telegram hears of it, and before anything else: a port that is taken is a mistake to be told at once.
        let server = match &self.webhook {
            Some(webhook) => webhook.listen(&self.handle()).await?,
            None => None,
        };
        self.unless_stopped(self.initialize()).await?;
        if self.runtime.shutdown.phase() > Phase::Running {
            return Ok(());
        }
        self.hooks(Stage::PostInit).await?;
        if self.runtime.shutdown.phase() > Phase::Running {
            return Ok(());
        }
        if self.webhook.is_none() || self.settings.drop_pending {
            self.unless_stopped(self.forget_webhook()).await?;
        }
        if self.runtime.shutdown.phase() > Phase::Running {
            return Ok(());
        }
        if let Some(offset) = self.begin().await? {
            polling.start_from(offset);
        }
        let allowed = self.allowed_updates();
        if let Some(webhook) = &self.webhook {
            let told = self.unless_stopped(self.set_webhook(webhook, &allowed));
            if let Err(error) = told.await {
                self.finish().await;
                return Err(error);
            }
        }
        for doubt in &self.doubts {
            tracing::warn!(target: "bot", "{doubt}");
        }
        tracing::info!(target: "bot", username = self.username(), "ready");
        let ended = match &self.webhook {
            Some(webhook) => self.serve(webhook, server, allowed).await,
            None => self.poll(polling).await,
        };
        self.finish().await;
        if let Err(error) = self.hooks(Stage::PostStop).await {
            tracing::error!(target: "bot", %error, "a post_stop hook failed");
        }
        self.drain().await;
        ended.and(self.store_is_well())
    }

    /// Runs a part of the start; a stop that comes meanwhile is no failure.
    pub(super) async fn unless_stopped(
        &self,
        part: impl Future<Output = Result<()>>,
    ) -> Result<()> {
        tokio::select! {
            biased;
            () = self.runtime.shutdown.reached(Phase::Stopping) => Ok(()),
            done = part => done,
        }
    }

    fn username(&self) -> &str {
        self.runtime
            .me
            .get()
            .and_then(|me| me.username.as_deref())
            .unwrap_or_default()
    }

    async fn forget_webhook(&self) -> Result<()> {
        let bot = self.runtime.bot.clone();
        let drop_pending = self.settings.drop_pending;
        let call = || {
            let delete = bot.delete_webhook();
            if drop_pending {
                delete.drop_pending_updates(true)
            } else {
                delete
            }
            .into_future()
        };
        self.retrying("deleteWebhook", call).await.map(drop)
    }

    async fn poll(&self, polling: &mut Polling) -> Result<()> {
        let upstream: Arc<dyn Upstream> = self.dispatcher.clone();
        let allowed = || Some(self.allowed_updates());
        let handle = self.handle();
        let mut fetching = std::pin::pin!(polling.run(&handle, &upstream, allowed));
        let ended = tokio::select! {
            biased;
            ended = &mut fetching => ended,
            // It may be waiting for room behind handlers that hang; those are gone now.
            () = self.runtime.shutdown.reached(Phase::Cancelled) => fetching.await,
        };
        let error = match ended {
            Ended::Stopped => return self.store_is_well(),
            // The lanes were closed meanwhile, or it was cut short before it was on disk: Telegram was not told, and sends
            // it again.
            Ended::NotKept(_) if self.runtime.shutdown.phase() > Phase::Running => {
                return self.store_is_well();
            }
            Ended::NotKept(error) => return Err(Error::of(ErrorKind::Store, error)),
            Ended::Unauthorized(error) => Error::of(ErrorKind::Unauthorized, error),
            Ended::Conflict(error) => Error::of(ErrorKind::Conflict, error),
        };
        // The stop that follows waits for the error handlers, as long as for everything else.
        self.handle().report(error.clone());
        Err(error)
    }

    /// The kinds of update that Telegram is asked for.
    pub(super) fn allowed_updates(&self) -> Vec<UpdateType> {
        self.settings
            .allowed_updates
            .clone()
            .unwrap_or_else(|| self.dispatcher.table().allowed_updates())
    }

    /// Makes a call of the start-up until it succeeds or the retries are used up.
    pub(super) async fn retrying<T, F>(&self, what: &str, call: impl Fn() -> F) -> Result<T>
    where
        F: Future<Output = Result<T, bot_api::Error>>,
    {
        let mut backoff = Backoff::of_the_start();
        let mut left = self.settings.bootstrap_retries;
        loop {
            let error = match call().await {
                Ok(answer) => return Ok(answer),
                Err(error) => error,
            };
            if matches!(error.cause(), Some(Cause::Unauthorized | Cause::NotFound)) {
                return Err(Error::of(ErrorKind::Unauthorized, error));
            }
            if left == Some(0) {
                return Err(Error::of(ErrorKind::Startup, error));
            }
            left = left.map(|left| left - 1);
            let wait = match error.retry_after() {
                Some(wait) => wait + Duration::from_millis(500),
                // It has waited long enough already.
                None if error.is_timeout() => Duration::ZERO,
                None => backoff.failed(),
            };
            tracing::warn!(target: "bot", %error, ?wait, "{what} failed, trying again");
            self.runtime.clock.sleep(wait).await;
        }
    }
}

fn runs_already() -> Error {
    Error::startup("the application runs already")
}
