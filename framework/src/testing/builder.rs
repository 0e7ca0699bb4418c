//! Puts a play together, and runs a test in it.

use super::{
    Play,
    history::History,
    idle::Idle,
    listener::Listener,
    local::{ServerClock, ToServer},
    private::Chosen,
    stage::{Parts, Stage},
};
use crate::{
    app::App,
    application::{Application, Builder, IntoBuilder, MainArgs, declared},
    clock::Clock,
    error::{Error, IntoHandlerError, Result},
    handler::select::Functions,
};
use bot_simulator::Server;
use std::{
    fmt,
    future::{Future, poll_fn},
    panic::{AssertUnwindSafe, catch_unwind, resume_unwind},
    pin::{Pin, pin},
    sync::Arc,
    task::Poll,
    time::Duration,
};

/// How long, in real time, a bot may take to come to rest; a test that passes never waits for it.
const PATIENCE: Duration = Duration::from_secs(10);

type SetUp = Box<dyn FnOnce(Builder) -> Pin<Box<dyn Future<Output = Result<Builder>>>>>;

/// Puts a play together; made by [`Play::builder`].
///
/// ```
/// use bot::{prelude::*, testing::Play};
///
/// bot::app! {}
///
/// #[handler(message)]
/// async fn echo(text: Text) -> String {
///     text.into()
/// }
///
/// # fn main() {
/// Play::builder::<__BotApp>().run(async |play| {
///     let ann = play.user("Ann");
///     ann.sends("Hello").await;
///     assert_eq!(ann.sees("Hello").text(), "Hello");
/// });
/// # }
/// ```
#[must_use = "a play does nothing until it is run"]
pub struct PlayBuilder {
    builder: Builder,
    /// What `#[bot::main]` says of the bot.
    main: Option<MainArgs>,
    link: Vec<String>,
    set_up: Vec<SetUp>,
    /// Functions that have to be handlers.
    chosen: Vec<Chosen>,
    username: String,
    patience: Duration,
    secluded: bool,
    on_disk: bool,
    ignores_errors: bool,
}

impl PlayBuilder {
    pub(super) fn new<A: App>() -> Self {
        Self {
            builder: Application::builder::<A>(),
            main: A::main_args(),
            link: Vec::new(),
            set_up: Vec::new(),
            chosen: Vec::new(),
            username: "test_bot".to_owned(),
            patience: PATIENCE,
            secluded: false,
            on_disk: false,
            ignores_errors: false,
        }
    }

    /// Only these of the declared handlers: `.only((start, order))`. Error handlers and hooks stay.
    pub fn only(mut self, functions: impl Functions) -> Self {
        self.builder = self.builder.only(functions);
        self
    }

    /// Only these, each of which has to be one of the bot's handlers.
    pub(super) fn choose(mut self, functions: Vec<Chosen>) -> Self {
        let identities = functions.iter().map(|function| function.identity).collect();
        self.builder = self.builder.only_identities(identities);
        self.chosen = functions;
        self
    }

    /// More libraries whose handlers belong to the bot, beside those that `#[bot::main]` names.
    pub fn link(mut self, crates: impl IntoIterator<Item = impl Into<String>>) -> Self {
        self.link.extend(crates.into_iter().map(Into::into));
        self
    }

    /// Sets up the bot: services to share, handlers made by hand, limits. The same function can be what `main` calls.
    /// Token, server, clock and store are the play's own, whatever is set here.
    pub fn set_up<F, Fut, R>(mut self, set_up: F) -> Self
    where
        F: FnOnce(Builder) -> Fut + 'static,
        Fut: Future<Output = R> + 'static,
        R: IntoBuilder,
    {
        self.set_up.push(Box::new(|builder| {
            Box::pin(async move { set_up(builder).await.into_builder() })
        }));
        self
    }

    /// The bot's name, without `@`; `test_bot` if it is not said.
    pub fn username(mut self, username: &str) -> Self {
        username.clone_into(&mut self.username);
        self
    }

    /// How long, in real time, the bot may take to come to rest: ten seconds if it is not said. For handlers that do
    /// real work.
    pub fn patience(mut self, patience: Duration) -> Self {
        self.patience = patience;
        self
    }

    /// The bot does no work outside of its own tasks, neither on disk or network nor in threads: a step is over as soon as
    /// every task waits, whatever for. For handlers that wait for what other handlers do later.
    pub fn secluded(mut self) -> Self {
        self.secluded = true;
        self
    }

    /// The bot keeps everything in a SQLite file, as it does when it runs for itself, and not in memory: data, updates that
    /// are not done, what was told and what is still to be sent outlast a [`restart`](Play::restart) and a
    /// [`kill`](Play::kill). The file is in a folder of the test's own, which goes with the play. `#[bot::test(sqlite)]`
    /// says the same.
    pub fn sqlite(mut self) -> Self {
        self.on_disk = true;
        self
    }

    /// Errors that no error handler takes do not fail the test.
    pub fn ignore_errors(mut self) -> Self {
        self.ignores_errors = true;
        self
    }

