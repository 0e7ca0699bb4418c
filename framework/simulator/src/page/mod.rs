//! The chat page: this world in a browser, where a person plays everybody in it and watches the bot at work.
//!
//! The server serves it itself ([`Server::page`](crate::Server::page)) below an address that nobody can guess. The page
//! mirrors what [`view`] draws, kept up to date by a stream of differences ([`live`]), and sends back what people do
//! ([`actions`]). Whoever runs the bot is asked to kill or restart it through [`Page::next_wish`].

mod actions;
mod answer;
mod assets;
mod desk;
mod live;
mod upload;
mod view;

use std::fmt;
use std::net::SocketAddr;
use std::sync::Arc;

use serde_json::Value;
use tokio::sync::mpsc;

pub(crate) use answer::{answer, is_for_page};
pub use desk::{BotState, Wish};
pub(crate) use desk::{Desk, HandedOut};

use crate::shared::Shared;

/// How many wishes may wait for whoever runs the bot.
const WISHES: usize = 16;

/// The open chat page of a server, for whoever runs the bot that is tried on it.
///
/// ```
/// # async fn example() {
/// let server = bot_simulator::Server::start().await;
/// let page = server.page().expect("it listens on this machine");
/// println!("Talk to your bot at {}", page.url());
/// # }
/// ```
pub struct Page {
    shared: Arc<Shared>,
    address: SocketAddr,
    wishes: mpsc::Receiver<Wish>,
}

impl Page {
    /// Opens the page; one that was open already no longer hears what is wished.
    pub(crate) fn open(shared: &Arc<Shared>, address: SocketAddr) -> Self {
        let (sender, wishes) = mpsc::channel(WISHES);
        shared.change(|state, _| state.page = Some(Box::new(Desk::new(sender))));
        Self {
            shared: Arc::clone(shared),
            address,
            wishes,
        }
    }

    /// Where to find it. The address holds the key: who knows it may do everything in this world.
    #[must_use]
    pub fn url(&self) -> String {
        format!(
            "http://{}/page/{}/",
            self.address,
            self.shared.guard.key.text()
        )
    }

    /// The next thing that the person at the page wants of whoever runs the bot. Cancelling it loses nothing.
    pub async fn next_wish(&mut self) -> Wish {
        match self.wishes.recv().await {
            Some(wish) => wish,
            // The desk was closed with the server or by a newer page: nobody wishes anything any more.
            None => std::future::pending().await,
        }
    }

    /// Shows how the bot's process is doing.
    pub fn show_bot(&self, bot: BotState) {
        self.with_desk(|desk| desk.show_bot(bot));
    }

    /// Shows what the bot says about its work: an object that names its `update`.
    pub fn trace(&self, record: &Value) {
        self.with_desk(|desk| desk.trace(record));
    }

    fn with_desk(&self, step: impl FnOnce(&mut Desk)) {
        self.shared.change(|state, _| {
            if let Some(desk) = state.page.as_deref_mut() {
                step(desk);
            }
        });
    }
}

impl fmt::Debug for Page {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // Never the key.
        f.debug_struct("Page")
            .field("address", &self.address)
            .finish_non_exhaustive()
    }
}
