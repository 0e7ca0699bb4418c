#[bot::handler(regex = r"^(\d+) (apples|pears$")]
async fn fruit() {}

fn main() {}
