//! Buttons with typed values.

use super::{Triggers, noted, user, with};
use bot::{Application, Handler, kind, prelude::*, registration::Trigger};
use cablegram_tests::Log;
use serde_json::json;

#[derive(CallbackData)]
#[callback(prefix = "item")]
struct Item {
    id: u32,
}

#[derive(CallbackData)]
#[callback(prefix = "item")]
struct Impostor {
    id: u32,
}

#[handler(callback = Item, bot = Triggers)]
async fn item(Callback(Item { id }): Callback<Item>, log: Shared<Log>) {
    log.note(format!("item {id}"));
}

#[handler(callback = Item, group = 1, bot = Triggers)]
async fn item_again(log: Shared<Log>) {
    log.note("item again");
}

#[handler(callback = Impostor, group = 2, bot = Triggers)]
async fn impostor(Callback(Impostor { id }): Callback<Impostor>, log: Shared<Log>) {
    log.note(format!("impostor {id}"));
}

/// `CallbackQueryHandler(pattern=type)`: a type may have many handlers.
#[tokio::test]
async fn a_button_is_for_the_handlers_of_its_type() {
    let bot = with((item, item_again)).await;
    let pressed =
        |data: &str| json!({"id": "1", "from": user(7), "chat_instance": "1", "data": data});
    let lines = noted(
        &bot,
        "callback_query",
        [pressed("item:7"), pressed("item:x"), pressed("x:7")],
    )
    .await;
    assert_eq!(lines, ["item 7", "item again"]);
}

#[tokio::test]
async fn two_types_with_one_prefix_are_told_when_the_bot_is_put_together() {
    let builder = Application::builder::<Triggers>().only((item, item_again, impostor));
    let error = builder
        .token("1:a")
        .build()
        .expect_err("they clash")
        .to_string();
    for part in [
        "`impostor`",
        "`item`",
        "Impostor`",
        "Item`",
        "prefix `item`",
        "buttons.rs:",
    ] {
        assert!(error.contains(part), "{part} in {error}");
    }
    assert_eq!(error.matches("prefix `item`").count(), 1, "{error}");
}

#[tokio::test]
async fn a_handler_that_is_added_later_is_looked_at_as_well() {
    let bot = with((item,)).await;
    let clashing = Handler::new::<kind::Button<Impostor>, Triggers, _>(Trigger::Callback, impostor);
    let error = bot.app.add_handler(clashing).expect_err("they clash");
    assert!(error.to_string().contains("prefix `item`"), "{error}");
}
