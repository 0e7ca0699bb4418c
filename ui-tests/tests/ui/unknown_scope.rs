#[bot::handler(command = "start", scope = privat)]
async fn start() {}

fn main() {}
