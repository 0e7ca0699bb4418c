//! Cron expressions: five fields, read by the same code when a program is compiled and when it runs.

use crate::const_text::Text;
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

/// What a field is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Field {
    name: &'static str,
    /// One of them.
    one: &'static str,
    least: u8,
    most: u8,
    /// Names of values, from the least on.
    names: &'static [&'static str],
}

const MINUTES: Field = Field {
    name: "minutes",
    one: "minute",
    least: 0,
    most: 59,
    names: &[],
};
const HOURS: Field = Field {
    name: "hours",
    one: "hour",
    least: 0,
    most: 23,
    names: &[],
};
const DAYS: Field = Field {
    name: "days of the month",
    one: "day of a month",
    least: 1,
    most: 31,
    names: &[],
};
const MONTHS: Field = Field {
    name: "months",
    one: "month",
    least: 1,
    most: 12,
    names: &[
        "JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC",
    ],
};
/// Sunday is 7, too, and folded into 0 when all is read.
pub(super) const WEEKDAYS: Field = Field {
    name: "days of the week",
    one: "day of the week",
    least: 0,
    most: 7,
    names: &["SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT", "SUN"],
};
const SUNDAY_AGAIN: u64 = 1 << 7;

const FIELDS: [Field; 5] = [MINUTES, HOURS, DAYS, MONTHS, WEEKDAYS];

/// How many days the months have, the leap day included.
const LENGTHS: [u8; 12] = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

impl Field {
    /// All of its values, as bits; Sunday once.
    const fn all(self) -> u64 {
        let all = (1_u64 << (self.most + 1)) - (1 << self.least);
        if self.names.len() == 8 {
            all & !SUNDAY_AGAIN
        } else {
            all
        }
    }
}

/// Why a text is no cron expression. A part of the text is told by where it begins and ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum CronError {
    /// It has another number of fields.
    Fields(usize),
    /// Neither a number nor a name that the field has.
    Value(Field, usize, usize),
    /// A number that the field does not have.
    Range(Field, usize, usize),
    Backwards(Field, usize, usize),
    Step(Field, usize, usize),
    /// No day is meant by it, ever.
    Never,
}

impl CronError {
    pub(crate) const fn text(self, source: &str) -> Text {
        let mut text = Text::new();
        match self {
            Self::Fields(count) => {
                text.push("a cron expression has five fields, minute, hour, day of the month, month and day of the week, as in `0 9 * * MON-FRI`; this one has ");
                text.number(count);
            }
            Self::Value(field, from, to) => {
                push_part(&mut text, source, from, to, field);
                text.push(" is no ");
                text.push(field.one);
                text.push(": write a number, a range `1-5`, a step `*/2` or a list `1,3`");
                if !field.names.is_empty() {
                    text.push("; names are such as `");
                    text.push(field.names[1]);
                    text.push("`");
                }
            }
            Self::Range(field, from, to) => {
                push_part(&mut text, source, from, to, field);
                text.push(" is no ");
                text.push(field.one);
                text.push(": they go from ");
                text.number(field.least as usize);
                text.push(" to ");
                text.number(field.most as usize);
            }
            Self::Backwards(field, from, to) => {
                push_part(&mut text, source, from, to, field);
                text.push(
                    " runs backwards: write the smaller one first, or two ranges with a comma",
                );
            }
            Self::Step(field, from, to) => {
                push_part(&mut text, source, from, to, field);
                text.push(" is no step: it is a number from 1 on, as in `*/5`");
            }
            Self::Never => {
                text.push(
                    "this cron expression never comes true: none of its months has such a day",
                );
            }
        }
        text
    }
}

/// "`25` among the hours"
const fn push_part(text: &mut Text, source: &str, from: usize, to: usize, field: Field) {
    text.push("`");
    text.push(source.split_at(to).0.split_at(from).1);
    text.push("` among the ");
    text.push(field.name);
}

