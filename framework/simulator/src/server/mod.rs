//! The server: starting and stopping it, putting people into its world, letting things go wrong.

mod builder;
mod in_process;
mod looking;

use std::fmt;
use std::net::SocketAddr;
use std::sync::Arc;

use bytes::Bytes;
use serde_json::{Map, Value, json};
use tokio::task::JoinSet;

pub use builder::Builder;
pub use in_process::Answer;

use crate::actors::{Bot, Chat, User};
use crate::clock::VirtualClock;
use crate::faults::Fault;
use crate::limits::RateLimits;
use crate::page::Page;
use crate::rules::{Rule, Rules};
use crate::shared::{Shared, State};
use crate::world::{BotRecord, ChatKind};

/// A Bot API server with a small world behind it. Stops when it is dropped; [`stop`](Server::stop) is gentler.
///
/// ```
/// # async fn example() {
/// let server = bot_simulator::Server::start().await;
/// let ann = server.user("Ann");
/// ann.says("/start");
/// // A bot that runs with BOT_API_URL = server.url() and BOT_TOKEN = server.token() answers:
/// let answer = server.wait_for(|server| server.sent(&ann.chat()).pop()).await;
/// assert_eq!(answer.text(), "Hello!");
/// # }
/// ```
pub struct Server {
    shared: Arc<Shared>,
    /// `None` where it does not listen.
    address: Option<SocketAddr>,
    bot: Bot,
    tasks: JoinSet<()>,
}

impl Server {
    /// Starts a server with one bot on a free port of 127.0.0.1.
    ///
    /// # Panics
    /// When not even that is possible; [`builder`](Server::builder) returns the error instead.
    pub async fn start() -> Self {
        match Self::builder().start().await {
            Ok(server) => server,
            Err(error) => panic!("no port to listen on: {error}"),
        }
    }

    /// A server other than the default one.
    #[must_use]
    pub fn builder() -> Builder {
        Builder::new()
    }

    /// The base URL, for `BOT_API_URL`; without a slash at its end. One of a server
    /// [in the process](Builder::in_process) leads nowhere.
    #[must_use]
    pub fn url(&self) -> String {
        match self.address {
            Some(address) => format!("http://{address}"),
            None => "http://simulator.invalid".to_owned(),
        }
    }

    /// What opens the control endpoints (`/control/…`) and pages of this server: a header `X-Simulator-Key`, or `key=` in the
    /// query. Random, new at every start, and a secret.
    #[must_use]
    pub fn key(&self) -> &str {
        self.shared.guard.key.text()
    }

    /// The clock of this world, unless the builder was given one that cannot be moved.
    #[must_use]
    pub fn clock(&self) -> Option<&VirtualClock> {
        self.shared.clock.hand()
    }

    /// The token of the first bot.
    #[must_use]
    pub fn token(&self) -> &str {
        self.bot.token()
    }

    /// The first bot.
    #[must_use]
    pub fn bot(&self) -> &Bot {
        &self.bot
    }

    /// Another bot in the same world.
    #[must_use]
    pub fn add_bot(&self, username: &str) -> Bot {
        let count = self.shared.read(|state| state.world.bots.len());
        let token = format!("{}:AAF_simulated_token_of_another_bot", 700_000_100 + count);
        add_bot(&self.shared, token, username)
    }

    /// A new person.
    #[must_use]
    pub fn user(&self, first_name: &str) -> User {
        self.user_from(json!({ "first_name": first_name, "language_code": "en" }))
    }

    /// A new person with these fields of Telegram's `User` object; an `id` may be among them.
    #[must_use]
    pub fn user_from(&self, object: Value) -> User {
        let object = match object {
            Value::Object(fields) => fields,
            _ => Map::new(),
        };
        User {
            shared: Arc::clone(&self.shared),
            id: self.shared.change(|state, _| state.world.add_user(object)),
            bot: self.bot.id,
        }
    }

    /// The private chat of a person with the first bot, opened if it was not.
    #[must_use]
    pub fn private_chat(&self, user: &User) -> Chat {
        self.bot.private_chat(user)
    }

