#[bot::main]
async fn run() {}
