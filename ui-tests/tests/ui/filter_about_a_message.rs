#[bot::handler(message, filter = |message: &bot::Message| message.text.is_some())]
async fn hello() {}

fn main() {}
