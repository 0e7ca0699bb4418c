#[bot::handler(message(chat))]
async fn any() {}

fn main() {}
