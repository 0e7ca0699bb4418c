//! Updates during which the process dies.

use crate::{
    books::Verdict,
    crowd::Crowd,
    probe::{Home, Life, PROGRAM, server},
    random::Random,
};
use cablegram_tests::texts;

/// The process dies a few times, not for ever; what else there was is handled, once.
async fn is_put_aside(kind: &'static str) -> (Home, Crowd) {
    let mut random = Random::seeded(kind);
    let server = server().await;
    let mut crowd = Crowd::new(&server);
    let home = Home::new(&server);
    (0..30).for_each(|_| crowd.chatter(&mut random));
    crowd.says(0, 0, kind);
    crowd.says(0, 0, "plain");
    (0..30).for_each(|_| crowd.chatter(&mut random));
    let mut deaths = 0;
    loop {
        let life = home.start();
        let works = async {
            life.says(" ready").await;
            server.wait_until_confirmed().await;
            home.has_nothing_to_do().await;
        };
        let died = tokio::select! {
            died = life.died() => died,
            () = works => false,
        };
        if !died {
            life.signal("TERM").await;
        }
        let ended = life.ended().await;
        if ended.status.is_some() && home.count("SELECT count(*) FROM inbox") == 0 {
            break;
        }
        deaths += usize::from(ended.status.is_none());
        assert!(deaths < 8, "it dies for ever: {}", ended.said);
    }
    println!("{kind}: put aside after {deaths} deaths");
    let reason: String = home
        .store()
        .query_row("SELECT reason FROM dead_letters", [], |row| row.get(0))
        .expect("one dead letter");
    assert!(
        reason.contains("the process died 3 times while this update ran and nothing else"),
        "{reason}"
    );
    assert_eq!(
        home.count("SELECT update_id FROM dead_letters"),
        100_000_001 + 30
    );
    home.store()
        .execute("DELETE FROM dead_letters", [])
        .expect("it can be written");
    (home, crowd)
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_update_that_aborts_the_process_is_put_aside_and_everything_else_is_handled() {
    let (home, mut crowd) = is_put_aside("abort").await;
    crowd.said.retain(|said| said.kind != "abort");
    Verdict::of(&home, &crowd).is_clean();
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn one_that_aborts_beside_the_others_leaves_all_that_its_blocking_handlers_did_or_nothing() {
    let (home, mut crowd) = is_put_aside("dieapart").await;
    // It depends on which of the two was faster.
    let answered = texts(&crowd.chats[0].0).contains(&"answer 31".to_owned());
    crowd
        .said
        .retain(|said| said.kind != "dieapart" || answered);
    Verdict::of(&home, &crowd).is_clean();
}

/// On a disk this slow the process dies before what it took in is on disk, and it comes again: the process has to
/// learn of what it dies all the same.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_update_that_aborts_before_it_is_on_disk_is_put_aside_too() {
    const SLOW: &[&str] = &[
        "-f",
        "-qq",
        "-o",
        "/dev/null",
        "-e",
        "trace=pwrite64",
        "-e",
        "inject=pwrite64:delay_enter=10000",
        PROGRAM,
    ];
    let server = server().await;
    let mut crowd = Crowd::new(&server);
    let home = Home::new(&server);
    let life = home.start();
    life.says(" ready").await;
    life.stop().await;
    if !traces(&home).await {
        println!("left out: there is no strace here that may trace");
        return;
    }
    crowd.says(0, 0, "abort");
    let mut deaths = 0;
    loop {
        let life = Life::of(home.command_of("strace", SLOW));
        let died = tokio::select! {
            died = life.died() => died,
            () = life.says("is not handled") => false,
        };
        if !died {
            life.says(" ready").await;
            life.stop_traced().await;
            break;
        }
        life.ended().await;
        deaths += 1;
        assert!(deaths < 10, "it dies for ever");
    }
    println!("put aside after {deaths} deaths");
    assert_eq!(home.count("SELECT count(*) FROM dead_letters"), 1);
}

/// Whether there is a `strace` that may look at processes.
async fn traces(home: &Home) -> bool {
    let status = home
        .command_of("strace", &["-f", "-qq", "-o", "/dev/null", "true"])
        .status()
        .await;
    status.is_ok_and(|status| status.success())
}
