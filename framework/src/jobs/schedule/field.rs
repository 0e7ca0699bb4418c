//! The fields of cron expressions: their values, how they are read and written, and what is wrong with them.

use crate::const_text::Text;
use std::fmt;

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

pub(super) const MINUTES: Field = Field {
    name: "minutes",
    one: "minute",
    least: 0,
    most: 59,
    names: &[],
};
pub(super) const HOURS: Field = Field {
    name: "hours",
    one: "hour",
    least: 0,
    most: 23,
    names: &[],
};
pub(super) const DAYS: Field = Field {
    name: "days of the month",
    one: "day of a month",
    least: 1,
    most: 31,
    names: &[],
};
pub(super) const MONTHS: Field = Field {
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

pub(super) const FIELDS: [Field; 5] = [MINUTES, HOURS, DAYS, MONTHS, WEEKDAYS];

/// How many days the months have, the leap day included.
pub(super) const LENGTHS: [u8; 12] = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

impl Field {
    /// All of its values, as bits; Sunday once.
    pub(super) const fn all(self) -> u64 {
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

/// The first value that counts, from one on.
pub(super) fn first_from(bits: u64, from: u8) -> Option<u8> {
    let left = bits.checked_shr(from.into())?;
    let skipped = u8::try_from(left.trailing_zeros()).ok()?;
    (left != 0).then_some(from + skipped)
}

/// Values as ranges.
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
