#[bot::handler(message, filter = 42)]
async fn any() {}

fn main() {}
