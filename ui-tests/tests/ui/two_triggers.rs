#[bot::handler(command = "start", message)]
async fn start() {}

fn main() {}
