//! How fast a bot sends: slots in time for calls, and pauses where Telegram asked for one.

use crate::{clock::Clock, error::BoxError, runtime::Activity};
use bot_api::{Body, Call, CallHook, ChatTarget, Error};
use std::{
    collections::HashMap,
    sync::{Mutex, MutexGuard, PoisonError},
    time::Duration,
};

/// How fast the bot may send, given to [`Builder::limits`](crate::Builder::limits): calls that would come too fast wait
/// for their turn, in place of being refused by Telegram.
///
/// Only calls about a chat count. Each limit is so many calls at once and then as many in each period, evenly: with 20 in
/// a minute, the 21st comes three seconds after the 20th. Where Telegram refuses a call all the same (429), all calls to
/// *that* chat wait as long as it asked for, and the call is made again. What waits, waits by the application's clock.
///
/// ```
/// use bot::SendLimits;
/// use std::time::Duration;
///
/// # bot::app! {}
/// # fn main() {
/// let limits = SendLimits::default()              // 30 a second, 20 a minute in each group, two retries
///     .per_chat(1, Duration::from_secs(1))        // and in each chat one a second
///     .retries(5);
/// let builder = bot::Application::builder::<__BotApp>().limits(limits);
/// # }
/// ```
///
/// In python-telegram-bot this is `AIORateLimiter`.
#[derive(Clone, Debug, PartialEq, Eq)]
#[must_use = "limits are given to `Builder::limits`"]
pub struct SendLimits {
    overall: Option<Rate>,
    group: Option<Rate>,
    chat: Option<Rate>,
    retries: u32,
}

impl Default for SendLimits {
    /// What Telegram's documentation advises: 30 calls a second, 20 a minute in each group or channel; a call that is
    /// refused is made again twice.
    fn default() -> Self {
        Self {
            overall: Rate::new(30, Duration::from_secs(1)),
            group: Rate::new(20, Duration::from_secs(60)),
            chat: None,
            retries: 2,
        }
    }
}

impl SendLimits {
    /// No limits, and no retries: Telegram's own answers alone make calls wait.
    pub fn none() -> Self {
        Self {
            overall: None,
            group: None,
            chat: None,
            retries: 0,
        }
    }

    /// How many calls there may be in all; 0 is no limit.
    pub fn overall(mut self, calls: u32, period: Duration) -> Self {
        self.overall = Rate::new(calls, period);
        self
    }

    /// How many there may be to each group, supergroup or channel, and to each chat that is given by its name; 0 is no
    /// limit.
    pub fn per_group(mut self, calls: u32, period: Duration) -> Self {
        self.group = Rate::new(calls, period);
        self
    }

    /// How many there may be to each chat of any kind; 0 is no limit.
    pub fn per_chat(mut self, calls: u32, period: Duration) -> Self {
        self.chat = Rate::new(calls, period);
        self
    }

    /// How often a call that Telegram refused for coming too fast is made again, each time when Telegram will take it.
    /// Answers that handlers return are made again in any case.
    pub fn retries(mut self, retries: u32) -> Self {
        self.retries = retries;
        self
    }
}

/// So many calls in a period.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Rate {
    /// From one call to the next, once they come evenly.
    step: Duration,
    /// How far ahead of that they may be.
    burst: Duration,
}

impl Rate {
    fn new(calls: u32, period: Duration) -> Option<Self> {
        let step = period.checked_div(calls)?;
        Some(Self {
            step,
            burst: step * (calls - 1),
        })
    }
}

/// What a paid broadcast may have in place of all limits: Telegram takes a thousand a second, for a fee.
const PAID: Rate = Rate {
    step: Duration::from_millis(1),
    burst: Duration::from_millis(999),
};
/// How much longer than Telegram asked for: its clock is not ours.
const MARGIN: Duration = Duration::from_millis(100);
/// At this many chats those are forgotten that have nothing to wait for.
const TIDY: usize = 512;

/// The limits at work.
pub(crate) struct Pace {
    limits: SendLimits,
    clock: Clock,
    activity: Activity,
    state: Mutex<State>,
}

#[derive(Default)]
struct State {
    overall: Line,
    paid: Line,
    groups: HashMap<ChatTarget, Line>,
    chats: HashMap<ChatTarget, Line>,
    /// Until when Telegram takes nothing for a chat, as it said.
    closed: HashMap<ChatTarget, Duration>,
}

/// The calls under one limit: when the next would come if all came evenly.
#[derive(Clone, Copy, Default)]
struct Line {
    next: Duration,
}

impl Line {
    /// Takes the next slot; tells how long to wait for it.
    fn take(&mut self, rate: Rate, now: Duration) -> Duration {
        let due = self.next.max(now);
        self.next = due + rate.step;
        (due - now).saturating_sub(rate.burst)
    }
}

