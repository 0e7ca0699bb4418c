//! The bot that tests of jobs kill: every job carries a number, and the chat's data notes the numbers that ran.

use bot::{BoxError, prelude::*};
use serde::{Deserialize, Serialize};
use std::time::Duration;

/// What a chat has of the jobs.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
struct Book {
    /// Numbers of handled texts, in order.
    planned: Vec<u64>,
    /// Numbers of jobs that ran, in order.
    ran: Vec<u64>,
    /// How often the one with a name ran.
    named: u64,
}

/// A text is a number: three jobs are scheduled with it, one of which replaces that of the text before.
#[handler(message(text))]
async fn plan(text: Text, jobs: Jobs, mut book: ChatData<Book>) -> Result<String, BoxError> {
    let number: u64 = text.parse()?;
    book.planned.push(number);
    let wait = |step: u64| Duration::from_millis(number * step % 60);
    jobs.run_once(count, wait(7), 2 * number).await?;
    jobs.run_once(count_beside, wait(13), 2 * number + 1)
        .await?;
    jobs.run_once(last, wait(3), number).name("last").await?;
    if number.is_multiple_of(5) {
        // Nothing of it may be left.
        jobs.run_once(count, Duration::ZERO, 1_000_000 + number)
            .await?;
        return Err("as it was told to".into());
    }
    Ok(format!("planned {number}"))
}

#[job]
async fn count(number: u64, ctx: Context, mut book: ChatData<Book>) -> String {
    if number.is_multiple_of(3) {
        ctx.sleep(Duration::from_millis(number % 8)).await;
    }
    book.ran.push(number);
    format!("ran {number}")
}

/// The same, beside the lane of the chat.
#[job(block = false)]
async fn count_beside(number: u64, ctx: Context, book: ChatData<Book>) -> String {
    count(number, ctx, book).await
}

#[job]
async fn last(_: u64, mut book: ChatData<Book>) {
    book.named += 1;
}

/// Keeps the timer busy.
#[job(every = "15ms")]
async fn ticks(total: BotData<u64>) {
    total.update(|total| *total += 1);
}

#[error_handler]
async fn on_error(_: &bot::Error) {}

#[bot::main(chat_data = Book, bot_data = u64)]
async fn main() {}
