//! How updates reach a bot: a queue per bot, its choice of kinds, long polling, the webhook's settings.
//!
//! The world says what happened ([`Event`]); this module decides who hears of it, when and for how long.

mod kinds;
mod polling;
mod queue;

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use bytes::Bytes;
use serde_json::{Value, json};

use polling::Polling;
pub(crate) use polling::get_updates;
use queue::Queue;

use crate::clock::after;

/// Something happened that a bot may hear of.
#[derive(Debug)]
pub(crate) struct Event {
    pub(crate) bot: i64,
    pub(crate) kind: &'static str,
    pub(crate) payload: Value,
    /// When it happened, in Unix seconds; lifetimes count from here.
    pub(crate) date: i64,
}

#[derive(Debug, Default)]
pub(crate) struct Deliveries {
    by_bot: BTreeMap<i64, Delivery>,
}

impl Deliveries {
    pub(crate) fn of(&mut self, bot: i64) -> &mut Delivery {
        self.by_bot.entry(bot).or_default()
    }

    pub(crate) fn get(&self, bot: i64) -> Option<&Delivery> {
        self.by_bot.get(&bot)
    }

    pub(crate) fn publish(&mut self, event: Event, now: SystemTime) {
        self.of(event.bot).publish(event, now);
    }

    /// Whether busy pollers are slowed down as Telegram does.
    pub(crate) fn throttle(&mut self, bot: i64, on: bool) {
        self.of(bot).polling.throttle = on;
    }
}

/// What one bot is owed and how it wants it.
#[derive(Debug, Default)]
pub(crate) struct Delivery {
    queue: Queue,
    allowed: Option<BTreeSet<String>>,
    polling: Polling,
    pub(crate) webhook: Webhook,
}

/// What `setWebhook` was told.
#[derive(Clone, Default)]
#[non_exhaustive]
pub struct Webhook {
    /// `url`
    pub url: String,
    /// `ip_address`
    pub ip_address: Option<String>,
    /// `max_connections`, or its default
    pub max_connections: Option<i64>,
    /// `secret_token`
    pub secret_token: Option<String>,
    /// Whether a certificate was uploaded.
    pub certificate: bool,
}

impl fmt::Debug for Webhook {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // Neither the URL nor the secret: either may be one.
        f.debug_struct("Webhook")
            .field("max_connections", &self.max_connections)
            .field("certificate", &self.certificate)
            .finish_non_exhaustive()
    }
}

impl Delivery {
    fn publish(&mut self, event: Event, now: SystemTime) {
        if !self.wants(event.kind) {
            return;
        }
        let born = u64::try_from(event.date).map_or(UNIX_EPOCH, |seconds| {
            after(UNIX_EPOCH, Duration::from_secs(seconds))
        });
        let expires = after(born, kinds::lifetime(event.kind));
        if expires <= now {
            return;
        }
        let id = self.queue.next_id();
        let mut update = json!({ "update_id": id });
        update[event.kind] = event.payload;
        self.queue.push(id, update.to_string().into(), expires);
    }

    fn wants(&self, kind: &str) -> bool {
        self.allowed
            .as_ref()
            .map_or_else(|| kinds::by_default(kind), |chosen| chosen.contains(kind))
    }

    /// Queues an update exactly as given, whatever the bot allows; one without an id gets the next.
    pub(crate) fn push_update(&mut self, mut update: Value, now: SystemTime) -> i64 {
        let id = update.get("update_id").and_then(Value::as_i64);
        let id = id.unwrap_or_else(|| self.queue.next_id());
        let kind = match &mut update {
            Value::Object(fields) => {
                fields.entry("update_id").or_insert_with(|| id.into());
                fields.keys().find(|key| *key != "update_id").cloned()
            }
            _ => None,
        };
        let expires = after(now, kinds::lifetime(kind.as_deref().unwrap_or_default()));
        self.queue.push(id, update.to_string().into(), expires);
        id
    }

    /// Queues bytes that will stand in the answer's array as they are; they need not be JSON.
    pub(crate) fn push_raw(&mut self, bytes: Bytes, now: SystemTime) -> i64 {
        let parsed: Option<Value> = serde_json::from_slice(&bytes).ok();
        let id = parsed.and_then(|update| update.get("update_id")?.as_i64());
        let id = id.unwrap_or_else(|| self.queue.next_id());
        self.queue.push(id, bytes, after(now, kinds::lifetime("")));
        id
    }

    /// `allowed_updates` of `getUpdates` and `setWebhook`: remembered until the next choice; an empty list is the default set.
    pub(crate) fn choose_kinds(&mut self, kinds: BTreeSet<String>) {
        self.allowed = (!kinds.is_empty()).then_some(kinds);
    }

    pub(crate) fn chosen_kinds(&self) -> Option<&BTreeSet<String>> {
        self.allowed.as_ref()
    }

    pub(crate) fn set_next_update_id(&mut self, id: i64) {
        self.queue.set_next_id(id);
    }

    pub(crate) fn pending(&self) -> Vec<i64> {
        self.queue.ids().collect()
    }

    pub(crate) fn pending_count(&mut self, now: SystemTime) -> usize {
        self.queue.expire(now);
        self.queue.len()
    }

    pub(crate) fn last_update_id(&self) -> i64 {
        self.queue.next_id() - 1
    }

    pub(crate) fn drop_pending(&mut self) {
        self.queue.clear();
    }

    /// A webhook takes over: a poll that waits is sent away.
    pub(crate) fn displace_poller(&mut self, text: &'static str) {
        self.polling.displace(text);
    }
}
