//! The one clock of a simulated world: dates of messages, lifetimes of updates, long polls and slow answers all go through it.
//!
//! A server's own clock is a [`VirtualClock`] that runs with the machine's until somebody freezes or advances it;
//! one that a test makes with [`VirtualClock::new`] stands still until it is moved.

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

    /// The clock as one that can be moved; `None` (the default) where nobody can.
    fn hand(&self) -> Option<&VirtualClock> {
        None
    }
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

/// A time that can be frozen and moved forward. Clones are handles to the same clock.
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
    reading: Arc<watch::Sender<Reading>>,
}

#[derive(Clone, Copy, Debug)]
enum Reading {
    Frozen(SystemTime),
    /// Runs with the machine's clock, and is so much ahead of it.
    Running(Shift),
}

/// How far a running clock is from the machine's; behind, when it was frozen for a while.
#[derive(Clone, Copy, Debug)]
enum Shift {
    Ahead(Duration),
    Behind(Duration),
}

impl Shift {
    fn of(time: SystemTime, machine: SystemTime) -> Self {
        match time.duration_since(machine) {
            Ok(ahead) => Self::Ahead(ahead),
            Err(behind) => Self::Behind(behind.duration()),
        }
    }
}

impl Reading {
    fn now(self) -> SystemTime {
        match self {
            Self::Frozen(now) => now,
            Self::Running(Shift::Ahead(by)) => after(SystemTime::now(), by),
            Self::Running(Shift::Behind(by)) => {
                let machine = SystemTime::now();
                machine.checked_sub(by).unwrap_or(machine)
            }
        }
    }

    /// The same clock, showing another time.
    fn set_to(self, time: SystemTime) -> Self {
        match self {
            Self::Frozen(_) => Self::Frozen(time),
            Self::Running(_) => Self::Running(Shift::of(time, SystemTime::now())),
        }
    }

    /// How long, by the machine's clock, until `deadline` is reached; `None` as long as this clock stands still.
    fn until(self, deadline: SystemTime) -> Option<Duration> {
        match self {
            Self::Frozen(_) => None,
            Self::Running(_) => Some(deadline.duration_since(self.now()).unwrap_or_default()),
        }
    }
}

/// 2026-01-01 00:00:00 UTC: every virtual world begins at the same moment, so that transcripts are reproducible.
const VIRTUAL_START: Duration = Duration::from_secs(1_767_225_600);

impl VirtualClock {
    /// A frozen clock that shows the first moment of 2026 (UTC).
    #[must_use]
    pub fn new() -> Self {
        Self::showing(Reading::Frozen(UNIX_EPOCH + VIRTUAL_START))
    }

    /// A clock that shows the machine's time and runs with it.
    #[must_use]
    pub fn running() -> Self {
        Self::showing(Reading::Running(Shift::Ahead(Duration::ZERO)))
    }

    fn showing(reading: Reading) -> Self {
        Self {
            reading: Arc::new(watch::Sender::new(reading)),
        }
    }

    /// Moves the time forward and wakes everything whose time has come.
    pub fn advance(&self, by: Duration) {
        self.reading
            .send_modify(|reading| *reading = reading.set_to(after(reading.now(), by)));
    }

    /// Stops the time where it is.
    pub fn freeze(&self) {
        self.reading
            .send_modify(|reading| *reading = Reading::Frozen(reading.now()));
    }

    /// Lets the time run with the machine's, from where it stands.
    pub fn resume(&self) {
        self.reading.send_modify(|reading| {
            *reading = Reading::Running(Shift::of(reading.now(), SystemTime::now()));
        });
    }

    /// How far it is ahead of the machine's clock; nothing where it is behind.
    #[must_use]
    pub fn ahead(&self) -> Duration {
        match *self.reading.borrow() {
            Reading::Running(Shift::Ahead(by)) => by,
            Reading::Running(Shift::Behind(_)) => Duration::ZERO,
            Reading::Frozen(now) => now.duration_since(SystemTime::now()).unwrap_or_default(),
        }
    }

    /// The moments from now on at which somebody moves it, stops it or lets it run again.
    #[must_use]
    pub fn moves(&self) -> ClockMoves {
        ClockMoves(self.reading.subscribe())
    }

    /// Whether the time stands still.
    #[must_use]
    pub fn is_frozen(&self) -> bool {
        matches!(*self.reading.borrow(), Reading::Frozen(_))
    }
}

