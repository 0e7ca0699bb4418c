//! Cron expressions: five fields, read by the same code when a program is compiled and when it runs.

use super::field::{
    CronError, DAYS, FIELDS, HOURS, LENGTHS, WEEKDAYS, field, first_from, write_bits,
};
use std::fmt;

/// The times that a cron expression stands for.
///
/// Minute, hour, day of the month, month, day of the week; each `*`, a number, a range `1-5`, a step `*/10` or `8-18/2`, or
/// a list of these. Months and days of the week may be named (`JAN`, `MON`), Sunday is 0 or 7. Where both sorts of days are
/// restricted, either is enough, as in cron.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cron {
    /// One bit for each value that counts.
    pub(super) minutes: u64,
    pub(super) hours: u64,
    pub(super) days: u64,
    pub(super) months: u64,
    /// From Sunday on.
    pub(super) weekdays: u64,
}

/// Reads a cron expression.
pub(crate) const fn parse(source: &str) -> Result<Cron, CronError> {
    let bytes = source.as_bytes();
    let mut bits = [0_u64; 5];
    let (mut at, mut count) = (0, 0);
    loop {
        while at < bytes.len() && bytes[at].is_ascii_whitespace() {
            at += 1;
        }
        if at == bytes.len() {
            break;
        }
        let from = at;
        while at < bytes.len() && !bytes[at].is_ascii_whitespace() {
            at += 1;
        }
        if count < FIELDS.len() {
            bits[count] = match field(bytes, from, at, FIELDS[count]) {
                Ok(bits) => bits,
                // A wrong number of fields explains the rest.
                Err(error) => match fields(bytes) {
                    5 => return Err(error),
                    count => return Err(CronError::Fields(count)),
                },
            };
        }
        count += 1;
    }
    if count != FIELDS.len() {
        return Err(CronError::Fields(count));
    }
    let [minutes, hours, days, months, weekdays] = bits;
    let cron = Cron {
        minutes,
        hours,
        days,
        months,
        weekdays,
    };
    if cron.ever() {
        Ok(cron)
    } else {
        Err(CronError::Never)
    }
}

const fn fields(bytes: &[u8]) -> usize {
    let (mut at, mut count) = (0, 0);
    while at < bytes.len() {
        let begins = at == 0 || bytes[at - 1].is_ascii_whitespace();
        if begins && !bytes[at].is_ascii_whitespace() {
            count += 1;
        }
        at += 1;
    }
    count
}

impl Cron {
    /// Whether some month has some of the days.
    const fn ever(&self) -> bool {
        if self.weekdays != WEEKDAYS.all() {
            return true;
        }
        let mut month = 0;
        while month < LENGTHS.len() {
            let days = (1_u64 << (LENGTHS[month] + 1)) - 1;
            if self.months & (1 << (month + 1)) != 0 && self.days & days != 0 {
                return true;
            }
            month += 1;
        }
        false
    }

    /// Whether it is for every hour, so that it goes by the time that passes, and not by that of the clock on the wall.
    pub(super) fn is_hourly(&self) -> bool {
        self.hours == HOURS.all()
    }

    /// Whether a day counts; `weekday` from Sunday on.
    pub(super) fn has_day(&self, month: u8, day: u8, weekday: u8) -> bool {
        let by_day = self.days & (1 << day) != 0;
        let by_weekday = self.weekdays & (1 << weekday) != 0;
        let either = self.days != DAYS.all() && self.weekdays != WEEKDAYS.all();
        let counts = if either {
            by_day || by_weekday
        } else {
            by_day && by_weekday
        };
        counts && self.months & (1 << month) != 0
    }

    /// The first hour and minute of a day that counts, not before these.
    pub(super) fn first_time(&self, hour: u8, minute: u8) -> Option<(u8, u8)> {
        let this_hour = self.hours & (1 << hour) != 0;
        if this_hour && let Some(minute) = first_from(self.minutes, minute) {
            return Some((hour, minute));
        }
        let hour = first_from(self.hours, hour + 1)?;
        Some((hour, first_from(self.minutes, 0)?))
    }
}

