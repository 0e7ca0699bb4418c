//! Every example runs as the program it is, over HTTP, and gives the answers that its comments promise.

mod playground;
mod stage;

use bot_simulator::{Message, Server};
use serde_json::Value;
use stage::Stage;

#[test]
fn the_bot_of_the_readme_is_hello() {
    let hello = include_str!("../../src/bin/hello.rs");
    let (_, code) = hello.split_once("\n\n").expect("a comment, then the code");
    let (code, _tests) = code.split_once("\n#[cfg(test)]").expect("tests");
    assert!(include_str!("../../../README.md").contains(code));
}

#[tokio::test]
async fn hello_counts_visits_of_each_user() {
    let stage = Stage::with(env!("CARGO_BIN_EXE_hello")).await;
    assert_eq!(stage.say("/start").await, "Hello Ann, visit 1");
    assert_eq!(stage.say("/start").await, "Hello Ann, visit 2");
    let bob = stage.server.user("Bob");
    bob.says("/start");
    let sent = stage.server.wait_for_sent(&bob.chat(), 1).await;
    assert_eq!(sent[0].text(), "Hello Bob, visit 1");
}

#[tokio::test]
async fn hello_remembers_its_users_when_it_is_killed() {
    let mut stage = Stage::with(env!("CARGO_BIN_EXE_hello")).await;
    for visit in 1..=3 {
        let hello = format!("Hello Ann, visit {visit}");
        stage.ann.says("/start");
        // An answer that was on the wire when the bot was killed may come twice, so the newest one counts.
        let heard = |server: &Server| {
            let newest = server.sent(&stage.ann.chat()).pop()?;
            (newest.text() == hello).then_some(())
        };
        stage.server.wait_for(heard).await;
        stage.kill_and_restart().await;
    }
}

#[tokio::test]
async fn echo_repeats_texts_and_copies_the_rest() {
    let stage = Stage::with(env!("CARGO_BIN_EXE_echo")).await;
    assert_eq!(
        stage.say("/start").await,
        "Say something, and I say it too."
    );
    assert_eq!(stage.say("héllo <b>").await, "héllo <b>");
    let chat = stage.ann.chat();
    stage.ann.sends_document(&chat, "notes.txt", "abc");
    let copy = stage.answer_after(2).await;
    assert_eq!(copy.json()["document"]["file_name"], "notes.txt");
    let message = stage.ann.says("teh");
    stage.answer_after(3).await;
    stage.ann.edits(&chat, &message, "the");
    let corrected = stage.answer_after(4).await;
    assert_eq!(corrected.text(), "Oh, you mean: the");
    assert_eq!(corrected.reply_to(), Some(message.id()));
}

#[tokio::test]
async fn counter_keeps_three_kinds_of_data() {
    let stage = Stage::with(env!("CARGO_BIN_EXE_counter")).await;
    assert_eq!(
        stage.say("one").await,
        "Your message 1; 1 in this chat, after nobody; 1 in all."
    );
    assert_eq!(
        stage.say("two").await,
        "Your message 2; 2 in this chat, after Ann; 2 in all."
    );
    let bob = stage.server.user("Bob");
    let group = stage.server.group("Friends", [&stage.ann, &bob]);
    // Of what is said in a group, a bot sees only what is meant for it.
    bob.sends(&group, "/three@test_bot");
    let sent = stage.server.wait_for_sent(&group, 1).await;
    assert_eq!(
        sent[0].text(),
        "Your message 1; 1 in this chat, after nobody; 3 in all."
    );
    assert_eq!(stage.say("/forget").await, "I forgot 2 messages of yours.");
    assert_eq!(
        stage.say("four").await,
        "Your message 1; 3 in this chat, after Ann; 4 in all."
    );
}

