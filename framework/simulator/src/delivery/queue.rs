//! The updates one bot has not confirmed yet, in the order in which they are delivered.

use std::collections::BTreeMap;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::SystemTime;

use bytes::Bytes;

use super::kinds::OrderKey;

/// Update ids begin somewhere; a number of nine digits looks like Telegram's.
const FIRST_ID: i64 = 100_000_001;

/// An offset further than this past the newest update is taken for one of an earlier numbering and ignored, as the official server does.
const FUTURE: i64 = 10;

/// No two updates of any queue have the same serial number: one that is on its way to a webhook is never taken for another.
static SERIALS: AtomicU64 = AtomicU64::new(0);

#[derive(Debug)]
pub(crate) struct Entry {
    pub(crate) id: i64,
    /// The update as it will stand in the answer; need not even be JSON (tests push hostile bytes).
    pub(crate) json: Bytes,
    pub(crate) expires: SystemTime,
    pub(crate) key: OrderKey,
    /// Which numbering the id belongs to: ids can restart.
    epoch: u32,
}

#[derive(Debug)]
pub(crate) struct Queue {
    /// By serial number: ids may repeat.
    entries: BTreeMap<u64, Entry>,
    next_id: i64,
    epoch: u32,
    /// Ids only rise from front to back, in one numbering.
    is_ordered: bool,
    /// Nothing expires before.
    next_expiry: Option<SystemTime>,
}

impl Default for Queue {
    fn default() -> Self {
        Self {
            entries: BTreeMap::new(),
            next_id: FIRST_ID,
            epoch: 0,
            is_ordered: true,
            next_expiry: None,
        }
    }
}

impl Queue {
    pub(crate) fn next_id(&self) -> i64 {
        self.next_id
    }

    /// The next update gets this id. Going back starts a new numbering.
    pub(crate) fn set_next_id(&mut self, id: i64) {
        if id < self.next_id {
            self.epoch += 1;
        }
        self.next_id = id;
    }

    /// Adds an update and returns its serial number.
    pub(crate) fn push(&mut self, id: i64, json: Bytes, key: OrderKey, expires: SystemTime) -> u64 {
        let last = self.entries.last_key_value().map(|(_, last)| last);
        let rises = last.is_none_or(|last| last.epoch == self.epoch && last.id < id);
        self.is_ordered = rises && (self.is_ordered || last.is_none());
        self.next_expiry = Some(self.next_expiry.map_or(expires, |next| next.min(expires)));
        self.next_id = self.next_id.max(id.saturating_add(1));
        let serial = SERIALS.fetch_add(1, Ordering::Relaxed);
        let epoch = self.epoch;
        let entry = Entry {
            id,
            json,
            expires,
            key,
            epoch,
        };
        self.entries.insert(serial, entry);
        serial
    }

    pub(crate) fn len(&self) -> usize {
        self.entries.len()
    }

    pub(crate) fn ids(&self) -> impl Iterator<Item = i64> {
        self.entries.values().map(|entry| entry.id)
    }

    /// Everything, by serial number, in the order of delivery.
    pub(crate) fn entries(&self) -> impl Iterator<Item = (u64, &Entry)> {
        self.entries.iter().map(|(serial, entry)| (*serial, entry))
    }

    pub(crate) fn get(&self, serial: u64) -> Option<&Entry> {
        self.entries.get(&serial)
    }

    pub(crate) fn remove(&mut self, serial: u64) {
        self.entries.remove(&serial);
    }

    pub(crate) fn clear(&mut self) {
        self.entries.clear();
    }

    pub(crate) fn expire(&mut self, now: SystemTime) {
        if self.next_expiry.is_some_and(|next| next <= now) {
            self.entries.retain(|_, entry| entry.expires > now);
            self.next_expiry = self.entries.values().map(|entry| entry.expires).min();
        }
    }

    /// Forgets what `offset` says was received: everything below a positive one, all but the last |n| for a negative one.
    pub(crate) fn confirm(&mut self, offset: i64) {
        if offset < 0 {
            let keep = usize::try_from(offset.unsigned_abs()).unwrap_or(usize::MAX);
            let surplus = self.entries.len().saturating_sub(keep);
            self.drop_first(surplus);
        } else if offset > self.next_id.saturating_add(FUTURE) {
            let epoch = self.epoch;
            self.entries
                .retain(|_, entry| entry.epoch == epoch || entry.id >= offset);
        } else if offset > 0 {
            self.confirm_below(offset);
        }
    }

    fn confirm_below(&mut self, offset: i64) {
        let epoch = self.epoch;
        let is_left = |entry: &Entry| entry.epoch == epoch && entry.id >= offset;
        if self.is_ordered {
            let entries = self.entries.values();
            let confirmed = entries.take_while(|entry| !is_left(entry)).count();
            self.drop_first(confirmed);
        } else {
            self.entries.retain(|_, entry| is_left(entry));
        }
    }

    fn drop_first(&mut self, count: usize) {
        for _ in 0..count {
            self.entries.pop_first();
        }
    }

    pub(crate) fn first(&self, limit: usize) -> impl Iterator<Item = &Entry> {
        self.entries.values().take(limit)
    }
}

#[cfg(test)]
mod tests {
    use std::time::{Duration, UNIX_EPOCH};

    use super::*;

    fn key() -> OrderKey {
        OrderKey::of("message", &serde_json::Value::Null)
    }

    fn queue_of(ids: &[i64]) -> Queue {
        let mut queue = Queue::default();
        queue.set_next_id(1);
        for id in ids {
            queue.push(
                *id,
                Bytes::new(),
                key(),
                UNIX_EPOCH + Duration::from_secs(60),
            );
        }
        queue
    }

    fn left(queue: &Queue) -> Vec<i64> {
        queue.ids().collect()
    }

    #[test]
    fn a_positive_offset_confirms_everything_below() {
        let mut queue = queue_of(&[1, 2, 3]);
        queue.confirm(3);
        assert_eq!(left(&queue), [3]);
    }

    #[test]
    fn zero_confirms_nothing() {
        let mut queue = queue_of(&[1, 2, 3]);
        queue.confirm(0);
        assert_eq!(left(&queue), [1, 2, 3]);
    }

    #[test]
    fn a_negative_offset_counts_from_the_end() {
        let mut queue = queue_of(&[1, 2, 3]);
        queue.confirm(-2);
        assert_eq!(left(&queue), [2, 3]);
        queue.confirm(i64::MIN);
        assert_eq!(left(&queue), [2, 3]);
    }

    #[test]
    fn an_offset_of_an_earlier_numbering_spares_the_new_one() {
        let mut queue = queue_of(&[900, 901]);
        queue.set_next_id(1);
        queue.push(1, Bytes::new(), key(), UNIX_EPOCH + Duration::from_secs(60));
        queue.confirm(902);
        assert_eq!(left(&queue), [1]);
        queue.confirm(2);
        assert_eq!(left(&queue), Vec::<i64>::new());
    }

    #[test]
    fn duplicates_are_confirmed_together() {
        let mut queue = queue_of(&[1, 2, 1, 3]);
        queue.confirm(2);
        assert_eq!(left(&queue), [2, 3]);
    }

    #[test]
    fn expired_updates_are_gone() {
        let mut queue = queue_of(&[1]);
        queue.expire(UNIX_EPOCH + Duration::from_secs(59));
        assert_eq!(queue.len(), 1);
        queue.expire(UNIX_EPOCH + Duration::from_secs(60));
        assert_eq!(queue.len(), 0);
    }
}
