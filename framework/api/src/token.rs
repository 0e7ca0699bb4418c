//! The bot's token: the one secret of this crate.
//!
//! A [`Token`] can be shown and logged without harm, and [`Token::scrub`] takes the secret out of
//! texts that came from elsewhere (a proxy that echoes the request line, say). Only the transport
//! reads the secret itself.

use std::borrow::Cow;
use std::fmt;
use std::sync::Arc;

use crate::error::{BuildError, Error};

/// What stands where a token was.
pub(crate) const REDACTED: &str = "<token>";

/// Secrets shorter than this are only looked for together with the number in front of them.
const SHORTEST_SECRET: usize = 8;

/// The token of a bot, as [@BotFather](https://t.me/BotFather) gives it out.
///
/// Neither `Debug` nor `Display` shows the secret part.
///
/// ```
/// use bot_api::Token;
///
/// let token = Token::from("123456:a-secret-that-nobody-sees");
/// assert_eq!(token.to_string(), "123456:<token>");
/// assert!(!format!("{token:?}").contains("secret"));
/// ```
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct Token(Arc<str>);

impl Token {
    /// The bot's number: the part before the colon. `None` where the token of some other server
    /// has no such part.
    #[must_use]
    pub fn id(&self) -> Option<i64> {
        let (id, _) = self.0.split_once(':')?;
        id.bytes()
            .all(|byte| byte.is_ascii_digit())
            .then(|| id.parse().ok())?
    }

    /// The token itself, for the request line and for nothing else.
    pub(crate) fn expose(&self) -> &str {
        &self.0
    }

    /// Whether the token can stand in a URL. Other servers have tokens of other shapes than
    /// Telegram's, so no more is asked.
    pub(crate) fn validate(&self) -> Result<(), Error> {
        if self.0.is_empty() {
            return Err(BuildError::new("the token is empty").into());
        }
        let fits = |byte: u8| byte.is_ascii_alphanumeric() || b":-_.".contains(&byte);
        if !self.0.bytes().all(fits) || self.0.bytes().all(|byte| byte == b'.') {
            let text =
                "the token has characters that no token has (a token looks like 123456:ABC-DEF)";
            return Err(BuildError::new(text).into());
        }
        Ok(())
    }

    /// The text without this token, whole or in part, as it is or percent-encoded, and without
    /// anything that looks like the token of another bot.
    pub(crate) fn scrub<'a>(&self, text: &'a str) -> Cow<'a, str> {
        let mut clean = Cow::Borrowed(text);
        let secret = self.0.split_once(':').map(|(_, secret)| secret);
        for needle in [
            Some(&*self.0),
            secret.filter(|secret| secret.len() >= SHORTEST_SECRET),
        ] {
            if let Some(needle) = needle.filter(|needle| clean.contains(needle)) {
                clean = Cow::Owned(clean.replace(needle, REDACTED));
            }
        }
        match scrub_lookalikes(&clean) {
            Cow::Borrowed(_) => clean,
            Cow::Owned(cleaner) => Cow::Owned(cleaner),
        }
    }
}

/// The text without anything that looks like a token: digits, a colon (or `%3A`), and a long run
/// of the characters that secrets are made of.
pub(crate) fn scrub_lookalikes(text: &str) -> Cow<'_, str> {
    const FEWEST_DIGITS: usize = 5;
    const SHORTEST_LOOKALIKE: usize = 24;
    let bytes = text.as_bytes();
    let mut clean = String::new();
    let (mut copied, mut at) = (0, 0);
    while at < bytes.len() {
        let digits = run(&bytes[at..], |byte| byte.is_ascii_digit());
        if digits == 0 {
            at += 1;
            continue;
        }
        let after = &bytes[at + digits..];
        let colon = match after {
            [b':', ..] => 1,
            [b'%', b'3', b'A' | b'a', ..] => 3,
            _ => 0,
        };
        let secret = run(&after[colon..], |byte| {
            byte.is_ascii_alphanumeric() || byte == b'-' || byte == b'_'
        });
        if digits >= FEWEST_DIGITS && colon > 0 && secret >= SHORTEST_LOOKALIKE {
            clean.push_str(&text[copied..at]);
            clean.push_str(REDACTED);
            copied = at + digits + colon + secret;
            at = copied;
        } else {
            at += digits;
        }
    }
    if copied == 0 {
        return Cow::Borrowed(text);
    }
    clean.push_str(&text[copied..]);
    Cow::Owned(clean)
}

