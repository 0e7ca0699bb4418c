//! Makes batches of the updates that come in at the same time, and says to each request what became of its own.
//!
//! One task hands on one batch after another. What comes in while a batch is being stored is the next one, so the more
//! comes in, the more updates share a commit; and whether an update was there before is asked when all before it are
//! stored. Where storing takes too long, or the store says that it cannot write, everybody who waits is sent away
//! until it is done: Telegram sends those updates again.

use crate::{
    clock::Clock,
    error::{Error, ErrorKind},
    runtime::{Handle, Phase},
    source::recent::Recent,
    update::{Malformed, Update},
};
use bytes::Bytes;
use std::{
    pin::pin,
    sync::{
        Arc,
        atomic::{AtomicU8, Ordering},
    },
    time::Duration,
};
use tokio::sync::{Mutex, mpsc, oneshot};
use tokio_util::task::{TaskTracker, task_tracker::TaskTrackerToken};

/// The most updates of one batch.
const BATCH: usize = 256;
/// How many may wait for their batch.
const QUEUE: usize = 1_024;
/// How long a batch may take before those who wait for it are sent away.
const PATIENCE: Duration = Duration::from_secs(5);

/// Why an update is not taken; Telegram sends it again.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Refused {
    /// The bot does not run, or not yet.
    Away,
    /// There is no room for more.
    Full,
    /// The store cannot write.
    Store,
}

impl Refused {
    /// When it may be tried again.
    pub(super) fn retry_after(self) -> Duration {
        Duration::from_secs(match self {
            Self::Away => 1,
            Self::Full => 2,
            Self::Store => 5,
        })
    }

    pub(super) fn reason(self) -> &'static str {
        match self {
            Self::Away => "the bot is not running\n",
            Self::Full => "too much at once\n",
            Self::Store => "nothing can be stored\n",
        }
    }
}

/// Whether updates are taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
enum State {
    /// Nobody hands on what comes in.
    Closed,
    Open,
    /// No more requests are let in; those that were are finished.
    Closing,
    /// A batch takes too long.
    Full,
    /// The store cannot write.
    Failing,
}

impl State {
    const ALL: [Self; 5] = [
        Self::Closed,
        Self::Open,
        Self::Closing,
        Self::Full,
        Self::Failing,
    ];

    fn of(refused: Refused) -> Self {
        match refused {
            Refused::Away => Self::Closed,
            Refused::Full => Self::Full,
            Refused::Store => Self::Failing,
        }
    }
}

/// The way of a webhook's updates into the bot.
pub(crate) struct Intake {
    handle: Handle,
    queue: mpsc::Sender<Arrival>,
    /// Held by the task that hands on.
    incoming: Mutex<Incoming>,
    /// Those that were let in.
    requests: TaskTracker,
    state: AtomicU8,
}

struct Incoming {
    queue: mpsc::Receiver<Arrival>,
    recent: Recent,
}

/// An update, and who waits for it.
struct Arrival {
    update: Result<Update, Malformed>,
    told: oneshot::Sender<Result<(), Refused>>,
}

/// A request that was let in: a stop waits for it.
pub(super) struct Ticket<'a> {
    intake: &'a Intake,
    _counted: TaskTrackerToken,
}

impl Ticket<'_> {
    /// Hands the update over; returns when it is kept. Cancelling this does not take it back.
    pub(super) async fn deliver(self, text: Bytes) -> Result<(), Refused> {
        let update = Update::from_json(self.intake.handle.bot(), text);
        let (told, heard) = oneshot::channel();
        if self
            .intake
            .queue
            .try_send(Arrival { update, told })
            .is_err()
        {
            return Err(Refused::Full);
        }
        // Whoever closes looks into the queue afterwards, so one of the two notices.
        if self.intake.state() == State::Closed {
            return Err(Refused::Away);
        }
        heard.await.unwrap_or(Err(Refused::Away))
    }
}

impl Intake {
    pub(crate) fn new(handle: Handle) -> Arc<Self> {
        let (queue, received) = mpsc::channel(QUEUE);
        Arc::new(Self {
            handle,
            queue,
            incoming: Mutex::new(Incoming {
                queue: received,
                recent: Recent::default(),
            }),
            requests: TaskTracker::new(),
            state: AtomicU8::new(State::Closed as u8),
        })
    }

    pub(super) fn clock(&self) -> &Clock {
        &self.handle.runtime().clock
    }

    fn state(&self) -> State {
        let state = self.state.load(Ordering::SeqCst);
        State::ALL
            .into_iter()
            .find(|known| *known as u8 == state)
            .unwrap_or(State::Closed)
    }

    /// Moves on, unless somebody else did meanwhile.
    fn moves(&self, from: State, to: State) {
        let _ =
            self.state
                .compare_exchange(from as u8, to as u8, Ordering::SeqCst, Ordering::SeqCst);
    }

    /// Whether updates are taken now.
    pub(super) fn is_ready(&self) -> bool {
        let runtime = self.handle.runtime();
        let store = runtime.values.store();
        self.state() == State::Open
            && runtime.shutdown.phase() == Phase::Running
            && store.progress().borrow().failing.is_none()
    }

