//! What the page knows beyond the world itself: the updates and what became of them, the bot's process, open questions.

use std::collections::{BTreeMap, BTreeSet, VecDeque};
use std::time::SystemTime;

use bytes::Bytes;
use serde_json::{Value, json};
use tokio::sync::mpsc;

use crate::clock::millis;

/// How many updates are remembered with their text.
const UPDATES: usize = 400;
/// How many runs of one update are remembered.
const RUNS: usize = 8;
/// How many questions (pressed buttons, inline queries) and payments are remembered.
const QUERIES: usize = 64;

/// What a person at the page wants of whoever runs the bot.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
#[non_exhaustive]
pub enum Wish {
    /// Kill the bot's process without a warning and start it again.
    Kill,
    /// End the bot gracefully and start it again.
    Restart,
    /// End the bot, forget all it keeps, begin a new world ([`Server::reset`](crate::Server::reset)) and start again.
    Reset,
}

/// How the bot's process is doing.
#[derive(Clone, Debug, Eq, PartialEq)]
#[non_exhaustive]
pub enum BotState {
    /// It was started, as the process with this id.
    Started {
        /// The process's id, where it is known.
        process: Option<u32>,
    },
    /// It was killed by wish.
    Killed,
    /// It ended by itself; the text says how.
    Ended(String),
}

/// An update as the page follows it.
#[derive(Debug)]
pub(super) struct Followed {
    pub(super) bot: i64,
    pub(super) json: Bytes,
    pub(super) queued: SystemTime,
    /// How often it was handed to the bot.
    pub(super) handed_out: u32,
    pub(super) confirmed: bool,
    /// The bot said that it has it, and then knew nothing of it any more.
    lost: bool,
    /// What the bot said about each time that it handled it.
    pub(super) runs: Vec<Value>,
}

impl Followed {
    fn finished(&self) -> usize {
        self.runs.iter().filter(|run| run["done"] == true).count()
    }
}

/// Updates that were handed out by one `getUpdates`, or confirmed by it.
#[derive(Clone, Copy, Debug)]
pub(crate) enum HandedOut<'a> {
    Ids(&'a [i64]),
    Below(i64),
}

/// The page's own state.
#[derive(Debug)]
pub(crate) struct Desk {
    wishes: mpsc::Sender<Wish>,
    pub(super) updates: BTreeMap<u64, Followed>,
    /// The newest update of each id: numbers may start anew.
    newest: BTreeMap<(i64, i64), u64>,
    count: u64,
    pub(super) queries: VecDeque<String>,
    pub(super) payments: VecDeque<usize>,
    bot: Value,
    kills: u32,
    starts: u32,
    /// How many worlds were forgotten.
    worlds: u32,
    traced: bool,
}

impl Desk {
    pub(super) fn new(wishes: mpsc::Sender<Wish>) -> Self {
        Self {
            wishes,
            updates: BTreeMap::new(),
            newest: BTreeMap::new(),
            count: 0,
            queries: VecDeque::new(),
            payments: VecDeque::new(),
            bot: Value::Null,
            kills: 0,
            starts: 0,
            worlds: 0,
            traced: false,
        }
    }

    /// Forgets everything but who may look and how the bot's process is doing.
    pub(crate) fn clear(&mut self) {
        self.updates.clear();
        self.newest.clear();
        self.queries.clear();
        self.payments.clear();
        self.kills = 0;
        self.starts = 0;
        self.worlds += 1;
    }

    /// An update was queued for a bot.
    pub(crate) fn follow(&mut self, bot: i64, id: i64, json: Bytes, queued: SystemTime) {
        self.count += 1;
        self.newest.insert((bot, id), self.count);
        let update = Followed {
            bot,
            json,
            queued,
            handed_out: 0,
            confirmed: false,
            lost: false,
            runs: Vec::new(),
        };
        self.updates.insert(self.count, update);
        while self.updates.len() > UPDATES {
            self.updates.pop_first();
        }
        if self.newest.len() > 2 * UPDATES {
            let updates = &self.updates;
            self.newest.retain(|_, number| updates.contains_key(number));
        }
    }

