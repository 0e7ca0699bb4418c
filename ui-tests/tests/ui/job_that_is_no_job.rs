#[bot::handler(message)]
async fn talk(_: bot::Job) {}

fn main() {}
