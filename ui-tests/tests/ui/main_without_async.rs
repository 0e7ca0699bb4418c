#[bot::main]
fn main() {}
