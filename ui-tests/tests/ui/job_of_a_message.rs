#[bot::job]
async fn remind(_: (), _: bot::Message) {}

fn main() {}
