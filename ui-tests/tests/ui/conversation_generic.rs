use serde::{Deserialize, Serialize};

#[derive(bot::Conversation, Clone, Serialize, Deserialize)]
enum Order<T> {
    Size(T),
}

fn main() {}
