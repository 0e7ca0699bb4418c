//! How jobs are scheduled, found and changed from code.

use super::{
    Job, JobFn, JobFunction, JobId, KIND, NewJob, Run, TimeOfDay, When,
    schedule::{self, DayOfMonth, Days, Rhythm, Schedule},
};
use crate::{
    data::{Ended, Scope},
    error::{Error, ErrorKind, Result},
    handler::{
        extract::{Context, ExtractError, FromUpdate, Invocation},
        kind,
    },
    runtime::Handle,
    store::{JobChange, JobQuery, JobTable, Millis, StoreError, StoredJob, durable},
    update::Update,
};
use bot_api::types::{ChatId, UserId};
use std::{any::TypeId, fmt, sync::Arc, time::Duration};

/// Schedules jobs, and finds those that are scheduled: PTB's `JobQueue`. Cheap to clone.
///
/// A parameter of handlers, jobs and error handlers; elsewhere [`Handle::jobs`] gives one. A job that a handler schedules
/// belongs to the chat, the topic and the user of the update that is handled: it runs in that chat's lane, with the data of
/// both, and what it returns is sent there. It is kept together with all else that the handler changes, and not if the
/// handler fails. Outside of handlers a job belongs to nobody, unless that is said, and is kept when the call returns.
///
/// ```
/// use bot::prelude::*;
/// use std::time::Duration;
///
/// #[handler(command = "tea")]
/// async fn tea(jobs: Jobs) -> bot::Result<&'static str> {
///     jobs.run_once(ready, Duration::from_secs(180), "Earl Grey".to_owned()).name("tea").await?;
///     Ok("Three minutes")
/// }
///
/// #[job]
/// async fn ready(kind: String) -> String {
///     format!("Your {kind} is ready")
/// }
///
/// #[handler(command = "coffee")]
/// async fn coffee(jobs: Jobs) -> bot::Result<&'static str> {
///     let tea = jobs.named("tea").await?;
///     Ok(match tea {
///         Some(tea) if tea.cancel().await? => "No tea, then.",
///         _ => "There is no tea.",
///     })
/// }
/// ```
///
/// Of all jobs of a chat (or of a user, or of nobody), one at most has a name: scheduling another one with the same name
/// replaces it, so that what is done twice is there once.
#[derive(Clone)]
pub struct Jobs {
    pub(super) handle: Handle,
    /// The handler to whose changes these belong.
    home: Option<Arc<Invocation>>,
    pub(super) owner: Owner,
}

/// Whom a job belongs to.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Owner {
    pub(super) chat: Option<i64>,
    pub(super) user: Option<i64>,
    pub(super) topic: Option<i64>,
}

impl Owner {
    /// Of whoever an update is about.
    fn of(update: &Update) -> Self {
        Self {
            chat: kind::data_key(update, Scope::Chat),
            user: kind::data_key(update, Scope::User),
            topic: update.topic_id().map(|topic| topic.0),
        }
    }

    /// What names are unique in.
    fn id(self) -> i64 {
        self.chat.or(self.user).unwrap_or(0)
    }
}

impl Jobs {
    pub(crate) fn of(ctx: &Context) -> Self {
        Self {
            handle: ctx.handle().clone(),
            home: Some(ctx.invocation().clone()),
            owner: Owner::of(ctx.update()),
        }
    }

    pub(crate) fn of_nobody(handle: Handle) -> Self {
        Self {
            handle,
            home: None,
            owner: Owner::default(),
        }
    }

    /// The jobs of another chat.
    #[must_use]
    pub fn of_chat(&self, chat: ChatId) -> Self {
        let owner = Owner {
            chat: Some(chat.0),
            ..Owner::default()
        };
        Self {
            owner,
            ..self.clone()
        }
    }

    /// The jobs of a user and of no chat.
    #[must_use]
    pub fn of_user(&self, user: UserId) -> Self {
        let owner = Owner {
            user: Some(user.0),
            ..Owner::default()
        };
        Self {
            owner,
            ..self.clone()
        }
    }

