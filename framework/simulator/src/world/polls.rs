//! Polls and who voted for what. A poll lives by itself: the messages that show it only name it.

use std::collections::BTreeMap;

use serde_json::{Map, Value, json};

use super::World;

/// A poll with its votes.
#[derive(Clone, Debug)]
pub(crate) struct PollRecord {
    /// Who made it; bots hear of the votes in their own.
    pub(crate) author: i64,
    /// The fields of `Poll` that never change.
    pub(crate) fixed: Map<String, Value>,
    /// `PollOption` objects; the counts are drawn.
    pub(crate) options: Vec<Value>,
    /// Options by voter, by index.
    pub(crate) votes: BTreeMap<i64, Vec<usize>>,
    pub(crate) is_closed: bool,
    /// When it closes by itself.
    pub(crate) closes_at: Option<i64>,
}

/// All polls by their ids.
#[derive(Debug, Default)]
pub(crate) struct Polls {
    by_id: BTreeMap<String, PollRecord>,
    count: u64,
    /// No poll closes by itself before.
    next_close: Option<i64>,
}

impl PollRecord {
    fn is(&self, flag: &str) -> bool {
        self.fixed.get(flag).is_some_and(|value| value == true)
    }

    fn draw(&self, id: &str) -> Value {
        let mut poll = Value::Object(self.fixed.clone());
        let options = self.options.iter().enumerate().map(|(index, option)| {
            let mut option = option.clone();
            let voted = |chosen: &&Vec<usize>| chosen.contains(&index);
            option["voter_count"] = self.votes.values().filter(voted).count().into();
            option
        });
        poll["options"] = options.collect();
        poll["id"] = id.into();
        poll["total_voter_count"] = self.votes.len().into();
        poll["is_closed"] = self.is_closed.into();
        if let Some(at) = self.closes_at {
            poll["close_date"] = at.into();
        }
        poll
    }

    /// Whether somebody may give these votes; an empty list takes a vote back.
    fn takes(&self, voter: i64, options: &[usize]) -> bool {
        let exist = options.iter().all(|index| *index < self.options.len());
        let few = options.len() <= 1 || self.is("allows_multiple_answers");
        let is_quiz = self.fixed.get("type").is_some_and(|kind| kind == "quiz");
        let again = self.votes.contains_key(&voter);
        let may_change = !is_quiz || self.is("allows_revoting");
        !self.is_closed && exist && few && (!again || may_change)
    }
}

impl World {
    /// Adds a poll and returns its id.
    pub(crate) fn add_poll(&mut self, poll: PollRecord) -> String {
        self.polls.count += 1;
        let known = self.polls.next_close;
        self.polls.next_close = known.into_iter().chain(poll.closes_at).min();
        let id = (5_000_000_000_000_000_000 + self.polls.count).to_string();
        self.polls.by_id.insert(id.clone(), poll);
        id
    }

    /// The same question once more, without the votes.
    pub(crate) fn copy_poll(&mut self, id: &str, author: i64) -> Option<String> {
        let poll = self.polls.by_id.get(id)?.clone();
        Some(self.add_poll(PollRecord {
            author,
            votes: BTreeMap::new(),
            is_closed: false,
            ..poll
        }))
    }

    /// A `Poll` object.
    pub(crate) fn draw_poll(&self, id: &str) -> Option<Value> {
        Some(self.polls.by_id.get(id)?.draw(id))
    }

    /// Who voted for what.
    pub(crate) fn votes(&self, id: &str) -> Option<&BTreeMap<i64, Vec<usize>>> {
        Some(&self.polls.by_id.get(id)?.votes)
    }

    /// Somebody votes, or takes a vote back with an empty list. Says whether the vote was taken.
    pub(crate) fn vote(&mut self, id: &str, voter: i64, options: Vec<usize>, date: i64) -> bool {
        let Some(poll) = self.polls.by_id.get_mut(id) else {
            return false;
        };
        if !poll.takes(voter, &options) {
            return false;
        }
        let names: Vec<Value> = options
            .iter()
            .map(|index| poll.options[*index]["persistent_id"].clone())
            .collect();
        let (author, is_anonymous) = (poll.author, poll.is("is_anonymous"));
        let answer =
            json!({ "poll_id": id, "option_ids": options, "option_persistent_ids": names });
        if options.is_empty() {
            poll.votes.remove(&voter);
        } else {
            poll.votes.insert(voter, options);
        }
        self.tell_poll(id, date);
        if !is_anonymous && self.bots.contains_key(&author) {
            let mut answer = answer;
            answer["user"] = self.draw_user(voter);
            self.emit(author, "poll_answer", answer, date);
        }
        true
    }

    /// Ends a poll. Says whether it was open.
    pub(crate) fn close_poll(&mut self, id: &str, date: i64) -> bool {
        let open = self.polls.by_id.get_mut(id).filter(|poll| !poll.is_closed);
        let Some(poll) = open else {
            return false;
        };
        poll.is_closed = true;
        poll.closes_at = None;
        self.tell_poll(id, date);
        true
    }

    /// Ends the polls whose time is over.
    pub(crate) fn close_polls(&mut self, now: i64) {
        if self.polls.next_close.is_none_or(|next| next > now) {
            return;
        }
        let polls = self.polls.by_id.iter();
        let over: Vec<String> = polls
            .filter(|(_, poll)| !poll.is_closed && poll.closes_at.is_some_and(|at| at <= now))
            .map(|(id, _)| id.clone())
            .collect();
        for id in over {
            self.close_poll(&id, now);
        }
        let polls = self.polls.by_id.values();
        self.polls.next_close = polls.filter_map(|poll| poll.closes_at).min();
    }

    /// The bot whose poll it is hears how it stands.
    fn tell_poll(&mut self, id: &str, date: i64) {
        let Some(poll) = self.polls.by_id.get(id) else {
            return;
        };
        let author = poll.author;
        if self.bots.contains_key(&author) {
            let drawn = poll.draw(id);
            self.emit(author, "poll", drawn, date);
        }
    }
}