    /// A basic group of these people and the first bot.
    #[must_use]
    pub fn group<'a>(&self, title: &str, members: impl IntoIterator<Item = &'a User>) -> Chat {
        self.chat(ChatKind::Group, title, members)
    }

    /// A supergroup of these people and the first bot.
    #[must_use]
    pub fn supergroup<'a>(&self, title: &str, members: impl IntoIterator<Item = &'a User>) -> Chat {
        self.chat(ChatKind::Supergroup, title, members)
    }

    /// A channel of these people and the first bot.
    #[must_use]
    pub fn channel<'a>(&self, title: &str, members: impl IntoIterator<Item = &'a User>) -> Chat {
        self.chat(ChatKind::Channel, title, members)
    }

    fn chat<'a>(
        &self,
        kind: ChatKind,
        title: &str,
        members: impl IntoIterator<Item = &'a User>,
    ) -> Chat {
        let members: Vec<i64> = members
            .into_iter()
            .map(User::id)
            .chain([self.bot.id])
            .collect();
        let key = self
            .shared
            .change(|state, _| state.world.add_chat(kind, title, members));
        Chat::new(&self.shared, key)
    }

    /// Opens the chat page: from now on it is found at [`Page::url`]. `None` where the server does not listen, or not on
    /// this machine alone.
    #[must_use]
    pub fn page(&self) -> Option<Page> {
        let address = self.address.filter(|address| address.ip().is_loopback())?;
        Some(Page::open(&self.shared, address))
    }

    /// Begins a new, empty world with the same first bot: no people, no chats, no updates, no calls, no faults.
    pub fn reset(&self) {
        let username = self.bot.username();
        self.shared.change(|state, _| {
            let before = std::mem::take(state);
            *state = State {
                page: before.page,
                log: before.log,
                rules: before.rules,
                ..State::default()
            };
            state.world.files.capacity = before.world.files.capacity;
            state.log.clear();
            if let Some(desk) = &mut state.page {
                desk.clear();
            }
        });
        add_bot(&self.shared, self.bot.token().to_owned(), &username);
    }

    /// Decides the next throw of a dice.
    pub fn load_dice(&self, value: u64) {
        self.shared.change(|state, _| state.world.load_dice(value));
    }

    /// The rules that calls are refused by.
    #[must_use]
    pub fn rules(&self) -> Rules {
        self.shared.read(|state| state.rules.clone())
    }

    /// Switches a rule on or off; calls from now on are treated so.
    pub fn set_rule(&self, rule: Rule, on: bool) {
        self.shared.change(|state, _| state.rules.set(rule, on));
    }

    /// Lets something go wrong. Faults are used up in the order in which they were added.
    pub fn fail(&self, fault: Fault) {
        self.shared.change(|state, _| state.faults.add(fault));
    }

    /// Takes back every fault that has not struck yet.
    pub fn heal(&self) {
        self.shared.change(|state, _| state.faults.clear());
    }

    /// Limits how much each bot may send, by the clock of this world; `None` (as at the start) takes the limits off.
    ///
    /// ```
    /// # fn limit(server: &bot_simulator::Server) {
    /// use bot_simulator::RateLimits;
    ///
    /// server.limit_rates(Some(RateLimits::telegram()));
    /// # }
    /// ```
    pub fn limit_rates(&self, limits: Option<RateLimits>) {
        self.shared.change(|state, _| state.limits.set(limits));
    }

    /// How many times faults are still going to strike.
    #[must_use]
    pub fn faults_left(&self) -> usize {
        self.shared.read(|state| state.faults.left())
    }

    /// [`Bot::push_update`] of the first bot.
    pub fn push_update(&self, update: Value) -> i64 {
        self.bot.push_update(update)
    }

    /// [`Bot::push_raw`] of the first bot.
    pub fn push_raw(&self, bytes: impl Into<Bytes>) -> i64 {
        self.bot.push_raw(bytes)
    }

    /// Stops: no new connections, waiting calls are answered "restart", running ones finish.
    pub async fn stop(mut self) {
        self.shared.stop();
        // They end by themselves; that one was cancelled with its runtime would be fine, too.
        while self.tasks.join_next().await.is_some() {}
    }
}

fn add_bot(shared: &Arc<Shared>, token: String, username: &str) -> Bot {
    let id = token.split_once(':').and_then(|(id, _)| id.parse().ok());
    let id = shared.change(|state, _| {
        let next = state
            .world
            .bots
            .keys()
            .next_back()
            .map_or(700_000_001, |last| last + 1);
        let id = id.unwrap_or(next);
        state
            .world
            .bots
            .insert(id, BotRecord::new(token.clone(), username));
        state.deliveries.throttle(id, shared.settings.throttle);
        id
    });
    Bot {
        shared: Arc::clone(shared),
        id,
        token: token.into(),
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.shared.stop();
    }
}

impl fmt::Debug for Server {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Server")
            .field("address", &self.address)
            .field("bot", &self.bot)
            .finish_non_exhaustive()
    }
}
