#[bot::handler(command = "give", args = 3..=1)]
async fn give() {}

fn main() {}
