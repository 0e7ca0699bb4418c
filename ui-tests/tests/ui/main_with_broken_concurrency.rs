#[bot::main(concurrency = "per_user:8")]
async fn main() {}
