#[bot::handler(callback_query(photo & private))]
async fn pressed() {}

fn main() {}
