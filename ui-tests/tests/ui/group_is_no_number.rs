#[bot::handler(message, group = "first")]
async fn any() {}

fn main() {}
