#[bot::handler(message)]
async fn any(_: u32) {}

fn main() {}
