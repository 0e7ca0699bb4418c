//! Which updates came in lately: a bounded set.

use crate::{spread::fingerprint, update::Update};
use bot_api::types::UpdateId;
use std::collections::{HashSet, VecDeque};

/// How many are remembered.
const REMEMBERED: usize = 10_000;

/// A number alone does not say that it is the same update, since numbers start anew: the text is part of it.
type Mark = (UpdateId, u64);

/// The updates that came in last.
#[derive(Debug, Default)]
pub(super) struct Recent {
    seen: HashSet<Mark>,
    order: VecDeque<Mark>,
}

impl Recent {
    /// Notes an update; whether it was new.
    pub(super) fn note(&mut self, update: &Update) -> bool {
        let text = update.raw().map(|text| &text[..]).unwrap_or_default();
        let mark = (update.id().unwrap_or_default(), fingerprint(text));
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

    /// Forgets those that were noted last: they were not taken in after all.
    #[cfg(feature = "webhook")]
    pub(super) fn forget_last(&mut self, count: usize) {
        for _ in 0..count {
            if let Some(mark) = self.order.pop_back() {
                self.seen.remove(&mark);
            }
        }
    }
}
