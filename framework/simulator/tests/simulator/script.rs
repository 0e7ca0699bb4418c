//! The conversation that plays by itself.

use std::time::Duration;

use bot_simulator::script::Script;
use serde_json::{Value, json};

use crate::client::Client;
use crate::start;

/// A bot that answers `/start` with a button, its button with a notice and an edit, and nothing else.
async fn run_bot(client: Client) {
    let mut offset = 0;
    loop {
        for update in client
            .updates(json!({"offset": offset, "timeout": 50}))
            .await
        {
            offset = update["update_id"].as_i64().expect("an id") + 1;
            answer(&client, &update).await;
        }
    }
}

async fn answer(client: &Client, update: &Value) {
    let query = &update["callback_query"];
    if query.is_object() {
        client
            .call(
                "answerCallbackQuery",
                json!({"callback_query_id": query["id"], "text": "Thanks"}),
            )
            .await
            .ok();
    } else if update["message"]["text"] == "/start" {
        let keyboard = json!({"inline_keyboard": [[{"text": "Order", "callback_data": "o"}, {"text": "Stop", "callback_data": "s"}]]});
        let chat = &update["message"]["chat"]["id"];
        client
            .call(
                "sendMessage",
                json!({"chat_id": chat, "text": "Hello!\nWhat now?", "reply_markup": keyboard}),
            )
            .await
            .ok();
    }
}

#[tokio::test]
async fn a_conversation_is_printed() {
    let (server, client) = start().await;
    let bot = tokio::spawn(run_bot(client));
    let script = Script::from_commands(["/other", "start"])
        .presses("Order")
        .expects_answer()
        .command("cargo run --bin hello");
    let mut out = Vec::new();
    let report = script.run(&server, &mut out).await.expect("written");
    bot.abort();
    let text = String::from_utf8(out).expect("text");
    let expected = "\
A conversation on the built-in server: no token, no network.

  Ann       /start
  test_bot  Hello!
            What now?
            [Order] [Stop]
  Ann       /other
            (no answer)
  Ann       [Order]
  test_bot  (Thanks)

That was a simulation. For the real thing ask @BotFather for a token and run

    BOT_TOKEN=<token> cargo run --bin hello

";
    assert_eq!(text, expected);
    assert_eq!((report.said, report.answers, report.unanswered), (3, 2, 1));
}

#[tokio::test]
async fn waiting_in_vain_shows_the_calls() {
    let server = bot_simulator::Server::builder()
        .patience(Duration::from_millis(1))
        .start()
        .await
        .expect("a free port");
    Client::new(&server).call("getMe", json!({})).await.ok();
    let waiting = tokio::spawn(async move { server.wait_for(|_| None::<()>).await });
    let panic = waiting.await.expect_err("nothing comes").into_panic();
    let text = panic.downcast_ref::<String>().expect("a message");
    assert!(
        text.contains("script.rs") && text.contains("#1 getMe {} -> 200 ok"),
        "{text}"
    );
}

#[tokio::test]
async fn a_bot_without_commands_hears_a_plain_text() {
    let (server, client) = start().await;
    let bot = tokio::spawn(run_bot(client));
    let mut out = Vec::new();
    let script = Script::from_commands::<&str>([]).user("Bob");
    let report = script.run(&server, &mut out).await.expect("written");
    bot.abort();
    let text = String::from_utf8(out).expect("text");
    assert!(
        text.contains("\n  Bob       Hello!\n            (no answer)\n"),
        "{text}"
    );
    assert_eq!((report.said, report.unanswered), (1, 1));
}
