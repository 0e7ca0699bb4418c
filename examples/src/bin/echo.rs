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

#[cfg(test)]
mod tests {
    use bot::testing::Play;

    #[bot::test]
    async fn texts_are_repeated_and_all_else_is_copied(play: Play) {
        let ann = play.user("Ann");
        ann.sends("/start").await;
        ann.sees("Say something, and I say it too.");
        ann.sends("héllo <b>").await;
        ann.sees("héllo <b>");
        ann.sends_document("notes.txt", "abc").await;
        ann.sees("[document notes.txt]");
    }

    #[bot::test]
    async fn corrections_are_understood(play: Play) {
        let ann = play.user("Ann");
        let said = ann.sends("teh").await;
        ann.edits(&said, "the").await;
        assert_eq!(ann.sees("Oh, you mean: the").reply_to(), Some(said.id()));
    }
}
