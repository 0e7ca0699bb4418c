#[bot::handler(message(text = "hello"))]
async fn hello() {}

fn main() {}
