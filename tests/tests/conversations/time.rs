//! What happens to a conversation whose user is silent.

use bot::{
    prelude::*,
    testing::{Play, minutes},
};
use serde::{Deserialize, Serialize};

bot::app!(pub(crate) Clock, user_data = u32);

#[derive(Conversation, Clone, Debug, PartialEq, Serialize, Deserialize)]
#[conversation(timeout = "10m")]
enum Order {
    What,
    Sure { what: String },
    Stuck,
    Quiet,
}

#[handler(command = "order", entry = Order, bot = Clock)]
async fn order() -> (Order, &'static str) {
    (Order::What, "What?")
}

#[handler(command = "nothing", entry = Order, bot = Clock)]
async fn nothing() -> &'static str {
    "nothing"
}

#[handler(command = "stuck", entry = Order, bot = Clock)]
async fn stuck() -> Order {
    Order::Stuck
}

#[handler(command = "quiet", entry = Order, bot = Clock)]
async fn quiet() -> Order {
    Order::Quiet
}

#[handler(message(text_is("fail")), state = Order::What, bot = Clock)]
async fn fails() -> bot::Result<()> {
    Err(bot::Error::new("on purpose"))
}

#[handler(message(text_is("slow")), state = Order::What, bot = Clock)]
async fn slowly(ctx: Context) -> &'static str {
    ctx.sleep(minutes(30)).await;
    "done"
}

#[handler(message(text), state = Order::What, bot = Clock)]
async fn what(text: Text) -> (Order, &'static str) {
    let what = text.to_string();
    (Order::Sure { what }, "Sure?")
}

#[handler(message(text_is("yes")), state = Order::Sure { what }, bot = Clock)]
async fn yes(what: String) -> (End, String) {
    (End, format!("{what} it is"))
}

#[handler(message(text_is("hm")), state = Order::Sure, bot = Clock)]
async fn listens() {}

#[handler(message(text), state = Order::Sure, bot = Clock)]
async fn unsure() -> &'static str {
    "Yes or no?"
}

/// It may go on instead of ending.
#[handler(timeout, state = Order::Sure { what }, bot = Clock)]
async fn ask_again(what: String, mut asked: UserData<u32>) -> (Next<Order>, String) {
    *asked += 1;
    if *asked < 3 {
        let text = format!("{what}, really?");
        (Next::To(Order::Sure { what }), text)
    } else {
        (Next::Stay, format!("No {what}, then."))
    }
}

#[handler(timeout, state = Order::Stuck, bot = Clock)]
async fn breaks() -> bot::Result<Order> {
    Err(bot::Error::new("broken"))
}

#[handler(timeout, state = Order::Quiet, bot = Clock)]
async fn quietly() -> (&'static str, Flow) {
    ("Quietly over.", Flow::Stop)
}

#[handler(timeout, state = Order::*, bot = Clock)]
async fn over() -> &'static str {
    "Over."
}

#[handler(timeout, state = Order::*, group = 1, bot = Clock)]
async fn also_over(State(order): State<Order>, ctx: Context) -> Option<String> {
    let chat = ctx.update().chat_id()?;
    Some(format!(
        "{} in {}",
        order.name(),
        if chat.0 < 0 { "a group" } else { "private" }
    ))
}

#[handler(message, bot = Clock)]
async fn outside() -> &'static str {
    "outside"
}

/// R121, R122: the time begins anew with each update that is handled, and in the end its handlers run, one in each group.
#[bot::test(bot = Clock)]
async fn silence_ends_a_conversation(play: Play) {
    let ann = play.user("Ann");
    ann.sends("/order").await;
    play.advance(minutes(9)).await;
    ann.does_not_see("Over.");
    play.advance(minutes(1)).await;
    ann.sees("Over.");
    ann.sees("What in private");
    assert_eq!(ann.state::<Order>(), None);
    ann.sends("tea").await;
    ann.sees("outside");
    play.advance(minutes(60)).await;
    ann.does_not_see("Over.");
}

/// R121: what keeps the conversation where it is counts too; its end needs no time.
#[bot::test(bot = Clock)]
async fn every_handled_update_begins_the_time_anew(play: Play) {
    let ann = play.user("Ann");
    ann.sends("/order").await;
    ann.sends("tea").await;
    for _ in 0..3 {
        play.advance(minutes(9)).await;
        ann.sends("perhaps").await;
        ann.sees("Yes or no?");
    }
    // Also what leaves no trace but that.
    ann.sends("hm").await;
    play.advance(minutes(9)).await;
    ann.sends("hm").await;
    play.advance(minutes(9)).await;
    ann.sends("yes").await;
    ann.sees("tea it is");
    play.advance(minutes(60)).await;
    ann.does_not_see("Over.");
}

