//! Puts a bot together.

mod commands;
mod connection;
mod gather;
mod upgrades;

use super::{
    Application, State, check, environment::Environment, error_handler::ErrorHandler,
    manual::Handler, menus, settings::Settings, storage::StoreChoice, webhook::WebhookSource,
};
use crate::{
    app::App,
    clock::Clock,
    data::{DataTypes, Upgrades, Values},
    dispatch::{Dispatcher, LaneOf, Moved, Order, RouteTable},
    error::{Error, Result},
    handler::{
        commands::Menu,
        extract::{Administrators, Services},
        registration::Owner,
        select::Functions,
        update_hook::{ErasedUpdateHook, UpdateHook},
    },
    jobs::{Agenda, schedule::Zone},
    runtime::{Activity, Parts, Runtime},
    source::Polling,
    store::MemoryStore,
    update::Update,
};
use bot_api::types::UpdateType;
use connection::Connection;
use std::{
    any::TypeId,
    fmt,
    sync::{Arc, Mutex},
    time::Duration,
};

/// Puts a bot together: from the handlers that attributes declared, and from what is set here.
///
/// Nothing is wrong before [`build`](Self::build), which tells everything that is wrong at once.
#[must_use = "a builder does nothing until `build` is called"]
pub struct Builder {
    owner: Owner,
    types: DataTypes,
    settings: Settings,
    connection: Connection,
    clock: Clock,
    services: Services,
    link: Vec<String>,
    only: Option<Vec<TypeId>>,
    handlers: Vec<Handler>,
    error_handlers: Vec<ErrorHandler>,
    errors: Vec<Error>,
    upgrades: Upgrades,
    update_hooks: Vec<Box<dyn ErasedUpdateHook>>,
    zone: Zone,
}

impl Builder {
    pub(super) fn new<A: App>() -> Self {
        Self {
            owner: Owner::of::<A>(),
            types: DataTypes::of::<A>(),
            settings: Settings::default(),
            connection: Connection::default(),
            clock: Clock::real(),
            services: Services::default(),
            link: Vec::new(),
            only: None,
            handlers: Vec::new(),
            error_handlers: Vec::new(),
            errors: Vec::new(),
            upgrades: Upgrades::default(),
            update_hooks: Vec::new(),
            zone: Zone::utc(),
        }
    }

    /// Applies the environment: `BOT_TOKEN`, `BOT_API_URL` and the other variables that `#[bot::main]` reads. What is
    /// set there wins over what was set here before; what is set after this call wins over the environment.
    /// A variable that looks like a slip of the finger is told in the log.
    pub fn environment(mut self, environment: &Environment) -> Self {
        for (name, meant) in environment.misspelt() {
            tracing::warn!(target: "bot", "{name} is set, which means nothing to the bot: is {meant} meant?");
        }
        if let Some(token) = environment.token() {
            self.connection.token = Some(token);
        }
        if let Some(url) = environment.get("BOT_API_URL") {
            self.connection.api_url = Some(url.to_owned());
        }
        if let Some(text) = environment.get("BOT_CONCURRENCY") {
            let set = self.settings.set_concurrency(text);
            self.keep("BOT_CONCURRENCY", set);
        }
        if let Some(text) = environment.get("BOT_SHUTDOWN_GRACE") {
            let set = self.settings.set_grace(text);
            self.keep("BOT_SHUTDOWN_GRACE", set);
        }
        if let Some(text) = environment.get("BOT_STORE") {
            let set = StoreChoice::parse(text).map(|store| self.settings.store = store);
            self.keep("BOT_STORE", set);
        }
        if let Some(text) = environment.get("BOT_MODE") {
            let set = self.settings.set_mode(text);
            self.keep("BOT_MODE", set);
        }
        self.settings.webhook.set(environment);
        self
    }

    fn keep(&mut self, variable: &str, set: Result<()>) {
        if let Err(error) = set {
            self.errors
                .push(Error::startup(format!("{variable}: {error}")));
        }
    }