/// Reads a cron expression.
pub(crate) const fn parse(source: &str) -> Result<Cron, CronError> {
    let bytes = source.as_bytes();
    let mut bits = [0_u64; 5];
    let (mut at, mut count) = (0, 0);
    loop {
        while at < bytes.len() && bytes[at] == b' ' {
            at += 1;
        }
        if at == bytes.len() {
            break;
        }
        let from = at;
        while at < bytes.len() && bytes[at] != b' ' {
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
        if bytes[at] != b' ' && (at == 0 || bytes[at - 1] == b' ') {
            count += 1;
        }
        at += 1;
    }
    count
}

/// One field: a list.
pub(super) const fn field(
    bytes: &[u8],
    from: usize,
    to: usize,
    field: Field,
) -> Result<u64, CronError> {
    let mut bits = 0;
    let mut begin = from;
    let mut at = from;
    while at <= to {
        if at == to || bytes[at] == b',' {
            match item(bytes, begin, at, field) {
                Ok(more) => bits |= more,
                Err(error) => return Err(error),
            }
            begin = at + 1;
        }
        at += 1;
    }
    if field.names.len() == 8 && bits & SUNDAY_AGAIN != 0 {
        bits = (bits & !SUNDAY_AGAIN) | 1;
    }
    Ok(bits)
}

/// `*`, a value or a range, each with a step or without.
const fn item(bytes: &[u8], from: usize, to: usize, field: Field) -> Result<u64, CronError> {
    let slash = find(bytes, from, to, b'/');
    let step = if slash == to {
        1
    } else {
        match number(bytes, slash + 1, to) {
            Some(step) if step > 0 => step,
            _ => return Err(CronError::Step(field, from, to)),
        }
    };
    let dash = find(bytes, from, slash, b'-');
    let (least, most) = if slash == from + 1 && bytes[from] == b'*' {
        let all = field.all();
        (field.least as usize, 63 - all.leading_zeros() as usize)
    } else {
        let first = match value(bytes, from, dash, field) {
            Ok(first) => first,
            Err(error) => return Err(error),
        };
        let last = if dash < slash {
            match value(bytes, dash + 1, slash, field) {
                Ok(last) => last,
                Err(error) => return Err(error),
            }
        } else if slash < to {
            // `5/10` goes on to the end.
            field.most as usize
        } else {
            first
        };
        (first, last)
    };
    // A week may end with Sunday.
    let most = if field.names.len() == 8 && most == 0 && least > 0 {
        7
    } else {
        most
    };
    if most < least {
        return Err(CronError::Backwards(field, from, to));
    }
    let (mut bits, mut value) = (0, least);
    while value <= most {
        bits |= 1 << value;
        value += step;
    }
    Ok(bits)
}

const fn find(bytes: &[u8], from: usize, to: usize, wanted: u8) -> usize {
    let mut at = from;
    while at < to && bytes[at] != wanted {
        at += 1;
    }
    at
}

/// A number or a name.
const fn value(bytes: &[u8], from: usize, to: usize, field: Field) -> Result<usize, CronError> {
    if let Some(number) = number(bytes, from, to) {
        return if number < field.least as usize || number > field.most as usize {
            Err(CronError::Range(field, from, to))
        } else {
            Ok(number)
        };
    }
    let mut index = 0;
    while index < field.names.len() {
        let name = field.names[index].as_bytes();
        let word = bytes.split_at(to).0.split_at(from).1;
        if word.eq_ignore_ascii_case(name) {
            return Ok(field.least as usize + index);
        }
        index += 1;
    }
    Err(CronError::Value(field, from, to))
}

/// At most four digits.
const fn number(bytes: &[u8], from: usize, to: usize) -> Option<usize> {
    if from >= to || to - from > 4 {
        return None;
    }
    let (mut at, mut value) = (from, 0);
    while at < to {
        if !bytes[at].is_ascii_digit() {
            return None;
        }
        value = value * 10 + (bytes[at] - b'0') as usize;
        at += 1;
    }
    Some(value)
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

fn first_from(bits: u64, from: u8) -> Option<u8> {
    let left = bits.checked_shr(from.into())?;
    let skipped = u8::try_from(left.trailing_zeros()).ok()?;
    (left != 0).then_some(from + skipped)
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

pub(super) fn write_bits(f: &mut fmt::Formatter<'_>, bits: u64, field: Field) -> fmt::Result {
    if bits == field.all() {
        return f.write_str("*");
    }
    let mut from = 0;
    let mut separator = "";
    while let Some(first) = first_from(bits, from) {
        let run = u8::try_from((bits >> first).trailing_ones()).unwrap_or(0);
        let last = first + run - 1;
        f.write_str(separator)?;
        write_value(f, first, field)?;
        if last > first {
            f.write_str(if run > 2 { "-" } else { "," })?;
            write_value(f, last, field)?;
        }
        separator = ",";
        from = last + 1;
    }
    Ok(())
}

fn write_value(f: &mut fmt::Formatter<'_>, value: u8, field: Field) -> fmt::Result {
    let name = value.checked_sub(field.least);
    match name.and_then(|index| field.names.get(usize::from(index))) {
        Some(name) => f.write_str(name),
        None => write!(f, "{value}"),
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
