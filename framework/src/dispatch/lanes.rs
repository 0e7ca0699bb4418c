//! Who is handled when: one lane per chat, updates of one lane one after another, lanes side by side.
//!
//! Lanes are spread over a few workers. A worker takes updates in batches and begins each update itself: most handlers
//! are done without ever waiting, and so without a task. When an update has to wait for something, the worker's task
//! becomes its lane, and the worker goes on in another; what comes for that lane meanwhile queues up behind the update,
//! and its task handles that too. An idle lane is nothing at all.

use super::{dispatcher::Dispatcher, migration::Moved};
use crate::{
    error::panic_message,
    runtime::{Phase, QueueClosed, caught},
    spread::{IdMap, spread},
    store::Done,
    update::{UnitName, Update},
};
use bot_api::types::ChatId;
use std::{
    collections::VecDeque,
    fmt,
    future::Future,
    panic::AssertUnwindSafe,
    pin::Pin,
    sync::{Arc, Mutex, PoisonError},
    task::Poll,
    vec,
};
use tokio::sync::{OwnedSemaphorePermit, Semaphore, mpsc};

/// The number of a lane.
pub(crate) type LaneKey = i64;

/// A function that gives updates their lanes; `None` for none.
pub(crate) type KeyFn = Arc<dyn Fn(&Update) -> Option<LaneKey> + Send + Sync>;

/// In which order updates are handled, and how many at once.
#[derive(Clone)]
pub(crate) struct Order {
    /// How many updates may be in handling.
    pub(crate) limit: usize,
    pub(crate) lane: LaneOf,
}

/// Which lane an update belongs to.
#[derive(Clone)]
pub(crate) enum LaneOf {
    Chat(Moved),
    /// The chat, or the topic of a forum.
    Topic(Moved),
    /// All updates are in one.
    Everything,
    /// None of them is in any.
    Nothing,
    By(KeyFn),
}

impl fmt::Debug for Order {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let lane = match self.lane {
            LaneOf::Chat(_) => "per_chat",
            LaneOf::Topic(_) => "per_topic",
            LaneOf::Everything => "sequential",
            LaneOf::Nothing => "unordered",
            LaneOf::By(_) => "by a function",
        };
        write!(f, "{lane}:{}", self.limit)
    }
}

impl LaneOf {
    fn key(&self, update: &Update) -> Option<LaneKey> {
        match self {
            Self::Chat(moved) => chat_or_user(moved, update),
            Self::Topic(moved) => {
                let chat = chat_or_user(moved, update)?;
                // Two lanes that get one number by chance are one lane: slower, but in order.
                let topic = update.topic_id().map_or(0, |topic| spread(topic.0));
                Some(chat ^ topic.cast_signed())
            }
            Self::Everything => Some(0),
            Self::Nothing => None,
            Self::By(key) => {
                std::panic::catch_unwind(AssertUnwindSafe(|| key(update))).unwrap_or_else(|payload| {
                    let panic = panic_message(&*payload);
                    tracing::error!(target: "bot", %panic, ?update, "the function that gives lanes failed: this update has none");
                    None
                })
            }
        }
    }
}

fn chat_or_user(moved: &Moved, update: &Update) -> Option<LaneKey> {
    match update.lane_chat() {
        Some(chat) => Some(moved.lane(chat.0)),
        None => update.user_id().map(|id| id.0),
    }
}

/// How many updates may wait in one worker's lanes before the source has to.
const BACKLOG: usize = 2_048;

/// The way into the lanes. Cheap to clone; the workers end when the last clone is gone and all lanes are empty.
#[derive(Clone)]
pub(crate) struct Lanes {
    workers: Arc<[mpsc::Sender<Vec<Update>>]>,
    lane: LaneOf,
    dispatcher: std::sync::Weak<Dispatcher>,
}

impl Lanes {
    /// Starts the workers in the current runtime.
    pub(crate) fn start(dispatcher: &Arc<Dispatcher>, order: &Order) -> Self {
        let count = match order.lane {
            LaneOf::Everything => 1,
            _ => tokio::runtime::Handle::current()
                .metrics()
                .num_workers()
                .max(1),
        };
        let running = Arc::new(Semaphore::new(order.limit.min(Semaphore::MAX_PERMITS)));
        let workers = (0..count).map(|_| {
            let (sender, receiver) = mpsc::channel(8);
            let worker = Worker {
                dispatcher: dispatcher.clone(),
                lane: order.lane.clone(),
                running: running.clone(),
                backlog: Arc::new(Semaphore::new(BACKLOG)),
                lanes: Arc::default(),
                batches: receiver,
                batch: Vec::new().into_iter(),
            };
            Role::Worker(worker).start();
            sender
        });
        Self {
            workers: workers.collect(),
            lane: order.lane.clone(),
            dispatcher: Arc::downgrade(dispatcher),
        }
    }

