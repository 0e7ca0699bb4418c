use bot::prelude::*;
use serde::{Deserialize, Serialize};

#[derive(bot::Conversation, Clone, Serialize, Deserialize)]
enum Order {
    Size,
    Address { size: u8 },
}

#[handler(inline_query, state = Order::Size)]
async fn size() {}

fn main() {}
