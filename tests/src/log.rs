//! What handlers noted.

use std::{future::Future, panic::Location, sync::Arc, time::Duration};
use tokio::sync::watch;

/// Lines in the order in which handlers wrote them; handlers take it as `Shared<Log>`. Clones are the same log.
#[derive(Clone, Debug, Default)]
pub struct Log(Arc<watch::Sender<Vec<String>>>);

/// For a line that never comes: the test fails then, so it is no speed that anything depends on.
const PATIENCE: Duration = Duration::from_secs(20);

impl Log {
    /// Writes a line.
    pub fn note(&self, line: impl Into<String>) {
        self.0.send_modify(|lines| lines.push(line.into()));
    }

    /// All lines so far.
    #[must_use]
    pub fn lines(&self) -> Vec<String> {
        self.0.borrow().clone()
    }

    /// All lines so far, which are forgotten.
    pub fn take(&self) -> Vec<String> {
        let mut lines = Vec::new();
        self.0.send_modify(|log| lines = std::mem::take(log));
        lines
    }

    /// Waits until this line stands in the log `count` times.
    ///
    /// # Panics
    /// When that does not happen.
    #[track_caller]
    pub fn wait_for(&self, line: &str, count: usize) -> impl Future<Output = ()> {
        let place = Location::caller();
        let mut lines = self.0.subscribe();
        async move {
            let there =
                |lines: &Vec<String>| lines.iter().filter(|noted| *noted == line).count() >= count;
            let found = tokio::time::timeout(PATIENCE, lines.wait_for(there)).await;
            assert!(
                matches!(found, Ok(Ok(_))),
                "{place}: waited in vain for `{line}` × {count}; noted so far: {:#?}",
                self.lines()
            );
        }
    }
}
