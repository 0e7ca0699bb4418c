use serde::{Deserialize, Serialize};

#[derive(bot::Conversation, Clone, Serialize, Deserialize)]
#[conversation(timeout = "10 minutes")]
enum Order {
    Size,
}

fn main() {}
