//! Walks over JSON text without decoding it: what splits a batch into updates and peeks into one.
//!
//! It finds where values begin and end, and refuses text that is cut off, out of balance or nested too deep. It is
//! not a validator: what it passes over is judged by the typed decoder, if anybody asks for the value. No recursion.

use std::{fmt, ops::Range};

/// The deepest nesting that an update may have: enough for everything that Telegram sends, and little enough that
/// the typed decoder's recursion fits on any worker's stack.
pub(crate) const MAX_DEPTH: usize = 100;

/// Why text could not be walked over, and where. On the heap, so that what goes well goes through registers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Broken(Box<(&'static str, usize)>);

impl Broken {
    #[cold]
    pub(crate) fn new(why: &'static str, at: usize) -> Self {
        Self(Box::new((why, at)))
    }

    /// The same for a text that begins at `start`.
    pub(crate) fn since(self, start: usize) -> Self {
        let (why, at) = *self.0;
        Self::new(why, at.saturating_sub(start))
    }
}

impl fmt::Display for Broken {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (why, at) = &*self.0;
        write!(f, "{why} at byte {at}")
    }
}

type Result<T> = std::result::Result<T, Broken>;

/// A position in JSON text.
pub(crate) struct Scanner<'a> {
    text: &'a [u8],
    at: usize,
    deepest: usize,
}

impl<'a> Scanner<'a> {
    pub(crate) fn new(text: &'a [u8]) -> Self {
        Self {
            text,
            at: 0,
            deepest: MAX_DEPTH,
        }
    }

    /// One that passes over values of any depth: to find where they end, when they are not to be decoded.
    pub(crate) fn of_any_depth(text: &'a [u8]) -> Self {
        Self {
            text,
            at: 0,
            deepest: usize::MAX,
        }
    }

    pub(crate) fn position(&self) -> usize {
        self.at
    }