    /// Lets a request in, if its update could be taken.
    pub(super) fn admit(&self) -> Result<Ticket<'_>, Refused> {
        // Counted first: who closes then either sees it or is seen by it.
        let counted = self.requests.token();
        match self.state() {
            State::Open => Ok(Ticket {
                intake: self,
                _counted: counted,
            }),
            State::Closed | State::Closing => Err(Refused::Away),
            State::Full => Err(Refused::Full),
            State::Failing => Err(Refused::Store),
        }
    }

    /// Begins to take updates.
    pub(crate) fn open(self: &Arc<Self>) {
        self.requests.reopen();
        self.state.store(State::Open as u8, Ordering::SeqCst);
        let intake = self.clone();
        self.handle.runtime().tasks.spawn(async move {
            let mut incoming = intake.incoming.lock().await;
            {
                let _closes = Closes(&intake);
                intake.hand_on(&mut incoming).await;
            }
            incoming.send_away(Refused::Away);
        });
    }

    /// Lets no more requests in, and waits until those that were are done.
    pub(crate) async fn close(&self) {
        let before = self.state.swap(State::Closing as u8, Ordering::SeqCst);
        if before == State::Closed as u8 {
            return self.moves(State::Closing, State::Closed);
        }
        self.requests.close();
        self.all_done().await;
    }

    /// Returns when no request is going on, and none will be, or none may go on any longer.
    async fn all_done(&self) {
        tokio::select! {
            biased;
            () = self.requests.wait() => {}
            () = self.handle.runtime().shutdown.reached(Phase::Cancelled) => {}
        }
    }

    /// Hands batches on for as long as there are requests.
    async fn hand_on(&self, incoming: &mut Incoming) {
        let mut arrivals = Vec::with_capacity(BATCH);
        let mut all_done = pin!(self.all_done());
        loop {
            tokio::select! {
                biased;
                _ = incoming.queue.recv_many(&mut arrivals, BATCH) => {}
                () = &mut all_done => return,
            }
            let batch = Batch::of(arrivals.drain(..), &mut incoming.recent);
            self.pass(batch, incoming).await;
        }
    }

    async fn pass(&self, batch: Batch, incoming: &mut Incoming) {
        let Batch {
            updates,
            malformed,
            waiting,
        } = batch;
        let Some(upstream) = self.handle.runtime().upstream() else {
            return;
        };
        let (new, aside) = (updates.len(), malformed.clone());
        let mut received = pin!(async {
            if updates.is_empty() && aside.is_empty() {
                return Ok(());
            }
            upstream.receive(updates, aside, None).await
        });
        let received = tokio::select! {
            biased;
            received = &mut received => {
                let told = received.as_ref().map(drop).map_err(|_| Refused::Away);
                tell(waiting, told);
                received
            }
            trouble = self.trouble() => {
                self.moves(State::Open, State::of(trouble));
                tell(waiting, Err(trouble));
                incoming.send_away(trouble);
                tracing::warn!(target: "bot", reason = trouble.reason().trim_end(), "the webhook takes no updates for a while");
                let received = received.await;
                self.moves(State::of(trouble), State::Open);
                received
            }
        };
        match received {
            Ok(()) => self.report(malformed).await,
            Err(_) => incoming.recent.forget_last(new),
        }
    }

    /// Returns when a batch has waited for too long, or waits for a store that cannot write.
    async fn trouble(&self) -> Refused {
        let runtime = self.handle.runtime();
        let mut progress = runtime.values.store().progress();
        tokio::select! {
            biased;
            _ = progress.wait_for(|progress| progress.failing.is_some()) => Refused::Store,
            () = runtime.clock.sleep(PATIENCE) => Refused::Full,
        }
    }

    /// Tells the error handlers of what is no update, and waits for them: no longer than for a batch, nor for a stop.
    async fn report(&self, malformed: Vec<Malformed>) {
        let runtime = self.handle.runtime();
        for malformed in malformed {
            let told = self.handle.report(Error::of(ErrorKind::Decode, malformed));
            tokio::select! {
                biased;
                () = runtime.shutdown.reached(Phase::Stopping) => {}
                _ = runtime.clock.within(PATIENCE, told) => {}
            }
        }
    }
}

impl std::fmt::Debug for Intake {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Intake")
            .field("state", &self.state())
            .finish_non_exhaustive()
    }
}

/// Says that nobody hands on any more, also where that ended in a panic.
struct Closes<'a>(&'a Intake);

impl Drop for Closes<'_> {
    fn drop(&mut self) {
        self.0.state.store(State::Closed as u8, Ordering::SeqCst);
    }
}

impl Incoming {
    /// Sends everybody away whose batch has not begun.
    fn send_away(&mut self, refused: Refused) {
        while let Ok(Arrival { told, .. }) = self.queue.try_recv() {
            let _ = told.send(Err(refused));
        }
    }
}

/// What came in together.
#[derive(Default)]
struct Batch {
    updates: Vec<Update>,
    malformed: Vec<Malformed>,
    waiting: Vec<oneshot::Sender<Result<(), Refused>>>,
}

impl Batch {
    /// An update that came twice is in it once; both who brought it wait.
    fn of(arrivals: impl ExactSizeIterator<Item = Arrival>, recent: &mut Recent) -> Self {
        let mut batch = Self {
            updates: Vec::with_capacity(arrivals.len()),
            waiting: Vec::with_capacity(arrivals.len()),
            ..Self::default()
        };
        for Arrival { update, told } in arrivals {
            match update {
                Ok(update) if recent.note(&update) => batch.updates.push(update),
                Ok(_) => {}
                Err(malformed) => batch.malformed.push(malformed),
            }
            batch.waiting.push(told);
        }
        batch
    }
}

/// Who has gone meanwhile does not hear it, and asks again.
fn tell(waiting: Vec<oneshot::Sender<Result<(), Refused>>>, told: Result<(), Refused>) {
    for waiting in waiting {
        let _ = waiting.send(told);
    }
}
