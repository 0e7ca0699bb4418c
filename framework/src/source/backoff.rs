//! How long to wait after a failure, and after the next.

use std::time::Duration;

/// One second, then half as long again each time, up to thirty seconds.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Backoff {
    next: Duration,
}

const FIRST: Duration = Duration::from_secs(1);
const LONGEST: Duration = Duration::from_secs(30);

impl Default for Backoff {
    fn default() -> Self {
        Self { next: FIRST }
    }
}

impl Backoff {
    /// That of the calls of the start, which begins half as long again.
    pub(crate) fn of_the_start() -> Self {
        Self {
            next: FIRST * 3 / 2,
        }
    }

    /// The wait after one more failure.
    pub(crate) fn failed(&mut self) -> Duration {
        let wait = self.next;
        self.next = (wait * 3 / 2).min(LONGEST);
        wait
    }

    /// All is well again.
    pub(crate) fn reset(&mut self) {
        *self = Self::default();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn grows_to_a_limit_and_starts_again() {
        let mut backoff = Backoff::default();
        let waits: Vec<_> = (0..12).map(|_| backoff.failed().as_secs_f64()).collect();
        assert_eq!(waits[..4], [1.0, 1.5, 2.25, 3.375]);
        assert_eq!(waits[11], 30.0);
        backoff.reset();
        assert_eq!(backoff.failed(), FIRST);
    }
}
