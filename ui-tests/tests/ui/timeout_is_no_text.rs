#[bot::handler(message, timeout = 30)]
async fn any() {}

fn main() {}
