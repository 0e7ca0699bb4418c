#[bot::test]
fn works(_: bot::testing::Play) {}

fn main() {}
