//! Groups: of each group one handler runs, from the lowest number to the highest. `Flow`, `block` and errors say how
//! it goes on.

use bot::prelude::*;
use std::fmt;

/// Before all others; who is stopped here is heard by nobody else.
#[handler(message, group = -1)]
async fn doorkeeper(text: Text) -> Option<Flow> {
    text.contains("casino").then_some(Flow::Stop)
}

/// Divides two numbers
#[handler(command = "divide")]
async fn divide(Args((a, b)): Args<(i64, i64)>) -> Result<String, DivisionByZero> {
    let quotient = a.checked_div(b).ok_or(DivisionByZero)?;
    Ok(format!("{a} / {b} = {quotient}"))
}

/// Fails, to show what happens then
#[handler(command = "fail")]
async fn fail() -> bot::Result<()> {
    Err(bot::Error::new("as requested"))
}

/// A later group runs whatever became of the earlier ones, and with `block = false` nobody waits for it.
#[handler(message, group = 1, block = false)]
async fn audit(message: Message) {
    tracing::info!(chat = %message.chat.id, id = %message.message_id, "seen");
}

/// The errors of one type: the user is told, and no other error handler hears of it.
#[error_handler]
async fn explain(error: &DivisionByZero) -> (String, Flow) {
    (format!("That does not work: {error}."), Flow::Stop)
}

/// All others, with the handler, the update and the chat they come from.
#[error_handler]
async fn report(error: &bot::Error) -> &'static str {
    tracing::warn!(%error, "a handler failed");
    "Something went wrong, and somebody has been told."
}

#[derive(Debug)]
struct DivisionByZero;

impl fmt::Display for DivisionByZero {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("nothing can be divided by zero")
    }
}

impl std::error::Error for DivisionByZero {}

#[bot::main]
async fn main() {}

#[cfg(test)]
mod tests {
    use bot::testing::Play;

    #[bot::test]
    async fn numbers_are_divided_where_they_can_be(play: Play) {
        let ann = play.user("Ann");
        ann.sends("/divide 6 2").await;
        ann.sees("6 / 2 = 3");
        ann.sends("/divide 6 0").await;
        ann.sees("That does not work: nothing can be divided by zero.");
        ann.sends("/divide six 2").await;
        ann.sees("Usage: /divide");
    }

    #[bot::test]
    async fn all_other_errors_are_reported(play: Play) {
        let ann = play.user("Ann");
        ann.sends("/fail").await;
        ann.sees("Something went wrong, and somebody has been told.");
        assert!(play.errors().is_empty(), "an error handler took it");
    }

    #[bot::test]
    async fn who_is_stopped_at_the_door_is_heard_by_nobody(play: Play) {
        let ann = play.user("Ann");
        ann.sends("/divide 1 1 casino").await;
        ann.sees_nothing_new();
    }
}
