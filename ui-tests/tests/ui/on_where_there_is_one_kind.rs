#[bot::handler(chat_boost, on = [chat_boost, removed_chat_boost])]
async fn boosts() {}

fn main() {}
