use serde::{Deserialize, Serialize};

#[derive(bot::Conversation, Clone, Serialize, Deserialize)]
#[conversation(per = member)]
enum Order {
    Size,
}

fn main() {}
