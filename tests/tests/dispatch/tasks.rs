//! Tasks that handlers start, and the way out from inside.

use bot::{Application, Clock, prelude::*};
use cablegram_tests::{Gate, Log, Running, texts};
use std::time::Duration;

bot::app!(Tasks);

#[error_handler(bot = Tasks)]
async fn report(error: &bot::Error, update: Option<Update>, log: Shared<Log>) {
    log.note(format!("{:?} {}", error.kind(), update.is_some()));
}

#[handler(command = "task", bot = Tasks)]
async fn task(ctx: Context, chat: Chat, log: Shared<Log>, gate: Shared<Gate>) -> &'static str {
    let within = ctx.clone();
    ctx.spawn(async move {
        gate.pass().await;
        log.note(format!("the task of {}", within.handler_name()));
        chat.send("from the task").await?;
        Ok::<_, bot::Error>(())
    });
    "from the handler"
}

/// R45
#[tokio::test]
async fn nobody_waits_for_a_task_but_the_end_of_the_bot() {
    let bot = Running::start(Application::builder::<Tasks>().only((task,))).await;
    let ann = bot.server.user("Ann");
    let (log, gate, chat) = (bot.log.clone(), bot.gate.clone(), ann.chat());
    ann.says("/task");
    bot.server.wait_for_sent(&chat, 1).await;
    assert_eq!(log.lines(), [""; 0]);
    bot.handle().shutdown();
    gate.open();
    bot.stop().await.expect("a graceful stop");
    assert_eq!(log.lines(), ["the task of task"]);
    assert_eq!(texts(&chat), ["from the handler", "from the task"]);
}

#[handler(command = "fail", bot = Tasks)]
async fn fails(ctx: Context) {
    ctx.spawn(async { Err("as asked") });
}

#[handler(command = "panic", bot = Tasks)]
async fn panics(ctx: Context) {
    ctx.spawn(async {
        tokio::task::yield_now().await;
        if std::hint::black_box(true) {
            panic!("as asked");
        }
        Ok::<_, bot::Error>(())
    });
}

/// R42, R45
#[tokio::test]
async fn a_tasks_error_or_panic_reaches_the_error_handlers_with_its_update() {
    let bot = Running::start(Application::builder::<Tasks>().only((fails, panics))).await;
    let ann = bot.server.user("Ann");
    assert_eq!(bot.hears(&ann, "/fail").await, ["Task true"]);
    assert_eq!(bot.hears(&ann, "/panic").await, ["Panic true"]);
    bot.handle().spawn(async { Err("outside of any update") });
    bot.handle().quiescent().await;
    assert_eq!(bot.log.take(), ["Task false"]);
}

#[handler(command = "tea", bot = Tasks)]
async fn tea(ctx: Context, chat: Chat) {
    let later = ctx.clone();
    ctx.spawn(async move {
        later.sleep(Duration::from_secs(180)).await;
        chat.send("Your tea is ready").await?;
        Ok::<_, bot::Error>(())
    });
}

/// DESIGN, rule 14
#[tokio::test]
async fn who_only_waits_for_the_clock_is_quiescent() {
    let (clock, hand) = Clock::test();
    let builder = Application::builder::<Tasks>().only((tea,));
    let bot = Running::start(builder.clock(clock)).await;
    let ann = bot.server.user("Ann");
    ann.says("/tea");
    bot.settle().await;
    assert_eq!(texts(&ann.chat()), [""; 0]);
    hand.advance(Duration::from_secs(179));
    bot.settle().await;
    assert_eq!(texts(&ann.chat()), [""; 0]);
    hand.advance(Duration::from_secs(1));
    bot.server.wait_for_sent(&ann.chat(), 1).await;
    bot.settle().await;
    assert_eq!(texts(&ann.chat()), ["Your tea is ready"]);
}

#[handler(command = "leave", bot = Tasks)]
async fn leave(ctx: Context, log: Shared<Log>) -> &'static str {
    ctx.shutdown();
    log.note("leaving");
    "goodbye"
}

#[handler(command = "leave", group = 1, bot = Tasks)]
async fn after_leaving(log: Shared<Log>) {
    log.note("still here");
}

#[tokio::test]
async fn a_handler_can_end_the_bot_and_its_update_is_finished() {
    let bot = Running::start(Application::builder::<Tasks>().only((leave, after_leaving))).await;
    let ann = bot.server.user("Ann");
    let (log, chat) = (bot.log.clone(), ann.chat());
    ann.says("/leave");
    log.wait_for("still here", 1).await;
    bot.ended().await.expect("a graceful stop");
    assert_eq!(log.lines(), ["leaving", "still here"]);
    assert_eq!(texts(&chat), ["goodbye"]);
}

struct Noted(Log);

impl Drop for Noted {
    fn drop(&mut self) {
        self.0.note("the error handler was dropped");
    }
}

#[error_handler(bot = Stuck)]
async fn hangs(_: &bot::Error, log: Shared<Log>, gate: Shared<Gate>) {
    let _noted = Noted((*log).clone());
    log.note("the error handler waits");
    gate.pass().await;
}

bot::app!(Stuck);

#[handler(command = "fail", bot = Stuck)]
async fn fails_behind(ctx: Context) {
    ctx.spawn(async { Err("as asked") });
}

/// DESIGN, section 4.7: what is left at the end is cut short, error handlers of tasks included.
#[tokio::test]
async fn an_error_handler_of_a_task_is_cut_short_with_everything_else() {
    let builder = Application::builder::<Stuck>()
        .only((fails_behind,))
        .shutdown_grace(Duration::ZERO);
    let bot = Running::start(builder).await;
    let log = bot.log.clone();
    bot.server.user("Ann").says("/fail");
    log.wait_for("the error handler waits", 1).await;
    bot.stop().await.expect("it ends");
    assert_eq!(
        log.lines(),
        ["the error handler waits", "the error handler was dropped"]
    );
}
