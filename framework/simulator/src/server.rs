//! The server: starting, stopping, and looking at what a bot did.

use std::fmt;
use std::future::Future;
use std::io;
use std::net::SocketAddr;
use std::panic::Location;
use std::sync::Arc;
use std::time::Duration;

use bytes::Bytes;
use serde_json::{Map, Value, json};
use tokio::net::TcpListener;
use tokio::task::JoinHandle;

use crate::actors::{Bot, Chat, Message, User};
use crate::clock::{Clock, RealClock};
use crate::faults::Fault;
use crate::http;
use crate::log::{Call, Outcome};
use crate::shared::{Settings, Shared};
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
    address: SocketAddr,
    bot: Bot,
    task: Option<JoinHandle<()>>,
}

/// What a server is to be like, before it starts.
#[derive(Debug)]
pub struct Builder {
    address: SocketAddr,
    clock: Arc<dyn Clock>,
    token: String,
    username: String,
    throttle: bool,
    keep_calls: Option<usize>,
    settings: Settings,
}

const DEFAULT_TOKEN: &str = "700000001:AAF_simulated_token_of_a_test_bot_0";
const PATIENCE: Duration = Duration::from_secs(20);
/// Telegram's own limit for uploads is 50 MB.
const MAX_BODY: usize = 64 * 1024 * 1024;

impl Builder {
    /// Where to listen; a free port of 127.0.0.1, if not said.
    #[must_use]
    pub fn address(mut self, address: SocketAddr) -> Self {
        self.address = address;
        self
    }

    /// The clock of this world; the real one, if not said.
    #[must_use]
    pub fn clock(mut self, clock: impl Clock + 'static) -> Self {
        self.clock = Arc::new(clock);
        self
    }

    /// The token of the first bot, `<id>:<secret>`.
    #[must_use]
    pub fn token(mut self, token: &str) -> Self {
        self.token = token.to_owned();
        self
    }

    /// The name of the first bot, without `@`.
    #[must_use]
    pub fn username(mut self, username: &str) -> Self {
        self.username = username.to_owned();
        self
    }

    /// Whether pollers that repeat themselves without pause are slowed down, and repeated conflicts answered late, as Telegram does. On, if not said.
    #[must_use]
    pub fn throttle(mut self, on: bool) -> Self {
        self.throttle = on;
        self
    }

    /// Keeps only so many calls in the log; all, if not said.
    #[must_use]
    pub fn keep_calls(mut self, count: usize) -> Self {
        self.keep_calls = Some(count);
        self
    }

    /// How long, in real time, [`Server::wait_for`] waits before it fails: 20 s, if not said.
    #[must_use]
    pub fn patience(mut self, patience: Duration) -> Self {
        self.settings.patience = patience;
        self
    }

    /// Starts the server in the current tokio runtime.
    ///
    /// # Errors
    /// When the address cannot be listened on.
    pub async fn start(self) -> io::Result<Server> {
        let listener = TcpListener::bind(self.address).await?;
        let address = listener.local_addr()?;
        let shared = Arc::new(Shared::new(self.clock, self.settings));
        shared.change(|state, _| state.log.capacity = self.keep_calls);
        let bot = add_bot(&shared, self.token, &self.username, self.throttle);
        let task = tokio::spawn(http::accept(Arc::clone(&shared), listener));
        Ok(Server {
            shared,
            address,
            bot,
            task: Some(task),
        })
    }
}

