const FIRST: u8 = 1;

#[bot::handler(message, group = FIRST)]
async fn any() {}

fn main() {}
