//! The hooks and handlers of the bot under test. Each notes that it runs and then does what the test laid down.

use crate::__BotApp;
use bot::{BoxError, Handle, prelude::*};
use cablegram_tests::Log;
use std::{collections::HashMap, fmt, future::Future, pin::Pin, sync::Mutex};

type Step = Pin<Box<dyn Future<Output = Result<(), BoxError>> + Send>>;
type Hook = Box<dyn Fn(Handle) -> Step + Send + Sync>;
type Action = Box<dyn Fn(Context) -> Step + Send + Sync>;
type Reaction = Box<dyn Fn(Option<Update>) -> Step + Send + Sync>;

/// What the bot is to do at which point; what is not laid down does nothing.
#[derive(Default)]
pub(crate) struct Script {
    hooks: HashMap<&'static str, Hook>,
    actions: HashMap<&'static str, Action>,
    on_error: Option<Reaction>,
    errors: Mutex<Vec<(bot::ErrorKind, String, Option<String>)>>,
}

impl Script {
    /// What a hook does.
    pub(crate) fn hook<F>(
        mut self,
        stage: &'static str,
        hook: impl Fn(Handle) -> F + Send + Sync + 'static,
    ) -> Self
    where
        F: Future<Output = Result<(), BoxError>> + Send + 'static,
    {
        self.hooks
            .insert(stage, Box::new(move |handle| Box::pin(hook(handle))));
        self
    }

    /// What happens when somebody writes `text`.
    pub(crate) fn on<F>(
        mut self,
        text: &'static str,
        action: impl Fn(Context) -> F + Send + Sync + 'static,
    ) -> Self
    where
        F: Future<Output = Result<(), BoxError>> + Send + 'static,
    {
        self.actions
            .insert(text, Box::new(move |ctx| Box::pin(action(ctx))));
        self
    }

    /// What the error handler does with an error, besides noting it.
    pub(crate) fn on_error<F>(
        mut self,
        reaction: impl Fn(Option<Update>) -> F + Send + Sync + 'static,
    ) -> Self
    where
        F: Future<Output = Result<(), BoxError>> + Send + 'static,
    {
        self.on_error = Some(Box::new(move |update| Box::pin(reaction(update))));
        self
    }

    /// What the error handler was given so far: the kind, the message, and the update's raw text.
    pub(crate) fn errors(&self) -> Vec<(bot::ErrorKind, String, Option<String>)> {
        self.errors.lock().expect("no test panics in here").clone()
    }

    /// The errors of one kind.
    pub(crate) fn errors_of(&self, kind: bot::ErrorKind) -> Vec<String> {
        self.errors()
            .into_iter()
            .filter(|(of, ..)| *of == kind)
            .map(|(_, text, _)| text)
            .collect()
    }

    fn at(&self, stage: &str, handle: Handle) -> Step {
        match self.hooks.get(stage) {
            Some(hook) => hook(handle),
            None => Box::pin(async { Ok(()) }),
        }
    }

    fn of(&self, text: &str, ctx: Context) -> Step {
        match self.actions.get(text) {
            Some(action) => action(ctx),
            None => Box::pin(async { Ok(()) }),
        }
    }
}

impl fmt::Debug for Script {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Script")
            .field("errors", &self.errors)
            .finish_non_exhaustive()
    }
}

#[bot::post_init]
async fn post_init(
    handle: Handle,
    log: Shared<Log>,
    script: Shared<Script>,
) -> Result<(), BoxError> {
    log.note("post_init");
    script.at("post_init", handle).await
}

#[bot::post_stop]
async fn post_stop(
    handle: Handle,
    log: Shared<Log>,
    script: Shared<Script>,
) -> Result<(), BoxError> {
    log.note("post_stop");
    script.at("post_stop", handle).await
}

#[bot::post_shutdown]
async fn post_shutdown(
    handle: Handle,
    log: Shared<Log>,
    script: Shared<Script>,
) -> Result<(), BoxError> {
    log.note("post_shutdown");
    script.at("post_shutdown", handle).await
}

/// Counts the texts of its chat, does what is laid down for this one, and answers `done TEXT`.
#[handler(message(text))]
pub(crate) async fn act(
    ctx: Context,
    text: Text,
    mut count: ChatData<u32>,
    log: Shared<Log>,
    script: Shared<Script>,
) -> Result<String, BoxError> {
    log.note(format!("begin {text}"));
    *count += 1;
    script.of(&text, ctx).await?;
    log.note(format!("end {text}"));
    Ok(format!("done {text}"))
}

/// The same without blocking anybody.
#[handler(message(text), block = false, group = 1)]
pub(crate) async fn aside(
    ctx: Context,
    text: Text,
    log: Shared<Log>,
    script: Shared<Script>,
) -> Result<(), BoxError> {
    log.note(format!("begin aside {text}"));
    script.of(&format!("aside {text}"), ctx).await?;
    log.note(format!("end aside {text}"));
    Ok(())
}

#[error_handler]
async fn report(
    error: &bot::Error,
    update: Option<Update>,
    script: Shared<Script>,
) -> Result<(), BoxError> {
    let raw = update
        .as_ref()
        .and_then(|update| update.raw())
        .map(|raw| String::from_utf8_lossy(raw).into_owned());
    script.errors.lock().expect("no test panics in here").push((
        error.kind(),
        error.to_string(),
        raw,
    ));
    match &script.on_error {
        Some(reaction) => reaction(update).await,
        None => Ok(()),
    }
}

/// The app that these belong to.
pub(super) type App = __BotApp;
