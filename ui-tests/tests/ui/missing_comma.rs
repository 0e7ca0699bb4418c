#[bot::handler(message group = 1)]
async fn any() {}

fn main() {}