    /// The jobs that belong to neither a chat nor a user.
    #[must_use]
    pub fn of_bot(&self) -> Self {
        Self {
            owner: Owner::default(),
            ..self.clone()
        }
    }

    /// Runs a job once, with this value: after a time, or at one. A time that is over is now: what was to run while the bot
    /// was down runs when it starts.
    pub fn run_once<P, J: JobFn<P>>(
        &self,
        job: J,
        when: impl Into<When>,
        payload: J::Payload,
    ) -> NewJob {
        NewJob::new::<P, J>(self, job, payload, Ok(Rhythm::Once)).first(when)
    }

    /// Runs a job again and again, at first after one interval. The intervals are counted from that first run, whatever
    /// happens to a later one.
    pub fn run_repeating<P, J: JobFn<P>>(
        &self,
        job: J,
        interval: Duration,
        payload: J::Payload,
    ) -> NewJob {
        let rhythm = if interval < Duration::from_millis(1) {
            Err(
                "a job that runs all the time would do nothing else: give it an interval"
                    .to_owned(),
            )
        } else {
            Ok(Rhythm::Every(interval))
        };
        NewJob::new::<P, J>(self, job, payload, rhythm)
    }

    /// Runs a job every day at a time, `(9, 30)`, or on some [days](NewJob::days) of the week.
    pub fn run_daily<P, J: JobFn<P>>(
        &self,
        job: J,
        time: impl Into<TimeOfDay>,
        payload: J::Payload,
    ) -> NewJob {
        let rhythm = time
            .into()
            .checked()
            .map(|time| Rhythm::Daily(time, Days::ALL));
        NewJob::new::<P, J>(self, job, payload, rhythm)
    }

    /// Runs a job on one day of each month at a time. A month without that day is left out; the day -1 is the last one of
    /// every month.
    pub fn run_monthly<P, J: JobFn<P>>(
        &self,
        job: J,
        day: i8,
        time: impl Into<TimeOfDay>,
        payload: J::Payload,
    ) -> NewJob {
        let day = DayOfMonth::of(day).ok_or_else(|| {
            format!("{day} is no day of a month: they go from 1 to 31, and -1 is the last")
        });
        let time = time.into().checked();
        let rhythm = day.and_then(|day| Ok(Rhythm::Monthly(day, time?)));
        NewJob::new::<P, J>(self, job, payload, rhythm)
    }

    /// Runs a job whenever a cron expression is true: `0 9 * * MON-FRI`. Its fields are minute, hour, day of the month,
    /// month and day of the week.
    pub fn run_cron<P, J: JobFn<P>>(
        &self,
        job: J,
        expression: &str,
        payload: J::Payload,
    ) -> NewJob {
        let rhythm = schedule::read_cron(expression).map(Rhythm::Cron);
        NewJob::new::<P, J>(self, job, payload, rhythm)
    }

    /// The jobs of this chat; where there is none, of this user; without either, those of the bot itself. In the order in
    /// which they were scheduled.
    ///
    /// # Errors
    /// When the store cannot read.
    pub async fn list(&self) -> Result<Vec<Job>> {
        let Owner { chat, user, .. } = self.owner;
        let query = match (chat, user) {
            (Some(chat), _) => JobQuery::Chat(KIND.to_owned(), chat),
            (None, Some(user)) => JobQuery::User(KIND.to_owned(), user),
            (None, None) => JobQuery::All(KIND.to_owned()),
        };
        let mut found = self.found(query).await?;
        if chat.is_none() {
            // A user's jobs in chats are those of the chats.
            found.retain(|job| job.chat_id().is_none() && job.user_id() == user.map(UserId));
        }
        Ok(found)
    }

    /// All jobs of the bot, whoever they belong to.
    ///
    /// # Errors
    /// When the store cannot read.
    pub async fn list_all(&self) -> Result<Vec<Job>> {
        self.found(JobQuery::All(KIND.to_owned())).await
    }

