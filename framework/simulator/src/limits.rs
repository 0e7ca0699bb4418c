//! Telegram's limits on how much a bot may send, as far as they are known: off, unless asked for.
//!
//! Who is over a limit is told to come back later (429) and may then go on; nothing is held against it.

use std::collections::{HashMap, VecDeque};
use std::time::{Duration, SystemTime};

use crate::http::Params;
use crate::methods::{ApiError, Method};

/// At most so many messages in any span of that length.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
#[non_exhaustive]
pub struct Rate {
    /// Messages.
    pub count: usize,
    /// The span.
    pub per: Duration,
}

impl Rate {
    /// At most `count` messages in any span of length `per`. None at all is not possible: 0 means 1.
    #[must_use]
    pub fn new(count: usize, per: Duration) -> Self {
        Self {
            count: count.max(1),
            per,
        }
    }
}

/// How much a bot may send. Messages that are sent, copied, forwarded or edited count, those of an album one by one.
#[derive(Clone, Debug, Eq, PartialEq)]
#[non_exhaustive]
pub struct RateLimits {
    /// In one chat.
    pub chat: Rate,
    /// In one group or channel, besides.
    pub group: Rate,
    /// In all chats together; messages with `allow_paid_broadcast` do not count.
    pub overall: Rate,
    /// Calls of `setWebhook`.
    pub set_webhook: Rate,
}

impl RateLimits {
    /// What Telegram's FAQ and its server say: about one message a second in a chat, with short bursts (here of three), 20 a
    /// minute in a group, 30 a second overall, `setWebhook` once a second.
    #[must_use]
    pub fn telegram() -> Self {
        let second = Duration::from_secs(1);
        Self {
            chat: Rate::new(3, 3 * second),
            group: Rate::new(20, 60 * second),
            overall: Rate::new(30, second),
            set_webhook: Rate::new(1, second),
        }
    }

    /// The same with another limit in a chat.
    #[must_use]
    pub fn chat(mut self, rate: Rate) -> Self {
        self.chat = rate;
        self
    }

    /// The same with another limit in a group.
    #[must_use]
    pub fn group(mut self, rate: Rate) -> Self {
        self.group = rate;
        self
    }

    /// The same with another limit overall.
    #[must_use]
    pub fn overall(mut self, rate: Rate) -> Self {
        self.overall = rate;
        self
    }
}

/// What is counted together.
#[derive(Clone, Debug, Eq, Hash, PartialEq)]
enum Scope {
    Chat(i64, String),
    Group(i64, String),
    Overall(i64),
    SetWebhook(i64),
}

/// The limits in force, and what was sent lately.
#[derive(Debug, Default)]
pub(crate) struct Limits {
    rates: Option<RateLimits>,
    sent: HashMap<Scope, VecDeque<SystemTime>>,
    /// Old entries are swept out when there are so many.
    sweep_at: usize,
}

/// Fewer scopes are not worth a sweep.
const SWEEP: usize = 1_000;

impl Limits {
    pub(crate) fn set(&mut self, rates: Option<RateLimits>) {
        self.rates = rates;
        self.sent.clear();
    }

    /// Counts a call, or refuses it.
    pub(crate) fn admit(
        &mut self,
        bot: i64,
        method: &Method,
        params: &Params,
        now: SystemTime,
    ) -> Result<(), ApiError> {
        let Some(rates) = &self.rates else {
            return Ok(());
        };
        let (weight, scopes) = concerned(bot, &method.name, params, rates);
        let pauses = scopes.iter().map(|(scope, rate)| {
            let sent = self.sent.get(scope);
            sent.map_or(Duration::ZERO, |sent| pause(sent, weight, *rate, now))
        });
        let pause = pauses.max().unwrap_or_default();
        if !pause.is_zero() {
            return Err(ApiError::retry_after(whole_seconds(pause)));
        }
        for (scope, rate) in scopes {
            let sent = self.sent.entry(scope).or_default();
            sent.extend(std::iter::repeat_n(now, weight));
            let surplus = sent.len().saturating_sub(rate.count);
            sent.drain(..surplus);
        }
        self.sweep(now);
        Ok(())
    }

    /// Forgets who has not sent anything for long.
    fn sweep(&mut self, now: SystemTime) {
        let Some(rates) = self
            .rates
            .as_ref()
            .filter(|_| self.sent.len() >= self.sweep_at.max(SWEEP))
        else {
            return;
        };
        let all = [rates.chat, rates.group, rates.overall, rates.set_webhook];
        let longest = all
            .map(|rate| rate.per)
            .into_iter()
            .max()
            .unwrap_or_default();
        let is_recent = |at: &SystemTime| now.duration_since(*at).is_ok_and(|ago| ago < longest);
        self.sent
            .retain(|_, sent| sent.back().is_some_and(is_recent));
        self.sweep_at = 2 * self.sent.len();
    }
}

/// How long until `weight` more fit. An album that never fits is let through when there is room for as much as ever.
fn pause(sent: &VecDeque<SystemTime>, weight: usize, rate: Rate, now: SystemTime) -> Duration {
    let room = rate.count.saturating_sub(weight.min(rate.count));
    let Some(blocking) = sent.len().checked_sub(room + 1) else {
        return Duration::ZERO;
    };
    let ago = sent
        .get(blocking)
        .map(|at| now.duration_since(*at).unwrap_or_default());
    ago.map_or(Duration::ZERO, |ago| rate.per.saturating_sub(ago))
}

/// Rounded up: whoever comes back then is let through.
fn whole_seconds(pause: Duration) -> u64 {
    pause.as_secs() + u64::from(pause.subsec_nanos() > 0)
}

