use bot::prelude::*;
use serde::{Deserialize, Serialize};

#[derive(bot::Conversation, Clone, Serialize, Deserialize)]
enum Order {
    Size,
}

#[handler(timeout, state = Order::Size)]
async fn over(message: Message) {}

fn main() {}