/// As ranges, whatever it was written like.
impl fmt::Display for Cron {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let all = [
            self.minutes,
            self.hours,
            self.days,
            self.months,
            self.weekdays,
        ];
        for (index, (field, bits)) in FIELDS.iter().zip(all).enumerate() {
            if index > 0 {
                f.write_str(" ")?;
            }
            write_bits(f, bits, *field)?;
        }
        Ok(())
    }
}

/// The cron expression in an attribute. Evaluated at compile time: panics become compile errors at the caller.
#[track_caller]
#[must_use]
pub const fn cron(source: &str) -> Cron {
    match parse(source) {
        Ok(cron) => cron,
        Err(error) => panic!("{}", error.text(source).as_str()),
    }
}

/// The same where a mistake in it is told already.
#[must_use]
pub const fn checked_cron(source: &str) -> Cron {
    match parse(source) {
        Ok(cron) => cron,
        Err(_) => Cron {
            minutes: 1,
            hours: 1,
            days: 2,
            months: 2,
            weekdays: 1,
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(source: &str) -> String {
        match parse(source) {
            Ok(cron) => cron.to_string(),
            Err(error) => error.text(source).as_str().to_owned(),
        }
    }

    #[test]
    fn every_sort_of_item_is_read() {
        for (source, expected) in [
            ("0 9 * * MON-FRI", "0 9 * * MON-FRI"),
            (
                "*/15 8-18/2 1,15 jan,Jul *",
                "0,15,30,45 8,10,12,14,16,18 1,15 JAN,JUL *",
            ),
            ("5/20 0 * * 7", "5,25,45 0 * * SUN"),
            ("0  0 1-7 * 0,6", "0 0 1-7 * SUN,SAT"),
            ("* * * * *", "* * * * *"),
            ("0-59 0-23 1-31 1-12 0-7", "* * * * *"),
            ("0 0 29 2 *", "0 0 29 FEB *"),
            ("\t0 9\t* *  MON\n", "0 9 * * MON"),
            ("0 0 31 2 MON", "0 0 31 FEB MON"),
            ("1 2 3 4 FRI-SUN", "1 2 3 APR SUN,FRI,SAT"),
        ] {
            assert_eq!(shown(source), expected, "{source}");
            assert_eq!(shown(expected), expected, "{source}");
        }
    }

    #[test]
    fn mistakes_are_told_with_their_field() {
        for (source, expected) in [
            ("", "this one has 0"),
            ("0 9 * *", "this one has 4"),
            ("0 9\t*\t61", "this one has 4"),
            ("0 0 9 * * MON", "this one has 6"),
            (
                "60 9 * * *",
                "`60` among the minutes is no minute: they go from 0 to 59",
            ),
            (
                "0 24 * * *",
                "`24` among the hours is no hour: they go from 0 to 23",
            ),
            (
                "0 9 0 * *",
                "`0` among the days of the month is no day of a month: they go from 1 to 31",
            ),
            ("0 9 * 13 *", "`13` among the months is no month"),
            (
                "0 9 * * 8",
                "`8` among the days of the week is no day of the week: they go from 0 to 7",
            ),
            (
                "0 9 * * MOON",
                "`MOON` among the days of the week is no day of the week",
            ),
            ("0 9 * * MON-", "`` among the days of the week"),
            ("0 9,, * * *", "`` among the hours"),
            ("0 18-8 * * *", "`18-8` among the hours runs backwards"),
            (
                "0 9 * * FRI-MON",
                "`FRI-MON` among the days of the week runs backwards",
            ),
            ("*/0 9 * * *", "`*/0` among the minutes is no step"),
            ("*/x 9 * * *", "`*/x` among the minutes is no step"),
            ("0 0 30 2 *", "never comes true"),
            ("0 0 31 4,6 *", "never comes true"),
            ("ä 9 * * *", "`ä` among the minutes is no minute"),
        ] {
            let told = shown(source);
            assert!(told.contains(expected), "{source}: {told}");
        }
    }

    #[test]
    fn attributes_have_theirs_at_compile_time() {
        const WORKDAYS: Cron = cron("0 9 * * MON-FRI");
        assert_eq!(WORKDAYS.to_string(), "0 9 * * MON-FRI");
    }
}
