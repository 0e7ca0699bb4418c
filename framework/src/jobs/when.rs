//! When something is to happen, as it is said in code.

use crate::store::Millis;
use bot_api::Timestamp;
use std::time::{Duration, SystemTime};

/// A point in time: a `Duration` from now, a `SystemTime`, or one of Telegram's `Timestamp`s.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct When(Kind);

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    In(Duration),
    At(Millis),
}

impl When {
    pub(crate) fn at(self, now: Millis) -> Millis {
        match self.0 {
            Kind::At(at) => at,
            Kind::In(wait) => now + wait,
        }
    }
}

impl From<Duration> for When {
    fn from(wait: Duration) -> Self {
        Self(Kind::In(wait))
    }
}

impl From<SystemTime> for When {
    fn from(time: SystemTime) -> Self {
        Self(Kind::At(time.into()))
    }
}

impl From<Timestamp> for When {
    fn from(Timestamp(seconds): Timestamp) -> Self {
        Self(Kind::At(Millis(seconds.saturating_mul(1_000))))
    }
}
