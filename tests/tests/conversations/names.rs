//! Conversations that cannot be told apart.

use bot::{Application, prelude::*};
use serde::{Deserialize, Serialize};

bot::app!(Double);

#[derive(Conversation, Clone, Serialize, Deserialize)]
enum Order {
    Size,
}

mod second {
    use super::*;

    #[derive(Conversation, Clone, Serialize, Deserialize)]
    pub(super) enum Order {
        Colour,
    }

    #[handler(command = "colour", entry = Order, bot = Double)]
    async fn colour() -> Order {
        Order::Colour
    }
}

#[handler(command = "size", entry = Order, bot = Double)]
async fn size() -> Order {
    Order::Size
}

#[test]
fn two_conversations_of_one_name_are_told_apart_by_nobody() {
    let error = Application::builder::<Double>().token("1:a").build();
    let error = error.expect_err("it cannot start").to_string();
    for part in [
        "names::Order",
        "second::Order",
        "names.rs:8",
        r#"name = "..""#,
    ] {
        assert!(error.contains(part), "`{part}` is missing in {error}");
    }
}
