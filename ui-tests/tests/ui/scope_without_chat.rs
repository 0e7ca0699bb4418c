/// Says hello
#[bot::handler(command = "start", scope = [private, chat])]
async fn start() {}

fn main() {}
