//! How long, how large and how many: the limits of the way to the server.

use std::time::Duration;

/// Time, size and number limits.
#[derive(Clone, Debug)]
pub(crate) struct Limits {
    pub(crate) connect: Duration,
    pub(crate) silence: Duration,
    /// Of long polls, beyond what they are held; `None` as long as of everything else.
    pub(crate) poll: Option<Duration>,
    pub(crate) total: Duration,
    pub(crate) upload: Duration,
    pub(crate) pool: usize,
    pub(crate) answer: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            connect: Duration::from_secs(10),
            silence: Duration::from_secs(30),
            poll: None,
            total: Duration::from_secs(60),
            upload: Duration::from_secs(300),
            pool: 16,
            answer: 64 << 20,
        }
    }
}

impl Limits {
    /// `Duration::MAX` is a way to say "no limit", and must not overflow a clock.
    pub(super) fn bounded(mut self) -> Self {
        const YEAR: Duration = Duration::from_secs(365 * 24 * 60 * 60);
        for limit in [
            &mut self.connect,
            &mut self.silence,
            &mut self.total,
            &mut self.upload,
        ] {
            *limit = YEAR.min(*limit);
        }
        self.poll = self.poll.map(|limit| YEAR.min(limit));
        self
    }
}
