//! The 64 bytes, counted by the compiler.

use super::LIMIT;
use crate::const_text::Text;

/// A part of callback data: its name for messages, and the most bytes it takes.
pub type Part = (&'static str, usize);

/// The bytes of all parts, with the separators between them.
#[must_use]
pub const fn sum(parts: &[Part]) -> usize {
    let mut sum = 0;
    let mut at = 0;
    while at < parts.len() {
        sum += parts[at].1 + (at > 0) as usize;
        at += 1;
    }
    sum
}

/// The largest of several sizes.
#[must_use]
pub const fn longest(sizes: &[usize]) -> usize {
    let mut longest = 0;
    let mut at = 0;
    while at < sizes.len() {
        if sizes[at] > longest {
            longest = sizes[at];
        }
        at += 1;
    }
    longest
}

/// Panics, at compile time, where the parts of `name` can be too long together.
#[track_caller]
pub const fn check_callback_len(name: &str, parts: &[Part]) {
    let sum = sum(parts);
    if sum <= LIMIT {
        return;
    }
    let mut text = Text::new();
    text.push(name);
    text.push(" may need ");
    text.number(sum);
    text.push(" bytes of callback data, and Telegram allows ");
    text.number(LIMIT);
    text.push(":");
    let mut at = 0;
    while at < parts.len() {
        text.push(if at == 0 { " " } else { ", " });
        text.push(parts[at].0);
        text.push(" ");
        text.number(parts[at].1);
        at += 1;
    }
    if parts.len() > 1 {
        text.push(", separators ");
        text.number(parts.len() - 1);
    }
    panic!("{}", text.as_str());
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn separators_count() {
        assert_eq!(sum(&[]), 0);
        assert_eq!(sum(&[("prefix", 3)]), 3);
        assert_eq!(sum(&[("prefix", 3), ("a", 10), ("b", 20)]), 35);
    }

    #[test]
    fn what_fits_is_left_alone() {
        check_callback_len("Fits", &[("prefix", 4), ("field", 59)]);
    }

    #[test]
    #[should_panic(
        expected = "Buy may need 66 bytes of callback data, and Telegram allows 64: prefix 4, note 61, separators 1"
    )]
    fn what_does_not_fit_is_told_with_the_numbers() {
        check_callback_len("Buy", &[("prefix", 4), ("note", 61)]);
    }

    #[test]
    #[should_panic(expected = "may need 9999 bytes")]
    fn a_long_name_does_not_spoil_the_message() {
        check_callback_len("X", &[(include_str!("size.rs"), 9999)]);
    }
}
