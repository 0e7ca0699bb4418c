#[bot::handler(command = "start", on = [mesage])]
async fn start() {}

fn main() {}
