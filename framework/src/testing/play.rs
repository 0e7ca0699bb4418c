//! A play: the world of one test, as the test sees it.

use super::{
    PlayBuilder, expectation,
    history::is_shown,
    person::{Person, Place},
    room::Room,
    stage::Stage,
};
use crate::{
    app::{App, Data},
    application::Application,
    data::{Scope, Stamp},
    error::Result,
    runtime::Handle,
};
use bot_simulator::{Call, Fault, Server, User};
use serde_json::{Value, json};
use std::{
    any::TypeId,
    fmt,
    future::Future,
    pin::pin,
    sync::Arc,
    task::{Context, Poll, Waker},
    time::{Duration, SystemTime},
};

/// The world of one test: a bot, people and chats, and a clock that only this moves.
///
/// `#[bot::test]` makes one; by hand it is [`Play::builder`]. Clones are the same play.
#[derive(Clone)]
pub struct Play {
    pub(super) stage: Arc<Stage>,
}

impl Play {
    /// Begins to put a play together, with a bot that has the data types of `A` and the handlers that were declared
    /// for it.
    pub fn builder<A: App>() -> PlayBuilder {
        PlayBuilder::new::<A>()
    }

    /// A new person.
    #[must_use]
    pub fn user(&self, first_name: &str) -> Person {
        self.user_from(json!({ "first_name": first_name, "language_code": "en" }))
    }

    /// A new person with these fields of Telegram's `User` object; an `id` may be among them.
    #[must_use]
    pub fn user_from(&self, object: Value) -> Person {
        let name = object["first_name"]
            .as_str()
            .unwrap_or("Somebody")
            .to_owned();
        let user = self.stage.server.user_from(object);
        let chat = user.chat();
        self.stage.history.name(chat.id(), &name);
        Person {
            stage: self.stage.clone(),
            user,
            name: name.into(),
            chat,
        }
    }

