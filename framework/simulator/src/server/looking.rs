//! Looking at what bots did, and waiting for it.

use std::future::Future;
use std::panic::Location;
use std::time::Duration;

use bytes::Bytes;

use super::Server;
use crate::actors::{Chat, Message};
use crate::log::{Call, Outcome};
use crate::quiescence::quiet;
use crate::shared::State;

impl Server {
    /// The messages that bots wrote in this chat, as they are now (edits show, deleted ones do not), oldest first.
    #[must_use]
    pub fn sent(&self, chat: &Chat) -> Vec<Message> {
        chat.sent()
    }

    /// The content of a file, by its `file_id`.
    #[must_use]
    pub fn file(&self, file_id: &str) -> Option<Bytes> {
        let data = |state: &State| Some(state.world.files.get(file_id)?.data.clone());
        self.shared.read(data)
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
                    "waited in vain for {patience:?} at {place}; unconfirmed updates: {:?}; the calls so far:\n{}",
                    self.bot.pending_updates(),
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

    /// Waits until nothing is left to happen: every bot that ever asked has taken all its updates and waits for more (a poll
    /// is open, or a webhook is set), no call is being answered, and nothing has changed for `settle`, in real time. A bot in
    /// another process gives no sign when it is done with an update that it took; `settle` is what it is given for that.
    ///
    /// # Panics
    /// As [`wait_for`](Server::wait_for).
    #[track_caller]
    pub fn wait_until_quiet(&self, settle: Duration) -> impl Future<Output = ()> {
        let place = Location::caller();
        let patience = self.shared.settings.patience;
        async move {
            let quiet = tokio::time::timeout(patience, quiet(&self.shared, settle)).await;
            assert!(
                quiet.is_ok(),
                "something went on for {patience:?} at {place}; unconfirmed updates: {:?}; the calls so far:\n{}",
                self.bot.pending_updates(),
                self.transcript()
            );
        }
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
}
