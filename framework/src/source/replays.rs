//! Tells updates that a server sends again from new ones.
//!
//! A real Bot API server never sends an update below the offset that was asked for, unless its numbering started
//! anew: then it is a new update under an old number. Other servers may ignore the offset and send everything again.
//! The text decides: same number, same text, same update. Nothing is remembered as long as nobody misbehaves, but for
//! the batch before.

use crate::update::Update;
use bot_api::types::UpdateId;
use std::{
    collections::{HashSet, VecDeque},
    hash::{DefaultHasher, Hash, Hasher},
};

/// How many updates are remembered once a server has sent one again.
const REMEMBERED: usize = 10_000;

#[derive(Debug, Default)]
pub(crate) struct Replays {
    last: Vec<Update>,
    seen: HashSet<u64>,
    order: VecDeque<u64>,
    suspicious: bool,
}

impl Replays {
    /// Takes out what was there before. `offset` is what was asked for.
    pub(crate) fn remove(&mut self, updates: &mut Vec<Update>, offset: Option<UpdateId>) {
        // No offset lies behind the greatest number there is: an update that has it would come for ever.
        let below = |update: &Update| {
            update
                .id()
                .zip(offset)
                .is_some_and(|(id, offset)| id < offset || id.0 == i64::MAX)
        };
        if !self.suspicious && updates.iter().any(below) {
            self.suspicious = true;
            for update in std::mem::take(&mut self.last) {
                self.remember(mark(&update));
            }
        }
        if self.suspicious {
            updates.retain(|update| self.remember(mark(update)));
        } else {
            self.last.clone_from(updates);
        }
    }

    /// Whether it was new.
    fn remember(&mut self, mark: u64) -> bool {
        let new = self.seen.insert(mark);
        if new {
            self.order.push_back(mark);
            if self.order.len() > REMEMBERED
                && let Some(oldest) = self.order.pop_front()
            {
                self.seen.remove(&oldest);
            }
        }
        new
    }
}

fn mark(update: &Update) -> u64 {
    let mut hasher = DefaultHasher::new();
    update.raw().hash(&mut hasher);
    hasher.finish()
}

#[cfg(test)]
mod tests {
    use super::*;
    use bot_api::Bot;

    fn updates(texts: &[&str]) -> Vec<Update> {
        let bot = Bot::new("1:test").unwrap();
        texts
            .iter()
            .map(|text| Update::from_json(&bot, text.to_string()).unwrap())
            .collect()
    }

    #[test]
    fn a_server_that_ignores_the_offset_repeats_nothing() {
        let mut replays = Replays::default();
        let (one, two) = (
            r#"{"update_id":1,"message":{}}"#,
            r#"{"update_id":2,"message":{}}"#,
        );
        let mut batch = updates(&[one]);
        replays.remove(&mut batch, None);
        assert_eq!(batch.len(), 1);
        for expected in [1, 0, 0] {
            let mut batch = updates(&[one, two]);
            replays.remove(&mut batch, Some(UpdateId(2)));
            assert_eq!(batch.len(), expected);
        }
    }

    #[test]
    fn a_new_update_under_an_old_number_counts() {
        let mut replays = Replays::default();
        let mut batch = updates(&[r#"{"update_id":900,"message":{}}"#]);
        replays.remove(&mut batch, None);
        let mut batch = updates(&[r#"{"update_id":1,"message":{"text":"anew"}}"#]);
        replays.remove(&mut batch, Some(UpdateId(901)));
        assert_eq!(batch.len(), 1);
    }
}
