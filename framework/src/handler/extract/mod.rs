//! Extractors: the types that a handler may have as parameters, and how each is made from an update.
//!
//! An extractor has three steps. Whether the update has what is wanted is known first, without waiting
//! ([`matches`](FromUpdate::matches)): where it has not, the handler does not match, as with a filter. Which data it
//! will hold is declared second, so that all locks are taken at once and in one order. Only then is the value made
//! ([`extract`](FromUpdate::extract)): what fails there is an error of the handler.

mod args;
mod captures;
mod context;
mod deep_link;
mod payload;
mod shared;
mod text;

pub(crate) use args::UsageText;
pub use args::{Args, FromArgs, Parsed, Rest, WrongArgs, WrongUsage};
pub use captures::Captures;
pub use context::Context;
pub(crate) use context::{Function, Invocation};
pub use deep_link::{DeepLink, DeepLinkError, LinkTo};
pub use payload::{Callback, Custom};
pub(crate) use shared::Services;
pub use shared::Shared;
pub use text::{Caption, Text};

use crate::{data::Scope, error::BoxError, update::Update};
use std::{any::TypeId, future::Future};

/// A type that can be a parameter of a handler: made from an update of kind `K`, in a bot with the data types of `A`.
///
/// Most of your own extractors are structs of others and are derived: `#[derive(FromUpdate)]`. By hand it takes one
/// method:
///
/// ```
/// use bot::{Context, FromUpdate, kind::ByUser, extract::ExtractError};
///
/// /// Whether the sender's Telegram speaks German.
/// struct SpeaksGerman(bool);
///
/// impl<K: ByUser, A> FromUpdate<K, A> for SpeaksGerman {
///     async fn extract(ctx: &Context) -> Result<Self, ExtractError> {
///         let user = ctx.update().kind().ok().and_then(|kind| kind.user());
///         Ok(Self(user.is_some_and(|user| user.language_code.as_deref() == Some("de"))))
///     }
/// }
/// ```
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be a parameter of a `{K}` handler",
    label = "not something an update gives",
    note = "parameters are extractors: `bot::extract` lists them, and `#[derive(FromUpdate)]` makes one of several"
)]
pub trait FromUpdate<K, A>: Sized + Send {
    /// Whether this very update has it; if not, the handler does not match.
    fn matches(update: &Update) -> bool {
        let _ = update;
        true
    }

    /// Declares what the bot must provide and which data will be held. Called once, when the bot starts.
    fn needs(needs: &mut Needs) {
        let _ = needs;
    }

    /// Makes the value.
    ///
    /// # Errors
    /// Whatever keeps it from being made, which then is the handler's error; or [`ExtractError::Reply`], with which
    /// the handler counts as done and its user is told something.
    fn extract(ctx: &Context) -> impl Future<Output = Result<Self, ExtractError>> + Send;
}

/// Why an extractor could not make its value.
#[derive(Debug)]
#[non_exhaustive]
pub enum ExtractError {
    /// An error of the handler.
    Failed(BoxError),
    /// The user is told this instead, and the handler's body does not run.
    Reply(String),
    /// The handler counts as done, and its body does not run.
    Done,
}

impl<E: Into<BoxError>> From<E> for ExtractError {
    fn from(error: E) -> Self {
        Self::Failed(error.into())
    }
}

impl<K, A, T: FromUpdate<K, A>> FromUpdate<K, A> for Option<T> {
    fn needs(needs: &mut Needs) {
        T::needs(needs);
    }

    async fn extract(ctx: &Context) -> Result<Self, ExtractError> {
        if T::matches(ctx.update()) {
            T::extract(ctx).await.map(Some)
        } else {
            Ok(None)
        }
    }
}

/// What a handler's parameters ask of the bot, gathered when the bot starts.
#[derive(Debug, Default)]
pub struct Needs {
    pub(crate) list: Vec<Need>,
    /// How the command's arguments are written, given what they are called.
    pub(crate) usage: Option<fn(&[&str]) -> String>,
    /// Not every update that its trigger describes is for the handler.
    pub(crate) narrows: bool,
}

/// One thing that is needed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Need {
    pub(crate) what: What,
    pub(crate) type_id: TypeId,
    pub(crate) type_name: &'static str,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum What {
    /// A guard on user or chat data.
    Data(Scope),
    BotData,
    Service,
}

impl Needs {
    pub(crate) fn add<T: 'static>(&mut self, what: What) {
        self.list.push(Need {
            what,
            type_id: TypeId::of::<T>(),
            type_name: std::any::type_name::<T>(),
        });
    }

    /// A service that the builder must have been given: `builder.share(value)`.
    pub fn service<T: 'static>(&mut self) {
        self.add::<T>(What::Service);
    }
}
