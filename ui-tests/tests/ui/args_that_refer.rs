#[bot::handler(command = "say")]
async fn say(_what: bot::Args<&'static str>) {}

fn main() {}
