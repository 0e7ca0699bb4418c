struct Buy;

#[bot::handler(callback = Buy)]
async fn buy() {}

fn main() {}
