//! Durations as people write them: `30s`, `1h30m`, `500ms`. One parser, for attributes at compile time (where a mistake
//! is a compile error at the literal) and for the environment at run time.

use std::{fmt, time::Duration};

/// Reads a duration: numbers with units `d`, `h`, `m`, `s`, `ms`, larger units first, each at most once.
///
/// ```
/// use std::time::Duration;
/// assert_eq!(bot::parse_duration("1h30m"), Ok(Duration::from_secs(5400)));
/// assert!(bot::parse_duration("90").is_err());
/// const GRACE: Duration = match bot::parse_duration("10s") {
///     Ok(grace) => grace,
///     Err(_) => panic!(),
/// };
/// assert_eq!(GRACE.as_secs(), 10);
/// ```
///
/// # Errors
/// Says what is wrong and how a duration is written.
pub const fn parse_duration(text: &str) -> Result<Duration, DurationError> {
    let bytes = text.as_bytes();
    if bytes.is_empty() {
        return Err(DurationError::Empty);
    }
    let mut millis: u64 = 0;
    let mut smallest = u64::MAX;
    let mut at = 0;
    while at < bytes.len() {
        let (number, unit_at) = match number(bytes, at) {
            Ok(found) => found,
            Err(error) => return Err(error),
        };
        let (unit, next) = match unit(bytes, unit_at) {
            Ok(found) => found,
            Err(error) => return Err(error),
        };
        if unit >= smallest {
            return Err(DurationError::Order);
        }
        smallest = unit;
        millis = match number.checked_mul(unit) {
            Some(part) => match millis.checked_add(part) {
                Some(sum) => sum,
                None => return Err(DurationError::TooLong),
            },
            None => return Err(DurationError::TooLong),
        };
        at = next;
    }
    Ok(Duration::from_millis(millis))
}

/// A duration as [`parse_duration`] reads it, to the millisecond.
pub(crate) fn text(duration: Duration) -> String {
    let mut left = duration.as_millis();
    let mut text = String::new();
    for (unit, millis) in [
        ("d", 86_400_000),
        ("h", 3_600_000),
        ("m", 60_000),
        ("s", 1_000),
        ("ms", 1),
    ] {
        if left >= millis {
            text.push_str(&format!("{}{unit}", left / millis));
            left %= millis;
        }
    }
    if text.is_empty() {
        text.push_str("0s");
    }
    text
}

/// The duration in an attribute. Evaluated at compile time: panics become compile errors at the caller.
#[track_caller]
#[must_use]
pub const fn duration(text: &str) -> Duration {
    match parse_duration(text) {
        Ok(duration) => duration,
        Err(error) => panic!("{}", error.text()),
    }
}

/// The same duration where a mistake in it is told already.
#[must_use]
pub const fn checked_duration(text: &str) -> Duration {
    match parse_duration(text) {
        Ok(duration) => duration,
        Err(_) => Duration::ZERO,
    }
}

/// Digits from `at` on: their value and the place after them.
const fn number(bytes: &[u8], at: usize) -> Result<(u64, usize), DurationError> {
    let mut end = at;
    let mut value: u64 = 0;
    while end < bytes.len() && bytes[end].is_ascii_digit() {
        let digit = (bytes[end] - b'0') as u64;
        value = match value.checked_mul(10) {
            Some(tens) => match tens.checked_add(digit) {
                Some(value) => value,
                None => return Err(DurationError::TooLong),
            },
            None => return Err(DurationError::TooLong),
        };
        end += 1;
    }
    if end == at {
        Err(DurationError::Number)
    } else {
        Ok((value, end))
    }
}

/// The letters from `at` on: their worth in milliseconds and the place after them.
const fn unit(bytes: &[u8], at: usize) -> Result<(u64, usize), DurationError> {
    let mut end = at;
    while end < bytes.len() && !bytes[end].is_ascii_digit() {
        end += 1;
    }
    let millis = match bytes.split_at(at).1.split_at(end - at).0 {
        b"d" => 24 * 60 * 60 * 1000,
        b"h" => 60 * 60 * 1000,
        b"m" => 60 * 1000,
        b"s" => 1000,
        b"ms" => 1,
        b"" => return Err(DurationError::NoUnit),
        _ => return Err(DurationError::Unit),
    };
    Ok((millis, end))
}

/// Why a text is not a duration.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum DurationError {
    /// There is no text.
    Empty,
    /// A number is missing.
    Number,
    /// The last number has no unit.
    NoUnit,
    /// A unit that is none.
    Unit,
    /// A unit stands twice or after a smaller one.
    Order,
    /// Longer than 500 million years.
    TooLong,
}

impl DurationError {
    const fn text(self) -> &'static str {
        match self {
            Self::Empty => {
                "a duration is missing: write a number with a unit, as in `30s`, `500ms` or `1h30m`"
            }
            Self::Number => "a duration begins with a number: write `30s`, `500ms` or `1h30m`",
            Self::NoUnit => {
                "this duration has no unit: write `d`, `h`, `m`, `s` or `ms` after the number, as in `30s`"
            }
            Self::Unit => "the units of a duration are `d`, `h`, `m`, `s` and `ms`, as in `1h30m`",
            Self::Order => "larger units of a duration come first, each once: write `1h30m`",
            Self::TooLong => "this duration is too long to count",
        }
    }
}

impl fmt::Display for DurationError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.text())
    }
}

impl std::error::Error for DurationError {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn units_add_up() {
        for (text, millis) in [
            ("30s", 30_000),
            ("500ms", 500),
            ("1h30m", 5_400_000),
            ("1d2h3m4s5ms", 93_784_005),
            ("0s", 0),
            ("007s", 7_000),
        ] {
            assert_eq!(
                parse_duration(text),
                Ok(Duration::from_millis(millis)),
                "{text}"
            );
        }
    }

    #[test]
    fn a_text_is_made_of_a_duration_again() {
        for text in ["1h30m", "5m", "500ms", "1d2h3m4s5ms", "0s"] {
            let duration = parse_duration(text).expect(text);
            assert_eq!(super::text(duration), text);
        }
    }

    #[test]
    fn mistakes_are_told_apart() {
        use DurationError as E;
        for (text, error) in [
            ("", E::Empty),
            ("s", E::Number),
            (" 30s", E::Number),
            ("30", E::NoUnit),
            ("1h30", E::NoUnit),
            ("30 s", E::Unit),
            ("30sec", E::Unit),
            ("1.5s", E::Unit),
            ("-1s", E::Number),
            ("30m1h", E::Order),
            ("1s1s", E::Order),
            ("99999999999999999999s", E::TooLong),
            ("18446744073709551615d", E::TooLong),
            ("18446744073709551s999ms", E::TooLong),
            ("1µs", E::Unit),
        ] {
            assert_eq!(parse_duration(text), Err(error), "{text}");
        }
    }

    #[test]
    fn attributes_have_theirs_at_compile_time() {
        const LIMIT: Duration = duration("2m");
        assert_eq!(LIMIT, Duration::from_secs(120));
    }
}
