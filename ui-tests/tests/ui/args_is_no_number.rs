#[bot::handler(command = "give", args = many)]
async fn give() {}

fn main() {}
