//! Updates that were there when the process died: they run alone at first.

use crate::support::Home;
use bot::{Application, Builder, prelude::*};
use cablegram_tests::{Gate, texts};
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
