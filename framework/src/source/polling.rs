//! Long polling: asks Telegram for updates, hands them over, and only then asks for the next.

use super::{Backoff, Ended, replays::Replays};
use crate::{
    clock::Clock,
    error::{Error, ErrorKind},
    runtime::{Handle, Phase, Shutdown, Upstream},
    update::{self, Batch},
};
use bot_api::{
    Bot, Method,
    error::{Cause, DecodeError, Delivery},
    methods::GetUpdates,
    types::{UpdateId, UpdateType},
};
use bytes::Bytes;
use std::{sync::Arc, time::Duration};

/// How updates are fetched.
#[derive(Clone, Debug)]
pub(crate) struct PollSettings {
    /// How long Telegram may keep a request open when there is nothing; it allows up to 50 seconds.
    pub(crate) timeout: Duration,
    /// Updates per request, 1–100.
    pub(crate) limit: u8,
    /// A pause between requests.
    pub(crate) interval: Duration,
}

impl Default for PollSettings {
    fn default() -> Self {
        Self {
            timeout: Duration::from_secs(10),
            limit: 100,
            interval: Duration::ZERO,
        }
    }
}

/// Somebody else's poller may need this long to go away, as in a rolling deployment.
const CONFLICT_PATIENCE: Duration = Duration::from_secs(30);
/// A request that takes this much longer than it was to is given up: the connection is dead.
const STALLED: Duration = Duration::from_secs(20);
/// A server that answers at once with nothing is not asked again sooner than this.
const FLOOR: Duration = Duration::from_millis(100);
/// How long the last confirmation may take.
const CONFIRM: Duration = Duration::from_secs(5);

/// The poller of one bot. It keeps its offset over several runs.
pub(crate) struct Polling {
    settings: PollSettings,
    offset: Option<UpdateId>,
    replays: Replays,
}

impl Polling {
    pub(crate) fn new(settings: PollSettings) -> Self {
        Self {
            settings,
            offset: None,
            replays: Replays::default(),
        }
    }

    /// Goes on where a process before has stopped.
    pub(crate) fn start_from(&mut self, offset: i64) {
        self.offset = Some(UpdateId(offset));
    }

    /// Fetches until the bot is told to stop or cannot go on. `allowed` is asked anew before each request, since
    /// handlers may come and go.
    pub(crate) async fn run(
        &mut self,
        handle: &Handle,
        upstream: &Arc<dyn Upstream>,
        allowed: impl Fn() -> Option<Vec<UpdateType>>,
    ) -> Ended {
        let runtime = handle.runtime();
        let ended = Fetching {
            poll: self,
            handle,
            bot: &runtime.bot,
            clock: &runtime.clock,
            shutdown: &runtime.shutdown,
            upstream,
            backoff: Backoff::default(),
            conflict_since: None,
        }
        .run(allowed)
        .await;
        if matches!(ended, Ended::Stopped) {
            tokio::select! {
                biased;
                () = runtime.shutdown.reached(Phase::Cancelled) => {}
                () = self.confirm(&runtime.bot, &runtime.clock) => {}
            }
        }
        ended
    }

    /// Tells Telegram about the last batch, which the next request would have done.
    async fn confirm(&self, bot: &Bot, clock: &Clock) {
        let Some(offset) = self.offset else { return };
        let Ok(call) = GetUpdates::new()
            .offset(offset.0)
            .timeout(0)
            .limit(1)
            .into_call()
        else {
            return;
        };
        match clock.within(CONFIRM, bot.execute(call)).await {
            Some(Ok(_)) => {}
            Some(Err(error)) => {
                tracing::warn!(target: "bot", %error, "the last updates could not be confirmed; they come again");
            }
            None => {
                tracing::warn!(target: "bot", "confirming the last updates took too long; they come again");
            }
        }
    }
}

/// One run of the poller.
struct Fetching<'a> {
    poll: &'a mut Polling,
    handle: &'a Handle,
    bot: &'a Bot,
    clock: &'a Clock,
    shutdown: &'a Shutdown,
    upstream: &'a Arc<dyn Upstream>,
    backoff: Backoff,
    conflict_since: Option<Duration>,
}

/// What to do after a request.
enum Next {
    Ask,
    Wait(Duration),
    End(Ended),
}

