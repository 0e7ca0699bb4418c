#[bot::handler(command = ["help", "help"])]
async fn help() {}

fn main() {}
