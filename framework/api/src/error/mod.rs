//! What can go wrong between a bot and the Bot API.
//!
//! One enum to match, one type per case. No text in here shows a token: descriptions and snippets
//! are scrubbed before they get here, and URLs never do.

mod api;
mod cause;
mod decode;
mod file;
mod network;

use std::fmt;
use std::time::Duration;

pub use self::api::ApiError;
pub use self::cause::Cause;
pub use self::decode::DecodeError;
pub use self::file::FileError;
pub use self::network::{Delivery, NetworkError};
use crate::ChatId;

/// Any error, as hooks make it.
pub type BoxError = Box<dyn std::error::Error + Send + Sync>;

/// Any failure of this crate.
///
/// ```
/// use bot_api::error::{Cause, Error};
///
/// fn worth_telling(error: &Error) -> bool {
///     match error.cause() {
///         Some(Cause::BotBlocked | Cause::MessageNotModified) => false,
///         _ => error.retry_after().is_none(),
///     }
/// }
/// ```
#[derive(Debug)]
#[non_exhaustive]
pub enum Error {
    /// The server answered, and refused.
    Api(ApiError),
    /// No answer of the server got here.
    Network(NetworkError),
    /// The answer is not what the documentation says.
    Decode(DecodeError),
    /// A file of this machine could not be read or written, or will not be.
    File(FileError),
    /// Parameters could not be written as JSON.
    Encode(EncodeError),
    /// The client cannot be built as it was asked to be.
    Build(BuildError),
    /// A [hook](crate::CallHook) did not let the call go out.
    Refused(RefusedError),
}

impl Error {
    /// Why the server refused; `None` when it did not.
    #[must_use]
    pub fn cause(&self) -> Option<&Cause> {
        match self {
            Error::Api(error) => Some(&error.cause),
            _ => None,
        }
    }

    /// How long the server wants to be left alone, when that is why it refused.
    #[must_use]
    pub fn retry_after(&self) -> Option<Duration> {
        match self.cause() {
            Some(Cause::RetryAfter(pause)) => Some(*pause),
            _ => None,
        }
    }

    /// The supergroup that the chat has become, when that is why the server refused.
    #[must_use]
    pub fn migrated_to(&self) -> Option<ChatId> {
        match self.cause() {
            Some(Cause::ChatMigrated(chat)) => Some(*chat),
            _ => None,
        }
    }

    /// Whether nothing can be sent to this chat until somebody there does something: the bot was
    /// blocked or thrown out, or the account is gone.
    #[must_use]
    pub fn is_blocked(&self) -> bool {
        matches!(
            self.cause(),
            Some(
                Cause::BotBlocked
                    | Cause::UserDeactivated
                    | Cause::BotKicked
                    | Cause::BotNotAMember
            )
        )
    }

    /// Whether the token was refused.
    #[must_use]
    pub fn is_unauthorized(&self) -> bool {
        matches!(self.cause(), Some(Cause::Unauthorized))
    }

    /// Whether something else takes this bot's updates: another poller, or a webhook.
    #[must_use]
    pub fn is_conflict(&self) -> bool {
        matches!(self.cause(), Some(Cause::Conflict | Cause::WebhookActive))
    }

    /// Whether an edit changed nothing.
    #[must_use]
    pub fn is_not_modified(&self) -> bool {
        matches!(self.cause(), Some(Cause::MessageNotModified))
    }

    /// Whether time ran out.
    #[must_use]
    pub fn is_timeout(&self) -> bool {
        matches!(self, Error::Network(error) if error.timed_out)
    }

    /// What is known about a call without a usable answer: whether the server can have carried it
    /// out. `None` when the server's answer settles it.
    #[must_use]
    pub fn delivery(&self) -> Option<Delivery> {
        match self {
            Error::Api(_) => None,
            Error::Network(error) => Some(error.delivery),
            Error::Decode(_) => Some(Delivery::Ambiguous),
            Error::File(_) | Error::Encode(_) | Error::Build(_) | Error::Refused(_) => {
                Some(Delivery::NotSent)
            }
        }
    }

    /// The same error, texts passed through `scrub`.
    pub(crate) fn scrubbed(mut self, scrub: impl Fn(&str) -> String) -> Self {
        match &mut self {
            Error::Api(error) => error.description = scrub(&error.description),
            Error::Decode(error) => error.scrub(scrub),
            Error::File(error) => error.scrub(scrub),
            Error::Network(error) => error.scrub(scrub),
            Error::Encode(_) | Error::Build(_) | Error::Refused(_) => {}
        }
        self
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Error::Api(error) => error.fmt(f),
            Error::Network(error) => error.fmt(f),
            Error::Decode(error) => error.fmt(f),
            Error::File(error) => error.fmt(f),
            Error::Encode(error) => error.fmt(f),
            Error::Build(error) => error.fmt(f),
            Error::Refused(error) => error.fmt(f),
        }
    }
}

impl std::error::Error for Error {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Error::Api(error) => error.source(),
            Error::Network(error) => error.source(),
            Error::Decode(error) => error.source(),
            Error::File(error) => error.source(),
            Error::Encode(error) => error.source(),
            Error::Build(error) => error.source(),
            Error::Refused(error) => error.source(),
        }
    }
}

macro_rules! from_case {
    ($($case:ident($error:ty)),+) => {$(
        impl From<$error> for Error {
            fn from(error: $error) -> Self {
                Error::$case(error)
            }
        }
    )+};
}
from_case!(
    Api(ApiError),
    Network(NetworkError),
    Decode(DecodeError),
    File(FileError),
    Encode(EncodeError),
    Build(BuildError),
    Refused(RefusedError)
);

/// The client cannot be built: a token, URL or option that makes no sense.
#[derive(Debug)]
pub struct BuildError {
    text: String,
}

impl BuildError {
    pub(crate) fn new(text: impl Into<String>) -> Self {
        Self { text: text.into() }
    }
}

impl fmt::Display for BuildError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}

impl std::error::Error for BuildError {}

/// A [hook](crate::CallHook) did not let a call go out: nothing was sent.
#[derive(Debug)]
pub struct RefusedError {
    method: &'static str,
    source: BoxError,
}

impl RefusedError {
    pub(crate) fn new(method: &'static str, source: BoxError) -> Self {
        Self { method, source }
    }
}

impl fmt::Display for RefusedError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "{}: a hook refused this call: {}",
            self.method, self.source
        )
    }
}

impl std::error::Error for RefusedError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        Some(&*self.source)
    }
}

/// Parameters that cannot be written as JSON: an upload that was left in them, say.
#[derive(Debug)]
pub struct EncodeError {
    method: &'static str,
    source: serde_json::Error,
}

impl EncodeError {
    pub(crate) fn new(method: &'static str, source: serde_json::Error) -> Self {
        Self { method, source }
    }
}

impl fmt::Display for EncodeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "{}: the parameters cannot be written as JSON: {}",
            self.method, self.source
        )
    }
}

impl std::error::Error for EncodeError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        Some(&self.source)
    }
}
