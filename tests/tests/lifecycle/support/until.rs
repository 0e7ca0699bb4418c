//! Waiting for what has no signal of its own. How long it takes changes nothing; that it never comes fails the test.

use std::{future::Future, panic::Location, time::Duration};

const PATIENCE: Duration = Duration::from_secs(30);

/// Looks again and again until there is something to see.
#[track_caller]
pub(crate) fn until<T, L: FnMut() -> Option<T>, S: Into<String>>(
    what: S,
    mut look: L,
) -> impl Future<Output = T> + use<T, L, S> {
    within_patience(what, async move {
        loop {
            if let Some(found) = look() {
                return found;
            }
            // Others get the processor meanwhile, also those on other threads.
            tokio::time::sleep(Duration::from_micros(200)).await;
        }
    })
}

/// The outcome of `future`, which has to come.
#[track_caller]
pub(crate) fn within_patience<F: Future, S: Into<String>>(
    what: S,
    future: F,
) -> impl Future<Output = F::Output> + use<F, S> {
    let what = what.into();
    let place = Location::caller();
    async move {
        match tokio::time::timeout(PATIENCE, future).await {
            Ok(output) => output,
            Err(_) => panic!("{place}: waited in vain: {what}"),
        }
    }
}
