#[bot::handler(message)]
async fn any(_: &bot::Message) {}

fn main() {}