fn add_bot(shared: &Arc<Shared>, token: String, username: &str, throttle: bool) -> Bot {
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
        state.deliveries.throttle(id, throttle);
        id
    });
    Bot {
        shared: Arc::clone(shared),
        id,
        token: token.into(),
    }
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
        Builder {
            address: SocketAddr::from(([127, 0, 0, 1], 0)),
            clock: Arc::new(RealClock),
            token: DEFAULT_TOKEN.to_owned(),
            username: "test_bot".to_owned(),
            throttle: true,
            keep_calls: None,
            settings: Settings {
                patience: PATIENCE,
                max_body: MAX_BODY,
            },
        }
    }

    /// The base URL, for `BOT_API_URL`; without a slash at its end.
    #[must_use]
    pub fn url(&self) -> String {
        format!("http://{}", self.address)
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
        add_bot(&self.shared, token, username, true)
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
        Chat {
            shared: Arc::clone(&self.shared),
            key: self
                .shared
                .change(|state, _| state.world.add_chat(kind, title, members)),
        }
    }

    /// The messages that bots wrote in this chat, as they are now (edits show, deleted ones do not), oldest first.
    #[must_use]
    pub fn sent(&self, chat: &Chat) -> Vec<Message> {
        chat.sent()
    }

    /// Every call that reached the server, in order of arrival, running ones included.
    #[must_use]
    pub fn calls(&self) -> Vec<Call> {
        self.shared
            .read(|state| state.log.iter().cloned().collect())
    }

    /// The calls of one method.
    #[must_use]
    pub fn calls_of(&self, method: &str) -> Vec<Call> {
        let named = |call: &&Call| call.method.eq_ignore_ascii_case(method);
        self.shared
            .read(|state| state.log.iter().filter(named).cloned().collect())
    }

    /// How many calls in the log are such. The condition sees the call alone; it must not use the server.
    #[must_use]
    pub fn count_calls(&self, condition: impl Fn(&Call) -> bool) -> usize {
        self.shared
            .read(|state| state.log.iter().filter(|call| condition(call)).count())
    }

    /// Decides the next throw of a dice.
    pub fn load_dice(&self, value: u64) {
        self.shared.change(|state, _| state.world.load_dice(value));
    }

    /// Lets something go wrong. Faults are used up in the order in which they were added.
    pub fn fail(&self, fault: Fault) {
        self.shared.change(|state, _| state.faults.add(fault));
    }

    /// Takes back every fault that has not struck yet.
    pub fn heal(&self) {
        self.shared.change(|state, _| state.faults.clear());
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

    /// Waits until `check` finds what it looks for; it is asked again after every change in this world.
    ///
    /// # Panics
    /// When the server's patience ends first; the message has the whole call log.
    #[track_caller]
    pub fn wait_for<T>(&self, check: impl FnMut(&Self) -> Option<T>) -> impl Future<Output = T> {
        let place = Location::caller();
        let patience = self.shared.settings.patience;
        let found = self.wait_at_most(patience, check);
        async move {
            match found.await {
                Some(found) => found,
                None => panic!(
                    "waited in vain for {patience:?} at {place}; the calls so far:\n{}",
                    self.transcript()
                ),
            }
        }
    }

    /// Like [`wait_for`](Server::wait_for) with a limit of its own, in real time; `None` when that is over.
    pub async fn wait_at_most<T>(
        &self,
        limit: Duration,
        mut check: impl FnMut(&Self) -> Option<T>,
    ) -> Option<T> {
        let mut changes = self.shared.subscribe();
        let found = async {
            loop {
                if let Some(found) = check(self) {
                    return Some(found);
                }
                changes.changed().await.ok()?;
            }
        };
        tokio::time::timeout(limit, found).await.ok().flatten()
    }

    /// Waits until bots have written at least `count` messages in this chat and returns all of them.
    ///
    /// # Panics
    /// As [`wait_for`](Server::wait_for).
    #[track_caller]
    pub fn wait_for_sent(&self, chat: &Chat, count: usize) -> impl Future<Output = Vec<Message>> {
        self.wait_for(move |_| (chat.count_sent() >= count).then(|| chat.sent()))
    }

    /// Waits until at least `count` calls of this method have been answered (or abandoned) and returns all calls of it.
    ///
    /// # Panics
    /// As [`wait_for`](Server::wait_for).
    #[track_caller]
    pub fn wait_for_calls(&self, method: &str, count: usize) -> impl Future<Output = Vec<Call>> {
        let is_over = |call: &Call| call.outcome != Outcome::Running;
        self.wait_for(move |server| {
            let over = server
                .count_calls(|call| call.method.eq_ignore_ascii_case(method) && is_over(call));
            (over >= count).then(|| server.calls_of(method))
        })
    }

    /// Waits until the first bot has confirmed every update that it was sent.
    ///
    /// # Panics
    /// As [`wait_for`](Server::wait_for).
    #[track_caller]
    pub fn wait_until_confirmed(&self) -> impl Future<Output = ()> {
        self.wait_for(|server| server.bot.pending_updates().is_empty().then_some(()))
    }

    /// The call log as text, one call per line.
    #[must_use]
    pub fn transcript(&self) -> String {
        let lines = self.shared.read(|state| {
            state
                .log
                .iter()
                .map(ToString::to_string)
                .collect::<Vec<_>>()
        });
        lines.join("\n")
    }

    /// Stops: no new connections, waiting calls are answered "restart", running ones finish.
    pub async fn stop(mut self) {
        self.shared.stop();
        if let Some(task) = self.task.take() {
            // It ends by itself; that it was cancelled with its runtime would be fine, too.
            let _ = task.await;
        }
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.shared.stop();
        if let Some(task) = &self.task {
            task.abort();
        }
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
