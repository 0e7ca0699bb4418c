#[bot::test(handlers = start)]
async fn works(_: bot::testing::Play) {}

fn main() {}
