//! The one clock of a simulated world: dates of messages, lifetimes of updates, long polls and slow answers all go through it.
//!
//! [`RealClock`] is the default; [`VirtualClock`] stands still until a test moves it.

use std::fmt;
use std::future::Future;
use std::pin::Pin;
use std::sync::Arc;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use tokio::sync::watch;

/// What [`Clock::sleep_until`] returns.
pub type Sleep = Pin<Box<dyn Future<Output = ()> + Send>>;

/// A source of time.
pub trait Clock: fmt::Debug + Send + Sync {
    /// The time of this world.
    fn now(&self) -> SystemTime;

    /// Resolves once [`now`](Clock::now) has reached `deadline`.
    fn sleep_until(&self, deadline: SystemTime) -> Sleep;
}

/// The time of the machine.
#[derive(Clone, Copy, Debug, Default)]
pub struct RealClock;

impl Clock for RealClock {
    fn now(&self) -> SystemTime {
        SystemTime::now()
    }

    fn sleep_until(&self, deadline: SystemTime) -> Sleep {
        let left = deadline.duration_since(self.now()).unwrap_or_default();
        Box::pin(tokio::time::sleep(left))
    }
}

/// A time that moves only when told to. Clones are handles to the same clock.
///
/// ```
/// use std::time::Duration;
/// use bot_simulator::{Clock, VirtualClock};
///
/// let clock = VirtualClock::new();
/// let before = clock.now();
/// clock.advance(Duration::from_secs(60));
/// assert_eq!(clock.now(), before + Duration::from_secs(60));
/// ```
#[derive(Clone, Debug)]
pub struct VirtualClock {
    now: Arc<watch::Sender<SystemTime>>,
}

/// 2026-01-01 00:00:00 UTC: every virtual world begins at the same moment, so that transcripts are reproducible.
const VIRTUAL_START: Duration = Duration::from_secs(1_767_225_600);

impl VirtualClock {
    /// A clock that shows the first moment of 2026 (UTC).
    #[must_use]
    pub fn new() -> Self {
        Self {
            now: Arc::new(watch::Sender::new(UNIX_EPOCH + VIRTUAL_START)),
        }
    }

    /// Moves the time forward and wakes everything whose time has come.
    pub fn advance(&self, by: Duration) {
        self.now
            .send_modify(|now| *now = now.checked_add(by).unwrap_or(*now));
    }
}

impl Default for VirtualClock {
    fn default() -> Self {
        Self::new()
    }
}

impl Clock for VirtualClock {
    fn now(&self) -> SystemTime {
        *self.now.borrow()
    }

    fn sleep_until(&self, deadline: SystemTime) -> Sleep {
        let mut now = self.now.subscribe();
        Box::pin(async move {
            if now.wait_for(|now| *now >= deadline).await.is_err() {
                // Every handle that could move the time is gone: it never comes.
                std::future::pending::<()>().await;
            }
        })
    }
}

/// Whole seconds since 1970, the form of every date in the Bot API.
pub(crate) fn unix(time: SystemTime) -> i64 {
    let seconds = time
        .duration_since(UNIX_EPOCH)
        .map_or(0, |since| since.as_secs());
    i64::try_from(seconds).unwrap_or(i64::MAX)
}

/// `time + by`; a sum that no clock can show stays where it is.
pub(crate) fn after(time: SystemTime, by: Duration) -> SystemTime {
    time.checked_add(by).unwrap_or(time)
}
