//! `kill -9` while jobs are scheduled, come due and run: each runs once, in the lane of its chat.

use crate::{
    probe::{Home, Life, server},
    random::Random,
};
use bot_simulator::{Server, User};
use serde::Deserialize;
use std::{collections::BTreeSet, time::Duration};

const PROGRAM: &str = env!("CARGO_BIN_EXE_jobs_probe");
const KILLS: usize = 15;
const TEXTS: u64 = 150;

/// As `jobs_probe` keeps it.
#[derive(Debug, Deserialize)]
struct Book {
    planned: Vec<u64>,
    ran: Vec<u64>,
    named: u64,
}

fn start(home: &Home) -> Life {
    Life::of(home.command_of(PROGRAM, &[]))
}

/// Whether the handler of this text fails, and leaves nothing.
fn fails(number: u64) -> bool {
    number.is_multiple_of(5)
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn b8_every_job_runs_once_however_often_the_process_is_killed() {
    let mut random = Random::seeded("jobs");
    let server = server().await;
    let home = Home::new(&server);
    let people: Vec<User> = (0..4).map(|_| server.user("Ann")).collect();
    let mut numbers = 1..=TEXTS;
    for _ in 0..KILLS {
        let life = start(&home);
        for number in numbers.by_ref().take(TEXTS as usize / KILLS) {
            people[number as usize % people.len()].says(&number.to_string());
        }
        // Who dies again and again before that has to take what runs alone for the cause.
        life.says(" ready").await;
        let sent = server.count_calls(|call| call.method == "sendMessage");
        let more = random.below(12);
        let limit = Duration::from_millis(random.below(150) as u64);
        server
            .wait_at_most(limit, |server| {
                let now = server.count_calls(|call| call.method == "sendMessage");
                (now > sent + more).then_some(())
            })
            .await;
        life.kill().await;
    }
    let life = start(&home);
    life.says(" ready").await;
    server
        .wait_for(|server| all_answered(server, &people).then_some(()))
        .await;
    life.stop().await;
    for (place, person) in people.iter().enumerate() {
        let mine = |number: &u64| *number as usize % people.len() == place;
        let planned: Vec<u64> = (1..=TEXTS).filter(|n| mine(n) && !fails(*n)).collect();
        let book = book(&home, person);
        assert_eq!(book.planned, planned);
        let unique: BTreeSet<_> = book.ran.iter().copied().collect();
        let expected: BTreeSet<_> = planned.iter().flat_map(|n| [2 * n, 2 * n + 1]).collect();
        assert_eq!(unique, expected, "each ran, and no other");
        assert_eq!(book.ran.len(), unique.len(), "once: {:?}", book.ran);
        assert!((1..=planned.len() as u64).contains(&book.named));
    }
    assert_eq!(
        home.count("SELECT count(*) FROM jobs WHERE schedule = 'once' AND name IS NULL"),
        0
    );
    assert_eq!(home.count("SELECT count(*) FROM jobs WHERE declared"), 1);
    assert_eq!(home.count("SELECT count(*) FROM dead_letters"), 0);
    assert!(home.count("SELECT CAST(value AS INTEGER) FROM data WHERE space = 'bot'") > 0);
}

/// Answers come at least once, after what they tell of is kept.
fn all_answered(server: &Server, people: &[User]) -> bool {
    people.iter().enumerate().all(|(place, person)| {
        let sent: BTreeSet<String> = server
            .sent(&person.chat())
            .iter()
            .map(|message| message.text().to_owned())
            .collect();
        (1..=TEXTS)
            .filter(|number| *number as usize % people.len() == place && !fails(*number))
            .all(|number| {
                let ran = |job: u64| sent.contains(&format!("ran {job}"));
                sent.contains(&format!("planned {number}"))
                    && ran(2 * number)
                    && ran(2 * number + 1)
            })
    })
}

fn book(home: &Home, person: &User) -> Book {
    let sql = "SELECT value FROM data WHERE space = 'chat' AND id = ?1";
    let json: String = home
        .store()
        .query_row(sql, [person.id()], |row| row.get(0))
        .expect("everybody has a book");
    serde_json::from_str(&json).expect("a book")
}
