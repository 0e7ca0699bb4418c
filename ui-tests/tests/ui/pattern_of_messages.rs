#[bot::handler(message(regex = "^hello"))]
async fn hello() {}

fn main() {}
