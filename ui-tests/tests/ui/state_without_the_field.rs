use bot::prelude::*;
use serde::{Deserialize, Serialize};

#[derive(bot::Conversation, Clone, Serialize, Deserialize)]
enum Order {
    Size,
    Address { size: u8 },
}

#[handler(message(text), state = Order::Address { sise })]
async fn address(sise: u8) {}

fn main() {}
