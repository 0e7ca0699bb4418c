use bot::prelude::*;
use serde::{Deserialize, Serialize};

#[derive(bot::Conversation, Clone, Serialize, Deserialize)]
enum Order {
    Size,
    Address { size: u8 },
    Pay(u8),
}

#[handler(message(text), state = Order::Address)]
async fn address(size: u8) -> Order {
    Order::Pay(size)
}

fn main() {}
