#[bot::handler(comand = "start")]
async fn start() {}

fn main() {}
