//! A webhook that is set: what `setWebhook` was told, what is sent when, and what went wrong last.

use std::fmt;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, SystemTime};

use bytes::Bytes;

use super::kinds::OrderKey;
use super::lanes::Lanes;
use super::queue::Queue;

/// A bot that answers "gone" for so long has its webhook removed.
const GONE_FOR: Duration = Duration::from_secs(23 * 60 * 60);
/// A bot's `Retry-After` counts up to here.
const LONGEST_RETRY_AFTER: Duration = Duration::from_secs(3600);
const GONE: u16 = 410;

/// What `setWebhook` was told.
#[derive(Clone, Default, Eq, PartialEq)]
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

/// The webhook of one bot, at work.
#[derive(Debug)]
pub(crate) struct ActiveWebhook {
    pub(crate) settings: Webhook,
    /// The certificate that was uploaded, as it came.
    pub(crate) certificate: Option<Bytes>,
    pub(crate) last_failure: Option<Failure>,
    /// Different for each time that any webhook is set: what is still on its way then is not counted.
    generation: u64,
    lanes: Lanes,
    on_their_way: usize,
    gone_since: Option<SystemTime>,
}

/// What `getWebhookInfo` tells about the last failure.
#[derive(Clone, Debug)]
pub(crate) struct Failure {
    pub(crate) at: SystemTime,
    pub(crate) message: String,
}

/// One update to be sent now.
#[derive(Clone, Debug)]
pub(crate) struct Parcel {
    pub(crate) generation: u64,
    pub(crate) serial: u64,
    pub(crate) json: Bytes,
    key: OrderKey,
}

/// What became of a parcel.
#[derive(Clone, Debug)]
pub(crate) enum Fate {
    Delivered,
    /// Not sent: the next one of its key goes first.
    Postponed,
    Failed {
        message: String,
        status: Option<u16>,
        retry_after: Option<Duration>,
    },
}

impl ActiveWebhook {
    /// Everything that waits in the queue is to be sent.
    pub(super) fn new(settings: Webhook, certificate: Option<Bytes>, queue: &Queue) -> Self {
        static GENERATIONS: AtomicU64 = AtomicU64::new(0);
        let mut lanes = Lanes::default();
        for (serial, entry) in queue.entries() {
            lanes.push(&entry.key, serial);
        }
        Self {
            settings,
            certificate,
            last_failure: None,
            generation: GENERATIONS.fetch_add(1, Ordering::Relaxed),
            lanes,
            on_their_way: 0,
            gone_since: None,
        }
    }

    pub(crate) fn generation(&self) -> u64 {
        self.generation
    }

    pub(super) fn add(&mut self, key: &OrderKey, serial: u64) {
        self.lanes.push(key, serial);
    }

    /// The next update to be sent, as long as a connection is left for it.
    pub(super) fn next(&mut self, queue: &Queue, now: SystemTime) -> Option<Parcel> {
        let most = self.settings.max_connections;
        let most = most
            .and_then(|most| usize::try_from(most).ok())
            .unwrap_or(1);
        while self.on_their_way < most {
            let (key, serial) = self.lanes.next(now)?;
            let Some(entry) = queue.get(serial) else {
                // Expired, or dropped.
                self.lanes.done(&key);
                continue;
            };
            self.on_their_way += 1;
            return Some(Parcel {
                generation: self.generation,
                serial,
                json: entry.json.clone(),
                key,
            });
        }
        None
    }

    pub(super) fn wake_at(&self) -> Option<SystemTime> {
        self.lanes.wake_at()
    }

    /// Takes note of what became of a parcel; says whether the webhook is to be removed.
    pub(super) fn report(
        &mut self,
        parcel: Parcel,
        fate: &Fate,
        queue: &mut Queue,
        now: SystemTime,
    ) -> bool {
        self.on_their_way = self.on_their_way.saturating_sub(1);
        match fate {
            Fate::Postponed => self.lanes.postpone(&parcel.key),
            Fate::Delivered => {
                self.gone_since = None;
                self.lanes.done(&parcel.key);
            }
            Fate::Failed {
                message,
                status,
                retry_after,
            } => {
                self.last_failure = Some(Failure {
                    at: now,
                    message: message.clone(),
                });
                self.try_later(parcel, *retry_after, queue, now);
                return self.is_gone_for_good(*status, now);
            }
        }
        false
    }

    fn try_later(
        &mut self,
        parcel: Parcel,
        retry_after: Option<Duration>,
        queue: &mut Queue,
        now: SystemTime,
    ) {
        let retry_after = retry_after.map(|pause| pause.min(LONGEST_RETRY_AFTER));
        let at = self.lanes.next_try(&parcel.key, retry_after, now);
        let expires = queue.get(parcel.serial).map(|entry| entry.expires);
        if expires.is_some_and(|expires| at < expires) {
            self.lanes.retry(parcel.key, at);
        } else {
            queue.remove(parcel.serial);
            self.lanes.done(&parcel.key);
        }
    }

    fn is_gone_for_good(&mut self, status: Option<u16>, now: SystemTime) -> bool {
        if status != Some(GONE) {
            self.gone_since = None;
            return false;
        }
        let since = *self.gone_since.get_or_insert(now);
        now.duration_since(since).is_ok_and(|gone| gone >= GONE_FOR)
    }
}
