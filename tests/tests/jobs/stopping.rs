//! The bot is asked to stop while jobs come in.

use bot::{Application, prelude::*, testing::seconds, types::ChatId};
use cablegram_tests::{Gate, Log, Running};

bot::app!(Counting);

#[job(bot = Counting)]
async fn waits(_: (), log: Shared<Log>, gate: Shared<Gate>) {
    log.note("waits");
    gate.pass().await;
}

#[job(bot = Counting)]
async fn counts(_: (), log: Shared<Log>) {
    log.note("counts");
}

/// More than one lane and the way to it hold.
const MANY: usize = 6_000;

/// With the memory store nobody but the bot has what was taken in.
#[tokio::test]
async fn what_was_taken_in_runs_before_the_bot_ends_and_the_rest_after_its_start() {
    let (clock, _hand) = bot::Clock::test();
    let builder = Application::builder::<Counting>()
        .only((waits, counts))
        .store("memory")
        .clock(clock)
        .sequential();
    let mut running = Running::start(builder).await;
    let jobs = running.handle().jobs().of_chat(ChatId(1));
    jobs.run_once(waits, seconds(0), ()).await.expect("kept");
    running.log.wait_for("waits", 1).await;
    for _ in 0..MANY {
        jobs.run_once(counts, seconds(0), ()).await.expect("kept");
    }
    let mut left = MANY;
    loop {
        for _ in 0..1_000 {
            tokio::task::yield_now().await;
        }
        let now = jobs.list().await.expect("read").len();
        if now == left {
            break;
        }
        left = now;
    }
    assert!(0 < left && left < MANY, "the bot is full: {left}");
    running.handle().shutdown();
    for _ in 0..1_000 {
        tokio::task::yield_now().await;
    }
    running.gate.open();
    running.restart().await;
    running.settle().await;
    let counted = running
        .log
        .lines()
        .iter()
        .filter(|line| *line == "counts")
        .count();
    assert_eq!(counted, MANY);
    running.stop().await.expect("it ends");
}
