#[bot::handler(command = "start", description(de = "Sagt hallo"))]
async fn start() {}

fn main() {}
