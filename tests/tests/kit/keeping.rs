//! What a bot keeps in its file, over restarts and kills.

use bot::{
    prelude::*,
    testing::{Play, minutes},
};
use serde::{Deserialize, Serialize};

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub(crate) struct Guest {
    cups: u32,
}

bot::app!(pub(crate) TeaHouse, user_data = Guest, bot_data = u64);

#[derive(Serialize, Deserialize)]
struct Errand {
    what: String,
}

/// Takes its time: first it counts, then it waits, then it answers.
#[handler(command = "tea", bot = TeaHouse)]
async fn tea(ctx: Context, mut guest: UserData<Guest>, made: BotData<u64>) -> String {
    guest.cups += 1;
    made.update(|made| *made += 1);
    ctx.sleep(minutes(3)).await;
    format!("Cup {}", guest.cups)
}

#[handler(command = "errand", bot = TeaHouse)]
async fn errand(ctx: Context, chat: Chat, Args((what,)): Args<(String,)>) -> bot::Result<()> {
    ctx.tell(chat.id, Errand { what })?;
    Ok(())
}

#[handler(custom = Errand, block = false, bot = TeaHouse)]
async fn run_errand(errand: Custom<Errand>, ctx: Context) -> String {
    ctx.sleep(minutes(60)).await;
    format!("Here is your {}", errand.what)
}

#[handler(command = "table", bot = TeaHouse)]
async fn table(jobs: Jobs) -> bot::Result<&'static str> {
    jobs.run_once(free, minutes(30), 7_u32).await?;
    Ok("In half an hour")
}

#[job(bot = TeaHouse)]
async fn free(table: u32) -> String {
    format!("Table {table} is free")
}

#[handler(command = "watch", bot = TeaHouse)]
async fn watch(jobs: Jobs) -> bot::Result<&'static str> {
    jobs.run_repeating(look_after_it, minutes(10), ()).await?;
    Ok("It is looked after")
}

#[job(bot = TeaHouse)]
async fn look_after_it(_: (), ctx: Context) -> &'static str {
    let watching = ctx.clone();
    ctx.spawn(async move {
        watching.sleep(minutes(600)).await;
        Ok::<_, bot::Error>(())
    });
    "All is well"
}

#[handler(message(text), bot = TeaHouse)]
async fn cups(guest: UserData<Guest>) -> String {
    format!("{} cups", guest.cups)
}

#[bot::test(bot = TeaHouse, sqlite)]
async fn data_is_read_from_the_file_after_a_restart(play: Play) {
    let ann = play.user("Ann");
    play.set_user_data(&ann, Guest { cups: 6 });
    ann.sends("/tea").await;
    play.advance(minutes(3)).await;
    ann.sees("Cup 7");
    play.restart().await;
    assert_eq!(play.user_data::<Guest>(&ann).cups, 7);
    assert_eq!(play.bot_data::<u64>(), 1);
    ann.sends("How many?").await;
    ann.sees("7 cups");
}

/// An update is handled once, though it was begun twice.
#[bot::test(bot = TeaHouse, sqlite)]
async fn a_handler_that_was_killed_begins_again(play: Play) {
    let ann = play.user("Ann");
    ann.sends("/tea").await;
    play.advance(minutes(2)).await;
    play.kill().await;
    assert!(!play.application().is_running());
    play.advance(minutes(60)).await;
    ann.sees_nothing_new();
    play.start().await.expect("it starts");
    assert_eq!(
        play.user_data::<Guest>(&ann).cups,
        0,
        "half of it does not count"
    );
    play.advance(minutes(3)).await;
    ann.sees("Cup 1");
    assert_eq!(play.bot_data::<u64>(), 1);
    assert_eq!(play.calls_of("sendMessage").len(), 1);
}

