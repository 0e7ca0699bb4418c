//! What can be chosen before a server starts.

use std::fmt;
use std::io;
use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

use tokio::net::TcpListener;
use tokio::task::JoinSet;

use super::{Server, add_bot};
use crate::clock::{Clock, VirtualClock};
use crate::http::{self, Guard, Key};
use crate::postman;
use crate::rules::Rules;
use crate::shared::{Settings, Shared};

/// What a server is to be like, before it starts.
pub struct Builder {
    address: SocketAddr,
    clock: Arc<dyn Clock>,
    token: String,
    username: String,
    keep_calls: Option<usize>,
    keep_files: Option<usize>,
    hosts: Vec<String>,
    rules: Rules,
    settings: Settings,
}

const DEFAULT_TOKEN: &str = "700000001:AAF_simulated_token_of_a_test_bot_0";
const PATIENCE: Duration = Duration::from_secs(20);
/// Telegram's own limit for uploads is 50 MB.
const MAX_BODY: usize = 64 * 1024 * 1024;
/// Four of the largest at once.
const MAX_BODIES: usize = 4 * MAX_BODY;
/// More than any bot opens; less than a process may have files.
const MAX_CONNECTIONS: usize = 10_000;

impl Builder {
    pub(super) fn new() -> Self {
        Self {
            address: SocketAddr::from(([127, 0, 0, 1], 0)),
            clock: Arc::new(VirtualClock::running()),
            token: DEFAULT_TOKEN.to_owned(),
            username: "test_bot".to_owned(),
            keep_calls: None,
            keep_files: None,
            hosts: Vec::new(),
            rules: Rules::default(),
            settings: Settings {
                patience: PATIENCE,
                max_body: MAX_BODY,
                max_bodies: MAX_BODIES,
                max_connections: MAX_CONNECTIONS,
                remote_webhooks: false,
                throttle: true,
            },
        }
    }

    /// Where to listen; a free port of 127.0.0.1, if not said. Elsewhere than on this machine everybody who knows a token may call.
    #[must_use]
    pub fn address(mut self, address: SocketAddr) -> Self {
        self.address = address;
        self
    }

    /// A name under which the server may be called, besides `localhost` and its addresses. Requests to any other are refused,
    /// so that no web page reaches the server through a name of its own that leads here.
    #[must_use]
    pub fn host(mut self, name: &str) -> Self {
        self.hosts.push(name.to_owned());
        self
    }

    /// The clock of this world; if not said, one that runs with the machine's and can be moved: [`Server::clock`].
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
        self.settings.throttle = on;
        self
    }

    /// The rules that calls are refused by; Telegram's, if not said.
    #[must_use]
    pub fn rules(mut self, rules: Rules) -> Self {
        self.rules = rules;
        self
    }

    /// Keeps only so many calls in the log; all, if not said.
    #[must_use]
    pub fn keep_calls(mut self, count: usize) -> Self {
        self.keep_calls = Some(count);
        self
    }

    /// Whether updates are sent to webhooks on other machines, too. Off, if not said: nothing that the server does leaves
    /// this machine.
    #[must_use]
    pub fn remote_webhooks(mut self, on: bool) -> Self {
        self.settings.remote_webhooks = on;
        self
    }

    /// The largest request body that is read, in bytes: 64 MiB, if not said. Larger ones are refused with 413, and all that
    /// are in memory at once may have four times as much; beyond that calls are answered 429.
    #[must_use]
    pub fn max_body(mut self, bytes: usize) -> Self {
        self.settings.max_body = bytes;
        self.settings.max_bodies = bytes.saturating_mul(4);
        self
    }

    /// How many connections may be open at once: 10 000, if not said. Others wait until one is closed.
    #[must_use]
    pub fn max_connections(mut self, count: usize) -> Self {
        self.settings.max_connections = count.max(1);
        self
    }

    /// How many bytes of files are kept: 1 GiB, if not said. Beyond that the oldest are forgotten.
    #[must_use]
    pub fn keep_files(mut self, bytes: usize) -> Self {
        self.keep_files = Some(bytes);
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
    /// When the address cannot be listened on, or the system has no random numbers for the key.
    pub async fn start(self) -> io::Result<Server> {
        let listener = TcpListener::bind(self.address).await?;
        let address = listener.local_addr()?;
        let mut server = self.in_process()?;
        server.address = Some(address);
        let shared = || Arc::clone(&server.shared);
        server.tasks.spawn(http::accept(shared(), listener));
        server.tasks.spawn(postman::run(shared()));
        Ok(server)
    }

    /// A server that no network leads to: it is asked by [`Server::answer`], and needs no runtime.
    ///
    /// # Errors
    /// When the system has no random numbers for the key.
    pub fn in_process(self) -> io::Result<Server> {
        let guard = Guard {
            key: Key::random()?,
            hosts: self.hosts,
        };
        let shared = Arc::new(Shared::new(self.clock, guard, self.settings));
        shared.change(|state, _| {
            state.log.capacity = self.keep_calls;
            if let Some(bytes) = self.keep_files {
                state.world.files.capacity = bytes;
            }
            state.rules = self.rules;
        });
        let bot = add_bot(&shared, self.token, &self.username);
        Ok(Server {
            shared,
            address: None,
            bot,
            tasks: JoinSet::new(),
        })
    }
}

impl fmt::Debug for Builder {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // Never the token.
        f.debug_struct("Builder")
            .field("address", &self.address)
            .field("clock", &self.clock)
            .field("settings", &self.settings)
            .finish_non_exhaustive()
    }
}
