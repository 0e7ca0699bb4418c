#[bot::handler(cmd = "start")]
async fn start() {}

fn main() {}
