#[bot::handler(start)]
async fn start() {}

fn main() {}
