//! What a bot's program says of its jobs on the command line.

use crate::probe::{Home, Life, server};
use std::process::{Output, Stdio};

const PROGRAM: &str = env!("CARGO_BIN_EXE_jobs_probe");

async fn asked(home: &Home, word: &str) -> Output {
    let mut command = home.command_of(PROGRAM, &[word]);
    let output = command.stdout(Stdio::piped()).output();
    output.await.expect("it starts")
}

#[tokio::test]
async fn routes_lists_the_jobs_with_their_schedules() {
    let server = server().await;
    let output = asked(&Home::new(&server), "routes").await;
    let table = String::from_utf8_lossy(&output.stdout).into_owned();
    let (_, jobs) = table.split_once("\n\n").expect("a table of jobs");
    let lines: Vec<_> = jobs.lines().collect();
    assert!(lines[0].starts_with("schedule"), "{table}");
    assert_eq!(lines.len(), 5, "{table}");
    let has = |schedule: &str, name: &str| {
        let row = |line: &&&str| line.starts_with(schedule) && line.contains(name);
        lines.iter().find(row).is_some()
    };
    assert!(
        has("from code", "count") && has("from code", "last"),
        "{table}"
    );
    assert!(has("from code", "count_beside (block = false)"), "{table}");
    assert!(has("every 15ms", "ticks"), "{table}");
}

#[tokio::test]
async fn check_reads_what_is_scheduled_as_the_bot_would() {
    let server = server().await;
    let home = Home::new(&server);
    let life = Life::of(home.command_of(PROGRAM, &[]));
    life.says(" ready").await;
    life.stop().await;
    let output = asked(&home, "check").await;
    let said = String::from_utf8_lossy(&output.stdout).into_owned();
    assert!(output.status.success(), "{said}");
    assert!(said.contains("4 jobs, all in order"), "{said}");
    assert!(said.contains("1 scheduled jobs"), "{said}");
    let insert = "INSERT INTO jobs (bot, kind, function, payload, schedule, since, due)
                  SELECT bot, 'job', ?1, ?2, ?3, 0, 9000000000000 FROM bots";
    for (function, payload, schedule) in [
        ("jobs_probe::count", r#""many""#, "once"),
        ("jobs_probe::gone", "1", "once"),
        ("jobs_probe::count", "1", "now and then"),
        ("jobs_probe::count", "1", "once"),
    ] {
        let inserted = home.store().execute(insert, (function, payload, schedule));
        assert_eq!(inserted, Ok(1));
    }
    let output = asked(&home, "check").await;
    assert_eq!(output.status.code(), Some(1));
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    for part in [
        "4 of 5 scheduled jobs cannot run",
        "no `u64`",
        "this bot has no job `jobs_probe::gone`",
        "`now and then` is no schedule",
        // It belongs to no chat.
        "takes something that the job does not have",
    ] {
        assert!(said.contains(part), "{part} is not in: {said}");
    }
}