    /// The clock that everything goes by; for tests.
    pub fn clock(mut self, clock: Clock) -> Self {
        self.clock = clock;
        self
    }

    /// The time zone of jobs that say nothing of one, by its name in the IANA database: `Europe/Berlin`. The default is
    /// `UTC`.
    pub fn time_zone(mut self, name: &str) -> Self {
        match Zone::named(name) {
            Ok(zone) => self.zone = zone,
            Err(error) => self.errors.push(Error::startup(error)),
        }
        self
    }

    /// Where data, and updates that are not done, are kept: `sqlite:PATH`, `postgres://USER:PASSWORD@HOST/DATABASE` (with
    /// the feature `postgres`), or `memory`, which is the default here; a bot with `#[bot::main]` has a file named like its
    /// program. An address with a password is none for source code: read it from the environment.
    pub fn store(mut self, store: &str) -> Self {
        match StoreChoice::parse(store) {
            Ok(store) => self.settings.store = store,
            Err(error) => self.errors.push(error),
        }
        self
    }

    /// How many users' and how many chats' values stay in memory that nobody uses at the moment; further ones are read
    /// from the store when they are needed. The default is 100,000 of each. Without a store all values stay in memory.
    pub fn data_cache(mut self, values: usize) -> Self {
        self.settings.cached = values;
        self
    }

