//! User and chat data are held by one update at a time, and nobody waits for ever.

use bot::{Application, prelude::*};
use cablegram_tests::{Gate, Log, Running};

bot::app!(Exclusive, user_data = u64, chat_data = u64);

#[handler(command = "count", bot = Exclusive)]
async fn count(mut count: UserData<u64>) {
    let seen = *count;
    tokio::task::yield_now().await;
    tokio::task::yield_now().await;
    *count = seen + 1;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn no_update_of_a_user_is_lost_though_many_chats_are_handled_at_once() {
    const ROUNDS: u64 = 25;
    let bot = Running::start(Application::builder::<Exclusive>().only((count,))).await;
    let ann = bot.server.user("Ann");
    let chats: Vec<_> = (0..8).map(|_| bot.server.group("Group", [&ann])).collect();
    for _ in 0..ROUNDS {
        for chat in &chats {
            ann.sends(chat, "/count");
        }
        ann.says("/count");
    }
    bot.settle().await;
    let count = bot.handle().peek::<UserData<u64>>(ann.id()).await.unwrap();
    assert_eq!(count.as_deref(), Some(&(ROUNDS * 9)));
}

#[handler(command = "hold", bot = Exclusive)]
async fn hold(_data: UserData<u64>, log: Shared<Log>, gate: Shared<Gate>) {
    log.note("held");
    gate.pass().await;
}

#[handler(command = "hold", group = 1, bot = Exclusive)]
async fn after_hold(log: Shared<Log>, gate: Shared<Gate>) {
    log.note("still held");
    gate.pass().await;
    log.note("released");
}

#[handler(command = "want", bot = Exclusive)]
async fn want(_data: UserData<u64>, log: Shared<Log>) {
    log.note("wanted");
}

#[handler(message, bot = Exclusive)]
async fn indifferent(log: Shared<Log>) {
    log.note("indifferent");
}

/// DESIGN, rule 3: until the stage step, though the handler that asked for it is done; who asks for nothing waits for nobody.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn data_is_held_to_the_end_of_its_update() {
    let handlers = (hold, after_hold, want, indifferent);
    let bot = Running::start(Application::builder::<Exclusive>().only(handlers)).await;
    let ann = bot.server.user("Ann");
    let groups = [(); 2].map(|()| bot.server.group("Group", [&ann]));
    ann.says("/hold");
    bot.log.wait_for("held", 1).await;
    ann.sends(&groups[0], "/want");
    ann.sends(&groups[1], "hello");
    bot.log.wait_for("indifferent", 1).await;
    bot.gate.let_through(1);
    bot.log.wait_for("still held", 1).await;
    assert!(!bot.log.lines().contains(&"wanted".to_owned()));
    bot.gate.let_through(1);
    bot.settle().await;
    assert_eq!(
        bot.log.take(),
        ["held", "indifferent", "still held", "released", "wanted"]
    );
}
