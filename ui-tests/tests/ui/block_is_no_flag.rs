#[bot::handler(message, block = "no")]
async fn any() {}

fn main() {}
