#[bot::handler(group = 1)]
async fn start() {}

fn main() {}
