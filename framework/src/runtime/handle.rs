//! The handle of a running bot, for handlers and for code outside them.

use super::{Phase, Runtime};
use crate::{
    app::Data,
    clock::Clock,
    data::{ChatData, Scope, UserData, Values},
    error::{Error, ErrorKind, IntoHandlerError, panic_message},
    event::{self, Event},
    handler::{extract::Shared, registration::BoxFuture},
    jobs::Jobs,
    update::{Addressee, Update},
};
use crate::{
    data::{Move, Moving, Stamp, Unreadable, Why, With},
    error::Result,
    store::{Seq, durable},
};
use bot_api::{Bot, types};
use std::{
    any::{Any, TypeId, type_name},
    fmt,
    future::Future,
    panic::AssertUnwindSafe,
    sync::Arc,
    task::Poll,
    time::Duration,
};
use tokio::task::JoinHandle;

/// A running bot, seen from anywhere: from `ctx.handle()`, from `application.handle()`, in hooks. Cheap to clone.
#[derive(Clone)]
pub struct Handle(Arc<Runtime>);

/// The bot takes no updates, since it does not run: not yet, or not any more.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct QueueClosed;

impl fmt::Display for QueueClosed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the bot does not run, so it takes no updates")
    }
}

impl std::error::Error for QueueClosed {}

/// Data that can be looked at by id: [`UserData<T>`] and [`ChatData<T>`].
pub trait Peekable {
    /// The type of the value.
    type Value: Send + Sync + 'static;
    #[doc(hidden)]
    fn scope() -> ScopeName;
}

/// Which scope is meant.
#[doc(hidden)]
#[derive(Clone, Copy, Debug)]
pub enum ScopeName {
    Chat,
    User,
}

impl From<ScopeName> for Scope {
    fn from(name: ScopeName) -> Self {
        match name {
            ScopeName::Chat => Self::Chat,
            ScopeName::User => Self::User,
        }
    }
}

fn unreadable(unreadable: Unreadable) -> Error {
    match unreadable {
        Unreadable::Store(error) => Error::of(ErrorKind::Store, error),
        Unreadable::Value { error, .. } => Error::of(ErrorKind::Data, error),
    }
}

impl<T: Data> Peekable for UserData<T> {
    type Value = T;
    fn scope() -> ScopeName {
        ScopeName::User
    }
}

impl<T: Data> Peekable for ChatData<T> {
    type Value = T;
    fn scope() -> ScopeName {
        ScopeName::Chat
    }
}

impl Handle {
    pub(crate) fn new(runtime: Arc<Runtime>) -> Self {
        Self(runtime)
    }

    pub(crate) fn runtime(&self) -> &Arc<Runtime> {
        &self.0
    }

    /// The bot, to call methods with.
    #[must_use]
    pub fn bot(&self) -> &Bot {
        &self.0.bot
    }

    /// Who the bot is, as `getMe` said when it started.
    #[must_use]
    pub fn me(&self) -> Option<&types::User> {
        self.0.me.get()
    }

    /// The application's clock.
    #[must_use]
    pub fn clock(&self) -> &Clock {
        &self.0.clock
    }

    pub(crate) fn values(&self) -> &Arc<Values> {
        &self.0.values
    }

