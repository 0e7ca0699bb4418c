//! Commands by the number of their arguments, and behind prefixes of the bot's own.

use super::{Triggers, message, noted, with};
use bot::prelude::*;
use cablegram_tests::Log;
use serde_json::json;

#[handler(command = "give", args = none, bot = Triggers)]
async fn without(log: Shared<Log>) {
    log.note("without");
}

#[handler(command = "give", args = 2, bot = Triggers)]
async fn two(Args(words): Args<Vec<String>>, log: Shared<Log>) {
    log.note(format!("two: {words:?}"));
}

#[handler(command = "give", args = 4..=5, bot = Triggers)]
async fn four_or_five(log: Shared<Log>) {
    log.note("four or five");
}

#[handler(command = "give", args = some, bot = Triggers)]
async fn some(Args(words): Args<Vec<String>>, log: Shared<Log>) {
    log.note(format!("some: {}", words.len()));
}

/// R82: `has_args` is `None`, `True`, `False` or a number; ours also a range.
#[tokio::test]
async fn handlers_of_one_command_share_it_by_the_number_of_its_arguments() {
    let bot = with((without, two, four_or_five, some)).await;
    let ann = bot.server.user("Ann");
    for (text, line) in [
        ("/give", "without"),
        ("/give  ", "without"),
        ("/give a\nb", r#"two: ["a", "b"]"#),
        ("/give a", "some: 1"),
        ("/give a b c", "some: 3"),
        ("/give a b c d", "four or five"),
        ("/give a b c d e", "four or five"),
        ("/give a b c d e f", "some: 6"),
    ] {
        assert_eq!(bot.hears(&ann, text).await, [line], "{text:?}");
    }
}

#[handler(command = ["ban", "Verbannt"], prefix = ["!", "bot,"], bot = Triggers)]
async fn ban(Args((whom,)): Args<(i64,)>, log: Shared<Log>) {
    log.note(format!("ban {whom}"));
}

#[handler(command = "both", prefix = ["/", "?"], on = [message, edited_message], bot = Triggers)]
async fn both(update: Update, log: Shared<Log>) {
    log.note(format!("both in {}", update.kind_name()));
}

#[handler(message(text), bot = Triggers)]
async fn other(text: Text, log: Shared<Log>) {
    log.note(format!("other {text}"));
}

/// `PrefixHandler`: prefix and command are the first word, in any case, and the rest are arguments.
#[tokio::test]
async fn a_prefix_stands_for_the_slash() {
    let bot = with((ban, both, other)).await;
    let ann = bot.server.user("Ann");
    for text in [
        "!ban 7",
        "!BAN 7",
        "bot,ban\n7",
        "Bot,Ban  7",
        "!verbannt 7",
    ] {
        assert_eq!(bot.hears(&ann, text).await, ["ban 7"], "{text}");
    }
    for text in [
        "ban 7",
        "/ban 7",
        "!banned 7",
        "! ban 7",
        "say !ban 7",
        "!ban@Test_Bot 7",
        "!",
    ] {
        let lines = bot.hears(&ann, text).await;
        assert_eq!(lines, [format!("other {text}")], "{text}");
    }
    let wrong = bot.hears(&ann, "!ban Bob").await;
    assert_eq!(wrong, [""; 0]);
    let told = cablegram_tests::texts(&ann.chat());
    assert_eq!(told.len(), 1);
    assert!(
        told[0].contains("!ban"),
        "the reminder says what to type: {told:?}"
    );
}

/// With the slash among the prefixes, what Telegram calls a command goes by Telegram's rules.
#[tokio::test]
async fn the_slash_may_be_one_of_the_prefixes() {
    let bot = with((both, other)).await;
    let ann = bot.server.user("Ann");
    for text in ["/both", "/both@test_bot", "?both", "?BOTH now"] {
        assert_eq!(bot.hears(&ann, text).await, ["both in message"], "{text}");
    }
    for text in ["/both@other_bot", "?both@Test_Bot"] {
        assert_eq!(bot.hears(&ann, text).await, [format!("other {text}")]);
    }
    let edited = message(&json!({"text": "?both"}));
    assert_eq!(
        noted(&bot, "edited_message", [edited]).await,
        ["both in edited_message"]
    );
}
