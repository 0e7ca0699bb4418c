#[bot::main(store = "mysql://localhost")]
async fn main() {}
