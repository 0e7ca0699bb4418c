//! Callback data with a type: what a button carries is a value, checked at compile time to fit Telegram's 64 bytes.
//!
//! `#[derive(CallbackData)]` writes the impls. A value is encoded as `prefix:field:field`, or `prefix:variant:field` for
//! enums; the [`CallbackField`] impls say how a field is written, this module escapes the separator.

mod fields;
mod size;

pub use fields::{CallbackField, MaxEncodedLen, TooLong};

/// What the derived impls call. Not for use by hand: it may change with every release.
#[doc(hidden)]
pub mod derived {
    pub use super::{
        Parts,
        fields::{Field, bounded, up_to},
        size::{Part, check_callback_len, longest, sum},
    };
}

/// A value that a button carries. Made by `#[derive(CallbackData)]`, which also makes it an `Into<String>` if no field
/// has a `#[callback(max = ..)]`: `button.callback_data(Buy { product: 7 })`.
///
/// ```
/// # #[cfg(feature = "macros")] {
/// use bot::CallbackData;
///
/// #[derive(CallbackData, Debug, PartialEq)]
/// #[callback(prefix = "buy")]
/// struct Buy {
///     product: u32,
///     #[callback(max = 20)]
///     coupon: String,
/// }
///
/// let data = Buy { product: 7, coupon: "a:b".into() }.encode();
/// assert_eq!(data, "buy:7:a~.b");
/// assert_eq!(Buy::decode(&data), Some(Buy { product: 7, coupon: "a:b".into() }));
/// # }
/// ```
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not callback data",
    label = "expected a type with `#[derive(CallbackData)]`"
)]
pub trait CallbackData: Sized + Send + 'static {
    /// What the data begins with: it tells the types apart. `#[callback(prefix = "..")]`, else made from the type's name.
    const PREFIX: &'static str;
    /// The most bytes that a value can take.
    const MAX: usize;

    /// The value as callback data, of at most [`MAX`](Self::MAX) bytes.
    ///
    /// # Errors
    /// When a field is longer than its `#[callback(max = ..)]` says.
    fn try_encode(&self) -> Result<String, TooLong>;

    /// The same for values of which the program knows that they are short enough: numbers, ids, words of its own.
    ///
    /// # Panics
    /// When a field is longer than its `#[callback(max = ..)]` says. What people typed goes through
    /// [`try_encode`](Self::try_encode).
    #[track_caller]
    fn encode(&self) -> String {
        match self.try_encode() {
            Ok(data) => data,
            Err(error) => panic!("{error}"),
        }
    }

    /// The value again; `None` for the data of other types and of older versions of this one.
    fn decode(data: &str) -> Option<Self>;
}

/// Telegram's limit for the data of a button.
pub(crate) const LIMIT: usize = 64;

/// Takes encoded data apart. Called by the derived impls.
#[derive(Debug)]
pub struct Parts<'a>(Option<&'a str>);

impl<'a> Parts<'a> {
    /// The parts after the prefix; `None` for data with another prefix.
    #[must_use]
    pub fn after(data: &'a str, prefix: &str) -> Option<Self> {
        let mut parts = Self(Some(data));
        (parts.part()? == prefix).then_some(parts)
    }

    /// All parts have been read.
    #[must_use]
    pub fn done(&self) -> bool {
        self.0.is_none()
    }

    /// The next part, still escaped. Not an iterator: the user may have a trait with a `next` of its own.
    pub fn part(&mut self) -> Option<&'a str> {
        let rest = self.0?;
        match rest.split_once(':') {
            Some((part, rest)) => {
                self.0 = Some(rest);
                Some(part)
            }
            None => self.0.take(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_are_what_stands_between_the_colons() {
        let mut parts = Parts::after("p:1::x", "p").unwrap();
        assert_eq!(parts.part(), Some("1"));
        assert_eq!(parts.part(), Some(""));
        assert!(!parts.done());
        assert_eq!(parts.part(), Some("x"));
        assert!(parts.done());
        assert_eq!(parts.part(), None);
    }

    #[test]
    fn another_prefix_is_another_type() {
        assert!(Parts::after("px:1", "p").is_none());
        assert!(Parts::after("", "p").is_none());
        assert!(Parts::after("p", "p").unwrap().done());
    }
}
