//! Knowing when nothing more happens by itself: a runtime of one thread says so just before that thread goes to sleep.

use std::{
    future::poll_fn,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
    task::{Poll, Waker},
};
use tokio::runtime::{Builder, Runtime};

/// Tells when all tasks of a runtime wait for something outside of it.
#[derive(Clone, Debug, Default)]
pub(super) struct Idle(Arc<Mutex<State>>);

#[derive(Debug, Default)]
struct State {
    /// How often the thread had nothing left to do.
    rests: u64,
    waiting: Vec<Waker>,
}

impl Idle {
    /// The runtime of a test, and what knows when it has nothing to do.
    pub(super) fn runtime() -> std::io::Result<(Runtime, Self)> {
        let idle = Self::default();
        let parking = idle.clone();
        let runtime = Builder::new_current_thread()
            .enable_all()
            .on_thread_park(move || parking.rests())
            .build()?;
        Ok((runtime, idle))
    }

    fn rests(&self) {
        let waiting = {
            let mut state = self.lock();
            state.rests += 1;
            std::mem::take(&mut state.waiting)
        };
        // The thread does not go to sleep then, but goes on with who is woken.
        waiting.into_iter().for_each(Waker::wake);
    }

    /// Waits until every task has come to a point from which it cannot go on by itself. Cancel-safe.
    pub(super) async fn reached(&self) {
        let before = self.lock().rests;
        poll_fn(|cx| {
            let mut state = self.lock();
            if state.rests > before {
                return Poll::Ready(());
            }
            state.waiting.push(cx.waker().clone());
            Poll::Pending
        })
        .await;
    }

    fn lock(&self) -> MutexGuard<'_, State> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::atomic::{AtomicU32, Ordering};

    #[test]
    fn who_waits_for_rest_is_the_last_to_go_on() {
        let (runtime, idle) = Idle::runtime().unwrap();
        let done = Arc::new(AtomicU32::new(0));
        runtime.block_on(async {
            for _ in 0..10 {
                let done = done.clone();
                tokio::spawn(async move {
                    for _ in 0..100 {
                        tokio::task::yield_now().await;
                    }
                    done.fetch_add(1, Ordering::Relaxed);
                });
            }
            tokio::join!(idle.reached(), idle.reached());
            assert_eq!(done.load(Ordering::Relaxed), 10);
        });
    }
}
