#[bot::handler(message(filters::text))]
async fn hello() {}

fn main() {}