/// Tells when a clock is moved: [`VirtualClock::moves`].
#[derive(Clone, Debug)]
pub struct ClockMoves(watch::Receiver<Reading>);

impl ClockMoves {
    /// Waits until the clock has been moved since this was called before; for ever when nobody can move it any more.
    /// Cancel-safe.
    pub async fn next(&mut self) {
        if self.0.changed().await.is_err() {
            std::future::pending::<()>().await;
        }
    }
}

impl Default for VirtualClock {
    fn default() -> Self {
        Self::new()
    }
}

impl Clock for VirtualClock {
    fn now(&self) -> SystemTime {
        self.reading.borrow().now()
    }

    fn sleep_until(&self, deadline: SystemTime) -> Sleep {
        let mut reading = self.reading.subscribe();
        Box::pin(async move {
            loop {
                let current = *reading.borrow_and_update();
                if current.now() >= deadline {
                    return;
                }
                let passes = async {
                    match current.until(deadline) {
                        Some(left) => tokio::time::sleep(left).await,
                        None => std::future::pending().await,
                    }
                };
                tokio::select! {
                    () = passes => {}
                    moved = reading.changed() => if moved.is_err() {
                        // Every handle that could move the time is gone. One that runs still gets there.
                        if let Some(left) = current.until(deadline) {
                            tokio::time::sleep(left).await;
                            return;
                        }
                        std::future::pending::<()>().await;
                    },
                }
            }
        })
    }

    fn hand(&self) -> Option<&Self> {
        Some(self)
    }
}

/// Whole seconds since 1970, the form of every date in the Bot API.
pub(crate) fn unix(time: SystemTime) -> i64 {
    let seconds = time
        .duration_since(UNIX_EPOCH)
        .map_or(0, |since| since.as_secs());
    i64::try_from(seconds).unwrap_or(i64::MAX)
}

/// Milliseconds since 1970, for people who look on.
pub(crate) fn millis(time: SystemTime) -> u64 {
    let since = time.duration_since(UNIX_EPOCH).unwrap_or_default();
    u64::try_from(since.as_millis()).unwrap_or(u64::MAX)
}

/// `time + by`; a sum that no clock can show stays where it is.
pub(crate) fn after(time: SystemTime, by: Duration) -> SystemTime {
    time.checked_add(by).unwrap_or(time)
}

#[cfg(test)]
mod tests {
    use super::*;

    const HOUR: Duration = Duration::from_secs(3600);

    #[test]
    fn a_running_clock_keeps_the_time_it_was_moved_to() {
        let clock = VirtualClock::running();
        clock.advance(HOUR);
        assert!(clock.now() >= SystemTime::now() + HOUR - Duration::from_secs(60));
        clock.freeze();
        let frozen = clock.now();
        assert_eq!((clock.now(), clock.is_frozen()), (frozen, true));
        clock.advance(HOUR);
        assert_eq!(clock.now(), frozen + HOUR);
        clock.resume();
        assert!(clock.now() >= frozen + HOUR && !clock.is_frozen());
    }

    #[test]
    fn a_clock_of_the_past_runs_from_there() {
        let clock = VirtualClock::new();
        let start = clock.now();
        clock.resume();
        let moved = clock.now().duration_since(start).expect("never back");
        assert!(moved < HOUR);
    }

    #[tokio::test]
    async fn who_sleeps_is_woken_by_whichever_comes_first() {
        let clock = VirtualClock::running();
        let far = clock.sleep_until(clock.now() + HOUR);
        let near = clock.sleep_until(clock.now() + Duration::from_millis(1));
        near.await;
        clock.freeze();
        clock.advance(HOUR);
        far.await;
    }

    #[tokio::test]
    async fn who_looks_on_is_told_of_every_move() {
        let clock = VirtualClock::running();
        let mut moves = clock.moves();
        clock.advance(HOUR);
        moves.next().await;
        let ahead = clock.ahead();
        assert!(ahead > HOUR - Duration::from_secs(60) && ahead <= HOUR);
        clock.freeze();
        moves.next().await;
    }

    #[tokio::test]
    async fn a_running_clock_gets_there_without_its_owner() {
        let sleep = {
            let clock = VirtualClock::running();
            clock.sleep_until(clock.now() + Duration::from_millis(1))
        };
        sleep.await;
    }
}
