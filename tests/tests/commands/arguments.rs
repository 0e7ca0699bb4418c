//! What a user hears whose arguments do not fit.

use crate::{Shop, speaker};
use bot::{Application, prelude::*};
use cablegram_tests::{Log, Running, texts};
use serde::Deserialize;
use serde_json::json;

#[derive(Deserialize)]
struct Order {
    product: String,
    #[serde(default)]
    count: u8,
}

#[handler(command = "order", on = [message, edited_message, channel_post], bot = Shop)]
async fn order(Args(order): Args<Order>, log: Shared<Log>) {
    log.note(format!("{} × {}", order.count, order.product));
}

#[handler(command = "move", bot = Shop)]
async fn shift(Args((from, to)): Args<(i8, Option<i8>)>, log: Shared<Log>) {
    log.note(format!("{from} {to:?}"));
}

#[error_handler(bot = Shop)]
async fn report(error: &bot::Error, log: Shared<Log>) {
    log.note(format!("error {error}"));
}

fn shop() -> Builder {
    Application::builder::<Shop>().only((order, shift))
}

#[tokio::test]
async fn who_writes_something_else_is_told_and_it_is_no_error() {
    let bot = Running::start(shop()).await;
    let ann = bot.server.user("Ann");
    for (said, heard) in [
        (
            "/order",
            "“product” is missing. Usage: /order <product> <count>",
        ),
        (
            "/order tea 300",
            "“300” is too large: 255 is the most. Usage: /order <product> <count>",
        ),
        (
            "/MOVE@test_bot x",
            "“x” is not a whole number. Usage: /MOVE <from> [to]",
        ),
        ("/move 1 2 3", "“3” is too much. Usage: /move <from> [to]"),
    ] {
        assert_eq!(bot.hears(&ann, said).await, Vec::<String>::new(), "{said}");
        assert_eq!(texts(&ann.chat()).last().unwrap(), heard);
    }
    assert_eq!(
        bot.hears(&ann, "/order count=2 “green tea”").await,
        ["2 × green tea"]
    );
    assert_eq!(bot.hears(&ann, "/move -1").await, ["-1 None"]);
}

#[tokio::test]
async fn edited_messages_are_answered_and_channels_are_not() {
    let bot = Running::start(shop()).await;
    let ann = bot.server.user("Ann");
    let said = ann.says("/order tea");
    ann.edits(&ann.chat(), &said, "/order");
    let channel = bot.server.channel("News", [&ann]);
    channel.posts("/order");
    bot.settle().await;
    assert_eq!(texts(&ann.chat()).len(), 1);
    assert_eq!(texts(&channel), Vec::<String>::new());
    assert_eq!(bot.log.take(), ["0 × tea"]);
}

#[tokio::test]
async fn usage_is_told_in_the_bots_own_words() {
    let builder = shop().usage_text(|wrong| match wrong.language {
        "de" => format!("So geht es: {} {}", wrong.command, wrong.arguments),
        _ => wrong.to_string(),
    });
    let bot = Running::start(builder).await;
    let (ann, eva) = (bot.server.user("Ann"), speaker(&bot.server, "de"));
    bot.hears(&eva, "/move x").await;
    bot.hears(&ann, "/move x").await;
    assert_eq!(texts(&eva.chat()), ["So geht es: /move <from> [to]"]);
    assert_eq!(
        texts(&ann.chat()),
        ["“x” is not a whole number. Usage: /move <from> [to]"]
    );
}

/// A bot that is asked again and again what it cannot read goes on.
#[tokio::test]
async fn no_argument_is_too_odd() {
    let bot = Running::start(shop()).await;
    let ann = bot.server.user("Ann");
    let long = "\"a ".repeat(1_000);
    for odd in [
        "\u{0}",
        "\"",
        "=",
        "product=",
        "count=\"",
        "🦀 = \\",
        long.as_str(),
    ] {
        let text = format!("/order {odd}");
        bot.server.push_update(json!({"message": {
            "message_id": 1, "date": 1, "text": text,
            "from": {"id": ann.id(), "is_bot": false, "first_name": "Ann"},
            "chat": {"id": ann.id(), "type": "private", "first_name": "Ann"},
        }}));
    }
    bot.settle().await;
    assert_eq!(bot.hears(&ann, "/move 1").await.last().unwrap(), "1 None");
}