    /// From here on a group and its supergroup are in one lane.
    pub(super) fn join(&self, moves: impl Iterator<Item = (ChatId, ChatId)>) {
        if let LaneOf::Chat(moved) | LaneOf::Topic(moved) = &self.lane {
            moves.for_each(|chats| moved.note(chats));
        }
    }

    /// Hands updates to their workers, in order; waits while those have too much already. Dropped before it is done, it
    /// has handed over those of some workers or of none.
    pub(crate) async fn submit(&self, updates: Vec<Update>) -> Result<(), QueueClosed> {
        let Some(dispatcher) = self.dispatcher.upgrade() else {
            return Err(QueueClosed);
        };
        let mut arriving = dispatcher.runtime().activity.arriving(updates.len());
        self.join(updates.iter().filter_map(Update::migration));
        if let [worker] = &*self.workers {
            let count = updates.len();
            worker.send(updates).await.map_err(|_| QueueClosed)?;
            arriving.handed_over(count);
            return Ok(());
        }
        let mut shares: Vec<Vec<Update>> = self.workers.iter().map(|_| Vec::new()).collect();
        for (place, update) in updates.into_iter().enumerate() {
            let spread = self
                .lane
                .key(&update)
                .map_or(place, |key| (spread(key) >> 32) as usize);
            let share = spread % shares.len();
            shares[share].push(update);
        }
        for (worker, share) in self.workers.iter().zip(shares) {
            let count = share.len();
            if count > 0 {
                worker.send(share).await.map_err(|_| QueueClosed)?;
                arriving.handed_over(count);
            }
        }
        Ok(())
    }
}

/// An update that waits for its lane, and its place in the backlog.
type Waiting = (Update, OwnedSemaphorePermit);

/// The busy lanes of one worker, each with what waits in it.
type Busy = Arc<Mutex<IdMap<VecDeque<Waiting>>>>;

/// What a task of the lanes does. It begins updates until one of them has to wait for something: from then on it is that
/// one's lane, where the update stays in its place, and another task begins the others.
enum Role {
    Worker(Worker),
    Lane(Lane),
}

/// Begins the updates of its lanes.
struct Worker {
    dispatcher: Arc<Dispatcher>,
    lane: LaneOf,
    /// One permit for each update in handling, over all workers.
    running: Arc<Semaphore>,
    backlog: Arc<Semaphore>,
    lanes: Busy,
    batches: mpsc::Receiver<Vec<Update>>,
    /// What is left of the last one.
    batch: vec::IntoIter<Update>,
}

/// A busy lane: handles what is in it until nothing is.
struct Lane {
    dispatcher: Arc<Dispatcher>,
    key: Option<LaneKey>,
    lanes: Busy,
    /// Gets its permit back when the lane ends.
    running: Arc<Semaphore>,
    /// What still runs is dropped, and nothing else begins.
    cancelled: bool,
}

impl Role {
    /// Plays it in a task of its own.
    fn start(self) {
        let tasks = self.dispatcher().runtime().tasks.clone();
        tasks.spawn(self.play());
    }

    fn dispatcher(&self) -> &Arc<Dispatcher> {
        match self {
            Self::Worker(worker) => &worker.dispatcher,
            Self::Lane(lane) => &lane.dispatcher,
        }
    }

    async fn play(mut self) {
        let dispatcher = self.dispatcher().clone();
        let runtime = dispatcher.runtime();
        while let Some((key, update)) = self.next().await {
            let mut handling = std::pin::pin!(handle_one(&dispatcher, update));
            if let Self::Worker(worker) = &self {
                let Ok(permit) = worker.running.acquire().await else {
                    return;
                };
                if poll_once(handling.as_mut()).await.is_some() {
                    runtime.activity.done();
                    continue;
                }
                permit.forget();
                let lane = worker.lane_of(key);
                std::mem::replace(&mut self, Self::Lane(lane)).start();
            }
            let cancelled = tokio::select! {
                biased;
                () = &mut handling => false,
                // What was cut short leaves nothing: its unit of work goes with it.
                () = runtime.shutdown.reached(Phase::Cancelled) => true,
            };
            if let Self::Lane(lane) = &mut self {
                lane.cancelled = cancelled;
            }
        }
        if let Self::Lane(_) = self {
            runtime.activity.done();
        }
    }

