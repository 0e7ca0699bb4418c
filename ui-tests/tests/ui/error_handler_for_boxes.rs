#[bot::error_handler]
async fn report(_error: &bot::BoxError) {}

fn main() {}
