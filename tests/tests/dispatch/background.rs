//! Handlers with `block = false`.

use bot::{Application, Clock, prelude::*};
use cablegram_tests::{Gate, Log, Running, texts};
use std::{
    sync::atomic::{AtomicUsize, Ordering},
    time::Duration,
};

bot::app!(Background, user_data = u32);

#[error_handler(bot = Background)]
async fn report(error: &bot::Error, log: Shared<Log>) {
    log.note(format!("error: {:?}", error.kind()));
}

#[handler(command = "slow", block = false, bot = Background)]
async fn slow(log: Shared<Log>, gate: Shared<Gate>) -> &'static str {
    log.note("slow begins");
    gate.pass().await;
    log.note("slow ends");
    "slow"
}

#[handler(message, group = 1, bot = Background)]
async fn later(log: Shared<Log>) {
    log.note("later");
}

/// R20, R24, better: nobody waits for it, neither later groups nor later updates of the chat.
#[tokio::test]
async fn later_groups_and_updates_do_not_wait_for_a_handler_that_does_not_block() {
    let bot = Running::start(Application::builder::<Background>().only((slow, later))).await;
    let ann = bot.server.user("Ann");
    ann.says("/slow");
    bot.log.wait_for("slow begins", 1).await;
    bot.log.wait_for("later", 1).await;
    ann.says("go on");
    bot.log.wait_for("later", 2).await;
    assert!(!bot.log.lines().contains(&"slow ends".to_owned()));
    bot.gate.open();
    bot.settle().await;
    assert_eq!(
        bot.log.lines().last().map(String::as_str),
        Some("slow ends")
    );
    assert_eq!(texts(&ann.chat()), ["slow"]);
}

#[handler(command = "slow", bot = Background)]
async fn same_group(log: Shared<Log>) {
    log.note("same group");
}

/// R2, R20
#[tokio::test]
async fn a_handler_that_does_not_block_is_the_match_of_its_group() {
    let builder = Application::builder::<Background>();
    let bot = Running::start(builder.only((slow, same_group, later))).await;
    bot.gate.open();
    let ann = bot.server.user("Ann");
    let mut lines = bot.hears(&ann, "/slow").await;
    lines.sort();
    assert_eq!(lines, ["later", "slow begins", "slow ends"]);
}

#[handler(command = "fail", block = false, bot = Background)]
async fn fails(gate: Shared<Gate>) -> Result<(), &'static str> {
    gate.pass().await;
    Err("as asked")
}

#[handler(command = "panic", block = false, bot = Background)]
async fn panics(gate: Shared<Gate>) {
    gate.pass().await;
    panic!("as asked");
}

#[handler(command = "stop", block = false, bot = Background)]
async fn stops(log: Shared<Log>) -> (Flow, &'static str) {
    log.note("stop");
    (Flow::Stop, "stopped nothing")
}

/// R21, R22, R31
#[tokio::test]
async fn its_failure_is_reported_later_and_neither_that_nor_its_stop_ends_groups() {
    let builder = Application::builder::<Background>();
    let bot = Running::start(builder.only((fails, panics, stops, later))).await;
    let ann = bot.server.user("Ann");
    ann.says("/fail");
    bot.log.wait_for("later", 1).await;
    ann.says("/panic");
    bot.log.wait_for("later", 2).await;
    assert_eq!(bot.log.take(), ["later", "later"]);
    bot.gate.let_through(1);
    bot.log.wait_for("error: Handler", 1).await;
    bot.gate.let_through(1);
    bot.settle().await;
    assert_eq!(bot.log.take(), ["error: Handler", "error: Panic"]);
    let mut lines = bot.hears(&ann, "/stop").await;
    lines.sort();
    assert_eq!(lines, ["later", "stop"]);
    assert_eq!(texts(&ann.chat()), ["stopped nothing"]);
}

#[handler(message, block = false, group = -1, bot = Background)]
async fn counts_apart(mut count: UserData<u32>, log: Shared<Log>) {
    log.note(format!("apart sees {}", *count));
    *count += 10;
}

#[handler(message, group = 5, bot = Background)]
async fn counts(mut count: UserData<u32>, log: Shared<Log>) {
    *count += 1;
    log.note(format!("blocking makes {}", *count));
}

/// DESIGN, rule 3: one that holds data starts when the unit of the blocking handlers is staged.
#[tokio::test]
async fn one_with_data_runs_in_a_unit_of_its_own_after_the_blocking_one() {
    let builder = Application::builder::<Background>();
    let bot = Running::start(builder.only((counts_apart, counts))).await;
    let ann = bot.server.user("Ann");
    assert_eq!(
        bot.hears(&ann, "hello").await,
        ["blocking makes 1", "apart sees 1"]
    );
    let seen = bot.handle().peek::<UserData<u32>>(ann.id()).await.unwrap();
    assert_eq!(seen.as_deref(), Some(&11));
}

