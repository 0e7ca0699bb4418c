//! What can be a field of callback data, and how it is written.

use bot_api::types::{ChatId, MessageId, ThreadId, UpdateId, UserId};
use std::{
    borrow::Cow,
    fmt::{self, Write as _},
};

/// A type that can be a field of callback data.
///
/// Implemented for numbers, ids, `bool`, `char`, `String`, `Option` of these, and for enums without fields that derive
/// [`CallbackData`](crate::CallbackData). The separator and its escapes are no concern of the impls.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be a field of callback data",
    label = "not something a button can carry",
    note = "a button carries numbers, ids, `bool`, `char`, `String`, `Option` of these, and enums without fields that derive `CallbackData`"
)]
pub trait CallbackField: Sized {
    /// Appends the value as text.
    fn write(&self, out: &mut String);
    /// Reads what [`write`](Self::write) has written; `None` for anything else.
    fn read(text: &str) -> Option<Self>;
}

/// A field type whose values have a longest text.
#[diagnostic::on_unimplemented(
    message = "the length of `{Self}` in callback data has no upper bound",
    label = "how long can this get?",
    note = "give the bound of a text in bytes on the field: `#[callback(max = 20)]`",
    note = "a button carries numbers, ids, `bool`, `char`, `String`, `Option` of these, and enums without fields that derive `CallbackData`"
)]
pub trait MaxEncodedLen: CallbackField {
    /// The most bytes a value takes, with `:` and `~` counted twice.
    const MAX: usize;
}

/// How a field of type `T` is written and read, and how long it may get. The derived impl makes one for each field:
/// a type that cannot be a field is told once, where it is written.
#[derive(Debug)]
pub struct Field<T> {
    write: fn(&T, &mut String),
    read: fn(&str) -> Option<T>,
    max: usize,
}

/// A field whose type bounds its length.
#[must_use]
pub const fn bounded<T: MaxEncodedLen>() -> Field<T> {
    Field {
        write: T::write,
        read: T::read,
        max: T::MAX,
    }
}

/// A field whose longest text is given by the user.
#[must_use]
pub const fn up_to<T: CallbackField>(max: usize) -> Field<T> {
    Field {
        write: T::write,
        read: T::read,
        max,
    }
}

impl<T> Field<T> {
    /// The most bytes that the field takes.
    #[must_use]
    pub const fn max(&self) -> usize {
        self.max
    }

    /// Appends `:` and the escaped value of a field that is called so: the type or variant, and its own name.
    ///
    /// # Errors
    /// When the value is longer than the field may be.
    pub fn encode(
        &self,
        (of, name): (&'static str, &'static str),
        value: &T,
        out: &mut String,
    ) -> Result<(), TooLong> {
        out.push(':');
        let start = out.len();
        (self.write)(value, out);
        if out[start..].contains([':', '~']) {
            let escaped = out[start..].replace('~', "~~").replace(':', "~.");
            out.replace_range(start.., &escaped);
        }
        let is = out.len() - start;
        if is > self.max {
            let max = self.max;
            return Err(TooLong { of, name, is, max });
        }
        Ok(())
    }

    /// Reads one part of encoded data.
    #[must_use]
    pub fn decode(&self, part: Option<&str>) -> Option<T> {
        (self.read)(&unescape(part?)?)
    }
}

/// A value is too long for the button that was to carry it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TooLong {
    of: &'static str,
    name: &'static str,
    is: usize,
    max: usize,
}

impl fmt::Display for TooLong {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { of, name, is, max } = self;
        write!(
            f,
            "field `{name}` of `{of}` takes {is} bytes of callback data, and `max` says {max}: shorten it, or raise `max`"
        )
    }
}

impl std::error::Error for TooLong {}

fn unescape(part: &str) -> Option<Cow<'_, str>> {
    if !part.contains('~') {
        return Some(Cow::Borrowed(part));
    }
    let mut text = String::with_capacity(part.len());
    let mut chars = part.chars();
    while let Some(c) = chars.next() {
        text.push(match c {
            '~' => match chars.next()? {
                '~' => '~',
                '.' => ':',
                _ => return None,
            },
            other => other,
        });
    }
    Some(Cow::Owned(text))
}

macro_rules! numbers {
    ($($type:ty)*) => { $(
        impl CallbackField for $type {
            fn write(&self, out: &mut String) {
                // Writing to a string cannot fail.
                let _ = write!(out, "{self}");
            }
            fn read(text: &str) -> Option<Self> {
                text.parse().ok()
            }
        }

        impl MaxEncodedLen for $type {
            const MAX: usize = digits(<$type>::MAX as u128) + (<$type>::MIN != 0) as usize;
        }
    )* };
}
numbers! { u8 u16 u32 u64 u128 usize i8 i16 i32 i64 i128 isize }

