//! The signals that close the page.

use crate::{
    application::signals::{self, Source},
    error::Result,
};

/// Each is told once.
pub(super) struct Stops(Source);

impl Stops {
    /// Begins to listen: from here on, a signal no longer ends the process by itself.
    ///
    /// # Errors
    /// When the system does not allow it.
    pub(super) fn listen() -> Result<Self> {
        signals::source().map(Self)
    }

    /// Resolves with the next signal; none is lost when it is cancelled.
    pub(super) async fn next(&mut self) {
        if self.0.next().await.is_none() {
            std::future::pending::<()>().await;
        }
    }
}
