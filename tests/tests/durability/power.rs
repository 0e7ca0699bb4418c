//! The power fails: what was written and not flushed is gone, or there in part.
//!
//! `strace` notes every write to the store's files, every flush, and everything that the bot tells the server. For
//! many moments of that record a disk is made up as it might be found after the power failed then: what was flushed,
//! and of what was not some pieces at random, sectors torn apart. What the bot had told by then has to be on it.

use crate::{
    crowd::Crowd,
    probe::{Home, Life, PROGRAM, server},
    random::Random,
};
use rusqlite::Connection;
use std::{
    collections::{BTreeSet, HashMap},
    fs,
    path::Path,
};
use tempfile::TempDir;

/// One entry of the record.
enum Event {
    Write {
        wal: bool,
        at: usize,
        bytes: Vec<u8>,
    },
    Flushed {
        wal: bool,
    },
    /// Telegram may forget what lies below.
    Acknowledged(i64),
    /// A chat was told of this number.
    Answered(u64),
}

/// What the disk guarantees to write whole.
const SECTOR: usize = 512;

/// The text in a line's quotes and angle brackets, which `strace -xx` gives as hexadecimal digits.
fn decoded(text: &str) -> Vec<u8> {
    let digits = text.split("\\x").skip(1);
    digits
        .filter_map(|pair| u8::from_str_radix(pair.get(..2)?, 16).ok())
        .collect()
}

/// Which of the store's files a line is about.
fn file(line: &str) -> Option<bool> {
    let path = line.split_once('<')?.1.split_once('>')?.0;
    let path = if path.contains("\\x") {
        String::from_utf8(decoded(path)).ok()?
    } else {
        path.to_owned()
    };
    match Path::new(&path).file_name()?.to_str()? {
        "bot.db" => Some(false),
        "bot.db-wal" => Some(true),
        _ => None,
    }
}

/// The number behind the last occurrence of `before`.
fn number_behind(bytes: &[u8], before: &str) -> Option<i64> {
    let text = String::from_utf8_lossy(bytes);
    let digits = text.rsplit_once(before)?.1;
    let end = digits
        .find(|c: char| !c.is_ascii_digit())
        .unwrap_or(digits.len());
    digits[..end].parse().ok()
}

fn parse(record: &str) -> Vec<Event> {
    let mut events = Vec::new();
    // Calls that another thread's came into: which file each process is flushing.
    let mut flushing: HashMap<&str, bool> = HashMap::new();
    for line in record.lines() {
        let (process, call) = line.split_once(' ').unwrap_or_default();
        let call = call.trim_start();
        let sent: Vec<u8> = call
            .split('"')
            .skip(1)
            .step_by(2)
            .flat_map(decoded)
            .collect();
        if call.starts_with("pwrite64(") {
            let Some(wal) = file(call) else { continue };
            let place = call
                .rsplit_once('"')
                .and_then(|(_, rest)| rest.split([',', ')', '<']).nth(2)?.trim().parse().ok());
            events.push(Event::Write {
                wal,
                at: place.expect("an offset"),
                bytes: sent,
            });
        } else if call.starts_with("fdatasync(") || call.starts_with("fsync(") {
            let Some(wal) = file(call) else { continue };
            if call.contains("unfinished") {
                flushing.insert(process, wal);
            } else {
                events.push(Event::Flushed { wal });
            }
        } else if call.contains("sync resumed") {
            events.extend(flushing.remove(process).map(|wal| Event::Flushed { wal }));
        } else {
            events.extend(number_behind(&sent, "\"offset\":").map(Event::Acknowledged));
            events.extend(
                number_behind(&sent, "\"answer ")
                    .map(|number| Event::Answered(number.unsigned_abs())),
            );
        }
    }
    events
}

/// A disk as it might be found.
struct Disk {
    /// The file and the log beside it.
    files: [Vec<u8>; 2],
    acknowledged: i64,
    answered: BTreeSet<u64>,
}

impl Disk {
    /// After the first events; `flushes` says whether flushes count.
    fn after(events: &[Event], before: &[u8], flushes: bool, random: &mut Random) -> Self {
        let mut disk = Self {
            files: [before.to_vec(), Vec::new()],
            acknowledged: 0,
            answered: BTreeSet::new(),
        };
        let mut floating: Vec<(bool, usize, &[u8])> = Vec::new();
        for event in events {
            match event {
                Event::Write { wal, at, bytes } => floating.push((*wal, *at, bytes)),
                Event::Flushed { wal } if flushes => {
                    let (flushed, rest): (Vec<_>, Vec<_>) =
                        floating.into_iter().partition(|(of, ..)| of == wal);
                    flushed
                        .into_iter()
                        .for_each(|(wal, at, bytes)| disk.put(wal, at, bytes));
                    floating = rest;
                }
                Event::Flushed { .. } => {}
                Event::Acknowledged(offset) => disk.acknowledged = disk.acknowledged.max(*offset),
                Event::Answered(number) => drop(disk.answered.insert(*number)),
            }
        }
        for (wal, at, bytes) in floating {
            for (sector, bytes) in bytes.chunks(SECTOR).enumerate() {
                if random.percent(60) {
                    disk.put(wal, at + sector * SECTOR, bytes);
                }
            }
        }
        disk
    }

    fn put(&mut self, wal: bool, at: usize, bytes: &[u8]) {
        let file = &mut self.files[usize::from(wal)];
        file.resize(file.len().max(at + bytes.len()), 0);
        file[at..at + bytes.len()].copy_from_slice(bytes);
    }

