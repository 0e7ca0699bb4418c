//! Tells updates that a server sends again from new ones.
//!
//! A real Bot API server never sends an update below the offset that was asked for, unless its numbering started
//! anew: then it is a new update under an old number. Other servers may ignore the offset and send everything again.
//! The text decides: same number, same text, same update. Nothing is remembered as long as nobody misbehaves, but for
//! the batch before.

use super::recent::Recent;
use crate::update::{Update, split};
use bot_api::types::UpdateId;
use bytes::Bytes;

#[derive(Debug, Default)]
pub(crate) struct Replays {
    /// The answer before, as it came.
    last: Bytes,
    seen: Recent,
    suspicious: bool,
}

impl Replays {
    /// Takes out of an answer's updates what was there before. `offset` is what was asked for.
    pub(crate) fn remove(
        &mut self,
        updates: &mut Vec<Update>,
        answer: &Bytes,
        offset: Option<UpdateId>,
    ) {
        let below = |update: &Update| {
            update
                .id()
                .zip(offset)
                .is_some_and(|(id, offset)| id < offset)
        };
        if !self.suspicious && updates.iter().any(below) {
            self.suspicious = true;
            let bot = updates.first().map(|update| update.bot().clone());
            let before = bot.and_then(|bot| split(&bot, &std::mem::take(&mut self.last)).ok());
            for update in before.unwrap_or_default().updates {
                self.seen.note(&update);
            }
        }
        if self.suspicious {
            updates.retain(|update| self.seen.note(update));
        } else if !updates.is_empty() {
            self.last = answer.clone();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use bot_api::Bot;

    /// What is left of an answer with these updates.
    fn left(replays: &mut Replays, texts: &[&str], offset: Option<i64>) -> usize {
        let bot = Bot::new("1:test").unwrap();
        let answer = Bytes::from(format!(r#"{{"ok":true,"result":[{}]}}"#, texts.join(",")));
        let mut updates = split(&bot, &answer).unwrap().updates;
        replays.remove(&mut updates, &answer, offset.map(UpdateId));
        updates.len()
    }

    #[test]
    fn a_server_that_ignores_the_offset_repeats_nothing() {
        let mut replays = Replays::default();
        let one = r#"{"update_id":1,"message":{}}"#;
        let two = r#"{"update_id":2,"message":{}}"#;
        assert_eq!(left(&mut replays, &[one], None), 1);
        assert_eq!(left(&mut replays, &[], Some(2)), 0);
        for expected in [1, 0, 0] {
            assert_eq!(left(&mut replays, &[one, two], Some(2)), expected);
        }
    }

    #[test]
    fn a_new_update_under_an_old_number_counts() {
        let mut replays = Replays::default();
        assert_eq!(
            left(&mut replays, &[r#"{"update_id":900,"message":{}}"#], None),
            1
        );
        let anew = r#"{"update_id":1,"message":{"text":"anew"}}"#;
        assert_eq!(left(&mut replays, &[anew], Some(901)), 1);
    }
}
