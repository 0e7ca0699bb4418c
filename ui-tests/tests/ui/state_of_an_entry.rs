use bot::prelude::*;
use serde::{Deserialize, Serialize};

#[derive(bot::Conversation, Clone, Serialize, Deserialize)]
enum Order {
    Size,
    Address { size: u8 },
}

#[handler(command = "order", entry = Order)]
async fn order(order: State<Order>) {}

fn main() {}
