//! The way out: from running to stopping to cut short.

use tokio::sync::watch;

/// How far the end has come. It only moves forward.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Phase {
    Running,
    /// No more updates are taken in; what is in the bot is finished.
    Stopping,
    /// What still runs is dropped.
    Cancelled,
}

/// One bot's phase, to be moved and to be waited for.
#[derive(Clone, Debug)]
pub(crate) struct Shutdown(watch::Sender<Now>);

#[derive(Clone, Copy, Debug)]
struct Now {
    phase: Phase,
    aborts: bool,
}

const RUNNING: Now = Now {
    phase: Phase::Running,
    aborts: false,
};

impl Default for Shutdown {
    fn default() -> Self {
        Self(watch::Sender::new(RUNNING))
    }
}

impl Shutdown {
    pub(crate) fn phase(&self) -> Phase {
        self.0.borrow().phase
    }

    /// Moves on to `phase`, if that lies ahead.
    pub(crate) fn advance(&self, phase: Phase) {
        self.0.send_if_modified(|now| {
            let ahead = phase > now.phase;
            if ahead {
                now.phase = phase;
            }
            ahead
        });
    }

    /// Begins to stop because of a signal that the process may have sent itself, on its way to a crash.
    pub(crate) fn abort(&self) {
        self.0.send_modify(|now| {
            now.aborts = true;
            now.phase = now.phase.max(Phase::Stopping);
        });
    }

    /// Whether the process may be crashing.
    pub(crate) fn aborts(&self) -> bool {
        self.0.borrow().aborts
    }

    /// Waits until `phase` is reached or passed. Cancel-safe.
    pub(crate) async fn reached(&self, phase: Phase) {
        // The sender lives in `self`: the channel cannot close while this waits.
        let _ = self.0.subscribe().wait_for(|now| now.phase >= phase).await;
    }

    /// Back to the beginning, for a bot that is started again.
    pub(crate) fn reset(&self) {
        self.0.send_replace(RUNNING);
    }
}
