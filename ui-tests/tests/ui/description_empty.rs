#[bot::handler(command = "start", description = "")]
async fn start() {}

fn main() {}