#[bot::test(bot = TeaHouse, sqlite)]
async fn what_was_told_is_not_forgotten(play: Play) {
    let ann = play.user("Ann");
    ann.sends("/errand newspaper").await;
    play.advance(minutes(30)).await;
    play.kill().await;
    play.start().await.expect("it starts");
    play.advance(minutes(59)).await;
    ann.sees_nothing_new();
    play.advance(minutes(1)).await;
    ann.sees("Here is your newspaper");
    play.restart().await;
    play.advance(minutes(120)).await;
    assert_eq!(play.calls_of("sendMessage").len(), 1, "it is done once");
}

#[bot::test(bot = TeaHouse, sqlite)]
async fn jobs_outlast_a_kill(play: Play) {
    let ann = play.user("Ann");
    ann.sends("/table").await;
    play.advance(minutes(10)).await;
    play.kill().await;
    play.start().await.expect("it starts");
    play.advance(minutes(19)).await;
    ann.does_not_see("Table");
    play.advance(minutes(1)).await;
    ann.sees("Table 7 is free");
    play.restart().await;
    play.advance(minutes(120)).await;
    assert_eq!(play.calls_of("sendMessage").len(), 2, "it ran once");
}

#[bot::test(bot = TeaHouse, sqlite)]
async fn a_job_whose_task_was_cut_short_runs_again(play: Play) {
    let ann = play.user("Ann");
    ann.sends("/watch").await;
    play.advance(minutes(10)).await;
    ann.sees("All is well");
    play.kill().await;
    play.start().await.expect("it starts");
    play.expect_error("a task of");
    play.advance(minutes(10)).await;
    ann.sees("All is well");
    assert_eq!(play.calls_of("sendMessage").len(), 3);
}

#[bot::test(bot = TeaHouse)]
async fn jobs_in_memory_do_not(play: Play) {
    let ann = play.user("Ann");
    ann.sends("/table").await;
    play.kill().await;
    play.start().await.expect("it starts");
    play.advance(minutes(120)).await;
    ann.does_not_see("Table");
    ann.sends("/table").await;
    play.advance(minutes(30)).await;
    ann.sees("Table 7 is free");
}

#[bot::test(bot = TeaHouse, sqlite)]
async fn what_is_said_to_a_dead_bot_waits_for_it(play: Play) {
    let ann = play.user("Ann");
    play.kill().await;
    ann.sends("Hello?").await;
    ann.sees_nothing_new();
    play.start().await.expect("it starts");
    ann.sees("0 cups");
}

/// Values are as far away as they are for a bot with more users than fit into memory.
#[bot::test(bot = TeaHouse, sqlite)]
async fn data_on_disk_can_be_looked_at_and_replaced(play: Play) {
    let (ann, bob) = (play.user("Ann"), play.user("Bob"));
    play.set_user_data(&ann, Guest { cups: 1 });
    play.restart().await;
    assert_eq!(play.user_data::<Guest>(&ann).cups, 1);
    assert_eq!(play.user_data::<Guest>(&bob).cups, 0);
    play.set_user_data(&ann, Guest { cups: 2 });
    play.kill().await;
    play.start().await.expect("it starts");
    assert_eq!(play.user_data::<Guest>(&ann).cups, 2);
}

/// Without a file, a kill leaves nothing, and a graceful end what the same process still has.
#[bot::test(bot = TeaHouse)]
async fn memory_does_not_outlast_a_kill(play: Play) {
    let ann = play.user("Ann");
    play.set_user_data(&ann, Guest { cups: 5 });
    play.restart().await;
    assert_eq!(play.user_data::<Guest>(&ann).cups, 5);
    play.kill().await;
    play.start().await.expect("it starts");
    ann.sends("How many?").await;
    ann.sees("0 cups");
}

#[test]
#[should_panic(expected = "There is nothing to kill")]
fn the_dead_cannot_be_killed() {
    Play::builder::<TeaHouse>().run(async |play| {
        play.kill().await;
        play.kill().await;
    });
}
