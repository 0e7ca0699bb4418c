//! The application: a bot put together, its life from start to end, and the settings it is started with.

mod admin;
mod builder;
mod check;
mod cli;
mod entry;
mod environment;
mod error_handler;
mod hooks;
mod lifecycle;
mod log;
mod manual;
mod menus;
#[cfg(feature = "playground")]
mod playground;
#[cfg(not(feature = "playground"))]
#[path = "no_playground.rs"]
mod playground;
mod settings;
mod signals;
#[cfg(feature = "testing")]
mod stepwise;
mod storage;
#[cfg(feature = "webhook")]
mod webhook;
#[cfg(not(feature = "webhook"))]
#[path = "no_webhook.rs"]
mod webhook;

pub use builder::Builder;
#[cfg(feature = "testing")]
pub(crate) use entry::declared;
pub use entry::{IntoBuilder, MainArgs, MainResult, main0, main1};
pub use environment::Environment;
pub use error_handler::{ErrorHandler, ErrorHandlerFn};
pub use manual::{Handler, HandlerFn};
pub use settings::{concurrency, mode, store};

use crate::{
    app::App,
    dispatch::{Dispatcher, Order, Route},
    error::{Error, Result},
    handler::{
        commands::Menu,
        registration::{CommandScope, Stage},
        select::Functions,
    },
    runtime::{Handle, Phase, Runtime, Upstream},
    source::Polling,
    store::Leftovers,
    update::Update,
};
use bot_api::{Bot, types};
use hooks::Hook;
use lifecycle::Deadline;
use settings::Settings;
use std::{
    fmt,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};
use webhook::WebhookSource;

/// A bot, put together and ready to run.
///
/// `#[bot::main]` makes one and runs it. By hand it is the same:
///
/// ```no_run
/// use bot::{Application, prelude::*};
///
/// bot::app! {}
///
/// #[handler(message)]
/// async fn echo(text: Text) -> String {
///     text.into()
/// }
///
/// # async fn run() -> bot::Result<()> {
/// let application = Application::builder::<__BotApp>().token("123:abc").build()?;
/// application.run().await
/// # }
/// # fn main() {}
/// ```
///
/// It needs a tokio runtime with time and network enabled, and lives in it like any other task: [`run`](Self::run) takes
/// part in signals only if the builder was not told otherwise, and [`handle`](Self::handle) ends it from anywhere.
pub struct Application {
    runtime: Arc<Runtime>,
    dispatcher: Arc<Dispatcher>,
    settings: Settings,
    order: Order,
    hooks: Vec<Hook>,
    /// What looks like a mistake in conversations.
    doubts: Vec<String>,
    state: Mutex<State>,
    deadline: Mutex<Option<Deadline>>,
    /// What the process before left, from the opening of the store until the start.
    left: Mutex<Option<Leftovers>>,
    /// Where updates come in, if the bot does not poll.
    webhook: Option<WebhookSource>,
    /// Kept over several runs, for its offset.
    polling: tokio::sync::Mutex<Polling>,
}

/// Where an application is in its life.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum State {
    Built,
    Initialized,
    Running,
    Stopped,
}

impl Application {
    /// Begins to put a bot together: with the data types of `A`, and all handlers that were declared for it.
    pub fn builder<A: App>() -> Builder {
        Builder::new::<A>()
    }

    /// The handle of this bot, for code anywhere.
    #[must_use]
    pub fn handle(&self) -> Handle {
        Handle::new(self.runtime.clone())
    }

    /// The bot, to call methods with.
    #[must_use]
    pub fn bot(&self) -> &Bot {
        &self.runtime.bot
    }

