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

#[handler(command = "order", entry = Order)]
async fn order() -> Next<Payment> {
    Next::To(Payment::Card)
}

fn main() {}
