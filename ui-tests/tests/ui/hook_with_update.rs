#[bot::post_init]
async fn ready(_: bot::Message) {}

fn main() {}
