//! Units of work that block nobody, over kills: each is done once, whatever else of its update was done.

use bot::{
    Handler, kind,
    prelude::*,
    registration::Trigger,
    testing::{Play, minutes},
    types::UpdateType,
};
use serde::{Deserialize, Serialize};
use std::sync::atomic::{AtomicU32, Ordering};

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub(crate) struct Desk {
    complaints: Vec<String>,
}

bot::app!(pub(crate) Office, user_data = Desk, bot_data = u32);

/// How many letters were begun.
#[derive(Default)]
struct Begun(AtomicU32);

/// Each takes ten minutes longer than the one before.
async fn write_letter(ctx: Context, begun: Shared<Begun>, letters: BotData<u32>) {
    let number = 1 + begun.0.fetch_add(1, Ordering::Relaxed);
    ctx.sleep(minutes(10 * u64::from(number))).await;
    letters.update(|letters| *letters += 1);
}

#[test]
fn two_handlers_of_one_function_are_two_units() {
    let writer = |group| {
        let messages = Trigger::Kinds(&[UpdateType::Message]);
        let writer = Handler::new::<kind::Message, Office, _>(messages, write_letter);
        writer.group(group).block(false)
    };
    let hired = async move |builder: Builder| {
        let builder = builder.share(Begun::default());
        builder.handler(writer(1)).handler(writer(2))
    };
    let play = Play::builder::<Office>().set_up(hired).sqlite();
    play.run(async |play| {
        let ann = play.user("Ann");
        ann.sends("Write!").await;
        play.advance(minutes(15)).await;
        assert_eq!(play.bot_data::<u32>(), 1);
        play.kill().await;
        play.start().await.expect("it starts");
        play.settle().await;
        assert_eq!(play.bot_data::<u32>(), 1);
        play.advance(minutes(30)).await;
        assert_eq!(play.bot_data::<u32>(), 2, "the other is not forgotten");
        play.restart().await;
        play.advance(minutes(60)).await;
        assert_eq!(play.bot_data::<u32>(), 2);
    });
}

#[derive(Debug)]
struct Spilt;

impl std::fmt::Display for Spilt {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("the ink was spilt")
    }
}

impl std::error::Error for Spilt {}

#[handler(command = "spill", bot = Office)]
async fn spill() -> Result<(), Spilt> {
    Err(Spilt)
}

#[handler(command = "spill", group = 1, bot = Office)]
async fn mop(ctx: Context, text: Text) {
    if text.ends_with("slowly") {
        ctx.sleep(minutes(30)).await;
    }
}

#[handler(command = "spill_apart", block = false, bot = Office)]
async fn spill_apart() -> Result<(), Spilt> {
    Err(Spilt)
}

/// Telegram knows no such chat.
#[handler(command = "astray", bot = Office)]
async fn astray() -> bot::methods::SendMessage {
    bot::methods::SendMessage::new(bot::types::ChatId(1), "nobody is there")
}

#[error_handler(block = false, bot = Office)]
async fn complain(error: &bot::Error, ctx: Context, desk: Option<UserData<Desk>>) {
    let is_known = error.downcast_ref::<Spilt>().is_some();
    ctx.sleep(minutes(10)).await;
    if let Some(mut desk) = desk {
        let kind = error.kind();
        let text = format!("{kind:?} {is_known}: {error}");
        desk.complaints.push(text);
    }
}

/// What `complain` noted, without where it was.
fn complaints(play: &Play, of: &bot::testing::Person) -> Vec<String> {
    let desk = play.user_data::<Desk>(of);
    desk.complaints
}

/// After a kill an error handler that blocks nobody is told again: the text and the place of the error, not its value.
#[bot::test(bot = Office, sqlite)]
async fn an_error_handler_that_was_killed_is_told_again(play: Play) {
    let ann = play.user("Ann");
    ann.sends("/spill").await;
    play.advance(minutes(10)).await;
    let [told] = &complaints(&play, &ann)[..] else {
        panic!("told once");
    };
    ann.sends("/spill").await;
    for _ in 0..2 {
        play.advance(minutes(9)).await;
        play.kill().await;
        play.start().await.expect("it starts");
        play.settle().await;
        assert_eq!(
            complaints(&play, &ann).len(),
            1,
            "half of it does not count"
        );
    }
    play.advance(minutes(10)).await;
    let all = complaints(&play, &ann);
    let retold = told.replace("Handler true", "Handler false");
    let number = |text: &str| text.split_once(" [update").map(|(text, _)| text.to_owned());
    assert_eq!(all.len(), 2);
    assert_eq!(number(&all[1]), number(&retold));
    play.restart().await;
    play.advance(minutes(60)).await;
    assert_eq!(complaints(&play, &ann).len(), 2);
}

/// What says this fails, and the process is killed after so many minutes.
async fn is_told_once(play: &Play, text: &str, after: u64) {
    let ann = play.user("Ann");
    ann.sends(text).await;
    for _ in 0..2 {
        play.advance(minutes(after)).await;
        play.kill().await;
        play.start().await.expect("it starts");
    }
    play.advance(minutes(60)).await;
    assert_eq!(complaints(play, &ann).len(), 1, "{text}");
    play.restart().await;
    play.advance(minutes(60)).await;
    assert_eq!(complaints(play, &ann).len(), 1, "{text}");
}

/// The unit that failed was not kept when the process was killed, so nobody was told: it fails again.
#[bot::test(bot = Office, sqlite)]
async fn an_error_of_what_was_not_kept_is_told_once(play: Play) {
    is_told_once(&play, "/spill slowly", 15).await;
}

#[bot::test(bot = Office, sqlite)]
async fn an_error_of_a_handler_that_blocks_nobody_is_told_once(play: Play) {
    is_told_once(&play, "/spill_apart", 9).await;
}

/// The update was done by then.
#[bot::test(bot = Office, sqlite)]
async fn an_error_of_an_answer_is_told_once(play: Play) {
    is_told_once(&play, "/astray", 9).await;
}