    /// The text from here on.
    pub(crate) fn rest(&self) -> &'a [u8] {
        self.text.get(self.at..).unwrap_or_default()
    }

    /// Passes over one value from `start` on, however deep it is, and tells where it stands.
    pub(crate) fn value_from(&mut self, start: usize) -> Result<Range<usize>> {
        let mut again = Self::of_any_depth(self.text);
        again.at = start;
        let value = again.value();
        self.at = again.at;
        value
    }

    #[cold]
    fn broken<T>(&self, why: &'static str) -> Result<T> {
        Err(Broken::new(why, self.at))
    }

    /// The next byte that is not white space, not consumed.
    #[inline]
    pub(crate) fn peek(&mut self) -> Result<u8> {
        match self.text.get(self.at) {
            // Telegram writes no white space.
            Some(&byte) if byte > b' ' => Ok(byte),
            _ => self.peek_behind_space(),
        }
    }

    #[cold]
    fn peek_behind_space(&mut self) -> Result<u8> {
        while let Some(&byte) = self.text.get(self.at) {
            if !matches!(byte, b' ' | b'\n' | b'\r' | b'\t') {
                return Ok(byte);
            }
            self.at += 1;
        }
        self.broken("the text ends too early")
    }

    fn expect(&mut self, wanted: u8, why: &'static str) -> Result<()> {
        if self.peek()? != wanted {
            return self.broken(why);
        }
        self.at += 1;
        Ok(())
    }

    /// Nothing but white space is left.
    pub(crate) fn end(&mut self) -> Result<()> {
        match self.peek() {
            Err(_) => Ok(()),
            Ok(_) => self.broken("something follows the value"),
        }
    }

    /// Calls `member` for each member of an object with its key as written (escapes and all), the scanner standing
    /// before the value; `member` consumes exactly the value.
    pub(crate) fn object(
        &mut self,
        mut member: impl FnMut(&'a [u8], &mut Self) -> Result<()>,
    ) -> Result<()> {
        self.expect(b'{', "an object is wanted here")?;
        if self.peek()? == b'}' {
            self.at += 1;
            return Ok(());
        }
        loop {
            let key = self.string()?;
            self.expect(b':', "a colon is wanted here")?;
            self.peek()?;
            member(key, self)?;
            match self.peek()? {
                b',' => self.at += 1,
                b'}' => {
                    self.at += 1;
                    return Ok(());
                }
                _ => return self.broken("a comma or `}` is wanted here"),
            }
            self.peek()?;
        }
    }

    /// Looks for a member of an object and stops before its value, to go on with [`leave_object`](Self::leave_object);
    /// where there is none, the object is passed over, and this is `false`.
    pub(crate) fn enter_object(&mut self, member: &[u8]) -> Result<bool> {
        self.expect(b'{', "an object is wanted here")?;
        if self.peek()? == b'}' {
            self.at += 1;
            return Ok(false);
        }
        loop {
            let key = self.string()?;
            self.expect(b':', "a colon is wanted here")?;
            if key == member {
                return Ok(true);
            }
            self.value()?;
            match self.peek()? {
                b',' => self.at += 1,
                b'}' => {
                    self.at += 1;
                    return Ok(false);
                }
                _ => return self.broken("a comma or `}` is wanted here"),
            }
        }
    }

    /// From behind a member's value to behind the object.
    pub(crate) fn leave_object(&mut self) -> Result<()> {
        self.skip_to_end(1, 1)
    }

    /// Calls `element` before each element of an array; it consumes exactly the element.
    pub(crate) fn array(&mut self, mut element: impl FnMut(&mut Self) -> Result<()>) -> Result<()> {
        self.expect(b'[', "an array is wanted here")?;
        if self.peek()? == b']' {
            self.at += 1;
            return Ok(());
        }
        loop {
            self.peek()?;
            element(self)?;
            match self.peek()? {
                b',' => self.at += 1,
                b']' => {
                    self.at += 1;
                    return Ok(());
                }
                _ => return self.broken("a comma or `]` is wanted here"),
            }
        }
    }

    /// The content of a string as written, without its quotes.
    pub(crate) fn string(&mut self) -> Result<&'a [u8]> {
        self.expect(b'"', "a string is wanted here")?;
        let start = self.at;
        self.skip_string()?;
        Ok(&self.text[start..self.at - 1])
    }

    /// From behind the opening quote to behind the closing one. Eight bytes are looked at together: nearly all that is
    /// passed over stands in strings, most of them too short for anything cleverer.
    #[inline]
    fn skip_string(&mut self) -> Result<()> {
        let mut at = self.at;
        while let Some(word) = self.text.get(at..).and_then(<[u8]>::first_chunk) {
            let marks = quotes_and_backslashes(u64::from_le_bytes(*word));
            if marks == 0 {
                at += 8;
                continue;
            }
            at += marks.trailing_zeros() as usize / 8;
            if self.text[at] == b'"' {
                self.at = at + 1;
                return Ok(());
            }
            at += 2;
        }
        self.skip_string_from(at)
    }

    /// The same at the end of the text, one byte at a time.
    #[cold]
    fn skip_string_from(&mut self, mut at: usize) -> Result<()> {
        while let Some(&byte) = self.text.get(at) {
            at += 1 + usize::from(byte == b'\\');
            if byte == b'"' {
                self.at = at;
                return Ok(());
            }
        }
        self.at = self.text.len();
        self.broken("a string is not closed")
    }

    /// An integer of up to 64 bits; `None` for every other value, which is passed over.
    pub(crate) fn integer(&mut self) -> Result<Option<i64>> {
        self.peek()?;
        if let Some((number, length)) = plain_integer(self.rest()) {
            self.at += length;
            return Ok(Some(number));
        }
        let range = self.value()?;
        let text = std::str::from_utf8(&self.text[range]).ok();
        // `1e3` is an integer, too, for whoever decodes the whole.
        Ok(text.and_then(|text| text.parse().ok().or_else(|| written_as_float(text))))
    }

    /// Passes over one value and tells where it stands.
    pub(crate) fn value(&mut self) -> Result<Range<usize>> {
        let first = self.peek()?;
        let start = self.at;
        match first {
            b'"' => {
                self.at += 1;
                self.skip_string()?;
            }
            b'{' | b'[' => self.skip_nested()?,
            b'-' | b'0'..=b'9' | b't' | b'f' | b'n' => self.skip_word(),
            _ => return self.broken("a value is wanted here"),
        }
        Ok(start..self.at)
    }

    fn skip_word(&mut self) {
        let rest = self.rest();
        let end = rest.iter().position(|byte| !is_of_word(*byte));
        self.at += end.unwrap_or(rest.len());
    }

    fn skip_nested(&mut self) -> Result<()> {
        self.skip_to_end(0, 0)
    }

    /// To behind the bracket that closes the outermost of those that are open: `depth` already are, and are braces where
    /// `open` has a bit.
    fn skip_to_end(&mut self, mut depth: usize, mut open: u128) -> Result<()> {
        // One bit per open bracket: whether it is a brace. What is deeper than that is not checked: it is only skipped.
        let mut checked = true;
        while let Some(&byte) = self.text.get(self.at) {
            self.at += 1;
            match byte {
                b'"' => self.skip_string()?,
                b'{' | b'[' => {
                    depth += 1;
                    checked &= depth <= 128;
                    if depth > self.deepest {
                        return self.broken("values are nested deeper than 100 levels");
                    }
                    open = open << 1 | u128::from(byte == b'{');
                }
                b'}' | b']' => {
                    if checked && (open & 1 == 1) != (byte == b'}') {
                        return self.broken("brackets do not match");
                    }
                    open >>= 1;
                    depth -= 1;
                    if depth == 0 {
                        return Ok(());
                    }
                }
                _ => {}
            }
        }
        self.broken("the text ends too early")
    }
}

