use serde::{Deserialize, Serialize};

#[derive(bot::Conversation, Clone, Serialize, Deserialize)]
#[conversation(timeout = "0s")]
enum Order {
    Size,
}

fn main() {}
