//! The one source of time: every `now` and `sleep` of the framework goes through a [`Clock`].
//!
//! A running bot has the real clock. A test has a virtual one, which stands still until it is told to
//! [`advance`](VirtualClock::advance): hours pass in microseconds and nothing depends on the machine's speed.

use std::{
    cmp::Reverse,
    collections::BinaryHeap,
    fmt,
    future::Future,
    pin::Pin,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
    task::{Context, Poll, Waker},
    time::{Duration, Instant, SystemTime},
};
#[cfg(feature = "playground")]
use tokio::sync::watch;

/// Where the framework takes its time from. Cheap to clone; clones share one time.
///
/// ```
/// # use bot::Clock;
/// # use std::time::Duration;
/// let (clock, hand) = Clock::test();
/// let before = clock.now();
/// hand.advance(Duration::from_secs(3600));
/// assert_eq!(clock.now().duration_since(before).unwrap(), Duration::from_secs(3600));
/// ```
#[derive(Clone)]
pub struct Clock(Kind);

#[derive(Clone)]
enum Kind {
    Real {
        start: Instant,
    },
    /// The machine's, and so much ahead of it.
    #[cfg(feature = "playground")]
    Ahead {
        start: Instant,
        by: watch::Receiver<Duration>,
    },
    Virtual(Arc<Mutex<Timers>>),
}

impl Clock {
    /// The machine's own clock.
    #[must_use]
    pub fn real() -> Self {
        Self(Kind::Real {
            start: Instant::now(),
        })
    }

    /// A clock that runs with the machine's and is ahead of it by what was last sent: that may only grow. Who sleeps
    /// wakes when it gets there.
    #[cfg(feature = "playground")]
    pub(crate) fn ahead(by: watch::Receiver<Duration>) -> Self {
        Self(Kind::Ahead {
            start: Instant::now(),
            by,
        })
    }

    /// A clock that stands still, and the hand that moves it. It starts at the first second of 2025 (UTC).
    #[must_use]
    pub fn test() -> (Self, VirtualClock) {
        let timers = Arc::new(Mutex::new(Timers::default()));
        (Self(Kind::Virtual(timers.clone())), VirtualClock(timers))
    }

    /// The time of day, as a calendar knows it.
    #[must_use]
    pub fn now(&self) -> SystemTime {
        match &self.0 {
            Kind::Real { .. } => SystemTime::now(),
            #[cfg(feature = "playground")]
            Kind::Ahead { by, .. } => {
                let machine = SystemTime::now();
                machine.checked_add(*by.borrow()).unwrap_or(machine)
            }
            Kind::Virtual(timers) => SystemTime::UNIX_EPOCH + START + lock(timers).elapsed,
        }
    }

    /// How long this clock has been running; it never goes back.
    #[must_use]
    pub fn elapsed(&self) -> Duration {
        match &self.0 {
            Kind::Real { start } => start.elapsed(),
            #[cfg(feature = "playground")]
            Kind::Ahead { start, by } => start.elapsed().saturating_add(*by.borrow()),
            Kind::Virtual(timers) => lock(timers).elapsed,
        }
    }

    /// Waits until `duration` has passed on this clock. Cancel-safe: dropping it forgets the timer.
    pub fn sleep(&self, duration: Duration) -> Sleep {
        Sleep(match &self.0 {
            Kind::Real { .. } => Waiting::Real(Box::pin(tokio::time::sleep(duration))),
            #[cfg(feature = "playground")]
            Kind::Ahead { by, .. } => {
                let until = self.elapsed().saturating_add(duration);
                Waiting::Ahead(Box::pin(reached(self.clone(), by.clone(), until)))
            }
            Kind::Virtual(timers) => {
                let until = lock(timers).elapsed.saturating_add(duration);
                Waiting::Virtual {
                    timers: timers.clone(),
                    until,
                    entry: None,
                }
            }
        })
    }

