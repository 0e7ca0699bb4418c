#[bot::handler(callback)]
async fn pressed() {}

fn main() {}