#[tokio::test]
async fn reminder_rings_after_it_was_killed() {
    let mut stage = Stage::with(env!("CARGO_BIN_EXE_reminder")).await;
    assert_eq!(stage.say("/set 1").await, "Timer set.");
    stage.kill_and_restart().await;
    // The answer to the command may come twice, the bell comes after it.
    let rings = |server: &Server| {
        let newest = server.sent(&stage.ann.chat()).pop()?;
        (newest.text() == "Beep! 1 seconds are over.").then_some(())
    };
    stage.server.wait_for(rings).await;
}

#[tokio::test]
async fn groups_stop_fail_and_go_on() {
    let mut stage = Stage::with(env!("CARGO_BIN_EXE_groups")).await;
    assert_eq!(stage.say("/divide 6 2").await, "6 / 2 = 3");
    assert_eq!(
        stage.say("/divide 6 0").await,
        "That does not work: nothing can be divided by zero."
    );
    assert!(stage.say("/divide six 2").await.contains("Usage: /divide"));
    assert_eq!(
        stage.say("/fail").await,
        "Something went wrong, and somebody has been told."
    );
    // Stopped in the first group: the command behind it is heard by nobody.
    stage.ann.says("/divide 1 1 casino");
    assert_eq!(stage.say("/divide 8 2").await, "8 / 2 = 4");
    assert!(stage.is_alive());
}

#[tokio::test]
async fn commands_explain_themselves_and_take_typed_arguments() {
    let stage = Stage::with(env!("CARGO_BIN_EXE_commands")).await;
    assert_eq!(
        stage.say("/help").await,
        "/start – Says hello\n\
         /order <dish> [count] [note] – Orders something\n\
         /convert <degrees> <celsius|fahrenheit> – Converts a temperature\n\
         /repeat <times> <what> – Repeats something\n\
         /table <number> – Gives the link to a table"
    );
    assert_eq!(stage.say("/order \"green tea\"").await, "1 × green tea");
    assert_eq!(stage.say("/order note=hot tea 2").await, "2 × tea (hot)");
    assert_eq!(
        stage.say("/order").await,
        "“dish” is missing. Usage: /order <dish> [count] [note]"
    );
    assert_eq!(stage.say("/convert 20 celsius").await, "68.0 °F");
    assert_eq!(
        stage.say("/convert 20 kelvin").await,
        "“kelvin” is not celsius or fahrenheit. Usage: /convert <degrees> <celsius|fahrenheit>"
    );
    assert_eq!(stage.say("/repeat 2 a  \"b\"").await, "a  \"b\"\na  \"b\"");
    assert_eq!(
        stage.say("/table 7").await,
        "https://t.me/test_bot?start=Table-7"
    );
    assert_eq!(stage.say("/start Table-7").await, "Welcome at table 7!");
    assert_eq!(
        stage.say("/start Dish-soup").await,
        "soup, an excellent choice."
    );
    assert_eq!(
        stage.say("/start Table-x").await,
        "Hello! /help shows what I can do."
    );
    assert_eq!(
        stage.say("/ordr tea").await,
        "There is no /ordr. Did you mean /order?"
    );
}

#[tokio::test]
async fn inline_offers_what_is_typed_in_three_ways() {
    let stage = Stage::with(env!("CARGO_BIN_EXE_inline")).await;
    let start = stage.ask("/start").await;
    assert_eq!(start.buttons()[0][0].text, "Try it here");
    let query = stage.ann.inline_query("Good");
    let answer = stage.server.wait_for(|_| query.answer()).await;
    let results = match &answer["results"] {
        // A client may send what is nested as JSON or as text of JSON.
        Value::String(text) => serde_json::from_str(text).expect("results are JSON"),
        results => results.clone(),
    };
    let texts: Vec<_> = results
        .as_array()
        .expect("a list")
        .iter()
        .map(|result| {
            result["input_message_content"]["message_text"]
                .as_str()
                .unwrap_or_default()
                .to_owned()
        })
        .collect();
    assert_eq!(texts, ["GOOD", "… good …", "dooG"]);
}

