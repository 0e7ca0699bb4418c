#[bot::handler(message)]
async fn hello(_text: &str) {}

fn main() {}
