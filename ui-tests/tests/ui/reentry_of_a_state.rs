use bot::prelude::*;
use serde::{Deserialize, Serialize};

#[derive(bot::Conversation, Clone, Serialize, Deserialize)]
enum Order {
    Size,
    Address { size: u8 },
}

#[handler(message(text), state = Order::Size, reentry)]
async fn size() {}

fn main() {}
