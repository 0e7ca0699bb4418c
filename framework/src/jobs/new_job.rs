//! A job on its way to the store: what is said of it, and whether that makes sense.

use super::{
    JobFn, JobFunction, JobId, Jobs, KIND, Run, Weekday, When,
    schedule::{Days, Rhythm, Schedule, Zone},
    scheduling::Owner,
};
use crate::{
    error::{Error, ErrorKind, Result},
    handler::registration::BoxFuture,
    store::{JobChange, Millis, StoredJob, millis},
    update::Update,
};
use bot_api::types::{ChatId, UserId};
use std::{any::TypeId, fmt, future::IntoFuture, time::Duration};

/// A job that is about to be scheduled: when this is awaited. It gives the number of the job.
///
/// # Errors
/// The future fails when what is said of the job makes no sense, when its function is none of this bot's, when the value
/// cannot be written as JSON, when the function takes something that the job does not have (a chat, say), or when the
/// store cannot keep it.
#[must_use = "a job is scheduled when this is awaited"]
pub struct NewJob {
    jobs: Jobs,
    function: TypeId,
    function_name: &'static str,
    payload: serde_json::Result<String>,
    rhythm: std::result::Result<Rhythm, String>,
    first: Option<When>,
    last: Option<When>,
    zone: Option<String>,
    name: Option<String>,
    grace: Option<Duration>,
}

impl NewJob {
    #[allow(
        clippy::needless_pass_by_value,
        reason = "functions are named by passing them"
    )]
    pub(super) fn new<P, J: JobFn<P>>(
        jobs: &Jobs,
        _: J,
        payload: J::Payload,
        rhythm: std::result::Result<Rhythm, String>,
    ) -> Self {
        Self {
            jobs: jobs.clone(),
            function: TypeId::of::<J>(),
            function_name: std::any::type_name::<J>(),
            payload: serde_json::to_string(&payload),
            rhythm,
            first: None,
            last: None,
            zone: None,
            name: None,
            grace: None,
        }
    }

    /// Gives it a name, in place of the job that has it. Names are of a chat; where there is none, of a user, who shares
    /// them with the private chat; without either, of the bot.
    pub fn name(mut self, name: impl Into<String>) -> Self {
        self.name = Some(name.into());
        self
    }

    /// It belongs to this chat, and no topic of it: PTB's `chat_id`.
    pub fn chat(mut self, chat: ChatId) -> Self {
        self.jobs.owner.chat = Some(chat.0);
        self.jobs.owner.topic = None;
        self
    }

    /// It belongs to this user: PTB's `user_id`.
    pub fn user(mut self, user: UserId) -> Self {
        self.jobs.owner.user = Some(user.0);
        self
    }

    /// It belongs to neither a chat nor a user.
    pub fn of_bot(mut self) -> Self {
        self.jobs.owner = Owner::default();
        self
    }

    /// When it runs first. `Duration::ZERO` is at once. Without it, an interval passes first, and all others run at their
    /// next time; such a run is no earlier than this.
    pub fn first(mut self, first: impl Into<When>) -> Self {
        self.first = Some(first.into());
        self
    }

    /// No run is for a time after this; one for this very time still is, and a late one comes all the same.
    pub fn last(mut self, last: impl Into<When>) -> Self {
        self.last = Some(last.into());
        self
    }

    /// Only on these days of the week, where it runs daily.
    pub fn days(mut self, days: impl IntoIterator<Item = Weekday>) -> Self {
        let days: Days = days.into_iter().collect();
        self.rhythm = self.rhythm.and_then(|rhythm| match rhythm {
            _ if days.is_none() => Err("a job needs some day to run on".to_owned()),
            Rhythm::Daily(time, _) => Ok(Rhythm::Daily(time, days)),
            _ => Err("only a daily job has days of the week".to_owned()),
        });
        self
    }

    /// The time zone of its times of day, by its name in the IANA database: `Europe/Berlin`. Without it, it is
    /// [that of the bot](crate::Builder::time_zone).
    pub fn tz(mut self, zone: &str) -> Self {
        self.zone = Some(zone.to_owned());
        self
    }

    /// A run that would be later than this, because the bot was down or the run before took long, is left out. Without it,
    /// a late run comes as soon as it can, once, however many were missed. One second is always granted. PTB's
    /// `misfire_grace_time`.
    pub fn grace(mut self, grace: Duration) -> Self {
        self.grace = Some(grace);
        self
    }

    async fn schedule(self) -> Result<JobId> {
        let jobs = self.jobs.clone();
        let function = jobs.function(self.function, self.function_name)?;
        let job = self.row(&function)?;
        takes(&function, jobs.handle.bot(), &job)?;
        let id = job.key.into();
        jobs.stage(JobChange::Put(Box::new(job))).await?;
        Ok(id)
    }

    fn row(self, function: &JobFunction) -> Result<StoredJob> {
        let name = self.function_name;
        let wrong = |error: String| {
            let text = format!("`{name}` cannot be scheduled: {error}");
            Error::of(ErrorKind::Other, text)
        };
        let agenda = &self.jobs.handle.runtime().agenda;
        let zone = self.zone.as_deref().map(Zone::named);
        let schedule = Schedule {
            rhythm: self.rhythm.map_err(wrong)?,
            zone: zone
                .unwrap_or_else(|| Ok(agenda.zone().clone()))
                .map_err(wrong)?,
        };
        let payload = self.payload.map_err(|error| {
            let text =
                format!("what `{name}` is scheduled with cannot be written as JSON: {error}");
            Error::of(ErrorKind::Data, text)
        })?;
        let now = self.jobs.now();
        let due = first_run(&schedule, self.first, now).map_err(wrong)?;
        let until = self.last.map(|last| last.at(now, &schedule.zone));
        let until = until.transpose().map_err(wrong)?;
        if until.is_some_and(|until| until < due) {
            return Err(wrong("its last run would be before its first".to_owned()));
        }
        let Owner { chat, user, topic } = self.jobs.owner;
        Ok(StoredJob {
            key: agenda.next_key(),
            kind: KIND.to_owned(),
            function: function.path.clone(),
            name: self.name,
            chat,
            user,
            topic,
            payload,
            schedule: schedule.to_string(),
            since: due,
            until,
            grace: self.grace.map(millis),
            due,
            paused: false,
            declared: false,
        })
    }
}

