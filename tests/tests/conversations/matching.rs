//! Which handlers run in which state.

use bot::{Application, prelude::*};
use bot_simulator::User as Person;
use cablegram_tests::{Log, Running};
use serde::{Deserialize, Serialize};

bot::app!(Pizzeria);

#[derive(Conversation, Clone, Debug, PartialEq, Serialize, Deserialize)]
enum Order {
    Size,
    Address { size: u8, thin: bool },
    Done,
}

// What is for all states stands before what is for some, on purpose: the order of the file does not matter there.

#[handler(message(text), state = Order::*, bot = Pizzeria)]
async fn fallback(text: Text, State(order): State<Order>, log: Shared<Log>) {
    log.note(format!("fallback {text} in {}", order.name()));
}

#[handler(command = "cancel", state = Order::*, bot = Pizzeria)]
async fn cancel(log: Shared<Log>) -> End {
    log.note("cancel");
    End
}

#[handler(message(text & !text_is("lost")), state = Order::Size, bot = Pizzeria)]
async fn size(text: Text, log: Shared<Log>) -> Option<Order> {
    log.note(format!("size {text}"));
    let size = text.parse().ok()?;
    Some(Order::Address {
        size,
        thin: size < 20,
    })
}

#[handler(command = "help", state = Order::Size | Order::Address, bot = Pizzeria)]
async fn help(log: Shared<Log>) {
    log.note("help");
}

#[handler(message(location), state = Order::Address { size, thin: true }, bot = Pizzeria)]
async fn thin(size: u8, log: Shared<Log>) -> Order {
    log.note(format!("thin {size}"));
    Order::Done
}

#[handler(message(location), state = Order::Address { thin, size }, bot = Pizzeria)]
async fn place(log: Shared<Log>, size: u8, mut thin: bool) -> Order {
    thin = !thin;
    log.note(format!("thick {size} {thin}"));
    Order::Done
}

#[handler(any_message, on = [edited_message], state = Order::Size, bot = Pizzeria)]
async fn edited(log: Shared<Log>) -> Order {
    log.note("edited");
    Order::Address {
        size: 30,
        thin: false,
    }
}

#[handler(channel_post, state = Order::*, bot = Pizzeria)]
async fn post(log: Shared<Log>) {
    log.note("post");
}

#[handler(command = "order", entry = Order, bot = Pizzeria)]
async fn order(log: Shared<Log>) -> Order {
    log.note("order");
    Order::Size
}

#[handler(command = "again", entry = Order, reentry, bot = Pizzeria)]
async fn again(log: Shared<Log>, state: Option<State<Order>>) -> Order {
    log.note(format!("again after {:?}", state.map(|state| state.0)));
    Order::Size
}

#[handler(command = "begin", entry = Order, bot = Pizzeria)]
async fn begins_nothing(log: Shared<Log>) {
    log.note("begin");
}

#[handler(message, bot = Pizzeria)]
async fn outside(message: Message, log: Shared<Log>) {
    log.note(format!(
        "outside {}",
        message.text.as_deref().unwrap_or("-")
    ));
}

struct Guest {
    running: Running,
    ann: Person,
}

impl Guest {
    async fn new() -> Self {
        let running = Running::start(Application::builder::<Pizzeria>()).await;
        let ann = running.server.user("Ann");
        Self { running, ann }
    }

    async fn says(&self, text: &str) -> Vec<String> {
        self.running.hears(&self.ann, text).await
    }

    async fn is_at(&self) -> Vec<String> {
        self.ann.sends_location(&self.ann.chat(), 1.0, 2.0);
        self.running.settle().await;
        self.running.log.take()
    }
}

/// R113: without a conversation only its entries run; in a state its handlers, then those of all states.
#[tokio::test]
async fn a_state_has_its_handlers_and_nobody_elses() {
    let guest = Guest::new().await;
    assert_eq!(guest.says("30").await, ["outside 30"]);
    assert_eq!(guest.says("/cancel").await, ["outside /cancel"]);
    assert_eq!(guest.says("/order").await, ["order"]);
    assert_eq!(guest.says("large").await, ["size large"]);
    assert_eq!(guest.says("30").await, ["size 30"]);
    assert_eq!(guest.says("30").await, ["fallback 30 in Address"]);
    assert_eq!(guest.is_at().await, ["thick 30 true"]);
    assert_eq!(guest.is_at().await, ["outside -"]);
    assert_eq!(guest.says("on").await, ["fallback on in Done"]);
    assert_eq!(guest.says("/cancel").await, ["cancel"]);
    assert_eq!(guest.says("off").await, ["outside off"]);
}