    /// What was told and is not there.
    fn lost(&self, crowd: &Crowd, first: i64) -> Vec<String> {
        let directory = TempDir::new().expect("a directory");
        let path = directory.path().join("bot.db");
        fs::write(&path, &self.files[0]).expect("it is ours");
        fs::write(directory.path().join("bot.db-wal"), &self.files[1]).expect("it is ours");
        let store = Connection::open(&path).expect("it is there");
        let sound: String = store
            .query_row("PRAGMA integrity_check", [], |row| row.get(0))
            .expect("it can be read");
        assert_eq!(sound, "ok");
        let [counted, waiting, scheduled, collected] =
            [COUNTED, WAITING, SCHEDULED, COLLECTED].map(|sql| numbers(&store, sql));
        let mut lost = Vec::new();
        for said in &crowd.said {
            let number = said.number as i64;
            let (update, is_counted) = (first + number - 1, counted.contains(&number));
            if update < self.acknowledged && !is_counted && !waiting.contains(&update) {
                lost.push(format!("acknowledged and lost: {number}"));
            }
            // What came of it is one record with what was answered.
            let all = match said.kind {
                "ring" => scheduled.contains(&number),
                "talk" => collected.contains(&number),
                _ => true,
            };
            if self.answered.contains(&said.number) && !(is_counted && all) {
                lost.push(format!("answered and not kept: {} {number}", said.kind));
            }
            if is_counted && !all {
                lost.push(format!("kept in part: {} {number}", said.kind));
            }
        }
        lost
    }
}

/// Numbers of updates that were handled.
const COUNTED: &str = "SELECT number.value FROM data, json_each(data.value, '$.later') AS number \
                       WHERE space = 'chat'";

/// Updates that wait.
const WAITING: &str = "SELECT update_id FROM inbox";

/// Numbers that jobs were scheduled with: those to come, those that wait, and those that ran.
const SCHEDULED: &str = "SELECT CAST(payload AS INTEGER) FROM jobs WHERE function LIKE '%::ring' \
     UNION SELECT body ->> '$.payload' FROM inbox WHERE kind = 'job' AND body ->> '$.job' LIKE '%::ring' \
     UNION SELECT number.value FROM data, json_each(data.value, '$.plans.rung') AS number WHERE space = 'chat'";

/// Numbers that conversations collected: those under way, and those that have ended.
const COLLECTED: &str = "SELECT number.value FROM conversations, json_each(state, '$.Said') AS number \
     UNION SELECT number.value FROM data, json_each(data.value, '$.talks.said') AS said, \
         json_each(said.value, '$[1]') AS number WHERE space = 'chat'";

fn numbers(store: &Connection, sql: &str) -> BTreeSet<i64> {
    let mut query = store.prepare(sql).expect("the documented schema");
    let rows = query
        .query_map([], |row| row.get(0))
        .expect("the documented schema");
    rows.map(|number| number.expect("a number")).collect()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_was_told_is_on_the_disk_whenever_the_power_fails() {
    let mut random = Random::seeded("power");
    let server = server().await;
    let mut crowd = Crowd::new(&server);
    let home = Home::new(&server);
    let life = home.start();
    life.says(" ready").await;
    life.stop().await;
    let mode: String = home
        .store()
        .query_row("PRAGMA journal_mode", [], |row| row.get(0))
        .expect("it can be asked");
    assert_eq!(mode, "wal");
    let before = fs::read(home.file()).expect("a closed store is one file");
    let record = home.file().with_extension("strace");
    let record_path = record.display().to_string();
    let calls = "trace=pwrite64,fdatasync,fsync,write,writev,sendto,sendmsg";
    let life = Life::of(home.command_of(
        "sh",
        &[
            "-c",
            "exec strace \"$@\"",
            "strace",
            "-f",
            "-qq",
            "-y",
            "-xx",
            "-s",
            "1000000",
            "-o",
            &record_path,
            "-e",
            calls,
            PROGRAM,
        ],
    ));
    let traces = tokio::select! {
        () = life.says(" ready") => true,
        _ = life.died() => false,
    };
    if !traces {
        println!("left out: there is no strace here that may trace");
        return;
    }
    let first = server.bot().last_update_id() + 1;
    for _ in 0..20 {
        (0..4).for_each(|_| crowd.chatter(&mut random));
        server.wait_until_confirmed().await;
    }
    life.stop_traced().await;
    let events = parse(&fs::read_to_string(&record).expect("strace has written it"));
    let end = events
        .iter()
        .rposition(|event| matches!(event, Event::Answered(_)))
        .expect("it has answered");
    let mut without_flushes = 0;
    let mut points = 0;
    for place in (0..end).step_by(1 + end / 150) {
        points += 1;
        let disk = Disk::after(&events[..place], &before, true, &mut random);
        let lost = disk.lost(&crowd, first);
        assert_eq!(lost, Vec::<String>::new(), "after {place} of {end} events");
        let disk = Disk::after(&events[..place], &before, false, &mut random);
        without_flushes += usize::from(!disk.lost(&crowd, first).is_empty());
    }
    println!(
        "power failed at {points} moments: nothing lost; were nothing flushed, it would be at {without_flushes}"
    );
    // So the test would see it.
    assert!(
        without_flushes > points / 3,
        "{without_flushes} of {points}"
    );
}
