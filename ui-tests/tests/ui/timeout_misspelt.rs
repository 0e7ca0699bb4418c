use bot::prelude::*;
use serde::{Deserialize, Serialize};

#[derive(bot::Conversation, Clone, Serialize, Deserialize)]
enum Order {
    Size,
    Address { size: u8 },
    Pay(u8),
}

#[handler(timout, state = Order::*)]
async fn over() {}

fn main() {}
