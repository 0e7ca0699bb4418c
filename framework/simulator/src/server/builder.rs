//! What can be chosen before a server starts.

use std::fmt;
use std::io;
use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

use tokio::net::TcpListener;

use super::{Server, add_bot};
use crate::clock::{Clock, RealClock};
use crate::http;
use crate::shared::{Settings, Shared};

/// What a server is to be like, before it starts.
pub struct Builder {
    address: SocketAddr,
    clock: Arc<dyn Clock>,
    token: String,
    username: String,
    keep_calls: Option<usize>,
    settings: Settings,
}

const DEFAULT_TOKEN: &str = "700000001:AAF_simulated_token_of_a_test_bot_0";
const PATIENCE: Duration = Duration::from_secs(20);
/// Telegram's own limit for uploads is 50 MB.
const MAX_BODY: usize = 64 * 1024 * 1024;

impl Builder {
    pub(super) fn new() -> Self {
        Self {
            address: SocketAddr::from(([127, 0, 0, 1], 0)),
            clock: Arc::new(RealClock),
            token: DEFAULT_TOKEN.to_owned(),
            username: "test_bot".to_owned(),
            keep_calls: None,
            settings: Settings {
                patience: PATIENCE,
                max_body: MAX_BODY,
                throttle: true,
            },
        }
    }

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
        self.settings.throttle = on;
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
        let bot = add_bot(&shared, self.token, &self.username);
        let task = tokio::spawn(http::accept(Arc::clone(&shared), listener));
        Ok(Server {
            shared,
            address,
            bot,
            task: Some(task),
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
