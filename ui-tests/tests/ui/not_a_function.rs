#[bot::handler(message)]
struct Any;

fn main() {}
