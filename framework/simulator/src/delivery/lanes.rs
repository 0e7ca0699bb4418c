//! Which update is sent to a webhook next: within a key one after another, keys side by side, failures with back-off.
//!
//! Only numbers and times here; nothing is sent.

use std::collections::{BTreeSet, HashMap, VecDeque};
use std::time::{Duration, SystemTime};

use super::kinds::OrderKey;
use crate::clock::after;

/// The longest pause between two tries of one update is something between this and its double.
const LONGEST_PAUSE: u64 = 60;

/// The updates of one webhook, by key. An update is known by its serial number in the bot's queue.
#[derive(Debug, Default)]
pub(super) struct Lanes {
    by_key: HashMap<OrderKey, Lane>,
    /// Keys whose first update may be sent now.
    ready: VecDeque<OrderKey>,
    /// Keys whose first update is tried again later.
    later: BTreeSet<(SystemTime, OrderKey)>,
}

/// The updates of one key that are not delivered yet. The first one is ready, on its way, or tried again later.
#[derive(Debug, Default)]
struct Lane {
    waiting: VecDeque<u64>,
    failures: u32,
}

impl Lanes {
    pub(super) fn push(&mut self, key: &OrderKey, serial: u64) {
        let lane = self.by_key.entry(key.clone()).or_default();
        lane.waiting.push_back(serial);
        if lane.waiting.len() == 1 {
            self.ready.push_back(key.clone());
        }
    }

    /// Takes the next update that may be sent. It is on its way until one of the methods below is told.
    pub(super) fn next(&mut self, now: SystemTime) -> Option<(OrderKey, u64)> {
        while self.later.first().is_some_and(|(at, _)| *at <= now) {
            self.ready
                .extend(self.later.pop_first().map(|(_, key)| key));
        }
        let key = self.ready.pop_front()?;
        let serial = self.by_key.get(&key)?.waiting.front().copied()?;
        Some((key, serial))
    }

    /// When something is to be tried again, if nothing happens before.
    pub(super) fn wake_at(&self) -> Option<SystemTime> {
        self.later.first().map(|(at, _)| *at)
    }

    /// The key's first update is delivered, or given up.
    pub(super) fn done(&mut self, key: &OrderKey) {
        let Some(lane) = self.by_key.get_mut(key) else {
            return;
        };
        lane.waiting.pop_front();
        lane.failures = 0;
        if lane.waiting.is_empty() {
            self.by_key.remove(key);
        } else {
            self.ready.push_back(key.clone());
        }
    }

    /// The key's first update lets the next one pass.
    pub(super) fn postpone(&mut self, key: &OrderKey) {
        if let Some(lane) = self.by_key.get_mut(key) {
            if lane.waiting.len() > 1 {
                lane.waiting.swap(0, 1);
            }
            self.ready.push_back(key.clone());
        }
    }

    /// When the key's first update, which has failed just now, is to be tried again: when the bot says (`Retry-After`), else
    /// the first time at once, then after 2, 4, 8, … seconds.
    pub(super) fn next_try(
        &mut self,
        key: &OrderKey,
        retry_after: Option<Duration>,
        now: SystemTime,
    ) -> SystemTime {
        let Some(lane) = self.by_key.get_mut(key) else {
            return now;
        };
        let pause = match retry_after {
            Some(pause) => pause,
            None => {
                let pause = pause(lane.failures, lane.waiting.front().copied().unwrap_or(0));
                lane.failures += 1;
                pause
            }
        };
        after(now, pause)
    }

    pub(super) fn retry(&mut self, key: OrderKey, at: SystemTime) {
        self.later.insert((at, key));
    }
}

/// The pause after so many failures before. Long ones differ from update to update, so that they do not come all at once.
fn pause(failures: u32, serial: u64) -> Duration {
    let longest = LONGEST_PAUSE + serial.wrapping_mul(2_654_435_761) % (LONGEST_PAUSE + 1);
    let doubled = 2_u64.checked_pow(failures).unwrap_or(u64::MAX);
    Duration::from_secs(if failures == 0 {
        0
    } else {
        doubled.min(longest)
    })
}

#[cfg(test)]
mod tests {
    use std::time::UNIX_EPOCH;

    use serde_json::json;

    use super::*;

    fn key(chat: i64) -> OrderKey {
        OrderKey::of("message", &json!({ "chat": { "id": chat } }))
    }

    fn serials(lanes: &mut Lanes, now: SystemTime) -> Vec<u64> {
        std::iter::from_fn(|| lanes.next(now).map(|(_, serial)| serial)).collect()
    }

    #[test]
    fn one_of_each_key_is_on_its_way() {
        let mut lanes = Lanes::default();
        for (serial, chat) in [(1, 1), (2, 1), (3, 2), (4, 1)] {
            lanes.push(&key(chat), serial);
        }
        assert_eq!(serials(&mut lanes, UNIX_EPOCH), [1, 3]);
        lanes.done(&key(1));
        assert_eq!(serials(&mut lanes, UNIX_EPOCH), [2]);
        lanes.done(&key(2));
        assert!(serials(&mut lanes, UNIX_EPOCH).is_empty());
        lanes.push(&key(2), 5);
        assert_eq!(serials(&mut lanes, UNIX_EPOCH), [5]);
    }

    #[test]
    fn failures_wait_longer_and_longer_and_hold_up_only_their_key() {
        let mut lanes = Lanes::default();
        lanes.push(&key(1), 1);
        lanes.push(&key(1), 2);
        let mut now = UNIX_EPOCH;
        let mut pauses = Vec::new();
        for _ in 0..9 {
            assert_eq!(serials(&mut lanes, now), [1]);
            let at = lanes.next_try(&key(1), None, now);
            lanes.retry(key(1), at);
            assert_eq!(lanes.wake_at(), Some(at));
            pauses.push(at.duration_since(now).expect("later").as_secs());
            now = at;
        }
        lanes.push(&key(2), 3);
        assert_eq!(serials(&mut lanes, UNIX_EPOCH), [3]);
        assert_eq!(pauses[..6], [0, 2, 4, 8, 16, 32]);
        assert!(
            pauses[6..].iter().all(|pause| (60..=120).contains(pause)),
            "{pauses:?}"
        );
    }

    #[test]
    fn the_bots_own_word_on_when_to_come_back_counts() {
        let mut lanes = Lanes::default();
        lanes.push(&key(1), 1);
        serials(&mut lanes, UNIX_EPOCH);
        let hour = Duration::from_secs(3600);
        let at = lanes.next_try(&key(1), Some(hour), UNIX_EPOCH);
        assert_eq!(at, UNIX_EPOCH + hour);
        lanes.retry(key(1), at);
        assert!(serials(&mut lanes, at - Duration::from_secs(1)).is_empty());
        assert_eq!(serials(&mut lanes, at), [1]);
        assert_eq!(lanes.next_try(&key(1), None, at), at, "that was no failure");
    }

    #[test]
    fn who_is_postponed_lets_one_pass() {
        let mut lanes = Lanes::default();
        for serial in [1, 2, 3] {
            lanes.push(&key(1), serial);
        }
        serials(&mut lanes, UNIX_EPOCH);
        lanes.postpone(&key(1));
        let mut order = Vec::new();
        while let Some((key, serial)) = lanes.next(UNIX_EPOCH) {
            order.push(serial);
            lanes.done(&key);
        }
        assert_eq!(order, [2, 1, 3]);
    }
}
