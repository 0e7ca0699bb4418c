#[bot::handler(message)]
async fn any(_: bot::Captures) {}

fn main() {}
