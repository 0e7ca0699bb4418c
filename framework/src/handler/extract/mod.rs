//! Extractors: the types that a handler may have as parameters, and how each is made from an update.
//!
//! An extractor has three steps. Whether the update has what is wanted is known first, without waiting
//! ([`matches`](FromUpdate::matches)): where it has not, the handler does not match, as with a filter. Which data it
//! will hold is declared second, so that all locks are taken at once and in one order. Only then is the value made
//! ([`extract`](FromUpdate::extract)): what fails there is an error of the handler.
//!
//! One that lets through only some, and has to ask somebody who they are, is a *guard*: [`Admin`], [`ChatOwner`], or
//! [one of your own](Needs::guard).

mod admin;
mod args;
mod captures;
mod context;
mod deep_link;
mod ids;
mod payload;
mod shared;
mod text;

pub(crate) use admin::Administrators;
pub use admin::{Admin, ChatOwner};
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

use super::registration::BoxFuture;
use crate::{data::Scope, error::BoxError, runtime::Handle, update::Update};
use bot_api::types::UpdateType;
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
    note = "parameters are extractors: `bot::extract` lists them, and `#[derive(FromUpdate)]` makes one of several",
    note = "a text is `Text`, the words behind a command are `Args<..>`, what the bot keeps is `UserData<..>` or `ChatData<..>`, \
            what `main` shares is `Shared<..>`, what a conversation was told has the name that it has in `state = Order::Address {{ size }}`, \
            and Telegram's types come as `bot::Bound<..>`, of which `Message`, `User` and `Chat` are some"
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
    /// The update does not have it, as only asking could tell: `Option<T>` is `None` then. Where the handler takes no
    /// `Option`, a [guard](Needs::guard) keeps it from being run at all; without one this is an error.
    Absent,
}

impl<E: Into<BoxError>> From<E> for ExtractError {
    fn from(error: E) -> Self {
        Self::Failed(error.into())
    }
}

impl<K, A, T: FromUpdate<K, A>> FromUpdate<K, A> for Option<T> {
    fn needs(needs: &mut Needs) {
        let (narrows, state, guards) = (needs.narrows, needs.state, needs.guards.len());
        T::needs(needs);
        // Whoever it keeps out is `None`.
        needs.narrows = narrows;
        needs.state = state;
        needs.guards.truncate(guards);
    }

    async fn extract(ctx: &Context) -> Result<Self, ExtractError> {
        if !T::matches(ctx.update()) {
            return Ok(None);
        }
        match T::extract(ctx).await {
            Err(ExtractError::Absent) => Ok(None),
            extracted => extracted.map(Some),
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
    /// Only where its conversation is under way.
    pub(crate) state: bool,
    /// Whom to ask before the handler is chosen.
    pub(crate) guards: Vec<Guard>,
    /// Kinds of update that have to come in for it.
    pub(crate) heard: Vec<UpdateType>,
}

/// Says whether somebody is let through. A future, because it has to ask.
pub type Guard = fn(Handle, Update) -> BoxFuture<'static, Result<bool, BoxError>>;

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

    /// Lets the handler run only for updates of which `guard` says so: for all others it does not match, and the next one
    /// of its group is tried. It is asked when all else matches, within the handler's time limit, and nothing is loaded
    /// before. An error of it goes to the error handlers, and ends the group, as the panic of a filter does.
    ///
    /// ```
    /// use bot::{BoxError, Context, FromUpdate, Handle, Update, extract::{ExtractError, Needs}, kind::ByUser};
    ///
    /// /// Only users who have paid.
    /// struct Subscriber;
    ///
    /// impl<K: ByUser, A> FromUpdate<K, A> for Subscriber {
    ///     fn needs(needs: &mut Needs) {
    ///         needs.guard(|handle, update| Box::pin(has_paid(handle, update)));
    ///     }
    ///
    ///     async fn extract(_: &Context) -> Result<Self, ExtractError> {
    ///         Ok(Self)
    ///     }
    /// }
    ///
    /// async fn has_paid(handle: Handle, update: Update) -> Result<bool, BoxError> {
    ///     # struct Books; impl Books { async fn has(&self, _: bot::types::UserId) -> Result<bool, BoxError> { Ok(true) } }
    ///     let books = handle.service::<Books>().ok_or("no books were given to the builder")?;
    ///     match update.user_id() {
    ///         Some(user) => books.has(user).await,
    ///         None => Ok(false),
    ///     }
    /// }
    /// ```
    pub fn guard(&mut self, guard: Guard) {
        self.guards.push(guard);
        self.narrows = true;
    }

    /// Asks Telegram for updates of these kinds, though no handler may want them.
    pub(crate) fn hears(&mut self, kinds: &[UpdateType]) {
        self.heard.extend_from_slice(kinds);
    }

    /// A service that the builder must have been given: `builder.share(value)`.
    pub fn service<T: 'static>(&mut self) {
        self.add::<T>(What::Service);
    }
}
