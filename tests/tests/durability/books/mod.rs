//! What the store and the chats have to say when all is over, against what was said to the bot.

mod plans;
mod talks;

use crate::{
    crowd::{Crowd, Said},
    probe::Home,
};
use serde::Deserialize;
use std::{
    collections::{BTreeMap, BTreeSet, HashMap},
    fmt,
};

/// As `durability_probe` keeps it.
#[derive(Debug, Default, Deserialize)]
struct Book {
    count: u64,
    numbers: Vec<u64>,
    later: Vec<u64>,
    apart: Vec<u64>,
    failed: Vec<u64>,
    reported: Vec<u64>,
    told: Vec<u64>,
    tasks: Vec<u64>,
    lost: Vec<u64>,
    plans: plans::Ran,
    talks: talks::Heard,
}

/// As `durability_probe` keeps it.
#[derive(Debug, Default, PartialEq, Deserialize)]
struct Totals {
    count: u64,
    sum: u64,
    squares: u64,
    apart_count: u64,
    apart_sum: u64,
    failed_count: u64,
    failed_sum: u64,
}

/// What went wrong, and what may have been repeated.
#[derive(Debug, Default)]
pub(crate) struct Verdict {
    updates: usize,
    /// Numbers that somebody should have counted.
    lost: Vec<String>,
    /// Numbers that somebody counted once more, or should not have counted.
    twice: Vec<String>,
    disorder: Vec<String>,
    /// Conversations in which something else was collected than was said.
    talked: Vec<String>,
    missing: Vec<String>,
    unexpected: Vec<String>,
    left: Vec<String>,
    pub(crate) repeated_answers: usize,
    /// Those among them that the blocking handlers gave.
    pub(crate) repeated_blocking: usize,
    pub(crate) repeated_direct: usize,
    /// Tasks that were cut short.
    pub(crate) lost_tasks: usize,
}

impl Verdict {
    /// Looks at everything; the bot has ended, and has had the time to do all it was to do.
    pub(crate) fn of(home: &Home, crowd: &Crowd) -> Self {
        let mut verdict = Self {
            updates: crowd.said.len(),
            ..Self::default()
        };
        let kept = kept(home);
        let chats = crowd.chats.iter();
        let books: Vec<Book> = chats
            .map(|(chat, _)| read(&kept, "chat", chat.id()))
            .collect();
        verdict.look_at_users(&kept, crowd);
        verdict.look_at_chats(home, &books, crowd);
        verdict.look_at_answers(&books, crowd);
        for table in [
            "jobs",
            "conversations WHERE name NOT LIKE '%Talk'",
            "inbox",
            "inbox_units",
            "outbox",
            "dead_letters",
            "quarantine",
        ] {
            let rows = home.count(&format!("SELECT count(*) FROM {table}"));
            if rows > 0 {
                verdict.left.push(format!("{rows} rows in {table}"));
            }
        }
        verdict
    }

    /// # Panics
    /// When anything is lost, doubled, out of order or left undone.
    #[track_caller]
    pub(crate) fn is_clean(&self) {
        println!("{self}");
        let wrong = [
            &self.lost,
            &self.twice,
            &self.disorder,
            &self.talked,
            &self.missing,
            &self.unexpected,
            &self.left,
        ];
        assert!(
            wrong.iter().all(|found| found.is_empty()),
            "{self}\n{self:#?}"
        );
    }

    fn look_at_chats(&mut self, home: &Home, books: &[Book], crowd: &Crowd) {
        let open = talks::open(home);
        for (place, book) in books.iter().enumerate() {
            let chat = crowd.chats[place].0.id();
            let name = format!("chat {chat}");
            let here: Vec<_> = crowd.said_in(place).copied().collect();
            self.book(&name, book, &here);
            self.ordered(&name, &book.numbers, &numbers(&here, |said| !said.fails()));
            self.ordered(&name, &book.failed, &numbers(&here, Said::fails));
            let mut failed = numbers(&here, |said| said.fails() || said.kind == "botch");
            failed.extend(&book.talks.balked);
            self.compare(&format!("{name} reported"), &book.reported, &failed);
            self.compare(
                &format!("{name} told"),
                &book.told,
                &numbers(&here, Said::tells),
            );
            self.compare(
                &format!("{name} later"),
                &book.later,
                &numbers(&here, |_| true),
            );
            self.ordered(&name, &book.later, &numbers(&here, |_| true));
            self.tasks(&name, book, &numbers(&here, |said| said.kind == "task"));
            self.plans(&name, &book.plans, &here);
            self.talks(chat, &book.talks, &open, &here);
        }
    }

    fn look_at_users(&mut self, kept: &Kept, crowd: &Crowd) {
        for user in &crowd.users {
            let by: Vec<_> = crowd
                .said
                .iter()
                .filter(|said| said.user == user.id())
                .copied()
                .collect();
            self.book(
                &format!("user {}", user.id()),
                &read(kept, "user", user.id()),
                &by,
            );
        }
        let totals: Totals = read(kept, "bot", 0);
        let expected = totals_of(&crowd.said);
        let side = if totals.count < expected.count {
            &mut self.lost
        } else {
            &mut self.twice
        };
        if totals != expected {
            side.push(format!("bot data: {totals:?}, not {expected:?}"));
        }
    }

    fn book(&mut self, name: &str, book: &Book, said: &[Said]) {
        self.compare(name, &book.numbers, &numbers(said, |said| !said.fails()));
        self.compare(
            &format!("{name} failed"),
            &book.failed,
            &numbers(said, Said::fails),
        );
        self.compare(
            &format!("{name} apart"),
            &book.apart,
            &numbers(said, |said| said.kind == "apart"),
        );
        if book.count != book.numbers.len() as u64 {
            self.twice.push(format!(
                "{name}: {} counted, {} numbers",
                book.count,
                book.numbers.len()
            ));
        }
    }

