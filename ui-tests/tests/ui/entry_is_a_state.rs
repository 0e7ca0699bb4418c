use bot::prelude::*;
use serde::{Deserialize, Serialize};

#[derive(bot::Conversation, Clone, Serialize, Deserialize)]
enum Order {
    Size,
    Address { size: u8 },
    Pay(u8),
}

#[handler(command = "order", entry = Order::Size)]
async fn order() -> Order {
    Order::Size
}

fn main() {}
