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
