#[bot::handler(message)]
async fn any(_: impl Send) {}

fn main() {}
