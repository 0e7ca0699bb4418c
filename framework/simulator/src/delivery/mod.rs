//! How updates reach a bot: a queue per bot, its choice of kinds, long polling, webhooks.
//!
//! The world says what happened ([`Event`]); this module decides who hears of it, when and for how long. What goes to a
//! webhook is carried there by `postman`.

mod kinds;
mod lanes;
mod polling;
mod queue;
mod webhook;

use std::collections::{BTreeMap, BTreeSet};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use bytes::Bytes;
use serde_json::{Value, json};

use kinds::OrderKey;
use polling::Polling;
pub(crate) use polling::get_updates;
use queue::Queue;
pub use webhook::Webhook;
pub(crate) use webhook::{ActiveWebhook, Fate, Parcel};

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

    /// Queues what happened, if its bot wants to hear of it: the update's id and text.
    pub(crate) fn publish(&mut self, event: Event, now: SystemTime) -> Option<(i64, Bytes)> {
        self.of(event.bot).publish(event, now)
    }

    /// Whether something may have to be sent to a webhook.
    pub(crate) fn has_mail(&self) -> bool {
        self.by_bot.values().any(|delivery| delivery.has_mail)
    }

    /// Everything with its bot.
    pub(crate) fn iter_mut(&mut self) -> impl Iterator<Item = (i64, &mut Delivery)> {
        self.by_bot
            .iter_mut()
            .map(|(bot, delivery)| (*bot, delivery))
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
    webhook: Option<ActiveWebhook>,
    /// Something may have to be sent to the webhook.
    has_mail: bool,
}

impl Delivery {
    fn publish(&mut self, event: Event, now: SystemTime) -> Option<(i64, Bytes)> {
        if !self.wants(event.kind) {
            return None;
        }
        let born = u64::try_from(event.date).map_or(UNIX_EPOCH, |seconds| {
            after(UNIX_EPOCH, Duration::from_secs(seconds))
        });
        let expires = after(born, kinds::lifetime(event.kind));
        if expires <= now {
            return None;
        }
        let id = self.queue.next_id();
        let mut update = json!({ "update_id": id });
        let key = OrderKey::of(event.kind, &event.payload);
        update[event.kind] = event.payload;
        let json = Bytes::from(update.to_string());
        self.push(id, json.clone(), &key, expires);
        Some((id, json))
    }

    fn push(&mut self, id: i64, json: Bytes, key: &OrderKey, expires: SystemTime) {
        let serial = self.queue.push(id, json, key.clone(), expires);
        if let Some(webhook) = &mut self.webhook {
            webhook.add(key, serial);
            self.has_mail = true;
        }
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
        if let Value::Object(fields) = &mut update {
            fields.entry("update_id").or_insert_with(|| id.into());
        }
        let (kind, payload) = payload(&update);
        let key = OrderKey::of(kind, payload);
        let expires = after(now, kinds::lifetime(kind));
        self.push(id, update.to_string().into(), &key, expires);
        id
    }

    /// Queues bytes that will stand in the answer's array as they are; they need not be JSON.
    pub(crate) fn push_raw(&mut self, bytes: Bytes, now: SystemTime) -> i64 {
        let update: Value = serde_json::from_slice(&bytes).unwrap_or_default();
        let id = update.get("update_id").and_then(Value::as_i64);
        let id = id.unwrap_or_else(|| self.queue.next_id());
        let (kind, payload) = payload(&update);
        let key = OrderKey::of(kind, payload);
        self.push(id, bytes, &key, after(now, kinds::lifetime("")));
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

    pub(crate) fn webhook(&self) -> Option<&ActiveWebhook> {
        self.webhook.as_ref()
    }

    /// A webhook takes over: a poll that waits is sent away. Answers whether this is another one than before.
    pub(crate) fn set_webhook(&mut self, settings: Webhook, certificate: Option<Bytes>) -> bool {
        self.polling
            .displace("Conflict: terminated by setWebhook request");
        let same = |webhook: &ActiveWebhook| {
            webhook.settings == settings && webhook.certificate == certificate
        };
        if self.webhook.as_ref().is_some_and(same) {
            return false;
        }
        self.webhook = Some(ActiveWebhook::new(settings, certificate, &self.queue));
        self.has_mail = true;
        true
    }

    /// Answers whether there was one.
    pub(crate) fn delete_webhook(&mut self) -> bool {
        self.webhook.take().is_some()
    }

    /// The next update to be sent to the webhook.
    pub(crate) fn next_parcel(&mut self, now: SystemTime) -> Option<Parcel> {
        self.has_mail = false;
        self.queue.expire(now);
        self.webhook.as_mut()?.next(&self.queue, now)
    }

    /// Takes note of what became of an update that was sent to the webhook.
    pub(crate) fn report(&mut self, parcel: Parcel, fate: &Fate, now: SystemTime) {
        if matches!(fate, Fate::Delivered) {
            self.queue.remove(parcel.serial);
        }
        let current = self.webhook.as_mut();
        let Some(webhook) = current.filter(|webhook| webhook.generation() == parcel.generation)
        else {
            return;
        };
        self.has_mail = true;
        if webhook.report(parcel, fate, &mut self.queue, now) {
            self.webhook = None;
        }
    }

    /// When something is to be sent to the webhook again, if nothing happens before.
    pub(crate) fn wake_at(&self) -> Option<SystemTime> {
        self.webhook.as_ref()?.wake_at()
    }
}

/// The kind of an update, and what it is about; nothing where it looks like no update.
fn payload(update: &Value) -> (&str, &Value) {
    let fields = update.as_object().into_iter().flatten();
    let mut fields = fields.filter(|(name, _)| *name != "update_id");
    fields
        .next()
        .map_or(("", &Value::Null), |(name, value)| (name.as_str(), value))
}
