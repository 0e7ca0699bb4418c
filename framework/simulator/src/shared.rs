//! What the server's tasks and the test's handles share: the state behind one lock, the clock, and the two signals
//! ("something changed", "the server stops").
//!
//! The lock is held for a synchronous step, never across an `await` and never while a caller's closure runs.

use std::fmt;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, SystemTime};

use tokio::sync::{Notify, watch};

use crate::clock::{Clock, unix};
use crate::delivery::Deliveries;
use crate::faults::Faults;
use crate::http::{Guard, Intake};
use crate::limits::Limits;
use crate::log::CallLog;
use crate::page::Desk;
use crate::rules::Rules;
use crate::world::World;

/// The whole simulated world with what it owes its bots.
#[derive(Debug, Default)]
pub(crate) struct State {
    pub(crate) world: World,
    pub(crate) deliveries: Deliveries,
    pub(crate) faults: Faults,
    pub(crate) log: CallLog,
    pub(crate) limits: Limits,
    pub(crate) rules: Rules,
    /// What the chat page knows beyond the world, while there is one.
    pub(crate) page: Option<Box<Desk>>,
}

/// What the builder decided.
#[derive(Clone, Debug)]
pub(crate) struct Settings {
    /// How long `wait_for` waits, in real time, before it gives up.
    pub(crate) patience: Duration,
    /// Largest request body that is read, in bytes.
    pub(crate) max_body: usize,
    /// How many bytes of bodies are in memory at once.
    pub(crate) max_bodies: usize,
    /// How many connections are open at once.
    pub(crate) max_connections: usize,
    /// Whether updates are sent to webhooks on other machines, too.
    pub(crate) remote_webhooks: bool,
    /// Whether busy pollers are slowed down.
    pub(crate) throttle: bool,
}

pub(crate) struct Shared {
    state: Mutex<State>,
    version: watch::Sender<u64>,
    stopping: watch::Sender<bool>,
    /// Something may have to be sent to a webhook.
    mail: Notify,
    pub(crate) clock: Arc<dyn Clock>,
    pub(crate) guard: Guard,
    pub(crate) intake: Intake,
    pub(crate) settings: Settings,
}

impl Shared {
    pub(crate) fn new(clock: Arc<dyn Clock>, guard: Guard, settings: Settings) -> Self {
        Self {
            state: Mutex::default(),
            version: watch::Sender::new(0),
            stopping: watch::Sender::new(false),
            mail: Notify::new(),
            clock,
            guard,
            intake: Intake::default(),
            settings,
        }
    }

    /// Changes the state, hands the updates that this caused to their queues, and wakes everyone who waits.
    pub(crate) fn change<T>(&self, step: impl FnOnce(&mut State, SystemTime) -> T) -> T {
        let out = self.touch(step);
        self.version.send_modify(|version| *version += 1);
        out
    }

    /// Like [`change`](Self::change) for steps that nobody needs to hear of: wakes no one.
    pub(crate) fn touch<T>(&self, step: impl FnOnce(&mut State, SystemTime) -> T) -> T {
        let now = self.clock.now();
        let mut state = self.lock();
        state.world.pass_time(unix(now));
        let out = step(&mut state, now);
        for event in state.world.take_events() {
            let bot = event.bot;
            let queued = state.deliveries.publish(event, now);
            if let Some((desk, (id, json))) = state.page.as_deref_mut().zip(queued) {
                desk.follow(bot, id, json, now);
            }
        }
        if state.deliveries.has_mail() {
            self.mail.notify_one();
        }
        out
    }

    pub(crate) fn read<T>(&self, look: impl FnOnce(&State) -> T) -> T {
        look(&self.lock())
    }

    /// Wakes on every later [`change`](Self::change).
    pub(crate) fn subscribe(&self) -> watch::Receiver<u64> {
        self.version.subscribe()
    }

    /// Resolves when something may have to be sent to a webhook.
    pub(crate) async fn mail(&self) {
        self.mail.notified().await;
    }

    pub(crate) fn stop(&self) {
        self.stopping.send_replace(true);
    }

    /// Resolves when the server has been told to stop.
    pub(crate) async fn stopped(&self) {
        let mut stopping = self.stopping.subscribe();
        // The sender lives in `self`, so the wait cannot fail.
        let _ = stopping.wait_for(|stopping| *stopping).await;
    }

    fn lock(&self) -> MutexGuard<'_, State> {
        // A panic under the lock can only come from a failing test; what it left behind is still readable.
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl fmt::Debug for Shared {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Shared")
            .field("clock", &self.clock)
            .field("settings", &self.settings)
            .finish_non_exhaustive()
    }
}