    /// Runs a test in a runtime of one thread.
    ///
    /// # Panics
    /// When the test fails or returns an error, when there were errors that nobody took care of, when the bot cannot be
    /// put together, and inside a tokio runtime.
    #[track_caller]
    pub fn run<R: TestResult>(self, test: impl AsyncFnOnce(Play) -> R) {
        let (runtime, idle) = match Idle::runtime() {
            Ok(made) => made,
            Err(error) => panic!("no runtime for the test: {error}"),
        };
        let ignores_errors = self.ignores_errors;
        let ended = runtime.block_on(async {
            let clock = Clock::test();
            let server = match self.server(&clock.0) {
                Ok(server) => server,
                Err(error) => return Some(format!("no server for the test: {error}")),
            };
            let history = Arc::new(History::new(server.0.clone()));
            let _listening = tracing::subscriber::set_default(Listener::new(history.clone()));
            let stage = match self.stage(server, clock, history, idle).await {
                Ok(stage) => Arc::new(stage),
                Err(error) => return Some(error.to_string()),
            };
            let play = Play {
                stage: stage.clone(),
            };
            perform(&stage, test(play), ignores_errors).await
        });
        if let Some(failure) = ended {
            panic!("{failure}");
        }
    }

    fn server(&self, clock: &Clock) -> std::io::Result<(Arc<Server>, ServerClock)> {
        let server_clock = ServerClock::new(clock.clone());
        let server = Server::builder()
            .clock(server_clock.clone())
            .username(&self.username)
            .throttle(false)
            .in_process()?;
        Ok((Arc::new(server), server_clock))
    }

    /// Builds the bot and starts it.
    async fn stage(
        self,
        (server, server_clock): (Arc<Server>, ServerClock),
        (clock, hand): (Clock, crate::clock::VirtualClock),
        history: Arc<History>,
        idle: Idle,
    ) -> Result<Stage> {
        let mut builder = self.builder;
        let mut link = self.link;
        if let Some(main) = self.main {
            builder = declared(builder, main)?;
            link.splice(..0, main.link.iter().map(ToString::to_string));
        }
        builder = builder.link(link);
        for set_up in self.set_up {
            builder = set_up(builder).await?;
        }
        let carrier = Arc::new(ToServer(server.clone()));
        let folder = self.on_disk.then(tempfile::tempdir).transpose();
        let folder = folder
            .map_err(|error| Error::startup(format!("no folder for the bot's file: {error}")))?;
        let file = folder.as_ref().map(|folder| folder.path().join("bot.db"));
        let app = builder
            .on_server(server.token(), server.url())
            .connection(|bot| bot.carrier(carrier))
            .clock(clock)
            .stepwise(file)
            .build()?;
        for chosen in &self.chosen {
            if !app.has_handler(chosen.identity) {
                return Err(Error::startup(format!(
                    "`{}` is no handler of this bot: it is not registered by `#[handler]`, or its crate is not linked",
                    chosen.name
                )));
            }
        }
        let stage = Stage::new(Parts {
            server,
            server_clock,
            app,
            history,
            hand,
            idle,
            patience: self.patience,
            secluded: self.secluded,
            folder,
        });
        stage.open().await?;
        Ok(stage)
    }
}

/// Runs the test to its end; why it failed. A panic of the test's own goes on, with the play shown before it.
async fn perform<R: TestResult>(
    stage: &Stage,
    test: impl Future<Output = R>,
    ignores_errors: bool,
) -> Option<String> {
    let mut test = pin!(test);
    let ended = poll_fn(
        |cx| match catch_unwind(AssertUnwindSafe(|| test.as_mut().poll(cx))) {
            Ok(Poll::Pending) => Poll::Pending,
            Ok(Poll::Ready(result)) => Poll::Ready(Ok(result)),
            Err(panic) => Poll::Ready(Err(panic)),
        },
    )
    .await;
    let result = match ended {
        Ok(result) => result,
        Err(panic) => {
            if let Some(report) = stage.last_report() {
                eprintln!("\n{report}");
            }
            resume_unwind(panic)
        }
    };
    if let Err(error) = result.into_result() {
        let report = stage.last_report().unwrap_or_default();
        return Some(format!("The test ended with an error: {error}\n\n{report}"));
    }
    let open = stage.history.open();
    if open.is_empty() || ignores_errors {
        return None;
    }
    let list: Vec<_> = open.iter().map(|error| format!("- {error}")).collect();
    let report = stage.last_report().unwrap_or_default();
    Some(format!(
        "There were errors that no error handler took (`play.expect_error(..)` expects one):\n{}\n\n{report}",
        list.join("\n")
    ))
}

impl fmt::Debug for PlayBuilder {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("PlayBuilder")
            .field("builder", &self.builder)
            .finish_non_exhaustive()
    }
}

/// What a test can return.
#[diagnostic::on_unimplemented(
    message = "a test of a bot cannot return `{Self}`",
    label = "not something that a test ends with",
    note = "return nothing, or `Result<(), E>` with an error that a handler could return"
)]
pub trait TestResult {
    #[doc(hidden)]
    fn into_result(self) -> Result<()>;
}

impl TestResult for () {
    fn into_result(self) -> Result<()> {
        Ok(())
    }
}

#[diagnostic::do_not_recommend]
impl<E: IntoHandlerError> TestResult for Result<(), E> {
    fn into_result(self) -> Result<()> {
        self.map_err(|error| Error::new(error.into_handler_error()))
    }
}
