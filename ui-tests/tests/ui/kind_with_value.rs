#[bot::handler(callback_query = "buy")]
async fn buy() {}

fn main() {}
