//! Times of the day and days of the week, as schedules have them.

use super::field::{CronError, WEEKDAYS, field, write_bits};
use crate::const_text::Text;
use std::fmt;

/// A time of the day, to the second.
///
/// ```
/// use bot::TimeOfDay;
///
/// let nine = TimeOfDay::new(9, 0);
/// assert_eq!(nine, (9, 0).into());
/// assert_eq!(nine.to_string(), "09:00");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TimeOfDay {
    pub(super) hour: u8,
    pub(super) minute: u8,
    pub(super) second: u8,
}

impl TimeOfDay {
    /// Hour and minute. That there are such is looked at when a job is scheduled.
    #[must_use]
    pub const fn new(hour: u8, minute: u8) -> Self {
        Self {
            hour,
            minute,
            second: 0,
        }
    }

    /// The same minute, with seconds.
    #[must_use]
    pub const fn second(self, second: u8) -> Self {
        Self { second, ..self }
    }

    const fn is_valid(self) -> bool {
        self.hour < 24 && self.minute < 60 && self.second < 60
    }

    /// # Errors
    /// When there is no such time.
    pub(crate) fn checked(self) -> Result<Self, String> {
        if self.is_valid() {
            Ok(self)
        } else {
            Err(format!("{self} is no time of day"))
        }
    }
}

impl From<(u8, u8)> for TimeOfDay {
    fn from((hour, minute): (u8, u8)) -> Self {
        Self::new(hour, minute)
    }
}

impl From<(u8, u8, u8)> for TimeOfDay {
    fn from((hour, minute, second): (u8, u8, u8)) -> Self {
        Self::new(hour, minute).second(second)
    }
}

impl fmt::Display for TimeOfDay {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:02}:{:02}", self.hour, self.minute)?;
        if self.second > 0 {
            write!(f, ":{:02}", self.second)?;
        }
        Ok(())
    }
}

/// `HH:MM` or `HH:MM:SS`.
pub(super) const fn parse(text: &str) -> Option<TimeOfDay> {
    let bytes = text.as_bytes();
    if !(bytes.len() == 5 || bytes.len() == 8) {
        return None;
    }
    let mut parts = [0_u8; 3];
    let mut at = 0;
    while at < bytes.len() {
        let byte = bytes[at];
        if at % 3 == 2 {
            if byte != b':' {
                return None;
            }
        } else if byte.is_ascii_digit() {
            parts[at / 3] = parts[at / 3] * 10 + (byte - b'0');
        } else {
            return None;
        }
        at += 1;
    }
    let time = TimeOfDay::new(parts[0], parts[1]).second(parts[2]);
    if time.is_valid() { Some(time) } else { None }
}

/// The time of day in an attribute. Evaluated at compile time: panics become compile errors at the caller.
#[track_caller]
#[must_use]
pub const fn time_of_day(text: &str) -> TimeOfDay {
    match parse(text) {
        Some(time) => time,
        None => {
            let mut message = Text::new();
            message.push("`");
            message.push(text);
            message.push("` is no time of day: write two digits each, from `00:00` to `23:59`, or with seconds as in `09:00:30`");
            panic!("{}", message.as_str())
        }
    }
}

/// The same where a mistake in it is told already.
#[must_use]
pub const fn checked_time_of_day(text: &str) -> TimeOfDay {
    match parse(text) {
        Some(time) => time,
        None => TimeOfDay::new(0, 0),
    }
}

/// A day of the week.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Weekday {
    /// Monday.
    Mon,
    /// Tuesday.
    Tue,
    /// Wednesday.
    Wed,
    /// Thursday.
    Thu,
    /// Friday.
    Fri,
    /// Saturday.
    Sat,
    /// Sunday.
    Sun,
}

/// Some days of the week.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Days {
    /// From Sunday on.
    bits: u64,
}

impl Days {
    pub(crate) const ALL: Self = Self { bits: 0x7f };

    pub(super) fn has(self, weekday: u8) -> bool {
        self.bits & (1 << weekday) != 0
    }

    pub(crate) fn is_none(self) -> bool {
        self.bits == 0
    }
}

impl FromIterator<Weekday> for Days {
    fn from_iter<I: IntoIterator<Item = Weekday>>(days: I) -> Self {
        let bit = |day: Weekday| 1 << ((day as u64 + 1) % 7);
        Self {
            bits: days.into_iter().map(bit).fold(0, |all, day| all | day),
        }
    }
}

impl fmt::Display for Days {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write_bits(f, self.bits, WEEKDAYS)
    }
}

/// As the last field of a cron expression.
pub(super) const fn parse_days(text: &str) -> Result<Days, CronError> {
    match field(text.as_bytes(), 0, text.len(), WEEKDAYS) {
        Ok(bits) => Ok(Days { bits }),
        Err(error) => Err(error),
    }
}

/// The days of the week in an attribute. Evaluated at compile time: panics become compile errors at the caller.
#[track_caller]
#[must_use]
pub const fn days(text: &str) -> Days {
    match parse_days(text) {
        Ok(days) => days,
        Err(error) => panic!("{}", error.text(text).as_str()),
    }
}

/// The same where a mistake in it is told already.
#[must_use]
pub const fn checked_days(text: &str) -> Days {
    match parse_days(text) {
        Ok(days) => days,
        Err(_) => Days::ALL,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_have_two_digits_each() {
        for text in ["09:00", "23:59:59", "00:00"] {
            assert_eq!(parse(text).unwrap().to_string(), text);
        }
        for wrong in [
            "9:00", "24:00", "12:60", "12:00:60", "12.00", "", "12:00:", "ab:cd",
        ] {
            assert_eq!(parse(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn days_are_those_of_cron() {
        let days: Days = [Weekday::Mon, Weekday::Sun, Weekday::Tue]
            .into_iter()
            .collect();
        assert_eq!(days.to_string(), "SUN-TUE");
        assert_eq!(super::days("FRI-SUN").to_string(), "SUN,FRI,SAT");
        assert_eq!(super::days("mon").to_string(), "MON");
        // R140: day 0 is Sunday, as PTB counts.
        assert!(super::days("0").has(0) && super::days("7").has(0));
    }
}
