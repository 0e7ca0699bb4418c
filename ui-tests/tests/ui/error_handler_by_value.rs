#[bot::error_handler]
async fn report(_: bot::Error) {}

fn main() {}
