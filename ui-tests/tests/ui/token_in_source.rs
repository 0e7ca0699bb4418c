#[bot::main(token = "123456:ABC")]
async fn main() {}
