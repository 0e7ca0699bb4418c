//! Counts what is going on, so that somebody can wait for the moment when nothing is.

use std::sync::{
    Arc,
    atomic::{AtomicIsize, Ordering},
};
use tokio::sync::Notify;

/// How much work is in the bot: updates that wait or are handled, tasks, answers on their way. Work that only waits
/// for the clock does not count, so that a test may move the clock when all is [quiet](Self::quiet).
#[derive(Clone, Debug, Default)]
pub(crate) struct Activity(Arc<State>);

#[derive(Debug, Default)]
struct State {
    /// Signed, since a task that the bot does not know of may wait for the clock too.
    count: AtomicIsize,
    /// At so little somebody is told.
    rest: AtomicIsize,
    changed: Notify,
}

/// Some work; it ends when this is dropped.
#[derive(Debug)]
pub(crate) struct Busy(Activity);

/// Work on its way to those who will tell its end with [`done`](Activity::done); what does not get there ends when
/// this is dropped.
#[derive(Debug)]
pub(crate) struct Arriving(Activity, usize);

impl Arriving {
    /// So much has got there.
    pub(crate) fn handed_over(&mut self, count: usize) {
        self.1 = self.1.saturating_sub(count);
    }
}

impl Drop for Arriving {
    fn drop(&mut self) {
        (0..self.1).for_each(|_| self.0.done());
    }
}

impl Activity {
    /// Begins some work.
    pub(crate) fn begin(&self) -> Busy {
        self.add(1);
        Busy(self.clone())
    }

    /// Begins so much that others will end.
    pub(crate) fn arriving(&self, count: usize) -> Arriving {
        self.add(count.try_into().unwrap_or(isize::MAX));
        Arriving(self.clone(), count)
    }

    /// For work whose end is told with [`done`](Self::done).
    pub(crate) fn add(&self, count: isize) {
        self.0.count.fetch_add(count, Ordering::SeqCst);
    }

    pub(crate) fn done(&self) {
        let left = self.0.count.fetch_sub(1, Ordering::SeqCst) - 1;
        if left <= self.0.rest.load(Ordering::SeqCst) {
            self.0.changed.notify_waiters();
        }
    }

    /// Runs `wait` as if its caller did nothing meanwhile. Cancel-safe.
    pub(crate) async fn idle_during<F: Future>(&self, wait: F) -> F::Output {
        struct Idle<'a>(&'a Activity);
        impl Drop for Idle<'_> {
            fn drop(&mut self) {
                self.0.add(1);
            }
        }
        self.done();
        let _idle = Idle(self);
        wait.await
    }

    /// Waits until nothing is going on.
    pub(crate) async fn quiet(&self) {
        self.down_to(0).await;
    }

    /// Waits until no more than this is going on, beside what else there is; for one at a time.
    pub(crate) async fn quiet_but_for(&self, others: isize) {
        struct Rest<'a>(&'a AtomicIsize);
        impl Drop for Rest<'_> {
            fn drop(&mut self) {
                self.0.store(0, Ordering::SeqCst);
            }
        }
        let _rest = Rest(&self.0.rest);
        self.0.rest.store(others.max(0), Ordering::SeqCst);
        self.down_to(others.max(0)).await;
    }

    async fn down_to(&self, rest: isize) {
        loop {
            let changed = self.0.changed.notified();
            tokio::pin!(changed);
            changed.as_mut().enable();
            if self.count() <= rest {
                return;
            }
            changed.await;
        }
    }

    pub(crate) fn count(&self) -> isize {
        self.0.count.load(Ordering::SeqCst)
    }
}

impl Drop for Busy {
    fn drop(&mut self) {
        self.0.done();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn quiet_when_all_work_has_ended_or_only_waits_for_the_clock() {
        let activity = Activity::default();
        activity.quiet().await;
        let busy = activity.begin();
        let waiter = tokio::spawn({
            let activity = activity.clone();
            async move { activity.quiet().await }
        });
        tokio::task::yield_now().await;
        assert!(!waiter.is_finished());
        activity.idle_during(activity.quiet()).await;
        assert_eq!(activity.count(), 1);
        drop(busy);
        waiter.await.unwrap();
    }

    #[tokio::test]
    async fn what_never_ends_can_be_left_out_of_account() {
        let activity = Activity::default();
        let _endless = activity.begin();
        let busy = activity.begin();
        let waiter = tokio::spawn({
            let activity = activity.clone();
            async move { activity.quiet_but_for(1).await }
        });
        tokio::task::yield_now().await;
        assert!(!waiter.is_finished());
        drop(busy);
        waiter.await.unwrap();
    }
}
