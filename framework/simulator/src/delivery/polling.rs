//! `getUpdates`: offsets, limits, the long poll, and what happens when two poll at once.

use std::collections::BTreeSet;
use std::time::{Duration, SystemTime};

use bytes::{BufMut, Bytes, BytesMut};

use super::{Deliveries, Delivery};
use crate::clock::after;
use crate::http::Params;
use crate::methods::ApiError;
use crate::shared::Shared;

const MAX_LIMIT: i64 = 100;
const MAX_TIMEOUT: i64 = 50;
/// Repeating an offset faster than this waits at least so long …
const REPEAT_WAIT: Duration = Duration::from_secs(3);
/// … and faster than this gets one update at a time.
const REPEAT_ONE: Duration = Duration::from_millis(500);
/// After a conflict the next ones are answered this much later.
const CONFLICT_PAUSE: Duration = Duration::from_secs(3);

const WEBHOOK_ACTIVE: &str = "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first";
const OTHER_POLLER: &str = "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running";

/// Who polls, and who did so last.
#[derive(Debug)]
pub(super) struct Polling {
    /// The number of the poll that waits now.
    waiting: Option<u64>,
    last_number: u64,
    displaced_by: &'static str,
    previous: Option<(i64, SystemTime)>,
    ignores_offset: bool,
    next_prompt_conflict: Option<SystemTime>,
    pub(super) throttle: bool,
}

impl Default for Polling {
    fn default() -> Self {
        Self {
            waiting: None,
            last_number: 0,
            displaced_by: OTHER_POLLER,
            previous: None,
            ignores_offset: false,
            next_prompt_conflict: None,
            throttle: true,
        }
    }
}

impl Polling {
    pub(super) fn displace(&mut self, text: &'static str) {
        self.waiting = None;
        self.displaced_by = text;
    }

    /// How long the answer "conflict" is held back.
    fn conflict_pause(&mut self, now: SystemTime) -> Duration {
        if self.throttle && self.next_prompt_conflict.is_some_and(|at| now < at) {
            return CONFLICT_PAUSE;
        }
        self.next_prompt_conflict = now.checked_add(CONFLICT_PAUSE);
        Duration::ZERO
    }
}

/// One answer: the updates' ids and the JSON array.
#[derive(Debug)]
pub(crate) struct Batch {
    pub(crate) ids: Vec<i64>,
    pub(crate) json: Bytes,
}

#[derive(Debug)]
enum Step {
    Answer(Batch),
    Wait(Ticket),
    Conflict { text: &'static str, pause: Duration },
}

#[derive(Clone, Copy, Debug)]
struct Ticket {
    number: u64,
    limit: usize,
    deadline: SystemTime,
}

/// Answers `getUpdates`, waiting as long as its `timeout` says.
pub(crate) async fn get_updates(
    shared: &Shared,
    bot: i64,
    params: &Params,
) -> Result<Batch, ApiError> {
    let mut changes = shared.subscribe();
    let ask = Ask::new(params);
    let mut step = shared.change(|state, now| state.deliveries.of(bot).begin_poll(&ask, now));
    let _leave = match &step {
        Step::Wait(ticket) => Some(Leave {
            shared,
            bot,
            number: ticket.number,
        }),
        Step::Answer(_) | Step::Conflict { .. } => None,
    };
    loop {
        let ticket = match step {
            Step::Answer(batch) => return Ok(batch),
            Step::Conflict { text, pause } => return Err(conflict(shared, text, pause).await),
            Step::Wait(ticket) => ticket,
        };
        let timed_out = tokio::select! {
            _ = changes.changed() => false,
            () = shared.clock.sleep_until(ticket.deadline) => true,
            () = shared.stopped() => return Err(ApiError::restart()),
        };
        step =
            shared.touch(|state, now| state.deliveries.of(bot).resume_poll(ticket, timed_out, now));
    }
}

async fn conflict(shared: &Shared, text: &'static str, pause: Duration) -> ApiError {
    if !pause.is_zero() {
        let until = after(shared.clock.now(), pause);
        tokio::select! {
            () = shared.clock.sleep_until(until) => {}
            () = shared.stopped() => {}
        }
    }
    ApiError::new(409, text)
}

/// A poller that goes away (answered, or its client hung up) no longer conflicts with the next one.
struct Leave<'a> {
    shared: &'a Shared,
    bot: i64,
    number: u64,
}

