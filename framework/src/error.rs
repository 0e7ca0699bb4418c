//! What can go wrong in a bot, and where it did.

use crate::{handler::registration::Location, update::Update};
use bot_api::types::{ChatId, UpdateId};
use serde::{Deserialize, Serialize};
use std::{error::Error as StdError, fmt, sync::Arc};

/// Any error, as the handlers' `?` makes it.
pub type BoxError = Box<dyn StdError + Send + Sync>;

/// The result of what the framework itself does.
pub type Result<T, E = Error> = std::result::Result<T, E>;

/// An error with the place where it happened: which handler, for which update, in which chat. Cheap to clone: clones share
/// the cause.
///
/// This is what an `#[error_handler]` is given. Handlers may return any error type; the framework adds the place.
///
/// `?` makes it of texts, of errors of the Bot API, of input and output, JSON and numbers, and of `anyhow` ones. In a
/// handler that meets an error type of your own as well, [`BoxError`] takes all of them: `Result<String, bot::BoxError>`.
///
/// ```
/// use bot::prelude::*;
///
/// #[error_handler]
/// async fn report(error: &bot::Error) {
///     if let Some(io) = error.downcast_ref::<std::io::Error>() {
///         tracing::warn!(kind = ?io.kind(), "the disk again");
///     }
///     tracing::error!(%error, "failed");
/// }
/// ```
#[derive(Clone)]
pub struct Error(Box<Inner>);

#[derive(Clone)]
struct Inner {
    kind: ErrorKind,
    source: Arc<dyn StdError + Send + Sync>,
    place: Place,
}

/// Where an error happened, as far as it is known.
#[derive(Clone, Debug, Default)]
struct Place {
    function: Option<String>,
    at: Option<Location>,
    update: Option<UpdateId>,
    chat: Option<ChatId>,
}

/// What was going on when the error happened.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[non_exhaustive]
pub enum ErrorKind {
    /// A handler returned an error, or one of its parameters could not be made.
    Handler,
    /// A handler, filter or task panicked.
    Panic,
    /// A handler took longer than it may.
    Timeout,
    /// A filter panicked, or a guard could not tell whether to let an update through.
    Filter,
    /// A handler kept a data guard beyond its end.
    Guard,
    /// An [update hook](crate::UpdateHook) failed, and no handler saw the update.
    Hook,
    /// An answer that a handler returned could not be sent.
    Answer,
    /// Telegram sent an update that cannot be read.
    Decode,
    /// An update is not handled any more: it may have killed the process, or it came too late.
    GivenUp,
    /// Stored data cannot be read.
    Data,
    /// The store cannot read or write.
    Store,
    /// A task started by [`Context::spawn`](crate::Context::spawn) failed.
    Task,
    /// A task was still running when the bot ended, killed or stopped, and does not run again: a
    /// [`LostTask`](crate::LostTask), told at the next start.
    LostTask,
    /// Fetching updates failed; it is tried again.
    Polling,
    /// Telegram does not accept the token: the bot ends with exit status 2.
    Unauthorized,
    /// Somebody else keeps fetching this bot's updates: the bot ends with exit status 3.
    Conflict,
    /// The bot is not set up right, or could not start.
    Startup,
    /// Another error of a program that uses the framework's error type.
    Other,
}

impl Error {
    /// Makes an error of anything that is one.
    pub fn new(source: impl Into<BoxError>) -> Self {
        Self::of(ErrorKind::Other, source)
    }

    pub(crate) fn of(kind: ErrorKind, source: impl Into<BoxError>) -> Self {
        // An error that comes through a handler's `?` is this type already: it keeps what it knows.
        match source.into().downcast::<Self>() {
            Ok(mut known) => {
                if known.0.kind == ErrorKind::Other {
                    known.0.kind = kind;
                }
                *known
            }
            Err(source) => Self(Box::new(Inner {
                kind,
                source: source.into(),
                place: Place::default(),
            })),
        }
    }

    pub(crate) fn startup(message: impl Into<String>) -> Self {
        Self::of(ErrorKind::Startup, message.into())
    }

    /// What was going on.
    #[must_use]
    pub fn kind(&self) -> ErrorKind {
        self.0.kind
    }

    /// What happened, without the place.
    pub(crate) fn cause(&self) -> &(dyn StdError + 'static) {
        &*self.0.source
    }

    /// The function in which it happened, and where that stands, if it was one of the bot's.
    #[must_use]
    pub fn handler(&self) -> Option<(&str, Location)> {
        Some((self.0.place.function.as_deref()?, self.0.place.at?))
    }

