//! Who may talk to the server at all: nobody whom a browser sends from somewhere else, and to the control endpoints
//! and pages only who knows the key.
//!
//! A server on a developer's machine is within reach of every web page that is open there. Pages of other origins are
//! told apart by `Origin`, and where browsers send none (pictures, say) by `Sec-Fetch-Site`; names that were rebound to
//! this machine by `Host`.

use std::fmt;
use std::net::IpAddr;

use hyper::header::{HOST, HeaderMap, HeaderName, ORIGIN};

use crate::methods::ApiError;

/// The header that carries the key, where it is not in the query (`key=…`).
pub(crate) const KEY_HEADER: HeaderName = HeaderName::from_static("x-simulator-key");

/// Where a browser's request comes from, as the browser says it.
const FETCHED_FROM: HeaderName = HeaderName::from_static("sec-fetch-site");

/// What opens the control endpoints and pages of one server: 128 random bits in hexadecimal.
#[derive(Clone)]
pub(crate) struct Key(String);

impl Key {
    pub(crate) fn random() -> std::io::Result<Self> {
        let mut bytes = [0; 16];
        getrandom::fill(&mut bytes).map_err(std::io::Error::other)?;
        Ok(Self(
            bytes.iter().map(|byte| format!("{byte:02x}")).collect(),
        ))
    }

    pub(crate) fn text(&self) -> &str {
        &self.0
    }

    /// Takes the same time wherever the first difference is.
    fn is(&self, given: &str) -> bool {
        let pairs = self.0.bytes().zip(given.bytes());
        let difference = pairs.fold(0, |difference, (a, b)| difference | (a ^ b));
        difference == 0 && self.0.len() == given.len()
    }
}

impl fmt::Debug for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Key(..)")
    }
}

/// The door of one server.
#[derive(Clone, Debug)]
pub(crate) struct Guard {
    pub(crate) key: Key,
    /// Names, besides `localhost`, under which the server may be called.
    pub(crate) hosts: Vec<String>,
}

impl Guard {
    /// Lets a request in whose `Host` is this machine's and whose `Origin`, if any, is the server itself.
    pub(crate) fn admit(&self, headers: &HeaderMap) -> Result<(), ApiError> {
        let text = |name: HeaderName| headers.get(name).map(|value| value.to_str().unwrap_or("?"));
        let host = text(HOST);
        if let Some(host) = host.filter(|host| !self.knows(host)) {
            return Err(refusal(&format!(
                "the server is not called {host:?}; use its address, localhost, or a name given to it (Builder::host)"
            )));
        }
        let from = text(FETCHED_FROM);
        if from.is_some_and(|site| !matches!(site, "same-origin" | "none")) {
            return Err(refusal("pages of other sites may not call it"));
        }
        let own = |origin: &str| origin.strip_prefix("http://") == host;
        if let Some(origin) = text(ORIGIN).filter(|origin| !own(origin)) {
            return Err(refusal(&format!("pages of {origin:?} may not call it")));
        }
        Ok(())
    }

    /// Lets a request in that brings the key.
    pub(super) fn unlock(
        &self,
        headers: &HeaderMap,
        in_query: Option<&str>,
    ) -> Result<(), ApiError> {
        let header = headers.get(KEY_HEADER);
        let given = header
            .and_then(|value| value.to_str().ok())
            .or(in_query)
            .unwrap_or_default();
        if self.key.is(given) {
            return Ok(());
        }
        Err(refusal(&format!(
            "the key is missing or wrong; give it as header {KEY_HEADER} or as key=… in the query"
        )))
    }

    /// Whether this is the key.
    pub(crate) fn opens(&self, key: &str) -> bool {
        self.key.is(key)
    }

    /// Addresses cannot be rebound; names can.
    fn knows(&self, host: &str) -> bool {
        let name = without_port(host);
        let bare = name
            .strip_prefix('[')
            .and_then(|name| name.strip_suffix(']'));
        let is_address = bare.unwrap_or(name).parse::<IpAddr>().is_ok();
        let mut names = self.hosts.iter().map(String::as_str).chain(["localhost"]);
        is_address || names.any(|known| known.eq_ignore_ascii_case(name))
    }
}

fn refusal(why: &str) -> ApiError {
    ApiError::new(403, format!("Forbidden: refused by the simulator: {why}"))
}

fn without_port(host: &str) -> &str {
    match host.rsplit_once(':') {
        Some((name, port)) if port.bytes().all(|byte| byte.is_ascii_digit()) => name,
        _ => host,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn guard() -> Guard {
        Guard {
            key: Key("0123".to_owned()),
            hosts: vec!["simulator".to_owned()],
        }
    }

    fn admits(host: &'static str, origin: Option<&'static str>) -> bool {
        let mut headers = HeaderMap::new();
        headers.insert(HOST, host.parse().expect("a header"));
        if let Some(origin) = origin {
            headers.insert(ORIGIN, origin.parse().expect("a header"));
        }
        guard().admit(&headers).is_ok()
    }

    #[test]
    fn addresses_and_known_names_are_hosts() {
        for host in [
            "127.0.0.1:8081",
            "127.0.0.1",
            "localhost:1",
            "LOCALHOST",
            "[::1]:80",
            "[::1]",
            "simulator:8081",
            "10.0.0.7:80",
        ] {
            assert!(admits(host, None), "{host}");
        }
        for host in [
            "",
            "evil.example",
            "evil.example:8081",
            "localhost.evil.example",
            "127.0.0.1.evil.example:80",
            "simulator.evil:1",
            "127.0.0.1:80:evil",
            "[::1",
        ] {
            assert!(!admits(host, None), "{host}");
        }
        assert!(
            guard().admit(&HeaderMap::new()).is_ok(),
            "HTTP/1.0, no browser"
        );
    }

    #[test]
    fn only_its_own_pages_call_it() {
        assert!(admits("127.0.0.1:8081", Some("http://127.0.0.1:8081")));
        for origin in [
            "null",
            "http://127.0.0.1:8082",
            "https://127.0.0.1:8081",
            "http://localhost:8081",
            "http://evil.example",
            "",
        ] {
            assert!(!admits("127.0.0.1:8081", Some(origin)), "{origin}");
        }
    }

    #[test]
    fn the_key_opens_and_nothing_else_does() {
        let with = |key: &'static str| {
            HeaderMap::from_iter([(KEY_HEADER, key.parse().expect("a header"))])
        };
        assert!(guard().unlock(&with("0123"), None).is_ok());
        assert!(guard().unlock(&HeaderMap::new(), Some("0123")).is_ok());
        assert!(guard().unlock(&HeaderMap::new(), None).is_err());
        for key in ["", "012", "01234", "0124", "0123 "] {
            assert!(
                guard().unlock(&HeaderMap::new(), Some(key)).is_err(),
                "{key:?}"
            );
        }
        assert!(
            guard().unlock(&with("x"), Some("0123")).is_err(),
            "the header counts"
        );
    }

    #[test]
    fn keys_are_long_and_differ() {
        let (one, two) = (
            Key::random().expect("random"),
            Key::random().expect("random"),
        );
        assert_eq!(one.text().len(), 32);
        assert_ne!(one.text(), two.text());
        assert!(!format!("{one:?}").contains(one.text()));
    }
}
