#[bot::handler(message, group = 1, group = 2)]
async fn any() {}

fn main() {}