/// The highest bit of the first of these bytes in a word, and perhaps of some behind it; 0 if there is none.
fn quotes_and_backslashes(word: u64) -> u64 {
    const ONES: u64 = u64::MAX / 255;
    const QUOTES: u64 = ONES * b'"' as u64;
    const BACKSLASHES: u64 = ONES * b'\\' as u64;
    let zeros = |word: u64| word.wrapping_sub(ONES) & !word & (ONES << 7);
    zeros(word ^ QUOTES) | zeros(word ^ BACKSLASHES)
}

/// Whether a byte may stand in a number or a name.
fn is_of_word(byte: u8) -> bool {
    const TABLE: [bool; 256] = {
        let mut table = [false; 256];
        let mut byte = 0;
        while byte < 256 {
            table[byte] =
                matches!(byte as u8, b'-' | b'+' | b'.' | b'0'..=b'9' | b'a'..=b'z' | b'E');
            byte += 1;
        }
        table
    };
    TABLE[usize::from(byte)]
}

/// The number at the beginning, and how long it is, if it is an integer as nearly all are written.
fn plain_integer(text: &[u8]) -> Option<(i64, usize)> {
    /// So many digits fit in any case.
    const DIGITS: usize = 18;
    let is_negative = text.first() == Some(&b'-');
    let digits = &text[usize::from(is_negative)..];
    let mut number = 0_i64;
    let mut count = 0;
    while let Some(digit @ b'0'..=b'9') = digits.get(count) {
        if count == DIGITS {
            return None;
        }
        number = number * 10 + i64::from(digit - b'0');
        count += 1;
    }
    let ends = digits.get(count).is_none_or(|next| !is_of_word(*next));
    let length = count + usize::from(is_negative);
    (count > 0 && ends).then_some((if is_negative { -number } else { number }, length))
}

