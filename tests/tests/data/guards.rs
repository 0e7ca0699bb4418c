//! Guards are on loan: they come back before their handler ends.

use bot::{Application, ErrorKind, prelude::*};
use cablegram_tests::{Gate, Log, Running, texts};

bot::app!(Lending, user_data = u32, chat_data = u32);

#[error_handler(bot = Lending)]
async fn report(error: &bot::Error, log: Shared<Log>) {
    assert_eq!(error.kind(), ErrorKind::Guard);
    log.note(error.to_string());
}

#[handler(command = "move", bot = Lending)]
async fn moves(
    mut count: UserData<u32>,
    mut chat: ChatData<u32>,
    ctx: Context,
    gate: Shared<Gate>,
    log: Shared<Log>,
) -> &'static str {
    *count = 1;
    *chat = 1;
    drop(chat);
    ctx.spawn(async move {
        *count = 2;
        gate.pass().await;
        *count = 3;
        drop(count);
        log.note("the task is done");
        Ok::<_, bot::Error>(())
    });
    "never sent"
}

#[handler(message, group = 1, bot = Lending)]
async fn later(mut count: UserData<u32>, log: Shared<Log>) {
    *count += 10;
    log.note(format!("later {}", *count));
}

/// DESIGN, rule 4
#[tokio::test]
async fn a_guard_that_outlives_its_handler_fails_it_and_changes_nothing() {
    let bot = Running::start(Application::builder::<Lending>().only((moves, later))).await;
    let ann = bot.server.user("Ann");
    ann.says("/move");
    bot.log.wait_for("later 10", 1).await;
    bot.gate.open();
    bot.settle().await;
    let lines = bot.log.take();
    assert_eq!(lines.len(), 3, "{lines:?}");
    assert!(lines[0].contains("`moves`"), "{lines:?}");
    assert!(
        lines[0].contains("user data outlived its handler"),
        "{lines:?}"
    );
    assert_eq!(lines[2], "the task is done");
    let handle = bot.handle();
    assert_eq!(
        handle
            .peek::<UserData<u32>>(ann.id())
            .await
            .unwrap()
            .as_deref(),
        Some(&10)
    );
    assert_eq!(handle.peek::<ChatData<u32>>(ann.id()).await.unwrap(), None);
    assert_eq!(texts(&ann.chat()), [""; 0]);
}

#[handler(command = "early", bot = Lending)]
async fn gives_back_early(mut count: UserData<u32>, ctx: Context, log: Shared<Log>) {
    *count += 1;
    drop(count);
    ctx.spawn(async move {
        log.note("a task without a guard");
        Ok::<_, bot::Error>(())
    });
}

#[tokio::test]
async fn a_guard_that_comes_back_early_counts() {
    let bot =
        Running::start(Application::builder::<Lending>().only((gives_back_early, later))).await;
    let ann = bot.server.user("Ann");
    let lines = bot.hears(&ann, "/early").await;
    assert!(lines.contains(&"later 11".to_owned()), "{lines:?}");
    let count = bot.handle().peek::<UserData<u32>>(ann.id()).await.unwrap();
    assert_eq!(count.as_deref(), Some(&11));
}

#[handler(command = "again", bot = Lending)]
async fn works_on(mut count: UserData<u32>) {
    *count += 1;
}

/// The lock of a guard that went astray is given back with its update.
#[tokio::test]
async fn a_guard_that_never_comes_back_holds_nobody_up() {
    let bot = Running::start(Application::builder::<Lending>().only((moves, works_on))).await;
    let ann = bot.server.user("Ann");
    ann.says("/move");
    ann.says("/again");
    bot.server.wait_until_confirmed().await;
    let handle = bot.handle();
    while handle
        .peek::<UserData<u32>>(ann.id())
        .await
        .unwrap()
        .is_none()
    {
        tokio::task::yield_now().await;
    }
    // The task still has its guard, and gives it back to nobody.
    bot.gate.open();
    bot.settle().await;
    assert_eq!(
        handle
            .peek::<UserData<u32>>(ann.id())
            .await
            .unwrap()
            .as_deref(),
        Some(&1)
    );
}