/// Fields of the pattern choose, too.
#[tokio::test]
async fn a_pattern_looks_into_the_state() {
    let guest = Guest::new().await;
    guest.says("/order").await;
    guest.says("15").await;
    assert_eq!(guest.is_at().await, ["thin 15"]);
}

/// R114: without `reentry` an entry is not for those who are in the midst of it; what nobody of the conversation wants
/// goes on to other handlers.
#[tokio::test]
async fn an_entry_is_for_those_outside() {
    let guest = Guest::new().await;
    guest.says("/order").await;
    assert_eq!(guest.says("/order").await, ["size /order"]);
    guest.says("30").await;
    assert_eq!(guest.says("/order").await, ["fallback /order in Address"]);
    assert_eq!(guest.is_at().await, ["thick 30 true"]);
    assert_eq!(guest.is_at().await, ["outside -"]);
}

/// R113: with `reentry` it comes before all others.
#[tokio::test]
async fn a_reentry_begins_anew_in_every_state() {
    let guest = Guest::new().await;
    assert_eq!(guest.says("/again").await, ["again after None"]);
    assert_eq!(guest.says("30").await, ["size 30"]);
    assert_eq!(
        guest.says("/again").await,
        ["again after Some(Address { size: 30, thin: false })"]
    );
    assert_eq!(guest.says("20").await, ["size 20"]);
}

/// Commands are typed on purpose: a state that takes any text leaves them to the handlers of all states.
#[tokio::test]
async fn commands_come_before_texts() {
    let guest = Guest::new().await;
    guest.says("/order").await;
    assert_eq!(guest.says("/help").await, ["help"]);
    assert_eq!(guest.says("/cancel").await, ["cancel"]);
    assert_eq!(guest.says("x").await, ["outside x"]);
}

/// R115: an entry that returns no state begins nothing.
#[tokio::test]
async fn nothing_begins_without_a_state() {
    let guest = Guest::new().await;
    assert_eq!(guest.says("/begin").await, ["begin"]);
    assert_eq!(guest.says("x").await, ["outside x"]);
}

/// R118.
#[tokio::test]
async fn edited_messages_take_part() {
    let guest = Guest::new().await;
    guest.says("/order").await;
    let message = guest.ann.says("large");
    guest.running.settle().await;
    guest.ann.edits(&guest.ann.chat(), &message, "larger");
    guest.running.settle().await;
    assert_eq!(guest.running.log.take(), ["size large", "edited"]);
    assert_eq!(guest.is_at().await, ["thick 30 true"]);
}

/// R112: a conversation is its user's, in its chat; who has no user is in none.
#[tokio::test]
async fn everybody_has_their_own_in_each_chat() {
    let guest = Guest::new().await;
    let server = &guest.running.server;
    let bob = server.user("Bob");
    let group = server.group("Friends", [&guest.ann, &bob]);
    let at = async |who: &Person, text: &str| {
        who.sends(&group, text);
        guest.running.settle().await;
        guest.running.log.take()
    };
    let name = "@test_bot";
    assert_eq!(at(&guest.ann, &format!("/order{name}")).await, ["order"]);
    assert_eq!(at(&bob, "30").await, ["outside 30"]);
    assert_eq!(guest.says("30").await, ["outside 30"]);
    assert_eq!(at(&guest.ann, "30").await, ["size 30"]);
    assert_eq!(at(&bob, &format!("/order{name}")).await, ["order"]);
    assert_eq!(at(&bob, "large").await, ["size large"]);
    assert_eq!(at(&guest.ann, "30").await, ["fallback 30 in Address"]);
    let channel = server.channel("News", [&guest.ann]);
    channel.posts("30");
    guest.running.settle().await;
    assert!(guest.running.log.take().is_empty());
}