    /// The next update that is to be handled, with the number of its lane.
    async fn next(&mut self) -> Option<(Option<LaneKey>, Update)> {
        match self {
            Self::Worker(worker) => worker.next().await,
            Self::Lane(lane) => lane.next(),
        }
    }
}

impl Worker {
    /// The next update whose lane is idle; the others are left waiting in theirs.
    async fn next(&mut self) -> Option<(Option<LaneKey>, Update)> {
        loop {
            let Some(update) = self.batch.next() else {
                self.batch = self.batches.recv().await?.into_iter();
                continue;
            };
            if self.dispatcher.runtime().shutdown.phase() == Phase::Cancelled {
                self.dispatcher.runtime().activity.done();
                continue;
            }
            self.dispatcher.room().await;
            let Some(key) = self.lane.key(&update) else {
                return Some((None, update));
            };
            if let Some(update) = self.enter(key, update).await {
                return Some((Some(key), update));
            }
        }
    }

    /// Gives the update back if its lane is idle, else leaves it waiting there.
    async fn enter(&self, key: LaneKey, update: Update) -> Option<Update> {
        let mut place = None;
        loop {
            if let Some(busy) = lock(&self.lanes).get_mut(&key) {
                if let Some(place) = place.or_else(|| self.backlog.clone().try_acquire_owned().ok())
                {
                    busy.push_back((update, place));
                    // The one before it counts for it: where that one only waits for the clock, so does this one.
                    self.dispatcher.runtime().activity.done();
                    return None;
                }
            } else {
                return Some(update);
            }
            // Too much waits already: nothing is taken in until a lane has moved on.
            place = Some(self.backlog.clone().acquire_owned().await.ok()?);
        }
    }

    /// The lane of an update that has to wait. Until now it looked idle, which nobody saw: this worker is the only one to
    /// enter its lanes.
    fn lane_of(&self, key: Option<LaneKey>) -> Lane {
        if let Some(key) = key {
            lock(&self.lanes).insert(key, VecDeque::new());
        }
        Lane {
            dispatcher: self.dispatcher.clone(),
            key,
            lanes: self.lanes.clone(),
            running: self.running.clone(),
            cancelled: false,
        }
    }
}

impl Drop for Lane {
    fn drop(&mut self) {
        self.running.add_permits(1);
    }
}

impl Lane {
    /// What waits in the lane; an empty lane is given up in the same step.
    fn next(&self) -> Option<(Option<LaneKey>, Update)> {
        let key = self.key?;
        let mut lanes = lock(&self.lanes);
        if self.cancelled {
            lanes.remove(&key);
            return None;
        }
        let next = lanes.get_mut(&key).and_then(VecDeque::pop_front);
        if next.is_none() {
            lanes.remove(&key);
        }
        next.map(|(update, _place)| (self.key, update))
    }
}

fn lock(lanes: &Busy) -> std::sync::MutexGuard<'_, IdMap<VecDeque<Waiting>>> {
    lanes.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Handles one update; whatever happens, the lane goes on. Handlers' panics are caught further down: one that gets
/// here is the framework's own, or of what the bot gave it, such as the `Serialize` of its data.
pub(super) async fn handle_one(dispatcher: &Arc<Dispatcher>, update: Update) {
    let mut handling = std::pin::pin!(dispatcher.process_update(&update));
    let ended = std::future::poll_fn(|cx| {
        match std::panic::catch_unwind(AssertUnwindSafe(|| handling.as_mut().poll(cx))) {
            Ok(poll) => poll.map(Ok),
            Err(payload) => Poll::Ready(Err(panic_message(&*payload))),
        }
    });
    if let Err(panic) = ended.await {
        dispatcher.job_done(&update);
        let given_up = dispatcher.give_up(&update, &UnitName::Blocking, Done::default(), &panic);
        if let Err(panic) = caught(given_up).await {
            tracing::error!(target: "bot", %panic, ?update, "the error handlers failed, too");
        }
    }
}

async fn poll_once(mut future: Pin<&mut impl Future<Output = ()>>) -> Option<()> {
    std::future::poll_fn(|cx| {
        Poll::Ready(match future.as_mut().poll(cx) {
            Poll::Ready(()) => Some(()),
            Poll::Pending => None,
        })
    })
    .await
}