macro_rules! ids {
    ($($type:ident)*) => { $(
        impl CallbackField for $type {
            fn write(&self, out: &mut String) {
                self.0.write(out);
            }
            fn read(text: &str) -> Option<Self> {
                i64::read(text).map(Self)
            }
        }

        impl MaxEncodedLen for $type {
            const MAX: usize = <i64 as MaxEncodedLen>::MAX;
        }
    )* };
}
ids! { ChatId MessageId ThreadId UpdateId UserId }

/// Decimal digits of a number. Those of the smallest signed number are as many as those of the largest.
const fn digits(number: u128) -> usize {
    if number < 10 {
        1
    } else {
        1 + digits(number / 10)
    }
}

impl CallbackField for bool {
    fn write(&self, out: &mut String) {
        out.push(if *self { '1' } else { '0' });
    }
    fn read(text: &str) -> Option<Self> {
        match text {
            "1" => Some(true),
            "0" => Some(false),
            _ => None,
        }
    }
}
impl MaxEncodedLen for bool {
    const MAX: usize = 1;
}

impl CallbackField for char {
    fn write(&self, out: &mut String) {
        out.push(*self);
    }
    fn read(text: &str) -> Option<Self> {
        text.parse().ok()
    }
}
impl MaxEncodedLen for char {
    const MAX: usize = 4;
}

impl CallbackField for String {
    fn write(&self, out: &mut String) {
        out.push_str(self);
    }
    fn read(text: &str) -> Option<Self> {
        Some(text.to_owned())
    }
}

/// `None` is empty, `Some` is the value after a `+`.
impl<T: CallbackField> CallbackField for Option<T> {
    fn write(&self, out: &mut String) {
        if let Some(value) = self {
            out.push('+');
            value.write(out);
        }
    }
    fn read(text: &str) -> Option<Self> {
        if text.is_empty() {
            return Some(None);
        }
        T::read(text.strip_prefix('+')?).map(Some)
    }
}
impl<T: MaxEncodedLen> MaxEncodedLen for Option<T> {
    const MAX: usize = 1 + T::MAX;
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fmt::Debug;

    fn round<T: CallbackField + PartialEq + Debug>(value: T, text: &str) {
        let field = up_to::<T>(64);
        let mut out = String::new();
        field.encode(("T", "value"), &value, &mut out).unwrap();
        assert_eq!(out, format!(":{text}"));
        assert_eq!(field.decode(Some(text)), Some(value));
    }

    #[test]
    fn values_come_back() {
        round(-7_i64, "-7");
        round(u128::MAX, "340282366920938463463374607431768211455");
        round(true, "1");
        round('ß', "ß");
        round(':', "~.");
        round(String::from("a:b~c~."), "a~.b~~c~~.");
        round(String::new(), "");
        round(None::<String>, "");
        round(Some(String::new()), "+");
        round(Some(Some(3_u8)), "++3");
        round(ChatId(-100), "-100");
    }

    #[test]
    fn what_was_not_written_so_is_not_read() {
        assert_eq!(bounded::<u8>().decode(Some("256")), None);
        assert_eq!(bounded::<u8>().decode(None), None);
        assert_eq!(bounded::<bool>().decode(Some("true")), None);
        assert_eq!(up_to::<String>(3).decode(Some("a~")), None);
        assert_eq!(up_to::<String>(3).decode(Some("a~x")), None);
        assert_eq!(bounded::<Option<u8>>().decode(Some("1")), None);
    }

    /// Escapes count, as they do in the check at compile time.
    #[test]
    fn what_is_longer_than_was_said_is_refused() {
        let encode = |text: &str| {
            let mut out = String::new();
            up_to::<String>(4)
                .encode(("Note", "text"), &text.to_owned(), &mut out)
                .map(|()| out)
        };
        assert_eq!(encode("abcd").as_deref(), Ok(":abcd"));
        assert_eq!(encode("a:b").as_deref(), Ok(":a~.b"));
        assert_eq!(
            encode("a:b:").unwrap_err().to_string(),
            "field `text` of `Note` takes 6 bytes of callback data, and `max` says 4: shorten it, or raise `max`"
        );
        assert!(encode("ééé").is_err(), "bytes, not letters");
    }

    #[test]
    fn the_longest_value_is_as_long_as_promised() {
        fn longest<T: MaxEncodedLen>(value: &T) {
            let mut out = String::new();
            bounded::<T>()
                .encode(("T", "value"), value, &mut out)
                .unwrap();
            assert_eq!(out.len() - 1, T::MAX, "{out}");
        }
        longest(&u8::MAX);
        longest(&i8::MIN);
        longest(&u64::MAX);
        longest(&i64::MIN);
        longest(&i128::MIN);
        longest(&'\u{10FFFF}');
        longest(&Some(u32::MAX));
    }
}
