//! The start of a bot whose process has left something behind.

use crate::support::Home;
use bot::{Application, Builder, prelude::*, types::ChatId};
use cablegram_tests::{Gate, Log, texts};
use serde::{Deserialize, Serialize};
use std::time::Duration;

bot::app!(Restless);

#[bot::post_init(bot = Restless)]
async fn begins_what_never_ends(handle: Handle) {
    handle.spawn(std::future::pending::<Result<(), bot::Error>>());
}

#[handler(message, bot = Restless)]
async fn is_cut_short(gate: Shared<Gate>) {
    gate.pass().await;
}

#[handler(message, bot = Restless)]
async fn answer(text: Text) -> String {
    text.into()
}

fn builder() -> Builder {
    Application::builder::<Restless>().shutdown_grace(Duration::ZERO)
}

#[tokio::test]
async fn who_runs_alone_does_not_wait_for_what_never_ends() {
    let home = Home::new().await;
    let ann = home.server.user("Ann");
    let bot = home.start(builder().only((is_cut_short,))).await;
    for text in ["one", "two", "three"] {
        ann.says(text);
    }
    home.server.wait_until_confirmed().await;
    bot.stop().await;
    assert_eq!(home.count("inbox"), 3);
    home.change("UPDATE inbox SET crashes = 2");
    let bot = home.start(builder().only((answer,))).await;
    assert_eq!(texts(&ann.chat()), ["one", "two", "three"]);
    bot.stop().await;
    assert_eq!(home.count("inbox"), 0);
}

bot::app!(Hasty);

#[derive(Serialize, Deserialize)]
struct Early;

/// Tells an event as soon as the bot takes one.
#[bot::post_init(bot = Hasty)]
async fn tells_early(handle: Handle) {
    let telling = handle.clone();
    handle.spawn(async move {
        while telling.tell(ChatId(7), Early).await.is_err() {
            tokio::task::yield_now().await;
        }
        Ok::<_, bot::Error>(())
    });
}

#[handler(custom = Early, bot = Hasty)]
async fn early(log: Shared<Log>, gate: Shared<Gate>) {
    log.note("early");
    gate.pass().await;
}

#[handler(message, bot = Hasty)]
async fn late(text: Text, log: Shared<Log>, gate: Shared<Gate>) {
    log.note(&*text);
    gate.pass().await;
}

/// The numbers of entries go on where the process before has stopped, from the first one.
#[tokio::test]
async fn what_is_told_while_the_bot_starts_takes_no_entry_of_the_process_before() {
    let home = Home::new().await;
    let ann = home.server.user("Ann");
    let builder = || Application::builder::<Hasty>().shutdown_grace(Duration::ZERO);
    let bot = home.start(builder().only((late,))).await;
    ann.says("left");
    bot.log.wait_for("left", 1).await;
    bot.stop().await;
    let left = home.count("inbox");
    let bot = home.start(builder()).await;
    bot.log.wait_for("left", 1).await;
    bot.log.wait_for("early", 1).await;
    bot.stop().await;
    assert_eq!(home.count("inbox"), left + 1);
}
