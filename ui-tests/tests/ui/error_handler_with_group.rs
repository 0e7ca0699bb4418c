#[bot::error_handler(group = 1)]
async fn report(_: &bot::Error) {}

fn main() {}