    /// A basic group of these people and the bot.
    #[must_use]
    pub fn group<'a>(&self, title: &str, members: impl IntoIterator<Item = &'a Person>) -> Room {
        let members: Vec<User> = members.into_iter().map(|one| one.user.clone()).collect();
        self.room(title, self.stage.server.group(title, &members))
    }

    /// A supergroup of these people and the bot.
    #[must_use]
    pub fn supergroup<'a>(
        &self,
        title: &str,
        members: impl IntoIterator<Item = &'a Person>,
    ) -> Room {
        let members: Vec<User> = members.into_iter().map(|one| one.user.clone()).collect();
        self.room(title, self.stage.server.supergroup(title, &members))
    }

    /// A channel of these people and the bot.
    #[must_use]
    pub fn channel<'a>(&self, title: &str, members: impl IntoIterator<Item = &'a Person>) -> Room {
        let members: Vec<User> = members.into_iter().map(|one| one.user.clone()).collect();
        self.room(title, self.stage.server.channel(title, &members))
    }

    fn room(&self, title: &str, chat: bot_simulator::Chat) -> Room {
        self.stage.history.name(chat.id(), title);
        Room {
            stage: self.stage.clone(),
            chat,
        }
    }

    /// The chat that a person is in: the private one with the bot, or the group that they are [at](Person::at).
    #[must_use]
    pub fn chat(&self, person: &Person) -> Room {
        person.room()
    }

    /// Lets time pass. Whatever was to happen meanwhile happens at its time and in order; returns when nothing is left
    /// to do.
    ///
    /// # Panics
    /// When the bot does not come to rest, as all that is awaited here.
    pub async fn advance(&self, time: Duration) {
        self.stage.advance(time).await;
    }

    /// Waits until the bot has done all that it can do at this time: for what a test brings about by other ways than
    /// [`Person`]s, as by [`handle().send(..)`](Handle::send).
    ///
    /// # Panics
    /// When the bot does not come to rest.
    pub async fn settle(&self) {
        self.stage.settle().await;
    }

    /// The time of this world. It begins at the first second of 2025 (UTC).
    #[must_use]
    pub fn now(&self) -> SystemTime {
        self.handle().clock().now()
    }

    /// The next call of this method is refused by Telegram, with this code and description.
    ///
    /// ```
    /// # use bot::testing::*;
    /// # fn example(play: Play) {
    /// play.fails_next("sendMessage", 403, "Forbidden: bot was blocked by the user");
    /// # }
    /// ```
    pub fn fails_next(&self, method: &str, code: u16, description: &str) {
        self.fails(Fault::on(method).error(code, description));
    }

    /// Lets something go wrong: flood limits, broken connections, slowness by the play's clock and so on. Faults are
    /// used up in the order in which they were added.
    pub fn fails(&self, fault: Fault) {
        self.stage.server.fail(fault);
    }

    /// Every call of the bot, in order, but those by which it asks for updates.
    #[must_use]
    pub fn calls(&self) -> Vec<Call> {
        let mut calls = self.stage.server.calls();
        calls.retain(is_shown);
        calls
    }

    /// The calls of one method.
    #[must_use]
    pub fn calls_of(&self, method: &str) -> Vec<Call> {
        self.stage.server.calls_of(method)
    }

    /// What is kept for a user, as it was staged last; the default where nothing is.
    ///
    /// # Panics
    /// When the bot keeps another type for users.
    #[track_caller]
    #[must_use]
    pub fn user_data<T: Data>(&self, of: &Person) -> T {
        self.data(Scope::User, of.id().0)
    }

    /// What is kept for a chat, as it was staged last; the default where nothing is.
    ///
    /// # Panics
    /// When the bot keeps another type for chats.
    #[track_caller]
    #[must_use]
    pub fn chat_data<T: Data>(&self, of: &impl Place) -> T {
        self.data(Scope::Chat, of.chat_id().0)
    }

    /// The bot data, as it was staged last.
    ///
    /// # Panics
    /// When the bot keeps another type.
    #[track_caller]
    #[must_use]
    pub fn bot_data<T: Data>(&self) -> T {
        let types = self.stage.app.handle().values().types;
        self.check_type::<T>("bot data", types.bot.id, types.bot.name);
        let value = self.handle().bot_data::<T>();
        value.map(|value| T::clone(&value)).unwrap_or_default()
    }

    /// Lays down what is kept for a user.
    ///
    /// # Panics
    /// When the bot keeps another type for users, or a handler that waits holds the value.
    #[track_caller]
    pub fn set_user_data<T: Data>(&self, of: &Person, value: T) {
        self.set_data(Scope::User, of.id().0, value);
    }

    /// Lays down what is kept for a chat.
    ///
    /// # Panics
    /// When the bot keeps another type for chats, or a handler that waits holds the value.
    #[track_caller]
    pub fn set_chat_data<T: Data>(&self, of: &impl Place, value: T) {
        self.set_data(Scope::Chat, of.chat_id().0, value);
    }

    /// Lays down the bot data.
    ///
    /// # Panics
    /// When the bot keeps another type.
    #[track_caller]
    pub fn set_bot_data<T: Data>(&self, value: T) {
        let handle = self.handle();
        let types = handle.values().types;
        self.check_type::<T>("bot data", types.bot.id, types.bot.name);
        handle.values().preset_bot(Arc::new(value), self.stamp());
    }

    #[track_caller]
    fn data<T: Data>(&self, scope: Scope, id: i64) -> T {
        let handle = self.handle();
        let values = handle.values();
        let kept = values.types.of_scope(scope);
        self.check_type::<T>(scope.name(), kept.id, kept.name);
        match at_once(values.peek(scope, id)) {
            Some(Ok(value)) => value
                .and_then(|value| value.downcast::<T>().ok())
                .map(|value| T::clone(&value))
                .unwrap_or_default(),
            Some(Err(unreadable)) => self.stage.fail(&unreadable.to_string()),
            None => self.stage.fail(
                "The data is being read by somebody else: look at it by `play.handle().peek(..).await`.",
            ),
        }
    }

    #[track_caller]
    fn set_data<T: Data>(&self, scope: Scope, id: i64, value: T) {
        let handle = self.handle();
        let values = handle.values();
        let kept = values.types.of_scope(scope);
        self.check_type::<T>(scope.name(), kept.id, kept.name);
        let done = at_once(values.preset(scope, id, Arc::new(value), self.stamp()));
        match done {
            Some(Ok(())) => {}
            Some(Err(error)) => self
                .stage
                .fail(&format!("The value cannot be written as JSON: {error}")),
            None => self.stage.fail(&format!(
                "The {} of {id} is held by a handler that waits; it cannot be replaced now.",
                scope.name()
            )),
        }
    }

    #[track_caller]
    fn check_type<T: Data>(&self, what: &str, kept: TypeId, kept_name: &str) {
        if TypeId::of::<T>() != kept {
            self.stage.fail(&format!(
                "The bot keeps `{kept_name}` as {what}, not `{}`.",
                std::any::type_name::<T>()
            ));
        }
    }

    fn stamp(&self) -> Stamp {
        Stamp {
            update: None,
            at: self.now().into(),
        }
    }

    /// The errors that no error handler took so far: of handlers, of answers that could not be sent, and all else that
    /// the framework logs as an error. A test in which there is one at the end has failed, unless
    /// [`expect_error`](Self::expect_error) took it.
    #[must_use]
    pub fn errors(&self) -> Vec<String> {
        self.stage.history.open()
    }

    /// Expects an error that no error handler took, with this in its text; the test may pass with it. Returns the
    /// whole text.
    ///
    /// # Panics
    /// When there is none such.
    #[track_caller]
    pub fn expect_error(&self, part: &str) -> String {
        match self.stage.history.take_care(part) {
            Some(text) => text,
            None => {
                let open = self.errors();
                let near = expectation::nearest_of(part, &open);
                let near = near.map_or_else(String::new, |near| format!(" The nearest is: {near}"));
                self.stage.fail(&format!(
                    "There is no error with {part:?} that nobody took care of, of {}.{near}",
                    open.len()
                ))
            }
        }
    }

    /// All that happened so far as text, in order: what people did, the bot's calls, time that passed, errors.
    #[must_use]
    pub fn transcript(&self) -> String {
        self.stage.transcript()
    }

    /// Stops the bot gracefully, as a signal would, with its hooks; what waits for the clock gets the grace period.
    ///
    /// # Errors
    /// When a `post_shutdown` hook fails, or the bot does not run.
    pub async fn stop(&self) -> Result<()> {
        self.stage.close().await
    }

    /// Starts the bot again after a [`stop`](Self::stop), or after it ended by itself: what it keeps is still there.
    ///
    /// # Errors
    /// When it runs already, or cannot start.
    pub async fn start(&self) -> Result<()> {
        self.stage.reopen().await
    }

    /// Stops the bot gracefully and starts it again: [`stop`](Self::stop) and [`start`](Self::start). What it reads
    /// afterwards comes from its file, if it [has one](PlayBuilder::sqlite). Values that were
    /// [shared](crate::Builder::share) stay what they are.
    ///
    /// ```
    /// # use bot::testing::*;
    /// # #[derive(Clone, Default, serde::Serialize, serde::Deserialize)] struct Profile { visits: u32 }
    /// #[bot::test(sqlite)]
    /// # #[cfg(any())]
    /// async fn visits_are_kept(play: Play) {
    /// # }
    /// # async fn example(play: Play) {
    ///     let ann = play.user("Ann");
    ///     ann.sends("/start").await;
    ///     play.restart().await;
    ///     assert_eq!(play.user_data::<Profile>(&ann).visits, 1);
    /// }
    /// ```
    ///
    /// # Panics
    /// When the bot does not run, does not end as it should, or cannot start.
    pub async fn restart(&self) {
        if let Err(error) = self.stop().await {
            self.stage.fail(&format!("The bot does not stop: {error}"));
        }
        if let Err(error) = self.start().await {
            self.stage.fail(&format!("The bot does not start: {error}"));
        }
    }

    /// Ends the bot as if its process had been killed: handlers and tasks end where they wait, no hook runs, and what was
    /// in memory is gone. After a [`start`](Self::start) a bot with [a file](PlayBuilder::sqlite) goes on with what was
    /// not done: an update in the middle of which it died is handled again, from the beginning.
    ///
    /// ```
    /// # use bot::testing::*;
    /// # async fn example(play: Play, ann: Person) -> Result<(), bot::Error> {
    /// ann.sends("/tea").await; // the handler waits for three minutes
    /// play.kill().await;
    /// play.start().await?;
    /// play.advance(minutes(3)).await;
    /// ann.sees("Your tea is ready");
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Panics
    /// When the bot does not run.
    pub async fn kill(&self) {
        if let Err(error) = self.stage.kill().await {
            self.stage
                .fail(&format!("There is nothing to kill: {error}"));
        }
    }

    /// The bot's handle.
    #[must_use]
    pub fn handle(&self) -> Handle {
        self.stage.app.handle()
    }

    /// The application.
    #[must_use]
    pub fn application(&self) -> &Application {
        &self.stage.app
    }

    /// The server, for what is not here. After it was used, [`settle`](Self::settle) lets the bot take notice.
    #[must_use]
    pub fn server(&self) -> &Server {
        &self.stage.server
    }
}

impl fmt::Debug for Play {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Play").finish_non_exhaustive()
    }
}

/// What a future gives that does not wait for anything.
pub(super) fn at_once<T>(future: impl Future<Output = T>) -> Option<T> {
    match pin!(future).poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(done) => Some(done),
        Poll::Pending => None,
    }
}
