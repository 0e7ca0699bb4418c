use serde::{Deserialize, Serialize};

#[derive(bot::Conversation, Clone, Serialize, Deserialize)]
#[conversation(timeot = "10m")]
enum Order {
    Size,
}

fn main() {}
