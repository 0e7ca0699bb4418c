#[bot::error_handler]
async fn report(_ctx: bot::Context, _error: &bot::Error) {}

fn main() {}
