#[bot::handler(message)]
async fn any<T>(_: bot::Shared<T>) {}

fn main() {}
