#[bot::handler(message("hello"))]
async fn hello() {}

fn main() {}
