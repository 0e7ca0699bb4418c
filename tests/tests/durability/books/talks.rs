//! What conversations collected, and how they ended.

use super::Verdict;
use crate::{crowd::Said, probe::Home};
use serde::Deserialize;
use std::collections::BTreeMap;

/// How many numbers a conversation with `durability_probe` collects.
const NUMBERS: usize = 4;

/// As `durability_probe` keeps it.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Heard {
    said: Vec<(i64, Vec<u64>)>,
    relieved: Vec<u64>,
    pub(super) over: Vec<u64>,
    early: Vec<u64>,
    pub(super) balked: Vec<u64>,
}

/// A state of the conversation that collects.
#[derive(Debug, Deserialize)]
enum Talk {
    Said(Vec<u64>),
}

/// The conversations that collect, in mid-way: by chat and user.
pub(super) type Open = BTreeMap<(i64, i64), Vec<u64>>;

/// Those that the store has.
pub(super) fn open(home: &Home) -> Open {
    let sql = format!(
        "SELECT {}, state FROM conversations WHERE name LIKE '%Talk'",
        home.whom()
    );
    let number = |text: String| text.parse().expect("a number");
    let open = home.rows(&sql).into_iter().map(|[chat, user, state]| {
        let Talk::Said(said) = serde_json::from_str(&state).expect("readable JSON");
        ((number(chat), number(user)), said)
    });
    open.collect()
}

/// What has to come of what was said in one chat.
#[derive(Default)]
struct Expected {
    said: Vec<(i64, Vec<u64>)>,
    balked: Vec<u64>,
    open: BTreeMap<i64, Vec<u64>>,
}

impl Expected {
    fn of(said: &[Said]) -> Self {
        let mut expected = Self::default();
        for Said {
            number, kind, user, ..
        } in said
        {
            match (*kind, expected.open.get_mut(user)) {
                ("talk", None) => drop(expected.open.insert(*user, vec![*number])),
                ("talk", Some(so_far)) => {
                    so_far.push(*number);
                    if so_far.len() == NUMBERS {
                        let all = expected.open.remove(user).unwrap_or_default();
                        expected.said.push((*user, all));
                    }
                }
                ("balk", Some(_)) => expected.balked.push(*number),
                _ => {}
            }
        }
        expected
    }
}

impl Verdict {
    /// Every number was heard in the state that the one before left, and every watch came to one end.
    pub(super) fn talks(&mut self, chat: i64, heard: &Heard, open: &Open, said: &[Said]) {
        let name = format!("chat {chat}");
        let expected = Expected::of(said);
        if heard.said != expected.said {
            self.talked.push(format!(
                "{name}: heard {:?}, not {:?}",
                heard.said, expected.said
            ));
        }
        let here = open.range((chat, i64::MIN)..=(chat, i64::MAX));
        let here: BTreeMap<_, _> = here
            .map(|((_, user), said)| (*user, said.clone()))
            .collect();
        if here != expected.open {
            self.talked.push(format!(
                "{name}: in conversations {here:?}, not {:?}",
                expected.open
            ));
        }
        self.compare(&format!("{name} balked"), &heard.balked, &expected.balked);
        let watches: Vec<_> = said.iter().filter(|said| said.kind == "watch").collect();
        let watches: Vec<_> = watches.iter().map(|said| said.number).collect();
        let ended: Vec<_> = [&heard.relieved[..], &heard.over].concat();
        self.compare(&format!("{name} watch"), &ended, &watches);
        self.compare(&format!("{name} early"), &heard.early, &[]);
    }
}
