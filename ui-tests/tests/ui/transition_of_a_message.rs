#[bot::handler(message(out -> in))]
async fn joined() {}

fn main() {}
