//! Somebody who watches updates on their way, as the playground does. A bot that runs for itself has none.

use crate::{
    error::Error, handler::extract::Function, handler::outcome::Flow, store::Store, update::Update,
};
use std::{sync::Arc, time::Duration};

/// Is told what becomes of updates. Called on their way: it must not wait.
pub(crate) trait Observer: Send + Sync {
    /// The store in between, so that what is kept is seen, too.
    fn watch(&self, store: Arc<dyn Store>) -> Arc<dyn Store>;

    /// A handler of a group was asked, or did something.
    fn handler(&self, update: &Update, function: &Function, group: i32, step: Step<'_>);
}

/// What a handler has to do with an update.
#[derive(Clone, Copy, Debug)]
#[cfg_attr(
    not(feature = "playground"),
    expect(dead_code, reason = "only the playground watches")
)]
pub(crate) enum Step<'a> {
    /// The update is not for it.
    Passed,
    /// It runs beside the update, and nobody waits for it.
    Apart,
    Began,
    Ended(Flow, Duration),
    Failed(&'a Error, Duration),
}
