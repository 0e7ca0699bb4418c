#[bot::test]
async fn works() {}

fn main() {}