#[tokio::test]
async fn keyboard_edits_its_message_and_answers_the_button() {
    let stage = Stage::with(env!("CARGO_BIN_EXE_keyboard")).await;
    let asked = stage.ask("/coffee").await;
    let press = async |text: &str, then: &str| {
        let now = stage.server.sent(&stage.ann.chat()).remove(0);
        let button = now
            .buttons()
            .concat()
            .into_iter()
            .find(|button| button.text == text);
        let data = button
            .and_then(|button| button.data)
            .unwrap_or_else(|| panic!("no button {text} in {now:?}"));
        let query = stage.ann.clicks(&now, &data);
        stage
            .server
            .wait_for(|server| (server.sent(&stage.ann.chat())[0].text() == then).then_some(()))
            .await;
        stage.server.wait_for(|_| query.answer()).await
    };
    let labels = |message: &Message| {
        message
            .buttons()
            .concat()
            .into_iter()
            .map(|button| button.text)
            .collect::<Vec<_>>()
    };
    assert_eq!(
        labels(&asked),
        ["More", "Brew"],
        "there is nothing to take away yet"
    );
    press("More", "With 1 × sugar?").await;
    press("More", "With 2 × sugar?").await;
    press("Less", "With 1 × sugar?").await;
    let toast = press("Brew", "Your coffee with 1 × sugar.").await;
    assert_eq!(toast["text"], "Careful, it is hot!");
    let old = stage.ann.clicks(&asked, "an_older_version:1");
    let toast = stage.server.wait_for(|_| old.answer()).await;
    assert_eq!(toast["text"], "This button is out of date.");
}

#[tokio::test]
async fn files_go_out_and_come_in() {
    let stage = Stage::with(env!("CARGO_BIN_EXE_files")).await;
    let document = |message: &Message| {
        let name = &message.json()["document"]["file_name"];
        name.as_str().unwrap_or_default().to_owned()
    };
    assert_eq!(document(&stage.ask("/report").await), "report.csv");
    assert_eq!(document(&stage.ask("/source").await), "files.rs");
    stage.ann.says("/album");
    let sent = stage.server.wait_for_sent(&stage.ann.chat(), 4).await;
    let names: Vec<_> = sent[2..].iter().map(document).collect();
    assert_eq!(names, ["page1.txt", "page2.txt"]);
    let album = |page: usize| sent[page].json()["media_group_id"].as_str();
    assert!(album(2).is_some() && album(2) == album(3));

    let chat = stage.ann.chat();
    stage
        .ann
        .sends_document(&chat, "poem.txt", "roses\nviolets\n");
    assert_eq!(stage.answer_after(4).await.text(), "poem.txt: 2 lines");
    let picture = stage.ann.sends_photo(&chat, vec![0xFF, 0xD8, 0xFF]);
    let again = stage.answer_after(5).await;
    assert_eq!(again.text(), "800 × 600");
    let id = |message: &Message| message.json()["photo"][0]["file_unique_id"].clone();
    assert_eq!(id(&again), id(&picture));
}

#[tokio::test]
async fn payment_sells_three_cups_and_no_more() {
    let stage = Stage::with(env!("CARGO_BIN_EXE_payment")).await;
    let mut sent = 0;
    for cup in 1..=3 {
        let invoice = stage.ask("/coffee").await;
        assert_eq!(invoice.json()["invoice"]["total_amount"], 15);
        sent += 1;
        let payment = stage.ann.pays(&invoice).expect("an invoice");
        let thanks = stage.answer_after(sent).await;
        assert!(thanks.text().contains(&format!("cup number {cup}")));
        sent += 1;
        assert!(payment.receipt().is_some());
    }
    let invoice = stage.ask("/coffee").await;
    let payment = stage.ann.pays(&invoice).expect("an invoice");
    let refusal = stage.server.wait_for(|_| payment.refusal()).await;
    assert_eq!(refusal, "Three cups are enough for today.");
    assert_eq!(stage.say("/cups").await, "You bought 3 cups so far.");
}