    /// A value for handlers that take [`Shared<T>`](crate::Shared); one of each type.
    pub fn share<T: Send + Sync + 'static>(self, value: T) -> Self {
        self.share_arc(Arc::new(value))
    }

    /// As [`share`](Self::share), of a value that is shared already.
    pub fn share_arc<T: Send + Sync + 'static>(mut self, value: Arc<T>) -> Self {
        self.services.insert(value);
        self
    }

    /// Updates of one chat one after another, up to `limit` chats at once. This is the default, with 256.
    pub fn per_chat(self, limit: usize) -> Self {
        self.order(limit, LaneOf::Chat(Moved::default()))
    }

    /// As [`per_chat`](Self::per_chat), but the topics of a forum are as if each were a chat: updates of one topic one after
    /// another, topics side by side. The chat's data are still one value, which handlers that take it wait for.
    pub fn per_topic(self, limit: usize) -> Self {
        self.order(limit, LaneOf::Topic(Moved::default()))
    }

    /// One update after another, whatever chat it is from.
    pub fn sequential(self) -> Self {
        self.order(1, LaneOf::Everything)
    }

    /// Up to `limit` updates at once, in no order at all, not even those of one chat.
    pub fn unordered(self, limit: usize) -> Self {
        self.order(limit, LaneOf::Nothing)
    }

    /// Updates for which `key` gives the same number one after another, up to `limit` numbers at once; `None` for an
    /// update that need not wait for any other.
    pub fn lanes_by(
        self,
        limit: usize,
        key: impl Fn(&Update) -> Option<i64> + Send + Sync + 'static,
    ) -> Self {
        self.order(limit, LaneOf::By(Arc::new(key)))
    }

    fn order(mut self, limit: usize, lane: LaneOf) -> Self {
        if limit == 0 {
            self.errors.push(Error::startup(
                "at least one update must be handled at a time: the limit is 0",
            ));
        }
        self.settings.order = Order {
            limit: limit.max(1),
            lane,
        };
        self
    }

    /// How long running handlers may finish when the bot stops. The default is ten seconds.
    pub fn shutdown_grace(mut self, grace: Duration) -> Self {
        self.settings.shutdown_grace = grace;
        self
    }

    /// How long a handler may take that does not say `timeout = ".."` itself. The default is for ever.
    pub fn handler_timeout(mut self, limit: Duration) -> Self {
        self.settings.timeout = Some(limit);
        self
    }

    /// Whether handlers and error handlers block that do not say `block = ..` themselves: PTB's `Defaults.block`. The
    /// default is `true`.
    pub fn block(mut self, block: bool) -> Self {
        self.settings.block = block;
        self
    }

    /// How many handlers with `block = false` may run at once; further ones make their chat wait. Error handlers with
    /// `block = false` have as many places of their own. The default is 1,024.
    pub fn background_limit(mut self, limit: usize) -> Self {
        self.settings.background = limit.max(1);
        self
    }

    /// How long the bot goes by what Telegram said of a chat's administrators, for handlers that are `only` for
    /// [`Admin`](crate::Admin) or [`ChatOwner`](crate::ChatOwner), where no update says that it has changed. The default is
    /// five minutes; with zero it asks each time.
    pub fn administrators_kept(mut self, time: Duration) -> Self {
        self.settings.administrators_kept = time;
        self
    }

    /// How long Telegram may keep a request for updates open, in whole seconds up to 50. The default is ten.
    pub fn poll_timeout(mut self, timeout: Duration) -> Self {
        self.settings.poll.timeout = timeout.min(Duration::from_secs(50));
        self
    }

    /// A pause between two requests for updates. The default is none.
    pub fn poll_interval(mut self, interval: Duration) -> Self {
        self.settings.poll.interval = interval;
        self
    }

    /// How many updates one request may bring, 1–100. The default is 100.
    pub fn poll_limit(mut self, limit: u8) -> Self {
        self.settings.poll.limit = limit.clamp(1, 100);
        self
    }

    /// The kinds of update to ask for. The default is exactly those that some handler wants.
    pub fn allowed_updates(mut self, kinds: impl IntoIterator<Item = UpdateType>) -> Self {
        self.settings.allowed_updates = Some(kinds.into_iter().collect());
        self
    }

    /// Lets updates come in by webhook, unless `BOT_MODE` says `polling`. What is not said here stays as the environment
    /// and earlier calls have it.
    #[cfg(feature = "webhook")]
    pub fn webhook(mut self, webhook: crate::Webhook) -> Self {
        self.settings.webhook.give(webhook);
        self
    }

    /// Forgets what was sent to the bot while it was away.
    pub fn drop_pending_updates(mut self) -> Self {
        self.settings.drop_pending = true;
        self
    }

    /// How often the calls of the start are repeated when they fail: `None` for ever. The default is not at all.
    pub fn bootstrap_retries(mut self, retries: impl Into<Option<u32>>) -> Self {
        self.settings.bootstrap_retries = retries.into();
        self
    }

    /// Leaves signals alone: for a bot inside a program that has its own way to end.
    pub fn without_signals(mut self) -> Self {
        self.settings.signals = false;
        self
    }

    /// The libraries whose handlers belong to this bot, in the order in which ties are broken.
    pub fn link(mut self, crates: impl IntoIterator<Item = impl Into<String>>) -> Self {
        self.link = crates.into_iter().map(Into::into).collect();
        self
    }

    /// Only these of the declared handlers, given as their functions: `.only((start, admin::ban))`. For tests.
    #[allow(
        clippy::needless_pass_by_value,
        reason = "functions are named by passing them"
    )]
    pub fn only(self, functions: impl Functions) -> Self {
        self.only_identities(functions.identities())
    }

    pub(crate) fn only_identities(mut self, identities: Vec<TypeId>) -> Self {
        self.only = Some(identities);
        self
    }

    /// Something that comes before and after the handlers of every update; may be given more than once. The first one
    /// given is the first before them and the last after them.
    pub fn update_hook(mut self, hook: impl UpdateHook + 'static) -> Self {
        self.update_hooks.push(Box::new(hook));
        self
    }

    /// One more handler, made by hand.
    pub fn handler(mut self, handler: Handler) -> Self {
        self.handlers.push(handler);
        self
    }

    /// One more error handler, made by hand, behind those that were declared.
    pub fn error_handler(mut self, handler: ErrorHandler) -> Self {
        self.error_handlers.push(handler);
        self
    }

    pub(super) fn store_choice(&self) -> &StoreChoice {
        &self.settings.store
    }

    pub(super) fn settings_mut(&mut self) -> &mut Settings {
        &mut self.settings
    }

    /// Puts the bot together.
    ///
    /// # Errors
    /// Everything that is wrong with the settings and the handlers, in one text: no token, data of another type than
    /// the bot keeps, services that nobody gave, patterns that this build does not know, types of buttons that cannot be
    /// told apart.
    pub fn build(mut self) -> Result<Application> {
        let activity = Activity::default();
        let bot = std::mem::take(&mut self.connection).connect(&self.clock, &activity);
        let mut errors = std::mem::take(&mut self.errors);
        let (routes, error_routes, hooks) = self.gather(&mut errors);
        for route in &routes {
            check::needs(
                &route.function.name,
                route.function.at,
                route.needs(),
                &self.types,
                &self.services,
                &mut errors,
            );
        }
        check::buttons(routes.iter(), &mut errors);
        check::jobs(routes.iter(), &self.zone, &mut errors);
        let mut doubts = check::conversations(routes.iter(), &mut errors);
        if self.only.is_some() {
            // Of course some are missing.
            doubts.clear();
        }
        for route in &error_routes {
            check::needs(
                &route.function.name,
                route.function.at,
                &route.built.needs,
                &self.types,
                &self.services,
                &mut errors,
            );
        }
        for hook in &hooks {
            check::needs(
                hook.name,
                hook.at,
                &hook.needs,
                &self.types,
                &self.services,
                &mut errors,
            );
        }
        let public = bot.as_ref().is_ok_and(is_telegram);
        let webhook = WebhookSource::choose(&self.settings, public)
            .map_err(|wrong| errors.extend(wrong.into_iter().map(Error::startup)));
        let table = RouteTable::new(
            routes.into_iter().map(Arc::new).collect(),
            error_routes.into_iter().map(Arc::new).collect(),
            self.settings.commands.clone(),
        );
        if self.settings.menus
            && let Some(wrong) = menus::too_long(&Menu::all(table.commands()))
        {
            errors.push(Error::startup(wrong));
        }
        let bot = match bot {
            Ok(bot) if errors.is_empty() => bot,
            Ok(_) => return Err(all(errors)),
            Err(error) => {
                errors.insert(0, error);
                return Err(all(errors));
            }
        };
        let agenda = Agenda::new(activity, self.zone);
        let memory = agenda.over(Arc::new(MemoryStore::default()));
        let values = Values::new(self.types, self.upgrades, self.settings.cached, memory);
        let runtime = Runtime::new(Parts {
            bot,
            clock: self.clock,
            services: self.services,
            administrators: Administrators::kept_for(self.settings.administrators_kept),
            values: Arc::new(values),
            agenda,
        });
        let webhook = webhook.ok().flatten();
        let dispatcher = Dispatcher::new(
            &runtime,
            table,
            self.update_hooks.into(),
            self.settings.timeout,
            self.settings.background,
        );
        Ok(Application {
            polling: tokio::sync::Mutex::new(Polling::new(self.settings.poll.clone())),
            webhook: webhook.map(|plan| WebhookSource::new(plan, &runtime)),
            order: self.settings.order.clone(),
            runtime,
            dispatcher,
            settings: self.settings,
            hooks,
            doubts,
            state: Mutex::new(State::Built),
            deadline: Mutex::new(None),
            left: Mutex::new(None),
        })
    }
}

/// Whether a bot talks to Telegram's own server.
fn is_telegram(bot: &bot_api::Bot) -> bool {
    bot.base_url().starts_with("https://api.telegram.org")
}

/// All errors as one.
fn all(mut errors: Vec<Error>) -> Error {
    if errors.len() == 1
        && let Some(error) = errors.pop()
    {
        return error;
    }
    let list: Vec<_> = errors.iter().map(|error| format!("- {error}")).collect();
    Error::startup(format!("the bot cannot start:\n{}", list.join("\n")))
}

impl fmt::Debug for Builder {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Builder")
            .field("app", &self.owner.name)
            .field("settings", &self.settings)
            .finish_non_exhaustive()
    }
}
