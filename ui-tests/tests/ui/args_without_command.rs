#[bot::handler(message)]
async fn any(_: bot::Args<(u8,)>) {}

fn main() {}
