#[bot::handler(command = start)]
async fn start() {}

fn main() {}
