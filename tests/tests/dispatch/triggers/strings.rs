//! Texts on the application's queue: what an operator's console or another part of the program says to the bot.

use super::{Triggers, with};
use bot::{Addressee, prelude::*, types::ChatId};
use cablegram_tests::{Log, Running, texts};

#[handler(command = ["level", "lvl"], on = [string], bot = Triggers)]
async fn level(Args((level,)): Args<(u8,)>, line: Custom<String>, log: Shared<Log>) {
    log.note(format!("level {level} of {:?}", *line));
}

#[handler(regex = r"^say (?<what>.+)", on = [string], bot = Triggers)]
async fn say(captures: Captures, log: Shared<Log>) -> Option<String> {
    let what = captures.name("what")?.to_owned();
    log.note(format!("say {what}"));
    Some(what)
}

#[handler(custom = String, bot = Triggers)]
async fn other(line: Custom<String>, log: Shared<Log>) {
    log.note(format!("other {}", *line));
}

#[handler(custom = u32, bot = Triggers)]
async fn number(log: Shared<Log>) {
    log.note("number");
}

async fn put(bot: &Running, line: &str, to: Option<Addressee>) -> Vec<String> {
    let sent = bot.handle().send(line.to_owned(), to).await;
    sent.expect("it runs");
    bot.handle().quiescent().await;
    bot.log.take()
}

/// `StringCommandHandler`, `StringRegexHandler`, `TypeHandler`; R14.
#[tokio::test]
async fn texts_on_the_queue_have_commands_and_patterns() {
    let bot = with((level, say, other, number)).await;
    assert_eq!(
        put(&bot, "/level 3", None).await,
        [r#"level 3 of "/level 3""#]
    );
    assert_eq!(
        put(&bot, "/LVL  4", None).await,
        [r#"level 4 of "/LVL  4""#]
    );
    assert_eq!(put(&bot, "say hello", None).await, ["say hello"]);
    assert_eq!(put(&bot, "level 3", None).await, ["other level 3"]);
    assert_eq!(put(&bot, "", None).await, ["other "]);
    bot.handle().send(7_u32, None).await.expect("it runs");
    bot.handle().quiescent().await;
    assert_eq!(bot.log.take(), ["number"]);
}

/// What Telegram sends is no text on the queue, and the other way round.
#[tokio::test]
async fn messages_are_no_texts_on_the_queue() {
    let bot = with((level, say, other)).await;
    let ann = bot.server.user("Ann");
    for text in ["/level 3", "say hello", "other"] {
        assert_eq!(bot.hears(&ann, text).await, [""; 0], "{text}");
    }
}

/// With an addressee there is a chat to answer in.
#[tokio::test]
async fn a_text_for_a_chat_is_answered_there() {
    let bot = with((say,)).await;
    let ann = bot.server.user("Ann");
    ann.says("hello");
    let chat = Addressee::Chat(ChatId(ann.id()));
    assert_eq!(put(&bot, "say hi", Some(chat)).await, ["say hi"]);
    assert_eq!(texts(&ann.chat()), ["hi"]);
}
