#[bot::handler(inline_query)]
async fn typed(_: Option<bot::Chat>) {}

fn main() {}