impl Pace {
    pub(crate) fn new(limits: SendLimits, clock: Clock, activity: Activity) -> Self {
        Self {
            limits,
            clock,
            activity,
            state: Mutex::default(),
        }
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Waits until a call to this chat may be made.
    async fn turn(&self, chat: &ChatTarget, paid: bool) {
        if paid {
            let now = self.clock.elapsed();
            let wait = self.state().paid.take(PAID, now);
            return self.wait(wait).await;
        }
        self.reopened(chat).await;
        // The narrower limit first: what waits in one group must not use up what others may have now.
        for limit in [Limit::Chat, Limit::Group, Limit::Overall] {
            let wait = self.take(limit, chat);
            self.wait(wait).await;
        }
        self.reopened(chat).await;
    }

    fn take(&self, limit: Limit, chat: &ChatTarget) -> Duration {
        let rate = match limit {
            Limit::Chat => self.limits.chat,
            Limit::Group => self.limits.group.filter(|_| !is_private(chat)),
            Limit::Overall => self.limits.overall,
        };
        let Some(rate) = rate else {
            return Duration::ZERO;
        };
        let now = self.clock.elapsed();
        let state = &mut *self.state();
        let line = match limit {
            Limit::Chat => line(&mut state.chats, chat, now),
            Limit::Group => line(&mut state.groups, chat, now),
            Limit::Overall => &mut state.overall,
        };
        line.take(rate, now)
    }

    /// Waits as long as Telegram takes nothing for a chat; it may have said so anew meanwhile.
    async fn reopened(&self, chat: &ChatTarget) {
        loop {
            let until = self.state().closed.get(chat).copied().unwrap_or_default();
            let wait = until.saturating_sub(self.clock.elapsed());
            if wait.is_zero() {
                return;
            }
            self.wait(wait).await;
        }
    }

    async fn wait(&self, wait: Duration) {
        if !wait.is_zero() {
            self.activity.idle_during(self.clock.sleep(wait)).await;
        }
    }

    fn close(&self, chat: &ChatTarget, pause: Duration) {
        let now = self.clock.elapsed();
        let mut state = self.state();
        if state.closed.len() >= TIDY {
            state.closed.retain(|_, until| *until > now);
        }
        let until = state.closed.entry(chat.clone()).or_default();
        *until = (*until).max(now + pause);
    }
}

#[derive(Clone, Copy)]
enum Limit {
    Chat,
    Group,
    Overall,
}

/// The line of a chat. Lines at whose end nobody stands are those of chats that may send at once, as new ones are.
fn line<'l>(
    lines: &'l mut HashMap<ChatTarget, Line>,
    chat: &ChatTarget,
    now: Duration,
) -> &'l mut Line {
    if lines.len() >= TIDY && !lines.contains_key(chat) {
        lines.retain(|_, line| line.next > now);
    }
    lines.entry(chat.clone()).or_default()
}

/// Whether it is a user's own chat. Who is given by name may be anything but that.
fn is_private(chat: &ChatTarget) -> bool {
    chat.id().is_some_and(|id| id.0 > 0)
}

/// Whether the sender pays for going faster.
fn is_paid(call: &Call) -> bool {
    const NAME: &str = "allow_paid_broadcast";
    match &call.body {
        Body::Empty => false,
        Body::Json(json) => {
            memchr::memmem::find(json, NAME.as_bytes()).is_some()
                && serde_json::from_slice::<Paid>(json).is_ok_and(|paid| paid.allow_paid_broadcast)
        }
        Body::Multipart(form) => form
            .fields
            .iter()
            .any(|(name, value)| name == NAME && value == "true"),
    }
}

#[derive(serde::Deserialize)]
struct Paid {
    allow_paid_broadcast: bool,
}

impl CallHook for Pace {
    async fn before(&self, call: &mut Call) -> Result<(), BoxError> {
        if let Some(chat) = &call.chat {
            self.turn(chat, is_paid(call)).await;
        }
        Ok(())
    }

    async fn again(&self, call: &Call, error: &Error, tries: u32) -> bool {
        let Some(pause) = error.retry_after() else {
            return false;
        };
        let pause = pause + MARGIN;
        if let Some(chat) = &call.chat {
            self.close(chat, pause);
        }
        if tries > self.limits.retries {
            return false;
        }
        match &call.chat {
            Some(chat) => self.turn(chat, is_paid(call)).await,
            None => self.wait(pause).await,
        }
        true
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use bot_api::types::ChatId;

    fn seconds(seconds: f64) -> Duration {
        Duration::from_secs_f64(seconds)
    }

    /// R150.
    #[test]
    fn so_many_at_once_and_then_evenly() {
        let rate = Rate::new(3, seconds(2.0)).expect("a limit");
        let mut line = Line::default();
        let waits: Vec<_> = (0..6)
            .map(|_| line.take(rate, seconds(10.0)).as_millis())
            .collect();
        assert_eq!(waits, [0, 0, 0, 666, 1_333, 1_999]);
        // Whoever was quiet for a while may hurry again.
        let waits: Vec<_> = (0..4)
            .map(|_| line.take(rate, seconds(60.0)).as_millis())
            .collect();
        assert_eq!(waits, [0, 0, 0, 666]);
    }

    #[test]
    fn a_limit_of_nothing_is_none() {
        assert_eq!(Rate::new(0, seconds(1.0)), None);
        let one = Rate::new(1, seconds(1.0)).expect("a limit");
        assert_eq!(one.burst, Duration::ZERO);
    }

    #[test]
    fn chats_that_have_nothing_to_wait_for_are_forgotten() {
        let rate = Rate::new(1, seconds(1.0)).expect("a limit");
        let mut lines = HashMap::new();
        for id in 0..2_000 {
            let now = seconds(f64::from(id));
            line(&mut lines, &ChatTarget::Id(ChatId(-i64::from(id) - 1)), now).take(rate, now);
        }
        assert!(lines.len() <= TIDY, "{}", lines.len());
    }

    #[test]
    fn groups_are_what_is_no_private_chat() {
        let is = |chat: ChatTarget| is_private(&chat);
        assert!(is(ChatId(5).into()) && !is(ChatId(-5).into()) && !is("@news".into()));
    }
}