    /// The update that was being handled.
    #[must_use]
    pub fn update_id(&self) -> Option<UpdateId> {
        self.0.place.update
    }

    /// The chat in which it happened.
    #[must_use]
    pub fn chat_id(&self) -> Option<ChatId> {
        self.0.place.chat
    }

    /// The cause as the type it was, found also behind other errors that wrap it.
    #[must_use]
    pub fn downcast_ref<E: StdError + 'static>(&self) -> Option<&E> {
        let mut cause: Option<&(dyn StdError + 'static)> = Some(&*self.0.source);
        while let Some(error) = cause {
            if let Some(found) = error.downcast_ref() {
                return Some(found);
            }
            cause = error.source();
        }
        None
    }

    /// The error of the Bot API, if that is the cause.
    #[must_use]
    pub fn api(&self) -> Option<&bot_api::Error> {
        self.downcast_ref()
    }

    pub(crate) fn in_function(mut self, name: &str, at: Location) -> Self {
        self.0.place.function.get_or_insert_with(|| name.to_owned());
        self.0.place.at.get_or_insert(at);
        self
    }

    pub(crate) fn on_update(mut self, update: &Update) -> Self {
        self.0.place.update = self.0.place.update.or_else(|| update.id());
        self.0.place.chat = self.0.place.chat.or_else(|| update.chat_id());
        self
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Place {
            function,
            at,
            update,
            chat,
        } = &self.0.place;
        if let Some(function) = function {
            write!(f, "`{function}`")?;
            if let Some(at) = at {
                write!(f, " ({at})")?;
            }
            f.write_str(": ")?;
        }
        write!(f, "{}", self.0.source)?;
        match (update, chat) {
            (Some(update), Some(chat)) => write!(f, " [update {update}, chat {chat}]"),
            (Some(update), None) => write!(f, " [update {update}]"),
            _ => Ok(()),
        }
    }
}

impl fmt::Debug for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Error")
            .field("kind", &self.0.kind)
            .field("source", &self.0.source)
            .field("place", &self.0.place)
            .finish()
    }
}

impl StdError for Error {
    fn source(&self) -> Option<&(dyn StdError + 'static)> {
        // The cause's own words are part of this error's.
        self.0.source.source()
    }
}

macro_rules! from {
    ($($type:ty),* $(,)?) => { $(
        impl From<$type> for Error {
            fn from(error: $type) -> Self {
                Self::new(error)
            }
        }
    )* };
}
from!(
    bot_api::Error,
    BoxError,
    String,
    &str,
    std::io::Error,
    serde_json::Error,
    std::num::ParseIntError,
    std::num::ParseFloatError
);

#[cfg(feature = "anyhow")]
impl From<anyhow::Error> for Error {
    fn from(error: anyhow::Error) -> Self {
        Self::new(error.reallocate_into_boxed_dyn_error_without_backtrace())
    }
}

/// An error that a handler may return: whatever can become a boxed error.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not an error that a handler can return",
    label = "not an error",
    note = "implement `std::error::Error` for it, or use `bot::Error`, `anyhow::Error` or `Box<dyn Error + Send + Sync>`"
)]
pub trait IntoHandlerError {
    /// Boxes it, so that it can be found again by its type.
    fn into_handler_error(self) -> BoxError;
}

#[diagnostic::do_not_recommend]
impl<E: Into<BoxError> + 'static> IntoHandlerError for E {
    fn into_handler_error(self) -> BoxError {
        #[cfg(feature = "anyhow")]
        {
            // anyhow's own conversion hides the type of the cause; this one keeps it.
            let mut slot = Some(self);
            if let Some(error) = (&mut slot as &mut dyn std::any::Any)
                .downcast_mut::<Option<anyhow::Error>>()
                .and_then(Option::take)
            {
                return error.reallocate_into_boxed_dyn_error_without_backtrace();
            }
            match slot {
                Some(error) => error.into(),
                None => "the error was taken".into(),
            }
        }
        #[cfg(not(feature = "anyhow"))]
        self.into()
    }
}

/// The message of a panic, which is a text in practice.
pub(crate) fn panic_message(payload: &(dyn std::any::Any + Send)) -> String {
    let text = payload
        .downcast_ref::<&str>()
        .copied()
        .or_else(|| payload.downcast_ref::<String>().map(String::as_str));
    match text {
        Some(text) => format!("panicked: {text}"),
        None => "panicked".to_owned(),
    }
}
