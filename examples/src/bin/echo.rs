//! Repeats what it is told: parameters decide which updates a handler sees, and what it returns is sent.

use bot::{methods::CopyMessage, prelude::*};

/// Says what this bot does
#[handler(command = "start")]
async fn start() -> &'static str {
    "Say something, and I say it too."
}

/// A handler that takes a `Text` sees only messages that have one.
#[handler(message)]
async fn repeat(text: Text) -> String {
    text.into()
}

/// The first handler that matches runs, in the order of the file: pictures, stickers and all else end up here.
#[handler(message)]
async fn copy(message: Message) -> CopyMessage<Bot> {
    message.copy(message.chat.id)
}

/// Changing a message later is another kind of update.
#[handler(edited_message)]
async fn corrected(text: Text) -> Reply {
    Reply::new(format!("Oh, you mean: {text}")).quoting()
}

#[bot::main]
async fn main() {}
