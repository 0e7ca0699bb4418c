#[bot::main]
async fn main(_: bot::Builder) {}