/// The integer that a number with a fraction or an exponent is, if it is one.
#[cold]
fn written_as_float(text: &str) -> Option<i64> {
    /// Beyond this, a float no longer names one integer.
    const EXACT: f64 = 9_007_199_254_740_992.0;
    let number: f64 = serde_json::from_str(text).ok()?;
    (number.fract() == 0.0 && number.abs() <= EXACT).then_some(number as i64)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn integers_may_be_written_as_floats() {
        let integer = |text: &str| Scanner::new(text.as_bytes()).integer();
        for (text, number) in [("-1e0", -1), ("25.0", 25), ("1.5e1", 15), ("7", 7)] {
            assert_eq!(integer(text), Ok(Some(number)), "{text}");
        }
        for (text, number) in [
            ("0", 0),
            ("-25", -25),
            ("999999999999999999", 999_999_999_999_999_999),
            ("9223372036854775807", i64::MAX),
            ("-9223372036854775808", i64::MIN),
        ] {
            assert_eq!(integer(text), Ok(Some(number)), "{text}");
        }
        for text in [
            "9223372036854775808",
            "12x",
            "-",
            "0.5",
            "1e300",
            "true",
            "null",
            r#""7""#,
            "{}",
        ] {
            assert_eq!(integer(text), Ok(None), "{text}");
        }
    }

    #[test]
    fn a_string_ends_at_its_first_quote_that_is_not_escaped() {
        for length in 0..40 {
            let plain = "\u{e4}#!\u{a2}[".repeat(length);
            for escaped in ["", "\\\"", "\\\\", "\\\\\\\"", "\\n"] {
                let content = format!("{plain}{escaped}{}", &plain[..plain.len() / 2 / 7 * 7]);
                for behind in ["", "\"", ",\"another\": 12345678"] {
                    let text = format!("\"{content}\"{behind}");
                    let mut scanner = Scanner::new(text.as_bytes());
                    assert_eq!(scanner.string(), Ok(content.as_bytes()), "{text}");
                    assert_eq!(scanner.position(), content.len() + 2, "{text}");
                }
                let open = format!("\"{content}");
                assert!(Scanner::new(open.as_bytes()).string().is_err(), "{open}");
                assert!(
                    Scanner::new(format!("{open}\\").as_bytes())
                        .string()
                        .is_err()
                );
            }
        }
    }

    #[test]
    fn an_object_is_left_from_its_midst() {
        let within = |text: &str| -> Result<(Option<i64>, usize)> {
            let mut scanner = Scanner::new(text.as_bytes());
            let found = scanner.enter_object(b"id")?;
            let id = if found { scanner.integer()? } else { None };
            if found {
                scanner.leave_object()?;
            }
            Ok((id, scanner.position()))
        };
        for (text, id) in [
            (r#"{"id":7,"b":[{"c":"}"}],"d":{}}"#, Some(7)),
            (r#"{ "b" : [1] , "id" : 8 }"#, Some(8)),
            (r#"{"b":{"id":9}}"#, None),
            ("{}", None),
        ] {
            assert_eq!(within(&format!("{text},")), Ok((id, text.len())), "{text}");
        }
        for text in [
            "",
            "[]",
            r#"{"id""#,
            r#"{"id":7"#,
            r#"{"id":7]"#,
            r#"{"a":1 "id":7}"#,
        ] {
            assert!(within(text).is_err(), "{text}");
        }
    }

    fn value(text: &str) -> Result<Range<usize>> {
        Scanner::new(text.as_bytes()).value()
    }

    #[test]
    fn finds_the_end_of_every_kind_of_value() {
        for text in [
            "{}",
            "[]",
            "1",
            "-12.5e+3",
            "true",
            "null",
            r#""a\"b\\""#,
            r#"{"a":[1,{"b":"]}"}],"c":{}}"#,
        ] {
            assert_eq!(value(text), Ok(0..text.len()), "{text}");
            assert_eq!(
                value(&format!(" {text} ,")),
                Ok(1..text.len() + 1),
                "{text}"
            );
        }
    }

    #[test]
    fn refuses_what_is_cut_off_or_out_of_balance() {
        for text in [
            "",
            "{",
            "[1,2",
            r#""abc"#,
            r#""abc\"#,
            "[}",
            r#"{"a":1]"#,
            "}",
            "*",
        ] {
            assert!(value(text).is_err(), "{text}");
        }
    }

    #[test]
    fn refuses_deep_nesting_and_accepts_what_is_allowed() {
        let nested = |levels: usize| "[".repeat(levels) + &"]".repeat(levels);
        assert!(value(&nested(MAX_DEPTH)).is_ok());
        assert_eq!(
            value(&nested(MAX_DEPTH + 1)),
            Err(Broken::new(
                "values are nested deeper than 100 levels",
                MAX_DEPTH + 1
            ))
        );
        assert!(value(&"[".repeat(1_000_000)).is_err());
        let deep = nested(1_000);
        assert_eq!(Scanner::of_any_depth(deep.as_bytes()).value(), Ok(0..2_000));
        let deep = format!(r#"{{"a":{deep}}}"#);
        assert_eq!(
            Scanner::of_any_depth(deep.as_bytes()).value(),
            Ok(0..deep.len())
        );
    }

    #[test]
    fn walks_objects_and_arrays() {
        let mut members = Vec::new();
        let text = br#" { "a" : 7 , "b":[1,"x",{}] } "#;
        let mut scanner = Scanner::new(text);
        scanner
            .object(|key, scanner| {
                let mut elements = 0;
                if key == b"b" {
                    scanner.array(|scanner| scanner.value().map(|_| elements += 1))?;
                } else {
                    assert_eq!(scanner.integer(), Ok(Some(7)));
                }
                members.push((key.to_vec(), elements));
                Ok(())
            })
            .unwrap();
        assert_eq!(members, [(b"a".to_vec(), 0), (b"b".to_vec(), 3)]);
        assert_eq!(scanner.end(), Ok(()));
    }

    /// Every prefix and every single-byte change of a real update: an answer, never a panic.
    #[test]
    fn survives_every_mutation() {
        let text = br#"{"update_id":1,"message":{"message_id":2,"chat":{"id":-3,"type":"group"},"text":"\u00e9\"x"}}"#;
        for end in 0..text.len() {
            assert!(Scanner::new(&text[..end]).value().is_err());
        }
        for at in 0..text.len() {
            for byte in [b'"', b'{', b'}', b'[', b']', b'\\', b',', b'0', 0xff] {
                let mut changed = text.to_vec();
                changed[at] = byte;
                let _ = Scanner::new(&changed).value();
            }
        }
    }
}
