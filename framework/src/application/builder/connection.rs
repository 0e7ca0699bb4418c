//! How the bot reaches Telegram, and what goes with every call: the part of the builder that makes the [`Bot`].

use super::Builder;
use crate::{
    clock::Clock,
    error::{Error, Result},
    outgoing::{Pace, SendLimits},
    runtime::Activity,
};
use bot_api::{Bot, BotBuilder, CallHook, Defaults, Token};

/// A step that sets something up.
type Step = Box<dyn FnOnce(BotBuilder) -> BotBuilder + Send>;

/// What the bot is made of.
#[derive(Default)]
pub(super) struct Connection {
    pub(super) token: Option<Token>,
    pub(super) api_url: Option<String>,
    pub(super) bot: Option<Bot>,
    pub(super) defaults: Option<Defaults>,
    network: Vec<Step>,
    hooks: Vec<Step>,
    limits: Option<SendLimits>,
    /// Which of the builder's methods were called that a bot of the user's own leaves no room for.
    said: Vec<&'static str>,
}

impl Builder {
    /// The token that @BotFather gave. Not for source code: read it from the environment.
    pub fn token(mut self, token: impl Into<Token>) -> Self {
        self.connection.token = Some(token.into());
        self.said("token")
    }

    /// The Bot API server, when it is not Telegram's: `https://api.telegram.org`.
    pub fn api_url(mut self, url: impl Into<String>) -> Self {
        self.connection.api_url = Some(url.into());
        self.said("api_url")
    }

    /// Time limits, pool, proxy, certificates, where files are, a server in local mode: all that
    /// [`BotBuilder`](crate::api::BotBuilder) has. May be called more than once.
    ///
    /// ```
    /// use std::time::Duration;
    ///
    /// # bot::app! {}
    /// # fn main() {
    /// let builder = bot::Application::builder::<__BotApp>().connection(|bot| {
    ///     bot.proxy("socks5h://127.0.0.1:1080")
    ///         .pool_size(64)
    ///         .read_timeout(Duration::from_secs(10))
    /// });
    /// # }
    /// ```
    pub fn connection(
        mut self,
        set: impl FnOnce(BotBuilder) -> BotBuilder + Send + 'static,
    ) -> Self {
        self.connection.network.push(Box::new(set));
        self.said("connection")
    }

    /// What calls say unless they say otherwise: parse mode, silence, protection, link previews, quoting.
    ///
    /// ```
    /// use bot::Defaults;
    ///
    /// # bot::app! {}
    /// # fn main() {
    /// let builder = bot::Application::builder::<__BotApp>()
    ///     .defaults(Defaults::new().parse_mode("HTML").disable_notification(true));
    /// # }
    /// ```
    pub fn defaults(mut self, defaults: Defaults) -> Self {
        self.connection.defaults = Some(defaults);
        self.said("defaults")
    }

    /// Something that comes before and after every call to Telegram; may be given more than once. The first one given
    /// is the first before a call and the last after it.
    pub fn call_hook(mut self, hook: impl CallHook + 'static) -> Self {
        self.connection.hooks.push(Box::new(|bot| bot.hook(hook)));
        self.said("call_hook")
    }

    /// How fast the bot may send. Nothing limits it by default but Telegram.
    pub fn limits(mut self, limits: SendLimits) -> Self {
        self.connection.limits = Some(limits);
        self.said("limits")
    }

    /// A bot that was made already, in place of a token and of everything else about the connection.
    pub fn bot(mut self, bot: Bot) -> Self {
        self.connection.bot = Some(bot);
        self
    }

    fn said(mut self, what: &'static str) -> Self {
        if !self.connection.said.contains(&what) {
            self.connection.said.push(what);
        }
        self
    }

    /// Whether it is known which bot this is to be.
    pub(in crate::application) fn has_bot(&self) -> bool {
        self.connection.bot.is_some() || self.connection.token.is_some()
    }

    /// The same bot on a server of this process, whatever was said about the way to Telegram.
    #[cfg(any(feature = "playground", feature = "testing"))]
    pub(crate) fn on_server(mut self, token: impl Into<Token>, url: impl Into<String>) -> Self {
        self.connection.bot = None;
        self.connection.network.clear();
        self.token(token).api_url(url)
    }

    /// Which bot's rows are meant: the number at the start of its token.
    #[cfg(any(feature = "sqlite", feature = "postgres"))]
    pub(in crate::application) fn bot_id(&self) -> Result<i64> {
        let bot = match (&self.connection.bot, &self.connection.token) {
            (Some(bot), _) => bot.clone(),
            (None, Some(token)) => Bot::new(token.clone())?,
            (None, None) => {
                return Err(Error::startup(
                    "BOT_TOKEN is not set: the store is looked at for one bot",
                ));
            }
        };
        Ok(bot.token_id().map_or(0, |id| id.0))
    }
}

impl Connection {
    /// Makes the bot.
    pub(super) fn connect(self, clock: &Clock, activity: &Activity) -> Result<Bot> {
        if let Some(bot) = self.bot {
            return match self.said.as_slice() {
                [] => Ok(bot),
                said => Err(Error::startup(format!(
                    "a bot of your own was given, so {} cannot be said here: say it to `Bot::builder`",
                    list(said)
                ))),
            };
        }
        let Some(token) = self.token else {
            return Err(Error::startup(
                "there is no token. Ask @BotFather in Telegram for one, then set it: BOT_TOKEN=123456:ABC… (or BOT_TOKEN_FILE, or a .env file)",
            ));
        };
        let mut builder = Bot::builder(token);
        if let Some(url) = self.api_url {
            builder = builder.base_url(url);
        }
        if let Some(defaults) = self.defaults {
            builder = builder.defaults(defaults);
        }
        let pace = self
            .limits
            .map(|limits| Pace::new(limits, clock.clone(), activity.clone()));
        let pace = pace.map(|pace| Box::new(|bot: BotBuilder| bot.hook(pace)) as Step);
        // Closest to the call: what other hooks take is no part of the waiting.
        let steps = self.network.into_iter().chain(self.hooks).chain(pace);
        steps
            .fold(builder, |builder, step| step(builder))
            .build()
            .map_err(|error| Error::startup(error.to_string()))
    }
}

/// "`a`, `b` and `c`".
fn list(methods: &[&str]) -> String {
    let quoted: Vec<_> = methods.iter().map(|name| format!("`{name}`")).collect();
    match quoted.split_last() {
        Some((last, [])) => last.clone(),
        Some((last, others)) => format!("{} and {last}", others.join(", ")),
        None => String::new(),
    }
}
