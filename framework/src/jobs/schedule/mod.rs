//! When a job runs: the rhythm, the time zone, and the next time after another.
//!
//! Rows have a schedule as text, which people can read and [`Schedule::read`] understands: `once`, `every 5m`,
//! `daily 09:00 MON-FRI Europe/Berlin`, `monthly last 18:00 UTC`, `cron 0 9 * * * Europe/Berlin`.
//!
//! # When clocks are put
//!
//! A time of day goes by the clock on the wall. In the night in which clocks are put forward, a time that they leave out
//! comes as much later: 02:30 at 03:30. In the night in which they are put back, a time that comes twice counts once, the
//! first time. A cron expression for every hour goes by the time that passes: `*/10 * * * *` is every ten minutes in both
//! nights.

mod cron;
mod field;
mod time_of_day;
mod zone;

pub use cron::{Cron, checked_cron, cron};
pub use time_of_day::{
    Days, TimeOfDay, Weekday, checked_days, checked_time_of_day, days, time_of_day,
};
pub(crate) use zone::Zone;

use crate::{duration, store::Millis};
use jiff::{Timestamp, civil};
use std::{fmt, time::Duration};

/// How a job comes again.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rhythm {
    /// Not at all.
    Once,
    /// After each interval.
    Every(Duration),
    /// At a time of these days of the week.
    Daily(TimeOfDay, Days),
    /// At a time of one day of each month.
    Monthly(DayOfMonth, TimeOfDay),
    /// Whenever a cron expression is true.
    Cron(Cron),
}

/// A day of the month.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DayOfMonth {
    /// A day by its number; months that do not have it are left out.
    Day(u8),
    /// The last one, whatever its number.
    Last,
}

impl DayOfMonth {
    /// As PTB counts: 1–31, and -1 for the last.
    pub(crate) fn of(day: i8) -> Option<Self> {
        match day {
            -1 => Some(Self::Last),
            1..=31 => Some(Self::Day(day.unsigned_abs())),
            _ => None,
        }
    }

    fn on(self, month: civil::Date) -> Option<civil::Date> {
        match self {
            Self::Last => Some(month.last_of_month()),
            Self::Day(day) => civil::Date::new(month.year(), month.month(), day.cast_signed()).ok(),
        }
    }
}

/// A rhythm in a time zone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Schedule {
    pub(crate) rhythm: Rhythm,
    pub(crate) zone: Zone,
}

/// How many days are looked through: leap days that come after a year without one.
const DAYS_AHEAD: u32 = 366 * 9;

impl Schedule {
    /// The next time after `after`; intervals are counted from `since`.
    pub(crate) fn next(&self, after: Millis, since: Millis) -> Option<Millis> {
        let at = Timestamp::from_millisecond(after.0).ok();
        match self.rhythm {
            Rhythm::Once => None,
            Rhythm::Every(interval) => every(interval, after, since),
            Rhythm::Daily(time, days) => {
                self.next_day(at?, time, |date| days.has(weekday(date)).then_some(date))
            }
            Rhythm::Monthly(day, time) => {
                self.next_day(at?, time, |date| day.on(date).filter(|on| *on == date))
            }
            Rhythm::Cron(cron) if cron.is_hourly() => self.next_passing(at?, &cron),
            Rhythm::Cron(cron) => self.next_on_the_wall(at?, &cron),
        }
    }

    /// The first of the days that `day` accepts, at a time of it.
    fn next_day(
        &self,
        after: Timestamp,
        time: TimeOfDay,
        day: impl Fn(civil::Date) -> Option<civil::Date>,
    ) -> Option<Millis> {
        let signed = |part: u8| part.cast_signed();
        let mut date = self.zone.local_to_come(after).date();
        for _ in 0..DAYS_AHEAD {
            if let Some(date) = day(date) {
                let (hour, minute) = (signed(time.hour), signed(time.minute));
                let local = date.at(hour, minute, signed(time.second), 0);
                let time = self.zone.instant(local)?;
                if time > after {
                    return Some(millis(time));
                }
            }
            date = date.tomorrow().ok()?;
        }
        None
    }

    /// The next time of a cron expression that goes by the clock on the wall.
    fn next_on_the_wall(&self, after: Timestamp, cron: &Cron) -> Option<Millis> {
        let mut local = self.zone.local_to_come(after);
        let mut first: Option<Timestamp> = None;
        loop {
            let Some(found) = next_minute(local).and_then(|from| first_of(cron, from)) else {
                return first.map(millis);
            };
            local = found;
            let time = self.zone.instant(local)?;
            if time > after {
                let next = first.map_or(time, |first| first.min(time));
                // One that is left out comes later, and others may come before it.
                if self.zone.local(next) <= local {
                    return Some(millis(next));
                }
                first = Some(next);
            }
        }
    }

    /// The next time of a cron expression that goes by the time that passes.
    fn next_passing(&self, after: Timestamp, cron: &Cron) -> Option<Millis> {
        let mut at = after;
        let mut local = next_minute(self.zone.local(at))?;
        loop {
            let time = self.zone.instant_as_at(at, first_of(cron, local)?)?;
            match self.zone.next_shift(at) {
                Some(shift) if shift <= time => {
                    at = shift;
                    local = whole_minute(self.zone.local(at));
                }
                _ => return Some(millis(time)),
            }
        }
    }