    /// A task comes to its end, or the error handler hears once that it did not.
    fn tasks(&mut self, name: &str, book: &Book, started: &[u64]) {
        let known = |number: &u64| book.tasks.contains(number) || book.lost.contains(number);
        let silent = started.iter().filter(|number| !known(number));
        self.lost
            .extend(silent.map(|number| format!("{name} task: {number}")));
        let mut told = BTreeSet::new();
        let again = book.lost.iter().filter(|number| !told.insert(**number));
        self.twice
            .extend(again.map(|number| format!("{name} lost task: {number}")));
        self.lost_tasks += told.len();
    }

    fn compare(&mut self, name: &str, found: &[u64], expected: &[u64]) {
        let mut counts: BTreeMap<u64, i64> = BTreeMap::new();
        expected
            .iter()
            .for_each(|number| *counts.entry(*number).or_default() -= 1);
        found
            .iter()
            .for_each(|number| *counts.entry(*number).or_default() += 1);
        for (number, count) in counts {
            match count {
                0 => {}
                ..0 => self.lost.push(format!("{name}: {number}")),
                _ => self.twice.push(format!("{name}: {number}")),
            }
        }
    }

    fn ordered(&mut self, name: &str, found: &[u64], expected: &[u64]) {
        // What is missing or doubled is told as such.
        if found.len() == expected.len() && found != expected {
            self.disorder
                .push(format!("{name}: {found:?}, not {expected:?}"));
        }
    }

    fn look_at_answers(&mut self, books: &[Book], crowd: &Crowd) {
        // Which of them come depends on who was faster.
        let by_chance = books.iter().map(|book| {
            let alarms = book.plans.alarms.iter().map(|number| ("alarm", number));
            let over = book.talks.over.iter().map(|number| ("over", number));
            let texts = alarms
                .chain(over)
                .map(|(kind, number)| format!("{kind} {number}"));
            texts.map(|text| (text, 0)).collect()
        });
        let mut expected: Vec<HashMap<String, usize>> = by_chance.collect();
        for said in &crowd.said {
            expected[said.chat].extend(said.answers().into_iter().map(|answer| (answer, 0)));
        }
        for ((chat, _), expected) in crowd.chats.iter().zip(&mut expected) {
            let mut before = String::new();
            let mut last = 0;
            for message in chat.sent() {
                let text = message.text().to_owned();
                let Some(count) = expected.get_mut(&text) else {
                    self.unexpected.push(text);
                    continue;
                };
                *count += 1;
                let (kind, number) = text.split_once(' ').unwrap_or_default();
                if *count > 1 {
                    let repeated = if kind == "direct" {
                        &mut self.repeated_direct
                    } else {
                        &mut self.repeated_answers
                    };
                    *repeated += 1;
                    self.repeated_blocking += usize::from(matches!(kind, "answer" | "outbox"));
                }
                // The blocking handlers' calls leave one after another: what a kill may repeat is the one that was on
                // the wire, which then comes before anything else.
                if matches!(kind, "answer" | "outbox") {
                    let number = number.parse().unwrap_or(0);
                    if number < last || (*count > 1 && before != text) {
                        self.disorder.push(format!(
                            "chat {}: `{text}`, its {count}. time, behind `{before}`",
                            chat.id()
                        ));
                    }
                    last = last.max(number);
                    before = text;
                }
            }
            self.missing.extend(
                expected
                    .iter()
                    .filter(|(_, count)| **count == 0)
                    .map(|(text, _)| text.clone()),
            );
        }
    }
}

impl fmt::Display for Verdict {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "{} updates: lost {}, applied twice {}, out of order {}, conversations astray {}, answers missing {}, unexpected {}, left undone {}; \
             answers repeated {} ({} of blocking handlers), direct calls repeated {}; tasks cut short {}",
            self.updates,
            self.lost.len(),
            self.twice.len(),
            self.disorder.len(),
            self.talked.len(),
            self.missing.len(),
            self.unexpected.len(),
            self.left.len(),
            self.repeated_answers,
            self.repeated_blocking,
            self.repeated_direct,
            self.lost_tasks
        )
    }
}

fn numbers(said: &[Said], which: impl Fn(&Said) -> bool) -> Vec<u64> {
    said.iter()
        .filter(|said| which(said))
        .map(|said| said.number)
        .collect()
}

fn totals_of(said: &[Said]) -> Totals {
    let mut totals = Totals::default();
    for said in said {
        let (count, sum) = if said.fails() {
            (&mut totals.failed_count, &mut totals.failed_sum)
        } else {
            totals.squares += said.number * said.number;
            (&mut totals.count, &mut totals.sum)
        };
        *count += 1;
        *sum += said.number;
        if said.kind == "apart" {
            totals.apart_count += 1;
            totals.apart_sum += said.number;
        }
    }
    totals
}

type Kept = HashMap<(String, i64), String>;

/// All data, as any tool would show it.
fn kept(home: &Home) -> Kept {
    let rows = home.rows("SELECT space, id, value FROM data").into_iter();
    rows.map(|[space, id, value]| ((space, id.parse().expect("a number")), value))
        .collect()
}

fn read<T: Default + for<'de> Deserialize<'de>>(kept: &Kept, space: &str, id: i64) -> T {
    let value = kept.get(&(space.to_owned(), id));
    value.map_or_else(T::default, |json| {
        serde_json::from_str(json).expect("readable JSON")
    })
}
