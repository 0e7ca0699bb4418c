//! R119, R120, R34, R127 and R130 ✗: nothing of a conversation runs beside it. What takes long is told to a handler that
//! blocks nobody, and the conversation waits in a state of its own, in which it hears everything.

use bot::{Application, prelude::*, types::UserId};
use cablegram_tests::{Gate, Running, texts};
use serde::{Deserialize, Serialize};

bot::app!(Press);

#[derive(Conversation, Clone, Serialize, Deserialize)]
#[conversation(name = "printing")]
enum Print {
    Waiting,
}

#[derive(Serialize, Deserialize)]
struct Work {
    user: UserId,
}

#[derive(Serialize, Deserialize)]
struct Done(u32);

#[handler(command = "print", entry = Print, bot = Press)]
async fn print(ctx: Context, user: User) -> bot::Result<(Print, &'static str)> {
    ctx.tell(user.id, Work { user: user.id })?;
    Ok((Print::Waiting, "Printing …"))
}

#[handler(custom = Work, block = false, bot = Press)]
async fn work(ctx: Context, work: Custom<Work>, gate: Shared<Gate>) -> bot::Result<()> {
    gate.pass().await;
    ctx.tell(work.user, Done(7))
}

#[handler(custom = Done, state = Print::Waiting, bot = Press)]
async fn done(pages: Custom<Done>) -> (End, String) {
    (End, format!("{} pages", pages.0))
}

#[handler(message(text), state = Print::Waiting, bot = Press)]
async fn patience() -> &'static str {
    "Soon."
}

#[handler(command = "cancel", state = Print::*, bot = Press)]
async fn cancel() -> (End, &'static str) {
    (End, "Cancelled.")
}

#[tokio::test]
async fn a_conversation_hears_everything_while_it_waits() {
    let running = Running::start(Application::builder::<Press>()).await;
    let ann = running.server.user("Ann");
    let says = async |text: &str, count: usize| {
        ann.says(text);
        running.server.wait_for_sent(&ann.chat(), count).await;
    };
    says("/print", 1).await;
    says("ready?", 2).await;
    running.gate.let_through(1);
    running.server.wait_for_sent(&ann.chat(), 3).await;
    says("/print", 4).await;
    says("/cancel", 5).await;
    running.gate.let_through(1);
    running.settle().await;
    assert_eq!(
        texts(&ann.chat()),
        ["Printing …", "Soon.", "7 pages", "Printing …", "Cancelled."]
    );
}