#[handler(message, block = false, bot = Background)]
async fn crowded(log: Shared<Log>, gate: Shared<Gate>, crowd: Shared<Crowd>) {
    crowd.enter();
    log.note("in");
    gate.pass().await;
    crowd.leave();
}

/// How many were somewhere at once.
#[derive(Default)]
struct Crowd {
    now: AtomicUsize,
    most: AtomicUsize,
}

impl Crowd {
    fn enter(&self) {
        let now = self.now.fetch_add(1, Ordering::SeqCst) + 1;
        self.most.fetch_max(now, Ordering::SeqCst);
    }

    fn leave(&self) {
        self.now.fetch_sub(1, Ordering::SeqCst);
    }
}

#[tokio::test]
async fn their_number_is_bounded() {
    let crowd = std::sync::Arc::new(Crowd::default());
    let builder = Application::builder::<Background>().only((crowded,));
    let bot = Running::start(builder.background_limit(2).share_arc(crowd.clone())).await;
    let people: Vec<_> = (0..6).map(|_| bot.server.user("Ann")).collect();
    for user in &people {
        user.says("hello");
    }
    for more in 2..=people.len() {
        bot.log.wait_for("in", more).await;
        bot.gate.let_through(1);
    }
    bot.gate.open();
    bot.settle().await;
    assert_eq!(crowd.most.load(Ordering::SeqCst), 2);
    assert_eq!(bot.log.take().len(), people.len());
}

#[handler(command = "hold", bot = Background)]
async fn holds(_count: UserData<u32>, log: Shared<Log>, gate: Shared<Gate>) {
    log.note("holds");
    gate.pass().await;
}

#[handler(command = "hold", group = 1, block = false, bot = Background)]
async fn behind_the_holder(log: Shared<Log>) {
    log.note("behind the holder");
}

#[handler(command = "want", block = false, bot = Background)]
async fn wants(_count: UserData<u32>, log: Shared<Log>) {
    log.note("wants");
}

#[handler(command = "next", bot = Background)]
async fn next(log: Shared<Log>) {
    log.note("next");
}

/// A background handler waits for data that an update holds, and this update wants a place in the background.
#[tokio::test]
async fn a_place_in_the_background_is_not_waited_for_while_data_is_held() {
    let builder = Application::builder::<Background>().background_limit(1);
    let bot = Running::start(builder.only((holds, behind_the_holder, wants, next))).await;
    let ann = bot.server.user("Ann");
    let group = bot.server.group("Group", [&ann]);
    ann.says("/hold");
    bot.log.wait_for("holds", 1).await;
    // Takes the only place, and then waits for the data of the same user.
    ann.sends(&group, "/want");
    ann.sends(&group, "/next");
    bot.log.wait_for("next", 1).await;
    bot.gate.open();
    bot.log.wait_for("wants", 1).await;
    bot.log.wait_for("behind the holder", 1).await;
    bot.settle().await;
}

/// B11, R53, better.
#[tokio::test]
async fn a_graceful_stop_waits_for_handlers_that_do_not_block_up_to_the_grace_period() {
    let bot = Running::start(Application::builder::<Background>().only((slow,))).await;
    let ann = bot.server.user("Ann");
    let (log, gate, chat) = (bot.log.clone(), bot.gate.clone(), ann.chat());
    ann.says("/slow");
    log.wait_for("slow begins", 1).await;
    bot.handle().shutdown();
    gate.open();
    bot.stop().await.expect("a graceful stop");
    assert_eq!(log.lines(), ["slow begins", "slow ends"]);
    assert_eq!(texts(&chat), ["slow"]);
}

#[handler(command = "count", block = false, bot = Background)]
async fn never_ends(mut count: UserData<u32>, log: Shared<Log>, gate: Shared<Gate>) {
    *count += 1;
    log.note("begins");
    gate.pass().await;
    log.note("ends");
}

/// B11
#[tokio::test]
async fn what_is_not_done_within_the_grace_period_is_cut_short_and_changes_nothing() {
    let (clock, hand) = Clock::test();
    let builder = Application::builder::<Background>().only((never_ends,));
    let grace = Duration::from_secs(3);
    let bot = Running::start(builder.clock(clock).shutdown_grace(grace)).await;
    let ann = bot.server.user("Ann");
    let (log, handle) = (bot.log.clone(), bot.handle());
    ann.says("/count");
    log.wait_for("begins", 1).await;
    let stopped = tokio::spawn(bot.stop());
    while hand.next_timer() != Some(grace) {
        tokio::task::yield_now().await;
    }
    hand.advance(grace);
    let ended = stopped.await.expect("no panic");
    ended.expect("a graceful stop");
    assert_eq!(log.lines(), ["begins"]);
    assert_eq!(handle.peek::<UserData<u32>>(ann.id()).await.unwrap(), None);
}
