//! Games that bots have, and who scored what.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use super::{ChatKey, World};

/// The games of all bots, and the scores under each message.
#[derive(Debug, Default)]
pub(crate) struct Games {
    titles: BTreeMap<(i64, String), String>,
    scores: BTreeMap<(ChatKey, i64), BTreeMap<i64, i64>>,
}

impl Games {
    pub(crate) fn is_empty(&self) -> bool {
        self.titles.is_empty()
    }

    /// Gives a bot a game, as @BotFather does.
    pub(crate) fn add(&mut self, bot: i64, short_name: &str, title: &str) {
        let key = (bot, short_name.to_owned());
        self.titles.insert(key, title.to_owned());
    }

    pub(crate) fn title(&self, bot: i64, short_name: &str) -> Option<&str> {
        let key = (bot, short_name.to_owned());
        self.titles.get(&key).map(String::as_str)
    }

    /// Sets a score. Says whether it counts: a lower one only when it is forced.
    pub(crate) fn score(
        &mut self,
        key: ChatKey,
        message: i64,
        user: i64,
        score: i64,
        force: bool,
    ) -> bool {
        let scores = self.scores.entry((key, message)).or_default();
        let is_better = scores.get(&user).is_none_or(|before| score > *before);
        let is_other = scores.get(&user) != Some(&score);
        let counts = is_better || (force && is_other);
        if counts {
            scores.insert(user, score);
        }
        counts
    }
}

impl World {
    /// `GameHighScore` objects, the best first.
    pub(crate) fn high_scores(&self, key: ChatKey, message: i64) -> Vec<Value> {
        let scores = self.games.scores.get(&(key, message));
        let mut scores: Vec<(i64, i64)> = scores
            .into_iter()
            .flatten()
            .map(|(user, score)| (*score, *user))
            .collect();
        scores.sort_unstable_by_key(|(score, _)| std::cmp::Reverse(*score));
        let places = scores.into_iter().enumerate();
        places
            .map(|(index, (score, user))| {
                json!({ "position": index + 1, "user": self.draw_user(user), "score": score })
            })
            .collect()
    }
}
