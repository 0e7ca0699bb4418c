#[bot::handler(text = "hello")]
async fn hello() {}

fn main() {}
