use bot::prelude::*;
use serde::{Deserialize, Serialize};

#[derive(bot::Conversation, Clone, Serialize, Deserialize)]
enum Order {
    Size,
    Address { size: u8 },
    Pay(u8),
}

#[handler(message(text), state = Order::Address { mut size })]
async fn address(mut size: u8) -> Order {
    size += 1;
    Order::Pay(size)
}

fn main() {}
