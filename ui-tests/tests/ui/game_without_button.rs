#[bot::handler(inline_query(game = "chess"))]
async fn play() {}

fn main() {}
