#[bot::handler(message)]
fn any() {}

fn main() {}
