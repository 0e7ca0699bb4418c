//! Events that handlers tell: kept like updates until they are handled.

use crate::support::Home;
use bot::{Application, Builder, prelude::*};
use cablegram_tests::{Gate, Log, texts};
use serde::{Deserialize, Serialize};
use std::{collections::BTreeMap, time::Duration};

bot::app!(Telling, user_data = Vec<u32>);

#[derive(Serialize, Deserialize)]
struct Parcel {
    weight: u32,
}

/// Has keys that JSON has not.
#[derive(Serialize, Deserialize)]
struct Odd(BTreeMap<Option<u8>, u8>);

#[handler(command = "send", bot = Telling)]
async fn send(ctx: Context, user: User, Args((weight,)): Args<(u32,)>) -> bot::Result<()> {
    ctx.tell(user.id, Parcel { weight })
}

#[handler(command = "odd", bot = Telling)]
async fn odd(ctx: Context, user: User, mut weights: UserData<Vec<u32>>) -> bot::Result<()> {
    weights.push(0);
    ctx.tell(user.id, Odd(BTreeMap::from([(Some(1), 1), (None, 2)])))
}

#[handler(custom = Parcel, bot = Telling)]
async fn receive(parcel: Custom<Parcel>, mut weights: UserData<Vec<u32>>) -> String {
    weights.push(parcel.weight);
    format!("{} parcels", weights.len())
}

/// Gets nothing done before the bot has to end.
#[handler(custom = Parcel, bot = Telling)]
async fn is_slow(mut weights: UserData<Vec<u32>>, gate: Shared<Gate>, log: Shared<Log>) {
    weights.push(999);
    log.note("begun");
    gate.pass().await;
}

#[handler(custom = Odd, bot = Telling)]
async fn unheard() {}

#[error_handler(bot = Telling)]
async fn report(error: &bot::Error, log: Shared<Log>) {
    log.note(format!("{:?}: {error}", error.kind()));
}

fn builder() -> Builder {
    Application::builder::<Telling>()
}

/// A bot that was ended while it handled an event; the other one waits behind it.
async fn left_behind() -> (Home, bot_simulator::User) {
    let home = Home::new().await;
    let ann = home.server.user("Ann");
    let hasty = builder()
        .only((send, is_slow))
        .shutdown_grace(Duration::ZERO);
    let bot = home.start(hasty).await;
    ann.says("/send 7");
    bot.log.wait_for("begun", 1).await;
    ann.says("/send 8");
    home.server.wait_until_confirmed().await;
    bot.stop().await;
    (home, ann)
}

#[tokio::test]
async fn what_was_told_and_not_handled_is_handled_after_the_next_start() {
    let (home, ann) = left_behind().await;
    assert_eq!(
        home.find("SELECT body ->> '$.value.weight' FROM inbox WHERE kind = 'custom'"),
        Some(7)
    );
    let bot = home.start(builder().only((send, receive))).await;
    bot.settle().await;
    bot.hears(&ann, "/send 9").await;
    bot.stop().await;
    assert_eq!(
        home.value("user", ann.id()).as_deref(),
        Some("[7,8,9]"),
        "each once"
    );
    assert_eq!(
        texts(&ann.chat()),
        ["1 parcels", "2 parcels", "3 parcels"],
        "in their lane"
    );
    assert_eq!((home.count("inbox"), home.count("dead_letters")), (0, 0));
}

#[tokio::test]
async fn an_event_that_nobody_knows_any_more_is_put_aside_until_somebody_does() {
    let (home, ann) = left_behind().await;
    home.change("DELETE FROM inbox WHERE kind <> 'custom'");
    let bot = home.start(builder().only((send, report))).await;
    bot.settle().await;
    let told = bot.log.take();
    assert!(
        told[0].contains("GivenUp") && told[0].contains("no handler takes events of the type"),
        "{told:#?}"
    );
    bot.stop().await;
    assert_eq!((home.count("inbox"), home.count("dead_letters")), (0, 1));
    home.change(
        "INSERT INTO control (bot, command, dead_letter) SELECT bot, 'retry', id FROM dead_letters",
    );
    let bot = home.start(builder().only((send, receive))).await;
    bot.settle().await;
    bot.stop().await;
    assert_eq!(home.value("user", ann.id()).as_deref(), Some("[7]"));
    assert_eq!((home.count("inbox"), home.count("dead_letters")), (0, 0));
}

#[tokio::test]
async fn an_event_that_cannot_be_written_fails_its_handler() {
    let home = Home::new().await;
    let ann = home.server.user("Ann");
    let bot = home.start(builder().only((odd, unheard, report))).await;
    let told = bot.hears(&ann, "/odd").await;
    assert!(
        told[0].contains("Odd` cannot be written as JSON"),
        "{told:#?}"
    );
    bot.stop().await;
    assert_eq!(home.value("user", ann.id()), None);
}

#[tokio::test]
async fn from_outside_telling_returns_when_it_is_kept() {
    let home = Home::new().await;
    let ann = home.server.user("Ann");
    let _opened = ann.chat();
    let bot = home.start(builder().only((is_slow,))).await;
    let (handle, whom) = (bot.handle(), bot::types::UserId(ann.id()));
    let told = handle.tell(whom, Parcel { weight: 5 }).await;
    told.expect("it is kept");
    assert_eq!(home.count("inbox"), 1);
    bot.log.wait_for("begun", 1).await;
}