    /// Waits until this time of day has come. A machine's clock may be set, and may sleep itself: there it is looked at
    /// again and again, so that nobody is late by more than [`LONGEST_NAP`].
    pub(crate) async fn sleep_until(&self, time: SystemTime) {
        while let Ok(left) = time.duration_since(self.now())
            && !left.is_zero()
        {
            let nap = if matches!(self.0, Kind::Virtual(_)) {
                left
            } else {
                left.min(LONGEST_NAP)
            };
            self.sleep(nap).await;
        }
    }

    /// Runs `future` for at most `limit`; `None` when the time was up first. What is ready at once costs no timer.
    pub(crate) async fn within<F: Future>(&self, limit: Duration, future: F) -> Option<F::Output> {
        let mut future = std::pin::pin!(future);
        let mut sleep = None;
        std::future::poll_fn(|cx| {
            if let Poll::Ready(output) = future.as_mut().poll(cx) {
                return Poll::Ready(Some(output));
            }
            let sleep = sleep.get_or_insert_with(|| self.sleep(limit));
            Pin::new(sleep).poll(cx).map(|()| None)
        })
        .await
    }
}

impl fmt::Debug for Clock {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self.0 {
            Kind::Real { .. } => "Clock::real()",
            #[cfg(feature = "playground")]
            Kind::Ahead { .. } => "Clock::ahead()",
            Kind::Virtual(_) => "Clock::test()",
        })
    }
}

/// How long a machine's clock is trusted.
const LONGEST_NAP: Duration = Duration::from_secs(20);

/// Waits until a clock that somebody moves has run so long.
#[cfg(feature = "playground")]
async fn reached(clock: Clock, mut by: watch::Receiver<Duration>, until: Duration) {
    by.mark_unchanged();
    loop {
        let left = until.saturating_sub(clock.elapsed());
        if left.is_zero() {
            return;
        }
        let moved = async {
            if by.changed().await.is_err() {
                // Nobody moves it any more.
                std::future::pending::<()>().await;
            }
        };
        tokio::select! {
            () = tokio::time::sleep(left) => {}
            () = moved => {}
        }
    }
}

/// Moves a virtual clock.
#[derive(Clone, Debug)]
pub struct VirtualClock(Arc<Mutex<Timers>>);

impl VirtualClock {
    /// Lets `duration` pass: everything that slept until then wakes, in the order of the times.
    pub fn advance(&self, duration: Duration) {
        let woken = lock(&self.0).advance(duration);
        for waker in woken {
            waker.wake();
        }
    }

    /// How long until the next sleeper wakes; `None` when nobody sleeps.
    #[must_use]
    pub fn next_timer(&self) -> Option<Duration> {
        lock(&self.0).next()
    }
}

/// The start of every virtual clock, 2025-01-01T00:00:00Z, in Unix time.
const START: Duration = Duration::from_secs(1_735_689_600);

/// Who sleeps on a virtual clock.
#[derive(Debug, Default)]
struct Timers {
    elapsed: Duration,
    /// Earliest first; a timer whose waker is gone was dropped by its sleeper.
    queue: BinaryHeap<Reverse<(Duration, u64)>>,
    wakers: std::collections::HashMap<u64, Waker>,
    last: u64,
}

impl Timers {
    fn advance(&mut self, duration: Duration) -> Vec<Waker> {
        self.elapsed = self.elapsed.saturating_add(duration);
        let mut woken = Vec::new();
        while let Some(&Reverse((until, entry))) = self.queue.peek() {
            if until > self.elapsed {
                break;
            }
            self.queue.pop();
            woken.extend(self.wakers.remove(&entry));
        }
        woken
    }

    fn next(&mut self) -> Option<Duration> {
        while let Some(&Reverse((until, entry))) = self.queue.peek() {
            if self.wakers.contains_key(&entry) {
                return Some(until.saturating_sub(self.elapsed));
            }
            self.queue.pop();
        }
        None
    }
}

/// The future of [`Clock::sleep`].
pub struct Sleep(Waiting);