    /// From the text of a row.
    ///
    /// # Errors
    /// When it is none.
    pub(crate) fn read(text: &str) -> Result<Self, String> {
        let words: Vec<_> = text.split_whitespace().collect();
        let unknown = || format!("`{text}` is no schedule that this version knows");
        let (rhythm, zone) = match words[..] {
            ["once"] => (Some(Rhythm::Once), "UTC"),
            ["every", interval] => {
                let interval = duration::parse_duration(interval).ok();
                let interval = interval.filter(|interval| !interval.is_zero());
                (interval.map(Rhythm::Every), "UTC")
            }
            ["daily", time, zone] => (daily(time, "*"), zone),
            ["daily", time, days, zone] => (daily(time, days), zone),
            ["monthly", day, time, zone] => (monthly(day, time), zone),
            ["cron", minute, hour, day, month, weekday, zone] => {
                let source = [minute, hour, day, month, weekday].join(" ");
                (cron::parse(&source).ok().map(Rhythm::Cron), zone)
            }
            _ => (None, "UTC"),
        };
        Ok(Self {
            rhythm: rhythm.ok_or_else(unknown)?,
            zone: Zone::named(zone)?,
        })
    }
}

/// Reads a cron expression in code.
///
/// # Errors
/// The same sentences that the compiler says of one in an attribute.
pub(crate) fn read_cron(source: &str) -> Result<Cron, String> {
    cron::parse(source).map_err(|error| error.text(source).as_str().to_owned())
}

fn daily(time: &str, days: &str) -> Option<Rhythm> {
    let days = time_of_day::parse_days(days).ok()?;
    Some(Rhythm::Daily(time_of_day::parse(time)?, days))
}

fn monthly(day: &str, time: &str) -> Option<Rhythm> {
    let day = match day {
        "last" => DayOfMonth::Last,
        day => DayOfMonth::of(day.parse().ok()?)?,
    };
    Some(Rhythm::Monthly(day, time_of_day::parse(time)?))
}

impl fmt::Display for Schedule {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let zone = &self.zone;
        match self.rhythm {
            Rhythm::Once => f.write_str("once"),
            Rhythm::Every(interval) => write!(f, "every {}", duration::text(interval)),
            Rhythm::Daily(time, Days::ALL) => write!(f, "daily {time} {zone}"),
            Rhythm::Daily(time, days) => write!(f, "daily {time} {days} {zone}"),
            Rhythm::Monthly(DayOfMonth::Last, time) => write!(f, "monthly last {time} {zone}"),
            Rhythm::Monthly(DayOfMonth::Day(day), time) => write!(f, "monthly {day} {time} {zone}"),
            Rhythm::Cron(cron) => write!(f, "cron {cron} {zone}"),
        }
    }
}

/// The first multiple of an interval behind `after`.
fn every(interval: Duration, after: Millis, since: Millis) -> Option<Millis> {
    let interval = crate::store::millis(interval).max(1);
    let past = after.0.checked_sub(since.0)?;
    if past < 0 {
        return Some(since);
    }
    let next = (past / interval + 1).checked_mul(interval)?;
    since.0.checked_add(next).map(Millis)
}

/// The first time of a cron expression, not before `from`.
fn first_of(cron: &Cron, from: civil::DateTime) -> Option<civil::DateTime> {
    let unsigned = |part: i8| part.unsigned_abs();
    let mut date = from.date();
    let (mut hour, mut minute) = (unsigned(from.hour()), unsigned(from.minute()));
    for _ in 0..DAYS_AHEAD {
        let is_day = cron.has_day(unsigned(date.month()), unsigned(date.day()), weekday(date));
        if is_day && let Some((hour, minute)) = cron.first_time(hour, minute) {
            return Some(date.at(hour.cast_signed(), minute.cast_signed(), 0, 0));
        }
        date = date.tomorrow().ok()?;
        (hour, minute) = (0, 0);
    }
    None
}

fn next_minute(local: civil::DateTime) -> Option<civil::DateTime> {
    let begun = local.date().at(local.hour(), local.minute(), 0, 0);
    begun.checked_add(jiff::SignedDuration::from_mins(1)).ok()
}

/// The next minute, unless one begins just now.
fn whole_minute(local: civil::DateTime) -> civil::DateTime {
    let begun = local.date().at(local.hour(), local.minute(), 0, 0);
    if begun == local {
        local
    } else {
        next_minute(local).unwrap_or(local)
    }
}

/// From Sunday on.
fn weekday(date: civil::Date) -> u8 {
    date.weekday().to_sunday_zero_offset().unsigned_abs()
}

fn millis(time: Timestamp) -> Millis {
    Millis(time.as_millisecond())
}

/// The interval in an attribute. Evaluated at compile time: panics become compile errors at the caller.
#[track_caller]
#[must_use]
pub const fn interval(text: &str) -> Duration {
    let interval = duration::duration(text);
    assert!(
        !interval.is_zero(),
        "a job that runs all the time would do nothing else: write an interval, as in `5m`"
    );
    interval
}

/// The same where a mistake in it is told already.
#[must_use]
pub const fn checked_interval(text: &str) -> Duration {
    duration::checked_duration(text)
}

#[cfg(test)]
mod oracle;
#[cfg(test)]
mod tests;