/// How many messages a call is worth, and what they count for.
fn concerned(
    bot: i64,
    method: &str,
    params: &Params,
    rates: &RateLimits,
) -> (usize, Vec<(Scope, Rate)>) {
    if method == "setWebhook" {
        return (1, vec![(Scope::SetWebhook(bot), rates.set_webhook)]);
    }
    let weight = weight(method, params);
    let Some(chat) = params.text("chat_id").filter(|_| weight > 0) else {
        return (0, Vec::new());
    };
    let chat = chat.trim().to_lowercase();
    let mut scopes = vec![(Scope::Chat(bot, chat.clone()), rates.chat)];
    if !params.flag("allow_paid_broadcast") {
        scopes.push((Scope::Overall(bot), rates.overall));
    }
    if chat.starts_with(['-', '@']) {
        scopes.push((Scope::Group(bot, chat), rates.group));
    }
    (weight, scopes)
}

fn weight(method: &str, params: &Params) -> usize {
    let listed = |name| {
        let list = params.json(name).ok().flatten();
        list.and_then(|list| Some(list.as_array()?.len()))
            .unwrap_or(1)
    };
    match method {
        "sendChatAction" | "sendMessageDraft" => 0,
        "sendMediaGroup" => listed("media"),
        "copyMessages" | "forwardMessages" => listed("message_ids"),
        "copyMessage" | "forwardMessage" => 1,
        _ => usize::from(method.starts_with("send") || method.starts_with("editMessage")),
    }
}

#[cfg(test)]
mod tests {
    use std::time::UNIX_EPOCH;

    use super::*;

    fn params(pairs: &[(&str, &str)]) -> Params {
        let mut params = Params::default();
        for (name, value) in pairs {
            params.add((*name).to_owned(), (*value).to_owned());
        }
        params
    }

    /// Seconds to wait, as told to a bot that sends this at this millisecond.
    fn told(limits: &mut Limits, method: &str, pairs: &[(&str, &str)], millis: u64) -> Option<u64> {
        let method = Method::find(method).expect("a method");
        let now = UNIX_EPOCH + Duration::from_millis(millis);
        let refused = limits.admit(1, method, &params(pairs), now).err()?;
        refused.parameters?["retry_after"].as_u64()
    }

    fn limits() -> Limits {
        let mut limits = Limits::default();
        limits.set(Some(RateLimits::telegram()));
        limits
    }

    #[test]
    fn one_a_second_in_a_chat_with_short_bursts() {
        let mut limits = limits();
        let mut hello = |millis| told(&mut limits, "sendMessage", &[("chat_id", "5")], millis);
        assert_eq!([0, 0, 0].map(&mut hello), [None; 3]);
        assert_eq!([0, 100, 2_001].map(&mut hello), [Some(3), Some(3), Some(1)]);
        assert_eq!(hello(3_000), None);
        assert_eq!(
            (4..100).filter_map(|second| hello(second * 1_000)).count(),
            0
        );
    }

    #[test]
    fn twenty_a_minute_in_a_group() {
        let mut limits = limits();
        let mut hello = |millis| told(&mut limits, "sendMessage", &[("chat_id", "-5")], millis);
        let spread: Vec<_> = (0..20).filter_map(|second| hello(second * 1_000)).collect();
        assert!(spread.is_empty());
        assert_eq!(hello(20_000), Some(40));
        assert_eq!(hello(60_000), None);
    }

    #[test]
    fn thirty_a_second_overall_unless_paid_for() {
        let mut limits = limits();
        let chats: Vec<String> = (1..=40).map(|chat| chat.to_string()).collect();
        for chat in &chats[..30] {
            assert_eq!(
                told(&mut limits, "sendPhoto", &[("chat_id", chat)], 0),
                None
            );
        }
        assert_eq!(
            told(&mut limits, "sendPhoto", &[("chat_id", &chats[30])], 999),
            Some(1)
        );
        let paid = [
            ("chat_id", chats[31].as_str()),
            ("allow_paid_broadcast", "true"),
        ];
        assert_eq!(told(&mut limits, "sendPhoto", &paid, 999), None);
        assert_eq!(
            told(&mut limits, "sendPhoto", &[("chat_id", &chats[32])], 1_000),
            None
        );
    }

    #[test]
    fn albums_count_one_by_one_and_pass_even_where_they_never_fit() {
        let mut limits = limits();
        let album = [("chat_id", "5"), ("media", "[1,2,3,4]")];
        assert_eq!(told(&mut limits, "sendMediaGroup", &album, 0), None);
        assert_eq!(
            told(&mut limits, "sendMessage", &[("chat_id", "5")], 0),
            Some(3)
        );
        assert_eq!(told(&mut limits, "sendMediaGroup", &album, 3_000), None);
    }

    #[test]
    fn what_sends_nothing_is_free() {
        let mut limits = limits();
        for method in [
            "getMe",
            "sendChatAction",
            "answerCallbackQuery",
            "deleteMessage",
            "getChat",
        ] {
            for _ in 0..100 {
                assert_eq!(
                    told(&mut limits, method, &[("chat_id", "5")], 0),
                    None,
                    "{method}"
                );
            }
        }
        assert_eq!(told(&mut limits, "setWebhook", &[], 0), None);
        assert_eq!(told(&mut limits, "setWebhook", &[], 500), Some(1));
    }

    #[test]
    fn memory_is_bounded_by_who_was_written_to_lately() {
        let mut limits = limits();
        for chat in 0..10_000 {
            told(
                &mut limits,
                "sendMessage",
                &[("chat_id", &chat.to_string())],
                chat * 1_000,
            );
        }
        assert!(limits.sent.len() <= SWEEP + 1, "{}", limits.sent.len());
    }
}
