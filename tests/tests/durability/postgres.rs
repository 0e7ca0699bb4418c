//! The same promises where the store is a database: bots and servers are killed, and one process follows another.

use crate::{
    kills::{Plan, survives_at},
    probe::{Home, Life, PROGRAM, server},
    scene::Scene,
};
use cablegram_tests::Postgres;
use std::sync::Arc;

async fn scene(what: &str, machine: &Arc<Postgres>) -> Scene {
    let server = server().await;
    let home = Home::in_database(&server, machine);
    Scene::at(home, server, what)
}

/// A machine of a test's own, if there is PostgreSQL.
fn machine() -> Option<Arc<Postgres>> {
    Postgres::start().map(Arc::new)
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn kill_9_of_the_bot_loses_nothing_and_doubles_nothing() {
    let Some(machine) = machine() else { return };
    let server = server().await;
    let home = Home::in_database(&server, &machine);
    survives_at(
        home,
        server,
        "kills beside a database",
        Plan::from_environment(),
    )
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn kill_9_of_the_server_loses_nothing_and_doubles_nothing() {
    let Some(machine) = machine() else { return };
    let mut scene = scene("kills of the database", &machine).await;
    let life = scene.home.start();
    life.says(" ready").await;
    for _ in 0..5 {
        let calls = scene.server.count_calls(|_| true);
        scene.people_talk(40);
        // In the midst of it.
        scene
            .server
            .wait_for(|server| (server.count_calls(|_| true) > calls + 10).then_some(()))
            .await;
        machine.kill();
        scene.people_talk(10);
        machine.up();
        scene.server.wait_until_confirmed().await;
        scene.home.has_nothing_to_do().await;
    }
    let said = scene.settles(life).await;
    assert!(said.contains("nothing can be written"), "{said}");
    scene.nothing_was_lost();
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_next_process_takes_over_when_the_first_is_killed() {
    let Some(machine) = machine() else { return };
    let mut scene = scene("a standby", &machine).await;
    let first = scene.home.start();
    first.says(" ready").await;
    scene.people_talk(30);
    let second = scene.home.start();
    let waits = "another process has the store; waiting for it to end";
    second.says(waits).await;
    first.kill().await;
    scene.people_talk(30);
    scene.settles(second).await;
    scene.nothing_was_lost();
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_second_process_waits_and_is_refused() {
    let Some(machine) = machine() else { return };
    let mut scene = scene("second process", &machine).await;
    let first = scene.home.start();
    first.says(" ready").await;
    let mut command = scene.home.command();
    command.env("PROBE_CLOCK", "hasty");
    let ended = Life::of(command).ended().await;
    assert_eq!(ended.status, Some(1), "{}", ended.said);
    let refused = "is used by another process: one process at a time has a bot";
    assert!(ended.said.contains(refused), "{}", ended.said);
    scene.people_talk(10);
    scene.settles(first).await;
    scene.nothing_was_lost();
}

/// What a command of the bot prints, or says when it fails.
async fn prints(home: &Home, words: &[&str]) -> String {
    let mut command = home.command_of(PROGRAM, words);
    command.stdout(std::process::Stdio::piped());
    let output = command.output().await.expect("the probe starts");
    let text = [output.stdout, output.stderr].concat();
    String::from_utf8_lossy(&text).into_owned()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn administrators_see_a_database_as_they_see_a_file() {
    let Some(machine) = machine() else { return };
    let mut scene = scene("administrators", &machine).await;
    let checked = prints(&scene.home, &["check"]).await;
    assert!(
        checked.contains("tables will be made at the first start"),
        "{checked}"
    );
    let listed = prints(&scene.home, &["dead-letters"]).await;
    assert!(listed.contains("has no tables of a bot yet"), "{listed}");
    scene.people_talk(30);
    scene.settles(scene.home.start()).await;
    scene.nothing_was_lost();
    let checked = prints(&scene.home, &["check"]).await;
    assert!(checked.contains("stored values, all readable"), "{checked}");
    let bot = scene.home.count("SELECT bot FROM bots");
    scene.home.sql(&format!(
        "INSERT INTO dead_letters (bot, kind, reason, body, at, done) VALUES ({bot}, 'message', 'unreadable', '{{}}', 0, '{{}}');
         UPDATE data SET value = '[]' WHERE space = 'bot'"
    ));
    let checked = prints(&scene.home, &["check"]).await;
    assert!(
        checked.contains("stored values cannot be read"),
        "{checked}"
    );
    let listed = prints(&scene.home, &["dead-letters", "list"]).await;
    assert!(
        listed.contains("message") && listed.contains("unreadable"),
        "{listed}"
    );
    let shown = prints(&scene.home, &["dead-letters", "show", "1"]).await;
    assert_eq!(shown, "unreadable\n{}\n");
    let asked = prints(&scene.home, &["dead-letters", "drop", "1"]).await;
    assert!(asked.contains("1 dead letters: drop asked for"), "{asked}");
    assert_eq!(scene.home.count("SELECT count(*) FROM control"), 1);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_address_is_told_without_its_password() {
    let server = server().await;
    let nowhere = "postgres://ann:sEcret@127.0.0.1:1/bots";
    for (store, told) in [
        (nowhere, "the PostgreSQL database `bots` at 127.0.0.1"),
        (
            "postgres://ann:sEcret@db/bots?sslmode=require",
            "without TLS",
        ),
        ("postgress://ann:sEcret@db/bots", "not `postgress://…`"),
        (
            "postgres://ann:sEcret@db:x/bots",
            "the address of the database",
        ),
        ("postgres:ann:sEcret@db/bots", "not `postgres://…`"),
    ] {
        let home = Home::new(&server)
            .with("BOT_STORE", store)
            .with("PROBE_CLOCK", "hasty")
            .with("RUST_LOG", "trace");
        let ended = home.start().ended().await;
        assert_eq!(ended.status, Some(1), "{}", ended.said);
        assert!(ended.said.contains(told), "{}", ended.said);
        assert!(!ended.said.contains("sEcret"), "{}", ended.said);
    }
}
