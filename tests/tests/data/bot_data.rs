//! The one value for all.

use bot::{Application, prelude::*};
use cablegram_tests::{Gate, Log, Running};
use serde::{Deserialize, Serialize};

bot::app!(Statistics, bot_data = Stats);

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
struct Stats {
    seen: u64,
    names: Vec<String>,
}

#[error_handler(bot = Statistics)]
async fn report(error: &bot::Error, log: Shared<Log>) {
    log.note(format!("{:?}", error.kind()));
}

#[handler(message, bot = Statistics)]
async fn count(stats: BotData<Stats>) {
    tokio::task::yield_now().await;
    stats.update(|stats| stats.seen += 1);
    tokio::task::yield_now().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_counter_is_exact_though_many_chats_are_handled_at_once() {
    const ROUNDS: usize = 20;
    let bot = Running::start(Application::builder::<Statistics>().only((count,))).await;
    let people: Vec<_> = (0..20).map(|_| bot.server.user("Ann")).collect();
    for _ in 0..ROUNDS {
        for user in &people {
            user.says("hello");
        }
    }
    bot.settle().await;
    let stats = bot.handle().bot_data::<Stats>().expect("of this type");
    assert_eq!(stats.seen, (ROUNDS * people.len()) as u64);
}

#[handler(command = "hold", bot = Statistics)]
async fn holds(stats: BotData<Stats>, log: Shared<Log>, gate: Shared<Gate>) {
    stats.update(|stats| stats.seen += 100);
    log.note(format!("holds {}", stats.seen));
    gate.pass().await;
    log.note(format!("still sees {}", stats.seen));
}

#[handler(command = "quick", bot = Statistics)]
async fn quick(stats: BotData<Stats>, log: Shared<Log>) {
    log.note(format!("quick sees {}", stats.seen));
    stats.update(|stats| stats.seen += 1);
}

#[tokio::test]
async fn nobody_waits_for_anybody_and_a_snapshot_stays_as_it_is() {
    let bot = Running::start(Application::builder::<Statistics>().only((holds, quick))).await;
    let (ann, bob) = (bot.server.user("Ann"), bot.server.user("Bob"));
    ann.says("/hold");
    bot.log.wait_for("holds 0", 1).await;
    bob.says("/quick");
    bot.log.wait_for("quick sees 0", 1).await;
    bob.says("/quick");
    bot.log.wait_for("quick sees 1", 1).await;
    bot.gate.open();
    bot.settle().await;
    assert_eq!(
        bot.log.take(),
        ["holds 0", "quick sees 0", "quick sees 1", "still sees 0"]
    );
    let stats = bot.handle().bot_data::<Stats>().expect("of this type");
    assert_eq!(stats.seen, 102);
}

#[handler(command = "panic", bot = Statistics)]
async fn one_change_panics(stats: BotData<Stats>) {
    stats.update(|stats| stats.names.push("first".to_owned()));
    stats.update(|stats| {
        stats.names.clear();
        stats.seen = 1_000;
        let missing = stats.names.first();
        assert!(missing.is_some(), "as asked");
    });
    stats.update(|stats| stats.names.push("third".to_owned()));
}

#[handler(message, group = 1, bot = Statistics)]
async fn later(stats: BotData<Stats>, log: Shared<Log>) {
    stats.update(|stats| stats.names.push("later".to_owned()));
    log.note("later");
}

#[tokio::test]
async fn a_change_that_panics_drops_only_itself() {
    let bot =
        Running::start(Application::builder::<Statistics>().only((one_change_panics, later))).await;
    let ann = bot.server.user("Ann");
    bot.hears(&ann, "/panic").await;
    assert_eq!(bot.hears(&ann, "hello").await, ["later"]);
    let stats = bot.handle().bot_data::<Stats>().expect("of this type");
    assert_eq!(stats.names, ["first", "third", "later", "later"]);
    assert_eq!(stats.seen, 0);
}

#[handler(command = "fail", bot = Statistics)]
async fn fails(stats: BotData<Stats>) -> Result<(), &'static str> {
    stats.update(|stats| stats.names.push("failed".to_owned()));
    Err("as asked")
}

#[tokio::test]
async fn changes_of_a_failed_handler_are_not_made() {
    let bot = Running::start(Application::builder::<Statistics>().only((fails, later))).await;
    let ann = bot.server.user("Ann");
    assert_eq!(bot.hears(&ann, "/fail").await, ["Handler", "later"]);
    let stats = bot.handle().bot_data::<Stats>().expect("of this type");
    assert_eq!(stats.names, ["later"]);
}
