#[bot::handler(message, description = "Repeats")]
async fn echo(_: bot::Text) {}

fn main() {}
