//! When something is to happen, as it is said in code.

use super::{
    TimeOfDay,
    schedule::{Days, Rhythm, Schedule, Zone},
};
use crate::store::Millis;
use bot_api::Timestamp;
use std::time::{Duration, SystemTime};

/// A point in time: a `Duration` from now, a `SystemTime`, one of Telegram's `Timestamp`s, or the next time that a
/// [`TimeOfDay`] comes, today or tomorrow.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct When(Kind);

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    In(Duration),
    At(Millis),
    Next(TimeOfDay),
}

impl When {
    /// # Errors
    /// When it is a time of day that there is not.
    pub(crate) fn at(self, now: Millis, zone: &Zone) -> Result<Millis, String> {
        Ok(match self.0 {
            Kind::At(at) => at,
            Kind::In(wait) => now + wait,
            Kind::Next(time) => {
                let schedule = Schedule {
                    rhythm: Rhythm::Daily(time.checked()?, Days::ALL),
                    zone: zone.clone(),
                };
                schedule.next(now, now).unwrap_or(now)
            }
        })
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

impl From<TimeOfDay> for When {
    fn from(time: TimeOfDay) -> Self {
        Self(Kind::Next(time))
    }
}
