//! An application whose whole life is under test.

use super::{
    script::{App, Script, act},
    until::{until, within_patience},
};
use bot::{Application, Builder, Clock, Handle, VirtualClock};
use bot_simulator::{Call, Server};
use cablegram_tests::Log;
use std::{sync::Arc, time::Duration};
use tokio::task::JoinHandle;

/// A builder with the one handler that most tests need.
pub(crate) fn builder() -> Builder {
    Application::builder::<App>().only((act,))
}

/// A builder on a clock that stands still, and the hand that moves it. Its long polls are so long that the watch over
/// them (twenty seconds more) is longer than every wait after a failure.
pub(crate) fn virtual_time() -> (Builder, VirtualClock) {
    let (clock, hand) = Clock::test();
    (
        builder().clock(clock).poll_timeout(Duration::from_secs(50)),
        hand,
    )
}

/// A server that does not slow down pollers that repeat themselves: what the bot does is to be seen.
pub(crate) async fn server() -> Server {
    Server::builder()
        .throttle(false)
        .start()
        .await
        .expect("a free port")
}

/// A bot on a server, not running yet.
#[derive(Debug)]
pub(crate) struct Life {
    pub(crate) server: Server,
    pub(crate) app: Arc<Application>,
    pub(crate) log: Log,
    pub(crate) script: Arc<Script>,
}

impl Life {
    pub(crate) async fn new(builder: Builder, script: Script) -> Self {
        Self::on(server().await, builder, script)
    }

    pub(crate) fn on(server: Server, builder: Builder, script: Script) -> Self {
        let (log, script) = (Log::default(), Arc::new(script));
        let app = connected(builder, server.token(), server.url(), &log, &script);
        Self {
            server,
            app,
            log,
            script,
        }
    }

    pub(crate) fn handle(&self) -> Handle {
        self.app.handle()
    }

    /// Runs the bot in a task.
    pub(crate) fn run(&self) -> Run {
        let app = self.app.clone();
        Run(tokio::spawn(async move { app.run().await }))
    }

    /// Runs the bot, and waits until it asks for updates.
    pub(crate) async fn start(&self) -> Run {
        let before = self.polls().len();
        let run = self.run();
        self.server
            .wait_for(|server| {
                (server.calls_of("getUpdates").len() > before || run.0.is_finished()).then_some(())
            })
            .await;
        run
    }

    /// The methods that were called, in order; a long poll that was called off counts as well.
    pub(crate) fn methods(&self) -> Vec<String> {
        self.server
            .calls()
            .into_iter()
            .map(|call| call.method)
            .collect()
    }

    /// All requests for updates so far.
    pub(crate) fn polls(&self) -> Vec<Call> {
        self.server.calls_of("getUpdates")
    }
}

/// A bot at some address.
pub(crate) fn connected(
    builder: Builder,
    token: &str,
    url: String,
    log: &Log,
    script: &Arc<Script>,
) -> Arc<Application> {
    let builder = builder.token(token).api_url(url).without_signals();
    let built = builder.share(log.clone()).share_arc(script.clone()).build();
    Arc::new(built.unwrap_or_else(|error| panic!("{error}")))
}

/// A life that goes on.
#[derive(Debug)]
pub(crate) struct Run(JoinHandle<bot::Result<()>>);

impl Run {
    pub(crate) fn of(app: &Arc<Application>) -> Self {
        let app = app.clone();
        Self(tokio::spawn(async move { app.run().await }))
    }

    /// How it ended; it has to end.
    #[track_caller]
    pub(crate) fn ended(mut self) -> impl Future<Output = bot::Result<()>> {
        let ended = within_patience("the end of the bot", async move {
            let Self(task) = &mut self;
            task.await
        });
        async move { ended.await.expect("the bot does not panic") }
    }

    pub(crate) fn is_over(&self) -> bool {
        self.0.is_finished()
    }
}

impl Drop for Run {
    fn drop(&mut self) {
        self.0.abort();
    }
}

/// Waits until the bot waits for nothing but the clock, for exactly this long.
#[track_caller]
pub(crate) fn waits(hand: &VirtualClock, wait: Duration) -> impl Future<Output = ()> + use<> {
    let hand = hand.clone();
    until(format!("the bot waits for {wait:?}"), move || {
        (hand.next_timer() == Some(wait)).then_some(())
    })
}
