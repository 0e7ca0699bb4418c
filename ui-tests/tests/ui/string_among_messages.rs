#[bot::handler(command = "set", on = [message, string])]
async fn set() {}

fn main() {}
