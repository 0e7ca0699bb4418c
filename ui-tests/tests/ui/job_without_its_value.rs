#[bot::job]
async fn remind(_: bot::Context) {}

fn main() {}
