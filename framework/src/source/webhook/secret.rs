//! What Telegram sends along to show who it is.

use std::fmt;
use subtle::ConstantTimeEq as _;

/// A secret token. It is never shown.
#[derive(Clone)]
pub(crate) struct Secret(String);

/// How many random bytes are in a generated one.
const RANDOM: usize = 32;

impl Secret {
    pub(super) fn new(text: impl Into<String>) -> Self {
        Self(text.into())
    }

    /// A random one; `None` where the system has no randomness.
    pub(super) fn random() -> Option<Self> {
        use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD};
        let mut bytes = [0; RANDOM];
        let provider = tokio_rustls::rustls::crypto::ring::default_provider();
        provider.secure_random.fill(&mut bytes).ok()?;
        Some(Self(URL_SAFE_NO_PAD.encode(bytes)))
    }

    /// Whether Telegram takes it.
    pub(super) fn is_allowed(&self) -> bool {
        (1..=256).contains(&self.0.len())
            && self
                .0
                .bytes()
                .all(|byte| byte.is_ascii_alphanumeric() || byte == b'_' || byte == b'-')
    }

    /// Takes the same time wherever the two differ, so that nobody can find it out letter by letter.
    pub(super) fn is(&self, given: &[u8]) -> bool {
        self.0.as_bytes().ct_eq(given).into()
    }

    /// For Telegram.
    pub(crate) fn expose(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Secret(..)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_random_one_is_allowed_and_never_the_same() {
        let (first, second) = (Secret::random().unwrap(), Secret::random().unwrap());
        assert!(first.is_allowed() && second.is_allowed());
        assert!(!first.is(second.expose().as_bytes()));
        assert_eq!(first.expose().len(), 43);
    }

    #[test]
    fn only_all_of_it_is_it() {
        let secret = Secret::new("A-good_1");
        assert!(secret.is(b"A-good_1"));
        for other in [&b""[..], b"A-good_", b"A-good_11", b"a-good_1", b"\xff"] {
            assert!(!secret.is(other));
        }
        assert!(!format!("{secret:?}").contains("good"));
    }

    #[test]
    fn what_telegram_would_refuse_is_not_allowed() {
        for bad in ["", "with space", "ü", "a+b", &"a".repeat(257)] {
            assert!(!Secret::new(bad).is_allowed(), "{bad}");
        }
        assert!(Secret::new("a".repeat(256)).is_allowed());
    }
}
