#[bot::test(handler = [start])]
async fn works(_: bot::testing::Play) {}

fn main() {}
