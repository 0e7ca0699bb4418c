//! Calls that got no answer of the Bot API.

use std::error::Error as StdError;
use std::fmt;

/// Whether the server can have carried out a call that got no answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Delivery {
    /// It cannot: the request did not leave this machine whole. Sending it again is safe.
    NotSent,
    /// It may have: the request was out when the trouble came. Sending it again may do it twice.
    Ambiguous,
}

/// No answer of the Bot API got here.
#[derive(Debug)]
#[non_exhaustive]
pub struct NetworkError {
    /// The method that was called.
    pub method: &'static str,
    /// Whether the server can have carried out the call.
    pub delivery: Delivery,
    /// Whether it was time that ran out.
    pub timed_out: bool,
    what: String,
    source: Option<Box<dyn StdError + Send + Sync>>,
}

impl NetworkError {
    /// `what` must not hold a URL; nor must the source.
    pub(crate) fn new(method: &'static str, delivery: Delivery, what: impl Into<String>) -> Self {
        Self {
            method,
            delivery,
            timed_out: false,
            what: what.into(),
            source: None,
        }
    }

    pub(crate) fn timed_out(mut self) -> Self {
        self.timed_out = true;
        self
    }

    pub(crate) fn caused_by(mut self, source: impl StdError + Send + Sync + 'static) -> Self {
        self.source = Some(Box::new(source));
        self
    }

    pub(super) fn scrub(&mut self, scrub: impl Fn(&str) -> String) {
        self.what = scrub(&self.what);
    }
}

impl fmt::Display for NetworkError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.method, self.what)?;
        if let Some(root) = self.source().map(root_of) {
            write!(f, ": {root}")?;
        }
        match self.delivery {
            Delivery::NotSent => Ok(()),
            Delivery::Ambiguous => f.write_str(" (the server may have carried out the call)"),
        }
    }
}

/// The last error of a chain: the one that says most.
fn root_of<'a>(mut error: &'a (dyn StdError + 'static)) -> &'a (dyn StdError + 'static) {
    while let Some(source) = error.source() {
        error = source;
    }
    error
}

impl StdError for NetworkError {
    fn source(&self) -> Option<&(dyn StdError + 'static)> {
        self.source.as_deref().map(|source| source as _)
    }
}
