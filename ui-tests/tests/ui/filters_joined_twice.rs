#[bot::handler(message(text && private))]
async fn any() {}

fn main() {}
