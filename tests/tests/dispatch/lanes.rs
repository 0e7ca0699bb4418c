//! Lanes: what runs one after another, what side by side, and how much at once.

use bot::{Application, Builder, prelude::*};
use bot_simulator::User as Person;
use cablegram_tests::{Gate, Log, Running};
use std::{
    collections::HashMap,
    sync::{
        Arc, Mutex, PoisonError,
        atomic::{AtomicUsize, Ordering},
    },
};

bot::app!(Lanes);

#[handler(command = "slow", bot = Lanes)]
async fn slow(user: User, log: Shared<Log>, gate: Shared<Gate>) {
    log.note(format!("{} waits", user.first_name));
    gate.pass().await;
    log.note(format!("{} is done", user.first_name));
}

#[handler(message, bot = Lanes)]
async fn quick(user: User, text: Text, log: Shared<Log>) {
    log.note(format!("{}: {text}", user.first_name));
}

fn builder() -> Builder {
    Application::builder::<Lanes>().only((slow, quick))
}

/// B5
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_slow_handler_holds_up_its_own_chat_and_no_other() {
    let bot = Running::start(builder()).await;
    let (ann, bob) = (bot.server.user("Ann"), bot.server.user("Bob"));
    ann.says("/slow");
    ann.says("one");
    ann.says("two");
    bot.log.wait_for("Ann waits", 1).await;
    bob.says("hello");
    bot.log.wait_for("Bob: hello", 1).await;
    bot.server.wait_until_confirmed().await;
    assert_eq!(bot.log.take(), ["Ann waits", "Bob: hello"]);
    bot.gate.open();
    bot.settle().await;
    assert_eq!(bot.log.take(), ["Ann is done", "Ann: one", "Ann: two"]);
}

/// R24, as a choice.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn sequential_means_one_update_after_another_for_all_chats() {
    let bot = Running::start(builder().sequential()).await;
    let (ann, bob) = (bot.server.user("Ann"), bot.server.user("Bob"));
    ann.says("/slow");
    bob.says("/slow");
    ann.says("one");
    bob.says("two");
    bot.log.wait_for("Ann waits", 1).await;
    bot.server.wait_until_confirmed().await;
    assert_eq!(bot.log.lines(), ["Ann waits"]);
    bot.gate.open();
    bot.settle().await;
    assert_eq!(
        bot.log.take(),
        [
            "Ann waits",
            "Ann is done",
            "Bob waits",
            "Bob is done",
            "Ann: one",
            "Bob: two"
        ]
    );
}

/// R25, as a choice.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn unordered_means_that_even_one_chats_updates_run_side_by_side() {
    let bot = Running::start(builder().unordered(8)).await;
    let ann = bot.server.user("Ann");
    ann.says("/slow");
    ann.says("/slow");
    ann.says("quick");
    bot.log.wait_for("Ann waits", 2).await;
    bot.log.wait_for("Ann: quick", 1).await;
    bot.gate.open();
    bot.settle().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_function_of_ones_own_decides_who_waits_for_whom() {
    let by_text = |update: &Update| {
        let message = update.kind().ok()?.message()?;
        let text = message.text.as_deref()?;
        (text != "free").then_some(i64::from(text.starts_with("other")))
    };
    let bot = Running::start(builder().lanes_by(8, by_text)).await;
    let (ann, bob) = (bot.server.user("Ann"), bot.server.user("Bob"));
    ann.says("/slow");
    bot.log.wait_for("Ann waits", 1).await;
    bob.says("same lane");
    ann.says("other lane");
    ann.says("free");
    bot.log.wait_for("Ann: other lane", 1).await;
    bot.log.wait_for("Ann: free", 1).await;
    bot.server.wait_until_confirmed().await;
    assert!(!bot.log.lines().contains(&"Bob: same lane".to_owned()));
    bot.gate.open();
    bot.log.wait_for("Bob: same lane", 1).await;
    bot.settle().await;
}

#[handler(inline_query, bot = Lanes)]
async fn asked(query: InlineQuery, log: Shared<Log>) {
    log.note(format!("asked: {}", query.query));
}

/// DESIGN, section 4.3: the lane of an update without a chat is its user's, which is that of the private chat.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn updates_without_a_chat_are_in_the_lane_of_their_users_private_chat() {
    let bot = Running::start(Application::builder::<Lanes>().only((slow, asked))).await;
    let (ann, bob) = (bot.server.user("Ann"), bot.server.user("Bob"));
    ann.says("/slow");
    bot.log.wait_for("Ann waits", 1).await;
    ann.inline_query("first");
    ann.inline_query("second");
    bob.inline_query("other");
    bot.log.wait_for("asked: other", 1).await;
    bot.server.wait_until_confirmed().await;
    bot.gate.open();
    bot.settle().await;
    assert_eq!(
        bot.log.take(),
        [
            "Ann waits",
            "asked: other",
            "Ann is done",
            "asked: first",
            "asked: second"
        ]
    );
}

async fn survives_its_lane_function() {
    let breaks = |update: &Update| {
        let message = update.kind().ok()?.message()?;
        assert_ne!(message.text.as_deref(), Some("break"), "as asked");
        Some(0)
    };
    let bot = Running::start(builder().lanes_by(8, breaks)).await;
    let ann = bot.server.user("Ann");
    assert_eq!(bot.hears(&ann, "break").await, ["Ann: break"]);
    assert_eq!(bot.hears(&ann, "go on").await, ["Ann: go on"]);
    bot.stop().await.expect("a graceful stop");
}

