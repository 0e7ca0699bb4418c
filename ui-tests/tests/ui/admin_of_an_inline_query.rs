#[bot::handler(inline_query)]
async fn search(_: bot::Admin) {}

fn main() {}
