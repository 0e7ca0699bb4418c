#[bot::handler(chat_member(!admin -> admin))]
async fn promoted() {}

fn main() {}