/// The part of a text from `start` to `end`, made wider where that would cut a token in two: half
/// a token would not be recognised.
pub(crate) fn part(text: &[u8], mut start: usize, mut end: usize) -> &[u8] {
    const WIDEST: usize = 128;
    let in_token = |byte: &u8| byte.is_ascii_alphanumeric() || b":%-_".contains(byte);
    end += text[end..]
        .iter()
        .take(WIDEST)
        .take_while(|byte| in_token(byte))
        .count();
    start -= text[..start]
        .iter()
        .rev()
        .take(WIDEST)
        .take_while(|byte| in_token(byte))
        .count();
    &text[start..end]
}

/// How many bytes at the start satisfy the test.
fn run(bytes: &[u8], test: impl Fn(u8) -> bool) -> usize {
    bytes.iter().take_while(|byte| test(**byte)).count()
}

impl From<&str> for Token {
    fn from(token: &str) -> Self {
        Token(token.trim().into())
    }
}

impl From<String> for Token {
    fn from(token: String) -> Self {
        Token::from(token.as_str())
    }
}

impl From<&String> for Token {
    fn from(token: &String) -> Self {
        Token::from(token.as_str())
    }
}

impl fmt::Display for Token {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.id() {
            Some(id) => write!(f, "{id}:{REDACTED}"),
            None => f.write_str(REDACTED),
        }
    }
}

impl fmt::Debug for Token {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Token({self})")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SECRET: &str = "AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw";

    #[test]
    fn the_number_is_what_stands_before_the_colon() {
        assert_eq!(Token::from("42:abc").id(), Some(42));
        assert_eq!(Token::from(" 42:abc\n").id(), Some(42));
        assert_eq!(Token::from("sampleToken").id(), None);
        assert_eq!(Token::from("-1:abc").id(), None);
        assert_eq!(Token::from("99999999999999999999:abc").id(), None);
    }

    #[test]
    fn tokens_that_would_change_the_url_are_refused() {
        for bad in [
            "", "1:a/b", "1:a?b", "1:a#b", "1:a b", "1:é", "..", "1:%2e", "1:a\u{0}",
        ] {
            let error = Token::from(bad).validate().expect_err(bad);
            assert!(
                bad.is_empty() || !error.to_string().contains(bad),
                "{error}"
            );
        }
        for good in ["123456:ABC-DEF1234_", "sampleToken"] {
            Token::from(good).validate().expect(good);
        }
    }

    #[test]
    fn scrubbing_finds_the_token_in_every_dress() {
        let token = Token::from(format!("123456:{SECRET}"));
        for text in [
            format!("POST /bot123456:{SECRET}/getMe"),
            format!("/bot123456%3A{SECRET}/"),
            format!("secret={SECRET}"),
            format!("another bot's: 777777:{SECRET}x"),
            format!("éé 123456:{SECRET}"),
        ] {
            let clean = token.scrub(&text);
            assert!(!clean.contains(SECRET), "{clean}");
            assert!(clean.contains(REDACTED));
        }
        assert_eq!(
            token.scrub("at 12:30 on 2024-01-01"),
            "at 12:30 on 2024-01-01"
        );
    }

    #[test]
    fn parts_hold_whole_tokens_or_none() {
        let text = format!("<p>/bot123456:{SECRET}/getMe</p>");
        for start in 0..text.len() {
            for end in start..text.len() {
                let part = String::from_utf8_lossy(part(text.as_bytes(), start, end));
                let clean = scrub_lookalikes(&part);
                assert!(
                    !clean.contains(&SECRET[..8]) && !clean.contains(&SECRET[26..]),
                    "{clean}"
                );
            }
        }
    }

    #[test]
    fn a_short_token_is_found_only_as_a_whole() {
        let token = Token::from("1:abc");
        assert_eq!(token.scrub("abc 1:abc"), "abc <token>");
    }
}
