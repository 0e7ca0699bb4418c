mod order {
    #[derive(bot::Conversation, Clone, serde::Serialize, serde::Deserialize)]
    pub enum Order {
        Size,
    }
}
use bot::prelude::*;

#[handler(message(text), state = order::Order)]
async fn size() -> End {
    End
}

fn main() {}
