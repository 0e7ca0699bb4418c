//! What a running bot consists of besides its handlers: the bot itself, time, data, services, tasks, the way out.
//!
//! [`Handle`] is the door to it for handlers and for everybody else. What lies above (the dispatcher) is reached
//! through one small trait, [`Upstream`], so that nothing here knows it.

mod activity;
mod handle;
mod observer;
mod shutdown;
mod tasks;

pub(crate) use activity::{Activity, Busy};
pub(crate) use handle::caught;
pub use handle::{Handle, Peekable, QueueClosed};
pub(crate) use observer::{Observer, Step};
pub(crate) use shutdown::{Phase, Shutdown};
pub use tasks::LostTask;

use crate::{
    clock::Clock,
    data::Values,
    error::Error,
    handler::{
        commands::Listing,
        extract::{Administrators, Services},
        registration::BoxFuture,
    },
    jobs::{Agenda, JobFunction, Run},
    store::{JobChange, Seq, StoreError},
    update::{Malformed, UnitName, Update},
};
use bot_api::{Bot, types};
use std::{
    any::TypeId,
    sync::{Arc, OnceLock, Weak},
};
use tokio_util::task::TaskTracker;

/// The parts that everything shares.
pub(crate) struct Runtime {
    pub(crate) bot: Bot,
    /// Who the bot is: known once it has asked.
    pub(crate) me: OnceLock<types::User>,
    pub(crate) clock: Clock,
    pub(crate) services: Services,
    pub(crate) administrators: Administrators,
    pub(crate) values: Arc<Values>,
    pub(crate) agenda: Agenda,
    pub(crate) activity: Activity,
    pub(crate) tasks: TaskTracker,
    pub(crate) shutdown: Shutdown,
    pub(crate) observer: OnceLock<Arc<dyn Observer>>,
    upstream: OnceLock<Weak<dyn Upstream>>,
}

/// What the parts below the dispatcher may ask of it.
pub(crate) trait Upstream: Send + Sync {
    /// Takes updates in, waiting while too many are in the bot already.
    fn submit(&self, updates: Vec<Update>) -> BoxFuture<'_, Result<(), QueueClosed>>;

    /// Takes in what a source fetched, `next` being the offset that tells Telegram so; what is no update is put aside.
    /// Returns when all is kept.
    fn receive(
        &self,
        updates: Vec<Update>,
        malformed: Vec<Malformed>,
        next: Option<types::UpdateId>,
    ) -> BoxFuture<'_, Result<(), StoreError>>;

    /// Handles one update now, in the caller's task, and waits until all its blocking handlers are done.
    fn process(&self, update: Update) -> BoxFuture<'_, ()>;

    /// Keeps an event and puts it into its lane, without making anybody wait. Returns the record that keeps it, if the
    /// bot still runs.
    fn tell(&self, event: Update) -> Option<Seq>;

    /// The job that a function is.
    fn job(&self, identity: TypeId) -> Option<JobFunction>;

    /// A run of a job, as its function can be given it.
    ///
    /// # Errors
    /// Says why it cannot.
    fn read_job(&self, run: Run) -> Result<Update, String>;

    /// Changes jobs now. Returns the record that keeps it, if the bot has its store.
    fn change_jobs(&self, changes: Vec<JobChange>) -> Option<Seq>;

    /// The commands that users are shown.
    fn commands(&self) -> Arc<Listing>;

    /// Gives an error to the error handlers.
    fn report(&self, error: Error, update: Option<Update>) -> BoxFuture<'_, ()>;

    /// Gives the error of a task to the error handlers, and ends the task's unit with what they do.
    fn task_failed(
        &self,
        error: Error,
        update: Option<Update>,
        unit: UnitName,
    ) -> BoxFuture<'_, ()>;
}

/// What a builder makes one of.
pub(crate) struct Parts {
    pub(crate) bot: Bot,
    pub(crate) clock: Clock,
    pub(crate) services: Services,
    pub(crate) administrators: Administrators,
    pub(crate) values: Arc<Values>,
    pub(crate) agenda: Agenda,
}

impl Runtime {
    pub(crate) fn new(parts: Parts) -> Arc<Self> {
        let Parts {
            bot,
            clock,
            services,
            administrators,
            values,
            agenda,
        } = parts;
        Arc::new(Self {
            bot,
            me: OnceLock::new(),
            clock,
            services,
            administrators,
            values,
            activity: agenda.activity().clone(),
            agenda,
            tasks: TaskTracker::new(),
            shutdown: Shutdown::default(),
            observer: OnceLock::new(),
            upstream: OnceLock::new(),
        })
    }

    /// Says who is above. Only the first call counts.
    pub(crate) fn connect(&self, upstream: &Arc<impl Upstream + 'static>) {
        let weak: Weak<dyn Upstream> = Arc::downgrade(&(upstream.clone() as Arc<dyn Upstream>));
        let _ = self.upstream.set(weak);
    }

    pub(crate) fn upstream(&self) -> Option<Arc<dyn Upstream>> {
        self.upstream.get().and_then(Weak::upgrade)
    }
}