impl Fetching<'_> {
    async fn run(mut self, allowed: impl Fn() -> Option<Vec<UpdateType>>) -> Ended {
        loop {
            let begun = self.clock.elapsed();
            let next = tokio::select! {
                biased;
                () = self.shutdown.reached(Phase::Stopping) => return Ended::Stopped,
                answer = self.ask(allowed()) => self.take(answer, begun).await,
            };
            let wait = match next {
                Next::Ask => self.poll.settings.interval,
                Next::Wait(wait) => wait,
                Next::End(ended) => return ended,
            };
            if wait > Duration::ZERO {
                tokio::select! {
                    biased;
                    () = self.shutdown.reached(Phase::Stopping) => return Ended::Stopped,
                    () = self.clock.sleep(wait) => {}
                }
            }
        }
    }

    /// One request; `None` when the connection went dead.
    async fn ask(&self, allowed: Option<Vec<UpdateType>>) -> Option<Result<Bytes, bot_api::Error>> {
        let PollSettings { timeout, limit, .. } = self.poll.settings;
        let mut request = GetUpdates::new()
            .timeout(timeout.as_secs().try_into().unwrap_or(50))
            .limit(i64::from(limit));
        request = request.offset(self.poll.offset.map_or(0, |offset| offset.0));
        if let Some(allowed) = allowed {
            request = request.allowed_updates(allowed.into_iter().map(UpdateType::as_str));
        }
        match request.into_call() {
            Ok(call) => {
                self.clock
                    .within(timeout + STALLED, self.bot.execute(call))
                    .await
            }
            Err(error) => Some(Err(error)),
        }
    }

    async fn take(
        &mut self,
        answer: Option<Result<Bytes, bot_api::Error>>,
        begun: Duration,
    ) -> Next {
        let body = match answer {
            Some(Ok(body)) => body,
            Some(Err(error)) => return self.failed(error).await,
            None => {
                tracing::warn!(target: "bot", "no answer to getUpdates for a long time: asking again over a new connection");
                return Next::Ask;
            }
        };
        match update::split(self.bot, &body) {
            Ok(batch) => {
                self.conflict_since = None;
                self.hand_over(batch, &body, begun).await
            }
            Err(broken) => {
                let error = DecodeError::whole(<GetUpdates>::NAME, &body, broken.to_string());
                let error = bot_api::Error::from(error);
                self.report(Error::of(ErrorKind::Polling, error)).await;
                Next::Wait(self.backoff.failed())
            }
        }
    }

    /// Hands over what can be read, then tells of what cannot: the good ones do not wait for it.
    async fn hand_over(&mut self, batch: Batch, body: &Bytes, begun: Duration) -> Next {
        let Batch {
            mut updates,
            malformed,
            last,
        } = batch;
        let before = self.poll.offset;
        self.poll.replays.remove(&mut updates, body, before);
        if let Some(last) = last {
            self.poll.offset = Some(UpdateId(last.0.saturating_add(1)));
        }
        let nothing_new = updates.is_empty();
        let stuck = nothing_new && !malformed.is_empty() && self.poll.offset == before;
        if !nothing_new || !malformed.is_empty() {
            // Where nothing moves on, the bad ones come again and again: once put aside is enough.
            let aside = if stuck { Vec::new() } else { malformed.clone() };
            let received = self.upstream.receive(updates, aside, self.poll.offset);
            if let Err(error) = received.await {
                return Next::End(Ended::NotKept(error));
            }
        }
        for malformed in malformed {
            self.report(Error::of(ErrorKind::Decode, malformed)).await;
        }
        if stuck {
            return Next::Wait(self.backoff.failed());
        }
        self.backoff.reset();
        if nothing_new {
            let took = self.clock.elapsed().saturating_sub(begun);
            return Next::Wait(FLOOR.saturating_sub(took).max(self.poll.settings.interval));
        }
        Next::Ask
    }

    async fn failed(&mut self, error: bot_api::Error) -> Next {
        match error.cause() {
            Some(Cause::Unauthorized | Cause::NotFound) => {
                return Next::End(Ended::Unauthorized(error));
            }
            Some(Cause::Conflict | Cause::WebhookActive) => return self.conflict(error).await,
            _ => {}
        }
        if let Some(wait) = error.retry_after() {
            tracing::warn!(target: "bot", ?wait, "Telegram asks to wait with getUpdates");
            return Next::Wait(wait + Duration::from_millis(500));
        }
        if error.is_timeout() && error.delivery() != Some(Delivery::NotSent) {
            // The server kept the request open for longer than agreed: nothing is wrong yet.
            return Next::Wait(FLOOR);
        }
        let wait = self.backoff.failed();
        self.report(Error::of(ErrorKind::Polling, error)).await;
        Next::Wait(wait)
    }

    async fn conflict(&mut self, error: bot_api::Error) -> Next {
        let now = self.clock.elapsed();
        let since = *self.conflict_since.get_or_insert(now);
        if now.saturating_sub(since) >= CONFLICT_PATIENCE {
            return Next::End(Ended::Conflict(error));
        }
        let wait = self.backoff.failed();
        self.report(Error::of(ErrorKind::Polling, error)).await;
        Next::Wait(wait)
    }

    /// Tells the error handlers, and waits for them: trouble must not come in faster than they can take it. A stop
    /// waits for them too, but not here.
    async fn report(&self, error: Error) {
        let told = self.handle.report(error);
        tokio::select! {
            biased;
            () = self.shutdown.reached(Phase::Stopping) => {}
            _ = told => {}
        }
    }
}
