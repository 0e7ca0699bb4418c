#[bot::handler(message)]
async fn hello(_message: bot::types::Message) {}

fn main() {}
