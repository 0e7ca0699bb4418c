#[bot::handler(callback_query(regex = "[a-z"))]
async fn pressed() {}

fn main() {}