    /// The jobs of one function, whoever they belong to: `jobs.list_of(remind)`. A job that runs by the schedule in its
    /// attribute is among them, once.
    ///
    /// # Errors
    /// When the function is no job of this bot, or the store cannot read.
    pub async fn list_of<J: Copy + 'static>(&self, job: J) -> Result<Vec<Job>> {
        let function = self.function(TypeId::of::<J>(), std::any::type_name_of_val(&job))?;
        let mut all = self.list_all().await?;
        all.retain(|job| job.function() == function.path);
        Ok(all)
    }

    /// The job of this name, of this chat; where there is none, of this user; without either, of the bot itself.
    ///
    /// # Errors
    /// When the store cannot read.
    pub async fn named(&self, name: &str) -> Result<Option<Job>> {
        let query = JobQuery::Named {
            kind: KIND.to_owned(),
            owner: self.owner.id(),
            name: name.to_owned(),
        };
        Ok(self.found(query).await?.pop())
    }

    /// A job by its number.
    ///
    /// # Errors
    /// When the store cannot read.
    pub async fn get(&self, id: JobId) -> Result<Option<Job>> {
        Ok(self.found(JobQuery::One(id.key())).await?.pop())
    }

    /// See [`Job::cancel`].
    ///
    /// # Errors
    /// When the store cannot say or keep it.
    pub async fn cancel(&self, id: JobId) -> Result<bool> {
        self.change(id, JobChange::Remove(id.key())).await
    }

    /// Cancels the job of this name, as [`named`](Self::named) finds it. `false` if there is none.
    ///
    /// # Errors
    /// When the store cannot say or keep it.
    pub async fn cancel_named(&self, name: &str) -> Result<bool> {
        let found = self.named(name).await?.is_some();
        self.stage(JobChange::RemoveNamed {
            kind: KIND.to_owned(),
            owner: self.owner.id(),
            name: name.to_owned(),
        })
        .await?;
        Ok(found)
    }

    /// See [`Job::pause`].
    ///
    /// # Errors
    /// When the store cannot say or keep it.
    pub async fn pause(&self, id: JobId) -> Result<bool> {
        self.change(id, JobChange::Pause(id.key())).await
    }

    /// See [`Job::resume`].
    ///
    /// # Errors
    /// When the store cannot say or keep it.
    pub async fn resume(&self, id: JobId) -> Result<bool> {
        let Some(job) = self.rows(JobQuery::One(id.key())).await?.pop() else {
            return Ok(false);
        };
        if !job.paused {
            return Ok(true);
        }
        let key = job.key;
        let due = self.due_again(&job);
        let change = match due {
            Some(due) => JobChange::Resume { key, due },
            None => JobChange::Remove(key),
        };
        self.stage(change).await?;
        Ok(due.is_some())
    }

    /// When a paused job runs if it goes on now: runs that were missed are left out; what was to run once runs.
    fn due_again(&self, job: &StoredJob) -> Option<Millis> {
        let now = self.now();
        let schedule = Schedule::read(&job.schedule).ok();
        let next = schedule.filter(|_| job.due < now);
        match next.and_then(|schedule| schedule.next(now, job.since)) {
            Some(next) => Some(next).filter(|next| job.until.is_none_or(|until| *next <= until)),
            None => Some(job.due),
        }
    }

    /// See [`Job::run_now`].
    ///
    /// # Errors
    /// When its function is gone or cannot read its value any more, or when the store cannot say or keep it.
    pub async fn run_now(&self, id: JobId) -> Result<bool> {
        let Some(mut job) = self.rows(JobQuery::One(id.key())).await?.pop() else {
            return Ok(false);
        };
        let next = (!job.paused).then_some(job.due);
        job.due = self.now();
        let upstream = self.upstream()?;
        let run = Run::new(&job, next).map_err(|error| Error::of(ErrorKind::Data, error))?;
        let event = upstream.read_job(run).map_err(|error| {
            let text = format!("the job {id} of `{}` cannot run: {error}", job.function);
            Error::of(ErrorKind::Other, text)
        })?;
        match &self.home {
            Some(home) => match home.savepoint.tell(event) {
                Ok(()) => Ok(true),
                Err(Ended(event)) => upstream.tell(event).ok_or_else(closed).map(|_| true),
            },
            None => {
                let kept = upstream.tell(event).ok_or_else(closed)?;
                self.kept(kept).await.map(|()| true)
            }
        }
    }

    /// Stages a change of a job, if there is one with that number.
    async fn change(&self, id: JobId, change: JobChange) -> Result<bool> {
        let is_there = !self.rows(JobQuery::One(id.key())).await?.is_empty();
        if is_there {
            self.stage(change).await?;
        }
        Ok(is_there)
    }

    /// Makes a change part of what the handler changes; where there is none, or it has ended, it happens now.
    pub(super) async fn stage(&self, change: JobChange) -> Result<()> {
        let (change, waits) = match &self.home {
            None => (change, true),
            Some(home) => match home.savepoint.schedule(change) {
                Ok(()) => return Ok(()),
                Err(Ended(change)) => (change, false),
            },
        };
        let kept = self
            .upstream()?
            .change_jobs(vec![change])
            .ok_or_else(closed)?;
        if waits {
            self.kept(kept).await?;
        }
        Ok(())
    }

    async fn kept(&self, seq: crate::store::Seq) -> Result<()> {
        let store = self.handle.values().store();
        durable(&*store, seq).await.map_err(unread)
    }

    /// A function of this bot.
    pub(super) fn function(&self, identity: TypeId, name: &str) -> Result<JobFunction> {
        self.upstream()?.job(identity).ok_or_else(|| {
            let text = format!("`{name}` is no job of this bot: `#[job]` makes one of a function");
            Error::of(ErrorKind::Other, text)
        })
    }

    fn upstream(&self) -> Result<Arc<dyn crate::runtime::Upstream>> {
        self.handle.runtime().upstream().ok_or_else(closed)
    }

    async fn found(&self, query: JobQuery) -> Result<Vec<Job>> {
        let rows = self.rows(query).await?;
        let jobs = rows.into_iter();
        Ok(jobs.map(|job| Job::scheduled(job, self.clone())).collect())
    }

    /// What the store has, with everything that was staged, and what this update's handlers changed so far.
    async fn rows(&self, query: JobQuery) -> Result<Vec<StoredJob>> {
        let runtime = self.handle.runtime();
        let store = runtime.values.store();
        let last = runtime.agenda.last_change();
        durable(&*store, last).await.map_err(unread)?;
        let mut rows = store.jobs(query.clone()).await.map_err(unread)?;
        rows.retain(|job| job.kind == KIND);
        let Some(home) = &self.home else {
            return Ok(rows);
        };
        let changes = home.savepoint.jobs();
        if changes.is_empty() {
            return Ok(rows);
        }
        let mut table = JobTable::default();
        for job in rows {
            table.put(job);
        }
        for change in &changes {
            table.apply(change);
        }
        Ok(table.query(&query))
    }

    pub(super) fn now(&self) -> Millis {
        self.handle.clock().now().into()
    }
}

fn closed() -> Error {
    Error::of(
        ErrorKind::Other,
        "the bot has no store now: jobs are scheduled from its `post_init` hooks on, until it has ended",
    )
}

fn unread(error: StoreError) -> Error {
    Error::of(ErrorKind::Store, error)
}

impl fmt::Debug for Jobs {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Jobs")
            .field("owner", &self.owner)
            .finish_non_exhaustive()
    }
}

impl<K, A> FromUpdate<K, A> for Jobs {
    async fn extract(ctx: &Context) -> Result<Self, ExtractError> {
        Ok(Self::of(ctx))
    }
}