impl Drop for Leave<'_> {
    fn drop(&mut self) {
        self.shared.touch(|state, _| {
            let polling = &mut state.deliveries.of(self.bot).polling;
            if polling.waiting == Some(self.number) {
                polling.waiting = None;
            }
        });
    }
}

/// The parameters, brought into their bounds.
struct Ask {
    offset: i64,
    limit: i64,
    timeout: i64,
    allowed: Option<BTreeSet<String>>,
}

impl Ask {
    fn new(params: &Params) -> Self {
        let allowed = params.json("allowed_updates").ok().flatten();
        Self {
            offset: params.int("offset").unwrap_or(0),
            limit: params.int("limit").unwrap_or(MAX_LIMIT).clamp(1, MAX_LIMIT),
            timeout: params.int("timeout").unwrap_or(0).clamp(0, MAX_TIMEOUT),
            // A list that cannot be read changes nothing.
            allowed: allowed.and_then(|list| serde_json::from_value(list).ok()),
        }
    }
}

impl Delivery {
    /// The next poll confirms nothing.
    pub(crate) fn ignore_next_offset(&mut self) {
        self.polling.ignores_offset = true;
    }

    /// Whether the bot has everything, and will be told of more: it polls, or has a webhook. One that never asked waits for
    /// nothing.
    pub(crate) fn is_waited_for(&self) -> bool {
        let never_asked = self.polling.previous.is_none() && self.webhook.is_none();
        let is_listening = self.webhook.is_some() || self.polling.waiting.is_some();
        never_asked || (is_listening && self.queue.len() == 0)
    }

    fn begin_poll(&mut self, ask: &Ask, now: SystemTime) -> Step {
        if self.webhook.is_some() {
            let pause = self.polling.conflict_pause(now);
            return Step::Conflict {
                text: WEBHOOK_ACTIVE,
                pause,
            };
        }
        if let Some(allowed) = &ask.allowed {
            self.choose_kinds(allowed.clone());
        }
        self.polling.displace(OTHER_POLLER);
        let (limit, wait) = self.slow_down(ask, now);
        self.queue.expire(now);
        if !std::mem::take(&mut self.polling.ignores_offset) {
            self.queue.confirm(ask.offset);
        }
        if self.queue.len() > 0 || wait.is_zero() {
            return Step::Answer(self.batch(limit));
        }
        self.polling.last_number += 1;
        let number = self.polling.last_number;
        self.polling.waiting = Some(number);
        Step::Wait(Ticket {
            number,
            limit,
            deadline: after(now, wait),
        })
    }

    /// A bot that repeats itself without pause is slowed down.
    fn slow_down(&mut self, ask: &Ask, now: SystemTime) -> (usize, Duration) {
        let mut limit = usize::try_from(ask.limit).unwrap_or(1);
        let mut wait = Duration::from_secs(ask.timeout.unsigned_abs());
        let previous = self.polling.previous.replace((ask.offset, now));
        let repeated_after = previous
            .filter(|(offset, _)| *offset == ask.offset)
            .and_then(|(_, at)| now.duration_since(at).ok());
        if let Some(gap) = repeated_after.filter(|_| self.polling.throttle) {
            if gap < REPEAT_WAIT {
                wait = wait.max(REPEAT_WAIT);
            }
            if gap < REPEAT_ONE {
                limit = 1;
            }
        }
        (limit, wait)
    }

    fn resume_poll(&mut self, ticket: Ticket, timed_out: bool, now: SystemTime) -> Step {
        if self.polling.waiting != Some(ticket.number) {
            let text = self.polling.displaced_by;
            let pause = self.polling.conflict_pause(now);
            return Step::Conflict { text, pause };
        }
        self.queue.expire(now);
        if self.queue.len() > 0 || timed_out {
            self.polling.waiting = None;
            return Step::Answer(self.batch(ticket.limit));
        }
        Step::Wait(ticket)
    }

    fn batch(&self, limit: usize) -> Batch {
        let mut ids = Vec::new();
        let mut json = BytesMut::from(&b"["[..]);
        for entry in self.queue.first(limit) {
            if !ids.is_empty() {
                json.put_u8(b',');
            }
            ids.push(entry.id);
            json.extend_from_slice(&entry.json);
        }
        json.put_u8(b']');
        Batch {
            ids,
            json: json.freeze(),
        }
    }
}

impl Deliveries {
    /// Whether this bot has a long poll open.
    pub(crate) fn is_polled(&self, bot: i64) -> bool {
        self.get(bot)
            .is_some_and(|delivery| delivery.polling.waiting.is_some())
    }
}
