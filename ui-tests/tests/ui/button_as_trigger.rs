#[bot::handler(callback_data = "buy")]
async fn buy() {}

fn main() {}