/// B6: user code that panics where no handler runs. One worker, and several.
#[tokio::test]
async fn a_lane_function_that_panics_ends_nothing() {
    survives_its_lane_function().await;
}

/// B6
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_lane_function_that_panics_ends_nothing_on_several_workers_either() {
    survives_its_lane_function().await;
}

/// What each user's handler saw, and how many ran at once.
#[derive(Default)]
struct Seen {
    now: AtomicUsize,
    most: AtomicUsize,
    texts: Mutex<HashMap<i64, Vec<String>>>,
}

#[handler(message, bot = Lanes)]
async fn watched(user: User, text: Text, seen: Shared<Seen>) {
    let now = seen.now.fetch_add(1, Ordering::SeqCst) + 1;
    seen.most.fetch_max(now, Ordering::SeqCst);
    // Handlers of different lengths: some end at once, some have to wait several times.
    for _ in 0..text.len() % 4 {
        tokio::task::yield_now().await;
    }
    {
        let mut texts = seen.texts.lock().unwrap_or_else(PoisonError::into_inner);
        texts.entry(user.id.0).or_default().push(text.into());
    }
    seen.now.fetch_sub(1, Ordering::SeqCst);
}

const ROUNDS: usize = 40;

/// Everybody talks at once; what each of them said, in order.
async fn all_talk(bot: &Running, people: &[Person]) -> Vec<String> {
    let said: Vec<_> = (0..ROUNDS).map(|round| "x".repeat(round)).collect();
    for text in &said {
        for user in people {
            user.sends_content(&user.chat(), serde_json::json!({ "text": text }));
        }
    }
    bot.settle().await;
    said
}

/// B5, R25, better
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn every_chat_keeps_its_order_while_many_are_handled_at_once() {
    let seen = Arc::new(Seen::default());
    let builder = Application::builder::<Lanes>().only((watched,));
    let bot = Running::start(builder.share_arc(seen.clone())).await;
    let people: Vec<_> = (0..25).map(|_| bot.server.user("Ann")).collect();
    let said = all_talk(&bot, &people).await;
    let texts = seen.texts.lock().unwrap_or_else(PoisonError::into_inner);
    assert_eq!(texts.len(), people.len());
    for (user, heard) in &*texts {
        assert_eq!(*heard, said, "of user {user}");
    }
}

#[handler(message, bot = Lanes)]
async fn held(seen: Shared<Seen>, log: Shared<Log>, gate: Shared<Gate>) {
    let now = seen.now.fetch_add(1, Ordering::SeqCst) + 1;
    seen.most.fetch_max(now, Ordering::SeqCst);
    log.note("in");
    gate.pass().await;
    seen.now.fetch_sub(1, Ordering::SeqCst);
}

async fn most_at_once(builder: Builder, limit: usize) {
    let seen = Arc::new(Seen::default());
    let bot = Running::start(builder.only((held,)).share_arc(seen.clone())).await;
    let people: Vec<_> = (0..5 * limit).map(|_| bot.server.user("Ann")).collect();
    for user in &people {
        user.says("hello");
    }
    for more in limit..=people.len() {
        bot.log.wait_for("in", more).await;
        bot.gate.let_through(1);
    }
    bot.gate.open();
    bot.settle().await;
    assert_eq!(seen.most.load(Ordering::SeqCst), limit);
    assert_eq!(bot.log.lines().len(), people.len());
}

/// R25
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn no_more_updates_run_than_the_limit_allows() {
    most_at_once(Application::builder::<Lanes>().per_chat(3), 3).await;
    most_at_once(Application::builder::<Lanes>().unordered(4), 4).await;
    let own = Application::builder::<Lanes>().lanes_by(2, |update| Some(update.user_id()?.0));
    most_at_once(own, 2).await;
}

/// R83
#[tokio::test]
async fn a_limit_of_nothing_is_a_start_up_error() {
    let error = builder().token("1:a").unordered(0).build();
    let error = error.expect_err("nothing could run").to_string();
    assert!(error.contains("at least one update"), "{error}");
}

/// R25, better: a bot that is full takes nothing more, and so leaves it with Telegram.
#[tokio::test]
async fn a_full_bot_leaves_updates_with_telegram_until_it_has_room() {
    let seen = Arc::new(Seen::default());
    let one_at_a_time = Application::builder::<Lanes>().only((held,)).per_chat(1);
    let bot = Running::start(one_at_a_time.share_arc(seen.clone())).await;
    const COUNT: usize = 4_000;
    let people: Vec<_> = (0..100).map(|_| bot.server.user("Ann")).collect();
    for round in 0..COUNT {
        people[round % people.len()].says("hello");
    }
    bot.log.wait_for("in", 1).await;
    bot.server
        .wait_for(|server| (!server.bot().is_polling()).then_some(()))
        .await;
    let mut waiting = bot.server.bot().pending_updates().len();
    // It goes on taking updates in until it is full; each call gives it the time for several.
    loop {
        for _ in 0..20 {
            bot.app.bot().get_me().await.expect("the server answers");
        }
        let left = bot.server.bot().pending_updates().len();
        if left == waiting {
            break;
        }
        waiting = left;
    }
    assert!(waiting > 0, "all of {COUNT} updates were taken in");
    bot.gate.open();
    bot.settle().await;
    assert_eq!(bot.log.lines().len(), COUNT);
    assert_eq!(seen.most.load(Ordering::SeqCst), 1);
}
