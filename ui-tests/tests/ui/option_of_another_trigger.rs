#[bot::handler(message, args = 1)]
async fn any() {}

fn main() {}