impl fmt::Debug for Sleep {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Sleep").finish_non_exhaustive()
    }
}

enum Waiting {
    Real(Pin<Box<tokio::time::Sleep>>),
    #[cfg(feature = "playground")]
    Ahead(Pin<Box<dyn Future<Output = ()> + Send + Sync>>),
    Virtual {
        timers: Arc<Mutex<Timers>>,
        until: Duration,
        entry: Option<u64>,
    },
}

impl Future for Sleep {
    type Output = ();

    fn poll(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<()> {
        match &mut self.0 {
            Waiting::Real(sleep) => sleep.as_mut().poll(cx),
            #[cfg(feature = "playground")]
            Waiting::Ahead(sleep) => sleep.as_mut().poll(cx),
            Waiting::Virtual {
                timers,
                until,
                entry,
            } => {
                let mut timers = lock(timers);
                if timers.elapsed >= *until {
                    return Poll::Ready(());
                }
                let entry = *entry.get_or_insert_with(|| {
                    timers.last += 1;
                    let entry = timers.last;
                    timers.queue.push(Reverse((*until, entry)));
                    entry
                });
                timers.wakers.insert(entry, cx.waker().clone());
                Poll::Pending
            }
        }
    }
}

impl Drop for Sleep {
    fn drop(&mut self) {
        if let Waiting::Virtual {
            timers,
            entry: Some(entry),
            ..
        } = &self.0
        {
            lock(timers).wakers.remove(entry);
        }
    }
}

fn lock(timers: &Mutex<Timers>) -> MutexGuard<'_, Timers> {
    timers.lock().unwrap_or_else(PoisonError::into_inner)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn sleepers_wake_when_their_time_has_come_and_not_before() {
        let (clock, hand) = Clock::test();
        let sleeper = tokio::spawn({
            let clock = clock.clone();
            async move {
                clock.sleep(Duration::from_secs(10)).await;
                clock.elapsed()
            }
        });
        while hand.next_timer().is_none() {
            tokio::task::yield_now().await;
        }
        hand.advance(Duration::from_secs(9));
        assert_eq!(hand.next_timer(), Some(Duration::from_secs(1)));
        hand.advance(Duration::from_secs(1));
        assert_eq!(sleeper.await.unwrap(), Duration::from_secs(10));
        assert_eq!(hand.next_timer(), None);
    }

    #[cfg(feature = "playground")]
    #[tokio::test]
    async fn a_clock_that_is_moved_runs_on_from_there() {
        const DAY: Duration = Duration::from_secs(86_400);
        let (hand, by) = watch::channel(DAY);
        let clock = Clock::ahead(by);
        assert!(clock.now() >= SystemTime::now() + DAY - Duration::from_secs(60));
        clock.sleep(Duration::from_millis(1)).await;
        let sleeper = tokio::spawn(clock.sleep(DAY));
        tokio::task::yield_now().await;
        hand.send_replace(DAY + DAY / 2);
        tokio::task::yield_now().await;
        assert!(!sleeper.is_finished());
        hand.send_replace(DAY * 3);
        sleeper.await.unwrap();
        drop(hand);
        clock.sleep(Duration::from_millis(1)).await;
    }

    #[tokio::test]
    async fn a_dropped_sleep_leaves_no_timer() {
        let (clock, hand) = Clock::test();
        let mut sleep = clock.sleep(Duration::from_secs(1));
        std::future::poll_fn(|cx| {
            assert!(Pin::new(&mut sleep).poll(cx).is_pending());
            Poll::Ready(())
        })
        .await;
        drop(sleep);
        assert_eq!(hand.next_timer(), None);
    }

    #[tokio::test]
    async fn a_limit_cuts_what_takes_longer() {
        let (clock, _hand) = Clock::test();
        assert_eq!(
            clock
                .within(Duration::ZERO, std::future::pending::<()>())
                .await,
            None
        );
        assert_eq!(
            clock.within(Duration::ZERO, std::future::ready(1)).await,
            Some(1)
        );
    }
}
