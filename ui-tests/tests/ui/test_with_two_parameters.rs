#[bot::test]
async fn works(_: bot::testing::Play, _: bot::testing::Person) {}

fn main() {}
