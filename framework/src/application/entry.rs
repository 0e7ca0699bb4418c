//! What `#[bot::main]` calls: settings are read, the bot is built, run, and ended with an exit status.

use super::{
    Application, Builder, cli, environment::Environment, log::Log, playground, storage::StoreChoice,
};
use crate::{
    app::App,
    error::{Error, ErrorKind, IntoHandlerError, Result},
};
use std::{future::Future, process::ExitCode, time::Duration};

/// The arguments of `#[bot::main]`, and what the compiler knows of the program.
#[derive(Clone, Copy, Debug)]
pub struct MainArgs {
    /// The package's name.
    pub package: &'static str,
    /// The binary's name, where Cargo says it.
    pub binary: Option<&'static str>,
    /// The libraries whose handlers belong to the bot.
    pub link: &'static [&'static str],
    /// Where data is kept.
    pub store: Option<&'static str>,
    /// How updates come in.
    pub mode: Option<&'static str>,
    /// The address at which Telegram reaches the bot.
    pub webhook_url: Option<&'static str>,
    /// Where the webhook's server listens.
    pub webhook_listen: Option<&'static str>,
    /// The path of the webhook's requests.
    pub webhook_path: Option<&'static str>,
    /// How many updates are handled at once, and in which order.
    pub concurrency: Option<&'static str>,
    /// How long handlers may finish.
    pub shutdown_grace: Option<Duration>,
    /// How long a handler may take.
    pub timeout: Option<Duration>,
    /// Whether the program understands `routes`, `check` and `play`.
    pub cli: bool,
    /// Whether Telegram is given the menus of commands.
    pub commands: bool,
    /// Whether `/help` is generated.
    pub help: bool,
}

/// What an `async fn main()` of a bot can return.
#[diagnostic::on_unimplemented(
    message = "the `main` of a bot cannot return `{Self}`",
    label = "not something `main` can end with",
    note = "return nothing, or `Result<(), E>`; to set up the bot, take a `Builder` and return it: \
            `async fn main(builder: Builder) -> bot::Result<Builder>`",
    note = "a boxed error is `bot::BoxError`, which threads may hand on, or `anyhow::Error`"
)]
pub trait MainResult {
    #[doc(hidden)]
    fn into_result(self) -> Result<()>;
}

impl MainResult for () {
    fn into_result(self) -> Result<()> {
        Ok(())
    }
}

#[diagnostic::do_not_recommend]
impl<E: IntoHandlerError> MainResult for Result<(), E> {
    fn into_result(self) -> Result<()> {
        self.map_err(|error| Error::of(ErrorKind::Startup, error.into_handler_error()))
    }
}

/// What an `async fn main(builder: Builder)` of a bot can return.
#[diagnostic::on_unimplemented(
    message = "a `main` that takes the `Builder` cannot return `{Self}`",
    label = "the builder has to come back",
    note = "return `Builder` or `bot::Result<Builder>`"
)]
pub trait IntoBuilder {
    #[doc(hidden)]
    fn into_builder(self) -> Result<Builder>;
}

impl IntoBuilder for Builder {
    fn into_builder(self) -> Result<Builder> {
        Ok(self)
    }
}

#[diagnostic::do_not_recommend]
impl<E: IntoHandlerError> IntoBuilder for Result<Builder, E> {
    fn into_builder(self) -> Result<Builder> {
        self.map_err(|error| Error::of(ErrorKind::Startup, error.into_handler_error()))
    }
}

/// Runs a bot whose `main` takes nothing.
pub fn main0<A: App, R: MainResult, Fut, F>(main: F, args: MainArgs) -> ExitCode
where
    F: Fn() -> Fut,
    Fut: Future<Output = R>,
{
    enter::<A>(args, async |builder| {
        main().await.into_result()?;
        Ok(builder)
    })
}

/// Runs a bot whose `main` sets up the builder.
pub fn main1<A: App, R: IntoBuilder, Fut, F>(main: F, args: MainArgs) -> ExitCode
where
    F: Fn(Builder) -> Fut,
    Fut: Future<Output = R>,
{
    enter::<A>(args, async |builder| main(builder).await.into_builder())
}

fn enter<A: App>(args: MainArgs, main: impl AsyncFnOnce(Builder) -> Result<Builder>) -> ExitCode {
    let words = if args.cli { arguments() } else { Vec::new() };
    let request = cli::request(&words);
    let runtime = match tokio::runtime::Builder::new_multi_thread()
        .enable_all()
        .build()
    {
        Ok(runtime) => runtime,
        Err(error) => {
            return status(&Error::startup(format!(
                "the runtime cannot start: {error}"
            )));
        }
    };
    runtime.block_on(async {
        let all = async {
            let environment = Environment::read()?;
            let log = Log::new(&environment);
            if let Some(page) = cli::page_to_keep(&request, &environment) {
                log.install();
                return playground::keep(page, &environment, args).await;
            }
            let set_up = async { main(builder::<A>(args, &environment)?).await };
            let set_up = log.during(set_up).await;
            log.install();
            if let Some((word, meant)) = cli::misspelt(&words) {
                tracing::warn!(target: "bot", "`{word}` means nothing to the bot, which runs: is `{meant}` meant?");
            }
            cli::carry_out(request, set_up?, &environment, args).await
        };
        let ended = all.await;
        ended.map_or_else(|error| status(&error), |()| ExitCode::SUCCESS)
    })
}

/// The attribute's settings, then the environment's.
fn builder<A: App>(args: MainArgs, environment: &Environment) -> Result<Builder> {
    Ok(declared(Application::builder::<A>(), args)?.environment(environment))
}

/// The attribute's settings.
///
/// # Errors
/// When one of them makes no sense.
pub(crate) fn declared(builder: Builder, args: MainArgs) -> Result<Builder> {
    let mut builder = builder.link(args.link.iter().copied());
    let settings = builder.settings_mut();
    if let Some(concurrency) = args.concurrency {
        settings.set_concurrency(concurrency)?;
    }
    if let Some(mode) = args.mode {
        settings.set_mode(mode)?;
    }
    settings.webhook.declare(args);
    settings.shutdown_grace = args.shutdown_grace.unwrap_or(settings.shutdown_grace);
    settings.timeout = args.timeout.or(settings.timeout);
    settings.menus = args.commands;
    settings.commands.help = args.help;
    settings.store = match args.store {
        Some(store) => StoreChoice::parse(store)?,
        None => default_store(args),
    };
    Ok(builder)
}

/// The program's arguments; what is no text in them is no request either, and no reason to panic.
fn arguments() -> Vec<String> {
    let words = std::env::args_os().skip(1);
    words
        .map(|word| word.to_string_lossy().into_owned())
        .collect()
}

/// A file in the working directory, named like the program.
fn default_store(args: MainArgs) -> StoreChoice {
    if cfg!(feature = "sqlite") {
        StoreChoice::Sqlite(format!("{}.db", args.binary.unwrap_or(args.package)).into())
    } else {
        StoreChoice::Memory
    }
}

/// Tells what went wrong, and makes it the program's exit status.
fn status(error: &Error) -> ExitCode {
    tracing::error!(target: "bot", %error, "the bot ended");
    eprintln!("error: {error}");
    ExitCode::from(match error.kind() {
        ErrorKind::Unauthorized => 2,
        ErrorKind::Conflict => 3,
        _ => 1,
    })
}
