//! The signals that end a bot: the first gracefully, the second at once.

use crate::{
    error::Result,
    runtime::{Phase, Shutdown},
};
use tokio::task::JoinHandle;

/// What a process sends to itself, too, when it cannot go on.
const ABORT: &str = "SIGABRT";

/// Listens for as long as it lives.
pub(super) struct Signals(JoinHandle<()>);

impl Signals {
    /// Begins to listen.
    ///
    /// # Errors
    /// When the system does not allow it.
    pub(super) fn listen(shutdown: &Shutdown) -> Result<Self> {
        let mut signals = source()?;
        let shutdown = shutdown.clone();
        Ok(Self(tokio::spawn(async move {
            while let Some(name) = signals.next().await {
                if shutdown.phase() < Phase::Stopping {
                    tracing::info!(target: "bot", signal = name, "stopping: what is running finishes; once more to cut it short");
                    if name == ABORT {
                        shutdown.abort();
                    } else {
                        shutdown.advance(Phase::Stopping);
                    }
                } else {
                    tracing::warn!(target: "bot", signal = name, "stopping at once");
                    shutdown.advance(Phase::Cancelled);
                }
            }
        })))
    }
}

impl Drop for Signals {
    fn drop(&mut self) {
        self.0.abort();
    }
}

/// The signals themselves.
#[cfg(unix)]
pub(super) struct Source {
    interrupt: tokio::signal::unix::Signal,
    terminate: tokio::signal::unix::Signal,
    abort: tokio::signal::unix::Signal,
}

/// Begins to listen; a signal no longer ends the process by itself.
///
/// # Errors
/// When the system does not allow it.
#[cfg(unix)]
pub(super) fn source() -> Result<Source> {
    use tokio::signal::unix::{SignalKind, signal};
    /// The same on all systems.
    const NUMBER_OF_ABORT: i32 = 6;
    Ok(Source {
        interrupt: signal(SignalKind::interrupt())?,
        terminate: signal(SignalKind::terminate())?,
        abort: signal(SignalKind::from_raw(NUMBER_OF_ABORT))?,
    })
}

#[cfg(unix)]
impl Source {
    /// The name of the next one; nothing is lost when it is cancelled.
    pub(super) async fn next(&mut self) -> Option<&'static str> {
        tokio::select! {
            got = self.interrupt.recv() => got.map(|()| "SIGINT"),
            got = self.terminate.recv() => got.map(|()| "SIGTERM"),
            got = self.abort.recv() => got.map(|()| ABORT),
        }
    }
}

/// The signals themselves.
#[cfg(not(unix))]
pub(super) struct Source;

#[cfg(not(unix))]
pub(super) fn source() -> Result<Source> {
    Ok(Source)
}

#[cfg(not(unix))]
impl Source {
    /// The name of the next one; nothing is lost when it is cancelled.
    pub(super) async fn next(&mut self) -> Option<&'static str> {
        tokio::signal::ctrl_c().await.ok().map(|()| "Ctrl-C")
    }
}
