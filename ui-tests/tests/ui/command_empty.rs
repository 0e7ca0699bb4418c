#[bot::handler(command = "")]
async fn nothing() {}

fn main() {}