    /// A service that was given to the builder.
    #[must_use]
    pub fn service<T: Send + Sync + 'static>(&self) -> Option<Shared<T>> {
        self.0.services.get::<T>().map(Shared::new)
    }

    /// What is kept for a user or a chat, as it was staged last. See [`Context::peek`](crate::Context::peek).
    ///
    /// # Errors
    /// When the stored value cannot be read, or when the bot keeps another type.
    pub async fn peek<D: Peekable>(&self, id: i64) -> Result<Option<Arc<D::Value>>> {
        let values = &self.0.values;
        let scope = Scope::from(D::scope());
        let kept = values.types.of_scope(scope);
        if kept.id != TypeId::of::<D::Value>() {
            let text = format!(
                "`{}` is looked for in the {}, but the bot keeps `{}`",
                type_name::<D::Value>(),
                scope.name(),
                kept.name
            );
            return Err(Error::of(ErrorKind::Data, text));
        }
        let value = values.peek(scope, id).await.map_err(unreadable)?;
        Ok(value.and_then(|value| value.downcast().ok()))
    }

    /// Forgets what is kept for a user, also where it cannot be read. Waits while a handler holds it.
    ///
    /// # Errors
    /// When the store cannot.
    pub async fn drop_user_data(&self, user: types::UserId) -> Result<()> {
        self.forget(Scope::User, user.0).await
    }

    /// Forgets what is kept for a chat, also where it cannot be read. Waits while a handler holds it.
    ///
    /// # Errors
    /// When the store cannot.
    pub async fn drop_chat_data(&self, chat: types::ChatId) -> Result<()> {
        self.forget(Scope::Chat, chat.0).await
    }

    async fn forget(&self, scope: Scope, id: i64) -> Result<()> {
        let seq = self.0.values.forget(scope, id, Stamp::default()).await;
        self.kept(seq).await
    }

    /// Gives what belongs to one chat to another: its chat data, its conversations with the time that they have left, its
    /// jobs. They change their chat together, so that a crash leaves all of them with the one or all with the other. What
    /// the other chat has already is replaced: its data, the same conversation, the job of the same name; what has no
    /// counterpart stays.
    ///
    /// When Telegram says that a group has become a supergroup, this happens by itself, with one difference: what the
    /// supergroup has already is newer, and stays. This is for what Telegram did not tell, as when a call of your own
    /// fails with [`migrated_to`](bot_api::Error::migrated_to).
    ///
    /// Waits while a handler holds something of either chat: a handler that holds it itself waits for ever, and has to
    /// [spawn](crate::Context::spawn) this. Once begun, it is done to its end, also if the future is dropped.
    ///
    /// # Errors
    /// When the store cannot, or when one of the chats has data that cannot be read: then nothing has moved.
    pub async fn migrate_chat_data(&self, from: types::ChatId, to: types::ChatId) -> Result<()> {
        let Some(chat) = Move::new(from.0, to.0, Why::Asked) else {
            return Ok(());
        };
        let (busy, handle) = (self.0.activity.begin(), self.clone());
        let moved = self.0.tasks.spawn(async move {
            let _busy = busy;
            tokio::select! {
                biased;
                () = handle.0.shutdown.reached(Phase::Cancelled) => Err(Error::of(ErrorKind::Other, QueueClosed)),
                moved = handle.move_chat(chat) => moved,
            }
        });
        match moved.await {
            Ok(moved) => moved,
            Err(_) => Err(Error::of(ErrorKind::Other, QueueClosed)),
        }
    }

    async fn move_chat(&self, chat: Move) -> Result<()> {
        let begun = Moving::begin(self.values(), chat, With::Data).await;
        let mut moving = begun.map_err(unreadable)?;
        let stamp = Stamp {
            update: None,
            at: self.0.clock.now().into(),
        };
        let staged = moving.stage(Vec::new(), stamp);
        let staged = staged.map_err(|error| Error::of(ErrorKind::Data, error))?;
        let kept = moving.settle(staged).await;
        kept.map_err(|error| Error::of(ErrorKind::Store, error))
    }

    async fn kept(&self, seq: Seq) -> Result<()> {
        durable(&*self.0.values.store(), seq)
            .await
            .map_err(|error| Error::of(ErrorKind::Store, error))
    }

    /// The bot data, as it was staged last; `None` if the bot keeps another type.
    #[must_use]
    pub fn bot_data<T: Data>(&self) -> Option<Arc<T>> {
        self.0.values.bot().downcast().ok()
    }

    /// The bot's jobs. Those that are scheduled through this belong to nobody, unless that is said.
    #[must_use]
    pub fn jobs(&self) -> Jobs {
        Jobs::of_nobody(self.clone())
    }

    /// Waits, by the application's clock. Cancel-safe.
    pub async fn sleep(&self, duration: Duration) {
        let sleep = self.0.clock.sleep(duration);
        self.0.activity.idle_during(sleep).await;
    }

    /// Puts an update into the bot as if it had just come in, but for one thing: it is not kept, so it is gone if the
    /// process dies. Waits while the bot is full; dropped meanwhile, it has done nothing.
    ///
    /// # Errors
    /// When the bot does not run.
    pub async fn submit(&self, update: Update) -> std::result::Result<(), QueueClosed> {
        match self.0.upstream() {
            Some(upstream) => upstream.submit(vec![update]).await,
            None => Err(QueueClosed),
        }
    }

    /// Puts an event into the lane of a chat or a user, for handlers with `custom = T`. Returns when it is kept: from
    /// then on it is handled, also if the process dies. See [`Context::tell`](crate::Context::tell).
    ///
    /// # Errors
    /// When the event cannot be written as JSON, when the store cannot keep it, or when the bot does not run.
    pub async fn tell<T: Event>(&self, to: impl Into<Addressee>, event: T) -> Result<()> {
        let event = event::told(self.bot(), event, to.into(), self.0.values.keeps())?;
        let told = self.0.upstream().and_then(|upstream| upstream.tell(event));
        match told {
            Some(kept) => self.kept(kept).await,
            None => Err(Error::of(ErrorKind::Other, QueueClosed)),
        }
    }

    /// Puts a value of your own type on the queue, for handlers with `custom = T`; with an addressee, into the lane
    /// of that chat or user, with their data. It is not kept: it is gone if the process dies, and need not be anything
    /// that could be written. [`tell`](Self::tell) keeps.
    ///
    /// # Errors
    /// When the bot does not run.
    pub async fn send<T: Any + Send + Sync>(
        &self,
        event: T,
        to: Option<Addressee>,
    ) -> std::result::Result<(), QueueClosed> {
        self.submit(Update::custom(self.bot(), event, to)).await
    }

    /// Runs a task that the bot knows of: its error or panic reaches the error handlers, and a graceful stop waits
    /// for it. It is part of no update, so nothing is noted of it: it ends with the process, and nobody is told.
    pub fn spawn<F, E>(&self, task: F)
    where
        F: Future<Output = std::result::Result<(), E>> + Send + 'static,
        E: IntoHandlerError,
    {
        self.spawn_task(Box::pin(async move {
            task.await.map_err(E::into_handler_error)
        }));
    }

    /// Gives an error to the error handlers, in a task that a graceful stop waits for.
    pub(crate) fn report(&self, error: Error) -> JoinHandle<()> {
        let busy = self.0.activity.begin();
        let handle = self.clone();
        self.0.tasks.spawn(async move {
            let _busy = busy;
            let Some(upstream) = handle.0.upstream() else {
                return;
            };
            tokio::select! {
                biased;
                () = handle.0.shutdown.reached(Phase::Cancelled) => {}
                () = upstream.report(error, None) => {}
            }
        })
    }

    /// Ends the bot gracefully: no more updates are fetched, what is running finishes. Returns at once.
    pub fn shutdown(&self) {
        self.0.shutdown.advance(Phase::Stopping);
    }

    /// Waits until nothing is going on in the bot: no update waits or is handled, no answer is on its way, no task
    /// runs, unless it only waits for the clock.
    pub async fn quiescent(&self) {
        self.0.activity.quiet().await;
    }
}

impl fmt::Debug for Handle {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Handle")
            .field("bot", &self.0.bot)
            .field("active", &self.0.activity.count())
            .finish_non_exhaustive()
    }
}

/// Runs a future to its end, a panic being an end like any other.
pub(crate) async fn caught<T>(mut future: BoxFuture<'_, T>) -> std::result::Result<T, String> {
    std::future::poll_fn(move |cx| {
        match std::panic::catch_unwind(AssertUnwindSafe(|| future.as_mut().poll(cx))) {
            Ok(Poll::Pending) => Poll::Pending,
            Ok(Poll::Ready(output)) => Poll::Ready(Ok(output)),
            Err(payload) => Poll::Ready(Err(panic_message(&*payload))),
        }
    })
    .await
}