/// A handler of the time-out may let the conversation go on, in the same state or another; the time begins anew.
#[bot::test(bot = Clock)]
async fn a_handler_of_the_timeout_may_let_it_go_on(play: Play) {
    let ann = play.user("Ann");
    ann.sends("/order").await;
    ann.sends("tea").await;
    for _ in 0..2 {
        play.advance(minutes(10)).await;
        ann.sees("tea, really?");
        assert!(ann.state::<Order>().is_some());
    }
    play.advance(minutes(10)).await;
    ann.sees("No tea, then.");
    assert_eq!(ann.state::<Order>(), None);
}

/// R123 ✗ (B7): a handler that fails leaves the time as it was.
#[bot::test(bot = Clock)]
async fn a_failing_handler_does_not_stop_the_time(play: Play) {
    let ann = play.user("Ann");
    ann.sends("/order").await;
    play.advance(minutes(5)).await;
    ann.sends("fail").await;
    play.expect_error("on purpose");
    assert_eq!(ann.state::<Order>(), Some(Order::What));
    play.advance(minutes(5)).await;
    ann.sees("Over.");
}

/// R124 ✗ (B7): a handler of the time-out that fails does not keep the conversation alive, nor later groups from running.
#[bot::test(bot = Clock)]
async fn a_failing_handler_of_the_timeout_does_not_keep_it_alive(play: Play) {
    let ann = play.user("Ann");
    ann.sends("/stuck").await;
    play.advance(minutes(10)).await;
    play.expect_error("broken");
    ann.sees("Stuck in private");
    assert_eq!(ann.state::<Order>(), None);
}

/// R35 ✗.
#[bot::test(bot = Clock)]
async fn a_stop_is_for_later_groups_and_the_conversation_ends(play: Play) {
    let ann = play.user("Ann");
    ann.sends("/quiet").await;
    play.advance(minutes(10)).await;
    ann.sees("Quietly over.");
    ann.does_not_see("in private");
    assert_eq!(ann.state::<Order>(), None);
}

/// R125 ✗: what never began does not end.
#[bot::test(bot = Clock)]
async fn what_never_began_does_not_time_out(play: Play) {
    let ann = play.user("Ann");
    ann.sends("/nothing").await;
    ann.sees("nothing");
    play.advance(minutes(60)).await;
    ann.does_not_see("Over.");
}

/// R121: a slow handler is not timed out, though the timer runs out meanwhile.
#[bot::test(bot = Clock)]
async fn a_slow_handler_is_not_timed_out(play: Play) {
    let ann = play.user("Ann");
    ann.sends("/order").await;
    ann.sends("slow").await;
    play.advance(minutes(30)).await;
    ann.sees("done");
    assert_eq!(ann.state::<Order>(), Some(Order::What));
    play.advance(minutes(9)).await;
    ann.does_not_see("Over.");
    play.advance(minutes(1)).await;
    ann.sees("Over.");
}

/// R112: each has a time of their own, in the chat where they were.
#[bot::test(bot = Clock)]
async fn everybody_has_a_time_of_their_own(play: Play) {
    let (ann, bob) = (play.user("Ann"), play.user("Bob"));
    let friends = play.group("Friends", [&ann, &bob]);
    ann.at(&friends).sends("/order@test_bot").await;
    play.advance(minutes(5)).await;
    bob.at(&friends).sends("/order@test_bot").await;
    play.advance(minutes(5)).await;
    ann.at(&friends).sees("What in a group");
    assert_eq!(ann.at(&friends).state::<Order>(), None);
    assert_eq!(bob.at(&friends).state::<Order>(), Some(Order::What));
    play.advance(minutes(5)).await;
    assert_eq!(bob.at(&friends).state::<Order>(), None);
}

/// R128 ✗ (B8): what ran out while the bot was away ends when it comes back, and once.
#[bot::test(bot = Clock, sqlite)]
async fn the_time_runs_on_while_the_bot_is_away(play: Play) {
    let ann = play.user("Ann");
    ann.sends("/order").await;
    play.kill().await;
    play.advance(minutes(30)).await;
    ann.does_not_see("Over.");
    play.start().await.expect("it starts");
    ann.sees("Over.");
    ann.sees("What in private");
    play.restart().await;
    play.advance(minutes(30)).await;
    assert_eq!(play.calls_of("sendMessage").len(), 3);
    assert_eq!(ann.state::<Order>(), None);
}

/// R128 ✗ (B8).
#[bot::test(bot = Clock, sqlite)]
async fn a_restart_leaves_the_time_as_it_is(play: Play) {
    let ann = play.user("Ann");
    ann.sends("/order").await;
    play.advance(minutes(5)).await;
    play.restart().await;
    assert_eq!(ann.state::<Order>(), Some(Order::What));
    play.advance(minutes(4)).await;
    ann.does_not_see("Over.");
    play.advance(minutes(1)).await;
    ann.sees("Over.");
}
