//! The handle through which everything is sent.

use std::fmt;
use std::sync::Arc;

use bytes::Bytes;
use futures_util::future::BoxFuture;
use tokio::time::Instant;
use tracing::debug;

use crate::UserId;
use crate::builder::{BotBuilder, Server};
use crate::call::Call;
use crate::client::transport::{Payload, Request, Transport};
use crate::client::{answer, multipart::Form};
use crate::defaults::Defaults;
use crate::error::Error;
use crate::hook::{self, Finished, Hooks};
use crate::method::Method;
use crate::token::Token;

/// A bot: its token, its server and its connections.
///
/// Clones are cheap and share everything. Every method of the Bot API is a method here, and
/// awaiting what it returns sends it:
///
/// ```no_run
/// # async fn example() -> Result<(), bot_api::Error> {
/// let bot = bot_api::Bot::new("123456:ABC-DEF")?;
/// let me = bot.get_me().await?;
/// println!("I am {}", me.first_name);
/// # Ok(())
/// # }
/// ```
///
/// Calls may be dropped at any moment; one that is dropped while it is on the wire may still be
/// carried out by the server.
#[derive(Clone)]
pub struct Bot {
    inner: Arc<Inner>,
}

pub(crate) struct Inner {
    pub(crate) token: Token,
    pub(crate) server: Server,
    pub(crate) transport: Transport,
    pub(crate) hooks: Hooks,
    pub(crate) defaults: Option<Defaults>,
}

impl Bot {
    /// A bot on Telegram's own server, with the defaults of [`BotBuilder`].
    ///
    /// # Errors
    /// [`Error::Build`] when the token cannot be one. Whether it is valid, only the server knows.
    pub fn new(token: impl Into<Token>) -> Result<Self, Error> {
        Self::builder(token).build()
    }

    /// A bot with another server, proxy, time limits and so on.
    pub fn builder(token: impl Into<Token>) -> BotBuilder {
        BotBuilder::new(token.into())
    }

    pub(crate) fn from_inner(inner: Inner) -> Self {
        Self {
            inner: Arc::new(inner),
        }
    }

    pub(crate) fn inner(&self) -> &Inner {
        &self.inner
    }

    /// The bot's own user id: the part of the token before the colon. `None` where the token of
    /// some other server has no such part.
    #[must_use]
    pub fn token_id(&self) -> Option<UserId> {
        self.inner.token.id().map(UserId)
    }

    /// The server's address, without the token.
    #[must_use]
    pub fn base_url(&self) -> &str {
        &self.inner.server.shown
    }

    /// Whether the server runs on this machine in local mode, so that its file paths are this
    /// machine's.
    #[must_use]
    pub fn is_local_server(&self) -> bool {
        self.inner.server.local
    }

    /// What calls of this bot say unless they say otherwise.
    #[must_use]
    pub fn defaults(&self) -> Option<&Defaults> {
        self.inner.defaults.as_ref()
    }

    /// Calls a method that is not bound to a bot.
    ///
    /// ```no_run
    /// # async fn example(bot: bot_api::Bot) -> Result<(), bot_api::Error> {
    /// use bot_api::methods::GetMe;
    ///
    /// let me = bot.call(GetMe::new()).await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    /// Any [`Error`] but [`Error::Build`].
    pub fn call<M: Method>(&self, method: M) -> BoxFuture<'static, Result<M::Output, Error>> {
        self.run(method.into_call(), M::decode)
    }

    /// Sends a call and decodes the answer: what every bound method awaits.
    pub(crate) fn run<T: 'static>(
        &self,
        call: Result<Call, Error>,
        decode: fn(&[u8]) -> Result<T, Error>,
    ) -> BoxFuture<'static, Result<T, Error>> {
        let bot = self.clone();
        Box::pin(async move {
            let body = bot.execute(call?).await?;
            decode(&body).map_err(|error| bot.scrub(error))
        })
    }

    /// Sends a call and returns the whole body of the answer, once the server has said
    /// `"ok":true`: the one way out of this crate.
    ///
    /// The bot's [`Defaults`] are put in, and its [hooks](crate::CallHook) asked. Nothing is retried unless a hook says so. `getUpdates` is given its own `timeout` on top of the read timeout,
    /// and a connection outside of the pool's bound.
    ///
    /// # Errors
    /// [`Error::Api`] when the server refused, [`Error::Network`] when there was no answer,
    /// [`Error::Decode`] when the answer makes no sense, [`Error::File`] when a file that goes along
    /// cannot be read, [`Error::Refused`] when a hook refused.
    pub async fn execute(&self, mut call: Call) -> Result<Bytes, Error> {
        let hooks = &self.inner.hooks;
        if let Some(defaults) = &self.inner.defaults
            && defaults.concern_calls()
        {
            defaults.fill(&mut call);
        }
        let started = Instant::now();
        let mut finished = Finished::new(&call, !hooks.is_empty());
        let outcome = if hooks.is_empty() {
            Box::pin(self.exchange(call)).await
        } else {
            Box::pin(self.watched(call)).await
        };
        let outcome = outcome.map_err(|error| self.scrub(error));
        finished.elapsed = started.elapsed();
        log(&finished, &outcome);
        if !hooks.is_empty() {
            hook::after(hooks, &finished, &outcome).await;
        }
        outcome
    }

    async fn watched(&self, mut call: Call) -> Result<Bytes, Error> {
        let hooks = &self.inner.hooks;
        hook::before(hooks, &mut call).await?;
        if !call.is_repeatable() {
            return self.exchange(call).await;
        }
        let mut tries = 0;
        loop {
            tries += 1;
            match self.exchange(call.clone()).await {
                Err(error) if hook::again(hooks, &call, &error, tries).await => {}
                outcome => return outcome,
            }
        }
    }

    async fn exchange(&self, call: Call) -> Result<Bytes, Error> {
        let method = call.method;
        let hold = call.long_poll();
        let form = Form::open(&call).await?;
        let payload = match call.body {
            crate::call::Body::Json(json) => Payload::Json(json),
            crate::call::Body::Empty | crate::call::Body::Multipart(_) => {
                form.map_or(Payload::Empty, Payload::Form)
            }
        };
        let url = self.inner.server.method_url(method);
        let response = self
            .inner
            .transport
            .send(Request {
                method,
                url,
                payload,
                hold,
            })
            .await?;
        answer::check(method, response)
    }

    /// The same error without this bot's token.
    pub(crate) fn scrub(&self, error: Error) -> Error {
        error.scrubbed(|text| self.inner.token.scrub(text).into_owned())
    }
}

/// One line per call; never its URL, its parameters or its answer.
fn log(call: &Finished, outcome: &Result<Bytes, Error>) {
    match outcome {
        Ok(body) => debug!(
            target: "bot::api",
            method = call.method,
            elapsed = ?call.elapsed,
            bytes = body.len(),
            "done"
        ),
        Err(error) => debug!(
            target: "bot::api",
            method = call.method,
            elapsed = ?call.elapsed,
            %error,
            "failed"
        ),
    }
}

/// Two are equal when one is a clone of the other.
impl PartialEq for Bot {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.inner, &other.inner)
    }
}

impl Eq for Bot {}

impl fmt::Debug for Bot {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Bot")
            .field("token", &self.inner.token)
            .field("base_url", &self.inner.server.shown)
            .finish_non_exhaustive()
    }
}
