#[bot::main(mode = "poling")]
async fn main() {}
