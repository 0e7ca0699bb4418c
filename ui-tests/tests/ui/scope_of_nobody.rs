/// Says hello
#[bot::handler(command = "start", scope = [])]
async fn start() {}

fn main() {}
