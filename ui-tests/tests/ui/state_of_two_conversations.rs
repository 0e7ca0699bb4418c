use bot::prelude::*;
use serde::{Deserialize, Serialize};

#[derive(bot::Conversation, Clone, Serialize, Deserialize)]
enum Order {
    Size,
    Address { size: u8 },
    Pay(u8),
}

#[derive(bot::Conversation, Clone, Serialize, Deserialize)]
enum Payment {
    Card,
}

#[handler(message(text), state = Order::Size | Payment::Card)]
async fn size() {}

fn main() {}