    /// Whether updates are being handled.
    #[must_use]
    pub fn is_running(&self) -> bool {
        *self.state() == State::Running
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Handles one update here and now; returns when all its blocking handlers are done and their answers sent.
    ///
    /// # Errors
    /// Before [`initialize`](Self::initialize).
    pub async fn process_update(&self, update: Update) -> Result<()> {
        if *self.state() == State::Built {
            return Err(Error::startup(
                "the application is not initialized: call `initialize` before `process_update`",
            ));
        }
        Upstream::process(&*self.dispatcher, update).await;
        Ok(())
    }

    /// Adds a handler, behind the others of its group. Updates that are being handled do not see it.
    ///
    /// # Errors
    /// When the handler asks for data or services that this bot does not have, or is for buttons that cannot be told
    /// from those of another type.
    pub fn add_handler(&self, handler: Handler) -> Result<()> {
        let route: Route = handler.build(self.settings.block)?;
        check::route(&route, &self.dispatcher.table(), &self.runtime)?;
        self.dispatcher
            .replace_table(|table| Some(table.with(route)));
        Ok(())
    }

    /// Takes out all handlers of these functions (`remove_handler((start,))`), in all groups. Updates that are being
    /// handled still see them. `false` if there were none.
    #[allow(
        clippy::needless_pass_by_value,
        reason = "functions are named by passing them"
    )]
    pub fn remove_handler(&self, functions: impl Functions) -> bool {
        let mut found = false;
        for identity in functions.identities() {
            found |= self
                .dispatcher
                .replace_table(|table| table.without(identity, None));
        }
        found
    }

    /// Adds an error handler, behind the others. Errors that are being told of do not reach it.
    ///
    /// # Errors
    /// When it asks for data or services that this bot does not have.
    pub fn add_error_handler(&self, handler: ErrorHandler) -> Result<()> {
        let route = handler.build(self.settings.block);
        check::error_route(&route, &self.runtime)?;
        self.dispatcher
            .replace_table(|table| Some(table.with_error(route)));
        Ok(())
    }

    /// Takes out the error handlers of these functions, which were added or given to the builder: not those that an
    /// attribute declared. `false` if there were none.
    #[allow(
        clippy::needless_pass_by_value,
        reason = "functions are named by passing them"
    )]
    pub fn remove_error_handler(&self, functions: impl Functions) -> bool {
        let mut found = false;
        for identity in functions.identities() {
            found |= self
                .dispatcher
                .replace_table(|table| table.without_error(identity));
        }
        found
    }

    /// The table of all handlers as text: group, order, trigger, filters, function and place; then that of all jobs, with
    /// their schedules.
    #[must_use]
    pub fn routes(&self) -> String {
        cli::routes_table(
            &self.dispatcher.table(),
            self.runtime.agenda.zone(),
            &self.doubts,
        )
    }

    /// The commands with their descriptions, as Telegram's menu has them for everybody: those of all handlers that are
    /// neither hidden nor of a narrower scope, each once, in the order of the table. The bot sets its menus by itself
    /// when it starts, for every scope and language, unless [`set_commands(false)`](Builder::set_commands) was said.
    ///
    /// ```no_run
    /// # async fn show(application: bot::Application) -> bot::Result<()> {
    /// application.bot().set_my_commands(application.commands()).await?;
    /// # Ok(())
    /// # }
    /// ```
    #[must_use]
    pub fn commands(&self) -> Vec<types::BotCommand> {
        let menus = Menu::all(self.dispatcher.table().commands());
        let default = menus
            .into_iter()
            .find(|menu| menu.key.scope == CommandScope::Default);
        default.map(|menu| menu.commands).unwrap_or_default()
    }

    /// Runs the hooks of one point. One that does not end cannot keep the bot from ending: once the bot is asked to,
    /// hooks have the grace period.
    async fn hooks(&self, stage: Stage) -> Result<()> {
        let grace = self.settings.shutdown_grace;
        let too_late = async {
            self.runtime.shutdown.reached(Phase::Stopping).await;
            self.runtime.clock.sleep(grace).await;
        };
        tokio::pin!(too_late);
        for hook in self.hooks.iter().filter(|hook| hook.stage == stage) {
            tokio::select! {
                biased;
                ended = hook.run(self.handle()) => ended?,
                () = &mut too_late => return Err(hook.cut_short(grace)),
            }
        }
        Ok(())
    }
}

impl fmt::Debug for Application {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Application")
            .field("bot", &self.runtime.bot)
            .field("state", &*self.state())
            .finish_non_exhaustive()
    }
}
