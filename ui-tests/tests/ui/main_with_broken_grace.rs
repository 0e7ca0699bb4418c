#[bot::main(shutdown_grace = "ten seconds")]
async fn main() {}