    /// A bot was given updates, or said that it has them.
    pub(crate) fn hand_out(&mut self, bot: i64, which: HandedOut<'_>) {
        match which {
            HandedOut::Ids(ids) => {
                for id in ids {
                    if let Some(update) = self.newest_of(bot, *id) {
                        update.handed_out += 1;
                    }
                }
            }
            HandedOut::Below(offset) => {
                let below: Vec<u64> = self
                    .newest
                    .range((bot, i64::MIN)..(bot, offset))
                    .map(|(_, number)| *number)
                    .collect();
                for number in below {
                    if let Some(update) = self.updates.get_mut(&number) {
                        update.confirmed |= update.handed_out > 0;
                    }
                }
            }
        }
    }

    fn newest_of(&mut self, bot: i64, id: i64) -> Option<&mut Followed> {
        let number = self.newest.get(&(bot, id))?;
        self.updates.get_mut(number)
    }

    /// A record of the bot's own: the story of one run of an update so far, or what a new process found unfinished.
    pub(super) fn trace(&mut self, record: &Value) {
        self.traced = true;
        let Some(bot) = record["bot"].as_i64() else {
            return;
        };
        if let Some(resumed) = record["resumed"].as_array() {
            let open: BTreeSet<i64> = resumed.iter().filter_map(Value::as_i64).collect();
            return self.take_stock(bot, &open);
        }
        let Some(update) = record["update"]
            .as_i64()
            .and_then(|id| self.newest_of(bot, id))
        else {
            return;
        };
        let is_same = |run: &Value| run["run"] == record["run"];
        if update.runs.last().is_some_and(is_same) {
            update.runs.pop();
        }
        update.lost = false;
        update.runs.push(record.clone());
        if update.runs.len() > RUNS {
            update.runs.remove(0);
        }
    }

    /// A new process says what the one before left unfinished. What the bot confirmed, did not finish and does not find
    /// now is lost; what it was about to finish and does not find was finished in the last moment.
    fn take_stock(&mut self, bot: i64, open: &BTreeSet<i64>) {
        for ((of, id), number) in &self.newest {
            let update = self.updates.get_mut(number).filter(|_| *of == bot);
            let Some(update) = update.filter(|update| update.confirmed && update.finished() == 0)
            else {
                continue;
            };
            match update.runs.last_mut() {
                _ if open.contains(id) => {}
                Some(run) if run["staged"] == true => run["done"] = true.into(),
                _ => update.lost = true,
            }
        }
    }

    /// Remembers a question, so that the page sees its answer.
    pub(super) fn ask(&mut self, query: &str) {
        self.queries.push_back(query.to_owned());
        if self.queries.len() > QUERIES {
            self.queries.pop_front();
        }
    }

    /// Remembers a payment, so that the page sees how it goes on.
    pub(super) fn pay(&mut self, payment: usize) {
        self.payments.push_back(payment);
        if self.payments.len() > QUERIES {
            self.payments.pop_front();
        }
    }

    /// Passes a wish on; `false` if nobody is there to fulfil it.
    pub(super) fn wish(&mut self, wish: Wish) -> bool {
        self.wishes.try_send(wish).is_ok()
    }

    pub(super) fn show_bot(&mut self, bot: BotState) {
        self.bot = match bot {
            BotState::Started { process } => {
                self.starts += 1;
                json!({ "state": "started", "process": process })
            }
            BotState::Killed => {
                self.kills += 1;
                json!({ "state": "killed" })
            }
            BotState::Ended(how) => json!({ "state": "ended", "how": how }),
        };
    }

    /// The bot's process, and the books: what was confirmed and not finished, what was finished more than once.
    pub(super) fn draw_books(&self) -> Value {
        let count = |such: &dyn Fn(&Followed) -> bool| {
            self.updates.values().filter(|update| such(update)).count()
        };
        json!({
            "process": self.bot,
            "runnable": !self.wishes.is_closed() && !self.bot.is_null(),
            "kills": self.kills,
            "starts": self.starts,
            "worlds": self.worlds,
            "traced": self.traced,
            "updates": self.count,
            "confirmed": count(&|update| update.confirmed),
            "lost": count(&|update| update.lost),
            "open": count(&|update| update.confirmed && update.finished() == 0),
            "finished": count(&|update| update.finished() > 0),
            "doubled": count(&|update| update.finished() > 1),
        })
    }
}

impl Followed {
    pub(super) fn draw(&self) -> Value {
        let update: Value = serde_json::from_slice(&self.json).unwrap_or(Value::Null);
        json!({
            "bot": self.bot,
            "update": update,
            "queued": millis(self.queued),
            "handed_out": self.handed_out,
            "confirmed": self.confirmed,
            "lost": self.lost,
            "runs": self.runs,
        })
    }
}
