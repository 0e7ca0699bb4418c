//! A conversation inside of a conversation is a state that holds the states of another enum.

use bot::{Application, prelude::*};
use cablegram_tests::{Running, texts};
use serde::{Deserialize, Serialize};

bot::app!(Shop);

#[derive(Conversation, Clone, Serialize, Deserialize)]
enum Order {
    What,
    Pay { what: String, by: Payment },
    Rate,
}

#[derive(Clone, Serialize, Deserialize)]
enum Payment {
    How,
    Card,
    Pin { card: String },
}

#[handler(command = "order", entry = Order, bot = Shop)]
async fn order() -> (Order, &'static str) {
    (Order::What, "What?")
}

#[handler(message(text), state = Order::What, bot = Shop)]
async fn what(text: Text) -> (Order, &'static str) {
    let (what, by) = (text.to_string(), Payment::How);
    (Order::Pay { what, by }, "Cash or card?")
}

#[handler(message(text_is("cash")), state = Order::Pay { by: Payment::How }, bot = Shop)]
async fn cash() -> (Order, &'static str) {
    (Order::Rate, "How was it?")
}

#[handler(message(text), state = Order::Pay { what, by: Payment::How }, bot = Shop)]
async fn card(what: String) -> (Order, &'static str) {
    let by = Payment::Card;
    (Order::Pay { what, by }, "Number?")
}

#[handler(message(text), state = Order::Pay { what, by: Payment::Card }, bot = Shop)]
async fn number(what: String, text: Text) -> (Order, &'static str) {
    let by = Payment::Pin {
        card: text.to_string(),
    };
    (Order::Pay { what, by }, "PIN?")
}

#[handler(message(text), state = Order::Pay { what, by: Payment::Pin { card } }, bot = Shop)]
async fn pin(card: String, what: String) -> (Order, String) {
    (Order::Rate, format!("{what} paid with {card}. How was it?"))
}

#[handler(command = "back", state = Order::Pay { .. }, bot = Shop)]
async fn back() -> (Order, &'static str) {
    (Order::What, "What, then?")
}

#[handler(message(text), state = Order::Rate, bot = Shop)]
async fn rate() -> (End, &'static str) {
    (End, "Thanks.")
}

#[handler(command = "cancel", state = Order::*, bot = Shop)]
async fn cancel() -> (End, &'static str) {
    (End, "As you like.")
}

/// R129: the inner conversation ends where a state of the outer one is returned.
#[tokio::test]
async fn an_inner_conversation_gives_way_to_the_outer_one() {
    let running = Running::start(Application::builder::<Shop>()).await;
    let ann = running.server.user("Ann");
    for text in ["/order", "tea", "card", "4711", "0000", "good"] {
        running.hears(&ann, text).await;
    }
    assert_eq!(
        texts(&ann.chat()),
        [
            "What?",
            "Cash or card?",
            "Number?",
            "PIN?",
            "tea paid with 4711. How was it?",
            "Thanks."
        ]
    );
}

/// R131, R132 ✗ (B15): there is one state, and one end of it. Nothing of the inner one is left for the next time.
#[tokio::test]
async fn what_ends_the_outer_conversation_ends_the_inner_one() {
    let running = Running::start(Application::builder::<Shop>()).await;
    let ann = running.server.user("Ann");
    for text in [
        "/order", "tea", "card", "4711", "/cancel", "/order", "milk", "/back", "juice", "cash",
    ] {
        running.hears(&ann, text).await;
    }
    assert_eq!(
        texts(&ann.chat())[4..],
        [
            "As you like.",
            "What?",
            "Cash or card?",
            "What, then?",
            "Cash or card?",
            "How was it?"
        ]
    );
}
