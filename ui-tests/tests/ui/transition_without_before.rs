#[bot::handler(chat_member(-> admin))]
async fn promoted() {}

fn main() {}