fn first_run(
    schedule: &Schedule,
    first: Option<When>,
    now: Millis,
) -> std::result::Result<Millis, String> {
    let first = first.map(|first| first.at(now, &schedule.zone));
    let first = first.transpose()?;
    let never = || format!("`{schedule}` never comes");
    match (schedule.rhythm, first) {
        (Rhythm::Once, first) => Ok(first.unwrap_or(now)),
        (Rhythm::Every(_), Some(first)) => Ok(first),
        (Rhythm::Every(interval), None) => Ok(now + interval),
        // At that very time, too.
        (_, Some(first)) => {
            let before = Millis(first.0.saturating_sub(1)).max(now);
            schedule.next(before, before).ok_or_else(never)
        }
        (_, None) => schedule.next(now, now).ok_or_else(never),
    }
}

/// Whether a function could run for a job.
fn takes(function: &JobFunction, bot: &bot_api::Bot, job: &StoredJob) -> Result<()> {
    let run = Run::new(job, None).map_err(|error| Error::of(ErrorKind::Data, error))?;
    if (function.matches)(&Update::of_job(bot, run)) {
        return Ok(());
    }
    let text = format!(
        "`{}` takes what its job does not have: it belongs to {}; say `.chat(id)` or `.user(id)`",
        function.path,
        match (job.chat, job.user) {
            (None, None) => "neither a chat nor a user",
            (Some(_), None) => "a chat, but no user",
            (None, Some(_)) => "a user, but no chat",
            (Some(_), Some(_)) => "a chat and a user",
        }
    );
    Err(Error::of(ErrorKind::Other, text))
}

impl IntoFuture for NewJob {
    type Output = Result<JobId>;
    type IntoFuture = BoxFuture<'static, Self::Output>;

    fn into_future(self) -> Self::IntoFuture {
        Box::pin(self.schedule())
    }
}

impl fmt::Debug for NewJob {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("NewJob")
            .field("function", &self.function_name)
            .field("rhythm", &self.rhythm)
            .field("name", &self.name)
            .finish_non_exhaustive()
    }
}
