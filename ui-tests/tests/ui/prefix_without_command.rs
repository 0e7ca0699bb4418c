#[bot::handler(message(text), prefix = "!")]
async fn any() {}

fn main() {}
