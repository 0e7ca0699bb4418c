#[bot::handler(message(text & !forwrded))]
async fn any() {}

fn main() {}
