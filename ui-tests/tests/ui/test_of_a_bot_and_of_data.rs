#[bot::test(bot = Shop, user_data = String)]
async fn works(_: bot::testing::Play) {}

fn main() {}
